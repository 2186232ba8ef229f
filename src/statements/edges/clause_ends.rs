//! Where a content ends: before another act of the same speaker, before another speaker, before what
//! only tells when or according to whom.

use crate::statements::cues::verb_forms::reads_as_verb;
use crate::statements::edges::meanwhile::{aftermath, hours_after, scene};
use crate::statements::reading::lexicon::{Class, LEXICON, Tense, Verb};
use crate::statements::reading::view::View;
use crate::statements::reading::{act, class, lexical};
use crate::statements::reported::adverbials::skip_adverbials;
use crate::statements::reported::narrated;

/// The end of the content that begins at `from`: before a new cue of the same speaker, another
/// attribution, a participle cue or a semicolon. `relative`: the cue stands in "who said …,".
pub fn clause_end(view: &View, from: usize, end: usize, relative: bool) -> usize {
    let mut i = from;
    while i < end {
        // Over a quotation in one step.
        if let Some(q) = view.quote(i)
            && q.tokens.start == i
            && !view.same_quote(i, from.saturating_sub(1))
        {
            i = q.tokens.end.max(i + 1);
            // "said it was “over,” **a remark that** …"
            if ends_inside(view, i, end) && narrated::subject(view, from, i).is_none() {
                return i;
            }
            continue;
        }
        let word = view.word(i);
        if word == ";" || relative && word == "," {
            return i;
        }
        if word == "," && ends_at_comma(view, i, end) && narrated::subject(view, from, i + 1).is_none() {
            return i;
        }
        if joins(view, i)
            && i > from
            && !joins_adjectives(view, i)
            && (new_cue(view, i + 1, end) || apposed_cue(view, i + 1, end))
            && narrated::subject(view, from, i).is_none()
        {
            return i;
        }
        // "said no **when asked** whether it was safe"
        if asked(view, i) {
            return i;
        }
        if matches!(word, "—" | "–") && view.word(i + 1) == "according" {
            return i;
        }
        i += 1;
    }
    end
}

/// Whether the content stops behind the quotation that ends at token `i` with a comma inside it.
pub fn ends_inside(view: &View, i: usize, end: usize) -> bool {
    i >= 2 && view.is_quote_mark(i - 1) && view.word(i - 2) == "," && ends_at_comma(view, i - 1, end)
}

/// Whether a content of the sentence that ends at `end` stops at token `i`.
pub fn ends_at(view: &View, i: usize, end: usize) -> bool {
    match view.word(i) {
        ";" => true,
        "," => ends_at_comma(view, i, end),
        _ if joins(view, i) => new_cue(view, i + 1, end) || apposed_cue(view, i + 1, end),
        _ => asked(view, i),
    }
}

/// "and", "but", "yet"; not "has not **yet** decided".
fn joins(view: &View, i: usize) -> bool {
    match view.word(i) {
        "yet" => i > 0 && !view.is(i - 1, class::NEGATION | class::AUXILIARY),
        word => matches!(word, "and" | "but"),
    }
}

/// "an able **and** determined rival in a long race": a second adjective, and no second act.
fn joins_adjectives(view: &View, i: usize) -> bool {
    let noun = i + 2;
    let closed = class::PREPOSITION | class::DETERMINER | class::POSSESSIVE | class::WH | class::OBJECT;
    let plain = !view.is(noun, closed | class::SUBORDINATOR | class::TIME | class::AUXILIARY)
        && view.is_word(noun)
        && !view.is_capital(noun)
        && !view.is_adverb(noun)
        && !view.is_many(noun);
    i > 1 && matches!(view.word(i - 2), "a" | "an") && plain && view.word(i + 1).ends_with("ed")
}

/// "**when asked** whether it was safe"
pub(in crate::statements) fn asked(view: &View, i: usize) -> bool {
    view.word(i) == "when" && view.is(i + 1, class::QUESTIONED)
}

/// "and **denied** …", "but later **insisted** …": another act of the same speaker.
fn new_cue(view: &View, from: usize, end: usize) -> bool {
    // "did not answer calls **and messages**": nouns.
    if view.among(from, lexical::SENT) && from > 1 && view.among(from - 2, lexical::SENT) {
        return false;
    }
    let mut i = from;
    while i < end && (view.is_adverb(i) || view.is(i, class::HAVE)) {
        i += 1;
    }
    // "said the plan had failed and claimed three lives" is rarer than a second act.
    crate::statements::refusals::at(view, i, end).is_some()
        || i < end
            && LEXICON.verbs(view.word(i), move |k| view.word(i + k)).any(|(v, t)| {
                matches!(t, Tense::Past | Tense::Present)
                    && v.class != Class::Belief
                    && !act::is(v.lemma, act::GOING_ON)
                    && !sends(view, v, i)
            })
        || matches!(view.word(i), "declined" | "refused") && view.word(i + 1) == "to"
        || view.word(i) == "thanked"
        // "said it was “a wicked crime” **and jailed** him"
        || from > 1 && view.is_quote_mark(from - 2) && view.among(i, lexical::ACTED)
}

/// Whether the verb at token `i` says what something is called or how much it is: "put", "described".
fn names(view: &View, i: usize) -> bool {
    matches!(view.word(i), "put" | "puts") && view.word(i + 1) == "at"
        || LEXICON
            .verbs(view.word(i), move |k| view.word(i + k))
            .any(|(v, t)| v.frames.judge && matches!(t, Tense::Past | Tense::Present))
}

/// "misled its customers and **texted them** twice", "and **charged them** a fee": a verb that tells something only before
/// "that" or a quotation, and stands before whom it is done to.
fn sends(view: &View, verb: &Verb, i: usize) -> bool {
    let frames = verb.frames;
    let tells_clause = frames.clause || frames.object || frames.judge || frames.gerund;
    let wants_that = frames.that && !tells_clause && !frames.to && !frames.person_to && !frames.addressee;
    let done_to = view.is(i + 1, class::POSSESSIVE | class::OBJECT);
    let told = |k: usize| view.word(k) == "that" || view.word(k) == ":" || view.is_quote_mark(k);
    wants_that && done_to && !(i + 2..i + SENT_TO).any(told)
}

/// Most tokens between such a verb and what it tells: "texted **his wife on Friday** that".
const SENT_TO: usize = 9;

fn ends_at_comma(view: &View, comma: usize, end: usize) -> bool {
    let next = comma + 1;
    if next >= end {
        return false;
    }
    let word = view.word(next);
    if word == "according" && view.word(next + 1) == "to" {
        return true;
    }
    // "who spoke because they feared reprisal**, said** it was so": the main clause's cue.
    if matches!(word, "said" | "says" | "told" | "added" | "insisted") && view.word(next + 1) != "to" {
        return true;
    }
    // "the cost**, which he put at** $2 million", "his rival**, whom she called** a friend": an aside on what was said.
    // "the group**, which it calls Heron, had** left": the clause goes on.
    let goes_on = || (next..end).any(|k| view.word(k) == "," && view.is_verb_like(k + 1));
    let aside = matches!(word, "which" | "whom")
        && view.is(next + 1, class::SUBJECT)
        && names(view, next + 2)
        && !goes_on();
    if aside {
        return true;
    }
    // "urged them to vote**, stopping short of** naming anybody"
    let refuses = word.ends_with("ing") && crate::statements::refusals::at(view, next, end).is_some();
    if refuses || scene(view, next, end) || aftermath(view, next) {
        return true;
    }
    // ", adding that", ", saying"
    if word.ends_with("ing") && LEXICON.verbs(word, move |k| view.word(next + k)).next().is_some() {
        return true;
    }
    if matches!(word, "and" | "but" | "yet" | "while" | "although" | "though" | "whereas") {
        return new_cue(view, next + 1, end)
            || matches!(word, "while" | "whereas")
            || named_cue(view, next + 1, end)
            || apposed_cue(view, next + 1, end);
    }
    hours_after(view, next, end) || closing_cue(view, next, end) || closing_find(view, comma, end)
}

/// ", (but) Kim said …": a cue with its own subject within a few words.
fn named_cue(view: &View, from: usize, end: usize) -> bool {
    (from..end.min(from + 8)).any(|k| {
        k > from
            && (view.is(k, class::REPORTING)
                || matches!(view.word(k), "denied" | "denies" | "rejected" | "dismissed" | "called")
                || has_spoken(view, from, k))
    })
}

/// ", though **several of its commanders have vowed** …": another's act up to now, told by the reporter. What
/// "he" or "she" has done may be said too.
fn has_spoken(view: &View, from: usize, verb: usize) -> bool {
    let since = view.word(verb - 1) == "since" || view.is_adverb(verb - 1);
    let have = verb.saturating_sub(1 + usize::from(since));
    let speaks = |k: usize| {
        LEXICON.verbs(view.word(k), move |n| view.word(k + n)).any(|(v, tense)| {
            let frames = v.frames;
            matches!(v.class, Class::Speech | Class::Act)
                && matches!(tense, Tense::Past | Tense::Participle)
                && (frames.that || frames.clause || frames.person_to || frames.to)
        })
    };
    have > from
        && matches!(view.word(have), "have" | "has")
        && !(from..have).any(|i| view.is(i, class::SUBJECT | class::AUXILIARY) || !view.is_word(i))
        && speaks(verb)
}

/// "(but) Spain's prime minister, Pedro Sánchez, said …": a subject with an apposition and its cue.
fn apposed_cue(view: &View, from: usize, end: usize) -> bool {
    let comma = |from: usize| (from..end.min(from + 12)).find(|&k| view.word(k) == ",");
    let Some(open) = comma(from + 1) else { return false };
    let Some(close) = comma(open + 2) else { return false };
    let plain = !(from..close).any(|k| {
        view.is(k, class::AUXILIARY) || matches!(view.word(k), ";" | ":") || view.quote_of(k).is_some()
    });
    plain && (new_cue(view, close + 1, end) || named_cue(view, close, end.min(close + 4)))
}

/// "said it was “unsafe,” **records show**": behind the quotation that ends at `mark` and at the sentence's end, what was
/// found, which holds all that stands before.
fn closing_find(view: &View, mark: usize, end: usize) -> bool {
    if !view.is_quote_mark(mark) {
        return false;
    }
    let from = mark + 1;
    let at = (from..end.min(from + 14)).find(|&k| !view.is_word(k)).unwrap_or(end.min(from + 14));
    let Some(verb) = at.checked_sub(1).filter(|&v| v > from && view.before_stops(v, end) == v + 1) else {
        return false;
    };
    let finds = |(v, tense): (&Verb, Tense)| {
        v.class == Class::Find && v.frames.that && reads_as_verb(view, verb, v, tense)
    };
    !(from..verb).any(|k| view.is(k, class::AUXILIARY | class::WH))
        && LEXICON.verbs(view.word(verb), move |n| view.word(verb + n)).any(finds)
}

/// ", **the ministry said**" before the sentence's end.
fn closing_cue(view: &View, from: usize, end: usize) -> bool {
    let Some(at) = (from..end.min(from + 14)).find(|&k| view.is(k, class::REPORTING)) else {
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
