//! "**Union** calls it a threat" in a headline or a lead: the body that the blocks below name.

use crate::people::bodies::Found;
use crate::people::lexica::fold::fold;
use crate::people::lexica::lexicon::{LEXICON, WordClass};
use crate::people::lexica::name_words;
use crate::people::lexica::paragraphs::LEAD;
use crate::people::source::body_of_noun::{NEAR, is_residence, is_union, is_watch};
use crate::people::source::{Phrase, phrase};
use crate::people::{Kind, MentionKind, People};
use crate::text::{Document, TokenRange};

/// How many blocks below a headline or a lead the body is named that it speaks of by a noun alone.
const TEASED: usize = 6;

/// Whether the bare noun of a headline may be said of a body named below it: "union" of a federation, "company" of
/// one, "rights group" of a "Commission on Human Rights".
fn is_teased(doc: &Document, phrase: &Phrase, noun: &str, body: &Found) -> bool {
    let named = body.stands_for.is_none() && !body.is_state();
    let bare = phrase.tokens.len() == 1;
    let proper = body.name.rsplit(' ').next().is_some_and(|last| last.starts_with(char::is_uppercase));
    match LEXICON.body_called(noun) {
        _ if noun == "union" => named && bare && is_union(body),
        _ if noun == "palace" => bare && is_residence(body),
        Some(Kind::Company) => named && bare && proper && body.kind == Kind::Company,
        Some(Kind::Organisation) if phrase.tokens.len() == 2 && name_words::is(noun, name_words::GENERIC) => {
            let kind = fold(doc.word(phrase.tokens.start));
            let holds = |word: &str| fold(word) == kind;
            named
                && matches!(body.kind, Kind::Organisation | Kind::Government)
                && body.name.split(' ').any(holds)
        }
        _ => false,
    }
}

impl People {
    /// "**A health watchdog** has found", "**watchdog** says": the only such body that the lead names below.
    pub(in crate::people) fn watch_below(&mut self, doc: &Document, source: &TokenRange) -> Option<usize> {
        let phrase = phrase(doc, source)?;
        let noun = fold(doc.word(phrase.head));
        let paragraphs = self.index.paragraphs;
        let place = |at: usize| paragraphs.place(doc.block_of(at));
        let here = place(source.start);
        if phrase.definite || here > LEAD {
            return None;
        }
        if !name_words::is(&noun, name_words::OF_WATCH) {
            return self.teased(doc, &phrase, &noun);
        }
        let from = self.index.bodies.partition_point(|(f, _)| f.tokens.start < source.end);
        let mut fits =
            self.index.bodies.iter().enumerate().skip(from).filter(|(_, (f, _))| is_watch(&noun, f));
        let (body, (first, _)) = fits.next()?;
        let alone = fits.all(|(_, (f, _))| f.key == first.key);
        let near = place(first.tokens.start) <= here + LEAD + 1;
        let id = if alone && near { self.body_entity(body) } else { None }?;
        self.mention(id, &phrase.tokens, MentionKind::Description);
        Some(id)
    }

    /// "**Union** calls it a threat", "**Company** denies": the only body of that kind that the lead names below.
    fn teased(&mut self, doc: &Document, phrase: &Phrase, noun: &str) -> Option<usize> {
        if phrase
            .tokens
            .start
            .checked_sub(1)
            .is_some_and(|i| LEXICON.word_class(&fold(doc.word(i))) == WordClass::Det)
        {
            return None;
        }
        let bodies = self.index.bodies.iter().enumerate();
        let from = self.index.bodies.partition_point(|(f, _)| f.tokens.start < phrase.tokens.end);
        let place = |at: usize| self.index.paragraphs.place(doc.block_of(at));
        let here = place(phrase.head);
        let lead = |f: &Found| place(f.tokens.start) <= here + TEASED;
        let mut fits = bodies
            .skip(from)
            .take(NEAR)
            .take_while(|(_, (f, _))| lead(f))
            .filter(|(_, (f, _))| is_teased(doc, phrase, noun, f));
        let (body, (first, _)) = fits.next()?;
        if !fits.all(|(_, (f, _))| f.key == first.key) {
            return None;
        }
        let id = self.body_entity(body)?;
        self.mention(id, &phrase.tokens, MentionKind::Description);
        Some(id)
    }
}
