//! Words and phrases in order, with their text at hand: where the words of a key are wanted beside its number, an
//! automaton would hold them a second time.

use crate::index::filter;
use crate::index::ragged::Ragged;

/// A list as `build.rs` lays it out.
pub struct Sorted {
    phrases: Ragged<u8>,
    /// Tells most words that neither are in the list nor begin a phrase of it.
    filter: &'static [u8],
}

impl Sorted {
    /// A table of `build.rs`.
    pub const fn new(phrases: Ragged<u8>, filter: &'static [u8]) -> Sorted {
        Sorted { phrases, filter }
    }

    /// The number of exactly this phrase.
    pub fn number(&self, phrase: &str) -> Option<usize> {
        let place = self.place(phrase)?;
        (self.phrases.get(place) == phrase.as_bytes()).then_some(place)
    }

    /// Phrase number `i`, empty where there is none.
    pub fn text(&self, i: usize) -> &'static str {
        self.phrases.text(i)
    }

    /// The most words that a phrase beginning with `word` can have; 0 where there is none.
    pub fn reach(&self, word: &str) -> usize {
        let Some(first) = self.place(word) else { return 0 };
        let beginning = (first..self.phrases.len()).map(|i| self.phrases.get(i));
        let rest = beginning.map_while(|phrase| phrase.strip_prefix(word.as_bytes()));
        let words = |rest: &[u8]| 1 + rest.iter().filter(|b| **b == b' ').count();
        rest.filter(|rest| rest.first().is_none_or(|b| *b == b' ')).map(words).max().unwrap_or(0)
    }

    /// Where the phrase stands, or would; `None` where the filter knows better.
    fn place(&self, phrase: &str) -> Option<usize> {
        if !filter::may_hold(self.filter, phrase.as_bytes(), false) {
            return None;
        }
        let (mut low, mut high) = (0, self.phrases.len());
        while low < high {
            let middle = low + (high - low) / 2;
            if self.phrases.get(middle) < phrase.as_bytes() { low = middle + 1 } else { high = middle }
        }
        Some(low)
    }
}
