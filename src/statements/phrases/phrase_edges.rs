//! Where a noun phrase ends and how far back it may reach, told by closed classes of words, capitals and marks.

use crate::statements::phrases::days;
use crate::statements::phrases::phrase_starts::strip_leading;
use crate::statements::phrases::{is_adjunct, sound};
use crate::statements::reading::class;
use crate::statements::reading::lexicon::{LEXICON, Tense};
use crate::statements::reading::view::{REACH, View};
use crate::text::TokenRange;

/// The noun phrase that ends before `end`.
pub(in crate::statements) fn phrase_ending_at(view: &View, end: usize, floor: usize) -> Option<TokenRange> {
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
pub(in crate::statements) fn plain_end(view: &View, from: usize, ceiling: usize) -> usize {
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
                // "a **March** poll"
                && !(i == from + 1 && matches!(view.word(from), "a" | "an"))
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
pub(in crate::statements) fn speech_opener(view: &View, end: usize, floor: usize) -> usize {
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
    view.quote(i).is_some_and(|q| {
        q.tokens.len() <= 5
            && q.tokens.start > floor
            && q.tokens.end < end
            && view.is_capital(q.tokens.start + 1)
    })
}
