//! Offices that a few words part from the name behind them: "an engineer **named** Ana Lind", "the mayor **installed by the
//! rebels**, Karl Roe,".

use crate::people::attach::is_relation;
use crate::people::attach::links::{How, Link, Places};
use crate::people::lexica::lexicon::WordClass;
use crate::people::lexica::words::Words;
use crate::people::names::Name;
use crate::people::offices::office::{Determiner, Office};

/// Tokens that may stand between the office and the comma before the name.
const GAP: usize = 6;

/// Tokens that the name of somebody else may have there, titles included.
const OTHER: usize = 8;

/// The office that a few words part from `name`.
pub(in crate::people) fn before(
    words: &Words,
    offices: &[Office],
    places: &Places,
    name: &Name,
) -> Option<Link> {
    let index = named(words, places, name)
        .or_else(|| reduced(words, places, name))
        .or_else(|| of_other(words, places, name))?;
    let office = offices.get(index)?;
    let told = office.determiner != Determiner::None || office.owner.is_some();
    let one = !office.plural && !office.possessive && !is_relation(office);
    (told && one && words.same_sentence(office.head.start, name.start()))
        .then_some(Link::new(index, How::CommaBefore))
}

/// "a district engineer **named** Ana Lind wrote"; not "the judge named Ana Lind to the post".
fn named(words: &Words, places: &Places, name: &Name) -> Option<usize> {
    let verb = name.start().checked_sub(1)?;
    let at = match words.folded(verb) {
        "named" | "called" => verb,
        "as" if verb > 0 && words.folded(verb - 1) == "identified" => verb - 1,
        _ => return None,
    };
    let next = words.at(name.behind);
    let goes_on = matches!(next.class, WordClass::Verb | WordClass::Aux) && !next.capital;
    let closed = matches!(words.folded(name.behind), "," | "who" | "whose" | "." | "—" | "–");
    let index = *places.ends.get(&at)?;
    ((goes_on || closed) && name.is_full()).then_some(index)
}

/// "the mayor **installed by the rebels**, Karl Roe,", "the officer **in charge**, Ana Lind,": between the office and the
/// comma stands what tells which one.
fn reduced(words: &Words, places: &Places, name: &Name) -> Option<usize> {
    let comma = name.start().checked_sub(1).filter(|&c| words.folded(c) == ",")?;
    let end = (1..=GAP).filter_map(|back| comma.checked_sub(back)).find(|at| places.ends.contains_key(at))?;
    let closed = !words.at(name.behind).alphabetic && name.is_full();
    let inside = (end..comma).all(|k| !matches!(words.folded(k), "," | "(" | ")" | ":" | "who" | "that"));
    let (first, second) = (words.folded(end), words.folded(end + 1));
    let participle = first.ends_with("ed") || matches!(first, "chosen" | "sworn" | "put");
    let tells = participle && matches!(second, "by" | "to" | "in" | "with")
        || first == "in" && matches!(second, "question" | "charge")
        || first == "at" && second == "the" && words.folded(end + 2) == "time"
        || end + 1 == comma && matches!(first, "responsible" | "concerned" | "involved" | "present");
    (closed && inside && tells).then(|| places.ends.get(&end).copied()).flatten()
}

/// "A spokeswoman **for Majority Leader Karl Roe**, Ana Lind, said": between her office and her name stands for whom she
/// speaks; not "a spokesman for Karl Roe, Ana Lind and Ed Holm".
fn of_other(words: &Words, places: &Places, name: &Name) -> Option<usize> {
    let comma = name.start().checked_sub(1).filter(|&c| words.folded(c) == ",")?;
    let part = |k: &usize| words.at(*k).capital || matches!(words.folded(*k), "." | "the");
    let first = (comma.saturating_sub(OTHER)..comma).rev().take_while(part).last()?;
    let at = first.checked_sub(1).filter(|&k| matches!(words.folded(k), "for" | "to" | "of"))?;
    let other = (first..comma).any(|k| places.names.contains_key(&k));
    let behind = words.at(name.behind + 1);
    let speaks = matches!(behind.class, WordClass::Verb | WordClass::Aux | WordClass::Adv);
    let closed = words.folded(name.behind) == "," && speaks && !behind.capital && name.is_full();
    (other && closed).then(|| places.ends.get(&at).copied()).flatten()
}
