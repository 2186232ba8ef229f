//! Which countries a stretch of text names.

use super::fold::fold;
use super::lexicon::{LEXICON, PlaceForm};
use crate::text::{Document, TokenRange};

/// ISO codes of the countries that `tokens` name by any word: "Belarus", "Belarusian", "Minsk", "Brest".
/// Words in small letters name none.
pub(super) fn countries(doc: &Document, tokens: TokenRange) -> impl Iterator<Item = &'static str> {
    places(doc, tokens).map(|(country, _)| country)
}

/// ISO codes of the countries that `tokens` speak of as states: by name, adjective, people or capital.
pub fn states(doc: &Document, tokens: TokenRange) -> impl Iterator<Item = &'static str> {
    let inside = |form: &PlaceForm| matches!(form, PlaceForm::Region | PlaceForm::Place);
    places(doc, tokens).filter(move |(_, form)| !inside(form)).map(|(country, _)| country)
}

fn places(doc: &Document, tokens: TokenRange) -> impl Iterator<Item = (&'static str, PlaceForm)> {
    tokens.filter(|&i| doc.word(i).starts_with(char::is_uppercase)).filter_map(|i| {
        let bare = |i: usize| fold(doc.word(i)).trim_end_matches("'s").to_owned();
        let word = bare(i);
        let two = format!("{word} {}", bare(i + 1));
        LEXICON.known.get(&two).or_else(|| LEXICON.known.get(&word))?.place()
    })
}
