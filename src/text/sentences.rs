//! Sentences.
//!
//! A sentence ends behind a full stop, question mark, exclamation mark or ellipsis and the marks
//! that close with it, where something that can begin a sentence follows. Sentences end inside
//! quotations too: "“We left. It was late,” she said." has two.

use super::{Document, TextBlock, TokenRange};
use crate::index::Index;

include!(concat!(env!("OUT_DIR"), "/text.rs"));

/// What the full stop behind an abbreviation may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stop {
    /// Stands before a name.
    Title,
    /// Stands before a number.
    Number,
    /// Stands behind a time of day.
    Time,
    /// May end a sentence.
    Open,
}

/// Words that seldom stand capitalised inside a sentence: behind "U.S." or an initial they tell
/// that a new one has begun.
const STARTERS: [&str; 46] = [
    "The", "A", "An", "He", "She", "It", "They", "We", "I", "You", "His", "Her", "Its", "Their", "Our", "My",
    "This", "That", "These", "Those", "There", "Here", "But", "And", "Or", "So", "Yet", "In", "On", "At",
    "As", "If", "When", "While", "After", "Before", "Since", "Although", "However", "Asked", "Some", "Many",
    "What", "Why", "How", "Not",
];

/// What may follow "9 a.m." in the same sentence.
const DATES: [&str; 16] = [
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
    "ET",
    "EST",
    "EDT",
    "PT",
    "CT",
    "GMT",
    "BST",
    "CET",
    "UTC",
];

/// Tokens of the longest sentence: a text without a full stop is cut, since rules look through the
/// whole sentence for each of its cues. The longest of 924 news articles has about 200.
const LONGEST: usize = 512;

/// Marks that close with one full stop.
const CLOSING: usize = 8;

/// Splits every block into sentences.
pub fn split(doc: &Document) -> Vec<TokenRange> {
    let mut sentences = Vec::new();
    // Two of them are the turns of a transcript.
    let mut places = doc.blocks.iter().filter_map(|block| behind_place(doc, block));
    let place = places.next().filter(|_| places.next().is_none());
    for block in &doc.blocks {
        let opening = place.filter(|place| block.tokens.contains(place));
        let mut start = block.tokens.start;
        if let Some(text) = opening.or_else(|| behind_stamp(doc, &block.tokens)) {
            sentences.push(start..text);
            start = text;
        }
        let mut i = start;
        while i < block.tokens.end {
            let end = behind_closing(doc, i + 1, block.tokens.end.min(i + 1 + CLOSING));
            if end < block.tokens.end && ends(doc, i, end) {
                sentences.push(start..end);
                start = end;
                i = end;
            } else {
                i += 1;
                if i - start >= LONGEST && i < block.tokens.end {
                    sentences.push(start..i);
                    start = i;
                }
            }
        }
        if start < block.tokens.end {
            sentences.push(start..block.tokens.end);
        }
    }
    sentences
}

/// Most tokens of a place or a time before a text: "NEW DELHI, Sept. 3 (PTI):", "\[09:12 GMT\] –".
const OPENING: usize = 10;

/// "**KARACHI:** The port has reopened.": where the text of a report begins behind its place.
fn behind_place(doc: &Document, block: &TextBlock) -> Option<usize> {
    let tokens = &block.tokens;
    let colon = (tokens.start + 1..tokens.end.min(tokens.start + OPENING)).find(|&i| doc.word(i) == ":")?;
    let name = |&i: &usize| !matches!(doc.word(i), "," | "(");
    let letters = |i: usize| doc.word(i).chars().filter(|c| c.is_alphabetic());
    let shouted = (tokens.start..colon).take_while(name).all(|i| letters(i).all(char::is_uppercase));
    let capital = (tokens.start..colon).all(|i| !doc.word(i).starts_with(char::is_lowercase));
    let text = matches!(doc.word(tokens.end - 1), "." | "!" | "?" | "”" | "\"" | "’" | "'")
        && !block.role.is_headline();
    (shouted && capital && text && letters(tokens.start).count() > 2).then_some(colon + 1)
}

/// "**14.32** The Speaker rose.", "**\[09:12 GMT\]** Two ships sank.": where the text of a live blog's entry begins behind
/// its time.
fn behind_stamp(doc: &Document, block: &TokenRange) -> Option<usize> {
    let of_time = |word: &str| {
        word.starts_with(|c: char| c.is_ascii_digit())
            || DATES.contains(&word)
            || matches!(word, "am" | "pm" | "[" | "]" | ":" | "-" | "–" | "—" | "|")
    };
    let text = block.clone().take(OPENING).find(|&i| !of_time(doc.word(i)))?;
    let begins = doc.word(text).starts_with(|c: char| c.is_uppercase() || matches!(c, '“' | '"' | '‘'));
    let (hour, rest) = doc.slice(&(block.start..text)).trim_start_matches('[').split_once(['.', ':'])?;
    let number = |digits: &str| digits.len() <= 2 && digits.parse::<u8>().is_ok_and(|n| n < 60);
    let minutes = rest.get(..2).is_some_and(number) && !rest[2..].starts_with(|c: char| c.is_ascii_digit());
    (begins && number(hour) && minutes).then_some(text)
}

/// The first token at or behind `i` that does not close something.
fn behind_closing(doc: &Document, mut i: usize, end: usize) -> usize {
    while i < end && is_closing(doc, i) {
        i += 1;
    }
    i
}

fn is_closing(doc: &Document, i: usize) -> bool {
    match doc.word(i) {
        "”" | "’" | "»" | ")" | "]" | "." | "!" | "?" | "…" => true,
        // A straight mark, or a German “, closes where it touches what stands before it.
        "\"" | "'" | "“" => !spaced(doc, i) && (spaced(doc, i + 1) || !is_word(doc.word(i + 1))),
        _ => false,
    }
}

/// Whether white space (or nothing) stands before token `i`.
fn spaced(doc: &Document, i: usize) -> bool {
    match (i.checked_sub(1).and_then(|p| doc.tokens.get(p)), doc.tokens.get(i)) {
        (Some(before), Some(token)) => before.end < token.start,
        _ => true,
    }
}

fn is_word(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_alphanumeric)
}

/// Whether a sentence ends with the mark at `i`, where `next` is the first token behind it and
/// the marks that close with it.
fn ends(doc: &Document, i: usize, next: usize) -> bool {
    let mark = doc.word(i);
    let follower = doc.word(next);
    let break_before_next = line_break(doc, next);
    if !matches!(mark, "." | "!" | "?" | "…") {
        return break_before_next && matches!(mark, ":" | "”" | "\"");
    }
    let first = follower.chars().next().unwrap_or(' ');
    let can_begin = first.is_uppercase()
        || first.is_numeric()
        || matches!(first, '“' | '"' | '‘' | '\'' | '«' | '„' | '(' | '[' | '—' | '–' | '•' | '-' | '@' | '#' | '$' | '£' | '€')
        // Scripts without capitals.
        || (first.is_alphabetic() && !first.is_lowercase() && !first.is_uppercase());
    if !can_begin {
        return break_before_next;
    }
    let touching = !spaced(doc, next);
    if touching && next == i + 1 && !first.is_uppercase() {
        return false;
    }
    if mark != "." || next > i + 1 && !matches!(doc.word(i + 1), ")" | "]") {
        // Behind a closing mark an abbreviation says nothing more; a dash goes on with the sentence.
        return !matches!(first, '—' | '–' | '-');
    }
    full_stop_ends(doc, i, follower) && !(touching && spaced(doc, i))
}

fn full_stop_ends(doc: &Document, i: usize, follower: &str) -> bool {
    let Some(before) = i.checked_sub(1) else { return false };
    if spaced(doc, i) {
        return true;
    }
    let word = doc.word(before);
    let starter = STARTERS.contains(&follower);
    if let Some(stop) = ABBREVIATIONS.get(word) {
        return match stop {
            Stop::Title => false,
            Stop::Number => !follower.starts_with(|c: char| c.is_ascii_digit()),
            Stop::Time => !follower.starts_with(|c: char| c.is_ascii_digit()) && !DATES.contains(&follower),
            Stop::Open => starter || !follower.starts_with(char::is_alphanumeric),
        };
    }
    // "he wrote **on X.**": the network.
    if word == "X" && before.checked_sub(1).is_some_and(|p| doc.word(p) == "on") {
        return true;
    }
    let initial = word.chars().count() == 1 && word.chars().all(char::is_uppercase) && word != "I";
    let dotted = word.contains('.')
        && word.split('.').all(|part| part.chars().count() <= 2 && part.chars().all(char::is_alphabetic));
    if initial || dotted { starter } else { true }
}

/// Whether a line break stands before token `i`.
fn line_break(doc: &Document, i: usize) -> bool {
    match (i.checked_sub(1).and_then(|p| doc.tokens.get(p)), doc.tokens.get(i)) {
        (Some(before), Some(token)) => doc.text[before.end..token.start].contains('\n'),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sentences(text: &str) -> Vec<String> {
        let doc = Document::from_paragraphs(&[text]);
        split(&doc).iter().map(|s| doc.slice(s).to_owned()).collect()
    }

    #[test]
    fn sentences_end_where_a_reader_would_stop() {
        // "|" marks where a sentence ends.
        let table = [
            "It rained.| It poured.",
            "Jane Ashe met the U.S. envoy at 3 p.m. on Jan. 5 in St. Kitts.| She said it was useful.",
            "Lt. Gen. Dana Cole said the base was secure.| Gen. Cole added that two hangars had burned.",
            "Benjamin A. Engel told AFP.| He left.",
            "U.S. Secretary of State John Q. Public left the U.S.| The plane was late.",
            "It cost $4.2 million.| He paid 1.5% of it.",
            "“Enough!” shouted the Speaker.| “Sit down, all of you!”",
            "“We left.| It was late,” she said.| “Very late.”",
            "Was it over?| Nobody knew…| Then it rained.",
            "He called at 9 a.m. Monday and at 5 p.m. ET.",
            "He was born in Springfield, Ill., and moved to Acme Corp. in May.",
            "“It was empty.”|He left.",
            "It ended at 5 p.m.| Nobody came.",
            "He said “no.”| Then he left.",
            "The EU (which met on Monday.)| It agreed.",
            "See www.example.com for more.| It is free.",
        ];
        for row in table {
            let expected: Vec<String> = row.split('|').map(|s| s.trim().to_owned()).collect();
            assert_eq!(sentences(&row.replace('|', "")), expected, "{row}");
        }
    }

    #[test]
    fn sentences_cover_every_token_once() {
        for text in ["", "...", "a.b.c. D", "“”. .", "Mr.", "\n1.\n2.\n", "No. 5. No. It."] {
            let doc = Document::from_paragraphs(&[text]);
            let covered: Vec<usize> = split(&doc).into_iter().flatten().collect();
            assert_eq!(covered, (0..doc.tokens.len()).collect::<Vec<_>>(), "{text:?}");
        }
    }
}
