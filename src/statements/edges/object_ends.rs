//! Where the object of a denial ends: "denied lying to MPs**, whom he told** …", "denied the charge **and was** released".

use crate::statements::reading::class;
use crate::statements::reading::lexicon::{LEXICON, Tense};
use crate::statements::reading::view::View;

/// The object of "denied" ends before a relative clause ("denied lying to MPs, whom he told …") and,
/// in a headline, before "as" and "amid".
pub(in crate::statements) fn object_end(view: &View, from: usize, end: usize) -> usize {
    let headline = view.is_headline(from);
    (from + 1..end)
        .find(|&i| {
            let relative =
                view.word(i) == "," && matches!(view.word(i + 1), "who" | "whom" | "which" | "where" | "as");
            // "denies talks, calls report fake"
            let next_act = headline
                && view.word(i) == ","
                && LEXICON
                    .verbs(view.word(i + 1), |k| view.word(i + 1 + k))
                    .any(|(_, tense)| tense == Tense::Present);
            // "the group that opposed the plan**, says that** …": the main clause's cue.
            let main = view.word(i) == ","
                && view.word(i + 2) == "that"
                && matches!(view.word(i + 1), "said" | "says" | "claims" | "claimed" | "warned");
            // "denied the charge **and was** released": what happened to the speaker.
            let happened = matches!(view.word(i), "and" | "but")
                && next_verb(view, i + 1)
                && !(from..i).any(|k| view.is(k, class::SUBORDINATOR | class::WH | class::AUXILIARY));
            (relative
                || absolute(view, i, end)
                || next_act
                || main
                || happened
                || headline && matches!(view.word(i), "as" | "amid" | "after" | ";"))
                && view.quote_of(i) == view.quote_of(from.saturating_sub(1))
        })
        .unwrap_or(end)
}

/// "flayed the centre**, with its leader alleging** …", "accused each other of bad faith **as the talks entered**
/// their last day": what went on beside it.
pub(in crate::statements) fn absolute(view: &View, i: usize, end: usize) -> bool {
    let near = || (i + 3..end.min(i + 20)).take_while(|&k| !matches!(view.word(k), ";" | ":"));
    if view.word(i) == "," && view.word(i + 1) == "with" {
        return near().any(|k| {
            view.word(k).ends_with("ing")
                && LEXICON.verbs(view.word(k), |n| view.word(k + n)).next().is_some()
        });
    }
    let opens = view.is(i + 1, class::DETERMINER | class::POSSESSIVE) || view.is_capital(i + 1);
    let told = |k: usize| {
        let finite = view.is_verb_like(k) && !view.word(k).ends_with("ing");
        finite && !view.is(k, class::AUXILIARY) && !view.is(k - 1, class::PREPOSITION | class::DETERMINER)
    };
    view.word(i) == "as"
        && opens
        && !matches!(view.word(i.wrapping_sub(1)), "same" | "such" | "as" | "just")
        && near().take(8).take_while(|&k| view.is_word(k)).any(told)
}

/// "and **was** released", "but **also had to** give him time": the speaker's next verb, where an object ends.
pub(in crate::statements) fn next_verb(view: &View, i: usize) -> bool {
    let verb = i + usize::from(view.is_adverb(i));
    let passive = matches!(view.word(verb), "was" | "were");
    let next = matches!(view.word(verb), "had" | "has" | "have" | "will" | "would");
    passive || next && (verb > i || view.word(verb + 1) == "to")
}
