//! Words that stand for a person by themselves, and what they tell of whom they mean: "he", "the Italian", "the
//! 58-year-old".

use super::Gender;
use super::lexicon::{Country, LEXICON, PlaceForm};
use super::name_words;
use super::words::Words;

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

/// "the 58-year-old" without a noun behind it.
pub fn is_age(words: &Words, i: usize) -> bool {
    i > 0
        && words.folded(i).ends_with("-year-old")
        && words.folded(i - 1) == "the"
        && !words.at(i).quoted
        && (matches!(words.at(i + 1).function, "verb" | "aux" | "adv")
            || words.folded(i + 1).ends_with("ed")
            || !words.at(i + 1).alphabetic)
}

/// The country of "the Italian" without a noun behind it, or of "the Italian liberal", and where that ends: a
/// person. "The French" are a people.
pub fn demonym(words: &Words, i: usize) -> Option<(Country, usize)> {
    let word = words.at(i);
    let one = i > 0 && words.folded(i - 1) == "the" && word.capital && !word.quoted;
    let camp = one && name_words::is(words.folded(i + 1), name_words::CAMP);
    let end = if camp { i + 2 } else { i + 1 };
    let next = words.at(end);
    let alone =
        next.folded.ends_with("ed") || !next.alphabetic || matches!(next.function, "verb" | "aux" | "adv");
    let country = || if camp { adjective(&word.folded) } else { one_of_people(&word.folded) };
    Some((if one && alone { country() } else { None }?, end))
}

/// The country of "Belgian", "Polish".
fn adjective(folded: &str) -> Option<Country> {
    let place = LEXICON.known.get(folded).and_then(|k| k.place());
    place.filter(|p| p.1 == PlaceForm::Adjective).map(|p| p.0)
}

/// The country of "Italian", "Slovak", "Dane", "Frenchman": one of its people.
fn one_of_people(folded: &str) -> Option<Country> {
    let place = |word: &str| LEXICON.known.get(word).and_then(|k| k.place());
    let of_form = |word: &str, wanted: PlaceForm| place(word).filter(|p| p.1 == wanted).map(|p| p.0);
    let of_many = || of_form(&format!("{folded}s"), PlaceForm::People);
    let of_stem = || {
        let stem = folded.strip_suffix("woman").or_else(|| folded.strip_suffix("man"))?;
        of_form(stem, PlaceForm::Adjective)
    };
    let of_adjective = || of_form(folded, PlaceForm::Adjective).filter(|_| folded.ends_with("an"));
    of_adjective().or_else(of_many).or_else(of_stem)
}
