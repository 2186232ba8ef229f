//! Somebody whom the lead describes before it names them: "**A far-right lawmaker** threatened to quit", and
//! "MK Tamar Levin said" opens the next paragraph.

use super::acting::is_verb;
use super::aside::verb_behind;
use super::headline::Named;
use super::lexicon::Class;
use super::name_words::{self, DENYING};
use super::office::{Determiner, Office};
use super::references::{Profile, Role, role};
use super::title_holders::Wanted;
use super::words::Words;

/// The last block of a lead.
const LEAD: usize = 2;

/// How many blocks below the description the name may stand.
const REACH: usize = 2;

/// The person whom the indefinite description `office` of the lead means: the next one who acts, named there
/// first, the only one on the page who holds such an office.
pub fn named_below(words: &Words, office: &Office, profiles: &[Profile], names: &[Named]) -> Option<usize> {
    let block = words.at(office.full.start).block;
    let teases = office.determiner == Determiner::Indefinite
        && !office.plural
        && !office.possessive
        && (1..=LEAD).contains(&block)
        && tells_one(office)
        && acts(words, office)
        && !keeps_name(words, block);
    if !teases {
        return None;
    }
    let from = names.partition_point(|(at, _)| at.start < office.full.start);
    let below = names.get(from..)?.iter().filter(|(at, _)| role(words, at) > Role::Other);
    let (at, person) = below.into_iter().find(|(at, _)| !words.same_sentence(at.start, office.full.start))?;
    let near = words.at(at.start).block <= block + REACH && !words.at(at.start).quoted;
    let first = !names.get(..from)?.iter().any(|(_, earlier)| earlier == person);
    // "A lawmaker accused the minister. Senator Holm denied it."
    let denies = name_words::is(words.folded(verb_behind(words, at.end)), DENYING);
    if !near || !first || denies {
        return None;
    }
    let holders = Wanted::new(words, office, false).holders(profiles);
    let named = |person: &&usize| names.iter().any(|(_, named)| named == *person);
    let mut holders = holders.persons.iter().filter(named);
    (holders.next() == Some(person) && holders.next().is_none()).then_some(*person)
}

/// "**A lawmaker** said", "**a lawmaker** in his coalition said"
fn acts(words: &Words, office: &Office) -> bool {
    let end = office.full.end;
    let behind = (end..end + PHRASE).take_while(|&i| words.same_sentence(end, i) && words.folded(i) != ",");
    let before = office.full.start.checked_sub(1).map_or("", |i| words.at(i).function);
    let phrase = words.at(end).function == "prep" && !matches!(before, "prep" | "poss");
    role(words, &office.full) > Role::Other || phrase && behind.into_iter().any(|i| is_verb(words, i))
}

/// Most words between a description and its verb: "in his coalition".
const PHRASE: usize = 5;

/// Not "a spokesman", "an official", "a relative", of whom there are many.
fn tells_one(office: &Office) -> bool {
    let many = matches!(office.title.class, Class::Spokesperson | Class::Source | Class::Counterpart);
    !many
        && !office.title.class.is_tie()
        && office.title.class != Class::Successor
        && office.title.head != "official"
}

/// Whether a paragraph says that somebody in it would not be named.
fn keeps_name(words: &Words, block: usize) -> bool {
    let tokens = words.doc.blocks.get(block).map_or(0..0, |b| b.tokens.clone());
    tokens.into_iter().any(|i| matches!(words.folded(i), "anonymity" | "anonymously" | "anonymous"))
}
