//! Whom a pronoun means: who fits its gender and is most present.
//!
//! The weights were set on the cases of `tests/cases`: a sentence’s distance costs 1.3; the main subject is worth
//! more than a sentence; what is said in quotation marks counts little; a gender that is told counts.

use crate::people::Gender;
use crate::people::lexica::words::Words;
use crate::people::references::favoured::{self, Fit};
use crate::people::references::marks::{Mark, Profile, Role};
use crate::people::references::presence::{Passed, Pronoun};
use crate::people::references::pronoun::is_objective;

/// How far back a pronoun reaches, in blocks.
const REACH: usize = 5;

/// How many persons are weighed.
const RIVALS: usize = 12;

/// How many mentions are looked at.
const MENTIONS: usize = 60;

/// The person whom the pronoun at token `at` means: who fits its gender and is most present. `others` are persons
/// whom it cannot mean.
pub fn by_salience(
    words: &Words,
    at: usize,
    gender: Option<Gender>,
    role: Role,
    profiles: &[Profile],
    all: &[Mark],
    others: &[usize],
) -> Option<usize> {
    let favoured = gender.and_then(|gender| {
        let fit = Fit { gender, profiles, others };
        favoured::favoured(words, at, is_objective(words, at), all, &fit)
    });
    let mut pronoun = Pronoun::new(words, at, gender, role, all);
    pronoun.favoured = favoured;
    let block = words.at(at).block;
    let mut passed = Passed::default();
    let mut judged: Vec<(f32, usize)> = Vec::new();
    for (index, mark) in all.iter().enumerate().rev().take(MENTIONS) {
        if block > words.at(mark.tokens.start).block + REACH || judged.len() > RIVALS {
            break;
        }
        // "Holm at a rally. Ann Wall / AFP": who took the picture.
        let credit = words.folded(mark.tokens.end) == "/";
        if credit || mark.tokens.end > at || others.contains(&mark.person) {
            continue;
        }
        let Some(profile) = profiles.get(mark.person) else { continue };
        if gender.is_some() && profile.gender.is_some() && profile.gender != gender {
            continue;
        }
        let score = pronoun.weigh(index, mark, profile, &mut passed);
        // Spoken of again and again: the best place counts, and a little the number.
        match judged.iter_mut().find(|(_, person)| *person == mark.person) {
            Some((best, _)) => *best = best.max(score) + 0.05,
            None => judged.push((score, mark.person)),
        }
    }
    judged.into_iter().rev().max_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, person)| person)
}
