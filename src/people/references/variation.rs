//! Descriptions by which a story speaks on of somebody whom it has named, telling something new of them on the way:
//! "Ed Marlow, 58, said no. **The retired teacher** added", "said **the 38-year-old father of three**", "**the former
//! judge** said". Style guides call it elegant variation. Nobody holds such an office on the page, and nobody else was
//! introduced whom it could mean: it is whoever the sentences before speak of.

use crate::people::MentionKind;
use crate::people::lexica::lexicon::{Class, LEXICON, WordClass};
use crate::people::lexica::name_words::{self, COMMITTEE, COUNT};
use crate::people::lexica::words::Words;
use crate::people::offices::office::{Determiner, Office};
use crate::people::references::last_subject::{Described, is_station, last_subject};
use crate::people::references::marks::{Mark, Profile, Role, role};
use crate::people::references::stand_ins::{Post, written_out};
use crate::people::references::title_words::is_former;
use crate::people::references::variation_source::{is_cue, is_source, quotation_before};
use crate::text::TokenRange;

/// How many mentions are looked through.
const MENTIONS: usize = 40;

/// How many blocks back a description may be repeated.
const FAR: usize = 12;

/// Words between the article and the end of a description that no list knows.
const PHRASE: usize = 6;

/// How far back another one of the same calling is looked for, in offices.
const OFFICES: usize = 80;

/// The person whom `office`, which nobody on the page holds, is said of. `all` are the offices of the page.
pub fn by_office(
    words: &Words,
    office: &Office,
    all: &[Office],
    free: &dyn Fn(usize) -> bool,
    profiles: &[Profile],
    marks: &[Mark],
) -> Option<(TokenRange, usize)> {
    if let Some(person) = of_headline(words, office, marks) {
        return Some((office.full.clone(), person));
    }
    if let Some(person) = again(words, &office.full, marks) {
        return Some((office.full.clone(), person));
    }
    let described = of_office(words, office).filter(|_| !is_station(office))?;
    if !is_source(words, &described) {
        return None;
    }
    let person = last_subject(words, &described, profiles, marks)?;
    let profile = profiles.get(person)?;
    let foreign = matches!((office.country, &profile.country), (Some(a), Some(b)) if a != b);
    // "President Ruiz said no. The former president said": another one.
    let written = &written_out(office.title.head);
    if office.former && profile.offices.iter().any(|own| &own.written == written) {
        return None;
    }
    let fits = if is_of_parliament(office) && !office.former {
        sits(words, office, profile)
    } else if office.is_official(None, false) && !office.former {
        // "The minister said": of somebody else.
        false
    } else {
        described.told
            || is_of_trade(words, office, profile)
                && !is_introduced(words, office, all, free, profile, person, marks)
    };
    (fits && !foreign).then_some((described.tokens, person))
}

/// "the **doorman**" of whom the page has spoken so before.
fn again(words: &Words, tokens: &TokenRange, marks: &[Mark]) -> Option<usize> {
    let noun = words.folded(tokens.end.checked_sub(1)?);
    let here = words.at(tokens.start);
    let bare = tokens.len() == 2 && words.folded(tokens.start) == "the" && !here.quoted;
    let same = |m: &&Mark| {
        let last = m.tokens.end.saturating_sub(1);
        matches!(m.kind, MentionKind::Description | MentionKind::Title)
            && words.folded(last) == noun
            && matches!(words.folded(m.tokens.start), "the" | "a" | "an")
            && words.at(last).block + FAR >= here.block
    };
    marks.iter().rev().take(MENTIONS).find(same).filter(|_| bare).map(|m| m.person)
}

/// Whether it tells of a calling that is news of this person: no other trade of theirs is told, or else a quotation
/// goes on.
fn is_of_trade(words: &Words, office: &Office, profile: &Profile) -> bool {
    let trade = |class: Class| {
        matches!(
            class,
            Class::Occupation | Class::Academic | Class::Religious | Class::Business | Class::Royal
        )
    };
    let quotation = office.full.start.checked_sub(1).is_some_and(|b| words.at(b).quoted);
    let inverted =
        || office.full.start.checked_sub(1).is_some_and(|b| quotation_before(words, b) || is_cue(words, b));
    // "“…,” **the director** told": of a film.
    let directs = office.title.head == "director" && quotation && profile.offices.is_empty();
    // "**the neurologist**" of a professor
    let scholar = office.title.class == Class::Academic;
    let other = |own: &Post| trade(own.class) && !(scholar && own.class == Class::Academic);
    directs || trade(office.title.class) && (quotation || inverted() || !profile.offices.iter().any(other))
}

/// The end of a description at the article `i` whose noun no list knows, and the person: "the **49-year-old teaching
/// assistant**", "the **57-year-old Belgian**", "the **former Court of Claims justice**".
pub fn by_age(words: &Words, i: usize, profiles: &[Profile], marks: &[Mark]) -> Option<(TokenRange, usize)> {
    let age = words.folded(i + 1);
    let aged = age.ends_with("-year-old");
    if words.folded(i) != "the" || words.at(i).quoted || !aged && !is_former(age) {
        return None;
    }
    let noun = |&k: &usize| {
        let word = words.at(k);
        word.alphabetic
            && !word.quoted
            && !(word.class == WordClass::Verb || word.class == WordClass::Aux || is_cue(words, k))
    };
    let inside = |k: usize| {
        k == i + 2
            || !aged && words.folded(k) == "of"
            || !matches!(
                words.at(k).class,
                WordClass::Prep | WordClass::Conj | WordClass::Det | WordClass::Pron
            )
    };
    let end = (i + 2..i + 2 + PHRASE).take_while(|k| noun(k) && inside(*k)).last()? + 1;
    let plural = words.folded(end - 1).ends_with('s') && !words.folded(end - 1).ends_with("ss");
    let end = behind_children(words, end);
    // "the former head of Mossad", "the former Court of Claims justice"
    let of = (i + 3..end).find(|&k| words.folded(k) == "of").filter(|_| words.at(end - 1).capital);
    let head = of.unwrap_or(end).saturating_sub(1);
    // "the former ruling party", "the former Yugoslav republic", "the former East Germany"
    let body = !aged && words.at(head).capital
        || LEXICON.body_words.get(words.folded(head)).is_some()
        || name_words::is(words.folded(head), name_words::LED | name_words::SETTLEMENT);
    let age = Some(age.to_owned()).filter(|_| aged);
    let described = Described { tokens: i..end, gender: None, age, told: true };
    if plural || body || !is_source(words, &described) {
        return None;
    }
    let person = last_subject(words, &described, profiles, marks)?;
    Some((described.tokens, person))
}

/// "**The official** defends the talks" at the head of a standfirst: the one with whose name the headline begins.
fn of_headline(words: &Words, office: &Office, marks: &[Mark]) -> Option<usize> {
    let start = office.full.start;
    let opens = words.doc.blocks.get(1).is_some_and(|b| b.tokens.start == start);
    let plain = office.determiner == Determiner::Definite && !office.plural && !office.possessive;
    let mut names = marks.iter().take_while(|m| m.tokens.end <= start);
    let first =
        names.next().filter(|m| opens && plain && m.tokens.start == 0 && m.kind == MentionKind::Name)?;
    let headed = matches!(words.folded(first.tokens.end), "," | ":");
    let many = matches!(office.title.class, Class::Source | Class::Spokesperson);
    (headed && !many && names.all(|m| m.person == first.person)).then_some(first.person)
}

/// What an office phrase tells, if it is one by which a story speaks on of somebody.
fn of_office(words: &Words, office: &Office) -> Option<Described> {
    let start = office.full.start;
    // "told **The Daily Star**": a name.
    let name = words.at(start).capital && !words.at(start).initial;
    let plain = office.determiner == Determiner::Definite
        && !office.plural
        && !office.possessive
        && office.owner.is_none()
        && !name
        && !words.at(start).quoted;
    let age = (start..office.full.end).map(|k| words.folded(k)).find(|word| word.ends_with("-year-old"));
    let end = behind_children(words, office.full.end);
    let children = end > office.full.end;
    let told = office.former || age.is_some() || children;
    let class = office.title.class;
    let of_others = match class {
        Class::Source | Class::Spokesperson | Class::Counterpart | Class::Successor | Class::None => true,
        Class::Leader | Class::Deputy | Class::Candidate | Class::Official => !office.former,
        Class::Relation => !children,
        Class::Associate => true,
        _ => name_words::is(office.title.head, name_words::ANYBODY) && !told,
    };
    (plain && !of_others).then(|| Described {
        tokens: start..end,
        gender: office.title.gender,
        age: age.map(str::to_owned),
        told,
    })
}

/// "the father **of three**": behind the number of children.
fn behind_children(words: &Words, end: usize) -> usize {
    let count = words.folded(end + 1);
    let number =
        name_words::is(count, COUNT) || count.chars().all(|c| c.is_ascii_digit()) && !count.is_empty();
    if words.folded(end) == "of"
        && number
        && (words.at(end + 2).class != WordClass::Open || !words.at(end + 2).alphabetic)
    {
        end + 2
    } else {
        end
    }
}

/// Whether somebody else of that calling was introduced without a name, whom it means sooner: "a lorry driver was
/// hurt", "the driver said".
fn is_introduced(
    words: &Words,
    office: &Office,
    all: &[Office],
    free: &dyn Fn(usize) -> bool,
    profile: &Profile,
    person: usize,
    marks: &[Mark],
) -> bool {
    let end = all.partition_point(|o| o.full.start < office.full.start);
    let same =
        |o: &Office| o.title.head == office.title.head && !o.plural && o.determiner != Determiner::Definite;
    let mut before = all.get(..end).unwrap_or_default().iter().enumerate().rev().take(OFFICES);
    let Some((_, first)) = before.find(|(i, o)| free(*i) && same(o)) else { return false };
    let latest = marks.iter().rev().find(|m| m.person == person && m.tokens.end <= office.full.start);
    !profile.offices.is_empty()
        || latest.is_none_or(|m| first.full.start > m.tokens.start)
        || role(words, &first.full) > Role::Other
}

/// "the Labour **MP**", "the defence **committee chair**": of somebody who sits in a parliament.
fn is_of_parliament(office: &Office) -> bool {
    let written = written_out(office.title.head);
    let seat = name_words::is(written.split(' ').next().unwrap_or_default(), name_words::SEAT);
    let committee = office.words.iter().any(|word| name_words::is(word, COMMITTEE));
    seat || committee && written.contains("chair")
}

/// Whether somebody may sit there: a politician of whom no other seat is told.
fn sits(words: &Words, office: &Office, profile: &Profile) -> bool {
    let written = written_out(office.title.head);
    let party = |k: usize| name_words::is(words.folded(k), name_words::OF_PARTY | name_words::PARTY);
    let of_party = office.full.clone().any(party);
    let other = profile.offices.iter().any(|own| own.written == written) && !of_party;
    // "her **counterpart**, Ana Lind": of a minister, and in a parliament as well.
    let political =
        profile.offices.iter().any(|own| own.class.is_political() || own.class == Class::Counterpart);
    let chairs = written.contains("chair");
    let member = || {
        let seat = |w: &str| name_words::is(w, name_words::SEAT);
        profile.offices.iter().any(|own| seat(own.written.split(' ').next().unwrap_or_default()))
    };
    // "the MP" alone is whoever is told to be one.
    let qualified =
        of_party || office.full.clone().skip(1).any(|k| words.at(k).capital && !office.head.contains(&k));
    political && !other && qualified && (!chairs || member())
}
