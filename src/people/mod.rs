//! Who is named on the page, and which mention means whom.

use crate::text::{Document, TokenRange};
use serde::{Deserialize, Serialize};

/// Everyone on the page who may speak.
#[derive(Debug, Clone, Default)]
pub struct People {
    /// Index is the entity's id.
    pub entities: Vec<Entity>,
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

/// Finds everyone who is named in `doc`, and whom titles, descriptions and pronouns mean.
pub fn find(doc: &Document) -> People {
    let _ = doc;
    People::default()
}

impl People {
    /// The entity that a source span speaks of: the entity of its head mention, or a new one of
    /// kind *unnamed*, *group* or *organisation* for a source that has no name. `None` for a span
    /// that names nobody (an unresolved pronoun).
    pub fn speaker(&mut self, doc: &Document, source: &TokenRange) -> Option<usize> {
        let _ = (doc, source);
        None
    }
}
