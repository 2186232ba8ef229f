//! Contents that stand before the source of their cue: "Y, X said."

use crate::statements::combine::trust;
use crate::statements::cues::Cue;
use crate::statements::cues::main_verbs::{apposed, cuts_verb, has_main_verb, is_finite};
use crate::statements::edges::clause_ends::clause_end;
use crate::statements::edges::meanwhile::{is_remark, opens_scene};
use crate::statements::quoted::quoting;
use crate::statements::reading::class;
use crate::statements::reading::lexicon::{Class, Tense};
use crate::statements::reading::view::View;
use crate::statements::reported::gaps::relative_end;
use crate::text::TokenRange;

/// "**The prime minister will speak**, the foreign secretary said.": the clause before the source.
/// `sure`: whatever stands before is a clause, even where no verb of it is known ("Potholes form, said
/// Holm").
pub(in crate::statements) fn fronted(
    view: &View,
    cue: &Cue,
    start: usize,
    bounds: &TokenRange,
    next: usize,
    sure: bool,
) -> Option<Vec<TokenRange>> {
    let comma = start.checked_sub(1).filter(|&c| c > bounds.start)?;
    let mark = view.word(comma);
    // "The bridge **—** she said **—** was closed": a pair.
    let dashes = matches!(mark, "—" | "–") && view.word(next) == mark;
    if mark != "," && !dashes || !reports(view, cue, start, bounds, next) {
        return None;
    }
    let open = view.word(next) == mark && next + 1 < bounds.end;
    let rest = open.then(|| next + 1..clause_end(view, next + 1, bounds.end, false));
    let finite = rest.as_ref().filter(|r| is_finite(view, r.start));
    let from = clause_start(view, bounds.start, comma, finite.is_some())?;
    // "It has cut forty jobs **and**, its chairman says, **will cut more**": the second verb alone; "He left **because**,
    // he said, **nobody paid him**": the reason alone.
    let last = comma.wrapping_sub(1);
    // "a tax **that**, she said, hurts the poor", "failing to **do so**, she said, would be wrong"
    let other =
        matches!(view.word(last), "that" | "so") && !view.reads(last.wrapping_sub(1), &["so", "that"]);
    let reason = last > from && view.is(last, class::SUBORDINATOR) && !other;
    if (matches!(view.word(last), "and" | "but") || reason)
        && let Some(rest) = rest.clone().filter(|rest| rest.len() > 1)
    {
        return Some(vec![rest]);
    }
    let before = from..comma.max(from);
    if let Some(rest) = finite
        && let Some(clause) = of_relative(view, &before, comma - 1, rest, bounds.end)
    {
        return Some(vec![clause]);
    }
    let has_verb = has_main_verb(view, &before);
    // "He said the films do not show it, the footage showed."
    if cue.verb.class == Class::Find && view.words_any(&before, &["said", "says", "say", "told"]) {
        return None;
    }
    let rest = rest.filter(|r| r.len() > 1 || cuts_verb(view, &before, r.start));
    let condition = is_condition(view, from, rest.as_ref());
    let adjunct = !condition && is_adjunct(view, &before);
    let sure = sure && !apposed(view, &before);
    let pronoun = said_by_pronoun(view, start);
    let front = Front { view, before, has_verb, adjunct, sure, pronoun };
    let split = rest.as_ref().is_some_and(|rest| front.splits(rest));
    let whole = (has_verb || sure || condition) && !adjunct && !is_belief(cue) && front.before.len() > 1;
    if !split && !whole || view.quote_of(comma).is_some() {
        return None;
    }
    // "The talks, he said, had failed."
    let rest = rest.filter(|rest| split || front.takes_in(rest));
    Some(std::iter::once(front.before).chain(rest).collect())
}

/// Where the clause begins that ends before `comma`. `finite`: a verb stands behind the cue.
fn clause_start(view: &View, floor: usize, comma: usize, finite: bool) -> Option<usize> {
    // "Vadas invited him; **the official**, friends said, **lost**"
    let mut from = (floor..comma).rev().find(|&i| view.word(i) == ";").map_or(floor, |i| i + 1);
    // "**Asked whether it was safe,** Holm said yes": no part of it.
    if view.is(from, class::QUESTIONED) {
        from = (from..=comma).find(|&i| view.word(i) == "," && view.quote_of(i).is_none())? + 1;
    }
    // "The minister was less open: **the matter**, he said, **was under review**"
    let colon = (from..comma).rev().find(|&i| view.word(i) == ":" && view.quote_of(i).is_none());
    let behind = colon.filter(|&colon| finite && !has_main_verb(view, &(colon + 1..comma)));
    Some(behind.map_or(from, |colon| colon + 1))
}

/// "a tax **that**, economists say, **hurts the poor**": the clause of the pronoun at the end of `before`.
fn of_relative(
    view: &View,
    before: &TokenRange,
    pronoun: usize,
    rest: &TokenRange,
    end: usize,
) -> Option<TokenRange> {
    let relative = before.len() > 1
        && matches!(view.word(pronoun), "who" | "which" | "that")
        && !view.is(pronoun - 1, class::REPORTING | class::PREPOSITION)
        // "The way to **do that**, she said, is to wait."
        && (view.word(pronoun.saturating_sub(2)) != "to" || view.word(pronoun - 1).ends_with('s'));
    relative.then(|| rest.start..relative_end(view, pronoun, rest.start, end))
}

/// "**If nobody pays**, Lind said, **the port will close**"
pub(in crate::statements) fn is_condition(view: &View, from: usize, rest: Option<&TokenRange>) -> bool {
    matches!(view.word(from), "if" | "unless" | "once" | "until" | "when" | "because")
        && rest.is_some_and(|r| r.clone().any(|i| view.is_verb_like(i)))
}

/// "**In May**, she said, the bridge was closed"; not "At least 20 were hurt".
pub(in crate::statements) fn is_adjunct(view: &View, before: &TokenRange) -> bool {
    let from = before.start;
    let counted = view.word(from) == "at" && matches!(view.word(from + 1), "least" | "most");
    !counted
        && (tells_when(view, before) || view.is(from, class::PREPOSITION | class::SUBORDINATOR | class::TIME))
        && !before.clone().any(|i| view.is(i, class::AUXILIARY) && !view.is_capital(i))
}

/// "**The third time**, according to a log, …", "**Two years later**, she said, …"
fn tells_when(view: &View, before: &TokenRange) -> bool {
    let last = before.end.saturating_sub(1);
    (2..6).contains(&before.len())
        && (view.is(last, class::TIME) || view.word(last) == "time")
        && before.clone().all(|i| view.is_word(i) && !view.is_verb_like(i))
}

/// "**In May**, according to friends, **Holm** left": whether the clause begins behind an aside, at `rest`, before
/// which there is but an adverbial.
pub(in crate::statements) fn opens_behind_adjunct(view: &View, before: &TokenRange, rest: usize) -> bool {
    is_adjunct(view, before)
        && view.is_word(rest)
        && !view.is(rest, class::CONJUNCTION | class::WH | class::PREPOSITION)
}

/// What stands before a source and its cue.
struct Front<'a, 'd> {
    view: &'a View<'d>,
    before: TokenRange,
    /// It has the verb of a main clause.
    has_verb: bool,
    /// It is an adverbial.
    adjunct: bool,
    /// It is a clause, even where no verb of it is known.
    sure: bool,
    /// "he said" stands behind it.
    pronoun: bool,
}

impl Front<'_, '_> {
    /// "**The bridge**, she said, **was closed**", "**In May**, she said, **the bridge was closed**": whether `rest`
    /// behind the cue is needed to make a clause of it.
    fn splits(&self, rest: &TokenRange) -> bool {
        let Front { view, before, has_verb, adjunct, .. } = self;
        let cut = || cuts_verb(view, before, rest.start);
        // "The remarks break the rules, she said, **adding** that …": no verb of theirs.
        let finite = is_finite(view, rest.start) && !is_present_participle(view, rest.start) || cut();
        if *adjunct {
            return !finite && (has_main_verb(view, rest) || !has_verb && names_subject(view, rest.start));
        }
        (!has_verb || cut()) && !apposed(view, before) && finite
    }

    /// "There was no base, she said, **and any man who spoke of one was wrong**": she goes on, where a new subject
    /// has a verb of its own and nobody else speaks. Behind "engineers say" the reporter may go on.
    fn continues(&self, rest: &TokenRange) -> bool {
        let view = self.view;
        let clause = rest.start + 1..rest.end;
        let own = names_subject(view, clause.start) && !view.is(clause.start, class::OBJECT);
        let he = matches!(view.word(clause.start), "he" | "she" | "they" | "i" | "we");
        self.pronoun
            && matches!(view.word(rest.start), "and" | "but")
            && own
            && !he
            && has_main_verb(view, &clause)
            && !clause.clone().any(|i| view.is(i, class::REPORTING))
    }

    /// Whether `rest` belongs to what is said, though the clause before stands alone: not "Salt helps, say its makers,
    /// **based** in Riga".
    fn takes_in(&self, rest: &TokenRange) -> bool {
        let Front { view, has_verb, sure, .. } = *self;
        let word = view.word(rest.start);
        let participle = word.ends_with("ing")
            || (has_verb || sure) && word.ends_with("ed") && !view.is_capital(rest.start);
        let of_scene = participle || opens_scene(view, rest.start) || has_verb && is_remark(view, rest);
        let joined = view.is(rest.start, class::CONJUNCTION) && !self.continues(rest);
        !of_scene && !joined && !view.is(rest.start, class::WH)
    }
}

/// "adding", "noting", not "bring", "spring": with a vowel before its ending.
fn is_present_participle(view: &View, i: usize) -> bool {
    view.word(i).strip_suffix("ing").is_some_and(|stem| stem.contains(['a', 'e', 'i', 'o', 'u', 'y']))
}

/// Whether a pronoun alone stands before the cue: "he said".
pub(in crate::statements) fn said_by_pronoun(view: &View, source: usize) -> bool {
    matches!(view.word(source), "he" | "she" | "they") && view.is_word(source + 1)
}

/// "In private, Lind said, **the truce** holds": what can only be the subject of the clause that stands
/// behind the cue.
fn names_subject(view: &View, i: usize) -> bool {
    view.is(i, class::DETERMINER | class::POSSESSIVE | class::SUBJECT) && !view.is(i, class::WH)
        || view.is_capital(i) && !view.is(i, class::TIME)
}

/// Whether the cue is one that a clause may stand before, and nothing behind it is its content.
fn reports(view: &View, cue: &Cue, start: usize, bounds: &TokenRange, next: usize) -> bool {
    // "…, a study has found"; "chemicals found in fridges" are none.
    let closed = next >= bounds.end || view.word(next) == ",";
    let finds = closed && cue.verb.class == Class::Find && cue.verb.frames.that;
    let speaks = matches!(cue.verb.class, Class::Speech | Class::Manner)
        && cue.verb.frames.quote
        && cue.verb.frames.that;
    // "The boats were busy, **he went on,** and the harbour was full": an aside.
    let goes_on = trust::continues_speaking(cue) && next < bounds.end && closed;
    // "The ship, **investigators believe,** turned south": an aside.
    let believes = closed && is_belief(cue) && !view.is_capital(cue.tokens.start);
    // "…, TASS quoted Reiss **as saying**"
    let quoted = quoting::at(view, cue.tokens.start).filter(|q| q.opens == Some(start));
    let tense = matches!(cue.tense, Tense::Base | Tense::Past | Tense::Present)
        || is_perfect(view, cue)
        || quoted.is_some();
    let governs = next < bounds.end
        && !quoted.is_some_and(|q| q.by_behind)
        && view.is_word(next)
        && !matches!(view.word(next), "who" | "according")
        && !view.is(next, class::PREPOSITION | class::SUBORDINATOR);
    // "the payments, which El Faro reported": the clause is not what was reported.
    (speaks || finds || believes || goes_on) && !view.is(start, class::WH) && tense && !governs
}

/// Whether a subject before an aside has its verb behind it: "**The raid**, according to witnesses, **lasted** an
/// hour".
pub(in crate::statements) fn interrupted(view: &View, before: &TokenRange, rest: &TokenRange) -> bool {
    let adjunct = view.is(before.start, class::PREPOSITION | class::SUBORDINATOR | class::TIME)
        || view.is_adverb(before.start);
    let finite = view.is(rest.start, class::AUXILIARY) || !adjunct && is_finite(view, rest.start);
    finite && !has_main_verb(view, before)
}

/// "has **written**"
fn is_perfect(view: &View, cue: &Cue) -> bool {
    let before = (cue.start..cue.tokens.end).any(|i| view.is(i, class::HAVE));
    cue.tense == Tense::Participle && before
}

/// "analysts **believe**"
fn is_belief(cue: &Cue) -> bool {
    cue.verb.class == Class::Belief && cue.verb.frames.clause
}
