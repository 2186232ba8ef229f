//! Where a noun phrase begins and ends, told by closed classes of words, capitals and marks.

use super::days;
use super::lexicon::{LEXICON, Tense};
use super::phrases::{is_adjunct, sound};
use super::view::{REACH, View, class};
use crate::text::TokenRange;

/// The noun phrase that ends before `end`.
pub(super) fn phrase_ending_at(view: &View, end: usize, floor: usize) -> Option<TokenRange> {
    let floor = opener(view, end, floor);
    let mut from = floor;
    for i in (floor..end).rev() {
        if matches!(view.word(i), "," | "—" | "–") && !in_parentheses(view, i, end) {
            from = i + 1;
            break;
        }
    }
    let mut start = strip_leading(view, from..end);
    // "The US, South Korea and Japan": a list goes on before the comma.
    if (start..end).any(|i| view.word(i) == "and") && start == from {
        start = list_start(view, start, floor);
    }
    sound(view, start..end)
}

/// End of a noun phrase without commas that begins at `from`.
pub(super) fn plain_end(view: &View, from: usize, ceiling: usize) -> usize {
    let mut i = from;
    let mut named = false;
    while i < ceiling && i - from < 20 {
        let word = view.word(i);
        if word == "(" {
            i = (i..ceiling.min(i + 12)).find(|&k| view.word(k) == ")").map_or(i, |k| k + 1);
            if view.word(i) == "(" {
                break;
            }
            continue;
        }
        // "Lt. Gen. Dana Cole", "Benjamin A. Engel"
        if word == "."
            && i > from
            && view.doc.sentence_of(i) == view.doc.sentence_of(i + 1)
            && view.is_word(i + 1)
        {
            i += 1;
            continue;
        }
        if !view.is_word(i) {
            break;
        }
        if i > from {
            if view.is(i, class::TIME)
                && !days::in_name(view, i)
                && !(view.is_capital(i)
                    && named
                    && !view.is(i - 1, class::PREPOSITION)
                    && matches!(word, "may" | "march" | "april" | "june" | "august"))
            {
                break;
            }
            if view.is(i, class::SUBORDINATOR | class::AUXILIARY | class::SUBJECT | class::OBJECT)
                || view.is(i, class::WH)
            {
                break;
            }
            if view.is(i, class::PREPOSITION) {
                let joins = matches!(word, "of" | "for" | "from")
                    || word == "at" && !view.is_capital(i - 1)
                    || word == "to" && view.word(i - 1) == "adviser";
                if !joins || !view.is_word(i + 1) {
                    break;
                }
            } else if view.is(i, class::CONJUNCTION) {
                if word != "and"
                    || !(view.is_capital(i + 1) || view.is(i + 1, class::DETERMINER | class::POSSESSIVE))
                {
                    break;
                }
            } else if view.is_adverb(i) && named {
                break;
            }
        }
        named |= view.is_capital(i);
        i += 1;
    }
    i
}

/// Where a list of names begins whose last part is at `start`.
fn list_start(view: &View, start: usize, floor: usize) -> usize {
    let mut best = start;
    let mut end = start.saturating_sub(1);
    while end > floor {
        let from = (floor..end).rev().find(|&i| view.word(i) == ",").map_or(floor, |i| i + 1);
        let short = end - from <= 5 && from < end;
        let named = (from..end).any(|i| view.is_capital(i)) && !is_adjunct(view, from..end);
        if !short || !named || (from..end).any(|i| view.is_verb_like(i)) {
            break;
        }
        best = from;
        if from == floor {
            break;
        }
        end = from - 1;
    }
    best
}

fn in_parentheses(view: &View, i: usize, end: usize) -> bool {
    for k in i..end.min(i + 25) {
        match view.word(k) {
            "(" => return false,
            ")" => return true,
            _ => {}
        }
    }
    false
}

/// Where the clause that ends before `end` begins: behind a subordinator, a mark, or a verb of
/// speech whose content it is.
fn opener(view: &View, end: usize, floor: usize) -> usize {
    let floor = floor.max(end.saturating_sub(REACH));
    for i in (floor..end).rev() {
        let word = view.word(i);
        if matches!(word, ";" | ":" | "?" | "!" | "…")
            || view.is_quote_mark(i) && !(word == "’" || word == "'")
        {
            // "Energy Minister “Duke” Reiss said": a nickname stays inside.
            if view.is_quote_mark(i) && nickname(view, i, end, floor) {
                continue;
            }
            return i + 1;
        }
        if view.is(i, class::SUBORDINATOR)
            && i + 1 < end
            && !(word == "as" || word == "once" || word == "so" || word == "where" || word == "lest")
        {
            return i + 1;
        }
        if (view.is(i, class::REPORTING) || matches!(word, "believes" | "believe"))
            && i + 1 < end
            && !view.is_capital(i)
            || inverted_cue(view, i, end)
        {
            return i + 1;
        }
    }
    floor
}

/// "“…”, **tweeted** Frost, who called it a gift": a cue behind a comma or a mark, its subject behind it.
fn inverted_cue(view: &View, i: usize, end: usize) -> bool {
    i > 0
        && i + 1 < end
        && (view.word(i - 1) == "," || view.is_quote_mark(i - 1))
        && view.is_word(i + 1)
        && !view.is(i + 1, class::PREPOSITION | class::SUBORDINATOR | class::SUBJECT | class::WH)
        && LEXICON
            .verbs(view.word(i), |_| "")
            .any(|(v, t)| v.frames.quote && matches!(t, Tense::Past | Tense::Present))
}

/// As [`opener`], for a phrase that may hold a relative clause: only marks and "said that" count.
pub(super) fn speech_opener(view: &View, end: usize, floor: usize) -> usize {
    let floor = floor.max(end.saturating_sub(REACH));
    for i in (floor..end).rev() {
        let word = view.word(i);
        if matches!(word, ";" | ":" | "?" | "!")
            || view.is_quote_mark(i) && !matches!(word, "’" | "'") && !nickname(view, i, end, floor)
        {
            return i + 1;
        }
        if matches!(word, "that") && i > floor && view.is(i - 1, class::REPORTING) {
            return i + 1;
        }
    }
    floor
}

/// A short quotation inside a phrase, as a nickname or an alias.
fn nickname(view: &View, i: usize, end: usize, floor: usize) -> bool {
    view.quote_of(i).and_then(|q| view.doc.quotes.get(q)).is_some_and(|q| {
        q.tokens.len() <= 5
            && q.tokens.start > floor
            && q.tokens.end < end
            && view.is_capital(q.tokens.start + 1)
    })
}

/// Start of the phrase inside `segment` once conjunctions, adverbs, times and leading
/// prepositional phrases are taken off: "But on Thursday **Holm**".
pub(super) fn strip_leading(view: &View, segment: TokenRange) -> usize {
    let (mut start, end) = (segment.start, segment.end);
    loop {
        if start + 1 >= end {
            break;
        }
        let timed = view.is(start, class::PREPOSITION) && view.is(start + 1, class::TIME)
            || view.is(start, class::TIME)
                && !(view.is_capital(start) && view.is_capital(start + 1) && start > segment.start)
            || view.is(start, class::DETERMINER)
                && view.is(start + 1, class::TIME)
                && start + 2 < end
                && view.is(start + 2, class::DETERMINER | class::POSSESSIVE | class::SUBJECT);
        let loose = view.is(start, class::CONJUNCTION)
            || view.is_adverb(start)
            || !view.is_word(start)
                && view.word(start) != "("
                && view.word(start) != "@"
                && view.word(start) != "$";
        if timed || loose || matches!(view.word(start), "as" | "once" | "so" | "to") {
            start += 1;
        } else {
            break;
        }
    }
    let led = view.is(start, class::PREPOSITION | class::SUBORDINATOR) && view.word(start) != "like";
    let verb = (start..end).rev().find(|&i| {
        view.is_verb_like(i)
            && !view.is(i, class::WH)
            && !passive_participle(view, i)
            && !reduced_relative(view, i)
            && i + 1 < end
            && i > start
            && !matches!(view.word(i - 1), "the" | "a" | "an" | "of" | "and" | "who" | "which" | "that")
    });
    if led {
        return minimal_start(view, start, end);
    }
    if let Some(verb) = verb {
        let relative = (start..verb).any(|i| matches!(view.word(i), "who" | "which" | "that"));
        if relative {
            return start;
        }
        if let Some(conjunction) = (verb..end).rev().find(|&i| view.is(i, class::CONJUNCTION)) {
            return strip_leading_once(view, conjunction + 1, end);
        }
        return minimal_start(view, start, end);
    }
    start
}

fn strip_leading_once(view: &View, mut start: usize, end: usize) -> usize {
    while start + 1 < end && (view.is_adverb(start) || view.is(start, class::CONJUNCTION)) {
        start += 1;
    }
    start
}

/// "documents **obtained** by Reuters", "a report **published** by the council": describes the noun.
/// Not "output **fell** by a fifth", "prices rose by 3 per cent".
pub(super) fn passive_participle(view: &View, i: usize) -> bool {
    let share = |k: usize| {
        view.word(k).starts_with(|c: char| c.is_ascii_digit())
            || matches!(
                view.word(k),
                "half" | "third" | "quarter" | "fifth" | "tenth" | "more" | "less" | "nearly"
            )
    };
    view.word(i + 1) == "by"
        && !share(i + 2)
        && !(matches!(view.word(i + 2), "a" | "an" | "about" | "almost") && share(i + 3))
        && i > 0
        && view.is_word(i - 1)
        && !view.is(i - 1, class::AUXILIARY | class::SUBJECT)
        && !view.is_adverb(i - 1)
}

/// "three sources **involved** in the talks", "people briefed on the plan": describes those who speak.
fn reduced_relative(view: &View, i: usize) -> bool {
    let head = i.wrapping_sub(1);
    let many = view.word(head).ends_with('s') || view.is(head, class::PLURAL);
    let one = matches!(view.word(head), "person" | "source" | "official");
    view.word(i).ends_with("ed")
        && view.is(i + 1, class::PREPOSITION)
        && (many || one)
        && !view.is(head, class::AUXILIARY | class::SUBJECT | class::POSSESSIVE)
}

/// Start of the smallest noun phrase that ends before `end`: back to its determiner, or over its
/// run of capitals.
fn minimal_start(view: &View, floor: usize, end: usize) -> usize {
    let mut start = end;
    while start > floor {
        let i = start - 1;
        if view.is(i, class::DETERMINER | class::POSSESSIVE) {
            return i;
        }
        let joins = view.word(i) == "of" && start < end;
        let part = view.is_word(i)
            && !view.is(
                i,
                class::PREPOSITION
                    | class::SUBORDINATOR
                    | class::AUXILIARY
                    | class::CONJUNCTION
                    | class::SUBJECT
                    | class::IRREGULAR,
            )
            && !view.is_adverb(i);
        // Lower-case words before a run of capitals may be an object of the phrase before.
        if !(joins || part || view.word(i) == "." && view.is_capital(i.saturating_sub(1))) {
            break;
        }
        start = i;
    }
    start
}
