//! Wordings as data: a row of words with alternatives and places that may be missing.

use super::view::{View, class};

/// "did|does not respond|reply": each place a set of words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pattern {
    places: Vec<Place>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Place {
    words: Vec<&'static str>,
    optional: bool,
}

impl Pattern {
    /// Reads a wording: places separated by spaces, alternatives by "|", "?" behind a place that
    /// may be missing.
    pub fn new(wording: &'static str) -> Pattern {
        let places = wording.split(' ').filter(|p| !p.is_empty()).map(|place| {
            let optional = place.ends_with('?');
            Place { words: place.trim_end_matches('?').split('|').collect(), optional }
        });
        Pattern { places: places.collect() }
    }

    /// The words that can stand first.
    pub fn first_words(&self) -> impl Iterator<Item = &'static str> + '_ {
        let upto = self.places.iter().position(|p| !p.optional).map_or(self.places.len(), |p| p + 1);
        self.places.iter().take(upto).flat_map(|p| p.words.iter().copied())
    }

    /// The end of the wording where it stands at `i` and ends at or before `end`. Adverbs may
    /// stand between the places.
    pub fn matches(&self, view: &View, i: usize, end: usize) -> Option<usize> {
        let mut at = i;
        for (k, place) in self.places.iter().enumerate() {
            let mut here = at;
            if k > 0 {
                while here < end
                    && (view.is_adverb(here) || view.is_quote_mark(here))
                    && !place.words.contains(&view.word(here))
                    && !view.is(here, class::NEGATION)
                {
                    here += 1;
                }
            }
            if here < end && place.words.contains(&view.word(here)) {
                at = here + 1;
            } else if !place.optional {
                return None;
            }
        }
        (at > i).then_some(at)
    }
}
