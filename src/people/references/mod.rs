//! Whom pronouns, titles and descriptions mean: "he", "the minister", "the South Korean leader",
//! "the 58-year-old". Titles are weighed in [`title`], pronouns in
//! [`salience`].
//!
//! What stands inside quotation marks is not the narrator's: its pronouns are left alone, and
//! persons named there do not become the subject of the story.

pub mod aside;
pub mod binding;
pub mod clause;
pub mod favoured;
pub mod fronted;
pub mod given;
pub mod headline;
pub mod last_subject;
pub mod lede;
pub mod marks;
pub mod newcomers;
pub mod opening;
pub mod partisan;
pub mod politician;
mod presence;
pub mod pronoun;
mod pronoun_reading;
pub mod reporting;
pub mod salience;
pub mod served;
pub mod stand_ins;
pub mod teaser;
pub mod title;
pub mod title_holders;
pub mod title_words;
pub mod unnamed;
pub mod variation;
mod variation_source;

use crate::people::MentionKind;
use crate::people::lexica::lexicon::{Class, Country};
use crate::people::lexica::words::Words;
use crate::people::offices::office::Office;
use crate::text::TokenRange;
use headline::Named;
use lede::introduced_below;
use marks::{Mark, Profile, Role};
use newcomers::newcomer;
use pronoun::{demonym, gender_of, is_age};
use salience::by_salience;
use teaser::named_below;
use title::{Meant, by_title, is_top};

/// What was found.
#[derive(Debug, Default)]
pub struct Resolved {
    /// All mentions of persons, in order of the text.
    pub marks: Vec<Mark>,
    /// Persons without a name ("a port official"), by the index of their office; their persons are
    /// numbered on from the named ones.
    pub unnamed: Vec<usize>,
    /// Titles that fit two persons alike.
    pub ambiguous: Vec<TokenRange>,
}

/// Finds every reference. `names` holds the names in order; references are put in among them.
pub fn resolve(
    words: &Words,
    offices: &[Office],
    taken: &[bool],
    profiles: &mut Vec<Profile>,
    names: Vec<Mark>,
) -> Resolved {
    let free = |i: usize| !taken.get(i).copied().unwrap_or(false);
    let mut titles = offices.iter().enumerate().filter(|(i, _)| free(*i)).peekable();
    let persons = names.iter().map(|m| (m.tokens.clone(), m.person)).collect();
    let mut names = names.into_iter().peekable();
    let mut reading =
        Reading { words, offices, taken, persons, profiles, found: Resolved::default(), later: Vec::new() };
    for i in 0..words.len() {
        while let Some(mark) = names.next_if(|m| m.tokens.start <= i) {
            reading.push(mark);
        }
        while let Some((index, office)) = titles.next_if(|(_, o)| o.full.start <= i) {
            reading.title(index, office);
        }
        reading.word(i);
    }
    reading.finish()
}

/// A text that is read from its first word to its last.
struct Reading<'a, 'd> {
    words: &'a Words<'d>,
    offices: &'a [Office],
    /// Which of them belong to a name.
    taken: &'a [bool],
    /// Tokens of all names, and whom they mean.
    persons: Vec<Named>,
    profiles: &'a mut Vec<Profile>,
    /// What was found so far.
    found: Resolved,
    /// Pronouns before which nobody stands whom they could mean, and whom they cannot.
    later: Vec<(TokenRange, Vec<usize>)>,
}

impl Reading<'_, '_> {
    /// "the minister", "a port official": somebody spoken of before, or a newcomer.
    fn title(&mut self, index: usize, office: &Office) {
        if title::means_nobody(self.words, office, &self.found.marks) {
            return;
        }
        let named = self.profiles.len() - self.found.unnamed.len();
        if let Some(person) = newcomers::just_told(self.words, office, &self.found.marks, named) {
            self.push(Mark::at(self.words, office.full.clone(), person, MentionKind::Description));
            return;
        }
        let below = || {
            let named = named_below(self.words, office, self.profiles, &self.persons);
            named
                .or_else(|| introduced_below(self.words, office, self.offices, self.profiles, &self.persons))
                .or_else(|| opening::meant(self.words, office, self.offices, self.profiles, &self.persons))
        };
        let person = match by_title(self.words, office, self.profiles, &self.found.marks, &self.persons) {
            Meant::One(person) => person,
            Meant::Several => {
                self.found.ambiguous.push(office.full.clone());
                return;
            }
            Meant::Nobody if let Some(person) = below() => person,
            Meant::Nobody if let Some((tokens, person)) = self.varied(office) => {
                self.push(Mark::at(self.words, tokens, person, MentionKind::Description));
                return;
            }
            Meant::Nobody => {
                let Some(profile) = newcomer(self.words, office, &self.found.marks) else { return };
                self.profiles.push(profile);
                self.found.unnamed.push(index);
                self.profiles.len() - 1
            }
        };
        let is_description = office.title.class == Class::Leader
            || is_top(office)
            || self.found.unnamed.last() == Some(&index);
        let kind = if is_description { MentionKind::Description } else { MentionKind::Title };
        self.push(Mark::at(self.words, office.full.clone(), person, kind));
    }

    /// "the retired teacher": of whom the sentences before speak.
    fn varied(&self, office: &Office) -> Option<(TokenRange, usize)> {
        let free = |i: usize| !self.taken.get(i).copied().unwrap_or(false);
        variation::by_office(self.words, office, self.offices, &free, self.profiles, &self.found.marks)
    }

    /// Word `i`, if it means somebody by itself: "he", "the Italian", "the Oklahoma Republican", "the
    /// 58-year-old".
    fn word(&mut self, i: usize) {
        let words = self.words;
        let marks = &self.found.marks;
        // "Vice Premier He Lifang"
        let named = marks.last().is_some_and(|m| m.kind == MentionKind::Name && m.tokens.contains(&i));
        if let Some(gender) = gender_of(words, i).filter(|_| !named) {
            self.pronoun(i, gender);
        } else if let Some((country, end)) = demonym(words, i) {
            self.national(i..end, country);
        } else if let Some((tokens, person)) = partisan::meant(words, i, marks, self.profiles) {
            self.push(Mark::at(words, tokens, person, MentionKind::Description));
        } else if is_age(words, i) {
            self.description(i..i + 1, &[]);
        } else if let Some((tokens, person)) = self.by_age(i) {
            self.push(Mark::at(words, tokens, person, MentionKind::Description));
        }
    }

    /// "the 49-year-old teaching assistant" at its article, where no office of the page begins.
    fn by_age(&self, i: usize) -> Option<(TokenRange, usize)> {
        let marks = &self.found.marks;
        let known = marks.last().is_some_and(|m| m.tokens.end > i);
        // "the former president", whom no rule of titles gave to anybody
        let at = self.offices.partition_point(|o| o.full.start < i);
        let office = self.offices.get(at).is_some_and(|o| o.full.start == i);
        let aged = self.words.folded(i + 1).ends_with("-year-old");
        let known = known || office && !aged;
        (!known).then(|| variation::by_age(self.words, i, self.profiles, marks)).flatten()
    }

    /// "said **the Italian**", "the Italian liberal": who is not known to be of another country.
    fn national(&mut self, noun: TokenRange, country: Country) {
        let foreign = |p: &Profile| p.country.as_deref().is_some_and(|own| own != country);
        let profiles = self.profiles.iter().enumerate();
        let mut others: Vec<usize> = profiles.filter(|(_, p)| foreign(p)).map(|(person, _)| person).collect();
        // "the Dane" is not "the Spaniard".
        let called = |m: &&Mark| {
            let own = demonym(self.words, m.tokens.start + 1).filter(|_| m.kind == MentionKind::Description);
            own.is_some_and(|(own, _)| own != country)
        };
        others.extend(self.found.marks.iter().filter(called).map(|m| m.person));
        self.description(noun, &others);
    }

    /// An article and the words behind it, which mean whoever is most present and none of `others`.
    fn description(&mut self, noun: TokenRange, others: &[usize]) {
        let i = noun.start;
        let role = Role::Subject;
        let marks = &self.found.marks;
        if let Some(person) = by_salience(self.words, i, None, role, self.profiles, marks, others) {
            self.push(Mark { tokens: i - 1..noun.end, person, kind: MentionKind::Description, role });
        }
    }

    /// Puts a mark in; the first subject of a sentence becomes its main one, unless that
    /// gives way to the next.
    fn push(&mut self, mut mark: Mark) {
        let words = self.words;
        if mark.role == Role::Subject {
            let sentence = words.at(mark.tokens.start).sentence;
            let same = |m: &&mut Mark| words.at(m.tokens.start).sentence == sentence;
            let before = self.found.marks.iter_mut().rev().take_while(same);
            match before.into_iter().find(|m| m.role == Role::Main) {
                None => mark.role = Role::Main,
                Some(main) if fronted::gives_way(words, main, &mark) => {
                    main.role = Role::Subject;
                    mark.role = Role::Main;
                }
                Some(_) => {}
            }
        }
        self.found.marks.push(mark);
    }
}
