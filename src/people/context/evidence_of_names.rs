//! What the known names of a page say for a country: each country, city, body, metonym and paper outside the names
//! of persons.

use crate::people::Kind;
use crate::people::context::attack::{ATTACKER, strikes};
use crate::people::context::chamber;
use crate::people::context::credits;
use crate::people::context::evidence::{Evidence, SEAT, Stand};
use crate::people::context::guest::{Guest, guest};
use crate::people::context::halves;
use crate::people::context::stands::{
    acting, head_of_phrase, is_addressed, is_based, is_currency, is_domestic, is_house, is_initials,
    is_of_firm, is_venue, opens,
};
use crate::people::lexica::fold::fold;
use crate::people::lexica::hits::{Hit, Hits};
use crate::people::lexica::lexicon::{Class, Country, Known, LEXICON, PlaceForm, WordClass};
use crate::people::lexica::name_words;
use crate::people::lexica::words::Words;
use std::collections::HashSet;

/// What a national paper weighs to which somebody speaks: it decides only where nothing else does.
const MEDIUM: f32 = 0.3;

/// What the paper weighs whose page it is.
const MASTHEAD: f32 = 1.0;

/// Blocks in which a paper may name itself.
const TOP: usize = 6;

/// Tokens that the words of time before a place may have: "Earlier this week,".
const TIME: usize = 4;

/// Tokens that the line of its name may have.
const LINE: usize = 14;

/// Countries, cities, bodies and metonyms outside persons' names, whose tokens `in_name` tells; and the last
/// words of the names of bodies of several states.
pub fn of_names(words: &Words, hits: &Hits, in_name: &[bool]) -> (Vec<Evidence>, Vec<String>) {
    let (mut evidence, mut international) = (Vec::new(), Vec::new());
    let surnames = surnames(words, in_name);
    for i in 0..words.len() {
        let Some(hit) = hits.known(i) else { continue };
        // "Congress" speaks for a country as words of offices do.
        let of_office = hits.hints().binary_search_by_key(&i, |h| h.token).is_ok();
        if in_name.get(i).copied().unwrap_or(false) || of_office {
            continue;
        }
        if is_surname(words, &hit, &surnames) {
            continue;
        }
        international.extend(of_several_states(hit.what));
        evidence.extend(of_name(words, hits, &hit));
    }
    halves::extend(words, hits, in_name, &mut evidence);
    (evidence, international)
}

/// The last words of the full names of persons, whose tokens `in_name` tells: "lima" of "Ana Lima".
fn surnames<'w>(words: &'w Words, in_name: &[bool]) -> HashSet<&'w str> {
    let named = |i: usize| in_name.get(i).copied().unwrap_or(false);
    let last = |i: &usize| *i > 0 && named(*i) && named(*i - 1) && !named(*i + 1);
    (0..words.len()).filter(last).map(|i| words.folded(i)).collect()
}

/// "**Lima** said" on the page of Ana Lima is no city; "in **Lima**" is.
fn is_surname(words: &Words, hit: &Hit<Known>, surnames: &HashSet<&str>) -> bool {
    let town =
        matches!(hit.what.place(), Some((_, PlaceForm::Capital | PlaceForm::Region | PlaceForm::Place)));
    let placed = hit.start.checked_sub(1).is_some_and(|b| words.at(b).class == WordClass::Prep);
    town && !placed && hit.end == hit.start + 1 && surnames.contains(words.folded(hit.start))
}

/// "told **RNZ**": ministers speak to the papers and stations of home, but for those that all the world reads.
fn of_medium(words: &Words, i: usize, known: Known) -> Option<Evidence> {
    let &(_, country, world) = known.media.and_then(|m| LEXICON.media.get(m))?;
    let country = country.filter(|_| !world)?.country();
    if is_masthead(words, i) {
        return Some(Evidence::at(words, i, country, MASTHEAD, Stand::Named));
    }
    Some(Evidence { domestic: true, ..Evidence::at(words, i, country, MEDIUM, Stand::Venue) })
}

/// "**Times of Malta** | Home | 8 May", "By Ana Lind, **Dawn**": a line without a verb at the top of the page tells
/// whose paper it is.
pub(super) fn is_masthead(words: &Words, i: usize) -> bool {
    let block = words.at(i).block;
    block < TOP && words.label(block, LINE).is_some()
}

/// "commission": the last word of the name of a body of several states.
pub(in crate::people) fn of_several_states(known: Known) -> Option<String> {
    // "In Brussels, a Commission spokesman"
    let metonym = known.metonym.and_then(|m| LEXICON.metonyms.get(m));
    if metonym.is_some_and(|m| m.body == "European Union institutions") {
        return Some(SEAT.to_owned());
    }
    let body = known.body.and_then(|b| LEXICON.bodies.get(b))?;
    let several = body.country().is_none() && body.public && body.kind == Kind::Organisation;
    several.then(|| body.name.rsplit(' ').next().map(fold)).flatten()
}

/// What a known name says.
fn of_name(words: &Words, hits: &Hits, hit: &Hit<Known>) -> Option<Evidence> {
    let i = hit.start;
    let known = hit.what;
    let row = known.body.and_then(|b| LEXICON.bodies.get(b));
    // "wrote on Facebook"
    if row.is_some_and(|b| b.kind == Kind::Company) {
        return None;
    }
    let Some((country, weight)) = country_of(known) else { return of_medium(words, i, known) };
    if is_currency(words, hit) || is_initials(words, hit) {
        return None;
    }
    if row.is_some_and(|b| is_shared(b.name)) {
        return Some(Evidence::at(words, i, country, weight, Stand::Party));
    }
    if is_addressed(words, hit) {
        return Some(Evidence::at(words, i, country, 0.0, Stand::Addressed));
    }
    // "His Rwandan counterpart" is of another country than he.
    let other = hits.head(hit.end).is_some_and(|h| h.what.title.class == Class::Counterpart);
    let guest = guest(words, hits, hit);
    let weight = if other || guest == Some(Guest::Envoy) { weight * 0.2 } else { weight };
    let weight = if is_of_firm(words, hits, hit) { weight * 0.5 } else { weight };
    let based = is_based(words, hit);
    let weight = if based { weight * 0.2 } else { weight };
    // "Ruritanian refugees" are where they fled to.
    let abroad = name_words::is(words.folded(hit.end), name_words::ABROAD);
    let weight = if abroad { weight * 0.2 } else { weight };
    let attacker = strikes(words, hits, hit);
    let weight = if attacker { weight * ATTACKER } else { weight };
    let credit = credits::is_credit(words, i);
    let weight = if credit { weight * credits::WEIGHT } else { weight };
    let (stand, weight) = standing(words, hits, hit, guest.is_some(), weight);
    // "France, whose ambassador, Ann Lind,"
    let whose = words.folded(hit.end) == "," && words.folded(hit.end + 1) == "whose";
    let weight = if whose && hits.head(hit.end + 2).is_some() { weight * 3.0 } else { weight };
    let domestic = stand != Stand::Venue && is_domestic(words, hit);
    let inside = |p: (Country, PlaceForm)| matches!(p.1, PlaceForm::Region | PlaceForm::Place);
    let local = known.place().is_some_and(inside);
    let opens = guest.is_none() && !attacker && opens(words, hit, stand);
    let guest = guest.is_some();
    let chamber = chamber::is_told(words, hit);
    let evidence = Evidence::at(words, i, country, weight, stand);
    let apart = evidence.apart || based || abroad || attacker;
    Some(Evidence {
        chamber,
        domestic: domestic && !based,
        local,
        opens,
        guest,
        apart,
        lead: evidence.lead && !credit,
        strikes: attacker,
        seat: known.metonym.and_then(|m| LEXICON.metonyms.get(m)).map_or("", |m| m.body),
        ..evidence
    })
}

/// The country that a known name speaks for, and what a name of that kind weighs.
fn country_of(known: Known) -> Option<(Country, f32)> {
    let row = known.body.and_then(|b| LEXICON.bodies.get(b));
    // Militias fight in states whose ministers they are not.
    let body = row.and_then(|b| Some((b.country()?, if b.kind == Kind::ArmedGroup { 0.4 } else { 0.9 })));
    let metonym = known.metonym.and_then(|m| LEXICON.metonyms.get(m)).and_then(|m| Some((m.country?, 0.9)));
    let place = known.place().map(|(country, form)| (country, weight_of(form)));
    metonym.or(body).or(place)
}

/// How the name stands in its sentence, and what its `weight` becomes there; `guest` where its envoy or foreign
/// minister speaks.
fn standing(words: &Words, hits: &Hits, hit: &Hit<Known>, guest: bool, weight: f32) -> (Stand, f32) {
    let i = hit.start;
    // "In neighbouring Bolivia, …"
    let by = usize::from(i > 1 && name_words::is(words.folded(i - 1), name_words::SCENE));
    let behind = i.checked_sub(1 + by).map(|b| words.at(b)).filter(|b| b.class == WordClass::Prep);
    match behind {
        // "the Canadian embassy in Bangkok" speaks of neither.
        _ if name_words::is(words.folded(hit.end), name_words::MISSION) => (Stand::Named, weight * 0.5),
        // "At the US State Department, a spokesman said"
        _ if is_house(words, hits, hit) => (Stand::Scene, weight * 2.0),
        // "In Beijing, a spokesman said", "Last month, in Beijing, a spokesman said"
        Some(b)
            if (b.initial || set_off(words, i - 1 - by))
                && b.folded == "in"
                && words.folded(hit.end) == "," =>
        {
            (Stand::Scene, weight * 2.0)
        }
        Some(b) if !b.initial && is_venue(words, i - 1) => (Stand::Venue, weight * 0.3),
        // "in Rwanda", "with Iran": spoken about.
        Some(b) if !b.initial => (Stand::Named, weight * 0.5),
        // "Turkey’s army shelled ..." opens its sentence: whom it is about.
        _ => {
            let stand = acting(words, hits, hit);
            let opens = words.at(head_of_phrase(words, i)).initial;
            let stand = if guest { Stand::Named } else { stand };
            let more = match stand {
                // "**Ukraine** and Russia swapped prisoners, the president announced": the paper's own comes first.
                Stand::Acts if opens && words.folded(hit.end) == "and" => 2.0,
                Stand::Named if guest => 0.6,
                Stand::Named => 1.0,
                _ if opens => 1.4,
                _ => 1.2,
            };
            (stand, weight * more)
        }
    }
}

/// "**Last month,** in Beijing": a time alone, and the comma behind it, stand before token `i` in its sentence.
fn set_off(words: &Words, i: usize) -> bool {
    let start = (i.saturating_sub(TIME)..i).find(|&k| words.same_sentence(k, i) && words.at(k).initial);
    start.is_some() && words.folded(i.wrapping_sub(1)) == ","
}

/// "Labour Party": a body whose name others have too.
pub fn is_shared(name: &str) -> bool {
    LEXICON.office_countries.get(&fold(name)).is_some_and(|&(_, shared)| shared)
}

fn weight_of(form: PlaceForm) -> f32 {
    match form {
        PlaceForm::Name | PlaceForm::Adjective => 1.0,
        PlaceForm::Capital => 0.9,
        PlaceForm::People | PlaceForm::Region | PlaceForm::Place => 0.7,
    }
}
