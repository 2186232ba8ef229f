//! Whose office it is: "Yoon’s adviser", "its spokesman", "the agency’s regional director".

use super::bodies::Found;
use super::context::Context;
use super::lexicon::Class;
use super::missions::Missions;
use super::name_words;
use super::names::{Looks, Name};
use super::office::{Determiner, Office};
use super::persons::Persons;
use super::references::Mark;
use super::role::Owner;
use super::words::Words;
use super::{Entity, Kind, country_code};
use crate::text::TokenRange;
use std::collections::HashMap;

/// Tokens before a body that opens its sentence: "**The US** State Department".
const SUBJECT: usize = 2;

/// What the page tells of bodies and states.
#[derive(Clone, Copy)]
pub struct Told<'a> {
    /// Bodies.
    pub found: &'a [Found],
    /// Countries.
    pub context: &'a Context,
    /// Embassies and envoys.
    pub missions: &'a Missions,
}

/// Who owns each office: the person of "Yoon’s adviser" and "his spokesman", the body of "its
/// spokesman".
pub fn find(
    words: &Words,
    offices: &[Office],
    names: &[Name],
    persons: &Persons,
    entities: &[Entity],
    marks: &[Mark],
    told: Told,
) -> Vec<Owner> {
    let Told { found, context, missions } = told;
    let mut public: HashMap<&str, usize> = HashMap::new();
    for (index, body) in found.iter().enumerate().filter(|(_, f)| f.is_public() && f.tokens.len() > 1) {
        public.entry(words.folded(body.tokens.end - 1)).or_insert(index);
    }
    let health_service = (0..words.len()).any(|i| words.folded(i) == "nhs");
    let story =
        Story { words, names, persons, entities, marks, found, public, health_service, context, missions };
    offices.iter().map(|office| story.owner(office).unwrap_or_default()).collect()
}

/// Whom and what the page speaks of, among which an owner is looked for.
pub(super) struct Story<'a, 'd> {
    pub(super) words: &'a Words<'d>,
    pub(super) names: &'a [Name],
    pub(super) persons: &'a Persons,
    pub(super) entities: &'a [Entity],
    /// Mentions of persons.
    pub(super) marks: &'a [Mark],
    /// Bodies.
    pub(super) found: &'a [Found],
    /// Public bodies by the last word of their names, the first of each.
    pub(super) public: HashMap<&'a str, usize>,
    /// The page speaks of a health service that a state runs.
    pub(super) health_service: bool,
    /// Countries.
    pub(super) context: &'a Context,
    /// Embassies and envoys.
    pub(super) missions: &'a Missions,
}

impl Story<'_, '_> {
    /// Who owns `office`, by its possessive noun or pronoun, by what stands behind it, or else by the body
    /// spoken of before.
    fn owner(&self, office: &Office) -> Option<Owner> {
        if let Some(country) = self.missions.sender(self.words, office) {
            return Some(Owner { official: Some(true), country: Some(country), ..Owner::default() });
        }
        match (&office.owner, office.determiner) {
            (Some(tokens), _) => self.of_noun(tokens).or_else(|| self.of_whole(office, tokens)),
            (None, Determiner::Pronoun(at)) => self.of_pronoun(at),
            (None, _) if self.has_complement(office) => self.of_holder(office),
            (None, Determiner::Indefinite) if office.title.class != Class::Spokesperson => {
                self.of_subject(office)
            }
            // "A spokeswoman, Elena Paz": of whom the sentence before spoke.
            (None, Determiner::Indefinite)
                if office.core == office.head && office.title.class == Class::Spokesperson =>
            {
                if let Some(person) = self.of_staff(office.full.start) {
                    return Some(self.of_person(person));
                }
                // "She spoke with AFP. A press officer, Elena Paz": the medium was told.
                let acting = |f: &&Found| f.counts || !f.is_state() && f.kind != Kind::Media;
                self.bodies_before(office.full.start).find(acting).map(|body| self.of_body(body))
            }
            _ => self
                .of_own_noun(office)
                .or_else(|| self.of_letters(office))
                .or_else(|| self.of_firm(office))
                .or_else(|| self.of_named(office))
                .or_else(|| self.of_voice(office))
                .or_else(|| self.of_subject(office)),
        }
    }

    /// "**Yoon’s** adviser", "**the agency’s** regional director", "**the group’s** deputy leader"
    fn of_noun(&self, tokens: &TokenRange) -> Option<Owner> {
        let person = self.person_at(tokens).map(|person| self.of_person(person));
        let person = person.or_else(|| self.of_public(tokens));
        person
            .or_else(|| self.of_states(tokens))
            .or_else(|| self.of_group(tokens))
            .or_else(|| self.of_realm(tokens))
            .or_else(|| self.of_half(tokens))
    }

    /// "**The bank’s** vice chair", "**the bloc’s** commission president": of the public body spoken of last that
    /// is called so, or that such a word can mean.
    fn of_public(&self, tokens: &TokenRange) -> Option<Owner> {
        if tokens.len() != 1 {
            return None;
        }
        let noun = self.words.folded(tokens.start);
        let mut bodies = self.bodies_before(tokens.start);
        let near = bodies.find(|f| f.kind == Kind::Company || f.can_be_called(noun));
        let body = near
            .or_else(|| self.found.get(*self.public.get(noun)?).filter(|f| f.tokens.start < tokens.start))?;
        body.is_public().then(|| Owner { official: Some(true), ..self.of_body(body) })
    }

    /// "a spokesperson **for Huckaby**", "**Huckaby** spokesman": of the person named there.
    fn of_named(&self, office: &Office) -> Option<Owner> {
        let (before, behind) = (office.core.start..office.head.start, office.head.end..office.core.end);
        let speaks = office.title.class == Class::Spokesperson;
        let behind = if behind.len() > 1 { self.person_at(&behind) } else { None };
        let person = behind.or_else(|| if before.len() == 1 { self.person_at(&before) } else { None });
        person.filter(|_| speaks).map(|person| self.of_person(person))
    }

    /// "**the agency’s** regional director": of the World Health Organization, if that was spoken of.
    fn of_states(&self, tokens: &TokenRange) -> Option<Owner> {
        if !self.is_noun(tokens, name_words::OF_STATES) {
            return None;
        }
        let mut bodies = self.bodies_before(tokens.start).filter(|f| f.kind == Kind::Organisation);
        bodies.next().map(|body| self.of_body(body)).filter(|o| o.international)
    }

    /// "**The group’s** deputy leader": of the militia or the party spoken of last.
    fn of_group(&self, tokens: &TokenRange) -> Option<Owner> {
        if !self.is_noun(tokens, name_words::GENERIC) {
            return None;
        }
        let mut bodies = self.bodies_before(tokens.start);
        bodies.find(|f| matches!(f.kind, Kind::ArmedGroup | Kind::Party)).map(|body| self.of_body(body))
    }

    /// Whether one word stands there, of a class of [`name_words`].
    pub(super) fn is_noun(&self, tokens: &TokenRange, class: u64) -> bool {
        tokens.len() == 1 && name_words::is(self.words.folded(tokens.start), class)
    }

    /// "**his** spokesman", "**its** spokesman"
    fn of_pronoun(&self, at: usize) -> Option<Owner> {
        let from = self.marks.partition_point(|m| m.tokens.start < at);
        if let Some(mark) = self.marks.get(from).filter(|m| m.tokens == (at..at + 1)) {
            return Some(self.of_person(mark.person));
        }
        if !matches!(self.words.folded(at), "its" | "whose") {
            return None;
        }
        if let Some(owner) = self.of_bare_subject(at) {
            return Some(owner);
        }
        if self.firm_opens(at) {
            return Some(Owner { official: Some(false), ..Owner::default() });
        }
        // "Shares of General Salmon fell. Its president": of the firm, not of a body before it.
        let body = self.subject_before(at).or_else(|| self.bodies_before(at).next());
        body.filter(|body| !self.thing_since(body, at)).map(|body| self.of_body(body))
    }

    /// "**Turkey** regretted the Kremlin’s answer. **Its** foreign minister": the body that the sentence before opens
    /// with, where the pronoun opens its own.
    pub(super) fn subject_before(&self, at: usize) -> Option<&Found> {
        let words = self.words;
        let sentence = words.at(at).sentence;
        let mut before = self.bodies_before(at).filter(|f| words.at(f.tokens.start).sentence + 1 >= sentence);
        let (block, opens) = (words.at(at).block, words.at(at).initial);
        let first = |f: &&Found| {
            let start = f.tokens.start;
            let near = (0..=SUBJECT).filter_map(|back| start.checked_sub(back));
            let begins = near.take_while(|&k| words.same_sentence(k, start)).any(|k| words.at(k).initial);
            let whole = !words.at(f.tokens.end - 1).possessive && !words.at(start).quoted;
            begins
                && whole
                && f.counts
                && words.at(start).block == block
                && words.at(start).sentence < sentence
        };
        if opens { before.by_ref().filter(first).last() } else { None }
    }

    /// "an aide **to** President Vladimir Putnik"
    fn has_complement(&self, office: &Office) -> bool {
        office.title.class != Class::Diplomat
            && matches!(self.words.folded(office.full.end), "to" | "of" | "for")
    }

    /// "an aide to **President Vladimir Putnik**": of his country.
    fn of_holder(&self, office: &Office) -> Option<Owner> {
        let person = self.holder_behind(office.full.end)?;
        Some(Owner { official: None, person: None, ..self.of_person(person) }).filter(|o| o.country.is_some())
    }

    /// "**GBI** spokesperson": of the body whose letters the page spells out, the Garland Bureau of
    /// Investigation say.
    fn of_letters(&self, office: &Office) -> Option<Owner> {
        if !office.letters {
            return None;
        }
        let from = self.found.partition_point(|f| f.tokens.start < office.core.start);
        let body = self.found.get(from).filter(|f| f.tokens.end <= office.head.start)?;
        Some(self.of_body(body))
    }

    /// What is known of a person.
    pub(super) fn of_person(&self, person: usize) -> Owner {
        let entity = self.entities.get(person);
        Owner {
            official: entity.map(|e| e.official),
            country: entity.and_then(|e| country_code(e.country.as_deref()?)),
            international: entity.is_some_and(|e| e.official && e.country.is_none()),
            person: Some(person),
        }
    }

    /// What is known of a body. "**The junta** disputed that: its spokesman" is of the country that the page speaks of
    /// where it names the junta, "**Congress** said so. Its chief whip" in Delhi of no American one.
    pub(super) fn of_body(&self, body: &Found) -> Owner {
        let (words, start) = (self.words, body.tokens.start);
        let state = matches!(body.kind, Kind::Government | Kind::Party) && body.stands_for.is_none();
        let country = match body.country {
            Some(own) => self.context.own_of_shared(words, start, &body.name, own).or(Some(own)),
            None if state => self.context.near(words, start, ""),
            None => None,
        };
        Owner {
            // "the Council for Fair Trade" is a lobby.
            official: Some(
                !is_lobby(&body.name)
                    && (matches!(body.kind, Kind::Government | Kind::ArmedGroup | Kind::Party)
                        || body.is_public()),
            ),
            country,
            international: body.kind == Kind::Organisation && body.country.is_none(),
            person: None,
        }
    }

    /// The bodies before token `at`, the last first, in its block and the one before.
    pub(super) fn bodies_before(&self, at: usize) -> impl Iterator<Item = &Found> {
        let end = self.found.partition_point(|f| f.tokens.start < at);
        let near = move |f: &&Found| self.words.at(at).block <= self.words.at(f.tokens.start).block + 1;
        self.found.get(..end).unwrap_or_default().iter().rev().take_while(near)
    }

    /// Whether a name that is no person’s stands between the body and token `at`, in the sentence before.
    pub(super) fn thing_since(&self, body: &Found, at: usize) -> bool {
        let end = self.names.partition_point(|n| n.tokens.start < at);
        let sentence = self.words.at(at).sentence;
        let near = |n: &Name| self.words.at(n.tokens.start).sentence + 1 >= sentence;
        let named = self.names.get(..end).unwrap_or_default().iter().zip(&self.persons.of_name);
        let mut last = named.rev().take_while(|(n, _)| near(n));
        // "Nordvik Foods said its chief executive would go", but "Karl Holm, its chief executive, said"
        let here = |n: &Name| self.words.at(n.tokens.start).sentence == sentence;
        let firm = |n: &Name| n.looks == Looks::Unknown && n.is_full() && here(n);
        let apart = |n: &Name, person: &Option<usize>| {
            n.looks == Looks::Thing || person.is_none() && firm(n) && n.tokens.start > body.tokens.end
        };
        last.find(|(n, person)| apart(n, person)).is_some_and(|(n, _)| n.tokens.start > body.tokens.start)
    }

    /// The person whose name follows the preposition at token `at` and a title in capitals: "to President
    /// Vladimir Putnik", "of Prime Minister Lind".
    fn holder_behind(&self, at: usize) -> Option<usize> {
        let words = self.words;
        let from = self.names.partition_point(|n| n.start() <= at);
        let name = self.names.get(from)?;
        let title = at + 1..name.start();
        let capital = |i: usize| words.at(i).capital || words.folded(i) == ".";
        let named = title.len() < 6 && words.same_sentence(at, name.start()) && title.clone().all(capital);
        self.persons.of_name.get(from).copied().flatten().filter(|_| named)
    }

    /// The person whose name stands in `tokens`.
    fn person_at(&self, tokens: &TokenRange) -> Option<usize> {
        let stands = |n: &Name| n.tokens.start < tokens.end && n.tokens.end > tokens.start;
        let index = self.names.iter().rposition(stands)?;
        self.persons.of_name.get(index).copied().flatten()
    }
}

/// "the Council for Civil Liberties", "the Committee to Save Nether Combe"
fn is_lobby(name: &str) -> bool {
    ["Council for ", "Committee for ", "Committee to "].iter().any(|cause| name.contains(cause))
}
