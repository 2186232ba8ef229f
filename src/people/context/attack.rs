//! Who strikes the towns of another state: "**Russian** missile strike on Sumy". The officials of whom such a report
//! speaks without saying whose are those of the place that was struck.

use crate::people::context::Context;
use crate::people::context::evidence::{Evidence, LEAD, Stand};
use crate::people::lexica::hits::Hit;
use crate::people::lexica::lexicon::{Country, Known, PlaceForm, WordClass};
use crate::people::lexica::name_words;
use crate::people::lexica::words::Words;

/// What the attacker weighs beside others.
pub const ATTACKER: f32 = 0.4;

/// Tokens in which the blow stands behind whose it is: "Israeli air and artillery **strikes**".
const BLOW: usize = 4;

/// Whether a known name says whose blow it is: "**Russian** drone attack", "**Israel’s** shelling of Rafah". An army
/// that strikes is one whose officials may speak next.
pub(in crate::people) fn strikes(words: &Words, hit: &Hit<Known>) -> bool {
    let Some((_, form)) = hit.what.place() else { return false };
    let owner = form == PlaceForm::Adjective || hit.end > 0 && words.at(hit.end - 1).possessive;
    let inside = |k: &usize| {
        let word = words.at(*k);
        word.alphabetic && matches!(word.class, WordClass::Open | WordClass::Conj)
    };
    // "Israeli **strikes**", "**attacks**" look like verbs.
    let blow = |k: usize| name_words::is(words.folded(k), name_words::BLOW);
    let mut phrase = (hit.end..hit.end + BLOW).take_while(|&k| words.same_sentence(hit.start, k));
    owner && phrase.find(|k| blow(*k) || !inside(k)).is_some_and(blow)
}

impl Context {
    /// "Russian missile strike on **Sumy** kills three": the country of the first place that headline or lead name behind
    /// another’s blow.
    pub(in crate::people) fn struck(&self) -> Option<Country> {
        let lead = self.evidence.iter().take_while(|e| e.block < LEAD);
        let mut blow: Option<&Evidence> = None;
        for e in lead {
            let target = |b: &&Evidence| b.sentence == e.sentence && b.country != e.country;
            if e.stand == Stand::Named && !e.apart && blow.filter(target).is_some() {
                return Some(e.country);
            }
            blow = if e.strikes { Some(e) } else { blow };
        }
        None
    }
}
