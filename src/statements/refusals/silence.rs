//! "The Courier wrote to **the embassy** but **received no reply**": who was asked says nothing.

use crate::statements::Attribution;
use crate::statements::phrases::subject_after;
use crate::statements::reading::class;
use crate::statements::reading::view::View;
use crate::text::TokenRange;

/// Most tokens between what was asked and the silence.
const NEAR: usize = 60;

/// Attributions of such silences. Their source is whoever was asked.
pub(in crate::statements) fn find(view: &View) -> Vec<Attribution> {
    let in_sentence = |s: &TokenRange| {
        let end = view.before_stops(s.start, s.end);
        (s.start..end).find_map(|i| of(view, &(s.start..end), i))
    };
    view.doc.sentences.iter().filter_map(in_sentence).collect()
}

/// Whether `cue` is the verb of such a silence.
pub(in crate::statements) fn is_cue(view: &View, cue: &TokenRange) -> bool {
    let end = view.sentence(cue.start).map_or(cue.end, |s| s.end);
    unheard(view, cue.start, end).is_some_and(|verb| verb == *cue)
}

/// At the "but" or "and" before "received no reply".
fn of(view: &View, sentence: &TokenRange, i: usize) -> Option<Attribution> {
    if !matches!(view.word(i), "but" | "and") || view.quote_of(i).is_some() {
        return None;
    }
    let cue = unheard(view, i + 1, sentence.end)?;
    let floor = sentence.start.max(i.saturating_sub(NEAR));
    let asked = (floor..i).find(|&k| asks(view, k) && view.quote_of(k).is_none())?;
    // "**She** had written to the ministry and got no reply": who is no reporter tells what happened to her.
    let subject = (floor..asked).rev().find(|&k| !view.is(k, class::HAVE) && !view.is_adverb(k));
    if subject.is_some_and(|k| matches!(view.word(k), "he" | "she" | "they" | "i" | "who")) {
        return None;
    }
    // "reached out **to** the embassy", "wrote **to** it", "sought comment **from** it"
    let close = (asked + 1..i).find(|&k| view.word(k) == ",").unwrap_or(i);
    let joined = |&k: &usize| matches!(view.word(k), "to" | "from" | "with");
    let plain = view.is(asked, class::CONTACTING);
    let from = if plain { asked + 1 } else { (asked + 1..close.min(asked + 6)).find(joined)? + 1 };
    let source = subject_after(view, from, i)?;
    let content = vec![view.trim(cue.clone())];
    Some(Attribution::by_cue(view, source, cue, content, 0.8, "refusal"))
}

/// What the press does to get an answer.
fn asks(view: &View, k: usize) -> bool {
    let word = view.word(k);
    let written = matches!(word, "wrote" | "written") && view.word(k + 1) == "to";
    let reached = matches!(word, "reached" | "reaches") && view.word(k + 1) == "out";
    let sought = matches!(word, "sought" | "requested") && view.is(k + 1, class::WORDING | class::REPORTS);
    written || reached || sought || view.is(k, class::CONTACTING)
}

/// "has yet to receive a reply", "got no answer", "did not receive a response".
fn unheard(view: &View, from: usize, end: usize) -> Option<TokenRange> {
    let skip = |k: usize| (k..end).find(|&k| !view.is_adverb(k));
    let helps = |k: usize| view.is(k, class::HAVE | class::DO | class::BE);
    let start = skip(from)?;
    let mut at = start;
    let mut open = false;
    // "has **had no** response"
    let had_none = |k: usize| view.is(k, class::RECEIVING) && view.word(k + 1) == "no";
    while at < end
        && !had_none(at)
        && (helps(at)
            || view.is(at, class::NEGATION)
            || view.is_adverb(at)
            || matches!(view.word(at), "yet" | "to"))
    {
        open |= view.is(at, class::NEGATION) || view.word(at) == "yet";
        at += 1;
    }
    if !view.is(at, class::RECEIVING) {
        return None;
    }
    let mut noun = at + 1;
    while noun < end
        && matches!(
            view.word(noun),
            "no" | "a" | "an" | "any" | "immediate" | "further" | "official" | "formal"
        )
    {
        open |= view.word(noun) == "no";
        noun += 1;
    }
    let back = matches!(view.word(at), "hear" | "heard") && view.word(noun) == "back";
    (open && at < end && noun < end && (view.is(noun, class::REPLY) || back)).then_some(start..noun + 1)
}
