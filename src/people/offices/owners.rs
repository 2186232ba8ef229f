//! Whose office it is: "Yoon’s adviser", "its spokesman", "the agency’s regional director".

use crate::people::bodies::Found;
use crate::people::context::Context;
use crate::people::context::role::Owner;
use crate::people::lexica::lexicon::{Class, LEXICON};
use crate::people::lexica::name_words;
use crate::people::lexica::words::Words;
use crate::people::names::Name;
use crate::people::offices::missions::Missions;
use crate::people::offices::office::{Determiner, Office};
use crate::people::offices::story::{self, Story};
use crate::people::offices::{boards, deputies};
use crate::people::persons::Persons;
use crate::people::references::marks::{Mark, Profile};
use crate::people::{Entity, Kind};
use crate::text::TokenRange;
use std::collections::HashMap;

/// What the page tells of bodies and states.
#[derive(Clone, Copy)]
pub struct Told<'a> {
    /// Bodies.
    pub found: &'a [Found],
    /// Countries.
    pub context: &'a Context,
    /// Embassies and envoys.
    pub missions: &'a Missions,
    /// What references know of each person.
    pub profiles: &'a [Profile],
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
    let Told { found, context, missions, profiles } = told;
    let mut public: HashMap<&str, usize> = HashMap::new();
    for (index, body) in found.iter().enumerate().filter(|(_, f)| f.is_public() && f.tokens.len() > 1) {
        public.entry(words.folded(body.tokens.end - 1)).or_insert(index);
    }
    let health_service = (0..words.len()).any(|i| words.folded(i) == "nhs");
    let public_board = boards::is_public(words);
    let story = Story {
        public_board,
        council: boards::has_council(words),
        campaigns: story::campaigns(words),
        words,
        names,
        persons,
        entities,
        marks,
        found,
        public,
        health_service,
        context,
        missions,
        profiles,
    };
    let owner = |(index, office)| {
        story.owner(office).or_else(|| deputies::of_chief(words, offices, index)).unwrap_or_default()
    };
    offices.iter().enumerate().map(owner).collect()
}

impl Story<'_, '_> {
    /// Who owns `office`, by its possessive noun or pronoun, by what stands behind it, or else by the body
    /// spoken of before.
    fn owner(&self, office: &Office) -> Option<Owner> {
        if let Some(country) = self.missions.sender(self.words, office) {
            return Some(Owner { official: Some(true), country: Some(country), ..Owner::default() });
        }
        match (&office.owner, office.determiner) {
            (Some(tokens), _) => {
                let owner = self.of_noun(tokens).or_else(|| self.of_whole(office, tokens));
                self.in_town(owner, tokens)
            }
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
                .or_else(|| self.of_private(office))
                .or_else(|| self.of_named(office))
                .or_else(|| self.of_voice(office))
                .or_else(|| self.of_board(office))
                .or_else(|| self.of_chaired(office))
                .or_else(|| self.of_subject(office))
                .or_else(|| self.of_agency(office)),
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
    pub(in crate::people) fn of_public(&self, tokens: &TokenRange) -> Option<Owner> {
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

    /// "a spokesperson **for Huckaby**", "**Huckaby** spokesman", "former **Obama** adviser": of the person named there.
    fn of_named(&self, office: &Office) -> Option<Owner> {
        let (before, behind) = (office.core.start..office.head.start, office.head.end..office.core.end);
        let speaks = office.title.class == Class::Spokesperson;
        // "former **Obama** spokesman"
        let before = before.start + usize::from(office.former && before.len() > 1)..before.end;
        let behind = if behind.len() > 1 { self.person_at(&behind) } else { None };
        let before = if before.len() == 1 { self.person_at(&before) } else { None };
        let person = behind.or(before).filter(|_| speaks);
        // Heads of state have advisers at the state’s cost, others those of a campaign.
        let advised = before.filter(|&p| is_adviser(office.title.head) && self.heads_state(p));
        person.or(advised).map(|person| self.of_person(person))
    }

    /// "**the agency’s** regional director": of the World Health Organization, if that was spoken of.
    fn of_states(&self, tokens: &TokenRange) -> Option<Owner> {
        if !self.is_noun(tokens, name_words::OF_STATES) {
            return None;
        }
        let mut bodies = self.bodies_before(tokens.start).filter(|f| f.kind == Kind::Organisation);
        bodies.next().map(|body| self.of_body(body)).filter(|o| o.international)
    }

    /// "**The group’s** deputy leader": of the militia or the party spoken of last; a firm’s director is of neither.
    fn of_group(&self, tokens: &TokenRange) -> Option<Owner> {
        let trades = |noun: &str| matches!(LEXICON.body_called(noun), Some(Kind::Company | Kind::Media));
        if !self.is_noun(tokens, name_words::GENERIC) || trades(self.words.folded(tokens.start)) {
            return None;
        }
        let mut bodies = self.bodies_before(tokens.start);
        bodies.find(|f| matches!(f.kind, Kind::ArmedGroup | Kind::Party)).map(|body| self.of_body(body))
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
        if let Some(owner) = self.of_bare_before(at).filter(|_| self.subject_before(at).is_none()) {
            return Some(owner);
        }
        let body = self.subject_before(at);
        let told = body.is_some();
        let body =
            body.or_else(|| self.bodies_before(at).next()).filter(|body| !self.thing_since(body, at))?;
        let owner = self.of_body(body);
        // Whom the sentence before does not open with may be another than the one that is meant: of the same country.
        Some(Owner { body: owner.body.filter(|_| told), ..owner })
    }

    /// "an aide **to** President Vladimir Putnik"
    fn has_complement(&self, office: &Office) -> bool {
        office.title.class != Class::Diplomat
            && matches!(self.words.folded(office.full.end), "to" | "of" | "for")
    }

    /// "an aide to **President Vladimir Putnik**": of his country.
    fn of_holder(&self, office: &Office) -> Option<Owner> {
        let person = self.holder_behind(office.full.end)?;
        // "a spokesman for Mr Lind": official as Mr Lind is.
        if office.title.class == Class::Spokesperson {
            return Some(self.of_person(person));
        }
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
}

/// "senior adviser", "aide", "speechwriter": somebody who works for one person.
pub(in crate::people) fn is_adviser(head: &str) -> bool {
    let last = head.rsplit(' ').next().unwrap_or_default();
    matches!(last, "adviser" | "advisor" | "aide" | "speechwriter")
}
