//! Officials by name, for pages that name them without their office.

use super::fold::fold;
use super::lexicon::{Country, rows};
use std::collections::HashMap;
use std::sync::LazyLock;

/// A row of `data/officials.tsv`.
#[derive(Debug, PartialEq, Eq)]
pub struct Official {
    /// Full name.
    pub name: &'static str,
    /// Office.
    pub office: &'static str,
    /// ISO 3166-1 alpha-2; `None` for bodies of several states.
    pub country: Option<Country>,
    /// Left office on this date (ISO 8601); empty while in office.
    pub until: &'static str,
    /// Date of the fact.
    pub as_of: &'static str,
}

#[derive(Debug, Default)]
struct Gazetteer {
    officials: Vec<Official>,
    by_name: HashMap<String, usize>,
    by_surname: HashMap<String, usize>,
}

static GAZETTEER: LazyLock<Gazetteer> = LazyLock::new(|| {
    let mut gazetteer = Gazetteer::default();
    for row in rows(include_str!("../../data/officials.tsv")) {
        let column = |i: usize| row.get(i).copied().unwrap_or_default();
        let index = gazetteer.officials.len();
        gazetteer.officials.push(Official {
            name: column(0),
            office: column(2),
            country: Some(column(3)).filter(|c| c.len() == 2),
            until: column(5),
            as_of: column(6),
        });
        for name in std::iter::once(column(0)).chain(column(1).split(';')).filter(|n| n.contains(' ')) {
            gazetteer
                .by_name
                .entry(key(name.split_whitespace().map(|w| fold(w.trim_matches(['.', ','])))))
                .or_insert(index);
        }
        if column(7) == "bare" {
            let surname = column(0).rsplit(' ').next().unwrap_or_default();
            gazetteer.by_surname.entry(fold(surname)).or_insert(index);
        }
    }
    gazetteer
});

/// A name's words as one key: without full stops inside initials and without hyphens.
fn key(words: impl Iterator<Item = String>) -> String {
    let words: Vec<String> = words.map(|w| w.replace(['.', '-'], "")).collect();
    words.join(" ")
}

/// The official of this full name (folded words).
pub fn named(words: &[String]) -> Option<&'static Official> {
    if words.len() < 2 {
        return None;
    }
    let index = GAZETTEER.by_name.get(&key(words.iter().cloned()))?;
    GAZETTEER.officials.get(*index)
}

/// The official whom news calls by this surname alone (folded).
pub fn bare(surname: &str) -> Option<&'static Official> {
    GAZETTEER.officials.get(*GAZETTEER.by_surname.get(surname)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn officials_are_found_by_name_and_spelling() {
        let words = |t: &str| t.split(' ').map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(named(&words("volodymyr zelenskiy")).and_then(|o| o.country), Some("UA"));
        assert_eq!(named(&words("kim jong-un")).map(|o| o.office), Some("leader"));
        assert_eq!(bare("obama").map(|o| o.name), Some("Barack Obama"));
        assert_eq!(bare("smith"), None);
        assert_eq!(named(&words("jane doe")), None);
    }
}
