//! Office phrases: "South Korean national security adviser", "the city’s former public works
//! director", "ambassador to the United Nations", "minister for ports, shipping and waterways".
//!
//! A phrase is read around its head, first to the left and then to the right.

mod bare_posts;
pub mod boards;
mod colleagues;
mod deputies;
pub mod district;
mod in_office;
pub mod local_party;
pub mod missions;
pub mod office;
pub mod office_apart;
pub mod office_before;
pub mod office_behind;
pub mod office_clause;
pub mod office_complement;
pub mod office_ends;
pub mod office_field;
mod office_firms;
pub mod office_force;
pub mod office_holder;
pub mod office_names;
pub mod office_place;
pub mod office_seat;
pub mod office_steps;
pub mod owners;
pub mod owners_unsaid;
pub mod realm;
pub mod set_apart;
pub mod story;

use crate::people::lexica::hits::{Head, Hit, Hits};
use crate::people::lexica::lexicon::{Class, LEXICON, Sphere, WordClass, folded_words};
use crate::people::lexica::name_words;
use crate::people::lexica::words::Words;
use crate::people::names::runs::behind_particles;
use crate::people::offices::office_complement::read_complement;
use crate::text::TokenRange;
use office::{Office, is_rank};
use office_before::{is_country_word, read_left};
use office_behind::read_right;
use office_place::note_parliament;

/// Every office phrase of the document, in order of the text; phrases do not overlap in their heads.
pub fn find(words: &Words, hits: &Hits) -> Vec<Office> {
    let mut offices = Vec::new();
    let mut from = 0;
    for i in 0..words.len() {
        if i < from {
            continue;
        }
        let Some(head) = hits.head(i).and_then(|head| last_head(words, hits, head)) else { continue };
        from = head.end;
        // "Governor Prof. Anne Achieng": the second is no office.
        if is_honorific(words, head.start) && hits.head_before(head.start).is_some() {
            continue;
        }
        if let Some(office) = read(words, hits, head) {
            from = office.core.end.max(from);
            offices.push(office);
        }
    }
    colleagues::settle(words, &mut offices);
    offices
}

/// The head that a compound ends in: "justice minister" has "minister", "general assembly" none.
fn last_head(words: &Words, hits: &Hits, first: Hit<Head>) -> Option<Hit<Head>> {
    // "Ohio state Attorney General" has an attorney general, and no state attorney.
    let longer = (first.start + 1..first.end).filter_map(|i| hits.head(i)).find(|h| h.end > first.end);
    let mut head = longer.filter(|h| !is_rank(h.what.title)).unwrap_or(first);
    loop {
        if words.at(head.end - 1).possessive {
            break;
        }
        let at = head.end;
        if !words.same_sentence(first.start, at) || words.at(at).quoted != words.at(first.start).quoted {
            break;
        }
        let same_case = words.at(at).capital == words.at(head.start).capital;
        if let Some(next) = hits.head(at)
            && same_case
            && !is_honorific(words, at)
            && !is_verb_use(words, hits, next)
            && !is_rank(next.what.title)
        {
            head = next;
            continue;
        }
        if same_case && is_body_noun(words, at) {
            return None;
        }
        let topic = |k: usize| hits.sphere(k).is_some() && words.same_sentence(at, k);
        let Some(next) = (at + 1..at + 4).take_while(|&k| topic(k - 1)).find_map(|k| hits.head(k)) else {
            break;
        };
        if words.at(next.start).capital != words.at(head.start).capital {
            break;
        }
        head = next;
    }
    let is_nothing = matches!(head.what.title.class, Class::None);
    (!is_nothing && !is_verb_use(words, hits, head)).then_some(head)
}

/// "Sheikh", "Prof", "Barrister": a title that is an honorific before a name.
fn is_honorific(words: &Words, i: usize) -> bool {
    words.at(i).capital && LEXICON.honorifics.contains_key(words.folded(i))
}

/// "who chairs the committee", "to head the agency": the noun's form as a verb.
fn is_verb_use(words: &Words, hits: &Hits, head: Hit<Head>) -> bool {
    let lower = !words.at(head.start).capital;
    let before = head.start.checked_sub(1).map_or("", |i| words.folded(i));
    let next = words.at(head.end).class;
    if !lower || head.end - head.start > 1 {
        return false;
    }
    let takes_object = matches!(next, WordClass::Det | WordClass::Poss)
        || hits.known(head.end).is_some() && head.what.plural;
    takes_object && (head.what.plural || matches!(before, "to" | "who" | "will" | "would"))
}

fn is_body_noun(words: &Words, i: usize) -> bool {
    LEXICON.body_words.get(words.folded(i)).is_some_and(|w| w.tail)
        && !words.at(i).possessive
        && LEXICON.titles.get(words.folded(i)).is_none()
}

/// "who chairs the foreign affairs committee": the chair of it. `head` names the office that the
/// verb at token `verb` stands for. `None` where the verb has no body as its object.
pub fn of_verb(words: &Words, hits: &Hits, verb: usize, head: &'static str) -> Option<Office> {
    let title = LEXICON.titles.get(head)?;
    let mut office = Office::new(title, verb..verb + 1);
    let mut parts = Vec::new();
    read_complement(words, hits, &mut office, &mut parts, verb, true);
    note_parliament(words, hits, &mut office);
    // "who sits on the culture committee"
    let seat = head == "member" && (verb + 1..office.core.end).any(|k| is_committee(words, k));
    office.public |= (seat || is_portfolio(words, hits, &office)) && !office.private;
    let object = verb + 1..office.core.end;
    office.text =
        if object.is_empty() { head.to_owned() } else { format!("{head} of {}", words.text(&object)) };
    office.words = folded_words(&office.text);
    office.settle();
    let tells = office.public || office.private || office.international || office.country.is_some();
    if !tells || office.possessive {
        return None;
    }
    Some(office)
}

/// "who ran **the trade portfolio**": a field of government, and nobody’s shares.
pub fn is_portfolio(words: &Words, hits: &Hits, office: &Office) -> bool {
    let last = office.core.end.saturating_sub(1);
    let inside = office.head.end..last;
    let money = |k: usize| matches!(words.folded(k), "investment" | "property");
    let field = |k: usize| hits.sphere(k).is_some_and(|sphere| sphere != Sphere::Private) && !money(k);
    words.folded(last) == "portfolio"
        && words.folded(inside.start) == "the"
        && inside.len() > 1
        && (inside.start + 1..last).all(field)
        // "the energy portfolio of a fund"
        && !matches!(words.folded(office.core.end), "at" | "of" | "for")
}

fn is_committee(words: &Words, i: usize) -> bool {
    name_words::is(words.folded(i), name_words::COMMITTEE)
}

fn read(words: &Words, hits: &Hits, head: Hit<Head>) -> Option<Office> {
    let title = head.what.title;
    let first = words.at(head.start);
    let mut office = Office {
        plural: head.what.plural,
        possessive: words.at(head.end - 1).possessive,
        capital: first.capital
            && (!first.initial
                || words.at(head.end).capital
                || behind_particles(words, head.end).is_some()
                // "Secretary for Security Ana Lind said"
                || words.folded(head.end) == "for" && words.at(head.end + 1).capital),
        ..Office::new(title, head.start..head.end)
    };
    let mut parts: Vec<TokenRange> = Vec::new();
    read_left(words, hits, &mut office, &mut parts);
    parts.reverse();
    parts.push(office.head.clone());
    if !office.possessive && !title.class.is_tie() {
        read_right(words, hits, &mut office, &mut parts);
    }
    // "**Council leader** Cllr Ana Lind": the other office is told by its own words.
    let ward = matches!(title.head, "cllr" | "cr") && parts.len() > 1;
    if ward && hits.head_before(head.start).is_some_and(|h| h.start >= office.core.start) {
        parts.pop();
    }
    office.text = join(words, &parts);
    office.words = folded_words(&office.text);
    office.settle();
    // "leader" alone says little: "North Korean leader", "Zimbabwe President".
    if office.core == office.head
        && office.head.end - office.head.start == 1
        && office.full.start < office.head.start
    {
        let with_country = office.full.start..office.head.end;
        let country =
            hits.known(with_country.start).filter(|h| h.end == office.head.start && is_country_word(h.what));
        let country = country.or_else(|| {
            hits.known(with_country.start + 1)
                .filter(|h| h.end == office.head.start && is_country_word(h.what))
        });
        if let Some(country) = country.filter(|_| office.owner.is_none()) {
            office.text = words.text(&(country.start..office.head.end));
        }
    }
    office_place::tell_place(words, hits, &mut office);
    office.public |= office_field::tells_field(words, hits, &office);
    Some(office)
}

/// Joins the pieces of the printed office, full stops of abbreviations kept.
fn join(words: &Words, parts: &[TokenRange]) -> String {
    let mut merged: Vec<TokenRange> = Vec::new();
    for part in parts {
        match merged.last_mut() {
            Some(last) if last.end == part.start => last.end = part.end,
            _ => merged.push(part.clone()),
        }
    }
    merged.iter().map(|part| words.text(part)).collect::<Vec<_>>().join(" ")
}
