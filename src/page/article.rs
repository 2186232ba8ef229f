//! Which blocks are the article.

use super::{BlockKind, Page};

/// The blocks to analyse, in document order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Article {
    /// Chosen blocks; a headline comes first.
    pub parts: Vec<Part>,
    /// No article was found and the whole page was taken.
    pub whole_page: bool,
}

/// One chosen block.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// Index into [`Page::blocks`].
    pub block: usize,
    /// What it is to the article.
    pub role: Role,
}

/// What a block is to the article.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Role {
    /// The headline.
    Headline,
    /// The paragraph under the headline that sums up the story.
    Standfirst,
    /// The running text.
    #[default]
    Body,
    /// A picture's caption.
    Caption,
}

impl Role {
    /// Whether it is the headline.
    pub fn is_headline(self) -> bool {
        self == Role::Headline
    }
}

/// Chooses the article's blocks. Plain text is taken whole.
pub fn select(page: &Page) -> Article {
    let parts = page.blocks.iter().enumerate().map(|(block, b)| Part {
        block,
        role: if b.kind == BlockKind::Title { Role::Headline } else { Role::Body },
    });
    Article { parts: parts.collect(), whole_page: true }
}
