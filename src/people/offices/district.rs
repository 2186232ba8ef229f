//! Where somebody holds an office, told between title and name without a preposition: "Deputy Commissioner **Swat**
//! Hamid Ali", "SSP **Malir** Irfan Baloch".

use crate::people::lexica::hits::Hits;
use crate::people::lexica::lexicon::{Class, PlaceForm, Verdict};
use crate::people::lexica::words::Words;
use crate::people::names::honorifics::is_given;
use crate::people::offices::office::Office;
use crate::text::TokenRange;

/// Reads the town or the region behind a head with nothing else behind it, where a full name follows at once.
pub(in crate::people) fn read(words: &Words, hits: &Hits, office: &mut Office, parts: &mut Vec<TokenRange>) {
    let at = office.head.end;
    let bare = office.core.end == at && office.full.end == at && !office.plural && !office.possessive;
    let local = matches!(office.title.class, Class::Other | Class::Official | Class::Military);
    if !bare || !local || office.title.verdict != Verdict::Yes || !words.at(office.head.start).capital {
        return;
    }
    let Some(place) = hits.known(at).filter(|_| words.same_sentence(office.head.start, at)) else { return };
    let Some((country, form)) = place.what.place() else { return };
    let inside = matches!(form, PlaceForm::Capital | PlaceForm::Region | PlaceForm::Place);
    let capital = |k: usize| words.at(k).is_proper() && words.same_sentence(at, k);
    // "Commissioner Jordan Ahmed Khan" is called so.
    let named = is_given(words, place.end) && capital(place.end) && capital(place.end + 1);
    let own = is_given(words, at) || words.at(place.end - 1).possessive;
    if inside && named && !own && hits.known(place.end).is_none() {
        office.take(parts, at..place.end);
        office.country = office.country.or(Some(country));
    }
}
