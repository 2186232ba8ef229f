//! Who passed a statement on: "told AFP", "TASS quoted Reiss as saying". The relay is never the
//! speaker.

use super::complements::addressee_end;
use super::view::{View, class};
use crate::people::{Kind, People};
use crate::text::TokenRange;

/// The relay of the statement whose cue is `cue`: the press that was told, in the page's words
/// without its article.
pub fn find(view: &View, people: &People, cue: &TokenRange) -> Option<String> {
    if let Some(outlet) = quoting(view, cue) {
        return Some(view.doc.slice(&outlet).to_owned());
    }
    if !view.is(cue.start, class::TELL) {
        return None;
    }
    let end = view.sentence(cue.start)?.end;
    let to = addressee_end(view, cue.end, end);
    let mut from = cue.end;
    while from < to && view.is(from, class::DETERMINER) {
        from += 1;
    }
    // "reporters in Moscow": the place is no part of the name.
    let to = (from + 1..to).find(|&i| view.is(i, class::PREPOSITION)).unwrap_or(to);
    if from >= to {
        return None;
    }
    let press = view.is(to - 1, class::PRESS);
    (press || is_outlet(view, people, from..to)).then(|| view.doc.slice(&(from..to)).to_owned())
}

/// A name that the page does not use for a person or a body that could be told something itself.
fn is_outlet(view: &View, people: &People, tokens: TokenRange) -> bool {
    if !view.is_capital(tokens.start) || tokens.clone().any(|i| view.is(i, class::ADDRESSEE)) {
        return false;
    }
    let kind = people
        .entities
        .iter()
        .find(|e| e.mentions.iter().any(|m| m.tokens.start < tokens.end && m.tokens.end > tokens.start))
        .map(|e| e.kind);
    matches!(kind, None | Some(Kind::Media | Kind::Company))
}

/// "**TASS** quoted Reiss as saying": the subject of "quoted".
fn quoting(view: &View, cue: &TokenRange) -> Option<TokenRange> {
    if view.word(cue.start) != "saying" || view.word(cue.start.checked_sub(1)?) != "as" {
        return None;
    }
    let sentence = view.sentence(cue.start)?;
    let verb = (sentence.start..cue.start).rev().find(|&i| is_quoting(view, i))?;
    // "was quoted by TASS as saying"
    if view.word(verb + 1) == "by" {
        return super::phrases::subject_after(view, verb + 2, cue.start - 1);
    }
    // "was quoted as saying by TASS"
    if view.word(cue.end) == "by" && verb > sentence.start && view.is(verb - 1, class::BE) {
        return super::phrases::subject_after(view, cue.end + 1, sentence.end);
    }
    if verb > sentence.start && view.is(verb - 1, class::BE) {
        return None;
    }
    super::phrases::subject_before(view, verb, sentence.start)
}

/// "the harbour is closed, **TASS** quoted Reiss as saying": where the clause begins that passes on what was
/// said by the cue at `saying`.
pub fn passing_clause(view: &View, saying: usize) -> Option<usize> {
    let sentence = view.sentence(saying)?;
    let quoted = quoted_speaker(view, saying)?;
    let verb = (sentence.start..saying).rev().find(|&i| is_quoting(view, i))?;
    let outlet = super::phrases::subject_before(view, verb, sentence.start).filter(|_| quoted.start > verb);
    Some(outlet.map_or(quoted.start, |outlet| outlet.start))
}

/// "TASS **quoted** Reiss"
fn is_quoting(view: &View, i: usize) -> bool {
    matches!(view.word(i), "quoted" | "quotes" | "cited" | "cites")
}

/// Who is quoted in "TASS quoted **Reiss** as saying", "**Reiss** was quoted as saying".
pub fn quoted_speaker(view: &View, saying: usize) -> Option<TokenRange> {
    if view.word(saying.checked_sub(1)?) != "as" {
        return None;
    }
    let sentence = view.sentence(saying)?;
    let verb = (sentence.start..saying).rev().find(|&i| is_quoting(view, i))?;
    if verb > sentence.start && view.is(verb - 1, class::BE) {
        return super::phrases::subject_before(view, verb - 1, sentence.start);
    }
    super::phrases::subject_after(view, verb + 1, saying - 1)
}
