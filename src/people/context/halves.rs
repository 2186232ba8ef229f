//! "**The North’s** state media", "**the South** said": the halves of Korea, on a page that names both.

use crate::order;
use crate::people::context::evidence::{Evidence, Stand};
use crate::people::lexica::hits::Hits;
use crate::people::lexica::lexicon::{Country, WordClass};
use crate::people::lexica::words::Words;

/// What the short name says: less than the whole one.
const WEIGHT: f32 = 0.8;

/// Adds to `evidence` what the short names say where both halves are named. `in_name` tells which tokens stand inside
/// persons’ names.
pub fn extend(words: &Words, hits: &Hits, in_name: &[bool], evidence: &mut Vec<Evidence>) {
    let named = |country: Country| evidence.iter().any(|e| e.country == country);
    if !named("KP") || !named("KR") {
        return;
    }
    let inside = |i: usize| in_name.get(i).copied().unwrap_or(false);
    let found = (1..words.len()).filter(|&i| !inside(i)).filter_map(|i| half(words, hits, i));
    let found: Vec<Evidence> = found.collect();
    evidence.extend(found);
    order::by_key(evidence, |e| (e.token, 0));
}

/// "the **North**", but not "the North Sea".
fn half(words: &Words, hits: &Hits, i: usize) -> Option<Evidence> {
    let (word, next) = (words.at(i), words.at(i + 1));
    let country = match word.folded.as_str() {
        "north" => "KP",
        "south" => "KR",
        _ => return None,
    };
    let alone = word.possessive || !next.capital || !words.same_sentence(i, i + 1);
    if !word.capital || words.folded(i - 1) != "the" || !alone || hits.known(i).is_some() {
        return None;
    }
    let acts = matches!(next.class, WordClass::Verb | WordClass::Aux);
    let stand = match word.possessive {
        true => Stand::Owns,
        false if acts => Stand::Acts,
        false => Stand::Named,
    };
    let governed = i > 1 && words.at(i - 2).class == WordClass::Prep && !words.at(i - 2).initial;
    let weight = if governed { WEIGHT * 0.5 } else { WEIGHT };
    let opens = stand != Stand::Named && words.at(i - 1).initial;
    Some(Evidence { opens, ..Evidence::at(words, i, country, weight, stand) })
}
