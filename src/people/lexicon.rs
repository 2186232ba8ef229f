//! The lists of `data/`: offices, places, bodies, metonyms, media, names. `build/people.rs` makes
//! tables of them.

use super::fold::fold;
use super::{Gender, Kind, tables};
use crate::index::Index;
use std::num::{NonZeroU8, NonZeroU16};

/// ISO 3166-1 alpha-2.
pub type Country = &'static str;

/// A country in a byte: thousands of rows name one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CountryCode(NonZeroU8);

impl CountryCode {
    pub(super) const fn new(number: u8) -> CountryCode {
        match NonZeroU8::new(number + 1) {
            Some(number) => CountryCode(number),
            None => panic!("there are fewer countries"),
        }
    }

    /// Its code.
    pub fn country(self) -> Country {
        tables::CODES.get(usize::from(self.0.get()) - 1).copied().unwrap_or_default()
    }
}

/// Kind of office or calling; see the head of `data/titles.tsv`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Class {
    /// Any class that no rule singles out.
    Other,
    /// "president"
    HeadOfState,
    /// "leader"
    Leader,
    /// "spokesman"
    Spokesperson,
    /// "ambassador": of the country that sends
    Diplomat,
    /// "general", "Sgt"
    Military,
    /// "captain"
    Captain,
    /// "deputy"
    Deputy,
    /// "counterpart", "opposite number"
    Counterpart,
    /// "successor", "predecessor"
    Successor,
    /// "wife", "ally"
    Relation,
    /// "lawyer", "fisherman"
    Occupation,
    /// "professor"
    Academic,
    /// "chief executive"
    Business,
    /// "source"
    Source,
    /// "candidate"
    Candidate,
    /// "bishop"
    Religious,
    /// "king"
    Royal,
    /// "official"
    Official,
    /// Looks like a head and is none ("private", "local").
    None,
}

/// When the holder of an office counts as an official; see the head of `data/titles.tsv`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Whatever stands around it.
    Yes,
    /// Never.
    No,
    /// With a state, a city, a public body, a party or an armed group.
    State,
    /// With a public body or field.
    Body,
}

/// A row of `data/titles.tsv`.
#[derive(Debug)]
pub struct Title {
    /// The head noun, folded, hyphens as spaces.
    pub head: &'static str,
    /// Its class.
    pub class: Class,
    /// Whether its holder is an official.
    pub verdict: Verdict,
    /// The gender that the word tells.
    pub gender: Option<Gender>,
    /// How it must be written.
    pub letters: Letters,
}

/// How a title must be written to count as one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Letters {
    /// "president"
    Any,
    /// With a capital: abbreviations, and words that are adjectives else ("Major").
    Capital,
    /// In capitals: "MP".
    Upper,
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
    /// "acting", "-elect", "deputy", "chief" and all others, which the office keeps as printed.
    Kept,
}

/// How a country is spoken of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PlaceForm {
    /// "Georgia"
    Name,
    /// "Georgian"
    Adjective,
    /// "Georgians"
    People,
    /// "Tbilisi"
    Capital,
    /// "Bavaria", "Alberta"
    Region,
    /// "Batumi", a state of the US
    Place,
}

/// A body of `data/bodies.tsv`.
#[derive(Debug)]
pub struct Body {
    /// Its full name.
    pub name: &'static str,
    /// What it is.
    pub kind: Kind,
    /// Its country, [`Body::country`].
    pub code: Option<CountryCode>,
    /// Its heads, members and spokespersons are officials.
    pub public: bool,
}

impl Body {
    /// Its country; `None` for international bodies.
    pub fn country(&self) -> Option<Country> {
        self.code.map(CountryCode::country)
    }
}

/// A row of `data/metonyms.tsv`.
#[derive(Debug)]
pub struct Metonym {
    /// The body that sits there.
    pub body: &'static str,
    /// Its country.
    pub country: Option<Country>,
}

/// What a known name can be.
#[derive(Debug, Default, Clone, Copy)]
pub struct Known {
    /// A country or place in it: [`Known::place`].
    pub code: Option<(CountryCode, PlaceForm)>,
    /// The place counts only in capitals: "US".
    pub place_upper: bool,
    /// The body or medium counts only in capitals: "WHO", "PA".
    pub body_upper: bool,
    /// A body: row of [`Lexicon::bodies`].
    pub body: Option<Number>,
    /// A building that stands for a body: row of [`Lexicon::metonyms`].
    pub metonym: Option<Number>,
    /// A paper, broadcaster or agency: row of [`Lexicon::media`].
    pub media: Option<Number>,
}

impl Known {
    /// A country or place in it.
    pub fn place(&self) -> Option<(Country, PlaceForm)> {
        self.code.map(|(code, form)| (code.country(), form))
    }

    /// What stays of it for a name that is, or is not, written in capitals throughout.
    pub fn written(self, upper: bool) -> Option<Known> {
        let mut known = self;
        if self.place_upper && !upper {
            known.code = None;
        }
        if self.body_upper && !upper {
            known.body = None;
            known.media = None;
        }
        let any =
            known.code.is_some() || known.body.is_some() || known.media.is_some() || known.metonym.is_some();
        any.then_some(known)
    }
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

/// Number of a row of a [`List`], from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Number(NonZeroU16);

impl Number {
    pub(super) const fn new(row: u16) -> Number {
        match NonZeroU16::new(row + 1) {
            Some(number) => Number(number),
            None => panic!("a list has fewer rows"),
        }
    }
}

/// The rows of a list.
#[derive(Debug)]
pub struct List<T: 'static>(pub(super) &'static [T]);

impl<T> List<T> {
    /// The row of this number.
    pub fn get(&self, row: Number) -> Option<&'static T> {
        self.0.get(usize::from(row.0.get()) - 1)
    }
}

/// All lists.
#[derive(Debug)]
pub struct Lexicon {
    /// Heads of offices.
    pub titles: &'static Index<Title>,
    /// Words before an office.
    pub modifiers: &'static Index<Effect>,
    /// Words inside an office.
    pub office_words: &'static Index<Sphere>,
    /// "Mr", "Dr", with the gender that they tell.
    pub honorifics: &'static Index<Option<Gender>>,
    /// Countries, places, bodies, media.
    pub known: &'static Index<Known>,
    /// Bodies.
    pub bodies: List<Body>,
    /// Metonyms.
    pub metonyms: List<Metonym>,
    /// Media: name and country.
    pub media: List<(&'static str, Option<Country>)>,
    /// Nouns for bodies.
    pub body_words: &'static Index<BodyWord>,
    /// Words in names of places and works.
    pub thing_words: &'static Index<Thing>,
    /// Surnames that stand first.
    pub surname_first: &'static Index<&'static str>,
    /// Words that no name holds, with their class.
    pub function_words: &'static Index<&'static str>,
    /// Countries by code: the code and the name.
    pub countries: &'static Index<(Country, &'static str)>,
    /// Words of offices that one country uses, and whether others use them too.
    pub office_countries: &'static Index<(Country, bool)>,
    /// Countries without an office, by its head or the head's last word.
    pub office_exclusions: &'static Index<&'static str>,
    /// Short forms of given names that are not their beginnings.
    pub nicknames: &'static Index<&'static str>,
    /// Words that tell a report of sport.
    pub sport: &'static Index<()>,
}

/// The lists.
pub static LEXICON: Lexicon = Lexicon {
    titles: &tables::TITLES,
    modifiers: &tables::MODIFIERS,
    office_words: &tables::OFFICE_WORDS,
    honorifics: &tables::HONORIFICS,
    known: &tables::KNOWN,
    bodies: List(tables::BODIES),
    metonyms: List(tables::METONYMS),
    media: List(tables::MEDIA),
    body_words: &tables::BODY_WORDS,
    thing_words: &tables::THING_WORDS,
    surname_first: &tables::SURNAME_FIRST,
    function_words: &tables::FUNCTION_WORDS,
    countries: &tables::COUNTRIES,
    office_countries: &tables::OFFICE_COUNTRIES,
    office_exclusions: &tables::OFFICE_EXCLUSIONS,
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

    /// The class of a folded function word, `""` for any other word.
    pub fn function(&self, folded: &str) -> &'static str {
        self.function_words.get(folded).copied().unwrap_or_default()
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

    #[test]
    fn every_given_name_is_found_and_nothing_else() {
        let list = include_str!("../../data/given-names.tsv");
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
