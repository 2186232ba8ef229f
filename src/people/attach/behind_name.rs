//! What stands around a name with an office and tells more of it: "Belgium’s **Maxime Prevost**", "President Quiroga
//! **of Bolivia**", "Justice Lind **of the High Court**".

use crate::people::Kind;
use crate::people::lexica::hits::Hits;
use crate::people::lexica::lexicon::{Country, LEXICON, PlaceForm, Sphere, WordClass};
use crate::people::lexica::words::Words;
use crate::people::names::Name;

/// "**Belgium’s** Maxime Prevost": the first token of the state that owns a name, and the state.
pub(in crate::people) fn owner_state(words: &Words, hits: &Hits, name: &Name) -> Option<(usize, Country)> {
    let owner = hits.known_before(name.start()).filter(|h| words.at(h.end - 1).possessive)?;
    let (country, form) = owner.what.place()?;
    (form == PlaceForm::Name && owner.what.body.is_none()).then_some((owner.start, country))
}

/// "President Quiroga of Bolivia": the country that stands behind a name, and where it ends.
pub(in crate::people) fn of_country(words: &Words, hits: &Hits, end: usize) -> (Option<Country>, usize) {
    let known = (words.folded(end) == "of").then(|| hits.known(end + 1)).flatten();
    match known.and_then(|k| Some((k.what.place()?, k.end))) {
        Some(((country, form), behind)) if form != PlaceForm::Adjective && form != PlaceForm::People => {
            (Some(country), behind)
        }
        _ => (None, end),
    }
}

/// "of the retailer Marubeni", "of insurer Calwell": a noun for a firm, a club or a school stands behind
/// the name.
pub(in crate::people) fn of_private(words: &Words, hits: &Hits, end: usize) -> bool {
    let at = if words.at(end + 1).class == WordClass::Det { end + 2 } else { end + 1 };
    let firm = |k: usize| LEXICON.body_called(words.folded(k)) == Some(Kind::Company);
    let plain = |k: &usize| {
        let word = words.at(*k);
        !word.capital && word.alphabetic && word.class == WordClass::Open && !word.possessive
    };
    // "of the packaging firm"
    let private = hits.sphere(at) == Some(Sphere::Private) || (at..at + 3).take_while(plain).any(firm);
    matches!(words.folded(end), "of" | "at")
        && words.same_sentence(end, at)
        && !words.at(at).capital
        && !words.at(at).possessive
        && private
}

/// "Justice Lind **of the Federal High Court**", "Director Ann Lamb **of the Census Bureau**": first token and end of a
/// public body behind a name.
pub(in crate::people) fn of_body(words: &Words, hits: &Hits, end: usize) -> Option<(usize, usize)> {
    let article = words.folded(end + 1) == "the";
    let from = if article { end + 2 } else { end + 1 };
    if words.folded(end) != "of" || !words.at(from).capital || !words.same_sentence(end, from) {
        return None;
    }
    let listed = hits.known(from).and_then(|k| Some((LEXICON.bodies.get(k.what.body?)?, k.end)));
    let listed = listed.filter(|(body, _)| body.public && body.kind == Kind::Government).map(|(_, end)| end);
    let upper = |k: usize| words.at(k).capital && words.at(k).alphabetic && words.same_sentence(from, k);
    // "of Greater Manchester Fire and Rescue Service"
    let capital = |k: &usize| upper(*k) || words.folded(*k) == "and" && upper(*k + 1);
    let place = hits.known(from).and_then(|k| k.what.place());
    let place = place.is_some_and(|(_, form)| matches!(form, PlaceForm::Region | PlaceForm::Place));
    let last = (from..from + 7).take_while(capital).last()?;
    let noun = LEXICON.body_ended(words.folded(last)) == Some(Kind::Government);
    let private = (from..=last).any(|k| matches!(hits.sphere(k), Some(Sphere::Private | Sphere::Faith)));
    let named = noun && (article || place) && !private && !words.at(last).possessive;
    let named = named.then_some(last + 1);
    // "Inspector Lind of Kotwali Police Station"
    let station = words.folded(last) == "station" && words.folded(last - 1) == "police";
    let named = named.or((station && last > from).then_some(last + 1));
    Some((from, named.or(listed).filter(|&end| !words.at(end - 1).possessive)?))
}

/// Tokens that the name of a town or a province may have: "San Pedro Sula", "Nakuru County".
const PLACE: usize = 4;

/// "Governor Achieng **of Nakuru County**": first token and end of the place behind a name.
pub(in crate::people) fn of_place(words: &Words, hits: &Hits, end: usize) -> Option<(usize, usize)> {
    let from = if words.folded(end + 1) == "the" { end + 2 } else { end + 1 };
    let capital = |k: &usize| words.at(*k).capital && words.at(*k).alphabetic && words.same_sentence(end, *k);
    let last = (from..from + PLACE).take_while(capital).last()?;
    let known = hits.known(from).map_or(from, |h| h.end);
    let behind = known.max(last + 1);
    let party = hits.known(from).is_some_and(|h| h.what.place().is_none());
    let place =
        words.folded(end) == "of" && !party && !words.at(last).possessive && !words.at(behind).capital;
    place.then_some((from, behind))
}

/// "The whip, Roy Gantt **of Missouri**, said", "Roy Gantt **of Missouri**, the whip, said": behind the place that stands
/// between a name ending before token `end` and a comma or a full stop.
pub(in crate::people) fn behind_place(words: &Words, hits: &Hits, end: usize) -> usize {
    let body = |behind: usize| LEXICON.body_words.get(words.folded(behind - 1)).is_some();
    let place = of_place(words, hits, end).filter(|p| !words.at(p.1).alphabetic && !body(p.1));
    place.map_or(end, |(_, behind)| behind)
}
