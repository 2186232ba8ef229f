//! Sources without a name: "a port official", "the ministry", "the president’s office in Nairobi".
//! An earlier one that is called so, or a new entity.

use crate::people::lexica::fold::fold;
use crate::people::lexica::lexicon::{BodyWord, Class, LEXICON};
use crate::people::lexica::name_words;
use crate::people::lexica::places::countries;
use crate::people::offices::office::{Determiner, Office};
use crate::people::source::{Phrase, phrase};
use crate::people::{Entity, Kind, Mention, MentionKind, People};
use crate::text::{Document, TokenRange};

/// Whether `word` behind a noun opens a clause of its own: "briefed on the talks".
fn opens_clause(word: &str) -> bool {
    name_words::is(word, name_words::BEHIND_NOUN)
        || word.len() > 4 && (word.ends_with("ed") || word.ends_with("ing"))
}

/// "soldiers", "people": several of whom the noun speaks.
fn is_group(noun: &str) -> bool {
    noun.ends_with('s') && !noun.ends_with("ss")
        || matches!(noun, "people" | "men" | "women" | "children" | "those" | "%")
}

/// The phrase as printed, in one line, without a possessive ending.
fn printed(doc: &Document, phrase: &Phrase) -> String {
    let mut name = doc.slice(&phrase.tokens).split_whitespace().collect::<Vec<_>>().join(" ");
    // "refugees in the **U.S.**"
    let last = doc.word(phrase.tokens.end - 1);
    if last.contains('.') && doc.word(phrase.tokens.end) == "." {
        name.push('.');
    }
    // "a ''super PAC'' of hers", but "“Avatar” star"
    let bare = name.trim_start_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '$' | '£' | '€'));
    let name = if bare.contains(['”', '"']) || bare.contains("''") { &name } else { bare };
    name.strip_suffix("’s").or_else(|| name.strip_suffix("'s")).unwrap_or(name).to_owned()
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

/// "The lobby group, **Forward Coast**, said": where the name begins and ends that stands behind the phrase of a body
/// between commas.
fn name_behind(doc: &Document, source: &TokenRange, phrase: &Phrase) -> Option<TokenRange> {
    let start = phrase.tokens.end + 1;
    let capital = |i: usize| doc.word(i).starts_with(char::is_uppercase);
    let joins = |i: usize| matches!(doc.word(i), "of" | "for" | "the" | "&" | "and") && capital(i + 1);
    let inside = |i: &usize| *i < source.end && (capital(*i) || joins(*i));
    let end = (start..start + NAME).take_while(inside).last()? + 1;
    (doc.word(start - 1) == "," && capital(start) && doc.word(end) == ",").then_some(start..end)
}

/// Words of a name that stands behind a noun, at most.
const NAME: usize = 8;

impl People {
    /// "The mission in the country, **MINUSKA**, said": the body named behind its noun.
    fn named_behind(&mut self, doc: &Document, source: &TokenRange, phrase: &Phrase) -> Option<usize> {
        let tokens = name_behind(doc, source, phrase)?;
        let place = self.index.bodies.partition_point(|(f, _)| f.tokens.start < tokens.start);
        if self.index.bodies.get(place).is_some_and(|(f, _)| f.tokens == tokens) {
            return self.body_entity(place);
        }
        if self.is_mentioned(&tokens) {
            return None;
        }
        let kind = LEXICON.body_called(&fold(doc.word(phrase.head)))?;
        let name = doc.slice(&tokens).split_whitespace().collect::<Vec<_>>().join(" ");
        let id = self.add(Entity { kind, name, ..Entity::default() });
        self.mention(id, &tokens, MentionKind::Name);
        self.index.unnamed.push((fold(doc.word(phrase.head)), id));
        Some(id)
    }

    /// "**Her office** later said": the office of a person who is known by name.
    fn office_of(&self, doc: &Document, phrase: &Phrase, noun: &str) -> Option<String> {
        if noun != "office" || doc.word(phrase.head).starts_with(char::is_uppercase) {
            return None;
        }
        let of_owner = |m: &Mention| m.tokens.end == phrase.head && m.kind == MentionKind::Pronoun;
        let here = |m: &&Mention| m.tokens.start == phrase.tokens.start;
        let owns = |m: &[Mention]| m.iter().take_while(here).any(of_owner);
        let mut around = self.around(&phrase.tokens);
        let (_, owner, _) = around.find(|(_, e, m)| e.kind == Kind::Person && owns(m))?;
        Some(format!("{}’s office", owner.name))
    }

    /// The entity that stands for that office already.
    fn same_office(&self, doc: &Document, phrase: &Phrase, noun: &str) -> Option<usize> {
        let name = self.office_of(doc, phrase, noun)?;
        self.index
            .unnamed
            .iter()
            .map(|(_, id)| *id)
            .find(|id| self.entities.get(*id).is_some_and(|e| e.name == name))
    }

    /// A source without a name: an earlier one of the same noun ("the source"), or a new entity.
    pub(in crate::people) fn described(&mut self, doc: &Document, source: &TokenRange) -> Option<usize> {
        let phrase = phrase(doc, source)?;
        let noun = fold(doc.word(phrase.head)).trim_end_matches("'s").to_owned();
        // "the **central bank**" is no firm.
        let before = phrase.head.checked_sub(1).filter(|&i| i >= phrase.tokens.start);
        let pair = before.and_then(|i| LEXICON.body_words.get(&format!("{} {noun}", fold(doc.word(i)))));
        let body = pair.or_else(|| LEXICON.body_words.get(&noun)).copied();
        let force = name_words::is(&noun, name_words::OF_POLICE | name_words::OF_WATCH);
        let kind = body.map(|b| b.kind).or(force.then_some(Kind::Government));
        let named = if body.is_some() { self.named_behind(doc, source, &phrase) } else { None };
        let known = named
            .or_else(|| self.called_alike(doc, &phrase, &noun, kind, source.start))
            .or_else(|| self.described_below(doc, source, &phrase, &noun))
            .or_else(|| self.same_office(doc, &phrase, &noun));
        let id = match known {
            Some(id) => id,
            None => self.newly_described(doc, source, &phrase, noun, body),
        };
        self.mention(id, &phrase.tokens, MentionKind::Description);
        Some(id)
    }

    /// "the ministry", and "Holm" where nothing else tells that it is a name: whoever was called so before, or
    /// the body of that `kind`.
    pub(in crate::people) fn called_alike(
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
        let begins = || self.index.paragraphs.begins(doc.block_of(source.start));
        if phrase.definite || phrase.tokens.len() > 2 || !begins() {
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
        let name = letters_behind(doc, phrase.tokens.end)
            .or_else(|| self.office_of(doc, phrase, &noun))
            .unwrap_or_else(|| printed(doc, phrase));
        let mut entity = Entity { kind: Kind::Unnamed, name, ..Entity::default() };
        let several = match (office, body) {
            (Some((office, country)), _) => {
                let owner = owner.and_then(|id| self.entities.get(id));
                // "Two officials **familiar with the inquiry**": of any country, where their words tell none.
                let anywhere = office.country.is_none() && opens_clause(doc.word(office.head.end));
                let country = country.filter(|_| !anywhere);
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
        // "**Mossbank and Telco-X** say": two, of whom the second is called so alone.
        let capital = |i: usize| doc.word(i).starts_with(char::is_uppercase);
        let both = phrase.tokens.clone().all(|i| capital(i) || doc.word(i) == "and");
        if !(both && phrase.tokens.clone().any(|i| doc.word(i) == "and")) {
            self.index.unnamed.push((noun, id));
        }
        self.add(entity)
    }

    /// The office that the phrase tells.
    fn office_in(&self, doc: &Document, phrase: &Phrase) -> Option<usize> {
        let offices = &self.index.offices;
        let place = offices.partition_point(|o| o.head.end <= phrase.head);
        let own = offices.get(place).filter(|o| o.head.start <= phrase.head).map(|_| place);
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
            self.around(&phrase.tokens).map(|(_, e, _)| e).filter(|e| e.official).find(|e| {
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
}
