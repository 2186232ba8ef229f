//! Names that a plan, a remark or a decision is called by those who reject it: "described the offer as **“a
//! nonstarter”**", from `data/epithets.tsv`.

use crate::statements::reading::class;
use crate::statements::reading::tables::EPITHETS;
use crate::statements::reading::view::View;
use crate::text::TokenRange;

/// Most tokens from what is called so to what it is called.
const NEAR: usize = 12;

/// "called **the draft “a love letter to the lobby”**": whether `piece`, the content of a verb that calls things so,
/// rejects what it names. Persons, accidents and weather may be called the same: "called the night terrible".
pub fn calls(view: &View, cue: &TokenRange, piece: &TokenRange) -> bool {
    // "never called the plan absurd", "stopped short of calling it so"
    let undone = (cue.start.saturating_sub(3)..cue.end)
        .any(|i| view.is(i, class::NEGATION) || matches!(view.word(i), "short" | "avoided" | "without"));
    // "called **her** vote a mistake": as likely her own, which admits; in quotation marks another’s
    let own = view.is(piece.start, class::POSSESSIVE) && !piece.clone().any(|i| view.is_quote_mark(i));
    !undone && !own && object_end(view, piece).is_some_and(|from| named(view, from, piece.end))
}

/// Behind "the proposal", "Kern’s remarks", "it": where the name begins.
fn object_end(view: &View, piece: &TokenRange) -> Option<usize> {
    let limit = piece.end.min(piece.start + NEAR);
    let mut i = piece.start;
    while i < limit && view.quote_of(i).is_none_or(|q| view.quote_of(piece.start.wrapping_sub(1)) == Some(q))
    {
        let head = view.is(i, class::PROPOSED) && !view.is(i + 1, class::PROPOSED);
        // "called **that** argument": a determiner
        let determines = matches!(view.word(i), "that" | "this" | "these" | "those")
            && view.is_word(i + 1)
            && !view.is(i + 1, class::DETERMINER | class::ADVERB)
            && view.word(i + 1) != "as";
        if head && !determines {
            // "called it theft": as often a deed as a word for a plan
            let pronoun = view.is(i, class::SUBJECT | class::OBJECT | class::DETERMINER);
            // "called **that** a threat": what somebody has just said
            let said = matches!(view.word(i), "that" | "this") && matches!(view.word(i + 1), "a" | "an");
            let quoted = said || (i + 1..piece.end.min(i + 4)).any(|k| view.is_quote_mark(k));
            return (!pronoun || quoted).then_some(i + 1);
        }
        // "called **a**": what it is called, and not what is called so
        if i > piece.start && matches!(view.word(i), "a" | "an" | "as") {
            return None;
        }
        i += 1;
    }
    None
}

/// Whether an epithet stands in the name between `from` and `end`.
fn named(view: &View, from: usize, end: usize) -> bool {
    let limit = end.min(from + 2 * NEAR);
    let opening = opening(view, from, limit);
    let start = opening.unwrap_or(from);
    // "called it “a plan **that** weak men like”"
    let goes_on = |i: &usize| {
        (view.is_word(*i) && !view.is(*i, class::WH | class::SUBORDINATOR) || view.word(*i) == "as")
            || view.is_quote_mark(*i)
            || view.word(*i) == ","
    };
    let stop = (start..limit).find(|i| !goes_on(i)).unwrap_or(limit);
    (start..stop).any(|i| {
        // "the proposal to scrap the **cruel** rule": no name of it
        let apart = opening.is_none() && !(start..i).all(|k| belongs(view, k));
        !apart && !negated(view, start, i) && is_epithet(view, i, stop)
    })
}

/// "the proposal put forward in May **as** a sham", "the draft **a** sham", "the draft **“**absurd”": where the name
/// opens, if a word or a mark tells.
fn opening(view: &View, from: usize, limit: usize) -> Option<usize> {
    let other = class::AUXILIARY | class::WH | class::SUBJECT | class::POSSESSIVE;
    (from..limit.min(from + 8))
        .take_while(|&k| view.word(k) == "as" || !view.is(k, other))
        .find(|&k| view.is_quote_mark(k) || matches!(view.word(k), "a" | "an" | "as"))
}

/// "**deeply** unfair", "**both cruel and** useless"
fn belongs(view: &View, i: usize) -> bool {
    view.is_adverb(i)
        || view.is(i, class::DETERMINER | class::DEGREE | class::CONJUNCTION)
        || view.word(i) == ","
        || is_epithet(view, i, i + 1)
}

/// "**not** unfair", "**no** sham"
fn negated(view: &View, start: usize, i: usize) -> bool {
    (i.saturating_sub(3).max(start)..i)
        .any(|k| view.is(k, class::NEGATION) || matches!(view.word(k), "no" | "less" | "hardly"))
}

/// Whether an epithet begins at `i` that ends at or before `end`.
fn is_epithet(view: &View, i: usize, end: usize) -> bool {
    view.phrases(i, &EPITHETS).any(|(past, noun)| past <= end && (!noun || closes(view, past, end)))
}

/// Whether no noun stands behind the epithet that ends before `past`: "a **cruel** rule".
fn closes(view: &View, past: usize, end: usize) -> bool {
    // "a gift **to** the rebels"
    past >= end
        || matches!(view.word(past - 1), "to" | "of" | "for")
        || !view.is_word(past)
        || view
            .is(past, class::PREPOSITION | class::CONJUNCTION | class::SUBORDINATOR | class::WH | class::TIME)
        || view.is_adverb(past)
}
