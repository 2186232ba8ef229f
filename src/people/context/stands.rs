//! How the name of a country stands in its sentence: it acts, it owns what acts, it is spoken to, or it is where
//! something takes place.

use crate::people::Kind;
use crate::people::bodies::acting::skip_parenthesis;
use crate::people::context::evidence::Stand;
use crate::people::context::home;
use crate::people::lexica::fold::fold;
use crate::people::lexica::hits::{Hit, Hits};
use crate::people::lexica::lexicon::{Class, Country, Known, LEXICON, PlaceForm, WordClass};
use crate::people::lexica::name_words;
use crate::people::lexica::words::Words;

/// Tokens in which the noun of a firm stands behind its country: "the Turkish marine dredging firm".
const FIRM: usize = 4;

/// Tokens that may stand before the subject of a sentence: "Next door, in the north, **Mali** did the same".
const OPENING: usize = 6;

/// Tokens of a sentence that does no more than turn to a country.
const SHORT: usize = 7;

/// Whether a sentence begins with the name: [`Evidence::opens`](super::evidence::Evidence::opens).
pub(in crate::people) fn opens(words: &Words, hit: &Hit<Known>, stand: Stand) -> bool {
    let first = head_of_phrase(words, hit.start);
    if words.at(first).quoted || matches!(stand, Stand::Venue | Stand::Addressed) {
        return false;
    }
    let name = hit.what.place().is_some_and(|(_, form)| form == PlaceForm::Name);
    // "Mali, which is run by soldiers too, did the same"
    let apart = name && words.folded(hit.end) == ",";
    if words.at(first).initial {
        // "**Japan’s** support may help."
        let owner = name && words.at(hit.end - 1).possessive;
        let short = owner && !words.same_sentence(first, first + SHORT);
        return apart || short || matches!(stand, Stand::Acts | Stand::Owns);
    }
    let before = (1..=OPENING).map_while(|back| first.checked_sub(back));
    let before: Vec<usize> = before.take_while(|&k| words.same_sentence(k, first)).collect();
    // "Lind said Mali would wait", but "Asked whether Mali would wait"
    let free = |k: &usize| words.at(*k).class != WordClass::Verb || words.folded(*k) == "asked";
    let begun = before.iter().any(|&k| words.at(k).initial) && before.iter().all(free);
    stand == Stand::Scene || begun && stand == Stand::Acts
}

/// Whether one who speaks of it is likely of its country: [`Evidence::domestic`](super::evidence::Evidence::domestic).
pub(in crate::people) fn is_domestic(words: &Words, hit: &Hit<Known>) -> bool {
    let i = hit.start;
    let before = if i > 0 && words.at(i - 1).class == WordClass::Det {
        i.saturating_sub(2)
    } else {
        i.saturating_sub(1)
    };
    let inside = matches!(words.folded(before), "in" | "near" | "at" | "outside");
    match hit.what.place() {
        Some((_, PlaceForm::Region | PlaceForm::Place)) => return true,
        // "with leaders in Brussels": whoever meets in the seat of many states is of any.
        Some((_, PlaceForm::Capital)) if inside => return !is_seat(words, hit),
        None if hit.what.metonym.is_none() => return true,
        _ => {}
    }
    let near = |reach: usize, fits: &dyn Fn(usize) -> bool| {
        (hit.end..hit.end + reach).take_while(|&k| words.same_sentence(i, k)).any(fits)
    };
    let will = |k: usize| matches!(words.folded(k), "would" | "will");
    let reports = |k: usize| name_words::is(words.folded(k), name_words::REPORTING);
    near(3, &will) || words.folded(before) == "," && near(4, &reports)
}

/// "Brussels", "Geneva": where bodies of several states sit.
fn is_seat(words: &Words, hit: &Hit<Known>) -> bool {
    LEXICON.seats.contains_key(&fold(&words.text(&(hit.start..hit.end))))
}

/// "a **Dutch** bidder", "the **Turkish** logistics group": firms are from anywhere.
pub(in crate::people) fn is_of_firm(words: &Words, hits: &Hits, hit: &Hit<Known>) -> bool {
    let adjective = hit.what.place().is_some_and(|(_, form)| form == PlaceForm::Adjective);
    let plain = |k: &usize| words.same_sentence(hit.start, *k) && !words.at(*k).capital;
    let firm = |k: usize| {
        let body = LEXICON.body_called(words.folded(k)) == Some(Kind::Company);
        body || hits.head(k).is_some_and(|h| h.what.title.class == Class::Business && !h.what.plural)
    };
    adjective && (hit.end..hit.end + FIRM).take_while(plain).any(firm)
}

/// "a **Miami-based** firm", "the **London-based** group": firms and groups sit anywhere.
pub(in crate::people) fn is_based(words: &Words, hit: &Hit<Known>) -> bool {
    hit.end.checked_sub(1).is_some_and(|last| words.folded(last).ends_with("-based"))
        || words.folded(hit.end) == "based"
        || words.folded(hit.end) == "-" && words.folded(hit.end + 1) == "based"
}

/// "the **TN** channel", "a **PA** official": two letters mean an American state only behind a town or in brackets,
/// "in Memphis, **TN**".
pub(in crate::people) fn is_initials(words: &Words, hit: &Hit<Known>) -> bool {
    let word = words.at(hit.start);
    let letters = word.upper && word.folded.len() == 2 && hit.end == hit.start + 1;
    let inside = |p: (Country, PlaceForm)| p.0 == "US" && matches!(p.1, PlaceForm::Region | PlaceForm::Place);
    let before = hit.start.checked_sub(1).map_or("", |b| words.folded(b));
    letters
        && hit.what.place().is_some_and(inside)
        && !matches!(before, "," | "(" | "-" | "–" | "—" | "/" | "[")
}

/// "US$3 million", "in US dollars": paid everywhere.
pub(in crate::people) fn is_currency(words: &Words, hit: &Hit<Known>) -> bool {
    matches!(words.folded(hit.end), "$" | "dollar" | "dollars")
}

/// "urged **Delhi**", "accused **Iran**", "dismissed **Tehran’s** claim", "flew to **Ankara**": others than the
/// speaker’s state, and no country of the page.
pub(in crate::people) fn is_addressed(words: &Words, hit: &Hit<Known>) -> bool {
    let verb = |back: usize, class: u128| {
        let at = hit.start.checked_sub(back).filter(|&b| words.same_sentence(b, hit.start));
        at.is_some_and(|b| name_words::is(words.folded(b), class))
    };
    let skip = |back: usize| {
        let before = hit.start.checked_sub(back);
        before.is_some_and(|b| matches!(words.at(b).class, WordClass::Det | WordClass::Prep))
    };
    is_destination(words, hit)
        || verb(1, name_words::TOWARDS)
        || skip(1) && verb(2, name_words::TOWARDS | name_words::TRAVEL)
}

/// "to attend the **Paris** climate summit", "cancels **Beijing** trip": where officials go, and what the page says of home
/// is told by other words.
fn is_destination(words: &Words, hit: &Hit<Known>) -> bool {
    let form = hit.what.place().map(|(_, form)| form);
    let place = matches!(form, Some(PlaceForm::Name | PlaceForm::Capital));
    let met = |k: usize| {
        words.same_sentence(hit.start, k) && name_words::is(words.folded(k), name_words::DESTINATION)
    };
    // "the Paris **climate** summit"
    let word = words.at(hit.end);
    let between = word.class == WordClass::Open && (!word.capital || word.title_case);
    let met = met(hit.end) || between && met(hit.end + 1);
    place && met && hit.end.checked_sub(1).is_some_and(|last| !words.at(last).possessive)
}

/// "told reporters **in** Doha", "said **in** Vienna"
pub(in crate::people) fn is_venue(words: &Words, at: usize) -> bool {
    let place = matches!(words.folded(at), "in" | "at");
    let said = name_words::VENUE | name_words::REPORTING;
    place && at > 0 && name_words::is(words.folded(at - 1), said) && words.same_sentence(at - 1, at)
}

/// Tokens that the name of a house may have behind its country: "At the **US** State Department".
const HOUSE: usize = 6;

/// "At the **U.S.** State Department, a spokesman said", "At the **Pentagon**, a spokesman said": a sentence begins with
/// the house of a public body.
pub(in crate::people) fn is_house(words: &Words, hits: &Hits, hit: &Hit<Known>) -> bool {
    let first = head_of_phrase(words, hit.start);
    let Some(at) = first.checked_sub(1).filter(|&k| words.at(k).initial && words.same_sentence(k, first))
    else {
        return false;
    };
    let listed = || hit.what.body.and_then(|b| LEXICON.bodies.get(b)).is_some_and(|b| b.public);
    // "At the Munich Security Conference": of a town, and no state’s
    let whole = hit.what.place().is_some_and(|p| matches!(p.1, PlaceForm::Name | PlaceForm::Adjective));
    let house = hit.what.metonym.is_some() || listed() || whole && home::owns_state(words, hits, hit);
    let capital = |k: &usize| words.at(*k).capital && words.same_sentence(at, *k);
    let end = (hit.end..hit.end + HOUSE).take_while(capital).last().map_or(hit.end, |k| k + 1);
    words.folded(at) == "at" && !words.at(at).quoted && house && words.folded(end) == ","
}

/// "**China** called for calm", "**Israel’s** military", "**Turkish** officials"; not "shelled a **Syrian** town"
pub(in crate::people) fn acting(words: &Words, hits: &Hits, hit: &Hit<Known>) -> Stand {
    // "**Ukraine** and Russia swapped prisoners"
    let joined =
        hits.known(hit.end + 1).filter(|h| words.folded(hit.end) == "and" && h.what.place().is_some());
    // "The Norwegian Police Security Service **(PST)** said"
    let next = words.at(skip_parenthesis(words, joined.map_or(hit.end, |h| h.end)));
    let verb = matches!(next.class, WordClass::Verb | WordClass::Aux)
        || joined.is_some_and(|h| is_verb(words, h.end));
    let subject = !words.at(hit.end - 1).possessive && verb && !next.capital;
    let adjective = hit.what.place().is_some_and(|(_, form)| form == PlaceForm::Adjective);
    let owner = words.at(hit.end - 1).possessive || adjective;
    let first = head_of_phrase(words, hit.start);
    let object = first > 0 && words.same_sentence(first - 1, first) && is_verb(words, first - 1);
    match (subject, owner && !object && home::owns_state(words, hits, hit)) {
        (true, _) => Stand::Acts,
        (_, true) => Stand::Owns,
        _ => Stand::Named,
    }
}

/// The first token of the phrase of token `i`: its article.
pub(in crate::people) fn head_of_phrase(words: &Words, i: usize) -> usize {
    if i > 0 && words.at(i - 1).class == WordClass::Det { i - 1 } else { i }
}

/// A verb of the list, or what ends like one: "shelled".
fn is_verb(words: &Words, i: usize) -> bool {
    let word = words.at(i);
    !word.capital && (word.class == WordClass::Verb || word.folded.len() > 4 && word.folded.ends_with("ed"))
}
