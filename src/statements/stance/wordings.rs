//! What the words of a content say of itself: "no evidence", "that is a lie", "no comment", from
//! `data/stances.tsv`.

use crate::statements::Stance;
use crate::statements::reading::class;
use crate::statements::reading::tables::{CONTENT_ROWS, STANCES_BY_CONTENT};
use crate::statements::reading::view::View;
use crate::statements::stance::Place;
use crate::text::TokenRange;

/// Sentences behind the first in which an utterance may still say that it answers nothing.
const ANSWER: usize = 2;

/// The stance of [`wording`].
pub(in crate::statements) fn by_wording(
    view: &View,
    piece: &TokenRange,
    first: bool,
    alone: bool,
    whole: bool,
) -> Option<Stance> {
    wording(view, piece, first, alone, whole).map(|(stance, _)| stance)
}

/// The first row of `data/stances.tsv` that the wording of a piece of the content fits, and where it begins. `first`:
/// nothing of the content stands before the piece; `alone`: nothing of its sentence behind it; `whole`: it is all of
/// the content.
pub(super) fn wording(
    view: &View,
    piece: &TokenRange,
    first: bool,
    alone: bool,
    whole: bool,
) -> Option<(Stance, usize)> {
    let mut piece = view.bare(piece);
    if let Some(at) = told_otherwise(view, &piece) {
        return Some((Stance::Denies, at));
    }
    // What somebody else is reported to say inside the content is that one's stance; "too early to say"
    // reports nothing.
    if let Some(inner) = (piece.start + 1..piece.end)
        .find(|&i| view.is(i, class::REPORTING) && view.word(i) != "say" && !passive(view, i))
    {
        piece.end = inner;
    }
    let head = clause_head(view, &piece);
    let mut best: Option<(u16, Stance, usize)> = None;
    for i in piece.clone() {
        for &number in STANCES_BY_CONTENT.get(view.word(i)) {
            // Of two rows that fit the first decides.
            if best.is_some_and(|(earlier, ..)| earlier <= number) {
                break;
            }
            let Some(row) = CONTENT_ROWS.get(usize::from(number)) else { continue };
            let Some(end) = row.pattern.matches(view, i, piece.end) else { continue };
            let fits = match row.place {
                // "workers **who never set foot** there": told of others.
                Place::Any => match row.stance {
                    Stance::Denies => !of_others(view, &piece, i),
                    // "I grew up here. … **I don’t know whether** they saw it. …": no answer, in the midst of a speech.
                    Stance::NonCommittal | Stance::Declines | Stance::NoEvidence => {
                        view.doc.sentence_of(i) <= view.doc.sentence_of(piece.start) + ANSWER
                    }
                    _ => true,
                },
                Place::Start => first && i <= head,
                Place::Whole => {
                    // "**No.** It was over.", "“**Never.** I would not dare.”"
                    let until =
                        view.sentence(i).filter(|s| first && s.end > end).map_or(piece.end, |s| s.end);
                    (alone || until < piece.end)
                        && i == piece.start
                        && (end..until.min(piece.end)).all(|k| {
                            // "“No, sir,” he said. “He was away.”": what follows tells more than the "no".
                            !view.is_word(k)
                                || matches!(view.word(k), "no" | "never" | "and")
                                || whole && matches!(view.word(k), "sir" | "madam")
                        })
                }
            };
            if fits {
                best = Some((number, row.stance, i));
            }
        }
    }
    best.map(|(_, stance, at)| (stance, at))
}

/// Most tokens of whoever said something else, and of what stands before: "that is not what **the commissioner** told".
const TELLER: usize = 6;

/// "That is **not what the commissioner told us**", "it’s **not what I said**": the negation at the head of a clause that
/// contradicts what somebody said of what was said.
fn told_otherwise(view: &View, piece: &TokenRange) -> Option<usize> {
    let what = (piece.start + 1..piece.end.min(piece.start + TELLER)).find(|&i| view.word(i) == "what")?;
    let teller = what + 1..piece.end.min(what + 2 + TELLER);
    let told = teller.clone().find(|&i| view.is_verb_like(i) && !view.is(i, class::HAVE))?;
    let negated = view.is(what - 1, class::NEGATION);
    let past = matches!(view.word(told), "said" | "told" | "wrote" | "testified");
    (negated && past && told > teller.start && !passive(view, told)).then_some(what - 1)
}

/// "drivers **who** never paid", "a sale **which she** had no plans to make": whether a relative clause begins right
/// before `i`.
fn of_others(view: &View, piece: &TokenRange, i: usize) -> bool {
    let who = (piece.start + 1..i).rev().find(|&k| !view.is(k, class::AUXILIARY) && !view.is_adverb(k));
    who.is_some_and(|k| {
        view.word(k) == "who" || matches!(view.word(k), "he" | "she" | "they") && view.word(k - 1) == "which"
    })
}

/// "was never **said**", "had been **added**": reports nobody.
fn passive(view: &View, i: usize) -> bool {
    let before = i.wrapping_sub(1);
    view.is(before, class::BE) || view.is_adverb(before) && view.is(i.wrapping_sub(2), class::BE)
}

/// The last place where a wording still stands at the clause's beginning: behind its pronoun or
/// "there", behind "that" and adverbs.
fn clause_head(view: &View, piece: &TokenRange) -> usize {
    let mut i = piece.start;
    while i < piece.end
        && (view.is_adverb(i) || matches!(view.word(i), "that" | "well" | "no" | "," | "but"))
        && i < piece.start + 4
    {
        i += 1;
    }
    // "**investigators still** did not know"
    let body = body_end(view, i, piece.end).or_else(|| view.is(i, class::PERSONS).then_some(i + 1));
    if view.is(i, class::SUBJECT) || view.word(i) == "there" || body.is_some() {
        i = body.unwrap_or(i + 1);
        // "said it “does not recognise” the account"
        while view.is_quote_mark(i) || view.is_adverb(i) {
            i += 1;
        }
        if view.is(i, class::BE | class::HAVE) {
            i += 1;
        }
    }
    i
}

/// "**The sheriff’s office** could not discuss it", "**The Kremlin** has no information": behind a body that speaks for
/// itself.
fn body_end(view: &View, from: usize, end: usize) -> Option<usize> {
    if !view.is(from, class::DETERMINER | class::POSSESSIVE) {
        return None;
    }
    let name = (from + 1..end.min(from + 4)).take_while(|&i| view.is_capital(i)).last();
    if let Some(last) = name.filter(|&last| view.is(last + 1, class::AUXILIARY)) {
        return Some(last + 1);
    }
    let head =
        (from + 1..end.min(from + 4)).find(|&i| view.is(i, class::BODY) && !view.is(i + 1, class::BODY))?;
    (from + 1..head)
        .all(|i| view.is_word(i) && !view.is(i, class::PREPOSITION | class::AUXILIARY))
        .then_some(head + 1)
}
