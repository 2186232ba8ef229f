//! Quotations within quotations: "“**He told me, ‘They have our numbers,’**” Sow said." Who speaks within is
//! told in the speech of the other.

use crate::statements::cues::Cue;
use crate::statements::cues::cue_subjects::source_of;
use crate::statements::phrases::{subject_after, subject_before};
use crate::statements::reading::class;
use crate::statements::reading::lexicon::Tense;
use crate::statements::reading::view::View;
use crate::statements::{Attribution, Statement};
use crate::text::{Quote, TokenRange};
use std::collections::HashMap;

/// Most tokens between such a cue and its quotation: "told **me on the phone,**".
const GAP: usize = 6;

/// Attributions of inner quotations that have a cue of their own.
pub(in crate::statements) fn find(view: &View, cues: &[Cue]) -> Vec<Attribution> {
    let inner = view.doc.quotes.iter().filter(|q| q.nested && q.tokens.len() > 4);
    inner.filter_map(|quote| of(view, cues, quote)).collect()
}

fn of(view: &View, cues: &[Cue], quote: &Quote) -> Option<Attribution> {
    let outer = view.quote(quote.tokens.start)?;
    let (cue, source) = lead(view, cues, quote, outer).or_else(|| tail(view, cues, quote, outer))?;
    // "it says, ‘Look’", "people say, ‘So what?’": nobody and everybody.
    let said = matches!(cue.tense, Tense::Past | Tense::Present)
        || cue.is_participle() && view.is(cue.tokens.start, class::TELL);
    let thing = view.word(source.start) == "it" || source.len() > 8;
    let own = matches!(view.word(source.start), "you" | "who");
    (said && !thing && !own && !source.is_empty()).then(|| {
        let content = vec![quote.tokens.clone()];
        Attribution::by_cue(view, source, cue.tokens.clone(), content, 0.6, "quotation in a quotation")
    })
}

/// "**He told me,** ‘…’"
fn lead<'c>(view: &View, cues: &'c [Cue], quote: &Quote, outer: &Quote) -> Option<(&'c Cue, TokenRange)> {
    let start = quote.tokens.start;
    let cue = cues.get(cues.partition_point(|c| c.tokens.start < start).checked_sub(1)?)?;
    let near = cue.tokens.start > outer.tokens.start && start - cue.tokens.end <= GAP;
    let marked = matches!(view.word(start - 1), "," | ":") || cue.tokens.end == start;
    if !near || !marked || !cue.verb.frames.quote || !cue.speaks() {
        return None;
    }
    let floor = view.sentence(cue.start)?.start.max(outer.tokens.start + 1);
    Some((cue, source_of(view, cue, &(floor..start), None)?))
}

/// "‘…,’ **he said**", "‘…,’ **said the guard**"
fn tail<'c>(view: &View, cues: &'c [Cue], quote: &Quote, outer: &Quote) -> Option<(&'c Cue, TokenRange)> {
    let from = quote.tokens.end;
    let cue = cues.get(cues.partition_point(|c| c.tokens.start < from))?;
    let near = cue.tokens.end <= outer.tokens.end && cue.tokens.start - from <= GAP;
    if !near || !cue.verb.frames.quote || !cue.speaks() {
        return None;
    }
    let source = if cue.tokens.start == from {
        subject_after(view, cue.tokens.end, outer.tokens.end - 1)?
    } else {
        subject_before(view, cue.start, from).filter(|s| s.start == from)?
    };
    Some((cue, source))
}

/// Gives "“**I told him** it was over,” Holm said" its speaker: who says "I" in a quotation is who is quoted.
pub(in crate::statements) fn name_own(view: &View, statements: &mut [Statement]) {
    let mut quoted: HashMap<usize, usize> = HashMap::new();
    for statement in statements.iter() {
        let Some(speaker) = statement.speaker else { continue };
        let outside = |c: &TokenRange| {
            let quote = view.quote_of(c.start)?;
            let source = statement.attribution.source.first();
            (source.and_then(|s| view.quote_of(s.start)) != Some(quote)).then_some(quote)
        };
        quoted.extend(statement.quoted.iter().filter_map(outside).map(|quote| (quote, speaker)));
    }
    for statement in statements.iter_mut().filter(|s| s.speaker.is_none()) {
        let Some(source) = statement.attribution.source.first() else { continue };
        if source.len() == 1 && view.word(source.start) == "i" {
            statement.speaker = view.quote_of(source.start).and_then(|q| quoted.get(&q).copied());
        }
    }
}
