//! Whom a title means: "the minister", "the South Korean leader", "the former president".

use super::MentionKind;
use super::attach::is_relation;
use super::lexicon::{Class, LEXICON};
use super::name_words;
use super::office::{Determiner, Office};
use super::references::{Mark, Profile};
use super::stand_ins::Said;
use super::words::Words;

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
pub fn by_title(words: &Words, office: &Office, profiles: &[Profile], all: &[Mark]) -> Meant {
    // "Mayor of Kharkiv says ...": headlines leave the article out.
    let start = words.at(office.full.start);
    let headline =
        office.determiner == Determiner::None && office.owner.is_none() && start.block == 0 && start.initial;
    let definite = office.determiner == Determiner::Definite || office.owner.is_some() || headline;
    // "**its interior minister** said …" before "Interior Minister Ana Duarte": told again in full.
    if !definite && !office.plural && matches!(office.determiner, Determiner::Pronoun(_)) {
        return owned(words, office, profiles);
    }
    if !definite || office.plural {
        return Meant::Nobody;
    }
    // "She said she remained the legitimate president": the one whom the sentence says it of.
    if let Some(person) = predicate(words, office, all) {
        return Meant::One(person);
    }
    if is_relation(office) || office.title.class == Class::Counterpart {
        return Meant::Nobody;
    }
    // "Keir Ward’s spokesman" is not the palace’s, of whom the page spoke before.
    let of_person = office.owner.as_ref().is_some_and(|owner| words.at(owner.end.saturating_sub(1)).capital)
        && office.country.is_none()
        && !office.public
        && !office.private
        && !office.international;
    if of_person {
        return Meant::Nobody;
    }
    let wanted = &office.words;
    let head: Vec<&str> = office.title.head.split(' ').collect();
    let qualifiers: Vec<&String> = wanted
        .iter()
        .filter(|w| {
            !head.contains(&w.as_str())
                && !matches!(w.as_str(), "of" | "the" | "for" | "top" | "and")
                && !is_former(w)
                // "the outgoing minister" is the minister, "the veteran diplomat" a diplomat.
                && !name_words::is(w, name_words::COLOUR)
        })
        // "the senior diplomat"
        .filter(|w| office.title.class != Class::Diplomat || w.as_str() != "senior")
        .collect();
    let said = Said::of(office);
    let sole = head.last().is_some_and(|word| name_words::is(word, name_words::SOLE));
    let led = of_what(words, office);
    let mut fits: Vec<(bool, usize)> = Vec::new();
    for (person, profile) in profiles.iter().enumerate().filter(|(_, p)| !p.offices.is_empty()) {
        if let (Some(country), Some(own)) = (office.country, &profile.country)
            && country != own
        {
            continue;
        }
        if let (Some(a), Some(b)) = (office.title.gender, profile.gender)
            && a != b
        {
            continue;
        }
        let best = profile.offices.iter().filter_map(|own| {
            // "the general" is no attorney general.
            let service = office.title.class != Class::Military || own.class == Class::Military;
            let same =
                own.written == said.written || service && head.len() == 1 && own.has(office.title.head);
            let like = same || led && said.stands_for(own);
            // "the governor" is not the deputy governor.
            let deputy = |own: &[String]| own.iter().any(|w| matches!(w.as_str(), "deputy" | "vice"));
            let like = like && !(sole && deputy(&own.words) && !deputy(wanted));
            let qualified = is_top(office)
                || office.title.class == Class::Leader && !same
                || qualifiers.iter().all(|q| own.words.contains(q));
            let exact = !headline || own.head == office.title.head;
            // "the former president" is none who holds the office.
            let former = !office.former || own.words.iter().any(|w| is_former(w));
            (like && qualified && exact && former).then_some(same)
        });
        if let Some(same) = best.max() {
            fits.push((same, person));
        }
    }
    // "the president" is the country's, not that of its Congress.
    let is_plain = |person: usize| {
        let own = profiles.get(person).map(|p| p.offices.as_slice()).unwrap_or_default();
        own.iter().any(|own| own.head == office.title.head && own.words == *wanted)
    };
    if office.title.class == Class::HeadOfState && fits.iter().any(|f| is_plain(f.1)) {
        fits.retain(|f| is_plain(f.1));
    }
    // "the president" is the one in office sooner than a former one.
    let holds = |person: usize| {
        let own = profiles.get(person).map(|p| p.offices.as_slice()).unwrap_or_default();
        own.iter().any(|own| !own.words.iter().any(|w| is_former(w)))
    };
    if !office.former && fits.iter().any(|f| holds(f.1)) {
        fits.retain(|f| holds(f.1));
    }
    let exact = fits.iter().any(|f| f.0);
    let at = office.full.start;
    let candidates: Vec<usize> = fits.into_iter().filter(|f| f.0 == exact).map(|f| f.1).collect();
    let last = |person: usize| all.iter().rev().find(|m| m.person == person).map(|m| m.tokens.start);
    let mut seen: Vec<(usize, usize)> = candidates.iter().filter_map(|&p| Some((last(p)?, p))).collect();
    if seen.is_empty() {
        // Another word for an office ("the prosecutor") waits for nobody; "the South African leader" may.
        let told = exact || office.title.class != Class::Other;
        // Named only later: "Peru’s environment minister said ... the minister, Rosario Quilca".
        return match candidates.as_slice() {
            [one] if told && (office.country.is_some() || !qualifiers.is_empty()) => Meant::One(*one),
            _ => Meant::Nobody,
        };
    }
    seen.sort_unstable();
    let Some(&(latest, person)) = seen.last() else { return Meant::Nobody };
    // Two ministers in one breath: "the minister" is neither.
    let sentence = words.at(latest).sentence;
    if seen.iter().rev().nth(1).is_some_and(|&(other, _)| words.at(other).sentence == sentence) {
        return Meant::Several;
    }
    let near = words.at(at).block.saturating_sub(words.at(latest).block) <= 40;
    if near { Meant::One(person) } else { Meant::Nobody }
}

/// Whether "the leader" may be a head of state or government: "the leader of Peru", "of the island nation"
/// and without "of", but not "of the main opposition party" or "of the Greens".
fn of_what(words: &Words, office: &Office) -> bool {
    let of = office.head.end;
    if office.title.class != Class::Leader || words.folded(of) != "of" {
        return true;
    }
    let phrase = (of + 1..of + 8).take_while(|&k| {
        words.at(k).alphabetic && !matches!(words.at(k).function, "verb" | "aux" | "prep" | "conj")
    });
    let noun = phrase.filter(|&k| words.at(k).function.is_empty()).last();
    noun.is_none_or(|k| {
        let word = words.folded(k);
        name_words::is(word, name_words::LED)
            || LEXICON.known.get(word.trim_end_matches("'s")).is_some_and(|w| w.place().is_some())
    })
}

/// "its interior minister": the only person of that very office, where its words say more than "minister".
fn owned(words: &Words, office: &Office, profiles: &[Profile]) -> Meant {
    let Determiner::Pronoun(at) = office.determiner else { return Meant::Nobody };
    let told = words.folded(at) == "its" && office.words.len() > 1 && !office.former;
    let holds =
        |p: &Profile| p.offices.iter().any(|own| own.head == office.title.head && own.words == office.words);
    let mut holders = profiles.iter().enumerate().filter(|(_, p)| told && holds(p));
    match (holders.next(), holders.next()) {
        (Some((person, _)), None) => Meant::One(person),
        _ => Meant::Nobody,
    }
}

/// "He was the minister": a title behind a form of "be", with a pronoun as its subject.
fn predicate(words: &Words, office: &Office, all: &[Mark]) -> Option<usize> {
    let copula = office.full.start.checked_sub(1)?;
    let is_copula =
        matches!(words.folded(copula), "is" | "was" | "became" | "becomes" | "remains" | "remained");
    let last = all.last().filter(|m| m.kind == MentionKind::Pronoun && m.tokens.end == copula)?;
    is_copula.then_some(last.person)
}

/// "former", "ex-president"
fn is_former(word: &str) -> bool {
    matches!(word, "former" | "ex" | "ousted" | "deposed" | "onetime" | "erstwhile")
        || word.starts_with("ex-")
}

/// "the top US diplomat"
pub fn is_top(office: &Office) -> bool {
    office.title.class == Class::Diplomat && office.text.to_lowercase().starts_with("top")
}
