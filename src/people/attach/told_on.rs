//! What a sentence that goes on with "he" or "she" tells of whoever the one before began with: "Holm teaches law. **He
//! was mayor of Lindale until 2019.**"

use crate::people::Gender;
use crate::people::attach::apposition::Reader;
use crate::people::attach::links::{Link, Links, Places};
use crate::people::lexica::hits::Hits;
use crate::people::lexica::lexicon::{Verdict, WordClass};
use crate::people::lexica::words::Words;
use crate::people::names::{Looks, Name};
use crate::people::offices::office::Office;
use crate::people::persons::genders::given_gender;
use crate::text::TokenRange;
use std::collections::HashMap;

/// Most tokens before the pronoun: "Until his death in May, he was mayor".
const LED: usize = 8;

/// Puts such offices on the names that the pronouns mean, where no name of theirs has one.
pub fn find(
    words: &Words,
    hits: &Hits,
    offices: &mut Vec<Office>,
    places: &Places,
    names: &[Name],
    links: &mut Links,
) {
    let known = Known::new(offices, names, links);
    let mut last = None;
    let mut block = usize::MAX;
    let mut next = 0;
    for sentence in &words.doc.sentences {
        let first = next;
        while names.get(next).is_some_and(|n| n.tokens.start < sentence.end) {
            next += 1;
        }
        if words.at(sentence.start).block != block {
            block = words.at(sentence.start).block;
            last = None;
        }
        if words.at(sentence.start).quoted {
            last = last.or_else(|| subject(words, names, first..next, sentence));
            continue;
        }
        let Some(at) = pronoun(words, sentence) else {
            last = subject(words, names, first..next, sentence);
            continue;
        };
        let led = names.get(first).is_some_and(|n| n.start() < at);
        if let Some(index) = last.filter(|&i| !led && known.may_hold(names, i, words.folded(at))) {
            let reader = Reader::of(words, hits, places, at);
            let office = (!reader.may_be()).then(|| reader.clause(offices, at + 1)).flatten();
            let list = links.of_name.get_mut(index);
            list.into_iter().for_each(|list| list.extend(office.iter().copied()));
        }
        if next > first {
            last = None;
        }
    }
}

/// The "he" or "she" with which a sentence begins, or the clause behind a phrase in front of it.
fn pronoun(words: &Words, sentence: &TokenRange) -> Option<usize> {
    let is = |i: usize| matches!(words.folded(i), "he" | "she") && i < sentence.end;
    if is(sentence.start) {
        return Some(sentence.start);
    }
    let leads = matches!(words.at(sentence.start).class, WordClass::Prep | WordClass::Conj | WordClass::Adv);
    let near = sentence.start..sentence.end.min(sentence.start + LED);
    let comma = near.into_iter().find(|&i| words.folded(i) == ",").filter(|_| leads)?;
    is(comma + 1).then_some(comma + 1)
}

/// Whom a sentence speaks of: the only person named in it, with whose name it begins or who says it.
fn subject(words: &Words, names: &[Name], inside: TokenRange, sentence: &TokenRange) -> Option<usize> {
    let person = |&i: &usize| names.get(i).is_some_and(|n| !matches!(n.looks, Looks::Body(_) | Looks::Thing));
    let mut persons = inside.filter(person);
    let (index, None) = (persons.next()?, persons.next()) else { return None };
    let name = names.get(index)?;
    let says = |i: usize| matches!(words.folded(i), "said" | "says" | "wrote" | "added" | "recalled");
    let spoke = says(name.behind) || name.start().checked_sub(1).is_some_and(says);
    (name.start() == sentence.start || spoke).then_some(index)
}

/// What the page tells of the bearers of each surname.
struct Known<'n> {
    /// By the last word of a name: whether a full name ends so, and whether one has an office.
    surnames: HashMap<&'n str, (bool, bool)>,
}

impl<'n> Known<'n> {
    fn new(offices: &[Office], names: &'n [Name], links: &Links) -> Known<'n> {
        let mut surnames: HashMap<&str, (bool, bool)> = HashMap::new();
        let held = |l: &Link| offices.get(l.office).is_some_and(|o| o.title.verdict != Verdict::No);
        for (name, of_name) in names.iter().zip(&links.of_name) {
            let Some(last) = name.words.last() else { continue };
            let (full, office) = surnames.entry(last).or_default();
            *full |= name.is_full();
            *office |= of_name.iter().any(held);
        }
        Known { surnames }
    }

    /// Whether the name of that index is that of somebody of whom `pronoun` can be said and no office is told.
    fn may_hold(&self, names: &[Name], index: usize, pronoun: &str) -> bool {
        let Some(name) = names.get(index) else { return false };
        let told = name.words.last().and_then(|last| self.surnames.get(last.as_str()));
        let other = if pronoun == "he" { Gender::Female } else { Gender::Male };
        told.is_some_and(|&(full, office)| full && !office) && given_gender(&name.words) != Some(other)
    }
}
