//! Denials by those who were accused and by who speaks for them: "I did not order the strike", "her lawyer said she
//! never saw it". Nobody says so who was not accused.

use crate::statements::denials::negation::felt;
use crate::statements::reading::class;
use crate::statements::reading::lexical;
use crate::statements::reading::view::View;
use crate::statements::stance::objects::{self, Object};
use crate::text::TokenRange;

/// "I did not order the strike", "he had never paid": a speaker on what he is said to have done.
/// Wishes, feelings and what others did not do for him are no denials, nor is "**Mrs. Lind** said **he** had not paid".
pub(in crate::statements) fn own_denial(view: &View, source: &[TokenRange], piece: &TokenRange) -> bool {
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
    if !own.contains(&view.word(i)) || is_another(view, source, i) {
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

/// "**Mrs. Lind** said **he** had not paid", "**he** said **she** rejects it": whether the pronoun at `i` is of the other
/// gender than who speaks, and no client of his: "her lawyer said **she** never took it".
pub(in crate::statements) fn is_another(view: &View, source: &[TokenRange], i: usize) -> bool {
    let others: &[&str] = match view.word(i) {
        "he" => &["she", "mrs", "ms", "miss"],
        "she" => &["he", "mr"],
        _ => return false,
    };
    source.iter().any(|s| others.contains(&view.word(s.start))) && !is_defender(view, source)
}

/// "did not **violate** any rule", "we do not **torture**": nobody says so of somebody who was not
/// accused. A promise ("will not leak") is none.
pub(in crate::statements) fn clears(view: &View, content: &[TokenRange]) -> bool {
    content.iter().any(|piece| {
        let limit = piece.end.min(piece.start + 14);
        (piece.start..limit).filter(|&k| view.among(k, lexical::WRONG)).any(|k| {
            let floor = piece.start.max(k.saturating_sub(3));
            let negation = (floor..k).find(|&n| view.is(n, class::NEGATION));
            negation.is_some_and(|n| {
                let before = piece.start.max(n.saturating_sub(2))..n + 1;
                !before.clone().any(|m| view.is(m, class::MODAL))
                    // "**you** don’t steal": a maxim
                    && !view.words_any(&before, &["to", "who", "why", "you"])
                    && !view.words_any(&(piece.start..n), &["if", "unless", "whether"])
            })
        })
    })
}

/// Whether the verb at `k` is a deed that one can be accused of.
fn acts(view: &View, k: usize, being: bool) -> bool {
    let word = view.word(k);
    // "I have never had that": no deed.
    let verb = !view.is(k, class::DETERMINER | class::POSSESSIVE)
        && !felt(view, k)
        && word != "that"
        && word != "any";
    // "did not **dispute** that it was his voice", "had not **ruled** it out": leaves it open.
    let open = matches!(
        word,
        "dispute" | "disputed" | "deny" | "denied" | "contest" | "contested" | "rule" | "ruled"
    );
    let wish = matches!(word, "wish" | "wished" | "object" | "objected" | "exclude" | "excluded");
    // "didn’t know **what** a fund was"
    let ignorant = word == "know" && view.is(k + 1, class::WH);
    !being && verb && !ignorant && !open && !wish && view.is_word(k) && !word.ends_with("ing")
        || matches!(word, "driving" | "hiding" | "lying" | "spying" | "running" | "stealing")
}

/// Whether somebody's spokesman, lawyer or ally says what that one never did: "The foreign
/// secretary never saw that advice".
pub(in crate::statements) fn defends(view: &View, source: &[TokenRange], content: &[TokenRange]) -> bool {
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
        .filter(|&k| matches!(view.word(k), "deny" | "denies" | "denied") && k > piece.start)
        // "the guards **denied her client water**"
        .is_some_and(|k| !objects::fits(view, Object::Of(lexical::GRANT), &(k + 1..piece.end)));
    let condition = view.word(piece.start + usize::from(view.is_quote_mark(piece.start))) == "if";
    is_defender(view, source)
        && !condition
        && (denies || view.word(view.bare(piece).start) == "neither" || (piece.start..limit).any(never))
}

/// "the judge", "prosecutors": find and accuse, so that what they negate answers nobody.
pub(in crate::statements) fn adjudicates(view: &View, source: &[TokenRange]) -> bool {
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

/// "her lawyer", "the palace’s press officer", "its communications director"
pub(in crate::statements) fn is_defender(view: &View, source: &[TokenRange]) -> bool {
    let press = |i: usize| {
        matches!(view.word(i), "press" | "communications" | "media")
            && matches!(view.word(i + 1), "officer" | "secretary" | "director" | "chief" | "aide" | "adviser")
    };
    source.iter().any(|s| view.any_among(s, lexical::DEFENDER) || s.clone().any(press))
}
