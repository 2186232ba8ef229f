//! Whom a pronoun means: who fits its gender and is most present.

use super::acting::is_verb;
use super::lexicon::{Country, LEXICON, PlaceForm};
use super::name_words;
use super::references::{Mark, Profile, Role};
use super::reporting;
use super::words::Words;
use super::{Gender, MentionKind};

/// The gender of a third-person pronoun of the narrator at `i`.
pub fn gender_of(words: &Words, i: usize) -> Option<Gender> {
    let word = words.at(i);
    if word.quoted {
        return None;
    }
    match word.folded.as_str() {
        "he" | "him" | "his" | "himself" => Some(Gender::Male),
        "she" | "her" | "hers" | "herself" => Some(Gender::Female),
        _ => None,
    }
}

/// "the 58-year-old" without a noun behind it.
pub fn is_age(words: &Words, i: usize) -> bool {
    i > 0
        && words.folded(i).ends_with("-year-old")
        && words.folded(i - 1) == "the"
        && !words.at(i).quoted
        && (matches!(words.at(i + 1).function, "verb" | "aux" | "adv")
            || words.folded(i + 1).ends_with("ed")
            || !words.at(i + 1).alphabetic)
}

/// The country of "the Italian" without a noun behind it, or of "the Italian liberal", and where that ends: a
/// person. "The French" are a people.
pub fn demonym(words: &Words, i: usize) -> Option<(Country, usize)> {
    let word = words.at(i);
    let one = i > 0 && words.folded(i - 1) == "the" && word.capital && !word.quoted;
    let camp = one && name_words::is(words.folded(i + 1), name_words::CAMP);
    let end = if camp { i + 2 } else { i + 1 };
    let next = words.at(end);
    let alone =
        next.folded.ends_with("ed") || !next.alphabetic || matches!(next.function, "verb" | "aux" | "adv");
    let country = || if camp { adjective(&word.folded) } else { one_of_people(&word.folded) };
    Some((if one && alone { country() } else { None }?, end))
}

/// The country of "Belgian", "Polish".
fn adjective(folded: &str) -> Option<Country> {
    let place = LEXICON.known.get(folded).and_then(|k| k.place());
    place.filter(|p| p.1 == PlaceForm::Adjective).map(|p| p.0)
}

/// The country of "Italian", "Slovak", "Dane", "Frenchman": one of its people.
fn one_of_people(folded: &str) -> Option<Country> {
    let place = |word: &str| LEXICON.known.get(word).and_then(|k| k.place());
    let of_form = |word: &str, wanted: PlaceForm| place(word).filter(|p| p.1 == wanted).map(|p| p.0);
    let of_many = || of_form(&format!("{folded}s"), PlaceForm::People);
    let of_stem = || {
        let stem = folded.strip_suffix("woman").or_else(|| folded.strip_suffix("man"))?;
        of_form(stem, PlaceForm::Adjective)
    };
    let of_adjective = || of_form(folded, PlaceForm::Adjective).filter(|_| folded.ends_with("an"));
    of_adjective().or_else(of_many).or_else(of_stem)
}

/// "him", and "her" without a noun behind it.
fn is_objective(words: &Words, at: usize) -> bool {
    let next = words.at(at + 1);
    let noun = next.alphabetic && next.function.is_empty() && !next.folded.ends_with("ly");
    match words.folded(at) {
        "him" => true,
        "her" => !noun || !words.same_sentence(at, at + 1),
        _ => false,
    }
}

/// Whether from a subject that ends before token `from` to token `at` runs one clause with one verb:
/// "Holm bitterly mocked", not "Holm said the party backed".
fn in_one_clause(words: &Words, from: usize, at: usize, alone: bool) -> bool {
    let from = skip_relative(words, from, at);
    if at.saturating_sub(from) > 16 {
        return false;
    }
    let mut verbs = 0;
    for i in from..at {
        let word = words.at(i);
        // "Holm is tipped to succeed her"
        if word.folded == "to" && alone {
            continue;
        }
        if matches!(
            word.folded.as_str(),
            "to" | "that" | "who" | "which" | "if" | "as" | "when" | "because" | "and" | "but"
        ) || word.quoted
        {
            return false;
        }
        let starts = is_verb(words, i) && !(i > from && is_verb(words, i - 1)) && word.function != "adv";
        verbs += usize::from(starts);
    }
    verbs == 1
}

/// Where the clause of a subject that ends before token `from` goes on: behind "Holm, who served until
/// 2022," if token `at` stands behind that, behind "who" if it stands inside.
fn skip_relative(words: &Words, from: usize, at: usize) -> usize {
    if words.folded(from) != "," || words.folded(from + 1) != "who" {
        return from;
    }
    let close = (from + 2..at).find(|&i| words.folded(i) == "," && !words.at(i).quoted);
    close.unwrap_or(from + 1) + 1
}

/// "Mark Zaid and Abbe Lowell said she ...": one of two who act together is not meant alone.
fn is_conjoined(words: &Words, all: &[Mark], index: usize) -> bool {
    let joined = |first: Option<&Mark>, second: Option<&Mark>| {
        let (Some(first), Some(second)) = (first, second) else { return false };
        let title = |i: usize| words.at(i).capital || words.folded(i) == ".";
        first.person != second.person
            && matches!(words.folded(first.tokens.end), "and" | "&")
            && second.tokens.start < first.tokens.end + 8
            && (first.tokens.end + 1..second.tokens.start).all(title)
    };
    let mark = all.get(index).filter(|m| m.kind == MentionKind::Name);
    let before = index.checked_sub(1).and_then(|i| all.get(i));
    joined(mark, all.get(index + 1)) || joined(before, mark)
}

/// How far back a pronoun reaches, in blocks.
const REACH: usize = 5;
/// How many persons are weighed.
const RIVALS: usize = 12;

/// The person whom a pronoun means: who fits its gender and is most present. The weights were set
/// on the cases of `tests/cases`: a sentence’s distance costs 1.3; the main subject is worth more than
/// a sentence; what is said in quotation marks counts little; a gender that is told counts. `others`
/// are persons, with a token of theirs, whom it cannot mean.
pub fn by_salience(
    words: &Words,
    at: usize,
    gender: Option<Gender>,
    role: Role,
    profiles: &[Profile],
    all: &[Mark],
    others: &[(usize, usize)],
) -> Option<usize> {
    let here = words.at(at);
    let objective = is_objective(words, at);
    let speaks_on = reporting::goes_on(words, at);
    let quotation = if speaks_on { reporting::quotation(words, at) } else { at..at };
    let of_other = reporting::tells_of_other(words, &quotation);
    // "“Holm has done nothing wrong,” he said": whom a quotation names does not say it.
    let named: Vec<usize> = all
        .iter()
        .rev()
        .take_while(|m| m.tokens.start >= quotation.start)
        .filter(|m| quotation.contains(&m.tokens.start) && m.kind != MentionKind::Pronoun)
        .map(|m| m.person)
        .collect();
    let mut subject_seen = false;
    let mut main_since: Option<usize> = None;
    let mut acting: Option<usize> = None;
    let mut judged: Vec<(f32, usize)> = Vec::new();
    let mut mentions = 0;
    for (index, mark) in all.iter().enumerate().rev() {
        let word = words.at(mark.tokens.start);
        mentions += 1;
        if here.block > word.block + REACH || judged.len() > RIVALS || mentions > 60 {
            break;
        }
        // "Holm at a rally. Ann Wall / AFP": who took the picture.
        let credit = words.folded(mark.tokens.end) == "/";
        if credit || mark.tokens.end > at || others.iter().any(|o| o.1 == mark.person) {
            continue;
        }
        let Some(profile) = profiles.get(mark.person) else { continue };
        if gender.is_some() && profile.gender.is_some() && profile.gender != gender {
            continue;
        }
        let distance = here.sentence.saturating_sub(word.sentence) as f32;
        let mut score = 10.0 - 1.3 * distance - 0.3 * (here.block - word.block) as f32;
        let one_of_two = is_conjoined(words, all, index);
        score += match mark.role {
            _ if one_of_two => -1.0,
            Role::Main => 2.4,
            Role::Subject => 1.4,
            Role::Other => 0.0,
        };
        if word.quoted {
            score -= 3.0;
        }
        if named.contains(&mark.person) {
            score -= 4.0;
        }
        // "…, Jones said. “He was articulate,” he said": Jones again. "…, Jones said. Reed rejects that.
        // “It is sound,” he said": Reed.
        let other_acts = main_since.is_some_and(|person| person != mark.person);
        if speaks_on && (of_other || !other_acts) && reporting::reports(words, &mark.tokens) {
            score += if of_other { 4.0 } else { 2.0 };
        }
        if mark.role == Role::Main && !word.quoted {
            main_since = main_since.or(Some(mark.person));
        }
        // "Pita, the party’s candidate, said he welcomed it"
        let possessive = matches!(words.folded(at), "his" | "her") && !objective;
        let reported =
            !possessive && at > 0 && (words.at(at - 1).function == "verb" || words.folded(at - 1) == "that");
        if distance == 0.0 && mark.role == Role::Main && reported && !one_of_two {
            score += 1.0;
        }
        if profile.gender == gender && gender.is_some() {
            score += 1.2;
        }
        if distance == 0.0 {
            // "Holm and his deputy": an owner is close by; "Holm told him": him is somebody else.
            let subject = mark.role > Role::Other;
            let nearest = subject && !subject_seen;
            let alone = all.get(index + 1).is_none_or(|m| m.tokens.start > at);
            subject_seen |= subject;
            match words.folded(at) {
                _ if objective && subject && in_one_clause(words, mark.tokens.end, at, alone) => {
                    acting = Some(mark.person);
                }
                "himself" | "herself" if nearest => score += 3.0,
                // "Holm said Bauer had lost his way"
                "his" | "her" if nearest && !objective => score += 2.8,
                "his" | "her" if !objective => score += 1.5,
                _ => {}
            }
        } else if role > Role::Other && words.at(mark.tokens.end.saturating_sub(1)).possessive {
            score -= 0.4;
        }
        if acting == Some(mark.person) {
            score -= 4.0;
        }
        // Spoken of again and again: the best place counts, and a little the number.
        match judged.iter_mut().find(|(_, person)| *person == mark.person) {
            Some((best, _)) => *best = best.max(score) + 0.05,
            None => judged.push((score, mark.person)),
        }
    }
    judged.into_iter().rev().max_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, person)| person)
}
