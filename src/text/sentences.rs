//! Sentences.

use super::{Document, TokenRange};

/// Splits every block into sentences.
pub fn split(doc: &Document) -> Vec<TokenRange> {
    doc.blocks.iter().filter(|b| !b.tokens.is_empty()).map(|b| b.tokens.clone()).collect()
}
