//! Who a quotation without a cue belongs to by the sentence right before it: whoever speaks there, or stirs there when
//! somebody else has spoken.

use crate::statements::Attribution;
use crate::statements::phrases::clause_subject;
use crate::statements::reading::class;
use crate::statements::reading::view::View;
use crate::text::{Quote, TokenRange};

/// "At her lab, **Lind** says, she was first told that it was lost. “Both cannot be true.”": who speaks in the sentence
/// before, where `quote` is a sentence of its own at the paragraph's end.
pub(super) fn teller(view: &View, list: &[Attribution], quote: &Quote) -> Option<TokenRange> {
    let block = view.doc.blocks.get(view.doc.block_of(quote.tokens.start))?;
    let sentence = view.sentence(quote.tokens.start)?;
    let closes =
        (quote.tokens.end - 2..quote.tokens.end).any(|i| matches!(view.word(i), "." | "!" | "?" | "…"));
    let own = sentence.start == quote.tokens.start && quote.tokens.end == block.tokens.end && closes;
    let before = view.sentence(sentence.start.checked_sub(1).filter(|&i| i >= block.tokens.start && own)?)?;
    let within = |piece: &TokenRange| before.start <= piece.start && piece.end <= before.end;
    let outer = |a: &&Attribution| {
        a.cue.first().is_some_and(|c| within(c) && view.quote_of(c.start).is_none())
            && a.content.first().is_some_and(within)
    };
    let mut speakers = list.iter().filter(outer).filter_map(|a| a.source.first()).filter(|s| within(s));
    let source = speakers.next()?;
    speakers.all(|other| other == source).then(|| source.clone())
}

/// "“It is small,” Anna Kolbe said. **Peter Kolbe** shook his head. “It is not.”": who stirs in the sentence before
/// `quote`, behind what somebody else said in its paragraph.
pub(super) fn stirs(view: &View, list: &[Attribution], quote: &Quote) -> Option<TokenRange> {
    let start = quote.tokens.start;
    let opens = view.sentence(start).is_some_and(|s| s.start == start);
    let block = view.doc.blocks.get(view.doc.block_of(start))?.tokens.start;
    let before = list.get(..list.partition_point(|a| a.start() < start))?.iter().rev().take(3);
    let mut sources = before.filter_map(|a| a.source.first());
    let source = sources.find(|s| opens && s.start >= block && s.end <= start)?;
    other_before(view, source, start)
}

/// "“It is small,” Anna Kolbe said. **Peter Kolbe** shook his head. “It is not.”": the subject of the sentence right
/// before the quotation that begins at `start`, where it is named and another than `source`, who spoke before it.
pub(in crate::statements) fn other_before(
    view: &View,
    source: &TokenRange,
    start: usize,
) -> Option<TokenRange> {
    let before = view.sentence(start.checked_sub(1)?)?;
    let told = before.start > source.end && before.clone().all(|i| view.quote_of(i).is_none());
    let subject = clause_subject(view, before.start, before.end).filter(|_| told)?;
    let named = |i: usize| view.is_capital(i) || view.word(i) == ".";
    let known = |i: usize| source.clone().any(|k| view.word(k) == view.word(i));
    let first = subject.clone().find(|&i| !view.is(i, class::MISTER) && view.word(i) != ".")?;
    (subject.len() > 1 && subject.clone().all(named) && !known(first)).then_some(subject)
}
