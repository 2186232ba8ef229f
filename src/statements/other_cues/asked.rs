//! "**Asked by AFP** whether she would run, Holm laughed": a passive that tells who asks, and what.

use crate::statements::Attribution;
use crate::statements::phrases::subject_after;
use crate::statements::reading::class;
use crate::statements::reading::view::{REACH, View};

/// Attributions by "asked by". Without "by" nobody asks.
pub(in crate::statements) fn find(view: &View) -> Vec<Attribution> {
    let asked =
        |&i: &usize| view.is(i, class::QUESTIONED) && view.word(i + 1) == "by" && view.quote_of(i).is_none();
    (0..view.doc.tokens.len()).filter(asked).filter_map(|i| of(view, i)).collect()
}

fn of(view: &View, asked: usize) -> Option<Attribution> {
    let sentence = view.sentence(asked)?;
    // "The minister was asked by MPs whether": a clause of its own, which ends with the sentence.
    let clause = asked > sentence.start && view.is(asked - 1, class::AUXILIARY);
    let end = view.before_stops(asked, sentence.end.min(asked + REACH));
    let source = subject_after(view, asked + 2, end)?;
    let source = source.start..source.clone().find(|&i| view.word(i) == ",").unwrap_or(source.end);
    // "asked by MPs **on the Treasury committee** whether"
    let near = source.end..end.min(source.end + 8);
    // "asked by AFP **in a text message** whether", "pressed by senators **to** name them"
    let other = class::DETERMINER | class::POSSESSIVE | class::OBJECT | class::PREPOSITION;
    let infinitive = |i: usize| view.is_word(i) && !view.is(i, other) && !view.is_capital(i);
    let opener = |i: usize| view.is(i, class::WH) || view.word(i) == "to" && infinitive(i + 1);
    let plain = |&i: &usize| view.is_word(i) && !view.is(i, class::AUXILIARY | class::SUBJECT);
    let question = near
        .clone()
        .take_while(plain)
        .find(|&i| opener(i))
        .or_else(|| near.clone().find(|&i| view.is(i, class::WH) || !view.is_word(i) || view.is_verb_like(i)))
        .unwrap_or(source.end);
    let occasion = |&i: &usize| matches!(view.word(i), "in" | "during" | "via" | "over" | "after" | "by");
    let name = source.start..(source.end..question).find(occasion).unwrap_or(question);
    let source =
        name.start..name.clone().rev().find(|&i| !view.is(i, class::PREPOSITION)).map_or(name.end, |i| i + 1);
    let comma = (question..end).find(|&i| view.word(i) == "," && view.quote_of(i).is_none());
    let close = if clause { end } else { comma.unwrap_or(end) };
    let opens = opener(question) && close > question + 1;
    opens.then(|| {
        let content = vec![view.trim(question..close)];
        Attribution::by_cue(view, source, asked..asked + 1, content, 0.75, "asked by")
    })
}
