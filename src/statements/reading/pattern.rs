//! Wordings as data: a row of words with alternatives and places that may be missing.

use crate::statements::reading::class;
use crate::statements::reading::tables::{ALTERNATIVES, PATTERNS, WORDS_OF_PATTERNS};
use crate::statements::reading::view::View;

/// "did|does not respond|reply": each place a set of words; "?" marks a place that may be missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pattern(
    /// Place in [`PATTERNS`]: many words can begin the same wording.
    pub u16,
);

/// The number of a word of patterns, in small letters.
pub fn number(word: &str) -> Option<u16> {
    u16::try_from(WORDS_OF_PATTERNS.place(word)?).ok()
}

/// What can stand at one place: a list of [`ALTERNATIVES`], times two, and one more where nothing has to.
#[derive(Debug, Clone, Copy)]
struct Slot(u16);

impl Slot {
    fn holds(self, view: &View, i: usize) -> bool {
        let words = ALTERNATIVES.get(usize::from(self.0 >> 1));
        view.in_patterns(i).is_some_and(|word| words.contains(&word))
    }

    fn is_optional(self) -> bool {
        self.0 & 1 == 1
    }
}

impl Pattern {
    /// The end of the wording where it stands at `i` and ends at or before `end`. Adverbs may
    /// stand between the places.
    pub fn matches(&self, view: &View, i: usize, end: usize) -> Option<usize> {
        self.matches_apart(view, i, i + 1, end)
    }

    /// The same, where what stands behind the first word begins at `next`.
    pub fn matches_apart(&self, view: &View, i: usize, next: usize, end: usize) -> Option<usize> {
        let mut at = i;
        for (k, slot) in PATTERNS.get(usize::from(self.0)).iter().copied().map(Slot).enumerate() {
            let mut here = at;
            if k > 0 {
                while here < end
                    && (view.is_adverb(here) || view.is_quote_mark(here))
                    && !slot.holds(view, here)
                    && !view.is(here, class::NEGATION)
                {
                    here += 1;
                }
            }
            if here < end && slot.holds(view, here) {
                at = if here == i { next } else { here + 1 };
            } else if !slot.is_optional() {
                return None;
            }
        }
        (at > i).then_some(at)
    }
}
