//! Which countries a stretch of text names.

use crate::index::Phrases;
use crate::people::lexica::fold::fold;
use crate::people::lexica::lexicon::{LEXICON, PlaceForm};
use crate::people::lexica::words::Words;
use crate::text::{Document, TokenRange};

/// ISO codes of the countries that `tokens` name by any word: "Belarus", "Belarusian", "Minsk", "Brest".
/// Words in small letters name none.
pub(in crate::people) fn countries(doc: &Document, tokens: TokenRange) -> impl Iterator<Item = &'static str> {
    places(doc, tokens).map(|(_, country, _)| country)
}

/// Where `doc` speaks of countries as states, by name, adjective, people or capital: token, ISO code.
pub fn states(doc: &Document) -> impl Iterator<Item = (usize, &'static str)> {
    let inside = |form: &PlaceForm| matches!(form, PlaceForm::Region | PlaceForm::Place);
    let all = places(doc, 0..doc.tokens.len());
    all.filter(move |(_, _, form)| !inside(form)).map(|(at, country, _)| (at, country))
}

fn places(doc: &Document, tokens: TokenRange) -> impl Iterator<Item = (usize, &'static str, PlaceForm)> {
    tokens.filter(|&i| doc.word(i).starts_with(char::is_uppercase)).filter_map(|i| {
        let bare = |i: usize| fold(doc.word(i)).trim_end_matches("'s").to_owned();
        let word = bare(i);
        let two = (LEXICON.known.reach(&word) > 1).then(|| format!("{word} {}", bare(i + 1)));
        let known = two.and_then(|two| LEXICON.known.get(&two)).or_else(|| LEXICON.known.get(&word))?;
        let (country, form) = known.place()?;
        Some((i, country, form))
    })
}

/// "North **America** editor": token `i` ends the name of a continent, and not of the country.
pub(in crate::people) fn is_continent(words: &Words, i: usize) -> bool {
    i > 0
        && words.folded(i) == "america"
        && matches!(words.folded(i - 1), "north" | "south" | "latin" | "central")
}
