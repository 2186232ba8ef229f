//! How far the name of a body reaches: "Front for the Defence of the North", "the Economic and Financial Crimes
//! Commission", "Ministry of Food and Drug Safety".

use crate::people::Kind;
use crate::people::bodies::Found;
use crate::people::bodies::acting::acts;
use crate::people::bodies::body_nouns::{described_before, described_behind, run_by};
use crate::people::bodies::listener::is_listener;
use crate::people::lexica::hits::Hits;
use crate::people::lexica::lexicon::{LEXICON, WordClass};
use crate::people::lexica::words::Words;
use crate::people::names::looks::body_kind;
use crate::people::names::things::is_street;
use crate::people::names::{Looks, Name};
use crate::text::TokenRange;

/// A name that is no person's: what its words or the words around it say.
pub fn named(words: &Words, hits: &Hits, name: &Name) -> Option<Found> {
    let mut tokens = name.tokens.clone();
    let by_name = match name.looks {
        Looks::Body(kind) => Some(kind),
        _ => body_kind(words, &tokens),
    };
    // "Seoul National University"
    if by_name.is_some()
        && let Some(hit) = hits
            .known_before(tokens.start)
            .filter(|h| h.what.place().is_some() && words.same_sentence(h.start, tokens.start))
        && !words.at(hit.end - 1).possessive
    {
        tokens.start = hit.start;
    }
    extend(words, hits, &mut tokens);
    // "Citizens for Honesty **in Norway** (CHIN)": its letters tell.
    let seat = hits.known(tokens.end + 1).filter(|_| words.folded(tokens.end) == "in");
    if let Some(seat) = seat.filter(|seat| is_lettered(words, &(tokens.start..seat.end))) {
        tokens.end = seat.end;
    }
    if by_name.is_some() {
        tokens.start = list_start(words, hits, tokens.start);
        tokens.start -= usize::from(is_ordinal_before(words, tokens.start));
    }
    // "The company, **Sichuan** Lanyue Technology,": a place may open the name of a firm.
    let place = hits.known_before(tokens.start).filter(|h| {
        let own =
            |k: usize| words.same_sentence(k, tokens.start) && words.at(k).capital && !words.at(k).possessive;
        by_name.is_none() && h.what.place().is_some() && (h.start..h.end).all(own)
    });
    if let Some(hit) = place.filter(|h| described_before(words, h.start) == Some(Kind::Company)) {
        tokens.start = hit.start;
    }
    let told = described_before(words, tokens.start)
        .or_else(|| {
            described_behind(words, hits, tokens.end)
                .filter(|_| (by_name.is_some() || !is_street(name)) && !is_listener(words.doc, &tokens))
        })
        .or_else(|| Some(Kind::Organisation).filter(|_| by_name.is_none() && is_lettered(words, &tokens)));
    let kind = match (told, by_name) {
        (Some(told), Some(Kind::Organisation | Kind::Company)) => Some(told),
        (_, Some(kind)) => Some(kind),
        (told, None) => told,
    }?;
    let text = words.text(&tokens);
    let key = format!("name:{}", crate::people::lexica::fold::fold(&text));
    let counts = told.is_some() || acts(words, &tokens);
    let country = (tokens.start > 0)
        .then(|| hits.known_before(tokens.start))
        .flatten()
        .and_then(|h| h.what.place())
        .map(|p| p.0)
        .or_else(|| run_by(words, tokens.start));
    Some(Found { tokens, kind, name: text, country, stands_for: None, key, counts })
}

/// "the **3rd** District Court": a number in figures stands before token `start`.
fn is_ordinal_before(words: &Words, start: usize) -> bool {
    let Some(before) = start.checked_sub(1).filter(|&i| words.same_sentence(i, start)) else { return false };
    let digits = words.folded(before).trim_start_matches(|c: char| c.is_ascii_digit());
    digits.len() < words.folded(before).len() && matches!(digits, "st" | "nd" | "rd" | "th")
}

/// "the Athletes Integrity **Unit (AIU)**": whether the letters of a name of several words stand in brackets behind it.
fn is_lettered(words: &Words, tokens: &TokenRange) -> bool {
    let letters = words.at(tokens.end + 1);
    let bracketed = words.folded(tokens.end) == "(" && words.folded(tokens.end + 2) == ")";
    let first =
        tokens.clone().filter(|&i| words.at(i).capital).filter_map(|i| words.folded(i).chars().next());
    bracketed && letters.upper && letters.folded.len() > 2 && first.eq(letters.folded.chars())
}

/// "Bank of Cleveland **President Meg Stahl**": an office and a name begin at token `i`.
fn opens_person(words: &Words, hits: &Hits, i: usize) -> bool {
    let next = hits.head(i).map(|hit| hit.end).unwrap_or(i);
    next > i && words.at(next).capital && words.at(next).alphabetic && words.same_sentence(i, next)
}

/// Words of a list of fields that a name may hold: "Rail, Maritime".
const FIELDS: usize = 8;

/// Where a name begins whose last part begins at token `start`: "the **Economic** and Financial Crimes
/// Commission", "the **Rail**, Maritime and Transport union". What stands before "and" is a field, or a word that
/// means nothing by itself, with an article before all of it.
pub fn list_start(words: &Words, hits: &Hits, start: usize) -> usize {
    let joint = |i: usize| matches!(words.folded(i), "and" | "&");
    let Some(and) = start.checked_sub(1).filter(|&i| joint(i) && words.same_sentence(i, start)) else {
        return start;
    };
    let bare = |i: usize| {
        let word = words.at(i);
        let noun = LEXICON.body_words.get(&word.folded).is_some();
        let field = hits.sphere(i).is_some() && !noun;
        let known = hits.known(i).is_some() || hits.known_before(i + 1).is_some() || hits.head(i).is_some();
        let plain = !known && !noun && !word.upper && word.class == WordClass::Open;
        word.capital && word.alphabetic && !word.possessive && (field || plain)
    };
    let floor = and.saturating_sub(FIELDS);
    let mut first = and;
    while first > floor
        && words.same_sentence(first - 1, start)
        && (bare(first - 1) || words.folded(first - 1) == "," && first < and)
    {
        first -= 1;
    }
    let opens =
        first.checked_sub(1).is_some_and(|i| words.folded(i) == "the" && words.same_sentence(i, start));
    if opens && first < and && words.at(first).alphabetic { first } else { start }
}

/// Whether the name of a body goes on at "and": "Ministry of Food **and Drug Safety**", "Institute of
/// Epidemiology**, Disease Control and Research**". What follows ends in a field, and is no body or person.
fn fields_behind_and(words: &Words, hits: &Hits, at: usize, start: usize) -> Option<usize> {
    let run = |from: usize| {
        let inside = |&k: &usize| {
            let word = words.at(k);
            word.capital && word.alphabetic && words.same_sentence(start, k) && hits.head(k).is_none()
        };
        (from..from + FIELDS).take_while(inside).count() + from
    };
    let field = |end: usize| {
        let last = words.at(end - 1);
        let noun = LEXICON.body_words.get(&last.folded).is_some();
        !noun && !last.possessive && (hits.sphere(end - 1).is_some() || is_abstract(&last.folded))
    };
    let own = |from: usize| hits.known(from).is_none() && !words.at(from).upper;
    let mut and = at;
    // ", Disease Control and"
    while words.folded(and) == "," && own(and + 1) && run(and + 1) > and + 1 {
        and = run(and + 1);
    }
    let end = run(and + 1);
    (words.folded(and) == "and" && end > and + 1 && own(and + 1) && field(end)).then_some(end)
}

/// "Education", "Equality", "Fisheries", "Health": what a ministry or an institute deals with, by its ending.
fn is_abstract(word: &str) -> bool {
    const ENDINGS: [&str; 16] = [
        "tion", "sion", "ment", "ity", "ology", "ics", "ance", "ence", "ture", "ries", "ing", "ship",
        "safety", "search", "work", "health",
    ];
    ENDINGS.iter().any(|ending| word.ends_with(ending))
}

/// "Front for the Defence of the North", "Union for Renewal": on over "of", "for", "and", "the".
pub fn extend(words: &Words, hits: &Hits, tokens: &mut TokenRange) {
    let mut behind_of = false;
    loop {
        let mut at = tokens.end;
        while matches!(words.folded(at), "of" | "for" | "the" | "and" | "on") && at < tokens.end + 2 {
            at += 1;
        }
        let is_name = at > tokens.end
            && words.folded(tokens.end) != "and"
            && !matches!(words.at(at).class, WordClass::Day | WordClass::Month)
            && words.at(at).capital
            && words.same_sentence(tokens.start, at)
            && words.at(at).quoted == words.at(tokens.start).quoted
            && !words.at(tokens.end - 1).possessive;
        if !is_name {
            if behind_of && let Some(end) = fields_behind_and(words, hits, tokens.end, tokens.start) {
                tokens.end = end;
            }
            return;
        }
        behind_of = true;
        let mut end = hits.known(at).map_or(at + 1, |h| h.end);
        while words.at(end).capital
            && words.at(end).alphabetic
            && words.same_sentence(at, end)
            && !words.at(end - 1).possessive
            && !opens_person(words, hits, end)
        {
            end += 1;
        }
        tokens.end = end;
    }
}
