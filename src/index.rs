//! Look-ups in the lists of `data/`, which `build.rs` has turned into tables: nothing is read, built
//! or copied when the program starts.

mod filter;
mod hashing;
pub mod ragged;
pub mod sorted;

use hashing::{MARK_BITS, deal, hash, mark, place};
use std::fmt;

/// Words or phrases, each with the number of a value; as `build.rs` lays them out.
pub struct Keys {
    /// A seed for each bucket of keys.
    pub(crate) seeds: &'static [u16],
    /// How many entries there are.
    pub(crate) places: usize,
    /// Bits of a number.
    pub(crate) number_bits: u32,
    /// For each place the mark of its key and, above it, the key's number, packed.
    pub(crate) entries: &'static [u8],
    /// See [`Keys::reach`]: half bytes to which the words that begin phrases are dealt out.
    pub(crate) reach: &'static [u8],
}

impl Keys {
    /// The number of the value of exactly this key.
    pub fn number(&self, key: &str) -> Option<usize> {
        let hash = hash(key.as_bytes());
        let seed = *self.seeds.get(deal(hash, self.seeds.len()))?;
        let bits = MARK_BITS + self.number_bits;
        let at = place(hash, seed, self.places) * bits as usize;
        let bytes = self.entries.get(at / 8..at / 8 + 8)?.try_into().ok()?;
        let entry = u64::from_le_bytes(bytes) >> (at % 8) & ((1 << bits) - 1);
        (mark(entry) == mark(hash)).then_some((entry >> MARK_BITS) as usize)
    }

    /// As many words as a phrase beginning with `word` can have, for a few words more; 0 for nearly all with
    /// which none begins.
    pub fn reach(&self, word: &str) -> usize {
        let at = deal(hash(word.as_bytes()), 2 * self.reach.len());
        let words = self.reach.get(at / 2).map_or(0, |pair| pair >> (4 * (at % 2)) & 15);
        if words > 0 { usize::from(words) } else { usize::from(self.number(word).is_some()) }
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

/// A list of phrases in which the longest that the text holds is looked up.
pub trait Phrases {
    /// What it tells of a phrase.
    type Value;

    /// The value of exactly this phrase.
    fn value(&self, phrase: &str) -> Option<Self::Value>;

    /// See [`Keys::reach`].
    fn reach(&self, word: &str) -> usize;
}

impl<V> Phrases for Index<V> {
    type Value = &'static V;

    fn value(&self, phrase: &str) -> Option<&'static V> {
        self.get(phrase)
    }

    fn reach(&self, word: &str) -> usize {
        self.keys.reach(word)
    }
}

impl<V> fmt::Debug for Index<V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Index of {} values", self.values.len())
    }
}
