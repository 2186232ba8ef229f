//! The part of an office before its head: "the city’s former public works", "South Korean national
//! security", "the army’s".

use super::gazetteer;
use super::hits::Hits;
use super::lexicon::{Class, Effect, Known, LEXICON, PlaceForm, Sphere, Title, Verdict};
use super::lookup::unprefixed;
use super::office::{Determiner, Office, is_rank};
use super::words::Words;
use crate::text::TokenRange;

/// Reads modifiers, fields, bodies and countries before the head, then owner and determiner.
pub fn read_left(words: &Words, hits: &Hits, office: &mut Office, parts: &mut Vec<TokenRange>) {
    let head = office.head.start;
    let prefix = |i: usize| unprefixed(words.folded(i)).is_some_and(|(effect, _)| effect == Effect::Former);
    office.former |= prefix(head);
    let quoted = words.at(head).quoted;
    let inside = |p: usize| p > 0 && words.same_sentence(p - 1, head) && words.at(p - 1).quoted == quoted;
    let mut p = head;
    while inside(p) {
        if is_apostrophe(words, p - 1) {
            p -= 1;
            continue;
        }
        // "Pakistan Tehreek-e-Insaf (PTI) chairman"
        if words.folded(p - 1) == ")" && p > 3 && words.folded(p - 3) == "(" && words.at(p - 2).upper {
            let known = hits.known(p - 2).or_else(|| hits.known_before(p - 3));
            if let Some(hit) = known.filter(|h| h.what.body.is_some()) {
                office.note_known(hit.what, true);
                parts.push(p - 2..p - 1);
                p -= 3;
                continue;
            }
        }
        // "Junta leader Colonel Diarra", "Energy Minister Prince Abdulaziz": an office, and a rank.
        let post = hits.head_before(p).filter(|h| !h.what.plural && is_attribute(h.what.title));
        if p == head && is_rank(office.title) && post.is_some_and(|h| !is_rank(h.what.title)) {
            break;
        }
        let before = words.at(p - 1);
        if before.possessive {
            read_owner(words, hits, office, p, parts);
            return;
        }
        if let Some(hit) = hits.known_before(p) {
            if is_subject_place(hit.what) {
                break;
            }
            if is_continent(words, hit.start) {
                parts.push(hit.start - 1..hit.end);
                p = hit.start - 1;
                continue;
            }
            office.note_known(hit.what, true);
            if !is_country_word(hit.what) {
                parts.push(hit.start..hit.end);
            }
            p = hit.start;
        } else if let Some(hit) = hits.modifier_before(p) {
            office.former |= hit.what == Effect::Former;
            parts.push(hit.start..hit.end);
            p = hit.start;
        } else if let Some(sphere) = hits.sphere(p - 1) {
            // "the network, said President Putin": a trade in lower case is no part of a capital title.
            let apart = words.at(p).capital && !before.capital && !words.at(p).initial;
            // "will force Sen. Lind to stop": no unit of his.
            let elected = matches!(words.folded(head), "sen" | "rep" | "gov");
            if apart && (sphere == Sphere::Private || elected) {
                break;
            }
            office.note_sphere(sphere, words.folded(p - 1));
            office.former |= prefix(p - 1);
            parts.push(p - 1..p);
            p -= 1;
        } else if let Some(hit) = post {
            office.public |= hit.what.title.verdict == Verdict::Yes;
            parts.push(hit.start..hit.end);
            p = hit.start;
        } else if is_field_list(words, hits, p) {
            parts.push(p - 2..p);
            if let Some(sphere) = hits.sphere(p - 2) {
                office.note_sphere(sphere, words.folded(p - 2));
            }
            p -= 2;
        } else if is_shouted(words, p - 1) && !words.at(head).upper {
            // "TEN KILLED IN ISTANBUL EXPLOSION Turkish President Erdem said": a heading runs in.
            break;
        } else if let Some(known) = prefixed_country(&before.folded).filter(|_| before.capital) {
            // "Ex-Colombian president"
            office.former = true;
            office.note_known(known, true);
            parts.push(p - 1..p);
            p -= 1;
        } else if before.capital && before.function.is_empty() && before.alphabetic {
            office.unknown_name = true;
            // "Biden administration officials"
            let governs = matches!(words.folded(p), "administration" | "government");
            let head_of = gazetteer::bare(&before.folded).filter(|_| governs);
            office.country = office.country.or(head_of.and_then(|o| o.country()));
            parts.push(p - 1..p);
            p -= 1;
        } else if before.folded == "of"
            && p < head
            && is_name_word(words, hits, p)
            && p >= 2
            && is_name_word(words, hits, p - 2)
        {
            // "Hearts of Oak chief executive"
            office.unknown_name = true;
            parts.push(p - 2..p);
            p -= 2;
        } else if before.alphabetic && before.folded.contains('-') && before.function.is_empty() {
            parts.push(p - 1..p);
            p -= 1;
        } else if let Some(skipped) = loose_words(words, hits, p) {
            p = skipped;
        } else {
            break;
        }
    }
    trim_adjectives(words, parts);
    office.core.start = parts.last().map_or(head, |part| part.start);
    office.full.start = office.core.start.min(p);
    if inside(p) {
        let before = words.at(p - 1);
        office.determiner = match (before.function, before.folded.as_str()) {
            ("poss", _) => Determiner::Pronoun(p - 1),
            ("det", "the" | "this" | "that" | "these" | "those") => Determiner::Definite,
            ("det", _) => Determiner::Indefinite,
            _ => return,
        };
        office.full.start = p - 1;
    }
}

/// The country of "ex-Colombian".
fn prefixed_country(folded: &str) -> Option<Known> {
    let (effect, rest) = unprefixed(folded)?;
    let known = *LEXICON.known.get(rest)?;
    (effect == Effect::Former && known.place().is_some()).then_some(known)
}

/// Two words in capitals, too long for an acronym each.
fn is_shouted(words: &Words, i: usize) -> bool {
    let loud = |k: usize| words.at(k).upper && words.at(k).folded.len() > 3;
    i > 0 && loud(i) && loud(i - 1)
}

/// "North **America** editor": a continent, and not the country.
fn is_continent(words: &Words, i: usize) -> bool {
    i > 0
        && words.folded(i) == "america"
        && matches!(words.folded(i - 1), "north" | "south" | "latin" | "central")
}

/// A capitalised word that no list knows, as in a club's name.
fn is_name_word(words: &Words, hits: &Hits, i: usize) -> bool {
    let word = words.at(i);
    let unknown = hits.known(i).is_none() && hits.sphere(i).is_none() && hits.head(i).is_none();
    word.capital && word.alphabetic && word.function.is_empty() && unknown && !word.possessive
}

/// The apostrophe of "teachers’ union".
pub fn is_apostrophe(words: &Words, i: usize) -> bool {
    matches!(words.folded(i), "’" | "'") && i > 0 && words.at(i - 1).possessive
}

/// "Stockholm-based analyst" at the front of a phrase is no part of the office.
fn trim_adjectives(words: &Words, parts: &mut Vec<TokenRange>) {
    while let Some(part) = parts.last() {
        let word = words.at(part.start);
        let is_loose = part.end - part.start == 1 && word.folded.contains('-') && !word.upper;
        let is_modifier = LEXICON.modifiers.get(&word.folded.replace('-', " ")).is_some()
            || unprefixed(&word.folded).is_some();
        if !is_loose || is_modifier {
            break;
        }
        parts.pop();
    }
}

/// A people or a place that is somebody else: "Washington told officials".
fn is_subject_place(known: Known) -> bool {
    matches!(known.place(), Some((_, PlaceForm::People))) && known.body.is_none()
}

pub fn is_country_word(known: Known) -> bool {
    known.place().is_some_and(|(_, form)| !matches!(form, PlaceForm::Region | PlaceForm::Place))
        && known.body.is_none()
        && known.metonym.is_none()
}

fn is_attribute(title: &Title) -> bool {
    !title.class.is_tie() && !matches!(title.class, Class::Occupation | Class::Academic | Class::Source)
}

/// "foreign and defence minister": a field, "and" or a comma, a field.
fn is_field_list(words: &Words, hits: &Hits, p: usize) -> bool {
    p >= 2
        && matches!(words.folded(p - 1), "and" | "," | "&")
        && words.same_sentence(p - 2, p)
        && hits.sphere(p).is_some()
        && hits.sphere(p - 2).is_some()
        // "deputy prime minister and energy minister" are two offices.
        && hits.head_before(p - 1).is_none()
        && words.at(p).capital == words.at(p - 2).capital
        && !words.at(p - 2).possessive
}

/// "China’s powerful new foreign minister": up to three plain words that lead to a determiner, an
/// owner or a country; gives the place before them.
fn loose_words(words: &Words, hits: &Hits, p: usize) -> Option<usize> {
    for back in 1..=3 {
        let word = words.at(p.checked_sub(back)?);
        let plain = word.alphabetic && !word.capital && word.function.is_empty() && !word.possessive;
        // "Spanish judge summons prime minister"
        // "Peru congress ousts president"
        let body = LEXICON.body_words.get(&word.folded).is_some();
        if !plain || body || hits.head(p - back).is_some() {
            return None;
        }
        let at = p - back;
        let before = words.at(at.checked_sub(1)?);
        if !words.same_sentence(at - 1, p) {
            return None;
        }
        let leads = matches!(before.function, "det" | "poss")
            || before.possessive
            || hits.modifier_before(at).is_some_and(|m| m.what == Effect::Former)
            || hits.known_before(at).is_some_and(|k| is_country_word(k.what));
        if leads {
            return Some(at);
        }
    }
    None
}

/// Reads the possessive noun that ends before `p`.
fn read_owner(words: &Words, hits: &Hits, office: &mut Office, p: usize, parts: &mut Vec<TokenRange>) {
    trim_adjectives(words, parts);
    office.core.start = parts.last().map_or(office.head.start, |part| part.start);
    let mut start = p;
    let mut named = false;
    while start > 0 && words.same_sentence(start - 1, p) {
        let word = words.at(start - 1);
        if start < p && word.possessive {
            break;
        }
        if let Some(hit) = hits.known_before(start) {
            office.note_known(hit.what, true);
            start = hit.start;
        } else if let Some(hit) = hits.head_before(start) {
            office.public |= hit.what.title.verdict == Verdict::Yes;
            start = hit.start;
        } else if let Some(sphere) = hits.sphere(start - 1) {
            office.note_sphere(sphere, words.folded(start - 1));
            start -= 1;
        } else if word.capital && word.function.is_empty() && word.alphabetic {
            named = true;
            start -= 1;
        } else if start == p {
            start -= 1;
        } else {
            break;
        }
    }
    let owner = start..p;
    let is_body = LEXICON.body_words.get(words.folded(p - 1)).is_some() || hits.sphere(p - 1).is_some();
    if is_body && !named {
        // "the army’s spokesman" keeps its army, "Yoon’s adviser" is an adviser.
        parts.push(owner.clone());
        office.core.start = owner.start;
        office.public |= hits.sphere(p - 1) == Some(Sphere::Public);
    }
    office.full.start = start;
    if start > 0
        && matches!(words.at(start - 1).function, "det" | "poss")
        && words.same_sentence(start - 1, p)
    {
        office.full.start = start - 1;
    }
    office.owner = Some(owner);
}
