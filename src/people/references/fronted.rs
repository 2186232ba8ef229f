//! Pronouns before whom they mean: "In **his** speech, Holm thanked the crew", "After suggesting that **he** would go,
//! Holm stayed", "When **she** was a judge, Ana Duarte".

use crate::people::bodies::acting::is_verb;
use crate::people::lexica::lexicon::WordClass;
use crate::people::lexica::name_words::{self, FRONTING, HANGING, VIEWPOINT};
use crate::people::lexica::words::Words;
use crate::people::references::headline::Named;
use crate::people::references::marks::{Mark, Role, role};

/// Most words of a phrase before the main clause.
const PHRASE: usize = 40;

/// Most words between the comma and the name: "the Fenland deputy mayor Ana Duarte".
const TITLE: usize = 8;

/// Most words of how long before or after: "Just two short days after".
const MEASURE: usize = 5;

/// Most words from "the only" to whom the relative clause tells of: "the only sitting mayor of the town whom".
const NOUN: usize = 10;

/// The person of `names` whom the pronoun at token `at` means, where it stands in a phrase before the main clause whose
/// subject that is, and nobody is spoken of before it there. It is one that `fits`.
pub fn named_behind(
    words: &Words,
    at: usize,
    names: &[Named],
    marks: &[Mark],
    fits: impl Fn(usize) -> bool,
) -> Option<usize> {
    let sentence = words.doc.sentences.get(words.at(at).sentence)?;
    let opens = sentence.clone().take(PHRASE).find(|&i| words.at(i).alphabetic)?;
    let quoted = words.at(opens).quoted || words.at(at).quoted;
    let spoken = marks.last().is_some_and(|m| m.tokens.start >= opens);
    if quoted || spoken || at <= opens || !may_precede(words, opens, at) {
        return None;
    }
    let end = sentence.end.min(opens + PHRASE);
    let comma = |i: &usize| words.folded(*i) == "," && !words.at(*i).quoted;
    // "in Wexmouth, Fenland, on Monday, Holm": the last comma before the name of the subject.
    let from = names.partition_point(|(tokens, _)| tokens.start <= at);
    let close = (at + 1..end).find(comma)?;
    let below = names.get(from..)?.iter().take_while(|(tokens, _)| tokens.start < end);
    let (tokens, person) =
        below.into_iter().find(|(tokens, _)| tokens.start > close && role(words, tokens) > Role::Other)?;
    let title = |i: usize| {
        let word = words.at(i);
        word.folded == "."
            || word.alphabetic && matches!(word.class, WordClass::Open | WordClass::Det | WordClass::Month)
    };
    let comma = (at + 1..tokens.start).rev().find(comma)?;
    let direct = comma + TITLE >= tokens.start && (comma + 1..tokens.start).all(title);
    // "When she was a judge, Duarte": a short name may be anybody's who came before.
    let known =
        words.folded(at + 1) != "was" || tokens.len() > 1 || !name_words::is(words.folded(at - 1), FRONTING);
    (direct && known && fits(*person)).then_some(*person)
}

/// Whether the pronoun at token `at` may stand for whom a phrase that begins at token `opens` has not named yet.
fn may_precede(words: &Words, opens: usize, at: usize) -> bool {
    let first = words.folded(opens);
    let participle = |i: usize| {
        let word = words.folded(i);
        word.len() > 4 && (word.ends_with("ing") || word.ends_with("ed"))
    };
    let fronting =
        name_words::is(first, FRONTING) || words.at(opens).class == WordClass::Prep || participle(opens);
    if !fronting {
        return false;
    }
    if matches!(words.folded(at), "he" | "she") {
        let state = at == opens + 1 && words.folded(at + 1) == "was";
        return state || participle(opens) || participle(opens + 1);
    }
    let viewpoint = (at + 1..at + 3).any(|i| name_words::is(words.folded(i), VIEWPOINT));
    // "As a friend of his, ..." is one; "As Holm told her" has a subject already.
    words.folded(at) != "him" && !viewpoint
}

/// Whether the second subject of a sentence is its main one: the first stands in a clause before that, or is but one of
/// those to whom the second does something.
pub fn gives_way(words: &Words, first: &Mark, second: &Mark) -> bool {
    is_fronted(words, first, second) || is_one_of_those(words, first, second)
}

/// "Asked whether **he** would go, **Holm** laughed", "Shortly before **Bauer** left, **Holm** laughed": the first subject
/// stands in a clause before that of the second.
fn is_fronted(words: &Words, first: &Mark, second: &Mark) -> bool {
    let sentence = words.doc.sentences.get(words.at(first.tokens.start).sentence);
    let Some(opens) = sentence.and_then(|s| s.clone().find(|&i| words.at(i).alphabetic)) else {
        return false;
    };
    let comma = |i: usize| matches!(words.folded(i), "," | "—" | "–") && !words.at(i).quoted;
    let time = (opens + 1..first.tokens.start.min(opens + MEASURE))
        .find(|&i| name_words::is(words.folded(i), FRONTING))
        .is_some_and(|i| name_words::is(words.folded(i), HANGING) && !(opens..i).any(|k| is_verb(words, k)));
    (time || name_words::is(words.folded(opens), FRONTING))
        && !(opens..first.tokens.start).any(comma)
        && (first.tokens.end..second.tokens.start).any(comma)
}

/// "**Bauer** was not the only rival whom **Holm** mocked": of the second the sentence tells what else they did.
fn is_one_of_those(words: &Words, first: &Mark, second: &Mark) -> bool {
    let is = words.folded(first.tokens.end);
    let the = first.tokens.end + if matches!(is, "is" | "was") { 2 } else { 1 };
    let not = matches!(is, "isn't" | "wasn't") || words.folded(the - 1) == "not";
    let one = words.folded(the) == "the" && matches!(words.folded(the + 1), "only" | "first" | "last");
    let near = the + 1 < second.tokens.start && second.tokens.start < the + NOUN;
    not && one && near && (the..second.tokens.start).all(|i| words.at(i).alphabetic)
}
