//! What is no part of a content though it stands at its edge or inside it: the "that" that opens a
//! clause, the day on which something was said.

use super::Attribution;
use super::complements::{has_clause, that_is_pronoun};
use super::lexicon::{Class, LEXICON};
use super::view::{View, class};
use crate::text::TokenRange;

/// Takes those words out of the content of `attribution`.
pub fn clean(view: &View, attribution: &mut Attribution) {
    for source in &mut attribution.source {
        *source = undated(view, source);
    }
    let Some(cue) = attribution.cue.first().cloned() else { return };
    if let Some(first) = attribution.content.first_mut()
        && opens_clause(view, &cue, first)
    {
        first.start += 1;
    }
    let acts = (cue.start..cue.end)
        .any(|i| LEXICON.verbs(view.word(i), move |k| view.word(i + k)).any(|(v, _)| v.class == Class::Act));
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

/// "Nigeria's army **on Sunday** refuted …": the source without the day and without a comma at its end.
fn undated(view: &View, source: &TokenRange) -> TokenRange {
    let mut end = source.end;
    while end > source.start + 1
        && (view.is(end - 1, class::TIME) && view.is_capital(end - 1) || view.word(end - 1) == ",")
    {
        end -= 1;
    }
    if end > source.start + 1
        && end < source.end
        && matches!(view.word(end - 1), "on" | "late" | "early" | "last")
    {
        return source.start..end - 1;
    }
    let comma = view.word(source.end.saturating_sub(1)) == ",";
    source.start..if comma { source.end - 1 } else { source.end }
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
