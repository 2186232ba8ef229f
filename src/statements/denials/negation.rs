//! Negated propositions that deny where the page alleged the like: "Serbia has not sold a single rocket".

use crate::statements::reading::class;
use crate::statements::reading::lexical;
use crate::statements::reading::view::View;
use crate::text::TokenRange;

/// Whether the verb at `k` is no deed: "expected", "crossed my **mind**".
pub(in crate::statements) fn felt(view: &View, k: usize) -> bool {
    view.is(k, class::MIND) || view.word(k + 2) == "mind"
}

/// Whether the content denies by a negated proposition, given that the page alleged the like:
/// "Serbia has not sold a single rocket", "nobody had been killed".
pub fn negates(view: &View, content: &[TokenRange]) -> bool {
    negated(view, content, 0)
}

/// The same where the speaker insists: "that the city was never **told**", too, is denied.
pub fn negates_told(view: &View, content: &[TokenRange]) -> bool {
    negated(view, content, class::INFORMED)
}

/// `deeds`: the classes of words of mind that are deeds all the same.
fn negated(view: &View, content: &[TokenRange], deeds: u128) -> bool {
    content.iter().any(|piece| {
        let limit = main_clause(view, &(piece.start..piece.end.min(piece.start + 14)));
        (piece.start..limit).filter(|&k| view.is(k, class::NEGATION | class::NOBODY)).any(|k| {
            let ahead = if matches!(view.word(k), "neither" | "nor") { 10 } else { 0 };
            let modal = (k.saturating_sub(2)..=k + ahead).any(|m| view.is(m, class::MODAL));
            // "**Nobody would** be left without a job", "**Nobody is going to** pay": a promise.
            let promised = matches!(view.word(k), "no" | "none" | "nobody")
                && (k + 1..k + 5).any(|m| view.is(m, class::MODAL) || view.word(m) == "going");
            let felt = promised || (k + 1..k + 4).any(|m| view.is(m, class::MIND) && !view.is(m, deeds));
            // "Don't buy a vote", "if not reformed": an order, a condition.
            let order = view.word(k) == "don't" && !view.is_word(k.wrapping_sub(1));
            let condition = matches!(view.word(k.wrapping_sub(1)), "if" | "whether" | "or");
            // "hit Kane **for not** paying": what he is blamed for.
            // "I left **because** nobody read my memos": a reason.
            let reason = || (piece.start..k).any(|m| view.word(m) == "because");
            let blamed = matches!(view.word(k.wrapping_sub(1)), "for" | "of" | "about") && k > piece.start;
            !blamed
                && !reason()
                && !modal
                && !felt
                && !order
                && !condition
                && !matches!(view.word(k + 1), "only" | "yet" | "longer" | "enough" | "very" | "always" | "about")
                && !(view.word(k) == "no" && view.among(k + 1, lexical::AFTER_NO))
                // "proposed **nothing that** would raise taxes"
                // "The courts ordered it, **nothing more**."
                && !(view.word(k) == "nothing"
                    && matches!(view.word(k + 1), "that" | "more" | "else" | "less" | "but" | "short"))
        })
    })
}

/// Where in `piece` what the speaker himself says ends: "he warned the board **that** the funds were not safe".
fn main_clause(view: &View, piece: &TokenRange) -> usize {
    let tells = |v: usize| {
        view.is(v, class::TELL | class::REPORTING | class::INFORMED)
            || matches!(view.word(v), "warned" | "informed" | "assured")
    };
    let deeper = |&k: &usize| view.word(k) == "that" && (piece.start + 1..k).any(tells);
    (piece.start + 2..piece.end).find(deeper).unwrap_or(piece.end)
}

/// "I’m **not moving**": what the speaker is or is not about to do.
pub fn intends(view: &View, content: &[TokenRange]) -> bool {
    content.iter().any(|piece| {
        piece.clone().any(|i| {
            view.word(i) == "not"
                && matches!(view.word(i.wrapping_sub(1)), "i'm" | "we're" | "am" | "'m" | "'re")
                && view.word(i + 1).ends_with("ing")
        })
    })
}

/// Whether the content negates with weight: "has **not** sold **a single** rocket", "had **never**
/// docked there", "received **no such** order", "had **not** been consulted **at all**". Said of a
/// deed in the past: habits, feelings and records ("had never seen such a crowd") are none.
pub fn stressed(view: &View, content: &[TokenRange]) -> bool {
    content.iter().any(|piece| {
        let limit = piece.end.min(piece.start + 14);
        let negations =
            (piece.start..limit).filter(|&k| view.is(k, class::NEGATION) || view.word(k) == "such");
        negations.into_iter().any(|k| {
            let past = (k.saturating_sub(3).max(piece.start)..k).any(|m| {
                matches!(view.word(m), "had" | "has" | "have" | "was" | "were" | "did")
                    || view.word(m).ends_with("'ve")
                    || view.word(m).ends_with("'d")
            });
            let verb = (k + 1..piece.end).find(|&m| {
                view.is_word(m)
                    && !view.is_adverb(m)
                    && !view.is(m, class::AUXILIARY)
                    && view.word(m) != "been"
            });
            // "has never been gentle": a state. "had not been consulted": a deed, whatever the verb.
            let passive = |m: usize| (k..m).any(|x| view.word(x) == "been");
            let deed = verb.is_some_and(|m| {
                if passive(m) {
                    view.is_past_form(m)
                } else {
                    !felt(view, m) || view.is(m, class::INFORMED) && view.word(m) != "seen"
                }
            }) && view.word(view.bare(piece).start) != "there";
            let compared = (k + 1..(k + 6).min(piece.end)).any(|m| view.is(m, class::COMPARED));
            match view.word(k) {
                // "The White House **never mentioned** it."
                "never" => {
                    let told = view.is_past_form(k + 1);
                    (past || told && !view.is(k + 1, class::AUXILIARY)) && deed && !compared
                }
                "such" => view.word(k.wrapping_sub(1)) == "no" && !(k..limit).any(|m| view.word(m) == "as"),
                _ => {
                    let after = |a: &str, b: &str| {
                        (k + 1..piece.end.min(k + 12)).any(|m| view.word(m) == a && view.word(m + 1) == b)
                    };
                    (past
                        || matches!(
                            view.word(k),
                            "didn't" | "hadn't" | "hasn't" | "haven't" | "wasn't" | "weren't"
                        ))
                        && deed
                        && (after("a", "single") || after("at", "all") || after("any", "way"))
                }
            }
        })
    })
}
