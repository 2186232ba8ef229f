//! Sources whom the page calls by the name that they gave: "One of them, who asked to be called **Mina**", "a man who gave
//! only his surname, **Deng**,".

use crate::people::lexica::fold::fold;
use crate::people::lexica::name_words::{self, GIVEN_AS};
use crate::people::{Entity, Kind, Mention, MentionKind, People};
use crate::text::{Document, TokenRange};

/// How many words of a source are looked through.
const SOURCE: usize = 40;

impl People {
    /// The person of a source that tells in a clause how it is called; a new one where the page knows nobody of that
    /// name.
    pub(in crate::people) fn so_called(&mut self, doc: &Document, source: &TokenRange) -> Option<usize> {
        let end = source.end.min(source.start + SOURCE);
        let is = |i: usize, class: u64| name_words::is(&fold(doc.word(i)), class);
        let who = (source.start..end).find(|&i| doc.word(i) == "who")?;
        let gave = (who + 1..end).find(|&i| is(i, GIVEN_AS))?;
        let naming = (gave..end).find(|&i| {
            matches!(fold(doc.word(i)).as_str(), "called" | "as" | "name" | "surname" | "named")
        })?;
        let from = naming + 1 + usize::from(doc.word(naming + 1) == ",");
        let capital = |&i: &usize| doc.word(i).starts_with(char::is_uppercase);
        let tokens = from..(from..end).take_while(capital).last()? + 1;
        // "who asked to be called a patriot": a name ends the clause.
        if tokens.end < source.end && doc.word(tokens.end) != "," {
            return None;
        }
        self.person_within(&tokens, |_| true).or_else(|| {
            let name = doc.slice(&tokens).split_whitespace().collect::<Vec<_>>().join(" ");
            let id = self.entities.len();
            self.index.unnamed.push((fold(doc.word(tokens.end - 1)), id));
            let mentions = vec![Mention { tokens, kind: MentionKind::Name }];
            self.entities.push(Entity { kind: Kind::Person, name, mentions, ..Entity::default() });
            Some(id)
        })
    }
}
