//! "On Tuesday **the minister, Jan Orr,** (announced)": a subject that no comma parts from the adjunct before
//! it, so that the adjunct's segment holds its title.

use crate::statements::reading::class;
use crate::statements::reading::view::View;
use crate::text::TokenRange;

/// Where the noun phrase begins that ends the adjunct `head` and that the segment `next` speaks of: its name,
/// or a relative clause.
pub(in crate::statements) fn subject_in(view: &View, head: &TokenRange, next: &TokenRange) -> Option<usize> {
    let name = next.clone().all(|i| view.is_capital(i) && !view.is(i, class::TIME) || !view.is_word(i));
    let tells = name || matches!(view.word(next.start), "who" | "whose");
    let opens = view.is(head.start, class::PREPOSITION | class::TIME | class::DETERMINER)
        || view.is_adverb(head.start);
    if next.is_empty() || !tells || !opens {
        return None;
    }
    let start =
        (head.start + 1..head.end).find(|&i| begins_phrase(view, i) && follows_adjunct(view, i - 1))?;
    let verb = |i: usize| view.is_verb_like(i) && !view.is_capital(i);
    let plain = !(head.start..head.end).any(|i| {
        view.is(i, class::AUXILIARY | class::SUBORDINATOR | class::SUBJECT | class::CONJUNCTION) && i >= start
            || verb(i)
    });
    plain.then_some(start)
}

/// "the minister", "its leader", "Sweden’s envoy"
fn begins_phrase(view: &View, i: usize) -> bool {
    let determined = view.is(i, class::DETERMINER | class::POSSESSIVE) && !view.is(i + 1, class::TIME);
    determined || view.is_capital(i) && view.word(i).ends_with("'s") && !view.is(i, class::TIME)
}

/// Whether an adjunct can end with word `i`: "on **Tuesday** the minister", "after the **vote** the mayor"; not
/// "**of** the minister".
fn follows_adjunct(view: &View, i: usize) -> bool {
    let word = view.word(i);
    let number = word.starts_with(|c: char| c.is_ascii_digit());
    let noun = view.is_word(i)
        && !view.is(i, class::PREPOSITION | class::DETERMINER | class::POSSESSIVE | class::CONJUNCTION)
        && !view.is(i, class::SUBORDINATOR | class::WH)
        && !view.is_adverb(i)
        && !word.ends_with("ing")
        && !word.ends_with("'s");
    number || view.is(i, class::TIME) || noun
}
