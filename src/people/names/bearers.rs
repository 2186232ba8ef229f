//! Words that are names only because the page has a person called so: "**Bloomberg** won a third of the votes" on a page
//! of Michael Bloomberg, "**Waters** laughed" on one of David Waters.

use crate::order;
use crate::people::Kind;
use crate::people::bodies::acting::acts;
use crate::people::lexica::hits::Hits;
use crate::people::lexica::lexicon::{LEXICON, WordClass};
use crate::people::lexica::words::Words;
use crate::people::names::{Looks, Name, honorifics};
use std::collections::HashSet;

/// Adds the surnames of those whom the page names in full where they stand alone and look like the name of a firm or a
/// paper, or like a verb at the start of a sentence.
pub fn add(words: &Words, hits: &Hits, names: &mut Vec<Name>) {
    let full = names.iter().filter(|n| n.is_full() && n.looks == Looks::Person);
    let surnames: HashSet<String> = full.filter_map(|n| n.words.last().cloned()).collect();
    if surnames.is_empty() {
        return;
    }
    let taken: HashSet<usize> = names.iter().flat_map(|n| n.tokens.clone()).collect();
    let alone = |i: usize| {
        let near = |k: usize| words.at(k).is_proper() && words.same_sentence(i, k);
        let before = i.checked_sub(1).is_some_and(near) && !words.at(i - 1).possessive;
        !before && (!near(i + 1) || words.at(i).possessive)
    };
    let bears = |&i: &usize| {
        let word = words.at(i);
        let fits = word.capital && !word.title_case && surnames.contains(&word.folded);
        let acts = || is_firm(words, hits, i) || opens_and_acts(words, hits, i) || is_may(words, i);
        fits && !taken.contains(&i) && alone(i) && acts()
    };
    let found: Vec<usize> = (0..words.len()).filter(bears).collect();
    if found.is_empty() {
        return;
    }
    names.extend(found.into_iter().map(|i| Name {
        tokens: i..i + 1,
        behind: i + 1,
        words: vec![words.folded(i).to_owned()],
        looks: Looks::Unknown,
        honorific: honorifics::honorific_before(words, i),
        article: false,
    }));
    order::by_key(names, |n| (n.tokens.start, 0));
}

/// "**Bloomberg** won": a paper's or a firm's name, not where somebody "told **Bloomberg**", nor in "the **Guardian**".
fn is_firm(words: &Words, hits: &Hits, i: usize) -> bool {
    let Some(known) = hits.known(i).filter(|k| k.end == i + 1 && k.what.place().is_none()) else {
        return false;
    };
    let body = known.what.body.and_then(|b| LEXICON.bodies.get(b));
    let private = body.map_or(known.what.media.is_some(), |b| b.kind == Kind::Company);
    let before = i.checked_sub(1).filter(|&k| words.same_sentence(k, i));
    let relay = before.is_some_and(|k| {
        words.at(k).class == WordClass::Det
            || matches!(words.folded(k), "told" | "tells" | "by" | "with" | "via" | "on")
    });
    private && !relay && words.folded(i + 1) != "reported"
}

/// "**Waters** wrote", "**Singer** laughed": a verb, a word of a field or a calling that opens its sentence and acts in it.
fn opens_and_acts(words: &Words, hits: &Hits, i: usize) -> bool {
    let word = words.at(i);
    word.initial
        && (word.class == WordClass::Verb || hits.sphere(i).is_some() || hits.head(i).is_some())
        && (word.possessive || acts(words, &(i..i + 1)))
}

/// "**May** told MPs", "said **May**", "Mrs **May**": a verb that only asks and wishes, and the month behind "in".
fn is_may(words: &Words, i: usize) -> bool {
    let before = i.checked_sub(1).filter(|&k| words.same_sentence(k, i)).map(|k| words.at(k).class);
    let dated = matches!(before, Some(WordClass::Prep | WordClass::Det | WordClass::Month));
    let told = before == Some(WordClass::Verb) || honorifics::honorific_before(words, i).is_some();
    let acts = words.at(i).possessive || acts(words, &(i..i + 1)) || told && !words.at(i + 1).alphabetic;
    words.at(i).class == WordClass::Aux && !dated && acts
}
