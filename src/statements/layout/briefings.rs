//! Press conferences as ministries print them: "AFP: Can you confirm the meeting? – Holm: I have no information to
//! offer.", where many ask and one answers.

use crate::people::People;
use crate::statements::Attribution;
use crate::statements::layout::labelled::{LEAST, go_on};
use crate::statements::layout::{self, speech};
use crate::statements::reading::class;
use crate::statements::reading::lexical;
use crate::statements::reading::view::View;
use crate::text::{TextBlock, TokenRange};
use std::collections::HashMap;

/// Most tokens of a label: "Ana Ruiz, Radio Sol".
const LABEL: usize = 9;

/// A paragraph with a label: which one it is, the label, and what stands behind its colon.
struct Turn {
    block: usize,
    label: TokenRange,
    said: TokenRange,
}

/// The turns of a press conference; none on other pages.
pub(in crate::statements) fn find(view: &View, people: &People) -> Vec<Attribution> {
    let blocks = &view.doc.blocks;
    let turns: Vec<Turn> = blocks.iter().enumerate().filter_map(|(k, block)| turn(view, k, block)).collect();
    if turns.len() < LEAST * 2 {
        return Vec::new();
    }
    let Some(host) = host(view, people, &turns) else { return Vec::new() };
    let answers = |t: &Turn| name(view, &t.label) == host;
    let asks = |t: &Turn| !answers(t) && view.words_any(&t.said, &["?"]);
    let asked = turns.windows(2).filter(|pair| matches!(pair, [q, a] if asks(q) && answers(a))).count();
    // "Lind: The road is safe. – Holm: Is it?": a debate, in which nobody is asked by all.
    if asked < LEAST || turns.iter().filter(|t| answers(t)).count() > asked * 2 {
        return Vec::new();
    }
    let mut found = Vec::with_capacity(turns.len());
    for (index, turn) in turns.iter().enumerate() {
        let why = if asks(turn) { layout::QUESTION } else { "turn of a transcript" };
        let mut spoken = speech(turn.label.clone(), turn.said.clone(), 0.9, why);
        if let Some(next) = turns.get(index + 1).filter(|_| answers(turn)) {
            go_on(view, &mut spoken, turn.block, next.block);
        }
        found.push(spoken);
    }
    found
}

/// The label that a paragraph begins with, words in capitals before a colon, and what is said behind it.
fn turn(view: &View, block: usize, at: &TextBlock) -> Option<Turn> {
    let start = at.tokens.start;
    let colon = (start + 1..at.tokens.end.min(start + LABEL)).find(|&i| view.word(i) == ":")?;
    let label = start..colon;
    let named = |i: usize| {
        let linked = i > start && i + 1 < colon;
        view.is_capital(i) || !view.is_word(i) || linked && view.is(i, class::DETERMINER | class::PREPOSITION)
    };
    let plain = view.is_capital(start)
        && label.clone().all(|i| named(i) && view.quote_of(i).is_none())
        && !view.is_headline(start)
        && !view.any_among(&label, lexical::LABEL);
    let said = colon + 1..at.tokens.end;
    (plain
        && said.len() > 1
        && view.quote_of(colon + 1).is_none_or(|q| view.quote_of(said.end - 1) != Some(q)))
    .then_some(Turn { block, label, said })
}

/// The words of a label.
fn name<'v>(view: &'v View, label: &TokenRange) -> Vec<&'v str> {
    label.clone().map(|i| view.word(i)).collect()
}

/// Who answers: the label that most paragraphs have, if it names a person. "**Kharkiv:** Five were hurt." is a list.
fn host<'v>(view: &'v View, people: &People, turns: &[Turn]) -> Option<Vec<&'v str>> {
    let mut counts: HashMap<Vec<&str>, usize> = HashMap::new();
    for turn in turns {
        *counts.entry(name(view, &turn.label)).or_default() += 1;
    }
    let most = counts.values().copied().max().filter(|&n| n >= LEAST)?;
    // The first of several, so that the order of a map decides nothing.
    let first = turns.iter().find(|t| counts.get(&name(view, &t.label)) == Some(&most))?;
    let person =
        layout::names(people).iter().any(|m| first.label.start <= m.start && m.end <= first.label.end);
    person.then(|| name(view, &first.label))
}
