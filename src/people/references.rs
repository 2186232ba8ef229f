//! Whom pronouns, titles and descriptions mean: "he", "the minister", "the South Korean leader",
//! "the 58-year-old". Titles are weighed in [`title`](super::title), pronouns in
//! [`pronoun`](super::pronoun).
//!
//! What stands inside quotation marks is not the narrator's: its pronouns are left alone, and
//! persons named there do not become the subject of the story.

use super::acting::{acts, is_verb};
use super::aside;
use super::headline::Named;
use super::lexicon::Class;
use super::name_words;
use super::office::{Determiner, Office};
use super::partisan;
use super::pronoun::{by_salience, demonym, gender_of, is_age};
use super::stand_ins::Post;
use super::teaser::named_below;
use super::title::{Meant, by_title, is_top};
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

impl Mark {
    /// A mention at `tokens`, with the role that it has there.
    pub fn at(words: &Words, tokens: TokenRange, person: usize, kind: MentionKind) -> Mark {
        Mark { role: role(words, &tokens), tokens, person, kind }
    }
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
    /// Offices of the person.
    pub offices: Vec<Post>,
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
    let places: Vec<Named> = names.iter().map(|m| (m.tokens.clone(), m.person)).collect();
    let mut names = names.into_iter().peekable();
    let mut found = Resolved::default();
    let mut later: Vec<TokenRange> = Vec::new();
    for i in 0..words.len() {
        while let Some(mark) = names.next_if(|m| m.tokens.start <= i) {
            push(words, &mut found.marks, mark);
        }
        while let Some((index, office)) = titles.next_if(|(_, o)| o.full.start <= i) {
            let person = match by_title(words, office, profiles, &found.marks, &places) {
                Meant::One(person) => person,
                Meant::Several => {
                    found.ambiguous.push(office.full.clone());
                    continue;
                }
                Meant::Nobody if let Some(person) = named_below(words, office, profiles, &places) => person,
                Meant::Nobody => {
                    let Some(profile) = newcomer(words, office, &found.marks) else { continue };
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
        // "Vice Premier He Lifang"
        let named = found.marks.last().is_some_and(|m| m.kind == MentionKind::Name && m.tokens.contains(&i));
        if let Some(gender) = gender_of(words, i).filter(|_| !named) {
            let tokens = i..i + 1;
            let role = if matches!(words.folded(i), "he" | "she") { Role::Subject } else { Role::Other };
            let aside = aside::denies(words, i);
            let own: Vec<(usize, usize)> = apposed(words, i, offices, &found.marks).into_iter().collect();
            let others = match (aside, own.is_empty()) {
                (true, _) => aside::accusers(words, i, &found.marks),
                (false, false) => own,
                (false, true) => spoken_of(words, i, &places),
            };
            match by_salience(words, i, Some(gender), role, profiles, &found.marks, &others) {
                Some(person) => {
                    if let Some(profile) = profiles.get_mut(person) {
                        profile.gender = profile.gender.or(Some(gender));
                    }
                    push(words, &mut found.marks, Mark { tokens, person, kind: MentionKind::Pronoun, role });
                }
                None if aside => {}
                None => later.push(tokens),
            }
        } else if let Some((country, end)) = demonym(words, i) {
            // "said the Italian", "the Italian liberal": who is not known to be of another country.
            let foreign = |p: &Profile| p.country.as_deref().is_some_and(|own| own != country);
            let others: Vec<(usize, usize)> = profiles
                .iter()
                .enumerate()
                .filter(|(_, p)| foreign(p))
                .map(|(person, _)| (i, person))
                .collect();
            if let Some(person) = by_salience(words, i, None, Role::Subject, profiles, &found.marks, &others)
            {
                let kind = MentionKind::Description;
                let mark = Mark { tokens: i - 1..end, person, kind, role: Role::Subject };
                push(words, &mut found.marks, mark);
            }
        } else if let Some((tokens, person)) = partisan::meant(words, i, &found.marks, profiles) {
            push(words, &mut found.marks, Mark::at(words, tokens, person, MentionKind::Description));
        } else if is_age(words, i)
            && let Some(person) = by_salience(words, i, None, Role::Subject, profiles, &found.marks, &[])
        {
            let mark =
                Mark { tokens: i - 1..i + 1, person, kind: MentionKind::Description, role: Role::Subject };
            push(words, &mut found.marks, mark);
        }
    }
    // “It is over,” she said. Governor Ana Duarte ...: whoever is named next.
    for tokens in later {
        let gender = gender_of(words, tokens.start);
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

/// "Carlos Holm, **his** deputy, said": the deputy is not his own.
fn apposed(words: &Words, i: usize, offices: &[Office], marks: &[Mark]) -> Option<(usize, usize)> {
    let name = marks.last().filter(|m| m.kind == MentionKind::Name && m.tokens.end + 1 == i)?;
    let at = offices.partition_point(|o| o.full.start < i);
    let office = offices.get(at).filter(|o| o.determiner == Determiner::Pronoun(i))?;
    // Not "Lorenz, his secretary, his students and his dog".
    let end = office.full.end;
    let closes = words.folded(end) == "." || words.folded(end) == "," && is_verb(words, end + 1);
    let closed = words.folded(i - 1) == "," && closes;
    closed.then_some((i, name.person))
}

/// "He said Vik had served well": those named in the rest of a sentence that a pronoun opens are
/// others.
fn spoken_of(words: &Words, at: usize, names: &[Named]) -> Vec<(usize, usize)> {
    let verb = words.at(at + 1);
    let opens = words.at(at).initial && verb.function == "verb";
    if !opens || !matches!(words.folded(at), "he" | "she") {
        return Vec::new();
    }
    let from = names.partition_point(|(tokens, _)| tokens.start <= at);
    let rest = names.get(from..).unwrap_or_default();
    let inside = rest.iter().take_while(|(tokens, _)| words.same_sentence(at, tokens.start));
    inside.map(|(tokens, person)| (tokens.start, *person)).collect()
}

/// Puts a mark in; the first subject of a sentence becomes its main one, but for that of a clause which
/// stands before the main one.
fn push(words: &Words, marks: &mut Vec<Mark>, mut mark: Mark) {
    if mark.role == Role::Subject {
        let sentence = words.at(mark.tokens.start).sentence;
        let same = |m: &&mut Mark| words.at(m.tokens.start).sentence == sentence;
        match marks.iter_mut().rev().take_while(same).find(|m| m.role == Role::Main) {
            None => mark.role = Role::Main,
            Some(main) if is_fronted(words, main, &mark) => {
                main.role = Role::Subject;
                mark.role = Role::Main;
            }
            Some(_) => {}
        }
    }
    marks.push(mark);
}

/// "Asked whether **he** would go, **Holm** laughed": the first subject stands in a clause before that of
/// the second.
fn is_fronted(words: &Words, first: &Mark, second: &Mark) -> bool {
    let sentence = words.doc.sentences.get(words.at(first.tokens.start).sentence);
    let Some(opens) = sentence.and_then(|s| s.clone().find(|&i| words.at(i).alphabetic)) else {
        return false;
    };
    let comma = |i: usize| matches!(words.folded(i), "," | "—" | "–") && !words.at(i).quoted;
    name_words::is(words.folded(opens), name_words::FRONTING)
        && !(opens..first.tokens.start).any(comma)
        && (first.tokens.end..second.tokens.start).any(comma)
}

/// A person without a name who enters the story: "a port official ... he said". "The minister" enters
/// it where nobody else is spoken of whom that could mean.
fn newcomer(words: &Words, office: &Office, marks: &[Mark]) -> Option<Profile> {
    let enters = match office.determiner {
        Determiner::Indefinite | Determiner::Pronoun(_) => true,
        Determiner::Definite => office.is_official(None, false) && !somebody_near(words, office, marks),
        Determiner::None => false,
    } || office.owner.is_some();
    let nobody = words.folded(office.full.start) == "no";
    let fits =
        enters && !nobody && !office.plural && !office.possessive && !words.at(office.head.start).quoted;
    let acts = fits && role(words, &office.full) > Role::Other;
    acts.then(|| Profile {
        gender: office.title.gender,
        offices: vec![Post::new(office.title.head, office.title.class, office.words.clone())],
        country: office.country.map(str::to_owned),
    })
}

/// Whether a person with a name is spoken of shortly before the office.
fn somebody_near(words: &Words, office: &Office, marks: &[Mark]) -> bool {
    let block = words.at(office.full.start).block;
    let near = |m: &&Mark| words.at(m.tokens.start).block + NEAR >= block;
    marks.iter().rev().take_while(near).any(|m| m.kind == MentionKind::Name)
}

/// How many blocks back a description reaches.
const NEAR: usize = 8;

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

/// Puts the marks on the entities, in order of the text.
pub fn hand_over(marks: &[Mark], entities: &mut [Entity]) {
    for mark in marks {
        if let Some(entity) = entities.get_mut(mark.person) {
            entity.mentions.push(super::Mention { tokens: mark.tokens.clone(), kind: mark.kind });
        }
    }
}
