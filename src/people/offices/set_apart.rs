//! The body or the desk that commas set apart between a title and the name of its holder: "The Permanent Secretary,
//! **Ministry of Works**, Mrs Comfort Lind", "The Director, **Press and Public Affairs**, Ana Lind".

use crate::people::Kind;
use crate::people::lexica::hits::Hits;
use crate::people::lexica::lexicon::{LEXICON, Sphere, Verdict};
use crate::people::lexica::words::Words;
use crate::people::offices::office::Office;
use crate::people::offices::office_apart::before_name;
use crate::text::TokenRange;

/// How many parts may stand between title and name, each within the one behind it.
const PARTS: usize = 4;

/// Tokens that one of them may have.
const LENGTH: usize = 14;

/// What a part is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    /// A body of a state, or a field of one.
    Public,
    /// A firm, a union, a school.
    Private,
    /// A desk that states and firms have: "Press and Media".
    Desk,
    /// "Abuja"
    Place,
}

/// Reads ", Ministry of Works" and ", Army Public Relations, 8 Division" behind a head in capitals, where a name follows.
pub(in crate::people) fn read(words: &Words, hits: &Hits, office: &mut Office, parts: &mut Vec<TokenRange>) {
    let at = office.head.end;
    let post = office.title.verdict != Verdict::No && words.at(office.head.start).capital;
    if !post || words.folded(at) != "," || !words.at(at + 1).capital || office.possessive {
        return;
    }
    let (mut end, mut until, mut public, mut private) = (at, at, false, false);
    for _ in 0..PARTS {
        let Some((part, behind, close)) = part(words, hits, end, end > at) else { break };
        public |= part == Part::Public;
        private |= part == Part::Private;
        (until, end) = (behind, close);
    }
    if end > at && before_name(words, at, end) {
        office.take(parts, at..until);
        office.public |= public && !private;
        office.private |= private;
    }
}

/// The part behind the comma at token `at`, where it ends, and the comma behind it. `inside` says that another stands
/// before it.
fn part(words: &Words, hits: &Hits, at: usize, inside: bool) -> Option<(Part, usize, usize)> {
    let unit = words.folded(at + 1).starts_with(|c: char| c.is_ascii_digit());
    let small = |k: usize| matches!(words.folded(k), "of" | "for" | "on" | "and" | "the" | "&");
    // "Governor Bako" is somebody else; "the Voter Education Committee" is none.
    let holder = |k: usize| hits.head(k).is_some_and(|h| h.what.title.verdict != Verdict::No);
    let inner = |k: usize| {
        let word = small(k) || words.at(k).capital && words.at(k).alphabetic || unit && k == at + 1;
        word && words.same_sentence(at, k) && !holder(k)
    };
    let end = (at + 1..at + LENGTH).find(|&k| !inner(k))?;
    let letters = words.folded(end) == "(" && words.at(end + 1).upper && words.folded(end + 2) == ")";
    let close = if letters { end + 3 } else { end };
    let begins = words.folded(at) == "," && words.at(at + 1).capital && words.at(at + 1).alphabetic || unit;
    if !begins || end < at + 2 || words.folded(close) != "," {
        return None;
    }
    let of = (at + 2..end).find(|&k| matches!(words.folded(k), "of" | "for" | "on"));
    let noun = LEXICON.body_called(words.folded(of.unwrap_or(end) - 1));
    let listed = hits.known(at + 1).filter(|k| k.end == end);
    let body = listed.and_then(|k| LEXICON.bodies.get(k.what.body?));
    // "Army Public Relations", "Police Headquarters"
    let force = hits.sphere(at + 1) == Some(Sphere::Public) && words.at(at + 2).capital;
    let desk = hits.sphere(end - 1);
    // "Kogi State Primary Health Care **Board**", but "the Rice Millers Board"
    let of_state = |k: usize| {
        hits.sphere(k) == Some(Sphere::Public) || hits.known(k).is_some_and(|h| h.what.place().is_some())
    };
    let state_board = || words.folded(end - 1) == "board" && (at + 1..end).any(of_state);
    let of_public = noun == Some(Kind::Government)
        || noun == Some(Kind::Organisation) && state_board()
        || body.is_some_and(|b| b.public)
        || force
        || inside && unit && words.at(at + 2).capital;
    let what = if of_public {
        Part::Public
    } else if noun.is_some() || body.is_some() {
        Part::Private
    } else if listed.is_some_and(|k| inside && k.what.place().is_some()) {
        Part::Place
    } else {
        let private = (at + 1..end).any(|k| hits.sphere(k) == Some(Sphere::Private));
        match desk? {
            _ if private => Part::Private,
            Sphere::Public => Part::Public,
            Sphere::Topic => Part::Desk,
            Sphere::Faith | Sphere::Private => Part::Private,
        }
    };
    Some((what, end, close))
}
