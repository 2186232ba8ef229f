//! "**Chasing** Quill, they lost the town", "**Stop** Quill": a word that only stands before a name and is
//! spelt with a capital, where the page knows who Quill is.

use crate::people::lexica::gazetteer;
use crate::people::lexica::words::Words;
use crate::people::names::honorifics::{honorific_before, is_given};
use crate::people::names::{Looks, Name};
use std::collections::HashSet;

/// Takes such words from the names: "Quill" stays.
pub fn strip(words: &Words, names: &mut [Name]) {
    let surname = |name: &Name| name.words.last().filter(|_| name.looks == Looks::Person).cloned();
    let surnames: HashSet<String> = names.iter().filter(|n| n.is_full()).filter_map(surname).collect();
    let known = |word: &str| surnames.contains(word) || gazetteer::bare(word).is_some();
    let pair = |name: &Name| {
        let spelt = name.words.len() == 2 && name.tokens.len() == 2;
        spelt && name.looks == Looks::Unknown && !name.article && name.words.get(1).is_some_and(|w| known(w))
    };
    if !names.iter().any(pair) {
        return;
    }
    // Words that the page has in small letters, too.
    let plain = |i: &usize| words.at(*i).alphabetic && !words.at(*i).capital;
    let small: HashSet<&str> = (0..words.len()).filter(plain).map(|i| words.folded(i)).collect();
    for name in names.iter_mut().filter(|name| pair(name)) {
        let first = name.tokens.start;
        let word = words.at(first);
        let gerund = word.folded.len() > 5 && word.folded.ends_with("ing");
        let common = gerund || !word.function.is_empty() || small.contains(word.folded.as_str());
        if common && !word.possessive && !is_given(words, first) && honorific_before(words, first).is_none() {
            name.tokens.start += 1;
            name.words.remove(0);
        }
    }
}
