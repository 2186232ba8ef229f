//! Lists of different lengths, one behind the other: two bytes a list, where a slice of slices has eight.

use crate::index::Keys;
use std::fmt;

/// Lists as `build.rs` lays them out.
pub struct Ragged<T: 'static> {
    /// Where each list ends in `items`.
    ends: &'static [u16],
    items: &'static [T],
}

impl<T> Ragged<T> {
    /// A table of `build.rs`.
    pub const fn new(ends: &'static [u16], items: &'static [T]) -> Ragged<T> {
        Ragged { ends, items }
    }

    /// How many lists there are.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// List number `i`, empty where there is none.
    pub fn get(&self, i: usize) -> &'static [T] {
        let end = |i: usize| self.ends.get(i).copied().map(usize::from);
        let start = i.checked_sub(1).map_or(Some(0), end);
        let range = start.zip(end(i)).map(|(start, end)| start..end);
        range.and_then(|range| self.items.get(range)).unwrap_or_default()
    }
}

impl Ragged<u8> {
    /// Text number `i`, empty where there is none.
    pub fn text(&self, i: usize) -> &'static str {
        std::str::from_utf8(self.get(i)).unwrap_or_default()
    }
}

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
        write!(f, "Lists of {} rows", self.rows.items.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_told_apart() {
        let lists = Ragged::new(&[2, 2, 3], b"abc");
        let all: Vec<_> = (0..4).map(|i| lists.get(i)).collect();
        assert_eq!(all, [&b"ab"[..], b"", b"c", b""]);
    }
}
