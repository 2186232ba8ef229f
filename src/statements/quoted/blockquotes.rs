//! A blockquote that the paragraph before it introduces: "The governor added:" – the words themselves,
//! without quotation marks. So does "The governor also said:" introduce the items of a list.

use crate::page::BlockKind;
use crate::statements::Attribution;
use crate::statements::cues::Cue;
use crate::statements::phrases::subject_after;
use crate::statements::reading::view::View;
use crate::text::{TextBlock, TokenRange};

/// Most tokens between a cue and the end of its line, the colon included: "told reporters on Monday:".
const ADDRESSEE: usize = 4;

/// Attributions of introduced blockquotes. Marks in `used` the cues that it takes.
pub fn find(view: &View, cues: &[Cue], used: &mut [bool]) -> Vec<Attribution> {
    let blocks = &view.doc.blocks;
    let mut found = Vec::new();
    for (k, pair) in blocks.windows(2).enumerate() {
        let [before, block] = pair else { continue };
        if before.kind == block.kind && !bulleted(view, block) || !is_speech(view, block) {
            continue;
        }
        let Some((index, source)) = introduced(view, cues, used, before) else { continue };
        let (Some(cue), Some(slot)) = (cues.get(index), used.get_mut(index)) else { continue };
        // "She said the following were hurt:", "Facts related to matrices:" introduce names and things.
        if block.kind == BlockKind::Item && cue.tokens.end + ADDRESSEE < before.tokens.end {
            continue;
        }
        *slot = true;
        let run = blocks.iter().skip(k + 1).take_while(|b| b.kind == block.kind && is_speech(view, b));
        let run = run.take_while(|b| bulleted(view, b) == bulleted(view, block));
        let content =
            run.map(|b| view.trim(b.tokens.start + usize::from(bulleted(view, b))..b.tokens.end)).collect();
        found.push(Attribution::by_cue(view, source, cue.tokens.clone(), content, 0.85, "layout"));
    }
    found
}

/// A blockquote or an item without quotation marks of its own at its start and without a name under it.
fn is_speech(view: &View, block: &TextBlock) -> bool {
    let signed = block.tokens.clone().rev().take(24).any(|i| matches!(view.word(i), "—" | "–" | "―"));
    (matches!(block.kind, BlockKind::Quote | BlockKind::Item) || bulleted(view, block))
        && view.quote_of(block.tokens.start).is_none()
        && !signed
}

/// "**•** The schools stay shut.": an item of a list that the markup does not tell.
fn bulleted(view: &View, block: &TextBlock) -> bool {
    matches!(view.word(block.tokens.start), "•" | "-" | "*" | "·" | "●" | "▪")
}

/// The cue whose colon ends the paragraph, and its source.
fn introduced(view: &View, cues: &[Cue], used: &[bool], block: &TextBlock) -> Option<(usize, TokenRange)> {
    let mark = block.tokens.end.checked_sub(1).filter(|&m| view.word(m) == ":")?;
    let sentence = view.sentence(mark)?;
    let upto = cues.partition_point(|c| c.tokens.start <= mark);
    let (index, cue) = cues.get(..upto)?.iter().enumerate().rev().take(4).find(|(_, c)| {
        let that = c.verb.frames.that && view.word(c.tokens.end) == "that";
        c.tokens.start >= sentence.start
            && (c.verb.frames.quote || that)
            && view.quote_of(c.tokens.start).is_none()
    })?;
    if !cue.speaks() || used.get(index).copied().unwrap_or(true) {
        return None;
    }
    let source =
        crate::statements::cues::cue_subjects::source_of(view, cue, &(sentence.start..mark + 1), None)
            .or_else(|| subject_after(view, cue.tokens.end, mark))?;
    Some((index, source))
}
