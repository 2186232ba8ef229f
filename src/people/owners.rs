//! Whose office it is: "Yoon’s adviser", "its spokesman", "the agency’s regional director".

use super::bodies::Found;
use super::lexicon::Class;
use super::name_words;
use super::names::{Looks, Name};
use super::office::{Determiner, Office};
use super::persons::Persons;
use super::references::Mark;
use super::role::Owner;
use super::words::Words;
use super::{Entity, Kind, country_code};
use crate::text::TokenRange;

/// Who owns each office: the person of "Yoon’s adviser" and "his spokesman", the body of "its
/// spokesman".
pub fn find(
    words: &Words,
    offices: &[Office],
    names: &[Name],
    persons: &Persons,
    entities: &[Entity],
    marks: &[Mark],
    found: &[Found],
) -> Vec<Owner> {
    let of_person = |person: usize| {
        let entity = entities.get(person);
        Owner {
            official: entity.map(|e| e.official),
            country: entity.and_then(|e| country_code(e.country.as_deref()?)),
            international: entity.is_some_and(|e| e.official && e.country.is_none()),
            person: Some(person),
        }
    };
    let of_body = |body: &Found| Owner {
        official: Some(matches!(body.kind, Kind::Government | Kind::ArmedGroup | Kind::Party)),
        country: body.country,
        international: body.kind == Kind::Organisation && body.country.is_none(),
        person: None,
    };
    let before = |at: usize| {
        let end = found.partition_point(|f| f.tokens.start < at);
        found
            .get(..end)
            .unwrap_or_default()
            .last()
            .filter(|f| words.at(at).block <= words.at(f.tokens.start).block + 1)
    };
    // A name that is no person’s stands between the body and token `at`, in the sentence before.
    let closer = |body: &Found, at: usize| {
        let end = names.partition_point(|n| n.tokens.start < at);
        let near = |n: &&Name| words.at(n.tokens.start).sentence + 1 >= words.at(at).sentence;
        let last = names.get(..end).unwrap_or_default().iter().rev().take_while(near);
        let mut last = last.filter(|n| n.looks == Looks::Thing);
        last.next().is_some_and(|n| n.tokens.start > body.tokens.start)
    };
    let owner = |office: &Office| match (&office.owner, office.determiner) {
        (Some(tokens), _) => {
            let of_named = person_at(persons, names, tokens).map(of_person);
            // "the agency’s regional director": of the World Health Organization, if that was spoken of.
            let generic = tokens.end == tokens.start + 1
                && name_words::is(words.folded(tokens.start), name_words::OF_STATES);
            let of_several = || {
                let end = found.partition_point(|f| f.tokens.start < tokens.start);
                let near = |f: &&Found| words.at(f.tokens.start).block + 2 > words.at(tokens.start).block;
                let bodies = found.get(..end)?.iter().rev().take_while(near);
                let mut bodies = bodies.filter(|f| matches!(f.kind, Kind::Organisation));
                bodies.next().map(of_body).filter(|o| o.international)
            };
            // "The group’s deputy leader": of the militia or the party spoken of last.
            let of_group = || {
                let end = found.partition_point(|f| f.tokens.start < tokens.start);
                let near = |f: &&Found| words.at(f.tokens.start).block + 2 > words.at(tokens.start).block;
                let mut bodies = found.get(..end)?.iter().rev().take_while(near);
                bodies.find(|f| matches!(f.kind, Kind::ArmedGroup | Kind::Party)).map(of_body)
            };
            let group = tokens.end == tokens.start + 1
                && name_words::is(words.folded(tokens.start), name_words::GENERIC);
            of_named
                .or_else(|| generic.then(of_several).flatten())
                .or_else(|| group.then(of_group).flatten())
                .unwrap_or_default()
        }
        (None, Determiner::Pronoun(at)) => {
            let from = marks.partition_point(|m| m.tokens.start < at);
            match marks.get(from).filter(|m| m.tokens == (at..at + 1)) {
                Some(mark) => of_person(mark.person),
                // "Shares of General Salmon fell. Its president": of the firm, not of a body before it.
                None if words.folded(at) == "its" => {
                    let body = before(at).filter(|body| !closer(body, at));
                    body.map(of_body).unwrap_or_default()
                }
                None => Owner::default(),
            }
        }
        // "an aide to President Vladimir Putnik": of his country.
        (None, Determiner::Indefinite | Determiner::Definite | Determiner::None)
            if office.title.class != Class::Diplomat
                && matches!(words.folded(office.full.end), "to" | "of" | "for") =>
        {
            holder_behind(words, names, persons, office.full.end)
                .map(|person| Owner { official: None, person: None, ..of_person(person) })
                .filter(|o| o.country.is_some())
                .unwrap_or_default()
        }
        // "A spokeswoman, Elena Paz": of whom the sentence before spoke.
        (None, Determiner::Indefinite) if office.core == office.head => {
            before(office.full.start).map(of_body).unwrap_or_default()
        }
        // "ministry spokeswoman Maria Zaitseva": of the ministry spoken of last.
        _ if office.title.class == Class::Spokesperson
            && office.country.is_none()
            && office.words.len() == 2 =>
        {
            let noun = office.words.first().map_or("", String::as_str);
            let called = |f: &&Found| {
                f.tokens.end > f.tokens.start + 1
                    && words.folded(f.tokens.end - 1) == noun
                    && f.country.is_some()
            };
            before(office.full.start).filter(called).map(of_body).unwrap_or_default()
        }
        _ => Owner::default(),
    };
    offices.iter().map(owner).collect()
}

/// The person whose name follows the preposition at token `at` and a title in capitals: "to President
/// Vladimir Putnik", "of Prime Minister Lind".
fn holder_behind(words: &Words, names: &[Name], persons: &Persons, at: usize) -> Option<usize> {
    let from = names.partition_point(|n| n.start() <= at);
    let name = names.get(from)?;
    let title = at + 1..name.start();
    let capital = |i: usize| words.at(i).capital || words.folded(i) == ".";
    let named = title.len() < 6 && words.same_sentence(at, name.start()) && title.clone().all(capital);
    persons.of_name.get(from).copied().flatten().filter(|_| named)
}

/// The person whose name stands in `tokens`.
fn person_at(persons: &Persons, names: &[Name], tokens: &TokenRange) -> Option<usize> {
    let index = names.iter().rposition(|n| n.tokens.start < tokens.end && n.tokens.end > tokens.start)?;
    persons.of_name.get(index).copied().flatten()
}
