//! The first phrase of a source: "**a port official in Tern**, who was there", "**those over 60**".

use crate::people::lexica::fold::fold;
use crate::people::lexica::lexicon::{LEXICON, WordClass};
use crate::people::source::documents::is_document;
use crate::people::source::is_dash;
use crate::text::{Document, TokenRange};

/// What a source says of itself before its first comma or relative clause.
pub struct Phrase {
    /// Without article, possessives kept.
    pub tokens: TokenRange,
    /// Head noun.
    pub head: usize,
    /// "the", "this" stands before it.
    pub definite: bool,
}

/// The first phrase of the source and its head.
pub fn phrase(doc: &Document, source: &TokenRange) -> Option<Phrase> {
    let source = &named_apart(doc, source).unwrap_or_else(|| source.clone());
    let class_of = |i: usize| class_in(doc, source, i);
    let (start, definite) = opening(doc, source);
    let mut end = start;
    let mut head = None;
    while end < source.end {
        let class = class_of(end);
        let word = doc.word(end);
        let is_word = word.starts_with(|c: char| c.is_alphanumeric()) || matches!(word, "." | "%" | "/");
        // "a majority of **that** segment"
        let pointing = fold(word) == "that" && end > start && class_of(end - 1) == WordClass::Prep;
        let opens = matches!(fold(word).as_str(), "who" | "which" | "that" | "speaking" | "when" | "as");
        let verb = matches!(class, WordClass::Verb | WordClass::Aux);
        if head.is_some() && (!is_word || verb || opens && !pointing) {
            break;
        }
        // "the union **that** speaks for drivers"
        let that = fold(word) == "that" && end > start && class_of(end - 1) == WordClass::Open;
        let relative = that || matches!(fold(word).as_str(), "who" | "which" | "whose");
        let breaks = word == "," || is_dash(word);
        if (class == WordClass::Prep || breaks || relative) && head.is_none() && end > start {
            head = Some(end - 1);
        }
        if relative && end > start {
            break;
        }
        end += 1;
    }
    let ends = |i: &usize| doc.word(*i) == "%" || doc.word(*i).starts_with(|c: char| c.is_alphanumeric());
    let last = (start..end).rev().find(ends)?;
    let breaks = |i: usize| {
        doc.word(i) == "," || is_dash(doc.word(i)) || matches!(class_of(i), WordClass::Verb | WordClass::Aux)
    };
    let first_prep = (start + 1..end).find(|&i| class_of(i) == WordClass::Prep || breaks(i));
    let head = head.or(first_prep.map(|i| i - 1)).unwrap_or(last);
    let dated = |i: usize| {
        let day = |k: usize| class_of(k) == WordClass::Day;
        // "candidates for president **Thursday**", but "Super Tuesday"
        let loose = day(i) && i + 1 >= end && doc.word(i - 1).starts_with(char::is_lowercase);
        class_of(i) == WordClass::Prep && day(i + 1) || loose
    };
    let told = |i: usize| matches!(fold(doc.word(i)).as_str(), "who" | "which" | "whose" | "speaking");
    let end = (head + 1..end).find(|&i| breaks(i) || told(i) || dated(i)).unwrap_or(last + 1);
    // "a report from the auditor **to** be released"
    let end = if end > head + 2 && class_of(end - 1) == WordClass::Prep { end - 1 } else { end };
    (start < end).then_some(Phrase { tokens: start..end, head, definite })
}

/// "Another holdout — **the United Mine Workers** —": the name between dashes of the one body that a source describes.
fn named_apart(doc: &Document, source: &TokenRange) -> Option<TokenRange> {
    let one = matches!(fold(doc.word(source.start)).as_str(), "a" | "an" | "another" | "one");
    let dash = source.clone().find(|&i| is_dash(doc.word(i))).filter(|_| one)?;
    let end = (dash + 1..source.end).find(|&i| is_dash(doc.word(i))).unwrap_or(source.end);
    let capital = |i: usize| doc.word(i).starts_with(char::is_uppercase);
    let name = dash + 2..end;
    (fold(doc.word(dash + 1)) == "the" && name.len() > 1 && name.clone().all(capital))
        .then_some(dash + 1..end)
}

/// What the word at `i` is inside the source.
fn class_in(doc: &Document, source: &TokenRange, i: usize) -> WordClass {
    match LEXICON.word_class(&fold(doc.word(i))) {
        // "local news reports": a source ends in no verb.
        WordClass::Verb if i > source.start && i + 1 == source.end => WordClass::Open,
        // "a news **report** published in May", "two of the biggest **names** in music"
        WordClass::Verb if i > source.start && is_noun_there(doc, i) => WordClass::Open,
        // "Mayor of **May** Pen", "Her spokesman, **Will** Tan"
        WordClass::Aux | WordClass::Verb
            if i > source.start && doc.word(i).starts_with(char::is_uppercase) =>
        {
            WordClass::Open
        }
        class => class,
    }
}

/// Where the phrase begins behind its article and what else only opens it, and whether that points at somebody known.
fn opening(doc: &Document, source: &TokenRange) -> (usize, bool) {
    let mut start = source.start;
    let mut definite = false;
    while start < source.end {
        let class = class_in(doc, source, start);
        if !matches!(class, WordClass::Det | WordClass::Prep | WordClass::Adv | WordClass::Conj) {
            break;
        }
        // "**First** Amendment activists"
        let capital = |i: usize| doc.word(i).starts_with(char::is_uppercase);
        let ordinal = class == WordClass::Adv && capital(start) && capital(start + 1);
        if stands_alone(doc, start, source.end) || ordinal && start + 1 < source.end {
            break;
        }
        let word = fold(doc.word(start));
        let points = matches!(word.as_str(), "the" | "this" | "that" | "these" | "those");
        definite |= points;
        // "two officials", "some residents" keep their number.
        if class == WordClass::Det && !points && !matches!(word.as_str(), "a" | "an") {
            break;
        }
        start += 1;
    }
    (start, definite)
}

/// Whether the word at `i` that is a verb elsewhere is a noun: "a news **report** published", "the biggest **names**".
fn is_noun_there(doc: &Document, i: usize) -> bool {
    let before = fold(doc.word(i - 1));
    let most = before.len() > 4 && before.ends_with("est") && doc.word(i).ends_with('s');
    most || is_document(&fold(doc.word(i)))
}

/// "**Those** over 60", "**those** surveyed", "**At** least one mayor": a small word that tells who is meant and is none
/// that only opens the phrase before token `end`.
fn stands_alone(doc: &Document, i: usize, end: usize) -> bool {
    let next = fold(doc.word(i + 1));
    match fold(doc.word(i)).as_str() {
        "at" => matches!(next.as_str(), "least" | "most"),
        "those" if i + 1 < end => {
            let told = next.len() > 4 && next.ends_with("ed") && i + 2 == end;
            told || next == "who" || LEXICON.word_class(&next) == WordClass::Prep
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phrase_is_whole() {
        for (source, expected) in [
            ("53% of voters", "53% of voters"),
            ("Those over 60", "Those over 60"),
            ("those surveyed", "those surveyed"),
            ("At least one juror", "At least one juror"),
            ("A majority of that group", "majority of that group"),
            ("Two of the biggest names in rowing", "Two of the biggest names in rowing"),
            ("A news report published Friday", "news report"),
            ("The leading candidates for mayor Thursday", "leading candidates for mayor"),
            ("a report from the auditor to be released", "report from the auditor"),
            ("voters in the Post/Vosk poll", "voters in the Post/Vosk poll"),
            ("First Amendment activists", "First Amendment activists"),
            ("those officers", "officers"),
            ("Another holdout — the United Mine Workers —", "United Mine Workers"),
            ("Two holdouts — the United Mine Workers", "Two holdouts"),
        ] {
            let doc = Document::from_paragraphs(&[source]);
            let phrase = phrase(&doc, &(0..doc.tokens.len()));
            assert_eq!(
                phrase.map(|p| doc.slice(&p.tokens).to_owned()).as_deref(),
                Some(expected),
                "{source}"
            );
        }
    }
}
