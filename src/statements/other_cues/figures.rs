//! Figures that somebody names: "The ministry **put the toll at 40**".

use crate::statements::Attribution;
use crate::statements::edges::clause_ends::clause_end;
use crate::statements::phrases::subject_before;
use crate::statements::reading::class;
use crate::statements::reading::lexical;
use crate::statements::reading::view::View;
use crate::text::TokenRange;

/// Most tokens between "put" and "at".
const NEAR: usize = 10;

/// Attributions of such figures.
pub fn find(view: &View) -> Vec<Attribution> {
    let in_sentence = |s: &TokenRange| {
        let s = s.clone();
        s.clone().filter_map(move |i| of(view, &s, i))
    };
    view.doc.sentences.iter().flat_map(in_sentence).collect()
}

/// What the "put" at `i` says.
fn of(view: &View, sentence: &TokenRange, i: usize) -> Option<Attribution> {
    let opens = view.is(i + 1, class::DETERMINER | class::POSSESSIVE);
    if !matches!(view.word(i), "put" | "puts") || !opens || view.quote_of(i).is_some() {
        return None;
    }
    let end = view.before_stops(i, sentence.end);
    let at = (i + 2..end.min(i + NEAR)).find(|&k| view.word(k) == "at")?;
    let number = view.word(at + 1).starts_with(|c: char| c.is_ascii_digit())
        || view.among(at + 1, lexical::AMOUNT)
        || view.word(at + 2) == "least";
    if !number || !(i + 1..at).any(|k| view.among(k, lexical::FIGURE)) {
        return None;
    }
    let mut start = i;
    while start > sentence.start && (view.is(start - 1, class::HAVE) || view.is_adverb(start - 1)) {
        start -= 1;
    }
    // "to put the number at 40", "would put it at"
    let before = start.checked_sub(1).filter(|&b| b >= sentence.start)?;
    if view.word(before) == "to" || view.is(before, class::MODAL | class::BE | class::DO) {
        return None;
    }
    let source = subject_before(view, start, sentence.start)?;
    let content = view.trim(i + 1..clause_end(view, i + 1, end, false));
    Some(Attribution::by_cue(view, source, i..i + 1, vec![content], 0.7, "content: figure"))
}
