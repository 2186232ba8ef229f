//! Where the object of an act ends, which is no clause: "declined that assignment **and has since left**", "blasted the mayor
//! **during a debate**", "accused Holm **on Wednesday** of lying".

use crate::statements::reading::view::View;
use crate::statements::reading::{class, lexical};
use crate::statements::reported::complements::has_clause;
use crate::text::TokenRange;

/// Where an object ends: "declined that assignment **and has since left**", "rejected that argument **in a
/// ruling**". A phrase of its own kind may be what is meant: "condemned a line in a speech".
pub(super) fn object_end(view: &View, content: &TokenRange) -> usize {
    let limit = content.end.min(content.start + 12);
    let named = content.end.min(content.start + 2);
    let plain = |k: usize| view.quote_of(k).is_none() && !has_clause(view, content.start..k);
    let acts_on = |k: &usize| {
        view.is(*k, class::CONJUNCTION) && view.is(k + 1, class::AUXILIARY) && view.is_word(*k) && plain(*k)
    };
    let short = matches!(view.word(content.start), "that" | "this" | "it" | "him" | "them" | "the");
    let told = |k: &usize| {
        view.word(*k) == "in"
            && matches!(view.word(k + 1), "a" | "an" | "his" | "her" | "their")
            && (k + 2..k + 5).any(|n| view.is(n, class::OCCASION))
    };
    let occasion = (content.start + 1..=named)
        .find(told)
        .filter(|&k| short && plain(k) && !judged(view, k..content.end));
    let spoken = || {
        (content.start + 1..content.end).find(|&k| speaking(view, k)).filter(|&k| closes(view, content, k))
    };
    occasion.or_else(spoken).or_else(|| (content.start + 1..limit).find(acts_on)).unwrap_or(content.end)
}

/// "described the plan in an interview **as “a joke”**"
fn judged(view: &View, rest: TokenRange) -> bool {
    rest.into_iter().any(|i| view.word(i) == "as" || view.is_quote_mark(i))
}

/// "during a debate", "at a news conference", "in an interview with the Gazette"
fn speaking(view: &View, k: usize) -> bool {
    let own = view.is(k + 1, class::POSSESSIVE) || matches!(view.word(k + 1), "a" | "an" | "the");
    matches!(view.word(k), "during" | "at" | "in")
        && own
        && (k + 2..k + 6).take_while(|&n| view.is_word(n)).any(|n| view.is(n, class::OCCASION))
}

/// Whether the occasion at `k` ends an object that is a thing or a person, and tells when it was criticised:
/// "blasted the mayor **during a debate**", not "a line **in a speech**", "the killing of Holm **at a rally**".
fn closes(view: &View, content: &TokenRange, k: usize) -> bool {
    let object = content.start..k;
    let deed = |i: usize| view.word(i).ends_with("ing") || view.among(i, lexical::VIOLENCE);
    let plain = !object.clone().any(deed) && !has_clause(view, object.clone());
    let said = view.among(k - 1, lexical::CLAIM | lexical::PASSAGE)
        || view.is(k - 1, class::OCCASION | class::WORDING);
    let rest = k..content.end;
    let aside = rest.clone().any(|i| view.word(i) == ",") || judged(view, rest.clone());
    plain && !said && view.quote_of(k).is_none() && !aside && !has_clause(view, rest)
}

/// "accused Holm **on Wednesday** of lying": the pieces around the day.
pub(super) fn dated(view: &View, content: &TokenRange) -> Option<[TokenRange; 2]> {
    let on = (content.start + 1..content.end.min(content.start + 12)).find(|&i| {
        matches!(view.word(i), "on" | "in" | "last" | "this" | "late" | "early")
            && (1..=2).any(|k| view.is(i + k, class::TIME))
    })?;
    let mut end = on + 1;
    while end < content.end
        && (view.is(end, class::TIME)
            || view.word(end) == "on"
            || view.word(end).starts_with(|c: char| c.is_ascii_digit()))
    {
        end += 1;
    }
    let goes_on = matches!(view.word(end), "of" | "for") && view.word(end + 1).ends_with("ing");
    (goes_on && end + 1 < content.end).then_some([content.start..on, end..content.end])
}
