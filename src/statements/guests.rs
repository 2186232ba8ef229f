//! Labels of questions and answers in an interview or at a press briefing, and who answers: "Q. He says he has
//! recordings.", "A. Then let him play them.", "Q (Ivan Tolosa, GNA News): Who signed it?".

use super::lexical;
use super::view::View;
use crate::order;
use crate::people::{Kind, MentionKind, People};
use crate::text::{TextBlock, TokenRange};

/// How many tokens a label in brackets may have: "(Bea Cruz, Rappler)".
const BRACKET: usize = 14;

/// How many of the first blocks may name the guest of an interview that calls itself none.
const TITLE: usize = 2;

/// How many answers with a label make an interview.
const ANSWERS: usize = 2;

/// The names of persons, in order of the text.
pub(super) fn names(people: &People) -> Vec<TokenRange> {
    let persons = people.entities.iter().filter(|e| e.kind == Kind::Person);
    let names = persons.flat_map(|e| &e.mentions).filter(|m| m.kind == MentionKind::Name);
    let mut names: Vec<TokenRange> = names.map(|m| m.tokens.clone()).collect();
    order::by_key(&mut names, |m| (m.start, 0));
    names
}

/// Behind the label "Q.", "Q:", "Question." that a block begins with.
pub(super) fn behind_question(view: &View, block: &TextBlock) -> Option<usize> {
    behind(view, block, &["q", "question"])
}

/// Behind the label "A.", "A:", "Answer." that a block begins with.
pub(super) fn behind_answer(view: &View, block: &TextBlock) -> Option<usize> {
    behind(view, block, &["a", "answer"])
}

fn behind(view: &View, block: &TextBlock, labels: &[&str]) -> Option<usize> {
    let start = block.tokens.start;
    let word = view.word(start);
    let bare = word.trim_end_matches('.');
    // "Answer the question": no label without its mark.
    let end = match view.word(start + 1) {
        _ if bare.len() < word.len() => start + 1,
        "." | ":" => start + 2,
        _ => return None,
    };
    (labels.contains(&bare) && end < block.tokens.end && view.is_capital(start)).then_some(end)
}

/// "Q (**Ivan Tolosa**, GNA News): Who signed it?": who asks, and where the question begins.
pub(super) fn asker(view: &View, names: &[TokenRange], block: &TextBlock) -> Option<(TokenRange, usize)> {
    let start = block.tokens.start;
    let question = matches!(view.word(start), "q" | "question") && view.word(start + 1) == "(";
    let name = names.get(names.partition_point(|n| n.start < start + 2)).filter(|n| n.start == start + 2)?;
    let close = (name.end..start + BRACKET).find(|&i| view.word(i) == ")").filter(|_| question)?;
    let colon = close + 1;
    (view.word(colon) == ":" && colon + 1 < block.tokens.end).then(|| (name.clone(), colon + 1))
}

/// The person whom the page says it interviewed: the first named in the sentence or headline that speaks of an
/// interview, or else, where answers have labels, in its title.
pub(super) fn interviewed(view: &View, people: &People) -> Option<TokenRange> {
    let mentions = names(people);
    let labelled = |b: &TextBlock| behind_question(view, b).is_some() || behind_answer(view, b).is_some();
    // "Q. Have you spoken to President Holm?" is no interview with him.
    let asked = |at: usize| view.doc.blocks.get(view.doc.block_of(at)).is_some_and(labelled);
    let first = |tokens: &TokenRange| {
        let at = mentions.partition_point(|m| m.start < tokens.start);
        mentions.get(at).filter(|m| m.start < tokens.end).cloned()
    };
    let told = view.doc.sentences.iter().filter(|s| view.any_among(s, lexical::INTERVIEW) && !asked(s.start));
    let answers = view.doc.blocks.iter().filter(|b| behind_answer(view, b).is_some()).count();
    let title = || view.doc.blocks.iter().take(TITLE).find_map(|b| first(&b.tokens));
    let entitled = if answers >= ANSWERS { title() } else { None };
    entitled.or_else(|| told.into_iter().find_map(first))
}
