//! Words, each with a list of values.

use crate::index::Keys;
use crate::index::ragged::Ragged;
use std::fmt;

/// Words, each with a list.
pub struct Lists<T: 'static> {
    keys: Keys,
    rows: Ragged<T>,
}

impl<T> Lists<T> {
    /// A table of `build.rs`.
    pub const fn new(keys: Keys, rows: Ragged<T>) -> Lists<T> {
        Lists { keys, rows }
    }

    /// The list of exactly this key, empty where there is none.
    pub fn get(&self, key: &str) -> &'static [T] {
        self.keys.number(key).map_or(&[], |number| self.rows.get(number))
    }

    /// Whether there is such a key.
    pub fn contains_key(&self, key: &str) -> bool {
        self.keys.number(key).is_some()
    }
}

impl<T> fmt::Debug for Lists<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} lists", self.rows.len())
    }
}
