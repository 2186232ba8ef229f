//! Where a clause ends, and which verbs stand in it: "Holm bitterly **mocked**" is one, "Holm said the party **backed**"
//! two.

use crate::people::bodies::acting::{is_verb, skip_parenthesis};
use crate::people::lexica::lexicon::{LEXICON, WordClass};
use crate::people::lexica::words::Words;
use crate::text::TokenRange;

/// Whether from a subject that ends before token `from` to token `at` runs one clause with one verb:
/// "Holm bitterly mocked", not "Holm said the party backed".
pub fn in_one_clause(words: &Words, from: usize, at: usize, alone: bool) -> bool {
    let from = skip_relative(words, skip_parenthesis(words, from), at);
    if at.saturating_sub(from) > 16 {
        return false;
    }
    let below = |i: usize| {
        let word = words.at(i);
        // "Holm is tipped to succeed her"
        let bare = || is_verb(words, i - 1) || words.at(i - 1).class == WordClass::Day;
        let tipped = word.folded == "to" && alone && i > 0 && bare();
        let joins = matches!(
            word.folded.as_str(),
            "to" | "that" | "who" | "which" | "if" | "as" | "when" | "because" | "and" | "but"
        );
        // "Holm said **it's** unclear to him"
        let other = word.folded == "it's" || word.folded == "it" && is_verb(words, i + 1);
        joins && !tipped || other || word.quoted
    };
    !(from..at).any(below) && verbs(words, from..at) == 1
}

/// Where the clause of a subject that ends before token `from` goes on: behind "Holm, who served until
/// 2022," if token `at` stands behind that, behind "who" if it stands inside.
fn skip_relative(words: &Words, from: usize, at: usize) -> usize {
    if words.folded(from) != "," || words.folded(from + 1) != "who" {
        return from;
    }
    let comma = |i: &usize| words.folded(*i) == "," && !words.at(*i).quoted;
    // "who spoke of Bauer, a rival, **took**": at the comma before the main verb.
    let acts = |i: &usize| is_verb(words, i + 1);
    let close = (from + 2..at).filter(comma).find(acts).or_else(|| (from + 2..at).find(comma));
    close.unwrap_or(from + 1) + 1
}

/// How many finite verbs stand in `range`, "has been told" counted as one.
pub fn verbs(words: &Words, range: TokenRange) -> usize {
    let verb = |i: usize| {
        words.at(i).class != WordClass::Adv && !words.folded(i).ends_with("ly") && is_verb(words, i)
    };
    let begins = |i: &usize| {
        verb(*i)
            && (range.start..*i).rev().find(|&k| words.at(k).class != WordClass::Adv).is_none_or(|k| !verb(k))
    };
    range.clone().filter(begins).count()
}

/// Not "“They will come,” he promises, and **say** to him": whether the verb behind token `opens` may have the subject of
/// the one at `verb`.
pub fn agrees(words: &Words, verb: usize, opens: usize) -> bool {
    let present = words.at(verb).class == WordClass::Verb && words.folded(verb).ends_with('s');
    let bare = is_bare(words.folded(opens + 1));
    // "He promises to go and tell"
    let open = (verb + 1..opens).any(|i| words.folded(i) == "to" || words.at(i).class == WordClass::Aux);
    !present || !bare || open
}

/// "say", "tell", and not "said", "tells".
fn is_bare(verb: &str) -> bool {
    LEXICON.word_class(&format!("{verb}s")) == WordClass::Verb
}

/// "after, **according to him**, the crew left", "is, **for him**, a loss": whether the object at token `at` stands in a
/// phrase of its own, which the verb before it does not govern.
pub fn stands_apart(words: &Words, at: usize) -> bool {
    let prep = at.checked_sub(1).filter(|&i| words.at(i).class == WordClass::Prep || words.folded(i) == "to");
    let before = prep.and_then(|i| i.checked_sub(1)).filter(|&i| words.same_sentence(i, at));
    before.is_some_and(|i| words.folded(i) == "according" || !words.at(i).alphabetic)
}

/// Whether token `i` stands in a sentence of its own in brackets.
pub fn is_bracketed(words: &Words, i: usize) -> bool {
    let sentence = words.doc.sentences.get(words.at(i).sentence);
    sentence.is_some_and(|s| words.folded(s.start) == "(")
}
