//! Quotations that end what tells of a subject: "Kolb, who fought the **“chicken tax,”** asked colleagues to repeal
//! it". Its comma closes the apposition, and what stands behind it is no "“…,” asked colleagues".

use crate::statements::cues::Cue;
use crate::statements::phrases::is_adjunct;
use crate::statements::quoted::quote_tails::last_inside;
use crate::statements::reading::class;
use crate::statements::reading::view::{REACH, View};
use crate::statements::reported::complements::{self, has_clause};
use crate::text::{Quote, TokenRange};

/// The subject that `quote` ends, with its appositions and the closing mark.
pub(in crate::statements) fn subject(view: &View, quote: &Quote) -> Option<TokenRange> {
    let sentence = view.sentence(quote.tokens.start)?;
    let mut from = sentence.start.max(quote.tokens.start.saturating_sub(REACH));
    let comma = |from: usize| (from..quote.tokens.start).find(|&i| view.word(i) == ",");
    let mut first = comma(from)?;
    // "On Monday, **Kolb, who** …"
    while is_adjunct(view, from..first) {
        from = first + 1;
        first = comma(from)?;
    }
    while view.is(from, class::CONJUNCTION) && from < first {
        from += 1;
    }
    let last = (first..quote.tokens.start).rev().find(|&i| view.word(i) == ",")?;
    let noun = from < first && (from..first).all(|i| of_noun(view, i));
    let apposed = opens(view, first + 1) && opens(view, last + 1) && last + 1 < quote.tokens.start;
    let closed = last_inside(view, quote) == ",";
    (noun && apposed && closed).then_some(from..quote.tokens.end)
}

/// Whether an apposition or a relative clause begins at `i`.
fn opens(view: &View, i: usize) -> bool {
    matches!(view.word(i), "who" | "whose" | "whom" | "which")
        || view.is(i, class::DETERMINER | class::POSSESSIVE)
}

/// Whether token `i` may belong to a noun phrase without a verb: "Sen. **Ana** Kolb".
fn of_noun(view: &View, i: usize) -> bool {
    let verb = view.is_verb_like(i) && !view.is_capital(i);
    let marks = matches!(view.word(i), "." | "(" | ")" | "-");
    (view.is_word(i) || marks) && !verb && !view.is(i, class::AUXILIARY | class::SUBJECT)
}

/// Whether `cue`, right behind `quote`, belongs to such a subject: it has a content of its own behind it.
pub(in crate::statements) fn leads_on(view: &View, cue: &Cue, quote: &Quote, ceiling: usize) -> bool {
    let complement = complements::read(view, cue, ceiling);
    let clause = |from: usize| {
        let end = (from..ceiling).find(|&i| view.word(i) == ",").unwrap_or(ceiling);
        has_clause(view, from..end)
    };
    let own = match complement.frame {
        "clause with that" | "call to act" | "question" | "infinitive" => true,
        "clause" => complement.content.is_some_and(clause),
        _ => false,
    };
    own && subject(view, quote).is_some()
}
