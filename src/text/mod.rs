//! The article's text and its surface structure: tokens, sentences, quotation marks.
//!
//! Inside the core every offset is in bytes of [`Document::text`]; tokens are counted by index.
//! UTF-16 offsets appear at the border alone, by [`Utf16Map`].

mod clitics;
mod datelines;
mod marks;
mod offsets;
mod pairing;
mod quotes;
mod sentences;
mod tokens;

use crate::page::{BlockKind, article::Role};
use std::ops::Range;

pub use offsets::Utf16Map;
pub use quotes::Quote;
pub use tokens::Token;

/// A range of token indices of a [`Document`].
pub type TokenRange = Range<usize>;

/// One block on its way into a document.
#[derive(Debug, Clone, Copy)]
pub struct Source<'a> {
    /// Index into the page's blocks.
    pub block: usize,
    /// What the markup says it is.
    pub kind: BlockKind,
    /// What it is to the article.
    pub role: Role,
    /// Its text.
    pub text: &'a str,
}

/// One block of the document.
#[derive(Debug, Clone, PartialEq)]
pub struct TextBlock {
    /// Bytes of [`Document::text`].
    pub bytes: Range<usize>,
    /// Its tokens.
    pub tokens: TokenRange,
    /// Index into the page's blocks.
    pub block: usize,
    /// What the markup says it is.
    pub kind: BlockKind,
    /// What it is to the article.
    pub role: Role,
}

/// The text to analyse: blocks joined by `"\n\n"`, with tokens, sentences and quotations.
#[derive(Debug, Clone, Default)]
pub struct Document {
    /// The whole text.
    pub text: String,
    /// Its blocks, in order, without gaps but for the `"\n\n"` between them.
    pub blocks: Vec<TextBlock>,
    /// Words and marks in order; no token crosses a block or holds white space.
    pub tokens: Vec<Token>,
    /// Sentences as token ranges: they cover every token and never cross a block.
    pub sentences: Vec<TokenRange>,
    /// Quotations in order of their opening marks.
    pub quotes: Vec<Quote>,
}

impl Document {
    /// Builds a document; every part of it is found in one pass each.
    pub fn new<'a>(sources: impl IntoIterator<Item = Source<'a>>) -> Document {
        let mut doc = Document::default();
        for source in sources {
            if source.text.trim().is_empty() {
                continue;
            }
            if !doc.text.is_empty() {
                doc.text.push_str("\n\n");
            }
            let start = doc.text.len();
            doc.text.push_str(source.text);
            let first = doc.tokens.len();
            tokens::scan(source.text, start, &mut doc.tokens);
            doc.blocks.push(TextBlock {
                bytes: start..doc.text.len(),
                tokens: first..doc.tokens.len(),
                block: source.block,
                kind: source.kind,
                role: source.role,
            });
        }
        doc.quotes = quotes::find(&doc);
        doc.sentences = sentences::split(&doc);
        doc
    }

    /// A document of plain paragraphs, for tests.
    pub fn from_paragraphs(paragraphs: &[&str]) -> Document {
        Document::new(paragraphs.iter().enumerate().map(|(block, text)| Source {
            block,
            kind: BlockKind::Paragraph,
            role: Role::Body,
            text,
        }))
    }

    /// The text of token `i`, empty where there is no such token; a quotation mark of two signs
    /// (`''`) reads `"`.
    pub fn word(&self, i: usize) -> &str {
        match self.tokens.get(i).map_or("", |t| &self.text[t.start..t.end]) {
            "''" | "``" => "\"",
            word => word,
        }
    }

    /// The bytes from the first to the last token of `tokens`; empty for an empty range.
    pub fn bytes(&self, tokens: &TokenRange) -> Range<usize> {
        match (self.tokens.get(tokens.start), tokens.end.checked_sub(1).and_then(|i| self.tokens.get(i))) {
            (Some(first), Some(last)) if tokens.start < tokens.end => first.start..last.end,
            _ => 0..0,
        }
    }

    /// The text from the first to the last token of `tokens`.
    pub fn slice(&self, tokens: &TokenRange) -> &str {
        &self.text[self.bytes(tokens)]
    }

    /// Index of the sentence that holds token `i`.
    pub fn sentence_of(&self, i: usize) -> usize {
        self.sentences.partition_point(|s| s.end <= i)
    }

    /// The first token behind the dateline ("LONDON (AP) —") that token `i` lies in, if it lies in one.
    pub fn behind_dateline(&self, i: usize) -> Option<usize> {
        datelines::behind(self, i)
    }

    /// Index of the block that holds token `i`.
    pub fn block_of(&self, i: usize) -> usize {
        self.blocks.partition_point(|b| b.tokens.end <= i)
    }
}
