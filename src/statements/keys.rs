//! What a statement is about: the stems of its content words, weighed by how rare they are on the
//! page. Two statements about the same thing share rare keys.

use super::stem::stem;
use super::tables::SYNONYMS;
use super::view::{View, class};
use crate::text::TokenRange;
use std::collections::{BTreeSet, HashMap};

/// How often each stem occurs in the document, by sentence.
pub struct Rarity {
    counts: HashMap<String, u32>,
}

impl Rarity {
    /// Counts the document's sentences.
    pub fn new(view: &View) -> Rarity {
        let mut counts: HashMap<String, u32> = HashMap::new();
        for sentence in &view.doc.sentences {
            for key in keys(view, std::slice::from_ref(sentence)) {
                *counts.entry(key).or_default() += 1;
            }
        }
        Rarity { counts }
    }

    /// From 1 for a word of one or two sentences down to little for the page's everyday words.
    pub fn weight(&self, key: &str) -> f32 {
        let n = self.counts.get(key).copied().unwrap_or(1).max(2) as f32;
        (2.0 / n).sqrt()
    }

    /// Total weight of `keys`.
    pub fn sum<'k>(&self, keys: impl IntoIterator<Item = &'k String>) -> f32 {
        keys.into_iter().map(|k| self.weight(k)).sum()
    }
}

/// The keys of `tokens`.
pub fn keys(view: &View, tokens: &[TokenRange]) -> BTreeSet<String> {
    const EMPTY: u32 = class::DETERMINER
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
        | class::TIME;
    let mut out = BTreeSet::new();
    for i in tokens.iter().flat_map(Clone::clone) {
        let word = view.word(i);
        if !view.is_word(i) || view.is(i, EMPTY) || word.chars().count() < 3 || LIGHT.contains(&word) {
            continue;
        }
        let stem = stem(word);
        out.insert(SYNONYMS.get(&stem).map_or(stem, |&first| first.to_owned()));
    }
    out
}

/// Words that say little about what a statement is about.
const LIGHT: [&str; 34] = [
    "said",
    "says",
    "say",
    "one",
    "two",
    "three",
    "evidence",
    "proof",
    "indication",
    "sign",
    "truth",
    "false",
    "true",
    "thing",
    "things",
    "people",
    "man",
    "woman",
    "new",
    "old",
    "made",
    "make",
    "got",
    "get",
    "see",
    "told",
    "case",
    "way",
    "year",
    "years",
    "day",
    "days",
    "nothing",
    "anything",
];
