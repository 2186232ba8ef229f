//! The part of an office before its head: "the city’s former public works", "South Korean national
//! security", "the army’s".
//!
//! It is read leftwards, a [step](crate::people::offices::office_steps) at a time, up to an owner or to a word that is no
//! part of it.

use crate::people::Kind;
use crate::people::lexica::hits::Hits;
use crate::people::lexica::lexicon::{Effect, Known, LEXICON, PlaceForm, Sphere, Verdict, WordClass};
use crate::people::lexica::lookup::unprefixed;
use crate::people::lexica::words::Words;
use crate::people::names::honorifics::honorific_before;
use crate::people::offices::office::{Determiner, Office};
use crate::people::offices::office_steps::{Left, Step, loose_words, step};
use crate::text::TokenRange;

/// Reads modifiers, fields, bodies and countries before the head, then owner and determiner.
pub fn read_left(words: &Words, hits: &Hits, office: &mut Office, parts: &mut Vec<TokenRange>) {
    let head = office.head.start;
    office.former |= is_ex(words, head);
    let quoted = words.at(head).quoted;
    let inside = |p: usize| p > 0 && words.same_sentence(p - 1, head) && words.at(p - 1).quoted == quoted;
    let mut left = Left { words, hits, office, parts };
    let mut p = head;
    while inside(p) {
        match step(&mut left, p) {
            Step::Before(start) => p = start,
            Step::Owner => return read_owner(&mut left, p),
            Step::Stop => break,
        }
    }
    left.close();
    left.office.full.start = left.office.core.start.min(p);
    if inside(p) {
        left.read_determiner(p - 1);
    }
}

impl Left<'_, '_> {
    /// The office begins with the first of its parts.
    fn close(&mut self) {
        trim_adjectives(self.words, self.parts);
        self.office.core.start = self.parts.last().map_or(self.office.head.start, |part| part.start);
    }

    /// The determiner, if token `at` is one.
    fn read_determiner(&mut self, at: usize) {
        let word = self.words.at(at);
        self.office.determiner = match (word.class, word.folded.as_str()) {
            (WordClass::Poss, _) => Determiner::Pronoun(at),
            (WordClass::Det, "the" | "this" | "that" | "these" | "those") => Determiner::Definite,
            (WordClass::Det, _) => Determiner::Indefinite,
            _ => return,
        };
        self.office.full.start = at;
    }
}

/// "ex-president": a word that makes the office a former one.
pub(in crate::people) fn is_ex(words: &Words, i: usize) -> bool {
    unprefixed(words.folded(i)).is_some_and(|(effect, _)| effect == Effect::Former)
}

/// The apostrophe of "teachers’ union".
pub fn is_apostrophe(words: &Words, i: usize) -> bool {
    matches!(words.folded(i), "’" | "'") && i > 0 && words.at(i - 1).possessive
}

/// "Stockholm-based analyst" at the front of a phrase is no part of the office.
fn trim_adjectives(words: &Words, parts: &mut Vec<TokenRange>) {
    while let Some(part) = parts.last() {
        let word = words.at(part.start);
        let is_loose = part.end - part.start == 1 && word.folded.contains('-') && !word.upper;
        let is_modifier = LEXICON.modifiers.get(&word.folded.replace('-', " ")).is_some()
            || unprefixed(&word.folded).is_some();
        if !is_loose || is_modifier {
            break;
        }
        parts.pop();
    }
}

/// "Ruritanian", "Ruritania": whether a known name is that of a state and of nothing else.
pub fn is_country_word(known: Known) -> bool {
    known.place().is_some_and(|(_, form)| !matches!(form, PlaceForm::Region | PlaceForm::Place))
        && known.body.is_none()
        && known.metonym.is_none()
}

/// Reads the possessive noun that ends before `p`.
fn read_owner(left: &mut Left, p: usize) {
    left.close();
    let words = left.words;
    let mut start = p;
    let mut named = false;
    while start > 0 && words.same_sentence(start - 1, p) {
        let Some(before) = owner_word(left, start, p, &mut named) else { break };
        start = before;
    }
    let owner = start..p;
    // "the **centre-right** EPP’s spokesman"
    let start = loose_words(words, left.hits, start).unwrap_or(start);
    let sphere = left.hits.sphere(p - 1);
    let is_body = LEXICON.body_words.get(words.folded(p - 1)).is_some() || sphere.is_some();
    if is_body && !named {
        // "the army’s spokesman" keeps its army, "Yoon’s adviser" is an adviser.
        left.parts.push(owner.clone());
        left.office.core.start = owner.start;
        left.office.public |= sphere == Some(Sphere::Public);
    }
    let determined = start > 0
        && matches!(words.at(start - 1).class, WordClass::Det | WordClass::Poss)
        && words.same_sentence(start - 1, p);
    // "**Mrs.** Holm’s chief of staff"
    let honoured = honorific_before(words, start).filter(|_| named && words.at(start).capital);
    left.office.full.start = if determined { start - 1 } else { honoured.unwrap_or(start) };
    left.office.owner = Some(owner);
}

/// The start of what stands before `start` in an owner that ends before `p`; `None` where it is no part of the
/// owner. `named` is set by a name that no list knows.
fn owner_word(left: &mut Left, start: usize, p: usize, named: &mut bool) -> Option<usize> {
    let Left { words, hits, ref mut office, .. } = *left;
    let word = words.at(start - 1);
    // "Georgia’s **ministry’s**": another owner stands before.
    if start < p && word.possessive {
        return None;
    }
    if let Some(hit) = hits.known_before(start) {
        office.note_known(hit.what, true);
        return Some(hit.start);
    }
    if let Some(hit) = hits.head_before(start) {
        office.public |= hit.what.title.verdict == Verdict::Yes;
        return Some(hit.start);
    }
    if let Some(sphere) = hits.sphere(start - 1) {
        office.note_sphere(sphere, words.folded(start - 1));
        return Some(start - 1);
    }
    // "the **Department of** Health’s secretary general"
    if start < p && start > 1 && matches!(word.folded.as_str(), "of" | "for") && words.at(start).capital {
        let noun = words.at(start - 2);
        let body = LEXICON.body_words.get(&noun.folded).filter(|b| b.both && noun.capital)?;
        office.public |= body.kind == Kind::Government;
        return Some(start - 2);
    }
    if word.capital && word.class == WordClass::Open && word.alphabetic {
        *named = true;
        return Some(start - 1);
    }
    (start == p).then(|| start - 1)
}
