//! "**Chasing** Quill, they lost the town", "**Stop** Quill", "**Follow** Ana Quill on Twitter": a word that only stands
//! before a name and is spelt with a capital.

use crate::people::bodies::acting::acts;
use crate::people::lexica::gazetteer;
use crate::people::lexica::lexicon::{LEXICON, WordClass};
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
    // "Crooked **Ana**": whom the page or the list names in full.
    let given = |name: &Name| name.words.first().cloned();
    let persons = || names.iter().filter(|n| n.is_full() && n.looks == Looks::Person);
    let givens: HashSet<String> = persons().filter_map(given).collect();
    let known = |word: &str| surnames.contains(word) || gazetteer::bare(word).is_some();
    // Words that the page has in small letters, too.
    let plain = |i: &usize| words.at(*i).alphabetic && !words.at(*i).capital;
    let small: HashSet<&str> = (0..words.len()).filter(plain).map(|i| words.folded(i)).collect();
    let full: HashSet<Vec<String>> = persons().map(|n| n.words.clone()).collect();
    for name in names.iter_mut().filter(|name| may_open(words, name)) {
        let first = name.tokens.start;
        let word = words.at(first);
        let gerund = is_gerund(&word.folded);
        let common = |word: &str| {
            let listed = name_words::is(word, name_words::EPITHET | name_words::ADDRESSING);
            listed || is_gerund(word) || LEXICON.word_class(word) != WordClass::Open || small.contains(word)
        };
        let rest = name.words.get(1..).unwrap_or_default();
        let named = |last: &str| known(last) || givens.contains(last);
        let opens = match rest {
            // "Than Electing **Lind**", "Defeat Crooked **Ana**"
            [between @ .., last]
                if common(&word.folded) && named(last) && between.iter().all(|w| common(w)) =>
            {
                rest.len()
            }
            // "**Visiting** Richmond, he spoke", but "Xiaoming Li spoke"
            [_] => usize::from(gerund && word.initial && !word.title_case && !acts(words, &name.tokens)),
            _ if name_words::is(&word.folded, name_words::ADDRESSING) => {
                usize::from(word.initial && !acts(words, &name.tokens))
            }
            _ if !is_given(words, first + 1) => 0,
            _ => usize::from(gerund || full.contains(rest) || gazetteer::named(rest).is_some()),
        };
        // Each word is a token of its own, but for the full stop behind an initial.
        if opens > 0 && (first..first + opens).all(|i| words.at(i).alphabetic) {
            name.tokens.start += opens;
            name.words.drain(..opens);
            name.looks = if name.is_full() { Looks::Person } else { name.looks };
        }
    }
}

/// "Chasing"
fn is_gerund(word: &str) -> bool {
    word.len() > 4 && word.ends_with("ing")
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
