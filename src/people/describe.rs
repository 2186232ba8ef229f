//! Sources without a name: "a port official", "the ministry", "the president’s office in Nairobi".
//! An earlier one that is called so, or a new entity.

use super::bodies::Found;
use super::fold::fold;
use super::lexicon::{BodyWord, Class, LEXICON};
use super::name_words;
use super::office::{Determiner, Office};
use super::places::countries;
use super::source::{Phrase, phrase};
use super::{Entity, Kind, Mention, MentionKind, People};
use crate::text::{Document, TokenRange};

/// How many bodies and entities are looked through for one name: a bound that keeps the work linear.
const NEAR: usize = 100;

/// The last block of an article's lead; the headline is block 0.
const LEAD: usize = 2;

/// How many blocks below a headline or a lead the body is named that it speaks of by a noun alone.
const TEASED: usize = 6;

/// Whether `word` behind a noun opens a clause of its own: "briefed on the talks".
fn opens_clause(word: &str) -> bool {
    name_words::is(word, name_words::BEHIND_NOUN)
        || word.len() > 4 && (word.ends_with("ed") || word.ends_with("ing"))
}

/// "soldiers", "people": several of whom the noun speaks.
fn is_group(noun: &str) -> bool {
    noun.ends_with('s') && !noun.ends_with("ss") || matches!(noun, "people" | "men" | "women" | "children")
}

/// The phrase as printed, in one line, without a possessive ending.
fn printed(doc: &Document, phrase: &Phrase) -> String {
    let name = doc.slice(&phrase.tokens).split_whitespace().collect::<Vec<_>>().join(" ");
    name.strip_suffix("’s").or_else(|| name.strip_suffix("'s")).unwrap_or(&name).to_owned()
}

/// "The Trade Ministry's safeguard committee, known as **KPPI**": the letters that a description goes by.
fn letters_behind(doc: &Document, end: usize) -> Option<String> {
    let at = end + usize::from(doc.word(end) == ",");
    let letters = doc.word(at + 2);
    let upper = letters.len() > 2 && letters.chars().all(char::is_uppercase);
    (doc.word(at) == "known" && doc.word(at + 1) == "as" && upper).then(|| letters.to_owned())
}

/// Puts on `entity` what its office tells. `owner` is the government whose office it is: "its speaker".
fn tell_office(entity: &mut Entity, office: &Office, country: Option<&str>, owner: Option<&Entity>) {
    entity.official = office.is_official(owner.map(|_| true), false);
    entity.gender = office.title.gender;
    if entity.official {
        entity.country = country.map(str::to_owned).or_else(|| owner?.country.clone());
        entity.office = Some(office.text.clone());
    } else if office.plural && office.title.class != Class::Source {
        entity.kind = Kind::Group;
    }
}

/// Words between a name and the noun that tells what it is: ", a large independent trade union".
const APPOSITION: usize = 7;

/// "labour **federation** Cosatu", "Cosatu, the labour **federation**,": whether the page calls the body so where it
/// names it.
fn is_called(doc: &Document, body: &Found, noun: &str) -> bool {
    let (start, end) = (body.tokens.start, body.tokens.end);
    let word = |i: usize| fold(doc.word(i));
    let before = start.checked_sub(1).is_some_and(|i| word(i) == noun);
    let plain = |i: &usize| {
        let class = LEXICON.function(&word(*i)).to_owned();
        doc.word(*i).starts_with(char::is_alphabetic) && !matches!(class.as_str(), "verb" | "aux" | "prep")
    };
    let opens = doc.word(end) == "," && LEXICON.function(&word(end + 1)) == "det";
    let mut phrase = (end + 2..end + 2 + APPOSITION).take_while(plain).filter(|_| opens);
    before || phrase.any(|i| word(i) == noun && !plain(&(i + 1)))
}

/// Whether "the force" may be said of a police force, "the watchdog" of a commission.
fn is_watch(noun: &str, body: &Found) -> bool {
    let holds = |class: u64| body.name.split(' ').any(|word| name_words::is(&fold(word), class));
    let named = matches!(body.kind, Kind::Government | Kind::Organisation) && body.stands_for.is_none();
    named
        && (name_words::is(noun, name_words::OF_POLICE) && holds(name_words::POLICE)
            || name_words::is(noun, name_words::OF_WATCH) && holds(name_words::WATCH))
}

/// "Teachers’ Federation", "National Guild of Editors": whether "the union" may be said of it.
fn is_union(body: &Found) -> bool {
    let holds = |word: &str| name_words::is(&fold(word), name_words::UNION);
    body.kind == Kind::Organisation && body.name.split(' ').any(holds)
}

/// Whether the bare noun of a headline may be said of a body named below it: "union" of a federation, "company" of
/// one, "rights group" of a "Commission on Human Rights".
fn is_teased(doc: &Document, phrase: &Phrase, noun: &str, body: &Found) -> bool {
    let named = body.stands_for.is_none() && !body.is_state();
    let bare = phrase.tokens.len() == 1;
    let proper = body.name.rsplit(' ').next().is_some_and(|last| last.starts_with(char::is_uppercase));
    let residence = || body.stands_for.as_deref().is_some_and(|s| s.starts_with("Presidency"));
    match LEXICON.body_words.get(noun).map(|word| word.kind) {
        _ if noun == "union" => named && bare && is_union(body),
        _ if noun == "palace" => bare && residence(),
        Some(Kind::Company) => named && bare && proper && body.kind == Kind::Company,
        Some(Kind::Organisation) if phrase.tokens.len() == 2 && name_words::is(noun, name_words::GENERIC) => {
            let kind = fold(doc.word(phrase.tokens.start));
            let holds = |word: &str| fold(word) == kind;
            named
                && matches!(body.kind, Kind::Organisation | Kind::Government)
                && body.name.split(' ').any(holds)
        }
        _ => false,
    }
}

impl People {
    /// A source without a name: an earlier one of the same noun ("the source"), or a new entity.
    pub(super) fn described(&mut self, doc: &Document, source: &TokenRange) -> Option<usize> {
        let phrase = phrase(doc, source)?;
        let noun = fold(doc.word(phrase.head)).trim_end_matches("'s").to_owned();
        let body = LEXICON.body_words.get(&noun).copied();
        let force = name_words::is(&noun, name_words::OF_POLICE | name_words::OF_WATCH);
        let kind = body.map(|b| b.kind).or(force.then_some(Kind::Government));
        let known = self
            .called_alike(doc, &phrase, &noun, kind, source.start)
            .or_else(|| self.described_below(doc, source, &phrase, &noun));
        let id = match known {
            Some(id) => id,
            None => self.newly_described(doc, source, &phrase, noun, body),
        };
        self.mention(id, &phrase.tokens, MentionKind::Description);
        Some(id)
    }

    /// "the ministry", and "Holm" where nothing else tells that it is a name: whoever was called so before, or
    /// the body of that `kind`.
    pub(super) fn called_alike(
        &mut self,
        doc: &Document,
        phrase: &Phrase,
        noun: &str,
        kind: Option<Kind>,
        at: usize,
    ) -> Option<usize> {
        let bare = phrase.tokens.len() == 1 && doc.word(phrase.head).starts_with(char::is_uppercase);
        // "that **same** report"
        let same = phrase.tokens.len() == 2 && doc.word(phrase.tokens.start) == "same";
        if !phrase.definite && !bare || phrase.tokens.len() > 2 && !same {
            return None;
        }
        let known = self.index.unnamed.iter().rev().find(|(n, _)| *n == noun).map(|(_, id)| *id);
        known.or_else(|| self.body_of_kind(doc, noun, kind?, at))
    }

    /// "**Doorman** tells court" in the headline: the only person whom the article calls "the doorman".
    fn described_below(
        &self,
        doc: &Document,
        source: &TokenRange,
        phrase: &Phrase,
        noun: &str,
    ) -> Option<usize> {
        if phrase.definite || phrase.tokens.len() > 2 || doc.block_of(source.start) > 1 {
            return None;
        }
        let called = |m: &Mention| {
            let last = m.tokens.end.checked_sub(1).map(|i| fold(doc.word(i)));
            m.kind == MentionKind::Description && m.tokens.start > source.end && last.as_deref() == Some(noun)
        };
        let mut persons = self.entities.iter().enumerate().filter(|(_, e)| e.kind == Kind::Person);
        let first = persons.find(|(_, e)| e.mentions.iter().any(called))?.0;
        let alone = !persons.any(|(_, e)| e.mentions.iter().any(called));
        alone.then_some(first)
    }

    /// A new entity, told by its office, by its body, or else by its noun alone.
    fn newly_described(
        &mut self,
        doc: &Document,
        source: &TokenRange,
        phrase: &Phrase,
        noun: String,
        body: Option<BodyWord>,
    ) -> usize {
        let office = self.office_in(doc, phrase);
        let owner = office.and_then(|o| self.owner_before(doc, o));
        let office =
            office.and_then(|o| Some((self.index.offices.get(o)?, *self.index.office_countries.get(o)?)));
        let name = letters_behind(doc, phrase.tokens.end).unwrap_or_else(|| printed(doc, phrase));
        let mut entity = Entity { kind: Kind::Unnamed, name, ..Entity::default() };
        let several = match (office, body) {
            (Some((office, country)), _) => {
                let owner = owner.and_then(|id| self.entities.get(id));
                tell_office(&mut entity, office, country, owner.filter(|e| e.kind == Kind::Government));
                office.plural
            }
            (None, Some(body)) => {
                entity.kind = body.kind;
                entity.country = self.country_of_body(doc, source, phrase, &noun, body.kind);
                false
            }
            (None, None) if is_group(&noun) => {
                entity.kind = Kind::Group;
                true
            }
            (None, None) => false,
        };
        let id = self.entities.len();
        if several || entity.kind != Kind::Unnamed && body.is_some() {
            self.index.they = Some(id);
        }
        self.entities.push(entity);
        self.index.unnamed.push((noun, id));
        id
    }

    /// The office that the phrase tells.
    fn office_in(&self, doc: &Document, phrase: &Phrase) -> Option<usize> {
        let offices = &self.index.offices;
        let own = offices.iter().position(|o| o.head.start <= phrase.head && phrase.head < o.head.end);
        // "A Qatari official briefed on the talks", "an officer familiar with the plan"
        let before = |o: &Office| {
            let inside = o.head.start >= phrase.tokens.start && o.head.end <= phrase.head;
            inside && opens_clause(doc.word(o.head.end))
        };
        own.or_else(|| offices.iter().position(before))
    }

    /// "**its** speaker": of the parliament spoken of before.
    fn owner_before(&mut self, doc: &Document, office: usize) -> Option<usize> {
        match self.index.offices.get(office)?.determiner {
            Determiner::Pronoun(at) if fold(doc.word(at)) == "its" => self.body_before(doc, at),
            _ => None,
        }
    }

    /// The country of a body without a name: that of its words, of its seat or of its owner; a ministry is of
    /// the country that the paragraph speaks of.
    fn country_of_body(
        &self,
        doc: &Document,
        source: &TokenRange,
        phrase: &Phrase,
        noun: &str,
        kind: Kind,
    ) -> Option<String> {
        // "the president’s office in Nairobi"; an embassy in Nairobi is another country’s.
        let seat = || {
            let abroad = matches!(noun, "embassy" | "consulate" | "mission");
            let place = (phrase.head + 1..source.end).find(|&i| doc.word(i) == "in").filter(|_| !abroad)?;
            countries(doc, place + 1..source.end).next()
        };
        let own = countries(doc, phrase.tokens.clone()).next().or_else(seat);
        // "the president’s office", "his office"
        let inside = |m: &Mention| m.tokens.end > phrase.tokens.start && m.tokens.end <= phrase.tokens.end;
        let owner = || {
            self.entities.iter().filter(|e| e.official).find(|e| {
                let from = e.mentions.partition_point(|m| m.tokens.end <= phrase.tokens.start);
                e.mentions.get(from).is_some_and(inside)
            })
        };
        let around = || {
            let block = doc.block_of(phrase.head);
            self.index.block_countries.get(block).copied().flatten().filter(|_| kind == Kind::Government)
        };
        own.map(str::to_owned).or_else(|| owner()?.country.clone()).or_else(|| around().map(str::to_owned))
    }

    /// "the group", "the company": the body of that kind spoken of last; "the ministry": the last
    /// one that is called so.
    fn body_of_kind(&mut self, doc: &Document, noun: &str, kind: Kind, at: usize) -> Option<usize> {
        let generic = name_words::is(noun, name_words::GENERIC);
        let fits = |k: Kind| {
            k == kind
                || kind == Kind::Organisation && matches!(k, Kind::ArmedGroup | Kind::Company | Kind::Party)
        };
        // "the foreign ministry", "the Ministry of Defence"
        let called = |name: &str| {
            let name = fold(name);
            // "the National Union of Dockers": its noun stands before "of".
            let head = [" of ", " for "].iter().filter_map(|of| name.find(of)).min();
            let head = name.get(..head.unwrap_or(name.len())).unwrap_or_default();
            name.rsplit(' ').next() == Some(noun) || head.rsplit(' ').next() == Some(noun)
        };
        let end = self.index.bodies.partition_point(|(f, _)| f.tokens.start < at);
        let block = doc.block_of(at);
        let of_states = name_words::is(noun, name_words::OF_STATES);
        let place = self.index.bodies.get(..end)?.iter().rposition(|(f, _)| {
            let near = doc.block_of(f.tokens.start) + 10 >= block;
            // "The World Health Organization …. The agency"
            let international = of_states
                && f.kind == Kind::Organisation
                && f.country.is_none()
                && f.key.starts_with("body:");
            // "Malacañang …. The palace"
            let residence =
                noun == "palace" && f.stands_for.as_deref().is_some_and(|s| s.starts_with("Presidency"));
            let union = noun == "union" && is_union(f);
            // "The presidency" is the Élysée.
            let seat = || f.stands_for.as_deref().is_some_and(called);
            near && !f.is_state()
                && (called(&f.name)
                    || is_called(doc, f, noun)
                    || seat()
                    || residence
                    || union
                    || international && generic && f.counts
                    || generic && fits(f.kind) && f.stands_for.is_none()
                    || is_watch(noun, f))
        });
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
        if let Some(place) = place {
            return self.body_entity(place);
        }
        // "the presidency" is no "source close to the presidency".
        let body = |e: &Entity| !matches!(e.kind, Kind::Unnamed | Kind::Group | Kind::Person);
        let named = |id: &usize| self.entities.get(*id).is_some_and(|e| body(e) && called(&e.name));
        self.index.unnamed.iter().rev().map(|(_, id)| *id).find(named)
    }

    /// "**A health watchdog** has found", "**watchdog** says": the only such body that the lead names below.
    pub(super) fn watch_below(&mut self, doc: &Document, source: &TokenRange) -> Option<usize> {
        let phrase = phrase(doc, source)?;
        let noun = fold(doc.word(phrase.head));
        let block = doc.block_of(source.start);
        if phrase.definite || block > LEAD {
            return None;
        }
        if !name_words::is(&noun, name_words::OF_WATCH) {
            return self.teased(doc, &phrase, &noun);
        }
        let from = self.index.bodies.partition_point(|(f, _)| f.tokens.start < source.end);
        let mut fits =
            self.index.bodies.iter().enumerate().skip(from).filter(|(_, (f, _))| is_watch(&noun, f));
        let (place, (first, _)) = fits.next()?;
        let alone = fits.all(|(_, (f, _))| f.key == first.key);
        let near = doc.block_of(first.tokens.start) <= block + LEAD + 1;
        let id = if alone && near { self.body_entity(place) } else { None }?;
        self.mention(id, &phrase.tokens, MentionKind::Description);
        Some(id)
    }

    /// "**Union** calls it a threat", "**Company** denies": the only body of that kind that the lead names below.
    fn teased(&mut self, doc: &Document, phrase: &Phrase, noun: &str) -> Option<usize> {
        let block = doc.block_of(phrase.head);
        if phrase.tokens.start.checked_sub(1).is_some_and(|i| LEXICON.function(&fold(doc.word(i))) == "det") {
            return None;
        }
        let bodies = self.index.bodies.iter().enumerate();
        let from = self.index.bodies.partition_point(|(f, _)| f.tokens.start < phrase.tokens.end);
        let lead = |f: &Found| doc.block_of(f.tokens.start) <= block + TEASED;
        let mut fits = bodies
            .skip(from)
            .take(NEAR)
            .take_while(|(_, (f, _))| lead(f))
            .filter(|(_, (f, _))| is_teased(doc, phrase, noun, f));
        let (place, (first, _)) = fits.next()?;
        if !fits.all(|(_, (f, _))| f.key == first.key) {
            return None;
        }
        let id = self.body_entity(place)?;
        self.mention(id, &phrase.tokens, MentionKind::Description);
        Some(id)
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
        if let Some(place) =
            self.index.bodies.iter().position(|(f, _)| fold(&f.name).starts_with(&fold(&name)))
        {
            return self.body_entity(place);
        }
        let known = |m: &Mention| m.tokens.start < tokens.end && tokens.start < m.tokens.end;
        let named = |e: &Entity| e.kind != Kind::Unnamed && e.mentions.iter().any(known);
        if countries(doc, tokens.clone()).next().is_some() || self.entities.iter().rev().take(NEAR).any(named)
        {
            return None;
        }
        self.entities.push(Entity { kind, name, ..Entity::default() });
        let new = self.entities.len() - 1;
        self.mention(new, &tokens, MentionKind::Name);
        Some(new)
    }

    fn mention(&mut self, id: usize, tokens: &TokenRange, kind: MentionKind) {
        let Some(entity) = self.entities.get_mut(id) else { return };
        let at = entity.mentions.partition_point(|m| m.tokens.start < tokens.start);
        if entity.mentions.get(at).is_none_or(|m| m.tokens != *tokens) {
            entity.mentions.insert(at, Mention { tokens: tokens.clone(), kind });
        }
    }
}
