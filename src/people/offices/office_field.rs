//! What a post deals with, in the bracket behind it: "joint secretary **(sports)** Ana Rao", "additional commissioner
//! **(crime)**". States have such posts; firms have directors of that kind.

use crate::people::lexica::hits::Hits;
use crate::people::lexica::lexicon::{Sphere, Verdict};
use crate::people::lexica::words::Words;
use crate::people::offices::office::Office;

/// Most words in such a bracket: "law and order".
const FIELD: usize = 4;

/// Whether a field of government stands in the bracket behind `office`, which is one of states, and behind that a name or a
/// comma.
pub fn tells_field(words: &Words, hits: &Hits, office: &Office) -> bool {
    let open = office.core.end;
    let of_state = office.title.verdict == Verdict::State && !office.title.head.ends_with("president");
    if words.folded(open) != "(" || !of_state || office.private {
        return false;
    }
    let near = open + 2..open + 2 + FIELD;
    let Some(close) = near.into_iter().find(|&k| words.folded(k) == ")") else { return false };
    let plain = |k: usize| {
        words.at(k).alphabetic && hits.sphere(k).is_none_or(|s| !matches!(s, Sphere::Private | Sphere::Faith))
    };
    let inside = open + 1..close;
    let behind =
        words.at(close + 1).capital && words.at(close + 1).alphabetic || words.folded(close + 1) == ",";
    words.same_sentence(open, close + 1)
        && inside.clone().all(plain)
        && inside.into_iter().any(|k| hits.sphere(k).is_some())
        && behind
}
