//! Names of places, works and products with a title in them, which make nobody an official: "Queen
//! Street", "Mayor Daley High", "the Major Arcana", "General UX", "Stade Général Leclerc".

use crate::people::bodies::acting::acts;
use crate::people::lexica::hits::{Head, Hit, Hits};
use crate::people::lexica::lexicon::{Class, LEXICON, Letters, PlaceForm, Thing, WordClass};
use crate::people::lexica::name_words;
use crate::people::lexica::words::Words;
use crate::people::names::{Looks, Name};
use crate::text::TokenRange;
use std::collections::HashSet;

/// Letters of an acronym that is no name of a person: "PM PT", "MP SP".
const ACRONYM: usize = 3;

/// Letters of any acronym at most.
const ACRONYM_LONG: usize = 4;

/// Whether the run of name words `name` behind a title is no person’s name. `list` are its folded
/// words.
pub fn is_thing(words: &Words, hits: &Hits, name: &TokenRange, list: &[String]) -> bool {
    let titled = |h: &Hit<Head>| words.at(h.start).capital && words.same_sentence(h.start, name.start);
    let Some(title) = hits.head_before(name.start).filter(titled) else { return false };
    // "the Justice **Against Hoarders** Act", "Equal Justice **Under Law**"
    words.at(name.start).class == WordClass::Prep
        || ends_as_thing(words, name, list, title)
        || is_acronym(words, name, list, title)
        || ends_in_place(hits, name, list)
        || list.len() == 1 && title.what.title.head == "official"
        // "the Commander-in-Chief **Forum**"
        || matches!(list, [word] if name_words::is(word, name_words::MEETING))
        || place_before(words, title.start)
        || is_town(words, name, list, title)
}

/// "near Prince **Rupert**", "a hearing in Prince **George**": a town named after a prince.
fn is_town(words: &Words, name: &TokenRange, list: &[String], title: Hit<Head>) -> bool {
    let [word] = list else { return false };
    let before = title.start.checked_sub(1).filter(|&i| words.same_sentence(i, title.start));
    let place = before.is_some_and(|i| {
        let near =
            matches!(words.folded(i), "near" | "outside" | "around" | "north" | "south" | "east" | "west");
        let inside = matches!(words.folded(i), "in" | "at" | "from" | "of");
        near || inside && !words.at(name.end).alphabetic
    });
    title.what.title.class == Class::Royal
        && name_words::is(word, name_words::TOWN_OF_ROYAL)
        && place
        && !words.at(name.start).possessive
}

/// "Street" of "Queen Street".
fn ends_as_thing(words: &Words, name: &TokenRange, list: &[String], title: Hit<Head>) -> bool {
    let Some((last, before)) = list.split_last() else { return false };
    let given = before.first().is_some_and(|first| LEXICON.given_name(first).is_some());
    let royal = title.what.title.class == Class::Royal;
    // "Mayor Street said", "Maj. Alice Street"; "Prince Alfred Park" has no surname.
    // "Princes Street", "Queen Street was shut"; "Mayor Street was elected"
    let passive =
        (royal || title.what.title.class == Class::Military) && words.at(name.end).class == WordClass::Aux;
    let acts = || !title.what.plural && !passive && acts(words, &(title.start..name.end));
    let person = || acts() || given && !royal;
    match LEXICON.thing_words.get(last) {
        Some(Thing::Last) => !(given && !royal && acts()),
        Some(Thing::Alone) => !person(),
        Some(Thing::Behind) => !before.is_empty() && !person(),
        Some(Thing::First) | None => false,
    }
}

/// "General UX", "12:00 PM PT"; not "PM LEE ARRIVES" in capitals throughout.
fn is_acronym(words: &Words, name: &TokenRange, list: &[String], title: Hit<Head>) -> bool {
    let [word] = list else { return false };
    let loud = words.at(title.start).upper
        && (title.what.title.letters != Letters::Upper || words.at(name.end).upper);
    words.at(name.start).upper && word.chars().count() <= ACRONYM && !loud && !acts(words, name)
}

/// "General Steel Europe"
fn ends_in_place(hits: &Hits, name: &TokenRange, list: &[String]) -> bool {
    let given = list.first().is_some_and(|first| LEXICON.given_name(first).is_some());
    let place = hits.known_before(name.end).filter(|h| h.start > name.start).and_then(|h| h.what.place());
    !given && place.is_some_and(|(_, form)| form == PlaceForm::Name)
}

/// "Stade Général Leclerc", "Avenida Presidente Kennedy"
fn place_before(words: &Words, title: usize) -> bool {
    title.checked_sub(1).is_some_and(|i| {
        let word = words.at(i);
        word.capital
            && words.same_sentence(i, title)
            && matches!(LEXICON.thing_words.get(&word.folded), Some(Thing::First))
    })
}

/// "on “**Morning Call**,”": a name that fills its quotation marks is that of a programme, a film, a book; so is one of
/// which only the first word is taken for a title or a day, "“Widow **Academy**”", "“Sunday **Evening Live**”".
pub fn is_title_of_work(words: &Words, hits: &Hits, name: &TokenRange) -> bool {
    let opens = |i: usize| matches!(words.folded(i), "\"" | "“" | "‘" | "'");
    let shy = |i: usize| {
        let office = hits.head(i).is_some_and(|h| h.what.title.class != Class::Occupation);
        words.at(i).capital && !office
    };
    let before = |from: usize| from.checked_sub(1);
    let start = before(name.start).filter(|&i| shy(i)).unwrap_or(name.start);
    let opened = [name.start, start].into_iter().filter_map(before).any(opens);
    let end = name.end + usize::from(matches!(words.folded(name.end), "," | "."));
    opened && words.at(name.start).quoted && matches!(words.folded(end), "\"" | "”" | "’" | "'")
}

/// "**Ana Lind** / Reuters": the whole line is whom a picture is by.
pub fn is_credit(words: &Words, hits: &Hits, name: &Name) -> bool {
    let end = name.tokens.end;
    if words.folded(end) != "/" {
        return false;
    }
    let Some(block) = words.doc.blocks.get(words.at(name.tokens.start).block) else { return false };
    let medium = hits.known(end + 1).filter(|k| k.what.media.is_some());
    let behind = medium.map_or(0, |k| k.end + usize::from(words.folded(k.end) == "."));
    block.tokens.start == name.tokens.start && block.tokens.end == behind
}

/// "Tern **Street**", "the Fourth **Amendment**": what a comma and "another group" behind it say nothing of.
pub fn is_street(name: &Name) -> bool {
    let last = last_thing(name);
    name.is_full() && name.looks == Looks::Unknown && matches!(last, Some(Thing::Alone | Thing::Last))
}

/// "went to **Wharf Park**", "at **Tern High**": the noun of a place that is a surname, too, behind a word that is no
/// given name, where a preposition of place stands before and nobody acts.
pub fn is_at_place(words: &Words, name: &Name) -> bool {
    let before = name.tokens.start.checked_sub(1).filter(|&i| words.same_sentence(i, name.tokens.start));
    let place = before.is_some_and(|i| {
        matches!(
            words.folded(i),
            "to" | "at" | "in" | "from" | "through" | "near" | "around" | "across" | "down"
        )
    });
    let given = name.words.first().is_some_and(|first| LEXICON.given_name(first).is_some());
    matches!(last_thing(name), Some(Thing::Behind)) && place && !given && !acts(words, &name.tokens)
}

/// "in **Coral Bluff**", "**Coral Bluff**, Fla.,": told as a place.
pub fn stands_as_place(words: &Words, hits: &Hits, name: &TokenRange) -> bool {
    let before = name.start.checked_sub(1).filter(|&i| words.same_sentence(i, name.start));
    let inside = before.is_some_and(|i| matches!(words.folded(i), "in" | "near" | "outside"));
    let possessive = words.at(name.end - 1).possessive;
    // "Coral Bluff, **Fla.**": its state is told behind a comma.
    let is_region = |form| matches!(form, PlaceForm::Name | PlaceForm::Region | PlaceForm::Place);
    let state = hits
        .known(name.end + 1)
        .filter(|k| k.what.place().is_some_and(|p| is_region(p.1)) && !words.at(k.end - 1).possessive);
    let region =
        words.folded(name.end) == "," && state.is_some() && words.same_sentence(name.start, name.end + 1);
    let prep = || before.is_some_and(|i| words.at(i).class == WordClass::Prep && words.folded(i) != "by");
    !possessive && (inside || region && prep()) && !acts(words, name)
}

/// "THE RIVER'S RISE **DROWNS FIELDS** “Rain …”": words of a line or a passage in capitals throughout.
pub fn is_shouted(words: &Words, name: &Name) -> bool {
    let loud = |i: usize| words.at(i).upper && words.folded(i).len() > ACRONYM_LONG;
    let first = name.tokens.start;
    let beside = |i: usize| words.at(i).block == words.at(first).block && words.at(i).upper;
    let before = first.checked_sub(1).is_some_and(|i| beside(i) && words.folded(i).len() > 2);
    loud(first) && name.honorific.is_none() && before && !words.at(first).title_case
}

/// "Rathbane **Road**", "Fifth **Amendment**", "**Lake** Rathbane": a place, a law, a storm.
pub fn ends_as_place(name: &Name) -> bool {
    let first = name.words.first().and_then(|word| LEXICON.thing_words.get(word));
    // "**Lake** Rathbane", "**River** Rathbane": what ends a name of a place may open it, too.
    let opens = name.is_full() && matches!(first, Some(Thing::Alone)) || matches!(first, Some(Thing::First));
    opens || matches!(last_thing(name), Some(Thing::Last | Thing::Alone))
}

/// "Rathbane **Road**": a name whose last word ends no person’s.
pub fn ends_always(name: &Name) -> bool {
    matches!(last_thing(name), Some(Thing::Last))
}

/// "**St Fintan’s** won", "police in **St Catherine**": the schools, the churches and the towns of saints, on a page that
/// has nobody of the name: "Ian St John", "Mr St John".
pub fn settle_saints(words: &Words, names: &mut [Name]) {
    let saint =
        |n: &Name| matches!(n.words.as_slice(), [first, _] if matches!(first.as_str(), "st" | "saint"));
    if !names.iter().any(saint) {
        return;
    }
    let called = |n: &Name| n.honorific.is_some() && saint(n) || n.words.len() > 2;
    let surname = |n: &Name| n.words.get(n.words.len().saturating_sub(2)..).map(<[String]>::to_vec);
    let bearers: HashSet<Vec<String>> = names.iter().filter(|n| called(n)).filter_map(surname).collect();
    for name in names.iter_mut().filter(|n| saint(n) && n.honorific.is_none()) {
        let inside = name.tokens.start.checked_sub(1).is_some_and(|i| {
            matches!(words.folded(i), "in" | "at" | "near" | "outside") && words.same_sentence(i, i + 1)
        });
        let owns = words.at(name.tokens.end - 1).possessive;
        if (inside || owns) && !bearers.contains(&name.words) {
            name.looks = Looks::Thing;
        }
    }
}

/// What the last word of a name is in the names of places and works.
fn last_thing(name: &Name) -> Option<&'static Thing> {
    LEXICON.thing_words.get(name.words.last()?)
}
