//! Officials by name, for pages that name them without their office.

use super::lexicon::Country;
use super::tables;

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
    let row = tables::OFFICIALS_BY_NAME.get(&key(words))?;
    tables::OFFICIALS.get(usize::from(*row))
}

/// The official whom news calls by this surname alone (folded).
pub fn bare(surname: &str) -> Option<&'static Official> {
    let row = tables::OFFICIALS_BY_SURNAME.get(surname)?;
    tables::OFFICIALS.get(usize::from(*row))
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
