//! What single words tell of an office: that it is a deputy's, held no longer, at a president's seat, spelt by letters,
//! which one it is, and whose.

use crate::people::lexica::lexicon::{Class, Effect, LEXICON, WordClass};
use crate::people::lexica::name_words;
use crate::people::lexica::words::Words;
use crate::people::offices::office::{Determiner, Office};
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

/// "the **Lagos** police chief": whether the word names a place.
pub(in crate::people) fn is_place(word: &str) -> bool {
    LEXICON.known.get(word).is_some_and(|known| known.place().is_some())
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
    words.iter().any(|w| LEXICON.modifiers.get(w) == Some(&Effect::Deputy))
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
    LEXICON.modifiers.get(word) == Some(&Effect::Former) || word.starts_with("ex-")
}

/// The words of `office` that tell which one, beside those of its head.
pub(super) fn qualifiers<'a>(office: &'a Office, head: &[&str]) -> Vec<&'a String> {
    let tells = |word: &str| {
        !head.contains(&word)
            && !matches!(word, "of" | "the" | "for" | "top" | "and")
            && !is_former(word)
            // "the outgoing minister" is the minister, "the veteran diplomat" a diplomat.
            && !name_words::is(word, name_words::COLOUR)
            // "the senior diplomat", "a senior minister"
            && (office.title.class != Class::Diplomat && office.determiner != Determiner::Indefinite
                || word != "senior")
    };
    office.words.iter().filter(|word| tells(word)).collect()
}

/// Whether "the leader" may be a head of state or government: "the leader of Peru", "of the island nation"
/// and without "of", but not "of the main opposition party" or "of the Greens".
pub(super) fn of_what(words: &Words, office: &Office) -> bool {
    let of = office.head.end;
    if office.title.class != Class::Leader || words.folded(of) != "of" {
        return true;
    }
    let phrase = (of + 1..of + 8).take_while(|&k| {
        words.at(k).alphabetic
            && !matches!(
                words.at(k).class,
                WordClass::Verb | WordClass::Aux | WordClass::Prep | WordClass::Conj
            )
    });
    let noun = phrase.filter(|&k| words.at(k).class == WordClass::Open).last();
    noun.is_none_or(|k| {
        let word = words.folded(k);
        name_words::is(word, name_words::LED) || is_place(word.trim_end_matches("'s"))
    })
}
