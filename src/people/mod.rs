//! Who is named on the page, and which mention means whom.
//!
//! | file | finds |
//! |---|---|
//! | [`lexicon`], [`known`], [`gazetteer`] | the lists of `data/` |
//! | [`name_words`] | short closed lists: particles of names, letters behind them |
//! | [`fold`] | spellings made comparable |
//! | [`words`], [`lookup`], [`hits`] | the document as the rules look at it, and what the lists know of each place |
//! | [`offices`], [`office_before`], [`office_behind`] | "the city’s former public works director" |
//! | [`runs`], [`names`], [`honorifics`], [`things`] | runs of words that may be names, what they look like, and what stands around them |
//! | [`owners`] | whose adviser, whose spokesman |
//! | [`attach`], [`apposition`], [`inherit`], [`succession`] | which office belongs to which name |
//! | [`persons`], [`choice`], [`single`], [`fit`] | which names mean one person |
//! | [`context`], [`home`], [`roles`] | what the person is: official, office, country |
//! | [`bodies`], [`body_nouns`], [`acting`], [`gather`] | governments, parties, companies, media; who of them acts; finds of one made one |
//! | [`references`], [`title`], [`partisan`], [`pronoun`], [`aside`] | "he", "the minister", "the Oklahoma Republican" |
//! | [`source`], [`speaker`], [`describe`] | who a source is |
//! | [`places`] | which countries a stretch of text names |

mod acting;
mod apposition;
mod aside;
mod attach;
mod bodies;
mod body_nouns;
mod choice;
mod context;
mod describe;
mod fit;
mod fold;
mod gather;
mod gazetteer;
mod hits;
mod home;
mod honorifics;
mod inherit;
mod known;
mod lexicon;
mod lookup;
mod name_words;
mod names;
mod office_before;
mod office_behind;
mod offices;
mod openers;
mod owners;
mod partisan;
mod persons;
mod places;
mod pronoun;
mod references;
mod reporting;
mod roles;
mod runs;
mod single;
mod source;
mod speaker;
mod succession;
mod tables;
mod things;
mod title;
mod words;

pub use places::states;

use crate::text::{Document, TokenRange};
use serde::{Deserialize, Serialize};

/// Everyone on the page who may speak.
#[derive(Debug, Clone, Default)]
pub struct People {
    /// Index is the entity's id.
    pub entities: Vec<Entity>,
    /// What the search for a source's speaker goes by.
    index: speaker::Index,
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

/// Finds everyone who is named in `doc`, and whom titles, descriptions and pronouns mean.
///
/// `published` is the page's date, ISO 8601: of offices that only the list of officials tells, those
/// are shown that were held then or before. Time grows linearly with the text.
pub fn find(doc: &Document, published: Option<&str>) -> People {
    let words = words::Words::new(doc);
    let hits = hits::Hits::new(&words);
    let mut offices = offices::find(&words, &hits);
    let mut names = names::find(&words, &hits);
    openers::strip(&words, &mut names);
    let links = attach::find(&words, &hits, &mut offices, &names);
    let persons = persons::cluster(&words, &hits, &names, &links, &offices);
    let is_person: Vec<bool> = persons.of_name.iter().map(Option::is_some).collect();
    let in_person = bodies::inside_persons(&words, &names, &is_person);
    let mut context = context::Context::new(&words, &hits, &in_person);
    for person in &persons.all {
        if let Some(country) = roles::stated_country(person, &links, &offices, &context) {
            let tokens = person.names.iter().filter_map(|&n| names.get(n)).map(|n| n.tokens.start);
            context.add(&words, tokens, country);
        }
    }
    context.settle_totals();
    let found = bodies::find(&words, &hits, &names, &is_person, &in_person);

    let evidence = roles::Evidence {
        words: &words,
        names: &names,
        links: &links,
        offices: &offices,
        context: &context,
        services: acting::tells_of_services(&words),
        published,
    };
    let describe = |owners: &[roles::Owner]| -> Vec<Entity> {
        let entity = |person: &persons::Person| {
            let full = names.get(person.fullest);
            let name = full.map_or_else(String::new, |n| words.text(&n.tokens));
            let mut entity = roles::describe(&evidence, person, owners, name);
            entity.gender = person.gender;
            entity
        };
        persons.all.iter().map(entity).collect()
    };
    // Once to know who is official, once more with the owners of offices known: "Yoon’s adviser".
    let first_look = describe(&[]);
    let mut profiles: Vec<references::Profile> = persons
        .all
        .iter()
        .zip(&first_look)
        .map(|(person, entity)| references::Profile {
            gender: person.gender,
            offices: roles::profile_offices(person, &links, &offices),
            country: entity.country.clone(),
        })
        .collect();
    let mut marks: Vec<references::Mark> = Vec::new();
    for (name, person) in names.iter().zip(&persons.of_name) {
        if let Some(person) = *person {
            marks.push(references::Mark::at(&words, name.tokens.clone(), person, MentionKind::Name));
        }
    }
    // "Peru’s environment minister said ...": the title of somebody named later.
    for fuller in links.fuller.iter().flatten() {
        let name = links.taken.get(*fuller).copied().flatten();
        if let Some(person) = name.and_then(|n| persons.of_name.get(n).copied().flatten())
            && let Some(office) = offices.get(*fuller)
        {
            marks.push(references::Mark::at(&words, office.full.clone(), person, MentionKind::Title));
        }
    }
    marks.extend(inherit::leads(&words, &offices, &names, &links, &persons));
    marks.sort_by_key(|m| m.tokens.start);
    let taken: Vec<bool> = links.taken.iter().map(Option::is_some).collect();
    let resolved = references::resolve(&words, &offices, &taken, &mut profiles, marks);
    let owners = owners::find(&words, &offices, &names, &persons, &first_look, &resolved.marks, &found);
    let mut entities = describe(&owners);
    succession::inherit(&persons.all, &links, &offices, &owners, &mut entities);
    for (entity, profile) in entities.iter_mut().zip(&profiles) {
        entity.gender = entity.gender.or(profile.gender);
    }
    let marks = unnamed(&words, &offices, &owners, &context, resolved.unnamed, resolved.marks, &mut entities);
    references::hand_over(&marks, &mut entities);
    let (mut body_entities, by_key) = gather::gather(&words, &found);
    // "The interior ministry said": the one of the country that the page speaks of there.
    for body in body_entities.iter_mut().filter(|b| matches!(b.kind, Kind::Government | Kind::Party)) {
        let Some(tokens) = body.mentions.first().map(|m| m.tokens.clone()) else { continue };
        let stated = body.country.as_deref().and_then(country_code);
        // "the Obama administration": of his country.
        let holder = entities.iter().filter(|e| e.official && e.country.is_some()).find(|e| {
            let at = e.mentions.partition_point(|m| m.tokens.start < tokens.start);
            e.mentions.get(at).is_some_and(|m| m.tokens.end < tokens.end)
        });
        let near = match stated {
            Some(country) => context.own_of_shared(&words, tokens.start, &body.name, country),
            None if body.stands_for.is_none() => context.near(&words, tokens.start, ""),
            None => None,
        };
        let near = near.or(stated).map(str::to_owned);
        let holder = holder.filter(|_| stated.is_none()).and_then(|e| e.country.clone());
        body.country = holder.or(near);
    }
    let shift = entities.len();
    entities.extend(body_entities);
    let mut index = speaker::Index::new(&words, offices, &names, &persons, &found, &by_key, shift, &context);
    index.add_ambiguous(resolved.ambiguous);
    People { entities, index }
}

/// Entities for persons without a name of whom the page speaks on: "a port official ... he said".
/// Those who are spoken of once get one only when they turn out to be a source.
fn unnamed(
    words: &words::Words,
    offices: &[offices::Office],
    owners: &[roles::Owner],
    context: &context::Context,
    unnamed: Vec<usize>,
    marks: Vec<references::Mark>,
    entities: &mut Vec<Entity>,
) -> Vec<references::Mark> {
    let first = entities.len();
    let mut new_ids: Vec<Option<usize>> = Vec::with_capacity(unnamed.len());
    let mut times = vec![0; unnamed.len()];
    for mark in &marks {
        if let Some(count) = mark.person.checked_sub(first).and_then(|i| times.get_mut(i)) {
            *count += 1;
        }
    }
    for (index, count) in unnamed.into_iter().zip(times) {
        let office = offices.get(index).filter(|_| count > 1);
        new_ids.push(office.map(|office| {
            let owner = owners.get(index).copied().unwrap_or_default();
            entities.push(roles::describe_unnamed(words, office, owner, context));
            entities.len() - 1
        }));
    }
    let keep = |mut mark: references::Mark| match mark.person.checked_sub(first) {
        None => Some(mark),
        Some(i) => {
            mark.person = new_ids.get(i).copied().flatten()?;
            Some(mark)
        }
    };
    marks.into_iter().filter_map(keep).collect()
}
