//! Governments, ministries, parties, armed groups, companies and media on the page.

pub mod acronyms;
pub mod acting;
mod apposed;
pub mod body_names;
pub mod body_nouns;
pub mod branches;
pub mod central_banks;
pub mod gather;
pub mod listener;

use crate::order;
use crate::people::Kind;
use crate::people::lexica::hits::{Hit, Hits};
use crate::people::lexica::lexicon::{Body, Country, CountryCode, Known, LEXICON, PlaceForm, WordClass};
use crate::people::lexica::name_words;
use crate::people::lexica::words::Words;
use crate::people::names::{Looks, Name};
use crate::text::TokenRange;
use acronyms::{acronyms, settle_aliases};
use acting::{acts, is_sport};
use body_names::named;
use body_nouns::{phrase, settle_agencies};

/// A body found at a place in the text.
#[derive(Debug, Clone)]
pub struct Found {
    /// Its tokens, without an article.
    pub tokens: TokenRange,
    /// What it is.
    pub kind: Kind,
    /// Its name as printed.
    pub name: String,
    /// Its country, where its words tell.
    pub country: Option<Country>,
    /// For a metonym: the body that it stands for.
    pub stands_for: Option<String>,
    /// Two finds of one key are one entity.
    pub key: String,
    /// It speaks or acts here, or the words around say what it is.
    pub counts: bool,
}

impl Found {
    /// A country or capital that stands for its government.
    pub fn is_state(&self) -> bool {
        self.key.starts_with("state:")
    }

    /// A government’s body, or one of several states.
    pub fn is_public(&self) -> bool {
        let listed = || {
            let row = LEXICON
                .known
                .get(&crate::people::lexica::fold::fold(self.key.strip_prefix("body:")?))?
                .body?;
            LEXICON.bodies.get(row).map(|body| body.public)
        };
        let listed = || listed().unwrap_or_default();
        self.kind == Kind::Government && !self.is_state() || self.kind == Kind::Organisation && listed()
    }

    /// Whether a noun can mean it: "the bank" the Bank of Ghana, "the regulator" any public body, "the bloc"
    /// one of several states.
    pub fn can_be_called(&self, noun: &str) -> bool {
        let name = self.key.split_once(':').map_or("", |(_, name)| name);
        let named = name.split(' ').any(|word| crate::people::lexica::fold::fold(word) == noun);
        let states = self.kind == Kind::Organisation && self.country.is_none();
        named
            || name_words::is(noun, name_words::OF_STATES) && states
            || name_words::is(noun, name_words::PUBLIC_BODY) && self.kind == Kind::Government
    }
}

/// Whether each token stands inside a person's name.
pub fn inside_persons(words: &Words, names: &[Name], is_person: &[bool]) -> Vec<bool> {
    let mut inside = vec![false; words.len()];
    // "Shares of General Salmon Norway": the country in the name of a firm is none either.
    let holds = |(name, is_person): &(&Name, &bool)| **is_person || name.looks == Looks::Thing;
    for (name, _) in names.iter().zip(is_person).filter(holds) {
        inside.get_mut(name.tokens.clone()).into_iter().flatten().for_each(|slot| *slot = true);
    }
    inside
}

/// All bodies of the document, in order of the text.
/// `is_person` tells of each name, `in_person` of each token.
pub fn find(
    words: &Words,
    hits: &Hits,
    names: &[Name],
    is_person: &[bool],
    in_person: &[bool],
) -> Vec<Found> {
    let mut found = Vec::new();
    let capitals = branches::Capitals::default();
    let mut i = 0;
    while i < words.len() {
        // "Diana Fox" is not the broadcaster.
        let inside = in_person.get(i).copied().unwrap_or(false) || is_last_of_name(words, hits, i);
        let branch = || branches::find(words, hits, &capitals, i);
        if let Some(body) = known(words, hits, i).filter(|_| !inside).map(|body| branch().unwrap_or(body)) {
            i = body.tokens.end.max(i + 1);
            found.push(body);
        } else {
            i += 1;
        }
    }
    for (index, name) in names.iter().enumerate() {
        if is_person.get(index).copied().unwrap_or(false) {
            continue;
        }
        found.extend(named(words, hits, name));
    }
    for i in 0..words.len() {
        found.extend(phrase(words, hits, i).filter(|f| f.counts));
    }
    let short = acronyms(words, hits, &found, names, is_person);
    found.extend(short);
    for body in found.iter_mut().filter(|f| f.counts && f.is_state()) {
        body.counts = !is_sport(words, body.tokens.start);
    }
    order::by_key(&mut found, |f| (f.tokens.start, usize::MAX - f.tokens.end));
    let mut until = 0;
    found.retain(|f| {
        let keep = f.tokens.start >= until;
        if keep {
            until = f.tokens.end;
        }
        keep
    });
    settle_aliases(words, &mut found);
    settle_agencies(words, &mut found);
    apposed::settle(words, &mut found);
    central_banks::settle(&mut found);
    found
}

/// "Priorities **USA** said": a country's letters at the end of a group's name.
fn is_last_of_name(words: &Words, hits: &Hits, i: usize) -> bool {
    let before = i.checked_sub(1).filter(|&k| words.same_sentence(k, i) && hits.known_before(i).is_none());
    let name = before.is_some_and(|k| {
        let word = words.at(k);
        word.is_proper() && !word.upper && !word.possessive && hits.head_before(i).is_none()
    });
    name && words.at(i).upper
        && !words.at(i).title_case
        && !words.folded(i).contains('.')
        && hits
            .known(i)
            .is_some_and(|k| k.end == i + 1 && k.what.place().is_some_and(|p| p.1 == PlaceForm::Name))
}

/// "SANTIAGO, Chile — ...": where a report was written.
fn is_dateline(words: &Words, i: usize) -> bool {
    let opens = words.doc.blocks.get(words.at(i).block).is_some_and(|b| b.tokens.start == i);
    let dash = |k: usize| matches!(words.folded(k), "—" | "–" | "-");
    opens && words.at(i).upper && (i + 1..i + 12).take_while(|&k| words.same_sentence(i, k)).any(dash)
}

/// A country, capital, metonym, body or medium of the lists at token `i`.
pub fn known(words: &Words, hits: &Hits, i: usize) -> Option<Found> {
    let hit = hits.known(i)?;
    if is_dateline(words, i) && (hit.what.place().is_some() || hit.what.metonym.is_some()) {
        return None;
    }
    if let Some(body) = hit.what.body.and_then(|b| LEXICON.bodies.get(b)) {
        return Some(listed(words, hits, &hit, &body));
    }
    if let Some(metonym) = hit.what.metonym.and_then(|m| LEXICON.metonyms.get(m)) {
        return Some(Found {
            country: metonym.country,
            stands_for: Some(metonym.body.to_owned()),
            ..found(words, hit.start..hit.end, Kind::Government, format!("metonym:{}", metonym.body))
        });
    }
    if let Some((medium, country, _)) = hit.what.media.and_then(|m| LEXICON.media.get(m)) {
        return Some(Found {
            country: country.map(CountryCode::country),
            ..found(words, hit.start..hit.end, Kind::Media, format!("media:{medium}"))
        });
    }
    state(words, &hit)
}

/// A find of the name at `tokens`, of no country and for nothing else.
fn found(words: &Words, tokens: TokenRange, kind: Kind, key: String) -> Found {
    let (name, counts) = (words.text(&tokens), acts(words, &tokens));
    Found { tokens, kind, name, country: None, stands_for: None, key, counts }
}

/// A body of the list. "**South Korea’s** Joint Chiefs of Staff" are not the American ones, nor is "the Civil Aviation
/// Authority **of Nepal**" the British one.
fn listed(words: &Words, hits: &Hits, hit: &Hit<Known>, body: &Body) -> Found {
    let owner = hits.known_before(hit.start).filter(|h| words.same_sentence(h.start, hit.start));
    let owner = owner.and_then(|h| h.what.place());
    let own = owner.filter(|(_, form)| matches!(form, PlaceForm::Name | PlaceForm::Adjective)).map(|p| p.0);
    let of = words.folded(hit.end) == "of" && words.same_sentence(hit.end, hit.end + 1);
    let behind = hits.known(hit.end + 1).filter(|_| of && body.kind == Kind::Government);
    let behind = behind.and_then(|h| Some((h.end, h.what.place().filter(|p| p.1 == PlaceForm::Name)?.0)));
    let behind = behind.filter(|(_, country)| body.country().is_some_and(|c| c != *country));
    let own = own.or(behind.map(|(_, country)| country));
    let country = body.country().map(|c| own.unwrap_or(c));
    let foreign = country.filter(|_| country != body.country()).unwrap_or_default();
    let tokens = hit.start..behind.map_or(hit.end, |(end, _)| end);
    Found { country, ..found(words, tokens, body.kind, format!("body:{}{foreign}", body.name)) }
}

/// A country or its capital. "Seoul" and "South Korea" are one; the residence of a president, "the Kremlin", stays apart.
fn state(words: &Words, hit: &Hit<Known>) -> Option<Found> {
    let (country, form) = hit.what.place()?;
    let (i, tokens) = (hit.start, hit.start..hit.end);
    let found = found(words, tokens.clone(), Kind::Government, format!("state:{country}"));
    // "The **UAE** said": letters that stand before nouns too are a name where they act.
    let letters = form == PlaceForm::Adjective && words.at(i).upper && tokens.len() == 1 && found.counts;
    if !matches!(form, PlaceForm::Name | PlaceForm::Capital) && !letters {
        return None;
    }
    // "the Seoul talks" are a place, "the Centre" is none.
    let town = form == PlaceForm::Capital && !name_words::is(words.folded(i), name_words::CENTRE);
    let article = i > 0 && words.at(i - 1).class == WordClass::Det && town;
    let country_name = LEXICON.countries.get(country).map_or("", |&(_, name)| name);
    let stands_for = (form == PlaceForm::Capital).then(|| format!("Government of {country_name}"));
    Some(Found { country: Some(country), stands_for, counts: found.counts && !article, ..found })
}
