//! Words that attribute, from `data/cues.tsv` and `data/cue-nouns.tsv`, with their forms.

use crate::index::Index;
use crate::index::lists::Lists;
use crate::statements::reading::class;
use crate::statements::reading::view::View;
use crate::text::TokenRange;

/// What kind of act a cue names; how far it is from plain speech.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Class {
    /// "said"
    Speech,
    /// "joked", "tweeted": counts beside a quotation or a clause with "that".
    Manner,
    /// "believes"
    Belief,
    /// "the report found"
    Find,
    /// "denied", "urged": speaks by doing.
    Act,
}

/// Which form of the verb a word is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tense {
    /// "say"
    Base,
    /// "says"
    Present,
    /// "said"
    Past,
    /// "written", where it differs from the past
    Participle,
    /// "saying"
    Ing,
}

/// What may stand beside a cue; the columns of `data/cues.tsv`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Frames {
    /// "said (that) it rained"
    pub clause: bool,
    /// "announced that it rained"
    pub that: bool,
    /// beside a quotation
    pub quote: bool,
    /// "denied the claims"
    pub object: bool,
    /// "called the report baseless"
    pub judge: bool,
    /// "denied taking money"
    pub gerund: bool,
    /// "vowed to fight"
    pub to: bool,
    /// "urged residents to leave"
    pub person_to: bool,
    /// "told AFP it rained"
    pub addressee: bool,
    /// "asked whether it rained"
    pub wh: bool,
    /// the form in -s or without ending is oftener a noun
    pub noun: bool,
}

/// A verb that attributes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verb {
    /// "say", "point out"
    pub lemma: &'static str,
    /// Kind of act.
    pub class: Class,
    /// What may stand beside it.
    pub frames: Frames,
}

impl Verb {
    /// Words behind the first one: "out"
    pub fn rest(&self) -> impl Iterator<Item = &'static str> + use<> {
        self.lemma.split(' ').skip(1)
    }
}

/// A noun that attributes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Noun {
    /// "claim"
    pub lemma: &'static str,
    /// "of" in "denial of involvement"
    pub preposition: Option<&'static str>,
}

/// The tables that `build/cues.rs` makes of the lists.
mod tables {
    use super::*;
    include!(concat!(env!("OUT_DIR"), "/cues.rs"));
}

/// All of them.
#[derive(Debug)]
pub struct Lexicon {
    verbs: &'static [Verb],
    /// Rows of `verbs` by their forms, longest wording first.
    verb_forms: &'static Lists<(u16, Tense)>,
    noun_forms: &'static Index<Noun>,
}

/// The lexicon.
pub static LEXICON: Lexicon =
    Lexicon { verbs: tables::VERBS, verb_forms: &tables::VERB_FORMS, noun_forms: &tables::NOUN_FORMS };

impl Lexicon {
    /// The verbs that the lower-case words beginning at `word` may be, longest wording first.
    /// `next` gives the words behind.
    pub fn verbs<'n, F: Fn(usize) -> &'n str + 'n>(
        &'static self,
        word: &str,
        next: F,
    ) -> impl Iterator<Item = (&'static Verb, Tense)> + use<'n, F> {
        self.verb_forms.get(word).iter().filter_map(move |&(at, tense)| {
            let verb = self.verbs.get(usize::from(at))?;
            verb.rest().enumerate().all(|(k, w)| next(k + 1) == w).then_some((verb, tense))
        })
    }

    /// The lemmas of verbs and nouns that the words of `cue` can be, in order.
    pub fn lemmas(&'static self, view: &View, cue: &TokenRange) -> impl Iterator<Item = &'static str> {
        let mut found = Vec::new();
        for at in cue.clone() {
            found.extend(self.verbs(view.word(at), move |k| view.word(at + k)).map(|(v, _)| v.lemma));
            found.extend(self.noun(view.word(at)).map(|n| n.lemma));
        }
        found.into_iter()
    }

    /// Whether a word of `cue` is a verb of one of `classes`.
    pub fn has_class(&'static self, view: &View, cue: &TokenRange, classes: &[Class]) -> bool {
        cue.clone().any(|i| {
            self.verbs(view.word(i), move |k| view.word(i + k)).any(|(verb, _)| classes.contains(&verb.class))
        })
    }

    /// "ruled **that** out", "brushed **the note** aside": the lemma of a verb that stands around its object.
    pub fn around(
        &'static self,
        view: &View,
        cue: &TokenRange,
        content: &TokenRange,
    ) -> Option<&'static str> {
        // "brushed the note aside", "brushed the note aside as a draft"
        let split = content.start == cue.end && !content.is_empty();
        if let Some(verb) = cue.end.checked_sub(1).filter(|_| split) {
            let reach = content.start..content.end.min(content.start + 8) + 1;
            for at in reach.skip(1).filter(|&i| matches!(view.word(i), "aside" | "off" | "away")) {
                let verbs = self.verbs(view.word(verb), move |k| view.word(at + k - 1));
                if let Some(lemma) = verbs.map(|(v, _)| v.lemma).find(|lemma| lemma.contains(' ')) {
                    return Some(lemma);
                }
            }
        }
        let pronoun = view.is(cue.end, class::OBJECT) || matches!(view.word(cue.end), "that" | "this");
        let alone = content.start == cue.end && content.len() <= 2;
        let verb = cue.end.checked_sub(1).filter(|_| pronoun && alone)?;
        let verbs = self.verbs(view.word(verb), move |k| view.word(verb + 1 + k));
        verbs.map(|(v, _)| v.lemma).find(|lemma| lemma.contains(' '))
    }

    /// Whether `word` is a form of some verb here.
    pub fn is_verb_form(&self, word: &str) -> bool {
        self.verb_forms.contains_key(word)
    }

    /// The noun that the lower-case `word` is.
    pub fn noun(&self, word: &str) -> Option<&'static Noun> {
        self.noun_forms.get(word)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_wording_comes_first() {
        let found: Vec<_> = LEXICON.verbs("warned", |_| "of").map(|(v, _)| v.lemma).collect();
        assert_eq!(found, ["warn of", "warn"]);
        assert!(LEXICON.noun("denials").is_some_and(|n| n.preposition == Some("of")));
    }

    #[test]
    fn every_row_is_read() {
        assert!(LEXICON.verbs.len() > 200);
        for verb in LEXICON.verbs {
            assert_ne!(verb.frames, Frames::default(), "{}", verb.lemma);
        }
    }
}
