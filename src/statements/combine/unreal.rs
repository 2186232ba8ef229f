//! What nobody has said: "nor did they mention", "instead of praising it", "would be praising", "by offering her the post, he
//! would".

use crate::statements::combine::senses::Parts;
use crate::statements::reading::class;
use crate::statements::reading::lexical;
use crate::statements::reading::view::View;
use crate::text::TokenRange;

/// "**Nor did** they mention the dam", "Nor, it seems, **have they** warned him": the contrary of a statement.
pub(in crate::statements) fn contrary(view: &View, parts: &Parts) -> bool {
    let (Some(source), Some(cue)) = (parts.source.first(), parts.cue.first()) else { return false };
    let floor = view.sentence(source.start).map_or(0, |s| s.start);
    let near = source.start.saturating_sub(6).max(floor);
    source.end <= cue.start
        && source.start > near
        && view.is(source.start - 1, class::AUXILIARY)
        && (near..source.start - 1).any(|i| view.word(i) == "nor" && view.same_quote(i, cue.start))
}

/// Whether the cue is no fact; `alone` where the tagger alone found it.
pub(in crate::statements) fn only(view: &View, parts: &Parts, alone: bool) -> bool {
    parts.cue.first().is_some_and(|cue| {
        unlike(view, cue)
            || made_to(view, parts, cue)
            || alone && (supposed(view, cue) || asked(view, parts, cue) || seldom(view, cue))
    })
}

/// "**instead of** praising it", "**without** blaming her"
fn unlike(view: &View, cue: &TokenRange) -> bool {
    cue.clone().filter(|&i| view.word(i).ends_with("ing")).any(|i| {
        let back = |k: usize| i.checked_sub(k).map_or("", |at| view.word(at));
        matches!(
            (back(2), back(1)),
            ("instead", "of") | ("opposed", "to") | ("rather", "than") | (_, "without")
        )
    })
}

/// "would **require voters to accept** that", "**help** her **convince** the town", "**helped** persuade": what others are
/// brought to.
fn made_to(view: &View, parts: &Parts, cue: &TokenRange) -> bool {
    let helps = |i: usize| matches!(view.word(i), "help" | "helps" | "helped" | "helping");
    let brings = |s: &TokenRange| {
        let verb = s.start.wrapping_sub(1);
        let to = view.word(cue.start) == "to" || view.word(cue.start.wrapping_sub(1)) == "to";
        s.end <= cue.start && (helps(verb) || to && view.among(verb, lexical::LETTING))
    };
    cue.clone().any(helps) || parts.source.iter().any(brings)
}

/// "**would be praising**", "**might not** see it", "If she yields, he **offers** …", "will **have to stress** it".
fn supposed(view: &View, cue: &TokenRange) -> bool {
    let Some(sentence) = view.sentence(cue.start) else { return false };
    let opens = matches!(view.word(sentence.start), "if" | "by" | "were" | "had" | "without");
    let near = cue.start.saturating_sub(3).max(sentence.start)..cue.end;
    let would = |i: usize| matches!(view.word(i), "would" | "might" | "'d");
    let going = view.word(cue.start) == "would" && view.word(cue.start + 1) == "be";
    let not = matches!(view.word(cue.start), "might" | "may") && view.word(cue.start + 1) == "not";
    let must = near.clone().any(|i| {
        matches!(view.word(i), "have" | "has")
            && view.word(i + 1) == "to"
            && i + 1 < cue.end
            && i + 2 >= cue.start
    });
    let perhaps = near.clone().any(|i| matches!(view.word(i), "possibly" | "perhaps" | "presumably"));
    going || not || must || perhaps || opens && near.into_iter().any(would)
}

/// "So **is Holm lying** about it**?**", "Who gains by **threatening** them**?**"
fn asked(view: &View, parts: &Parts, cue: &TokenRange) -> bool {
    let inverted = |s: &TokenRange| s.end <= cue.start && view.is(s.start.wrapping_sub(1), class::AUXILIARY);
    let question = view.sentence(cue.start).is_some_and(|s| view.word(s.end - 1) == "?");
    let nobody = parts.source.is_empty() && view.word(cue.end - 1).ends_with("ing");
    question && (nobody || parts.source.iter().any(inverted))
}

/// "**rarely mentioned** the dam"
fn seldom(view: &View, cue: &TokenRange) -> bool {
    let rarely = |i: usize| matches!(view.word(i), "rarely" | "seldom" | "hardly" | "barely" | "scarcely");
    (cue.start.saturating_sub(1)..cue.end).any(rarely)
}
