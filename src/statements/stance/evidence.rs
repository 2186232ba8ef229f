//! "**Nothing** he has seen **proves** who paid", "found **nothing** in the docket **showing** that it did": that there
//! is no evidence, told by a verb of showing some words off. "Police **have no evidence** that it was open": the same
//! told by a noun, as far as it tells how sure the statement is.

use crate::statements::reading::class;
use crate::statements::reading::lexical;
use crate::statements::reading::view::View;
use crate::statements::{Stance, Statement};
use crate::text::TokenRange;

/// Least confidence in somebody's saying that he has no evidence.
const SURE: f32 = 0.6;

/// "Detectives **have no evidence to suggest** that it was open": a finding that is told needs no verb of speech.
pub(in crate::statements) fn trust(view: &View, statement: &mut Statement) {
    let attribution = &mut statement.attribution;
    // "showed no **sign** that he would go": how somebody looks.
    let looks = |c: &TokenRange| view.words_any(c, &["sign", "signs"]);
    let lacks = |c: &TokenRange| view.words_any(c, &["no"]) && view.any_among(c, lexical::PROOF) && !looks(c);
    if statement.stance == Stance::NoEvidence
        && !attribution.source.is_empty()
        && attribution.cue.iter().any(lacks)
    {
        attribution.score = attribution.score.max(SURE);
    }
}

/// Most tokens from "nothing" to its verb.
const NEAR: usize = 10;

/// No evidence, where a sentence of the content says that nothing shows something.
pub(in crate::statements) fn of(view: &View, content: &[TokenRange]) -> Option<Stance> {
    let told = content.iter().any(|piece| view.sentences_of(piece).any(|part| nothing_shows(view, &part)));
    told.then_some(Stance::NoEvidence)
}

/// Words behind which a noun stands.
const NOUN_FOLLOWS: u128 = class::DETERMINER | class::POSSESSIVE | class::PREPOSITION;

/// "**Nothing** he has seen **proves** it": a "nothing" of the sentence `part` with its verb near behind.
fn nothing_shows(view: &View, part: &TokenRange) -> bool {
    part.clone().filter(|&i| view.word(i) == "nothing").any(|i| {
        // "has **done** nothing to show that it cares", "if nothing proves it"
        let deed = i > part.start && view.is(i - 1, class::DO)
            || matches!(view.word(i.wrapping_sub(1)), "done" | "doing");
        let supposed = view.words_any(&(part.start..i), &["if", "unless", "whether"]);
        let stop = |k: &usize| {
            view.is_word(*k) && !matches!(view.word(*k), "but" | "except" | "if" | "because" | "when")
                || view.is_quote_mark(*k)
        };
        let reach = (i + 1..part.end.min(i + 1 + NEAR)).take_while(stop);
        let shows = |k: usize| {
            view.is(k, class::SHOWING)
                // "nothing in the **show**", "no **link**"
                && (view.word(k - 1) == "to" || !view.is(k - 1, NOUN_FOLLOWS))
                && view.is_word(k + 1)
        };
        // "nothing links the towns **but** a road"
        let but = view.words_any(&(i + 1..part.end.min(i + 1 + 2 * NEAR)), &["but", "except", "besides"]);
        !deed && !supposed && !but && reach.into_iter().any(shows)
    })
}
