//! Refusals whose subject says no: "**neither** the army nor the rebels would comment", "**none** of the four would say",
//! "**nobody** at the ministry could be reached".

use crate::statements::edges::clause_ends::clause_end;
use crate::statements::reading::view::View;
use crate::statements::reading::{class, lexical};
use crate::statements::refusals::{Refusal, addresses_press, refused};
use crate::statements::{Attribution, Stance};

/// "**Neither the army nor the rebels** commented", "**None of the four** would say whether", and the token behind it.
pub(super) fn neither(view: &View, i: usize, end: usize) -> Option<(Attribution, usize)> {
    if !view.is_nobody(i) {
        return None;
    }
    let none = view.word(i) != "neither";
    // "**Neither** could be reached.", "**No one at the firm** was available"
    if let Some(found) = unreached(view, i, end) {
        return Some(found);
    }
    let verb = (i + 1..end.min(i + 24)).find(|&k| view.is_verb_like(k) && !view.is(k, class::HAVE))?;
    let helps = class::HAVE | class::DO | class::MODAL;
    let verb = (verb..end).find(|&k| !view.is(k, helps) && !view.is_adverb(k))?;
    let first = i + 1 + usize::from(view.word(i) == "no");
    let mut from = verb;
    while from > first && (view.is_adverb(from - 1) || view.is(from - 1, helps)) {
        from -= 1;
    }
    // "Neither the airline nor the port **would say** how many"
    let would_say = matches!(view.word(verb), "say" | "elaborate" | "discuss" | "specify" | "disclose")
        && (from..verb).any(|k| matches!(view.word(k), "would" | "will" | "could"));
    let refusal = Refusal { tokens: from..verb + 1, stance: Stance::Declines, whole: true };
    // "No one would say **that**", "Nobody responded to the alarm": no press asked.
    let asked =
        || view.is(verb + 1, class::WH) || matches!(view.word(verb), "discuss" | "comment" | "elaborate");
    let told = !none && from > first;
    let fits = (would_say || view.among(verb, lexical::COMMENTING) && (none || told))
        && (told || asked())
        && addresses_press(view, &refusal, end);
    fits.then(|| {
        // Without its subject it would tell the contrary, unless the subject is a list.
        let listed = (i..from).any(|k| view.word(k) == "nor");
        let content = view.trim(if listed { from } else { i }..clause_end(view, verb + 1, end, false));
        (refused(view, i..from, refusal.tokens.clone(), content), verb + 1)
    })
}

/// "**Nobody at the ministry** was available to explain it", and the token behind the wording.
fn unreached(view: &View, i: usize, end: usize) -> Option<(Attribution, usize)> {
    let near = i + 1..end.min(i + 16);
    let at = near.clone().find(|&k| view.is_verb_like(k) || view.is(k, class::MODAL | class::BE))?;
    let word = (at + 1..end).find(|&k| !view.is_adverb(k))?;
    let available = view.is(at, class::BE)
        && view.among(word, lexical::AVAILABLE)
        && matches!(view.word(word + 1), "for" | "to")
        && view.among(word + 2, lexical::ANSWERING);
    let reached = view.word(at) == "could"
        && view.word(word) == "be"
        && matches!(view.word(word + 1), "reached" | "contacted");
    if !available && !reached {
        return None;
    }
    let past = word + 2;
    let content = view.trim(i..clause_end(view, past, end, false));
    Some((refused(view, i..at, at..past, content), past))
}
