//! Sources whom the page calls by the name that they gave or by which they are known: "One of them, who asked to be called
//! **Mina**", "a man who gave only his surname, **Deng**,", "a porter, surnamed **Piao**,", "a suspect, identified only by
//! the initials **K.L.**,".

use crate::people::lexica::fold::fold;
use crate::people::lexica::lexicon::LEXICON;
use crate::people::lexica::name_words::{self, GIVEN_AS};
use crate::people::source::head_of;
use crate::people::{Entity, Kind, MentionKind, People};
use crate::text::{Document, TokenRange};

/// How many words of a source are looked through.
const SOURCE: usize = 40;

/// Words between "identified" and "as": "identified by police only **as** Deng".
const NAMING: usize = 8;

impl People {
    /// The person of a source that tells in a clause how it is called; a new one where the page knows nobody of that
    /// name.
    pub(in crate::people) fn so_called(&mut self, doc: &Document, source: &TokenRange) -> Option<usize> {
        let end = source.end.min(source.start + SOURCE);
        let from = given(doc, source, end).or_else(|| identified(doc, source, end))?;
        let from = from + usize::from(doc.word(from) == ",");
        let tokens = name_at(doc, from, end)?;
        // "who asked to be called a patriot": a name ends the clause.
        let closed = matches!(doc.word(tokens.end), "," | ")") || is_mark(doc, tokens.end);
        if tokens.end < source.end && !closed {
            return None;
        }
        self.person_within(&tokens, |_| true).or_else(|| {
            let name = doc.slice(&tokens).split_whitespace().collect::<Vec<_>>().join(" ");
            let id = self.add(Entity { kind: Kind::Person, name, ..Entity::default() });
            self.mention(id, &tokens, MentionKind::Name);
            self.index.unnamed.push((fold(doc.word(tokens.end - 1)), id));
            Some(id)
        })
    }
}

/// Where the name begins in "**who** asked to be called Mina", "who goes by “Mole”".
fn given(doc: &Document, source: &TokenRange, end: usize) -> Option<usize> {
    let is = |i: usize, class: u128| name_words::is(&fold(doc.word(i)), class);
    let who = (source.start..end).find(|&i| doc.word(i) == "who")?;
    let gave = (who + 1..end).find(|&i| is(i, GIVEN_AS))?;
    let naming =
        (gave..end).find(|&i| is_naming(doc, i) || doc.word(gave) == "goes" && doc.word(i) == "by")?;
    // "goes by **the name** Mole"
    let behind = (naming + 1..(naming + 4).min(end)).rev().find(|&i| is_naming(doc, i));
    Some(behind.unwrap_or(naming) + 1)
}

/// Where the name begins in "a porter, **surnamed** Piao", "a suspect, **identified** only by the initials K.L.".
fn identified(doc: &Document, source: &TokenRange, end: usize) -> Option<usize> {
    let head = head_of(doc, source);
    let noun = fold(doc.word(head));
    let one = doc.word(head).starts_with(char::is_lowercase)
        && (!noun.ends_with('s') || noun.ends_with("ss"))
        && LEXICON.body_words.get(&noun).is_none();
    let told = |i: &usize| name_words::is(doc.word(*i), name_words::IDENTIFIED);
    let at = (head + 1..end).find(|i| doc.word(*i - 1) == "," && told(i)).filter(|_| one)?;
    if matches!(doc.word(at), "surnamed" | "nicknamed") {
        return Some(at + 1);
    }
    let naming = (at + 1..end.min(at + NAMING)).take_while(|&i| doc.word(i) != ",");
    naming.into_iter().find(|&i| matches!(doc.word(i), "as" | "initial" | "initials")).map(|i| i + 1)
}

/// Words before which a name stands.
fn is_naming(doc: &Document, i: usize) -> bool {
    name_words::is(&fold(doc.word(i)), name_words::NAMING)
}

/// Whether token `i` is a quotation mark.
fn is_mark(doc: &Document, i: usize) -> bool {
    matches!(doc.word(i), "\"" | "“" | "”" | "'" | "‘" | "’")
}

/// The name that begins at `from`, or behind a quotation mark there: capitals, initials, what stands in the marks.
fn name_at(doc: &Document, from: usize, end: usize) -> Option<TokenRange> {
    if is_mark(doc, from) {
        let close = (from + 1..(from + 5).min(end + 1)).find(|&i| is_mark(doc, i))?;
        return (close > from + 1).then_some(from + 1..close);
    }
    let capital = |i: usize| doc.word(i).starts_with(char::is_uppercase);
    let initial = |i: usize| doc.word(i) == "." && i > from && doc.word(i - 1).chars().count() == 1;
    let last = (from..end).take_while(|&i| capital(i) || initial(i)).last()?;
    Some(from..last + 1)
}
