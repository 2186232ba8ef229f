//! Where the part of an office behind its head ends: before another office, a clause, a stretch of time, and behind a list
//! of fields or places. The names before which it ends are those of [`office_holder`](super::office_holder).

use crate::people::lexica::hits::Hits;
use crate::people::lexica::lexicon::{Class, LEXICON, Verdict, WordClass};
use crate::people::lexica::name_words;
use crate::people::lexica::words::Words;
use crate::people::names::honorifics::is_given;
use crate::people::offices::office::Office;
use crate::people::offices::office_holder::small_holder;

/// "leader of the police **for a decade**", "for three years": says how long.
pub(in crate::people) fn is_time(words: &Words, i: usize) -> bool {
    let period = |k: usize| name_words::is(words.folded(k), name_words::PERIOD);
    words.folded(i) == "for" && (period(i + 1) || period(i + 2) || period(i + 3))
}

/// "leads the Renewal **party and polls** well": behind the noun of a body, "and" joins no field to it.
pub(in crate::people) fn goes_on_as_clause(words: &Words, i: usize) -> bool {
    let noun = i.checked_sub(1).map_or("", |before| words.folded(before));
    let next = words.at(i + 1);
    words.folded(i) == "and"
        && LEXICON.body_words.get(noun).is_some()
        && !next.capital
        && next.class == WordClass::Open
        && LEXICON.body_words.get(&next.folded).is_none()
        && LEXICON.body_words.get(words.folded(i + 2)).is_none()
}

/// A determiner, a name or a plain noun begins at `i`.
pub(in crate::people) fn starts_noun(words: &Words, hits: &Hits, i: usize) -> bool {
    let word = words.at(i);
    hits.known(i).is_some()
        || word.alphabetic
            && (matches!(word.class, WordClass::Det | WordClass::Poss)
                || word.class == WordClass::Open && !looks_like_verb(words, i))
}

/// "adviser to **the** king", "ambassador to **Norway**", "aide to **ministers**"; "asked leaders to **disavow** him" goes on
/// with a verb.
pub(in crate::people) fn is_sent_to(words: &Words, hits: &Hits, i: usize) -> bool {
    let word = words.at(i);
    let noun = word.capital
        || word.class != WordClass::Open
        || hits.known(i).is_some()
        || hits.sphere(i).is_some()
        || hits.head(i).is_some()
        || LEXICON.body_words.get(&word.folded).is_some()
        // "adviser to **former planning minister Karl Lind**"
        || small_holder(words, hits, i).is_some();
    noun && starts_noun(words, hits, i)
}

/// Another office begins at `i`: "minister and deputy leader".
pub(in crate::people) fn begins_office(words: &Words, hits: &Hits, i: usize) -> bool {
    let i = if words.at(i).class == WordClass::Det { i + 1 } else { i };
    (i..i + 7)
        .take_while(|&k| {
            words.same_sentence(i, k)
                && words.at(k).class == WordClass::Open
                && (words.at(k).alphabetic || words.folded(k) == ".")
        })
        .any(|k| hits.head(k).is_some_and(|h| !h.what.plural))
}

/// Words in "-ed" and such that the list of verbs lacks.
pub(in crate::people) fn looks_like_verb(words: &Words, i: usize) -> bool {
    let word = words.at(i);
    !word.capital
        && word.folded.len() > 4
        && word.folded.ends_with("ed")
        && words.at(i.wrapping_sub(1)).class != WordClass::Det
}

/// "Secretary for Malvinas**, Antarctica and** the South Atlantic, Ana Lind": the places that one office looks after; a
/// state has a president of its own.
pub(in crate::people) fn is_place_list(words: &Words, hits: &Hits, office: &Office, comma: usize) -> bool {
    let place = hits.known(comma + 1).filter(|h| h.what.place().is_some() && h.what.body.is_none());
    let and = place.map_or(comma + 2, |h| h.end);
    let the = and + 1 + usize::from(words.folded(and + 1) == "the");
    // "the director for Kenya, **Ana** Roe and Karl Berg"
    let capital = |k: usize| words.at(k).is_proper() && words.same_sentence(comma, k) && !is_given(words, k);
    let close = (the..the + 4).find(|&k| !words.at(k).capital).filter(|&k| words.folded(k) == ",");
    let named = close.is_some_and(|k| words.at(k + 1).capital);
    office.title.class != Class::HeadOfState
        && words.folded(and) == "and"
        && capital(comma + 1)
        && capital(the)
        && (place.is_some() || named)
}

/// "ports, shipping and waterways": lower-case nouns, and an "and" within five words.
pub(in crate::people) fn is_noun_list(words: &Words, comma: usize) -> bool {
    let plain = |k: usize| {
        let word = words.at(k);
        word.alphabetic && !word.capital && word.class == WordClass::Open && !looks_like_verb(words, k)
    };
    // "for population, refugees**, and migration**,"
    let last = words.folded(comma + 1) == "and" && plain(comma + 2) && words.folded(comma + 3) == ",";
    if last && comma >= 2 && words.folded(comma - 2) == "," {
        return true;
    }
    plain(comma + 1)
        && (comma + 2..comma + 6).take_while(|&k| plain(k) || words.folded(k) == ",").count() + comma + 2
            < words.len()
        && (comma + 2..comma + 6)
            .find(|&k| !plain(k) && words.folded(k) != ",")
            .is_some_and(|k| words.folded(k) == "and" && plain(k + 1))
}

/// "Minister of Fisheries, **Forestry, and Rural Affairs**": every word in capitals from the comma to "and" is a field, and
/// one behind it is.
pub(in crate::people) fn is_portfolio_list(
    words: &Words,
    hits: &Hits,
    office: &Office,
    comma: usize,
) -> bool {
    let minister = office.title.verdict == Verdict::Yes && !office.plural;
    let field = |k: usize| words.at(k).capital && hits.sphere(k).is_some() && hits.head(k).is_none();
    // ", and Rural Affairs": the comma before "and".
    let from = if words.folded(comma + 1) == "and" { comma + 2 } else { comma + 1 };
    let and = if from > comma + 1 {
        Some(comma + 1)
    } else {
        (from..from + 6)
            .find(|&k| words.folded(k) == "and")
            .filter(|&and| and > from && (from..and).all(|k| field(k) || words.folded(k) == "," && k > from))
    };
    // "Finance Minister of Ghana, and Trade Minister Ana Lind": another office.
    let fields = |and: usize| (and + 1..and + 3).any(field) && !begins_office(words, hits, and + 1);
    minister && comma > 0 && field(comma - 1) && and.is_some_and(fields) && words.same_sentence(comma, from)
}
