//! What the accused say: before they are accused, where a denial leads the page, and right behind.

use crate::statements::answers::Answers;
use crate::statements::answers::sayings::{self, in_passing, tells};
use crate::statements::denials::accusations::{accuses_by_cue, charges, states};
use crate::statements::stance;
use crate::statements::{Stance, Statement};

/// Sentences that lead a page, its headline among them.
const FIRST: usize = 2;

impl Answers<'_> {
    /// "The mayor said she did nothing improper. Two councillors allege that **the mayor** took money": the
    /// accusation behind the denial that leads the page.
    pub fn behind_it(&self, index: usize) -> Option<usize> {
        if self.matters.abouts.get(index).is_none_or(|a| a.sentence > FIRST) {
            return None;
        }
        (index + 1..self.statements.len().min(index + 4)).find(|&j| {
            let Some(distance) = self.matters.behind(j, index) else { return false };
            let earlier = |c: &Statement| distance <= 1 && sayings::pluperfect(self.view, c);
            distance <= 3
                && self.matters.claims(self.statements, index, j)
                && self.matters.named(index, j)
                && self.statements.get(j).is_some_and(|c| accuses_by_cue(self.view, c) || earlier(c))
        })
    }

    /// "It accused **China** of ramming a boat. China’s coast guard said the boat had turned", "Taiwan said a
    /// **Chinese** ship had cut the cable. China said **Taipei** made too much of it": what the accused
    /// says first.
    pub fn accused(&self, index: usize) -> Option<usize> {
        let before = index.checked_sub(1)?;
        let (claim, answer) = (self.statements.get(before)?, self.statements.get(index)?);
        let (earlier, about) = (self.matters.abouts.get(before)?, self.matters.abouts.get(index)?);
        if earlier.sides.allied(&about.sides)
            || !about.sides.accused_by(&earlier.sides)
            || !stance::speaks(self.view, answer)
            || !tells(self.view, answer)
            || in_passing(self.view, claim)
            || in_passing(self.view, answer)
            || sayings::earlier(self.view, answer)
        {
            return None;
        }
        // "Lund said **Kern had owned up to it**. He also said …"
        let own = |j: usize| {
            let asserts = self.statements.get(j).is_some_and(|s| s.stance == Stance::Asserts);
            asserts && self.reports(j, before) && !self.matters.others(self.statements, index, j)
        };
        if before.checked_sub(1).is_some_and(own) {
            return None;
        }
        let distance = self.matters.behind(index, before)?;
        let accuses = distance <= 1 && charges(self.view, claim);
        let each_other = distance <= 2
            && states(self.view, claim)
            && about.sides.disputes(&earlier.sides)
            && earlier.sides.spoken_of_by(&about.sides)
            && !self.reports(before, index);
        ((accuses || each_other) && self.matters.claims(self.statements, index, before)).then_some(before)
    }

    /// "Moscow said **Kyiv had asked for talks**, and that …": whether the source of `inner` stands in what
    /// `outer` says.
    fn reports(&self, outer: usize, inner: usize) -> bool {
        let both = self.statements.get(outer).zip(self.statements.get(inner));
        let source = both.and_then(|(_, i)| i.attribution.source.first());
        source.zip(both).is_some_and(|(s, (o, _))| o.attribution.content.iter().any(|c| c.contains(&s.start)))
    }
}
