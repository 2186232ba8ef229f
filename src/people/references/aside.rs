//! Asides that deny: "Roe accused Grant of taking a bribe, which he denies". Whoever accuses does not
//! deny.

use crate::people::bodies::acting::skip_parenthesis;
use crate::people::lexica::lexicon::WordClass;
use crate::people::lexica::name_words;
use crate::people::lexica::words::Words;
use crate::people::references::marks::{Mark, Role};

/// Whether the pronoun at `i` is the subject of an aside that denies.
pub fn denies(words: &Words, i: usize) -> bool {
    let verb =
        (i + 1..i + 4).find(|&k| words.at(k).class != WordClass::Adv && !words.folded(k).ends_with("ly"));
    let taken_up =
        i > 1 && (words.folded(i - 1) == "which" || name_words::is(words.folded(i - 1), name_words::CHARGE));
    let comma = (i.saturating_sub(4)..i).any(|k| words.folded(k) == ",");
    matches!(words.folded(i), "he" | "she")
        && taken_up
        && comma
        && verb.is_some_and(|k| name_words::is(words.folded(k), name_words::DENYING))
}

/// Those who hold against somebody what the aside with the pronoun at `i` denies: the first subject of the
/// sentence, if it accuses and is not spoken of again.
pub fn accusers(words: &Words, i: usize, marks: &[Mark]) -> Vec<usize> {
    // "the claim, which he denies"
    let named = i > 2
        && words.folded(i - 1) == "which"
        && name_words::is(words.folded(i.saturating_sub(3)), name_words::CHARGE);
    if named {
        return Vec::new();
    }
    let here: Vec<&Mark> =
        marks.iter().rev().take_while(|m| words.same_sentence(m.tokens.start, i)).collect();
    let accuses = |m: &&&Mark| {
        let times = here.iter().filter(|other| other.person == m.person).count();
        m.role == Role::Main
            && times == 1
            && name_words::is(words.folded(verb_behind(words, m.tokens.end)), name_words::ACCUSING)
    };
    here.iter().filter(accuses).map(|m| m.person).collect()
}

/// The verb of a subject that ends before token `end`, its apposition passed over: "Roe, the
/// prosecutor, said".
pub fn verb_behind(words: &Words, end: usize) -> usize {
    let end = skip_parenthesis(words, end);
    let inside = |k: &usize| words.same_sentence(end, *k);
    let close = || (end + 1..end + 16).take_while(inside).find(|&k| words.folded(k) == ",");
    if words.folded(end) == "," { close().map_or(end, |k| k + 1) } else { end }
}
