//! "The allegation was denied **by the ministry**": the subject is what is denied, and who denies it
//! stands behind "by".

use crate::statements::Attribution;
use crate::statements::cues::{self, Cue};
use crate::statements::edges::clause_ends::clause_end;
use crate::statements::phrases::{subject_after, subject_before};
use crate::statements::reading::act;
use crate::statements::reading::class;
use crate::statements::reading::lexical;
use crate::statements::reading::lexicon::Class;
use crate::statements::reading::view::{REACH, View};
use crate::statements::reported::adverbials::skip_adverbials;

/// Attributions by a passive.
pub fn find(view: &View, cues: &[Cue]) -> Vec<Attribution> {
    let passive = |c: &&Cue| c.passive && !(c.negated || c.modal || c.infinitive || c.conditional);
    cues.iter().filter(passive).filter_map(|cue| of(view, cue).or_else(|| told(view, cues, cue))).collect()
}

/// "She said she had been **assured by Holm that** there was no risk": who assured her, if the sentence tells.
/// Within what somebody says it counts without, too: "said doctors had been **told that** there was no money".
fn told(view: &View, cues: &[Cue], cue: &Cue) -> Option<Attribution> {
    let urged = act::is(cue.verb.lemma, act::URGING);
    let speech = cue.verb.frames.addressee && cue.verb.class == Class::Speech;
    if !speech && !urged || view.quote_of(cue.start).is_some() {
        return None;
    }
    let sentence = view.sentence(cue.start)?;
    let end = view.before_stops(cue.tokens.end, sentence.end.min(cue.tokens.end + REACH));
    let by = cue.tokens.end;
    let by = if view.word(by) == "by" { by } else { skip_adverbials(view, by, end) };
    let source = if view.word(by) == "by" { Some(subject_after(view, by + 1, end)?) } else { None };
    // "by a colleague **not** to"
    let source = source.map(|s| s.start..s.end - usize::from(view.word(s.end - 1) == "not" && s.len() > 1));
    let that = source.as_ref().map_or(by, |s| s.end);
    let nested = || cues::speaks(cues, &(sentence.start..cue.start));
    // "had been warned by a colleague **not to** speak"
    let to = that + usize::from(view.word(that) == "not");
    let bidden =
        cue.verb.frames.person_to && view.word(to) == "to" && source.is_some() && view.is_word(to + 1);
    if view.word(that) != "that" && !bidden || source.is_none() && !nested() {
        return None;
    }
    let from = if bidden { that } else { that + 1 };
    let content = view.trim(from..clause_end(view, from, end, false));
    if content.len() < 3 {
        return None;
    }
    let score = if source.is_some() { 0.7 } else { 0.45 };
    let reason = if bidden { "asked by" } else { "content: clause with that" };
    let source = source.into_iter().collect();
    let cue = cue.tokens.clone();
    Some(Attribution { source, ..Attribution::unnamed(view, cue, vec![content], score, reason) })
}

fn of(view: &View, cue: &Cue) -> Option<Attribution> {
    if !act::is(cue.verb.lemma, act::CONTRADICTING) || view.quote_of(cue.tokens.start).is_some() {
        return None;
    }
    let sentence = view.sentence(cue.start)?;
    let end = sentence.end.min(cue.tokens.end + REACH);
    let content = subject_before(view, cue.start, sentence.start.max(cue.start.saturating_sub(REACH)))?;
    // "claims of vote-buying": the phrase's head stands before its first preposition.
    let head = content.clone().find(|&i| view.is(i, class::PREPOSITION)).unwrap_or(content.end);
    if !(content.start..head).any(|i| view.among(i, lexical::CLAIM)) {
        return None;
    }
    let by = skip_adverbials(view, cue.tokens.end, end);
    let source = subject_after(view, by + 1, end).filter(|_| view.word(by) == "by")?;
    // A court that dismisses a charge ends a case and denies nothing.
    if view.any_among(&source, lexical::COURT) {
        return None;
    }
    Some(Attribution::by_cue(view, source, cue.tokens.clone(), vec![content], 0.7, "source: behind by"))
}
