//! "a senior adviser **in the premier’s office**", "an aide **in Gov. Ana Lind’s office**": whoever works in the office of an
//! official holds a public post.

use crate::people::lexica::hits::Hits;
use crate::people::lexica::lexicon::{Verdict, WordClass};
use crate::people::lexica::words::Words;
use crate::people::offices::office::Office;
use crate::people::offices::owners::is_adviser;

/// Words between "in" and "office" at most: "in former Deputy Prime Minister Ana Lind’s office".
const OWNER: usize = 8;

/// Notes "in the premier’s office" behind the phrase. It is no part of what is printed, since the owner is named there.
pub fn read(words: &Words, hits: &Hits, office: &mut Office) {
    let at = office.core.end;
    if !matches!(words.folded(at), "in" | "at") || words.at(at).quoted != words.at(office.head.start).quoted {
        return;
    }
    let inside = |k: &usize| words.same_sentence(at, *k) && words.folded(*k) != ",";
    let mut owner = (at + 1..at + OWNER).take_while(inside);
    let Some(noun) = owner.find(|&k| words.folded(k) == "office") else { return };
    // "an adviser **in her office**": others have assistants and associates there.
    let hers = words.at(at + 1).class == WordClass::Poss && noun == at + 2;
    office.public |= hers && !office.private && is_adviser(office.title.head);
    let owned = words.at(noun - 1).possessive;
    // Every official has one, and so has a lawyer: "in the attorney’s office".
    let official =
        |k: usize| hits.head(k).is_some_and(|h| h.what.title.verdict == Verdict::Yes && h.end <= noun);
    office.public |= owned && !office.private && (at + 1..noun).any(official);
}
