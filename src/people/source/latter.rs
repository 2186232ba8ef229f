//! "Bauer was met by Holm and Lind. **The latter** said …": the last of those whom the sentence before names, or the
//! first, "**the former**".

use crate::people::lexica::fold::fold;
use crate::people::{MentionKind, People};
use crate::text::{Document, TokenRange};

impl People {
    /// Whom "the latter" or "the former" means, the whole of `source`, where the sentence before names two or more.
    pub(in crate::people) fn latter(&self, doc: &Document, source: &TokenRange) -> Option<usize> {
        let last = source.end.checked_sub(1).filter(|&l| l <= source.start + 1)?;
        let opens = last == source.start || fold(doc.word(source.start)) == "the";
        let latter = match fold(doc.word(last)).as_str() {
            "latter" => true,
            "former" => false,
            _ => return None,
        };
        let before = doc.sentence_of(source.start).checked_sub(1).filter(|_| opens)?;
        let tokens = doc.sentences.get(before)?;
        let first_in = |id: usize| {
            let mentions = &self.entities.get(id)?.mentions;
            let from = mentions.partition_point(|m| m.tokens.start < tokens.start);
            let named = mentions.get(from..)?.iter().take_while(|m| m.tokens.end <= tokens.end);
            named.into_iter().find(|m| m.kind == MentionKind::Name).map(|m| (m.tokens.start, id))
        };
        let named: Vec<(usize, usize)> = (0..self.entities.len()).filter_map(first_in).collect();
        if named.len() < 2 {
            return None;
        }
        let found = if latter { named.iter().max() } else { named.iter().min() };
        found.map(|(_, id)| *id)
    }
}
