//! Officers of American parties: those of a state’s party and its officials hold no public office; those of the national
//! committees count as officials, as those of other countries’ parties do.

use crate::people::lexica::lexicon::{Class, LEXICON, PlaceForm};
use crate::people::offices::office::Office;

impl Office {
    /// "**Ohio Republican Party** chairman", "**GOP** officials": those who run an American party in a state hold no
    /// public office.
    pub(in crate::people) fn is_of_local_party(&self) -> bool {
        let has = |word: &str| self.words.iter().any(|w| w == word);
        let party = has("gop") || has("party") && (has("democratic") || has("republican"));
        if !party || self.country != Some("US") {
            return false;
        }
        let part = |name: &str| {
            let place = LEXICON.known.get(name).and_then(|known| known.place());
            place.is_some_and(|(_, form)| matches!(form, PlaceForm::Region | PlaceForm::Place))
        };
        let of_state =
            || self.words.iter().any(|w| part(w)) || self.words.windows(2).any(|pair| part(&pair.join(" ")));
        let runs = self.title.head.contains("chair") || self.title.class == Class::Spokesperson;
        self.title.head == "official" || runs && of_state()
    }
}
