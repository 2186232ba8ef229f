//! What leads into a quotation: "**X said:** “…”", "**Nato:** “…”", "**The attack is** “also aimed at …”".

use crate::statements::cues::Cue;
use crate::statements::cues::cue_subjects::source_of;
use crate::statements::cues::main_verbs::{apposed, has_main_verb, is_finite};
use crate::statements::phrases::{clause_subject, subject_after};
use crate::statements::quoted::quote_tails::{Beside, last_inside};
use crate::statements::reading::class;
use crate::statements::reading::lexicon::LEXICON;
use crate::statements::reading::view::{REACH, View};
use crate::statements::reported::fronted::is_condition;
use crate::text::{Quote, TokenRange};

/// The cue before `quote`: "**X said:** “…”", "**X told AFP, “…**", with the colon at the end of the paragraph
/// before. Cues that are in `used` are another quotation's.
pub(in crate::statements) fn find(view: &View, cues: &[Cue], used: &[bool], quote: &Quote) -> Option<Beside> {
    let end = end_of_lead(view, quote)?;
    let mark = end.checked_sub(1)?;
    let sentence = view.sentence(mark)?;
    // The last cue before the mark whose content has not begun.
    let upto = cues.partition_point(|c| c.tokens.start <= mark);
    let (index, cue) = cues.get(..upto)?.iter().enumerate().rev().take(4).find(|(_, c)| {
        c.tokens.start >= sentence.start && c.verb.frames.quote && view.quote_of(c.tokens.start).is_none()
    })?;
    if !cue.speaks() || used.get(index).copied().unwrap_or(true) || !reaches(view, cue, mark, quote) {
        return None;
    }
    let bounds = sentence.start..mark + 1;
    let source =
        quoted_one(view, cue, mark).or_else(|| source_of(view, cue, &bounds, None)).or_else(|| {
            if cue.is_participle() {
                // "The clerk who saw it said **Lind** calmed them, telling her staff: “…”"
                return of_last_clause(view, cue, sentence.start);
            }
            // ", said X: “…”"
            subject_after(view, cue.tokens.end, mark)
        })?;
    Some(Beside { cue: index, source, end: quote.tokens.end })
}

/// "Falk quotes **the adviser Leo Marsh**: “…”": who speaks is quoted, up to the mark before the quotation.
fn quoted_one(view: &View, cue: &Cue, mark: usize) -> Option<TokenRange> {
    let quotes = matches!(cue.verb.lemma, "quote" | "cite") && view.word(mark) == ":";
    let named = (cue.tokens.end..mark).any(|i| view.is_capital(i));
    subject_after(view, cue.tokens.end, mark).filter(|s| quotes && named && s.end == mark)
}

/// "… said **Lind** calmed them, telling": the subject of the clause behind the last verb of speech.
fn of_last_clause(view: &View, cue: &Cue, floor: usize) -> Option<TokenRange> {
    let said = (floor..cue.start).rev().find(|&i| view.is(i, class::REPORTING))?;
    let from = said + 1 + usize::from(view.word(said + 1) == "that");
    clause_subject(view, from, cue.start).filter(|s| s.start == from)
}

/// "“We are farmers.” **Lind said:** “…”": whether the cue of `tail` behind `quote`, a sentence of its own, has a
/// quotation of its own behind it.
pub(in crate::statements) fn leads_on(view: &View, cue: &Cue, tail: &Beside, quote: &Quote) -> bool {
    let closed = matches!(last_inside(view, quote), "." | "!" | "?" | "…");
    let upright = closed && view.word(quote.tokens.end) != "," && tail.source.end <= cue.start;
    let end = view.sentence(cue.start).map_or(cue.tokens.end, |s| s.end.min(cue.tokens.end + REACH));
    let mark = (cue.tokens.end..end).find(|&i| !view.is_word(i)).filter(|_| upright);
    mark.is_some_and(|m| {
        let opens = matches!(view.word(m), ":" | ",") && view.is_quote_mark(m + 1);
        opens && view.quote_of(m + 1).is_some() && view.is_capital(m + 2)
    })
}

/// "**It was**, she said, “the quietest day of the war”", "**The pact**, said Holm, “was no blank cheque”": what
/// stands before the cue and its source, the first of which begins at `start`, if the quotation ends the clause
/// that it opens.
pub(in crate::statements) fn clause_around(view: &View, start: usize, quote: &Quote) -> Option<TokenRange> {
    let comma = start.checked_sub(1).filter(|&c| view.word(c) == ",")?;
    let sentence = view.sentence(comma)?;
    let mut before = view.trim(sentence.start..comma);
    while view.is(before.start, class::CONJUNCTION) && before.len() > 1 {
        before.start += 1;
    }
    let open = |i: usize| view.is(i, class::BE | class::HAVE | class::MODAL) && !view.is_capital(i);
    let first = view.bare(&quote.tokens).start;
    let small = !view.is_capital(first) && !before.clone().any(|i| view.is_quote_mark(i));
    let fits = !before.is_empty() && before.len() <= 20 && view.word(quote.tokens.start - 1) == ",";
    // A subject whose verb begins the quotation.
    let subject = || {
        !view.is(before.start, class::PREPOSITION | class::SUBORDINATOR | class::TIME)
            && !view.is_adverb(before.start)
            && !has_main_verb(view, &before)
            && !apposed(view, &before)
            && is_finite(view, first)
    };
    // "**If Holm wins**, she said, “he will sell the port.”"
    let condition = || is_condition(view, before.start, Some(&quote.tokens));
    let whole = before.len() > 1 && open(before.end - 1) || subject() || condition();
    (fits && small && view.quote_of(comma).is_none() && whole).then_some(before)
}

/// Where the text ends that may lead into `quote`: at its mark, or, where it begins a paragraph, with the colon
/// of the paragraph before.
fn end_of_lead(view: &View, quote: &Quote) -> Option<usize> {
    let start = quote.tokens.start;
    let block = view.doc.block_of(start);
    let first_of_block = view.opens_block(start);
    if !first_of_block {
        return Some(start);
    }
    let last = view.doc.blocks.get(block.checked_sub(1)?)?.tokens.end;
    (last > 0 && view.word(last - 1) == ":").then_some(last)
}

/// Whether nothing but an addressee and adverbials stand between `cue` and `quote`, before which `mark` is the
/// last token.
fn reaches(view: &View, cue: &Cue, mark: usize, quote: &Quote) -> bool {
    if !matches!(view.word(mark), "," | ":") {
        return cue.tokens.end > mark && speech_like(view, quote);
    }
    let gap = cue.tokens.end..mark;
    let clause =
        gap.clone().any(|i| view.is(i, class::BE | class::MODAL | class::SUBJECT) || view.word(i) == "that");
    (!clause || view.word(mark) == ":") && gap.len() <= 30
}

/// Whether a quotation without a mark before it can be speech: it says more than a word or two,
/// or ends like a sentence.
fn speech_like(view: &View, quote: &Quote) -> bool {
    let inner = quote.tokens.len().saturating_sub(2);
    let last = last_inside(view, quote);
    let next = view.word(quote.tokens.end);
    inner > 0 && (matches!(last, "." | "!" | "?" | ",") || matches!(next, "." | ","))
}

/// "Conti laughed: “…”", "Nato: “…”": the sentence's subject speaks.
pub(in crate::statements) fn subject_before_colon(view: &View, quote: &Quote) -> Option<TokenRange> {
    let start = quote.tokens.start;
    let mark = start.checked_sub(1)?;
    if view.word(mark) != ":" {
        return None;
    }
    let sentence = view.sentence(mark)?;
    if let Some(subject) = clause_subject(view, sentence.start, mark) {
        return Some(whose_words(view, without_adjunct(view, subject)));
    }
    let whole = view.trim(sentence.start..mark);
    let whole = whose_words(view, without_adjunct(view, whole));
    (!whole.is_empty() && whole.len() <= 20 && view.is_word(whole.start)).then_some(whole)
}

/// "Kalve**, when that was read to her**", "Its spokesman, Kemp**, on Telegram**": the phrase before.
fn without_adjunct(view: &View, source: TokenRange) -> TokenRange {
    let cut = (source.start + 1..source.end).find(|&i| {
        view.word(i) == ","
            && (view.is(i + 1, class::WH | class::SUBORDINATOR)
                && !matches!(view.word(i + 1), "who" | "whose" | "which")
                || view.is(i + 1, class::PREPOSITION) && view.word(i + 1) != "of")
    });
    source.start..cut.unwrap_or(source.end)
}

/// "**Her** message was simple: “…”", "**Conti’s** answer: “…”": who speaks, not what is said.
fn whose_words(view: &View, source: TokenRange) -> TokenRange {
    let Some(head) = source.end.checked_sub(1).filter(|&h| h > source.start) else { return source };
    let words = LEXICON.noun(view.word(head)).is_some() || view.is(head, class::WORDING);
    let owner = (source.start..head)
        .find(|&i| view.is(i, class::POSSESSIVE) || view.word(i).ends_with("'s"))
        .filter(|_| words);
    owner.map_or(source.clone(), |o| source.start..o + 1)
}

/// "**The attack is** “also aimed at …,” Azzouz said", "**Holm told her it was** “over”, Lind said": the
/// clause that the quotation ends. `run`: where the text of the attribution before ends.
pub(in crate::statements) fn with_clause_before(
    view: &View,
    quote: &Quote,
    run: Option<usize>,
) -> TokenRange {
    let start = quote.tokens.start;
    let Some(sentence) = view.sentence(start) else {
        return quote.tokens.clone();
    };
    let mut from = sentence.start.max(start.saturating_sub(REACH));
    if let Some(end) = run {
        from = from.max(end);
    }
    let before = view.trim(from..start);
    if before.is_empty() || before.len() > 60 {
        return quote.tokens.clone();
    }
    let lead_ends = matches!(view.word(start - 1), "," | ":");
    let worded =
        before.clone().any(|i| view.is_verb_like(i) || view.is(i, class::SUBJECT)) || before.len() <= 6;
    let mut head = before.start;
    while view.is(head, class::CONJUNCTION) {
        head += 1;
    }
    if worded && !lead_ends { head..quote.tokens.end } else { quote.tokens.clone() }
}
