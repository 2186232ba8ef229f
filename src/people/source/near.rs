//! Who is mentioned at a place of the text, without a look at everybody on the page.

use crate::order::by_key;
use crate::people::{Entity, Mention, MentionKind, People};
use crate::text::TokenRange;

/// Tokens of a stretch: a sentence or two.
const STRETCH: usize = 64;

/// The entities that each stretch of the text mentions.
#[derive(Debug, Clone, Default)]
pub struct Near {
    stretches: Vec<Vec<usize>>,
}

impl Near {
    /// Keeps that `tokens` mention entity `id`.
    fn note(&mut self, id: usize, tokens: &TokenRange) {
        for stretch in stretches(tokens) {
            if self.stretches.len() <= stretch {
                self.stretches.resize_with(stretch + 1, Vec::new);
            }
            if let Some(ids) = self.stretches.get_mut(stretch).filter(|ids| ids.last() != Some(&id)) {
                ids.push(id);
            }
        }
    }

    /// Whoever is mentioned in or close to `tokens`, each once, in the order of the entities. A superset: the caller looks at
    /// the mentions.
    fn around(&self, tokens: &TokenRange) -> Vec<usize> {
        let mut ids: Vec<usize> =
            stretches(tokens).filter_map(|s| self.stretches.get(s)).flatten().copied().collect();
        by_key(&mut ids, |&id| (id, 0));
        ids.dedup();
        ids
    }
}

/// The stretches that `tokens` reach into.
fn stretches(tokens: &TokenRange) -> std::ops::RangeInclusive<usize> {
    tokens.start / STRETCH..=tokens.end.saturating_sub(1).max(tokens.start) / STRETCH
}

impl People {
    /// Whoever is mentioned in or close to `tokens`, with their mentions from the first that begins there on.
    pub(in crate::people) fn around<'a>(
        &'a self,
        tokens: &TokenRange,
    ) -> impl Iterator<Item = (usize, &'a Entity, &'a [Mention])> + use<'a> {
        let ids = self.index.near.around(tokens);
        let start = tokens.start;
        ids.into_iter().filter_map(move |id| {
            let entity = self.entities.get(id)?;
            let from = entity.mentions.partition_point(|m| m.tokens.start < start);
            Some((id, entity, entity.mentions.get(from..)?))
        })
    }

    /// A new entity, which gets the next id.
    pub(in crate::people) fn add(&mut self, entity: Entity) -> usize {
        let id = self.entities.len();
        for mention in &entity.mentions {
            self.index.near.note(id, &mention.tokens);
        }
        self.entities.push(entity);
        id
    }

    /// Puts a mention on an entity, in order of the text.
    pub(in crate::people) fn mention(&mut self, id: usize, tokens: &TokenRange, kind: MentionKind) {
        let Some(entity) = self.entities.get_mut(id) else { return };
        let at = entity.mentions.partition_point(|m| m.tokens.start < tokens.start);
        if entity.mentions.get(at).is_none_or(|m| m.tokens != *tokens) {
            entity.mentions.insert(at, Mention { tokens: tokens.clone(), kind });
            self.index.near.note(id, tokens);
        }
    }
}
