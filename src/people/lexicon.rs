//! The lists of `data/`, read once: offices, places, bodies, metonyms, media, names.
//!
//! A list is lines of tab-separated columns; lines that begin with `#` say what they are and
//! where they come from.

use super::fold::fold;
use super::phrases::Phrases;
use super::{Gender, Kind};
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

/// ISO 3166-1 alpha-2.
pub type Country = &'static str;

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
    /// Counts only with a capital: abbreviations, and words that are adjectives else ("major").
    pub capital: bool,
    /// Counts only in capitals: "MP".
    pub upper: bool,
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
    /// Its country; `None` for international bodies.
    pub country: Option<Country>,
    /// Its heads, members and spokespersons are officials.
    pub public: bool,
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
    /// A country or place in it.
    pub place: Option<(Country, PlaceForm)>,
    /// The place counts only in capitals: "US".
    pub place_upper: bool,
    /// The body or medium counts only in capitals: "WHO", "PA".
    pub body_upper: bool,
    /// A body: index into [`Lexicon::bodies`].
    pub body: Option<usize>,
    /// A building that stands for a body: index into [`Lexicon::metonyms`].
    pub metonym: Option<usize>,
    /// A paper, broadcaster or agency: index into [`Lexicon::media`].
    pub media: Option<usize>,
}

impl Known {
    /// What stays of it for a name that is, or is not, written in capitals throughout.
    pub fn written(self, upper: bool) -> Option<Known> {
        let mut known = self;
        if self.place_upper && !upper {
            known.place = None;
        }
        if self.body_upper && !upper {
            known.body = None;
            known.media = None;
        }
        let any =
            known.place.is_some() || known.body.is_some() || known.media.is_some() || known.metonym.is_some();
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

/// All lists.
#[derive(Debug, Default)]
pub struct Lexicon {
    /// Heads of offices.
    pub titles: Phrases<Title>,
    /// Words before an office.
    pub modifiers: Phrases<Effect>,
    /// Words inside an office.
    pub office_words: HashMap<&'static str, Sphere>,
    /// "Mr", "Dr", with the gender that they tell.
    pub honorifics: HashMap<&'static str, Option<Gender>>,
    /// Countries, places, bodies, media.
    pub known: Phrases<Known>,
    /// Bodies by index.
    pub bodies: Vec<Body>,
    /// Metonyms by index.
    pub metonyms: Vec<Metonym>,
    /// Media by index: name and country.
    pub media: Vec<(&'static str, Option<Country>)>,
    /// Nouns for bodies.
    pub body_words: Phrases<BodyWord>,
    /// Surnames that stand first.
    pub surname_first: HashMap<&'static str, &'static str>,
    /// Words that no name holds, with their class.
    pub function_words: HashMap<&'static str, &'static str>,
    /// Countries' names by code.
    pub countries: HashMap<Country, &'static str>,
    /// Words of offices that one country uses.
    pub office_countries: Phrases<Country>,
    /// Short forms of given names that are not their beginnings.
    pub nicknames: HashMap<&'static str, &'static str>,
    /// Words that tell a report of sport.
    pub sport: HashSet<&'static str>,
}

/// The lists, read at first use.
pub static LEXICON: LazyLock<Lexicon> = LazyLock::new(Lexicon::read);

/// The rows of a list, split into columns.
pub fn rows(list: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    list.lines().filter(|l| !l.starts_with('#') && !l.is_empty()).map(|l| l.split('\t').collect())
}

fn column(row: &[&'static str], at: usize) -> &'static str {
    row.get(at).copied().unwrap_or_default()
}

fn code(text: &'static str) -> Option<Country> {
    Some(text).filter(|t| t.len() == 2)
}

fn gender(text: &str) -> Option<Gender> {
    match text {
        "m" => Some(Gender::Male),
        "f" => Some(Gender::Female),
        _ => None,
    }
}

fn kind(text: &str) -> Option<Kind> {
    Some(match text {
        "government" => Kind::Government,
        "organisation" => Kind::Organisation,
        "armed-group" => Kind::ArmedGroup,
        "party" => Kind::Party,
        "media" => Kind::Media,
        "company" => Kind::Company,
        "group" => Kind::Group,
        _ => return None,
    })
}

/// Whether a name is written in capitals throughout, so that its letters in lower case are a word.
fn is_acronym(name: &str) -> bool {
    name.chars().any(char::is_uppercase) && !name.chars().any(char::is_lowercase)
}

impl Lexicon {
    fn read() -> Lexicon {
        let mut lexicon = Lexicon::default();
        lexicon.read_titles();
        lexicon.read_bodies();
        lexicon.read_places();
        for row in rows(include_str!("../../data/surname-first.tsv")) {
            lexicon.surname_first.insert(column(&row, 0), column(&row, 1));
        }
        for row in rows(include_str!("../../data/nicknames.tsv")) {
            lexicon.nicknames.insert(column(&row, 0), column(&row, 1));
        }
        for row in rows(include_str!("../../data/sport-words.tsv")) {
            lexicon.sport.insert(column(&row, 0));
        }
        for row in rows(include_str!("../../data/clause-words.tsv")) {
            lexicon.function_words.insert(column(&row, 0), column(&row, 1));
        }
        lexicon
    }

    fn read_titles(&mut self) {
        for row in rows(include_str!("../../data/titles.tsv")) {
            let head = column(&row, 0);
            let class = match column(&row, 1) {
                "head-of-state" => Class::HeadOfState,
                "leader" => Class::Leader,
                "spokesperson" => Class::Spokesperson,
                "diplomat" => Class::Diplomat,
                "military" => Class::Military,
                "captain" => Class::Captain,
                "deputy" => Class::Deputy,
                "counterpart" => Class::Counterpart,
                "successor" => Class::Successor,
                "relation" => Class::Relation,
                "occupation" => Class::Occupation,
                "academic" => Class::Academic,
                "business" => Class::Business,
                "source" => Class::Source,
                "candidate" => Class::Candidate,
                "religious" => Class::Religious,
                "royal" => Class::Royal,
                "official" => Class::Official,
                "none" => Class::None,
                _ => Class::Other,
            };
            let verdict = match column(&row, 2) {
                "yes" => Verdict::Yes,
                "state" => Verdict::State,
                "body" => Verdict::Body,
                _ => Verdict::No,
            };
            let note = column(&row, 4);
            let title = Title {
                head,
                class,
                verdict,
                gender: gender(column(&row, 3)),
                capital: note.starts_with("abbreviation") || note.starts_with("only before a name"),
                upper: note == "capitals only",
            };
            self.titles.insert(head, title);
        }
        for row in rows(include_str!("../../data/title-modifiers.tsv")) {
            let effect = match column(&row, 1) {
                "former" | "late" => Effect::Former,
                _ => Effect::Kept,
            };
            self.modifiers.insert(column(&row, 0), effect);
        }
        for row in rows(include_str!("../../data/office-words.tsv")) {
            let sphere = match column(&row, 1) {
                "public" => Sphere::Public,
                "private" => Sphere::Private,
                "faith" => Sphere::Faith,
                _ => Sphere::Topic,
            };
            self.office_words.insert(column(&row, 0), sphere);
        }
        for row in rows(include_str!("../../data/honorifics.tsv")) {
            self.honorifics.insert(column(&row, 0), gender(column(&row, 1)));
        }
        for row in rows(include_str!("../../data/office-countries.tsv")) {
            if let Some(country) = code(column(&row, 1)) {
                self.office_countries.insert(column(&row, 0), country);
            }
        }
    }

    fn read_bodies(&mut self) {
        for row in rows(include_str!("../../data/bodies.tsv")) {
            let Some(kind) = kind(column(&row, 2)) else { continue };
            let index = self.bodies.len();
            self.bodies.push(Body {
                name: column(&row, 0),
                kind,
                country: code(column(&row, 3)),
                public: column(&row, 4) == "yes",
            });
            for name in names(column(&row, 0), column(&row, 1)) {
                self.know(name, |known| {
                    known.body_upper =
                        is_acronym(name) && (known.body_upper || known.body.or(known.media).is_none());
                    known.body = known.body.or(Some(index));
                });
            }
        }
        for row in rows(include_str!("../../data/agencies.tsv")) {
            let index = self.media.len();
            self.media.push((column(&row, 0), code(column(&row, 2))));
            for name in names(column(&row, 0), column(&row, 1)) {
                let name = name.strip_prefix("The ").unwrap_or(name);
                self.know(name, |known| {
                    known.body_upper =
                        is_acronym(name) && (known.body_upper || known.body.or(known.media).is_none());
                    known.media = known.media.or(Some(index));
                });
            }
        }
        for row in rows(include_str!("../../data/metonyms.tsv")) {
            let index = self.metonyms.len();
            self.metonyms.push(Metonym { body: column(&row, 2), country: code(column(&row, 3)) });
            self.know(column(&row, 0), |known| known.metonym = known.metonym.or(Some(index)));
        }
        for row in rows(include_str!("../../data/body-words.tsv")) {
            let Some(kind) = kind(column(&row, 1)) else { continue };
            let place = column(&row, 2);
            let word = BodyWord { kind, tail: place != "none", both: place == "both" };
            self.body_words.insert(column(&row, 0), word);
        }
    }

    fn read_places(&mut self) {
        for row in rows(include_str!("../../data/countries.tsv")) {
            let Some(country) = code(column(&row, 0)) else { continue };
            self.countries.insert(country, column(&row, 1));
            let mut place = |name: &'static str, form| {
                self.know(name, |known| {
                    known.place_upper = is_acronym(name) && (known.place_upper || known.place.is_none());
                    known.place = known.place.or(Some((country, form)));
                });
            };
            place(column(&row, 1), PlaceForm::Name);
            names("", column(&row, 2)).for_each(|n| place(n, PlaceForm::Adjective));
            names("", column(&row, 3)).for_each(|n| place(n, PlaceForm::People));
            for (i, city) in names("", column(&row, 4)).enumerate() {
                place(city, if i == 0 { PlaceForm::Capital } else { PlaceForm::Place });
            }
            names("", column(&row, 5)).for_each(|n| place(n, PlaceForm::Name));
        }
        for row in rows(include_str!("../../data/places.tsv")) {
            let Some(country) = code(column(&row, 0)) else { continue };
            for (list, form) in [(1, PlaceForm::Region), (2, PlaceForm::Place)] {
                for name in names("", column(&row, list)) {
                    self.know(name, |known| known.place = known.place.or(Some((country, form))));
                }
            }
        }
        for row in rows(include_str!("../../data/us-states.tsv")) {
            for list in [0, 1, 2] {
                for name in names("", column(&row, list)) {
                    self.know(name, |known| {
                        known.place_upper = is_acronym(name) && (known.place_upper || known.place.is_none());
                        known.place = known.place.or(Some(("US", PlaceForm::Place)));
                    });
                }
            }
        }
    }

    fn know(&mut self, name: &'static str, set: impl FnOnce(&mut Known)) {
        self.known.insert(name, Known::default());
        if let Some(known) = self.known.get_mut(name) {
            set(known);
        }
    }

    /// The gender that a folded given name tells; `Some(None)` for a name of both.
    pub fn given_name(&self, folded: &str) -> Option<Option<Gender>> {
        static GIVEN: LazyLock<super::sorted::SortedTable> =
            LazyLock::new(|| super::sorted::SortedTable::new(include_str!("../../data/given-names.tsv")));
        let first = folded.split('-').next().unwrap_or(folded);
        GIVEN.get(folded).or_else(|| GIVEN.get(first)).map(gender)
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

fn names(first: &'static str, others: &'static str) -> impl Iterator<Item = &'static str> {
    std::iter::once(first).chain(others.split(';')).filter(|n| !n.is_empty())
}

/// Folds a name for look-ups.
pub fn folded_words(name: &str) -> Vec<String> {
    let word = |w: &str| fold(w.trim_matches(['.', ','])).trim_end_matches("'s").to_owned();
    name.split_whitespace().map(word).filter(|w| !w.is_empty()).collect()
}
