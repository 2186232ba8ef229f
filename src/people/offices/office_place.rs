//! The place behind an office: "the Green group in the Senate", "leader of the opposition in Zambia, Chanda Mulenga".

use crate::people::Kind;
use crate::people::bodies::acting::skip_parenthesis;
use crate::people::lexica::hits::Hits;
use crate::people::lexica::lexicon::{Class, LEXICON, PlaceForm, Verdict, WordClass};
use crate::people::lexica::name_words;
use crate::people::lexica::words::Words;
use crate::people::offices::office::Office;
use crate::people::offices::office_names::{is_name_word, is_small_area};
use crate::people::offices::office_seat;
use crate::text::TokenRange;

/// "leader of the Green group **in the Senate**": an office that is public, and of no firm.
pub(in crate::people) fn note_parliament(words: &Words, hits: &Hits, office: &mut Office) {
    if sits_in_parliament(words, hits, office.core.end) {
        office.private = false;
        office.public = true;
    }
}

/// "the Green group **in the Senate**": a party’s members of a parliament.
fn sits_in_parliament(words: &Words, hits: &Hits, at: usize) -> bool {
    let from = if words.at(at + 1).class == WordClass::Det { at + 2 } else { at + 1 };
    let body = hits.known(from).and_then(|k| LEXICON.bodies.get(k.what.body?));
    let parliament = |i: usize| name_words::is(words.folded(i), name_words::PARLIAMENT);
    let named = || body.is_some_and(|b| b.public) && parliament(hits.known(from).map_or(from, |k| k.end - 1));
    at > 0
        && words.folded(at) == "in"
        && words.folded(at - 1) == "group"
        && words.same_sentence(at, from)
        && (named() || parliament(from) || parliament(from + 1))
}

/// "leader of the opposition in Zambia, Chanda Mulenga": the place behind the phrase belongs to it
/// where a name follows in apposition.
pub(in crate::people) fn read_place(words: &Words, hits: &Hits, office: &mut Office) {
    // "the electoral commissioner (REC) in the state, Hauwa Zannah"
    let at = skip_parenthesis(words, office.full.end);
    if words.folded(at) != "in" || office.possessive || !words.same_sentence(office.head.start, at) {
        return;
    }
    let at = if words.at(at + 1).class == WordClass::Det { at + 1 } else { at };
    // "The military’s spokesman in the region, Lt. Col. Isa"
    let area = name_words::is(words.folded(at + 1), name_words::AREA);
    if area && words.folded(at + 2) == "," && words.at(at + 3).capital && words.same_sentence(at, at + 3) {
        office.full.end = at + 2;
        // "The Director of Press in the **ministry**, Ana Lind"
        let body = LEXICON.body_words.get(words.folded(at + 1));
        office.public |= body.is_some_and(|b| b.kind == Kind::Government);
        return;
    }
    if let Some(end) = parliament_before_name(words, hits, office, at) {
        office.full.end = end;
        office.private = false;
        office.public = true;
        return;
    }
    let Some(place) = hits.known(at + 1) else {
        // "the head of the agency in West Sumatra, Ilham, said"
        // "the minister in the Office **of the President**, Ana Lind"
        let of = |k: usize| words.folded(at + 1) == "office" && matches!(words.folded(k), "of" | "the");
        let name = |k: usize| words.at(k).capital && words.at(k).alphabetic;
        // "Presidential Envoy in Osh **region** Ana Lind"
        if let Some(end) = area_before_holder(words, hits, office, at + 1) {
            office.full.end = end;
            return;
        }
        let end = (at + 1..at + 7).find(|&k| !name(k) && !of(k)).filter(|&end| end > at + 1);
        let named = |&end: &usize| {
            // "the minister in the President’s Office (Local Government), Ana Lind, said"
            let comma = skip_parenthesis(words, end);
            let next = words.at(comma + 1);
            let name = next.capital && next.class == WordClass::Open && words.same_sentence(at, comma + 1);
            let name = name && words.folded(comma) == ",";
            name && hits.known(comma + 1).is_none() && !words.at(end - 1).possessive
        };
        if let Some(end) = end.filter(named) {
            office.full.end = end;
            let country = hits.known_before(end).and_then(|h| h.what.place()).map(|p| p.0);
            if office.title.class != Class::Diplomat && !office.international {
                office.country = office.country.or(country);
            }
        }
        return;
    };
    let Some((country, form)) = place.what.place() else { return };
    // "health officials in Gaza"
    if office.plural
        && office.title.class != Class::Diplomat
        && !office.international
        && form != PlaceForm::Adjective
    {
        office.country = office.country.or(Some(country));
    }
    let named = words.folded(place.end) == ","
        && words.at(place.end + 1).capital
        && words.same_sentence(at, place.end + 1)
        && hits.known(place.end + 1).is_none();
    let area = area_before_holder(words, hits, office, place.end.saturating_sub(1));
    let named = named || area.is_some() || office_seat::names_holder(words, hits, office, place.end);
    if !named || words.at(place.end - 1).possessive || form == PlaceForm::Adjective {
        return;
    }
    office.full.end = area.unwrap_or(place.end);
    if office.title.class != Class::Diplomat && !office.international {
        office.country = office.country.or(Some(country));
    }
}

/// "ambassador **in Lima**", "representative **in Brazil**", "leader **in the Senate**": the place is printed with the
/// office, and no word by which the page speaks of its holder.
pub(in crate::people) fn tell_place(words: &Words, hits: &Hits, office: &mut Office) {
    let at = office.core.end;
    if words.folded(at) != "in" || office.plural || office.possessive {
        return;
    }
    let told = Some(office.full.end).filter(|&end| end > at);
    let Some(end) = told.or_else(|| place_behind(words, hits, office)) else { return };
    // "in the region" tells nothing, "in Osh region" does.
    let area = end.checked_sub(1).is_some_and(|last| {
        name_words::is(words.folded(last), name_words::AREA) && !is_small_area(words, last)
    });
    if !area {
        office.text = format!("{} {}", office.text, words.text(&(at..end)));
    }
}

/// "Ana Lind, the ambassador **in Lima**, said", "Ana Lind, the party’s leader **in the Senate**, said": the end of where
/// an envoy is sent or a leader sits, closed by a mark.
fn place_behind(words: &Words, hits: &Hits, office: &Office) -> Option<usize> {
    let from =
        if words.folded(office.core.end + 1) == "the" { office.core.end + 2 } else { office.core.end + 1 };
    let place = hits.known(from).filter(|k| k.what.place().is_some_and(|p| p.1 != PlaceForm::Adjective));
    let sent = office.title.class == Class::Diplomat || office.title.head == "representative";
    let seat = name_words::is(words.folded(from), name_words::PARLIAMENT) && words.at(from).capital;
    let sent = place.filter(|_| sent).map(|k| k.end);
    let end = sent.or((seat && office.title.class == Class::Leader).then_some(from + 1))?;
    let closed = !words.at(end).alphabetic && !words.at(end - 1).possessive;
    (closed && words.same_sentence(office.head.start, from)).then_some(end)
}

/// "Envoy in **Osh region** Ana Lind": the end of the name of a part of a state that begins at token `from`, where the
/// name of the holder begins.
fn area_before_holder(words: &Words, hits: &Hits, office: &Office, from: usize) -> Option<usize> {
    let noun = (from + 1..from + 4).find(|&k| !words.at(k).capital)?;
    let end = noun + 1;
    let holder = is_small_area(words, noun) && office_seat::names_holder(words, hits, office, end);
    (holder && words.same_sentence(from, end)).then_some(end)
}

/// "Leader of the Opposition **in the Assembly** Dinkar Bhose": the end of a parliament's name behind token `at`,
/// where a person's begins.
fn parliament_before_name(words: &Words, hits: &Hits, office: &Office, at: usize) -> Option<usize> {
    let from = at + 1;
    let end = hits.known(from).filter(|k| k.what.body.is_some()).map_or(from + 1, |k| k.end);
    let parliament = words.at(from).capital && name_words::is(words.folded(end - 1), name_words::PARLIAMENT);
    let named = |k: usize| words.same_sentence(at, k) && is_name_word(words, hits, k);
    let legislator =
        office.title.verdict == Verdict::Yes && !office.plural && words.at(office.head.start).capital;
    // "PVV leader in the Senate Ana Lind"
    let legislator = legislator || office.title.class == Class::Leader && !office.plural;
    (parliament && legislator && named(end) && named(end + 1)).then_some(end)
}

/// "Renewal’s leader **in the lower house**, Chanda Mulenga": the chamber belongs to the office of a party’s leader or
/// whip where the name follows in apposition.
pub(in crate::people) fn read_chamber(words: &Words, office: &mut Office, parts: &mut Vec<TokenRange>) {
    let at = office.core.end;
    let leads = office.title.class == Class::Leader || office.title.head.ends_with("whip");
    if !leads || office.full.end != at || office.plural || office.possessive || words.folded(at) != "in" {
        return;
    }
    let from = if words.folded(at + 1) == "the" { at + 2 } else { at + 1 };
    let half = matches!(words.folded(from), "lower" | "upper");
    let parliament = |k: usize| name_words::is(words.folded(k), name_words::PARLIAMENT);
    let Some(last) = (from..from + 2).find(|&k| parliament(k)).filter(|&k| k == from || half) else { return };
    let name = words.at(last + 2);
    let named = words.folded(last + 1) == "," && name.capital && name.class == WordClass::Open;
    if named && !words.at(last).possessive && words.same_sentence(at, last + 2) {
        office.take(parts, at..last + 1);
        office.public = true;
    }
}
