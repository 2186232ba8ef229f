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
    negated(view, content, 0)
}

/// The same where the speaker insists: "that the city was never **told**", too, is denied.
pub fn negates_told(view: &View, content: &[TokenRange]) -> bool {
    negated(view, content, class::INFORMED)
}

/// `deeds`: the classes of words of mind that are deeds all the same.
fn negated(view: &View, content: &[TokenRange], deeds: u64) -> bool {
    content.iter().any(|piece| {
        let limit = main_clause(view, piece).min(piece.start + 14);
        (piece.start..limit).any(|k| {
            let negative = view.is(k, class::NEGATION)
                || matches!(view.word(k), "no" | "none" | "nobody" | "nothing" | "neither");
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
            let reason = (piece.start..k).any(|m| view.word(m) == "because");
            let blamed =
                reason || matches!(view.word(k.wrapping_sub(1)), "for" | "of" | "about") && k > piece.start;
            negative
                && !blamed
                && !modal
                && !felt
                && !order
                && !condition
                && !matches!(view.word(k + 1), "only" | "yet" | "longer" | "enough" | "very" | "always")
                && !(view.word(k) == "no" && view.among(k + 1, lexical::AFTER_NO))
                // "proposed **nothing that** would raise taxes"
                // "The courts ordered it, **nothing more**."
                && !(view.word(k) == "nothing"
                    && matches!(view.word(k + 1), "that" | "more" | "else" | "less" | "but" | "short"))
        })
    })
}

/// Where what the speaker himself says ends: "he warned the board **that** the funds were not safe".
fn main_clause(view: &View, piece: &TokenRange) -> usize {
    let told =
        |k: usize| (piece.start + 1..k).any(|v| view.is(v, class::TELL | class::REPORTING | class::INFORMED));
    let warned =
        |k: usize| (piece.start + 1..k).any(|v| matches!(view.word(v), "warned" | "informed" | "assured"));
    let deeper = |&k: &usize| view.word(k) == "that" && (told(k) || warned(k));
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

/// Whether the content begins with a flat "no": "No villagers had been killed", "None of it is
/// true", "There was no fire", "It was a drill, not a bomb".
pub fn flat(view: &View, content: &[TokenRange]) -> bool {
    let Some(piece) = content.first().map(|c| view.bare(c)) else { return false };
    let contrast = (piece.start..piece.end).any(|k| {
        view.word(k) == "," && view.word(k + 1) == "not" && matches!(view.word(k + 2), "a" | "an" | "the")
    });
    opens(view, &piece) || contrast && !view.among(piece.start + 1, lexical::AFTER_NO)
}

/// Whether a sentence of the content says "no" at its beginning: "“We keep our word. **There was no deal.**”" Harm that
/// nobody came to is told without an accuser.
pub fn flat_within(view: &View, content: &[TokenRange]) -> bool {
    content
        .iter()
        .enumerate()
        .any(|(k, piece)| view.sentences_of(piece).any(|part| says_no(view, k == 0, &part).is_some()))
}

/// The same without what may be missing though nobody said that it was there: an official who says so answers somebody,
/// "Nobody rang me", and "No arrests have been made" tells how things stand. In a headline the verb may be missing: "**No
/// live rounds**, says inspector".
pub fn flat_of_office(view: &View, content: &[TokenRange]) -> bool {
    let alleged = |at: usize| !(at..at + 9).any(|i| view.is(i, class::UNALLEGED));
    let headed = || {
        content.first().map(|c| view.bare(c)).is_some_and(|c| {
            let short = content.len() == 1 && (2..=5).contains(&c.len());
            short
                && view.is_headline(c.start)
                && view.word(c.start) == "no"
                && !view.among(c.start + 1, lexical::AFTER_NO)
                && !c.clone().any(|i| harms(view.word(i)) || !view.is_word(i))
                && alleged(c.start)
        })
    };
    let opening = content.first().and_then(|piece| view.sentences_of(piece).next());
    let tells = |part: &TokenRange| says_no(view, true, part).filter(|_| of_deed(view, &view.bare(part)));
    opening.and_then(|part| tells(&part)).is_some_and(alleged) || headed()
}

/// "There **was** no order", "no home **was bought**", "stopped not **a single** sack", "nobody **rang**": a deed, and no view
/// of things, "No one controls the vote", "nobody did it better".
fn of_deed(view: &View, part: &TokenRange) -> bool {
    let near = part.start..part.end.min(part.start + 14);
    let past = |i: usize| view.word(i).ends_with("ed") || view.is(i, class::IRREGULAR);
    let passive = |i: usize| {
        let verb = i + 1 + usize::from(view.is_adverb(i + 1));
        matches!(view.word(i), "was" | "were" | "been" | "being") && past(verb)
    };
    let there = view.word(part.start) == "there" && !matches!(view.word(part.start + 1), "is" | "are" | "'s");
    let single = |i: usize| view.word(i) == "a" && view.word(i + 1) == "single";
    let verb = part.start + if view.word(part.start) == "no" { 2 } else { 1 };
    let did = (view.word(part.start) == "nobody" || view.word(part.start + 1) == "one")
        && past(verb)
        && !view.is(verb, class::AUXILIARY);
    let compares = view.words_any(&near, &["ever", "better", "more", "than", "like", "who"]);
    there || near.clone().any(passive) || near.clone().any(single) || did && !compares
}

/// Where a sentence of the content says "no" at its beginning. `first`: nothing of the content stands before it.
fn says_no(view: &View, first: bool, part: &TokenRange) -> Option<usize> {
    let part = view.bare(part);
    let harm = part.clone().take(8).any(|i| harms(view.word(i)));
    let to_come = (part.start..part.end.min(part.start + 10))
        .any(|i| view.word(i) == "going" && view.word(i + 1) == "to");
    let whole = first || view.sentence(part.start).is_some_and(|s| s.start + 1 >= part.start);
    let start = part.start;
    let no = whole && opens(view, &part) && !harm && !to_come && done(view, &part) && negates(view, &[part]);
    no.then_some(start)
}

/// "**negotiated with no one**", "**took nothing**", "**bought no homes**": what was done to nobody.
pub fn to_nobody(view: &View, content: &[TokenRange]) -> bool {
    content.iter().any(|piece| {
        (piece.start + 1..piece.end).any(|i| {
            let nobody = matches!(view.word(i), "nobody" | "nothing")
                && !matches!(view.word(i + 1), "more" | "else" | "less" | "but" | "that")
                || view.word(i) == "no" && !view.among(i + 1, lexical::AFTER_NO);
            let past = |k: usize| view.word(k).ends_with("ed") || view.is(k, class::IRREGULAR);
            let did = |k: usize| {
                past(k)
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
            || view.word(i).ends_with("ed")
            || view.is(i, class::IRREGULAR)
    };
    view.word(part.start) == "there" || near.into_iter().any(past)
}

/// Words for harm that fires and floods do as well.
fn harms(word: &str) -> bool {
    matches!(
        word,
        "hurt"
            | "injured"
            | "killed"
            | "wounded"
            | "casualties"
            | "injuries"
            | "deaths"
            | "victims"
            | "damage"
    )
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
    let no = matches!(view.word(i), "no" | "none" | "nobody" | "neither" | "nothing" | "never")
        || view.word(i) == "not" && matches!(view.word(i + 1), "one" | "a");
    // "“**No, madam**,” he said."
    let alone = matches!(view.word(i), "no" | "never") && !view.is_word(i + 1);
    no && !alone && !view.among(i + 1, lexical::AFTER_NO)
}

/// Whether somebody's spokesman, lawyer or ally says what that one never did: "The foreign
/// secretary never saw that advice".
pub fn defends(view: &View, source: &[TokenRange], content: &[TokenRange]) -> bool {
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
    is_defender(view, source)
        && !condition
        && (denies || view.word(view.bare(piece).start) == "neither" || (piece.start..limit).any(never))
}

/// "the judge", "prosecutors": find and accuse, so that what they negate answers nobody.
pub fn adjudicates(view: &View, source: &[TokenRange]) -> bool {
    let of_state = |i: usize| {
        matches!(
            view.word(i),
            "minister" | "ministers" | "ministry" | "department" | "secretary" | "commission"
        ) || view.word(i).starts_with("spokes")
            || view.word(i).starts_with("chair")
    };
    source.iter().any(|s| {
        let speaks = |i: usize| view.among(i, lexical::COURT) || view.word(i).starts_with("prosecutor");
        s.clone().any(speaks) && !s.clone().any(of_state)
    })
}

/// "her lawyer"
pub fn is_defender(view: &View, source: &[TokenRange]) -> bool {
    // "the palace’s press officer", "its communications director"
    let press = |i: usize| {
        matches!(view.word(i), "press" | "communications" | "media")
            && matches!(view.word(i + 1), "officer" | "secretary" | "director" | "chief" | "aide" | "adviser")
    };
    source.iter().any(|s| view.any_among(s, lexical::DEFENDER) || s.clone().any(press))
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
                    !felt(view, m) || view.is(m, class::INFORMED) && view.word(m) != "seen"
                }
            }) && view.word(view.bare(piece).start) != "there";
            let compared = (k + 1..(k + 6).min(piece.end)).any(|m| {
                matches!(
                    view.word(m),
                    "such" | "so" | "more" | "less" | "better" | "worse" | "like" | "up" | "before"
                )
            });
            match view.word(k) {
                // "The White House **never mentioned** it."
                "never" => {
                    let told = view.word(k + 1).ends_with("ed") || view.is(k + 1, class::IRREGULAR);
                    (past || told && !view.is(k + 1, class::AUXILIARY)) && deed && !compared
                }
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
