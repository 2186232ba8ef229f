//! "Ana Quill **Pins** The Blame On Rain": a headline's verb behind a name that the page has without it.

use crate::people::lexica::gazetteer;
use crate::people::lexica::words::Words;
use crate::people::names::{Looks, Name};
use std::collections::HashSet;

/// Takes such words from the ends of the names.
pub fn strip(words: &Words, names: &mut [Name]) {
    let long = |n: &Name| n.looks == Looks::Person && n.words.len() > 2 && n.tokens.len() == n.words.len();
    // "Pins **The** Blame": what follows has a capital, too, and is no part of the name.
    let goes_on = |n: &Name| {
        let next = words.at(n.tokens.end);
        next.capital && next.alphabetic && words.same_sentence(n.tokens.start, n.tokens.end)
    };
    let fits = |n: &Name| {
        long(n) && n.behind == n.tokens.end && goes_on(n) && !words.at(n.tokens.end - 1).possessive
    };
    if !names.iter().any(fits) {
        return;
    }
    let full: HashSet<Vec<String>> = names.iter().map(|n| n.words.clone()).collect();
    for name in names.iter_mut().filter(|n| fits(n)) {
        let short = name.words.get(..name.words.len() - 1).unwrap_or_default();
        if full.contains(short) || gazetteer::named(short).is_some() {
            name.tokens.end -= 1;
            name.behind -= 1;
            name.words.pop();
        }
    }
}
