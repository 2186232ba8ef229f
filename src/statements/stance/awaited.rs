//! "is **due to deny** the charge", "is **expected to plead** not guilty": what has not been said yet.

use crate::statements::reading::lexical;
use crate::statements::reading::lexicon::LEXICON;
use crate::statements::reading::view::View;
use crate::statements::refusals;
use crate::statements::stance;
use crate::text::TokenRange;

/// Whether word `i` is the "due" of "due to deny", and a denial, a refusal or a plea stands behind it.
pub fn awaits(view: &View, i: usize) -> bool {
    if !view.among(i, lexical::AWAITING) || view.word(i + 1) != "to" {
        return false;
    }
    let end = view.sentence(i).map_or(i, |s| s.end);
    let verb = (i + 2..end).find(|&k| !view.is_adverb(k)).unwrap_or(end);
    let mut verbs = LEXICON.verbs(view.word(verb), |n| view.word(verb + n));
    verb < end && (refusals::at(view, verb, end).is_some() || verbs.any(|(v, _)| stance::decides(v.lemma)))
}

/// The content without what has not been said yet.
pub fn said(view: &View, content: &[TokenRange]) -> Vec<TokenRange> {
    let upto = |piece: &TokenRange| {
        let from = piece.start.saturating_sub(1);
        let end = (from..piece.end).find(|&i| awaits(view, i)).unwrap_or(piece.end);
        piece.start..end.max(piece.start)
    };
    content.iter().map(upto).filter(|piece| !piece.is_empty()).collect()
}
