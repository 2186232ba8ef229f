//! What each statement is about and whose side it is on, and how two statements stand to each other.

use crate::people::People;
use crate::statements::answers::keys::{KeySet, Keys};
use crate::statements::answers::sides::{Mentions, Sides};
use crate::statements::combine::overlap;
use crate::statements::denials::accusations::{self, accused_before, accuses, accuses_by_cue};
use crate::statements::reading::view::View;
use crate::statements::{Stance, Statement};
use crate::text::TokenRange;
use std::collections::HashMap;

/// Share of an answer's keys (by weight) that the claim must hold. Chosen on
/// `tests/cases/answers.jsonl` for precision: lower values join denials to whatever else the page
/// says of the same country.
const LEAST_SHARE: f32 = 0.4;
/// Share of the keys of each that both hold, when nothing else ties an answer to a claim.
const LEAST_LIKE: f32 = 0.35;
/// Least weight of a word in common that ties a denial to a claim of its speaker.
const LEAST_WORD: f32 = 0.5;
/// Least weight in common: two rare words, or three common ones.
const LEAST_WEIGHT: f32 = 1.35;
/// Answers look back over at most this many statements: linear time on long pages.
pub const WINDOW: usize = 60;
/// Statements before one among which a dispute about it may stand.
const NEAR: usize = 6;

/// One statement.
pub struct About {
    /// What it is about.
    pub keys: KeySet,
    /// Where it begins.
    pub sentence: usize,
    /// Where its content ends.
    last: usize,
    /// The paragraph that it begins in.
    pub block: usize,
    /// Its source as printed, in small letters.
    source: String,
    /// Who speaks, and of whom.
    pub sides: Sides,
}

/// All statements of the page, in their order.
pub struct Matters {
    /// One for each.
    pub abouts: Vec<About>,
    /// Of the whole page.
    pub keys: Keys,
}

impl Matters {
    /// Reads the statements once.
    pub fn new(view: &View, people: &People, statements: &[Statement]) -> Matters {
        let mentions = Mentions::new(view, people);
        let keys = Keys::new(view);
        let abouts = statements.iter().map(|s| {
            let first = |tokens: &[TokenRange]| tokens.first().map(|c| c.start);
            let (cue, content) = (first(&s.attribution.cue), first(&s.attribution.content));
            let at = cue.or(content).unwrap_or_default().min(content.unwrap_or(usize::MAX));
            let source =
                s.attribution.source.first().map(|t| view.doc.slice(t).to_lowercase()).unwrap_or_default();
            About {
                keys: keys.of(&s.attribution.content),
                sentence: view.doc.sentence_of(at),
                last: view
                    .doc
                    .sentence_of(s.attribution.content.last().map_or(at, |c| c.end.max(at + 1) - 1)),
                block: view.doc.block_of(at),
                source,
                sides: Sides::new(view, people, &mentions, &keys, s),
            }
        });
        let mut abouts: Vec<About> = abouts.collect();
        let mut introduced: HashMap<usize, usize> = HashMap::new();
        for (index, speaker) in statements.iter().enumerate().filter_map(|(i, s)| Some((i, s.speaker?))) {
            let first = *introduced.entry(speaker).or_insert(index);
            if let Some((earlier, [this, ..])) = abouts.split_at_mut_checked(index)
                && let Some(before) = earlier.get(first)
            {
                this.sides.learn(&before.sides);
            }
        }
        Matters { abouts, keys }
    }

    /// What an answer and a claim are about.
    fn both(&self, answer: usize, claim: usize) -> Option<(&About, &About)> {
        self.abouts.get(answer).zip(self.abouts.get(claim))
    }

    /// Weight of the words in common.
    fn common(&self, a: &About, b: &About) -> f32 {
        self.keys.weight(a.keys.shared(&b.keys))
    }

    /// Whether `answer` is about what `claim` says, by rare words in common.
    pub fn same_matter(&self, answer: usize, claim: usize) -> bool {
        let Some((a, c)) = self.both(answer, claim) else { return false };
        let weight = self.common(a, c);
        weight >= LEAST_WEIGHT
            && weight >= LEAST_SHARE * self.keys.weight(a.keys.iter())
            && a.keys.shared(&c.keys).nth(1).is_some()
    }

    /// Whether each says about as much of the other’s words: a long speech holds the words of many answers.
    pub fn alike(&self, answer: usize, claim: usize) -> bool {
        let Some((a, c)) = self.both(answer, claim) else { return false };
        let shared = self.common(a, c);
        shared >= LEAST_LIKE * self.keys.weight(a.keys.iter()).max(self.keys.weight(c.keys.iter()))
    }

    /// Whether the two have more in common than one of the page’s everyday words.
    pub fn share_words(&self, answer: usize, claim: usize) -> bool {
        self.both(answer, claim).is_some_and(|(a, c)| self.common(a, c) >= LEAST_WORD)
    }

    /// Of several claims those that share most with the answer; the page's everyday words make many
    /// statements look alike.
    pub fn closest(&self, answer: usize, mut claims: Vec<usize>) -> Vec<usize> {
        let weight = |j: usize| {
            self.both(answer, j).map_or(0.0, |(a, c)| {
                let shared = self.common(a, c);
                shared * shared / self.keys.weight(c.keys.iter()).max(1.0)
            })
        };
        let best = claims.iter().map(|&j| weight(j)).fold(0.0, f32::max);
        claims.retain(|&j| weight(j) >= 0.75 * best);
        claims
    }

    /// Whether two others speak in the statements of numbers `answer` and `claim`; nobody answers what they said themselves.
    pub fn others(&self, statements: &[Statement], answer: usize, claim: usize) -> bool {
        let (Some(a), Some(c)) = (statements.get(answer), statements.get(claim)) else { return false };
        let same_speaker = a.speaker.is_some() && a.speaker == c.speaker;
        let of_one = self
            .both(answer, claim)
            .is_none_or(|(x, y)| x.source == y.source && !x.source.is_empty() || x.sides.one_body(&y.sides));
        !same_speaker && !of_one && !overlaps(a, c)
    }

    /// Whether `claim` says something that others may answer.
    pub fn claims(&self, statements: &[Statement], index: usize, claim: usize) -> bool {
        let open = statements.get(claim).is_some_and(|c| {
            !matches!(c.stance, Stance::Declines | Stance::NonCommittal | Stance::Asks | Stance::NoEvidence)
        });
        open && self.others(statements, index, claim)
    }

    /// Sentences between a claim and the answer behind it.
    pub fn behind(&self, index: usize, claim: usize) -> Option<usize> {
        self.abouts.get(index)?.sentence.checked_sub(self.abouts.get(claim)?.sentence)
    }

    /// Sentences between the end of a claim before it and the answer: a speech can be long.
    pub fn since(&self, index: usize, claim: usize) -> Option<usize> {
        self.behind(index, claim)?;
        Some(self.abouts.get(index)?.sentence.saturating_sub(self.abouts.get(claim)?.last))
    }

    /// Whether the claim speaks of the one who answers.
    pub fn named(&self, index: usize, claim: usize) -> bool {
        self.both(index, claim).is_some_and(|(a, c)| a.sides.named_by(&c.sides, &c.keys))
    }

    /// How much speaks for `claim` being what `index` denies: words in common, each speaking of the
    /// other, an accusation.
    pub fn likeness(&self, view: &View, statements: &[Statement], index: usize, claim: usize) -> f32 {
        let Some((a, c)) = self.both(index, claim) else { return 0.0 };
        let shared = self.common(a, c).min(2.0);
        let share = shared / self.keys.weight(a.keys.iter()).max(1.0);
        let words = if share >= LEAST_SHARE { shared } else { 0.5 * shared };
        let next = self.behind(index, claim).is_some_and(|d| d <= 2);
        let of = |yes: bool, weight: f32| if yes { weight } else { 0.0 };
        words
            + of(next && share >= LEAST_SHARE, 0.2)
            + of(self.named(index, claim), 1.0)
            + of(c.sides.named_by(&a.sides, &a.keys), 0.5)
            + of(accuses(view, statements.get(claim)), 0.3)
            + of(statements.get(claim).is_some_and(|c| accuses_by_cue(view, c)), 0.2)
    }

    /// Whether an earlier statement of somebody else says what `index` negates. For a `flat` "no" one
    /// rare word of a statement right before it is enough, or an accusation in the sentences before.
    pub fn negates_other(&self, view: &View, statements: &[Statement], index: usize, flat: bool) -> bool {
        let Some(about) = self.abouts.get(index) else { return false };
        if flat && accused_before(view, about.sentence) {
            return true;
        }
        (index.saturating_sub(WINDOW)..index).any(|j| {
            let Some(claim) = self.abouts.get(j).filter(|_| self.others(statements, index, j)) else {
                return false;
            };
            let near = flat && claim.sentence <= about.sentence && about.sentence - claim.sentence <= 1;
            // "The fund was empty" ... "The fund is not empty": nothing but the claim is negated.
            let whole = !claim.keys.is_empty() && claim.keys.is_within(&about.keys);
            let accused = || flat || whole || accuses(view, statements.get(j));
            near && claim.keys.shared(&about.keys).next().is_some() || self.same_matter(index, j) && accused()
        })
    }

    /// Whether the same speaker, or another on the same matter, denied something right before, or somebody accused
    /// the one who speaks.
    pub fn disputed(&self, view: &View, statements: &[Statement], index: usize) -> bool {
        let Some(about) = self.abouts.get(index) else { return false };
        (index.saturating_sub(NEAR)..index).any(|j| {
            let (Some(s), Some(before)) = (statements.get(j), self.abouts.get(j)) else { return false };
            let near = about.sentence.checked_sub(before.sentence).is_some_and(|d| d <= 3);
            let same = s.speaker.is_some() && s.speaker == statements.get(index).and_then(|i| i.speaker);
            let shared = || before.keys.shared(&about.keys).next().is_some();
            near && match s.stance {
                Stance::Denies => same || shared(),
                Stance::Rejects => same && accusations::contradicts(view, s),
                Stance::Asserts => {
                    !same && accusations::accuses_by_cue(view, s) && (shared() || self.named(index, j))
                }
                _ => false,
            }
        })
    }

    /// Whether an earlier statement of somebody else accuses, denies or is denied, and shares a word with
    /// `index`: then what `index` negates with weight was alleged.
    pub fn contested(&self, view: &View, statements: &[Statement], index: usize) -> bool {
        let Some(about) = self.abouts.get(index) else { return false };
        (index.saturating_sub(WINDOW)..index).any(|j| {
            let disputed = statements.get(j).is_some_and(|s| matches!(s.stance, Stance::Denies))
                || accuses(view, statements.get(j))
                || self.same_matter(index, j);
            disputed
                && self.others(statements, index, j)
                && self.abouts.get(j).is_some_and(|c| c.keys.shared(&about.keys).next().is_some())
        })
    }
}

fn overlaps(a: &Statement, b: &Statement) -> bool {
    a.attribution.content.iter().any(|piece| overlap::any(&b.attribution.content, piece))
}
