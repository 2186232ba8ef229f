//! Bodies whose name ends in a country's: "**Environment Canada** said", "**Toyota Australia** cut jobs", "**Badger Watch
//! Scotland** says". The country has said nothing.

use crate::people::Kind;
use crate::people::bodies::Found;
use crate::people::bodies::acting::acts;
use crate::people::lexica::fold::fold;
use crate::people::lexica::hits::Hits;
use crate::people::lexica::lexicon::{LEXICON, PlaceForm, WordClass};
use crate::people::lexica::name_words;
use crate::people::lexica::words::Words;
use std::cell::OnceCell;
use std::collections::HashSet;

/// Most words of such a name before the country.
const NAME: usize = 5;

/// The words of the page that it capitalises within sentences, where that says something: they are names. They are
/// gathered when the first is asked for.
#[derive(Default)]
pub struct Capitals<'w>(OnceCell<HashSet<&'w str>>);

impl<'w> Capitals<'w> {
    fn contains(&self, words: &'w Words, word: &str) -> bool {
        let named = |i: &usize| {
            let word = words.at(*i);
            word.is_proper() && !word.initial && !word.title_case && !word.quoted
        };
        let all = || (0..words.len()).filter(named).map(|i| words.folded(i)).collect();
        self.0.get_or_init(all).contains(word)
    }
}

/// The body whose name ends in the country at token `i`.
pub fn find<'w>(words: &'w Words, hits: &Hits, capitals: &Capitals<'w>, i: usize) -> Option<Found> {
    let hit = hits.known(i)?;
    let (country, _) = hit.what.place().filter(|(_, form)| *form == PlaceForm::Name)?;
    let listed = hit.what.body.is_some() || hit.what.media.is_some() || hit.what.metonym.is_some();
    if listed || words.at(i).title_case || words.at(i).quoted {
        return None;
    }
    let part = |k: &usize| {
        let word = words.at(*k);
        word.is_proper()
            && !word.possessive
            && words.same_sentence(*k, i)
            && hits.head_before(*k + 1).is_none()
    };
    let first = (i.saturating_sub(NAME)..i).rev().take_while(part).last()?;
    let place = |k: usize| hits.known(k).is_some_and(|h| h.what.place().is_some());
    if (first..i).any(place) || !names_body(words, hits, capitals, first, i) {
        return None;
    }
    let tokens = before_and(words, hits, first)..hit.end;
    let name = words.text(&tokens);
    // "Environment Canada", "Tourism Fiji": a field and the state.
    let sport = name_words::is(words.folded(first), name_words::DISCIPLINE);
    let field = first + 1 == i && hits.sphere(first).is_some() && !sport;
    let kind = if field { Kind::Government } else { Kind::Organisation };
    let key = format!("name:{}", fold(&name));
    let counts = acts(words, &tokens);
    Some(Found { tokens, kind, name, country: Some(country), stands_for: None, key, counts })
}

/// "**Environment and** Climate Change Canada": where the name begins of which the part behind "and" begins at token
/// `first`.
fn before_and(words: &Words, hits: &Hits, first: usize) -> usize {
    let Some(field) = first.checked_sub(2).filter(|&k| words.same_sentence(k, first)) else { return first };
    let joined =
        words.folded(first - 1) == "and" && words.at(field).is_proper() && hits.sphere(field).is_some();
    if joined && !words.at(field).possessive { field } else { first }
}

/// Whether the capitals from token `first` up to the country at token `i` are a name, and no word that only begins its
/// sentence, "**Neighbouring** Chad said", or stands there by itself: "Under **Xi** China has grown".
fn names_body<'w>(words: &'w Words, hits: &Hits, capitals: &Capitals<'w>, first: usize, i: usize) -> bool {
    let word = words.at(first);
    if first + 1 < i {
        // "Badger **Watch** Scotland": within a sentence, capitals are names.
        return LEXICON.given_name(&word.folded).is_none() && hits.head(first).is_none();
    }
    let governed =
        || first > 0 && words.same_sentence(first - 1, first) && words.at(first - 1).class == WordClass::Prep;
    let told = hits.known(first).is_some_and(|h| h.what.body.is_some() || h.what.media.is_some())
        || hits.sphere(first).is_some()
        || name_words::is(&word.folded, name_words::DISCIPLINE);
    let named = || word.initial && capitals.contains(words, &word.folded);
    let person = LEXICON.given_name(&word.folded).is_some();
    told || !person && !governed() && named()
}
