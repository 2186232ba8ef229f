//! What can be measured of a block: the numbers that the article model judges it by.
//!
//! Everything comes from the head, the blocks and their containers, so that a saved and a live
//! page are measured alike; each number is found in a few passes.

use super::Page;
use super::counted::Counted;
pub use super::feature_names::NAMES;
use super::flow::Flow;
use super::groups::Groups;
use super::head::Metadata;
use super::texts::Texts;
use super::tree::{FAR, NONE, Place, Sum, TAGS, Tree};
use super::words::Hint;

/// The measurements of one page.
pub(super) struct Measured<'a> {
    pub tree: Tree<'a>,
    /// Per block: its text, counted.
    pub counted: Vec<Counted>,
    /// Per block: its container.
    pub container: Vec<u32>,
    /// Per block: the container around its own element.
    pub group: Vec<u32>,
    /// Per block: the numbers, in the order of [`NAMES`].
    pub rows: Vec<Vec<f32>>,
}

impl Measured<'_> {
    /// Levels from a block up to the nearest hint of a class.
    pub fn hint(&self, block: usize, class: Hint) -> u8 {
        self.place(block).map_or(FAR, |p| p.hint(class))
    }

    /// Levels from a block up to the nearest `tag`, one of [`TAGS`].
    pub fn tag(&self, block: usize, tag: &str) -> u8 {
        self.place(block).map_or(FAR, |p| p.tag(tag))
    }

    /// Tags and classes around a block as a number: alike for sibling paragraphs.
    pub fn markup(&self, block: usize) -> u64 {
        self.place(block).and_then(|p| self.tree.place(p.own)).map_or(0, |p| p.signature)
    }

    fn place(&self, block: usize) -> Option<&Place> {
        self.tree.place(*self.container.get(block)?)
    }
}

/// Measures all blocks of a page.
pub(super) fn measure<'a>(page: &'a Page, meta: &Metadata) -> Measured<'a> {
    let tree = Tree::of(&page.containers);
    let counted: Vec<Counted> = page.blocks.iter().map(Counted::of).collect();
    let own: Vec<u32> = page.blocks.iter().map(|b| tree.own(b.container.unwrap_or(NONE))).collect();
    let group: Vec<u32> = own.iter().map(|&o| tree.parent(o)).collect();
    let sums = tree.add_up(own.iter().zip(&counted).map(|(&own, c)| (own, sum(c))));
    let mut rows: Vec<Vec<f32>> = Vec::with_capacity(page.blocks.len());
    let texts = Texts::of(page, meta, &counted);
    let flow = Flow::of(page, &counted);
    let places = Groups::of(page, &tree, &counted, &own, &group);
    let whole = counted.iter().map(sum).fold(Sum::default(), |a, b| Sum {
        words: a.words + b.words,
        link_words: a.link_words + b.link_words,
        prose_words: a.prose_words + b.prose_words,
        ..a
    });
    for (i, block) in page.blocks.iter().enumerate() {
        let mut row = Vec::with_capacity(NAMES.len());
        texts.push(i, block, &counted, &mut row);
        let place = tree.place(block.container.unwrap_or(NONE));
        row.extend(place.map_or([12; Hint::COUNT], |p| p.hints).map(f32::from));
        row.extend(place.map_or([12; TAGS.len()], |p| p.tags).map(f32::from));
        row.push(place.map_or(0.0, |p| p.depth as f32));
        flow.push(i, &mut row);
        places.push(i, &tree, &own, &group, &mut row);
        let mut around = group[i];
        for level in 1..=3 {
            let sum = sums.get(around as usize).copied().unwrap_or_default();
            row.push(sum.prose_words / whole.prose_words.max(1.0));
            row.push(sum.link_words / sum.words.max(1.0));
            if level < 3 {
                row.push(sum.words.ln_1p());
                row.push(sum.blocks.ln_1p());
            }
            around = tree.parent(around);
        }
        for at in [i.checked_sub(1), i.checked_sub(2), Some(i + 1), Some(i + 2)] {
            let near = at.and_then(|at| counted.get(at));
            row.push(near.map_or(0.0, |c| c.len().ln_1p()));
            row.push(near.map_or(0.0, |c| c.link_density));
            row.push(near.map_or(0.0, |c| f32::from(c.prose)));
        }
        row.push(whole.prose_words.ln_1p());
        row.push(whole.link_words / whole.words.max(1.0));
        debug_assert_eq!(row.len(), NAMES.len());
        rows.push(row);
    }
    let container = page.blocks.iter().map(|b| b.container.unwrap_or(NONE)).collect();
    Measured { tree, counted, container, group, rows }
}

/// The numbers of all blocks, in the order of [`NAMES`]: what the article model is trained on.
pub fn table(page: &Page) -> Vec<Vec<f32>> {
    measure(page, &super::head::interpret(page)).rows
}

fn sum(c: &Counted) -> Sum {
    let words = c.len();
    let prose = f32::from(c.prose);
    Sum { blocks: 1.0, words, link_words: words * c.link_density, prose, prose_words: prose * words }
}
