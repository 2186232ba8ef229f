//! Whose side a statement is on, and whom it speaks of: who is accused is who answers.

use crate::order;
use crate::people::{self, Kind, MentionKind, People};
use crate::statements::Statement;
use crate::statements::answers::keys::{Key, KeySet, Keys};
use crate::statements::reading::class;
use crate::statements::reading::lexical;
use crate::statements::reading::view::View;
use crate::text::TokenRange;

/// Somebody whom the page names, or a country whose officials speak for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Party {
    /// Index into [`People::entities`].
    Entity(usize),
    /// ISO 3166-1 alpha-2.
    Country(&'static str),
}

/// One statement's parties.
#[derive(Debug, Default)]
pub struct Sides {
    /// Who speaks, and for whom: "**Harrow Copper**’s director", "the **Russian** embassy".
    own: Vec<Party>,
    /// The source's nouns without a name: "the **army**’s chief of staff".
    own_words: KeySet,
    /// All words of the source.
    source_words: KeySet,
    /// Whom the content speaks of.
    named: Vec<Party>,
    /// Those of them at its beginning: "accused **China** of ramming a boat".
    first: Vec<Party>,
}

/// Tokens at the beginning of a content in which the accused stands.
const HEAD: usize = 8;

/// Where the page speaks of whom, in order of the text.
pub struct Mentions {
    /// Token and entity.
    entities: Vec<(usize, usize)>,
    /// Token and country.
    states: Vec<(usize, &'static str)>,
}

impl Mentions {
    /// Reads all mentions once.
    pub fn new(view: &View, people: &People) -> Mentions {
        let of = |(id, e): (usize, &people::Entity)| {
            e.mentions
                .iter()
                .filter(|m| m.kind != MentionKind::Description)
                .map(move |m| (m.tokens.start, id))
                .collect::<Vec<_>>()
        };
        let mut entities: Vec<(usize, usize)> = people.entities.iter().enumerate().flat_map(of).collect();
        order::by_key(&mut entities, |entity| *entity);
        Mentions { entities, states: people::states(view.doc).collect() }
    }

    /// Everybody who is mentioned in `tokens`, and the countries named there.
    fn parties(&self, people: &People, tokens: TokenRange) -> Vec<Party> {
        let here = within(&self.entities, &tokens);
        let mut found: Vec<Party> = here
            .flat_map(|id| {
                // A person who is spoken of is no country.
                let body = people.entities.get(id).is_some_and(|e| e.kind == Kind::Government);
                parties_of(people, id).take(if body { 2 } else { 1 })
            })
            .collect();
        found.extend(within(&self.states, &tokens).map(Party::Country));
        found
    }
}

/// What stands in `tokens`, of places sorted by token.
fn within<T: Copy>(places: &[(usize, T)], tokens: &TokenRange) -> impl Iterator<Item = T> {
    let from = places.partition_point(|p| p.0 < tokens.start);
    places.iter().skip(from).take_while(|p| p.0 < tokens.end).map(|p| p.1)
}

/// Parties of both lists; a statement has few.
fn shared<'a>(some: &'a [Party], others: &'a [Party]) -> impl Iterator<Item = &'a Party> {
    some.iter().filter(|party| others.contains(party))
}

/// An entity, and the country that a government or an official speaks for.
fn parties_of(people: &People, id: usize) -> impl Iterator<Item = Party> {
    let entity = people.entities.get(id);
    let speaks = entity.filter(|e| e.kind == Kind::Government || e.official);
    let country = speaks.and_then(|e| e.country.as_deref()).and_then(people::country_code);
    std::iter::once(Party::Entity(id)).chain(country.map(Party::Country))
}

impl Sides {
    /// Reads source and content of `statement`.
    pub fn new(
        view: &View,
        people: &People,
        mentions: &Mentions,
        keys: &Keys,
        statement: &Statement,
    ) -> Sides {
        let attribution = &statement.attribution;
        let mut sides = Sides::default();
        if let Some(source) = attribution.source.first() {
            // "his rival, …", "a critic of the mayor": on another side than who is named.
            let against = source.clone().any(|i| view.among(i, lexical::RIVAL));
            let head = if against { source.start..source.start } else { phrase(view, source) };
            // "**China’s** Taiwan office": the owner’s side.
            let owner = head.clone().find(|&i| view.word(i).ends_with("'s")).map_or(head.end, |i| i + 1);
            sides.own = mentions.parties(people, head.start..owner);
            sides.own_words = owners(view, keys, &head);
            sides.source_words = keys.of(std::slice::from_ref(source));
        }
        if let Some(id) = statement.speaker {
            sides.own.extend(parties_of(people, id));
            let named = |e: &&people::Entity| {
                matches!(e.kind, Kind::Company | Kind::Organisation | Kind::ArmedGroup | Kind::Media)
            };
            if let Some(body) = people.entities.get(id).filter(named) {
                let words = body.name.split_whitespace().map(str::to_lowercase);
                sides.own_words.extend(words.filter_map(|word| keys.named(&word)));
            }
        }
        for piece in &attribution.content {
            sides.named.extend(mentions.parties(people, piece.clone()));
        }
        if let Some(first) = attribution.content.first() {
            sides.first = mentions.parties(people, first.start..first.end.min(first.start + HEAD));
        }
        sides
    }

    /// Whether `claim`, whose content has the keys `words`, speaks of the side of this statement.
    pub fn named_by(&self, claim: &Sides, words: &KeySet) -> bool {
        self.spoken_of_by(claim) || self.own_words.shared(words).any(|w| !claim.own_words.contains(w))
    }

    /// Whether `claim` names somebody or a country on the side of this statement.
    pub fn spoken_of_by(&self, claim: &Sides) -> bool {
        shared(&self.own, &claim.named).any(|p| !claim.own.contains(p))
    }

    /// Whether the first that `claim` speaks of is this side: "accused **Ankara** of …".
    pub fn accused_by(&self, claim: &Sides) -> bool {
        shared(&self.own, &claim.first).any(|p| !claim.own.contains(p))
    }

    /// Whether the first that `claim` speaks of is this side, and as one of its kind: a country’s name
    /// means its government where another government speaks ("a Central **American** family" does not).
    pub fn disputes(&self, claim: &Sides) -> bool {
        let state = |p: &Party| matches!(p, Party::Country(_));
        shared(&self.own, &claim.first)
            .any(|p| !claim.own.contains(p) && (!state(p) || claim.own.iter().any(state)))
    }

    /// What is known of the speaker from elsewhere on the page: "she" is the president’s spokeswoman.
    pub fn learn(&mut self, other: &Sides) {
        self.own.extend(&other.own);
        self.own_words.extend(other.own_words.iter());
    }

    /// Whether a word of the source has the key `owner`: "the **union**".
    pub fn is_called(&self, owner: Key) -> bool {
        self.source_words.contains(owner)
    }

    /// Whether one body or person speaks in both: "the Vatican", "a Vatican spokesman".
    pub fn one_body(&self, other: &Sides) -> bool {
        shared(&self.own, &other.own).any(|p| matches!(p, Party::Entity(_)))
    }

    /// Whether both speak for the same party.
    pub fn allied(&self, other: &Sides) -> bool {
        shared(&self.own, &other.own).next().is_some()
    }
}

/// The part of a source that tells whose side it is: "the Russian embassy" of "the Russian embassy in
/// London, which …".
fn phrase(view: &View, source: &TokenRange) -> TokenRange {
    let ends = |i: &usize| {
        matches!(view.word(*i), "to" | "in" | "at" | "on" | "near" | "with" | "against" | "who" | "which")
    };
    source.start..source.clone().skip(1).find(ends).unwrap_or(source.end)
}

/// The nouns in small letters that own something or end the phrase.
fn owners(view: &View, keys: &Keys, phrase: &TokenRange) -> KeySet {
    let small = |i: usize| view.is_word(i) && !view.is_capital(i);
    let end =
        phrase.clone().find(|&i| view.is(i, class::PREPOSITION) || view.word(i) == ",").unwrap_or(phrase.end);
    let owns = |i: usize| view.word(i).ends_with("'s") || matches!(view.word(i + 1), "'" | "'s");
    let nouns = phrase.clone().filter(|&i| small(i) && (owns(i) || i + 1 == end));
    nouns.filter(|&i| !view.among(i, lexical::ROLE)).filter_map(|i| keys.at(i)).collect()
}
