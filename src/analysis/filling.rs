//! What the stations found, in the schema's terms: from tokens to UTF-16 units.

use super::{Entity, Mention, Span, Statement};
use crate::people::{Entity as Person, MentionKind};
use crate::statements::{Attribution, Statement as Found};
use crate::text::{Document, TokenRange, Utf16Map};

/// Where the tokens of a document stand in its text.
pub(super) struct Places<'a> {
    doc: &'a Document,
    utf16: Utf16Map<'a>,
}

impl<'a> Places<'a> {
    pub(super) fn new(doc: &'a Document) -> Self {
        Places { doc, utf16: Utf16Map::new(&doc.text) }
    }

    /// An entity of the station of people.
    pub(super) fn entity(&self, id: u32, found: Person) -> Entity {
        let from = |_: &String| if found.as_of.is_some() { "gazetteer" } else { "page" }.to_owned();
        let mention = |tokens: &TokenRange, kind| {
            let pronoun = kind == MentionKind::Pronoun;
            let Span(start, end) = if pronoun { self.span(tokens) } else { self.without_clitic(tokens) };
            Mention { start, end, kind }
        };
        Entity {
            id,
            kind: found.kind,
            name: found.name,
            official: found.official,
            office_from: found.office.as_ref().map(from),
            office: found.office,
            country: found.country,
            stands_for: found.stands_for,
            as_of: found.as_of,
            mentions: found.mentions.iter().map(|m| mention(&m.tokens, m.kind)).collect(),
        }
    }

    /// A statement of the station of statements.
    pub(super) fn statement(&self, id: u32, found: Found) -> Statement {
        let attribution = found.attribution;
        Statement {
            id,
            form: found.form,
            stance: found.stance,
            content: self.spans(&attribution.content),
            quoted: self.spans(&found.quoted),
            cue: self.cue(&attribution),
            source: attribution.source.iter().map(|piece| self.without_clitic(piece)).collect(),
            speaker: found.speaker.map(|e| e as u32),
            relay: found.relay,
            confidence: (f64::from(attribution.score.clamp(0.0, 1.0)) * 100.0).round() / 100.0,
            why: attribution.why,
            responds_to: found.responds_to.iter().map(|&i| i as u32).collect(),
        }
    }

    fn span(&self, tokens: &TokenRange) -> Span {
        let bytes = self.doc.bytes(tokens);
        Span(self.utf16.utf16(bytes.start), self.utf16.utf16(bytes.end))
    }

    fn spans(&self, pieces: &[TokenRange]) -> Vec<Span> {
        pieces.iter().map(|piece| self.span(piece)).collect()
    }

    /// Where the verb begins in "they’re".
    fn clitic(&self, token: usize) -> Option<u32> {
        self.doc.clitic(token).map(|byte| self.utf16.utf16(byte))
    }

    /// "Yoon’s" names Yoon, "they’re" them.
    fn without_clitic(&self, tokens: &TokenRange) -> Span {
        let Span(start, end) = self.span(tokens);
        if let Some(verb) = tokens.end.checked_sub(1).and_then(|last| self.clitic(last)) {
            return Span(start, verb);
        }
        let text = self.doc.slice(tokens);
        let owns = text.len() > 3 && (text.ends_with("’s") || text.ends_with("'s"));
        Span(start, if owns { end - 2 } else { end })
    }

    /// "She**’s denouncing** it": with the verb drawn together with its subject.
    fn cue(&self, attribution: &Attribution) -> Vec<Span> {
        let Attribution { source, cue_phrase, .. } = attribution;
        let mut pieces = self.spans(cue_phrase);
        let before = cue_phrase.first().map_or(0, |c| c.start);
        let subject = before.checked_sub(1).filter(|_| source.iter().any(|piece| piece.end == before));
        if let (Some(first), Some(verb)) = (pieces.first_mut(), subject.and_then(|s| self.clitic(s))) {
            first.0 = verb;
        }
        pieces
    }
}
