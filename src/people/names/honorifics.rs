//! What stands around a name and inside it: honorifics before it, letters behind it, a nickname.

use crate::index::Phrases;
use crate::people::lexica::hits::Hits;
use crate::people::lexica::lexicon::{LEXICON, Letters, WordClass};
use crate::people::lexica::name_words;
use crate::people::lexica::words::Words;
use crate::people::offices::office::Office;

/// Words that the place of a peer may have: "of Mapledurham Upper Combe".
const SEAT: usize = 3;

/// Letters behind a name that belong to nobody's name: "Dorothy Bane KC", "Mary Lou Doyle TD".
pub fn is_post_nominal(words: &Words, i: usize) -> bool {
    words.at(i).upper && name_words::is(words.folded(i), name_words::POST_NOMINAL)
}

/// The first of the honorifics before the name: "Mr", "Rt. Hon.", "Tan Sri Dr".
pub fn honorific_before(words: &Words, start: usize) -> Option<usize> {
    let mut first = None;
    while let Some(at) = one_honorific_before(words, first.unwrap_or(start)) {
        first = Some(at);
    }
    first
}

fn one_honorific_before(words: &Words, start: usize) -> Option<usize> {
    let at = match start.checked_sub(1)? {
        stop if words.folded(stop) == "." => stop.checked_sub(1)?,
        at => at,
    };
    if !words.same_sentence(at, start) {
        return None;
    }
    if let Some(first) = at.checked_sub(1).filter(|&first| honorific_end(words, first) == Some(at + 1)) {
        return Some(first);
    }
    (honorific_end(words, at) == Some(at + 1) && !is_given(words, at)).then_some(at)
}

/// The token behind an honorific of one word or two that begins at `i`: "Dr", "Tan Sri".
pub fn honorific_end(words: &Words, i: usize) -> Option<usize> {
    let (word, list) = (words.at(i), LEXICON.honorifics);
    let pair =
        || words.at(i + 1).capital && list.contains_key(&format!("{} {}", word.folded, words.folded(i + 1)));
    // "Opposition leader **Advocate** Moyo"; alone it says what somebody is.
    let behind_title = || i.checked_sub(1).is_some_and(|k| LEXICON.titles.get(words.folded(k)).is_some());
    match list.reach(&word.folded) {
        _ if !word.capital || word.folded == "advocate" && !behind_title() => None,
        2.. if pair() => Some(i + 2),
        1.. if list.contains_key(&word.folded) => Some(i + 1),
        _ => None,
    }
}

/// "Baroness Tolling **of Upper Combe**": behind the place that belongs to the name of a peer, which ends before token
/// `end`; its title stands at token `title`.
pub fn peerage_end(words: &Words, hits: &Hits, title: usize, end: usize) -> Option<usize> {
    let peer = name_words::is(words.folded(title), name_words::PEER);
    let capital = |k: &usize| words.at(*k).is_proper() && words.same_sentence(end, *k);
    let body = || hits.known(end + 1).is_some_and(|k| k.what.body.is_some());
    let of = peer && words.folded(end) == "of" && capital(&(end + 1));
    let last = (end + 1..end + 1 + SEAT).take_while(capital).last().filter(|_| of && !body())?;
    (!words.at(last).possessive).then_some(last + 1)
}

/// The token behind a nickname in quotation marks that begins at `i`, where the name goes on:
/// "Francisco “Kiko” Barzaga".
pub fn nickname_end(words: &Words, i: usize) -> Option<usize> {
    let opens = matches!(words.folded(i), "\"" | "“" | "‘" | "'");
    let close = (i + 2..i + 4).find(|&k| matches!(words.folded(k), "\"" | "”" | "’" | "'"))?;
    let capital = |k: usize| words.at(k).capital && words.at(k).alphabetic;
    let fits = opens && (i + 1..close).all(capital) && capital(close + 1);
    (fits && words.same_sentence(i, close + 1) && words.at(close + 1).class == WordClass::Open)
        .then_some(close + 1)
}

/// A given name.
pub fn is_given(words: &Words, i: usize) -> bool {
    LEXICON.given_name(words.folded(i)).is_some()
}

/// "**Jane Smithers** MP said": the letters stand behind a person's name, which is no part of the office;
/// not "the Nordvik East MP said", nor "Nordvik East MP Jane Smithers".
pub fn stands_behind_name(words: &Words, office: &Office, p: usize) -> bool {
    let name_word = |i: usize| {
        let word = words.at(i);
        let initial = word.folded == "." && words.folded(i.wrapping_sub(1)).chars().count() == 1;
        let letters = word.is_proper() && !word.possessive;
        words.same_sentence(i, p) && (letters || initial)
    };
    let letters = office.title.letters == Letters::Upper && !words.at(office.head.end).capital;
    let first = (p.saturating_sub(5)..p).rev().take_while(|&i| name_word(i)).last();
    let Some(first) = first.filter(|&first| letters && first + 1 < p) else { return false };
    let article =
        first > 0 && words.at(first - 1).class == WordClass::Det && words.same_sentence(first - 1, p);
    let called = is_given(words, first) || honorific_end(words, first).is_some();
    called || !article && is_given(words, first + 1)
}
