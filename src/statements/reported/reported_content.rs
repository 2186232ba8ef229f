//! The content that a cue reports: behind it, before its source, or around both.

use crate::statements::cues::Cue;
use crate::statements::cues::cue_subjects::leading;
use crate::statements::edges::clause_ends::clause_end;
use crate::statements::edges::object_ends::object_end;
use crate::statements::quoted::quoting;
use crate::statements::reading::class;
use crate::statements::reading::view::View;
use crate::statements::reported::complements::{Complement, has_clause};
use crate::statements::reported::fronted::fronted;
use crate::statements::reported::gaps;
use crate::text::TokenRange;

/// A cue with its source, of which the content is looked for.
pub(in crate::statements) struct Report<'a, 'd> {
    /// The document.
    pub view: &'a View<'d>,
    /// What the source does.
    pub cue: &'a Cue,
    /// Who speaks.
    pub source: &'a TokenRange,
    /// Where the content may stand.
    pub bounds: &'a TokenRange,
    /// Where the relative clause ends whose pronoun stands before the source: "a tower which **residents say**
    /// was never inspected".
    pub gap: Option<usize>,
    /// The cue stands in a relative clause, with which the content ends: "the report, **which said** …,".
    pub relative: bool,
}

impl Report<'_, '_> {
    /// Pieces of the content, and how it stands to the cue.
    pub fn content(&self, complement: &Complement) -> Option<(Vec<TokenRange>, &'static str)> {
        let Report { view, cue, source, bounds, .. } = *self;
        let quoting = quoting::at(view, cue.tokens.start);
        let opens = quoting.as_ref().and_then(|q| q.opens).unwrap_or(source.start);
        let before = |next| {
            let pieces = fronted(view, cue, opens, bounds, next, quoting.is_some())?;
            Some((pieces, "clause before"))
        };
        // "The harbour is closed, **TASS quoted** Reiss as saying", "…, Lind was quoted as saying **by the agency**"
        let relayed = quoting.as_ref().is_some_and(|q| q.by_behind);
        if relayed || self.tells_where(complement) {
            let next = if relayed { cue.tokens.end } else { complement.next };
            if let Some(found) = before(next) {
                return Some(found);
            }
        }
        let Some(from) = complement.content else {
            let accused = || Some((gaps::accused(view, cue, bounds.start, bounds.end)?.into(), "object"));
            return before(complement.next).or_else(accused);
        };
        Some((vec![self.behind(from, complement.frame)], complement.frame))
    }

    /// "The deal is signed, Lind said **in a blog post**": what stands behind the cue tells where it was said.
    fn tells_where(&self, complement: &Complement) -> bool {
        let phrase = complement.content.is_some_and(|from| self.view.is(from, class::PREPOSITION));
        phrase && complement.frame == "clause"
    }

    /// The content that begins at `from`, behind the cue.
    fn behind(&self, from: usize, frame: &str) -> TokenRange {
        let Report { view, cue, bounds, .. } = *self;
        if let Some(end) = self.gap {
            return from..end;
        }
        let close = leading(view, cue, bounds).unwrap_or(bounds.end);
        let mut end = clause_end(view, from, close, self.relative);
        // "who claimed that the vessel**, Ocean Lyra,** had turned"
        let clause = self.relative && matches!(frame, "clause" | "clause with that");
        for _ in 0..2 {
            if clause && view.word(end) == "," && end + 1 < close && !has_clause(view, from..end) {
                end = clause_end(view, end + 1, close, true);
            }
        }
        if matches!(frame, "object" | "gerund") {
            end = object_end(view, from, end);
        }
        if frame == "evaluation" {
            end = judged_end(view, from, end);
        }
        whole_quotes(view, from..end)
    }
}

/// "calls strikes **‘barbaric’**, vows revenge", "calls claim **‘fiction’** as talks stall": in a headline, what is
/// judged ends with the quotation that judges it.
fn judged_end(view: &View, from: usize, end: usize) -> usize {
    if !view.is_headline(from) {
        return end;
    }
    let closed = |i: &usize| {
        let next = matches!(view.word(i + 1), "," | ";" | "as" | "amid" | "after" | "while" | "but");
        view.quote(*i).is_some_and(|q| q.tokens.end == i + 1 && q.tokens.start >= from) && next
    };
    (from..end).find(closed).map_or(end, |i| i + 1)
}

/// A content that ends inside a quotation which it opened runs to that quotation's end.
fn whole_quotes(view: &View, content: TokenRange) -> TokenRange {
    let Some(last) = content.end.checked_sub(1) else { return content };
    match view.quote(last) {
        Some(q) if q.tokens.start >= content.start && q.tokens.end > content.end => {
            content.start..q.tokens.end
        }
        _ => content,
    }
}
