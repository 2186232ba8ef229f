//! The lists of `data/`: offices, places, bodies, metonyms, media, names. `build/people.rs` makes
//! tables of them.

use crate::index::{Index, PhraseIndex};
use crate::people::lexica::fold::fold;
use crate::people::lexica::tables;
use crate::people::{Gender, Kind};

pub use crate::people::lexica::known::{
    Bodies, Body, Country, CountryCode, Known, KnownNames, List, Metonym, Number, PlaceForm,
};
pub use crate::people::lexica::titles::{Class, Letters, Title, Titles, Verdict};

/// Class of a word that no name or office holds; see the head of `data/clause-words.tsv`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum WordClass {
    /// None of the list: nouns, adjectives, names, most verbs.
    #[default]
    Open,
    /// "the", "three"
    Det,
    /// "his"
    Poss,
    /// "she", "who"
    Pron,
    /// "in"
    Prep,
    /// "and", "because"
    Conj,
    /// "would", "is"
    Aux,
    /// "also"
    Adv,
    /// "Monday", "yesterday"
    Day,
    /// "January"
    Month,
    /// "said": a form that often stands beside a name in news
    Verb,
}

/// What a word before an office's head says of its sphere; see the head of `data/office-words.tsv`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sphere {
    /// A field or body of a state, an army, a party.
    Public,
    /// Firms, clubs, charities, learning.
    Private,
    /// Churches.
    Faith,
    /// Says nothing.
    Topic,
}

/// How an office is held; see `data/title-modifiers.tsv`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effect {
    /// "former", "ex-", "late"
    Former,
    /// "deputy", "vice": below who holds the office.
    Deputy,
    /// "acting", "-elect", "chief" and all others, which the office keeps as printed.
    Kept,
}

/// A noun of `data/body-words.tsv`.
#[derive(Debug, Clone, Copy)]
pub struct BodyWord {
    /// The kind of body that it names.
    pub kind: Kind,
    /// Ends a name: "Energy Ministry".
    pub tail: bool,
    /// Begins a name too: "Ministry of Energy".
    pub both: bool,
}

/// Where a word of `data/thing-words.tsv` stands in the name of a place or a work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Thing {
    /// "Queen Avenue": it ends the name.
    Last,
    /// "Queen Street": it ends the name, alone behind the title too, and may be a surname.
    Alone,
    /// "Mayor Daley High": the same, but not alone.
    Behind,
    /// "Stade Général Leclerc": it stands before the title.
    First,
}

/// All lists.
#[derive(Debug)]
pub struct Lexicon {
    /// Heads of offices.
    pub titles: Titles,
    /// Words before an office.
    pub modifiers: &'static PhraseIndex<Effect>,
    /// Words inside an office.
    pub office_words: &'static Index<Sphere>,
    /// "Mr", "Dr", with the gender that they tell.
    pub honorifics: &'static PhraseIndex<Option<Gender>>,
    /// Countries, places, bodies, media.
    pub known: KnownNames,
    /// Cities in which bodies of several states sit.
    pub seats: &'static Index<()>,
    /// Bodies.
    pub bodies: Bodies,
    /// Metonyms.
    pub metonyms: List<Metonym>,
    /// Media: name and country.
    pub media: List<(&'static str, Option<CountryCode>, bool)>,
    /// Nouns for bodies.
    pub body_words: &'static PhraseIndex<BodyWord>,
    /// Words in names of places and works.
    pub thing_words: &'static Index<Thing>,
    /// Surnames that stand first.
    pub surname_first: &'static Index<&'static str>,
    /// Words that no name holds, with their class.
    pub clause_words: &'static Index<WordClass>,
    /// Countries by code: the code and the name.
    pub countries: &'static Index<(Country, &'static str)>,
    /// Words of offices that one country uses, and whether others use them too.
    pub office_countries: &'static PhraseIndex<(Country, bool)>,
    /// Countries without an office, by its head or the head's last word.
    pub office_exclusions: &'static Index<&'static str>,
    /// Titles that another word stands for, by that word; see the head of `data/title-references.tsv`.
    pub title_references: &'static Index<&'static str>,
    /// Short forms of words in titles, and what they stand for.
    pub short_titles: &'static Index<&'static str>,
    /// Short forms of given names that are not their beginnings.
    pub nicknames: &'static Index<&'static str>,
    /// Words that tell a report of sport.
    pub sport: &'static Index<()>,
}

/// The lists.
pub static LEXICON: Lexicon = Lexicon {
    titles: Titles,
    modifiers: &tables::MODIFIERS,
    office_words: &tables::OFFICE_WORDS,
    honorifics: &tables::HONORIFICS,
    known: KnownNames,
    seats: &tables::SEATS,
    bodies: Bodies,
    metonyms: List(tables::METONYMS),
    media: List(tables::MEDIA),
    body_words: &tables::BODY_WORDS,
    thing_words: &tables::THING_WORDS,
    surname_first: &tables::SURNAME_FIRST,
    clause_words: &tables::CLAUSE_WORDS,
    countries: &tables::COUNTRIES,
    office_countries: &tables::OFFICE_COUNTRIES,
    office_exclusions: &tables::OFFICE_EXCLUSIONS,
    title_references: &tables::TITLE_REFERENCES,
    short_titles: &tables::SHORT_TITLES,
    nicknames: &tables::NICKNAMES,
    sport: &tables::SPORT_WORDS,
};

impl Lexicon {
    /// The gender that a folded given name tells; `Some(None)` for a name of both.
    pub fn given_name(&self, folded: &str) -> Option<Option<Gender>> {
        let first = folded.split('-').next().unwrap_or(folded);
        let given = &tables::GIVEN_NAMES;
        given.get(folded).or_else(|| given.get(first)).copied()
    }

    /// Whether a folded short form stands for a given name: "kate" for "katherine".
    pub fn is_nickname(&self, short: &str, full: &str) -> bool {
        self.nicknames.get(short).is_some_and(|names| names.split(';').any(|name| name == full))
    }

    /// The kind of body that a noun, folded, calls so: a company for "firm".
    pub fn body_called(&self, noun: &str) -> Option<Kind> {
        self.body_words.get(noun).map(|word| word.kind)
    }

    /// The kind of body whose name a noun, folded, ends: a government for "ministry", "the Energy Ministry".
    pub fn body_ended(&self, noun: &str) -> Option<Kind> {
        self.body_words.get(noun).filter(|word| word.tail).map(|word| word.kind)
    }

    /// The class of a folded word.
    pub fn word_class(&self, folded: &str) -> WordClass {
        self.clause_words.get(folded).copied().unwrap_or_default()
    }
}

/// Folds a name for look-ups.
pub fn folded_words(name: &str) -> Vec<String> {
    let word = |w: &str| fold(w.trim_matches(['.', ','])).trim_end_matches("'s").to_owned();
    name.split_whitespace().map(word).filter(|w| !w.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::index::Phrases;

    #[test]
    fn every_given_name_is_found_and_nothing_else() {
        let list = include_str!("../../../data/given-names.tsv");
        for line in list.lines().filter(|l| !l.starts_with('#')) {
            let (name, told) = line.split_once('\t').unwrap();
            let expected = match told {
                "m" => Some(Gender::Male),
                "f" => Some(Gender::Female),
                _ => None,
            };
            assert_eq!(LEXICON.given_name(name), Some(expected), "{name}");
        }
        for absent in ["", "zzzzz", "aa", "mary ", "MARY", "\0"] {
            assert_eq!(LEXICON.given_name(absent), None, "{absent}");
        }
    }

    #[test]
    fn phrases_know_how_long_they_can_be() {
        assert_eq!(LEXICON.titles.get("vice president").map(|t| t.head), Some("vice president"));
        assert!(LEXICON.titles.reach("secretary") >= 3);
        for absent in ["", "vic", "vices", "vice\0", "president of vice"] {
            assert_eq!((LEXICON.titles.reach(absent), LEXICON.titles.get(absent).is_some()), (0, false));
        }
        assert!(LEXICON.known.reach("united") >= 3);
        assert!(LEXICON.known.get("united arab emirates").is_some());
    }

    #[test]
    fn what_is_in_no_list_is_found_in_none() {
        let absent = || (0..200_000).map(|n| format!("{n}x"));
        assert_eq!(absent().filter(|word| LEXICON.known.get(word).is_some()).count(), 0);
        assert_eq!(absent().filter(|word| LEXICON.given_name(word).is_some()).count(), 0);
        // Where words of one table in five that begin no phrase are looked at once more.
        assert!(absent().filter(|word| LEXICON.known.reach(word) > 0).count() < 60_000);
    }

    #[test]
    fn rows_of_lists_are_those_of_the_name() {
        let known = LEXICON.known.get("kremlin").expect("a metonym");
        assert_eq!(
            known.metonym.and_then(|m| LEXICON.metonyms.get(m)).map(|m| m.body),
            Some("Presidency of Russia")
        );
        let known = LEXICON.known.get("reuters").expect("an agency");
        assert_eq!(known.media.and_then(|m| LEXICON.media.get(m)).map(|m| m.0), Some("Reuters"));
        assert_eq!(LEXICON.countries.get("AD").map(|c| c.1), Some("Andorra"));
    }
}
