//! What a name looks like by its own words: a given name, the noun of a body, a law or a settlement.

use crate::people::Kind;
use crate::people::lexica::hits::Hits;
use crate::people::lexica::lexicon::LEXICON;
use crate::people::lexica::name_words;
use crate::people::lexica::words::Words;
use crate::people::names::honorifics::is_given;
use crate::people::names::things::is_thing;
use crate::people::names::{Looks, firms};
use crate::text::TokenRange;

/// What a name at `tokens`, of the folded words `list`, looks like; `honorific` is the token of one before it, `article` tells
/// whether "the" stands there.
pub(super) fn looks(
    words: &Words,
    hits: &Hits,
    tokens: &TokenRange,
    list: &[String],
    honorific: Option<usize>,
    article: bool,
) -> Looks {
    if honorific.is_some() {
        return Looks::Person;
    }
    if let Some(kind) = body_kind(words, tokens) {
        return Looks::Body(kind);
    }
    if is_thing(words, hits, tokens, list) {
        return Looks::Thing;
    }
    // "there is no **Plan B**", "a **Citation X**": a letter for a number; not "Malcolm X", "Karl G. and Ann Lind"
    let numbered = list.len() > 1 && list.last().is_some_and(|w| w.len() == 1);
    let stop = words.folded(tokens.end) == "." && words.same_sentence(tokens.end, tokens.end + 1);
    if numbered && !is_given(words, tokens.start) && !stop {
        return Looks::Thing;
    }
    // "Shelby County", "Official Secrets Act"
    let ends = |class: u128| list.last().is_some_and(|w| name_words::is(w, class));
    // "Attorney General Act", but "Sheriff Bill"
    let law = ends(name_words::LAW) && (list.len() > 1 || !is_given(words, tokens.start));
    if law || list.len() > 1 && ends(name_words::DIVISION) || is_settlement(words, tokens.start) {
        return Looks::Thing;
    }
    let last = tokens.end - 1;
    let has_initial = tokens.clone().any(|i| words.folded(i) == ".");
    let is_acronym =
        list.len() == 1 && words.at(tokens.start).upper && !words.at(tokens.start).folded.contains('-');
    if is_acronym || tokens.clone().any(|i| words.folded(i).chars().any(|c| c.is_ascii_digit())) {
        return Looks::Unknown;
    }
    let given = list.first().is_some_and(|first| LEXICON.given_name(first).is_some());
    let particle = list.len() > 2 && list.iter().skip(1).any(|w| name_words::is(w, name_words::PARTICLE));
    let arabic = list.iter().any(|w| w.starts_with("al-") || w.starts_with("el-"));
    if list.len() > 1 && !article && (given || has_initial || particle || arabic || is_surname_first(list)) {
        return Looks::Person;
    }
    // "Ryu Sang-min": a second part in lower case behind a hyphen is a given name's.
    let surface = words.doc.word(last);
    let hyphened = surface.split_once('-').is_some_and(|(_, tail)| tail.starts_with(char::is_lowercase));
    if list.len() > 1 && hyphened && hits.known(tokens.start).is_none() {
        return Looks::Person;
    }
    Looks::Unknown
}

/// "the village of **Nether Combe**": the noun of a place and "of" stand before token `start`.
fn is_settlement(words: &Words, start: usize) -> bool {
    start > 1
        && words.folded(start - 1) == "of"
        && !words.at(start - 2).capital
        && name_words::is(words.folded(start - 2), name_words::SETTLEMENT)
        && words.same_sentence(start - 2, start)
}

/// "Kim Jong Un", "Xi Jinping": the first word is a surname that stands first.
pub fn is_surname_first(list: &[String]) -> bool {
    let Some(first) = list.first() else { return false };
    let given = |word: &String| LEXICON.given_name(word).is_some();
    LEXICON.surname_first.contains_key(first.as_str())
        && match list {
            [_, _] => !given(first),
            [_, second, _] => !given(first) || !given(second),
            _ => false,
        }
}

/// The kind that the noun in a body's name tells: "Dawn Brigade", "Bank Odra", "Front for ...".
pub fn body_kind(words: &Words, tokens: &TokenRange) -> Option<Kind> {
    let at = |i: usize| LEXICON.body_words.get(words.folded(i)).filter(|_| words.at(i).capital);
    let last = tokens.clone().rev().find(|&i| words.at(i).alphabetic)?;
    if tokens.end - tokens.start > 1
        && let Some(word) = at(last).filter(|w| w.tail)
    {
        return Some(word.kind);
    }
    if firms::is_firm(words, tokens, last) {
        return Some(Kind::Company);
    }
    let first = at(tokens.start).filter(|w| w.both)?;
    let of = matches!(words.folded(tokens.end), "of" | "for");
    (tokens.end - tokens.start > 1 || of).then_some(first.kind)
}
