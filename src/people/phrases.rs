//! A set of phrases that knows the longest one at a place in the text.

use std::collections::HashMap;

/// Phrases of one or more words, each with a value. Words are folded; hyphens count as spaces.
#[derive(Debug)]
pub struct Phrases<V> {
    entries: HashMap<Box<str>, V>,
    /// First word: the most words of any phrase that begins with it.
    first: HashMap<Box<str>, usize>,
}

impl<V> Default for Phrases<V> {
    fn default() -> Phrases<V> {
        Phrases { entries: HashMap::new(), first: HashMap::new() }
    }
}

impl<V> Phrases<V> {
    /// Puts a phrase in; the first value of a phrase stays.
    pub fn insert(&mut self, phrase: &str, value: V) {
        let key = key(phrase);
        let words = key.split(' ').count();
        let first = key.split(' ').next().unwrap_or_default();
        let longest = self.first.entry(first.into()).or_default();
        *longest = words.max(*longest);
        self.entries.entry(key.into()).or_insert(value);
    }

    /// The value of exactly this phrase, already in the form of [`key`].
    pub fn get(&self, key: &str) -> Option<&V> {
        self.entries.get(key)
    }

    /// The value to change.
    pub fn get_mut(&mut self, phrase: &str) -> Option<&mut V> {
        self.entries.get_mut(key(phrase).as_str())
    }

    /// The most words that a phrase beginning with `word` can have; 0 where there is none.
    pub fn reach(&self, word: &str) -> usize {
        self.first.get(word).copied().unwrap_or(0)
    }
}

/// The form in which phrases are compared: folded, hyphens and full stops behind letters as spaces.
pub fn key(phrase: &str) -> String {
    let folded = super::fold::fold(phrase);
    let mut out = String::with_capacity(folded.len());
    for word in folded.split([' ', '-']).map(|w| w.trim_end_matches('.')).filter(|w| !w.is_empty()) {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}
