//! Whom the words of a pronoun's own sentence give it before others: "Holm said Bauer would lose because **he** lied" is
//! rather Bauer. An order of preference that holds in most sentences of news.

use crate::people::bodies::acting::is_verb;
use crate::people::lexica::lexicon::WordClass;
use crate::people::lexica::name_words::{self, HANGING, REPORTING};
use crate::people::lexica::words::Words;
use crate::people::references::aside::verb_behind;
use crate::people::references::binding::{
    in_sentence, is_governed, owner_of_subject, phrase, same_object, subject_of,
};
use crate::people::references::marks::{Mark, Profile, Role};
use crate::people::{Gender, MentionKind};

/// Which mentions the pronoun may go back to.
pub struct Fit<'a> {
    /// Gender of the pronoun.
    pub gender: Gender,
    /// What is known of each person.
    pub profiles: &'a [Profile],
    /// Persons whom it cannot mean.
    pub others: &'a [usize],
}

impl Fit<'_> {
    /// Whether the person of `mark` is of that sex, or may be and has a name.
    pub fn may(&self, mark: &Mark) -> bool {
        let own = self.profiles.get(mark.person).and_then(|p| p.gender);
        let open = own.is_none() && mark.kind == MentionKind::Name;
        (own == Some(self.gender) || open) && !self.others.contains(&mark.person)
    }

    /// Whether the person of `mark` is known to be of that sex.
    pub fn is_sure(&self, mark: &Mark) -> bool {
        self.profiles.get(mark.person).is_some_and(|p| p.gender == Some(self.gender))
    }

    /// Whether the person of `mark` is known to be of the other sex.
    pub fn is_other(&self, mark: &Mark) -> bool {
        self.profiles.get(mark.person).is_some_and(|p| p.gender.is_some_and(|own| own != self.gender))
    }
}

/// The person whom the sentence of the pronoun at token `at` gives it before others.
pub fn favoured(words: &Words, at: usize, objective: bool, marks: &[Mark], fit: &Fit) -> Option<usize> {
    if words.folded(at).ends_with("self") {
        return None;
    }
    let owner = || owner_of_subject(words, at, marks).filter(|m| fit.may(m)).map(|m| m.person);
    let same = || same_object(words, at, marks).filter(|person| !fit.others.contains(person));
    let left = || left_over(words, at, marks, fit).map(|m| m.person);
    if objective && let Some(person) = same().or_else(owner).or_else(left) {
        return Some(person);
    }
    if objective && let Some(subject) = phrase(words, at).and_then(|opens| subject_of(words, opens, marks)) {
        let objects = || in_sentence(words, at, marks).take_while(|m| m.tokens.start > subject.tokens.start);
        let other = |m: &&Mark| m.person != subject.person && fit.may(m);
        let object = objects().filter(other).find(|m| !m.owns(words)).or_else(|| objects().find(other));
        return object.map(|m| m.person);
    }
    let told = || told_of(words, at, marks, fit);
    aside(words, at, marks, fit).or_else(told).or_else(|| alone(words, at, marks, fit))
}

/// "She will name **Holm** if Bauer drops him": the object of the clause above, whose subject it cannot be.
fn left_over<'m>(words: &Words, at: usize, marks: &'m [Mark], fit: &Fit) -> Option<&'m Mark> {
    let joint = |m: &&Mark| {
        let word = words.folded(m.tokens.end);
        m.role == Role::Other && (name_words::is(word, HANGING) || word == "if")
    };
    let object = in_sentence(words, at, marks).find(joint).filter(|m| fit.may(m))?;
    let mut behind = in_sentence(words, at, marks).take_while(|m| m.tokens.start > object.tokens.start);
    let below = behind.next().is_some_and(|m| m.tokens.end + 1 == at || is_governed(words, at));
    let subject = in_sentence(words, object.tokens.start, marks).find(|m| m.role > Role::Other)?;
    (below && !fit.may(subject)).then_some(object)
}

/// "If **Bauer** leaves, Holm said, he will": not whom the clause names in between.
fn aside(words: &Words, at: usize, marks: &[Mark], fit: &Fit) -> Option<usize> {
    let close = at.checked_sub(2)?;
    let between = words.folded(close + 1) == "," && name_words::is(words.folded(close), REPORTING);
    let speaker = in_sentence(words, at, marks).next().filter(|m| between && m.tokens.end == close)?;
    let other = |m: &&Mark| m.person != speaker.person && m.role > Role::Other && fit.may(m);
    in_sentence(words, at, marks).find(other).map(|m| m.person)
}

/// "Holm said **Bauer** would lose because he lied": the subject of what Holm says, if Holm is not spoken of behind it.
fn told_of(words: &Words, at: usize, marks: &[Mark], fit: &Fit) -> Option<usize> {
    let joined = at.checked_sub(1).is_some_and(|i| matches!(words.folded(i), "and" | "but" | "or" | "nor"));
    let inner = in_sentence(words, at, marks).find(|m| m.role > Role::Other && fit.may(m))?;
    let outer = in_sentence(words, at, marks).find(|m| m.role == Role::Main)?;
    let verb = verb_behind(words, outer.tokens.end);
    let reports =
        (verb..verb + 3).any(|i| name_words::is(words.folded(i), REPORTING) || words.folded(i) == "thinks");
    let again = in_sentence(words, at, marks)
        .take_while(|m| m.tokens.start > inner.tokens.start)
        .any(|m| m.person == outer.person);
    // "Holm, who met **Bauer**, said he would go": Bauer stands in no words of Holm’s.
    let apart = inner.person != outer.person && verb < inner.tokens.start;
    (!joined && reports && apart && !again).then_some(inner.person)
}

/// "Holm's plan failed when **he** left": the only person whom the sentence named before its clause below.
fn alone(words: &Words, at: usize, marks: &[Mark], fit: &Fit) -> Option<usize> {
    let before = at.checked_sub(1)?;
    let plain = |i: usize| {
        let noun = words.at(i);
        noun.alphabetic && noun.class == WordClass::Open && !noun.capital && !is_verb(words, i)
    };
    // "the server **she** used", "the praise that **she** had"
    let that = words.folded(before) == "that" && before > 0 && plain(before - 1);
    let hangs = name_words::is(words.folded(before), HANGING)
        || plain(before)
        || that
        || words.folded(before) == "if" && !words.at(before).initial;
    if !matches!(words.folded(at), "he" | "she") || !hangs {
        return None;
    }
    let mut here = in_sentence(words, at, marks).filter(|m| fit.may(m));
    let first = here.next()?;
    let acts = first.role > Role::Other || first.owns(words);
    let only = here.all(|m| m.person == first.person);
    (only && (acts || fit.is_sure(first))).then_some(first.person)
}
