//! "The mayor said the chief had warned her about the levee**, but the council disagrees**": what is told within what
//! another says ends where that ends.

use crate::statements::Attribution;
use crate::statements::combine::overlap::ByPlace;
use crate::statements::edges::finite;
use crate::statements::reading::class;
use crate::statements::reading::view::View;
use crate::text::TokenRange;

/// Ends contents with those in which their cues stand, where the sentence goes on behind these with a clause of its own.
pub(in crate::statements) fn keep_within(view: &View, list: &mut [Attribution]) {
    let near = ByPlace::new(list);
    let ends: Vec<Option<usize>> = list.iter().map(|inner| outer_end(view, list, &near, inner)).collect();
    for (attribution, end) in list.iter_mut().zip(ends) {
        if let (Some(end), Some(last)) = (end, attribution.content.last_mut()) {
            last.end = end;
        }
    }
}

/// Where the statement ends in whose content `inner` is told, if `inner` goes on beyond it.
fn outer_end(view: &View, list: &[Attribution], near: &ByPlace, inner: &Attribution) -> Option<usize> {
    let cue = inner.cue.first()?;
    let last = inner.content.last().filter(|c| c.start >= cue.end && view.quote_of(c.start).is_none())?;
    let beyond = |piece: &TokenRange| {
        let holds = piece.start < cue.start && last.start + 1 < piece.end && piece.end < last.end;
        let joined = matches!(view.word(piece.end + 1), "but" | "and" | "though" | "while");
        // "said they had doubts, **but could not** say so", "**and they** asked": the same who goes on.
        let another =
            !view.is(piece.end + 2, class::SUBJECT) && finite::opens_clause(view, piece.end + 2, last.end);
        holds && view.word(piece.end) == "," && joined && another
    };
    let outer = |k: usize| {
        let outer = list.get(k).filter(|o| o.cue.first().is_some_and(|c| c.end <= cue.start))?;
        outer.content.iter().find(|piece| beyond(piece)).map(|piece| piece.end)
    };
    near.of(std::slice::from_ref(cue)).find_map(outer)
}
