//! Noun phrases that can be a source: the subject before a verb, the subject behind it.
//!
//! There is no parser. A sentence is cut at commas; a source is the last segment before the verb,
//! or, where a comma stands right before the verb, the name with its appositions.

pub mod appositions;
pub mod days;
pub mod phrase_edges;
pub mod phrase_starts;
pub mod unparted;

use crate::statements::quoted::closing_quotes;
use crate::statements::reading::class;
use crate::statements::reading::view::{REACH, View};
use crate::text::TokenRange;
use appositions::with_appositions;
use phrase_edges::{phrase_ending_at, plain_end};
use phrase_starts::{behind_saying, closes_apposition, minimal_start, passive_participle};

/// Longest source in tokens; longer ones are a sign of a missed boundary.
const LONGEST: usize = 45;

/// The subject of the verb group that begins at `start`, not reaching before `floor`.
pub fn subject_before(view: &View, start: usize, floor: usize) -> Option<TokenRange> {
    // "Petra Sund, **on Sunday** ruled out talks"
    let mut start = days::before(view, floor + 1, start);
    // "Holm **had** on 2 August ordered"
    while start > floor + 1 && view.is(start - 1, class::HAVE) {
        start -= 1;
    }
    let last = start.checked_sub(1).filter(|&l| l >= floor)?;
    let word = view.word(last);
    if matches!(word, "who" | "which")
        || word == "that" && last > floor && view.is_word(last - 1) && !view.is_verb_like(last - 1)
        || word == "that" && closes_apposition(view, last, floor)
    {
        let mut end = last;
        if end > floor && view.word(end - 1) == "," {
            end -= 1;
        }
        // "a bill levied by **the Union, which** contended": the nearest noun.
        return phrase_ending_at(view, end, floor).map(|found| {
            let by = found.clone().find(|&i| passive_participle(view, i) && view.is_verb_like(i));
            let start = by.unwrap_or_else(|| behind_copula(view, &found)).max(found.start);
            let start = if by.is_some() { start + 2 } else { start };
            // "contradicting an account by **his aides, who** said"
            let participle = view.word(start).ends_with("ing")
                && view.is(start + 1, class::DETERMINER | class::POSSESSIVE);
            let start = if participle { minimal_start(view, start, found.end) } else { start };
            let start = if word == "who" { behind_saying(view, start, found.end) } else { start };
            let start = nearest_noun(view, start, found.end);
            let start = from_place(view, start, floor).unwrap_or(start);
            named_before(view, start, floor).unwrap_or(start)..found.end
        });
    }
    if view.is(last, class::SUBJECT) && word != "who" {
        // "**He and she** said"
        let both = last >= floor + 2 && view.word(last - 1) == "and" && view.is(last - 2, class::SUBJECT);
        return Some(if both { last - 2 } else { last }..start);
    }
    // "scoffed the mayor **when** told of the claim"
    if view.is(last, class::SUBORDINATOR)
        && matches!(word, "when" | "while" | "though" | "although" | "once" | "until")
    {
        return None;
    }
    // "Kolb, who fought the “chicken tax,” (asked)"
    if view.is_quote_mark(last)
        && let Some(subject) = view.quote(last).and_then(|quote| closing_quotes::subject(view, quote))
    {
        return (subject.start >= floor && subject.len() <= LONGEST).then_some(subject.start..start);
    }
    match word {
        "," | "—" | "–" | "-" => with_appositions(view, last, floor).map(|s| behind_clause(view, s)),
        _ if view.is_word(last) || matches!(word, ")" | "%" | "”" | "\"" | "’" | ".") => {
            phrase_ending_at(view, start, floor)
        }
        _ => None,
    }
}

/// "It's a climbdown for **Environment Commissioner Pia Lindqvist**, who (insisted)": where the phrase
/// begins behind the preposition, if a pronoun and its verb open it.
fn behind_copula(view: &View, phrase: &TokenRange) -> usize {
    let first = view.word(phrase.start);
    let clause = view.is(phrase.start, class::SUBJECT | class::AUXILIARY)
        || matches!(first, "it's" | "that's" | "there's");
    let named = phrase.clone().rev().take_while(|&i| view.is_capital(i)).count();
    let preposition =
        phrase.end.checked_sub(named + 1).filter(|&i| named > 1 && view.is(i, class::PREPOSITION));
    preposition.filter(|_| clause).map_or(phrase.start, |i| i + 1)
}

/// "keeps in place **a prime minister** who (said)", "an attack on **Lind**, who": where the last phrase begins, if no
/// preposition or conjunction joins it to a noun before it: a verb stands between them then.
fn nearest_noun(view: &View, start: usize, end: usize) -> usize {
    let last = minimal_start(view, start, end);
    let apart = last > start + 1
        && matches!(view.word(last), "a" | "an")
        && view.is_word(last - 1)
        && !view.is(last - 1, class::PREPOSITION | class::CONJUNCTION | class::DETERMINER);
    if apart { last } else { start }
}

/// "said **Ana Kuip**, 24, **from Leeds**, who (said)": where the name begins whose place the phrase at `start` is.
fn from_place(view: &View, start: usize, floor: usize) -> Option<usize> {
    let from = start.checked_sub(1).filter(|&i| matches!(view.word(i), "from" | "of"))?;
    let digits = |i: usize| view.word(i).starts_with(|c: char| c.is_ascii_digit());
    let comma = from.checked_sub(1).filter(|&i| i > floor && view.word(i) == ",")?;
    let aged = comma >= floor + 3 && digits(comma - 1) && view.word(comma - 2) == ",";
    let end = if aged { comma - 2 } else { comma };
    let name = (floor..end).rev().take_while(|&i| view.is_capital(i)).last()?;
    (end - name > 1 && view.is_capital(start)).then_some(name)
}

/// "said **Ana Kuip, the party's chief whip**, who added …": where the name begins to which the phrase at
/// `start` is the apposition.
fn named_before(view: &View, start: usize, floor: usize) -> Option<usize> {
    let comma = start.checked_sub(1).filter(|&c| c > floor && view.word(c) == ",")?;
    let apposed = view.is(start, class::DETERMINER | class::POSSESSIVE) || is_role(view, start);
    let name = phrase_ending_at(view, comma, floor)?;
    let capitals = name.clone().rev().take(2).all(|i| view.is_capital(i) && !view.is(i, class::TIME));
    (apposed && name.len() > 1 && name.end == comma && capitals).then_some(name.start)
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
    let of_grammar = class::PREPOSITION
        | class::CONJUNCTION
        | class::SUBORDINATOR
        | class::AUXILIARY
        | class::ADVERB
        | class::TIME;
    // "The pact, say critics, **marks** a step back": a verb.
    let governs = view.ends_as_present(i) && view.is(i + 1, class::DETERMINER | class::POSSESSIVE);
    let verb = governs || view.word(i).ends_with("ing") || view.is_verb_like(i);
    view.is_word(i) && !view.is(i, of_grammar) && !verb
}

/// "spend more, but **Spain's prime minister, Pedro Sánchez**": what stands behind the conjunction.
fn behind_clause(view: &View, source: TokenRange) -> TokenRange {
    let joins = |i: &usize| {
        view.word(*i) == "," && matches!(view.word(i + 1), "but" | "while" | "whereas" | "though" | "yet")
    };
    let from = (source.start..source.end.saturating_sub(2)).rev().find(joins).map_or(source.start, |i| i + 2);
    from..source.end
}

/// "It has shut **and,** according to friends, will be sold": whether what begins at `start` is put in behind the "and"
/// that leads to a second verb.
pub(in crate::statements) fn behind_and(view: &View, start: usize) -> bool {
    view.word(start.wrapping_sub(1)) == "," && matches!(view.word(start.wrapping_sub(2)), "and" | "but")
}

/// Whether a segment is an adverbial: it begins with a preposition, a subordinator, a time or a
/// participle.
pub(in crate::statements) fn is_adjunct(view: &View, segment: TokenRange) -> bool {
    let i = segment.start;
    let word = view.word(i);
    view.is(i, class::PREPOSITION | class::SUBORDINATOR | class::CONJUNCTION | class::TIME)
        || view.is_adverb(i)
        || word.ends_with("ing") && !view.is(i, class::DETERMINER)
        || matches!(
            word,
            "asked" | "pressed" | "questioned" | "told" | "speaking" | "when" | "to" | "according"
        )
        // "This week, …", not "**The other**, Ana Lind, …"
        || segment.clone().all(|k| view.is(k, class::TIME | class::DETERMINER) || view.is_adverb(k))
            && view.word(segment.end.saturating_sub(1)) != "other"
}

/// A range that can be a source at all.
pub(in crate::statements) fn sound(view: &View, tokens: TokenRange) -> Option<TokenRange> {
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
