//! Adverbials between a cue and its content: "on Tuesday", "in a statement that".

use crate::statements::reading::class;
use crate::statements::reading::lexical;
use crate::statements::reading::view::View;

/// Past adverbials that may stand between a cue and its content: "on Tuesday", "in a statement
/// that", ", however, that".
pub fn skip_adverbials(view: &View, from: usize, end: usize) -> usize {
    let mut i = from;
    while i < end {
        let word = view.word(i);
        let dated = view.is(i, class::TIME) && !matches!(word, "may" | "march" | "this" | "last" | "next");
        if dated && (view.is_capital(i) || !view.is_verb_like(i + 1))
            || view.is_adverb(i) && !matches!(word, "only" | "almost" | "nearly" | "even") && word != "no"
        {
            i += 1;
        } else if word == "," && view.is_adverb(i + 1) && view.word(i + 2) == "," {
            // "refused**, however,** to back the call"
            i += 3;
        } else if matches!(word, "last" | "this" | "next") && view.is(i + 1, class::TIME) {
            i += 2;
        } else if matches!(word, "only" | "just" | "simply") && view.word(i + 1) == "that" {
            i += 1;
        } else if word == "only" && matches!(view.word(i + 1), "last" | "this") && view.is(i + 2, class::TIME)
        {
            i += 3;
        } else if word == "for"
            && matches!(view.word(i + 1), "months" | "weeks" | "years" | "decades" | "days")
        {
            // "warned **for months** the hospital could not cope"
            i += 2;
        } else if view.reads(i, &["in", "writing"]) && view.word(i + 2) == "that" {
            // "assured them **in writing** that"
            i += 2;
        } else if let Some(that) = unproved(view, i) {
            i = that;
        } else if view.is(i, class::PREPOSITION) || word == "," {
            let Some(past) = adverbial_end(view, i, end) else { break };
            i = past;
        } else {
            break;
        }
    }
    i
}

/// "claimed **without providing evidence** that": the token of "that".
pub(in crate::statements) fn unproved(view: &View, i: usize) -> Option<usize> {
    if view.word(i) != "without" || !view.among(i + 1, lexical::OFFERING) {
        return None;
    }
    let proof = (i + 2..i + 5).find(|&k| view.among(k, lexical::PROOF))?;
    (view.word(proof + 1) == "that").then_some(proof + 1)
}

/// Where a prepositional or parenthetical adverbial at `i` ends, if "that", a colon or a plain date
/// tells; `None` where it may be part of the content.
fn adverbial_end(view: &View, i: usize, end: usize) -> Option<usize> {
    let limit = end.min(i + 22);
    let comma = view.word(i) == ",";
    for k in i + 1..limit {
        let word = view.word(k);
        // "she said at a briefing **announcing that** …": another verb's clause.
        // "in a private **meeting** that": a noun.
        // "in **March** that"
        let verb = view.word(k - 1).ends_with("ing") && !view.is(k - 1, class::OCCASION | class::TIME)
            || view.is_verb_like(k - 1) && !(view.is(k - 1, class::TIME) && view.is_capital(k - 1));
        if let Some(that) = leaked(view, k, limit) {
            return Some(that);
        }
        if word == "that" && verb {
            break;
        }
        // "in a letter **that was** leaked": of the letter.
        if word == "that" && view.is(k + 1, class::AUXILIARY) && !view.is(k - 1, class::TIME) {
            break;
        }
        if word == "that" && !view.is(k - 1, class::PREPOSITION) {
            return (!comma || view.word(k - 1) == ",").then_some(k);
        }
        if word == ":" {
            return (!comma).then_some(k);
        }
        // "on Jan**.** 20, citing two officials, that"
        if word == "." && dated(view, k - 1).is_some() {
            continue;
        }
        if view.is_quote_mark(k) && view.word(k - 1) == "," && !comma {
            return None;
        }
        if !comma && occasion(view, i, k) {
            return Some(k);
        }
        if view.is(k, class::AUXILIARY)
            || view.is(k, class::SUBJECT)
            || view.is_quote_mark(k)
            || matches!(word, ";" | ".")
        {
            break;
        }
        if word == "," && (comma && k - i > 8 || view.word(k + 1).ends_with("ing")) {
            break;
        }
    }
    if comma {
        return None;
    }
    if let Some(past) = dated(view, i + 1) {
        return Some(past);
    }
    // "on Monday the ministry", "on Tuesday night he"
    let mut k = i + 1;
    while view.is(k, class::TIME)
        || k > i + 1 && view.word(k).starts_with(|c: char| c.is_ascii_digit()) && view.is(k - 1, class::TIME)
    {
        k += 1;
    }
    // "on Thursday **(7)**", "on Monday **(Nov 3)**": the date
    let close = (k + 1..end.min(k + 5)).find(|&c| view.word(c) == ")").filter(|_| view.word(k) == "(");
    (k > i + 1).then_some(close.map_or(k, |c| c + 1))
}

/// "in a cable **that was later leaked that**": the "that" which opens what is said, behind a clause about what it was
/// written in, whose pronoun stands at `that`.
pub(in crate::statements) fn leaked(view: &View, that: usize, end: usize) -> Option<usize> {
    let mut near = that.saturating_sub(4)..that.saturating_sub(1);
    let noun = view.word(that) == "that" && near.any(|i| matches!(view.word(i), "a" | "an"));
    let told = (that + 1..end).find(|&i| !view.is_adverb(i)).filter(|_| noun)?;
    let second = (told + 1..end).find(|&i| view.word(i) == "that")?;
    let plain = |i: usize| view.is_word(i) && !view.is(i, class::SUBJECT | class::WH | class::CONJUNCTION);
    let opens = class::DETERMINER | class::POSSESSIVE | class::SUBJECT;
    let clause = view.is(second + 1, opens) || view.is_capital(second + 1);
    let relative = view.is(told, class::AUXILIARY) || view.is_verb_like(told);
    (relative && clause && (told..second).all(plain)).then_some(second)
}

/// "on **Jan. 20**": where a month cut short and its day end.
fn dated(view: &View, i: usize) -> Option<usize> {
    let month = class::of(view.word(i).trim_end_matches('.')) & class::SHORT_MONTH != 0;
    let day = i + 1 + usize::from(view.word(i + 1) == ".");
    let counted = view.word(day).starts_with(|c: char| c.is_ascii_digit());
    (month && view.is_capital(i) && counted).then_some(day + 1)
}

/// "said **after the convention** he would", "said **in a speech** she had": whether the phrase from the
/// preposition at `i` to the pronoun at `k` tells when something was said. "in the end we all lose" tells
/// when it is so.
pub fn occasion(view: &View, i: usize, k: usize) -> bool {
    let when = matches!(view.word(i), "after" | "before" | "during" | "at" | "following")
        || (i..k).any(|n| view.is(n, class::OCCASION));
    // "tweeted what he saw of the rally **as he** left"
    let pronoun =
        view.is(k, class::SUBJECT) && !matches!(view.word(k), "who" | "you") && view.word(k - 1) != "as";
    let named = k > i + 1 && (i + 1..k).all(|n| view.is_word(n) && !view.is_verb_like(n));
    when && pronoun && named && !view.is(k - 1, class::PREPOSITION) && view.is_verb_like(k + 1)
}
