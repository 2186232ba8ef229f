//! Lines below a headline that leave their subject out: "• **Urges** UN observers to visit the valley". It is who spoke
//! in the line above.

use crate::statements::Statement;
use crate::statements::reading::lexicon::{LEXICON, Tense};
use crate::statements::reading::view::View;
use crate::text::TokenRange;

/// The last block that may be such a line; the headline is block 0.
const LAST: usize = 6;

/// Most words of such a line.
const WORDS: usize = 24;

/// Gives what is said in such lines of `statements`, which stand in the order of the text, the speaker of the line above.
pub(in crate::statements) fn name(view: &View, statements: &mut [Statement]) {
    let mut above: Option<(usize, Option<usize>, Vec<TokenRange>)> = None;
    for statement in statements {
        let Some(cue) = statement.attribution.cue.first().cloned() else { continue };
        let block = view.doc.block_of(cue.start);
        if block > LAST {
            return;
        }
        let unsaid = statement.attribution.source.is_empty() && statement.speaker.is_none();
        if unsaid && opens(view, block, cue.start) {
            let near = above.as_ref().filter(|(b, ..)| *b + 1 == block);
            if let Some((_, speaker, source)) = near {
                statement.speaker = *speaker;
                statement.attribution.source.clone_from(source);
            }
        }
        if view.is_headline(cue.start) || is_line(view, block) {
            above = Some((block, statement.speaker, statement.attribution.source.clone()));
        }
    }
}

/// Whether the verb at `cue` opens a line: "**Says** 14 people were killed".
fn opens(view: &View, block: usize, cue: usize) -> bool {
    let Some(start) = view.doc.blocks.get(block).map(|b| b.tokens.start) else { return false };
    let first = if view.is_word(start) { start } else { start + 1 };
    let mut verbs = LEXICON.verbs(view.word(cue), |k| view.word(cue + k));
    let third = verbs.any(|(_, tense)| tense == Tense::Present) && view.word(cue).ends_with('s');
    first == cue && third && block > 0 && is_line(view, block)
}

/// Whether `block` is a short line without a stop.
fn is_line(view: &View, block: usize) -> bool {
    let Some(tokens) = view.doc.blocks.get(block).map(|b| b.tokens.clone()) else { return false };
    let last = tokens.end.checked_sub(1).map_or("", |i| view.word(i));
    tokens.len() <= WORDS && !matches!(last, "." | "?" | "!" | ":")
}
