//! Speech that goes on in the next paragraph: "“I should have asked him,” **she told the court.**" – "“I think of it every
//! day.”" The British press closes the marks at the end of each paragraph; what stands in both is one statement.

use crate::statements::Attribution;
use crate::statements::quoted::orphans::is_text;
use crate::statements::reading::view::View;
use crate::text::TokenRange;

/// The index in `earlier`, which comes in the order of contents, of the speech that the quotation `next`, without a source
/// of its own, carries on: nothing but speech, whose speaker ends the paragraph right before it.
pub(super) fn from(view: &View, earlier: &[Attribution], next: &TokenRange) -> Option<usize> {
    let block = view.doc.block_of(next.start);
    let before = block.checked_sub(1).filter(|_| view.opens_block(next.start))?;
    let before = view.doc.blocks.get(before).filter(|b| is_text(b))?;
    let index = earlier.len().checked_sub(1)?;
    let told = earlier.get(index)?;
    let source = told.source.first()?;
    let behind = told.content.iter().all(|piece| piece.end <= source.start.min(told.first_cue().start));
    let speech = told.content.iter().all(|piece| spoken(view, piece));
    let here = source.start >= before.tokens.start && view.quote_of(source.start).is_none();
    let last = view.sentence(source.start).is_some_and(|s| s.end == before.tokens.end);
    (behind && speech && here && last && !told.cue.is_empty()).then_some(index)
}

/// Whether all of `piece` stands between the marks of one quotation.
fn spoken(view: &View, piece: &TokenRange) -> bool {
    let bare = view.bare(piece);
    !bare.is_empty() && view.quote_of(bare.start).is_some() && view.same_quote(bare.start, bare.end - 1)
}
