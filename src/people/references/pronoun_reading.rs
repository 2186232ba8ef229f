//! A pronoun as a text is read: first what its sentence forbids or gives, then who is most present, and last who is named
//! behind it.

use crate::order;
use crate::people::bodies::acting::is_verb;
use crate::people::lexica::words::Words;
use crate::people::offices::office::{Determiner, Office};
use crate::people::references::favoured::Fit;
use crate::people::references::marks::{Mark, Profile, Role};
use crate::people::references::pronoun::{gender_of, is_objective};
use crate::people::references::salience::by_salience;
use crate::people::references::{Reading, Resolved, aside, binding, fronted, given};
use crate::people::{Gender, MentionKind};

/// "Carlos Holm, **his** deputy, said": the deputy is not his own.
fn apposed(words: &Words, i: usize, offices: &[Office], marks: &[Mark]) -> Option<usize> {
    let name = marks.last().filter(|m| m.kind == MentionKind::Name && m.tokens.end + 1 == i)?;
    let at = offices.partition_point(|o| o.full.start < i);
    let office = offices.get(at).filter(|o| o.determiner == Determiner::Pronoun(i))?;
    // Not "Lorenz, his secretary, his students and his dog".
    let end = office.full.end;
    let closes = words.folded(end) == "." || words.folded(end) == "," && is_verb(words, end + 1);
    let closed = words.folded(i - 1) == "," && closes;
    closed.then_some(name.person)
}

impl Reading<'_, '_> {
    /// The pronoun at token `i`.
    pub(super) fn pronoun(&mut self, i: usize, gender: Gender) {
        let words = self.words;
        let marks = &self.found.marks;
        let role = if matches!(words.folded(i), "he" | "she") { Role::Subject } else { Role::Other };
        let aside = aside::denies(words, i);
        let own = apposed(words, i, self.offices, marks);
        let spoken_of = match (aside, own) {
            (true, _) => aside::accusers(words, i, marks),
            (false, Some(own)) => vec![own],
            (false, None) => binding::spoken_of(words, i, &self.persons),
        };
        let objective = is_objective(words, i);
        let barred = binding::barred(words, i, objective, &self.persons, marks);
        let others: Vec<usize> = barred.iter().copied().chain(spoken_of).collect();
        let tokens = i..i + 1;
        let fits = |person: usize| {
            let own = self.profiles.get(person).and_then(|p| p.gender);
            own.is_none_or(|own| own == gender) && !others.contains(&person)
        };
        if let Some(person) = fronted::named_behind(words, i, &self.persons, marks, fits) {
            self.push(Mark { tokens, person, kind: MentionKind::Pronoun, role });
            return;
        }
        let fit = Fit { gender, profiles: self.profiles, others: &others };
        let possessive = matches!(words.folded(i), "his" | "her") && !objective;
        let given = given::given(words, i, possessive, marks, &fit);
        let salient =
            |others: &[usize]| by_salience(words, i, Some(gender), role, self.profiles, marks, others);
        // "He met Bauer, but Holm's team left", where Holm alone was named before.
        let again = || salient(&barred).filter(|_| !aside);
        match given.or_else(|| salient(&others)).or_else(again) {
            Some(person) => {
                if let Some(profile) = self.profiles.get_mut(person) {
                    profile.gender = profile.gender.or(Some(gender));
                }
                self.push(Mark { tokens, person, kind: MentionKind::Pronoun, role });
            }
            None if aside => {}
            None => self.later.push((tokens, others)),
        }
    }

    /// Gives the pronouns that were left to whoever is named next, and all marks in order.
    pub(super) fn finish(mut self) -> Resolved {
        for (tokens, others) in std::mem::take(&mut self.later) {
            let from = self.found.marks.partition_point(|m| m.tokens.start <= tokens.start);
            if let Some(person) = self.named_next(tokens.start, from, &others) {
                let mark = Mark { tokens, person, kind: MentionKind::Pronoun, role: Role::Subject };
                self.found.marks.insert(from, mark);
            }
        }
        order::by_key(&mut self.found.marks, |m| (m.tokens.start, 0));
        self.found
    }

    /// "“It is over,” **she** said. Governor Ana Duarte ...": whom the marks from `from` on name next.
    fn named_next(&self, pronoun: usize, from: usize, others: &[usize]) -> Option<usize> {
        let gender = gender_of(self.words, pronoun);
        let sex = |p: &Profile| p.gender.is_none() || p.gender == gender;
        let fits = |person: usize| !others.contains(&person) && self.profiles.get(person).is_some_and(sex);
        let next =
            self.found.marks.iter().skip(from).find(|m| m.kind == MentionKind::Name && fits(m.person))?;
        let near = self.words.at(next.tokens.start).sentence <= self.words.at(pronoun).sentence + 2;
        near.then_some(next.person)
    }
}
