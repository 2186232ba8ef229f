//! Which attributions are about the same text.

use crate::statements::Attribution;
use crate::text::TokenRange;
use std::collections::HashMap;

/// Attributions by the stretches of text that their contents touch.
pub(in crate::statements) struct ByPlace(HashMap<usize, Vec<usize>>);

impl ByPlace {
    /// Those of `list`, by their places in it.
    pub(in crate::statements) fn new(list: &[Attribution]) -> ByPlace {
        let mut map: HashMap<usize, Vec<usize>> = HashMap::new();
        for (k, attribution) in list.iter().enumerate() {
            for stretch in stretches(&attribution.content) {
                map.entry(stretch).or_default().push(k);
            }
        }
        ByPlace(map)
    }

    /// Places of the attributions that may touch `content`.
    pub(in crate::statements) fn of<'a>(
        &'a self,
        content: &'a [TokenRange],
    ) -> impl Iterator<Item = usize> + 'a {
        stretches(content).filter_map(|s| self.0.get(&s)).flatten().copied()
    }
}

/// The stretches of [`STRETCH`] tokens that `pieces` touch.
fn stretches(pieces: &[TokenRange]) -> impl Iterator<Item = usize> + '_ {
    pieces.iter().filter(|p| !p.is_empty()).flat_map(|p| p.start / STRETCH..=(p.end - 1) / STRETCH)
}

const STRETCH: usize = 32;

/// Whether `a` and `b` have a token in common.
pub(in crate::statements) fn meet(a: &TokenRange, b: &TokenRange) -> bool {
    a.start < b.end && b.start < a.end
}

/// Whether one of `pieces` has a token in common with `tokens`.
pub(in crate::statements) fn any(pieces: &[TokenRange], tokens: &TokenRange) -> bool {
    pieces.iter().any(|piece| meet(piece, tokens))
}

/// Tokens in common over tokens in all.
pub(in crate::statements) fn share(a: &[TokenRange], b: &[TokenRange]) -> f32 {
    let mut common = 0;
    for x in a {
        for y in b {
            common += x.end.min(y.end).saturating_sub(x.start.max(y.start));
        }
    }
    let all = a.iter().chain(b).map(ExactSizeIterator::len).sum::<usize>() - common;
    if all == 0 { 0.0 } else { common as f32 / all as f32 }
}
