//! Firms that no list knows: "**Quidlo** was fined on Monday. **The company** said it would appeal."

use crate::people::bodies::Found;
use crate::people::bodies::listener::is_listener;
use crate::people::lexica::fold::fold;
use crate::people::source::body_of_noun::is_channel;
use crate::people::{Entity, Kind, Mention, MentionKind, People};
use crate::text::{Document, TokenRange};

/// How many of its names a firm is given at most.
const NAMES: usize = 20;

impl People {
    /// The firm that "the company", "the retailer" at token `at` means where no body nearer than `known` is called so: the
    /// name of no person that was last the subject of a clause, in this paragraph or the one before.
    pub(in crate::people) fn unlisted_firm(
        &mut self,
        doc: &Document,
        at: usize,
        known: Option<usize>,
    ) -> Option<usize> {
        let block = doc.block_of(at);
        let end = self.index.unlisted.partition_point(|t| t.start < at);
        let tokens = self.index.unlisted.get(..end)?.last().cloned()?;
        let far = doc.block_of(tokens.start) + 1 < block;
        let other = known.is_some_and(|place| {
            self.index.bodies.get(place).is_some_and(|(f, _)| {
                f.tokens.start > tokens.start || doc.block_of(f.tokens.start) == doc.block_of(tokens.start)
            })
        });
        if far || other {
            return None;
        }
        self.named_as(doc, &tokens)
    }

    /// The entity that goes by the words at `tokens`, now a firm's; a new one where nobody does.
    fn named_as(&mut self, doc: &Document, tokens: &TokenRange) -> Option<usize> {
        let name = doc.slice(tokens).to_owned();
        let name = name.strip_suffix("’s").or_else(|| name.strip_suffix("'s")).unwrap_or(&name).to_owned();
        let same = |e: &Entity| e.name == name && e.kind != Kind::Person;
        if let Some(id) = self.entities.iter().position(same) {
            if let Some(entity) = self.entities.get_mut(id).filter(|e| e.kind == Kind::Unnamed && !e.official)
            {
                entity.kind = Kind::Company;
            }
            self.mention(id, tokens, MentionKind::Name);
            return Some(id);
        }
        if self.is_mentioned(tokens) {
            return None;
        }
        let like: Vec<TokenRange> =
            self.index.unlisted.iter().filter(|t| doc.slice(t) == name).take(NAMES).cloned().collect();
        let mentions = like.into_iter().map(|tokens| Mention { tokens, kind: MentionKind::Name }).collect();
        let id = self.add(Entity { kind: Kind::Company, name: name.clone(), mentions, ..Entity::default() });
        self.mention(id, tokens, MentionKind::Name);
        self.index.unnamed.push((fold(&name), id));
        Some(id)
    }

    /// "Halden plc fell 8%. **The retailer** blamed the weather": the firm named last, in this paragraph or the one before,
    /// that nothing calls so.
    pub(in crate::people) fn last_firm(&self, doc: &Document, noun: &str, at: usize) -> Option<usize> {
        let block = doc.block_of(at);
        let end = self.index.bodies.partition_point(|(f, _)| f.tokens.start < at);
        let near = |f: &Found| doc.block_of(f.tokens.start) + 1 >= block;
        let firm = |f: &Found| {
            let capital = f.name.starts_with(char::is_uppercase);
            f.kind == Kind::Company && capital && !is_listener(doc, &f.tokens) && !is_channel(doc, noun, f)
        };
        let mut before =
            self.index.bodies.get(..end)?.iter().enumerate().rev().take_while(|(_, (f, _))| near(f));
        before.find(|(_, (f, _))| firm(f)).map(|(place, _)| place)
    }
}
