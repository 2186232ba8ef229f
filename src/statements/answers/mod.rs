//! Who answers whom. A denial, rejection or no-evidence statement is joined to the statements of others
//! about the same thing; so are replies, what the accused say first, and what a side says on.

pub mod keys;
pub mod matters;
pub mod pointed;
pub mod pointing;
pub mod rebuttals;
pub mod sayings;
pub mod sides;

use crate::statements::denials::accusations::contradicts;
use crate::statements::reading::view::View;
use crate::statements::stance;
use crate::statements::{Form, Stance, Statement};
use matters::Matters;
use pointing::Pointing;
use sayings::{contests, inside_quotation, opposes, voiced};

/// How many sentences back a denial may answer a claim that speaks of its speaker.
pub const NEAR: usize = 5;
/// How many sentences back an answer may stand from a claim that its words name: "the union’s account".
pub const FAR: usize = 12;

/// The statements of a page and those found so far that they answer.
pub struct Answers<'a> {
    /// The page as the rules read it.
    pub view: &'a View<'a>,
    /// All of the page, in order.
    pub statements: &'a [Statement],
    /// What each is about.
    pub matters: &'a Matters,
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
        let denies = opposes(self.view, answer);
        let replies = pointing::replies(self.view, &answer.attribution);
        let mut found = Vec::new();
        if inside_quotation(self.view, answer) {
            return found;
        }
        if denies {
            found.extend(aside(self.statements, index).filter(|_| contests(self.view, answer)));
        }
        let replied = answer.form != Form::Indirect && pointing::answers(self.view, &answer.attribution);
        // "“Can you name him?” Lund asked. “No,” Kern replied."
        let asked = || {
            let before = index.checked_sub(1).and_then(|b| self.statements.get(b));
            before.is_some_and(|b| b.stance == Stance::Asks)
        };
        if found.is_empty() && replied && asked() {
            found.extend(self.right_before(index));
        }
        if found.is_empty() && denies | replies {
            found = self.on_the_same_matter(index);
        }
        if found.is_empty() && denies | replies {
            let questioned = || pointing::asked(self.view, &answer.attribution);
            let pointing = pointing::of(self.view, answer)
                .or_else(|| (replies && !questioned()).then(Pointing::default));
            // "Trump’s comments": his or nobody’s.
            let owned = pointing.as_ref().is_some_and(|p| !p.owners.is_empty())
                || answer.stance == Stance::Rejects && pointing::owner(self.view, answer).is_some();
            // "decried **it**": a law, a deed
            let deed = |p: &Pointing| p.claim.is_none() && !contests(self.view, answer);
            let before = pointing.as_ref().filter(|p| !deed(p)).and_then(|p| self.pointed_at(index, p));
            let free = !owned && contradicts(self.view, answer);
            let likely = || self.likely(index, pointing.is_some()).filter(|_| free);
            let behind = || self.behind_it(index).filter(|_| free);
            found.extend(before.or_else(likely).or_else(behind));
        }
        if found.is_empty() && !denies && !replies {
            let owned = || {
                let points = answer.stance == Stance::NonCommittal;
                points.then(|| pointing::of(self.view, answer)).flatten().filter(|p| !p.owners.is_empty())
            };
            let pointing = pointing::judged(self.view, answer)
                .or_else(|| pointing::about(self.view, answer))
                .or_else(owned)
                .filter(|_| voiced(self.view, answer));
            found.extend(pointing.and_then(|p| self.pointed_at(index, &p)));
        }
        if found.is_empty() && replied {
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

    /// "Keane put it to him that he was lying. “I am too old to lie,” he replied."
    fn right_before(&self, index: usize) -> Option<usize> {
        let before = index.checked_sub(1)?;
        let (claim, answer) = (self.statements.get(before)?, self.statements.get(index)?);
        let silent = matches!(claim.stance, Stance::Declines | Stance::NonCommittal);
        let near = self.matters.since(index, before).is_some_and(|d| d <= 2);
        let headline = claim.attribution.content.first().is_some_and(|c| self.view.is_headline(c.start));
        // "Lund said it was late. Kern was asked about the dam. “It holds,” she replied."
        let asked = || {
            pointing::asked(self.view, &answer.attribution)
                || pointing::asked_between(self.view, &claim.attribution, &answer.attribution)
        };
        let replied = near && !silent && !headline && (claim.stance == Stance::Asks || !asked());
        (replied && self.matters.others(self.statements, index, before)).then_some(before)
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
pub(in crate::statements) fn speaks_for(view: &View, statement: &Statement) -> bool {
    statement.attribution.source.iter().flat_map(Clone::clone).any(|i| {
        let word = view.word(i);
        word.starts_with("spokes") || matches!(word, "minister" | "official" | "ministry" | "its")
    })
}
