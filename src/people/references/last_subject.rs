//! Of whom the sentences before a description speak: "Ed Marlow said no. **The retired teacher** added".

use crate::people::lexica::lexicon::LEXICON;
use crate::people::lexica::name_words::{self, ANSWERING};
use crate::people::lexica::words::Words;
use crate::people::offices::office::Office;
use crate::people::persons::single::is_aged;
use crate::people::references::marks::{Mark, Profile, Role};
use crate::people::references::reporting;
use crate::people::{Gender, MentionKind};
use crate::text::TokenRange;

/// How many blocks back the person may be spoken of: the paragraph before.
const REACH: usize = 1;

/// How many mentions are looked through.
const MENTIONS: usize = 40;

/// A description, as far as it tells who is meant.
pub(in crate::people) struct Described {
    /// With its article.
    pub tokens: TokenRange,
    /// Gender that its noun tells.
    pub gender: Option<Gender>,
    /// "the **58-year-old** farmer"
    pub age: Option<String>,
    /// It tells what somebody once was, how old they are or how many children they have: nobody is introduced so.
    pub told: bool,
}

/// The person whom the sentences before speak of: the latest main subject of the narrator’s whom the description fits.
pub(in crate::people) fn last_subject(
    words: &Words,
    described: &Described,
    profiles: &[Profile],
    marks: &[Mark],
) -> Option<usize> {
    let subjects = recent(words, described, profiles, marks).filter(|m| m.role == Role::Main);
    // "Bauer asked why. “Nobody knew,” **answered** the former judge": not the one who asked.
    let around = [described.tokens.start.wrapping_sub(1), described.tokens.end];
    let answers = around.into_iter().any(|i| name_words::is(words.folded(i), ANSWERING));
    let subjects = subjects.filter(|m| !(answers && reporting::asks(words, m.tokens.end)));
    let person = subjects.map(|m| m.person).next().or_else(|| only(words, described, profiles, marks))?;
    let named = || marks.iter().filter(|m| m.person == person && m.kind == MentionKind::Name);
    let other_age = |age: &String| {
        let years = age.split('-').next().unwrap_or_default();
        named().any(|m| is_aged(words, m.tokens.end) && words.folded(m.tokens.end + 1) != years)
    };
    (!described.age.as_ref().is_some_and(other_age)).then_some(person)
}

/// The only person of that sex of whom the paragraph before speaks, in whatever place.
fn only(words: &Words, described: &Described, profiles: &[Profile], marks: &[Mark]) -> Option<usize> {
    let mut persons = recent(words, described, profiles, marks).map(|m| m.person);
    let first = persons.next()?;
    persons.all(|other| other == first).then_some(first)
}

/// The narrator’s mentions before a description of persons who may be of its sex, the latest first.
fn recent<'a>(
    words: &'a Words,
    described: &'a Described,
    profiles: &'a [Profile],
    marks: &'a [Mark],
) -> impl Iterator<Item = &'a Mark> {
    let at = described.tokens.start;
    let block = words.at(at).block;
    let fits = |m: &&Mark| {
        let own = profiles.get(m.person).and_then(|p| p.gender);
        own.is_none() || described.gender.is_none() || own == described.gender
    };
    let before = marks.iter().rev().filter(move |m| m.tokens.end <= at).take(MENTIONS);
    let near = before.take_while(move |m| words.at(m.tokens.start).block + REACH >= block);
    near.filter(|m| !words.at(m.tokens.start).quoted).filter(fits)
}

/// "the German **broadcaster**": a station sooner than somebody of that calling.
pub(in crate::people) fn is_station(office: &Office) -> bool {
    office.country.is_some() && LEXICON.body_words.get(office.title.head).is_some()
}
