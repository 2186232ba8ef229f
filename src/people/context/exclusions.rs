//! Which countries have an office at all: no minister sits in Washington, no home minister in Oslo.

use crate::people::lexica::lexicon::{Country, LEXICON};
use crate::people::lexica::words::Words;

/// Whether `country` has the office `head`: `data/office-exclusions.tsv`.
pub(in crate::people) fn has_office(country: Country, head: &str) -> bool {
    let list = &LEXICON.office_exclusions;
    let last = || head.rsplit(' ').next().and_then(|last| list.get(last));
    let Some(without) = list.get(head).or_else(last) else { return true };
    is_listed(without, country)
}

/// Countries without the office, or "only" those that have it.
fn is_listed(list: &str, country: Country) -> bool {
    let only = list.strip_prefix("only ");
    let listed = only.unwrap_or(list).split(' ').any(|code| code == country);
    listed == only.is_some()
}

/// What `data/office-exclusions.tsv` says of the words before the head at token `at`: "**home affairs** minister".
pub(in crate::people) fn fields(words: &Words, at: usize, head: &str) -> Vec<&'static str> {
    let mut found = Vec::new();
    let mut name = head.to_owned();
    for back in 1..=2 {
        let Some(k) = at.checked_sub(back).filter(|&k| words.same_sentence(k, at)) else { break };
        name = format!("{} {name}", words.folded(k));
        found.extend(LEXICON.office_exclusions.get(&name).copied());
    }
    found
}

/// Whether `country` has an office of these [`fields`].
pub(in crate::people) fn has_field(country: Country, fields: &[&str]) -> bool {
    fields.iter().all(|list| is_listed(list, country))
}
