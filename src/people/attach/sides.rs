//! For whom somebody without a title speaks: "**Labour’s** Paul Lind", "Paul Lind, **for Reform UK**,", "Ana Holm **of
//! the PTI**" sit in a parliament; "**Russia’s** Arkady Lind" beside "the US ambassador" speaks for his state.

use crate::people::attach::behind_name::{of_country, owner_state};
use crate::people::bodies::acting::{is_sport, is_verb};
use crate::people::lexica::hits::{Hit, Hits};
use crate::people::lexica::lexicon::{Body, Class, Country, Known, LEXICON, PlaceForm, WordClass};
use crate::people::lexica::name_words;
use crate::people::lexica::seats::party_state;
use crate::people::lexica::words::Words;
use crate::people::names::{Looks, Name};
use crate::people::offices::office::Office;
use crate::people::{Kind, country_code};

/// How many offices back the envoy of another state may stand.
const REACH: usize = 40;

/// Words that may tell of a party before its name.
const COLOUR: usize = 2;

/// The side of somebody.
#[derive(Debug, Clone, Copy)]
pub struct Side {
    /// The first token of its name.
    pub at: usize,
    /// The name of the list.
    pub name: &'static str,
    /// Its country.
    pub country: Country,
}

/// The side that stands at each name.
pub fn find(words: &Words, hits: &Hits, offices: &[Office], names: &[Name]) -> Vec<Option<Side>> {
    let person = |name: &Name| !matches!(name.looks, Looks::Body(_) | Looks::Thing) && name.is_full();
    let side = |name: &Name| {
        before(words, hits, name)
            .or_else(|| behind(words, hits, name))
            .or_else(|| seat(words, hits, name))
            .or_else(|| nation(words, hits, name))
            .or_else(|| state(words, hits, offices, name))
    };
    names.iter().map(|name| Some(name).filter(|name| person(name)).and_then(side)).collect()
}

/// "**Labour’s** Paul Lind"
fn before(words: &Words, hits: &Hits, name: &Name) -> Option<Side> {
    let owner = hits.known_before(name.start())?;
    let owns = words.at(owner.end - 1).possessive && words.same_sentence(owner.start, name.start());
    party(owner).filter(|_| owns && !words.at(name.tokens.end - 1).possessive)
}

/// "Paul Lind, **for Reform UK**, said", "Ana Holm, **also of the PTI**, said", "Ana Holm **of the BJP** said"
fn behind(words: &Words, hits: &Hits, name: &Name) -> Option<Side> {
    if let Some(side) = bracket(words, hits, name.behind) {
        return Some(side);
    }
    let comma = words.folded(name.behind) == ",";
    let at = if comma { name.behind + 1 } else { name.behind };
    let at = if matches!(words.folded(at), "also" | "speaking") { at + 1 } else { at };
    let joins = words.folded(at) == "of" || comma && matches!(words.folded(at), "for" | "from");
    let from = if words.folded(at + 1) == "the" { at + 2 } else { at + 1 };
    // "of the **pro-business** Free Democrats"
    let plain = |k: &usize| {
        let word = words.at(*k);
        // "of the grass-roots **group** ANC": of another of the name.
        let body = LEXICON.body_words.get(&word.folded).is_none_or(|b| b.kind == Kind::Party);
        word.alphabetic && !word.capital && word.class == WordClass::Open && body
    };
    let from = from + (from..from + COLOUR).take_while(plain).count();
    let known = hits.known(from).filter(|_| joins && words.same_sentence(name.tokens.start, from))?;
    let end = words.at(known.end);
    let closed = if comma {
        !end.alphabetic
    } else {
        matches!(end.class, WordClass::Verb | WordClass::Aux) || !end.alphabetic
    };
    party(known).filter(|_| closed && !words.at(known.end - 1).possessive)
}

/// "**German Green** Konrad Lind", "**Danish Social Democrat** Mette Lind": a nation and a party stand before the name.
fn nation(words: &Words, hits: &Hits, name: &Name) -> Option<Side> {
    let start = name.start();
    let known = hits.known_before(start).filter(|h| !words.at(h.end - 1).possessive);
    let listed = known.filter(|h| h.what.body.and_then(|b| LEXICON.bodies.get(b)).is_some_and(is_party));
    let party = listed.map(|h| h.start).or_else(|| camp_before(words, hits, start))?;
    let nation = hits.known_before(party)?;
    let (country, form) = nation.what.place()?;
    let name = LEXICON.countries.get(country).map_or("", |&(_, name)| name);
    (form == PlaceForm::Adjective && words.same_sentence(nation.start, start)).then_some(Side {
        at: nation.start,
        name,
        country,
    })
}

/// "Panel Chairman Karl Lind **(R-Utah)**", "Ana Holm**, D-Vt.,**", "**Republican** Ana Holm **of Utah**": party and state
/// of a member of Congress.
fn seat(words: &Words, hits: &Hits, name: &Name) -> Option<Side> {
    let at = name.behind + 1;
    let set_off =
        matches!(words.folded(name.behind), "(" | ",") && words.same_sentence(name.tokens.start, at);
    let camp = name.start().checked_sub(1).map_or("", |k| words.folded(k));
    let of_state = || of_country(words, hits, name.behind).0.filter(|&country| country == "US");
    let country = Some(at).filter(|_| set_off).and_then(|at| party_state(words, at));
    let country = country.or_else(|| matches!(camp, "democrat" | "republican").then(of_state).flatten())?;
    Some(Side { at, name: "", country })
}

fn is_party(body: Body) -> bool {
    body.public && body.kind == Kind::Party
}

/// "German **Green** Konrad Lind": the word for somebody of a party that ends before token `start`, behind a nation.
pub(in crate::people) fn camp_before(words: &Words, hits: &Hits, start: usize) -> Option<usize> {
    let camp = start.checked_sub(1).filter(|&k| words.at(k).capital && !words.at(k).possessive)?;
    let of_party = name_words::is(words.folded(camp), name_words::CAMP | name_words::OF_PARTY);
    let nation = hits.known_before(camp).and_then(|h| h.what.place());
    (of_party && nation.is_some_and(|(_, form)| form == PlaceForm::Adjective)).then_some(camp)
}

/// Words that the name of a constituency may have: "(Great Yarmouth and Waveney)".
const CONSTITUENCY: usize = 6;

/// "Ana Holm **(ANC)** said", "Ana Holm **(Leeds) (SNP)** asked": nothing but the party stands in the bracket that opens at
/// token `open`, or in the one behind that of the seat; "(**Lab**)", "(**Con**, Leeds)" as reports from Westminster have it.
fn bracket(words: &Words, hits: &Hits, open: usize) -> Option<Side> {
    if words.folded(open) != "(" {
        return None;
    }
    let seat = (open + 2..open + 2 + CONSTITUENCY).find(|&k| words.folded(k) == ")");
    let open = seat.map(|k| k + 1).filter(|&k| words.folded(k) == "(").unwrap_or(open);
    let short = open + 1;
    let closed = matches!(words.folded(short + 1), ")" | ",");
    if closed && words.at(short).capital && name_words::is(words.folded(short), name_words::SHORT_PARTY) {
        return Some(Side { at: short, name: "", country: country_code("GB")? });
    }
    let known = hits.known(open + 1)?;
    party(known).filter(|_| words.folded(known.end) == ")" && words.same_sentence(open, known.end))
}

/// "The US ambassador said so. **Russia’s** Arkady Lind called it a lie": where envoys and ministers of others speak.
fn state(words: &Words, hits: &Hits, offices: &[Office], name: &Name) -> Option<Side> {
    let (at, country) = owner_state(words, hits, name)?;
    if !is_verb(words, name.behind) || is_sport(words, name.tokens.start) {
        return None;
    }
    let block = words.at(name.tokens.start).block;
    let end = offices.partition_point(|o| o.head.start < name.tokens.start);
    let near = offices.get(..end)?.iter().rev().take_while(|o| words.at(o.head.start).block == block);
    let mut others = near.take(REACH).filter(|o| o.country.is_some_and(|c| c != country));
    let envoy = |o: &Office| o.title.class == Class::Diplomat || o.title.head.ends_with("minister");
    let name = LEXICON.countries.get(country).map_or("", |&(_, name)| name);
    others.any(envoy).then_some(Side { at, name, country })
}

/// A party of the list whose members sit in a parliament.
fn party(known: Hit<Known>) -> Option<Side> {
    let body = LEXICON.bodies.get(known.what.body?)?;
    let country = body.country().filter(|_| body.public && body.kind == Kind::Party)?;
    Some(Side { at: known.start, name: body.name, country })
}
