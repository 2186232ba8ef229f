//! Text nodes in, blocks out: white space, line breaks, and which element a block belongs to.

use super::plain::{is_invisible, is_space};
use super::{Block, BlockKind};

/// What holds for text inside an open element. `N` names elements.
#[derive(Debug, Clone, Copy)]
pub(super) struct Around<N> {
    /// The element.
    pub node: N,
    /// What a block there is.
    pub kind: BlockKind,
    /// Inside a link.
    pub link: bool,
    /// White space counts.
    pub preformatted: bool,
    /// Readers see it.
    pub visible: bool,
}

impl<N> Around<N> {
    /// What holds at the root of the body.
    pub fn body(node: N) -> Around<N> {
        Around { node, kind: BlockKind::Other, link: false, preformatted: false, visible: true }
    }
}

/// The running block.
///
/// `around` below is the stack of open elements, the body first; it is never empty.
#[derive(Debug)]
pub(super) struct Builder<N> {
    block: Block,
    /// The innermost element that holds all text so far, and its depth in the stack.
    owner: Option<(N, usize)>,
    /// The least depth of the stack since the last character.
    least: usize,
    space: bool,
    breaks: u8,
}

impl<N> Default for Builder<N> {
    fn default() -> Self {
        Builder { block: Block::default(), owner: None, least: 0, space: false, breaks: 0 }
    }
}

impl<N: Copy> Builder<N> {
    /// Takes in one character; true where it ends the block.
    pub fn push(&mut self, c: char, around: &[Around<N>]) -> bool {
        let Some(inner) = around.last().filter(|inner| inner.visible) else { return false };
        if is_invisible(c) {
            return false;
        }
        if c == '\n' && inner.preformatted {
            return self.line_break();
        }
        if is_space(c) {
            self.space = true;
            return false;
        }
        let deepest = around.len() - 1;
        match self.owner {
            None => {
                self.owner = Some((inner.node, deepest));
                self.block.kind = inner.kind;
            }
            Some((_, depth)) => {
                if let Some(outer) = around.get(self.least).filter(|_| self.least < depth) {
                    self.owner = Some((outer.node, self.least));
                    self.block.kind = outer.kind;
                }
                if self.breaks > 0 {
                    self.block.text.push('\n');
                } else if self.space {
                    self.block.text.push(' ');
                }
            }
        }
        (self.least, self.space, self.breaks) = (deepest, false, 0);
        self.block.text.push(c);
        if inner.link {
            self.block.link_chars += c.len_utf16() as u32;
        }
        false
    }

    /// Takes in a line break; true where it ends the block.
    pub fn line_break(&mut self) -> bool {
        if self.owner.is_some() {
            self.breaks += 1;
        }
        self.breaks > 1
    }

    /// An element closed, and `open` elements stay open.
    pub fn left_element(&mut self, open: usize) {
        self.least = self.least.min(open.saturating_sub(1));
    }

    /// Ends the block: its owner and itself, if there is text.
    pub fn take(&mut self) -> Option<(N, Block)> {
        let done = std::mem::take(self);
        done.owner.map(|(owner, _)| (owner, done.block))
    }
}
