//! Whom the words of a pronoun's own sentence forbid it to mean: in "Holm attacked Bauer, calling **him** a fool" Holm,
//! in "he told **Holm**" Holm as well. This is the old rule of binding: an object is not the subject of its own verb, and
//! a name is not the pronoun whose object it is (Chomsky 1981).

use crate::people::MentionKind;
use crate::people::bodies::acting::is_verb;
use crate::people::lexica::lexicon::WordClass;
use crate::people::lexica::name_words::{self, HANGING, OUTCOME, REPORTING, SHAPING};
use crate::people::lexica::words::Words;
use crate::people::references::aside::verb_behind;
use crate::people::references::clause::{agrees, stands_apart, verbs};
use crate::people::references::headline::Named;
use crate::people::references::marks::{Mark, Role};

/// Words from the owner of a subject to its verb: "Holm's long Danish heritage made".
const OWNED: usize = 5;

/// Words from an object to that of the verb joined to its own: "arrested **him** and quickly put **him**".
const JOINED: usize = 6;

/// Most words from a subject to the participle that goes on from it.
const CLAUSE: usize = 60;

/// Mentions of one sentence that are looked at.
const MENTIONS: usize = 12;

/// Persons whom the pronoun at token `at` cannot mean: the object of the verb whose subject it is, and the subject of
/// the participle whose object it is.
pub fn barred(words: &Words, at: usize, objective: bool, names: &[Named], marks: &[Mark]) -> Vec<usize> {
    let object = in_clause_of(words, at, names);
    let subject = phrase(words, at).filter(|_| objective && same_object(words, at, marks).is_none());
    let subject = subject.and_then(|opens| subject_of(words, opens, marks)).map(|m| m.person);
    let main = main_of_joined(words, at, marks).filter(|_| objective);
    object.into_iter().chain(subject).chain(parted(words, at, marks)).chain(main).collect()
}

/// "**A new captain**, he said, could help": of whom the clause tells in whose midst the pronoun says it.
fn parted(words: &Words, at: usize, marks: &[Mark]) -> Option<usize> {
    let comma = at.checked_sub(1).filter(|&i| words.folded(i) == ",")?;
    let says = matches!(words.folded(at), "he" | "she") && name_words::is(words.folded(at + 1), REPORTING);
    let last = marks.last().filter(|m| m.tokens.end == comma && words.same_sentence(m.tokens.start, at))?;
    (says && words.folded(at + 2) == ",").then_some(last.person)
}

/// "He said Vik had served well": those named in the rest of a sentence that a pronoun opens are
/// others.
pub fn spoken_of(words: &Words, at: usize, names: &[Named]) -> Vec<usize> {
    let verb = words.at(at + 1);
    let opens = words.at(at).initial && verb.class == WordClass::Verb;
    if !opens || !matches!(words.folded(at), "he" | "she") {
        return Vec::new();
    }
    let from = names.partition_point(|(tokens, _)| tokens.start <= at);
    let rest = names.get(from..).unwrap_or_default();
    let inside = rest.iter().take_while(|(tokens, _)| words.same_sentence(at, tokens.start));
    inside.map(|(_, person)| *person).collect()
}

/// "“It is over,” he told **Holm**", "he is second to **Holm** there": those whom the rest of its own clause names behind a
/// subject are others.
fn in_clause_of(words: &Words, at: usize, names: &[Named]) -> Vec<usize> {
    if !matches!(words.folded(at), "he" | "she") {
        return Vec::new();
    }
    let part = |i: &usize| {
        let word = words.at(*i);
        let mark = !word.alphabetic && word.folded != "." && word.class == WordClass::Open;
        let joint = matches!(word.class, WordClass::Conj) || name_words::is(&word.folded, HANGING);
        words.same_sentence(at, *i) && !word.quoted && !joint && (!mark || is_number(&word.folded))
    };
    let end = (at + 1..at + CLAUSE).take_while(part).last().map_or(at, |i| i + 1);
    let from = names.partition_point(|(tokens, _)| tokens.start <= at);
    let rest = names.get(from..).unwrap_or_default();
    rest.iter().take_while(|(tokens, _)| tokens.start < end).map(|(_, person)| *person).collect()
}

/// "15", "1,200"
fn is_number(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_digit())
}

/// "**Holm** said that Bauer's plan was bad, and called him a fool": the subject of the sentence, to whose verb that of
/// the object at token `at` is joined over a comma.
fn main_of_joined(words: &Words, at: usize, marks: &[Mark]) -> Option<usize> {
    let verb = at.checked_sub(1).filter(|&i| is_verb(words, i))?;
    let joint = verb.checked_sub(1).filter(|&i| matches!(words.folded(i), "and" | "but"))?;
    let comma = joint.checked_sub(1).filter(|&i| words.folded(i) == ",")?;
    let main = in_sentence(words, comma, marks).find(|m| m.role == Role::Main)?;
    let first = verb_behind(words, main.tokens.end);
    (is_verb(words, first) && agrees(words, first, joint)).then_some(main.person)
}

/// Where the phrase begins whose verb governs the object at token `at`: at the comma of "Holm attacked Bauer, calling
/// him", at "and" of "by thanking Bauer and urging him", at "who" of "Holm, who served with him".
pub fn phrase(words: &Words, at: usize) -> Option<usize> {
    if !is_closed(words, at) || stands_apart(words, at) {
        return None;
    }
    let verb = at.checked_sub(1)?;
    let verb = if words.at(verb).class == WordClass::Prep { verb.checked_sub(1)? } else { verb };
    let adverb = verb.checked_sub(1).filter(|&i| words.folded(i).ends_with("ly"));
    let opens = adverb.unwrap_or(verb).checked_sub(1)?;
    let participle = words.folded(verb).len() > 5 && words.folded(verb).ends_with("ing");
    let open = match words.folded(opens) {
        "who" | "and" | "but" | "then" if is_verb(words, verb) => true,
        "and" | "or" | "by" | "before" | "after" | "while" => participle,
        mark => participle && !words.at(opens).alphabetic && !matches!(mark, "(" | ")"),
    };
    let outcome = name_words::is(words.folded(verb), OUTCOME);
    (open && !outcome && words.same_sentence(opens, at)).then_some(opens)
}

/// "forces arrested **him** and put **him** on a plane": the person of the object of the verb to which that of the object
/// at token `at` is joined.
pub fn same_object(words: &Words, at: usize, marks: &[Mark]) -> Option<usize> {
    let first = marks.last().filter(|m| m.kind == MentionKind::Pronoun)?;
    let alike = words.folded(first.tokens.start) == words.folded(at) && is_closed(words, first.tokens.start);
    let near = first.tokens.end + JOINED > at && words.same_sentence(first.tokens.start, at);
    let joint =
        (first.tokens.end..at).find(|&i| matches!(words.folded(i), "and" | "or" | "but" | "then" | ","))?;
    let from =
        joint + usize::from(words.folded(joint) == "," && matches!(words.folded(joint + 1), "and" | "then"));
    (alike && near && is_verb(words, from + 1)).then_some(first.person)
}

/// "asked whether **Holm's** name made him rich": whose the subject is of what was done to the object at token `at`.
pub fn owner_of_subject<'m>(words: &Words, at: usize, marks: &'m [Mark]) -> Option<&'m Mark> {
    let verb = at.checked_sub(1).filter(|&i| name_words::is(words.folded(i), SHAPING))?;
    let plain = |i: usize| {
        let class = words.at(i).class;
        words.at(i).alphabetic && matches!(class, WordClass::Open | WordClass::Adv | WordClass::Prep)
    };
    let owner = in_sentence(words, at, marks).next().filter(|m| m.tokens.end < verb)?;
    let owned = owner.owns(words) && owner.tokens.end + OWNED > verb;
    (owned && (owner.tokens.end..verb).all(plain)).then_some(owner)
}

/// Not "earning **her** third win", which has no object there.
fn is_closed(words: &Words, at: usize) -> bool {
    let next = words.at(at + 1);
    words.folded(at) != "her"
        || !next.alphabetic
        || matches!(next.class, WordClass::Prep | WordClass::Conj | WordClass::Det | WordClass::Aux)
}

/// "told **him**", "argued with **him**", not "urged the crew to join **him**": whether a finite verb governs the object
/// at token `at`.
pub fn is_governed(words: &Words, at: usize) -> bool {
    let verb = |i: usize| !matches!(words.at(i).class, WordClass::Adv | WordClass::Aux) && is_verb(words, i);
    let bare = |i: usize| i > 0 && words.folded(i - 1) == "to";
    let near = |back: usize| at.checked_sub(back).is_some_and(|i| verb(i) && !bare(i));
    is_closed(words, at) && (near(1) || at > 0 && words.at(at - 1).class == WordClass::Prep && near(2))
}

/// The subject of the verb whose phrase begins at token `opens`: that of the clause before it, if one verb alone
/// stands between them, or whom "who" goes on from.
pub fn subject_of<'m>(words: &Words, opens: usize, marks: &'m [Mark]) -> Option<&'m Mark> {
    let here = || in_sentence(words, opens, marks);
    let relative = words.folded(opens) == "who";
    let comma = opens.checked_sub(1).filter(|&i| words.folded(i) == ",");
    let named = comma.unwrap_or(opens);
    if relative && let Some(named) = here().find(|m| m.tokens.end == named) {
        return Some(named);
    }
    let first = || here().last().filter(|m| words.at(m.tokens.start).initial);
    // Not "attacked **Bauer**, calling him", where somebody stands before the object.
    let acting = || here().filter(|m| m.role > Role::Other);
    let subject = acting().find(|m| m.tokens.end < opens).or_else(|| acting().next()).or_else(first)?;
    if opens.saturating_sub(subject.tokens.end) > CLAUSE {
        return None;
    }
    // "attacking Bauer as weak and accusing him": as far as the first of the participles.
    let participle =
        |i: &usize| matches!(words.folded(*i), "," | "by") && words.folded(*i + 1).ends_with("ing");
    let finite = is_verb(words, opens + 1);
    let end = (subject.tokens.end..opens).find(participle).filter(|_| !finite).unwrap_or(opens);
    let between = subject.tokens.end..end;
    let other = |i: usize| matches!(words.folded(i), "that" | "who" | "which" | "if" | "whether");
    let verbs = verbs(words, between.clone());
    let most = usize::from(!relative);
    // "Holm said Bauer lied and attacked him" may be either.
    let alone = !finite || subject.role == Role::Main && agrees(words, subject.tokens.end, opens);
    (verbs <= most && alone && !between.into_iter().any(other)).then_some(subject)
}

/// The narrator's mentions before token `at` in its sentence, the last one first.
pub fn in_sentence<'m>(words: &Words, at: usize, marks: &'m [Mark]) -> impl Iterator<Item = &'m Mark> {
    let before = marks.iter().rev().skip_while(move |m| m.tokens.end > at).take(MENTIONS);
    before
        .take_while(move |m| words.same_sentence(m.tokens.start, at))
        .filter(|m| !words.at(m.tokens.start).quoted)
}
