//! Whom a title means: "the minister", "the South Korean leader", "the former president".

use crate::order;
use crate::people::MentionKind;
use crate::people::attach::is_relation;
use crate::people::bodies::acting::is_verb;
use crate::people::lexica::lexicon::{Class, WordClass};
use crate::people::lexica::words::Words;
use crate::people::offices::office::{Determiner, Office};
use crate::people::references::headline::{self, Named};
use crate::people::references::marks::{Mark, Profile, Role};
use crate::people::references::partisan::sits_for;
use crate::people::references::politician;
use crate::people::references::title_holders::{Holders, Wanted};

/// Whom a title means.
pub enum Meant {
    /// This person.
    One(usize),
    /// Two persons alike: nobody can tell.
    Several,
    /// Nobody who is named.
    Nobody,
}

/// The person whom a title means.
pub fn by_title(
    words: &Words,
    office: &Office,
    profiles: &[Profile],
    all: &[Mark],
    names: &[Named],
) -> Meant {
    let headline = headline::is_title(words, office);
    let definite = office.determiner == Determiner::Definite || office.owner.is_some() || headline;
    // "**its interior minister** said …" before "Interior Minister Ana Duarte": told again in full.
    if !definite && !office.plural && matches!(office.determiner, Determiner::Pronoun(_)) {
        return owned(words, office, profiles);
    }
    if !definite || office.plural || names_body(words, office) {
        return Meant::Nobody;
    }
    // "the chief's deputy": second to somebody, and no member of a parliament.
    if office.title.head == "deputy" && office.owner.is_some() {
        return Meant::Nobody;
    }
    // "the 41st president": whoever was, and not who is.
    if office.full.clone().any(|i| is_ordinal(words.folded(i))) {
        return Meant::Nobody;
    }
    // "She said she remained the legitimate president": the one whom the sentence says it of.
    if let Some(person) = predicate(words, office, all) {
        return Meant::One(person);
    }
    // "Family’s attorney calls video sickening": whoever is named below.
    let tie = is_relation(office) && !(headline && office.title.class == Class::Associate);
    if tie || office.title.class == Class::Counterpart || is_of_person(words, office) {
        return Meant::Nobody;
    }
    let wanted = Wanted::new(words, office, headline);
    let mut holders = wanted.holders(profiles);
    if office.title.class == Class::Candidate {
        holders.persons.retain(|&person| !politician::ran_once(words, person, all));
    }
    let last = |person: usize| all.iter().rev().find(|m| m.person == person).map(|m| m.tokens.start);
    let mut seen: Vec<(usize, usize)> = holders.persons.iter().filter_map(|&p| Some((last(p)?, p))).collect();
    // "the Utah senator" of "Sen. Ed Marlow of Utah"
    if holders.persons.is_empty()
        && let Some(seat) = wanted.seat(words)
    {
        let seated = wanted.seated(profiles, |person| sits_for(words, all, person, &seat));
        seen = seated.into_iter().filter_map(|p| Some((last(p)?, p))).collect();
        if seen.is_empty() && !headline {
            let members = wanted.seated(profiles, |_| true);
            let person = politician::of_seat(words, office, all, profiles, &members);
            let fits = |p: &usize| profiles.get(*p).is_some_and(|p| wanted.is_of_country(p));
            return person.filter(fits).map_or(Meant::Nobody, Meant::One);
        }
    }
    if holders.persons.is_empty()
        && !headline
        && let Some(person) = politician::meant(words, office, all, profiles)
    {
        return Meant::One(person);
    }
    // "Ida Rowe, a Labour backbencher. **The MP** said": sooner than an MP named only below.
    if seen.is_empty() && !headline {
        let others = holders.others.iter();
        let near = |at: &usize| words.at(*at).block + 1 >= words.at(office.full.start).block;
        seen = others.filter_map(|&p| Some((last(p).filter(near)?, p))).collect();
    }
    order::by_key(&mut seen, |found| *found);
    if headline && seen.is_empty() && holders.persons.is_empty() {
        let only = wanted.only_holder(profiles);
        let only = only.and_then(|one| headline::meant(words, &office.full, &[one], names));
        return only.map_or(Meant::Nobody, Meant::One);
    }
    match seen.last() {
        Some(_) => seen_last(words, office.full.start, &seen, all),
        None if headline => {
            headline::meant(words, &office.full, &holders.persons, names).map_or(Meant::Nobody, Meant::One)
        }
        None => match named_later(&wanted, &holders) {
            Meant::Nobody => told_below(words, &wanted, &holders, profiles, names),
            meant => meant,
        },
    }
}

/// Whether it is no title of anybody’s: a word of a name, "Oskar **King**", an adjective, an office to come.
pub fn means_nobody(words: &Words, office: &Office, marks: &[Mark]) -> bool {
    let inside = |m: &Mark| m.kind == MentionKind::Name && m.tokens.contains(&office.head.start);
    marks.last().is_some_and(inside) || is_adjective(words, office) || is_to_come(words, office)
}

/// "the **official** photographer": no official, but an adjective.
fn is_adjective(words: &Words, office: &Office) -> bool {
    let end = office.full.end;
    let next = words.at(end);
    let noun =
        next.alphabetic && next.class == WordClass::Open && words.same_sentence(office.head.start, end);
    let verb = is_verb(words, end) || next.folded.ends_with(['s', 'd']) || next.folded.ends_with("ly");
    office.title.head == "official" && office.head.end == end && noun && (next.capital || !verb)
}

/// "to be **the next president**": whoever that may be.
fn is_to_come(words: &Words, office: &Office) -> bool {
    let mut near = office.full.start.saturating_sub(1)..office.head.start;
    near.any(|i| words.folded(i) == "next" && words.same_sentence(i, office.head.start))
}

/// "The **Executive Yuan**", "the **General Assembly**": the title is a part of a name.
fn names_body(words: &Words, office: &Office) -> bool {
    let next = words.at(office.full.end);
    let name = next.is_proper() && !next.title_case;
    name && words.at(office.head.start).capital && words.same_sentence(office.head.start, office.full.end)
}

/// "Keir Ward’s spokesman" is not the palace’s, of whom the page spoke before.
fn is_of_person(words: &Words, office: &Office) -> bool {
    office.owner.as_ref().is_some_and(|owner| words.at(owner.end.saturating_sub(1)).capital)
        && office.country.is_none()
        && !office.public
        && !office.private
        && !office.international
}

/// Of those who may be meant at token `at`, the one spoken of last. `seen` holds the tokens where they are, in
/// order, and the persons.
fn seen_last(words: &Words, at: usize, seen: &[(usize, usize)], all: &[Mark]) -> Meant {
    let Some(&(latest, mut person)) = seen.last() else { return Meant::Nobody };
    // Two ministers in one breath: "the minister" is neither.
    let sentence = words.at(latest).sentence;
    let mut others = seen.iter().rev().skip(1).take_while(|(other, _)| words.at(*other).sentence == sentence);
    if let Some(&(_, other)) = others.next() {
        let alone = others.next().is_none();
        let leads = |pair: &(usize, usize)| alone && names_one(words, sentence, *pair, all);
        let Some((first, _)) = [(other, person), (person, other)].into_iter().find(leads) else {
            return Meant::Several;
        };
        person = first;
    }
    let near = words.at(at).block.saturating_sub(words.at(latest).block) <= NEAR;
    if near { Meant::One(person) } else { Meant::Nobody }
}

/// "**MP Benson Lind** faulted the senator": whether a sentence names the first of two as its subject, and calls the
/// second by nothing but a title, so that what follows goes on with the first.
fn names_one(words: &Words, sentence: usize, (first, second): (usize, usize), all: &[Mark]) -> bool {
    let from = all.partition_point(|m| words.at(m.tokens.start).sentence < sentence);
    let inside = || all.iter().skip(from).take_while(|m| words.at(m.tokens.start).sentence == sentence);
    let main = inside().any(|m| m.person == first && m.kind == MentionKind::Name && m.role == Role::Main);
    let mut second = inside().filter(|m| m.person == second);
    main && second.all(|m| m.kind == MentionKind::Title && m.role == Role::Other)
}

/// How many blocks back a title reaches.
const NEAR: usize = 40;

/// Named only later: "Peru’s environment minister said ... the minister, Rosario Quilca".
fn named_later(wanted: &Wanted, holders: &Holders) -> Meant {
    let office = wanted.office;
    // Another word for an office ("the prosecutor") waits for nobody; "the South African leader" may.
    let told = holders.same || office.title.class != Class::Other;
    match holders.persons.as_slice() {
        [one] if told && (office.country.is_some() || wanted.is_qualified()) => Meant::One(*one),
        _ => Meant::Nobody,
    }
}

/// How many blocks below its title the only holder of an office may be named.
const BELOW: usize = 8;

/// "**The Home Secretary** said no. … Ruth Amory, the Home Secretary, left": the only holder on the page of an office
/// that one person holds, named below it.
fn told_below(
    words: &Words,
    wanted: &Wanted,
    holders: &Holders,
    profiles: &[Profile],
    names: &[Named],
) -> Meant {
    let office = wanted.office;
    let [one] = holders.persons.as_slice() else { return Meant::Nobody };
    let firm = office.title.class == Class::Business && office.owner.is_some();
    let led = firm || office.is_official(None, false);
    let may = holders.same && wanted.is_of_one() && led && !office.former;
    if !may || !firm && !profiles.get(*one).is_some_and(|p| p.holds(office)) {
        return Meant::Nobody;
    }
    let at = office.full.start;
    let from = names.partition_point(|(tokens, _)| tokens.start <= at);
    let near = |(tokens, _): &&Named| words.at(tokens.start).block <= words.at(at).block + BELOW;
    let mut below = names.iter().skip(from).take_while(near);
    if below.any(|(_, person)| person == one) { Meant::One(*one) } else { Meant::Nobody }
}

/// "its interior minister": the only person of that very office, where its words say more than "minister".
fn owned(words: &Words, office: &Office, profiles: &[Profile]) -> Meant {
    let Determiner::Pronoun(at) = office.determiner else { return Meant::Nobody };
    let told = words.folded(at) == "its" && office.words.len() > 1 && !office.former;
    let mut holders = profiles.iter().enumerate().filter(|(_, p)| told && p.holds(office));
    match (holders.next(), holders.next()) {
        (Some((person, _)), None) => Meant::One(person),
        _ => Meant::Nobody,
    }
}

/// "He was the minister": a title behind a form of "be", with a pronoun as its subject; "**Holm will become** the
/// nominee": behind "become", with anybody.
fn predicate(words: &Words, office: &Office, all: &[Mark]) -> Option<usize> {
    let copula = office.full.start.checked_sub(1)?;
    let becomes = matches!(words.folded(copula), "become" | "becomes" | "became");
    let is_copula = becomes || matches!(words.folded(copula), "is" | "was" | "remains" | "remained");
    let last = all.last().filter(|_| is_copula)?;
    let between = last.tokens.end..copula;
    let follows = match becomes {
        true => {
            between.len() <= AUXILIARIES
                && between.clone().all(|i| matches!(words.at(i).class, WordClass::Aux | WordClass::Adv))
        }
        false => between.is_empty() && last.kind == MentionKind::Pronoun,
    };
    let whole = !last.owns(words);
    (follows && whole && words.same_sentence(last.tokens.start, copula)).then_some(last.person)
}

/// Words between a subject and "become": "will soon", "would never have".
const AUXILIARIES: usize = 3;

/// "41st", "43rd"
fn is_ordinal(word: &str) -> bool {
    let number = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    number.len() + 2 == word.len() && number.chars().all(|c| c.is_ascii_digit()) && !number.is_empty()
}

/// "the top US diplomat"
pub fn is_top(office: &Office) -> bool {
    office.title.class == Class::Diplomat && office.text.to_lowercase().starts_with("top")
}
