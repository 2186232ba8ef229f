//! The noun phrase behind the preposition of an office, read word by word: "of **the Independent Police Commission**", "for
//! **ports, shipping and waterways**"; what its words tell of the office, and where it ends.

use crate::people::Kind;
use crate::people::lexica::hits::{Hit, Hits};
use crate::people::lexica::lexicon::{Class, Known, LEXICON, PlaceForm, Verdict, WordClass};
use crate::people::lexica::words::Words;
use crate::people::names::honorifics::honorific_end;
use crate::people::offices::office::Office;
use crate::people::offices::office_before::is_apostrophe;
use crate::people::offices::office_ends::{
    begins_office, goes_on_as_clause, is_noun_list, is_place_list, is_portfolio_list, is_time,
    looks_like_verb, starts_noun,
};
use crate::people::offices::office_force::{bracket_within, heads_force};
use crate::people::offices::office_holder::{
    begins_name, begins_with_initial, is_holder_of_town, names_holder, small_holder,
};
use crate::text::TokenRange;

/// Reads the noun phrase behind token `at`, a preposition or "chairs".
pub fn read_complement(
    words: &Words,
    hits: &Hits,
    office: &mut Office,
    parts: &mut Vec<TokenRange>,
    at: usize,
    tells_country: bool,
) {
    let phrase = Complement { words, hits, at, tells_country };
    let mut end = at + 1;
    let mut last_noun = at;
    while end < at + 16 && words.same_sentence(at, end) {
        match phrase.next(office, end, last_noun) {
            Some(Next::Noun(behind)) => {
                end = behind;
                last_noun = behind;
            }
            Some(Next::Link(behind)) => end = behind,
            None => break,
        }
    }
    if last_noun > at + 1
        || last_noun == at + 1 && hits.known(at + 1).is_some()
        || last_noun == at + 1 && hits.sphere(at + 1).is_some()
    {
        // The phrase ends in its last noun; a possessive end makes the whole an owner.
        office.take(parts, at..last_noun);
        office.possessive = words.at(last_noun - 1).possessive;
    }
}

/// What goes on with a complement: a noun, behind which it may end, or a word that leads to one. Both tell the token behind.
enum Next {
    Noun(usize),
    Link(usize),
}

/// A complement as it is read, which begins at token `at`.
struct Complement<'a, 'd> {
    words: &'a Words<'d>,
    hits: &'a Hits,
    at: usize,
    /// Whether a name in it tells the country of the office.
    tells_country: bool,
}

impl Complement<'_, '_> {
    /// What stands at token `end`, noted in `office`; `None` where the complement has ended. `last_noun`: behind its
    /// last noun so far.
    fn next(&self, office: &mut Office, end: usize, last_noun: usize) -> Option<Next> {
        let (words, hits, at) = (self.words, self.hits, self.at);
        let word = words.at(end);
        // "a professor at Lund whose research …"
        let relative =
            !word.upper && matches!(word.folded.as_str(), "whose" | "who" | "which" | "whom" | "where");
        // "a spokesman for **Mr** Lind"
        let honoured = end == at + 1 && honorific_end(words, end).is_some() && hits.head(end).is_none();
        if word.quoted != words.at(at).quoted || relative || honoured {
            return None;
        }
        if let Some(hit) = hits.known(end) {
            if is_word_of_name(words, &hit) {
                office.unknown_name = true;
            } else {
                office.note_known(hit.what, self.tells_country || owns_body(words, office, &hit));
            }
            return Some(Next::Noun(hit.end));
        }
        let small = matches!(word.class, WordClass::Det | WordClass::Poss);
        if is_apostrophe(words, end) || small && !matches!(word.folded.as_str(), "all" | "that" | "both") {
            return Some(Next::Link(end + 1));
        }
        if let Some(behind) = bracket_within(words, hits, end).filter(|_| last_noun == end) {
            return Some(Next::Link(behind));
        }
        let small = if end == at + 1 { small_holder(words, hits, end) } else { None };
        if let Some(verdict) = small {
            office.public |= verdict == Verdict::Yes;
            office.private |= verdict == Verdict::No;
            return None;
        }
        // "commander of the **Northern Army** Colonel Lind"
        if names_holder(words, hits, end) && !(end..end + 3).any(|k| heads_force(words, hits, k)) {
            // "spokesman for President Luka Marin": the president is somebody else's office.
            office.public = true;
            return None;
        }
        let whole = last_noun == end && end > at + 1;
        if whole
            && (begins_holder(words, hits, end, office) || is_holder_of_town(words, hits, office, at, end))
        {
            return None;
        }
        self.noun(office, end).or_else(|| self.link(office, end, last_noun))
    }

    /// A noun or a word before one, and what it says of the office.
    fn noun(&self, office: &mut Office, end: usize) -> Option<Next> {
        let (words, hits) = (self.words, self.hits);
        let word = words.at(end);
        if !word.alphabetic || word.class != WordClass::Open {
            return None;
        }
        if word.capital {
            note_name(words, hits, office, end);
            return Some(Next::Noun(end + 1));
        }
        if looks_like_verb(words, end) {
            return None;
        }
        if let Some(sphere) = hits.sphere(end) {
            office.note_sphere(sphere, words.folded(end));
        } else if hits.head(end).is_some_and(|h| h.what.title.verdict == Verdict::Yes)
            || of_state(hits, office, end)
        {
            office.public = true;
        }
        Some(Next::Noun(end + 1))
    }

    /// "Forestry**,** and Rural Affairs", "head **of** the department **for** roads".
    fn link(&self, office: &Office, end: usize, last_noun: usize) -> Option<Next> {
        let (words, hits) = (self.words, self.hits);
        let link = words.folded(end);
        let behind_noun = last_noun == end;
        // "the Independent Commission **Against** Corruption"
        let against = link == "against" && words.at(end).capital;
        if (against || matches!(link, "of" | "for" | "and" | "&" | "on"))
            && (behind_noun || last_noun + 1 == end && words.folded(last_noun) == ",")
        {
            let ends = !starts_noun(words, hits, end + 1) || begins_office(words, hits, end + 1);
            let over = ends || is_time(words, end) || goes_on_as_clause(words, end);
            return (!over).then_some(Next::Link(end + 1));
        }
        // "the Agency for Tourism **under** the Government", "**under** the Council"
        let under = link == "under" && behind_noun && words.at(end - 1).capital;
        if under && words.folded(end + 1) == "the" && words.at(end + 2).capital {
            return Some(Next::Link(end + 1));
        }
        // "the chairman of Obio**/**Akpor Council"
        if link == "/" && behind_noun && words.at(end - 1).capital && words.at(end + 1).capital {
            return Some(Next::Link(end + 1));
        }
        // "chief of staff to Leon E**.** Lind"
        if link == "." && behind_noun && is_initial(words, end - 1) {
            return Some(Next::Link(end + 1));
        }
        let list = link == ","
            && behind_noun
            && (is_noun_list(words, end)
                || is_portfolio_list(words, hits, office, end)
                || is_place_list(words, hits, office, end));
        list.then_some(Next::Link(end + 1))
    }
}

/// "Leon **E**. Lind": an initial between a given name and a surname.
fn is_initial(words: &Words, i: usize) -> bool {
    let one = words.at(i).capital && words.folded(i).chars().count() == 1;
    one && words.at(i - 1).capital && words.at(i + 2).is_proper() && words.same_sentence(i, i + 2)
}

/// "special envoy for Yemen **Hans Grundberg**", "Director General of Police **S.N. Pachar**": the holder’s name begins
/// at token `end`.
fn begins_holder(words: &Words, hits: &Hits, end: usize, office: &Office) -> bool {
    let based = words.folded(end - 1).ends_with("-based");
    !based && begins_name(words, hits, end, office) || begins_with_initial(words, hits, end)
}

/// What a word in capitals tells of the office in whose phrase it stands.
fn note_name(words: &Words, hits: &Hits, office: &mut Office, i: usize) {
    let listed = |head: &str| LEXICON.titles.get(head).is_some_and(|t| t.verdict == Verdict::Yes);
    office.public |= hits.head(i).is_some_and(|h| listed(h.what.title.head));
    match hits.sphere(i) {
        Some(sphere) => office.note_sphere(sphere, words.folded(i)),
        // "spokesman for the Coordination **Headquarters**"
        None if is_public_noun(words, i) => office.public = true,
        None => office.unknown_name |= hits.head(i).is_none(),
    }
}

/// "spokesman for the **Independent** Police Commission": no paper, but a word in the name of a public body.
fn is_word_of_name(words: &Words, hit: &Hit<Known>) -> bool {
    let medium = hit.what.media.is_some() && hit.what.body.is_none() && hit.what.place().is_none();
    let body = |k: usize| LEXICON.body_ended(words.folded(k)) == Some(Kind::Government);
    let capital = |k: &usize| words.at(*k).capital && words.at(*k).alphabetic;
    let mut name =
        (hit.end..hit.end + 5).take_while(capital).take_while(|&k| words.same_sentence(hit.start, k));
    medium && hit.end == hit.start + 1 && name.any(body)
}

/// "adviser to the Kenyan **president**": of a state, which the words before it tell.
fn of_state(hits: &Hits, office: &Office, i: usize) -> bool {
    let president = hits.head(i).is_some_and(|h| h.what.title.class == Class::HeadOfState);
    president && office.country.is_some() && !office.private && !office.city
}

/// "a director at **Ireland’s** Data Commission", "at the **Irish** Data Commission": whose body it is, though one may
/// work "in Ireland" for anybody. Envoys are sent to a state’s bodies by others.
fn owns_body(words: &Words, office: &Office, hit: &Hit<Known>) -> bool {
    let form = hit.what.place().map(|p| p.1);
    let owner = form == Some(PlaceForm::Name) && words.at(hit.end - 1).possessive;
    let named = form == Some(PlaceForm::Adjective) && words.at(hit.end).capital;
    office.title.class != Class::Diplomat && (owner || named)
}

/// "Headquarters", "Tribunal": a noun that ends the name of a public body and of no firm; services, offices and
/// missions are those of firms and churches, too.
fn is_public_noun(words: &Words, i: usize) -> bool {
    let noun = LEXICON.body_ended(words.folded(i)) == Some(Kind::Government);
    let shared =
        matches!(words.folded(i), "services" | "service" | "office" | "mission" | "palace" | "forces");
    noun && !shared
}
