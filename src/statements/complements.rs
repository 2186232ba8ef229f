//! What stands behind a cue: addressee, adverbials, content.

use super::cues::Cue;
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
            i = skip_adverbials(view, to, end);
        }
    }
    let found = |content: usize, frame| Complement { content: Some(content), frame, next: content };
    let none = Complement { content: None, frame: "", next: i };
    if i >= end {
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
    if matches!(word, "," | ":" | "and" | "but" | "so" | ";") || word == "." || word == ")" {
        return none;
    }
    if frames.judge {
        return if judges(view, i, end) { found(i, "evaluation") } else { none };
    }
    let worded = view.is_word(i) || marks || matches!(word, "$" | "£" | "€" | "[" | "#" | "@");
    if !worded {
        return none;
    }
    let led_by_preposition = view.is(i, class::PREPOSITION) && !view.is_verb_like(i);
    if frames.object && !led_by_preposition && (word != "that" || end - i <= 3) {
        return found(i, "object");
    }
    if frames.gerund && word.ends_with("ing") {
        return found(i, "gerund");
    }
    let rest = i..clause_end(view, i, end, false);
    if frames.clause && (!led_by_preposition || has_clause(view, rest.clone())) {
        let enough = rest.len() >= 3 || marks && rest.len() >= 2;
        let plain = cue.verb.class == Class::Speech && !(cue.is_participle() && cue.verb.lemma == "add");
        let clausal = plain || !led_by_preposition && has_clause(view, rest.clone()) && !cue.is_participle();
        if enough && clausal && word != "to" && word != "as" {
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
    let claim = super::objects::is("claim", view.word(i + 1)) && !view.word(i + 1).ends_with('s');
    i + 1 < end
        && (view.is(i + 1, class::AUXILIARY) && !view.is(i + 1, class::SUBJECT)
            || claim && view.is(i + 2, class::AUXILIARY | class::CONJUNCTION | class::PREPOSITION))
}

/// Whether a verb stands in `tokens`, behind the first.
pub fn has_clause(view: &View, tokens: TokenRange) -> bool {
    tokens.skip(1).any(|k| view.is_verb_like(k) || view.word(k).ends_with("n't") || present_verb(view, k))
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
            .filter(|&k| (i..k).all(|j| view.is_word(j) && !view.is_verb_like(j)))
            .unwrap_or(i);
    }
    let mut k = i + 1;
    while k < end && k - i < 12 {
        let word = view.word(k);
        if !view.is_word(k) {
            break;
        }
        if view.is(k, class::SUBJECT | class::WH) || word == "that" || word == "to" {
            break;
        }
        if view.is(k, class::DETERMINER | class::POSSESSIVE)
            && !view.is(k - 1, class::PREPOSITION | class::CONJUNCTION)
        {
            break;
        }
        if view.is(k, class::PREPOSITION) {
            let part = matches!(word, "of" | "from" | "with") || word == "in" && view.is_capital(k + 1);
            if !part {
                break;
            }
        }
        if view.is(k, class::AUXILIARY) || view.is(k, class::TIME) && view.is_capital(k) {
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
    k
}

/// Past adverbials that may stand between a cue and its content: "on Tuesday", "in a statement
/// that", ", however, that".
pub fn skip_adverbials(view: &View, from: usize, end: usize) -> usize {
    let mut i = from;
    while i < end {
        let word = view.word(i);
        let dated = view.is(i, class::TIME) && !matches!(word, "may" | "march" | "this" | "last" | "next");
        if dated && (view.is_capital(i) || !view.is_verb_like(i + 1))
            || view.is_adverb(i) && !matches!(word, "only" | "almost" | "nearly" | "even") && word != "no"
        {
            i += 1;
        } else if matches!(word, "last" | "this" | "next") && view.is(i + 1, class::TIME) {
            i += 2;
        } else if view.is(i, class::PREPOSITION) || word == "," {
            let Some(past) = adverbial_end(view, i, end) else { break };
            i = past;
        } else {
            break;
        }
    }
    i
}

/// Where a prepositional or parenthetical adverbial at `i` ends, if "that", a colon or a plain date
/// tells; `None` where it may be part of the content.
fn adverbial_end(view: &View, i: usize, end: usize) -> Option<usize> {
    let limit = end.min(i + 22);
    let comma = view.word(i) == ",";
    for k in i + 1..limit {
        let word = view.word(k);
        if word == "that" && !view.is(k - 1, class::PREPOSITION) {
            return (!comma || view.word(k - 1) == ",").then_some(k);
        }
        if word == ":" {
            return (!comma).then_some(k);
        }
        if view.is_quote_mark(k) && view.word(k - 1) == "," && !comma {
            return None;
        }
        if view.is(k, class::AUXILIARY)
            || view.is(k, class::SUBJECT)
            || view.is_quote_mark(k)
            || matches!(word, ";" | ".")
        {
            break;
        }
        if word == "," && (comma && k - i > 8 || view.word(k + 1).ends_with("ing")) {
            break;
        }
    }
    if comma {
        return None;
    }
    // "on Monday the ministry", "on Tuesday night he"
    let mut k = i + 1;
    while view.is(k, class::TIME)
        || k > i + 1 && view.word(k).starts_with(|c: char| c.is_ascii_digit()) && view.is(k - 1, class::TIME)
    {
        k += 1;
    }
    (k > i + 1).then_some(k)
}

/// The end of the content that begins at `from`: before a new cue of the same speaker, another
/// attribution, a participle cue or a semicolon. `relative`: the cue stands in "who said …,".
pub fn clause_end(view: &View, from: usize, end: usize, relative: bool) -> usize {
    let mut i = from;
    while i < end {
        // Over a quotation in one step.
        if let Some(q) = view.quote_of(i).and_then(|q| view.doc.quotes.get(q))
            && q.tokens.start == i
            && !view.same_quote(i, from.saturating_sub(1))
        {
            i = q.tokens.end.max(i + 1);
            continue;
        }
        let word = view.word(i);
        if word == ";" || relative && word == "," {
            return i;
        }
        if word == "," && ends_at_comma(view, i, end) {
            return i;
        }
        if matches!(word, "and" | "but" | "yet")
            && i > from
            && (new_cue(view, i + 1, end) || apposed_cue(view, i + 1, end))
        {
            return i;
        }
        if matches!(word, "—" | "–") && view.word(i + 1) == "according" {
            return i;
        }
        i += 1;
    }
    end
}

/// Whether a content of the sentence that ends at `end` stops at token `i`.
pub fn ends_at(view: &View, i: usize, end: usize) -> bool {
    match view.word(i) {
        ";" => true,
        "," => ends_at_comma(view, i, end),
        "and" | "but" | "yet" => new_cue(view, i + 1, end) || apposed_cue(view, i + 1, end),
        _ => false,
    }
}

/// "and **denied** …", "but later **insisted** …": another act of the same speaker.
fn new_cue(view: &View, from: usize, end: usize) -> bool {
    let mut i = from;
    while i < end && (view.is_adverb(i) || view.is(i, class::HAVE)) {
        i += 1;
    }
    // "said the plan had failed and claimed three lives" is rarer than a second act.
    super::refusals::at(view, i, end).is_some()
        || i < end
            && super::lexicon::LEXICON.verbs(view.word(i), move |k| view.word(i + k)).any(|(v, t)| {
                use super::lexicon::Tense::{Past, Present};
                matches!(t, Past | Present)
                    && v.class != Class::Belief
                    && !matches!(
                        v.lemma,
                        "find"
                            | "show"
                            | "read"
                            | "begin"
                            | "continue"
                            | "post"
                            | "answer"
                            | "learn"
                            | "offer"
                            | "quote"
                    )
            })
        || matches!(view.word(i), "declined" | "refused") && view.word(i + 1) == "to"
}

fn ends_at_comma(view: &View, comma: usize, end: usize) -> bool {
    let next = comma + 1;
    if next >= end {
        return false;
    }
    let word = view.word(next);
    if word == "according" && view.word(next + 1) == "to" {
        return true;
    }
    // ", adding that", ", saying"
    if word.ends_with("ing")
        && super::lexicon::LEXICON.verbs(word, move |k| view.word(next + k)).next().is_some()
    {
        return true;
    }
    if matches!(word, "and" | "but" | "yet" | "while" | "although" | "though" | "whereas") {
        return new_cue(view, next + 1, end)
            || matches!(word, "while" | "whereas")
            || named_cue(view, next + 1, end)
            || apposed_cue(view, next + 1, end);
    }
    // ", hours after", ", a day after"
    if (next..end.min(next + 3))
        .any(|k| matches!(view.word(k), "hours" | "days" | "weeks" | "minutes" | "day" | "week"))
        && (next..end.min(next + 4)).any(|k| matches!(view.word(k), "after" | "before"))
    {
        return true;
    }
    closing_cue(view, next, end)
}

/// "[, but] Kim said …": a cue with its own subject within a few words.
fn named_cue(view: &View, from: usize, end: usize) -> bool {
    (from..end.min(from + 8)).any(|k| {
        matches!(
            view.word(k),
            "said"
                | "says"
                | "denied"
                | "denies"
                | "insisted"
                | "insists"
                | "added"
                | "told"
                | "rejected"
                | "dismissed"
                | "argued"
                | "called"
        ) && k > from
    })
}

/// "[but] Spain's prime minister, Pedro Sánchez, said …": a subject with an apposition and its cue.
fn apposed_cue(view: &View, from: usize, end: usize) -> bool {
    let comma = |from: usize| (from..end.min(from + 12)).find(|&k| view.word(k) == ",");
    let Some(open) = comma(from + 1) else { return false };
    let Some(close) = comma(open + 2) else { return false };
    let plain = !(from..close).any(|k| {
        view.is(k, class::AUXILIARY) || matches!(view.word(k), ";" | ":") || view.quote_of(k).is_some()
    });
    plain && (new_cue(view, close + 1, end) || named_cue(view, close, end.min(close + 4)))
}

/// "[, ] **the ministry said**" before the sentence's end.
fn closing_cue(view: &View, from: usize, end: usize) -> bool {
    let Some(at) = (from..end.min(from + 14)).find(|&k| {
        matches!(
            view.word(k),
            "said"
                | "says"
                | "say"
                | "added"
                | "adds"
                | "wrote"
                | "reported"
                | "told"
                | "explained"
                | "noted"
                | "argued"
                | "insisted"
                | "claimed"
        )
    }) else {
        return false;
    };
    // Nothing but the source before it, and nothing but an adverbial behind.
    let plain = (from..at).all(|k| !view.is(k, class::AUXILIARY & !class::HAVE)) && at > from;
    let behind = skip_adverbials(view, at + 1, end);
    let closed = behind >= end
        || matches!(view.word(behind), "," | ".")
        || view.is(behind, class::PREPOSITION) && !(behind..end).any(|k| view.is_verb_like(k));
    let told = view.word(at) == "told" && end - at < 8;
    plain && (closed || told)
}
