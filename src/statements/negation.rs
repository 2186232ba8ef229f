//! Negated propositions that deny: "I did not order the strike", "nobody had been killed".

use super::lexical;
use super::view::{View, class};
use crate::text::TokenRange;

/// "I did not order the strike", "he had never paid": a speaker on what he is said to have done.
/// Wishes, feelings and what others did not do for him are no denials.
pub fn own_denial(view: &View, piece: &TokenRange) -> bool {
    let piece = view.bare(piece);
    let mut i = piece.start;
    while i < piece.end
        && (view.is_adverb(i) && !view.is(i, class::NEGATION)
            || matches!(view.word(i), "that" | "," | "no" | "look" | "well"))
    {
        i += 1;
    }
    if view.word(i) == "neither" && view.is(i + 1, class::POSSESSIVE | class::SUBJECT) {
        return true;
    }
    // "He didn’t report the loans," in quotation marks, is said of another.
    let quoted = view.quote_of(i).is_some() && view.quote_of(piece.start) == view.quote_of(i);
    let own: &[&str] = if quoted { &["i", "we", "it"] } else { &["i", "we", "he", "she", "it", "they"] };
    if !own.contains(&view.word(i)) {
        return false;
    }
    let mut negated = false;
    let mut being = false;
    let mut k = i + 1;
    while k < piece.end && (view.is(k, class::AUXILIARY | class::NEGATION) || view.is_adverb(k)) {
        if view.is(k, class::MODAL)
            || matches!(
                view.word(k),
                "do" | "does"
                    | "don't"
                    | "doesn't"
                    | "am"
                    | "is"
                    | "are"
                    | "isn't"
                    | "aren't"
                    | "been"
                    | "being"
            )
        {
            return false;
        }
        negated |= view.is(k, class::NEGATION);
        being |= view.is(k, class::BE);
        k += 1;
    }
    // "did not have any **contact**", but no numbers
    if view.word(k.wrapping_sub(1)) == "have" && (i..k).any(|m| view.is(m, class::DO)) {
        return negated && (k..piece.end.min(k + 4)).any(|m| view.among(m, lexical::AFFAIRS));
    }
    // "I have not read it yet"
    negated && k < piece.end && acts(view, k, being) && !view.words_any(&(i..piece.end.min(k + 8)), &["yet"])
}

/// "did not **violate** any rule", "we do not **torture**": nobody says so of somebody who was not
/// accused. A promise ("will not leak") is none.
pub fn clears(view: &View, content: &[TokenRange]) -> bool {
    content.iter().any(|piece| {
        let limit = piece.end.min(piece.start + 14);
        (piece.start..limit).filter(|&k| view.among(k, lexical::WRONG)).any(|k| {
            let floor = piece.start.max(k.saturating_sub(3));
            let negation = (floor..k).find(|&n| view.is(n, class::NEGATION));
            negation.is_some_and(|n| {
                let before = piece.start.max(n.saturating_sub(2))..n + 1;
                !before.clone().any(|m| view.is(m, class::MODAL))
                    && !view.words_any(&before, &["to", "who", "why"])
                    && !view.words_any(&(piece.start..n), &["if", "unless", "whether"])
            })
        })
    })
}

/// Whether the verb at `k` is no deed: "expected", "crossed my **mind**".
fn felt(view: &View, k: usize) -> bool {
    view.is(k, class::MIND) || view.word(k + 2) == "mind"
}

/// Whether the verb at `k` is a deed that one can be accused of.
fn acts(view: &View, k: usize, being: bool) -> bool {
    let word = view.word(k);
    // "I have never had that": no deed.
    let verb = !view.is(k, class::DETERMINER | class::POSSESSIVE)
        && !felt(view, k)
        && word != "that"
        && word != "any";
    // "didn’t know **what** a fund was"
    let ignorant = word == "know" && view.is(k + 1, class::WH);
    !being && verb && !ignorant && view.is_word(k) && !word.ends_with("ing")
        || matches!(word, "driving" | "hiding" | "lying" | "spying" | "running" | "stealing")
}

/// Whether the content denies by a negated proposition, given that the page alleged the like:
/// "Serbia has not sold a single rocket", "nobody had been killed".
pub fn negates(view: &View, content: &[TokenRange]) -> bool {
    content.iter().any(|piece| {
        let limit = piece.end.min(piece.start + 14);
        (piece.start..limit).any(|k| {
            let negative = view.is(k, class::NEGATION)
                || matches!(view.word(k), "no" | "none" | "nobody" | "nothing" | "neither");
            let ahead = if matches!(view.word(k), "neither" | "nor") { 10 } else { 0 };
            let modal = (k.saturating_sub(2)..=k + ahead).any(|m| view.is(m, class::MODAL));
            let felt = (k + 1..k + 4).any(|m| view.is(m, class::MIND));
            // "Don't buy a vote", "if not reformed": an order, a condition.
            let order = view.word(k) == "don't" && !view.is_word(k.wrapping_sub(1));
            let condition = matches!(view.word(k.wrapping_sub(1)), "if" | "whether" | "or");
            // "hit Kane **for not** paying": what he is blamed for.
            let blamed = matches!(view.word(k.wrapping_sub(1)), "for" | "of" | "about") && k > piece.start;
            negative
                && !blamed
                && !modal
                && !felt
                && !order
                && !condition
                && !matches!(view.word(k + 1), "only" | "yet" | "longer" | "enough")
                // "proposed **nothing that** would raise taxes"
                && !(view.word(k) == "nothing" && view.word(k + 1) == "that")
        })
    })
}

/// Whether the content begins with a flat "no": "No villagers had been killed", "None of it is
/// true", "There was no fire", "It was a drill, not a bomb".
pub fn flat(view: &View, content: &[TokenRange]) -> bool {
    let Some(piece) = content.first().map(|c| view.bare(c)) else { return false };
    let mut i = piece.start;
    if view.word(i) == "there" && view.is(i + 1, class::BE) {
        i += 2;
    }
    let opens = matches!(view.word(i), "no" | "none" | "nobody" | "neither" | "nothing" | "never")
        || view.word(i) == "not" && matches!(view.word(i + 1), "one" | "a");
    let contrast = (piece.start..piece.end).any(|k| {
        view.word(k) == "," && view.word(k + 1) == "not" && matches!(view.word(k + 2), "a" | "an" | "the")
    });
    (opens || contrast) && !view.among(i + 1, lexical::AFTER_NO)
}

/// Whether somebody's spokesman, lawyer or ally says what that one never did: "The foreign
/// secretary never saw that advice".
pub fn defends(view: &View, source: &[TokenRange], content: &[TokenRange]) -> bool {
    let defender = source.iter().flat_map(Clone::clone).any(|i| view.among(i, lexical::DEFENDER));
    let Some(piece) = content.first() else { return false };
    let limit = piece.end.min(piece.start + 8);
    let never = |k: usize| {
        let past = view.word(k) == "never"
            || view.is(k, class::NEGATION) && matches!(view.word(k.wrapping_sub(1)), "did" | "had");
        let condition = view.words_any(&(piece.start..k), &["if", "unless", "whether"]);
        past && !condition && !(k + 1..k + 3).any(|m| view.is(m, class::MIND)) && view.is_word(k + 1)
    };
    // "His client denies the charges"
    let denies = (piece.start..limit)
        .find(|&k| view.is_verb_like(k) && !view.is(k, class::HAVE))
        .is_some_and(|k| matches!(view.word(k), "deny" | "denies" | "denied") && k > piece.start);
    let condition = view.word(piece.start + usize::from(view.is_quote_mark(piece.start))) == "if";
    defender
        && !condition
        && (denies || view.word(view.bare(piece).start) == "neither" || (piece.start..limit).any(never))
}

/// Whether the content negates with weight: "has **not** sold **a single** rocket", "had **never**
/// docked there", "received **no such** order", "had **not** been consulted **at all**". Said of a
/// deed in the past: habits, feelings and records ("had never seen such a crowd") are none.
pub fn stressed(view: &View, content: &[TokenRange]) -> bool {
    content.iter().any(|piece| {
        let limit = piece.end.min(piece.start + 14);
        (piece.start..limit).any(|k| {
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
                    view.word(m).ends_with("ed") || view.is(m, class::IRREGULAR)
                } else {
                    !felt(view, m)
                }
            }) && view.word(view.bare(piece).start) != "there";
            let compared = (k + 1..(k + 6).min(piece.end))
                .any(|m| matches!(view.word(m), "such" | "so" | "more" | "less" | "better" | "worse"));
            match view.word(k) {
                "never" => past && deed && !compared,
                "such" => view.word(k.wrapping_sub(1)) == "no" && !(k..limit).any(|m| view.word(m) == "as"),
                _ if view.is(k, class::NEGATION) => {
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
                _ => false,
            }
        })
    })
}
