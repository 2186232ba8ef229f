//! Evidence for a denial in what stands around a statement: who accuses, denies or asks before and behind.

use crate::statements::answers::matters::{Matters, WINDOW};
use crate::statements::denials::accusations::{self, accuses_by_cue};
use crate::statements::denials::evidence::{
    ACCUSED_NEAR, ALIKE, ALLEGED, ASKED, BUT, DENIAL_NEAR, LIKE, NAMED_NEAR, OWN_DENIAL_NEAR, REFUTED,
    REJECTS_NEAR, RESPONDING, when,
};
use crate::statements::reading::class;
use crate::statements::reading::lexical;
use crate::statements::reading::view::{REACH, View};
use crate::statements::{Stance, Statement};

/// Statements behind one that may still deny the like.
const BEHIND: usize = 12;

/// The evidence around the statement `index`.
pub(super) fn of(view: &View, matters: &Matters, statements: &[Statement], index: usize) -> u64 {
    let words = statements.get(index).map_or(0, |s| of_text(view, matters, s, index));
    of_neighbours(view, matters, statements, index) | words
}

/// What others say before and behind, and the same side.
fn of_neighbours(view: &View, matters: &Matters, statements: &[Statement], index: usize) -> u64 {
    let (Some(statement), Some(about)) = (statements.get(index), matters.abouts.get(index)) else { return 0 };
    let near = index.saturating_sub(WINDOW)..statements.len().min(index + BEHIND);
    let others = near.filter(|&j| j != index).filter_map(|j| {
        let there = matters.abouts.get(j)?;
        Some((j, statements.get(j)?, there, about.sentence.abs_diff(there.sentence)))
    });
    let (mut evidence, mut most) = (0, 0f32);
    for (j, other, there, distance) in others {
        let same = statement.speaker.is_some() && statement.speaker == other.speaker;
        let sided = same || about.sides.allied(&there.sides);
        let next = denies_by_words(other) && distance <= 1;
        evidence |= when(DENIAL_NEAR, next) | when(OWN_DENIAL_NEAR, next && sided);
        if j > index {
            continue;
        }
        evidence |= when(ACCUSED_NEAR, distance <= 6 && !same && accuses_by_cue(view, other))
            | when(REJECTS_NEAR, distance <= 2 && sided && other.stance == Stance::Rejects);
        if matters.others(statements, index, j) {
            evidence |= when(NAMED_NEAR, distance <= 6 && matters.named(index, j));
            most = most.max(matters.likeness(view, statements, index, j) - 0.05 * distance as f32);
        }
    }
    evidence | when(LIKE, most >= 0.5) | when(ALIKE, most >= 1.0)
}

/// Whether a statement denies whatever stands around it.
pub(super) fn denies_by_words(statement: &Statement) -> bool {
    statement.stance == Stance::Denies && !statement.open
}

/// The words around the content: of the two sentences before, and of its own behind it.
fn of_text(view: &View, matters: &Matters, statement: &Statement, index: usize) -> u64 {
    let content = &statement.attribution.content;
    let (Some(first), Some(last)) = (content.first(), content.last()) else { return 0 };
    let sentence = matters.abouts.get(index).map_or(0, |a| a.sentence);
    let opens = view.doc.sentences.get(sentence.saturating_sub(2)).map_or(0, |s| s.start);
    let closes = view.sentence(first.start).map_or(last.end, |s| s.end);
    // A page may be one endless sentence.
    let before = opens.max(first.start.saturating_sub(REACH))..first.start;
    let behind = last.end..closes.min(last.end + REACH);
    let around = || before.clone().chain(behind.clone());
    when(ALLEGED, around().any(|i| accusations::alleges(view, i)))
        | when(REFUTED, around().any(|i| view.among(i, lexical::REFUTING)))
        | when(ASKED, around().any(|i| view.is(i, class::QUESTIONED) || view.word(i) == "whether"))
        | when(BUT, around().any(|i| matches!(view.word(i), "but" | "however")))
        | when(RESPONDING, around().any(|i| view.among(i, lexical::RESPONDING)))
}
