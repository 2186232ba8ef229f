//! Couples and siblings who share their surname: "**Anton** and Ida Holm" are two persons of one name.

use crate::people::lexica::gazetteer;
use crate::people::lexica::lexicon::LEXICON;
use crate::people::lexica::words::Words;
use crate::people::names::{Looks, Name};
use crate::people::persons::Person;
use std::collections::HashSet;

/// Gives the first of each two the surname of the second, where the page, the list or their genders say that they share
/// it; not "Obama and Hillary Clinton", nor "Cameron and Nicola Clegg" on a page of David Cameron.
pub(in crate::people) fn share(words: &Words, names: &mut [Name]) {
    let full: HashSet<&[String]> = names.iter().filter(|n| n.is_full()).map(|n| n.words.as_slice()).collect();
    let surnames: HashSet<&[String]> =
        full.iter().filter_map(|n| n.get(n.len().saturating_sub(1)..)).collect();
    let shared = |(i, pair): (usize, &[Name])| {
        let [first, second] = pair else { return None };
        if let Some(both) = initialled(words, first, second) {
            return Some((i, both));
        }
        let ([given], [other, surname]) = (first.words.as_slice(), second.words.as_slice()) else {
            return None;
        };
        let joined = words.folded(first.tokens.end) == "and"
            && first.tokens.end + 1 == second.start()
            && words.same_sentence(first.tokens.start, second.start())
            && first.honorific.is_none();
        if !joined || surnames.contains(first.words.as_slice()) || gazetteer::bare(given).is_some() {
            return None;
        }
        let both = vec![given.clone(), surname.clone()];
        let gender = |word: &str| LEXICON.given_name(word).flatten();
        let sexes = gender(given).is_some_and(|a| gender(other).is_some_and(|b| a != b));
        let known = || full.contains(both.as_slice()) || gazetteer::named(&both).is_some();
        (sexes || known()).then_some((i, both))
    };
    let found: Vec<(usize, Vec<String>)> = names.windows(2).enumerate().filter_map(shared).collect();
    for (i, both) in found {
        if let Some(name) = names.get_mut(i) {
            name.words = both;
            name.looks = Looks::Person;
        }
    }
}

/// "**Anton G.** and Ida H. Holm": an initial ends no name, whose surname is that of the next.
fn initialled(words: &Words, first: &Name, second: &Name) -> Option<Vec<String>> {
    let initial = first.is_full() && first.words.last()?.len() == 1 && words.folded(first.tokens.end) == ".";
    let and = first.tokens.end + 1;
    let joined = words.folded(and) == "and" && and + 1 == second.tokens.start;
    let both = first.words.iter().chain(second.words.last()).cloned().collect();
    (initial && joined && second.is_full() && words.same_sentence(first.tokens.start, and)).then_some(both)
}

/// "Anton and Ida Holm … their grandson **Anton Peter Holm**": a longer name than that of `person`, whom the page names
/// only together with somebody of the same surname.
pub(in crate::people) fn is_descendant(names: &[Name], person: &Person, name: &Name) -> bool {
    let only = || person.names.iter().filter_map(|&n| names.get(n)).all(|n| n.tokens.len() == 1);
    name.words.len() > person.words.len() && only() && gazetteer::named(&person.words).is_none()
}

/// A name as the page prints it, "Anton Holm" where it leaves the surname to the next.
pub(in crate::people) fn printed(words: &Words, names: &[Name], index: usize) -> String {
    let Some(name) = names.get(index) else { return String::new() };
    let text = words.text(&name.tokens);
    let shares = name.words.len() > name.tokens.clone().filter(|&i| words.at(i).alphabetic).count();
    let surname = names.get(index + 1).filter(|next| shares && next.words.last() == name.words.last());
    match surname.and_then(|next| next.tokens.clone().next_back()) {
        Some(last) => {
            let stop = if words.folded(name.tokens.end) == "." { "." } else { "" };
            format!("{text}{stop} {}", words.doc.word(last))
        }
        None => text,
    }
}
