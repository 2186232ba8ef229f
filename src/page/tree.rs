//! The containers as a tree: what is near whom, and how much each of them holds.

use super::words::{self, Hint};
use super::{Container, tags};

/// No container.
pub(super) const NONE: u32 = u32::MAX;

/// How far up the containers a hint or tag is looked for; further is none.
pub(super) const FAR: u8 = 12;

/// Tags whose nearness tells something.
pub(super) const TAGS: [&str; 10] =
    ["article", "main", "aside", "footer", "header", "nav", "form", "figure", "li", "table"];

/// What holds of a container by its place.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    /// Levels up to the nearest container with a word of each class; [`FAR`] for none.
    pub hints: [u8; Hint::COUNT],
    /// Levels up to the nearest element of [`TAGS`].
    pub tags: [u8; TAGS.len()],
    /// Containers around it.
    pub depth: u32,
    /// The nearest container that is a block element, itself included.
    pub own: u32,
    /// Names it and the two containers around it by tag and classes: alike for the items of a list.
    pub signature: u64,
    /// Names it by tag and classes alone.
    pub name: u64,
}

impl Place {
    /// Levels up to the nearest hint of a class.
    pub fn hint(&self, class: Hint) -> u8 {
        self.hints[class as usize]
    }

    /// Levels up to the nearest `tag`, one of [`TAGS`].
    pub fn tag(&self, tag: &str) -> u8 {
        let at = TAGS.iter().position(|t| *t == tag);
        at.and_then(|at| self.tags.get(at)).copied().unwrap_or(FAR)
    }
}

/// What a container holds at all depths.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Sum {
    /// Blocks.
    pub blocks: f32,
    /// Words of these.
    pub words: f32,
    /// Words inside links.
    pub link_words: f32,
    /// Blocks that read as sentences.
    pub prose: f32,
    /// Words of those.
    pub prose_words: f32,
}

impl Sum {
    fn add(&mut self, other: Sum) {
        self.blocks += other.blocks;
        self.words += other.words;
        self.link_words += other.link_words;
        self.prose += other.prose;
        self.prose_words += other.prose_words;
    }
}

/// The containers of one page.
pub(super) struct Tree<'a> {
    containers: &'a [Container],
    places: Vec<Place>,
}

impl<'a> Tree<'a> {
    /// One pass: parents stand before their children.
    pub fn of(containers: &'a [Container]) -> Tree<'a> {
        let mut places: Vec<Place> = Vec::with_capacity(containers.len());
        for (i, container) in containers.iter().enumerate() {
            let parent = container.parent.filter(|p| (*p as usize) < i);
            let parent = parent.and_then(|p| Some((p, *places.get(p as usize)?)));
            let above = parent.map(|(_, place)| place);
            let further = |d: u8| d.saturating_add(1).min(FAR);
            let mut hints = above.map_or([FAR; Hint::COUNT], |p| p.hints.map(further));
            // A body's classes name the whole page ("single-post"), not its text.
            if above.is_some() {
                for (distance, count) in hints.iter_mut().zip(words::hints(&container.hint)) {
                    *distance = if count > 0 { 0 } else { *distance };
                }
            }
            let mut tags = above.map_or([FAR; TAGS.len()], |p| p.tags.map(further));
            if let Some(distance) =
                TAGS.iter().position(|t| *t == container.tag).and_then(|at| tags.get_mut(at))
            {
                *distance = 0;
            }
            let name = name(container);
            let grand = parent.and_then(|(p, _)| containers.get(p as usize)?.parent);
            let grand = grand.and_then(|g| places.get(g as usize)).map_or(0, |g| g.name);
            places.push(Place {
                hints,
                tags,
                depth: above.map_or(0, |p| p.depth + 1),
                own: if tags::is_block(&container.tag) { i as u32 } else { above.map_or(NONE, |p| p.own) },
                signature: name ^ above.map_or(0, |p| p.name.rotate_left(17)) ^ grand.rotate_left(34),
                name,
            });
        }
        Tree { containers, places }
    }

    /// Where container `i` stands, if there is such a one.
    pub fn place(&self, i: u32) -> Option<&Place> {
        self.places.get(i as usize)
    }

    /// The container that holds container `i`, [`NONE`] for the outermost.
    pub fn parent(&self, i: u32) -> u32 {
        let parent = self.containers.get(i as usize).and_then(|c| c.parent);
        parent.filter(|p| *p < i).unwrap_or(NONE)
    }

    /// The block element that holds `container`, itself included.
    pub fn own(&self, container: u32) -> u32 {
        self.place(container).map_or(NONE, |p| p.own)
    }

    /// `i` and all containers around it.
    pub fn up(&self, i: u32) -> impl Iterator<Item = u32> {
        let next = |&i: &u32| Some(self.parent(i)).filter(|&i| i != NONE);
        std::iter::successors(Some(i).filter(|&i| i != NONE), next)
    }

    /// Adds up what stands in each container, from what stands in them directly.
    pub fn add_up(&self, direct: impl Iterator<Item = (u32, Sum)>) -> Vec<Sum> {
        let mut sums = vec![Sum::default(); self.containers.len()];
        for (i, sum) in direct {
            if let Some(slot) = sums.get_mut(i as usize) {
                slot.add(sum);
            }
        }
        for i in (0..sums.len()).rev() {
            let parent = self.parent(i as u32);
            let sum = sums[i];
            if let Some(slot) = sums.get_mut(parent as usize) {
                slot.add(sum);
            }
        }
        sums
    }
}

/// Tag and classes as a number (FNV-1a), without digits, which count rather than name.
fn name(container: &Container) -> u64 {
    let bytes = container.tag.bytes().chain([b' ']).chain(container.hint.bytes().take(80));
    bytes
        .filter(|b| !b.is_ascii_digit())
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}
