//! Where a report was written, and so whose minister "the interior minister" is: "KYIV, March 3 —",
//! "TALLINN, Estonia (AP) —", "ISLAMABAD:".

use crate::people::Kind;
use crate::people::context::evidence_of_names::of_several_states;
use crate::people::lexica::fold::fold;
use crate::people::lexica::hits::{Hit, Hits};
use crate::people::lexica::lexicon::{Country, Known, LEXICON, PlaceForm, Sphere, Verdict, WordClass};
use crate::people::lexica::name_words;
use crate::people::lexica::words::Words;
use crate::text::TokenRange;

/// Blocks in which a dateline may stand: headline, byline and date come first.
const BLOCKS: usize = 12;

/// Tokens that a dateline with a colon may have: "CIUDAD DEL ESTE, Paraguay:".
const COLON: usize = 6;

/// Tokens in which the noun of an office or a body stands behind its owner: "former prime minister".
const OFFICE: usize = 4;

/// Tokens that a place and a date on a line of their own may have.
const LINE: usize = 14;

/// The first dateline.
pub struct Dateline {
    /// Its tokens.
    pub tokens: TokenRange,
    /// The country whose officials the report speaks of without saying so.
    pub home: Option<Country>,
}

/// The first dateline of the document. `international` says that the page speaks of a body of several
/// states, which makes a report from its seat nobody’s.
pub fn dateline(words: &Words, hits: &Hits, international: bool) -> Option<Dateline> {
    let blocks = words.doc.blocks.iter().take(BLOCKS);
    let tokens = blocks.map(|b| b.tokens.start).find_map(|i| Some(i..dateline_end(words, hits, i)?))?;
    let place = tokens.clone().filter_map(|i| hits.known(i)).find(|h| h.end <= tokens.end)?;
    let (country, form) = place.what.place()?;
    let seat = LEXICON.seats.contains_key(&fold(&words.text(&(place.start..place.end))));
    let is_place = !matches!(form, PlaceForm::Adjective | PlaceForm::People);
    let of_other = owner_of_state(words, hits, tokens.end).is_some_and(|owner| owner != country);
    let guests = seat && international || is_meeting(words, hits, tokens.end);
    let home = (is_place && !of_other && !guests).then_some(country);
    Some(Dateline { tokens, home })
}

/// "ANTALYA – Rich and poor fell out as the United Nations climate conference": a report from a meeting of many
/// states is at home in none.
fn is_meeting(words: &Words, hits: &Hits, i: usize) -> bool {
    let sentence = || (i..words.len()).take_while(|&k| words.same_sentence(i, k));
    let meets = sentence().any(|k| {
        let press = k > 0 && matches!(words.folded(k - 1), "news" | "press" | "media");
        name_words::is(words.folded(k), name_words::MEETING) && !press
    });
    meets && sentence().filter_map(|k| hits.known(k)).any(|h| of_several_states(h.what).is_some())
}

/// "DAKAR — Mali’s junta suspended ...", "TUNIS — Clashes broke out, Libya’s health ministry said": whose
/// state the first sentence names first is whom the report is about, wherever it was written.
fn owner_of_state(words: &Words, hits: &Hits, i: usize) -> Option<Country> {
    (i..words.len()).take_while(|&k| words.same_sentence(i, k)).find_map(|k| owner_at(words, hits, k))
}

/// The country that owns an office or a public body, if its name begins at token `i`.
fn owner_at(words: &Words, hits: &Hits, i: usize) -> Option<Country> {
    let owner = hits.known(i).filter(|h| words.at(h.end - 1).possessive && !words.at(i).quoted)?;
    let (country, form) = owner.what.place()?;
    (owns_state(words, hits, &owner) && form == PlaceForm::Name).then_some(country)
}

/// "Israel’s **military**", "Turkish **officials**": the noun of an office or a public body stands behind a name.
pub fn owns_state(words: &Words, hits: &Hits, owner: &Hit<Known>) -> bool {
    (owner.end..owner.end + OFFICE).take_while(|&k| words.same_sentence(owner.start, k)).any(|k| {
        let body = LEXICON.body_called(words.folded(k)) == Some(Kind::Government);
        let named = hits.known(k).and_then(|h| LEXICON.bodies.get(h.what.body?));
        body || named.is_some_and(|b| b.public)
            || hits.sphere(k) == Some(Sphere::Public)
            || hits.head(k).is_some_and(|h| !matches!(h.what.title.verdict, Verdict::No))
    })
}

/// The token behind the dateline that begins at token `i`.
fn dateline_end(words: &Words, hits: &Hits, i: usize) -> Option<usize> {
    let colon = || {
        let place = hits.known(i).filter(|h| h.what.place().is_some() && words.at(i).upper)?;
        (place.end..i + COLON).find(|&k| words.folded(k) == ":").filter(|&k| words.same_sentence(i, k))
    };
    words.doc.behind_dateline(i).or_else(colon).or_else(|| line_of_place(words, hits, i))
}

/// "ANKARA", "Jakarta, Indonesia", "Jakarta ● Wed, December 3, 2025": the end of a line between headline and lead that
/// begins at token `i` with a town and holds nothing but places and a date.
fn line_of_place(words: &Words, hits: &Hits, i: usize) -> Option<usize> {
    let block = words.at(i).block;
    let town = hits.known(i).and_then(|h| h.what.place()).map(|p| p.1);
    if block == 0
        || !words.paragraphs.begins(block)
        || !matches!(town, Some(PlaceForm::Capital | PlaceForm::Place))
    {
        return None;
    }
    let line = words.label(block, LINE)?;
    let mut at = line.start;
    while at < line.end {
        let word = words.at(at);
        let dated = matches!(word.class, WordClass::Day | WordClass::Month)
            || !word.folded.chars().any(char::is_alphabetic);
        let place = hits.known(at).filter(|h| h.what.place().is_some());
        at = match place {
            Some(place) => place.end.max(at + 1),
            None if dated => at + 1,
            None => return None,
        };
    }
    Some(line.end)
}
