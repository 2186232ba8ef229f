//! Officials by name, for pages that name them without their office.

use crate::people::Gender;
use crate::people::lexica::day;
use crate::people::lexica::lexicon::{Country, CountryCode, Number, folded_words};
use crate::people::lexica::tables;
use crate::people::persons::genders::given_gender;

/// A row of `data/officials.tsv`.
#[derive(Debug, PartialEq, Eq)]
pub struct Official {
    /// [`Official::name`].
    pub(in crate::people) name: Number,
    /// [`Official::office`].
    pub(in crate::people) office: Number,
    /// Its country, [`Official::country`].
    pub code: Option<CountryCode>,
    /// Its row in the terms.
    pub(in crate::people) terms: Number,
    /// [`Official::as_of`].
    pub(in crate::people) as_of: u8,
}

/// A name, or an office, which many officials share.
fn text(number: Number) -> &'static str {
    tables::OFFICIAL_TEXTS.text(number.index())
}

/// What the list says of an office on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Held {
    /// The office was held.
    Now,
    /// It was held before.
    Before,
    /// It was not held yet.
    NotYet,
}

impl Official {
    /// Full name.
    pub fn name(&self) -> &'static str {
        text(self.name)
    }

    /// Office.
    pub fn office(&self) -> &'static str {
        text(self.office)
    }

    /// Told by the list of those who are "she" by their surname, or by the given name.
    pub fn gender(&'static self) -> Option<Gender> {
        let words = folded_words(self.name());
        let she = words.last().and_then(|surname| bare_she(surname)) == Some(self);
        if she { Some(Gender::Female) } else { given_gender(&words) }
    }

    /// Date of the fact.
    pub fn as_of(&self) -> &'static str {
        tables::DATES_OF_FACTS.get(usize::from(self.as_of)).copied().unwrap_or_default()
    }

    /// Its country; `None` for bodies of several states.
    pub fn country(&self) -> Option<Country> {
        self.code.map(CountryCode::country)
    }

    /// Whether the office was held when a page was published (ISO 8601); for a page without a date,
    /// whether it was held on the date of the fact.
    pub fn held(&self, published: Option<&str>) -> Held {
        held(tables::OFFICIAL_TERMS.get(self.terms.index()), published.and_then(day::read))
    }
}

/// `terms`: when each began and ended, 0 where that is not known or still to come.
fn held(terms: &[u16], published: Option<u16>) -> Held {
    let Some(day) = published else {
        return if terms.last().is_none_or(|end| *end == 0) { Held::Now } else { Held::Before };
    };
    let mut held = Held::NotYet;
    for term in terms.chunks_exact(2) {
        if day::reached(term[0], day) {
            held = if term[1] == 0 || !day::reached(term[1], day) { Held::Now } else { Held::Before };
        }
    }
    held
}

/// A name's words as one key: without full stops inside initials and without hyphens.
fn key(words: &[String]) -> String {
    let words: Vec<String> = words.iter().map(|w| w.replace(['.', '-'], "")).collect();
    words.join(" ")
}

/// The official of this full name (folded words).
pub fn named(words: &[String]) -> Option<&'static Official> {
    if words.len() < 2 {
        return None;
    }
    tables::OFFICIALS.get(tables::OFFICIALS_BY_NAME.number(&key(words))?)
}

/// The official whom news calls by this surname alone (folded).
pub fn bare(surname: &str) -> Option<&'static Official> {
    tables::OFFICIALS.get(tables::OFFICIALS_BY_SURNAME.number(surname)?)
}

/// The woman whom news calls by this surname (folded) where it goes on with "she", though the surname alone is rather
/// somebody else's.
pub fn bare_she(surname: &str) -> Option<&'static Official> {
    tables::OFFICIALS.get(tables::OFFICIALS_BY_SURNAME.number(&format!("{surname} she"))?)
}

/// The official whom news calls by this surname (folded) where the page tells the office near it: "Brown … the prime
/// minister".
pub fn bare_told(surname: &str) -> Option<&'static Official> {
    tables::OFFICIALS.get(tables::OFFICIALS_BY_SURNAME.number(&format!("{surname} told"))?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_office_is_held_between_its_dates() {
        let terms = ["2009-03-31", "2021-06-13", "2022-12-29", "2025"].map(|date| day::read(date).unwrap());
        let official = |day: Option<&str>| held(&terms, day.and_then(day::read));
        let on = |day| official(Some(day));
        assert_eq!(on("2008-01-05T10:00:00Z"), Held::NotYet);
        assert_eq!(on("2009-03-31"), Held::Now);
        assert_eq!(on("2021-12-01T08:00:00+01:00"), Held::Before);
        assert_eq!(on("2023-05-01"), Held::Now);
        assert_eq!(on("2025-01-01"), Held::Before);
        assert_eq!(official(None), Held::Before);
    }

    #[test]
    fn officials_are_found_by_name_and_spelling() {
        let words = |t: &str| t.split(' ').map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(named(&words("volodymyr zelenskiy")).and_then(|o| o.country()), Some("UA"));
        assert_eq!(named(&words("kim jong-un")).map(Official::office), Some("leader"));
        assert_eq!(bare("obama").map(Official::name), Some("Barack Obama"));
        assert_eq!(bare("smith"), None);
        assert_eq!(named(&words("jane doe")), None);
    }
}
