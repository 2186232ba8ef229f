//! What an office takes from elsewhere on the page: "the minister, Rosario Quilca" from "Peru’s
//! environment minister", "Tanzania’s Neema Mushi" from "the foreign ministers of Tanzania and
//! Burundi", "The prime minister speaks" for the name that opens the next paragraph.

use crate::people::MentionKind;
use crate::people::attach::below_lead::by_lead;
use crate::people::attach::is_one_of;
use crate::people::attach::links::{How, Link, Links};
use crate::people::lexica::hits::Hits;
use crate::people::lexica::lexicon::{Class, PlaceForm, Verdict};
use crate::people::lexica::name_words;
use crate::people::lexica::words::Words;
use crate::people::names::{Looks, Name};
use crate::people::offices::office::{Determiner, Office};
use crate::people::persons::Persons;
use crate::people::references::marks::Mark;
use crate::people::references::reporting::is_behind_quotation;

/// How many offices back a fuller phrase may stand.
const REACH: usize = 40;

/// Adds what is inherited to `links`.
pub fn find(words: &Words, hits: &Hits, offices: &[Office], names: &[Name], links: &mut Links) {
    links.fuller = vec![None; offices.len()];
    for index in 0..names.len() {
        let own: Vec<Link> = links.of_name.get(index).cloned().unwrap_or_default();
        for link in &own {
            take_fuller(words, offices, index, *link, links);
        }
        let Some(name) = names.get(index) else { continue };
        let rank = own.iter().all(|l| l.how == How::Before && offices.get(l.office).is_some_and(is_rank));
        if rank && !own.is_empty() && name.is_full() {
            // "Thailand’s army commander said ... Gen. Narong, who took up the post": the rank alone
            // does not say what he is.
            let of_rank = |o: &Office| {
                o.title.class == Class::Military
                    || o.words.iter().any(|w| name_words::is(w, name_words::FORCES))
            };
            add(
                links,
                index,
                by_lead(words, hits, offices, names, index, links)
                    .filter(|l| offices.get(l.office).is_some_and(of_rank)),
            );
        }
        if own.is_empty() && !matches!(name.looks, Looks::Body(_) | Looks::Thing) && name.is_full() {
            let found = by_owner(hits, offices, name, links)
                .or_else(|| by_heading(words, offices, names, index, links))
                .or_else(|| by_lead(words, hits, offices, names, index, links));
            add(links, index, found);
        }
    }
}

/// Hangs an office on the name `index`; its phrase is a mention of the person.
fn add(links: &mut Links, index: usize, found: Option<Link>) {
    let Some(link) = found else { return };
    if let Some(list) = links.of_name.get_mut(index) {
        list.push(link);
    }
    if let Some(slot) = links.taken.get_mut(link.office) {
        *slot = slot.or(Some(index));
    }
}

/// "Gen.", "Police Colonel": says nothing of the post.
fn is_rank(office: &Office) -> bool {
    office.title.class == Class::Military && office.core == office.head
}

/// Only a head: "the minister", "those investigators".
pub fn is_bare(office: &Office) -> bool {
    office.core == office.head && office.country.is_none() && office.owner.is_none()
}

/// The untaken fuller phrase of a bare office before a name.
fn take_fuller(words: &Words, offices: &[Office], name: usize, link: Link, links: &mut Links) {
    let Some(office) = offices.get(link.office) else { return };
    let named = matches!(link.how, How::Before | How::CommaBefore);
    let referring = matches!(office.determiner, Determiner::Definite | Determiner::Indefinite);
    // "a foreign ministry spokesperson said Thursday. Spokesperson Hua Lin made the remarks", "a UN spokesman said. “…,”
    // spokesman Farid Holm said"
    let start = office.head.start;
    let voice = office.title.class == Class::Spokesperson
        && office.determiner == Determiner::None
        && (words.at(start).initial || is_behind_quotation(words, start));
    if !named || !(referring || voice) || !is_bare(office) {
        return;
    }
    let many = is_one_of(words, office);
    let from = link.office.saturating_sub(REACH);
    let earlier = offices.get(from..link.office).unwrap_or_default();
    let found = earlier.iter().rposition(|o| {
        // "A police spokeswoman said", and "the spokeswoman, Ida Rowe"
        let same = o.title.head == office.title.head
            || o.title.head.strip_suffix(office.title.head).is_some_and(|field| field.ends_with(' '))
                && o.title.class == office.title.class;
        let fuller = !is_bare(o) || o.title.head.len() > office.title.head.len();
        let told = !voice
            || o.determiner == Determiner::Indefinite
                && words.at(o.head.start).block + 1 >= words.at(office.head.start).block
                && !words.at(o.head.start).quoted;
        same && fuller && told && (o.plural == many || many) && !o.possessive
    });
    // "A spokesman said ..." and then "The spokesman, Piotr Walczak,": the same, told twice.
    let block = words.at(office.head.start).block;
    let introduced = || {
        earlier.iter().rposition(|o| {
            let same = o.title.head == office.title.head && o.determiner == Determiner::Indefinite;
            let near = words.at(o.head.start).block + 2 >= block && !words.at(o.head.start).quoted;
            same && near && !o.plural && !o.possessive && office.determiner == Determiner::Definite
        })
    };
    let Some(fuller) = found.or_else(introduced).map(|at| from + at) else { return };
    if links.taken.get(fuller).copied().flatten().is_some() {
        return;
    }
    if let Some(slot) = links.fuller.get_mut(link.office) {
        *slot = Some(fuller);
    }
    let singular = offices.get(fuller).is_some_and(|o| !o.plural);
    if let Some(slot) = links.taken.get_mut(fuller).filter(|_| singular) {
        *slot = Some(name);
    }
}

/// "Tanzania’s Neema Mushi" where "the foreign ministers of Tanzania and Burundi" stand before.
fn by_owner(hits: &Hits, offices: &[Office], name: &Name, links: &Links) -> Option<Link> {
    let owner = hits.known_before(name.start())?;
    let (country, form) = owner.what.place()?;
    if form != PlaceForm::Name {
        return None;
    }
    let end = offices.partition_point(|o| o.head.start < name.tokens.start);
    let earlier = offices.get(end.saturating_sub(REACH)..end)?;
    let at = earlier.iter().rposition(|o| {
        let tells = |k: usize| hits.known(k).and_then(|h| h.what.place()).is_some_and(|p| p.0 == country);
        o.plural && o.title.verdict == Verdict::Yes && (o.full.start..o.full.end + 4).any(tells)
    })?;
    let office = end.saturating_sub(REACH) + at;
    links
        .taken
        .get(office)
        .copied()
        .flatten()
        .is_none()
        .then_some(Link { country: Some(country), ..Link::new(office, How::Is) })
}

/// "**Greece's prime minister** said he would go", and "Nikos Pappas told reporters" opens the next
/// paragraph: the title is a mention of him who is named below it.
pub fn leads(
    words: &Words,
    offices: &[Office],
    names: &[Name],
    links: &Links,
    persons: &Persons,
) -> Vec<Mark> {
    let named = names.iter().zip(&links.of_name).zip(&persons.of_name);
    let inherited = named.filter_map(|((name, own), person)| Some((name, own, (*person)?)));
    let marks = inherited.flat_map(|(name, own, person)| {
        let held = own.iter().filter(|l| l.how == How::Is).filter_map(|l| offices.get(l.office));
        let before = held.filter(|o| {
            !o.plural
                && o.full.end <= name.tokens.start
                && !words.same_sentence(o.full.start, name.tokens.start)
        });
        before.map(move |o| Mark::at(words, o.full.clone(), person, MentionKind::Title))
    });
    marks.collect()
}

/// "10:10 - The prime minister speaks", and a name opens the next paragraph.
fn by_heading(
    words: &Words,
    offices: &[Office],
    names: &[Name],
    index: usize,
    links: &Links,
) -> Option<Link> {
    let name = names.get(index)?;
    let block = words.doc.blocks.get(words.at(name.tokens.start).block)?;
    let heading = words.doc.blocks.get(words.at(name.tokens.start).block.checked_sub(1)?)?;
    let known =
        names.iter().zip(&links.of_name).any(|(n, l)| n.words.last() == name.words.last() && !l.is_empty());
    if block.tokens.start != name.start() || heading.tokens.len() > 14 || known {
        return None;
    }
    let from = offices.partition_point(|o| o.head.start < heading.tokens.start);
    let inside = offices.iter().enumerate().skip(from).take_while(|(_, o)| o.head.start < heading.tokens.end);
    let mut fits = inside.filter(|(i, o)| {
        let free = links.taken.get(*i).copied().flatten().is_none();
        free && !o.plural
            && !o.possessive
            && o.determiner == Determiner::Definite
            && o.title.verdict != Verdict::No
    });
    let (office, _) = fits.next()?;
    fits.next().is_none().then_some(Link::new(office, How::Is))
}
