//! What is no part of a content though it stands at its edge or inside it: the "that" that opens a
//! clause, the day on which something was said, the dateline before it.

use super::Attribution;
use super::complements::{has_clause, that_is_pronoun};
use super::days;
use super::lexicon::{Class, LEXICON};
use super::view::{View, class};
use crate::text::TokenRange;

/// Takes those words out of the content of `attribution`.
pub fn clean(view: &View, attribution: &mut Attribution) {
    for source in &mut attribution.source {
        *source = undated(view, source);
        // "Lind **continued** to question the count": a verb, and no name.
        if source.len() > 1
            && view.word(source.end) == "to"
            && matches!(
                view.word(source.end - 1),
                "continued" | "continues" | "began" | "begins" | "started" | "went" | "proceeded" | "used"
            )
        {
            source.end -= 1;
        }
    }
    if let Some(first) = attribution.content.first_mut()
        && let Some(behind) = view.doc.behind_dateline(first.start)
        && behind < first.end
    {
        first.start = behind;
    }
    let Some(cue) = attribution.cue.first().cloned() else { return };
    if let Some(first) = attribution.content.first_mut()
        && opens_clause(view, &cue, first)
    {
        first.start += 1;
    }
    let acts = (cue.start..cue.end)
        .any(|i| LEXICON.verbs(view.word(i), move |k| view.word(i + k)).any(|(v, _)| v.class == Class::Act));
    if acts && let [only] = attribution.content.as_mut_slice() {
        // "withdrew the statement **on Monday**", not "accused her of lying on Monday".
        let day = only.end.checked_sub(2).filter(|&on| on > only.start && view.word(on) == "on");
        if day.is_some_and(|on| view.is(on + 1, class::TIME) && !has_clause(view, only.start..on))
            && !(only.start..only.end).any(|i| view.word(i).ends_with("ing"))
        {
            only.end -= 2;
        }
    }
    if acts && attribution.content.len() == 1 {
        let cut = attribution.content.first().and_then(|content| dated(view, content));
        if let Some(pieces) = cut {
            attribution.content = pieces.into();
        }
    }
}

/// "said **that** the talks had failed", not "rejected that claim" and not "said that was wrong".
fn opens_clause(view: &View, cue: &TokenRange, content: &TokenRange) -> bool {
    let i = content.start;
    view.word(i) == "that"
        && i >= cue.end
        && view.doc.sentence_of(i) == view.doc.sentence_of(cue.start)
        && content.len() > 3
        && !that_is_pronoun(view, i, content.end)
        && has_clause(view, i + 1..content.end)
}

/// "Nigeria's army **on Sunday** refuted …", "The ministry **last week** announced …", "The army **in a
/// statement** denied …": the source without day, occasion and the comma at its end.
fn undated(view: &View, source: &TokenRange) -> TokenRange {
    let mut end = source.end;
    let unmarked = |end: usize| end - usize::from(end > source.start + 1 && view.word(end - 1) == ",");
    end = unmarked(end);
    end = unmarked(days::end_before(view, source.start + 1, end));
    let occasion = (source.start + 1..end.saturating_sub(2)).find(|&i| {
        view.word(i) == "in"
            && view.is(i + 1, class::DETERMINER | class::POSSESSIVE)
            && matches!(
                view.word(end - 1),
                "statement" | "interview" | "address" | "speech" | "letter" | "post" | "message" | "video"
            )
    });
    source.start..occasion.map_or(end, unmarked)
}

/// "accused Holm **on Wednesday** of lying": the pieces around the day.
fn dated(view: &View, content: &TokenRange) -> Option<[TokenRange; 2]> {
    let on = (content.start + 1..content.end.min(content.start + 12)).find(|&i| {
        matches!(view.word(i), "on" | "in" | "last" | "this" | "late" | "early")
            && (1..=2).any(|k| view.is(i + k, class::TIME))
    })?;
    let mut end = on + 1;
    while end < content.end
        && (view.is(end, class::TIME)
            || view.word(end) == "on"
            || view.word(end).starts_with(|c: char| c.is_ascii_digit()))
    {
        end += 1;
    }
    let goes_on = matches!(view.word(end), "of" | "for") && view.word(end + 1).ends_with("ing");
    (goes_on && end + 1 < content.end).then_some([content.start..on, end..content.end])
}
