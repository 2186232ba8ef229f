//! Politicians whom a page means by what they run for, sit for or lead, though it has not called them so: "the
//! Republican nominee", "the Vermont senator", "the Senate Democratic leader".

use crate::people::MentionKind;
use crate::people::lexica::lexicon::Class;
use crate::people::lexica::name_words;
use crate::people::lexica::seats::party_state;
use crate::people::lexica::words::Words;
use crate::people::offices::office::{Determiner, Office};
use crate::people::references::marks::{Mark, Profile, Role, role};
use crate::people::references::partisan::last_politician;

/// How many mentions are looked through.
const MENTIONS: usize = 60;

/// How many blocks back a candidate reaches, and a member of a parliament.
const FAR: usize = 12;

/// Blocks back in which there may be no rival.
const NEAR: usize = 1;

/// Whom "the Republican nominee" or "the Senate Democratic leader" means, where nobody is called so.
pub(in crate::people) fn meant(
    words: &Words,
    office: &Office,
    marks: &[Mark],
    profiles: &[Profile],
) -> Option<usize> {
    let plain = office.determiner == Determiner::Definite && !words.at(office.full.start).quoted;
    match office.title.class {
        Class::Candidate if plain => candidate(words, office, marks, profiles),
        Class::Leader if plain && leads_house(office) => {
            let person = last_politician(words, office.full.start, marks, profiles, |_| true, |_| false)?;
            (!leads_state(profiles, person)).then_some(person)
        }
        // "Labour’s Ann Hult, who represents Leeds, said …. **The MP** added"
        _ if plain && office.core == office.head && sits(office) => {
            let untold = |person: usize| profiles.get(person).is_some_and(|p| p.offices.is_empty());
            last_politician(words, office.full.start, marks, profiles, untold, |_| false)
                .filter(|p| untold(*p))
        }
        _ => None,
    }
}

/// "the **MP**", "the **senator**", "the **lawmaker**"
fn sits(office: &Office) -> bool {
    matches!(office.title.head, "mp" | "mep") || name_words::is(office.title.head, name_words::SEAT)
}

/// "the Vermont senator": of `members`, none of whom the page tells of a seat, the one who was spoken of last; else the
/// politician of whom the sentences before speak. Neither acts on the senator in the same sentence.
pub(in crate::people) fn of_seat(
    words: &Words,
    office: &Office,
    marks: &[Mark],
    profiles: &[Profile],
    members: &[usize],
) -> Option<usize> {
    let at = office.full.start;
    let elsewhere = |mark: &Mark| party_state(words, mark.tokens.end + 1).is_some();
    let told = |person: usize| marks.iter().rev().take(MENTIONS).any(|m| m.person == person && elsewhere(m));
    let near = marks
        .iter()
        .rev()
        .take(MENTIONS)
        .take_while(|m| words.at(m.tokens.start).block + FAR >= words.at(at).block);
    let free = |person: usize| !acts_here(words, at, person, marks);
    let member = near.map(|m| m.person).find(|p| members.contains(p) && !told(*p) && free(*p));
    // "the Cook County deputy" is a sheriff's, "the Cork deputy" one of the members.
    let sits = |person: usize| !leads_state(profiles, person) && office.title.head != "deputy";
    let last = || last_politician(words, at, marks, profiles, sits, elsewhere);
    let person = member.or_else(|| last().filter(|p| free(*p) && sits(*p)));
    person.filter(|p| !passed_over(words, at, *p, marks, profiles))
}

/// The candidate of a party: whom the page calls one, or else the only politician near who is of no other party.
fn candidate(words: &Words, office: &Office, marks: &[Mark], profiles: &[Profile]) -> Option<usize> {
    let at = office.full.start;
    let Some(party) = office.full.clone().find_map(|k| party_of(words.folded(k))) else {
        return of_page(words, office, marks, profiles, |_| false);
    };
    let within = |blocks: usize| {
        let reach = move |m: &&Mark| words.at(m.tokens.start).block + blocks >= words.at(at).block;
        marks.iter().rev().take(MENTIONS).take_while(reach).map(|m| m.person)
    };
    let runs = |person: usize| {
        let posts = profiles.get(person).map(|p| p.offices.as_slice()).unwrap_or_default();
        let of_party = |word: &String| party_of(word) == Some(party);
        posts.iter().any(|own| own.class == Class::Candidate && own.words.iter().any(of_party))
            && !ran_once(words, person, marks)
    };
    let other = |mark: &Mark| {
        let before = (mark.tokens.start.saturating_sub(BEFORE)..mark.tokens.start).rev();
        let mut before = before.take_while(|&k| words.same_sentence(k, mark.tokens.start));
        before.any(|k| party_of(words.folded(k)).is_some_and(|own| own != party))
    };
    let only = || {
        let person = last_politician(words, at, marks, profiles, |_| true, other)?;
        let rival = |p: usize| {
            let posts = profiles.get(p).map(|p| p.offices.as_slice()).unwrap_or_default();
            p != person && posts.iter().any(|own| own.class.is_political() || own.class == Class::Candidate)
        };
        // "Mr. Holm has hurt the Republican candidate": of somebody else.
        let spoken_of = |p: usize| {
            marks.iter().rev().take_while(|m| words.same_sentence(m.tokens.start, at)).any(|m| m.person == p)
        };
        (!within(NEAR).any(rival) && !spoken_of(person)).then_some(person)
    };
    let of_page = || of_page(words, office, marks, profiles, other);
    within(FAR).find(|p| runs(*p)).or_else(only).or_else(of_page)
}

/// "**2012** GOP presidential nominee Ed Holm": who ran in another year than the page's.
pub(in crate::people) fn ran_once(words: &Words, person: usize, marks: &[Mark]) -> bool {
    let year = |word: &str| word.len() == 4 && word.chars().all(|c| c.is_ascii_digit());
    let dated = |m: &Mark| {
        let before = m.tokens.start.saturating_sub(BEFORE + 1)..m.tokens.start;
        before.into_iter().any(|k| year(words.folded(k)) && words.same_sentence(k, m.tokens.start))
    };
    marks.iter().find(|m| m.person == person && m.kind == MentionKind::Name).is_some_and(dated)
}

/// Names of somebody from which on a page may be about them.
const OFTEN: usize = 3;

/// "**The candidate** said": whom the page names twice as often as anybody else, where it tells of no office that they
/// hold nor, as `other` knows of a mention, of another party.
fn of_page(
    words: &Words,
    office: &Office,
    marks: &[Mark],
    profiles: &[Profile],
    other: impl Fn(&Mark) -> bool,
) -> Option<usize> {
    let at = office.full.start;
    let near = |m: &&Mark| words.at(m.tokens.start).block + FAR >= words.at(at).block;
    let names = || {
        let near = marks.iter().rev().take(MENTIONS).take_while(near);
        near.filter(|m| m.kind == MentionKind::Name && !words.at(m.tokens.start).quoted)
    };
    let count = |person: usize| names().filter(|m| m.person == person).count();
    let mut often: Vec<usize> = names().map(|m| m.person).collect();
    often.dedup();
    let person = often.iter().copied().max_by_key(|p| count(*p))?;
    let most = count(person);
    let rival = often.iter().any(|p| *p != person && count(*p) * 2 > most);
    let posts = profiles.get(person).map(|p| p.offices.as_slice()).unwrap_or_default();
    let holds = posts.iter().any(|own| !own.listed && own.class != Class::Candidate);
    let here = |m: &&Mark| words.same_sentence(m.tokens.start, at) && m.tokens.end <= at;
    let spoken_of = marks.iter().rev().take_while(here).any(|m| m.person == person);
    let speaks = role(words, &office.full) > Role::Other;
    (speaks
        && most >= OFTEN
        && !rival
        && !holds
        && !spoken_of
        && !names().filter(|m| m.person == person).any(other))
    .then_some(person)
}

/// Words before a name among which its party is told: "Republican presidential nominee".
const BEFORE: usize = 4;

/// The party that a word names, in one form: "GOP" is the Republicans’.
fn party_of(word: &str) -> Option<&str> {
    match word {
        "gop" => Some("republican"),
        "democratic" => Some("democrat"),
        _ => Some(word).filter(|w| name_words::is(w, name_words::OF_PARTY | name_words::PARTY)),
    }
}

/// A word for a party as its name has it: "Tory", "Lib Dem".
pub(in crate::people) fn formal(word: &str) -> &str {
    match word {
        "tory" => "conservative",
        "lib" => "liberal",
        "dem" => "democrat",
        _ => word,
    }
}

/// Whether the list or the page makes a head of state of somebody, who sits in no parliament.
pub(in crate::people) fn leads_state(profiles: &[Profile], person: usize) -> bool {
    profiles.get(person).is_some_and(|p| p.offices.iter().any(|own| own.class == Class::HeadOfState))
}

/// "Senator **Ed Holm** won Texas. Worse is **Ana Ruhl's** loss at home. The Ohio senator": whether the sentence before
/// speaks of another politician and not of `person`.
fn passed_over(words: &Words, at: usize, person: usize, marks: &[Mark], profiles: &[Profile]) -> bool {
    let here = words.at(at).sentence;
    let of = |m: &Mark| words.at(m.tokens.start).sentence;
    let last = || marks.iter().rev().take(MENTIONS).take_while(|m| of(m) + 1 >= here);
    let political = |p: usize| {
        profiles.get(p).is_some_and(|p| p.offices.iter().any(|own| own.class.is_political()))
            && !leads_state(profiles, p)
    };
    let before = || last().filter(|m| of(m) < here);
    !last().any(|m| m.person == person)
        && before().any(|m| m.kind == MentionKind::Name && political(m.person))
}

/// "**Holm** has hammered the Vermont senator": whether `person` is the subject of the sentence before token `at`, and
/// no clause of its own begins between: "Holm won, **with** two networks calling the race for the Vermont senator".
fn acts_here(words: &Words, at: usize, person: usize, marks: &[Mark]) -> bool {
    let here = marks.iter().rev().take_while(|m| words.same_sentence(m.tokens.start, at));
    let parted = |from: usize| {
        (from..at).any(|k| words.folded(k) == "," && matches!(words.folded(k + 1), "with" | "as" | "after"))
    };
    here.into_iter().any(|m| m.person == person && m.role > Role::Other && !parted(m.tokens.end))
}

/// "the **Senate** Democratic leader": of a party in a house of Congress, and no head of state.
pub fn leads_house(office: &Office) -> bool {
    let house = |w: &String| name_words::is(w, name_words::ELECTED);
    office.title.class == Class::Leader && office.words.iter().any(house)
}
