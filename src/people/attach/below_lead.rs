//! The person who speaks below the paragraph that tells of an office: "**Peru’s interior minister** resigned on Tuesday", and
//! "**Jorge Salcedo** told reporters".

use crate::people::attach::lead;
use crate::people::attach::links::{How, Link, Links};
use crate::people::lexica::hits::Hits;
use crate::people::lexica::lexicon::{Verdict, WordClass};
use crate::people::lexica::paragraphs::OPENING;
use crate::people::lexica::words::Words;
use crate::people::names::{Looks, Name};
use crate::people::offices::office::{Determiner, Office};
use crate::people::references::marks::{Role, role};

/// "Peru’s interior minister resigned on Tuesday", and the first person of the article opens one of
/// the next two paragraphs without any title: "Jorge Salcedo told reporters".
pub(super) fn by_lead(
    words: &Words,
    hits: &Hits,
    offices: &[Office],
    names: &[Name],
    index: usize,
    links: &Links,
) -> Option<Link> {
    let name = names.get(index)?;
    let block = words.at(name.tokens.start).block;
    if block == 0 || !words.paragraphs.within(block, OPENING) {
        return None;
    }
    let verb = words.at(name.tokens.end);
    let named = |n: &Name| n.is_full() && (n.looks == Looks::Person || n.looks == name.looks && !n.article);
    // "Burkina Faso – Burkina Faso’s ruler": no person was named.
    let place = |n: &Name| hits.known(n.tokens.start).is_some_and(|h| h.what.place().is_some());
    let credit = |n: &Name| lead::is_byline(words, words.at(n.tokens.start).block);
    let here = words.at(name.tokens.start);
    let first = words.doc.blocks.get(block).map_or(0, |b| b.tokens.start);
    let goes_on = matches!(words.folded(first), "speaking" | "addressing" | "writing" | "asked");
    // "Defence Minister Sarfraz Virk told them so": whom an office stands beside is a person, whatever the name.
    let held = |k: usize| links.of_name.get(k).is_some_and(|held| !held.is_empty());
    let somebody = |(k, n): &(usize, &Name)| (named(n) || held(*k)) && !place(n) && !credit(n);
    let mut earlier = names.get(..index)?.iter().enumerate().filter(somebody);
    let beside = earlier.clone().next().is_some();
    // "The Taoiseach has defended **Health Minister Ana Lind**", and "Speaking in the Dáil, Eoghan Holm said".
    let named_before = earlier.any(|(k, _)| !(goes_on && held(k)));
    let aside = words.folded(name.tokens.end) == ",";
    let who = aside && words.folded(name.tokens.end + 1) == "who";
    let aged = lead::speaks_behind_age(words, name.tokens.end);
    let speaks = (verb.class == WordClass::Verb && !verb.capital || who || aged)
        && !words.at(name.tokens.start).quoted;
    if matches!(name.looks, Looks::Body(_)) || name.article || named_before || !speaks {
        return None;
    }
    let others =
        |o: &Office| lead::others_act_before(words, name.tokens.start, Some(words.at(o.head.start).sentence));
    let opens = words.at(name.start()).initial;
    let free = |i: usize| links.taken.get(i).copied().flatten().is_none();
    let mut fits = offices.iter().enumerate().filter(|(i, o)| {
        let at = words.at(o.head.start).block;
        // "The education secretary said …", "Speaking to the BBC, Helen Marwood said …"
        let leads = opens && at + 1 == block && (lead::opens(words, o) || lead::closes(words, o));
        let field = o.title.head.contains(' ') && (goes_on || leads);
        let premier = (opens || goes_on)
            && at + 1 == block
            && lead::is_premier(words, o)
            && is_alone(offices, names, name, links, o);
        let known = o.country.is_some() || o.owner.is_some() || o.core != o.head || field || premier;
        let one = !o.plural && !o.possessive && o.determiner != Determiner::Indefinite;
        let before = at < block || opens && words.at(o.head.start).sentence < here.sentence;
        before
            && at + 2 >= block
            && (!beside || at + 1 == block && (premier || lead::opens(words, o)))
            && free(*i)
            && known
            && one
            && !others(o)
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
