//! Questions that do not stand right behind their verb: "asked **in parliament** why", "asked **the deputy director,
//! Anne Roux,** when", "asked the mayor**, who was in court,** why".

use crate::statements::reading::class;
use crate::statements::reading::view::View;
use crate::text::TokenRange;

/// Most tokens between the verb and its question.
const NEAR: usize = 16;

/// Where the question begins behind what stands at `i`: whom it is put to, and where.
pub(in crate::statements) fn question(view: &View, i: usize, end: usize) -> Option<usize> {
    let near = i + 1..end.min(i + NEAR);
    let at = near.clone().find(|&k| opens(view, k))?;
    // "asked for help **when** the river rose": no question.
    let aims = (i..at).any(|k| matches!(view.word(k), "for" | "about" | "after" | "of"));
    let aside = view.word(at - 1) == ",";
    let told = relative(view, i, at);
    let plain = (i..at).all(|k| told.contains(&k) || between(view, k, at));
    (plain && (!aims || aside)).then_some(at)
}

/// "asked the mayor**, who was in court,** why": what is told of whom the question is put to, up to it; empty where
/// nothing is.
fn relative(view: &View, i: usize, at: usize) -> TokenRange {
    let comma = (i..at).find(|&k| view.opens_relative(k)).filter(|_| view.word(at - 1) == ",");
    comma.map_or(at..at, |comma| comma..at)
}

/// "whether", "why": what opens a question; "who" and "which" may tell more of a noun.
fn opens(view: &View, k: usize) -> bool {
    matches!(view.word(k), "whether" | "if" | "why" | "how" | "what" | "when" | "where")
}

/// Whether token `k` can stand before a question at `at`: a part of a phrase, or the comma of an apposition.
fn between(view: &View, k: usize, at: usize) -> bool {
    let word = view.word(k);
    // "asked Rep. Ida Tobin (R-Ohio) whether"
    if matches!(word, "." | "(" | ")" | "-" | "–") {
        return true;
    }
    if word == "," {
        return k + 1 == at
            || view.is_capital(k + 1)
            || view.is(k + 1, class::DETERMINER | class::POSSESSIVE);
    }
    let verb = view.is_verb_like(k) && !view.is_capital(k);
    let closed = class::AUXILIARY | class::CONJUNCTION | class::SUBORDINATOR;
    view.is_word(k) && !verb && !view.is(k, closed) && !matches!(word, "to" | "that" | "who" | "which")
}

/// "asked **the court for more time**": whether something is asked of whoever is named at `i`.
pub(in crate::statements) fn requests(view: &View, i: usize, end: usize) -> bool {
    let named = view.is(i, class::DETERMINER | class::POSSESSIVE | class::OBJECT | class::ADDRESSEE)
        || view.is_capital(i)
        || view.is_many(i);
    let object = |&k: &usize| {
        let verb = view.is_verb_like(k) && !view.is_capital(k);
        let mark = matches!(view.word(k), "." | "(" | ")") && view.is_capital(k.wrapping_sub(1));
        let closed = class::AUXILIARY | class::SUBORDINATOR | class::WH;
        (view.is_word(k) || mark) && !verb && !(view.is(k, closed) && k > i)
    };
    let near = i + 1..end.min(i + NEAR);
    let Some(at) = near.take_while(object).find(|&k| view.word(k) == "for") else { return false };
    // "asked him **for weeks**"
    let asked =
        view.is_word(at + 1) || view.is_quote_mark(at + 1) || matches!(view.word(at + 1), "$" | "£" | "€");
    named && asked && at + 1 < end && !view.is(at + 1, class::TIME)
}
