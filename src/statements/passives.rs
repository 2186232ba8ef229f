//! "The allegation was denied **by the ministry**": the subject is what is denied, and who denies it
//! stands behind "by".

use super::Attribution;
use super::act;
use super::adverbials::skip_adverbials;
use super::cues::Cue;
use super::lexical;
use super::phrases::{subject_after, subject_before};
use super::view::{REACH, View, class};

/// Attributions by a passive.
pub fn find(view: &View, cues: &[Cue]) -> Vec<Attribution> {
    let passive = |c: &&Cue| c.passive && !(c.negated || c.modal || c.infinitive || c.conditional);
    cues.iter().filter(passive).filter_map(|cue| of(view, cue)).collect()
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
