//! Names put together: which of them mean the same person.

pub mod alias;
pub mod choice;
pub mod couples;
pub mod fit;
pub mod genders;
mod keys;
pub mod namesakes;
pub mod narrowing;
mod personal;
pub mod single;

use crate::people::Gender;
use crate::people::attach::links::{How, Link, Links};
use crate::people::lexica::gazetteer::{self, Official};
use crate::people::lexica::hits::Hits;
use crate::people::lexica::lexicon::Verdict;
use crate::people::lexica::words::Words;
use crate::people::names::things::is_title_of_work;
use crate::people::names::{Looks, Name};
use crate::people::offices::office::Office;
use alias::alias_of;
use choice::{Choice, Told};
use couples::is_descendant;
use fit::same_person;
use keys::Keys;
use personal::{is_person, things};
use single::{has_age, is_of_term, is_relative_clause};

/// A person with all names that mean them.
#[derive(Debug, Default)]
pub struct Person {
    /// Indices of names, in order of the text.
    pub names: Vec<usize>,
    /// Folded words of the fullest name.
    pub words: Vec<String>,
    /// Index of the fullest name.
    pub fullest: usize,
    /// Told by honorifics, titles and given names.
    pub gender: Option<Gender>,
    /// Known from the list of officials by the surname alone.
    pub listed: Option<&'static Official>,
}

/// Persons, and which person each name means.
#[derive(Debug, Default)]
pub struct Persons {
    /// All persons in order of their first full name.
    pub all: Vec<Person>,
    /// Per name: its person.
    pub of_name: Vec<Option<usize>>,
    /// Per name: it fits several persons alike.
    pub ambiguous: Vec<bool>,
    /// Finds those whom a name can mean.
    keys: Keys,
}

/// Joins the names of the document into persons.
pub fn cluster(words: &Words, hits: &Hits, names: &[Name], links: &Links, offices: &[Office]) -> Persons {
    let mut persons = Persons {
        of_name: vec![None; names.len()],
        ambiguous: vec![false; names.len()],
        ..Persons::default()
    };
    let things = things(words, hits, names, links);
    for (index, name) in names.iter().enumerate() {
        let has_office = has_office(links, index);
        let thing = things.contains(name.words.as_slice()) && !has_office;
        if name.is_full() && !thing && is_person(words, hits, name, has_office) {
            let same = |p: &Person| same_person(&p.words, &name.words) && !is_descendant(names, p, name);
            let known = || {
                let mut like = persons.keys.of_full(&name.words).into_iter();
                like.find(|&i| persons.all.get(i).is_some_and(same))
            };
            let person = alias_of(words, names, &persons, index).or_else(known);
            let person = person.unwrap_or_else(|| {
                let words = name.words.clone();
                persons.add(Person { words, fullest: index, ..Person::default() })
            });
            persons.assign(index, person, name);
        }
    }
    let first_seen: Vec<usize> = persons
        .all
        .iter()
        .map(|p| p.names.first().and_then(|&n| names.get(n)).map_or(0, |n| n.tokens.start))
        .collect();
    let women = namesakes::women(words, names, |i, name| heads_at(words, links, offices, i, name));
    let mut last_seen: Vec<Option<usize>> = vec![None; persons.all.len()];
    for (index, name) in names.iter().enumerate() {
        let mut person = persons.of_name.get(index).copied().flatten();
        if person.is_none() && !name.is_full() && !matches!(name.looks, Looks::Body(_) | Looks::Thing) {
            let told = Told {
                words,
                names,
                links,
                offices,
                persons: &persons.all,
                keys: &persons.keys,
                first_seen: &first_seen,
                last_seen: &last_seen,
                women: &women,
            };
            match told.choose(index, name) {
                Choice::One(one) => person = Some(one),
                Choice::Several => persons.set_ambiguous(index),
                Choice::None => {
                    if let Some(new) = of_one_word(&told, hits, index, name) {
                        person = Some(persons.add(new));
                        last_seen.push(None);
                    }
                }
            }
            if let Some(person) = person {
                persons.assign(index, person, name);
            }
        }
        if let Some(slot) = person.and_then(|person| last_seen.get_mut(person)) {
            *slot = Some(name.tokens.start);
        }
    }
    persons.tell_gender(words, names, links, offices);
    persons
}

/// The heads of the offices that stand at the name of that index.
fn heads_at(
    words: &Words,
    links: &Links,
    offices: &[Office],
    index: usize,
    name: &Name,
) -> Vec<&'static str> {
    let held = links.of_name.get(index).into_iter().flatten();
    let heads = held.filter_map(|l| offices.get(l.office)).map(|o| o.title.head);
    heads.chain(is_of_term(words, name).then_some("president")).collect()
}

fn has_office(links: &Links, name: usize) -> bool {
    links.of_name.get(name).is_some_and(|l| !l.is_empty())
}

/// The person whom a single word names who is nobody of those named in full: "Senator Quill", "Quill, 41,".
fn of_one_word(told: &Told, hits: &Hits, index: usize, name: &Name) -> Option<Person> {
    let Told { words, links, offices, .. } = *told;
    let unknown = hits.known(name.tokens.start).is_none();
    let heads = heads_at(words, links, offices, index, name);
    let listed = namesakes::listed(words, name, &heads, told.women).filter(|_| !name.article && unknown);
    // A title before the word makes a person of it; what stands behind it only where it is an office: "Tulsa,
    // a man said" names nobody.
    let makes = |l: &Link| {
        let before = matches!(l.how, How::Before | How::CommaBefore);
        let office = offices.get(l.office);
        // "the Billionaires **List**", but "Presidents Holm and Lind"
        let several = office.is_some_and(|o| o.plural && o.full.end == name.tokens.start);
        let next = name.tokens.end;
        if before && several && words.at(next).alphabetic && words.folded(next) != "and" {
            return false;
        }
        before || office.is_some_and(|o| o.title.verdict != Verdict::No)
    };
    let is_word = hits.sphere(name.tokens.start).is_some() && name.honorific.is_none();
    let work = || is_title_of_work(words, hits, &name.tokens);
    let by_title = !is_word && !work() && links.of_name.get(index).is_some_and(|l| l.iter().any(makes));
    let by_who = !is_word
        && !name.article
        && unknown
        && (is_relative_clause(words, hits, name) || has_age(words, name));
    let told = by_title || by_who || name.honorific.is_some() || name.looks == Looks::Person;
    (told || listed.is_some()).then(|| Person {
        words: name.words.clone(),
        fullest: index,
        listed,
        ..Person::default()
    })
}

impl Person {
    /// The row of the list of officials that is theirs, by the full name or by a surname that is enough.
    pub(in crate::people) fn official(&self) -> Option<&'static Official> {
        gazetteer::named(&self.words).or(self.listed)
    }
}

impl Persons {
    /// Takes in somebody new; their index.
    fn add(&mut self, person: Person) -> usize {
        let index = self.all.len();
        self.keys.add(index, &person.words);
        self.all.push(person);
        index
    }

    /// Gives the name at `index` to a person.
    fn assign(&mut self, index: usize, person: usize, name: &Name) {
        if let Some(slot) = self.of_name.get_mut(index) {
            *slot = Some(person);
        }
        if let Some(p) = self.all.get_mut(person) {
            let place = p.names.partition_point(|&name| name < index);
            p.names.insert(place, index);
            if name.words.len() > p.words.len() {
                p.words.clone_from(&name.words);
                p.fullest = index;
                self.keys.add(person, &name.words);
            }
        }
    }

    fn set_ambiguous(&mut self, index: usize) {
        if let Some(slot) = self.ambiguous.get_mut(index) {
            *slot = true;
        }
    }
}
