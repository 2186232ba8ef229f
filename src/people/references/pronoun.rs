//! Words that stand for a person by themselves, and what they tell of whom they mean: "he", "the Italian", "the
//! 58-year-old".

use crate::people::Gender;
use crate::people::lexica::lexicon::{Country, PlaceForm, WordClass};
use crate::people::lexica::lookup::country_of;
use crate::people::lexica::name_words;
use crate::people::lexica::words::Words;

/// The gender of a third-person pronoun of the narrator at `i`.
pub fn gender_of(words: &Words, i: usize) -> Option<Gender> {
    let word = words.at(i);
    if word.quoted {
        return None;
    }
    match word.folded.as_str() {
        "he" | "him" | "his" | "himself" => Some(Gender::Male),
        "she" | "her" | "hers" | "herself" => Some(Gender::Female),
        _ => None,
    }
}

/// "him", and "her" without a noun behind it.
pub fn is_objective(words: &Words, at: usize) -> bool {
    let next = words.at(at + 1);
    let noun = next.alphabetic && next.class == WordClass::Open && !next.folded.ends_with("ly");
    match words.folded(at) {
        "him" => true,
        "her" => !noun || !words.same_sentence(at, at + 1),
        _ => false,
    }
}

/// "the 58-year-old" without a noun behind it.
pub fn is_age(words: &Words, i: usize) -> bool {
    i > 0
        && words.folded(i).ends_with("-year-old")
        && words.folded(i - 1) == "the"
        && !words.at(i).quoted
        && no_noun_at(words, i + 1)
}

/// The country of "the Italian" without a noun behind it, or of "the Italian liberal", and where that ends: a
/// person. "The French" are a people.
pub fn demonym(words: &Words, i: usize) -> Option<(Country, usize)> {
    let word = words.at(i);
    let one = i > 0 && words.folded(i - 1) == "the" && word.capital && !word.quoted;
    let camp = one && name_words::is(words.folded(i + 1), name_words::CAMP);
    let end = if camp { i + 2 } else { i + 1 };
    if !one || !no_noun_at(words, end) {
        return None;
    }
    let folded = &word.folded;
    let country = if camp { country_of(folded, PlaceForm::Adjective) } else { one_of_people(folded) };
    Some((country?, end))
}

/// Whether no noun stands at token `i`: "the Italian **said**", "the 58-year-old **resigned**".
fn no_noun_at(words: &Words, i: usize) -> bool {
    let next = words.at(i);
    matches!(next.class, WordClass::Verb | WordClass::Aux | WordClass::Adv)
        || next.folded.ends_with("ed")
        || !next.alphabetic
}

/// The country of "Italian", "Slovak", "Dane", "Frenchman": one of its people.
fn one_of_people(folded: &str) -> Option<Country> {
    let of_many = || country_of(&format!("{folded}s"), PlaceForm::People);
    let of_stem = || {
        let stem = folded.strip_suffix("woman").or_else(|| folded.strip_suffix("man"))?;
        country_of(stem, PlaceForm::Adjective)
    };
    let of_adjective = || country_of(folded, PlaceForm::Adjective).filter(|_| folded.ends_with("an"));
    of_adjective().or_else(of_many).or_else(of_stem)
}
