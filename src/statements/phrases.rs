//! Noun phrases that can be a source: the subject before a verb, the subject behind it.
//!
//! There is no parser. A sentence is cut at commas; a source is the last segment before the verb,
//! or, where a comma stands right before the verb, the name with its appositions.

use super::days;
use super::lexicon::{LEXICON, Tense};
use super::view::{REACH, View, class};
use crate::text::TokenRange;

/// Longest source in tokens; longer ones are a sign of a missed boundary.
const LONGEST: usize = 45;

/// The subject of the verb group that begins at `start`, not reaching before `floor`.
pub fn subject_before(view: &View, start: usize, floor: usize) -> Option<TokenRange> {
    // "Petra Sund, **on Sunday** ruled out talks"
    let start = days::end_before(view, floor + 1, start);
    let last = start.checked_sub(1).filter(|&l| l >= floor)?;
    let word = view.word(last);
    if matches!(word, "who" | "which")
        || word == "that" && last > floor && view.is_word(last - 1) && !view.is_verb_like(last - 1)
    {
        let mut end = last;
        if end > floor && view.word(end - 1) == "," {
            end -= 1;
        }
        // "a bill levied by **the Union, which** contended": the nearest noun.
        return phrase_ending_at(view, end, floor).map(|found| {
            let by = found.clone().find(|&i| passive_participle(view, i) && view.is_verb_like(i));
            by.map_or(found.start, |i| i + 2)..found.end
        });
    }
    if view.is(last, class::SUBJECT) && word != "who" {
        return Some(last..start);
    }
    // "scoffed the mayor **when** told of the claim"
    if view.is(last, class::SUBORDINATOR)
        && matches!(word, "when" | "while" | "though" | "although" | "once" | "until")
    {
        return None;
    }
    match word {
        "," | "—" | "–" | "-" => with_appositions(view, last, floor).map(|s| behind_clause(view, s)),
        _ if view.is_word(last) || matches!(word, ")" | "%" | "”" | "\"" | "’") => {
            phrase_ending_at(view, start, floor)
        }
        _ => None,
    }
}

/// The subject of an inverted cue: "said **fire chief Omar Haddad, 52**".
pub fn subject_after(view: &View, from: usize, ceiling: usize) -> Option<TokenRange> {
    if view.is(from, class::SUBJECT) && view.word(from) != "who" {
        return Some(from..from + 1);
    }
    // "“…” Asked **whether the plan** was enough"
    let opens = !view.is(from, class::WH | class::SUBORDINATOR | class::PREPOSITION) || view.is_capital(from);
    let end = plain_end(view, from, ceiling);
    if end == from || !opens {
        return None;
    }
    let mut end = end;
    // Appositions: "Petra Hahn, Austria’s chief negotiator".
    while view.word(end) == "," && end - from < LONGEST {
        let next = end + 1;
        let opens = view.is(next, class::DETERMINER | class::POSSESSIVE)
            || matches!(view.word(next), "who" | "whose" | "which")
            || view.word(next).starts_with(|c: char| c.is_ascii_digit())
            || view.is_capital(next)
            || is_role(view, next);
        if !opens || view.is(next, class::TIME) || next >= ceiling {
            break;
        }
        let close = (next..ceiling)
            .find(|&i| matches!(view.word(i), "," | "." | ";" | ":" | "—" | "–" | "”" | "“" | "\""))
            .unwrap_or(ceiling);
        // "said Haddad, and the roof fell": a clause, not an apposition.
        let relative = matches!(view.word(next), "who" | "whose" | "which");
        if !relative && (next..close).any(|i| view.is(i, class::AUXILIARY)) {
            break;
        }
        // "tweeted Frost, who called it “a gift”": the clause has a quotation of its own.
        if relative && close < ceiling && view.quote_of(close).is_some() {
            break;
        }
        end = close;
    }
    sound(view, from..end)
}

fn is_role(view: &View, i: usize) -> bool {
    view.is_word(i)
        && !view.is(
            i,
            class::PREPOSITION
                | class::CONJUNCTION
                | class::SUBORDINATOR
                | class::AUXILIARY
                | class::ADVERB
                | class::TIME,
        )
        && !view.word(i).ends_with("ing")
        && !view.is_verb_like(i)
}

/// End of a noun phrase without commas that begins at `from`.
fn plain_end(view: &View, from: usize, ceiling: usize) -> usize {
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

/// "spend more, but **Spain's prime minister, Pedro Sánchez**": what stands behind the conjunction.
fn behind_clause(view: &View, source: TokenRange) -> TokenRange {
    let joins = |i: &usize| {
        view.word(*i) == "," && matches!(view.word(i + 1), "but" | "while" | "whereas" | "though" | "yet")
    };
    let from = (source.start..source.end.saturating_sub(2)).rev().find(joins).map_or(source.start, |i| i + 2);
    from..source.end
}

/// The noun phrase that ends before `end`.
pub fn phrase_ending_at(view: &View, end: usize, floor: usize) -> Option<TokenRange> {
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

/// A name and its appositions, closed by the mark at `comma`: "Holm, who met port chiefs, [said]".
fn with_appositions(view: &View, comma: usize, floor: usize) -> Option<TokenRange> {
    let floor = speech_opener(view, comma, floor);
    let mut starts = vec![floor];
    let mut depth = 0usize;
    for i in floor..comma {
        match view.word(i) {
            "(" => depth += 1,
            ")" => depth = depth.saturating_sub(1),
            "," | "—" | "–" if depth == 0 => starts.push(i + 1),
            _ => {}
        }
    }
    // Adjuncts at the sentence's head: "In a post on Telegram, Reiss, …".
    let mut first = 0;
    while first + 1 < starts.len() {
        let from = starts[first];
        let to = starts[first + 1] - 1;
        if from < to && !is_adjunct(view, from..to) {
            break;
        }
        first += 1;
    }
    let from = starts.get(first).copied()?;
    let head_end = starts.get(first + 1).map_or(comma, |s| s - 1);
    let start = strip_leading(view, from..head_end);
    // A head with a verb of its own is a clause: the subject stands in the last segments.
    let has_verb = |mut tokens: TokenRange| tokens.any(|i| view.is(i, class::AUXILIARY));
    if first + 1 >= starts.len() || has_verb(start..head_end) {
        return with_relative(view, &starts, comma);
    }
    let last = if has_verb(from..start) { with_relative(view, &starts, comma) } else { None };
    last.or_else(|| sound(view, start..comma))
}

/// "The talks resume in May, **the envoy, who asked not to be named**, [told]": the last two segments,
/// where one is a noun phrase and the other speaks of it.
fn with_relative(view: &View, starts: &[usize], comma: usize) -> Option<TokenRange> {
    let [.., head, relative] = starts else { return None };
    let named = view.is(*head, class::DETERMINER | class::POSSESSIVE) || view.is_capital(*head);
    let plain = !(*head..relative - 1).any(|i| view.is(i, class::AUXILIARY | class::SUBJECT));
    let opens = matches!(view.word(*relative), "who" | "whose");
    (named && plain && opens).then(|| sound(view, *head..comma)).flatten()
}

/// Whether a segment is an adverbial: it begins with a preposition, a subordinator, a time or a
/// participle.
fn is_adjunct(view: &View, segment: TokenRange) -> bool {
    let i = segment.start;
    let word = view.word(i);
    view.is(i, class::PREPOSITION | class::SUBORDINATOR | class::CONJUNCTION | class::TIME)
        || view.is_adverb(i)
        || word.ends_with("ing") && !view.is(i, class::DETERMINER)
        || matches!(
            word,
            "asked" | "pressed" | "questioned" | "told" | "speaking" | "when" | "to" | "according"
        )
        || segment.clone().all(|k| view.is(k, class::TIME | class::DETERMINER) || view.is_adverb(k))
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
        if matches!(word, "said" | "says" | "say" | "claimed" | "believes" | "believe" | "insisted" | "added")
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
fn speech_opener(view: &View, end: usize, floor: usize) -> usize {
    let floor = floor.max(end.saturating_sub(REACH));
    for i in (floor..end).rev() {
        let word = view.word(i);
        if matches!(word, ";" | ":" | "?" | "!")
            || view.is_quote_mark(i) && !matches!(word, "’" | "'") && !nickname(view, i, end, floor)
        {
            return i + 1;
        }
        if matches!(word, "that")
            && i > floor
            && matches!(view.word(i - 1), "said" | "says" | "claimed" | "insisted" | "added" | "told")
        {
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
fn strip_leading(view: &View, segment: TokenRange) -> usize {
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

/// "documents **obtained** by Reuters", "a report **published** by the council": describes the noun.
fn passive_participle(view: &View, i: usize) -> bool {
    view.word(i + 1) == "by"
        && i > 0
        && view.is_word(i - 1)
        && !view.is(i - 1, class::AUXILIARY | class::SUBJECT)
        && !view.is_adverb(i - 1)
}

fn strip_leading_once(view: &View, mut start: usize, end: usize) -> usize {
    while start + 1 < end && (view.is_adverb(start) || view.is(start, class::CONJUNCTION)) {
        start += 1;
    }
    start
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

/// A range that can be a source at all.
fn sound(view: &View, tokens: TokenRange) -> Option<TokenRange> {
    let tokens = view.trim(tokens);
    if tokens.is_empty() || tokens.len() > LONGEST {
        return None;
    }
    let head_ok = !view.is(tokens.end - 1, class::PREPOSITION | class::CONJUNCTION | class::AUXILIARY)
        || view.is_capital(tokens.end - 1);
    let only_time = tokens.clone().all(|i| {
        view.is(i, class::TIME | class::DETERMINER | class::PREPOSITION)
            && !matches!(
                view.word(i),
                "some" | "many" | "most" | "others" | "all" | "both" | "few" | "several" | "another" | "may"
            )
    });
    let first = tokens.start;
    let relative_only = matches!(view.word(first), "what" | "how" | "why" | "there" | "if");
    (head_ok && !only_time && !relative_only && view.is_word(tokens.end - 1)
        || view.word(tokens.end - 1) == ")")
        .then_some(tokens)
}

/// The subject of the clause that begins at `floor`, found from the left: up to its first verb.
pub fn clause_subject(view: &View, floor: usize, ceiling: usize) -> Option<TokenRange> {
    let ceiling = ceiling.min(floor + REACH);
    let mut from = floor;
    // Adjuncts before the first comma.
    while from < ceiling {
        let comma = (from..ceiling).find(|&i| view.word(i) == ",");
        match comma {
            Some(comma) if is_adjunct(view, from..comma) => from = comma + 1,
            _ => break,
        }
    }
    let mut depth = 0usize;
    let mut start = None;
    for i in from..ceiling {
        match view.word(i) {
            "(" => depth += 1,
            ")" => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > 0 {
            continue;
        }
        if start.is_none() && view.is_word(i) && !view.is(i, class::CONJUNCTION) && !view.is_adverb(i) {
            start = Some(i);
            if view.is(i, class::SUBJECT) {
                return Some(i..i + 1);
            }
        }
        // "**To her critics** she had one message"
        if start.is_some_and(|s| s < i && view.is(s, class::PREPOSITION))
            && view.is(i, class::SUBJECT)
            && !view.is(i, class::OBJECT | class::WH)
        {
            return Some(i..i + 1);
        }
        let relative =
            start.is_some_and(|s| (s..i).any(|k| matches!(view.word(k), "who" | "which" | "whose")));
        if let Some(s) = start
            && view.is_verb_like(i)
            && i > s
            && (!relative || view.word(i.saturating_sub(1)) == ",")
        {
            let mut end = i;
            while end > s + 1 && (view.is_adverb(end - 1) || view.is(end - 1, class::AUXILIARY)) {
                end -= 1;
            }
            return sound(view, s..end);
        }
    }
    None
}
