//! Which office belongs to which name: a title before it; lists are read in [`lists`](super::lists). What
//! stands behind a name is read in [`apposition`], what one phrase takes from an
//! earlier one in [`inherit`].

use super::Kind;
use super::acting::skip_parenthesis;
use super::apposition;
use super::bracket;
use super::hits::Hits;
use super::honorifics::is_post_nominal;
use super::inherit;
use super::lexicon::{Class, Country, LEXICON, PlaceForm, Sphere};
use super::lists::{conjoined, joins_list, pairs, several};
use super::names::{Looks, Name};
use super::office::{Determiner, Office};
use super::several as several_of;
use super::sides::{self, Side};
use super::words::Words;
use std::collections::HashMap;

/// How an office hangs on a name; the stronger ones first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum How {
    /// "Foreign Minister Holm"
    Before,
    /// "the foreign minister, Holm,"
    CommaBefore,
    /// "Holm, the foreign minister,"
    Behind,
    /// "Holm is foreign minister", "Holm, who chairs the committee"
    Is,
    /// "Holm, who was ousted as minister,"
    As,
}

/// An office of a name.
#[derive(Debug, Clone, Copy)]
pub struct Link {
    /// Index of the office.
    pub office: usize,
    /// How it hangs on the name.
    pub how: How,
    /// The words around say that the office is lost: "ousted as", "resigned as".
    pub lost: bool,
    /// The country that the name’s owner tells: "Tanzania’s Neema Mushi".
    pub country: Option<Country>,
    /// A firm, a club, a school behind the name has the office: "President Akio Morita of the retailer".
    pub private: bool,
    /// First token and end of the public body that stands behind the name: "Justice Lind **of the High Court**".
    pub body: Option<(usize, usize)>,
}

impl Link {
    /// A link that says nothing more.
    pub fn new(office: usize, how: How) -> Link {
        Link { office, how, lost: false, country: None, private: false, body: None }
    }
}

/// The offices of every name, by index of the name; and the offices that are taken.
#[derive(Debug, Default)]
pub struct Links {
    /// One list a name.
    pub of_name: Vec<Vec<Link>>,
    /// Per office: the name that it hangs on.
    pub taken: Vec<Option<usize>>,
    /// Per office: a fuller phrase of it earlier on the page ("Peru’s environment minister" for
    /// "the minister, Rosario Quilca").
    pub fuller: Vec<Option<usize>>,
    /// Per name: for whom they speak, where no title tells: "Labour’s Paul Lind".
    pub sides: Vec<Option<Side>>,
}

/// Offices and names by the tokens where they begin and end.
pub struct Places {
    /// Offices by the first token, determiner and owner included.
    pub full_starts: HashMap<usize, usize>,
    /// Offices by the first token of the office itself.
    pub core_starts: HashMap<usize, usize>,
    /// Offices by the token behind the last, and behind a bracket there: "of the Crimes Commission (CC)".
    pub ends: HashMap<usize, usize>,
    /// Names by their first token, honorific included.
    pub names: HashMap<usize, usize>,
}

impl Places {
    fn new(words: &Words, offices: &[Office], names: &[Name]) -> Places {
        let by = |key: fn(&Office) -> usize| offices.iter().enumerate().map(|(i, o)| (key(o), i)).collect();
        let bracketed = offices.iter().enumerate().filter_map(|(i, o)| Some((behind_bracket(words, o)?, i)));
        let mut ends: HashMap<usize, usize> = bracketed.collect();
        ends.extend(offices.iter().enumerate().map(|(i, o)| (o.full.end, i)));
        Places {
            full_starts: by(|o| o.full.start),
            core_starts: by(|o| o.core.start),
            ends,
            names: names.iter().enumerate().map(|(i, n)| (n.start(), i)).collect(),
        }
    }
}

/// Behind the bracket that follows an office: "Additional Secretary **(Water)** Vella", "Marshal **(retd)** Bhat".
pub(super) fn behind_bracket(words: &Words, office: &Office) -> Option<usize> {
    let end = office.full.end;
    let behind = skip_parenthesis(words, end);
    (behind > end && words.same_sentence(office.head.start, behind)).then_some(behind)
}

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
        } else if let Some(link) = before(words, offices, &places, name.start(), name)
            .or_else(|| before(words, offices, &places, before_party(words, hits, name.start())?, name))
            .or_else(|| of_whose(words, offices, &places, name))
        {
            let (country, end) = of_country(words, hits, name.behind);
            let of_many =
                offices.get(link.office).is_some_and(|o| matches!(o.title.head, "mep" | "rapporteur"));
            let country = country.or_else(|| bracket::country(words, name.behind).filter(|_| of_many));
            let private = of_private(words, hits, name.behind);
            let bare = offices.get(link.office).is_some_and(inherit::is_bare) && link.how == How::Before;
            let body = Some(name.behind).filter(|_| bare).and_then(|end| of_body(words, hits, end));
            let link = Link { country: country.filter(|_| link.how == How::Before), private, body, ..link };
            if offices.get(link.office).is_some_and(|o| o.plural) {
                list = Some((link.office, end));
            }
            // "The army’s spokesman, Brigadier General Idris", "Junta leader Colonel Diarra": the rank
            // and what it is for.
            let rank = (link.how == How::Before).then(|| offices.get(link.office)).flatten();
            let more = rank.and_then(|rank| before(words, offices, &places, rank.full.start, name));
            found.extend(more);
            match conjoined(words, offices, &places, link.office) {
                // Of two, the first is what a man is called by.
                Some(first) => {
                    found.push(Link { office: first, ..link });
                    found.push(Link { how: How::Behind, ..link });
                }
                None => found.push(link),
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
        let owner = owner_country(words, hits, name);
        let behind = apposition::find(words, hits, offices, &places, name);
        found.extend(behind.into_iter().map(|link| Link { country: link.country.or(owner), ..link }));
        if let Some(slot) = links.of_name.get_mut(index) {
            *slot = found;
        }
    }
    links.taken = vec![None; offices.len()];
    for (index, of_name) in links.of_name.iter().enumerate() {
        for link in of_name {
            if let Some(slot) = links.taken.get_mut(link.office) {
                *slot = slot.or(Some(index));
            }
        }
    }
    several_of::find(words, offices, names, &mut links);
    links.sides = sides::find(words, hits, offices, names);
    inherit::find(words, hits, offices, names, &mut links);
    links
}

/// "Belgium’s Maxime Prevost"
fn owner_country(words: &Words, hits: &Hits, name: &Name) -> Option<Country> {
    let owner = hits.known_before(name.start()).filter(|h| words.at(h.end - 1).possessive)?;
    let (country, form) = owner.what.place()?;
    (form == PlaceForm::Name && owner.what.body.is_none()).then_some(country)
}

/// "President Quiroga of Bolivia": the country that stands behind a name, and where it ends.
fn of_country(words: &Words, hits: &Hits, end: usize) -> (Option<Country>, usize) {
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
fn of_private(words: &Words, hits: &Hits, end: usize) -> bool {
    let at = if words.at(end + 1).function == "det" { end + 2 } else { end + 1 };
    let firm = |k: usize| LEXICON.body_words.get(words.folded(k)).is_some_and(|b| b.kind == Kind::Company);
    let plain = |k: &usize| {
        let word = words.at(*k);
        !word.capital && word.alphabetic && word.function.is_empty() && !word.possessive
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
fn of_body(words: &Words, hits: &Hits, end: usize) -> Option<(usize, usize)> {
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
    let noun = LEXICON.body_words.get(words.folded(last)).filter(|b| b.kind == Kind::Government && b.tail);
    let private = (from..=last).any(|k| matches!(hits.sphere(k), Some(Sphere::Private | Sphere::Faith)));
    let named =
        noun.filter(|_| (article || place) && !private && !words.at(last).possessive).map(|_| last + 1);
    Some((from, named.or(listed).filter(|&end| !words.at(end - 1).possessive)?))
}

/// "the plant’s owner, Voltaris": an owner or operator without a given name is a firm.
fn names_body(office: &Office, name: &Name) -> bool {
    let given =
        name.words.first().is_some_and(|w| LEXICON.given_name(w).is_some()) || name.honorific.is_some();
    !given && LEXICON.body_words.get(office.title.head).is_some()
}

/// "Lord Fenwick of Bray": behind the place that belongs to a peer's name.
fn lordship(words: &Words, name: &Name) -> usize {
    let end = name.behind;
    let peer =
        name.honorific.is_some_and(|h| matches!(words.folded(h), "lord" | "lady" | "baroness" | "baron"));
    if peer && words.folded(end) == "of" && words.at(end + 1).capital { end + 2 } else { end }
}

/// The office that ends at `start`, or before a comma there.
fn before(words: &Words, offices: &[Office], places: &Places, start: usize, name: &Name) -> Option<Link> {
    if let Some(&index) = places.ends.get(&start) {
        let office = offices.get(index)?;
        if !office.possessive && words.same_sentence(office.head.start, start) && !names_body(office, name) {
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
    let end = lordship(words, name);
    // "The chair, Jane Smithers MP, said"
    let end = if is_post_nominal(words, end) { end + 1 } else { end };
    let closed = !words.at(end).alphabetic || words.at(end - 1).possessive || words.folded(end) == "and";
    let is_behind_another = office.full.start > 1
        && words.folded(office.full.start - 1) == ","
        && words.at(office.full.start - 2).capital
        && office.determiner == Determiner::None
        && office.owner.is_none();
    (fits && closed && !is_behind_another && words.same_sentence(office.head.start, start))
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
