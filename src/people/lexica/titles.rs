//! The heads of offices of `data/titles.tsv`.

use crate::index::Phrases;
use crate::people::Gender;
use crate::people::lexica::tables;

/// Kind of office or calling; see the head of `data/titles.tsv`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Class {
    /// Any class that no rule singles out.
    Other,
    /// "president"
    HeadOfState,
    /// "leader"
    Leader,
    /// "spokesman"
    Spokesperson,
    /// "ambassador": of the country that sends
    Diplomat,
    /// "general", "Sgt"
    Military,
    /// "captain"
    Captain,
    /// "deputy"
    Deputy,
    /// "counterpart", "opposite number"
    Counterpart,
    /// "successor", "predecessor"
    Successor,
    /// "wife": may bear the same surname
    Relation,
    /// "ally", "rival"
    Associate,
    /// "lawyer", "fisherman"
    Occupation,
    /// "professor"
    Academic,
    /// "chief executive"
    Business,
    /// "source"
    Source,
    /// "candidate"
    Candidate,
    /// "bishop"
    Religious,
    /// "king"
    Royal,
    /// "official"
    Official,
    /// Looks like a head and is none ("private", "local").
    None,
}

impl Class {
    /// Titles of politicians, among others: no officers, scholars, envoys, clergy.
    pub fn is_political(self) -> bool {
        matches!(
            self,
            Class::Other
                | Class::HeadOfState
                | Class::Leader
                | Class::Spokesperson
                | Class::Deputy
                | Class::Candidate
        )
    }

    /// "wife", "ally": says whose somebody is, and not what they are.
    pub fn is_tie(self) -> bool {
        matches!(self, Class::Relation | Class::Associate)
    }
}

/// When the holder of an office counts as an official; see the head of `data/titles.tsv`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Whatever stands around it.
    Yes,
    /// Never.
    No,
    /// With a state, a city, a public body, a party or an armed group.
    State,
    /// With a public body or field.
    Body,
}

/// A row of `data/titles.tsv`.
#[derive(Debug, Clone, Copy)]
pub struct Title {
    /// The head noun, folded, hyphens as spaces.
    pub head: &'static str,
    /// Its class.
    pub class: Class,
    /// Whether its holder is an official.
    pub verdict: Verdict,
    /// The gender that the word tells.
    pub gender: Option<Gender>,
    /// How it must be written.
    pub letters: Letters,
}

/// How a title must be written to count as one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Letters {
    /// "president"
    Any,
    /// With a capital: abbreviations, and words that are adjectives else ("Major").
    Capital,
    /// In capitals: "MP".
    Upper,
}

/// What the list says of a title beside its words.
pub(in crate::people) type Traits = (Class, Verdict, Option<Gender>, Letters);

/// The list. Its rows are put together when they are asked for: many share their traits.
#[derive(Debug)]
pub struct Titles;

impl Titles {
    /// The row of exactly this head, folded.
    pub fn get(&self, head: &str) -> Option<Title> {
        self.value(head)
    }
}

impl Phrases for Titles {
    type Value = Title;

    fn value(&self, phrase: &str) -> Option<Title> {
        let row = tables::TITLES.number(phrase)?;
        let traits = tables::TRAITS_OF_TITLES.get(row)?;
        let &(class, verdict, gender, letters) = tables::TRAITS.get(usize::from(*traits))?;
        Some(Title { head: tables::TITLES.text(row), class, verdict, gender, letters })
    }

    fn reach(&self, word: &str) -> usize {
        tables::TITLES.reach(word)
    }
}
