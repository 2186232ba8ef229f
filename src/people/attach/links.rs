//! What hangs on a name: its offices, how each hangs on it, and where the offices and names of a page stand.

use crate::people::attach::sides::Side;
use crate::people::bodies::acting::skip_parenthesis;
use crate::people::lexica::lexicon::Country;
use crate::people::lexica::words::Words;
use crate::people::names::Name;
use crate::people::offices::office::Office;
use std::collections::HashMap;

/// How an office hangs on a name; the stronger ones first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum How {
    /// "Foreign Minister Holm"
    Before,
    /// "the foreign minister, Holm,"
    CommaBefore,
    /// "Holm, the foreign minister,"
    Behind,
    /// "Holm is foreign minister", "Holm, who chairs the committee"
    Is,
    /// "Holm, who was ousted as minister,"
    As,
}

/// An office of a name.
#[derive(Debug, Clone, Copy)]
pub struct Link {
    /// Index of the office.
    pub office: usize,
    /// How it hangs on the name.
    pub how: How,
    /// The words around say that the office is lost: "ousted as", "resigned as".
    pub lost: bool,
    /// The country that the name’s owner tells: "Tanzania’s Neema Mushi".
    pub country: Option<Country>,
    /// A firm, a club, a school behind the name has the office: "President Akio Morita of the retailer".
    pub private: bool,
    /// First token and end of the public body that stands behind the name: "Justice Lind **of the High Court**".
    pub body: Option<(usize, usize)>,
}

impl Link {
    /// A link that says nothing more.
    pub fn new(office: usize, how: How) -> Link {
        Link { office, how, lost: false, country: None, private: false, body: None }
    }
}

/// The offices of every name, by index of the name; and the offices that are taken.
#[derive(Debug, Default)]
pub struct Links {
    /// One list a name.
    pub of_name: Vec<Vec<Link>>,
    /// Per office: the name that it hangs on.
    pub taken: Vec<Option<usize>>,
    /// Per office: a fuller phrase of it earlier on the page ("Peru’s environment minister" for
    /// "the minister, Rosario Quilca").
    pub fuller: Vec<Option<usize>>,
    /// Per name: for whom they speak, where no title tells: "Labour’s Paul Lind".
    pub sides: Vec<Option<Side>>,
}

/// Offices and names by the tokens where they begin and end.
pub struct Places {
    /// Offices by the first token, determiner and owner included.
    pub full_starts: HashMap<usize, usize>,
    /// Offices by the first token of the office itself.
    pub core_starts: HashMap<usize, usize>,
    /// Offices by the token behind the last, and behind a bracket there: "of the Crimes Commission (CC)".
    pub ends: HashMap<usize, usize>,
    /// Names by their first token, honorific included.
    pub names: HashMap<usize, usize>,
}

impl Places {
    /// Those of all offices and names.
    pub(in crate::people) fn new(words: &Words, offices: &[Office], names: &[Name]) -> Places {
        let by = |key: fn(&Office) -> usize| offices.iter().enumerate().map(|(i, o)| (key(o), i)).collect();
        let bracketed = offices.iter().enumerate().filter_map(|(i, o)| Some((behind_bracket(words, o)?, i)));
        let mut ends: HashMap<usize, usize> = bracketed.collect();
        // "the minister in the Office of **the President**, Ana Lind": of two that end alike, the one around the other.
        ends.extend(offices.iter().enumerate().rev().map(|(i, o)| (o.full.end, i)));
        Places {
            full_starts: by(|o| o.full.start),
            core_starts: by(|o| o.core.start),
            ends,
            names: names.iter().enumerate().map(|(i, n)| (n.start(), i)).collect(),
        }
    }
}

/// Behind the bracket that follows an office: "Additional Secretary **(Water)** Vella", "Marshal **(retd)** Bhat".
pub(in crate::people) fn behind_bracket(words: &Words, office: &Office) -> Option<usize> {
    let end = office.full.end;
    let behind = skip_parenthesis(words, end);
    (behind > end && words.same_sentence(office.head.start, behind)).then_some(behind)
}
