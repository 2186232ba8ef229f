//! "**Chasing** Quill, they lost the town", "**Stop** Quill", "**Follow** Ana Quill on Twitter": a word that only stands
//! before a name and is spelt with a capital.

use crate::people::bodies::acting::acts;
use crate::people::lexica::gazetteer;
use crate::people::lexica::lexicon::WordClass;
use crate::people::lexica::name_words;
use crate::people::lexica::words::Words;
use crate::people::names::honorifics::{honorific_before, is_given};
use crate::people::names::{Looks, Name};
use std::collections::HashSet;

/// Takes such words from the names: "Quill" stays.
pub fn strip(words: &Words, names: &mut [Name]) {
    if !names.iter().any(|name| may_open(words, name)) {
        return;
    }
    let surname = |name: &Name| name.words.last().filter(|_| name.looks == Looks::Person).cloned();
    let surnames: HashSet<String> = names.iter().filter(|n| n.is_full()).filter_map(surname).collect();
    let known = |word: &str| surnames.contains(word) || gazetteer::bare(word).is_some();
    // Words that the page has in small letters, too.
    let plain = |i: &usize| words.at(*i).alphabetic && !words.at(*i).capital;
    let small: HashSet<&str> = (0..words.len()).filter(plain).map(|i| words.folded(i)).collect();
    let full: HashSet<Vec<String>> =
        names.iter().filter(|n| n.looks == Looks::Person).map(|n| n.words.clone()).collect();
    for name in names.iter_mut().filter(|name| may_open(words, name)) {
        let word = words.at(name.tokens.start);
        let gerund = word.folded.len() > 4 && word.folded.ends_with("ing");
        let common = gerund || word.class != WordClass::Open || small.contains(word.folded.as_str());
        let rest = name.words.get(1..).unwrap_or_default();
        let opens = match rest {
            [second] if common && known(second) => true,
            // "**Visiting** Richmond, he spoke", but "Xiaoming Li spoke"
            [_] => gerund && word.initial && !word.title_case && !acts(words, &name.tokens),
            _ if name_words::is(&word.folded, name_words::ADDRESSING) => {
                word.initial && !acts(words, &name.tokens)
            }
            _ if !is_given(words, name.tokens.start + 1) => false,
            _ => gerund || full.contains(rest) || gazetteer::named(rest).is_some(),
        };
        if opens {
            name.tokens.start += 1;
            name.words.remove(0);
            name.looks = if name.is_full() { Looks::Person } else { name.looks };
        }
    }
}

/// A name of which nothing speaks for its first word.
fn may_open(words: &Words, name: &Name) -> bool {
    let first = name.tokens.start;
    // Each word is a token of its own, but for the full stop behind an initial.
    let apart = words.at(first + 1).alphabetic;
    name.is_full()
        && apart
        && name.looks == Looks::Unknown
        && !name.article
        && !words.at(first).possessive
        && !is_given(words, first)
        && honorific_before(words, first).is_none()
}
