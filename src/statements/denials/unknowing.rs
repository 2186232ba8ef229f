//! What those who answer for something were never told of: "his office was **never told**", "she had **never seen** the
//! file". An office says so when it is blamed; a neighbour, who says the same, complains.

use crate::statements::reading::class;
use crate::statements::reading::view::View;
use crate::text::TokenRange;

/// Most tokens from the subject to the negation.
const NEAR: usize = 10;

/// Most tokens of the auxiliaries and adverbs between the negation and its verb.
const GAP: usize = 4;

/// Whether a sentence of the content says that the speaker or his own body did not know.
pub(in crate::statements) fn unknowing(view: &View, content: &[TokenRange]) -> bool {
    content.iter().any(|piece| view.sentences_of(piece).any(|part| kept_out(view, &part)))
}

fn kept_out(view: &View, part: &TokenRange) -> bool {
    let part = view.bare(part);
    let limit = part.end.min(part.start + NEAR);
    let Some(negation) = (part.start + 1..limit).find(|&k| view.is(k, class::NEGATION)) else { return false };
    let auxiliary = (part.start..=negation).find(|&k| view.is(k, class::AUXILIARY)).unwrap_or(negation);
    let between = |k: usize| view.is(k, class::AUXILIARY) || view.is_adverb(k) || view.is_quote_mark(k);
    let Some(verb) = (negation + 1..part.end.min(negation + 1 + GAP)).find(|&k| !between(k)) else {
        return false;
    };
    let modal = (auxiliary..verb).any(|k| view.is(k, class::MODAL));
    // "had not **yet** been told", "was not told **how** it ended", "**until** 6 a.m.": waits for an answer.
    let late = view.words_any(&(verb + 1..part.end.min(verb + 8)), &["until", "advance"]);
    let waits =
        late || view.words_any(&(auxiliary..verb), &["yet", "still", "even"]) || view.is(verb + 1, class::WH);
    is_own(view, &(part.start..auxiliary)) && !modal && !waits && knows(view, auxiliary, negation, verb)
}

/// "was **never told**", "was not **informed**", "had never **seen**"
fn knows(view: &View, auxiliary: usize, negation: usize, verb: usize) -> bool {
    let passive = (auxiliary..verb).any(|k| view.is(k, class::BE));
    let never = view.word(negation) == "never";
    // "had not been **asked** to help" tells how things went, "had never been asked", "by anybody", answers.
    let anybody = || view.words_any(&(verb + 1..verb + 4), &["any", "anyone", "anybody"]);
    if passive {
        return view.is(verb, class::APPRISED) || view.is(verb, class::ASKED_OF) && (never || anybody());
    }
    never && view.word(verb) != "told" && view.is(verb, class::INFORMED)
}

/// "**his office**", "**the state**", "**Kigali**", "**she**": the speaker himself or what he speaks for, and no people
/// whose part he takes.
pub(in crate::statements) fn is_own(view: &View, subject: &TokenRange) -> bool {
    let Some(head) = subject.clone().rev().find(|&k| view.is_word(k) && !view.is_adverb(k)) else {
        return false;
    };
    if view.is(head, class::SUBJECT) {
        // In quotation marks "he" is another; "they were not told" takes the part of others.
        let quoted = view.quote_of(head).is_some();
        let other = matches!(view.word(head), "you" | "they" | "who");
        let told_of = quoted && matches!(view.word(head), "he" | "she");
        return !(other || told_of);
    }
    let clause = subject.clone().any(|k| view.is(k, class::WH | class::SUBORDINATOR | class::PREPOSITION));
    let owned = view.is(subject.start, class::POSSESSIVE) && !view.word(head).ends_with('s');
    let named = view.is_capital(head) && !view.is(head, class::TIME) && !view.word(head).ends_with('s');
    !clause && (owned || named || view.is(head, class::BODY) || view.word(head) == "client")
}
