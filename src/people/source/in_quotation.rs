//! Whom a pronoun inside a quotation means where it is the source of what the quotation reports: "‘**He** put his face to
//! mine and said, …,’ the doorman told jurors" is the one the doorman speaks of, and never the doorman.

use crate::people::lexica::fold::fold;
use crate::people::source::documents::is_owner;
use crate::people::source::source_pronouns::is_quoted;
use crate::people::{Gender, Kind, MentionKind, People};
use crate::text::{Document, TokenRange};

/// How many blocks back the person may be spoken of.
const REACH: usize = 1;

/// Words behind a quotation among which its speaker stands: "’ the doorman told jurors".
const BEHIND: usize = 12;

/// Words before a quotation among which its speaker stands: "Holm told jurors: ‘".
const BEFORE: usize = 12;

impl People {
    /// The person whom the pronoun at token `at` of a quotation means: the last one of that gender, and no speaker of
    /// the quotation, whom the same or the paragraph before it speaks of; `None` where that could be several.
    pub(in crate::people) fn in_quotation(&self, doc: &Document, at: usize) -> Option<usize> {
        let gender = match fold(doc.host(at)).as_str() {
            "he" | "him" | "his" => Gender::Male,
            "she" | "her" => Gender::Female,
            _ => return None,
        };
        let end = doc.quotes.partition_point(|q| q.tokens.start <= at);
        let around = doc
            .quotes
            .get(..end)?
            .iter()
            .rev()
            .take_while(|q| doc.block_of(q.tokens.start) == doc.block_of(at));
        let quote = around.filter(|q| q.tokens.contains(&at)).last()?.tokens.clone();
        let block = doc.block_of(at);
        let speaks = |m: &TokenRange| {
            let behind = m.start >= quote.end && m.start < quote.end + BEHIND;
            let introduced = quote.start.checked_sub(1).is_some_and(|b| matches!(doc.word(b), ":" | ","));
            let before = introduced && m.end <= quote.start && m.end + BEFORE > quote.start;
            (behind || before && doc.block_of(m.start) == block) && !is_quoted(doc, m.start)
        };
        // "“…,” **said Holm**. “She wrote to me”": who spoke between the two parts of a quotation.
        let parted = self.between(doc, quote.start);
        let mut spoken: Vec<(usize, usize)> = Vec::new();
        let first = doc.blocks.get(block.saturating_sub(REACH)).map_or(0, |b| b.tokens.start);
        for (id, entity, _) in self.around(&(first..quote.end + BEHIND)) {
            let person = matches!(entity.kind, Kind::Person | Kind::Unnamed);
            if !person || entity.gender.is_some_and(|own| own != gender) {
                continue;
            }
            let from = entity.mentions.partition_point(|m| doc.block_of(m.tokens.start) + REACH < block);
            let near = entity.mentions.get(from..).unwrap_or_default();
            let close = near.iter().take_while(|m| m.tokens.start < quote.end + BEHIND);
            if parted == Some(id) || close.clone().any(|m| speaks(&m.tokens)) {
                continue;
            }
            let told = |m: &&crate::people::Mention| {
                m.tokens.end <= at && (m.kind != MentionKind::Pronoun || entity.gender.is_some())
            };
            if let Some(last) = close.filter(told).last() {
                spoken.push((last.tokens.start, id));
            }
        }
        let known = |id: usize| self.entities.get(id).is_some_and(|e| e.gender == Some(gender));
        let sure: Vec<usize> = spoken.iter().map(|(_, id)| *id).filter(|&id| known(id)).collect();
        match (sure.as_slice(), spoken.as_slice()) {
            ([one], _) => Some(*one),
            ([], [(_, one)]) => Some(*one),
            _ => None,
        }
    }

    /// The first person of whom the narrator speaks between the quotation that begins at `start` and the one before it in
    /// the same paragraph.
    fn between(&self, doc: &Document, start: usize) -> Option<usize> {
        let opened = doc.quotes.get(..doc.quotes.partition_point(|q| q.tokens.start < start))?;
        let before = opened.last().filter(|q| doc.block_of(q.tokens.start) == doc.block_of(start))?;
        let end = before.tokens.end;
        if end > start {
            return None;
        }
        if start - end > BEHIND {
            return None;
        }
        let named = self.around(&(end..start)).filter_map(|(id, e, mentions)| {
            let first = mentions.first()?;
            let person = matches!(e.kind, Kind::Person | Kind::Unnamed);
            (person && first.tokens.end <= start && !is_owner(doc, first.tokens.end))
                .then_some((first.tokens.start, id))
        });
        named.min().map(|(_, id)| id)
    }
}
