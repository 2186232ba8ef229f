//! The numbers of a block that the groups of blocks give in which the page's prose stands.

use super::Page;
use super::counted::Counted;
use super::tree::{NONE, Tree};
use super::words::Hint;
use std::collections::{HashMap, HashSet};

/// Which groups of blocks the page's prose stands in.
pub(super) struct Groups {
    /// Share of the page's prose under each signature, and in how many groups it stands.
    signatures: HashMap<u64, (f32, HashSet<u32>)>,
    /// Per container: how good a home of the article it is, the best being 1.
    scores: Vec<f32>,
    /// Per container: levels up to the best one or its ancestors, and whether it is inside.
    prose: f32,
    top: u32,
    top_path: HashMap<u32, u32>,
    sign_of: Vec<u64>,
}

impl Groups {
    pub fn of(page: &Page, tree: &Tree, counted: &[Counted], own: &[u32], group: &[u32]) -> Groups {
        let mut signatures: HashMap<u64, (f32, HashSet<u32>)> = HashMap::new();
        let mut scores = vec![0.0f32; page.containers.len()];
        let mut links = vec![(0.0f32, 0.0f32); page.containers.len()];
        let mut prose = 0.0;
        let mut sign_of = Vec::with_capacity(counted.len());
        for (i, (block, c)) in page.blocks.iter().zip(counted).enumerate() {
            let (Some(&own), Some(&group)) = (own.get(i), group.get(i)) else { continue };
            let sign = tree.place(own).map_or(0, |p| p.signature);
            sign_of.push(sign);
            let entry = signatures.entry(sign).or_default();
            entry.1.insert(group);
            if c.prose {
                prose += c.len();
                entry.0 += c.len();
            }
            let length = block.text.chars().count() as f32;
            // As Mozilla's Readability scores paragraphs: commas and length, handed up with loss.
            let score = if length < 25.0 || c.link_density > 0.5 {
                0.0
            } else {
                1.0 + block.text.matches([',', '，', '、']).count() as f32 + (length / 100.0).min(3.0)
            };
            for (level, at) in tree.up(group).enumerate() {
                let share = match level {
                    0 => 1.0,
                    1 => 0.5,
                    _ if level < 6 => 1.0 / (level as f32 * 3.0),
                    _ => break,
                };
                if let Some(slot) = scores.get_mut(at as usize) {
                    *slot += score * share;
                }
                if let Some(slot) = links.get_mut(at as usize) {
                    slot.0 += c.link_density * length;
                    slot.1 += length;
                }
            }
        }
        for (i, (score, (linked, all))) in scores.iter_mut().zip(&links).enumerate() {
            *score *= 1.0 - linked / all.max(1.0);
            if let Some(place) = tree.place(i as u32) {
                let near = |h: Hint| place.hint(h) == 0;
                *score *= if near(Hint::Comment) { 0.3 } else { 1.0 };
                *score *= if near(Hint::Text) { 1.3 } else { 1.0 };
                *score *= if near(Hint::Clutter) { 0.8 } else { 1.0 };
            }
        }
        let best = scores.iter().copied().fold(0.0, f32::max);
        let top = scores.iter().position(|s| *s == best && best > 0.0).map_or(NONE, |i| i as u32);
        for score in &mut scores {
            *score /= best.max(1e-6);
        }
        let top_path = tree.up(top).enumerate().map(|(level, at)| (at, level as u32)).collect();
        Groups { signatures, scores, prose, top, top_path, sign_of }
    }

    /// Adds the numbers of block `i`.
    pub fn push(&self, i: usize, tree: &Tree, own: &[u32], group: &[u32], row: &mut Vec<f32>) {
        let sign = self.sign_of.get(i).and_then(|s| self.signatures.get(s));
        row.push(sign.map_or(0.0, |(words, _)| words / self.prose.max(1.0)));
        row.push(sign.map_or(0.0, |(_, groups)| (groups.len() as f32).ln_1p()));
        let (own, group) = (own.get(i).copied().unwrap_or(NONE), group.get(i).copied().unwrap_or(NONE));
        let meet =
            tree.up(own).enumerate().find_map(|(level, at)| Some((level, at, *self.top_path.get(&at)?)));
        let inside = meet.is_some_and(|(_, at, _)| at == self.top);
        row.push(f32::from(inside));
        row.push(meet.map_or(20.0, |(_, _, up)| up as f32));
        row.push(meet.map_or(20.0, |(level, _, _)| level as f32));
        let score = |at: u32| self.scores.get(at as usize).copied().unwrap_or(0.0);
        row.push(score(group));
        row.push(tree.up(group).take(4).map(score).fold(0.0, f32::max));
    }
}
