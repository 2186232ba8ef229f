//! Offices and names in lists: "ministers Holm and Bauer", "the foreign ministers of Egypt and Jordan, Samir
//! Fahmy and Rania Haddad", "the deputy prime minister and foreign minister, Xavi Bettendorf".

use crate::people::attach::is_relation;
use crate::people::attach::links::Places;
use crate::people::lexica::hits::Hits;
use crate::people::lexica::lexicon::{Class, Country, Letters, Verdict};
use crate::people::lexica::name_words;
use crate::people::lexica::seats::party_state;
use crate::people::lexica::words::Words;
use crate::people::names::Name;
use crate::people::offices::office::{Determiner, Office};
use std::collections::HashMap;

/// "**Luxembourg’s deputy prime minister** and foreign minister, Xavi Bettendorf,": the office that "and"
/// joins to the one before a name. "The president and the foreign minister", "the president and Foreign
/// Minister Holm" are two persons.
pub(in crate::people) fn conjoined(
    words: &Words,
    offices: &[Office],
    places: &Places,
    office: usize,
) -> Option<usize> {
    let second = offices.get(office)?;
    let and = second.full.start.checked_sub(1).filter(|&i| words.folded(i) == "and")?;
    let &index = places.ends.get(&and)?;
    let first = offices.get(index)?;
    let bare = second.determiner == Determiner::None
        && second.owner.is_none()
        && (second.country.is_none() || second.country_of_body);
    let alike = words.at(first.head.start).capital == words.at(second.head.start).capital;
    let one = !first.plural && !second.plural && !first.possessive && !is_relation(first);
    // "the Tánaiste and Labour leader"
    let of_party = second.title.class == Class::Leader && second.public && !second.private;
    // "DA **MP** and water spokesperson": letters have capitals wherever they stand.
    let letters = first.title.letters == Letters::Upper;
    let speaks = letters && second.title.class == Class::Spokesperson;
    // "former Ohio **Gov.** and National Committee **Chairman** Karl Holm"
    let chairs = first.former && alike && second.title.head.starts_with("chair");
    let yes = first.title.verdict == Verdict::Yes
        && (second.title.verdict == Verdict::Yes || of_party || speaks || chairs);
    let same = words.same_sentence(first.head.start, second.head.start);
    (bare && (alike || of_party || letters) && one && yes && same && first.head != second.head)
        .then_some(index)
}

/// "The foreign ministers of Egypt and Jordan, Samir Fahmy and Rania Haddad": a name for each
/// country, in order; gives office and country by index of the name.
pub(in crate::people) fn pairs(
    words: &Words,
    hits: &Hits,
    offices: &[Office],
    names: &[Name],
) -> HashMap<usize, (usize, Option<Country>)> {
    let mut found = HashMap::new();
    for (index, office) in offices.iter().enumerate().filter(|(_, o)| o.plural && !o.possessive) {
        let (mut countries, mut at) = countries_behind(words, hits, office);
        if countries.is_empty() {
            (countries, at) = (countries_before(words, hits, office), office.head.end);
        }
        if countries.len() < 2 || !matches!(words.folded(at), "," | "-" | "–" | "—" | ":" | "(") {
            continue;
        }
        let first = names.partition_point(|n| n.start() < at);
        let mut end = at;
        let mut listed = Vec::new();
        for (i, name) in names.iter().enumerate().skip(first) {
            let joined = if listed.is_empty() {
                name.start() == end + 1
            } else {
                joins_list(words, end, name.start())
            };
            if !joined || !name.is_full() {
                break;
            }
            listed.push(i);
            end = name.tokens.end;
        }
        if listed.len() == countries.len() {
            let each = listed.into_iter().zip(countries);
            found.extend(each.map(|(name, country)| (name, (index, Some(country)))));
        }
    }
    found
}

/// "the foreign ministers **of Egypt and Jordan**, Samir Fahmy and Rania Haddad": the countries behind the head, and the
/// token behind them.
fn countries_behind(words: &Words, hits: &Hits, office: &Office) -> (Vec<Country>, usize) {
    let mut countries = Vec::new();
    let mut at = office.head.end;
    while words.same_sentence(office.head.start, at) {
        if let Some((country, end)) = hits.known(at).and_then(|k| Some((k.what.place()?.0, k.end))) {
            countries.push(country);
            at = end;
        } else if matches!(words.folded(at), "of" | "and" | "," | "the")
            && (words.folded(at) != "," || hits.known(at + 1).is_some() || words.folded(at + 1) == "and")
        {
            at += 1;
        } else {
            break;
        }
    }
    (countries, at)
}

/// "his **Egyptian and Jordanian** counterparts, Samir Fahmy and Rania Haddad": the countries before the office, in order.
fn countries_before(words: &Words, hits: &Hits, office: &Office) -> Vec<Country> {
    let mut countries = Vec::new();
    // "Egyptian and Jordanian foreign ministers": the field stands between.
    let mut at = office.core.start;
    while at > 0 && words.same_sentence(at - 1, office.head.start) {
        if let Some((country, start)) = hits.known_before(at).and_then(|k| Some((k.what.place()?.0, k.start)))
        {
            countries.push(country);
            at = start;
        } else if !countries.is_empty() && matches!(words.folded(at - 1), "and" | ",") {
            at -= 1;
        } else {
            break;
        }
    }
    countries.reverse();
    countries
}

/// "ministers Holm and Bauer", "ministers Holm, Bauer and Lund"
pub(in crate::people) fn joins_list(words: &Words, end: usize, start: usize) -> bool {
    // "Sens. Jon Tester (D-Mont.) and David Vitter (R-La.)"
    let end = crate::people::bodies::acting::skip_parenthesis(words, end);
    // "Sens. Lisa Murkow, R-Alaska, and Jeanne Shahan, D-N.H.,"
    let member = words.folded(end) == "," && party_state(words, end + 1).is_some();
    let end = if member { if words.folded(end + 2) == "." { end + 3 } else { end + 2 } } else { end };
    let end = crate::people::attach::captions::behind_position(words, end);
    match start.checked_sub(end) {
        Some(1) => matches!(words.folded(end), "and" | "," | "&"),
        Some(2) => words.folded(end) == "," && words.folded(end + 1) == "and",
        _ => false,
    }
}

/// How many names a list may have.
const LIST: usize = 6;

/// "**The deputies**, Cody Lamb and Ana Stott, are on leave": an office in the plural before the first of
/// several full names, behind which the apposition closes.
pub(in crate::people) fn several(
    words: &Words,
    offices: &[Office],
    places: &Places,
    names: &[Name],
    index: usize,
) -> Option<usize> {
    let first = names.get(index).filter(|n| n.is_full())?;
    let comma = first.start().checked_sub(1).filter(|&c| words.folded(c) == ",")?;
    let &office = places.ends.get(&comma)?;
    let found = offices.get(office).filter(|o| o.plural && !o.possessive && !is_relation(o))?;
    let joined = |pair: &&[Name]| {
        let [name, next] = pair else { return false };
        name.is_full() && next.is_full() && joins_list(words, name.behind, next.start())
    };
    let pairs = names.get(index..)?.windows(2).take(LIST).take_while(joined);
    let last = pairs.last().and_then(|pair| pair.last())?;
    let and = last.start().checked_sub(1).is_some_and(|i| matches!(words.folded(i), "and" | "&"));
    let closed = !words.at(last.behind).alphabetic;
    let count = |i: usize| name_words::is(words.folded(i), name_words::COUNT);
    let counted = || count(found.full.start) || found.full.start > 0 && count(found.full.start - 1);
    let definite = found.determiner == Determiner::Definite || found.owner.is_some() || counted();
    (and && closed && definite && words.same_sentence(found.head.start, last.start())).then_some(office)
}
