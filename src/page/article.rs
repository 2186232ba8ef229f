//! Which blocks are the article.
//!
//! A learned model ([`trees`]) judges every block by what can be measured of it ([`features`]);
//! what it cannot know from single blocks is put right by rules: comments and related stories go
//! as a whole ([`drop_clutter`]), short paragraphs between chosen ones stay ([`fill_gaps`]), what
//! is said twice counts once ([`drop_repeats`]). [`roles`] then tells headline, standfirst and
//! captions apart.

use super::features::{self, Measured};
use super::words::Hint;
use super::{Page, head, roles, trees};
use std::collections::HashMap;

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

/// From this likelihood on a block is taken. Below one half, since a paragraph missed costs the
/// reader more than a line too many; chosen with the weights, by cross-validation.
const TAKE: f32 = 0.4;

/// A page with fewer words of article than this has none: a front page, a list, a form.
const LEAST_WORDS: usize = 25;

/// Chooses the article's blocks. Plain text is taken whole; so is a page without an article.
pub fn select(page: &Page) -> Article {
    if page.plain {
        return whole(page, None, false);
    }
    let meta = head::interpret(page);
    let measured = features::measure(page, &meta);
    let likely: Vec<f32> = measured.rows.iter().map(|row| trees::likelihood(row)).collect();
    let headline = roles::headline(page, &meta, &measured, &likely);
    let mut chosen: Vec<bool> = likely.iter().map(|&l| l > TAKE).collect();
    drop_clutter(&measured, &likely, &mut chosen);
    fill_gaps(&measured, &likely, &mut chosen);
    roles::drop_labels(page, &meta, &measured, &mut chosen);
    drop_repeats(&measured, headline, &mut chosen);
    if words(&measured, &chosen) < LEAST_WORDS {
        return whole(page, headline, true);
    }
    let mut parts: Vec<Part> =
        headline.map(|block| Part { block, role: Role::Headline }).into_iter().collect();
    parts.extend(roles::assign(page, &meta, &measured, headline, &chosen));
    Article { parts, whole_page: false }
}

fn whole(page: &Page, headline: Option<usize>, whole_page: bool) -> Article {
    let first = headline.map(|block| Part { block, role: Role::Headline });
    let rest = (0..page.blocks.len()).filter(|b| Some(*b) != headline);
    let parts = first.into_iter().chain(rest.map(|block| Part { block, role: Role::Body }));
    Article { parts: parts.collect(), whole_page }
}

fn words(measured: &Measured, chosen: &[bool]) -> usize {
    measured.counted.iter().zip(chosen).filter(|(_, c)| **c).map(|(counted, _)| counted.words.len()).sum()
}

/// Drops what stands in an element for comments, and what stands in one for related stories,
/// newsletters and the like, unless most of the chosen text does: then the name means something else.
fn drop_clutter(measured: &Measured, likely: &[f32], chosen: &mut [bool]) {
    let comment = |i: usize| measured.hint(i, Hint::Comment) < super::tree::FAR;
    drop_unless_most(measured, chosen, 0.4, comment);
    let clutter = |i: usize| {
        let near = measured.hint(i, Hint::Clutter);
        near <= 2 && near < measured.hint(i, Hint::Text) && likely.get(i).is_some_and(|l| *l < 0.9)
    };
    drop_unless_most(measured, chosen, 0.25, clutter);
}

/// Drops the chosen blocks that pass `test`, unless they hold the share `most` of all chosen words.
fn drop_unless_most(measured: &Measured, chosen: &mut [bool], most: f32, test: impl Fn(usize) -> bool) {
    let hit: Vec<bool> = chosen.iter().enumerate().map(|(i, &c)| c && test(i)).collect();
    if (words(measured, &hit) as f32) < most * words(measured, chosen) as f32 {
        for (c, hit) in chosen.iter_mut().zip(hit) {
            *c &= !hit;
        }
    }
}

/// Takes the doubtful blocks of a container most of whose words are chosen: "He agreed." between
/// two paragraphs.
fn fill_gaps(measured: &Measured, likely: &[f32], chosen: &mut [bool]) {
    let mut groups: HashMap<u32, (usize, usize)> = HashMap::new();
    for ((counted, group), &chosen) in measured.counted.iter().zip(&measured.group).zip(chosen.iter()) {
        let (taken, all) = groups.entry(*group).or_default();
        *all += counted.words.len();
        *taken += if chosen { counted.words.len() } else { 0 };
    }
    for (i, counted) in measured.counted.iter().enumerate() {
        let (taken, all) = measured.group.get(i).and_then(|g| groups.get(g)).copied().unwrap_or_default();
        let home = taken > 40 && taken * 10 > all * 6;
        let fair =
            likely.get(i).is_some_and(|l| *l > 0.15) && counted.link_density < 0.6 && !counted.boilerplate;
        if let Some(chosen) = chosen.get_mut(i).filter(|_| home && fair) {
            *chosen = true;
        }
    }
}

/// Words in a row that make a repetition.
const RUN: usize = 5;

/// The markup of the blocks that hold a run of words, at most two, with their lengths in words.
type Holders = [Option<(u64, usize)>; 2];

/// Drops blocks that repeat others: copies, pull quotes that stand in the running text too, and
/// the headline said again. Paragraphs with the same markup never count as repeating each other.
fn drop_repeats(measured: &Measured, headline: Option<usize>, chosen: &mut [bool]) {
    let texts: Vec<(usize, &[String])> = measured
        .counted
        .iter()
        .map(|c| c.words.as_slice())
        .enumerate()
        .filter(|(i, _)| taken(chosen, *i))
        .collect();
    let title = headline.and_then(|h| measured.counted.get(h)).map(|c| c.words.as_slice());
    let mut wholes: HashMap<&[String], u64> = HashMap::new();
    let mut runs: HashMap<&[String], Holders> = HashMap::new();
    for &(i, words) in &texts {
        let markup = measured.markup(i);
        for run in words.windows(RUN) {
            let holders = runs.entry(run).or_default();
            if !holders.iter().flatten().any(|(m, _)| *m == markup) {
                if let Some(free) = holders.iter_mut().find(|h| h.is_none()) {
                    *free = Some((markup, words.len()));
                }
            }
        }
    }
    for &(i, words) in &texts {
        let markup = measured.markup(i);
        let copy = words.len() > 2 && *wholes.entry(words).or_insert(markup) != markup;
        let longer = |&(m, length): &(u64, usize)| m != markup && length > words.len();
        let again = |run: &[String]| runs.get(run).is_some_and(|h| h.iter().flatten().any(longer));
        let all = (words.len() + 1).saturating_sub(RUN);
        let repeated = all > 0 && words.windows(RUN).filter(|run| again(run)).count() * 10 >= all * 9;
        if Some(i) == headline || title == Some(words) || copy || repeated {
            if let Some(chosen) = chosen.get_mut(i) {
                *chosen = false;
            }
        }
    }
}

fn taken(chosen: &[bool], i: usize) -> bool {
    chosen.get(i).copied().unwrap_or(false)
}
