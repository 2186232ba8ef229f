//! What single words tell of an office: that it is a deputy's, held no longer, at a president's seat, spelt by letters.

use crate::people::lexica::lexicon::{Class, LEXICON};
use crate::people::references::stand_ins::Post;

/// Letters of the shortest acronym of a body.
const ACRONYM: usize = 3;

/// Whether an acronym is spelt by words that stand together: "the EFCC chairman" is the chairman of the Economic
/// and Financial Crimes Commission.
pub(in crate::people) fn spells(acronym: &str, words: &[String]) -> bool {
    let letters: Vec<char> = acronym.chars().collect();
    let small = |word: &str| matches!(word, "of" | "the" | "and" | "for" | "on");
    let firsts: Vec<char> = words.iter().filter(|w| !small(w)).filter_map(|w| w.chars().next()).collect();
    let stands = |run: &[char]| run.len() >= ACRONYM && firsts.windows(run.len()).any(|w| w == run);
    // "the **AEOI** chief" of "the Atomic Energy Organization of Iran": no office keeps the word of its country.
    let (head, tail) = (letters.split_last().map(|l| l.1), letters.split_first().map(|l| l.1));
    stands(&letters) || head.is_some_and(stands) || tail.is_some_and(stands)
}

/// "the **presidential** spokesman" of the Kremlin’s: whether the office is at the seat of a president.
pub(in crate::people) fn presides(word: &str, own: &[String]) -> bool {
    let seat = |w: &String| {
        let metonym = LEXICON.known.get(w).and_then(|known| LEXICON.metonyms.get(known.metonym?));
        metonym.is_some_and(|m| m.body.starts_with("Presidency"))
    };
    word == "presidential" && own.iter().any(seat)
}

/// "deputy governor", "vice president"
pub(in crate::people) fn is_deputy(words: &[String]) -> bool {
    words.iter().any(|w| matches!(w.as_str(), "deputy" | "vice" | "additional" | "assistant"))
}

/// "lieutenant governor", "Lt. Gov."; the general may be a lieutenant general.
pub(in crate::people) fn is_lieutenant(own: &Post) -> bool {
    own.class != Class::Military && own.words.iter().any(|w| matches!(w.as_str(), "lieutenant" | "lt"))
}

/// Whether an office is told as one that is held no longer.
pub(in crate::people) fn was_held(own: &Post) -> bool {
    own.words.iter().any(|w| is_former(w))
}

/// "former", "ex-president"
pub(in crate::people) fn is_former(word: &str) -> bool {
    matches!(word, "former" | "ex" | "retired" | "ousted" | "deposed" | "onetime" | "erstwhile")
        || word.starts_with("ex-")
}
