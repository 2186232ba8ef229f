//! Persons without a name who enter the story: "a port official ... he said".

use crate::people::MentionKind;
use crate::people::lexica::lexicon::Class;
use crate::people::lexica::words::Words;
use crate::people::offices::office::{Determiner, Office};
use crate::people::references::marks::{Mark, Profile, Role, role};
use crate::people::references::stand_ins::Post;

/// The person who enters the story with `office`: "a port official ... he said". "The minister" enters
/// it where nobody else is spoken of whom that could mean.
pub(in crate::people) fn newcomer(words: &Words, office: &Office, marks: &[Mark]) -> Option<Profile> {
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

/// "A ministry official said so. **The aide** added": somebody without a name of whom the sentence before speaks, sooner
/// than an aide named further up. Persons are numbered on from the `named` ones.
pub(in crate::people) fn just_told(
    words: &Words,
    office: &Office,
    marks: &[Mark],
    named: usize,
) -> Option<usize> {
    let plain = office.determiner == Determiner::Definite && office.full.len() == 2;
    let insider = matches!(office.title.class, Class::Source | Class::Official | Class::Associate);
    let here = words.at(office.full.start);
    let sentence = |m: &Mark| words.at(m.tokens.start).sentence;
    let mut before = marks.iter().rev().take_while(|m| sentence(m) + 1 >= here.sentence);
    let main = before.find(|m| m.role == Role::Main && sentence(m) < here.sentence)?;
    let same = words.at(main.tokens.start).block == here.block;
    let fits = plain && (insider || office.title.head == "aide") && same;
    (fits && main.person >= named).then_some(main.person)
}
