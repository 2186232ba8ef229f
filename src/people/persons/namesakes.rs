//! Namesakes whom the list of officials knows by their surname alone: "Clinton" is the former president on a page that
//! names nobody in full, unless it goes on with "she".

use crate::people::Gender;
use crate::people::lexica::fold::fold;
use crate::people::lexica::gazetteer::{self, Official};
use crate::people::lexica::lexicon::{LEXICON, WordClass, folded_words};
use crate::people::lexica::words::Words;
use crate::people::names::Name;
use crate::people::references::pronoun::gender_of;

/// Words on either side of a name among which a pronoun is looked for.
const REACH: usize = 24;

/// How many pronouns beside a surname tell as much as a full name, an honorific or an office: they may be a third
/// person's.
const SURE: i32 = 3;

/// Words before a full name among which "under" is looked for: "under former U.S. President".
const BACKGROUND: usize = 4;

/// Words on either side of a surname among which an office is looked for.
const NEAR: usize = 300;

/// Given names alone of which no more are counted.
const ENOUGH: usize = 4;

/// A surname that the list gives to a woman and to somebody else, and whom the page means by it.
struct Vote {
    she: &'static Official,
    /// How much more often the page speaks of her: by a full name, an honorific, a pronoun.
    sum: i32,
    /// Whether she is the one whom it first tells of.
    first: Option<bool>,
}

/// The women of the list whom the page means by their surname: it names them more often than their namesake, "Hillary
/// Clinton", "Mrs. Clinton" and "Secretary Clinton" by the heads of the offices at a name, and more of its pronouns
/// beside the surname are "she" than "he".
pub(in crate::people) fn women<'a>(
    words: &Words,
    names: &[Name],
    heads_at: impl Fn(usize, &Name) -> Vec<&'a str>,
) -> Vec<&'static Official> {
    let mut votes: Vec<Vote> = Vec::new();
    for (index, name) in names.iter().enumerate() {
        let Some(she) = name.words.last().and_then(|w| gazetteer::bare_she(w)) else { continue };
        let bare = name.words.last().and_then(|w| gazetteer::bare(w));
        let told = if name.is_full() {
            let named = gazetteer::named(&name.words);
            let weight = if is_beside_story(words, name) { 1 } else { SURE };
            named.filter(|n| *n == she || Some(*n) == bare).map(|n| (n == she, weight))
        } else {
            let heads = heads_at(index, name);
            let of_he = bare.is_some_and(|he| held(he, &heads));
            let office = (of_he || held(she, &heads)).then_some((!of_he, SURE));
            let by_honorific = || honorific(words, name).map(|told| (told == Gender::Female, SURE));
            let by_pronoun = || beside(words, names, index).map(|told| (told == Gender::Female, 1));
            office.or_else(by_honorific).or_else(by_pronoun)
        };
        let step = told.map_or(0, |(told, weight)| if told { weight } else { -weight });
        match votes.iter_mut().find(|v| v.she == she) {
            Some(vote) => {
                vote.sum += step;
                vote.first = vote.first.or(told.map(|t| t.0));
            }
            None => {
                let alone = given_alone(words, she);
                let first = told.map(|t| t.0).or((alone > 0).then_some(true));
                votes.push(Vote { she, sum: step + alone, first });
            }
        }
    }
    let meant = |v: &Vote| v.sum > 0 || v.sum == 0 && v.first == Some(true);
    votes.into_iter().filter(meant).map(|v| v.she).collect()
}

/// "served **under** former President Lind", "The Voyages **of** Ana Lind": told of something else, and no more than a pronoun.
fn is_beside_story(words: &Words, name: &Name) -> bool {
    let at = name.start();
    let before = (at.saturating_sub(BACKGROUND)..at).rev().take_while(|&k| words.same_sentence(k, at));
    before.map(|k| words.folded(k)).enumerate().any(|(i, word)| word == "under" || word == "of" && i == 0)
}

/// The official whom the list means by this surname, as far as the office before it, by the last words of its `heads`,
/// the honorific and the page's `women` allow it: "Secretary Clinton" and "Mrs. Trump" are no presidents.
pub(in crate::people) fn listed(
    words: &Words,
    name: &Name,
    heads: &[&str],
    women: &[&'static Official],
) -> Option<&'static Official> {
    let word = name.words.first()?;
    let told = honorific(words, name);
    if told.is_none() && heads.is_empty() && is_letters(words, name) {
        return None;
    }
    let bare = gazetteer::bare(word)
        .or_else(|| gazetteer::bare_told(word).filter(|official| tells_office(words, name, official)));
    let he_held = bare.is_some_and(|he| held(he, heads));
    let meant = gazetteer::bare_she(word).filter(|she| {
        told == Some(Gender::Female)
            || told.is_none() && !he_held && (held(she, heads) || women.contains(she))
    });
    meant.or_else(|| bare.filter(|o| told.is_none_or(|t| o.gender().is_none_or(|g| g == t))))
}

/// "**Brown** was in no hurry. … The **prime minister** said": whether the office of the list stands near a name; not
/// "Brown bears".
fn tells_office(words: &Words, name: &Name, official: &Official) -> bool {
    let next = words.at(name.tokens.end);
    if next.alphabetic && !next.capital && next.class == WordClass::Open {
        return false;
    }
    let office = folded_words(official.office());
    let at = name.tokens.start;
    let told = |i: usize| (i..).zip(&office).all(|(k, word)| words.folded(k) == word);
    (at.saturating_sub(NEAR)..(at + NEAR).min(words.len())).any(told)
}

/// Letters of the longest acronym that is taken for one.
const LETTERS: usize = 4;

/// "**FICO** has made scores available": a short word in capitals among words that are not is no surname, but for the
/// label before somebody's words, "FICO: We will not".
fn is_letters(words: &Words, name: &Name) -> bool {
    let at = name.tokens.start;
    let plain = |k: usize| words.same_sentence(k, at) && words.at(k).alphabetic && !words.at(k).upper;
    let beside = plain(name.tokens.end) || at.checked_sub(1).is_some_and(plain);
    words.at(at).upper && words.folded(at).len() <= LETTERS && beside
}

/// How much the page tells of her by her given name alone, "**Hillary** hid it".
fn given_alone(words: &Words, she: &Official) -> i32 {
    let name = folded_words(she.name());
    let (Some(given), Some(surname)) = (name.first(), name.last()) else { return 0 };
    let alone = |i: &usize| {
        let next = words.folded(i + 1);
        words.folded(*i) == given && words.at(*i).capital && !next.starts_with(surname.as_str())
    };
    (0..words.len()).filter(alone).take(ENOUGH).map(|_| SURE).sum()
}

/// Whether one of the `heads` names the office of the list: "secretary" the Secretary of State.
fn held(official: &Official, heads: &[&str]) -> bool {
    let office = fold(official.office());
    heads.iter().any(|head| office.ends_with(head) || office.starts_with(head))
}

/// Told by the word before the name: "Mrs. Clinton".
fn honorific(words: &Words, name: &Name) -> Option<Gender> {
    name.honorific.and_then(|h| LEXICON.honorifics.get(words.folded(h)).copied().flatten())
}

/// What the pronoun tells that stands beside the name at `index`, with no other name between: "In **her** book, Clinton
/// wrote", "Clinton said **she**", "Clinton left. **She**".
fn beside(words: &Words, names: &[Name], index: usize) -> Option<Gender> {
    let name = names.get(index)?;
    let sentence = words.at(name.tokens.start).sentence;
    let next = names.get(index + 1).map_or(words.len(), |n| n.start());
    let near = |k: &usize| {
        let word = words.at(*k);
        word.sentence == sentence || word.sentence == sentence + 1 && word.initial
    };
    let behind = (name.tokens.end..next.min(name.tokens.end + REACH)).take_while(near);
    let last = index.checked_sub(1).and_then(|i| names.get(i)).map_or(0, |n| n.tokens.end);
    let before = (last.max(name.tokens.start.saturating_sub(REACH))..name.tokens.start).rev();
    let before = before.take_while(|&k| words.same_sentence(k, name.tokens.start));
    behind.chain(before).find_map(|k| gender_of(words, k))
}
