//! "The Oklahoma Republican": a member of the US Congress by party and state, as "Sen. Earl Jessup,
//! R-Okla.," or "Mark Holm, a Virginia Democrat," introduced them.

use super::MentionKind;
use super::lookup::party_state;
use super::references::Mark;
use super::words::Words;
use crate::text::TokenRange;

/// Words of a state’s name: "the North Carolina Republican".
const STATE: usize = 2;

/// The phrase that ends with the party at token `i`, and the person whom it means: the last one who
/// was introduced so.
pub fn meant(words: &Words, i: usize, marks: &[Mark]) -> Option<(TokenRange, usize)> {
    let letter = match words.folded(i) {
        "republican" => 'r',
        "democrat" => 'd',
        "independent" => 'i',
        _ => return None,
    };
    let next = words.at(i + 1);
    let alone = !next.alphabetic || !next.function.is_empty() || next.folded.ends_with("ed");
    if !words.at(i).capital && letter != 'i' || words.at(i).quoted || next.capital || !alone {
        return None;
    }
    let article = (i.saturating_sub(STATE + 1)..i).rev().find(|&k| words.at(k).function == "det")?;
    let state: Vec<&str> = (article + 1..i).map(|k| words.folded(k)).collect();
    let capitals = (article + 1..i).all(|k| words.at(k).capital && words.at(k).alphabetic);
    if words.folded(article) != "the" || !capitals || state.is_empty() {
        return None;
    }
    let introduced = |mark: &&Mark| {
        let behind = mark.tokens.end + 1;
        let by_letters = party_state(words, behind).is_some()
            && words.folded(behind).starts_with(letter)
            && abbreviates(words.folded(behind).get(2..).unwrap_or_default(), &state);
        // ", a Virginia Democrat"
        let party = behind + 1 + state.len();
        let by_words = words.at(behind).function == "det"
            && words.folded(party) == words.folded(i)
            && (behind + 1..party).map(|k| words.folded(k)).eq(state.iter().copied());
        mark.kind == MentionKind::Name
            && matches!(words.folded(mark.tokens.end), "," | "(")
            && (by_letters || by_words)
    };
    let person = marks.iter().rev().find(introduced)?.person;
    Some((article..i + 1, person))
}

/// "okla." of "oklahoma", "n.c." of "north carolina": its letters stand in the name in this order, the
/// first at its head.
fn abbreviates(short: &str, state: &[&str]) -> bool {
    let mut letters = short.chars().filter(|c| c.is_alphabetic()).peekable();
    let name = state.concat();
    if letters.peek() != name.chars().next().as_ref() {
        return false;
    }
    for c in name.chars() {
        letters.next_if_eq(&c);
    }
    letters.peek().is_none()
}

#[cfg(test)]
mod tests {
    use super::abbreviates;

    #[test]
    fn abbreviations_fit_their_states() {
        for (short, state) in [
            ("okla.", "oklahoma"),
            ("va.", "virginia"),
            ("pa.", "pennsylvania"),
            ("n.c.", "north carolina"),
            ("texas", "texas"),
            ("w.va.", "west virginia"),
        ] {
            assert!(abbreviates(short, &state.split(' ').collect::<Vec<_>>()), "{short}");
        }
        for (short, state) in [("va.", "pennsylvania"), ("ga.", "virginia"), ("", "ohio"), ("texas", "ohio")]
        {
            assert!(!abbreviates(short, &state.split(' ').collect::<Vec<_>>()), "{short}");
        }
    }
}
