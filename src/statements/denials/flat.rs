//! A flat "no" that denies where something was alleged: "No villagers had been killed", "negotiated with no one".

use crate::statements::denials::negation::negates;
use crate::statements::denials::unknowing;
use crate::statements::reading::class;
use crate::statements::reading::lexical;
use crate::statements::reading::view::View;
use crate::text::TokenRange;

/// Whether the content begins with a flat "no": "No villagers had been killed", "None of it is
/// true", "There was no fire", "It was a drill, not a bomb".
pub(in crate::statements) fn flat(view: &View, content: &[TokenRange]) -> bool {
    let Some(piece) = content.first().map(|c| view.bare(c)) else { return false };
    let contrast = (piece.start..piece.end).any(|k| {
        view.word(k) == "," && view.word(k + 1) == "not" && matches!(view.word(k + 2), "a" | "an" | "the")
    });
    opens(view, &piece) || contrast && !view.among(piece.start + 1, lexical::AFTER_NO)
}

/// Whether a sentence of the content says "no" at its beginning: "“We keep our word. **There was no deal.**”" Harm that
/// nobody came to is told without an accuser.
pub(in crate::statements) fn flat_within(view: &View, content: &[TokenRange]) -> bool {
    content
        .iter()
        .enumerate()
        .any(|(k, piece)| view.sentences_of(piece).any(|part| says_no(view, k == 0, &part).is_some()))
}

/// The same without what may be missing though nobody said that it was there: an official who says so answers somebody,
/// "Nobody rang me", and "No arrests have been made" tells how things stand. In a headline the verb may be missing: "**No
/// live rounds**, says inspector".
pub(in crate::statements) fn flat_of_office(view: &View, content: &[TokenRange]) -> bool {
    // "None of **them** was dismissed": of whom, and not what.
    let whole = |at: usize| usize::from(view.reads(at, &["none", "of", "them"])) * 3;
    let alleged = |at: usize| !(at + whole(at)..at + 9).any(|i| view.is(i, class::UNALLEGED));
    let opening = content.first().and_then(|piece| view.sentences_of(piece).next());
    let tells = |part: &TokenRange| says_no(view, true, part).filter(|_| of_deed(view, &view.bare(part)));
    opening.and_then(|part| tells(&part)).or_else(|| verbless(view, content)).is_some_and(alleged)
}

/// "**No live rounds**, says inspector": where a headline says "no" without a verb.
fn verbless(view: &View, content: &[TokenRange]) -> Option<usize> {
    let [piece] = content else { return None };
    let piece = view.bare(piece);
    let no = (2..=5).contains(&piece.len())
        && view.is_headline(piece.start)
        && view.word(piece.start) == "no"
        && !view.among(piece.start + 1, lexical::AFTER_NO)
        && piece.clone().all(|i| view.is_word(i) && !view.is(i, class::HARM));
    no.then_some(piece.start)
}

/// "There **was** no order", "no home **was bought**", "stopped not **a single** sack", "nobody **rang**": a deed, and no
/// view of things, "No one controls the vote", "nobody did it better".
fn of_deed(view: &View, part: &TokenRange) -> bool {
    let near = part.start..part.end.min(part.start + 14);
    let passive = |i: usize| {
        let verb = i + 1 + usize::from(view.is_adverb(i + 1));
        matches!(view.word(i), "was" | "were" | "been" | "being") && view.is_past_form(verb)
    };
    let there = view.word(part.start) == "there" && !matches!(view.word(part.start + 1), "is" | "are" | "'s");
    let single = |i: usize| view.reads(i, &["a", "single"]);
    let verb = part.start + if view.word(part.start) == "no" { 2 } else { 1 };
    let did = (view.word(part.start) == "nobody" || view.word(part.start + 1) == "one")
        && view.is_past_form(verb)
        && !view.is(verb, class::AUXILIARY);
    let compares = || view.words_any(&near, &["ever", "better", "more", "than", "like", "who"]);
    there || near.clone().any(passive) || near.clone().any(single) || did && !compares()
}

/// Where a sentence of the content says "no" at its beginning. `first`: nothing of the content stands before it.
fn says_no(view: &View, first: bool, part: &TokenRange) -> Option<usize> {
    let part = view.bare(part);
    let harm = || part.clone().take(8).any(|i| view.is(i, class::HARM));
    let to_come = || (part.start..part.end.min(part.start + 10)).any(|i| view.reads(i, &["going", "to"]));
    let whole = || first || view.sentence(part.start).is_some_and(|s| s.start + 1 >= part.start);
    let no = opens(view, &part)
        && whole()
        && !harm()
        && !to_come()
        && done(view, &part)
        && negates(view, std::slice::from_ref(&part));
    no.then_some(part.start)
}

/// "**negotiated with no one**", "**took nothing**", "**bought no homes**": what was done to nobody.
pub(in crate::statements) fn to_nobody(view: &View, content: &[TokenRange]) -> bool {
    content.iter().any(|piece| {
        (piece.start + 1..piece.end).any(|i| {
            let nobody = matches!(view.word(i), "nobody" | "nothing")
                && !matches!(view.word(i + 1), "more" | "else" | "less" | "but" | "that")
                || view.word(i) == "no" && !view.among(i + 1, lexical::AFTER_NO);
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

/// "The ministry **has made no request**", "it **had bought no homes**": what the speaker or his own body has not done.
/// What may be missing though nobody said that it was there, "has set no date", is told without an accuser.
pub(in crate::statements) fn did_nothing(view: &View, content: &[TokenRange]) -> bool {
    let Some(piece) = content.first().map(|c| view.bare(c)) else { return false };
    let near = piece.start + 1..piece.end.min(piece.start + 10);
    let Some(have) = near.clone().find(|&k| view.is(k, class::AUXILIARY)) else { return false };
    let Some(verb) = (have + 1..near.end).find(|&k| !view.is_adverb(k) && !view.is_quote_mark(k)) else {
        return false;
    };
    let alleged = !(verb + 2..verb + 6).any(|i| view.is(i, class::UNALLEGED | class::REPLY));
    view.is(have, class::HAVE)
        && unknowing::is_own(view, &(piece.start..have))
        && view.is_past_form(verb)
        && !view.is(verb, class::AUXILIARY | class::MIND | class::RECEIVING)
        && view.word(verb + 1) == "no"
        && !view.among(verb + 2, lexical::AFTER_NO)
        && alleged
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
