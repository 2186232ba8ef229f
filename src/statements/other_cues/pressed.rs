//! "Senator Lind **pressed** Holm **on why** the road was shut": an active that tells who asks, whom, and what.

use crate::statements::Attribution;
use crate::statements::edges::clause_ends::clause_end;
use crate::statements::phrases::{subject_after, subject_before};
use crate::statements::reading::class;
use crate::statements::reading::view::{REACH, View};

/// Attributions by "pressed on", "quizzed over".
pub(in crate::statements) fn find(view: &View) -> Vec<Attribution> {
    let presses = |&i: &usize| {
        let presses = view.is(i, class::QUESTIONED) && !matches!(view.word(i), "asked" | "queried");
        presses && view.quote_of(i).is_none()
    };
    (0..view.doc.tokens.len()).filter(presses).filter_map(|i| of(view, i)).collect()
}

fn of(view: &View, verb: usize) -> Option<Attribution> {
    let sentence = view.sentence(verb)?;
    let end = view.before_stops(verb, sentence.end.min(verb + REACH));
    // "Holm was **pressed** on why": who asks is not told.
    let before = verb.checked_sub(1).filter(|&b| b >= sentence.start)?;
    if view.is(before, class::BE | class::SUBORDINATOR | class::CONJUNCTION) || view.word(before) == "when" {
        return None;
    }
    let asked = if view.is(verb + 1, class::OBJECT) {
        verb + 1..verb + 2
    } else {
        subject_after(view, verb + 1, end)?
    };
    // The addressee ends before the preposition that leads to the question.
    let question = (verb + 2..end.min(asked.end + 6)).find(|&k| leads(view, k))?;
    let plain = (verb + 1..question).all(|k| view.is_word(k) && !view.is(k, class::AUXILIARY));
    let source = plain.then(|| subject_before(view, verb, sentence.start)).flatten()?;
    let content = view.trim(question..clause_end(view, question, end, false));
    let cue = verb..verb + 1;
    (content.len() > 2)
        .then(|| Attribution::by_cue(view, source, cue, vec![content], 0.75, "content: question"))
}

/// Whether a question begins at `k`, behind "on", "over", "about" or "as to".
fn leads(view: &View, k: usize) -> bool {
    let topic = matches!(view.word(k - 1), "on" | "over" | "about" | "to" | "with");
    (topic && view.is(k, class::WH)) || matches!(view.word(k), "whether" | "why")
}
