//! The cue as it stands in the sentence: "has repeatedly said", not "said" alone.
//!
//! Rules and stances look at the verb; a reader, and the corpora that attribution is measured on
//! (PolNeAR's guidelines, Newell et al. 2018), take the verb with its auxiliaries and adverbs.

use crate::statements::Attribution;
use crate::statements::combine::overlap;
use crate::statements::cues::Cue;
use crate::statements::reading::view::View;
use crate::text::TokenRange;

/// The cue of `attribution` with what belongs to its verb: the tagger's cue where it saw the same
/// one, the verb group where it did not. Never a word of the source or the content.
pub fn of(view: &View, cues: &[Cue], attribution: &Attribution) -> Vec<TokenRange> {
    let Some(cue) = attribution.cue.first() else { return Vec::new() };
    let mut phrase = cue.clone();
    for seen in &attribution.cue_phrase {
        if view.doc.sentence_of(seen.start) == view.doc.sentence_of(cue.start) {
            phrase = phrase.start.min(seen.start)..phrase.end.max(seen.end);
        }
    }
    if let Some(group) = group_of(cues, cue) {
        phrase.start = phrase.start.min(group);
    }
    // What the hull took in of the source or the content is not the cue's.
    for taken in attribution.source.iter().chain(&attribution.content) {
        if overlap::meet(taken, &phrase) {
            if taken.end <= cue.start {
                phrase.start = phrase.start.max(taken.end);
            } else if taken.start >= cue.end {
                phrase.end = phrase.end.min(taken.start);
            }
        }
    }
    let phrase = view.trim(phrase);
    vec![if phrase.start <= cue.start && cue.end <= phrase.end { phrase } else { cue.clone() }]
}

/// Where the verb group of the cue verb in `cue` begins.
fn group_of(cues: &[Cue], cue: &TokenRange) -> Option<usize> {
    let at = cues.partition_point(|c| c.tokens.end <= cue.start);
    cues.get(at).filter(|c| c.tokens.start < cue.end).map(|c| c.start)
}
