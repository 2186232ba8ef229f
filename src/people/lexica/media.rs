//! Whether a name is that of a paper, a broadcaster or an agency.

use crate::index::Phrases;
use crate::people::Kind;
use crate::people::lexica::fold::fold;
use crate::people::lexica::lexicon::LEXICON;
use crate::text::{Document, TokenRange};

/// Whether `tokens`, a name without its article, are a medium that the lists know, "Reuters", or named like one: "the
/// Lindale **Herald**", "the **Daily** Holm", "Holm **News** Digital".
pub fn is_medium(doc: &Document, tokens: TokenRange) -> bool {
    let words: Vec<String> = tokens.map(|i| fold(doc.word(i))).collect();
    let Some(last) = words.last() else { return false };
    let noun = |word: &str| LEXICON.body_words.get(word).filter(|w| w.kind == Kind::Media);
    let inside = || words.iter().skip(1).any(|word| word == "news" || word == "daily");
    let first = || words.len() > 1 && words.first().is_some_and(|word| word == "daily");
    let known = || LEXICON.known.value(&words.join(" ")).is_some_and(|known| known.media.is_some());
    noun(last).is_some_and(|w| w.tail) || first() || inside() || known()
}
