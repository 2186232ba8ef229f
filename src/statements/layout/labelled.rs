//! Questions and answers under labels: "Q. Will you run? – A. No.", "Q (Ana Ruiz, Radio Sol): Will she run? –
//! Holm: No."

use crate::people::People;
use crate::statements::Attribution;
use crate::statements::layout::{self, speech};
use crate::statements::reading::lexical;
use crate::statements::reading::view::View;
use crate::text::{TextBlock, TokenRange};

/// Least number of questions and of answers that make the labels a form of the page.
pub(super) const LEAST: usize = 2;

/// What stands without a label between the answer in block `answer` and the next turn, in block `next`, goes on with it.
pub(super) fn go_on(view: &View, spoken: &mut Attribution, answer: usize, next: usize) {
    let between = view.doc.blocks.get(answer + 1..next).unwrap_or_default();
    spoken.content.extend(between.iter().map(|b| b.tokens.clone()));
}

/// Whose turn it is.
enum Turn {
    /// "Q.", "Q (Ana Ruiz):", with the name in brackets.
    Asks(Option<TokenRange>),
    /// "A.", "Holm:", with the name.
    Answers(Option<TokenRange>),
}

/// The turns of a page in questions and answers; none where too few paragraphs are labelled.
pub(in crate::statements) fn find(view: &View, people: &People) -> Vec<Attribution> {
    let blocks = &view.doc.blocks;
    // What stands before the first question is no answer: "Palace: No such memo" is a headline.
    let turns: Vec<(usize, Turn, TokenRange)> = blocks
        .iter()
        .enumerate()
        .filter(|(_, block)| !view.is_headline(block.tokens.start))
        .filter_map(|(k, block)| turn(view, block).map(|(who, said)| (k, who, said)))
        .skip_while(|(_, who, _)| !matches!(who, Turn::Asks(_)))
        .collect();
    let asks = turns.iter().filter(|(_, who, _)| matches!(who, Turn::Asks(_))).count();
    if asks < LEAST || turns.len() < asks + LEAST {
        return Vec::new();
    }
    let first = turns.first().map_or(0, |&(k, _, _)| blocks.get(k).map_or(0, |b| b.tokens.start));
    let guest = guest(view, people, first);
    // "Q: Are schools open? – A: No. The minister has said …": the reporter answers.
    let answers = turns.iter().filter(|(_, who, _)| matches!(who, Turn::Answers(None)));
    let told = answers.filter(|(_, _, said)| layout::reported(view, said)).count();
    let reporters = told * 2 >= asks;
    let mut found = Vec::with_capacity(turns.len());
    for (index, (k, who, said)) in turns.iter().enumerate() {
        if reporters && matches!(who, Turn::Answers(None)) {
            continue;
        }
        let (source, why) = match who {
            Turn::Asks(name) => (name.clone(), layout::QUESTION),
            Turn::Answers(name) => (name.clone().or_else(|| guest.clone()), "answer in an interview"),
        };
        let mut spoken = speech(source, said.clone(), 0.8, why);
        if let (Turn::Answers(_), Some((next, _, _))) = (who, turns.get(index + 1)) {
            go_on(view, &mut spoken, *k, *next);
        }
        found.push(spoken);
    }
    found
}

/// The label of a paragraph, and what stands behind it.
fn turn(view: &View, block: &TextBlock) -> Option<(Turn, TokenRange)> {
    let start = block.tokens.start;
    let end = block.tokens.end;
    let word = view.word(start);
    let letter = word.trim_end_matches('.');
    // "Q." may be one token or two.
    let stop = |i: usize| matches!(view.word(i), "." | ":");
    let behind = |i: usize| if stop(i) { Some(i + 1) } else { word.ends_with('.').then_some(i) };
    let capital = view.is_capital(start);
    let (who, from) = match letter {
        "q" | "question" if capital && view.word(start + 1) == "(" => {
            let close = (start + 2..end.min(start + 14)).find(|&i| view.word(i) == ")")?;
            let comma = (start + 2..close).find(|&i| view.word(i) == ",").unwrap_or(close);
            (Turn::Asks(Some(start + 2..comma)), Some(close + 1).filter(|&i| stop(i))? + 1)
        }
        "q" | "question" if capital => (Turn::Asks(None), behind(start + 1)?),
        "a" | "answer" if capital => (Turn::Answers(None), behind(start + 1)?),
        _ => {
            let colon = (start + 1..end.min(start + 5)).find(|&i| view.word(i) == ":")?;
            let name = start..colon;
            if !name.clone().all(|i| view.is_capital(i) || view.word(i) == ".") {
                return None;
            }
            (Turn::Answers(Some(name)), colon + 1)
        }
    };
    let quoted = view.quote_of(from).is_some_and(|q| view.quote_of(start) == Some(q));
    (from < end && !quoted && !view.any_among(&(start..start + 1), lexical::LABEL))
        .then_some((who, from..end))
}

/// The person interviewed: the first one whom the page names before its first turn.
fn guest(view: &View, people: &People, before: usize) -> Option<TokenRange> {
    let mut names = layout::names(people);
    names.truncate(names.partition_point(|m| m.end <= before));
    let told =
        names.iter().find(|m| view.sentence(m.start).is_some_and(|s| view.any_among(s, lexical::INTERVIEW)));
    let first = names.first().filter(|m| view.is_headline(m.start));
    first.or(told).or(names.first()).cloned()
}
