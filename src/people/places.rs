//! Which countries a stretch of text names.

use super::fold::fold;
use super::lexicon::LEXICON;
use crate::text::{Document, TokenRange};

/// ISO codes of the countries that `tokens` name by word: "Belarus", "Belarusian", "Minsk". Words in
/// small letters name none.
pub fn countries(doc: &Document, tokens: TokenRange) -> impl Iterator<Item = &'static str> {
    tokens.filter(|&i| doc.word(i).starts_with(char::is_uppercase)).filter_map(|i| {
        let bare = |i: usize| fold(doc.word(i)).trim_end_matches("'s").to_owned();
        let word = bare(i);
        let two = format!("{word} {}", bare(i + 1));
        LEXICON.known.get(&two).or_else(|| LEXICON.known.get(&word))?.place.map(|p| p.0)
    })
}
