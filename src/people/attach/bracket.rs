//! The state in the bracket behind a member of a parliament of several: "MEP Ana Lind **(S&D, IT)**".

use crate::people::lexica::lexicon::{Country, LEXICON};
use crate::people::lexica::words::Words;

/// Tokens that such a bracket may have.
const BRACKET: usize = 8;

/// The country whose code ends the bracket that opens at token `end`.
pub(in crate::people) fn country(words: &Words, end: usize) -> Option<Country> {
    if words.folded(end) != "(" {
        return None;
    }
    let close = (end + 2..end + BRACKET).find(|&k| words.folded(k) == ")")?;
    let code = close.checked_sub(1).filter(|&k| words.at(k).upper && words.at(k).folded.len() == 2)?;
    let set_off = close == end + 2 || matches!(words.folded(code - 1), "," | "-" | "–" | "/");
    let &(country, _) = LEXICON.countries.get(&words.folded(code).to_uppercase())?;
    set_off.then_some(country)
}
