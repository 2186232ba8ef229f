//! "declined to comment", "did not respond", "neither confirmed nor denied", "pleaded not guilty", from
//! `data/refusals.tsv`.

pub mod evasions;
mod nobody;
pub mod silence;
pub mod unanswered;

use crate::people;
use crate::statements::cues::conditional;
use crate::statements::edges::clause_ends::clause_end;
use crate::statements::phrases::{clause_subject, subject_after, subject_before};
use crate::statements::reading::pattern::Pattern;
use crate::statements::reading::tables::REFUSALS;
use crate::statements::reading::view::{REACH, View};
use crate::statements::reading::{class, lexical};
use crate::statements::reported::narrated;
use crate::statements::{Attribution, Stance};
use crate::text::TokenRange;
use nobody::neither;

/// Most tokens between a refusal's verb and its "to".
const MANNER: usize = 9;

/// Most tokens from "did not respond" to the end of what was asked.
const INQUIRED: usize = 12;

/// A row of `data/refusals.tsv`.
#[derive(Debug)]
pub struct Row {
    /// `None`: looks like a refusal and is none; switches off the rows behind it.
    pub stance: Option<Stance>,
    /// The content is the refusal itself.
    pub whole: bool,
    /// Its wording.
    pub pattern: Pattern,
}

/// A refusal in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// Its wording.
    pub tokens: TokenRange,
    /// Declines, non-committal, denies for a plea, or asserts for what it cannot deny.
    pub stance: Stance,
    /// The content is the refusal itself.
    pub whole: bool,
}

/// The refusal whose wording begins at `i`.
pub fn at(view: &View, i: usize, end: usize) -> Option<Refusal> {
    let (row, to) = row_at(view, i, end)?;
    row.stance.map(|stance| Refusal { tokens: i..to, stance, whole: row.whole })
}

/// The first row that fits at `i`, and where its wording ends.
fn row_at(view: &View, i: usize, end: usize) -> Option<(&'static Row, usize)> {
    let rows = REFUSALS.get(view.word(i));
    let found = rows.iter().find_map(|row| row.pattern.matches(view, i, end).map(|to| (row, to)));
    let apart = |next: usize| {
        rows.iter().find_map(|row| row.pattern.matches_apart(view, i, next, end).map(|to| (row, to)))
    };
    found.or_else(|| behind_manner(view, i, end).and_then(apart))
}

/// "declined **through her lawyer** to comment", "refused **five times** to say": where the wording goes on behind how,
/// when or how often one refused.
fn behind_manner(view: &View, i: usize, end: usize) -> Option<usize> {
    if !view.is(i, class::REFUSING) {
        return None;
    }
    let comma = view.word(i + 1) == ",";
    let from = i + 1 + usize::from(comma);
    // "refused**, however,** to back the call", but "refused **to** back the call for it to be scrapped"
    let aside = comma && view.is_adverb(from) && view.word(from + 1) == ",";
    let opens = view.is(from, class::PREPOSITION) && view.word(from) != "to"
        || aside
        || matches!(view.word(from + 1), "times" | "occasions");
    let near = from + 1..end.min(from + MANNER);
    let to = near.clone().find(|&k| view.word(k) == "to")?;
    let closed = class::AUXILIARY | class::CONJUNCTION | class::SUBORDINATOR | class::SUBJECT;
    let plain =
        |k: usize| view.is_word(k) && !view.is(k, closed) || comma && k + 1 == to && view.word(k) == ",";
    (opens && (from..to).all(plain)).then_some(to)
}

/// "stopped short of accusing Kano", "did not address the crowd": whether the wording that begins in the cue looks
/// like a refusal and says nothing.
pub fn is_none(view: &View, cue: &TokenRange) -> bool {
    let end = view.sentence(cue.start).map_or(cue.end, |s| s.end);
    cue.clone().any(|i| row_at(view, i, end).is_some_and(|(row, _)| row.stance.is_none()))
}

/// The first refusal in `tokens`.
pub fn first_in(view: &View, tokens: TokenRange) -> Option<Refusal> {
    tokens.clone().find_map(|i| at(view, i, tokens.end))
}

/// Attributions whose act is a refusal.
pub fn find(view: &View) -> Vec<Attribution> {
    let mut found = Vec::new();
    for sentence in &view.doc.sentences {
        let end = view.before_stops(sentence.start, sentence.end);
        let mut i = sentence.start;
        while i < end {
            // A refusal in quotation marks is the quotation's business, unless it is but the words.
            if view.quote(i).is_some_and(|q| q.tokens.len() > 5) {
                i += 1;
                continue;
            }
            if let Some((a, past)) = neither(view, i, end) {
                found.push(a);
                i = past;
                continue;
            }
            let Some(refusal) = at(view, i, end) else {
                i += 1;
                continue;
            };
            if let Some(a) = attribution(view, sentence, &refusal, end.min(refusal.tokens.end + REACH)) {
                found.push(a);
            }
            i = refusal.tokens.end;
        }
    }
    found
}

fn attribution(view: &View, sentence: &TokenRange, refusal: &Refusal, end: usize) -> Option<Attribution> {
    let mut start = refusal.tokens.start;
    while start > sentence.start && (view.is_adverb(start - 1) || view.is(start - 1, class::HAVE)) {
        start -= 1;
    }
    // "has **so far** stayed silent"
    if start > sentence.start + 3 && view.reads(start - 2, &["so", "far"]) {
        start -= 2 + usize::from(view.is(start - 3, class::HAVE));
    }
    if stands_there(view, start, sentence.start) {
        start -= 1;
    }
    // "**No comment was available from** the army": whom "from" names stands behind it.
    let named = view.word(refusal.tokens.end - 1) == "from";
    let before = start.checked_sub(1).filter(|&b| b >= sentence.start).or(named.then_some(start))?;
    if matches!(view.word(before), "to" | "there") || conditional(view, start, sentence.start) {
        return None;
    }
    // "has **never refused** to talk"
    let own = refusal.tokens.start;
    if view.is(own, class::REFUSING) && (start..own).any(|i| view.is(i, class::NEGATION)) {
        return None;
    }
    if !addresses_press(view, refusal, end) {
        return None;
    }
    // "walked past **without answering questions**": whose clause it is.
    let joined =
        view.word(refusal.tokens.start).ends_with("ing") || view.word(refusal.tokens.start) == "without";
    // "an official, who declined to **be identified**": tells why there is no name.
    let be = view.word(refusal.tokens.end - 1) == "be";
    if be && matches!(view.word(refusal.tokens.end), "identified" | "named" | "quoted") {
        return None;
    }
    let coordinated = view.is(before, class::CONJUNCTION);
    let inner = || narrated::subject_before(view, before, sentence.start).filter(|_| coordinated);
    // "There was no immediate comment **from Israel**"
    let source = if named {
        subject_after(view, refusal.tokens.end, end)
    } else if let Some(inner) = inner() {
        Some(inner)
    } else if coordinated || joined {
        let floor = behind_quote(view, sentence.start, start);
        clause_subject(view, floor, start)
    } else {
        subject_before(view, start, sentence.start)
    }?;
    if source.len() == 1 && matches!(view.word(source.start), "i" | "you" | "we" | "there") {
        return None;
    }
    // "**The bill** did not address the price": speaks to nobody.
    if source.end.checked_sub(1).is_some_and(|head| view.is(head, class::MUTE)) {
        return None;
    }
    if is_state(view, refusal) && !can_answer(view, &source) {
        return None;
    }
    // "left open **whether** he would go"
    let question = usize::from(!refusal.whole && view.is(refusal.tokens.end - 1, class::WH));
    let cue = refusal.tokens.start..refusal.tokens.end - question;
    let from = if refusal.whole { cue.start } else { cue.end };
    let from = if !refusal.whole && view.word(from) == "that" && from + 1 < end { from + 1 } else { from };
    let mut from = from;
    while view.is_quote_mark(from)
        && !refusal.whole
        && view.quote_of(from).is_some_and(|q| view.quote_of(refusal.tokens.start) == Some(q))
    {
        from += 1;
    }
    // "The minister**, who** declined to comment**,** is due in court"
    let relative = matches!(view.word(before), "who" | "which") && view.word(before.saturating_sub(1)) == ",";
    let close = clause_end(view, refusal.tokens.end, end, relative);
    let close = (refusal.tokens.end..close).find(|&i| leaves(view, i)).unwrap_or(close);
    let content = view.trim(from..close.max(from));
    // "**would not rule it out**": nothing stands behind the wording.
    let out = view.word(refusal.tokens.end - 1) == "out" && view.is(refusal.tokens.start, class::MODAL);
    let alone = content.is_empty() && out;
    let content = if alone { refusal.tokens.clone() } else { content };
    (!content.is_empty()).then(|| refused(view, source, cue, content))
}

/// "“It is near,” **she said, but would not** say how near": where the reporter's own words begin in a sentence that
/// opens with a quotation. "said Lind" behind one names the subject last.
fn behind_quote(view: &View, floor: usize, start: usize) -> usize {
    let end = view.quote(floor).map(|q| q.tokens.end).filter(|&end| end < start).unwrap_or(floor);
    let inverted = view.is(end, class::REPORTING) && !view.is_capital(end);
    end + usize::from(end > floor && inverted)
}

/// "was not **available**", "stayed **silent**": what is said of things, too.
fn is_state(view: &View, refusal: &Refusal) -> bool {
    let last = view.word(refusal.tokens.end - 1);
    matches!(last, "available" | "unavailable" | "reachable" | "unreachable" | "silent" | "line")
        || view.reads(refusal.tokens.end - 2, &["pick", "up"])
}

/// "**The minister** was not available", "**Oslo** stayed silent": somebody, and no figures or guns.
fn can_answer(view: &View, source: &TokenRange) -> bool {
    let head =
        (source.start + 1..source.end).find(|&i| view.is(i, class::PREPOSITION)).unwrap_or(source.end) - 1;
    view.is(head, class::BODY | class::PERSONS)
        || view.is_capital(head) && !view.is(head, class::TIME)
        || matches!(view.word(head), "he" | "she")
}

/// "An official **there** would not say": a place behind who refuses, before the verb at `start`.
fn stands_there(view: &View, start: usize, floor: usize) -> bool {
    let closed = class::CONJUNCTION | class::SUBORDINATOR | class::PREPOSITION | class::AUXILIARY | class::WH;
    start > floor + 1
        && view.word(start - 1) == "there"
        && view.is_word(start - 2)
        && !view.is(start - 2, closed)
        && !view.is_adverb(start - 2)
        && view.word(start - 2) != "that"
}

fn refused(view: &View, source: TokenRange, cue: TokenRange, content: TokenRange) -> Attribution {
    Attribution::by_cue(view, source, cue, vec![content], 0.8, "refusal")
}

/// "would not confirm the report**, but** a van was seen", "did not reply to the press**, which** had asked": what
/// is no part of a refusal.
fn leaves(view: &View, i: usize) -> bool {
    // "avoided a straight answer**: “**He will explain it.”"
    if view.word(i) == ":" && view.is_quote_mark(i + 1) && view.quote_of(i).is_none() {
        return true;
    }
    let joins = matches!(view.word(i + 1), "but" | "which" | "though" | "although" | "who" | "while");
    let follows = || matches!(view.word(i + 1), "leaving" | "forcing" | "raising") || own_clause(view, i + 1);
    let comma = view.word(i) == "," && (joins || follows());
    view.quote_of(i).is_none() && (comma || view.word(i) == "but" && own_clause(view, i))
}

/// "did not answer, **and its phone was** dead", "**but a spokesman said**": a clause of its own, with subject and
/// verb.
fn own_clause(view: &View, and: usize) -> bool {
    let subject = class::DETERMINER | class::POSSESSIVE | class::SUBJECT;
    let near = and + 2..and + 9;
    let plain = |&k: &usize| view.is_word(k) && !view.is(k, class::WH) && view.word(k) != "that";
    matches!(view.word(and), "and" | "but")
        && view.is(and + 1, subject)
        && !view.is(and + 1, class::WH)
        && near.take_while(plain).any(|k| view.is_verb_like(k))
}

/// "did not respond **to the drug**" is no refusal; "to a request", "to questions", "to the Courier" is.
fn addresses_press(view: &View, refusal: &Refusal, end: usize) -> bool {
    let last = view.word(refusal.tokens.end - 1);
    let replies = matches!(last, "respond" | "responded" | "reply" | "replied");
    if !replies || view.word(refusal.tokens.end) != "to" {
        return true;
    }
    let near = refusal.tokens.end + 1..end.min(refusal.tokens.end + INQUIRED);
    near.clone().any(|i| view.among(i, lexical::INQUIRY)) || to_outlet(view, near)
}

/// "to **the Daily Courier**", "to **Holm News Digital**", "to Lind **by press time**": whether what stands behind "to"
/// is the press, of which the name or the hour tells.
fn to_outlet(view: &View, near: TokenRange) -> bool {
    let from = near.start + usize::from(view.is(near.start, class::DETERMINER));
    let to = from + (from..near.end).take_while(|&i| view.is_capital(i) && view.is_word(i)).count();
    let by = |i: usize| matches!(view.word(i), "by" | "before" | "for" | "of");
    let hour = |i: usize| {
        view.reads(i, &["press", "time"]) || matches!(view.word(i), "deadline" | "publication" | "presstime")
    };
    from < to && (people::is_medium(view.doc, from..to) || (to..near.end).any(|i| by(i) && hour(i + 1)))
}
