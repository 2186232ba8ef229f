//! "He did not say whether the cargoes had been cancelled**, as two traders told Reuters last week**": what one does not
//! say, another has told, and to whom.

use crate::statements::cues::Cue;
use crate::statements::reading::act;
use crate::statements::reading::class;
use crate::statements::reading::view::View;
use crate::text::TokenRange;

/// Most tokens of whom it was told and when: "told the Reuters news agency last week".
const LISTENER: usize = 7;

/// Most tokens of a refusal before its "whether": "would not be drawn on whether".
const REFUSAL: usize = 8;

/// Where an aside ends whose verb is `cue`: behind whom it was told and when, else behind the verb.
pub(super) fn end(view: &View, cue: &Cue) -> usize {
    let from = cue.tokens.end;
    let limit = view.sentence(cue.start).map_or(from, |s| s.end);
    let stop = (from..limit.min(from + LISTENER)).find(|&i| !view.is_word(i)).unwrap_or(limit);
    let heard = cue.verb.lemma == "tell"
        && (view.is_capital(from) || view.is(from, class::ADDRESSEE | class::DETERMINER));
    // "as the two parties **agreed** last spring": a deed.
    let tells = act::any(view, &cue.tokens, act::CLAIMING)
        || matches!(cue.verb.lemma, "report" | "say" | "announce" | "reveal" | "disclose");
    let dated = tells && view.is_timed(from);
    let closed = class::AUXILIARY | class::SUBJECT | class::SUBORDINATOR | class::CONJUNCTION | class::WH;
    let plain = |i: usize| !view.is(i, closed) && !view.is_verb_like(i);
    let near = stop > from && stop - from < LISTENER;
    if near && (heard || dated) && (from..stop).all(plain) { stop } else { from }
}

/// "would not say whether **it was so**": the clause that a refusal leaves open.
pub(super) fn behind_whether(view: &View, piece: &TokenRange) -> Option<TokenRange> {
    let head = piece.start..piece.end.min(piece.start + REFUSAL);
    let whether = head.into_iter().find(|&i| matches!(view.word(i), "whether" | "if"))?;
    (whether + 2 < piece.end).then(|| whether + 1..piece.end)
}
