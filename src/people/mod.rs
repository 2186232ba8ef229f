//! Who is named on the page, and which mention means whom.
//!
//! [`find`] walks through the folders in this order (`finding.rs`):
//!
//! | folder | finds |
//! |---|---|
//! | [`lexica`] | what the lists of `data/` know of each place of the document |
//! | [`offices`] | "the city’s former public works director", and whose adviser or spokesman |
//! | [`names`] | runs of words that may be names, and what they look like |
//! | [`bodies`] | governments, parties, companies, media, and who of them acts |
//! | [`attach`] | which office belongs to which name |
//! | [`persons`] | which names mean one person |
//! | [`context`] | what the person is: official, office, country |
//! | [`references`] | "he", "the minister", "the Oklahoma Republican", "a port official" of whom the page speaks on |
//! | [`source`] | who the source of a statement is |

mod attach;
mod bodies;
mod context;
mod finding;
mod lexica;
mod names;
mod offices;
mod persons;
mod references;
mod source;

pub use finding::find;
pub use lexica::media::is_medium;
pub use lexica::places::states;

use crate::text::TokenRange;
use lexica::lexicon;
use serde::{Deserialize, Serialize};

/// Everyone on the page who may speak.
#[derive(Debug, Clone, Default)]
pub struct People {
    /// Index is the entity's id.
    pub entities: Vec<Entity>,
    /// What the search for a source's speaker goes by.
    index: source::source_index::Index,
}

/// A person, a body, a government or an unnamed source.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Entity {
    /// What kind of entity it is.
    pub kind: Kind,
    /// The fullest name that the page prints; a description for an unnamed source.
    pub name: String,
    /// Holds or held a public office.
    pub official: bool,
    /// The office in the page's words, with "former", "acting", "-elect".
    pub office: Option<String>,
    /// ISO 3166-1 alpha-2.
    pub country: Option<String>,
    /// For a metonym: the body that it stands for.
    pub stands_for: Option<String>,
    /// Date of the gazetteer that the office was taken from; `None` where the page states it.
    pub as_of: Option<String>,
    /// Gender, where the page or the name tells it.
    pub gender: Option<Gender>,
    /// Mentions in order of the text.
    pub mentions: Vec<Mention>,
}

/// One place where an entity is spoken of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// Tokens of the mention.
    pub tokens: TokenRange,
    /// How it is spoken of.
    pub kind: MentionKind,
}

/// How an entity is spoken of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum MentionKind {
    /// "Antony Blinken", "Yun", "the Kremlin"
    Name,
    /// "the secretary of state"
    Title,
    /// "the top US diplomat", "the 58-year-old"
    Description,
    /// "he"
    Pronoun,
}

/// What kind of entity it is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// A human being with a name.
    #[default]
    Person,
    /// A government, ministry, agency, parliament, court, army, or a metonym of one.
    Government,
    /// An international or civil body.
    Organisation,
    /// A militia, rebel or terrorist group.
    ArmedGroup,
    /// A political party.
    Party,
    /// A news agency, paper or broadcaster.
    Media,
    /// A business.
    Company,
    /// "analysts", "residents"
    Group,
    /// "a senior official who asked not to be named"
    Unnamed,
}

/// Gender as names, titles and pronouns tell it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Gender {
    /// he
    Male,
    /// she
    Female,
}

/// The name by which English news calls a country, given by its ISO 3166-1 alpha-2 code.
pub fn country_name(code: &str) -> Option<&'static str> {
    lexicon::LEXICON.countries.get(code).map(|&(_, name)| name)
}

/// The list's own copy of a country's code.
pub fn country_code(country: &str) -> Option<lexicon::Country> {
    lexicon::LEXICON.countries.get(country).map(|&(code, _)| code)
}

/// `text` with a capital.
pub(crate) fn capitalised(text: String) -> String {
    let mut chars = text.chars();
    match chars.next() {
        Some(first) if first.is_lowercase() => first.to_uppercase().chain(chars).collect(),
        _ => text,
    }
}
