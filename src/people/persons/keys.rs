//! Whom a name can mean at all, by keys that the names of one person share: on a long page every name would
//! otherwise be compared with every person.

use crate::order;
use crate::people::lexica::fold::{skeleton, slip_parts};
use crate::people::lexica::lexicon::LEXICON;
use std::collections::HashMap;

/// What names of one person have in common, as [`same_person`](super::fit::same_person) and [`fit`](super::fit::fit)
/// see it: a kind of key and its letters, as one number (FNV-1a). Where two keys share a number, somebody too many is found.
fn key(kind: u8, letters: impl Iterator<Item = u8>) -> usize {
    let number = |n: u32, byte| (n ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    [kind].into_iter().chain(letters).fold(0x811c_9dc5, number) as usize
}

/// The persons of a page by the keys of their names.
#[derive(Debug, Default)]
pub(super) struct Keys {
    persons: HashMap<usize, Vec<usize>>,
}

impl Keys {
    /// Makes `person` found under the folded `words` of a name.
    pub fn add(&mut self, person: usize, words: &[String]) {
        let given = words.first().and_then(|word| begin(word)).into_iter();
        for key in of_name(words).into_iter().chain(given) {
            let persons = self.persons.entry(key).or_default();
            if persons.last() != Some(&person) {
                persons.push(person);
            }
        }
    }

    /// In order, all whom a full name may mean, and others.
    pub fn of_full(&self, words: &[String]) -> Vec<usize> {
        self.found(of_name(words))
    }

    /// In order, all whom a single folded word may mean, and others.
    pub fn of_word(&self, word: &str) -> Vec<usize> {
        let mut keys = of_word(word);
        keys.extend(LEXICON.given_name(word).and_then(|_| begin(word)));
        let names = LEXICON.nicknames.get(word).into_iter().flat_map(|names| names.split(';'));
        keys.extend(names.map(|name| sound([name].into_iter())));
        self.found(keys)
    }

    fn found(&self, keys: Vec<usize>) -> Vec<usize> {
        let persons = keys.iter().filter_map(|key| self.persons.get(key));
        let mut persons: Vec<usize> = persons.flatten().copied().collect();
        order::by_key(&mut persons, |&person| (person, 0));
        persons.dedup();
        persons
    }
}

/// The keys of a whole name and of each of its words.
fn of_name(words: &[String]) -> Vec<usize> {
    let mut keys: Vec<usize> = words.iter().flat_map(|word| of_word(word)).collect();
    if words.len() > 1 {
        keys.push(sound(words.iter().map(String::as_str)));
    }
    keys
}

/// The keys of a word, whatever its romanisation and for all slips of the pen.
fn of_word(word: &str) -> Vec<usize> {
    let mut keys = vec![sound([word].into_iter())];
    if let Some((begin, rest)) = slip_parts(word) {
        keys.extend([key(b'<', begin.into_iter()), key(b'>', rest.into_iter())]);
    }
    keys
}

fn sound<'a>(words: impl Iterator<Item = &'a str> + Clone) -> usize {
    key(b'=', skeleton(words).flat_map(|c| u32::from(c).to_le_bytes()))
}

/// The key of a short form and its given name: "**Kat**h", "**Kat**herine".
fn begin(word: &str) -> Option<usize> {
    word.as_bytes().first_chunk::<3>().map(|begin| key(b'^', begin.iter().copied()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::people::persons::fit::{fit, same_person};

    /// Names that mean one person in some of the ways that there are.
    const NAMES: [&str; 24] = [
        "karla holm",
        "karla hollm",
        "omar hassan al-bashir",
        "omar al-bashir",
        "bashir",
        "yoon suk yeol",
        "yoon suk-yeol",
        "yun",
        "donald j trump",
        "donald trump",
        "pena nieto",
        "enrique pena nieto",
        "volodymyr zelenskiy",
        "volodymyr zelensky",
        "kate bloom",
        "katherine bloom",
        "kate",
        "kath",
        "raymond otero",
        "ray",
        "antony blinken",
        "blinkin",
        "tony",
        "binken",
    ];

    #[test]
    fn nobody_whom_a_name_can_mean_is_left_out() {
        let names: Vec<Vec<String>> =
            NAMES.iter().map(|name| name.split(' ').map(str::to_owned).collect()).collect();
        let mut keys = Keys::default();
        for (person, words) in names.iter().enumerate() {
            keys.add(person, words);
        }
        let mut meant = 0;
        for words in &names {
            let (full, single) = (keys.of_full(words), keys.of_word(&words[0]));
            for (person, other) in names.iter().enumerate() {
                if words.len() > 1 && same_person(words, other) {
                    assert!(full.contains(&person), "{words:?} {other:?}");
                    meant += 1;
                }
                if fit(&words[0], other).is_some() {
                    assert!(single.contains(&person), "{words:?} {other:?}");
                    meant += 1;
                }
            }
        }
        assert!(meant > 70, "{meant}");
        assert!(keys.of_word("holm").len() < 4);
    }
}
