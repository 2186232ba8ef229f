//! What ids, class names and stock phrases tell of an element: the two word lists as look-ups.

use crate::index::Index;
use crate::index::lists::Lists;

/// What a word of a hint tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Hint {
    Text,
    Clutter,
    Outside,
    Comment,
    Byline,
    Caption,
    Picture,
    Headline,
    Standfirst,
    PullQuote,
}

impl Hint {
    pub const COUNT: usize = 10;
}

/// From this many letters on a listed word also counts inside a longer one.
const LONG: usize = 6;

include!(concat!(env!("OUT_DIR"), "/page.rs"));

/// Counts the listed words of a hint, by class.
pub(super) fn hints(hint: &str) -> [u8; Hint::COUNT] {
    let mut counts = [0u8; Hint::COUNT];
    let mut count = |hint: Hint| {
        let slot = &mut counts[hint as usize];
        *slot = slot.saturating_add(1);
    };
    for word in hint.split_whitespace().filter(|token| !is_slug(token)).flat_map(split) {
        if let Some(&found) = HINTS.get(word.as_str()) {
            count(found);
        } else if word.len() > LONG && word.is_ascii() {
            // The longest listed word inside: from each place the longest first.
            let inside = (0..=word.len() - LONG).find_map(|from| {
                (from + LONG..=word.len()).rev().find_map(|to| HINTS.get(word.get(from..to)?).copied())
            });
            if let Some(found) = inside {
                count(found);
            }
        }
    }
    counts
}

/// Whether a token is a heading made into an id ("sharing-with-a-colleague"), not a name for a role.
fn is_slug(token: &str) -> bool {
    token
        .split('-')
        .any(|w| matches!(w, "a" | "an" | "and" | "are" | "how" | "is" | "of" | "the" | "what" | "with"))
}

/// The words of a hint in lower case: `td-postContent2` gives `td`, `post`, `content`. Words over
/// forty letters are hashes, not words.
fn split(hint: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut lower = false;
    for c in hint.chars() {
        if !c.is_alphabetic() || (lower && c.is_uppercase()) {
            words.push(String::new());
        }
        lower = c.is_lowercase();
        if c.is_alphabetic() {
            if let Some(word) = words.last_mut() {
                word.extend(c.to_lowercase());
            }
        }
    }
    words.retain(|w| (2..=40).contains(&w.len()));
    words
}

/// Where in a block a stock phrase counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Where {
    Start,
    All,
    Any,
    Label,
    Prompt,
    Consent,
}

/// What stock phrases make of a block.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Stock {
    /// Nothing.
    #[default]
    None,
    /// It is one, begins with one or holds one: no text if it is short.
    Phrase,
    /// It asks something of the reader, whatever its length: to subscribe, to accept cookies.
    Prompt,
}

/// Phrases count as "anywhere" only in blocks of at most this many words.
const SHORT: usize = 40;

/// What stock phrases make of a block: its text, and its words in lower case.
pub(super) fn stock(text: &str, words: &[String]) -> Stock {
    let short = words.len() <= SHORT;
    let label = text.split_once(':').map_or(0, |(before, _)| before.split_whitespace().count());
    let (mut found, mut consents) = (Stock::None, 0);
    for (at, word) in words.iter().enumerate() {
        for &(phrase, place) in BOILERPLATE.get(word.as_str()) {
            let length = phrase.split(' ').count();
            if !words.get(at..at + length).is_some_and(|w| w.iter().eq(phrase.split(' '))) {
                continue;
            }
            let told = match place {
                Where::Start if at == 0 => Stock::Phrase,
                Where::All if at == 0 && words.len() == length => Stock::Phrase,
                Where::Any if short => Stock::Phrase,
                Where::Label if at == 0 && label == length => Stock::Phrase,
                Where::Prompt if short => Stock::Prompt,
                Where::Consent => {
                    consents += 1;
                    Stock::None
                }
                _ => Stock::None,
            };
            found = found.max(told);
        }
    }
    // A report on such notices speaks of them, too, but not to the reader.
    let addressed = || words.iter().any(|w| matches!(w.as_str(), "your" | "our" | "we" | "you"));
    let notice = consents > 1 && addressed() && !text.contains(['"', '“', '«']);
    if notice { Stock::Prompt } else { found }
}

/// The words of a text in lower case: runs of letters, digits and apostrophes (made straight).
pub(super) fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    for c in text.chars() {
        if c.is_alphanumeric() {
            word.extend(c.to_lowercase());
        } else if matches!(c, '\'' | '’') && !word.is_empty() {
            word.push('\'');
        } else if !word.is_empty() {
            words.push(std::mem::take(&mut word));
        }
    }
    if !word.is_empty() {
        words.push(word);
    }
    for word in &mut words {
        word.truncate(word.trim_end_matches('\'').len());
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hints_are_read_word_by_word() {
        let has = |hint: &str, class: Hint| hints(hint)[class as usize] > 0;
        assert!(has("td-post-content", Hint::Text) && !has("td-post-content", Hint::Clutter));
        assert!(has("relatedArticles", Hint::Outside) && has("ArticleBody__x", Hint::Text));
        assert!(has("sharebarWidgets", Hint::Outside) && has("js-commentlist2", Hint::Comment));
        assert!(!has("sharing-with-a-colleague", Hint::Outside) && has("sharing-tools", Hint::Outside));
        assert!(!has("adobe shadow header", Hint::Clutter));
    }

    #[test]
    fn stock_phrases_are_known_in_their_place() {
        let told = |text: &str| stock(text, &words(text));
        let is = |text: &str| told(text) != Stock::None;
        assert!(is("Read more: the minister’s speech") && is("- Advertisement -") && is("ALSO READ"));
        assert!(is("Enter your email to get it") && is("© 2024. All rights reserved."));
        assert!(
            !is("Advertisement spending fell, he said.") && !is("We read more books, the minister said.")
        );
        assert!(!is("") && !is("…"));
        assert!(is("Source: Global Wire and agencies") && !is("Source close to the minister: no deal"));
        assert!(!is("Sources said that the source: a leak, was known."));
    }

    #[test]
    fn what_asks_something_of_the_reader_is_never_text() {
        let asks = |text: &str| stock(text, &words(text)) == Stock::Prompt;
        assert!(asks(
            "Our readers keep us going, so if you can, please become a member of the Gazette today."
        ));
        assert!(asks(&format!(
            "{} your personal data and unique identifiers are kept.",
            "We say that ".repeat(30)
        )));
        assert!(!asks("The watchdog said that the firm had sold personal data and unique identifiers."));
        assert!(!asks("“We never sold your personal data or unique identifiers,” the firm said."));
        assert!(!asks("She baked cookies for us all, and we thanked her."));
    }
}
