//! Statements as words: an analysis's text cut by its spans.

use super::units::Units;
use super::{Answer, Entry, Speaker, words};
use crate::Analysis;
use crate::analysis::{Entity, Span, Statement};
use crate::people::capitalised;
use std::ops::Range;

/// Stands where words between two pieces of a content are left out.
pub(super) const LEFT_OUT: &str = "[…]";

/// Cuts an analysis's text by its spans.
pub(super) struct Reader<'a> {
    analysis: &'a Analysis,
    /// The text by UTF-16 units.
    pub(super) units: Units<'a>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(analysis: &'a Analysis) -> Reader<'a> {
        Reader { analysis, units: Units::new(&analysis.text) }
    }

    /// Bytes of a span.
    pub(super) fn bytes(&self, span: Span) -> Range<usize> {
        self.units.byte(span.0)..self.units.byte(span.1)
    }

    /// A statement as words, without its link.
    pub(super) fn entry(&self, statement: &'a Statement) -> Entry<'a> {
        let answered = statement.responds_to.iter().filter_map(|&id| self.statement(id));
        Entry {
            statement,
            paragraphs: self.paragraphs(&statement.content),
            speaker: self.speaker(statement),
            relay: statement.relay.as_deref().map(words::one_line).unwrap_or_default(),
            cue: self.line(&statement.cue),
            link: String::new(),
            answers: answered
                .filter(|other| other.id != statement.id)
                .map(|other| Answer {
                    id: other.id,
                    paragraphs: self.paragraphs(&other.content),
                    speaker: self.speaker(other),
                    stance: words::act(other, &self.line(&other.cue)),
                })
                .collect(),
        }
    }

    fn statement(&self, id: u32) -> Option<&'a Statement> {
        let by_index = self.analysis.statements.get(id as usize).filter(|s| s.id == id);
        by_index.or_else(|| self.analysis.statements.iter().find(|s| s.id == id))
    }

    fn entity(&self, id: u32) -> Option<&'a Entity> {
        let by_index = self.analysis.entities.get(id as usize).filter(|e| e.id == id);
        by_index.or_else(|| self.analysis.entities.iter().find(|e| e.id == id))
    }

    fn speaker(&self, statement: &Statement) -> Speaker {
        match statement.speaker.and_then(|id| self.entity(id)) {
            Some(entity) => Speaker::of(entity),
            None => {
                let source = self.line(&statement.source);
                let name = words::owner(&source).map_or(source, str::to_owned);
                Speaker { name: capitalised(name), ..Speaker::default() }
            }
        }
    }

    fn line(&self, spans: &[Span]) -> String {
        let pieces = spans.iter().map(|&span| words::one_line(self.units.slice(span)));
        pieces.filter(|piece| !piece.is_empty()).collect::<Vec<_>>().join(" ")
    }

    /// Pieces with nothing but white space between them run on; others are joined by "[…]".
    fn paragraphs(&self, pieces: &[Span]) -> Vec<String> {
        let mut joined = String::new();
        let mut before: Option<Span> = None;
        for &piece in pieces {
            let text = self.units.slice(piece).trim();
            if text.is_empty() {
                continue;
            }
            if let Some(before) = before {
                let gap = self.units.slice(Span(before.1, piece.0));
                if gap.trim().is_empty() && before.1 <= piece.0 {
                    joined.push_str(gap);
                } else {
                    joined.extend([" ", LEFT_OUT, " "]);
                }
            }
            joined.push_str(text);
            before = Some(piece);
        }
        joined.split('\n').map(words::one_line).filter(|paragraph| !paragraph.is_empty()).collect()
    }
}
