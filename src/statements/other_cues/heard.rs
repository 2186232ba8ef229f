//! Who listens and does not speak: "**The inquiry** heard that the brakes failed", "The driver was drunk, **the
//! inquest** was told". The speaker is not named there; the listener passes the statement on.

use crate::statements::Statement;
use crate::statements::combine::overlap;
use crate::statements::other_cues::headlines;
use crate::statements::phrases::subject_before;
use crate::statements::reading::class;
use crate::statements::reading::lexical;
use crate::statements::reading::view::View;
use crate::text::TokenRange;

/// How far before "told" its form of "be" may stand: "was later told".
const NEAR: usize = 3;

/// Who hears what the cue tells: the subject of "heard" or "was told", where that is a court, an inquiry or some
/// other listener.
pub(in crate::statements) fn listener(view: &View, cue: &TokenRange) -> Option<TokenRange> {
    let verb = cue.end.checked_sub(1)?;
    let be = (verb.saturating_sub(NEAR)..verb).rev().find(|&i| view.is(i, class::BE));
    let group = match view.word(verb) {
        "heard" | "hears" => cue.start,
        "told" => be?.min(cue.start),
        _ => return None,
    };
    let floor = view.sentence(verb)?.start;
    let subject = subject_before(view, group, floor)?;
    let hears = |i: usize| view.is(i, class::ADDRESSEE | class::HEARER) || view.among(i, lexical::COURT);
    let of = subject.clone().find(|&i| view.is(i, class::PREPOSITION)).filter(|&i| i > subject.start);
    hears(of.unwrap_or(subject.end) - 1).then_some(subject)
}

/// Takes the listener out of a statement’s source, and a "The inquest" that was taken for a part of what it was told
/// out of the content.
pub(in crate::statements) fn part(view: &View, statement: &mut Statement) {
    let Some(cue) = statement.attribution.cue.first() else { return };
    let Some(listener) = listener(view, cue).filter(|_| headlines::listener(view, cue).is_none()) else {
        return;
    };
    let over = |piece: &TokenRange| overlap::meet(piece, &listener);
    statement.attribution.source.retain(|piece| !over(piece));
    if statement.attribution.content.iter().any(|piece| !over(piece)) {
        statement.attribution.content.retain(|piece| !over(piece));
    }
}
