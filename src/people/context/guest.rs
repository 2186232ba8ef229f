//! Who speaks in other countries than their own, and so tells of nobody else’s: "**India’s** high commissioner" in
//! London, "**French** Foreign Minister Luc Morel" in Lomé.

use crate::people::lexica::hits::{Hit, Hits};
use crate::people::lexica::lexicon::{Class, Known};
use crate::people::lexica::words::Words;

/// Who speaks in other countries than their own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Guest {
    /// "**India’s** high commissioner", "**Moscow’s** representative": their country tells of nobody else.
    Envoy,
    /// "**French** Foreign Minister Luc Morel": the next minister may be one of the page’s country.
    ForeignMinister,
}

/// Whose envoy or foreign minister stands behind the name.
pub fn guest(words: &Words, hits: &Hits, hit: &Hit<Known>) -> Option<Guest> {
    let behind = hit.end..hit.end + 3;
    let head = behind.take_while(|&k| words.same_sentence(hit.start, k)).find_map(|k| hits.head(k))?;
    let title = head.what.title;
    let owner = words.at(hit.end - 1).possessive;
    match title.head {
        _ if title.class == Class::Diplomat => Some(Guest::Envoy),
        "representative" if owner => Some(Guest::Envoy),
        "foreign minister" => Some(Guest::ForeignMinister),
        "minister" if matches!(words.folded(head.start - 1), "foreign" | "affairs") => {
            Some(Guest::ForeignMinister)
        }
        _ => None,
    }
}
