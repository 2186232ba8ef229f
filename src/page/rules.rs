//! What single blocks do not tell: whole elements that are no part of the article, gaps, and
//! repetitions. Each rule changes which blocks are `chosen`.

use super::features::Measured;
use super::tree::{FAR, NONE, Sum};
use super::words::Hint;
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
/// A name counts only on an element that holds less than the article would: `has-related` around
/// everything is a layout.
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
    let mut outside: Vec<bool> = Vec::with_capacity(inside.len());
    for (at, sum) in inside.iter().enumerate() {
        let Some(place) = tree.place(at as u32) else { break };
        let around = outside.get(tree.parent(at as u32) as usize).copied().unwrap_or(false);
        let own = |class: Hint| place.hint(class) == 0;
        let share = sum.words / total.max(1.0);
        let late = before.get(at).copied().flatten().unwrap_or(0.0) > 0.6 * total;
        let comments = own(Hint::Comment) && share < 0.85 && total - sum.words >= WITHOUT_COMMENTS;
        let navigation = place.tag("nav") == 0 && share < 0.4;
        let foot = place.tag("footer") == 0 && place.tag("article") == FAR && share < 0.2;
        let author = own(Hint::Byline) && late && share < 0.2;
        outside.push(around || comments || navigation || foot || author || own(Hint::Outside) && share < 0.4);
    }
    for (chosen, &at) in chosen.iter_mut().zip(&measured.container) {
        *chosen &= at == NONE || !outside.get(at as usize).copied().unwrap_or(false);
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

/// Drops what stock phrases bring with them: the small box that they stand in ("Sign up for our
/// letter", and what it costs), and the links right behind them ("More on this story").
pub(super) fn drop_prompts(measured: &Measured, chosen: &mut [bool]) {
    let counted = || measured.group.iter().zip(&measured.counted);
    let direct = counted().map(|(&group, c)| (group, Sum { words: c.words.len() as f32, ..Sum::default() }));
    let sums = measured.tree.add_up(direct);
    let mut boxes = HashSet::new();
    let mut links = false;
    for ((&group, counted), chosen) in counted().zip(chosen.iter_mut()) {
        let label = counted.boilerplate && counted.words.len() <= 12;
        if label && sums.get(group as usize).is_some_and(|s| s.words <= BOX) {
            boxes.insert(group);
        }
        links = label || links && counted.link_density > 0.8;
        *chosen &= !links;
    }
    for (chosen, group) in chosen.iter_mut().zip(&measured.group) {
        *chosen &= !boxes.contains(group);
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
