//! What is counted of a block's text before anything is measured.

use super::Block;
use super::words::{self, Stock};

/// A block's text, counted.
#[derive(Debug, Clone, Default)]
pub(super) struct Counted {
    pub words: Vec<String>,
    /// Share of its characters inside links.
    pub link_density: f32,
    /// A paragraph of running text: a dozen words or more, few links, marks between them.
    pub prose: bool,
    /// Is, begins with or holds a stock phrase ("Read more").
    pub boilerplate: bool,
    /// Asks something of the reader: to subscribe, to accept cookies.
    pub prompt: bool,
}

impl Counted {
    /// Counts the words of `block`.
    pub fn of(block: &Block) -> Counted {
        let words = words::words(&block.text);
        let solid: usize = block.text.chars().filter(|c| !c.is_whitespace()).map(char::len_utf16).sum();
        let link_density = (block.link_chars as f32 / solid.max(1) as f32).min(1.0);
        // Chinese and Japanese have no spaces: length decides there.
        let stock = words::stock(&block.text, &words);
        let boilerplate = stock != Stock::None;
        let long = words.len() >= 12 || solid >= 60;
        let marked = block.text.contains(['.', '?', '!', ':', ',', '。', '，', '、', '؟', '،']);
        let prose = long && marked && link_density < 0.3 && !boilerplate;
        Counted { words, link_density, prose, boilerplate, prompt: stock == Stock::Prompt }
    }

    /// Number of words.
    pub fn len(&self) -> f32 {
        self.words.len() as f32
    }
}
