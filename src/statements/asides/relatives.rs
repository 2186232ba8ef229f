//! "The memo repeats claims **the company has denied**": who denies stands in a relative clause, and what
//! is denied before it. With a comma it is an aside ([`crate::statements::asides`]).

use crate::statements::Attribution;
use crate::statements::cues::Cue;
use crate::statements::reading::class;
use crate::statements::reading::lexical;
use crate::statements::reading::lexicon::Class;
use crate::statements::reading::view::View;
use crate::statements::stance;
use crate::text::TokenRange;

/// How far before its verb the claim may stand, in tokens.
const NEAR: usize = 12;

/// Adds what such clauses deny, and takes out what else was found in them.
pub fn deny(view: &View, cues: &[Cue], list: &mut Vec<Attribution>) {
    let denials = |cue: &&Cue| {
        cue.speaks()
            && cue.verb.class == Class::Act
            && stance::decides(cue.verb.lemma)
            && view.quote_of(cue.tokens.start).is_none()
    };
    let found: Vec<(TokenRange, Attribution)> =
        cues.iter().filter(denials).filter_map(|cue| of(view, cue)).collect();
    list.retain(|a| {
        let at = a.cue.first().or(a.content.first()).map_or(0, |c| c.start);
        let content = a.content.first().map_or(0, |c| c.start);
        let inside = |i: usize| {
            let k = found.partition_point(|(clause, _)| clause.end <= i);
            found.get(k).is_some_and(|(clause, _)| clause.start <= i)
        };
        // "claims" taken for a verb; "the family rejects" taken for what the film tells.
        !(inside(at) || inside(content) && a.content.len() == 1 && ends_inside(&found, a))
    });
    list.extend(found.into_iter().map(|(_, a)| a));
    Attribution::sort(list);
}

fn ends_inside(found: &[(TokenRange, Attribution)], a: &Attribution) -> bool {
    let Some(content) = a.content.first() else { return false };
    let k = found.partition_point(|(clause, _)| clause.end <= content.start);
    found.get(k).is_some_and(|(clause, _)| clause.start < content.start && content.end <= clause.end + 1)
}

/// The clause with its claim, and the attribution in it.
fn of(view: &View, cue: &Cue) -> Option<(TokenRange, Attribution)> {
    let end = cue.tokens.end;
    if view.is_word(end) && !view.is(end, class::TIME | class::CONJUNCTION) || view.is_quote_mark(end) {
        return None;
    }
    let floor = view.sentence(cue.start)?.start.max(cue.start.saturating_sub(NEAR));
    let noun = (floor..cue.start).rev().find(|&i| view.among(i, lexical::CLAIM))?;
    let from = noun + 1 + usize::from(matches!(view.word(noun + 1), "that" | "which"));
    let source = from..cue.start;
    let opens =
        view.is(from, class::DETERMINER | class::POSSESSIVE | class::SUBJECT) || view.is_capital(from);
    let plain = source.clone().all(|i| {
        // "the claim that **Mr.** Holm denied"
        (view.is_word(i) || view.word(i) == ".")
            && !view.is(i, class::AUXILIARY | class::CONJUNCTION | class::WH)
            && !finite(view, i)
    });
    if source.is_empty() || !opens || !plain {
        return None;
    }
    let mut start = noun;
    while start > floor
        && view.is_word(start - 1)
        && !view.is(start, class::DETERMINER | class::POSSESSIVE)
        && !view.is(start - 1, class::PREPOSITION | class::AUXILIARY | class::CONJUNCTION)
        && !view.is_verb_like(start - 1)
    {
        start -= 1;
    }
    // A claim that begins the sentence or stands behind a comma is an aside or the subject.
    let before = start.checked_sub(1).filter(|&b| b >= floor && view.is_word(b))?;
    let claim = start..noun + 1;
    let cue = cue.tokens.clone();
    let attribution = Attribution::by_cue(view, source, cue, vec![claim], 0.7, "source: relative clause");
    Some((before + 1..end, attribution))
}

/// A verb in small letters: the clause is another.
fn finite(view: &View, i: usize) -> bool {
    view.is_verb_like(i) && !view.is_capital(i)
}
