//! Wordings as data: a row of words with alternatives and places that may be missing.

use super::view::{View, class};

/// "did|does not respond|reply": each place a set of words; "?" marks a place that may be missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pattern {
    pub places: &'static [Slot],
}

/// The alternatives of one place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Slot {
    pub words: &'static [&'static str],
    pub optional: bool,
}

impl Pattern {
    /// The end of the wording where it stands at `i` and ends at or before `end`. Adverbs may
    /// stand between the places.
    pub fn matches(&self, view: &View, i: usize, end: usize) -> Option<usize> {
        let mut at = i;
        for (k, slot) in self.places.iter().enumerate() {
            let mut here = at;
            if k > 0 {
                while here < end
                    && (view.is_adverb(here) || view.is_quote_mark(here))
                    && !slot.words.contains(&view.word(here))
                    && !view.is(here, class::NEGATION)
                {
                    here += 1;
                }
            }
            if here < end && slot.words.contains(&view.word(here)) {
                at = here + 1;
            } else if !slot.optional {
                return None;
            }
        }
        (at > i).then_some(at)
    }
}
