//! Who speaks to a parliament or a court is of it: "The asylum minister told **the Dutch parliament**". Heads of state and
//! foreign ministers speak to those of others.

use crate::people::lexica::hits::Hit;
use crate::people::lexica::lexicon::{Known, PlaceForm};
use crate::people::lexica::name_words;
use crate::people::lexica::words::Words;

/// Tokens in which "Court" stands behind a place: "Malmo District Court".
const COURT: usize = 4;

/// Whether a known name says whose parliament is told something: "told **Malta’s** parliament".
pub(in crate::people) fn is_told(words: &Words, hit: &Hit<Known>) -> bool {
    if is_house(words, hit) {
        return true;
    }
    let court = is_court(words, hit);
    let parliament = name_words::is(words.folded(hit.end), name_words::PARLIAMENT);
    let noun = court || parliament && !words.at(hit.end).possessive;
    let owner = match hit.what.place() {
        Some((_, PlaceForm::Adjective)) => true,
        Some(_) if court => true,
        Some(_) => hit.end.checked_sub(1).is_some_and(|last| words.at(last).possessive),
        None => false,
    };
    let before = |back: usize| word_before(words, hit, back);
    let verb = if before(1) == "the" { before(2) } else { before(1) };
    noun && owner && name_words::is(verb, name_words::TOLD)
}

/// "told parliament in **Valletta**": who speaks to a house without a name speaks to that of home.
fn is_house(words: &Words, hit: &Hit<Known>) -> bool {
    let before = |back: usize| word_before(words, hit, back);
    let house = name_words::is(before(2), name_words::PARLIAMENT | name_words::MEMBERS);
    before(1) == "in" && house && name_words::is(before(3), name_words::TOLD)
}

/// The word `back` tokens before a known name.
fn word_before<'w>(words: &'w Words, hit: &Hit<Known>, back: usize) -> &'w str {
    hit.start.checked_sub(back).map_or("", |i| words.folded(i))
}

/// "told the **Malmo** District Court": the name of a court begins with the place where it sits.
fn is_court(words: &Words, hit: &Hit<Known>) -> bool {
    let mut name = (hit.end..hit.end + COURT).take_while(|&k| words.at(k).capital);
    name.any(|k| words.folded(k) == "court" && words.same_sentence(hit.start, k))
}

/// Whether the holder of the office `head` speaks in the parliament of their own state alone.
pub(in crate::people) fn sits(head: &str) -> bool {
    let minister = head.ends_with("minister") && !matches!(head, "prime minister" | "foreign minister");
    minister
        || matches!(
            head,
            "whip"
                | "mp"
                | "deputy"
                | "senator"
                | "lawmaker"
                | "legislator"
                | "state secretary"
                | "prosecutor"
                | "detective"
                | "inspector"
                | "judge"
                | "magistrate"
        )
}
