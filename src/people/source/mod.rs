//! The source of a statement as words: its first phrase, its head, what prepositions govern.

pub mod body_of_noun;
pub mod describe;
pub mod documents;
pub mod in_quotation;
pub mod issued;
mod latter;
mod near;
pub mod phrase;
pub mod so_called;
pub mod source_bodies;
pub mod source_index;
pub mod source_pronouns;
pub mod speaker;
pub mod teased_body;
pub mod unlisted;

pub use phrase::{Phrase, phrase};

use crate::people::lexica::fold::fold;
use crate::people::lexica::lexicon::{LEXICON, WordClass};
use crate::people::lexica::name_words;
use crate::text::{Document, TokenRange};

/// Without marks at its ends.
pub fn trim(doc: &Document, source: &TokenRange) -> TokenRange {
    let is_mark = |i: usize| !doc.word(i).starts_with(|c: char| c.is_alphanumeric() || c == '%');
    let mut range = source.start.min(doc.tokens.len())..source.end.min(doc.tokens.len());
    while range.start < range.end && is_mark(range.start) {
        range.start += 1;
    }
    let is_loose = |i: usize| {
        matches!(fold(doc.word(i)).as_str(), "neither" | "both" | "also" | "himself" | "herself" | "itself")
    };
    while range.start < range.end
        && (is_mark(range.end - 1) || range.end - range.start > 1 && is_loose(range.end - 1))
    {
        range.end -= 1;
    }
    if tells_how(doc, &range) {
        range.end -= 1;
    }
    range
}

/// "says Mr Holm **drily**": an adverb behind a name tells how it was said.
fn tells_how(doc: &Document, source: &TokenRange) -> bool {
    let Some(last) = source.end.checked_sub(1).filter(|_| source.len() > 1) else { return false };
    let adverb = doc.word(last).starts_with(char::is_lowercase) && doc.word(last).ends_with("ly");
    adverb && doc.word(last - 1).starts_with(char::is_uppercase)
}

/// Whether a preposition of the source stands before `at`: what follows is not its head.
pub fn governed(doc: &Document, source: &TokenRange, at: usize) -> bool {
    let class_of = |i: usize| LEXICON.word_class(&fold(doc.word(i)));
    let first = first_joined(doc, source, at);
    let listed = |i: usize| matches!(doc.word(i), "like" | "including" | "as");
    // "Secretary **of** State and presidential candidate Ana Holm" has one bearer.
    let joined = |i: usize| {
        first == at
            || listed(i)
            || (doc.word(i) != "of" || doc.word(i - 1).starts_with(char::is_lowercase))
                && !(first..at).any(|k| doc.word(k) == ",")
    };
    let mut i = first;
    while i > source.start {
        i -= 1;
        match class_of(i) {
            WordClass::Det | WordClass::Poss | WordClass::Adv => continue,
            // "for **Mr.** Brook", "for **both** Brook and Lind"
            _ if honours(doc, i) || doc.word(i) == "both" => continue,
            // "of **Democrat** Ana Holm"
            _ if i + 1 == first && name_words::is(&fold(doc.word(i)), name_words::OF_PARTY) => continue,
            // "of the hard-right Liberty Caucus"
            WordClass::Open if doc.word(i).contains('-') && doc.word(i).starts_with(char::is_lowercase) => {
                continue;
            }
            // "of neighbouring Holm"
            WordClass::Open
                if doc.word(i).ends_with("ern")
                    || matches!(doc.word(i), "nearby" | "neighbouring" | "neighboring") =>
            {
                continue;
            }
            // "candidates like **Holm** and Lind": the first of them speaks.
            WordClass::Prep if listed(i) && first == at && heads_list(doc, source, at) => return false,
            WordClass::Prep => return i > source.start && joined(i) && !joins_body(doc, source, i),
            _ => return false,
        }
    }
    false
}

/// Whether token `i` is an honorific, or its stop: "**Mr.** Brook".
fn honours(doc: &Document, i: usize) -> bool {
    let word = if doc.word(i) == "." { doc.word(i.saturating_sub(1)) } else { doc.word(i) };
    LEXICON.honorifics.contains_key(&fold(word.trim_end_matches('.')))
}

/// "lawyers for **Peter** and Ivy Brook", "mayors like **Holm**, Lind and Mr. Roe": where the names begin to which the
/// one at `at` is joined.
fn first_joined(doc: &Document, source: &TokenRange, at: usize) -> usize {
    let before = (source.start..at).rev().find(|&i| !honours(doc, i));
    let joint = before.filter(|&i| matches!(doc.word(i), "and" | ",") && i > source.start);
    let Some(joint) = joint else { return at };
    let named = |i: &usize| {
        let capital = |k: usize| doc.word(k).starts_with(char::is_uppercase);
        // "Holm **of the** University **of** Leeds and Lind"
        let of = doc.word(*i) == "of" && capital(i.saturating_sub(1));
        let the = doc.word(*i) == "the" && doc.word(i.saturating_sub(1)) == "of";
        capital(*i) || honours(doc, *i) || of || the || matches!(doc.word(*i), "," | "and")
    };
    let first = (source.start..joint).rev().take_while(named).last().unwrap_or(at);
    if doc.word(first).starts_with(char::is_uppercase) { first } else { at }
}

/// Whether others are joined to the name at token `at`: "**Ada Holm** and Mr. Lind".
fn heads_list(doc: &Document, source: &TokenRange, at: usize) -> bool {
    let part = |i: &usize| {
        let capital = doc.word(*i).starts_with(char::is_uppercase);
        capital || honours(doc, *i) || matches!(doc.word(*i), "," | "and" | "or")
    };
    let mut names = (at..source.end).take_while(part);
    names.any(|i| matches!(doc.word(i), "and" | "or"))
}

/// "Former Department **of** Health undersecretary Rita Gomez": part of a body’s name before an office, where no
/// article opens the source, as one does in "the Department of Justice of President Holm".
fn joins_body(doc: &Document, source: &TokenRange, at: usize) -> bool {
    let bare = doc.word(source.start).starts_with(char::is_uppercase)
        && LEXICON.word_class(&fold(doc.word(source.start))) != WordClass::Det;
    let noun = fold(doc.word(at - 1));
    bare && fold(doc.word(at)) == "of"
        && doc.word(at - 1).starts_with(char::is_uppercase)
        && noun != "office"
        && (LEXICON.body_words.get(&noun).is_some() || name_words::is(&noun, name_words::LED))
}

/// "The office of the mayor, **Ed Marlow**,", "a bench of Justices Nair and **Menon**": named as one of those to
/// whom the `head` of the source belongs.
pub fn belongs(doc: &Document, source: &TokenRange, head: usize, at: usize) -> bool {
    if head + 1 >= at || fold(doc.word(head + 1)) != "of" {
        return false;
    }
    let noun = fold(doc.word(head));
    let between = |mark: &str| (head + 2..source.end).any(|i| fold(doc.word(i)) == mark);
    let several = name_words::is(&noun, name_words::BENCH) && (between("and") || between(","));
    // "the office of the mayor, Ed Marlow", but not "the commission of inquiry, chaired by Judge Holm".
    let office = matches!(noun.as_str(), "office" | "cabinet" | "campaign" | "residence" | "family")
        && doc.word(at - 1) == ","
        && fold(doc.word(head + 2)) == "the";
    several || office
}

/// "France, whose ambassador, **Hélène Roux**, was sent home": named in a clause about the source.
pub fn told_of(doc: &Document, source: &TokenRange, at: usize) -> bool {
    let relative = |i: usize| matches!(fold(doc.word(i)).as_str(), "whose" | "which" | "who" | "whom");
    // "A woman **whose daughter** died"
    fold(doc.word(at)) == "whose" && at > source.start || (source.start + 1..at).any(relative)
}

/// The head noun of the source's first phrase.
pub fn head_of(doc: &Document, source: &TokenRange) -> usize {
    phrase(doc, source).map_or(source.start, |p| p.head)
}

/// "Members **—** and some guests **—** say": what a dash parts from the head as a comma does.
pub fn is_dash(word: &str) -> bool {
    matches!(word, "—" | "–" | "--")
}

/// "Members **— and some guests —** say", "Four inns — Rook's, Crow's **and Grand Heron —** say": whether what begins at
/// `at` is added to the `head` of the source between dashes, by "and", "or" or "but".
pub fn added(doc: &Document, source: &TokenRange, head: usize, at: usize) -> bool {
    let Some(dash) = (head + 1..at).rev().find(|&i| is_dash(doc.word(i))) else { return false };
    let joins = |i: usize| matches!(doc.word(i), "and" | "or" | "but");
    // "The mayors — **Holm** and Lind — say": the first of them speaks.
    let last = at > dash + 1 && joins(at - 1) && !doc.word(head).starts_with(char::is_uppercase);
    (joins(dash + 1) || last) && (at..=source.end).any(|i| is_dash(doc.word(i)))
}

/// The token before the one at `start`, and before its "the": "told **the** BBC".
pub fn before_article(doc: &Document, start: usize) -> Option<usize> {
    let before = start.checked_sub(1)?;
    if fold(doc.word(before)) == "the" { before.checked_sub(1) } else { Some(before) }
}
