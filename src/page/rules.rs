//! What single blocks do not tell: whole elements that are no part of the article, gaps, and
//! repetitions. Each rule changes which blocks are `chosen`.

use super::features::Measured;
use super::tree::{FAR, NONE, Sum};
use super::words::Hint;
use super::{Block, BlockKind};
use std::collections::{HashMap, HashSet};

/// Words in the chosen blocks.
pub(super) fn words(measured: &Measured, chosen: &[bool]) -> usize {
    measured.counted.iter().zip(chosen).filter(|(_, c)| **c).map(|(counted, _)| counted.words.len()).sum()
}

/// With so many words outside an element for comments, the article is not in it.
const WITHOUT_COMMENTS: f32 = 50.0;

/// Drops what stands in elements that are no part of an article by their names: comments, related
/// stories, prompts to subscribe, cookie notices, author boxes at the end, navigation.
///
/// A name counts only where the elements of that name hold less than the article would:
/// `has-related` around everything is a layout, and so is `subscriber-only` around each paragraph.
pub(super) fn drop_outside(measured: &Measured, chosen: &mut [bool]) {
    let tree = &measured.tree;
    let taken = || measured.container.iter().zip(&measured.counted).zip(chosen.iter()).filter(|(_, c)| **c);
    let direct =
        taken().map(|((&at, counted), _)| (at, Sum { words: counted.words.len() as f32, ..Sum::default() }));
    let inside = tree.add_up(direct);
    let total: f32 = taken().map(|((_, counted), _)| counted.words.len() as f32).sum();
    // Words chosen before the first block of each container.
    let mut before = vec![None; inside.len()];
    let mut so_far = 0.0;
    for ((&at, counted), &chosen) in measured.container.iter().zip(&measured.counted).zip(chosen.iter()) {
        for up in tree.up(at) {
            match before.get_mut(up as usize) {
                Some(slot @ None) => *slot = Some(so_far),
                _ => break,
            }
        }
        so_far += if chosen { counted.words.len() as f32 } else { 0.0 };
    }
    let mut named: HashMap<u64, f32> = HashMap::new();
    for (at, sum) in inside.iter().enumerate() {
        if let Some(place) = tree.place(at as u32) {
            *named.entry(place.name).or_default() += sum.words;
        }
    }
    let mut outside: Vec<bool> = Vec::with_capacity(inside.len());
    for (at, sum) in inside.iter().enumerate() {
        let Some(place) = tree.place(at as u32) else { break };
        let around = outside.get(tree.parent(at as u32) as usize).copied().unwrap_or(false);
        let own = |class: Hint| place.hint(class) == 0;
        let share = sum.words / total.max(1.0);
        let all = named.get(&place.name).copied().unwrap_or(0.0) / total.max(1.0);
        let late = before.get(at).copied().flatten().unwrap_or(0.0) > 0.6 * total;
        let comments = own(Hint::Comment) && share < 0.85 && total - sum.words >= WITHOUT_COMMENTS;
        let navigation = place.tag("nav") == 0 && share < 0.4;
        let foot = place.tag("footer") == 0 && place.tag("article") == FAR && share < 0.4;
        let author = own(Hint::Byline) && late && share < 0.2;
        outside.push(around || comments || navigation || foot || author || own(Hint::Outside) && all < 0.4);
    }
    for (chosen, &at) in chosen.iter_mut().zip(&measured.container) {
        *chosen &= at == NONE || !outside.get(at as usize).copied().unwrap_or(false);
    }
}

/// So many words behind the headline, and so many times what stands before it, are the article.
const BEHIND: usize = 60;
const TIMES: usize = 2;

/// Drops what stands before the headline, where the text behind it is the article: notices on
/// cookies, appeals, the last of the stories that a page lists at its top. Captions stay.
pub(super) fn drop_before(measured: &Measured, headline: usize, blocks: &[Block], chosen: &mut [bool]) {
    let count = |range: &mut dyn Iterator<Item = (&bool, &super::counted::Counted)>| -> usize {
        range.filter(|(c, _)| **c).map(|(_, counted)| counted.words.len()).sum()
    };
    let before = count(&mut chosen.iter().zip(&measured.counted).take(headline));
    let behind = count(&mut chosen.iter().zip(&measured.counted).skip(headline + 1));
    if behind < BEHIND || behind < TIMES * before {
        return;
    }
    for (i, (chosen, block)) in chosen.iter_mut().zip(blocks).enumerate().take(headline) {
        let pictured = measured.tag(i, "figure") <= 3 || measured.hint(i, Hint::Caption) <= 2;
        *chosen &= pictured || block.kind == BlockKind::Caption;
    }
}

/// Drops further articles, each with an `h1` of its own, that endless pages load behind the first.
pub(super) fn drop_next(measured: &Measured, headline: usize, blocks: &[Block], chosen: &mut [bool]) {
    let tree = &measured.tree;
    let article = |block: usize| {
        let at = measured.container.get(block).copied().unwrap_or(NONE);
        tree.up(at).find(|&at| tree.place(at).is_some_and(|p| p.tag("article") == 0))
    };
    let Some(own) = article(headline) else { return };
    let titles = blocks.iter().enumerate().skip(headline + 1).filter(|(_, b)| b.kind == BlockKind::Title);
    let around: HashSet<u32> = tree.up(own).collect();
    let next: HashSet<u32> =
        titles.filter_map(|(i, _)| article(i)).filter(|at| !around.contains(at)).collect();
    let inside = |block: usize, homes: &dyn Fn(u32) -> bool| {
        tree.up(measured.container.get(block).copied().unwrap_or(NONE)).any(homes)
    };
    let mine: usize = (0..chosen.len())
        .filter(|&i| taken(chosen, i) && inside(i, &|at| at == own))
        .map(|i| measured.counted.get(i).map_or(0, |c| c.words.len()))
        .sum();
    if mine < BEHIND || next.is_empty() {
        return;
    }
    for (i, chosen) in chosen.iter_mut().enumerate() {
        // An entry of a live blog stands in the article, not behind it.
        *chosen &= !inside(i, &|at| next.contains(&at)) || inside(i, &|at| at == own);
    }
}

/// Drops doubtful blocks in elements whose name speaks against them, unless much of the chosen
/// text stands in such elements: then the name means something else.
pub(super) fn drop_clutter(measured: &Measured, likely: &[f32], chosen: &mut [bool]) {
    let clutter = |i: usize| {
        let near = measured.hint(i, Hint::Clutter);
        near <= 2 && near < measured.hint(i, Hint::Text) && likely.get(i).is_some_and(|l| *l < 0.9)
    };
    let hit: Vec<bool> = chosen.iter().enumerate().map(|(i, &c)| c && clutter(i)).collect();
    if words(measured, &hit) * 4 < words(measured, chosen) {
        for (c, hit) in chosen.iter_mut().zip(hit) {
            *c &= !hit;
        }
    }
}

/// A box with a stock phrase in it is a prompt if it is no longer than this, in words.
const BOX: f32 = 40.0;
/// One with two of them, or with a plain request to the reader, if no longer than this.
const LONG_BOX: f32 = 120.0;

/// Drops what stock phrases bring with them: the small box that they stand in ("Sign up for our
/// letter", and what it costs), and the links right behind them ("More on this story").
pub(super) fn drop_prompts(measured: &Measured, blocks: &[Block], chosen: &mut [bool]) {
    let counted = || measured.group.iter().zip(&measured.counted);
    let direct = counted().map(|(&group, c)| (group, Sum { words: c.words.len() as f32, ..Sum::default() }));
    let sums = measured.tree.add_up(direct);
    let total = words(measured, chosen) as f32;
    let mut boxes = HashSet::new();
    let mut told: HashMap<u32, u32> = HashMap::new();
    let mut links = false;
    for (((&group, counted), block), chosen) in counted().zip(blocks).zip(chosen.iter_mut()) {
        let label = counted.boilerplate && counted.words.len() <= 12;
        // "Share" and "Reply" stand in the box that they belong to: an entry, a quotation.
        let heads = label && (counted.words.len() > 2 || block.kind == BlockKind::Heading);
        let told = told.entry(group).or_default();
        *told += if counted.prompt { 2 } else { u32::from(heads) };
        let size = sums.get(group as usize).map_or(f32::MAX, |s| s.words);
        // A stub has little text of its own beside what it asks for.
        let long = *told > 1 && size <= LONG_BOX && size < 0.6 * total;
        if (heads || counted.prompt) && (size <= BOX || long) {
            boxes.insert(group);
        }
        links = label || links && counted.link_density > 0.8;
        *chosen &= !links && !counted.prompt;
    }
    for (chosen, group) in chosen.iter_mut().zip(&measured.group) {
        *chosen &= !boxes.contains(group);
    }
}

/// More links than this are a list that the article itself makes.
const OTHERS: u32 = 5;

/// Drops short lists of nothing but links to other stories between the paragraphs.
pub(super) fn drop_link_lists(measured: &Measured, blocks: &[Block], chosen: &mut [bool]) {
    let mut lists: HashMap<u32, (bool, u32)> = HashMap::new();
    let mut before: Option<&Block> = None;
    for ((&group, counted), block) in measured.group.iter().zip(&measured.counted).zip(blocks) {
        let story = block.kind == BlockKind::Item
            && counted.link_density > 0.9
            && counted.words.len() >= 4
            && !block.text.ends_with('.');
        // What a heading or a colon announces is part of the text.
        let announced = before.is_some_and(|b| b.kind == BlockKind::Heading || b.text.ends_with(':'));
        let list = lists.entry(group).or_insert((!announced, 0));
        *list = (list.0 && story, list.1 + 1);
        before = Some(block);
    }
    for (chosen, group) in chosen.iter_mut().zip(&measured.group) {
        *chosen &= !lists.get(group).is_some_and(|&(stories, count)| stories && count <= OTHERS);
    }
}

/// Takes the doubtful blocks of a container most of whose words are chosen: "He agreed." between
/// two paragraphs.
pub(super) fn fill_gaps(measured: &Measured, likely: &[f32], chosen: &mut [bool]) {
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
pub(super) fn drop_repeats(measured: &Measured, headline: Option<usize>, chosen: &mut [bool]) {
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
