//! Mentions of persons while the page is read, how strongly each stands as a subject, and what is known of those
//! whom they mean.

use crate::people::bodies::acting::acts;
use crate::people::lexica::words::Words;
use crate::people::offices::office::Office;
use crate::people::references::stand_ins::Post;
use crate::people::{Entity, Gender, Mention, MentionKind};
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

impl Profile {
    /// Whether the page tells this very office of the person, in the same words.
    pub fn holds(&self, office: &Office) -> bool {
        self.offices.iter().any(|own| own.is(office))
    }
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
    let presented = before.is_some_and(|i| is_presented(words, i));
    let joined = matches!(words.folded(tokens.end), "and" | ",") && before.is_none();
    let inverted = before.is_some_and(|i| {
        words.at(i).function == "verb"
            // ", told our correspondent that"
            && !matches!(words.folded(i), "told" | "tells")
            && i > 0
            && (!words.at(i - 1).alphabetic || words.at(i - 1).quoted)
    });
    if acts(words, tokens) || inverted || joined || presented { Role::Subject } else { Role::Other }
}

/// "Among them **was** Ida Rowe": the verb, at `i`, of a sentence that introduces whom the next ones speak of.
fn is_presented(words: &Words, i: usize) -> bool {
    let sentence = words.doc.sentences.get(words.at(i).sentence);
    let first = sentence.and_then(|s| s.clone().find(|&k| words.at(k).alphabetic));
    matches!(words.folded(i), "is" | "was" | "were" | "are")
        && first.is_some_and(|k| {
            k + 2 <= i
                && i <= k + 5
                && (words.folded(k) == "among" || words.folded(k) == "one" && words.folded(k + 1) == "of")
        })
}

/// Puts the marks on the entities, in order of the text.
pub fn hand_over(marks: &[Mark], entities: &mut [Entity]) {
    for mark in marks {
        if let Some(entity) = entities.get_mut(mark.person) {
            entity.mentions.push(Mention { tokens: mark.tokens.clone(), kind: mark.kind });
        }
    }
}
