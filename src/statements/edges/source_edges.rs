//! What is no part of a source though it stands at its edge: a day, an occasion, the next cue, words
//! before a pronoun; and what is.

use crate::people::{Kind, People};
use crate::statements::Attribution;
use crate::statements::edges::headline_clauses;
use crate::statements::phrases::days;
use crate::statements::phrases::phrase_edges::phrase_ending_at;
use crate::statements::reading::class;
use crate::statements::reading::lexical;
use crate::statements::reading::lexicon::LEXICON;
use crate::statements::reading::view::View;
use crate::text::TokenRange;

/// Takes those words out of the source of `attribution`.
pub fn clean(view: &View, attribution: &mut Attribution) {
    let behind = attribution.cue.first().map_or(usize::MAX, |cue| cue.end);
    for source in &mut attribution.source {
        if let Some(behind) = view.doc.behind_dateline(source.start).filter(|&b| b < source.end) {
            source.start = behind;
        }
        source.start = behind_heading(view, source);
        if source.end <= behind && view.is_headline(source.start) {
            source.start = headline_clauses::behind_clause(view, source);
        }
        source.end = scene(view, source);
        if source.end <= behind && takes_up(view, source) {
            source.start += 1;
        }
        source.end = before_teller(view, source);
        // "amounting to **what the senators** (said) was gerrymandering"
        if let Some(what) =
            (source.start..source.end.saturating_sub(1)).rev().find(|&i| view.word(i) == "what")
        {
            source.start = what + 1;
        }
        *source = pronoun(view, source).unwrap_or_else(|| undated(view, source));
        if source.start >= behind && view.is_headline(source.start) {
            source.end = before_matter(view, source);
        }
        if source.start >= behind {
            *source = before_next_cue(view, source);
        }
        if reports(view, attribution.cue.first(), source) {
            source.end += 1;
        }
    }
}

/// "FIVE HURT IN HARBOUR FIRE **Fire chief Ana Lind** said": where a source begins behind a heading in capitals that
/// runs into its sentence.
fn behind_heading(view: &View, source: &TokenRange) -> usize {
    let word = |i: usize| view.doc.word(i);
    let shouts = |i: usize| word(i).len() > 1 && word(i).chars().all(char::is_uppercase);
    let end = (source.start..source.end).find(|&i| !shouts(i)).unwrap_or(source.start);
    let heading = end >= source.start + HEADING && (source.start..end).any(|i| word(i).len() > 4);
    if heading && view.is_capital(end) { end } else { source.start }
}

/// Least words of such a heading: "CNN" and "NBC NEWS" are names.
const HEADING: usize = 3;

/// "**The man who led her in**, Ms. Lind recalled, asked": where a source ends before who tells of it.
fn before_teller(view: &View, source: &TokenRange) -> usize {
    let told = source.end.checked_sub(1).filter(|&last| view.is(last, class::REPORTING));
    let comma = told.and_then(|last| (source.start + 1..last).rev().find(|&i| view.word(i) == ","));
    let named = |comma: &usize| {
        let who = comma + 1..source.end - 1;
        !who.is_empty()
            && who.into_iter().all(|i| view.is_capital(i) || matches!(view.word(i), "." | "he" | "she"))
    };
    comma.filter(named).unwrap_or(source.end)
}

/// Where the source that ends at `end` ends without ", by contrast" or ", however".
fn unparted(view: &View, floor: usize, end: usize) -> usize {
    let Some(last) = end.checked_sub(1) else { return end };
    let parts = view.among(last, lexical::PARTING);
    let comma = (floor + 1..last).rev().take(3).find(|&i| view.word(i) == ",");
    let aside = |comma: &usize| last == comma + 1 || matches!(view.word(comma + 1), "by" | "in" | "for");
    comma.filter(|_| parts).filter(aside).unwrap_or(end)
}

/// "Many **reports** suggest", "according to local news **reports**.": a noun like a verb, since a verb
/// or the end of the phrase follows it.
fn reports(view: &View, cue: Option<&TokenRange>, source: &TokenRange) -> bool {
    let Some(cue) = cue.filter(|_| view.is(source.end, class::REPORTS)) else { return false };
    let next = source.end + 1;
    let ends = || !view.is_word(next) || view.is(next, class::PREPOSITION);
    next == cue.start || cue.end <= source.start && ends()
}

/// "Three times **he** said", "**It** declined to answer, citing the law": the pronoun alone.
fn pronoun(view: &View, source: &TokenRange) -> Option<TokenRange> {
    if source.len() < 2 {
        return None;
    }
    let last = source.end - 1;
    let closes = matches!(view.word(last), "he" | "she" | "they" | "we")
        && !view.is(last - 1, class::CONJUNCTION)
        && view.word(last - 1) != "or";
    if closes {
        return Some(last..source.end);
    }
    let opens = matches!(view.word(source.start), "it" | "he" | "she" | "they")
        && view.is_verb_like(source.start + 1);
    opens.then(|| source.start..source.start + 1)
}

/// "**citing** a Radio North (report)": whether a participle with an object opens the source.
fn takes_up(view: &View, source: &TokenRange) -> bool {
    let first = source.start;
    source.len() > 2
        && view.word(first).ends_with("ing")
        && !view.is(first, class::PREPOSITION | class::DETERMINER)
        && view.is(first + 1, class::DETERMINER)
}

/// "Lind**, speaking in Oslo**, said": where a source ends without what it was doing.
fn scene(view: &View, source: &TokenRange) -> usize {
    let opens = class::PREPOSITION | class::DETERMINER | class::POSSESSIVE;
    let does =
        |i: usize| view.word(i).ends_with("ing") && !view.is(i, class::PREPOSITION) && view.is(i + 1, opens);
    let comma = (source.start + 1..source.end).find(|&i| view.word(i) == "," && does(i + 1));
    comma.unwrap_or(source.end)
}

/// "Nigeria's army **on Sunday** refuted …", "The ministry **last week** announced …", "The army **in a
/// statement** denied …": the source without day, occasion and the comma at its end.
fn undated(view: &View, source: &TokenRange) -> TokenRange {
    let mut end = source.end;
    let unmarked = |end: usize| end - usize::from(end > source.start + 1 && view.word(end - 1) == ",");
    end = unparted(view, source.start, unmarked(end));
    let mut day = days::before(view, source.start + 1, end);
    // "The ministry **had on 2 August** ordered"
    while day < end && day > source.start + 1 && view.is(day - 1, class::HAVE) {
        day -= 1;
    }
    // "a poll **released last week**", "envoy **until earlier this year**": the day of something else.
    let of = day.wrapping_sub(1);
    let other = day < end
        && (matches!(view.word(of), "until" | "since" | "from" | "for")
            || of > source.start + 1 && !view.is_capital(of) && view.is_past_form(of));
    if !other {
        end = unmarked(day);
    }
    // "scoffed the mayor **when** told of it"
    while end > source.start + 1 && !view.is_capital(end - 1) && view.is(end - 1, class::SUBORDINATOR) {
        end -= 1;
    }
    let occasion = (source.start + 1..end.saturating_sub(2)).find(|&i| {
        view.word(i) == "in"
            && view.is(i + 1, class::DETERMINER | class::POSSESSIVE)
            && view.is(end - 1, class::OCCASION)
    });
    let end = occasion.map_or(end, unmarked);
    // "Lind **continued** to question the count": a verb, and no name.
    let begun = end == source.end
        && end > source.start + 1
        && view.word(end) == "to"
        && (view.is(end - 1, class::BEGIN) || matches!(view.word(end - 1), "declined" | "refused"));
    source.start..end - usize::from(begun)
}

/// "says PM **on rebels' offer**": what a headline's statement is about.
fn before_matter(view: &View, source: &TokenRange) -> usize {
    let matter = |i: &usize| matches!(view.word(*i), "on" | "over" | "amid") && !view.is_capital(*i);
    (source.start + 1..source.end.saturating_sub(1)).find(matter).unwrap_or(source.end)
}

/// "tweeted Frost**, who called it** “a gift”", "wrote Gray**, on X**": the source without the cue that
/// follows it and without the place of the post.
fn before_next_cue(view: &View, source: &TokenRange) -> TokenRange {
    let cut = (source.start + 1..source.end).find(|&i| {
        let mut next = i + 2;
        while view.is_adverb(next) || view.is(next, class::HAVE) {
            next += 1;
        }
        view.word(i) == ","
            && (view.word(i + 1) == "who"
                && LEXICON.verbs(view.word(next), move |k| view.word(next + k)).next().is_some()
                || view.word(i + 1) == "on" && view.is_capital(i + 2) && i + 3 == source.end)
    });
    source.start..cut.unwrap_or(source.end)
}

/// "**Sunreef**, which runs Kintyre Dam,": the source without the clause that tells of what belongs to it, and
/// names others than who speaks.
pub fn head(view: &View, source: &TokenRange) -> TokenRange {
    let clause = (source.start + 1..source.end)
        .find(|&i| view.word(i) == "," && matches!(view.word(i + 1), "whose" | "which"));
    source.start..clause.unwrap_or(source.end)
}

/// "**officials at** the Interior Ministry, **who** said": where those of a body stand before it, they speak.
pub fn of_body(view: &View, people: &People, source: &TokenRange) -> Option<TokenRange> {
    let pronoun = source.end + usize::from(view.word(source.end) == ",");
    if view.word(pronoun) != "who" {
        return None;
    }
    let from = view.sentence(source.start)?.start;
    let mut prep = source.start.checked_sub(1)?;
    if view.is(prep, class::DETERMINER) {
        prep = prep.checked_sub(1)?;
    }
    let noun = prep.checked_sub(1).filter(|&i| i >= from)?;
    let at = matches!(view.word(prep), "at" | "from" | "of" | "in" | "on" | "with");
    let many = view.is(noun, class::PERSONS)
        && view.is_many(noun)
        && !view.is_capital(noun)
        && !view.is_verb_like(noun);
    let person = || {
        people.entities.iter().filter(|e| e.kind == Kind::Person).any(|e| {
            let near = e.mentions.partition_point(|m| m.tokens.end <= source.start);
            e.mentions.get(near).is_some_and(|m| m.tokens.start < source.end)
        })
    };
    (at && many && !person())
        .then(|| phrase_ending_at(view, noun + 1, from).unwrap_or(noun..noun + 1).start..source.end)
}

/// "the envoy, **who** said": the pronoun is a piece of the source too, once its antecedent has told who that is.
pub fn relative(view: &View, attribution: &mut Attribution) {
    let Some(cue) = attribution.cue_phrase.first().or(attribution.cue.first()) else { return };
    let [source] = attribution.source.as_slice() else { return };
    let pronoun = source.end + usize::from(view.word(source.end) == ",");
    let who = matches!(view.word(pronoun), "who" | "which")
        || view.word(pronoun) == "that" && pronoun == source.end;
    let near = pronoun < cue.start && cue.start - pronoun <= NEAR;
    if who && near && attribution.content.iter().all(|c| c.start > pronoun) {
        attribution.source.push(pronoun..pronoun + 1);
    }
}

/// Tokens from the pronoun to its verb: "who **has since** said".
const NEAR: usize = 4;
