//! Whether somebody said what a statement negates: right before it, around it, in an aside, in a question.

use crate::statements::Statement;
use crate::statements::answers::matters::Matters;
use crate::statements::asides;
use crate::statements::combine::overlap;
use crate::statements::denials::accusations;
use crate::statements::denials::flat;
use crate::statements::reading::act;
use crate::statements::reading::class;
use crate::statements::reading::view::View;

/// Whether somebody disputes right before or around a statement.
pub fn around(view: &View, matters: &Matters, statements: &[Statement], index: usize) -> bool {
    let sentence = matters.abouts.get(index).map_or(0, |a| a.sentence);
    matters.disputed(view, statements, index)
        || statements.get(index).is_some_and(|s| accusations::contested_around(view, s, sentence))
}

/// "**Asked whether anybody had been paid**, he said nobody had": a question of what has happened, and no other.
fn asked_of_the_past(view: &View, statement: &Statement) -> bool {
    let Some(cue) = statement.attribution.cue.first() else { return false };
    let Some(sentence) = view.sentence(cue.start) else { return false };
    let near = sentence.start.max(cue.start.saturating_sub(40))..cue.start;
    let whether = |i: &usize| {
        matches!(view.word(*i), "whether" | "if") && (near.start..*i).any(|k| view.is(k, class::QUESTIONED))
    };
    near.clone().find(whether).is_some_and(|i| {
        let asked = i + 1..cue.start.min(i + 10);
        let past =
            |k: usize| matches!(view.word(k), "had" | "was" | "were" | "did" | "ever" | "has" | "have");
        asked.clone().any(past) && !asked.clone().any(|k| view.is(k, class::MODAL))
    })
}

/// "said the pier had not burned**, as the rebels claim**": whether another claims in an aside what a statement
/// negates.
pub fn beside(view: &View, statements: &[Statement], index: usize) -> bool {
    let Some(content) = statements.get(index).and_then(|s| s.attribution.content.first()) else {
        return false;
    };
    let beside = index.saturating_sub(2)..statements.len().min(index + 3);
    let Some(s) = statements.get(index) else { return false };
    let close = s.attribution.content.last().map_or(0, |c| c.end);
    // "said she was not told of it**, contradicting** the engineer"
    if view.word(close) == "," && matches!(view.word(close + 1), "contradicting" | "disputing" | "rebutting")
    {
        return true;
    }
    // "The mayor had not seen it**, as critics allege**, his office said."
    let alleges = |i: usize| {
        view.word(i) == ","
            && view.word(i + 1) == "as"
            && (i + 3..i + 6).any(|k| act::any(view, &(k..k + 1), act::CLAIMING))
    };
    if s.attribution.content.iter().any(|c| c.clone().any(alleges)) {
        return true;
    }
    if flat::flat(view, &s.attribution.content) && asked_of_the_past(view, s) {
        return true;
    }
    beside.filter(|&j| j != index).filter_map(|j| statements.get(j)).any(|s| {
        let same = overlap::any(&s.attribution.content, content);
        same && asides::claims(view, &s.attribution)
    })
}
