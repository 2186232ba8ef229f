//! Who spoke last: “…,” he said, below what somebody else is reported to have said of the same person.
//!
//! The subject of a reporting clause behind a quotation goes on from the source of the one before
//! rather than from the person whom both speak of. O’Keefe et al. 2012, "A sequence labelling approach to
//! quote attribution", decide each speaker with the one before in view for the same reason.

use crate::people::lexica::lexicon::WordClass;
use crate::people::lexica::name_words::{self, ANSWERING, QUESTIONING, REPORTING};
use crate::people::lexica::words::Words;
use crate::people::references::aside::verb_behind;
use crate::text::TokenRange;

/// "“It is over,” **he** said": whether a quotation ends right before token `i`.
pub fn is_behind_quotation(words: &Words, i: usize) -> bool {
    let quoted = |back: usize| i.checked_sub(back).is_some_and(|k| words.at(k).quoted);
    quoted(1) || quoted(2) && !words.at(i - 1).alphabetic
}

/// Whether the pronoun at `i` is the subject of a reporting clause behind a quotation: "“It is over,”
/// **he** said".
pub fn speaks_on(words: &Words, i: usize) -> bool {
    let behind = is_behind_quotation(words, i);
    // "“… the commandant.” She added": a sentence of its own.
    let own = words.at(i).initial && words.at(i).capital;
    let on = matches!(words.folded(i + 1), "went" | "goes") && words.folded(i + 2) == "on";
    behind && !own && (on || name_words::is(words.folded(i + 1), REPORTING | ANSWERING))
}

/// Whether what stands at `tokens` is the source of a reporting clause that ends its sentence, or that
/// stands inverted: "…, **Jones** said.", "…, said **Mark Jones**, a scientist".
pub fn reports(words: &Words, tokens: &TokenRange) -> bool {
    let before = tokens.start.checked_sub(1).filter(|&b| words.same_sentence(b, tokens.start));
    let inverted = before
        .is_some_and(|b| name_words::is(words.folded(b), REPORTING) && b > 0 && !words.at(b - 1).alphabetic)
        && !words.at(tokens.end.saturating_sub(1)).possessive;
    // Over an apposition, which holds no verb: "Lind, the harbour master, said."
    let apposed = words.folded(tokens.end) == ",";
    let verb = (tokens.end..tokens.end + 14)
        .take_while(|&k| k == tokens.end || apposed && words.same_sentence(tokens.end, k))
        .take_while(|&k| {
            name_words::is(words.folded(k), REPORTING)
                || !matches!(words.at(k).class, WordClass::Verb | WordClass::Aux)
        })
        .find(|&k| name_words::is(words.folded(k), REPORTING));
    let closes = verb.is_some_and(|k| !words.same_sentence(k, k + 2) || !words.at(k + 1).alphabetic);
    inverted || closes
}

/// The quotation before the reporting clause at `i`.
pub fn quotation(words: &Words, i: usize) -> TokenRange {
    let end = (i.saturating_sub(3)..i).rev().find(|&k| words.at(k).quoted).map_or(i, |k| k + 1);
    let start = (0..end).rev().take_while(|&k| words.at(k).quoted).last().unwrap_or(end);
    start..end
}

/// Whether a quotation begins with a pronoun of the third person: "“**He** was articulate,” he said"
/// speaks of somebody else.
pub fn tells_of_other(words: &Words, quotation: &TokenRange) -> bool {
    let first = quotation.clone().find(|&k| words.at(k).alphabetic);
    first.is_some_and(|k| matches!(words.folded(k), "he" | "she" | "he's" | "she's" | "his" | "her"))
}

/// Whether the subject that ends before token `end` asks: "The coroner, **Bauer**, asked", "**Bauer**, the coroner, asked".
pub fn asks(words: &Words, end: usize) -> bool {
    let verbs = [end + usize::from(words.folded(end) == ","), verb_behind(words, end)];
    verbs.into_iter().any(|i| name_words::is(words.folded(i), QUESTIONING))
}

/// Words between the medium and the name of whoever asks for it: "CNN's **chief Rome correspondent** Ann Lind".
const INTERVIEWER: usize = 6;

/// Whether the name at `tokens` is of somebody who was told something for a medium: "Holm told **CNN's Ann Lind**".
pub fn is_interviewer(words: &Words, tokens: &TokenRange) -> bool {
    let inside = |i: &usize| words.same_sentence(*i, tokens.start) && !words.at(*i).quoted;
    let mut before = (tokens.start.saturating_sub(INTERVIEWER)..tokens.start).rev().take_while(inside);
    let Some(owner) = before.find(|&i| words.at(i).possessive && words.at(i).capital) else { return false };
    let told = before
        .take(4)
        .find(|&i| words.at(i).class == WordClass::Verb || words.at(i).class == WordClass::Prep);
    told.is_some_and(|i| {
        let spoke = words.folded(i) == "to" && i > 0 && matches!(words.folded(i - 1), "spoke" | "speaking");
        matches!(words.folded(i), "told" | "tells")
            && (i + 1..owner).all(|k| words.at(k).capital || words.at(k).class == WordClass::Det)
            || spoke
    })
}
