//! Who is named on the page, and which mention means whom.
//!
//! | file | finds |
//! |---|---|
//! | [`finding`] | everyone, by the stations below |
//! | [`tables`], [`lexicon`], [`known`], [`gazetteer`] | the lists of `data/` |
//! | [`name_words`] | short closed lists: particles of names, letters behind them |
//! | [`fold`] | spellings made comparable |
//! | [`words`], [`lookup`], [`hits`], [`hits_against`] | the document as the rules look at it, and what the lists know of each place |
//! | [`offices`], [`office`], [`office_before`], [`office_steps`], [`office_names`], [`office_behind`], [`office_place`], [`office_ends`], [`office_apart`], [`district`], [`office_seat`] | "the city’s former public works director" |
//! | [`runs`], [`names`], [`honorifics`], [`openers`], [`things`] | runs of words that may be names, what they look like, and what stands around them |
//! | [`owners`], [`owners_unsaid`], [`story`], [`missions`], [`realm`] | whose adviser, whose spokesman |
//! | [`attach`], [`links`], [`behind_name`], [`lists`], [`apposition`], [`relative`], [`inherit`], [`succession`], [`several`], [`sides`], [`captions`], [`bracket`] | which office belongs to which name |
//! | [`persons`], [`choice`], [`single`], [`fit`] | which names mean one person |
//! | [`context`], [`evidence`], [`evidence_of_names`], [`stands`], [`halves`], [`guest`], [`turn`], [`weighing`], [`only`], [`chamber`], [`home`], [`role`], [`roles`] | what the person is: official, office, country |
//! | [`bodies`], [`body_names`], [`body_nouns`], [`acronyms`], [`acting`], [`gather`] | governments, parties, companies, media; who of them acts; finds of one made one |
//! | [`references`], [`marks`], [`title`], [`title_holders`], [`stand_ins`], [`partisan`], [`headline`], [`teaser`], [`lede`], [`pronoun`], [`salience`], [`reporting`], [`variation`], [`last_subject`], [`aside`] | "he", "the minister", "the Oklahoma Republican" |
//! | [`newcomers`], [`unnamed`] | "a port official" of whom the page speaks on |
//! | [`source`], [`speaker`], [`source_index`], [`source_pronouns`], [`source_bodies`], [`so_called`], [`in_quotation`], [`issued`], [`documents`], [`describe`], [`body_of_noun`], [`teased_body`] | who a source is |
//! | [`places`] | which countries a stretch of text names |

mod acronyms;
mod acting;
mod apposition;
mod aside;
mod attach;
mod behind_name;
mod bodies;
mod body_names;
mod body_nouns;
mod body_of_noun;
mod bracket;
mod captions;
mod chamber;
mod choice;
mod context;
mod describe;
mod district;
mod documents;
mod evidence;
mod evidence_of_names;
mod finding;
mod fit;
mod fold;
mod gather;
mod gazetteer;
mod guest;
mod halves;
mod headline;
mod hits;
mod hits_against;
mod home;
mod honorifics;
mod in_quotation;
mod inherit;
mod issued;
mod known;
mod last_subject;
mod lede;
mod lexicon;
mod links;
mod lists;
mod lookup;
mod marks;
mod missions;
mod name_words;
mod names;
mod newcomers;
mod office;
mod office_apart;
mod office_before;
mod office_behind;
mod office_ends;
mod office_names;
mod office_place;
mod office_seat;
mod office_steps;
mod offices;
mod only;
mod openers;
mod owners;
mod owners_unsaid;
mod partisan;
mod persons;
mod places;
mod pronoun;
mod realm;
mod references;
mod relative;
mod reporting;
mod role;
mod roles;
mod runs;
mod salience;
mod several;
mod sides;
mod single;
mod so_called;
mod source;
mod source_bodies;
mod source_index;
mod source_pronouns;
mod speaker;
mod stand_ins;
mod stands;
mod story;
mod succession;
mod tables;
mod teased_body;
mod teaser;
mod things;
mod title;
mod title_holders;
mod turn;
mod unnamed;
mod variation;
mod weighing;
mod words;

pub use finding::find;
pub use places::states;

use crate::text::TokenRange;
use serde::{Deserialize, Serialize};

/// Everyone on the page who may speak.
#[derive(Debug, Clone, Default)]
pub struct People {
    /// Index is the entity's id.
    pub entities: Vec<Entity>,
    /// What the search for a source's speaker goes by.
    index: source_index::Index,
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
