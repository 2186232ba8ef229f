//! Names of forces and committees behind the head of an office that run on where they seem to end: "commander of the
//! Estonian **Navy** Commodore Lind", "the deputy commander of the Guards Corps **(GC) Aerospace Force**".

use crate::people::bodies::acting::skip_parenthesis;
use crate::people::context::home::owns_state;
use crate::people::lexica::hits::Hits;
use crate::people::lexica::lexicon::{Class, LEXICON, PlaceForm, Sphere};
use crate::people::lexica::words::Words;
use crate::people::offices::office::{Office, is_rank};

/// How many words a force may have before the rank, and a name behind a bracket.
const WORDS: usize = 5;

/// "Commander of the Estonian **Navy** Commodore Lind": the force at token `i` is what the office before "of" is for, and
/// the word behind it alone the rank; not "the spokesman of Navy Captain Lind".
pub(in crate::people) fn heads_force(words: &Words, hits: &Hits, i: usize) -> bool {
    let rank = hits.head(i + 1).is_some_and(|h| is_rank(h.what.title) && !h.what.plural);
    let force = words.at(i).capital && hits.sphere(i) == Some(Sphere::Public) && !words.at(i).possessive;
    if !rank || !force || hits.head(i).is_some_and(|h| h.end > i + 1) {
        return false;
    }
    let before = (1..WORDS).map_while(|back| i.checked_sub(back));
    let mut before = before.take_while(|&k| words.same_sentence(k, i));
    let of = before.find(|&k| !words.at(k).capital && words.folded(k) != "the");
    let head = of.filter(|&k| words.folded(k) == "of").and_then(|k| hits.head_before(k));
    head.is_some_and(|h| {
        let title = h.what.title;
        !h.what.plural && !title.class.is_tie() && title.class != Class::Spokesperson
    })
}

/// "the Guards Corps **(GC)** Aerospace Force", "the Federal Council **(upper house)** Foreign Affairs Committee": behind the
/// bracket that opens at token `open`, where capitals behind it go on to the noun of a body.
pub(in crate::people) fn bracket_within(words: &Words, hits: &Hits, open: usize) -> Option<usize> {
    let behind = Some(skip_parenthesis(words, open)).filter(|&end| end > open)?;
    let capital = |k: &usize| words.at(*k).is_proper() && words.same_sentence(open, *k);
    let last = (behind..behind + WORDS).take_while(capital).last()?;
    let noun = LEXICON.body_words.get(words.folded(last)).is_some_and(|b| b.tail);
    let body = noun || hits.sphere(last) == Some(Sphere::Public);
    let names = (behind..=last).any(|k| hits.head(k).is_some());
    (body && !names && !words.at(last).possessive).then_some(behind)
}

/// "a former colonel **in** Israeli military intelligence": an officer’s force behind the preposition at token `at` tells
/// the country, which "a colonel in Israel" does not.
pub(in crate::people) fn serves_in(words: &Words, hits: &Hits, office: &Office, at: usize) -> bool {
    let from = if words.folded(at + 1) == "the" { at + 2 } else { at + 1 };
    let officer = matches!(office.title.class, Class::Military | Class::Captain)
        || office.title.head.contains("officer");
    let Some(hit) = hits.known(from).filter(|_| officer && words.folded(at) == "in") else { return false };
    let adjective = hit.what.place().is_some_and(|(_, form)| form == PlaceForm::Adjective);
    adjective && owns_state(words, hits, &hit) && words.same_sentence(at, from)
}
