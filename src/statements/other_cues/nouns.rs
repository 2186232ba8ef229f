//! Noun cues: "Holm’s claim that …", "his denial of …", "the admission by X that …", "issued a
//! statement that …".

use crate::people;
use crate::statements::Attribution;
use crate::statements::edges::clause_ends::clause_end;
use crate::statements::phrases::{clause_subject, subject_after, subject_before};
use crate::statements::reading::class;
use crate::statements::reading::lexical;
use crate::statements::reading::lexicon::LEXICON;
use crate::statements::reading::view::{REACH, View};
use crate::statements::reported::adverbials::skip_adverbials;
use crate::statements::reported::complements::has_clause;
use crate::text::TokenRange;

/// Attributions by a noun.
pub fn find(view: &View) -> Vec<Attribution> {
    let mut found = Vec::new();
    for sentence in &view.doc.sentences {
        for i in sentence.clone().skip(1) {
            if view.quote_of(i).is_some() {
                continue;
            }
            if let Some(a) = held(view, sentence, i) {
                found.push(a);
            } else if let Some(noun) = LEXICON.noun(view.word(i))
                && let Some(a) = attribution(view, sentence, i, noun.preposition)
            {
                found.push(a);
            }
        }
    }
    found
}

/// "**The army’s version is** that they were shot at": what the noun at `i` holds.
fn held(view: &View, sentence: &TokenRange, i: usize) -> Option<Attribution> {
    if !view.among(i, lexical::HOLDING) || !view.is(i + 1, class::BE) || view.is(i + 1, class::NEGATION) {
        return None;
    }
    let end = view.before_stops(i, sentence.end.min(i + REACH));
    let that = (i + 2..end.min(i + 4)).find(|&k| !view.is_adverb(k)).filter(|&k| view.word(k) == "that")?;
    // "is **that of** a man on a ledge"
    if view.is(that + 1, class::PREPOSITION | class::AUXILIARY) {
        return None;
    }
    let source = owner(view, sentence.start.max(i.saturating_sub(REACH)), i)?;
    let content = view.trim(that + 1..clause_end(view, that + 1, end, false));
    (content.len() > 1)
        .then(|| Attribution::by_cue(view, source, i..i + 2, vec![content], 0.7, "content: clause of a noun"))
}

fn attribution(
    view: &View,
    sentence: &TokenRange,
    i: usize,
    preposition: Option<&str>,
) -> Option<Attribution> {
    let end = view.before_stops(i, sentence.end.min(i + REACH));
    let sentence = &(sentence.start.max(i.saturating_sub(REACH))..sentence.end);
    let mut source = owner(view, sentence.start, i);
    let mut next = i + 1;
    // "the admission by Education Minister Felix Brandauer that"
    if matches!(view.word(next), "by" | "from") {
        source = subject_after(view, next + 1, end);
        next = source.as_ref()?.end;
        // "A report by the council **found** that": the verb tells it.
        if view.word(next) == "that" && view.is_verb_like(next - 1) && !view.is_capital(next - 1) {
            return None;
        }
        // "a distress call from a boat **that was** adrift": of the boat.
        if view.word(next) == "that" && view.is(next + 1, class::AUXILIARY) {
            return None;
        }
    }
    // "the remark **of Vice President Holm** that"
    if source.is_none() && view.word(next) == "of" && preposition != Some("of") && view.is_capital(next + 1) {
        let found = subject_after(view, next + 1, end).filter(|s| view.word(s.end) == "that");
        next = found.as_ref().map_or(next, |s| s.end);
        source = found;
    }
    // "a claim **first made by Holm** that", "a report **in the Financial Times** that"
    if source.is_none()
        && let Some(found) = medium(view, next, end)
    {
        next = found.end;
        source = Some(found);
    }
    let source = source.or_else(|| campaign(view, sentence.start, i));
    // "her explanation **–** that she was ill **–** did not stand up"
    let dash = matches!(view.word(next), "–" | "—" | "-") && view.word(next + 1) == "that";
    let that = skip_adverbials(view, next + usize::from(dash), end);
    let (from, by_that) = if view.word(that) == "that" {
        (that + 1, true)
    } else if preposition.is_some_and(|p| view.word(i + 1) == p) && source.is_some() {
        (i + 2, false)
    } else {
        return None;
    };
    let light = light_verb(view, sentence.start, i);
    let source = source.or_else(|| {
        subject_before(view, light?, sentence.start).or_else(|| clause_subject(view, sentence.start, light?))
    })?;
    let content = from..noun_clause_end(view, from, end, view.is_many(i));
    let content = view.trim(content);
    if content.is_empty() || by_that && content.len() < 2 {
        return None;
    }
    let score = if by_that { 0.7 } else { 0.5 };
    Some(Attribution::by_cue(view, source, i..i + 1, vec![content], score, "content: clause of a noun"))
}

/// "a report **in the Financial Times** that", "a claim **made by Holm** that": who stands behind it.
fn medium(view: &View, from: usize, end: usize) -> Option<TokenRange> {
    let made = from + usize::from(view.is_adverb(from) || view.word(from) == "first");
    if matches!(view.word(made), "made" | "published" | "carried" | "aired") && view.word(made + 1) == "by" {
        return subject_after(view, made + 2, end).filter(|s| view.word(s.end) == "that");
    }
    let the = from + 1 + usize::from(view.word(from + 1) == "the");
    // "in the **daily** Kompas"
    let kind = view.is(the, class::PRESS) || matches!(view.word(the), "daily" | "weekly" | "state-run");
    let name = the + usize::from(kind && !view.is_capital(the));
    let last = (name..end.min(name + 6)).find(|&i| !view.is_capital(i) && view.word(i) != "of")?;
    let dated = (name..last).any(|i| view.is(i, class::TIME));
    // "charges **in New York** that he calls false": where, and not who.
    let charged = view.word(from.wrapping_sub(1)).starts_with("charge");
    let long = last > name + 1 && !charged;
    let paper = kind || the > from + 1 || long || people::is_medium(view.doc, name..last);
    (view.word(from) == "in" && last > name && view.word(last) == "that" && !dated && paper)
        .then_some(from + 1..last)
}

/// "denied **Russian** claims that", "dismissed **Labour** calls for": whose they are, told by a name alone.
fn campaign(view: &View, floor: usize, noun: usize) -> Option<TokenRange> {
    let many = view.is_many(noun);
    let name = noun.checked_sub(1).filter(|&n| n > floor + 1 && view.is_capital(n) && many)?;
    let governed = view.is(name - 1, class::PREPOSITION) || view.is_verb_like(name - 1);
    let plain = view.is_word(name) && !view.is(name, class::TIME | class::DETERMINER | class::POSSESSIVE);
    // "**Western** accusations" are nobody's by name.
    let region = view.word(name).ends_with("ern");
    (governed && plain && !region && !view.is_headline(noun)).then_some(name..noun)
}

/// "**Holm’s** claim", "**his** claim": whose it is.
fn owner(view: &View, floor: usize, noun: usize) -> Option<TokenRange> {
    let mut i = noun.checked_sub(1)?;
    // One or two adjectives may stand between.
    for _ in 0..3 {
        if i < floor {
            return None;
        }
        let word = view.word(i);
        if view.is(i, class::POSSESSIVE) {
            return Some(i..i + 1);
        }
        if word.ends_with("'s") && !matches!(word, "it's" | "that's" | "there's" | "he's" | "she's")
            || word == "'" && i > floor
        {
            return possessor(view, floor, i);
        }
        if !view.is_word(i) || view.is(i, class::PREPOSITION | class::AUXILIARY | class::DETERMINER) {
            return None;
        }
        i = i.checked_sub(1)?;
    }
    None
}

/// The phrase that the possessive at `end` closes, back to its determiner or over its capitals.
fn possessor(view: &View, floor: usize, end: usize) -> Option<TokenRange> {
    let mut start = end;
    while start > floor {
        let i = start - 1;
        if view.is(i, class::DETERMINER) {
            // "argued **that Mexico’s** claim"
            start = if view.word(i) == "that" && view.is_capital(i + 1) { i + 1 } else { i };
            break;
        }
        if !view.is_word(i)
            || view.is(i, class::PREPOSITION | class::CONJUNCTION | class::AUXILIARY | class::SUBORDINATOR)
            || view.is_verb_like(i)
        {
            break;
        }
        start = i;
    }
    Some(start..end + 1)
}

/// Position of a light verb shortly before the noun.
fn light_verb(view: &View, floor: usize, noun: usize) -> Option<usize> {
    let from = floor.max(noun.saturating_sub(5));
    // "Mistakes were made but Brandt rejected **suggestions**": another clause's verb.
    let joined = (from..noun).rev().find(|&i| view.is(i, class::CONJUNCTION)).unwrap_or(from);
    (joined..noun).rev().find(|&i| view.among(i, lexical::ISSUING))
}

/// The clause of a noun inside a sentence ends where the main clause's verb follows: "his claim
/// that the port was unsafe **angered** unions". `plural` says whether the noun is one: the verb of a
/// singular noun has an ending, so that "a vow that there would be no Palestinian state" goes on.
pub(in crate::statements) fn noun_clause_end(view: &View, from: usize, end: usize, plural: bool) -> usize {
    let mut limit = clause_end(view, from, end, true);
    // "its assertion that the boat**, the Santa Luna,** had sought the collision"
    for _ in 0..2 {
        let apposed = view.word(limit) == "," && limit + 1 < end && limit > from;
        if apposed && !has_clause(view, from..limit) {
            limit = clause_end(view, limit + 1, end, true);
        }
    }
    let mut verbs = 0;
    let mut i = from;
    while i < limit {
        let word = view.word(i);
        let auxiliary = view.is(i, class::AUXILIARY);
        let finite = auxiliary || view.is_verb_like(i) || word.ends_with("ed") && word.len() > 3;
        let after_auxiliary = i > from
            && (view.is(i - 1, class::AUXILIARY | class::NEGATION)
                || view.is_adverb(i - 1) && i > from + 1 && view.is(i - 2, class::AUXILIARY));
        let infinitive = i > from && view.word(i - 1) == "to";
        // "his claim that she “never lost or hid sealed letters” on her ship": within it nothing ends.
        if view.quote_of(i).is_some() && view.quote_of(from.saturating_sub(1)).is_none() {
            verbs |= usize::from(finite);
            i += 1;
            continue;
        }
        if finite
            && !after_auxiliary
            && !infinitive
            && (verbs == 0
                || plural
                || auxiliary
                || view.is(i, class::IRREGULAR)
                || word.ends_with(['s', 'd']))
            && (i == from || !view.is(i - 1, class::DETERMINER | class::PREPOSITION))
        {
            verbs += 1;
            if verbs == 2 && i > from + 1 {
                return i;
            }
        }
        // "acted **at once**"
        let once = word == "once" && i > from && view.word(i - 1) == "at";
        if view.is(i, class::SUBORDINATOR | class::CONJUNCTION | class::WH) && !once {
            verbs = 0;
        }
        i += 1;
    }
    limit
}
