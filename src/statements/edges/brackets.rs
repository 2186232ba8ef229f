//! What is said in brackets stays in them: "his share (**at most nine in ten**, Holm says) fell", "(she later said that
//! **she was ill**)".

use crate::statements::Attribution;
use crate::statements::reading::view::{REACH, View};

/// Ends the content of a cue in brackets where they open and close.
pub fn keep_within(view: &View, attribution: &mut Attribution) {
    let Some(cue) = attribution.cue.first() else { return };
    let Some(sentence) = view.sentence(cue.start) else { return };
    let floor = sentence.start.max(cue.start.saturating_sub(REACH));
    let mark = |i: &usize| matches!(view.word(*i), "(" | ")");
    let open = (floor..cue.start).rev().find(mark).filter(|&i| view.word(i) == "(");
    let Some(open) = open else { return };
    let close = (cue.end..sentence.end.min(cue.end + REACH)).find(mark).filter(|&i| view.word(i) == ")");
    let close = close.unwrap_or(sentence.end);
    let within = |start: usize, end: usize| start.max(open + 1)..end.min(close);
    // "Holm (who said so) told them: “…”": nothing is said in the brackets.
    if !attribution.content.iter().any(|c| !within(c.start, c.end).is_empty()) {
        return;
    }
    for piece in attribution.content.iter_mut().filter(|c| sentence.start <= c.start && c.end <= sentence.end)
    {
        *piece = within(piece.start, piece.end);
    }
    attribution.content.retain(|c| !c.is_empty());
}
