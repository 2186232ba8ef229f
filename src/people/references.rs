//! Whom pronouns, titles and descriptions mean: "he", "the minister", "the South Korean leader",
//! "the 58-year-old".
//!
//! What stands inside quotation marks is not the narrator's: its pronouns are left alone, and
//! persons named there do not become the subject of the story.

use super::acting::acts;
use super::lexicon::Class;
use super::offices::{Determiner, Office};
use super::reporting;
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
    /// How strongly it stands as a subject of the narrator’s sentences.
    pub role: Role,
}

/// Where a mention stands in its sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// Behind a preposition, as an owner, as an object, inside quotation marks.
    Other,
    /// Subject of a later clause of its sentence.
    Subject,
    /// First subject of its sentence.
    Main,
}

/// What references need to know of a person.
#[derive(Debug, Clone, Default)]
pub struct Profile {
    /// Gender, where it is told.
    pub gender: Option<Gender>,
    /// Offices of the person: head, class, and all words of the office without its country.
    pub offices: Vec<(&'static str, Class, Vec<String>)>,
    /// ISO 3166-1 alpha-2.
    pub country: Option<String>,
}

/// What was found.
#[derive(Debug, Default)]
pub struct Resolved {
    /// All mentions of persons, in order of the text.
    pub marks: Vec<Mark>,
    /// Persons without a name ("a port official"), by the index of their office; their persons are
    /// numbered on from the named ones.
    pub unnamed: Vec<usize>,
    /// Titles that fit two persons alike.
    pub ambiguous: Vec<TokenRange>,
}

/// Finds every reference. `names` holds the names in order; references are put in among them.
pub fn resolve(
    words: &Words,
    offices: &[Office],
    taken: &[bool],
    profiles: &mut Vec<Profile>,
    names: Vec<Mark>,
) -> Resolved {
    let free = |i: usize| !taken.get(i).copied().unwrap_or(false);
    let mut titles = offices.iter().enumerate().filter(|(i, _)| free(*i)).peekable();
    let mut names = names.into_iter().peekable();
    let mut found = Resolved::default();
    let mut later: Vec<TokenRange> = Vec::new();
    for i in 0..words.len() {
        while let Some(mark) = names.next_if(|m| m.tokens.start <= i) {
            push(words, &mut found.marks, mark);
        }
        while let Some((index, office)) = titles.next_if(|(_, o)| o.full.start <= i) {
            let person = match by_title(words, office, profiles, &found.marks) {
                Meant::One(person) => person,
                Meant::Several => {
                    found.ambiguous.push(office.full.clone());
                    continue;
                }
                Meant::Nobody => {
                    let Some(profile) = newcomer(words, office) else { continue };
                    profiles.push(profile);
                    found.unnamed.push(index);
                    profiles.len() - 1
                }
            };
            let is_description =
                office.title.class == Class::Leader || is_top(office) || found.unnamed.contains(&index);
            let kind = if is_description { MentionKind::Description } else { MentionKind::Title };
            let role = role(words, &office.full);
            push(words, &mut found.marks, Mark { tokens: office.full.clone(), person, kind, role });
        }
        if let Some(gender) = pronoun(words, i) {
            let tokens = i..i + 1;
            let role = if matches!(words.folded(i), "he" | "she") { Role::Subject } else { Role::Other };
            match by_salience(words, i, Some(gender), role, profiles, &found.marks) {
                Some(person) => {
                    if let Some(profile) = profiles.get_mut(person) {
                        profile.gender = profile.gender.or(Some(gender));
                    }
                    push(words, &mut found.marks, Mark { tokens, person, kind: MentionKind::Pronoun, role });
                }
                None => later.push(tokens),
            }
        } else if is_age(words, i)
            && let Some(person) = by_salience(words, i, None, Role::Subject, profiles, &found.marks)
        {
            let mark =
                Mark { tokens: i - 1..i + 1, person, kind: MentionKind::Description, role: Role::Subject };
            push(words, &mut found.marks, mark);
        }
    }
    // “It is over,” she said. Governor Ana Duarte ...: whoever is named next.
    for tokens in later {
        let gender = pronoun(words, tokens.start);
        let sentence = words.at(tokens.start).sentence;
        let from = found.marks.partition_point(|m| m.tokens.start <= tokens.start);
        let next = found.marks.iter().skip(from).find(|m| {
            m.kind == MentionKind::Name
                && profiles.get(m.person).is_some_and(|p| p.gender.is_none() || p.gender == gender)
        });
        let person = next.filter(|m| words.at(m.tokens.start).sentence <= sentence + 2).map(|m| m.person);
        if let Some(person) = person {
            found
                .marks
                .insert(from, Mark { tokens, person, kind: MentionKind::Pronoun, role: Role::Subject });
        }
    }
    found.marks.sort_by_key(|m| m.tokens.start);
    found
}

/// Puts a mark in; the first subject of a sentence becomes its main one.
fn push(words: &Words, marks: &mut Vec<Mark>, mut mark: Mark) {
    if mark.role == Role::Subject {
        let sentence = words.at(mark.tokens.start).sentence;
        let same = |m: &&Mark| words.at(m.tokens.start).sentence == sentence;
        if !marks.iter().rev().take_while(same).any(|m| m.role == Role::Main) {
            mark.role = Role::Main;
        }
    }
    marks.push(mark);
}

/// A person without a name who enters the story: "a port official ... he said".
fn newcomer(words: &Words, office: &Office) -> Option<Profile> {
    let enters = matches!(office.determiner, Determiner::Indefinite | Determiner::Pronoun(_))
        || office.owner.is_some();
    let fits = enters && !office.plural && !office.possessive && !words.at(office.head.start).quoted;
    let acts = fits && role(words, &office.full) > Role::Other;
    acts.then(|| Profile {
        gender: office.title.gender,
        offices: vec![(office.title.head, office.title.class, office.words.clone())],
        country: office.country.map(str::to_owned),
    })
}

/// The gender of a third-person pronoun of the narrator at `i`.
fn pronoun(words: &Words, i: usize) -> Option<Gender> {
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

/// Whether what stands at `tokens` is a subject of the narrator’s: no preposition before it, and a
/// verb behind it, or before it as in "said Bauer".
pub fn role(words: &Words, tokens: &TokenRange) -> Role {
    let last = tokens.end.saturating_sub(1);
    if words.at(tokens.start).quoted || words.at(last).possessive {
        return Role::Other;
    }
    let before = tokens.start.checked_sub(1).filter(|&i| words.same_sentence(i, tokens.start));
    if before.is_some_and(|i| matches!(words.at(i).function, "prep" | "poss")) {
        return Role::Other;
    }
    let joined = matches!(words.folded(tokens.end), "and" | ",") && before.is_none();
    let inverted = before.is_some_and(|i| {
        words.at(i).function == "verb" && i > 0 && (!words.at(i - 1).alphabetic || words.at(i - 1).quoted)
    });
    if acts(words, tokens) || inverted || joined { Role::Subject } else { Role::Other }
}

enum Meant {
    One(usize),
    Several,
    Nobody,
}

/// The person whom a title means.
fn by_title(words: &Words, office: &Office, profiles: &[Profile], all: &[Mark]) -> Meant {
    // "Mayor of Kharkiv says ...": headlines leave the article out.
    let start = words.at(office.full.start);
    let headline = office.determiner == Determiner::None && start.block == 0 && start.initial;
    let definite = office.determiner == Determiner::Definite || office.owner.is_some() || headline;
    if !definite || office.plural || office.former {
        return Meant::Nobody;
    }
    if matches!(office.title.class, Class::Relation | Class::Successor | Class::Counterpart) {
        return Meant::Nobody;
    }
    let wanted = &office.words;
    let head: Vec<&str> = office.title.head.split(' ').collect();
    let qualifiers: Vec<&String> = wanted
        .iter()
        .filter(|w| {
            !head.contains(&w.as_str())
                && !matches!(w.as_str(), "of" | "the" | "for" | "top" | "and")
                // "the outgoing minister" is the minister.
                && !matches!(w.as_str(), "outgoing" | "departing" | "incoming" | "embattled" | "current")
        })
        .collect();
    let mut fits: Vec<(bool, usize)> = Vec::new();
    for (person, profile) in profiles.iter().enumerate().filter(|(_, p)| !p.offices.is_empty()) {
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
                || head.len() == 1 && own_words.iter().any(|w| w == office.title.head);
            let own_words = own_words.as_slice();
            let like = same || stands_in(office.title.head, office.title.class, own_head, *class, own_words);
            let qualified = is_top(office)
                || office.title.class == Class::Leader && !same
                || qualifiers.iter().all(|q| own_words.contains(q));
            let exact = !headline || *own_head == office.title.head;
            (like && qualified && exact).then_some(same)
        });
        if let Some(same) = best.max() {
            fits.push((same, person));
        }
    }
    // "the president" is the country's, not that of its Congress.
    let is_plain = |person: usize| {
        let own = profiles.get(person).map(|p| p.offices.as_slice()).unwrap_or_default();
        own.iter().any(|(own_head, _, own_words)| *own_head == office.title.head && own_words == wanted)
    };
    if office.title.class == Class::HeadOfState && fits.iter().any(|f| is_plain(f.1)) {
        fits.retain(|f| is_plain(f.1));
    }
    let exact = fits.iter().any(|f| f.0);
    let at = office.full.start;
    let candidates: Vec<usize> = fits.into_iter().filter(|f| f.0 == exact).map(|f| f.1).collect();
    let last = |person: usize| all.iter().rev().find(|m| m.person == person).map(|m| m.tokens.start);
    let mut seen: Vec<(usize, usize)> = candidates.iter().filter_map(|&p| Some((last(p)?, p))).collect();
    if seen.is_empty() {
        // Named only later: "Peru’s environment minister said ... the minister, Rosario Quilca".
        return match candidates.as_slice() {
            [one] if office.country.is_some() || !qualifiers.is_empty() => Meant::One(*one),
            _ => Meant::Nobody,
        };
    }
    seen.sort_unstable();
    let Some(&(latest, person)) = seen.last() else { return Meant::Nobody };
    // Two ministers in one breath: "the minister" is neither.
    let sentence = words.at(latest).sentence;
    if seen.iter().rev().nth(1).is_some_and(|&(other, _)| words.at(other).sentence == sentence) {
        return Meant::Several;
    }
    let near = words.at(at).block.saturating_sub(words.at(latest).block) <= 40;
    if near { Meant::One(person) } else { Meant::Nobody }
}

/// Titles that are said of the holder of another: "the leader" of a president, "the spokeswoman"
/// of a spokesperson, "the general" of a brigadier general.
fn stands_in(said: &str, said_class: Class, own: &str, own_class: Class, own_words: &[String]) -> bool {
    let has = |word: &str| own_words.iter().any(|w| w == word);
    match said_class {
        Class::Leader => {
            matches!(own_class, Class::HeadOfState | Class::Royal)
                || matches!(own, "prime minister" | "chancellor" | "premier")
        }
        Class::Spokesperson => own_class == Class::Spokesperson,
        Class::Diplomat => {
            own_class == Class::Diplomat
                || matches!(own, "foreign minister" | "foreign secretary" | "secretary of state")
                || own == "minister" && has("foreign")
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
            "mp" | "mep" => own.starts_with("member") && has("parliament"),
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

/// How far back a pronoun reaches, in blocks.
const REACH: usize = 5;
/// How many persons are weighed.
const RIVALS: usize = 12;

/// The person whom a pronoun means: who fits its gender and is most present. The weights were set
/// on the cases of `tests/cases`: a sentence’s distance costs 1.3; the main subject is worth more than
/// a sentence; what is said in quotation marks counts little; a gender that is told counts.
fn by_salience(
    words: &Words,
    at: usize,
    gender: Option<Gender>,
    role: Role,
    profiles: &[Profile],
    all: &[Mark],
) -> Option<usize> {
    let here = words.at(at);
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
    let mut judged: Vec<(f32, usize)> = Vec::new();
    let mut mentions = 0;
    for mark in all.iter().rev() {
        let word = words.at(mark.tokens.start);
        mentions += 1;
        if here.block > word.block + REACH || judged.len() > RIVALS || mentions > 60 {
            break;
        }
        if mark.tokens.end > at {
            continue;
        }
        let Some(profile) = profiles.get(mark.person) else { continue };
        if gender.is_some() && profile.gender.is_some() && profile.gender != gender {
            continue;
        }
        let distance = here.sentence.saturating_sub(word.sentence) as f32;
        let mut score = 10.0 - 1.3 * distance - 0.3 * (here.block - word.block) as f32;
        score += match mark.role {
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
        // "…, Jones said. “He was articulate,” he said": Jones again.
        if speaks_on && reporting::reports(words, &mark.tokens) {
            score += if of_other { 4.0 } else { 2.0 };
        }
        // "Pita, the party’s candidate, said he welcomed it"
        let reported = at > 0 && (words.at(at - 1).function == "verb" || words.folded(at - 1) == "that");
        if distance == 0.0 && mark.role == Role::Main && reported {
            score += 1.0;
        }
        if profile.gender == gender && gender.is_some() {
            score += 1.2;
        }
        if distance == 0.0 {
            // "Holm and his deputy": an owner is close by; "Holm told him": him is somebody else.
            let close = at.saturating_sub(mark.tokens.end) < 4;
            match words.folded(at) {
                "his" | "her" => score += 1.5,
                "him" if mark.role > Role::Other && close => score -= 4.0,
                _ => {}
            }
        } else if role > Role::Other && words.at(mark.tokens.end.saturating_sub(1)).possessive {
            score -= 0.4;
        }
        // Spoken of again and again: the best place counts, and a little the number.
        match judged.iter_mut().find(|(_, person)| *person == mark.person) {
            Some((best, _)) => *best = best.max(score) + 0.05,
            None => judged.push((score, mark.person)),
        }
    }
    judged.into_iter().rev().max_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, person)| person)
}

/// Puts the marks on the entities, in order of the text.
pub fn hand_over(marks: &[Mark], entities: &mut [Entity]) {
    for mark in marks {
        if let Some(entity) = entities.get_mut(mark.person) {
            entity.mentions.push(super::Mention { tokens: mark.tokens.clone(), kind: mark.kind });
        }
    }
}
