//! Who answers whom: a denial, rejection or no-evidence statement is joined to the statements of
//! others about the same thing.

use super::keys::{Rarity, keys};
use super::objects;
use super::view::{self, View, class};
use super::{Stance, Statement};
use std::collections::BTreeSet;

/// Share of an answer's keys (by weight) that the claim must hold. Chosen on
/// `tests/cases/answers.jsonl` for precision: lower values join denials to whatever else the page
/// says of the same country.
const LEAST_SHARE: f32 = 0.4;
/// Least weight in common: two rare words, or three common ones.
const LEAST_WEIGHT: f32 = 1.35;
/// How many sentences back a bare "the claim", "that is a lie" may point.
const REACH: usize = 3;
/// Answers look back over at most this many statements: linear time on long pages.
const WINDOW: usize = 60;

/// Everything about a statement that joining needs.
struct About {
    keys: BTreeSet<String>,
    sentence: usize,
    source: String,
}

/// What each statement is about, for [`negated_answers`] and [`join`].
pub struct Answers {
    abouts: Vec<About>,
    rarity: Rarity,
}

impl Answers {
    /// Reads the statements once.
    pub fn new(view: &View, statements: &[Statement]) -> Answers {
        let abouts = statements.iter().map(|s| {
            let at = s.attribution.cue.first().or(s.attribution.content.first()).map_or(0, |c| c.start);
            let source =
                s.attribution.source.first().map(|t| view.doc.slice(t).to_lowercase()).unwrap_or_default();
            About { keys: keys(view, &s.attribution.content), sentence: view.doc.sentence_of(at), source }
        });
        Answers { abouts: abouts.collect(), rarity: Rarity::new(view) }
    }

    /// Whether `answer` is about what `claim` says, by rare words in common.
    fn same_matter(&self, answer: usize, claim: usize) -> bool {
        let (Some(a), Some(c)) = (self.abouts.get(answer), self.abouts.get(claim)) else { return false };
        let shared: Vec<&String> = a.keys.intersection(&c.keys).collect();
        let weight = self.rarity.sum(shared.iter().copied());
        shared.len() >= 2 && weight >= LEAST_WEIGHT && weight >= LEAST_SHARE * self.rarity.sum(&a.keys)
    }

    /// Of several claims those that share most with the answer; the page's everyday words make many
    /// statements look alike.
    fn closest(&self, answer: usize, mut claims: Vec<usize>) -> Vec<usize> {
        let weight = |j: usize| match (self.abouts.get(answer), self.abouts.get(j)) {
            (Some(a), Some(c)) => {
                let shared = self.rarity.sum(a.keys.intersection(&c.keys));
                shared * shared / self.rarity.sum(&c.keys).max(1.0)
            }
            _ => 0.0,
        };
        let best = claims.iter().map(|&j| weight(j)).fold(0.0, f32::max);
        claims.retain(|&j| weight(j) >= 0.75 * best);
        claims
    }

    fn others(&self, statements: &[Statement], answer: usize, claim: usize) -> bool {
        let (Some(a), Some(c)) = (statements.get(answer), statements.get(claim)) else { return false };
        let same_speaker = a.speaker.is_some() && a.speaker == c.speaker;
        let same_source = match (self.abouts.get(answer), self.abouts.get(claim)) {
            (Some(x), Some(y)) => x.source == y.source && !x.source.is_empty(),
            _ => true,
        };
        !same_speaker && !same_source && !overlaps(a, c)
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
            let whole = !claim.keys.is_empty() && claim.keys.is_subset(&about.keys);
            let accused = || flat || whole || accuses(view, statements.get(j));
            near && claim.keys.intersection(&about.keys).next().is_some()
                || self.same_matter(index, j) && accused()
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
                && self.abouts.get(j).is_some_and(|c| c.keys.intersection(&about.keys).next().is_some())
        })
    }

    /// The statements that `index` answers.
    pub fn of(&self, view: &View, statements: &[Statement], index: usize) -> Vec<usize> {
        let Some(answer) = statements.get(index) else { return Vec::new() };
        let Some(about) = self.abouts.get(index) else { return Vec::new() };
        let replies = replies(view, answer);
        if !matches!(answer.stance, Stance::Denies | Stance::Rejects | Stance::NoEvidence) && !replies {
            return Vec::new();
        }
        let claims = |j: &usize| {
            statements.get(*j).is_some_and(|c| {
                !matches!(
                    c.stance,
                    Stance::Declines | Stance::NonCommittal | Stance::Asks | Stance::NoEvidence
                )
            }) && self.others(statements, index, *j)
        };
        let low = index.saturating_sub(WINDOW);
        let high = statements.len().min(index + WINDOW);
        let found: Vec<usize> = (low..high)
            .filter(|&j| j != index)
            .filter(claims)
            .filter(|&j| statements.get(j).is_some_and(|c| !matches!(c.stance, Stance::Denies)))
            .filter(|&j| self.same_matter(index, j))
            .collect();
        if !found.is_empty() {
            return self.closest(index, found);
        }
        let pointing = points_back(view, answer);
        if pointing.is_none() && !replies {
            return Vec::new();
        }
        // "That is a lie": the nearest claim of somebody else before it.
        let nearest = (low..index).rev().filter(claims).find(|&j| {
            let near = self
                .abouts
                .get(j)
                .is_some_and(|c| c.sentence <= about.sentence && about.sentence - c.sentence <= REACH);
            near && (pointing != Some(Pointing::Accusation) || accuses(view, statements.get(j)))
        });
        nearest.into_iter().collect()
    }
}

/// "is accused of", "allegations" in this sentence or the two before it.
fn accused_before(view: &View, sentence: usize) -> bool {
    (sentence.saturating_sub(2)..=sentence).filter_map(|s| view.doc.sentences.get(s)).any(|s| {
        s.clone().take(view::REACH).any(|i| {
            let word = view.word(i);
            matches!(word, "accused" | "alleged") || objects::is("accusing", word)
        })
    })
}

fn overlaps(a: &Statement, b: &Statement) -> bool {
    a.attribution
        .content
        .iter()
        .any(|x| b.attribution.content.iter().any(|y| x.start < y.end && y.start < x.end))
}

/// "in response", "reacting to", "retorted".
fn replies(view: &View, statement: &Statement) -> bool {
    let Some(cue) = statement.attribution.cue.first() else { return false };
    if matches!(view.word(cue.start), "retorted" | "countered" | "shot" | "hit") {
        return true;
    }
    let Some(sentence) = view.sentence(cue.start) else { return false };
    (cue.end..sentence.end.min(cue.end + 8)).any(|i| {
        view.word(i) == "in" && matches!(view.word(i + 1), "response" | "reply" | "reaction")
            || view.word(i) == "reacting"
    })
}

/// How a content without words of its own points back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Pointing {
    /// "the report", "that", "That is a lie"
    Claim,
    /// "the charges": needs an accuser
    Accusation,
}

/// Whether the content names nothing itself: "the claims", "that account", "this", "That is a lie".
fn points_back(view: &View, statement: &Statement) -> Option<Pointing> {
    let mut pointing = None;
    for i in statement.attribution.content.iter().flat_map(Clone::clone) {
        let word = view.word(i);
        if objects::is("accusing", word) {
            pointing = Some(Pointing::Accusation);
        } else if objects::is("claim", word) || matches!(word, "that" | "this" | "it" | "that's" | "it's") {
            pointing = pointing.or(Some(Pointing::Claim));
        } else if !view.is_word(i)
            || view.is(
                i,
                class::DETERMINER
                    | class::POSSESSIVE
                    | class::AUXILIARY
                    | class::NEGATION
                    | class::ADVERB
                    | class::SUBJECT,
            )
            || view.is_adverb(i)
            || super::evaluations::holds(view, i..i + 1)
            || super::evaluations::holds(view, i.saturating_sub(1)..i + 1)
            || matches!(word, "as" | "and" | "true" | "case" | "truth" | "to" | "in" | "lie" | "simply")
        {
        } else {
            return None;
        }
    }
    pointing
}

/// Whether a statement accuses: by its cue or by what its source is.
fn accuses(view: &View, statement: Option<&Statement>) -> bool {
    let Some(statement) = statement else { return false };
    let cue = statement.attribution.cue.iter().flat_map(Clone::clone).any(|i| {
        let word = view.word(i);
        ["accus", "alleg", "claim", "charg", "blam"].iter().any(|stem| word.starts_with(stem))
    });
    let source = statement
        .attribution
        .source
        .iter()
        .flat_map(Clone::clone)
        .any(|i| view.word(i).starts_with("prosecutor"));
    // "Ankara said Greek aircraft had crossed the line": an accusation by what it says of others.
    let said_of_others = statement.attribution.content.first().is_some_and(|c| {
        !view.is(c.start, class::SUBJECT | class::POSSESSIVE)
            && (c.clone()).any(|i| matches!(view.word(i), "had" | "has" | "have"))
    });
    cue || source || said_of_others
}
