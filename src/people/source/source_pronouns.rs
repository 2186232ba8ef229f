//! Sources that are a pronoun: "they", "it", "we", "who". A person’s "he" was resolved with the other
//! [`references`](crate::people::references).

use crate::people::bodies::Found;
use crate::people::lexica::fold::fold;
use crate::people::lexica::lexicon::{LEXICON, WordClass};
use crate::people::lexica::name_words::{self, ISSUING, REPORTING};
use crate::people::source::documents::is_document;
use crate::people::{Entity, Kind, Mention, MentionKind, People};
use crate::text::Document;

/// Quotations open at one token at most: one within another, and those that were never closed.
const OPEN: usize = 8;

/// Words between a verb of issuing and what is issued: "posted a long, angry message".
const ISSUE: usize = 6;

/// Words between a name and the "who" behind its phrase.
const PHRASE: usize = 12;

/// Whether token `i` stands inside quotation marks.
pub(in crate::people) fn is_quoted(doc: &Document, i: usize) -> bool {
    let end = doc.quotes.partition_point(|q| q.tokens.start <= i);
    doc.quotes.iter().take(end).rev().take(OPEN).any(|q| q.tokens.contains(&i))
}

impl People {
    /// "they", "it", "who": `Some(None)` for a pronoun that nobody answers to.
    pub(in crate::people) fn by_pronoun(&mut self, doc: &Document, at: usize) -> Option<Option<usize>> {
        match fold(doc.host(at)).as_str() {
            "they" | "their" | "them" => Some(self.spokesperson(doc, at).or(self.index.they)),
            "we" if !is_quoted(doc, at) => Some(self.outlet(doc)),
            "it" | "its" | "itself" => {
                let spoke = self.issuer_before(doc, at).or_else(|| self.spoke_on(doc, at));
                Some(spoke.or_else(|| self.body_on(doc, at)).or_else(|| self.body_before(doc, at)))
            }
            "who" | "which" => {
                let before = |m: &Mention| m.tokens.end <= at && m.tokens.end + 2 > at;
                let mut near = self.around(&(at.saturating_sub(2)..at));
                let named = near.find(|(_, e, _)| e.mentions.iter().any(before)).map(|(id, ..)| id);
                Some(named.or_else(|| self.over_phrase(doc, at)))
            }
            "he" | "she" => Some(self.in_quotation(doc, at)),
            "him" | "his" | "her" | "i" | "we" | "you" | "one" | "this" | "that" | "these" | "those" => {
                Some(None)
            }
            _ => None,
        }
    }

    /// "Ida Rowe of the Dawn Party (DP), **who** asked": the person named before a phrase that holds no verb.
    fn over_phrase(&self, doc: &Document, at: usize) -> Option<usize> {
        if fold(doc.word(at)) != "who" || at == 0 || doc.word(at - 1) != "," {
            return None;
        }
        let verb = |i: &usize| {
            matches!(
                LEXICON.word_class(&fold(doc.word(*i))),
                WordClass::Verb | WordClass::Aux | WordClass::Conj
            )
        };
        let from =
            (at.saturating_sub(PHRASE)..at).rev().find(verb).map_or(at.saturating_sub(PHRASE), |i| i + 1);
        let named = |m: &Mention| m.kind == MentionKind::Name;
        let mut phrases = (from..at).filter(|&i| matches!(doc.word(i), "of" | "from"));
        let same = |i: &usize| doc.sentence_of(*i) == doc.sentence_of(at);
        phrases.find(same).and_then(|of| self.person_ending_at(of, named))
    }

    /// "A Prison Service spokesperson said …. **They** declined to comment": the one who spoke last, in the same
    /// paragraph.
    fn spokesperson(&self, doc: &Document, at: usize) -> Option<usize> {
        let (block, id) = self.index.spoke.filter(|(block, _)| *block == doc.block_of(at))?;
        let latest = self.entities.get(id).filter(|e| e.kind == Kind::Unnamed)?;
        let said = latest.mentions.partition_point(|m| m.tokens.start < at);
        let said = said.checked_sub(1).and_then(|k| latest.mentions.get(k));
        let near = said.is_some_and(|m| doc.block_of(m.tokens.start) == block);
        (near && fold(&latest.name).contains("spokes")).then_some(id)
    }

    /// "Holm issued a statement. **It** said": whoever issued what speaks, where that is a person.
    fn issuer_before(&self, doc: &Document, at: usize) -> Option<usize> {
        let says = name_words::is(&fold(doc.word(at + 1)), REPORTING)
            || matches!(doc.word(at + 1), "read" | "reads");
        if says { self.issued_before(doc, at, 0) } else { None }
    }

    /// The person who issued the document of which token `at` speaks, by the sentence before: "The Post said **Holm**
    /// sent a statement. “…,” the statement said". It stands at most `reach` paragraphs back.
    pub(in crate::people) fn issued_before(&self, doc: &Document, at: usize, reach: usize) -> Option<usize> {
        let before = doc.sentence_of(at).checked_sub(1)?;
        // Behind a quotation, that is a sentence of its own: “…,” it read.
        let quote = doc.quotes.partition_point(|q| q.tokens.start < at).checked_sub(1);
        let quote = quote.and_then(|q| doc.quotes.get(q));
        let quoted = quote.is_some_and(|q| matches!(at.checked_sub(q.tokens.end), Some(0 | 1)));
        let tokens = [before, before.saturating_sub(1)].into_iter().take(1 + usize::from(quoted)).find_map(
            |sentence| {
                let tokens = doc.sentences.get(sentence)?.clone();
                let near = doc.block_of(tokens.start) + reach >= doc.block_of(at);
                let noun = tokens.clone().find(|&i| is_document(&fold(doc.word(i))))?;
                let verb = (noun.saturating_sub(ISSUE)..noun)
                    .find(|&i| name_words::is(&fold(doc.word(i)), ISSUING))?;
                (near && verb > tokens.start).then_some(tokens.start..verb)
            },
        )?;
        self.person_ending_at(tokens.end, |_| true).or_else(|| self.person_in(doc, &tokens))
    }

    /// "The ministry denied it. The rebels want a pretext, **it** added": the body that spoke last, and none of which it
    /// speaks.
    fn spoke_on(&self, doc: &Document, at: usize) -> Option<usize> {
        let behind = at.checked_sub(1).is_some_and(|b| {
            doc.word(b) == "," || is_quoted(doc, b) || !doc.word(b).starts_with(char::is_alphanumeric)
        });
        let says = name_words::is(&fold(doc.word(at + 1)), REPORTING);
        let inside = doc.word(at).starts_with(char::is_lowercase)
            && doc.sentence_of(at - usize::from(behind)) == doc.sentence_of(at);
        let (block, id) = self.index.spoke.filter(|_| behind && says && inside)?;
        let body = |e: &Entity| !matches!(e.kind, Kind::Person | Kind::Unnamed | Kind::Group);
        (block == doc.block_of(at) && self.entities.get(id).is_some_and(body)).then_some(id)
    }

    /// "His ministry, which oversees the watchdog, said no. **It** denied it": the body that spoke in the sentence before,
    /// where the pronoun opens a sentence.
    fn body_on(&self, doc: &Document, at: usize) -> Option<usize> {
        let (_, id) = self
            .index
            .spoke
            .filter(|(block, _)| *block <= doc.block_of(at) && block + 1 >= doc.block_of(at))?;
        let opens = doc.word(at).starts_with(char::is_uppercase);
        let body = |e: &&Entity| !matches!(e.kind, Kind::Person | Kind::Unnamed | Kind::Group);
        let latest = self.entities.get(id).filter(body)?;
        let said = latest.mentions.partition_point(|m| m.tokens.start < at).checked_sub(1)?;
        let near = latest
            .mentions
            .get(said)
            .is_some_and(|m| doc.sentence_of(m.tokens.start) + 1 == doc.sentence_of(at));
        (opens && near).then_some(id)
    }

    /// The body spoken of last before `at`, one that acts first.
    pub(in crate::people) fn body_before(&mut self, doc: &Document, at: usize) -> Option<usize> {
        let block = doc.block_of(at);
        let end = self.index.bodies.partition_point(|(f, _)| f.tokens.start < at);
        let near = |f: &Found| doc.block_of(f.tokens.start) + 1 >= block && f.kind != Kind::Media;
        let recent = self
            .index
            .bodies
            .get(..end)?
            .iter()
            .enumerate()
            .rev()
            .take_while(|(_, (f, _))| near(f) || f.kind == Kind::Media);
        let pick = recent.filter(|(_, (f, _))| near(f)).find(|(_, (f, _))| f.counts).map(|(i, _)| i);
        let described = self.index.unnamed.last().map(|(_, id)| *id).filter(|&id| {
            let entity = self.entities.get(id);
            // "**Health NZ** said …. It": a name that no list knows, without an office.
            let capital = |word: &str| word.starts_with(char::is_uppercase);
            let name = |e: &Entity| {
                e.kind == Kind::Unnamed
                    && !e.official
                    && e.name.contains(' ')
                    && e.name.split(' ').all(capital)
            };
            entity.is_some_and(|e| {
                (name(e) || !matches!(e.kind, Kind::Unnamed | Kind::Group | Kind::Person))
                    && e.mentions.last().is_some_and(|m| doc.block_of(m.tokens.start) + 1 >= block)
            })
        });
        // "Quidlo was fined on Monday. **It** said …"
        pick.and_then(|i| self.body_entity(i)).or(described).or_else(|| self.unlisted_firm(doc, at, None))
    }
}
