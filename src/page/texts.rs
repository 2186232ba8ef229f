//! The numbers of a block that its words give, beside the head's words and the other blocks'.

use super::counted::Counted;
use super::head::Metadata;
use super::words;
use super::{Block, BlockKind, Page};
use std::collections::{HashMap, HashSet};

/// Common little words of the languages in which news pages were at hand; their share tells
/// sentences from labels.
const LITTLE: &[&str] = &[
    "a", "an", "and", "are", "as", "at", "be", "but", "by", "de", "der", "des", "die", "du", "el", "en",
    "for", "from", "had", "has", "have", "he", "her", "his", "i", "in", "is", "it", "la", "las", "le", "les",
    "los", "no", "not", "of", "on", "or", "que", "she", "that", "the", "their", "they", "this", "to", "und",
    "was", "we", "were", "which", "who", "will", "with", "you",
];

/// What is needed to measure texts.
pub(super) struct Texts {
    copies: HashMap<String, u32>,
    title: HashSet<String>,
    description: HashSet<String>,
    /// Runs of three words of the JSON-LD's article text.
    json_ld: HashSet<u64>,
    keys: Vec<String>,
}

impl Texts {
    pub fn of(page: &Page, meta: &Metadata, counted: &[Counted]) -> Texts {
        let keys: Vec<String> = counted.iter().map(|c| c.words.join(" ")).collect();
        let mut copies = HashMap::new();
        for key in &keys {
            *copies.entry(key.clone()).or_insert(0) += 1;
        }
        let title = if meta.title.is_empty() { &page.head.title } else { &meta.title };
        Texts {
            copies,
            title: words::words(title).into_iter().collect(),
            description: words::words(&meta.description).into_iter().collect(),
            json_ld: shingles(&words::words(&meta.body)).collect(),
            keys,
        }
    }

    /// Adds the numbers of block `i`.
    pub fn push(&self, i: usize, block: &Block, counted: &[Counted], row: &mut Vec<f32>) {
        let Some(c) = counted.get(i) else { return };
        let text = block.text.as_str();
        let count = c.len().max(1.0);
        let share = |test: &dyn Fn(&str) -> bool| c.words.iter().filter(|w| test(w)).count() as f32 / count;
        let letters: usize = c.words.iter().map(|w| w.chars().count()).sum();
        let bare = text.trim_end_matches(['"', '”', '’', '\'', ')', '»', ' ', ']']);
        let marks = |set: &[char]| text.chars().filter(|c| set.contains(c)).count() as f32;
        let starts = |test: fn(char) -> bool| {
            text.split_whitespace().filter(|w| w.starts_with(test)).count() as f32 / count
        };
        let overlap = |set: &HashSet<String>| c.words.iter().filter(|w| set.contains(*w)).count() as f32;
        let kind = |k: BlockKind| f32::from(block.kind == k);
        let in_title = overlap(&self.title);
        row.push(c.len().ln_1p());
        row.push(letters as f32 / count);
        row.push(c.link_density);
        row.push(f32::from(bare.ends_with(['.', '?', '!', '…', '。'])));
        row.push(f32::from(bare.ends_with(':')));
        row.push(marks(&[',', '，', '、']) / count);
        row.push(share(&|w| LITTLE.binary_search(&w).is_ok()));
        row.push(starts(char::is_uppercase));
        row.push(share(&|w| w.starts_with(|c: char| c.is_ascii_digit())));
        row.push(text.chars().filter(|c| c.is_uppercase()).count() as f32 / letters.max(1) as f32);
        row.push(f32::from(text.contains(['"', '“', '”', '«', '„'])));
        row.push(f32::from(c.boilerplate));
        let copies = self.keys.get(i).and_then(|k| self.copies.get(k)).copied().unwrap_or(1);
        row.push((copies as f32).ln());
        row.push(in_title / (self.title.len() as f32).max(1.0));
        row.push(in_title / count);
        row.push(f32::from(text.starts_with(char::is_lowercase)));
        row.push(marks(&['|', '·', '•', '»', '©', '/', '›', '+', '#', '@']));
        row.push(self.in_json_ld(&c.words));
        row.push(overlap(&self.description) / count);
        row.push(f32::from(c.prose));
        row.push(kind(BlockKind::Title));
        row.push(kind(BlockKind::Heading));
        row.push(kind(BlockKind::Paragraph));
        row.push(kind(BlockKind::Quote));
        row.push(kind(BlockKind::Item));
        row.push(kind(BlockKind::Caption));
        row.push(kind(BlockKind::Cell));
        row.push(kind(BlockKind::Other));
    }

    /// Share of the block's runs of three words that stand in the JSON-LD's article text; -1
    /// where there is none, or the block is too short to tell.
    fn in_json_ld(&self, words: &[String]) -> f32 {
        if self.json_ld.is_empty() || words.len() < 3 {
            return -1.0;
        }
        let (hit, all) = shingles(words)
            .fold((0, 0), |(hit, all), s| (hit + u32::from(self.json_ld.contains(&s)), all + 1));
        hit as f32 / all.max(1) as f32
    }
}

fn shingles(words: &[String]) -> impl Iterator<Item = u64> {
    words.windows(3).map(|three| {
        let bytes = three.iter().flat_map(|w| w.bytes().chain([b' ']));
        bytes.fold(0xcbf2_9ce4_8422_2325, |h: u64, b| (h ^ u64::from(b)).wrapping_mul(0x0100_0000_01b3))
    })
}
