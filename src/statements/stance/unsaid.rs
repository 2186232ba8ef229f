//! Cues by which nothing is said, or the contrary is left undone: "would not say", "said little about the fire", "failed
//! to condemn it", "the court declined to hear the appeal".

use crate::statements::reading::class;
use crate::statements::reading::lexical;
use crate::statements::reading::view::View;
use crate::statements::refusals;
use crate::statements::refusals::silence;
use crate::statements::refusals::unanswered;
use crate::statements::stance::awaited;
use crate::statements::{Stance, Statement};
use crate::text::TokenRange;

/// The stance of those who await, refuse to say, or leave undone what the cue names; `None` where they say
/// something.
pub(in crate::statements) fn withheld(
    view: &View,
    statement: &Statement,
    cue: &TokenRange,
    first: &TokenRange,
) -> Option<Stance> {
    if (cue.start.saturating_sub(2)..cue.end).any(|i| awaited::awaits(view, i)) {
        return Some(Stance::Asserts);
    }
    let attribution = &statement.attribution;
    // "not ruling that **out**"
    let until = attribution.cue.last().map_or(cue.end, |piece| piece.end);
    if let Some(refusal) = refusals::first_in(view, cue.start..first.end.max(until))
        && refusal.tokens.start < cue.end
    {
        return Some(refusal.stance);
    }
    // "Neither side would say who had closed the bridge."
    if attribution.source.first().is_some_and(|s| view.is_nobody(s.start))
        && (view.words_any(cue, &["would", "could", "will", "available"])
            || view.any_among(cue, lexical::COMMENTING))
        // "Nobody could have known"
        && !(view.words_any(cue, &["could", "would"]) && view.words_any(cue, &["have"]))
    {
        return Some(Stance::Declines);
    }
    if unanswered::is_cue(view, cue) || silence::is_cue(view, cue) {
        return Some(Stance::Declines);
    }
    // "avoids condemning", "is steering clear of criticizing"
    view.words_any(cue, &["avoid", "avoids", "avoided", "avoiding", "clear", "without"])
        .then_some(Stance::Asserts)
}

/// "has never disavowed the plan", "failed to condemn it": whether the cue tells what the speaker did not do.
pub(in crate::statements) fn is_undone(view: &View, cue: &TokenRange, first: &TokenRange) -> bool {
    (cue.start.saturating_sub(2)..cue.end).any(|i| {
        let here =
            view.same_quote(i, cue.start) && view.doc.sentence_of(i) == view.doc.sentence_of(cue.start);
        // "criticised by the opposition": the content is not what the speaker rejects.
        let passive = i + 1 == cue.end && view.word(i) == "by" && first.start >= cue.end;
        // "not only brushed off the report": it did.
        let negated = view.is(i, class::NEGATION) && view.word(i + 1) != "only";
        passive || here && (negated || matches!(view.word(i), "failed" | "fails" | "failing"))
    })
}

/// "The court **declined to hear** the appeal".
pub(in crate::statements) fn from_the_bench(view: &View, source: &[TokenRange], cue: &TokenRange) -> bool {
    let act = |&i: &usize| matches!(view.word(i), "declined" | "declines" | "refused" | "refuses");
    source.iter().any(|s| view.any_among(s, lexical::COURT))
        && cue.clone().find(act).is_some_and(|i| view.word(i + 1) == "to" && view.is(i + 2, class::JUDICIAL))
}

/// "**said little about** the fire", "**did not provide evidence for** the claim": nothing is said.
pub(in crate::statements) fn unsaid(view: &View, cue: &TokenRange, first: &TokenRange) -> bool {
    let near = cue.start..first.end.min(cue.end.max(first.start) + 3);
    let little = |i: usize| {
        matches!(view.word(i), "say" | "says" | "said")
            && view.word(i + 1) == "little"
            && matches!(view.word(i + 2), "about" | "of" | "on" | "publicly")
    };
    let unproven = |i: usize| {
        let negated = view.is(i.wrapping_sub(1), class::NEGATION)
            || matches!(view.word(i + 1), "no" | "little" | "any")
                && (cue.start..i).any(|k| view.is(k, class::NEGATION))
            || view.word(i + 1) == "no";
        let shown = (i + 1..near.end.max(i + 5)).take(4).find(|&k| view.among(k, lexical::PROOF));
        view.among(i, lexical::OFFERING)
            && negated
            && shown.is_some_and(|k| view.is(k + 1, class::PREPOSITION) || !view.is_word(k + 1))
    };
    near.clone().any(|i| view.quote_of(i).is_none() && (little(i) || i < cue.end && unproven(i)))
}
