//! Whom and what a page speaks of, among which the [`owner`](crate::people::offices::owners) of an office is looked for.

use crate::people::bodies::Found;
use crate::people::context::Context;
use crate::people::context::role::Owner;
use crate::people::lexica::fold::fold;
use crate::people::lexica::lexicon::Class;
use crate::people::lexica::name_words;
use crate::people::lexica::words::Words;
use crate::people::names::{Looks, Name};
use crate::people::offices::missions::Missions;
use crate::people::persons::Persons;
use crate::people::references::marks::{Mark, Profile};
use crate::people::{Entity, Kind, country_code};
use crate::text::TokenRange;
use std::collections::{HashMap, HashSet};

/// Tokens before the body with which a paragraph opens: "WASHINGTON (AP) — **The White House** said".
const DATELINE: usize = 12;

/// Tokens before a body that opens its sentence: "**The US** State Department".
const SUBJECT: usize = 2;

/// Whom and what the page speaks of, among which an owner is looked for.
pub(in crate::people) struct Story<'a, 'd> {
    /// The document.
    pub(in crate::people) words: &'a Words<'d>,
    /// Its names.
    pub(in crate::people) names: &'a [Name],
    /// Whom they mean.
    pub(in crate::people) persons: &'a Persons,
    /// What is known of each person so far.
    pub(in crate::people) entities: &'a [Entity],
    /// Mentions of persons.
    pub(in crate::people) marks: &'a [Mark],
    /// Bodies.
    pub(in crate::people) found: &'a [Found],
    /// Public bodies by the last word of their names, the first of each.
    pub(in crate::people) public: HashMap<&'a str, usize>,
    /// The page speaks of a health service that a state runs.
    pub(in crate::people) health_service: bool,
    /// The page speaks of the board of a school district or a county, and of no other.
    pub(in crate::people) public_board: bool,
    /// The page speaks of the council of a town or the commission of a county.
    pub(in crate::people) council: bool,
    /// Surnames of those whose campaigns the page speaks of.
    pub(in crate::people) campaigns: HashSet<&'a str>,
    /// Countries.
    pub(in crate::people) context: &'a Context,
    /// Embassies and envoys.
    pub(in crate::people) missions: &'a Missions,
    /// What references know of each person.
    pub(in crate::people) profiles: &'a [Profile],
}

impl Story<'_, '_> {
    /// "WASHINGTON (AP) — **The White House** said": nothing but a dateline stands before token `start` in its paragraph.
    pub(in crate::people) fn leads_block(&self, start: usize) -> bool {
        let words = self.words;
        let first = words.doc.blocks.get(words.at(start).block).map_or(0, |b| b.tokens.start);
        let dateline = |k: usize| words.at(k).capital || !words.at(k).alphabetic;
        start <= first + DATELINE && (first..start).all(dateline)
    }

    /// Whether one word stands there, of a class of [`name_words`].
    pub(in crate::people) fn is_noun(&self, tokens: &TokenRange, class: u128) -> bool {
        tokens.len() == 1 && name_words::is(self.words.folded(tokens.start), class)
    }

    /// What is known of a person.
    pub(in crate::people) fn of_person(&self, person: usize) -> Owner {
        let entity = self.entities.get(person);
        Owner {
            official: entity.map(|e| e.official && !(e.as_of.is_some() && self.runs(person))),
            country: entity.and_then(|e| country_code(e.country.as_deref()?)),
            international: entity.is_some_and(|e| e.official && e.country.is_none()),
            person: Some(person),
            body: None,
        }
    }

    /// "Democratic nominee Hillary Clinton … **Clinton’s** spokesman": whoever runs for an office has a campaign’s staff.
    fn runs(&self, person: usize) -> bool {
        let posts = self.profiles.get(person).map(|p| p.offices.as_slice()).unwrap_or_default();
        posts.iter().any(|post| post.class == Class::Candidate) || self.campaigns_again(person)
    }

    /// "the **Clinton campaign**": a former official of whom the page says so holds no office that has a staff.
    fn campaigns_again(&self, person: usize) -> bool {
        let entity = self.entities.get(person);
        let former = |e: &&Entity| e.office.as_ref().is_some_and(|office| office.starts_with("former "));
        let surname = entity.filter(former).and_then(|e| e.name.rsplit(' ').next()).map(fold);
        surname.is_some_and(|surname| self.campaigns.contains(surname.as_str()))
    }

    /// Whether somebody is or was a head of state.
    pub(in crate::people) fn heads_state(&self, person: usize) -> bool {
        let posts = self.profiles.get(person).map(|p| p.offices.as_slice()).unwrap_or_default();
        posts.iter().any(|post| post.class == Class::HeadOfState)
    }

    /// What is known of a body. "**The junta** disputed that: its spokesman" is of the country that the page speaks of
    /// where it names the junta, "**Congress** said so. Its chief whip" in Delhi of no American one.
    pub(in crate::people) fn of_body(&self, body: &Found) -> Owner {
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
            body: (!body.is_state() && body.tokens.len() > 1).then_some((start, body.tokens.end)),
        }
    }

    /// The bodies before token `at`, the last first, in its block and the one before.
    pub(in crate::people) fn bodies_before(&self, at: usize) -> impl Iterator<Item = &Found> {
        let end = self.found.partition_point(|f| f.tokens.start < at);
        let near = move |f: &&Found| self.words.at(at).block <= self.words.at(f.tokens.start).block + 1;
        self.found.get(..end).unwrap_or_default().iter().rev().take_while(near)
    }

    /// "**Turkey** regretted the Kremlin’s answer. **Its** foreign minister": the body that the sentence before opens
    /// with, where the pronoun opens its own.
    pub(in crate::people) fn subject_before(&self, at: usize) -> Option<&Found> {
        let words = self.words;
        let sentence = words.at(at).sentence;
        let mut before = self.bodies_before(at).filter(|f| words.at(f.tokens.start).sentence + 1 >= sentence);
        let (block, opens) = (words.at(at).block, opens_sentence(words, at));
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

    /// The names that begin before token `at`, the last first, and whom each means.
    pub(in crate::people) fn names_before(&self, at: usize) -> impl Iterator<Item = (&Name, Option<usize>)> {
        let end = self.names.partition_point(|n| n.tokens.start < at);
        let names = self.names.get(..end).unwrap_or_default();
        names.iter().zip(self.persons.of_name.iter().copied()).rev()
    }

    /// Whether a name that is no person’s stands between the body and token `at`, in the sentence before.
    pub(in crate::people) fn thing_since(&self, body: &Found, at: usize) -> bool {
        let sentence = self.words.at(at).sentence;
        let near = |n: &Name| self.words.at(n.tokens.start).sentence + 1 >= sentence;
        let mut last = self.names_before(at).take_while(|(n, _)| near(n));
        // "Nordvik Foods said its chief executive would go", but "Karl Holm, its chief executive, said"
        let here = |n: &Name| self.words.at(n.tokens.start).sentence == sentence;
        let firm = |n: &Name| n.looks == Looks::Unknown && n.is_full() && here(n);
        let apart = |n: &Name, person: Option<usize>| {
            n.looks == Looks::Thing || person.is_none() && firm(n) && n.tokens.start > body.tokens.end
        };
        last.find(|(n, person)| apart(n, *person)).is_some_and(|(n, _)| n.tokens.start > body.tokens.start)
    }

    /// The person whose name follows the preposition at token `at` and a title in capitals: "to President
    /// Vladimir Putnik", "of Prime Minister Lind".
    pub(in crate::people) fn holder_behind(&self, at: usize) -> Option<usize> {
        let words = self.words;
        let from = self.names.partition_point(|n| n.start() <= at);
        let name = self.names.get(from)?;
        let title = at + 1..name.start();
        let capital = |i: usize| words.at(i).capital || words.folded(i) == ".";
        let named = title.len() < 6 && words.same_sentence(at, name.start()) && title.clone().all(capital);
        self.persons.of_name.get(from).copied().flatten().filter(|_| named)
    }

    /// The person whose name stands in `tokens`.
    pub(in crate::people) fn person_at(&self, tokens: &TokenRange) -> Option<usize> {
        let (last, person) = self.names_before(tokens.end).next()?;
        person.filter(|_| last.tokens.end > tokens.start)
    }
}

/// "**A deputy director** said", "**But a deputy director** said": whether a sentence begins with token `at`, or with a
/// conjunction before it.
fn opens_sentence(words: &Words, at: usize) -> bool {
    let joins =
        |k: usize| words.at(k).initial && matches!(words.folded(k), "but" | "and" | "yet" | "still" | "so");
    words.at(at).initial || at.checked_sub(1).is_some_and(|k| joins(k) && words.same_sentence(k, at))
}

/// "the **Clinton** campaign", "**Clinton’s** presidential campaign": surnames, folded, before the noun.
pub(in crate::people) fn campaigns<'a>(words: &'a Words) -> HashSet<&'a str> {
    let named = |k: &usize| words.at(*k).is_proper();
    let campaign = |&k: &usize| words.folded(k) == "campaign" && k > 1;
    let owner = |k: usize| {
        let far = k - 2;
        let near = Some(k - 1).filter(named);
        near.or_else(|| Some(far).filter(|k| named(k) && words.at(*k).possessive))
    };
    (0..words.len()).filter(campaign).filter_map(owner).map(|k| words.folded(k)).collect()
}

/// "the Council for Civil Liberties", "the Committee to Save Nether Combe"
fn is_lobby(name: &str) -> bool {
    ["Council for ", "Committee for ", "Committee to "].iter().any(|cause| name.contains(cause))
}
