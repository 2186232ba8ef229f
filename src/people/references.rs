//! Whom pronouns, titles and descriptions mean: "he", "the minister", "the South Korean leader",
//! "the 58-year-old".
//!
//! What stands inside quotation marks is not the narrator's: its pronouns are left alone, and
//! persons named there do not become the subject of the story.

use super::lexicon::Class;
use super::offices::{Determiner, Office};
use super::words::Words;
use super::{Entity, Gender, MentionKind};
use crate::text::TokenRange;

/// A mention of a person, in order of the text.
#[derive(Debug, Clone)]
pub struct Mark {
    /// Its tokens.
    pub tokens: TokenRange,
    /// Index of the person.
    pub person: usize,
    /// How they are spoken of.
    pub kind: MentionKind,
    /// Stands where subjects stand, outside quotation marks.
    pub subject: bool,
}

/// What references need to know of a person.
#[derive(Debug, Clone, Default)]
pub struct Profile {
    /// Gender, where it is told.
    pub gender: Option<Gender>,
    /// Offices of the person: head, and all words of the office with its country.
    pub offices: Vec<(&'static str, Class, Vec<String>)>,
    /// ISO 3166-1 alpha-2.
    pub country: Option<String>,
}

/// Finds every reference. `marks` holds the names in order; references are put in among them.
pub fn resolve(
    words: &Words,
    offices: &[Office],
    taken: &[bool],
    profiles: &mut [Profile],
    marks: Vec<Mark>,
) -> Vec<Mark> {
    let titles: Vec<(usize, &Office)> =
        offices.iter().enumerate().filter(|(i, _)| !taken.get(*i).copied().unwrap_or(false)).collect();
    let mut all: Vec<Mark> = Vec::with_capacity(marks.len() * 2);
    let mut names = marks.into_iter().peekable();
    let mut titles = titles.into_iter().peekable();
    let mut later: Vec<TokenRange> = Vec::new();
    for i in 0..words.len() {
        while let Some(mark) = names.next_if(|m| m.tokens.start <= i) {
            all.push(mark);
        }
        while let Some((_, office)) = titles.next_if(|(_, o)| o.full.start <= i) {
            if let Some(person) = by_title(words, office, profiles, &all) {
                let kind = if office.title.class == Class::Leader || is_top(office) {
                    MentionKind::Description
                } else {
                    MentionKind::Title
                };
                let subject = is_subject(words, &office.full);
                all.push(Mark { tokens: office.full.clone(), person, kind, subject });
            }
        }
        if let Some(gender) = pronoun(words, i) {
            let tokens = i..i + 1;
            let subject = matches!(words.folded(i), "he" | "she");
            match by_salience(words, i, gender, subject, profiles, &all) {
                Some(person) => {
                    if let Some(profile) = profiles.get_mut(person) {
                        profile.gender = profile.gender.or(gender);
                    }
                    all.push(Mark { tokens, person, kind: MentionKind::Pronoun, subject });
                }
                None => later.push(tokens),
            }
        } else if is_age(words, i)
            && let Some(person) = by_salience(words, i, None, true, profiles, &all)
        {
            all.push(Mark { tokens: i - 1..i + 1, person, kind: MentionKind::Description, subject: true });
        }
    }
    // “It is over,” she said. Governor Ana Duarte ...: whoever is named next.
    for tokens in later {
        let gender = pronoun(words, tokens.start).flatten();
        let sentence = words.at(tokens.start).sentence;
        let next = all.iter().find(|m| {
            m.tokens.start > tokens.start
                && m.kind == MentionKind::Name
                && words.at(m.tokens.start).sentence <= sentence + 2
                && profiles.get(m.person).is_some_and(|p| p.gender.is_none() || p.gender == gender)
        });
        if let Some(person) = next.map(|m| m.person) {
            let subject = matches!(words.folded(tokens.start), "he" | "she");
            all.push(Mark { tokens, person, kind: MentionKind::Pronoun, subject });
        }
    }
    all.sort_by_key(|m| m.tokens.start);
    all
}

/// The gender of a third-person pronoun of the narrator at `i`; `Some(None)` never occurs.
fn pronoun(words: &Words, i: usize) -> Option<Option<Gender>> {
    let word = words.at(i);
    if word.quoted {
        return None;
    }
    match word.folded.as_str() {
        "he" | "him" | "his" | "himself" => Some(Some(Gender::Male)),
        "she" | "her" | "hers" | "herself" => Some(Some(Gender::Female)),
        _ => None,
    }
}

/// "the 58-year-old" without a noun behind it.
fn is_age(words: &Words, i: usize) -> bool {
    i > 0
        && words.folded(i).ends_with("-year-old")
        && words.folded(i - 1) == "the"
        && !words.at(i).quoted
        && (matches!(words.at(i + 1).function, "verb" | "aux" | "adv")
            || words.folded(i + 1).ends_with("ed")
            || !words.at(i + 1).alphabetic)
}

fn is_top(office: &Office) -> bool {
    office.title.class == Class::Diplomat && office.text.to_lowercase().starts_with("top")
}

/// Whether what stands at `tokens` is the subject of the narrator's clause: no preposition before
/// it, and a verb behind or a verb of saying before it.
pub fn is_subject(words: &Words, tokens: &TokenRange) -> bool {
    if words.at(tokens.start).quoted || words.at(tokens.end.saturating_sub(1)).possessive {
        return false;
    }
    let before =
        tokens.start.checked_sub(1).filter(|&i| words.same_sentence(i, tokens.start)).map(|i| words.at(i));
    let governed = before.is_some_and(|w| matches!(w.function, "prep") || w.function == "poss");
    !governed
}

/// The person whom a title means.
fn by_title(words: &Words, office: &Office, profiles: &[Profile], all: &[Mark]) -> Option<usize> {
    let definite = office.determiner == Determiner::Definite || office.owner.is_some();
    if !definite || office.plural || words.at(office.head.start).quoted || office.former {
        return None;
    }
    if matches!(office.title.class, Class::Relation | Class::Successor | Class::Source | Class::Counterpart) {
        return None;
    }
    let wanted: Vec<String> = super::lexicon::folded_words(&office.text);
    let head: Vec<&str> = office.title.head.split(' ').collect();
    let qualifiers: Vec<&String> = wanted
        .iter()
        .filter(|w| {
            !head.contains(&w.as_str()) && !matches!(w.as_str(), "of" | "the" | "for" | "top" | "and")
        })
        .collect();
    let mut fits: Vec<(bool, usize)> = Vec::new();
    for (person, profile) in profiles.iter().enumerate() {
        if let (Some(country), Some(own)) = (office.country, &profile.country)
            && country != own
        {
            continue;
        }
        if let (Some(a), Some(b)) = (office.title.gender, profile.gender)
            && a != b
        {
            continue;
        }
        let best = profile.offices.iter().filter_map(|(own_head, class, own_words)| {
            let same = *own_head == office.title.head
                || own_words.iter().any(|w| head == [w.as_str()]) && head.len() == 1;
            let like = same || stands_in(office.title.head, office.title.class, own_head, *class);
            let qualified = is_top(office)
                || office.title.class == Class::Leader && !same
                || qualifiers.iter().all(|q| own_words.contains(q));
            (like && qualified).then_some(same)
        });
        if let Some(same) = best.max() {
            fits.push((same, person));
        }
    }
    let exact = fits.iter().any(|f| f.0);
    let at = office.full.start;
    let candidates: Vec<usize> = fits.into_iter().filter(|f| f.0 == exact).map(|f| f.1).collect();
    let last = |person: usize| all.iter().rev().find(|m| m.person == person).map(|m| m.tokens.start);
    let mut seen: Vec<(usize, usize)> = candidates.iter().filter_map(|&p| Some((last(p)?, p))).collect();
    if seen.is_empty() {
        // Named only later: "Peru’s environment minister said ... the minister, Rosario Quilca".
        return match candidates.as_slice() {
            [one] if office.country.is_some() || !qualifiers.is_empty() => Some(*one),
            _ => None,
        };
    }
    seen.sort_unstable();
    let &(latest, person) = seen.last()?;
    // Two ministers in one breath: "the minister" is neither.
    let rival = seen
        .iter()
        .rev()
        .nth(1)
        .is_some_and(|&(other, _)| words.at(other).sentence == words.at(latest).sentence);
    let near = words.at(at).block.saturating_sub(words.at(latest).block) <= 30;
    (!rival && near).then_some(person)
}

/// Titles that are said of the holder of another: "the leader" of a president, "the spokeswoman"
/// of a spokesperson, "the general" of a brigadier general.
fn stands_in(said: &str, said_class: Class, own: &str, own_class: Class) -> bool {
    match said_class {
        Class::Leader => {
            matches!(own_class, Class::HeadOfState | Class::Royal)
                || matches!(own, "prime minister" | "chancellor" | "premier")
        }
        Class::Spokesperson => own_class == Class::Spokesperson,
        Class::Diplomat => {
            own_class == Class::Diplomat
                || matches!(own, "foreign minister" | "foreign secretary" | "secretary of state" | "minister")
        }
        Class::Military => own_class == Class::Military && own.ends_with(said),
        _ => match said {
            "lawyer" | "attorney" => {
                matches!(own, "lawyer" | "attorney" | "counsel" | "barrister" | "solicitor")
            }
            "politician" | "lawmaker" | "legislator" => matches!(
                own,
                "senator" | "congressman" | "congresswoman" | "mp" | "sen" | "rep" | "representative"
            ),
            "senator" => matches!(own, "sen" | "state sen"),
            "congressman" | "congresswoman" | "representative" => own == "rep",
            "governor" => own == "gov",
            "chief" => matches!(own, "police chief" | "fire chief" | "chief of police"),
            "minister" => own.ends_with(" minister") && own != "prime minister",
            "secretary" => own.ends_with(" secretary") || own.starts_with("secretary of"),
            "judge" => own.ends_with(" judge") || own == "justice",
            "prosecutor" => own.ends_with("prosecutor") || own == "district attorney",
            "officer" => own_class == Class::Military || own.ends_with("officer"),
            "scholar" | "academic" => matches!(own, "professor" | "lecturer"),
            "premier" => own == "prime minister",
            _ => false,
        },
    }
}

/// The person whom a pronoun means: who fits its gender and is most present.
fn by_salience(
    words: &Words,
    at: usize,
    gender: Option<Gender>,
    subject: bool,
    profiles: &[Profile],
    all: &[Mark],
) -> Option<usize> {
    let here = words.at(at);
    let mut best: Option<(f32, usize)> = None;
    let mut judged: Vec<usize> = Vec::new();
    for mark in all.iter().rev() {
        let word = words.at(mark.tokens.start);
        if here.block > word.block + 5 {
            break;
        }
        if mark.tokens.end > at && mark.tokens.start <= at {
            continue;
        }
        let profile = profiles.get(mark.person)?;
        if gender.is_some() && profile.gender.is_some() && profile.gender != gender {
            continue;
        }
        // Sentences of the narrator between the two.
        let distance = here.sentence.saturating_sub(word.sentence) as f32;
        let mut score = 10.0 - distance * 1.0;
        if here.block != word.block {
            score -= 0.3 * (here.block - word.block) as f32;
        }
        if mark.subject {
            score += 1.6;
        }
        if word.quoted {
            score -= 3.0;
        }
        if profile.gender == gender && gender.is_some() {
            score += 1.2;
        }
        if words.at(mark.tokens.end.saturating_sub(1)).possessive {
            score -= 0.4;
        }
        // "Holm told Duarte she ...": in one sentence the first subject keeps the pronoun; as an
        // object the pronoun is somebody else than the subject just before it.
        if distance == 0.0
            && !subject
            && mark.subject
            && at.saturating_sub(mark.tokens.end) < 3
            && words.folded(at) == "him"
        {
            score -= 4.0;
        }
        let again = judged.iter().filter(|&&p| p == mark.person).count();
        if again > 0 {
            if let Some((s, p)) = best.as_mut()
                && *p == mark.person
            {
                *s += 0.15;
            }
            continue;
        }
        judged.push(mark.person);
        if best.is_none_or(|(s, _)| score > s) {
            best = Some((score, mark.person));
        }
        if judged.len() > 12 {
            break;
        }
    }
    best.map(|b| b.1)
}

/// Puts the marks on the entities, in order of the text.
pub fn hand_over(marks: &[Mark], entities: &mut [Entity]) {
    for mark in marks {
        if let Some(entity) = entities.get_mut(mark.person) {
            entity.mentions.push(super::Mention { tokens: mark.tokens.clone(), kind: mark.kind });
        }
    }
}
