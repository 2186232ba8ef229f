//! What can be measured of a block: the numbers that the article model judges it by.
//!
//! Everything comes from the head, the blocks and their containers, so that a saved and a live
//! page are measured alike; each number is found in a few passes.

pub use super::feature_names::NAMES;
use super::head::Metadata;
use super::tree::{FAR, NONE, Place, Sum, TAGS, Tree};
use super::words::{self, Hint, Stock};
use super::{Block, BlockKind, Page};
use std::collections::{HashMap, HashSet};

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

    fn len(&self) -> f32 {
        self.words.len() as f32
    }
}

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

/// Common little words of the languages in which news pages were at hand; their share tells
/// sentences from labels.
const LITTLE: &[&str] = &[
    "a", "an", "and", "are", "as", "at", "be", "but", "by", "de", "der", "des", "die", "du", "el", "en",
    "for", "from", "had", "has", "have", "he", "her", "his", "i", "in", "is", "it", "la", "las", "le", "les",
    "los", "no", "not", "of", "on", "or", "que", "she", "that", "the", "their", "they", "this", "to", "und",
    "was", "we", "were", "which", "who", "will", "with", "you",
];

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

/// What is needed to measure texts.
struct Texts {
    copies: HashMap<String, u32>,
    title: HashSet<String>,
    description: HashSet<String>,
    /// Runs of three words of the JSON-LD's article text.
    json_ld: HashSet<u64>,
    keys: Vec<String>,
}

impl Texts {
    fn of(page: &Page, meta: &Metadata, counted: &[Counted]) -> Texts {
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

    fn push(&self, i: usize, block: &Block, counted: &[Counted], row: &mut Vec<f32>) {
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

/// Where blocks stand in the flow of the page.
struct Flow {
    numbers: Vec<[f32; 7]>,
}

impl Flow {
    fn of(page: &Page, counted: &[Counted]) -> Flow {
        let all: f32 = counted.iter().map(Counted::len).sum();
        let prose: f32 = counted.iter().filter(|c| c.prose).map(Counted::len).sum();
        let (mut before, mut prose_before, mut since_title, mut from_prose) =
            (0.0f32, 0.0f32, -1.0f32, 99.0f32);
        let mut numbers = Vec::with_capacity(counted.len());
        for (i, c) in counted.iter().enumerate() {
            let is_title = page.blocks.get(i).is_some_and(|b| b.kind == BlockKind::Title);
            since_title = if is_title { 0.0 } else { since_title };
            let mine = if c.prose { c.len() } else { 0.0 };
            numbers.push([
                before / all.max(1.0),
                i as f32 / counted.len() as f32,
                prose_before / prose.max(1.0),
                (prose - prose_before - mine) / prose.max(1.0),
                if since_title < 0.0 { -1.0 } else { since_title.ln_1p() },
                0.0,
                from_prose.ln_1p(),
            ]);
            before += c.len();
            prose_before += mine;
            since_title = if since_title < 0.0 { since_title } else { since_title + c.len() };
            from_prose = if c.prose { 0.0 } else { (from_prose + 1.0).min(99.0) };
        }
        let mut to_prose = 99.0f32;
        for (row, c) in numbers.iter_mut().zip(counted).rev() {
            row[5] = to_prose.ln_1p();
            to_prose = if c.prose { 0.0 } else { (to_prose + 1.0).min(99.0) };
        }
        Flow { numbers }
    }

    fn push(&self, i: usize, row: &mut Vec<f32>) {
        row.extend(self.numbers.get(i).copied().unwrap_or_default());
    }
}

/// Which groups of blocks the page's prose stands in.
struct Groups {
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
    fn of(page: &Page, tree: &Tree, counted: &[Counted], own: &[u32], group: &[u32]) -> Groups {
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

    fn push(&self, i: usize, tree: &Tree, own: &[u32], group: &[u32], row: &mut Vec<f32>) {
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
