//! Look-ups in the lists of `data/`, which `build.rs` has turned into tables: nothing is read, built
//! or copied when the program starts.

mod filter;
pub mod ragged;
pub mod sorted;

use fst::Map;
use fst::raw::Output;
use std::fmt;
use std::sync::OnceLock;

/// Words or phrases, each with the number of a value.
pub struct Keys {
    /// Keys to numbers of values, as `fst` lays them out.
    bytes: &'static [u8],
    /// Tells most words that are no key.
    filter: &'static [u8],
    map: OnceLock<Map<&'static [u8]>>,
}

impl Keys {
    /// A table of `build.rs`.
    pub const fn new(bytes: &'static [u8], filter: &'static [u8]) -> Keys {
        Keys { bytes, filter, map: OnceLock::new() }
    }

    /// Looks at the table's first and last bytes alone, hence quick.
    fn map(&self) -> &Map<&'static [u8]> {
        self.map.get_or_init(|| Map::new(self.bytes).expect("build.rs writes whole tables"))
    }

    /// The number of the value of exactly this key.
    pub fn number(&self, key: &str) -> Option<usize> {
        if !filter::may_hold(self.filter, key.as_bytes(), false) {
            return None;
        }
        // No key holds a zero byte: with one, it would be an entry of `reach`.
        let number = self.map().get(key).filter(|_| !key.ends_with('\0'))?;
        usize::try_from(number).ok()
    }

    /// The most words that a phrase beginning with `word` can have; 0 where there is none. Only for
    /// tables with phrases of several words.
    pub fn reach(&self, word: &str) -> usize {
        if ![true, false].iter().any(|&zero| filter::may_hold(self.filter, word.as_bytes(), zero)) {
            return 0;
        }
        let fst = self.map().as_fst();
        let mut node = fst.root();
        let mut total = Output::zero();
        for byte in word.bytes() {
            let Some(at) = node.find_input(byte) else { return 0 };
            let step = node.transition(at);
            total = total.cat(step.out);
            node = fst.node(step.addr);
        }
        // Only words that begin longer phrases have an entry of their own; no word ends in a zero byte.
        let Some(at) = node.find_input(0) else {
            return usize::from(node.is_final() && !word.ends_with('\0'));
        };
        let step = node.transition(at);
        let end = fst.node(step.addr);
        total.cat(step.out).cat(end.final_output()).value() as usize
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
