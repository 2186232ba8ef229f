//! A flat "no" that denies where something was alleged: "No villagers had been killed", "negotiated with no one".

use super::class;
use super::lexical;
use super::negation::negates;
use super::view::View;
use crate::text::TokenRange;

/// Whether the content begins with a flat "no": "No villagers had been killed", "None of it is
/// true", "There was no fire", "It was a drill, not a bomb".
pub(super) fn flat(view: &View, content: &[TokenRange]) -> bool {
    let Some(piece) = content.first().map(|c| view.bare(c)) else { return false };
    let contrast = (piece.start..piece.end).any(|k| {
        view.word(k) == "," && view.word(k + 1) == "not" && matches!(view.word(k + 2), "a" | "an" | "the")
    });
    opens(view, &piece) || contrast && !view.among(piece.start + 1, lexical::AFTER_NO)
}

/// Whether a sentence of the content says "no" at its beginning: "“We keep our word. **There was no deal.**”" Harm that
/// nobody came to is told without an accuser.
pub(super) fn flat_within(view: &View, content: &[TokenRange]) -> bool {
    content.iter().enumerate().any(|(k, piece)| {
        view.sentences_of(piece).any(|part| {
            let part = view.bare(&part);
            let harm = || part.clone().take(8).any(|i| view.is(i, class::HARM));
            let to_come =
                || (part.start..part.end.min(part.start + 10)).any(|i| view.reads(i, &["going", "to"]));
            let whole = || k == 0 || view.sentence(part.start).is_some_and(|s| s.start + 1 >= part.start);
            opens(view, &part)
                && whole()
                && !harm()
                && !to_come()
                && done(view, &part)
                && negates(view, std::slice::from_ref(&part))
        })
    })
}

/// "**negotiated with no one**", "**took nothing**": what was done to nobody.
pub(super) fn to_nobody(view: &View, content: &[TokenRange]) -> bool {
    content.iter().any(|piece| {
        (piece.start + 1..piece.end).any(|i| {
            let nobody = matches!(view.word(i), "nobody" | "nothing")
                && !matches!(view.word(i + 1), "more" | "else" | "less" | "but" | "that")
                || view.word(i) == "no" && view.word(i + 1) == "one";
            let did = |k: usize| {
                view.is_past_form(k)
                    && !view.is(k, class::AUXILIARY)
                    && (!view.is(k, class::MIND) || view.is(k, class::INFORMED))
            };
            let verb = if view.is(i - 1, class::PREPOSITION) { i.wrapping_sub(2) } else { i - 1 };
            nobody && verb >= piece.start && verb < i && did(verb)
        })
    })
}

/// "There is no deal", "Nobody **gave** the order", "No one is **being** held", and no maxim: "No one is above the law".
fn done(view: &View, part: &TokenRange) -> bool {
    let near = part.start + 1..part.end.min(part.start + 10);
    let past = |i: usize| {
        matches!(view.word(i), "had" | "has" | "have" | "was" | "were" | "did" | "being")
            || view.is_past_form(i)
    };
    view.word(part.start) == "there" || near.into_iter().any(past)
}

/// "**No** villagers", "there had been **no** fire", "**not a single** coin".
fn opens(view: &View, piece: &TokenRange) -> bool {
    let mut i = piece.start;
    if view.word(i) == "there" && view.is(i + 1, class::BE) {
        i += 2;
    } else if view.word(i) == "there" && view.is(i + 1, class::HAVE) && view.word(i + 2) == "been" {
        i += 3;
    }
    while view.is_quote_mark(i) {
        i += 1;
    }
    let no = view.is(i, class::NOBODY)
        || view.word(i) == "never"
        || view.word(i) == "not" && matches!(view.word(i + 1), "one" | "a");
    // "“**No, madam**,” he said."
    let alone = matches!(view.word(i), "no" | "never") && !view.is_word(i + 1);
    no && !alone && !view.among(i + 1, lexical::AFTER_NO)
}
