//! Names before the head of an office: "Nordvik spokesman", "Commission on Audit (COA) director", "Hearts of Oak chief
//! executive". They are [`steps`](crate::people::offices::office_steps) of the phrase as countries and fields are.

use crate::people::Kind;
use crate::people::lexica::gazetteer;
use crate::people::lexica::hits::Hits;
use crate::people::lexica::lexicon::{LEXICON, WordClass};
use crate::people::lexica::lookup::{prefixed_known, unprefixed};
use crate::people::lexica::name_words;
use crate::people::lexica::words::Words;
use crate::people::names::honorifics::stands_behind_name;
use crate::people::offices::office_before::is_ex;
use crate::people::offices::office_steps::{Left, Step};

/// "Pakistan Tehreek-e-Insaf **(PTI)** chairman"
pub(in crate::people) fn short_form(left: &mut Left, p: usize) -> Option<Step> {
    let Left { words, hits, .. } = *left;
    let brackets = words.folded(p - 1) == ")" && p > 3 && words.folded(p - 3) == "(";
    // "(PTI)", "(Comelec)"
    if !brackets || !words.at(p - 2).capital {
        return None;
    }
    let known = hits.known(p - 2).or_else(|| hits.known_before(p - 3));
    match known.filter(|h| h.what.body.is_some()) {
        Some(hit) => left.office.note_known(hit.what, true),
        // "Commission on Audit **(COA)** director"
        // "Commission on Audit (**Comaud**) chairman": no letters, so that the name alone tells what it is.
        None if words.at(p - 4).capital && hits.head_before(p - 3).is_none() => {
            left.office.letters = words.at(p - 2).upper;
        }
        None => return None,
    }
    left.parts.push(p - 2..p - 1);
    Some(Step::Before(p - 3))
}

/// "**Ex-Colombian** president"
pub(in crate::people) fn former_country(left: &mut Left, p: usize) -> Option<Step> {
    let before = left.words.at(p - 1);
    let known = prefixed_known(&before.folded).filter(|_| before.capital)?;
    left.office.former = true;
    left.office.note_known(known, true);
    left.take(p - 1..p)
}

/// "**Nordvik** spokesman": a name that no list knows.
pub(in crate::people) fn name(left: &mut Left, p: usize) -> Option<Step> {
    let before = left.words.at(p - 1);
    if !before.capital || before.class != WordClass::Open || !before.alphabetic {
        return None;
    }
    if p == left.office.head.start && stands_behind_name(left.words, left.office, p) {
        return Some(Step::Stop);
    }
    // "**IEDCR** director": an agency oftener than a firm.
    let count = before.folded.chars().count();
    // "EC chairperson" where the page spells EC out, but "TV director"
    let letters =
        before.upper && ((3..=7).contains(&count) || count == 2 && left.hits.is_spelt(left.words, p - 1));
    // "TSC CEO" where the page spells TSC out, but "TV HEAD"
    let loud = left.words.at(left.office.head.start).upper && !left.hits.is_spelt(left.words, p - 1);
    let letters = letters && !before.title_case && !loud;
    left.office.letters |= letters;
    // Letters that the page spells out say what the body is that they stand for.
    left.office.unknown_name |= !letters || left.hits.is_spelt(left.words, p - 1);
    // "Biden administration officials"
    let governs = matches!(left.words.folded(p), "administration" | "government");
    let head_of = gazetteer::bare(&before.folded).filter(|_| governs);
    left.office.country = left.office.country.or(head_of.and_then(|o| o.country()));
    left.take(p - 1..p)
}

/// "**Department of** Health undersecretary", "**Commission on** Audit director"
pub(in crate::people) fn body_of(left: &mut Left, p: usize) -> Option<Step> {
    let Left { words, hits, .. } = *left;
    let inside = p < left.office.head.start && p >= 2 && words.same_sentence(p - 2, p);
    if !inside || !matches!(words.folded(p - 1), "of" | "on" | "for") || !words.at(p).capital {
        return None;
    }
    let noun = words.at(p - 2);
    // "**then-Department of** Transport chief"
    let joined = unprefixed(&noun.folded).map(|(_, name)| name);
    let capital = noun.capital || joined.is_some();
    let name = joined.unwrap_or(&noun.folded);
    let body = LEXICON.body_words.get(name).filter(|b| b.both && capital && !noun.possessive)?;
    left.office.former |= is_ex(words, p - 2);
    match hits.sphere(p - 2) {
        Some(sphere) => left.office.note_sphere(sphere, words.folded(p - 2)),
        None => left.office.public |= body.kind == Kind::Government,
    }
    left.take(p - 2..p)
}

/// "**Hearts of** Oak chief executive"
pub(in crate::people) fn name_of(left: &mut Left, p: usize) -> Option<Step> {
    let Left { words, hits, .. } = *left;
    let of = words.folded(p - 1) == "of" && p < left.office.head.start && p >= 2;
    let named = |k: usize| is_name_word(words, hits, k) && !words.at(k).possessive;
    if !of || !named(p) || !named(p - 2) {
        return None;
    }
    left.office.unknown_name = true;
    left.take(p - 2..p)
}

/// "Osh **region**", "Ton **district**": token `i` is the noun of a part of a state, in small letters behind its name, as
/// translated English has it.
pub(in crate::people) fn is_small_area(words: &Words, i: usize) -> bool {
    let named = i.checked_sub(1).is_some_and(|name| words.at(name).capital && !words.at(name).possessive);
    named && !words.at(i).capital && name_words::is(words.folded(i), name_words::TOWN)
}

/// A capitalised word that no list knows, as in the name of a club or a person.
pub(in crate::people) fn is_name_word(words: &Words, hits: &Hits, i: usize) -> bool {
    let unknown = hits.known(i).is_none() && hits.sphere(i).is_none() && hits.head(i).is_none();
    words.at(i).is_proper() && unknown
}
