//! "the company", "the ministry", "the union" as a source: the body spoken of before that such a noun means.

use crate::people::bodies::Found;
use crate::people::bodies::listener::is_listener;
use crate::people::lexica::fold::fold;
use crate::people::lexica::lexicon::{LEXICON, PlaceForm, WordClass};
use crate::people::lexica::name_words::{self, BEHIND_HYPHEN};
use crate::people::lexica::places::countries;
use crate::people::source::documents::{is_owner, is_platform};
use crate::people::source::phrase;
use crate::people::{Entity, Kind, Mention, MentionKind, People};
use crate::text::{Document, TokenRange};

/// How many bodies and entities are looked through for one name: a bound that keeps the work linear.
pub(in crate::people) const NEAR: usize = 100;

/// How many blocks back a body is looked for.
const FAR: usize = 10;

/// Words between a name and the noun that tells what it is: ", a large independent trade union".
const APPOSITION: usize = 7;

/// "labour **federation** Cosatu", "Cosatu, the labour **federation**,": whether the page calls the body so where it
/// names it.
fn is_called(doc: &Document, body: &Found, noun: &str) -> bool {
    let (start, end) = (body.tokens.start, body.tokens.end);
    let word = |i: usize| fold(doc.word(i));
    let before = start.checked_sub(1).is_some_and(|i| word(i) == noun);
    let plain = |i: &usize| {
        let class = LEXICON.word_class(&word(*i));
        doc.word(*i).starts_with(char::is_alphabetic)
            && !matches!(class, WordClass::Verb | WordClass::Aux | WordClass::Prep)
    };
    let opens = doc.word(end) == ","
        && LEXICON.word_class(&word(end + 1)) == WordClass::Det
        && !is_listener(doc, &body.tokens);
    let mut phrase = (end + 2..end + 2 + APPOSITION).take_while(plain).filter(|_| opens);
    before || phrase.any(|i| word(i) == noun && !plain(&(i + 1)))
}

/// Whether "the force" may be said of a police force, "the watchdog" of a commission.
pub(in crate::people) fn is_watch(noun: &str, body: &Found) -> bool {
    let holds = |class: u128| body.name.split(' ').any(|word| name_words::is(&fold(word), class));
    let named = matches!(body.kind, Kind::Government | Kind::Organisation) && body.stands_for.is_none();
    named
        && (name_words::is(noun, name_words::OF_POLICE) && holds(name_words::POLICE)
            || name_words::is(noun, name_words::OF_WATCH) && holds(name_words::WATCH)
            || name_words::is(noun, name_words::OF_ARMY) && holds(name_words::ARMY)
            || name_words::is(noun, name_words::OF_MINISTRY)
                && (is_last(body, name_words::MINISTRY) || is_canadian(body)))
}

/// "Indigenous Services **Canada**", "Health **Canada**": a department of Canada says so by its last word alone.
fn is_canadian(body: &Found) -> bool {
    body.kind == Kind::Government && !body.is_state() && body.name.ends_with(" Canada")
}

/// Whether the last word of a public body’s name is of that class: "the Home **Office**".
fn is_last(body: &Found, class: u128) -> bool {
    let last = body.name.rsplit(' ').next().unwrap_or_default();
    body.kind == Kind::Government
        && last.starts_with(char::is_uppercase)
        && name_words::is(&fold(last), class)
}

/// "said **on Facebook**", "Photo: **Facebook/**Ana Lind": the network by which somebody else is heard. "The company" it
/// may be elsewhere, but never "the airline".
pub(in crate::people) fn is_channel(doc: &Document, noun: &str, body: &Found) -> bool {
    let before = body.tokens.start.checked_sub(1).map(|i| doc.word(i));
    is_platform(doc, &body.tokens)
        && (!matches!(noun, "company" | "firm" | "corporation")
            || matches!(before, Some("on" | "via" | "through" | "to"))
            || doc.word(body.tokens.end) == "/")
}

/// "Baltprom**bank**": whether a name of one word ends in `noun`.
fn ends_in(name: &str, noun: &str) -> bool {
    noun.len() > 3 && !name.contains(' ') && name.len() > noun.len() + 2 && fold(name).ends_with(noun)
}

/// "Teachers’ Federation", "National Guild of Editors": whether "the union" may be said of it.
pub(in crate::people) fn is_union(body: &Found) -> bool {
    let holds = |word: &str| name_words::is(&fold(word), name_words::UNION);
    body.kind == Kind::Organisation && body.name.split(' ').any(holds)
}

/// "The **RMT** said …. The union": letters of a body that no state has and the list knows.
fn is_lettered_union(body: &Found) -> bool {
    let letters = body.name.len() > 2 && body.name.chars().all(char::is_uppercase);
    body.kind == Kind::Organisation && letters && body.key.starts_with("body:") && !body.is_public()
}

/// "Malacañang", "the Élysée": whether "the palace" may be said of it.
pub(in crate::people) fn is_residence(body: &Found) -> bool {
    body.stands_for.as_deref().is_some_and(|s| s.starts_with("Presidency"))
}

/// "the foreign **ministry**", "the **Ministry** of Defence", "the National **Union** of Dockers": whether `noun` ends
/// the name or stands there before "of".
fn is_named(name: &str, noun: &str) -> bool {
    let name = fold(name);
    let head = [" of ", " for "].iter().filter_map(|of| name.find(of)).min();
    let head = name.get(..head.unwrap_or(name.len())).unwrap_or_default();
    name.rsplit(' ').next() == Some(noun) || head.rsplit(' ').next() == Some(noun)
}

/// "In a filing with **the SEC**, the commission said": whether the sentence of the source at token `at` opens by
/// telling that it spoke to `body`.
fn listens(doc: &Document, body: &Found, at: usize) -> bool {
    doc.sentence_of(body.tokens.start) == doc.sentence_of(at) && is_listener(doc, &body.tokens)
}

/// Whether `noun`, which means a body of that `kind`, may be said of `body`.
fn is_meant(doc: &Document, noun: &str, kind: Kind, body: &Found) -> bool {
    let generic = name_words::is(noun, name_words::GENERIC);
    let organised = matches!(body.kind, Kind::ArmedGroup | Kind::Company | Kind::Party);
    // "Corvan **Group** said …. The company"
    let group = kind == Kind::Company
        && body.kind == Kind::Organisation
        && body.key.starts_with("name:")
        && body.name.ends_with(" Group");
    let of_kind = body.kind == kind || group || kind == Kind::Organisation && organised;
    // "The World Health Organization …. The agency"
    let international = || {
        name_words::is(noun, name_words::OF_STATES)
            && body.kind == Kind::Organisation
            && body.country.is_none()
            && body.key.starts_with("body:")
    };
    // "The presidency" is the Élysée.
    let seat = || body.stands_for.as_deref().is_some_and(|name| is_named(name, noun));
    !body.is_state()
        && (is_named(&body.name, noun)
            || ends_in(&body.name, noun)
            // "The FBI … the bureau"
            || body.key.strip_prefix("body:").is_some_and(|name| is_named(name, noun))
            || is_called(doc, body, noun)
            || seat()
            || noun == "palace" && is_residence(body)
            || noun == "union" && (is_union(body) || is_lettered_union(body))
            || generic && body.counts && international()
            || generic && of_kind && body.stands_for.is_none()
            || is_watch(noun, body))
}

impl People {
    /// "Corvane Ltd said no. **The US company** has no such plan", "**the cable lobby group**": words that tell something
    /// more of the body of that kind named last in this paragraph or the one before.
    pub(in crate::people) fn varied_body(&mut self, doc: &Document, source: &TokenRange) -> Option<usize> {
        let phrase = phrase(doc, source)?;
        let noun = fold(doc.word(phrase.head));
        let whole = phrase.head + 1 == source.end && phrase.tokens.end == source.end;
        let words = phrase.tokens.start..phrase.head;
        let plain = |i: usize| {
            let word = fold(doc.word(i));
            let nation = LEXICON
                .known
                .get(&word)
                .and_then(|w| w.place())
                .is_some_and(|(_, form)| matches!(form, PlaceForm::Adjective | PlaceForm::Name));
            // "The **Munich-based** company"
            let seated = word.rsplit_once('-').is_some_and(|(_, end)| name_words::is(end, BEHIND_HYPHEN));
            (nation || seated || doc.word(i).starts_with(char::is_lowercase)) && !word.ends_with("'s")
        };
        let kind = LEXICON.body_called(&noun)?;
        let fits =
            whole && phrase.definite && !words.is_empty() && words.len() <= 3 && words.clone().all(plain);
        if !fits || !matches!(kind, Kind::Company | Kind::Organisation | Kind::Media) {
            return None;
        }
        let country = words.clone().find_map(|i| LEXICON.known.get(&fold(doc.word(i)))?.place()).map(|p| p.0);
        let block = doc.block_of(source.start);
        let end = self.index.bodies.partition_point(|(f, _)| f.tokens.start < source.start);
        let of_kind = |f: &Found| {
            let foreign = matches!((f.country, country), (Some(a), Some(b)) if a != b);
            f.kind == kind && !foreign && f.stands_for.is_none() && f.name.starts_with(char::is_uppercase)
        };
        let near = |f: &Found| doc.block_of(f.tokens.start) + 1 >= block;
        let mut before =
            self.index.bodies.get(..end)?.iter().enumerate().rev().take_while(|(_, (f, _))| near(f));
        let place = before.find(|(_, (f, _))| of_kind(f)).map(|(place, _)| place);
        let firm = if kind == Kind::Company { self.unlisted_firm(doc, source.start, place) } else { None };
        let id = match firm {
            Some(id) => id,
            None => self.body_entity(place?)?,
        };
        self.mention(id, &phrase.tokens, MentionKind::Description);
        Some(id)
    }

    /// "the group", "the company": the body of that kind spoken of last; "the ministry": the last
    /// one that is called so.
    pub(in crate::people) fn body_of_kind(
        &mut self,
        doc: &Document,
        noun: &str,
        kind: Kind,
        at: usize,
    ) -> Option<usize> {
        let generic = name_words::is(noun, name_words::GENERIC);
        let end = self.index.bodies.partition_point(|(f, _)| f.tokens.start < at);
        let block = doc.block_of(at);
        let near = |f: &Found| doc.block_of(f.tokens.start) + FAR >= block;
        let before = self.index.bodies.get(..end)?.iter().enumerate().rev();
        let mut before = before.take_while(|(_, (f, _))| near(f));
        let meant =
            |f: &Found| is_meant(doc, noun, kind, f) && !is_channel(doc, noun, f) && !listens(doc, f, at);
        let acting = || {
            // "**The FAA** knew, the Transport Department's inspector says. The agency": whose officer speaks is not meant.
            let owned = |f: &Found| is_owner(doc, f.tokens.end);
            let mut earlier = self.index.bodies.get(..end)?.iter().enumerate().rev();
            let last = earlier.find(|(_, (f, _))| meant(f)).filter(|(_, (f, _))| owned(f))?;
            let other = |(f, _): &(Found, Option<usize>)| {
                meant(f) && f.counts && f.key != last.1.0.key && doc.block_of(f.tokens.start) + 1 >= block
            };
            earlier.find(|(_, body)| other(body)).map(|(place, _)| place)
        };
        let acting = if noun == "agency" { acting() } else { None };
        let place = acting.or_else(|| before.find(|(_, (f, _))| meant(f)).map(|(place, _)| place));
        let heard = place.and_then(|p| self.index.bodies.get(p)).map(|(f, _)| f.tokens.start);
        // "Kestrel denied it. In a statement, the company said": who spoke just now, and no firm that it named.
        let spoke = self.index.spoke.filter(|(at, _)| generic && *at == block).map(|(_, id)| id);
        let same =
            |e: &Entity| e.kind == kind && kind == Kind::Company && e.name.contains(char::is_uppercase);
        if let Some(id) = spoke.filter(|id| self.entities.get(*id).is_some_and(same)) {
            return Some(id);
        }
        if let Some(id) = generic.then(|| self.body_of_spokesman(doc, kind, heard.unwrap_or(0)..at)).flatten()
        {
            return Some(id);
        }
        if kind == Kind::Company && !matches!(noun, "bank" | "airport") {
            let place = place.or_else(|| self.last_firm(doc, noun, at));
            if let Some(id) = self.unlisted_firm(doc, at, place) {
                return Some(id);
            }
            if let Some(place) = place {
                return self.body_entity(place);
            }
        }
        if let Some(place) = place {
            return self.body_entity(place);
        }
        // "the presidency" is no "source close to the presidency".
        let body = |e: &Entity| !matches!(e.kind, Kind::Unnamed | Kind::Group | Kind::Person);
        let named = |id: &usize| self.entities.get(*id).is_some_and(|e| body(e) && is_named(&e.name, noun));
        self.index.unnamed.iter().rev().map(|(_, id)| *id).find(named)
    }

    /// "A **Blue Heron** spokeswoman said …. The company …": the body of the last one who spoke within
    /// `reach`, which nothing else names.
    fn body_of_spokesman(&mut self, doc: &Document, kind: Kind, reach: TokenRange) -> Option<usize> {
        let (noun, id) = self.index.unnamed.last()?;
        let spoke = self.entities.get(*id)?.mentions.last().filter(|m| reach.contains(&m.tokens.start))?;
        if !noun.starts_with("spokes") {
            return None;
        }
        let capital = |&i: &usize| doc.word(i).starts_with(char::is_uppercase);
        let start = spoke.tokens.clone().find(capital)?;
        let end = (start..spoke.tokens.end).find(|i| !capital(i))?;
        let tokens = start..end;
        let name = doc.slice(&tokens).to_owned();
        let folded = fold(&name);
        let known = self.index.bodies.iter().position(|(f, _)| fold(&f.name).starts_with(&folded));
        if let Some(place) = known {
            return self.body_entity(place);
        }
        let known = |m: &Mention| m.tokens.start < tokens.end && tokens.start < m.tokens.end;
        let named = |e: &Entity| e.kind != Kind::Unnamed && e.mentions.iter().any(known);
        if countries(doc, tokens.clone()).next().is_some() || self.entities.iter().rev().take(NEAR).any(named)
        {
            return None;
        }
        let new = self.add(Entity { kind, name, ..Entity::default() });
        self.mention(new, &tokens, MentionKind::Name);
        Some(new)
    }
}
