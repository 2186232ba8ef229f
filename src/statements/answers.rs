//! Who answers whom. A denial, rejection or no-evidence statement is joined to the statements of others
//! about the same thing; so are replies, what the accused say first, and what a side says on.

use super::accusations::{accuses, accuses_by_cue, contradicts, states};
use super::matters::{About, Matters, WINDOW};
use super::pointing::{self, Pointing};
use super::stance;
use super::view::View;
use super::{Form, Stance, Statement};

/// How many sentences back a bare "the claim", "that is a lie" may point.
const REACH: usize = 3;
/// How many sentences back "the union’s account" may point, which says whose.
const OWNED_REACH: usize = 12;
/// How many sentences back a denial may answer a claim that speaks of its speaker.
const NEAR: usize = 5;
/// Least [`Matters::likeness`] of a denial and such a claim.
const LEAST_LIKENESS: f32 = 1.2;

/// The statements of a page and those found so far that they answer.
struct Answers<'a> {
    view: &'a View<'a>,
    statements: &'a [Statement],
    matters: &'a Matters,
    found: Vec<Vec<usize>>,
}

/// For each statement the indices of those that it answers.
pub fn join(view: &View, matters: &Matters, statements: &[Statement]) -> Vec<Vec<usize>> {
    let mut answers = Answers { view, statements, matters, found: Vec::with_capacity(statements.len()) };
    for (index, statement) in statements.iter().enumerate() {
        let found = answers.of(index, statement);
        answers.found.push(found);
    }
    answers.found
}

impl Answers<'_> {
    /// The statements that `index` answers; those before it have theirs.
    fn of(&self, index: usize, answer: &Statement) -> Vec<usize> {
        let denies = matches!(answer.stance, Stance::Denies | Stance::Rejects | Stance::NoEvidence);
        let replies = pointing::replies(self.view, &answer.attribution);
        let mut found = Vec::new();
        if denies {
            found.extend(aside(self.statements, index));
        }
        if found.is_empty() && denies | replies {
            found = self.on_the_same_matter(index);
        }
        if found.is_empty() && denies | replies {
            let pointing = pointing::of(self.view, answer).or_else(|| replies.then(Pointing::bare));
            let before = pointing.and_then(|p| self.pointed_at(index, &p));
            let likely = || self.likely(index).filter(|_| contradicts(self.view, answer));
            let behind = || self.behind_it(index).filter(|_| contradicts(self.view, answer));
            found.extend(before.or_else(likely).or_else(behind));
        }
        if found.is_empty() && !denies && !replies {
            let noncommittal = answer.stance == Stance::NonCommittal;
            let pointing = pointing::judged(self.view, answer)
                .or_else(|| pointing::of(self.view, answer).filter(|p| noncommittal && !p.owners.is_empty()));
            found.extend(pointing.and_then(|p| self.pointed_at(index, &p)));
        }
        if found.is_empty()
            && answer.form != Form::Indirect
            && pointing::answers(self.view, &answer.attribution)
        {
            found.extend(self.right_before(index));
        }
        if found.is_empty() {
            found = self.continued(index);
        }
        if found.is_empty() && answer.stance == Stance::Asserts {
            found.extend(self.accused(index));
        }
        found
    }

    /// Statements of others, before or behind, that share enough words.
    fn on_the_same_matter(&self, index: usize) -> Vec<usize> {
        let low = index.saturating_sub(WINDOW);
        let high = self.statements.len().min(index + WINDOW);
        let found = (low..high)
            .filter(|&j| j != index && self.matters.claims(self.statements, index, j))
            .filter(|&j| self.statements.get(j).is_some_and(|c| !matches!(c.stance, Stance::Denies)))
            .filter(|&j| self.matters.same_matter(index, j))
            .collect();
        self.matters.closest(index, found)
    }

    /// "That is a lie", "the claim": the nearest claim of somebody else before it, one that speaks of
    /// the speaker first.
    fn pointed_at(&self, index: usize, pointing: &Pointing) -> Option<usize> {
        let low = index.saturating_sub(WINDOW);
        let accusing = |j: usize| self.statements.get(j).is_some_and(|c| accuses_by_cue(self.view, c));
        let reach = if pointing.owners.is_empty() { REACH } else { OWNED_REACH };
        let key = |token: usize| self.matters.keys.at(token);
        let owned = |j: usize| {
            let called = |about: &About| {
                pointing.owners.iter().filter_map(|&o| key(o)).any(|k| about.sides.is_called(k))
            };
            pointing.owners.is_empty() || self.matters.abouts.get(j).is_some_and(called)
        };
        let noun = pointing.noun.and_then(key);
        let again =
            |j: usize| noun.is_some_and(|n| self.matters.abouts.get(j).is_some_and(|c| c.keys.contains(&n)));
        let mut near: Vec<usize> = (low..index)
            .rev()
            .take_while(|&j| self.matters.behind(index, j).is_none_or(|d| d <= reach.max(NEAR)))
            .filter(|&j| {
                // Further off an accusation of the speaker alone.
                let accused = || accusing(j) && self.matters.named(index, j);
                self.matters.behind(index, j).is_some_and(|d| d <= reach || accused())
            })
            .filter(|&j| self.matters.claims(self.statements, index, j) && owned(j))
            .collect();
        // "no such order": what was said of an order, else what was said right before.
        if near.iter().any(|&j| again(j)) {
            near.retain(|&j| again(j));
        } else if pointing.noun.is_some() {
            near.retain(|&j| {
                self.matters.behind(index, j).is_some_and(|d| d <= 1) || self.matters.named(index, j)
            });
        }
        let named = near.iter().copied().find(|&j| self.matters.named(index, j));
        let nearest = named.or_else(|| {
            near.iter().copied().find(|&j| !pointing.accusation || accuses(self.view, self.statements.get(j)))
        })?;
        // "Kern accused her of theft. “She took it,” he said.": the accusation, not the words behind it.
        let speaker = |j: usize| self.statements.get(j).and_then(|c| c.speaker);
        let first = near
            .into_iter()
            .find(|&j| j < nearest && accusing(j) && speaker(j).is_some() && speaker(j) == speaker(nearest));
        Some(first.filter(|_| !accusing(nearest)).unwrap_or(nearest))
    }

    /// "Keane put it to him that he was lying. “I am too old to lie,” he replied."
    fn right_before(&self, index: usize) -> Option<usize> {
        let before = index.checked_sub(1)?;
        let silent = |s: &Statement| matches!(s.stance, Stance::Declines | Stance::NonCommittal);
        let near = self.matters.behind(index, before).is_some_and(|d| d <= 2);
        let said = self.statements.get(before).is_some_and(|s| !silent(s));
        (near && said && self.matters.others(self.statements, index, before)).then_some(before)
    }

    /// A claim shortly before that speaks of the one who denies, or shares a word with the denial.
    fn likely(&self, index: usize) -> Option<usize> {
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
            let said = self.statements.get(j).is_some_and(|c| states(self.view, c));
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

    /// "The mayor said she did nothing improper. Two councillors allege that **the mayor** took money": the
    /// accusation behind the denial that leads the page.
    fn behind_it(&self, index: usize) -> Option<usize> {
        (index + 1..self.statements.len().min(index + 4)).find(|&j| {
            let Some(distance) = self.matters.behind(j, index) else { return false };
            let earlier = |c: &Statement| {
                distance <= 1 && c.attribution.cue_phrase.iter().any(|p| self.view.words_any(p, &["had"]))
            };
            distance <= 3
                && self.matters.claims(self.statements, index, j)
                && self.matters.named(index, j)
                && self.statements.get(j).is_some_and(|c| accuses_by_cue(self.view, c) || earlier(c))
        })
    }

    /// "It accused **China** of ramming a boat. China’s coast guard said the boat had turned": what the
    /// accused says first.
    fn accused(&self, index: usize) -> Option<usize> {
        let low = index.saturating_sub(NEAR);
        let about = self.matters.abouts.get(index)?;
        let spoken = self.statements.get(index).is_some_and(|s| stance::speaks(self.view, s));
        for j in (low..index).rev() {
            let earlier = self.matters.abouts.get(j)?;
            if !spoken || self.matters.behind(index, j)? > NEAR || earlier.sides.allied(&about.sides) {
                break;
            }
            let accuses = self.statements.get(j).is_some_and(|c| accuses_by_cue(self.view, c));
            // "Taiwan said a Chinese ship had cut the cable. China said Taipei made too much of it."
            let each_other = || {
                j + 1 == index
                    && self.matters.behind(index, j).is_some_and(|d| d <= 2)
                    && self.statements.get(j).is_some_and(|c| states(self.view, c))
                    && about.sides.spoken_of_by(&earlier.sides)
                    && earlier.sides.spoken_of_by(&about.sides)
            };
            if (accuses && about.sides.accused_by(&earlier.sides) || each_other())
                && self.matters.claims(self.statements, index, j)
            {
                return Some(j);
            }
        }
        None
    }

    /// "Minsk denied the claim. “Count your own drones,” its spokesman said.": what the same side goes
    /// on to say answers the same claim.
    fn continued(&self, index: usize) -> Vec<usize> {
        let Some((before, this)) =
            index.checked_sub(1).and_then(|b| self.statements.get(b)).zip(self.statements.get(index))
        else {
            return Vec::new();
        };
        let Some((b, a)) = self.matters.abouts.get(index - 1).zip(self.matters.abouts.get(index)) else {
            return Vec::new();
        };
        let same = before.speaker.is_some() && before.speaker == this.speaker;
        let next = a.sentence.saturating_sub(b.sentence) <= 1;
        let quoted = this.form == Form::Direct || this.form == Form::Mixed && stance::speaks(self.view, this);
        let adds = || {
            this.attribution
                .cue
                .iter()
                .any(|c| matches!(self.view.word(c.start), "saying" | "adding" | "insisting" | "arguing"))
        };
        let goes_on = same && next && (quoted || a.sentence == b.sentence && adds())
            || next
                && quoted
                && a.block == b.block
                && (a.sides.allied(&b.sides) || speaks_for(self.view, this));
        if !(contradicts(self.view, before) && goes_on) {
            return Vec::new();
        }
        self.found
            .get(index - 1)
            .into_iter()
            .flatten()
            .copied()
            .filter(|&j| self.matters.others(self.statements, index, j))
            .collect()
    }
}

/// "He accused the army of a plot, a charge the army denies": one content, two speakers.
fn aside(statements: &[Statement], index: usize) -> Option<usize> {
    let answer = statements.get(index)?;
    (index.saturating_sub(3)..index).rev().find(|&j| {
        statements.get(j).is_some_and(|c| {
            let ends = |s: &Statement| s.attribution.content.last().map(|c| c.end);
            let starts = |s: &Statement| s.attribution.content.first().map_or(0, |c| c.start);
            ends(c) == ends(answer)
                && starts(c).abs_diff(starts(answer)) <= 1
                && c.attribution.source != answer.attribution.source
        })
    })
}

/// "its spokesman", "Deputy Defence Minister Siarhei Lapko": who speaks for somebody named before.
fn speaks_for(view: &View, statement: &Statement) -> bool {
    statement.attribution.source.iter().flat_map(Clone::clone).any(|i| {
        let word = view.word(i);
        word.starts_with("spokes") || matches!(word, "minister" | "official" | "ministry" | "its")
    })
}
