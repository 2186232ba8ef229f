//! Mentions of persons while the page is read, how strongly each stands as a subject, and what is known of those
//! whom they mean.

use crate::people::bodies::acting::{acts, is_verb};
use crate::people::lexica::lexicon::WordClass;
use crate::people::lexica::name_words::{self, HANGING};
use crate::people::lexica::words::Words;
use crate::people::offices::office::Office;
use crate::people::references::stand_ins::Post;
use crate::people::{Entity, Gender, Mention, MentionKind};
use crate::text::TokenRange;

/// Most words between two dashes behind a subject.
const DASHED: usize = 30;

/// Words from whom a comparison names to its comma: "than Lind ever has **,**".
const COMPARED: usize = 4;

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
        Mark { role: role_of_known(words, &tokens), tokens, person, kind }
    }

    /// "**Holm's** plan": whether its last word makes an owner of it.
    pub fn owns(&self, words: &Words) -> bool {
        words.at(self.tokens.end.saturating_sub(1)).possessive
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
    let put_forward = is_put_forward(words, tokens);
    if before.is_some_and(|i| matches!(words.at(i).class, WordClass::Prep | WordClass::Poss)) && !put_forward
    {
        return Role::Other;
    }
    let presented = before.is_some_and(|i| is_presented(words, i)) || put_forward;
    let joined = matches!(words.folded(tokens.end), "and" | ",") && before.is_none();
    // "noted Fenland Radio's Ann Lind"
    let outlet = |i: usize| words.at(i).possessive && words.at(i).capital;
    let verb = before.map(|i| match outlet(i) {
        true => (i.saturating_sub(3)..i).rev().find(|&k| !words.at(k).capital).unwrap_or(i),
        false => i,
    });
    let inverted = verb.is_some_and(|i| {
        words.at(i).class == WordClass::Verb
            // ", told our correspondent that"
            && !matches!(words.folded(i), "told" | "tells")
            && i > 0
            && (!words.at(i - 1).alphabetic || words.at(i - 1).quoted)
    });
    let placed = before.is_none() && acts_over_place(words, tokens.end);
    let placed = placed || acts_over_dashes(words, tokens.end);
    if acts(words, tokens) || inverted || joined || presented || placed { Role::Subject } else { Role::Other }
}

/// The same of somebody who is known already, and so may be the subject of a clause below another.
pub fn role_of_known(words: &Words, tokens: &TokenRange) -> Role {
    let own = role(words, tokens);
    if own == Role::Other && acts_below(words, tokens) { Role::Subject } else { own }
}

/// "Ann Lind **at the Fenland Review agrees**": the verb of a subject that ends before token `end` stands behind the place
/// where they work.
fn acts_over_place(words: &Words, end: usize) -> bool {
    let from = if words.at(end + 1).class == WordClass::Det { end + 2 } else { end + 1 };
    let proper =
        |i: &usize| words.at(*i).is_proper() || *i > from && matches!(words.folded(*i), "of" | "and");
    let behind = from + (from..from + 6).take_while(proper).count();
    matches!(words.folded(end), "at" | "with" | "for") && behind > from && is_verb(words, behind)
}

/// "Ann Lind — the mayor's rival — **left**": the verb of a subject that ends before token `end` stands behind what two
/// dashes hold.
fn acts_over_dashes(words: &Words, end: usize) -> bool {
    let dash = words.folded(end);
    let behind = (end + 1..end + DASHED).take_while(|&i| words.same_sentence(end, i));
    let close = || behind.into_iter().find(|&i| words.folded(i) == dash);
    matches!(dash, "—" | "–" | "-" | "--") && close().is_some_and(|i| is_verb(words, i + 1))
}

/// "since **Ann Lind** took office", "the town says **Ann Lind** enjoys the work": whether who is known already is the
/// subject of a clause that hangs on a preposition, or of an unknown word before an article, which is a verb.
fn acts_below(words: &Words, tokens: &TokenRange) -> bool {
    if words.at(tokens.start).quoted || words.at(tokens.end.saturating_sub(1)).possessive {
        return false;
    }
    let end = tokens.end;
    let before = tokens.start.checked_sub(1).filter(|&i| words.same_sentence(i, tokens.start));
    // Not "has broken more rules than **Lind** ever did, from his", whose clause the comma ends.
    let compared =
        |i: usize| words.folded(i) == "than" && (end + 1..end + COMPARED).any(|k| words.folded(k) == ",");
    let below = |i: usize| {
        words.at(i).class == WordClass::Prep && name_words::is(words.folded(i), HANGING) && !compared(i)
    };
    let hangs = before.is_some_and(below) && is_verb(words, end);
    let governed = before.is_some_and(|i| matches!(words.at(i).class, WordClass::Prep | WordClass::Poss));
    let word = words.at(end);
    let plain = word.alphabetic && !word.capital && !word.quoted && word.class == WordClass::Open;
    let acts = plain && !word.folded.ends_with("ing");
    hangs || !governed && acts && matches!(words.at(end + 1).class, WordClass::Det | WordClass::Poss)
}

/// "What about **Ida Rowe**?", "Then there is Gen. **Ida Rowe**.": whom a sentence without a subject brings up.
fn is_put_forward(words: &Words, tokens: &TokenRange) -> bool {
    let Some(sentence) = words.doc.sentences.get(words.at(tokens.start).sentence) else { return false };
    let title = |i: &usize| {
        words.folded(*i) == "."
            || matches!(words.at(*i).class, WordClass::Det | WordClass::Adv)
            || words.at(*i).class == WordClass::Open && words.folded(*i) != "there's"
    };
    let from = tokens.start.saturating_sub(5).max(sentence.start);
    let Some(opens) = (from..tokens.start).rev().find(|i| !title(i)) else { return false };
    let before = opens.checked_sub(1).map_or("", |i| words.folded(i));
    let asks = words.folded(opens) == "about" && matches!(before, "what" | "how");
    let there = matches!(words.folded(opens), "is" | "was") && before == "there";
    // "As for Ida Rowe, she"
    let topic = words.folded(opens) == "for" && before == "as";
    let there = there || words.folded(opens) == "there's";
    (asks || there || topic) && opens <= sentence.start + 4
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
