//! Party and seat behind the name of a member of a US parliament, "D-Ohio", "R-Kerrville", or Brazil's, "PT-SP".

use crate::people::lexica::lexicon::{Country, LEXICON};
use crate::people::lexica::name_words;
use crate::people::lexica::words::Words;

/// "D-Ohio", "R-Mont.": party and state of a member of the US Congress.
pub fn party_state(words: &Words, i: usize) -> Option<Country> {
    // "congresswoman Ana Lind **(PT-SP)**"
    let bracket = i > 0 && words.folded(i - 1) == "(" && words.folded(i + 1) == ")";
    let unit = words.folded(i).split_once('-').filter(|(party, _)| bracket && party.len() > 1);
    if unit.is_some_and(|(_, unit)| words.at(i).upper && name_words::is(unit, name_words::UNITS)) {
        return Some("BR");
    }
    let state = words.folded(i).strip_prefix(['d', 'r', 'i'])?.strip_prefix('-')?;
    let state = state.trim_end_matches('.');
    // Two states that the list of states leaves out, because their names are those of others.
    if matches!(state, "ga" | "wash") && words.at(i).capital {
        return Some("US");
    }
    if words.at(i).capital && is_seat(words, i) {
        return Some("US");
    }
    let place = LEXICON.known.get(state)?.place();
    place.filter(|p| p.0 == "US" && words.at(i).capital).map(|p| p.0)
}

/// "Rep. Dusty Lind, **R-Kerrville**, said": party and town of a member of a state’s parliament, set apart by commas.
fn is_seat(words: &Words, i: usize) -> bool {
    let town = words.doc.word(i).get(2..).unwrap_or_default();
    let comma = |k: usize| words.folded(k) == ",";
    let named = i > 1 && comma(i - 1) && words.at(i - 2).capital && words.same_sentence(i - 2, i);
    named && comma(i + 1) && town.len() > 3 && town.starts_with(char::is_uppercase)
}
