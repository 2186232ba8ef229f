//! The country of an office for which nothing near it speaks, on a page that speaks of one country alone: where its
//! holder was heard, "told reporters **in Abuja**", and what the office looks after, "across **Iran**".

use crate::people::context::Context;
use crate::people::context::evidence::Stand;
use crate::people::lexica::lexicon::{Class, Country, LEXICON, PlaceForm};
use crate::people::lexica::words::Words;

impl Context {
    /// The only country that the page speaks of, if it is likely that of the office `head` at token `at`: ministers
    /// and mayors are heard at home, envoys, presidents and generals anywhere.
    pub(in crate::people) fn only(&self, words: &Words, at: usize, head: &str) -> Option<Country> {
        let sentence = words.at(at).sentence;
        let &[(country, _)] = self.firsts.as_slice() else { return None };
        let from = self.evidence.partition_point(|e| e.sentence < sentence);
        let own = || self.evidence.iter().skip(from).take_while(|e| e.sentence == sentence);
        let abroad = LEXICON.titles.get(head).is_some_and(|title| {
            matches!(title.class, Class::Diplomat | Class::HeadOfState | Class::Military | Class::Captain)
        });
        if own().any(|e| e.stand == Stand::Addressed) || abroad || is_foreign(words, at) {
            return None;
        }
        let here = own().any(|e| {
            // "over **southern Yemen**"
            let placed = (1..=2).filter_map(|back| e.token.checked_sub(back)).any(|b| {
                matches!(
                    words.folded(b),
                    "in" | "across" | "at" | "near" | "over" | "throughout" | "from" | "outside"
                )
            });
            let told = e.domestic || matches!(e.stand, Stand::Acts | Stand::Venue);
            (placed || told || of_people(words, e.token)) && !words.at(e.token).quoted
        });
        here.then_some(country)
    }
}

/// "told **South Africans**", "asked the **Thai** prime minister": a people, or what is theirs.
fn of_people(words: &Words, i: usize) -> bool {
    let form = [2, 1]
        .into_iter()
        .find_map(|n| LEXICON.known.get(&joined(words, i, n))?.place())
        .map(|(_, form)| form);
    matches!(form, Some(PlaceForm::People | PlaceForm::Adjective))
}

/// `n` folded words from token `i`.
fn joined(words: &Words, i: usize, n: usize) -> String {
    (i..i + n).map(|k| words.folded(k)).collect::<Vec<_>>().join(" ")
}

/// "**foreign** minister", "**defence** chief", "**Secretary** Lind": they speak of other states, and in them.
fn is_foreign(words: &Words, at: usize) -> bool {
    let from = at.saturating_sub(3);
    (from..=at).any(|k| {
        matches!(words.folded(k), "foreign" | "defence" | "defense" | "secretary")
            && words.same_sentence(k, at)
    })
}
