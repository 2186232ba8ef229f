//! Which office belongs to which name: a title before it; lists are read in [`lists`]. What
//! stands behind a name is read in [`apposition`], what one phrase takes from an
//! earlier one in [`inherit`].

pub mod apart;
pub mod apposition;
pub mod behind_name;
mod below_lead;
pub mod bracket;
pub mod captions;
pub mod inherit;
pub mod lead;
pub mod links;
pub mod lists;
pub mod relative;
pub mod several;
pub mod sides;
pub mod succession;
pub mod told_on;

use crate::people::Kind;
use crate::people::lexica::hits::Hits;
use crate::people::lexica::lexicon::{Class, LEXICON, PlaceForm, WordClass};
use crate::people::lexica::name_words;
use crate::people::lexica::words::Words;
use crate::people::names::honorifics::is_post_nominal;
use crate::people::names::{Looks, Name};
use crate::people::offices::office::{Determiner, Office};
use behind_name::{behind_place, of_body, of_country, of_place, of_private, owner_state};
use links::{How, Link, Links, Places};
use lists::{conjoined, joins_list, pairs, several};
use several as several_of;

/// Finds the offices of all names. Offices that only a verb names ("who chairs the committee") are
/// added to `offices`.
pub fn find(words: &Words, hits: &Hits, offices: &mut Vec<Office>, names: &[Name]) -> Links {
    let places = Places::new(words, offices, names);
    let mut links = Links { of_name: vec![Vec::new(); names.len()], ..Links::default() };
    let mut list: Option<(usize, usize)> = None;
    let paired = pairs(words, hits, offices, names);
    for (index, name) in names.iter().enumerate() {
        if matches!(name.looks, Looks::Body(_) | Looks::Thing) {
            continue;
        }
        let mut found: Vec<Link> = Vec::new();
        if let Some(office) = several(words, offices, &places, names, index) {
            found.push(Link::new(office, How::CommaBefore));
            list = Some((office, name.behind));
        } else if let Some(link) = before(words, hits, offices, &places, name.start(), name)
            .or_else(|| before(words, hits, offices, &places, before_party(words, hits, name.start())?, name))
            .or_else(|| before(words, hits, offices, &places, before_camp(words, name.start())?, name))
            .or_else(|| of_whose(words, offices, &places, name))
            .or_else(|| apart::before(words, offices, &places, name))
        {
            let (own, end) = titled(words, hits, offices, &places, name, link);
            found.extend(own);
            if offices.get(link.office).is_some_and(|o| o.plural) {
                list = Some((link.office, end));
            }
        } else if let Some((office, end)) = list
            && joins_list(words, end, name.start())
        {
            let (country, end) = of_country(words, hits, name.behind);
            found.push(Link { country, ..Link::new(office, How::Before) });
            list = Some((office, end));
        } else if let Some((office, country)) = paired.get(&index).copied() {
            found.push(Link { country, ..Link::new(office, How::Behind) });
        }
        // "Belgium’s Maxime Prevost, his counterpart": of the country that owns the name.
        let owner = owner_state(words, hits, name).map(|state| state.1);
        let behind = apposition::find(words, hits, offices, &places, name);
        found.extend(behind.into_iter().map(|link| Link { country: link.country.or(owner), ..link }));
        if let Some(slot) = links.of_name.get_mut(index) {
            *slot = found;
        }
    }
    told_on::find(words, hits, offices, &places, names, &mut links);
    links.taken = taken(&links, offices.len());
    several_of::find(words, offices, names, &mut links);
    links.sides = sides::find(words, hits, offices, names);
    inherit::find(words, hits, offices, names, &mut links);
    links
}

/// What the title before a name tells with the words around it, and where the name’s phrase ends.
fn titled(
    words: &Words,
    hits: &Hits,
    offices: &[Office],
    places: &Places,
    name: &Name,
    link: Link,
) -> (Vec<Link>, usize) {
    let (country, end) = of_country(words, hits, name.behind);
    let of_many = offices.get(link.office).is_some_and(|o| matches!(o.title.head, "mep" | "rapporteur"));
    let country = country.or_else(|| bracket::country(words, name.behind).filter(|_| of_many));
    let private = of_private(words, hits, name.behind);
    let bare = offices.get(link.office).is_some_and(inherit::is_bare) && link.how == How::Before;
    let local =
        bare && offices.get(link.office).is_some_and(|o| name_words::is(o.title.head, name_words::LOCAL));
    let place = || Some(name.behind).filter(|_| local).and_then(|end| of_place(words, hits, end));
    let body = Some(name.behind).filter(|_| bare).and_then(|end| of_body(words, hits, end)).or_else(place);
    let link = Link { country: country.filter(|_| link.how == How::Before), private, body, ..link };
    // "The army’s spokesman, Brigadier General Idris", "Junta leader Colonel Diarra": the rank
    // and what it is for.
    let rank = (link.how == How::Before).then(|| offices.get(link.office)).flatten();
    let more = rank.and_then(|rank| before(words, hits, offices, places, rank.full.start, name));
    let mut found = Vec::from_iter(more);
    match conjoined(words, offices, places, link.office) {
        // Of two, the first is what a man is called by.
        Some(first) => {
            let lost = offices.get(first).is_some_and(|o| o.former);
            found.push(Link { office: first, ..link });
            found.push(Link { how: How::Behind, lost: link.lost || lost, ..link });
        }
        None => found.push(link),
    }
    (found, end)
}

/// The first name that each of `offices` offices hangs on.
fn taken(links: &Links, offices: usize) -> Vec<Option<usize>> {
    let mut taken = vec![None; offices];
    for (index, of_name) in links.of_name.iter().enumerate() {
        for link in of_name {
            if let Some(slot) = taken.get_mut(link.office) {
                *slot = slot.or(Some(index));
            }
        }
    }
    taken
}

/// "the plant’s owner, Voltaris": an owner or operator without a given name is a firm.
fn names_body(office: &Office, name: &Name) -> bool {
    let given =
        name.words.first().is_some_and(|w| LEXICON.given_name(w).is_some()) || name.honorific.is_some();
    !given && LEXICON.body_words.get(office.title.head).is_some()
}

/// "**the delegates** Lind already had": several in small letters, of whom a clause about one who is named follows.
fn opens_clause(words: &Words, office: &Office, name: &Name) -> bool {
    let small = office.plural && !words.at(office.head.start).capital;
    let behind = words.at(name.behind);
    small
        && !name.is_full()
        && (matches!(behind.class, WordClass::Adv | WordClass::Verb | WordClass::Aux))
        && !behind.capital
}

/// The office that ends at `start`, or before a comma there.
fn before(
    words: &Words,
    hits: &Hits,
    offices: &[Office],
    places: &Places,
    start: usize,
    name: &Name,
) -> Option<Link> {
    if let Some(&index) = places.ends.get(&start) {
        let office = offices.get(index)?;
        let fits = !office.possessive && !names_body(office, name) && !opens_clause(words, office, name);
        if fits && words.same_sentence(office.head.start, start) {
            return Some(Link::new(index, How::Before));
        }
    }
    let comma = start.checked_sub(1).filter(|&c| words.folded(c) == ",")?;
    // "The chairman of the Crimes Commission (CC), Bako Adisa"
    let short = comma >= 3 && words.folded(comma - 1) == ")" && words.folded(comma - 3) == "(";
    let &index = places.ends.get(&if short { comma - 3 } else { comma })?;
    let office = offices.get(index)?;
    let fits =
        !office.possessive && (!office.plural || is_one_of(words, office)) && !names_body(office, name);
    // The name must end its apposition: "the chancellor, Giles Wetherby, said", and not open a
    // clause: "before he met the minister, Holm said".
    let end = name.behind;
    // "The chair, Jane Smithers MP, said"
    let end = if is_post_nominal(words, end) { end + 1 } else { end };
    let end = behind_place(words, hits, end);
    // "The mayor of Combe, Karl Holm of the Greens, said"
    let opens = words.at(office.full.start).initial && name.is_full() && words.folded(end) == "of";
    let closed =
        !words.at(end).alphabetic || words.at(end - 1).possessive || words.folded(end) == "and" || opens;
    let is_behind_another = office.full.start > 1
        && words.folded(office.full.start - 1) == ","
        && words.at(office.full.start - 2).capital
        && office.determiner == Determiner::None
        && office.owner.is_none();
    // "backed Jeb Lind for **president**, Ana Roe said": what somebody runs for.
    let sought = office.core == office.head
        && office.determiner == Determiner::None
        && office.full.start.checked_sub(1).is_some_and(|k| words.folded(k) == "for");
    (fits && closed && !is_behind_another && !sought && words.same_sentence(office.head.start, start))
        .then_some(Link::new(index, How::CommaBefore))
}

/// "Her predecessor, **the Social Democrat** Karl Holm, said", "Its head, **the Slovak** Jana Kos, said": where a
/// party or a nation before the name begins.
fn before_party(words: &Words, hits: &Hits, start: usize) -> Option<usize> {
    let party = hits.known_before(start).filter(|h| !words.at(h.end - 1).possessive)?;
    let nation = party.what.place().is_some_and(|(_, form)| form == PlaceForm::Adjective);
    let article = party.start.checked_sub(1).filter(|&i| words.folded(i) == "the");
    if let Some(article) = article.filter(|_| nation && words.same_sentence(party.start, start)) {
        return Some(article);
    }
    let body = party.what.body.and_then(|b| LEXICON.bodies.get(b)).filter(|b| b.kind == Kind::Party)?;
    let first = party.start.checked_sub(1).filter(|&i| words.folded(i) == "the");
    (body.public && words.same_sentence(party.start, start)).then_some(first.unwrap_or(party.start))
}

/// "Its head, **Conservative** Karl Holm, said", "The chair, **the Republican** Karl Holm, said": where the word for
/// somebody of a party stands before the name.
fn before_camp(words: &Words, start: usize) -> Option<usize> {
    let camp = start.checked_sub(1).filter(|&k| words.at(k).capital && !words.at(k).possessive)?;
    let of_party = name_words::is(words.folded(camp), name_words::OF_PARTY);
    let article = camp.checked_sub(1).filter(|&k| words.folded(k) == "the");
    (of_party && words.same_sentence(camp, start)).then_some(article.unwrap_or(camp))
}

/// "the authority, **whose chief executive** is Ann Pike,"
fn of_whose(words: &Words, offices: &[Office], places: &Places, name: &Name) -> Option<Link> {
    let copula = name.start().checked_sub(1)?;
    let &index = places.ends.get(&copula)?;
    let Determiner::Pronoun(at) = offices.get(index)?.determiner else { return None };
    let is = matches!(words.folded(copula), "is" | "was") && words.folded(at) == "whose";
    is.then_some(Link { lost: words.folded(copula) == "was", ..Link::new(index, How::Is) })
}

/// "one of those investigators"
pub fn is_one_of(words: &Words, office: &Office) -> bool {
    office.plural
        && office.determiner == Determiner::Definite
        && office.full.start >= 2
        && words.folded(office.full.start - 1) == "of"
        && words.folded(office.full.start - 2) == "one"
}

/// Whether the office says whose kin or company somebody is, and not what they are.
pub fn is_relation(office: &Office) -> bool {
    office.title.class.is_tie() || office.title.class == Class::Successor
}

/// Whether an office is that of a relative, who may bear the same surname.
pub fn is_kin(office: &Office) -> bool {
    office.title.class == Class::Relation
}
