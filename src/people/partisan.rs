//! "The Oklahoma Republican": a member of the US Congress by party and state, as "Sen. Earl Jessup,
//! R-Okla.," or "Mark Holm, a Virginia Democrat," introduced them.

use super::MentionKind;
use super::lookup::party_state;
use super::name_words;
use super::references::{Mark, Profile};
use super::words::Words;
use crate::text::TokenRange;

/// Words of a state’s name: "the North Carolina Republican".
const STATE: usize = 2;

/// Sentences back in which the only member is looked for.
const NEAR: usize = 3;

/// The phrase that ends with the party at token `i`, and the person whom it means: the last one who
/// was introduced so.
pub fn meant(words: &Words, i: usize, marks: &[Mark], profiles: &[Profile]) -> Option<(TokenRange, usize)> {
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
    let person = marks.iter().rev().find(introduced).map(|m| m.person);
    let person = person.or_else(|| only_member(words, i, marks, profiles))?;
    Some((article..i + 1, person))
}

/// The only member of Congress, or governor, of whom the sentences before token `i` speak, where the page does
/// not say of what party and state he is: "Senate Minority Leader Chuck Holm said no. … the New York Democrat
/// said".
fn only_member(words: &Words, i: usize, marks: &[Mark], profiles: &[Profile]) -> Option<usize> {
    let here = words.at(i).sentence;
    let near = marks.iter().rev().take_while(|m| words.at(m.tokens.start).sentence + NEAR >= here);
    let member = |m: &&Mark| {
        let elected = |own: &[String]| own.iter().any(|w| name_words::is(w, name_words::ELECTED));
        profiles.get(m.person).is_some_and(|p| {
            p.country.as_deref() == Some("US") && p.offices.iter().any(|own| elected(&own.words))
        })
    };
    let told = |person: usize| {
        let mut names = marks.iter().filter(|m| m.person == person && m.kind == MentionKind::Name);
        names.any(|m| party_state(words, m.tokens.end + 1).is_some())
    };
    let mut members: Vec<usize> = near.filter(member).map(|m| m.person).collect();
    members.sort_unstable();
    members.dedup();
    match members.as_slice() {
        [one] if !told(*one) => Some(*one),
        _ => None,
    }
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
