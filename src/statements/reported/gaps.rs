//! Relative clauses around a cue: "a tax that, **economists say**, hurts the poor", "a man who **police say** shot
//! two officers has fled". What is said lacks its subject, which stands before the pronoun.

use crate::statements::cues::Cue;
use crate::statements::cues::main_verbs::{has_main_verb, is_finite};
use crate::statements::edges::clause_ends::clause_end;
use crate::statements::other_cues::nouns::noun_clause_end;
use crate::statements::phrases::phrase_starts::minimal_start;
use crate::statements::reading::act;
use crate::statements::reading::class;
use crate::statements::reading::view::View;
use crate::text::TokenRange;

/// "a man who **police** say shot two officers has fled": the subject inside the relative clause that leads to
/// `cue`, and where that clause ends if what it says of its noun stands right behind the cue.
pub(in crate::statements) fn within_relative(
    view: &View,
    cue: &Cue,
    source: TokenRange,
    end: usize,
) -> (TokenRange, Option<usize>) {
    let relative = |i: &usize| matches!(view.word(*i), "who" | "which" | "whom" | "that");
    let verbless = |from: usize| !(from..source.end).any(|i| view.is_verb_like(i) || !view.is_word(i));
    let opens = class::DETERMINER | class::POSSESSIVE | class::SUBJECT;
    // "which **together** vowed"
    let noun = |from: usize| {
        let last = source.end - 1;
        view.is(from, opens) || view.is_capital(from) || view.is_many(last)
    };
    let pronoun = (source.start..source.end.saturating_sub(1)).rev().find(relative);
    let inner = pronoun.filter(|&i| verbless(i + 1) && noun(i + 1) && source.end == cue.start);
    let subject = inner.map_or(source.start, |i| i + 1);
    // "a tower **which residents** say was never inspected"
    let before = subject.checked_sub(1).filter(relative).filter(|_| is_finite(view, cue.tokens.end));
    let gap = before.map(|pronoun| relative_end(view, pronoun, cue.tokens.end, end));
    (subject..source.end, gap)
}

/// Tokens that a subject before its relative clause has at most: behind more of them it is no subject.
const SUBJECT: usize = 10;

/// Where the relative clause ends whose `pronoun` a cue parts from its verb, which stands at `from`: "a tax
/// that, say economists, **hurts the poor**". The verb of the main clause ends it, if that has none before.
pub(in crate::statements) fn relative_end(view: &View, pronoun: usize, from: usize, end: usize) -> usize {
    let mut limit = clause_end(view, from, end, false);
    let floor = view.sentence(pronoun).map_or(pronoun, |s| s.start);
    // "a rule that, he said, hurts the poor**, and that** nobody likes"
    let joined = |i: &usize| {
        view.word(*i) == ","
            && view.is(i + 1, class::CONJUNCTION)
            && matches!(view.word(i + 2), "who" | "which" | "that")
    };
    limit = (from..limit).find(joined).unwrap_or(limit);
    // "A man who, police say, shot two officers **has fled**"
    let subject =
        pronoun - floor <= SUBJECT && !(floor + 1..pronoun.saturating_sub(1)).any(|i| view.word(i) == ",");
    // "**The suspect**, who": no verb stands behind a determiner.
    let from_noun = floor + if view.is(floor, class::DETERMINER | class::POSSESSIVE) { 2 } else { 0 };
    if !subject || has_main_verb(view, &(from_noun.min(pronoun)..pronoun)) {
        return limit;
    }
    if view.word(pronoun.wrapping_sub(1)) == "," {
        return (from..limit).find(|&i| view.word(i) == "," && is_finite(view, i + 1)).unwrap_or(limit);
    }
    noun_clause_end(view, from, limit, false)
}

/// Most tokens from the pronoun of a relative clause to its verb.
const NEAR: usize = 8;

/// "the paper, **which** he accused of lies", "the governor **whom** protesters blame": the pronoun that is the object
/// of the verb group that begins at `verb`.
pub(in crate::statements) fn object_pronoun(view: &View, verb: usize) -> Option<usize> {
    let near = verb.saturating_sub(NEAR)..verb.checked_sub(1)?;
    let plain = |&i: &usize| view.is_word(i) && (view.is_capital(i) || !view.is_verb_like(i));
    let pronoun = near.rev().take_while(plain).find(|&i| matches!(view.word(i), "which" | "whom"))?;
    (pronoun > 0 && !view.is(pronoun - 1, class::PREPOSITION)).then_some(pronoun)
}

/// "**the paper,** which he accused **of lies**": the object before its pronoun, and what the cue says of it.
pub(in crate::statements) fn accused(
    view: &View,
    cue: &Cue,
    floor: usize,
    end: usize,
) -> Option<[TokenRange; 2]> {
    let charges = act::is(cue.verb.lemma, act::ACCUSING | act::CONDEMNING);
    let of = cue.tokens.end;
    if !charges || !matches!(view.word(of), "of" | "for" | "over") || of + 1 >= end {
        return None;
    }
    let pronoun = object_pronoun(view, cue.start)?;
    let noun = pronoun - usize::from(view.word(pronoun - 1) == ",");
    let object = minimal_start(view, floor, noun)..noun;
    let charge = of..clause_end(view, of, end, true);
    (!object.is_empty() && charge.len() > 1).then_some([object, charge])
}
