//! Direct, mixed or indirect: how much of a content stands in quotation marks.

use crate::page::BlockKind;
use crate::statements::Form;
use crate::statements::reading::view::View;
use crate::text::TokenRange;

/// The parts of `content` inside quotation marks, without the marks. A nested quotation is part of
/// the one that holds it, unless the content lies inside that one.
pub fn quoted(view: &View, content: &[TokenRange]) -> Vec<TokenRange> {
    let mut parts: Vec<TokenRange> = Vec::new();
    for piece in content {
        if is_blockquote(view, piece) {
            parts.push(piece.clone());
            continue;
        }
        let first = view.doc.quotes.partition_point(|q| q.tokens.start < piece.start);
        for quote in view.doc.quotes.iter().skip(first).take_while(|q| q.tokens.start < piece.end) {
            if parts.last().is_some_and(|p| p.end > quote.tokens.start) {
                continue;
            }
            let close =
                if quote.tokens.end > quote.tokens.start + 1 && view.is_quote_mark(quote.tokens.end - 1) {
                    1
                } else {
                    0
                };
            let inner = quote.tokens.start + 1..(quote.tokens.end - close).min(piece.end);
            if !inner.is_empty() {
                parts.push(inner);
            }
        }
        // A content cut out of a quotation is quoted as a whole.
        if let Some(outer) = view.quote(piece.start)
            && outer.tokens.start < piece.start
            && parts.last().is_none_or(|p| p.start < piece.start || p.end <= piece.start)
            && !parts.iter().any(|p| p.start >= piece.start && p.end <= piece.end)
        {
            parts.push(piece.start..piece.end.min(outer.tokens.end));
        }
    }
    parts
}

/// A blockquote without quotation marks: the page's layout stands for them.
fn is_blockquote(view: &View, piece: &TokenRange) -> bool {
    view.doc.blocks.get(view.doc.block_of(piece.start)).is_some_and(|b| {
        b.kind == BlockKind::Quote
            && view.bare(&b.tokens) == view.bare(piece)
            && piece.clone().all(|i| view.quote_of(i).is_none())
    })
}

/// The form of `content`, whose quoted parts are `quoted`.
pub fn of(view: &View, content: &[TokenRange], quoted: &[TokenRange]) -> Form {
    if quoted.is_empty() {
        return Form::Indirect;
    }
    let inside = |i: usize| quoted.iter().any(|q| q.contains(&i));
    let bare = content.iter().flat_map(Clone::clone).filter(|&i| view.is_word(i) && !inside(i)).count();
    if bare == 0 { Form::Direct } else { Form::Mixed }
}
