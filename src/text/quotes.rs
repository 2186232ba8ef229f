//! Quotation marks of every style, paired.

use super::{Document, TokenRange};

/// One quotation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quote {
    /// Tokens from the opening mark to the closing mark, both included where they stand. A
    /// quotation that runs on over paragraphs gives one `Quote` a paragraph.
    pub tokens: TokenRange,
    /// The closing mark is missing because the quotation goes on in the next paragraph.
    pub continues: bool,
    /// Stands inside another quotation.
    pub nested: bool,
}

/// Pairs the document's quotation marks.
pub fn find(doc: &Document) -> Vec<Quote> {
    let _ = doc;
    Vec::new()
}
