//! "“The mill is old,” Lind said on Monday**, and that nobody would buy it**": the sentence of a quotation goes on with what
//! he said in the reporter's words.

use crate::statements::edges::clause_ends::clause_end;
use crate::statements::reading::view::{REACH, View};
use crate::statements::reported::complements::has_clause;
use crate::text::TokenRange;

/// Most tokens between the cue and "and that": a source, a day, whom it was told.
const NEAR: usize = 16;

/// The clause behind "and that" in the sentence that a cue, which ends at `from`, closes.
pub(super) fn find(view: &View, from: usize) -> Option<TokenRange> {
    let sentence = view.sentence(from.checked_sub(1)?)?;
    let end = view.before_stops(from, sentence.end.min(from + REACH));
    let joins = |&i: &usize| matches!(view.word(i), "and" | "but") && view.word(i + 1) == "that";
    // "Lind, who said it was late and that he was tired, left": no verb of another clause stands between.
    let plain = |i: &usize| !view.is_verb_like(*i) && view.quote_of(*i).is_none() && view.word(*i) != "that";
    let and =
        (from..end.min(from + NEAR)).take_while(|i| plain(i)).find(joins).filter(|and| and + 2 < end)?;
    let content = view.trim(and + 2..clause_end(view, and + 2, end, false));
    has_clause(view, content.clone()).then_some(content)
}
