//! Look-ups in the lists of `data/`, which `build.rs` has turned into tables: nothing is read, built
//! or copied when the program starts.

mod filter;
mod hashing;
pub mod lists;
pub mod ragged;
pub mod sorted;

use hashing::{MARK_BITS, deal, hash, mark, place};
use std::fmt;
use std::ops::Deref;

/// Words or phrases, each with the number of a value; as `build.rs` lays them out.
pub struct Keys {
    /// A seed for each bucket of keys.
    pub(crate) seeds: &'static [u16],
    /// How many places for entries there are.
    pub(crate) places: usize,
    /// Bits of a number.
    pub(crate) number_bits: u32,
    /// For each place the mark of its key and, above it, the key's number, packed.
    pub(crate) entries: &'static [u8],
}

impl Keys {
    /// The place of exactly this key, which no other has, and its number.
    fn entry(&self, key: &str) -> Option<(usize, usize)> {
        let hash = hash(key.as_bytes());
        let seed = *self.seeds.get(deal(hash, self.seeds.len()))?;
        let place = place(hash, seed, self.places);
        let bits = MARK_BITS + self.number_bits;
        let at = place * bits as usize;
        let bytes = self.entries.get(at / 8..at / 8 + 8)?.try_into().ok()?;
        let entry = u64::from_le_bytes(bytes) >> (at % 8) & ((1 << bits) - 1);
        (mark(entry) == mark(hash)).then_some((place, (entry >> MARK_BITS) as usize))
    }

    /// The number of the value of exactly this key.
    pub fn number(&self, key: &str) -> Option<usize> {
        self.entry(key).map(|entry| entry.1)
    }

    /// The place of exactly this key, for tables whose values are the places of their keys.
    pub fn place(&self, key: &str) -> Option<usize> {
        self.entry(key).map(|entry| entry.0)
    }
}

/// Words or phrases, each with a value.
pub struct Index<V: 'static> {
    keys: Keys,
    values: &'static [V],
}

impl<V> Index<V> {
    /// A table of `build.rs`.
    pub const fn new(keys: Keys, values: &'static [V]) -> Index<V> {
        Index { keys, values }
    }

    /// The value of exactly this key.
    pub fn get(&self, key: &str) -> Option<&'static V> {
        self.values.get(self.keys.number(key)?)
    }

    /// Whether there is such a key.
    pub fn contains_key(&self, key: &str) -> bool {
        self.get(key).is_some()
    }
}

/// How many words a phrase can have, by its first word.
#[derive(Debug)]
pub struct Reach(
    /// Half bytes, to which the words that begin phrases of several words are dealt out.
    pub(crate) &'static [u8],
);

impl Reach {
    /// As many words as a phrase of several that begins with `word` can have; 0 where there is none, but for one in five
    /// of the words with which none begins.
    pub fn of(&self, word: &str) -> usize {
        let at = deal(hash(word.as_bytes()), 2 * self.0.len());
        self.0.get(at / 2).map_or(0, |pair| usize::from(pair >> (4 * (at % 2)) & 15))
    }
}

/// A list of phrases in which the longest that the text holds is looked up.
pub trait Phrases {
    /// What it tells of a phrase.
    type Value;

    /// The value of exactly this phrase.
    fn value(&self, phrase: &str) -> Option<Self::Value>;

    /// As many words as a phrase beginning with `word` can have, for a few words more; 0 for most with which none begins.
    fn reach(&self, word: &str) -> usize;
}

/// Words and phrases of several words, each with a value.
pub struct PhraseIndex<V: 'static> {
    index: Index<V>,
    reach: Reach,
}

impl<V> PhraseIndex<V> {
    /// A table of `build.rs`.
    pub const fn new(index: Index<V>, reach: Reach) -> PhraseIndex<V> {
        PhraseIndex { index, reach }
    }
}

impl<V> Deref for PhraseIndex<V> {
    type Target = Index<V>;

    fn deref(&self) -> &Index<V> {
        &self.index
    }
}

impl<V> Phrases for PhraseIndex<V> {
    type Value = &'static V;

    fn value(&self, phrase: &str) -> Option<&'static V> {
        self.get(phrase)
    }

    fn reach(&self, word: &str) -> usize {
        self.reach.of(word).max(usize::from(self.contains_key(word)))
    }
}

impl<V> fmt::Debug for Index<V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Index of {} values", self.values.len())
    }
}

impl<V> fmt::Debug for PhraseIndex<V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.index.fmt(f)
    }
}
