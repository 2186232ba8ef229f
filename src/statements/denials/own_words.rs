//! What a denial or rejection in words of its own answers.

use crate::statements::answers::matters::WINDOW;
use crate::statements::answers::pointing;
use crate::statements::answers::sayings::{requests, voiced};
use crate::statements::answers::{Answers, FAR, NEAR};
use crate::statements::denials::accusations::{accuses_by_cue, states};
use crate::statements::denials::negation;
use crate::statements::{Stance, Statement};

/// Least [`Matters::likeness`](crate::statements::answers::matters::Matters::likeness) of a denial and a claim shortly before.
const LEAST_LIKENESS: f32 = 1.2;

impl Answers<'_> {
    /// Statements of others, before or behind, that share enough words.
    pub fn on_the_same_matter(&self, index: usize) -> Vec<usize> {
        let low = index.saturating_sub(WINDOW);
        let high = self.statements.len().min(index + WINDOW);
        let found = (low..high)
            .filter(|&j| j != index && self.matters.claims(self.statements, index, j))
            .filter(|&j| self.statements.get(j).is_some_and(|c| c.stance != Stance::Denies))
            .filter(|&j| self.matters.same_matter(index, j) && self.tied(index, j) && self.open(index, j))
            .collect();
        self.matters.closest(index, found)
    }

    /// Whether statement `j` can be what `index` answers: said, and not itself against the same thing.
    fn open(&self, index: usize, j: usize) -> bool {
        let Some((answer, claim)) = self.statements.get(index).zip(self.statements.get(j)) else {
            return false;
        };
        let denies = matches!(answer.stance, Stance::Denies | Stance::NoEvidence);
        let with = claim.stance == Stance::Rejects && !self.matters.named(index, j);
        // "We do not pay," the headline repeats: both negate.
        let negates = |s: &Statement| negation::negates(self.view, &s.attribution.content);
        let both = || denies && negates(claim) && negates(answer);
        // What was asked for is refused and not denied.
        let asked = || denies && requests(self.view, claim);
        voiced(self.view, claim) && !with && !both() && !asked()
    }

    /// Whether more than some words ties a denial or rejection to a claim. The whole page is about one
    /// thing, and most of what it quotes holds its words.
    fn tied(&self, index: usize, j: usize) -> bool {
        let Some(answer) = self.statements.get(index) else { return false };
        // "rejected **the minister’s** plan": whose it is.
        let back = self.matters.named(j, index);
        let alike = self.matters.alike(index, j);
        let behind = self.matters.behind(index, j);
        // A denial that leads, the claim behind it.
        let near = behind.is_some() || self.matters.behind(j, index).is_some_and(|d| d <= NEAR);
        if answer.stance == Stance::Rejects {
            let owned = || pointing::owner(self.view, answer).is_some();
            let names = self.statements.get(j).is_some_and(|c| pointing::names(self.view, answer, c));
            return near && names && (back || alike && !owned());
        }
        let next = behind.is_some_and(|d| d <= 1);
        // The farther off, the more must tie them.
        let named = || behind.is_some_and(|d| d <= FAR) && self.matters.named(index, j);
        near && (alike || next || behind.is_some() && back || named())
    }

    /// A claim shortly before that speaks of the one who denies, or of which he speaks. `points`: the denial
    /// has no words of its own.
    pub fn likely(&self, index: usize, points: bool) -> Option<usize> {
        let says = self.matters.abouts.get(index).is_some_and(|a| !a.keys.is_empty()) && !points;
        let low = index.saturating_sub(WINDOW);
        let mut best: Option<(f32, usize)> = None;
        for j in (low..index).rev() {
            let Some(distance) = self.matters.behind(index, j) else { continue };
            if distance > NEAR {
                break;
            }
            // "Asked whether it had been wiped, he denied it."
            let asked = distance <= 1
                && self.statements.get(j).is_some_and(|c| c.stance == Stance::Asks)
                && self.matters.others(self.statements, index, j);
            // A denial in words of its own answers what holds some of them, or an accusation.
            let fits =
                |c: &Statement| !says || accuses_by_cue(self.view, c) || self.matters.share_words(index, j);
            let said = self.statements.get(j).is_some_and(|c| {
                let names = || self.matters.named(index, j) || self.matters.named(j, index);
                states(self.view, c)
                    && fits(c)
                    && self.open(index, j)
                    && (names() || self.matters.alike(index, j) || points)
            });
            if !(asked || said && self.matters.claims(self.statements, index, j)) {
                continue;
            }
            let likeness = self.matters.likeness(self.view, self.statements, index, j)
                + if asked { 0.5 } else { 0.0 }
                - 0.1 * distance.saturating_sub(1) as f32;
            if likeness >= LEAST_LIKENESS && best.is_none_or(|(most, _)| likeness > most) {
                best = Some((likeness, j));
            }
        }
        best.map(|(_, j)| j)
    }
}
