//! Documents that speak for whoever made them: "the MIVD report", "Adak's own annual report", "its website"; and the
//! page's own "We asked".

use crate::people::lexica::fold::fold;
use crate::people::lexica::lexicon::{LEXICON, WordClass};
use crate::people::lexica::name_words::{self, DOCUMENT, ISSUED, ISSUING, PLATFORM, WRITTEN};
use crate::people::source::{before_article, phrase};
use crate::people::{Kind, Mention, People};
use crate::text::{Document, TokenRange};

/// Words of a phrase before its noun: "The water board's long-awaited second annual **report**".
const PHRASE: usize = 12;

/// How far behind a source, or behind the start of its sentence, a document is named: "said **in a report**".
const NAMED: usize = 10;

/// Whether `noun` is a document, or what else speaks for whoever has it.
pub(in crate::people) fn is_document(noun: &str) -> bool {
    name_words::is(noun, ISSUED | WRITTEN | DOCUMENT)
}

/// The first document that `source` names, where nothing but its own words stands before it.
fn document(doc: &Document, source: &TokenRange) -> Option<usize> {
    let end = source.end.min(source.start + PHRASE);
    let at = (source.start..end).find(|&i| is_document(&fold(doc.word(i))))?;
    // "An audit report": the noun is the last of them.
    let at = (at..end).take_while(|&i| is_document(&fold(doc.word(i)))).last()?;
    let breaks = |i: usize| {
        let word = fold(doc.word(i));
        let class = LEXICON.word_class(&word);
        matches!(class, WordClass::Prep | WordClass::Aux | WordClass::Pron | WordClass::Conj)
            || word == ","
            || matches!(word.as_str(), "who" | "which")
    };
    // "the NTSB report author": somebody of the document.
    let next = doc.word(at + 1);
    let attribute = at + 1 < source.end
        && next.starts_with(char::is_alphabetic)
        && LEXICON.word_class(&fold(next)) == WordClass::Open
        && !next.ends_with("ed");
    (at > source.start && !attribute && !(source.start..at).any(breaks)).then_some(at)
}

/// "From Holm's **Facebook** (post)", "her **Twitter** page": the network on which somebody who owns the source posts.
fn channel(doc: &Document, source: &TokenRange) -> Option<usize> {
    let end = source.end.min(source.start + PHRASE);
    (source.start + 1..end).find(|&i| is_platform(doc, &(i..i + 1)) && i + 2 >= source.end)
}

impl People {
    /// "**Its** website says", "**Holm's** lawsuit alleges", "An **NTSB** preliminary report found": whoever the
    /// document is of.
    pub(in crate::people) fn by_document(&mut self, doc: &Document, source: &TokenRange) -> Option<usize> {
        let noun = document(doc, source).or_else(|| channel(doc, source))?;
        let id = self
            .owner_named(doc, source.start..noun)
            .or_else(|| self.body_named(doc, source.start..noun))
            .or_else(|| self.owner_described(doc, source.start..noun))?;
        self.index.unnamed.push((fold(doc.word(noun)), id));
        Some(id)
    }

    /// "a speech **Holm** gave in May", "the letter **she** sent": whoever the clause behind a document names as its
    /// maker.
    pub(in crate::people) fn made_by(&self, doc: &Document, source: &TokenRange) -> Option<usize> {
        let end = source.end.min(source.start + PHRASE);
        let noun = (source.start..end).find(|&i| is_document(&fold(doc.word(i))))?;
        let makes = |i: usize| name_words::is(&fold(doc.word(i)), ISSUING);
        let verb = (noun + 2..end).find(|&i| makes(i))?;
        self.person_within(&(noun + 1..verb), |m| m.tokens.end == verb)
    }

    /// Whom a pronoun or the possessive of a person means, within `tokens`.
    fn owner_named(&mut self, doc: &Document, tokens: TokenRange) -> Option<usize> {
        let first = tokens.start;
        match fold(doc.word(first)).as_str() {
            "its" => return self.body_before(doc, first),
            "his" | "her" | "their" => {
                let own = |m: &[Mention]| m.first().is_some_and(|m| m.tokens.start == first);
                return self.around(&(first..first + 1)).find(|(.., m)| own(m)).map(|(id, ..)| id);
            }
            _ => {}
        }
        self.person_within(&tokens, |m| is_owner(doc, m.tokens.end))
    }

    /// "**The ministry's** own annual report": a body spoken of before.
    fn owner_described(&mut self, doc: &Document, tokens: TokenRange) -> Option<usize> {
        let owner =
            tokens.clone().find(|&i| is_owner(doc, i + 1) && doc.word(i).starts_with(char::is_lowercase))?;
        let phrase = phrase(doc, &(tokens.start..owner + 1))?;
        let noun = fold(doc.word(owner)).trim_end_matches("'s").to_owned();
        let kind = LEXICON.body_called(&noun)?;
        self.called_alike(doc, &phrase, &noun, Some(kind), tokens.start)
    }

    /// The body whose name stands straight before the words of the document, or owns it.
    fn body_named(&mut self, doc: &Document, tokens: TokenRange) -> Option<usize> {
        let end = self.index.bodies.partition_point(|(f, _)| f.tokens.start < tokens.end);
        let place = end.checked_sub(1)?;
        let (found, _) = self.index.bodies.get(place)?;
        let inside = found.tokens.start >= tokens.start && found.tokens.end <= tokens.end;
        // "the Iran report" is about Iran, "the Hamas report" about Hamas.
        let maker = matches!(found.kind, Kind::Government | Kind::Organisation | Kind::Company | Kind::Media);
        let owns = is_owner(doc, found.tokens.end);
        // "a Fenland Post/**Radio North** survey": one of two who made it.
        let half = doc.word(found.tokens.end) == "/"
            || found.tokens.start.checked_sub(1).is_some_and(|i| doc.word(i) == "/");
        // "the school’s **Facebook** post" is the school’s.
        let channel = is_platform(doc, &found.tokens) && !owns;
        if half || channel {
            return None;
        }
        (inside && (owns || maker && !found.is_state())).then(|| self.body_entity(place)).flatten()
    }

    /// "The ministry said **in a report**", "**In a bulletin** on Monday, the union": the document is that of the
    /// speaker `id` from there on.
    pub(in crate::people) fn remember_document(&mut self, doc: &Document, source: &TokenRange, id: usize) {
        let Some(sentence) = doc.sentences.get(doc.sentence_of(source.start)) else { return };
        let named = |e: &crate::people::Entity| e.kind != Kind::Group && e.name.contains(char::is_uppercase);
        if !self.entities.get(id).is_some_and(named) {
            return;
        }
        let behind = source.end..sentence.end.min(source.end + NAMED);
        let before = sentence.start..source.start.min(sentence.start + NAMED);
        let named = behind.chain(before).find_map(|i| {
            let opens = matches!(fold(doc.word(i)).as_str(), "in" | "through" | "via");
            let own = matches!(fold(doc.word(i + 1)).as_str(), "a" | "an" | "its");
            let place = (i + 2..i + 6).find(|&k| is_document(&fold(doc.word(k))) || doc.word(k) == ",")?;
            // "in a blog **post**"
            let last = (place..i + 6).take_while(|&k| is_document(&fold(doc.word(k)))).last()?;
            Some(fold(doc.word(last))).filter(|_| opens && own)
        });
        if let Some(noun) = named.filter(|noun| !name_words::is(noun, ISSUED)) {
            self.index.unnamed.push((noun, id));
        }
    }

    /// The medium that the page names before all others and says was told: "The council told **Full Fact**", "spoke
    /// with **STAT**". It asks what "we" ask.
    pub fn outlet(&mut self, doc: &Document) -> Option<usize> {
        if let Some(known) = self.index.outlet {
            return known;
        }
        let told = |start: usize| {
            let Some(at) = before_article(doc, start) else { return false };
            let back = || at.checked_sub(1).map(|i| fold(doc.word(i))).unwrap_or_default();
            match fold(doc.word(at)).as_str() {
                "told" | "tells" | "received" | "with" => true,
                "to" => back() != "according",
                // "seen **by Full Fact**", but "owned by the Guardian"
                "by" => matches!(
                    back().as_str(),
                    "seen"
                        | "obtained"
                        | "reviewed"
                        | "viewed"
                        | "heard"
                        | "contacted"
                        | "approached"
                        | "asked"
                ),
                _ => false,
            }
        };
        let media = || self.index.bodies.iter().enumerate().filter(|(_, (f, _))| f.kind == Kind::Media);
        let place = media().next().and_then(|(_, (first, _))| {
            let mut same = media().filter(|(_, (f, _))| f.key == first.key);
            same.find(|(_, (f, _))| told(f.tokens.start)).map(|(place, _)| place)
        });
        let outlet = place.and_then(|place| self.body_entity(place));
        self.index.outlet = Some(outlet);
        outlet
    }
}

/// "wrote on **Facebook**": whether the name at `tokens` is that of a network on which others post.
pub(in crate::people) fn is_platform(doc: &Document, tokens: &TokenRange) -> bool {
    tokens.len() == 1 && name_words::is(&fold(doc.word(tokens.start)), PLATFORM)
}

/// Whether the name that ends before token `end` is a possessive.
pub(in crate::people) fn is_owner(doc: &Document, end: usize) -> bool {
    let last = fold(doc.word(end.saturating_sub(1)));
    last.ends_with("'s") || last.ends_with("s'") || matches!(doc.word(end), "’" | "'" | "’s" | "'s")
}
