//! What a statement is about: the stems of its content words, weighed by how rare they are on the
//! page. Two statements about the same thing share rare keys.

use crate::statements::reading::class;
use crate::statements::reading::stem::stem;
use crate::statements::reading::tables::SYNONYMS;
use crate::statements::reading::view::View;
use crate::text::TokenRange;
use std::collections::HashMap;

/// Words that do not tell what a statement is about.
const EMPTY: u128 = class::DETERMINER
    | class::POSSESSIVE
    | class::SUBJECT
    | class::OBJECT
    | class::PREPOSITION
    | class::AUXILIARY
    | class::NEGATION
    | class::CONJUNCTION
    | class::SUBORDINATOR
    | class::WH
    | class::ADVERB
    | class::TIME
    | class::LIGHT;

/// A stem of the page; words that mean the same share one.
pub type Key = u32;

/// Some keys, in order. A statement has a dozen: a list costs a tenth of a tree's bytes in the wasm.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct KeySet(Vec<Key>);

impl KeySet {
    fn insert(&mut self, key: Key) {
        if let Err(place) = self.0.binary_search(&key) {
            self.0.insert(place, key);
        }
    }

    /// Whether `key` is one of them.
    pub fn contains(&self, key: Key) -> bool {
        self.0.binary_search(&key).is_ok()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// All of them, in order.
    pub fn iter(&self) -> impl Iterator<Item = Key> + '_ {
        self.0.iter().copied()
    }

    /// The keys of both.
    pub fn shared<'a>(&'a self, other: &'a KeySet) -> impl Iterator<Item = Key> + 'a {
        self.iter().filter(|&key| other.contains(key))
    }

    /// Whether `other` holds all of these.
    pub fn is_within(&self, other: &KeySet) -> bool {
        self.iter().all(|key| other.contains(key))
    }
}

impl Extend<Key> for KeySet {
    fn extend<I: IntoIterator<Item = Key>>(&mut self, keys: I) {
        keys.into_iter().for_each(|key| self.insert(key));
    }
}

impl FromIterator<Key> for KeySet {
    fn from_iter<I: IntoIterator<Item = Key>>(keys: I) -> KeySet {
        let mut set = KeySet::default();
        set.extend(keys);
        set
    }
}

/// The keys of a document: every word is stemmed once, as answers compare each statement with many.
pub struct Keys {
    /// Of each token; none where the word says nothing.
    tokens: Vec<Option<Key>>,
    /// By stem.
    stems: HashMap<String, Key>,
    /// By key: from 1 for a word of one or two sentences down to little for the page's everyday words.
    weights: Vec<f32>,
}

impl Keys {
    /// Reads the document once.
    pub fn new(view: &View) -> Keys {
        let mut keys =
            Keys { tokens: vec![None; view.doc.tokens.len()], stems: HashMap::new(), weights: Vec::new() };
        let mut words: HashMap<&str, Key> = HashMap::new();
        // In how many sentences each key stands, and in which it was seen last.
        let mut seen: Vec<(u16, usize)> = Vec::new();
        for (number, sentence) in view.doc.sentences.iter().enumerate() {
            for i in sentence.clone() {
                let word = view.word(i);
                if view.is(i, EMPTY) || !view.is_word(i) || word.chars().count() < 3 {
                    continue;
                }
                let key = *words.entry(word).or_insert_with(|| keys.enter(word));
                if let Some(slot) = keys.tokens.get_mut(i) {
                    *slot = Some(key);
                }
                if seen.len() <= key as usize {
                    seen.resize(key as usize + 1, (0, usize::MAX));
                }
                if let Some((count, last)) = seen.get_mut(key as usize).filter(|(_, last)| *last != number) {
                    *count = count.saturating_add(1);
                    *last = number;
                }
            }
        }
        keys.weights = seen.iter().map(|(count, _)| (2.0 / f32::from((*count).max(2))).sqrt()).collect();
        keys
    }

    /// The key of `word`, a new one where the page had none.
    fn enter(&mut self, word: &str) -> Key {
        let next = self.stems.len() as Key;
        *self.stems.entry(root(word)).or_insert(next)
    }

    /// The key of a word in small letters, if the page has it.
    pub fn named(&self, word: &str) -> Option<Key> {
        self.stems.get(&root(word)).copied()
    }

    /// The key of token `i`.
    pub fn at(&self, i: usize) -> Option<Key> {
        self.tokens.get(i).copied().flatten()
    }

    /// The keys of `pieces`.
    pub fn of(&self, pieces: &[TokenRange]) -> KeySet {
        pieces.iter().flat_map(Clone::clone).filter_map(|i| self.at(i)).collect()
    }

    /// Total weight of `keys`.
    pub fn weight(&self, keys: impl Iterator<Item = Key>) -> f32 {
        keys.filter_map(|key| self.weights.get(key as usize)).sum()
    }
}

/// The stem that stands for a word and its synonyms.
fn root(word: &str) -> String {
    let stem = stem(word);
    SYNONYMS.get(&stem).map_or(stem, |&first| first.to_owned())
}
