//! What a reporter tells behind a content and is no part of it: what went on meanwhile, "**as rescuers dug**", "**hours
//! after** the raid", and what the words led to, "**a move that** split the party".

use crate::statements::reading::view::View;
use crate::statements::reading::{class, lexical};
use crate::text::TokenRange;

/// ", **hours after** …", ", **a day before** …"
pub(in crate::statements) fn hours_after(view: &View, from: usize, end: usize) -> bool {
    let unit = |k: usize| matches!(view.word(k), "hours" | "days" | "weeks" | "minutes" | "day" | "week");
    (from..end.min(from + 3)).any(unit)
        && (from..end.min(from + 4)).any(|k| matches!(view.word(k), "after" | "before"))
}

/// Whether the clause at token `i`, behind a cue that ends what was said, tells what went on meanwhile:
/// "…, police said, **as** rescuers dug", but "…, he said, **because** it was late".
pub fn opens_scene(view: &View, i: usize) -> bool {
    let word = view.word(i);
    matches!(word, "as" | "while" | "though" | "although" | "after" | "when" | "even" | "with" | "granted")
        || matches!(word, "speaking" | "requesting" | "asking" | "adding" | "citing" | "referring")
        || hours_after(view, i, i + 4)
}

/// "…, the federation said, **its worst result in ten years**": a noun phrase without a verb.
pub fn is_remark(view: &View, tokens: &TokenRange) -> bool {
    view.is(tokens.start, class::DETERMINER | class::POSSESSIVE)
        && !tokens
            .clone()
            .any(|i| view.is(i, class::AUXILIARY | class::IRREGULAR) || view.word(i).ends_with("ed"))
}

/// ", **as she faces** a revolt", ", **as talks resumed** in Geneva": what went on meanwhile, told in a verb
/// that does something. "as he had a cold", "as prices were high" give the speaker's reasons.
pub(super) fn scene(view: &View, at: usize, end: usize) -> bool {
    if view.word(at) != "as" {
        return false;
    }
    let does = |k: usize| {
        !view.is(k, class::AUXILIARY | class::MIND)
            && (view.is_verb_like(k) || view.is(k - 1, class::SUBJECT) && view.ends_as_present(k))
    };
    if view.is(at + 1, class::SUBJECT) && at + 2 < end {
        // "the “old guard,” **as he called it**, had left"
        if matches!(view.word(at + 2), "called" | "calls" | "put" | "puts" | "described" | "describes") {
            return false;
        }
        return matches!(view.word(at + 1), "he" | "she" | "they" | "it") && does(at + 2);
    }
    let opens = view.is(at + 1, class::DETERMINER | class::POSSESSIVE) || view.is_many(at + 1);
    let verb = (at + 2..end.min(at + 6)).find(|&k| {
        view.is(k, class::AUXILIARY | class::PREPOSITION) || view.is_verb_like(k) || !view.is_word(k)
    });
    opens && verb.is_some_and(does)
}

/// ", **ending months of speculation**", ", **a move that** could split the party": what follows from the
/// speaking.
pub(super) fn aftermath(view: &View, at: usize) -> bool {
    let word = view.word(at);
    let deed = view.among(at + 1, lexical::DEED);
    let these = lexical::is(word.trim_end_matches('s'), lexical::DEED) && word.ends_with('s');
    view.among(at, lexical::OUTCOME)
        // "**remarks that** his crew echoed"
        || these && matches!(view.word(at + 1), "that" | "which")
        || word == "adding" && view.word(at + 1) == "to"
        || word == "a" && deed && matches!(view.word(at + 2), "that" | "which" | "to" | "likely" | "widely")
}
