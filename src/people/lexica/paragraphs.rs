//! Which paragraph of the article a block is: the first stands behind the headline and behind standfirst, bylines, places
//! and dates, which are short and do not end as sentences do.

use crate::text::{Document, TextBlock};

/// The paragraphs of the lead, which may describe somebody before they name them.
pub const LEAD: usize = 2;

/// The paragraphs in which an article introduces those of whom it tells.
pub const OPENING: usize = 8;

/// Blocks behind the headline among which the first paragraph is looked for.
const MASTHEAD: usize = 11;

/// Tokens of the longest standfirst, byline or date.
const LINE: usize = 16;

/// Where the paragraphs of an article begin.
#[derive(Debug, Clone, Copy, Default)]
pub struct Paragraphs {
    /// The block of the first one.
    first: usize,
}

impl Paragraphs {
    /// Those of `doc`. A text whose first block ends as a sentence does has no headline.
    pub fn of(doc: &Document) -> Paragraphs {
        let line = |block: &&TextBlock| block.tokens.len() <= LINE && !stops(doc, block);
        if doc.blocks.first().is_some_and(|first| stops(doc, first)) {
            return Paragraphs { first: 0 };
        }
        Paragraphs { first: doc.blocks.iter().skip(1).take(MASTHEAD).take_while(line).count() + 1 }
    }

    /// How far down `block` stands, the lines between headline and first paragraph left out: 0 is the headline, 1 the first
    /// paragraph, but also each of these lines, one of which may be a standfirst.
    pub fn place(self, block: usize) -> usize {
        if block <= self.first { block.min(1) } else { block - self.first.max(1) + 1 }
    }

    /// Whether `block` is one of the first `count`.
    pub fn within(self, block: usize, count: usize) -> bool {
        block >= self.first && block < self.first + count
    }

    /// Whether `block` is the headline, the first paragraph or a line between them: the first two blocks of a text without
    /// a headline.
    pub fn begins(self, block: usize) -> bool {
        self.place(block) <= 1
    }
}

/// Whether a block ends as a sentence does: "She left.", "“We go.”", but not "Minister ‘sorry’".
fn stops(doc: &Document, block: &TextBlock) -> bool {
    let mut last = block.tokens.clone().rev().map(|i| doc.word(i));
    let quoted = |word: &&str| matches!(*word, "\"" | "”" | "’" | "'");
    let end = last.find(|word| !quoted(word)).unwrap_or_default();
    matches!(end, "." | "!" | "?" | "…")
}
