//! Cue verbs in the text, with the verb group that each stands in.

pub mod cue_phrase;
pub mod cue_subjects;
pub mod heard_from;
pub mod main_verbs;
pub mod verb_forms;
mod went_on;

use crate::statements::reading::act;
use crate::statements::reading::class;
use crate::statements::reading::lexicon::{LEXICON, Tense, Verb};
use crate::statements::reading::view::View;
use crate::statements::reported::gaps;
use crate::statements::reported::outlets;
use crate::text::TokenRange;
use verb_forms::reads_as_verb;

/// A cue verb and its group: "has repeatedly said", "did not say".
#[derive(Debug, Clone)]
pub struct Cue {
    /// The verb and its particles: "said", "pointed out".
    pub tokens: TokenRange,
    /// First token of the group: auxiliaries and adverbs before the verb.
    pub start: usize,
    /// Which verb.
    pub verb: &'static Verb,
    /// Which form.
    pub tense: Tense,
    /// "did not say", "never said"
    pub negated: bool,
    /// "would say"
    pub modal: bool,
    /// "to say"
    pub infinitive: bool,
    /// "was told"
    pub passive: bool,
    /// "if he says", "whether he said"
    pub conditional: bool,
}

impl Cue {
    /// Whether something was said, by somebody who is the subject.
    pub fn speaks(&self) -> bool {
        !(self.negated || self.modal || self.infinitive || self.passive || self.conditional)
    }

    /// "saying", "adding": leans on the subject of another clause.
    pub fn is_participle(&self) -> bool {
        self.tense == Tense::Ing
    }
}

/// Every cue verb of the document, in order.
pub fn find(view: &View) -> Vec<Cue> {
    let mut cues = Vec::new();
    let mut i = 0;
    while i < view.doc.tokens.len() {
        match at(view, i) {
            Some(cue) => {
                i = cue.tokens.end;
                cues.push(cue);
            }
            None => i += 1,
        }
    }
    cues
}

/// The cue that begins at token `start`.
pub(in crate::statements) fn starting_at(cues: &[Cue], start: usize) -> Option<&Cue> {
    cues.get(cues.partition_point(|c| c.tokens.start < start)).filter(|c| c.tokens.start == start)
}

/// Whether somebody speaks in these tokens.
pub(in crate::statements) fn speaks(cues: &[Cue], tokens: &TokenRange) -> bool {
    let from = cues.partition_point(|c| c.tokens.start < tokens.start);
    cues.iter().skip(from).take_while(|c| c.tokens.end <= tokens.end).any(Cue::speaks)
}

fn at(view: &View, i: usize) -> Option<Cue> {
    // "called **on Monday** for calm"
    let gap = day_behind(view, i);
    let parted = (gap > 0)
        .then(|| LEXICON.verbs(view.word(i), move |k| view.word(i + gap + k)))
        .into_iter()
        .flatten()
        .filter(|(v, _)| v.rest().next().is_some_and(|w| matches!(w, "of" | "for")))
        .map(|found| (found, gap));
    let whole = LEXICON.verbs(view.word(i), move |k| view.word(i + k)).map(|found| (found, 0));
    let ((verb, tense), gap) = parted.chain(whole).find(|((v, t), _)| reads_as_verb(view, i, v, *t))?;
    let floor = view.sentence(i).map_or(0, |s| s.start);
    let mut cue = Cue {
        tokens: i..i + gap + 1 + verb.rest().count(),
        start: i,
        verb,
        tense,
        negated: false,
        modal: false,
        infinitive: false,
        passive: false,
        conditional: false,
    };
    while cue.start > floor && view.same_quote(cue.start - 1, i) {
        let p = cue.start - 1;
        let word = view.word(p);
        if view.is(p, class::NEGATION) && !view.is(p, class::SUBJECT) {
            cue.negated = true;
        } else if view.is(p, class::MODAL) && !name_like(view, p) {
            cue.modal = true;
        } else if view.is(p, class::DO) {
        } else if view.is(p, class::BE) || word.ends_with("'re") || word.ends_with("'m") {
            cue.passive |= matches!(tense, Tense::Past | Tense::Participle);
        } else if view.is(p, class::HAVE) {
        } else if word == "to" && matches!(tense, Tense::Base) {
            let opening = went_on::opening(view, p, floor);
            cue.infinitive = opening.is_none();
            cue.start = opening.unwrap_or(p);
            break;
        } else if !view.is_adverb(p) || view.is(p, class::TIME) && !view.is(p.wrapping_sub(1), class::HAVE) {
            break;
        }
        cue.start -= 1;
    }
    // "Minister **accused of** fraud resigns": who accuses is not told.
    cue.passive |= verb.lemma == "accuse"
        && view.word(cue.tokens.end) == "of"
        && gaps::object_pronoun(view, cue.start).is_none();
    cue.modal &= !outlets::can_reveal(view, &cue.tokens);
    cue.modal |= tense == Tense::Base && demanded(view, cue.start, floor);
    cue.conditional = conditional(view, cue.start, floor) || inverted_question(view, i, floor);
    Some(cue)
}

/// Tokens of "on Monday" or "Monday" behind the verb at `i`.
fn day_behind(view: &View, i: usize) -> usize {
    let on = usize::from(view.word(i + 1) == "on");
    let day = view.is(i + 1 + on, class::TIME) && view.is_capital(i + 1 + on);
    if day { on + 1 } else { 0 }
}

/// "Will", "May" and "Might" before a capital or at a name's place.
fn name_like(view: &View, i: usize) -> bool {
    view.is_capital(i) && i > 0 && view.is_capital(i - 1)
}

/// Whether the clause begins with "if", "unless" or "whether".
pub fn conditional(view: &View, start: usize, floor: usize) -> bool {
    let mut i = start;
    let mut steps = 0;
    while i > floor && steps < 8 {
        i -= 1;
        steps += 1;
        if matches!(view.word(i), "if" | "unless" | "whether") {
            return view.same_quote(i, start);
        }
        // "whether **Sen.** Holm": the stop of a title ends no clause.
        let stop = view.word(i) == "." && view.is_capital(i.wrapping_sub(1));
        // "if he **confirmed or** denied it"
        let paired = view.is_verb_like(i) && i + 2 == start && view.word(i + 1) == "or";
        if !stop && !view.is_word(i) || view.is_verb_like(i) && !paired {
            return false;
        }
    }
    false
}

/// "demanding that the minister **explain** the loss": what somebody shall do.
fn demanded(view: &View, verb: usize, floor: usize) -> bool {
    let near = floor.max(verb.saturating_sub(10))..verb;
    let that = near.rev().take_while(|&i| view.is_word(i)).find(|&i| view.word(i) == "that" && i > floor);
    that.is_some_and(|that| act::any(view, &(that - 1..that), act::REQUESTING))
}

/// "Will the palace deny the story?"
fn inverted_question(view: &View, i: usize, floor: usize) -> bool {
    let Some(sentence) = view.sentence(i) else { return false };
    view.is(floor, class::AUXILIARY) && view.word(sentence.end - 1) == "?"
}
