//! What stands in a content by mistake, whatever the sentence: who speaks, a lone subject, an aside behind the cue, the
//! day on which it was said.

use crate::statements::Attribution;
use crate::statements::reading::class;
use crate::statements::reading::view::View;
use crate::statements::stance::is_no_statement;
use crate::text::TokenRange;

/// Takes out of the content of `attribution` what is its source, or a pronoun that only opens its sentence.
pub fn drop_subjects(view: &View, attribution: &mut Attribution) {
    let Attribution { source, content, .. } = attribution;
    // "The dam holds, said Bo Holm, **an engineer who has built six**": told of him.
    content.retain(|c| !source.iter().any(|s| s.start <= c.start && c.end <= s.end));
    // "When asked to leave, **he** reportedly refused": he is no content, where nobody else speaks.
    let alone = |c: &TokenRange| {
        c.len() == 1 && matches!(view.word(c.start), "he" | "she" | "they" | "i" | "we") && source.is_empty()
    };
    if content.len() == 1 && content.iter().all(alone) {
        content.clear();
    }
}

/// "The deal is near, the official said, **speaking on condition of anonymity**": why a source has no name, behind what
/// it says.
pub fn drop_anonymity(view: &View, attribution: &mut Attribution) {
    let untold = |c: &TokenRange| view.quote_of(c.start).is_none() && is_no_statement(view, c);
    if attribution.content.len() > 1 {
        attribution.content.retain(|c| !untold(c));
    }
}

/// "wondered**, as I do,** why it sank": where the content begins behind an aside at `from`, before `end`.
pub(super) fn behind_aside(view: &View, from: usize, end: usize) -> usize {
    if !matches!(view.word(from), "as" | "like") {
        return from;
    }
    let comma = (from + 2..end.min(from + ASIDE)).find(|&i| view.word(i) == ",");
    let opens = |i: usize| view.is(i, class::WH) || view.word(i) == "that";
    match comma.map(|comma| comma + 1).filter(|&i| opens(i)) {
        Some(i) => i + usize::from(view.word(i) == "that"),
        None => from,
    }
}

/// Most tokens of such an aside.
const ASIDE: usize = 7;

/// "backed Bauer **Thursday**", "condemned those charges **Tuesday**": where an object ends before the day on which it
/// was told. "Black Friday" is a name.
pub(super) fn before_day(view: &View, content: &TokenRange) -> usize {
    let Some(day) = content.end.checked_sub(1).filter(|&day| day > content.start) else { return content.end };
    let weekday = view.is(day, class::TIME) && view.is_capital(day) && view.word(day).ends_with("day");
    let before = day - 1;
    let named = matches!(view.word(before), "black" | "super" | "good" | "ash" | "bloody" | "holy" | "cyber");
    let governed =
        class::PREPOSITION | class::DETERMINER | class::POSSESSIVE | class::TIME | class::CONJUNCTION;
    let told = weekday && view.is_word(before) && !named && !view.is(before, governed);
    let object = content.len() <= OBJECT
        && view.quote_of(day).is_none()
        && !(content.start..day).any(|i| {
            view.is(i, class::AUXILIARY | class::SUBJECT | class::WH | class::SUBORDINATOR)
                || view.is_past_form(i)
        });
    if told && object { day } else { content.end }
}

/// Most tokens of an object that a day without "on" closes: behind more of them the day may be another's.
const OBJECT: usize = 8;
