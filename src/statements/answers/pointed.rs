//! Which claim is meant by "the claim", "that is a lie", "the union’s account".

use crate::statements::answers::matters::{About, WINDOW};
use crate::statements::answers::pointing::{self, Pointing};
use crate::statements::answers::sayings::{requests, voiced};
use crate::statements::answers::{Answers, FAR, NEAR};
use crate::statements::denials::accusations::{accuses, accuses_by_cue};
use crate::statements::{Stance, Statement};

/// How many sentences back a bare "that is a lie" may point.
const NEXT: usize = 1;
/// How many sentences back "the claim" may point.
const REACH: usize = 3;

impl Answers<'_> {
    /// "That is a lie", "the claim": the nearest claim of somebody else before it, one that speaks of
    /// the speaker first.
    pub fn pointed_at(&self, index: usize, pointing: &Pointing) -> Option<usize> {
        let near = self.in_reach(index, pointing);
        let accusing = |j: usize| self.statements.get(j).is_some_and(|c| accuses_by_cue(self.view, c));
        let named = |j: usize| self.matters.named(index, j);
        let fits = |j: usize| !pointing.accusation || accuses(self.view, self.statements.get(j)) || named(j);
        let find = |fit: &dyn Fn(usize) -> bool| near.iter().copied().find(|&j| fits(j) && fit(j));
        // "Lund suggested she had lied. Kern dismissed that **suggestion**": the cue’s own noun.
        let same_word = |j: usize| {
            let both = pointing.claim.zip(self.statements.get(j));
            both.is_some_and(|(noun, c)| pointing::nominal(self.view, noun, &c.attribution))
        };
        let nearest = if pointing.whose {
            // "**her** statements"
            find(&|j| self.matters.named(j, index))?
        } else {
            find(&|j| pointing.owners.is_empty() && same_word(j))
                .or_else(|| find(&named))
                .or_else(|| find(&|_| !pointing.strict))?
        };
        // "Kern accused her of theft. “She took it,” he said.": the accusation, not the words behind it.
        let speaker = |j: usize| self.statements.get(j).and_then(|c| c.speaker);
        let first = near
            .into_iter()
            .find(|&j| j < nearest && accusing(j) && speaker(j).is_some() && speaker(j) == speaker(nearest));
        Some(first.filter(|_| !accusing(nearest)).unwrap_or(nearest))
    }

    /// The claims that can be meant, nearest first.
    fn in_reach(&self, index: usize, pointing: &Pointing) -> Vec<usize> {
        let reach = match pointing.claim {
            _ if !pointing.owners.is_empty() => FAR,
            Some(_) => REACH,
            None => NEXT,
        };
        let key = |token: usize| self.matters.keys.at(token);
        let called =
            |about: &About| pointing.owners.iter().filter_map(|&o| key(o)).any(|k| about.sides.is_called(k));
        let owned = |j: usize| pointing.owners.is_empty() || self.matters.abouts.get(j).is_some_and(called);
        // "her remarks **on the dam**"
        let on = |j: usize| !pointing.on || self.matters.share_words(index, j);
        let denies = self.statements.get(index).is_some_and(|a| a.stance == Stance::Denies);
        let said = |c: &Statement| voiced(self.view, c) && !(denies && requests(self.view, c));
        // Further off an accusation of the speaker alone.
        let accused = |j: usize| {
            self.matters.named(index, j)
                && self.statements.get(j).is_some_and(|c| accuses_by_cue(self.view, c))
        };
        let mut near: Vec<usize> = (index.saturating_sub(WINDOW)..index)
            .rev()
            .take_while(|&j| self.matters.since(index, j).is_none_or(|d| d <= reach.max(NEAR)))
            .filter(|&j| self.matters.since(index, j).is_some_and(|d| d <= reach || accused(j)))
            .filter(|&j| self.matters.claims(self.statements, index, j) && owned(j) && on(j))
            .filter(|&j| self.statements.get(j).is_some_and(said))
            .collect();
        // "no such order": what was said of an order, else what was said right before.
        let Some(noun) = pointing.noun else { return near };
        let again = |j: usize| {
            let about = key(noun).zip(self.matters.abouts.get(j));
            about.is_some_and(|(noun, c)| c.keys.contains(noun))
        };
        if near.iter().any(|&j| again(j)) {
            near.retain(|&j| again(j));
        } else {
            near.retain(|&j| {
                self.matters.since(index, j).is_some_and(|d| d <= 1) || self.matters.named(index, j)
            });
        }
        near
    }
}
