//! Who speaks to a parliament is of it: "The asylum minister told **the Dutch parliament**". Heads of state and
//! foreign ministers speak to those of others.

use crate::people::lexica::hits::Hit;
use crate::people::lexica::lexicon::{Known, PlaceForm};
use crate::people::lexica::name_words;
use crate::people::lexica::words::Words;

/// Whether a known name says whose parliament is told something: "told **Malta’s** parliament".
pub(in crate::people) fn is_told(words: &Words, hit: &Hit<Known>) -> bool {
    let noun = name_words::is(words.folded(hit.end), name_words::PARLIAMENT) && !words.at(hit.end).possessive;
    let owner = match hit.what.place() {
        Some((_, PlaceForm::Adjective)) => true,
        Some(_) => hit.end.checked_sub(1).is_some_and(|last| words.at(last).possessive),
        None => false,
    };
    let before = |back: usize| hit.start.checked_sub(back).map_or("", |i| words.folded(i));
    let verb = if before(1) == "the" { before(2) } else { before(1) };
    noun && owner && matches!(verb, "told" | "tells" | "informed" | "briefed" | "misled" | "assured")
}

/// Whether the holder of the office `head` speaks in the parliament of their own state alone.
pub(in crate::people) fn sits(head: &str) -> bool {
    let minister = head.ends_with("minister") && !matches!(head, "prime minister" | "foreign minister");
    minister
        || matches!(
            head,
            "whip" | "mp" | "deputy" | "senator" | "lawmaker" | "legislator" | "state secretary"
        )
}
