//! Offices whose phrase names no body, with the one that their owner means: "its head" is the head of the
//! Court of Audit that the sentence before spoke of.

use crate::people::lexica::lexicon::{Class, Verdict};
use crate::people::lexica::words::Words;
use crate::people::offices::office::Office;

/// "**Its** head", "**the agency’s** director", "**Chief executive** Pike": the phrase names no body, and the page does.
pub(super) fn is_of_owner(office: &Office) -> bool {
    let bare = office.core.end == office.head.end && !office.possessive && office.country.is_none();
    let plain = matches!(office.title.verdict, Verdict::Body | Verdict::State)
        && matches!(
            office.title.class,
            Class::Other | Class::Leader | Class::Business | Class::HeadOfState | Class::Deputy
        );
    bare && plain
}

/// "head **of the Court of Audit**": the office with the `body` that its owner means, whose first token and end are given.
pub(super) fn of_owner(words: &Words, office: &Office, text: &str, body: (usize, usize)) -> String {
    let capital =
        |k: &usize| words.at(*k).capital && !words.at(*k).initial && words.same_sentence(*k, body.0);
    // "the **Independent** Office for Standards"
    let before = (1..=2).map_while(|back| body.0.checked_sub(back)).take_while(capital).last();
    let before = before.filter(|&k| k > 0 && words.folded(k - 1) == "the");
    let name = words.text(&(before.unwrap_or(body.0)..body.1));
    let article = before.unwrap_or(body.0).checked_sub(1).is_some_and(|k| words.folded(k) == "the");
    let article = if article { "the " } else { "" };
    let owner = office.owner.as_ref().map(|o| words.text(o));
    let text = owner.and_then(|o| text.strip_prefix(bare(&o))).map_or(text, unowned);
    format!("{text} of {article}{}", bare(&name))
}

/// A name without the "’s" that it ends in.
fn bare(name: &str) -> &str {
    ["’s", "'s", "’", "'"].iter().find_map(|end| name.strip_suffix(end)).unwrap_or(name)
}

/// What follows an owner without the "’s" that it begins with.
fn unowned(text: &str) -> &str {
    ["’s ", "'s ", "’ ", "' "].iter().find_map(|s| text.strip_prefix(s)).unwrap_or(text).trim_start()
}
