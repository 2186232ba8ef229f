//! The cue behind a quotation: "“…,” **said X**", "“…,” **X told AFP**".

use crate::statements::cues::Cue;
use crate::statements::other_cues::{headlines, so_called};
use crate::statements::phrases::{subject_after, subject_before};
use crate::statements::quoted::{closing_quotes, quoting};
use crate::statements::reading::class;
use crate::statements::reading::lexicon::Class;
use crate::statements::reading::view::{REACH, View};
use crate::statements::reported::complements;
use crate::text::{Quote, TokenRange};

/// A cue beside a quotation, with its subject.
pub(in crate::statements) struct Beside {
    /// Index of the cue.
    pub cue: usize,
    /// Its subject.
    pub source: TokenRange,
    /// First token behind cue, source and adverbials.
    pub end: usize,
}

/// The cue behind `quote`.
pub(in crate::statements) fn find(view: &View, cues: &[Cue], quote: &Quote) -> Option<Beside> {
    if quote.continues {
        return None;
    }
    let block = view.doc.blocks.get(view.doc.block_of(quote.tokens.start))?;
    let (from, comma) = opening(view, quote, block.tokens.end)?;
    let sentence = view.sentence(from)?;
    let ceiling = sentence.end.min(block.tokens.end).min(from + REACH);
    let mut at = from;
    while view.is_adverb(at) && at < ceiling {
        at += 1;
    }
    let first = cues.partition_point(|c| c.tokens.start < from);
    // "“…,” **records show**.": what is found stands beside no other quotation.
    let found = |c: &Cue| {
        c.verb.class == Class::Find
            && c.verb.frames.that
            && view.before_stops(c.tokens.end - 1, ceiling) == c.tokens.end
    };
    let cue = cues.get(first).filter(|c| c.tokens.end <= ceiling && (c.verb.frames.quote || found(c)))?;
    if let Some(beside) = passed_on(view, cues, first, from, ceiling) {
        return Some(beside);
    }
    if cue.conditional
        || cue.negated
        || cue.passive
        || cue.infinitive
        || view.quote_of(cue.tokens.start).is_some()
    {
        return None;
    }
    let (source, end) = if cue.tokens.start == at && !cue.is_participle() {
        if closing_quotes::leads_on(view, cue, quote, ceiling) {
            return None;
        }
        let source = inverted(view, cue, ceiling)?;
        // "against what he calls “parallel worlds,” **urged the council** to act": whom the subject before urges.
        if view.word(source.end) == "to" && so_called::names(view, quote.tokens.start) {
            return None;
        }
        (source.clone(), source.end)
    } else {
        // "Nurses “afraid to speak out”, **MPs told**": who listens.
        if headlines::listener(view, &cue.tokens).is_some() {
            return None;
        }
        let source = upright(view, cue, from)?;
        if !comma && within_next(view, cue, &source, from) {
            return None;
        }
        if has_own_content(view, cue, ceiling, comma, quote) {
            return None;
        }
        (source, cue.tokens.end)
    };
    Some(Beside { cue: first, source, end: behind(view, end, ceiling) })
}

/// Where the text behind `quote` begins that may attribute it, and whether a comma leads there; `None` where
/// the quotation ends neither with a comma nor like a sentence, or the paragraph at `end` with it.
fn opening(view: &View, quote: &Quote, end: usize) -> Option<(usize, bool)> {
    let inner = last_inside(view, quote);
    let mut from = quote.tokens.end;
    let comma_after = matches!(view.word(from), "," | "—" | "–" | "-") && from < end;
    if comma_after {
        from += 1;
        if view.word(from) == "-" {
            from += 1;
        }
    }
    let comma = inner == "," || comma_after;
    let closed = comma || matches!(inner, "!" | "?" | "…" | "." | "—" | "–");
    (closed && from < end).then_some((from, comma))
}

/// The subject behind its cue: "said fire chief Omar Haddad".
fn inverted(view: &View, cue: &Cue, ceiling: usize) -> Option<TokenRange> {
    let mut from = cue.tokens.end;
    if view.is(from, class::TIME) {
        from += 1;
    }
    subject_after(view, from, ceiling)
}

/// The subject before its cue. It follows the quotation, which ends before `from`, at once; no verb stands
/// between.
fn upright(view: &View, cue: &Cue, from: usize) -> Option<TokenRange> {
    let source = subject_before(view, cue.start, from)?;
    let far = source.start > from + 4
        || (from..source.start).any(|i| view.is_verb_like(i) || view.is(i, class::SUBORDINATOR));
    (!far).then_some(source)
}

/// "“It is late.” **And, she admitted,** the ferry is gone": an aside of the sentence that begins behind the quotation at
/// `from`.
fn within_next(view: &View, cue: &Cue, source: &TokenRange, from: usize) -> bool {
    source.start > from + 1 && view.word(source.start - 1) == "," && view.word(cue.tokens.end) == ","
}

/// "On “Fox News Sunday,” Pence said it was over", "“Never.” Holm said the dam was fine.": the cue has its own
/// content. `comma`: one stands behind `quote`.
fn has_own_content(view: &View, cue: &Cue, ceiling: usize, comma: bool, quote: &Quote) -> bool {
    let complement = complements::read(view, cue, ceiling);
    match complement.frame {
        // "“…,” she said in a speech that drew applause"
        "clause with that" => {
            let far = complement.content.is_some_and(|c| c > cue.tokens.end + 1);
            !(far && comma && sentence_opens(view, quote))
        }
        "clause" | "question" => {
            let within = view.sentence(cue.tokens.start).is_some_and(|s| quote.tokens.start > s.start);
            !comma || within && !sentence_opens(view, quote)
        }
        // "“It is late.” **She urged him** to go."
        "call to act" => !comma && last_inside(view, quote) == ".",
        _ => false,
    }
}

/// "“…,” **Reiss was quoted** by TASS **as saying**", "“…,” TASS quoted **Reiss as saying**": who is quoted, by
/// the cue that tells what was said.
fn passed_on(view: &View, cues: &[Cue], first: usize, from: usize, ceiling: usize) -> Option<Beside> {
    let cue = cues.get(first).filter(|c| matches!(c.verb.lemma, "quote" | "cite") && !c.negated)?;
    let (index, saying) = cues.iter().enumerate().skip(first + 1).take(3).find(|(_, c)| {
        c.tokens.end <= ceiling && view.word(c.tokens.start.wrapping_sub(1)) == "as" && c.is_participle()
    })?;
    upright(view, cue, from)?;
    let source = quoting::at(view, saying.tokens.start)?.speaker?;
    Some(Beside { cue: index, source, end: behind(view, saying.tokens.end, ceiling) })
}

/// Where the text of an attribution ends that stands behind its quotation: at the sentence's end,
/// or before a quotation that goes on behind a comma: "“The port,” Holm said, “will reopen.”"
fn behind(view: &View, from: usize, ceiling: usize) -> usize {
    for i in from..ceiling {
        if view.quote_of(i).is_some() {
            let goes_on = matches!(view.word(i - 1), "," | ":" | "—" | "–" | "-")
                && i - from <= 16
                && !(from..i).any(|k| {
                    view.is(k, class::AUXILIARY) || view.is(k, class::CONJUNCTION) && view.is_verb_like(k + 1)
                });
            return if goes_on { i } else { from };
        }
    }
    ceiling
}

/// The last word or stop inside a quotation, with no regard to the end of one inside it: "“…‘No,’”".
pub(in crate::statements) fn last_inside<'a>(view: &'a View, quote: &Quote) -> &'a str {
    let inside = quote.tokens.start + 1..quote.tokens.end.saturating_sub(1);
    inside.rev().find(|&i| !view.is_quote_mark(i)).map_or("", |i| view.word(i))
}

/// Whether a quotation is the first thing in its sentence that says something.
fn sentence_opens(view: &View, quote: &Quote) -> bool {
    let start = quote.tokens.start;
    view.sentence(start)
        .is_some_and(|s| (s.start..start).all(|i| !view.is_word(i) || view.is(i, class::CONJUNCTION)))
}
