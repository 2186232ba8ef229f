//! What stands between a title and the name of its holder without a preposition of the office: the case that they
//! have in hand, the seat that they are from, the body set apart by commas.

use crate::people::lexica::hits::Hits;
use crate::people::lexica::lexicon::{LEXICON, Verdict, WordClass};
use crate::people::lexica::name_words;
use crate::people::lexica::words::Words;
use crate::people::offices::office::Office;
use crate::people::offices::set_apart;
use crate::text::TokenRange;

/// Reads "in charge of the case", "from Nether Combe", ", Ministry of Works" behind a head with nothing else behind.
pub(in crate::people) fn read(words: &Words, hits: &Hits, office: &mut Office, parts: &mut Vec<TokenRange>) {
    let bare = office.core.end == office.head.end && office.full.end == office.head.end;
    if bare
        && !office.plural
        && !read_case(words, office)
        && !read_charge(words, hits, office, parts)
        && !read_seat(words, hits, office)
        && !read_constituency(words, office, parts)
    {
        set_apart::read(words, hits, office, parts);
    }
}

/// "The judge **in charge of the case**, Ana Lind", "the officer **leading the probe**, Ana Lind": what the holder
/// has in hand stands before the name.
fn read_case(words: &Words, office: &mut Office) -> bool {
    let at = office.head.end;
    let verb = words.folded(at);
    let in_charge = verb == "in" && words.folded(at + 1) == "charge" && words.folded(at + 2) == "of";
    if !in_charge && !name_words::is(verb, name_words::IN_HAND) {
        return false;
    }
    let Some(end) = (at + 1..at + 10).find(|&k| !words.at(k).alphabetic) else { return false };
    let case = (at + 1..end).any(|k| name_words::is(words.folded(k), name_words::CASE));
    let fits = case && before_name(words, at, end);
    if fits {
        office.full.end = end;
        office.public = true;
    }
    fits
}

/// "The minister **in charge of energy**, Ana Lind", "the general secretary **in charge of Kerala**, Ana Lind": what the
/// holder of an office looks after.
fn read_charge(words: &Words, hits: &Hits, office: &mut Office, parts: &mut Vec<TokenRange>) -> bool {
    let at = office.head.end;
    let in_charge =
        words.folded(at) == "in" && words.folded(at + 1) == "charge" && words.folded(at + 2) == "of";
    let post = office.title.verdict != Verdict::No && !office.possessive;
    let Some(end) = (at + 3..at + 12).find(|&k| !words.at(k).alphabetic) else { return false };
    let fits = in_charge && post && end > at + 3 && before_name(words, at, end);
    if fits {
        for k in at + 3..end {
            if let Some(sphere) = hits.sphere(k) {
                office.note_sphere(sphere, words.folded(k));
            }
        }
        office.take(parts, at..end);
    }
    fits
}

/// "The senator **representing Enugu North**, Ana Lind", "The member **representing Ikara Federal Constituency in
/// the House**, Hon. Ana Lind": the seat stands between title and name, and makes a legislator of a member.
fn read_constituency(words: &Words, office: &mut Office, parts: &mut Vec<TokenRange>) -> bool {
    let at = office.head.end;
    let sits = office.title.verdict == Verdict::Yes || office.title.head == "member";
    let fits = sits && words.folded(at) == "representing" && words.at(at + 1).capital && !office.possessive;
    let inside = |k: usize| words.same_sentence(at, k) && (words.at(k).alphabetic || words.folded(k) == "/");
    let verb =
        |k: usize| matches!(words.at(k).class, WordClass::Verb | WordClass::Aux) && !words.at(k).capital;
    let Some(end) = (at + 1..at + 16).find(|&k| !inside(k) || verb(k)) else { return false };
    let fits = fits && before_name(words, at, end);
    if fits {
        make_public(office, parts, at..end);
    }
    fits
}

/// "MP **from Nether Combe** Ana Lind", "The senator **from Ohio**, Ana Lind", "Congress member **from Wayanad**, Ana Lind":
/// the seat ends where a given name begins, or at the comma before one.
fn read_seat(words: &Words, hits: &Hits, office: &mut Office) -> bool {
    let at = office.head.end;
    let member = office.title.head == "member" && office.public && !office.possessive;
    let sits = (office.title.verdict == Verdict::Yes || member) && words.folded(at) == "from";
    let capital = |k: usize| words.at(k).capital && words.at(k).alphabetic && words.same_sentence(at, k);
    if !sits || !capital(at + 1) || words.at(at + 1).possessive {
        return false;
    }
    let behind = (at + 1..at + 7).find(|&k| !capital(k)).unwrap_or(at + 7);
    let known = hits.known(at + 1).filter(|h| h.what.place().is_some()).map(|h| h.end);
    let initial = |k: usize| words.folded(k).chars().count() == 1 && words.folded(k + 1) == ".";
    let given = |k: usize| LEXICON.given_name(words.folded(k)).is_some() && k + 1 < behind;
    let given = || (at + 2..behind).find(|&k| initial(k) || given(k));
    // "MLA from Kalpur Ramesh Yadav": of three words the first is the place.
    let three = || (behind == at + 4).then_some(at + 2);
    let apart = Some(behind).filter(|&end| before_name(words, at, end));
    let within = || known.filter(|&end| end + 1 < behind).or_else(given).or_else(three);
    let Some(end) = apart.or_else(within) else { return false };
    office.core.end = end;
    office.full.end = end;
    true
}

/// Whether the token at `end` is a comma behind which a name stands, in the sentence of token `at`.
pub(in crate::people) fn before_name(words: &Words, at: usize, end: usize) -> bool {
    let name = words.at(end + 1);
    words.folded(end) == ","
        && name.capital
        && name.class == WordClass::Open
        && words.same_sentence(at, end + 1)
}

/// Takes `tokens` into the office, which they make a public one.
fn make_public(office: &mut Office, parts: &mut Vec<TokenRange>, tokens: TokenRange) {
    office.take(parts, tokens);
    office.public = true;
}
