//! Who strikes the towns of another state: "**Russian** missile strike on Sumy". The officials of whom such a report
//! speaks without saying whose are those of the place that was struck.

use crate::people::context::Context;
use crate::people::context::evidence::{Evidence, Stand};
use crate::people::lexica::hits::{Hit, Hits};
use crate::people::lexica::lexicon::{Country, Known, PlaceForm, WordClass};
use crate::people::lexica::name_words;
use crate::people::lexica::words::Words;

/// What the attacker weighs beside others.
pub const ATTACKER: f32 = 0.4;

/// Tokens in which the blow stands behind whose it is: "Israeli air and artillery **strikes**".
const BLOW: usize = 4;

/// Tokens in which the town that is struck stands behind the verb: "attacked the eastern city of **Kharkiv**".
const TARGET: usize = 6;

/// Whether a known name says whose blow it is: "**Russian** drone attack", "**Israel’s** shelling of Rafah". An army
/// that strikes is one whose officials may speak next.
pub(in crate::people) fn strikes(words: &Words, hits: &Hits, hit: &Hit<Known>) -> bool {
    let Some((_, form)) = hit.what.place() else { return false };
    let owner = form == PlaceForm::Adjective || hit.end > 0 && words.at(hit.end - 1).possessive;
    let inside = |k: &usize| {
        let word = words.at(*k);
        word.alphabetic && matches!(word.class, WordClass::Open | WordClass::Conj)
    };
    // "Israeli **strikes**", "**attacks**" look like verbs.
    let blow = |k: usize| name_words::is(words.folded(k), name_words::BLOW);
    let mut phrase = (hit.end..hit.end + BLOW).take_while(|&k| words.same_sentence(hit.start, k));
    owner && phrase.find(|k| blow(*k) || !inside(k)).is_some_and(blow) || attacks(words, hits, hit)
}

/// "**Russia** strikes Kharkiv", "**Israel** shelled the Lebanese town of Tyre": a state whose blow falls on a place of
/// another.
fn attacks(words: &Words, hits: &Hits, hit: &Hit<Known>) -> bool {
    let Some((country, form)) = hit.what.place() else { return false };
    let state = matches!(form, PlaceForm::Name | PlaceForm::Capital)
        && !words.at(hit.end.saturating_sub(1)).possessive;
    let verb = hit.end + usize::from(words.at(hit.end).class == WordClass::Aux);
    if !state || !name_words::is(words.folded(verb), name_words::STRIKING) {
        return false;
    }
    let behind = (verb + 1..verb + 1 + TARGET).take_while(|&k| words.same_sentence(verb, k));
    let place = behind.filter_map(|k| hits.known(k)?.what.place()).next();
    place.is_some_and(|(other, _)| other != country)
}

impl Context {
    /// "Russian missile strike on **Sumy** kills three": the country of the first place that headline or lead name behind
    /// another’s blow.
    pub(in crate::people) fn struck(&self) -> Option<Country> {
        let lead = self.evidence.iter().take_while(|e| e.lead);
        let mut blow: Option<&Evidence> = None;
        for e in lead {
            let target = |b: &&Evidence| b.sentence == e.sentence && b.country != e.country;
            if matches!(e.stand, Stand::Named | Stand::Owns) && !e.apart && blow.filter(target).is_some() {
                return Some(e.country);
            }
            blow = if e.strikes { Some(e) } else { blow };
        }
        None
    }
}
