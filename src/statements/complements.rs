//! What stands behind a cue: addressee, adverbials, content.

use super::adverbials::skip_adverbials;
use super::clause_ends::clause_end;
use super::cues::Cue;
use super::days;
use super::lexical;
use super::lexicon::Class;
use super::view::{View, class};
use crate::text::TokenRange;

/// What a cue governs.
#[derive(Debug, Clone, Default)]
pub struct Complement {
    /// Where the content begins, if it stands behind the cue.
    pub content: Option<usize>,
    /// Why, for the reader.
    pub frame: &'static str,
    /// First token that is neither cue, addressee nor adverbial.
    pub next: usize,
}

/// Reads what stands between `cue` and `end` (the end of its sentence or quotation).
pub fn read(view: &View, cue: &Cue, end: usize) -> Complement {
    let frames = cue.verb.frames;
    let mut i = skip_adverbials(view, cue.tokens.end, end);
    let mut addressee = None;
    if frames.addressee {
        let to = addressee_end(view, i, end);
        if to > i {
            addressee = Some(i..to);
            // "warned people **to leave** homes that stood near the river"
            let acts = frames.person_to && view.word(to) == "to" && person_to(view, i, end).is_some();
            i = if acts { to } else { skip_adverbials(view, to, end) };
        }
    }
    let found = |content: usize, frame| Complement { content: Some(content), frame, next: content };
    let none = Complement { content: None, frame: "", next: i };
    // "told **the truth** that nobody wanted": a thing told, and nobody who listens.
    let told = addressee.as_ref().is_some_and(|a| view.among(a.end - 1, lexical::TALE));
    if i >= end || told {
        return none;
    }
    let word = view.word(i);
    if word == "that" && (frames.that || frames.clause) && i + 2 < end && !that_is_pronoun(view, i, end) {
        return found(i + 1, "clause with that");
    }
    if frames.wh && view.is(i, class::WH) && i + 1 < end {
        return found(i, "question");
    }
    if frames.to && word == "to" && i + 1 < end {
        return found(i, "infinitive");
    }
    if frames.person_to {
        let object = addressee.as_ref().map_or(i, |a: &TokenRange| a.start);
        if let Some(content) = person_to(view, object, end) {
            return found(content, "call to act");
        }
    }
    let marks = view.is_quote_mark(i);
    // "he said **according to** a transcript": who has it from him.
    let from_others = word == "according" && view.word(i + 1) == "to";
    if matches!(word, "," | ":" | "and" | "but" | "so" | ";") || word == "." || word == ")" || from_others {
        return none;
    }
    if frames.judge {
        return if judges(view, i, end) { found(i, "evaluation") } else { none };
    }
    // "rejected **that argument** in a ruling"
    let pointed = word == "that"
        && view.among(i + 1, lexical::CLAIM | lexical::IDEA)
        && (!view.is_word(i + 2)
            || view.is(i + 2, class::PREPOSITION | class::CONJUNCTION | class::SUBORDINATOR | class::TIME));
    let worded = view.is_word(i) || marks || matches!(word, "$" | "£" | "€" | "[" | "#" | "@");
    if !worded {
        return none;
    }
    let led_by_preposition = view.is(i, class::PREPOSITION) && !view.is_verb_like(i);
    let rest = i..clause_end(view, i, end, false);
    // "allege **the couple hid** the money": a clause, where "alleged fraud" is a noun.
    let clausal = frames.clause
        && cue.verb.class == Class::Speech
        && has_clause(view, rest.start..before_relative(view, &rest));
    if frames.object && !clausal && !led_by_preposition && (word != "that" || pointed || end - i <= 3) {
        return found(i, "object");
    }
    if frames.gerund && word.ends_with("ing") && word != "during" {
        return found(i, "gerund");
    }
    if frames.clause && (!led_by_preposition || clause_behind_phrase(view, &rest)) {
        let enough = rest.len() >= 3 || marks && rest.len() >= 2;
        let adds = cue.verb.lemma == "add";
        let plain = cue.verb.class == Class::Speech && !(cue.is_participle() && adds);
        let clausal = plain || !led_by_preposition && has_clause(view, rest.clone()) && !cue.is_participle();
        // "It all **adds up** to the sum that I need."
        if enough && clausal && !matches!(word, "to" | "as") && !(adds && word == "up") {
            return found(i, "clause");
        }
    }
    if frames.addressee && addressee.is_some() && has_clause(view, rest) && !led_by_preposition {
        return found(i, "clause");
    }
    none
}

/// "said that was wrong": "that" is the subject, and belongs to the content.
pub fn that_is_pronoun(view: &View, i: usize, end: usize) -> bool {
    let claim = view.among(i + 1, lexical::CLAIM | lexical::IDEA) && !view.word(i + 1).ends_with('s');
    i + 1 < end
        && (view.is(i + 1, class::AUXILIARY) && !view.is(i + 1, class::SUBJECT)
            || claim && view.is(i + 2, class::AUXILIARY | class::CONJUNCTION | class::PREPOSITION))
}

/// Where a relative clause begins in `tokens`: "a loss of millions**, which could be used**".
fn before_relative(view: &View, tokens: &TokenRange) -> usize {
    let relative = |i: &usize| matches!(view.word(*i), "who" | "which" | "whose" | "where" | "that");
    tokens.clone().skip(1).find(relative).unwrap_or(tokens.end)
}

/// Whether a verb stands in `tokens`, behind the first.
pub fn has_clause(view: &View, tokens: TokenRange) -> bool {
    tokens.skip(1).any(|k| view.is_verb_like(k) || view.word(k).ends_with("n't") || present_verb(view, k))
}

/// Whether a clause follows the phrase that a preposition opens at the start of `tokens`: "in the north
/// **the trains stopped**", not "in a report published on Monday" or "in a tweet that has been deleted".
fn clause_behind_phrase(view: &View, tokens: &TokenRange) -> bool {
    let end = before_relative(view, tokens);
    let mut subject = false;
    for k in tokens.start + 1..end {
        if view.is(k, class::AUXILIARY | class::SUBJECT) && !view.is(k, class::OBJECT)
            || subject && view.is_verb_like(k)
        {
            return true;
        }
        let opens = view.is(k, class::DETERMINER | class::POSSESSIVE)
            || view.word(k).starts_with(|c: char| c.is_ascii_digit());
        subject |= opens && k > tokens.start + 1 && !view.is(k - 1, class::PREPOSITION | class::CONJUNCTION);
    }
    false
}

/// A lower-case word in -s behind a pronoun or a singular noun: "he hopes".
fn present_verb(view: &View, k: usize) -> bool {
    k > 0 && view.is(k - 1, class::SUBJECT) || view.word(k).ends_with("'s") && view.is_word(k + 1)
}

/// "urged **residents to leave**": start of the object, if "to" follows it.
fn person_to(view: &View, i: usize, end: usize) -> Option<usize> {
    if view.word(i) == "to" {
        return None;
    }
    let limit = end.min(i + 16);
    let mut k = i;
    while k < limit {
        if view.word(k) == "to"
            && k > i
            && k + 1 < end
            && view.is_word(k + 1)
            && !view.is(k + 1, class::DETERMINER | class::POSSESSIVE)
        {
            return Some(i);
        }
        if matches!(view.word(k), "," | ";" | ":" | "that") || view.is(k, class::AUXILIARY) {
            return None;
        }
        k += 1;
    }
    None
}

/// Whether "called X Y" evaluates: with a quotation, with "as", or with an adjective at the end.
fn judges(view: &View, i: usize, end: usize) -> bool {
    if matches!(view.word(i), "for" | "on" | "off" | "up" | "in" | "out") {
        return false;
    }
    let stop = clause_end(view, i, end, false);
    let opens = |k: usize| view.doc.quotes.binary_search_by_key(&k, |q| q.tokens.start).is_ok();
    if (i..stop).any(opens) {
        return true;
    }
    if (i + 1..stop).any(move |k| view.word(k) == "as") {
        return true;
    }
    super::evaluations::holds(view, i..stop)
}

/// The end of an addressee that begins at `i`; `i` itself where none stands there.
pub fn addressee_end(view: &View, i: usize, end: usize) -> usize {
    if view.is(i, class::OBJECT) && !(view.is(i, class::SUBJECT) && view.is(i + 1, class::AUXILIARY)) {
        return i + 1;
    }
    let determined = view.is(i, class::DETERMINER | class::POSSESSIVE) && view.word(i) != "that";
    if !determined && !view.is_capital(i) && !view.is(i, class::ADDRESSEE) {
        // "told local radio that", "told state television it"
        let limit = end.min(i + 5);
        return (i..limit)
            .find(|&k| view.word(k) == "that" || view.word(k) == ":")
            .filter(|&k| (i..k).all(|j| view.is_word(j) && !view.is_verb_like(j) && view.word(j) != "to"))
            .unwrap_or(i);
    }
    let mut k = i + 1;
    while k < end && k - i < 12 {
        let word = view.word(k);
        // "told the U.N**.** General Assembly": the stop of an abbreviation
        if word == "." && view.is_capital(k - 1) && k + 1 < end && view.is_capital(k + 1) {
            k += 1;
            continue;
        }
        if !view.is_word(k) {
            break;
        }
        // "Bild am Sonntag", "Corriere della Sera"
        if matches!(word, "am" | "della" | "del" | "de" | "di" | "der")
            && view.is_capital(k - 1)
            && view.is_capital(k + 1)
        {
            k += 2;
            continue;
        }
        if view.is(k, class::SUBJECT | class::WH) || word == "that" || word == "to" {
            break;
        }
        // "told a news conference **demand had doubled**"
        if determined
            && !view.is(k, class::PREPOSITION)
            && matches!(view.word(k - 1), "conference" | "briefing" | "rally" | "hearing")
        {
            break;
        }
        if view.is(k, class::DETERMINER | class::POSSESSIVE)
            && !view.is(k - 1, class::PREPOSITION | class::CONJUNCTION)
        {
            break;
        }
        if view.is(k, class::PREPOSITION) {
            // "told a man **from** Gori", but "told Al Jazeera **from** a school"
            let whence = word != "from" || determined || view.is_capital(k + 1);
            let part =
                matches!(word, "of" | "from" | "with") && whence || word == "in" && view.is_capital(k + 1);
            if !part {
                break;
            }
        }
        if view.is(k, class::AUXILIARY)
            || view.is(k, class::TIME) && view.is_capital(k) && !days::in_name(view, k)
        {
            break;
        }
        // A capital run ends with its last capital; a noun of addressees ends itself.
        if !determined
            && !view.is_capital(k)
            && !view.is(k, class::PREPOSITION | class::CONJUNCTION)
            && !view.is_capital(k - 1)
        {
            break;
        }
        if !determined
            && view.is_capital(k - 1)
            && !view.is_capital(k)
            && !view.is(k, class::PREPOSITION | class::ADDRESSEE)
            && !matches!(word, "radio" | "television" | "news" | "tv" | "newspaper" | "magazine")
        {
            break;
        }
        k += 1;
    }
    // "warned **the bridge** was closed": the subject of what is said.
    if view.is(k, class::AUXILIARY) { i } else { k }
}
