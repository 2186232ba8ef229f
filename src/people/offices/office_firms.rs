//! Names of firms and clubs with a country in them, which stays in the office and tells no country of it: "Kenya Airways chief
//! executive", "India Cements chairman", "Amnesty India director". They are
//! [`steps`](crate::people::offices::office_steps) of the phrase as other names are.

use crate::people::Kind;
use crate::people::lexica::hits::{Hit, Hits};
use crate::people::lexica::lexicon::{Class, Known, LEXICON, PlaceForm, Sphere, Verdict};
use crate::people::lexica::words::Words;
use crate::people::offices::office::Office;
use crate::people::offices::office_names::is_name_word;
use crate::people::offices::office_steps::{Left, Step};

/// "**Kenya** Airways chief executive", "**British** Steel boss": a firm that is called after a state. "Kenya airways" in
/// small letters would be those of the state.
pub(in crate::people) fn named_after_state(left: &mut Left, p: usize) -> Option<Step> {
    let Left { words, hits, .. } = *left;
    let hit = state_before(words, hits, p).filter(|_| p < left.office.head.start)?;
    // "Uganda **Bank** governor": most states have one that is called so.
    let noun = LEXICON.body_ended(words.folded(p)) == Some(Kind::Company);
    let trade = (noun || hits.sphere(p) == Some(Sphere::Private)) && words.folded(p) != "bank";
    let name = matches!(hit.what.place(), Some((_, PlaceForm::Name)));
    let whole = words.at(p).capital && !words.at(p).title_case;
    if !whole || !(trade && name || is_part_of_name(words, hits, left.office, p, name)) {
        return None;
    }
    left.office.private |= trade;
    left.office.unknown_name |= !trade;
    left.take(hit.start..hit.end)
}

/// "India **Cements** chairman", "British **Gas** boss": whether the word at `p` behind a country is one of the same name. A
/// people may stand before a name of another kind, "Israeli Likud spokesman", but seldom before who leads a firm.
fn is_part_of_name(words: &Words, hits: &Hits, office: &Office, p: usize, name: bool) -> bool {
    let leads =
        is_post(office) && (office.title.class == Class::Business || office.title.head.starts_with("chair"));
    let leads = leads || office.title.head == "boss";
    let small = !words.at(office.head.start).capital;
    let unknown = is_name_word(words, hits, p) && words.at(p).is_proper();
    // "Indian **Oil** chairman" in capitals, where the head has none
    let topic = leads && hits.sphere(p) == Some(Sphere::Topic);
    small && (unknown && (leads || name && is_post(office)) || topic)
}

/// "Amnesty **India** director", "Air **India** chief": the country ends the name of what somebody leads.
pub(in crate::people) fn branch_in_state(left: &mut Left, p: usize) -> Option<Step> {
    let Left { words, hits, .. } = *left;
    let head = left.office.head.start;
    let hit = state_before(words, hits, p).filter(|h| p == head && !words.at(p).capital && h.start > 0)?;
    let name = matches!(hit.what.place(), Some((_, PlaceForm::Name)));
    let before = hit.start - 1;
    let word = words.at(before);
    let proper = word.is_proper() && !word.possessive && !word.title_case && words.same_sentence(before, p);
    let body = hits.known_before(hit.start).is_some_and(|k| k.what.body.is_some() || k.what.media.is_some());
    let unknown = is_name_word(words, hits, before) && hits.modifier_before(hit.start).is_none();
    // "Air India", "Cricket Australia": a trade, and no "Police Kenya"
    let trade = hits.sphere(before).is_some_and(|s| matches!(s, Sphere::Topic | Sphere::Private));
    // "Outgoing Peru president"
    let president = left.office.title.head == "president" && !word.initial;
    if !(name && proper && (body || unknown || trade) && (is_post(left.office) || president)) {
        return None;
    }
    left.office.unknown_name |= unknown || trade;
    left.take(hit.start..hit.end)
}

/// The name or the adjective of a country that ends before token `p`.
fn state_before(words: &Words, hits: &Hits, p: usize) -> Option<Hit<Known>> {
    let hit = hits.known_before(p)?;
    let form = hit.what.place().map(|(_, form)| form)?;
    let state = matches!(form, PlaceForm::Name | PlaceForm::Adjective) && hit.what.body.is_none();
    let whole = words.same_sentence(hit.start, p) && !words.at(p.checked_sub(1)?).possessive;
    (state && whole).then_some(hit)
}

/// "chairman", "chief executive", "director": a post that no state has, but what is called after it.
fn is_post(office: &Office) -> bool {
    office.title.verdict == Verdict::Body
}
