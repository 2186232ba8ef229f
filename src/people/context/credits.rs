//! Where those sit who wrote a page: "By Ana Lind, BBC News, **Lagos**", "(Reporting by Ana Lind in **New Delhi**)".
//! Correspondents write of their neighbours, so that it says little of whose minister "the interior minister" is.

use crate::people::context::evidence_of_names::is_masthead;
use crate::people::lexica::words::Words;

/// What a place in such a line weighs beside one in the text: it decides only where nothing else does.
pub const WEIGHT: f32 = 0.2;

/// Tokens at the beginning of a block in which "Reporting by" stands: "(Additional reporting by".
const OPENING: usize = 4;

/// Whether token `i` stands in a line of credits.
pub fn is_credit(words: &Words, i: usize) -> bool {
    let block = words.at(i).block;
    let Some(tokens) = words.doc.blocks.get(block).map(|b| b.tokens.clone()) else { return false };
    let by = |k: usize| words.folded(k) == "by";
    let written = |k: usize| matches!(words.folded(k), "reporting" | "writing" | "editing") && by(k + 1);
    let byline = block > 0 && by(tokens.start) && is_masthead(words, i);
    byline || tokens.take(OPENING).any(written)
}
