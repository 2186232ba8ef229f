//! What an office takes from elsewhere on the page: "the minister, Rosario Quilca" from "Peru’s
//! environment minister", "Tanzania’s Neema Mushi" from "the foreign ministers of Tanzania and
//! Burundi", "The prime minister speaks" for the name that opens the next paragraph.

use crate::people::MentionKind;
use crate::people::attach::is_one_of;
use crate::people::attach::lead;
use crate::people::attach::links::{How, Link, Links};
use crate::people::lexica::hits::Hits;
use crate::people::lexica::lexicon::{Class, PlaceForm, Verdict, WordClass};
use crate::people::lexica::name_words;
use crate::people::lexica::words::Words;
use crate::people::names::{Looks, Name};
use crate::people::offices::office::{Determiner, Office};
use crate::people::persons::Persons;
use crate::people::references::marks::{Mark, Role, role};

/// How many offices back a fuller phrase may stand.
const REACH: usize = 40;

/// The last block in which the person may be named of whose office the lead speaks: behind headline, standfirst, byline
/// and the writer's desk.
const LEAD: usize = 6;

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
    let behind_quotation = start.checked_sub(1).is_some_and(|before| {
        let mark = !words.at(before).alphabetic && before > 0;
        words.at(before).quoted || mark && words.at(before - 1).quoted
    });
    let voice = office.title.class == Class::Spokesperson
        && office.determiner == Determiner::None
        && (words.at(start).initial || behind_quotation);
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

/// "Peru’s interior minister resigned on Tuesday", and the first person of the article opens one of
/// the next two paragraphs without any title: "Jorge Salcedo told reporters".
fn by_lead(
    words: &Words,
    hits: &Hits,
    offices: &[Office],
    names: &[Name],
    index: usize,
    links: &Links,
) -> Option<Link> {
    let name = names.get(index)?;
    let block = words.at(name.tokens.start).block;
    let verb = words.at(name.tokens.end);
    let named = |n: &Name| n.is_full() && (n.looks == Looks::Person || n.looks == name.looks && !n.article);
    // "Burkina Faso – Burkina Faso’s ruler": no person was named.
    let place = |n: &Name| hits.known(n.tokens.start).is_some_and(|h| h.what.place().is_some());
    let credit = |n: &Name| lead::is_byline(words, words.at(n.tokens.start).block);
    let named_before = names.get(..index)?.iter().any(|n| named(n) && !place(n) && !credit(n));
    let aside = words.folded(name.tokens.end) == ",";
    let who = aside && words.folded(name.tokens.end + 1) == "who";
    let aged = aside && lead::speaks_behind_age(words, name.tokens.end);
    let speaks = (verb.class == WordClass::Verb && !verb.capital || who || aged)
        && !words.at(name.tokens.start).quoted;
    if matches!(name.looks, Looks::Body(_))
        || name.article
        || named_before
        || !speaks
        || block == 0
        || block > LEAD
    {
        return None;
    }
    let here = words.at(name.tokens.start);
    // "The opposition was pleased. Marie Petit said": others act before the name.
    let first = words.doc.blocks.get(block).map_or(0, |b| b.tokens.start);
    let told = |i: usize| words.at(i).alphabetic && !words.at(i).quoted;
    let others = |o: &Office| {
        let own = words.at(o.head.start).sentence;
        (first..name.tokens.start)
            .any(|i| told(i) && words.at(i).sentence != here.sentence && words.at(i).sentence != own)
    };
    let opens = words.at(name.start()).initial;
    let goes_on = matches!(words.folded(first), "speaking" | "addressing" | "writing" | "asked");
    let free = |i: usize| links.taken.get(i).copied().flatten().is_none();
    let mut fits = offices.iter().enumerate().filter(|(i, o)| {
        let at = words.at(o.head.start).block;
        // "The education secretary said …", "Speaking to the BBC, Helen Marwood said …"
        let leads = opens && at + 1 == block && (lead::opens(words, o) || lead::closes(words, o));
        let field = o.title.head.contains(' ') && (goes_on || leads);
        let premier = opens
            && at + 1 == block
            && lead::is_premier(words, o)
            && is_alone(offices, names, name, links, o);
        let known = o.country.is_some() || o.owner.is_some() || o.core != o.head || field || premier;
        let one = !o.plural && !o.possessive && o.determiner != Determiner::Indefinite;
        let before = at < block || opens && words.at(o.head.start).sentence < here.sentence;
        before
            && !others(o)
            && at + 2 >= block
            && free(*i)
            && known
            && one
            && !words.at(o.head.start).title_case
            && (o.title.verdict == Verdict::Yes
                || lead::leads_firm(words, o)
                || matches!(o.title.verdict, Verdict::State | Verdict::Body)
                    && (o.country.is_some() || o.public)
                    && o.is_official(None, false))
            && (role(words, &o.full) > Role::Other || lead::closes(words, o))
    });
    let all: Vec<(usize, &Office)> = fits.by_ref().collect();
    // The paragraphs tell more than the headline: "Zamora coup leader denies deal".
    let below = |o: &Office| words.at(o.head.start).block > 0;
    let told = all.iter().any(|(_, o)| below(o));
    let mut fits = all.into_iter().filter(|(_, o)| !told || below(o));
    let (office, first) = fits.next()?;
    let same = fits.all(|(_, o)| o.title.head == first.title.head);
    let headed = words.at(first.head.start).block == 0;
    (same && !(headed && of_other(offices, names, name, links, first))).then_some(Link::new(office, How::Is))
}

/// "The Taoiseach has denied it", and "Eoghan Holm told the Dáil": no mention of him tells another office, and nobody else
/// is called so.
fn is_alone(offices: &[Office], names: &[Name], name: &Name, links: &Links, office: &Office) -> bool {
    let own = |n: &Name| n.words.last() == name.words.last();
    let bare = names.iter().zip(&links.of_name).all(|(n, held)| !own(n) || held.is_empty());
    bare && !of_other(offices, names, name, links, office)
}

/// "Texas **sheriff** denies it", and "Sheriff Ed Marlow" is named below the person with whom the article opens.
fn of_other(offices: &[Office], names: &[Name], name: &Name, links: &Links, office: &Office) -> bool {
    let same = |own: &Link| offices.get(own.office).is_some_and(|o| o.title.head == office.title.head);
    let other = |n: &Name| n.words.last() != name.words.last();
    names.iter().zip(&links.of_name).any(|(n, own)| other(n) && own.iter().any(same))
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
