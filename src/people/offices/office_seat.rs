//! Where an office sits, between title and name without a comma: "Government delegate **in Madrid** Ana Lind", "Chairman
//! **NAB** Ana Lind".

use crate::people::Kind;
use crate::people::lexica::hits::Hits;
use crate::people::lexica::lexicon::{LEXICON, PlaceForm, Verdict};
use crate::people::lexica::words::Words;
use crate::people::offices::office::{Office, is_rank};
use crate::people::offices::office_names::is_name_word;
use crate::text::TokenRange;

/// Words that the name of a body may have between title and name.
const BODY: usize = 4;

/// Reads the body or province that South Asian papers put between title and name without "of": "Speaker **National
/// Assembly** Ana Lind", "Governor **Punjab** Karl Roe", which is of two states and in no list.
pub fn read_body(words: &Words, hits: &Hits, office: &mut Office, parts: &mut Vec<TokenRange>) -> bool {
    let (head, at) = (office.head.start, office.head.end);
    let post = office.title.verdict != Verdict::No && !is_rank(office.title);
    let proper =
        |k: usize| words.at(k).is_proper() && !words.at(k).possessive && words.same_sentence(head, k);
    if !post || office.plural || office.possessive || !words.at(head).capital || words.at(at).title_case {
        return false;
    }
    let person = |k: &usize| {
        let plain = is_name_word(words, hits, *k) && LEXICON.body_words.get(words.folded(*k)).is_none();
        (plain || hits.head(*k).is_some_and(|h| is_rank(h.what.title))) && proper(*k) && proper(*k + 1)
    };
    let governs = ["governor", "minister", "secretary", "ig"].iter().any(|h| office.title.head.ends_with(h));
    let known = hits.known(at);
    let listed = known.filter(|hit| {
        let body = hit.what.body.and_then(|b| LEXICON.bodies.get(b)).is_some_and(|b| b.public);
        body || governs && matches!(hit.what.place(), Some(("PK" | "IN", PlaceForm::Region)))
    });
    let punjab = (governs && words.folded(at) == "punjab").then_some(at + 1);
    let body = |k: &usize| LEXICON.body_ended(words.folded(*k)) == Some(Kind::Government);
    let nouns = (at..at + BODY).take_while(|&k| proper(k)).filter(body).map(|k| k + 1);
    let ends = listed.map(|hit| hit.end).into_iter().chain(punjab).chain(nouns);
    let Some(end) = ends.filter(person).last() else { return false };
    if let Some(hit) = known {
        office.note_known(hit.what, true);
    }
    office.public = true;
    office.take(parts, at..end);
    true
}

/// Whether the name of a holder begins at token `end`, behind the place of the office.
pub(in crate::people) fn names_holder(words: &Words, hits: &Hits, office: &Office, end: usize) -> bool {
    let named = |k: usize| words.same_sentence(office.head.start, k) && is_name_word(words, hits, k);
    let first = words.at(office.head.start);
    // "the minister in Berlin Otto Lind knew" is a slip, and "The delegate in Madrid Ana Lind" a title.
    // "the head of the Emergencies Ministry in Osh Ana Lind"
    let body = office.public && office.core.end > office.head.end && words.at(office.core.end - 1).capital;
    let titled = first.capital || words.at(office.core.start).capital || body;
    titled
        && !office.plural
        && !office.possessive
        && end.checked_sub(1).is_some_and(|last| !words.at(last).possessive)
        && named(end)
        && named(end + 1)
        && !words.at(end).possessive
}
