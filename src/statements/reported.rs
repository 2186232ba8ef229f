//! Reported speech: "X said (that) Y", "Y, X said", "X denied Y", "X, who said Y", "adding that Y".

use super::Attribution;
use super::clause_ends::{clause_end, object_end};
use super::complements;
use super::cues::Cue;
use super::doubts::is_name;
use super::fronted::fronted;
use super::gaps::within_relative;
use super::inverted::inverted;
use super::lexical;
use super::lexicon::Class;
use super::phrases::{clause_subject, subject_after, subject_before};
use super::quoting;
use super::view::{REACH, View, class};
use super::wordless::{menaces, of_all};
use crate::text::TokenRange;

/// Attributions by a cue verb whose content is not a mere quotation. `used` marks the cues that a
/// quotation has taken; those found here are marked too.
pub fn find(view: &View, cues: &[Cue], used: &mut [bool]) -> Vec<Attribution> {
    let mut found = Vec::new();
    // The source of the last cue of the same sentence, for verbs without a subject of their own.
    let mut last: Option<(usize, TokenRange)> = None;
    // The same, of those who spoke: a participle leans on them.
    let mut spoke: Option<(usize, TokenRange)> = None;
    for (k, cue) in cues.iter().enumerate() {
        let at = cue.tokens.start;
        let sentence = view.doc.sentence_of(at);
        let Some(bounds) = bounds(view, cue) else { continue };
        let here = |found: &Option<(usize, TokenRange)>| {
            found.as_ref().filter(|(s, _)| *s == sentence).map(|(_, r)| r.clone())
        };
        let inherited = here(&spoke).filter(|_| cue.is_participle()).or_else(|| here(&last));
        let source = source_of(view, cue, &bounds, inherited);
        if let Some(source) = &source {
            last = Some((sentence, source.clone()));
            if cue.speaks() && !cue.is_participle() {
                spoke.clone_from(&last);
            }
        }
        if used.get(k).copied().unwrap_or(true) || !cue.speaks() {
            continue;
        }
        if let Some(attribution) = inverted(view, cue, &bounds) {
            if let Some(slot) = used.get_mut(k) {
                *slot = true;
            }
            found.push(attribution);
            continue;
        }
        let Some(source) = source else { continue };
        if let Some(attribution) = attribution(view, cue, source, &bounds) {
            if let Some(slot) = used.get_mut(k) {
                *slot = true;
            }
            found.push(attribution);
        }
    }
    found
}

/// The stretch in which a cue may find its source and content: its sentence, or its quotation.
fn bounds(view: &View, cue: &Cue) -> Option<TokenRange> {
    let at = cue.tokens.start;
    let sentence = view.sentence(at)?.clone();
    let mut bounds = sentence.start.max(at.saturating_sub(REACH))..sentence.end.min(at + REACH);
    while bounds.end > bounds.start && matches!(view.word(bounds.end - 1), "." | "!" | "?" | "…") {
        bounds.end -= 1;
    }
    match view.quote_of(at).and_then(|q| view.doc.quotes.get(q)) {
        Some(quote) => {
            bounds.start = bounds.start.max(quote.tokens.start + 1);
            if bounds.end >= quote.tokens.end {
                bounds.end = quote.tokens.end - 1;
            }
            while bounds.end > bounds.start && matches!(view.word(bounds.end - 1), "." | "," | "!" | "?") {
                bounds.end -= 1;
            }
        }
        // A sentence that begins with the tail of a quotation begins behind it.
        None => {
            if let Some(q) = view.quote_of(bounds.start).and_then(|q| view.doc.quotes.get(q))
                && q.tokens.start < bounds.start
            {
                bounds.start = q.tokens.end.min(at);
            }
        }
    }
    (bounds.start <= at && at < bounds.end).then_some(bounds)
}

/// Who speaks: the subject, the subject of the verb before, or the main clause's subject.
pub fn source_of(
    view: &View,
    cue: &Cue,
    bounds: &TokenRange,
    inherited: Option<TokenRange>,
) -> Option<TokenRange> {
    let before = cue.start.checked_sub(1).filter(|&b| b >= bounds.start);
    let word = before.map_or("", |b| view.word(b));
    if let Some(comma) = leading(view, cue, bounds) {
        return clause_subject(view, comma + 1, bounds.end);
    }
    if cue.is_participle() {
        if let Some(quoted) = quoting::at(view, cue.tokens.start).and_then(|q| q.speaker) {
            return Some(quoted);
        }
        if let Some(b) = before
            && view.is_word(b)
            && !view.is(b, class::PREPOSITION | class::CONJUNCTION | class::SUBORDINATOR)
            && !view.is_adverb(b)
        {
            // "with Seoul saying", "he is saying"
            let own = subject_before(view, cue.start, bounds.start)?;
            let with =
                own.start.checked_sub(1).is_some_and(|w| matches!(view.word(w), "with" | "despite" | "of"));
            let progressive = (cue.start..cue.tokens.start).any(|i| view.is(i, class::BE));
            if with || progressive {
                return Some(own);
            }
            if let Some(seen) = seen(view, cue, bounds) {
                return Some(seen);
            }
        }
        return inherited.or_else(|| clause_subject(view, bounds.start, cue.start));
    }
    let coordinated = matches!(word, "and" | "but" | "or" | "then" | "yet")
        || word == ","
            && before.is_some_and(|b| b > bounds.start && matches!(view.word(b - 1), "and" | "but"));
    if coordinated {
        return inherited.or_else(|| clause_subject(view, bounds.start, cue.start));
    }
    subject_before(view, cue.start, bounds.start)
}

/// "Two witnesses saw **a man in a coat** shouting", "**A man** was heard shouting": who is seen or heard to speak.
fn seen(view: &View, cue: &Cue, bounds: &TokenRange) -> Option<TokenRange> {
    let verb = (bounds.start..cue.start).rev().find(|&i| view.among(i, lexical::SEEING))?;
    if (verb..cue.start).any(|i| matches!(view.word(i), "," | "that") || view.is(i, class::CONJUNCTION)) {
        return None;
    }
    if verb > bounds.start && view.is(verb - 1, class::BE) {
        return subject_before(view, verb - 1, bounds.start);
    }
    subject_after(view, verb + 1, cue.start)
}

/// "**Rejecting** calls to go, Orr said …": the comma behind which the subject of such a cue stands.
fn leading(view: &View, cue: &Cue, bounds: &TokenRange) -> Option<usize> {
    if !cue.is_participle() || cue.tokens.start != bounds.start || cue.verb.class != Class::Act {
        return None;
    }
    (cue.tokens.end..bounds.end).find(|&i| view.word(i) == "," && view.quote_of(i).is_none())
}

fn attribution(view: &View, cue: &Cue, source: TokenRange, bounds: &TokenRange) -> Option<Attribution> {
    let (source, gap) = within_relative(view, cue, source, bounds.end);
    let quoted = view.quote_of(cue.tokens.start).is_some();
    if matches!(view.word(source.start), "you" | "i" | "we" | "who")
        && source.len() == 1
        && (quoted || view.word(source.start) != "we" && view.word(source.start) != "i")
    {
        return None;
    }
    // "rejected what it called a smear", "on what it said was a drill": part of the other verb's object.
    let copula = view.is(cue.tokens.end, class::BE) && source.start > bounds.start + 1;
    if let Some(before) = source.start.checked_sub(1)
        && (cue.verb.frames.judge && matches!(view.word(before), "what" | "which")
            || copula && view.word(before) == "what"
            || of_all(view, &cue.tokens, before))
    {
        return None;
    }
    if of_all(view, &cue.tokens, source.start) {
        return None;
    }
    // "according to local news **reports**": a noun.
    if view.word(source.start) == "according" {
        return None;
    }
    // "nobody denied", "no clerk ever says"
    if view.word(source.start) == "no" && view.word(source.start + 1) != "10"
        || matches!(view.word(source.start), "nobody" | "none" | "neither" | "nothing")
    {
        return None;
    }
    if view.word(source.start) == "it"
        && source.len() == 1
        && matches!(cue.verb.class, Class::Act | Class::Belief | Class::Find)
        && quoted
    {
        return None;
    }
    // Inside a quotation only plain speech, and "called it “a training accident”".
    let naming = cue.verb.frames.judge && !matches!(view.word(source.start), "i" | "we" | "you");
    if quoted && !matches!(cue.verb.class, Class::Speech) && !naming {
        return None;
    }
    // "the report, which said …,": the content ends with the relative clause.
    let relative = cue.start.checked_sub(1).is_some_and(|b| matches!(view.word(b), "who" | "which"))
        && cue.start >= bounds.start + 2
        && view.word(cue.start - 2) == ",";
    let complement = complements::read(view, cue, bounds.end);
    // "The deal is signed, Lind said **in a blog post**": where it was said.
    let place =
        complement.content.filter(|&from| view.is(from, class::PREPOSITION) && complement.frame == "clause");
    // "The harbour is closed, **TASS quoted** Reiss as saying", "…, Lind was quoted as saying **by the agency**"
    let quoting = quoting::at(view, cue.tokens.start);
    let relayed = quoting.as_ref().is_some_and(|q| q.by_behind);
    let next = if relayed { cue.tokens.end } else { complement.next };
    let opens = quoting.as_ref().and_then(|q| q.opens).unwrap_or(source.start);
    let before = |next| fronted(view, cue, opens, bounds, next, quoting.is_some());
    let fronted_by = (place.is_some() || relayed).then(|| before(next)).flatten();
    let (content, frame) = match complement.content {
        _ if fronted_by.is_some() => (fronted_by.unwrap_or_default(), "clause before"),
        Some(from) if gap.is_some() => (gap.map(|end| from..end).into_iter().collect(), complement.frame),
        Some(from) => {
            let close = leading(view, cue, bounds).unwrap_or(bounds.end);
            let mut end = clause_end(view, from, close, relative);
            if matches!(complement.frame, "object" | "gerund") {
                end = object_end(view, from, end);
            }
            (vec![whole_quotes(view, from..end)], complement.frame)
        }
        None => (before(complement.next)?, "clause before"),
    };
    // "a tax that, **say** economists, hurts the poor"
    let within = gap.is_some()
        || frame == "clause before" && content.first().is_some_and(|c| c.start > cue.tokens.start);
    let content: Vec<TokenRange> =
        content.into_iter().map(|c| view.trim(c)).filter(|c| !c.is_empty()).collect();
    if content.is_empty() || content.iter().any(|c| c.contains(&cue.tokens.start)) {
        return None;
    }
    // "Citing Reiss, TASS said …", "TASS quoted **Reiss as saying** …"
    let says =
        |i: usize| view.word(i).ends_with("ing") && quoting::at(view, i).is_some_and(|q| q.speaker.is_some());
    let passed = |c: &TokenRange| c.clone().any(says);
    if matches!(cue.verb.lemma, "cite" | "quote") && content.iter().all(|c| is_name(view, c) || passed(c)) {
        return None;
    }
    if complement.frame == "infinitive" && menaces(view, cue.verb.lemma, &source) {
        return None;
    }
    let base = match (cue.verb.class, frame) {
        (Class::Belief, _) => 0.5,
        (Class::Find, _) => 0.6,
        (_, "clause with that") => 0.85,
        (Class::Speech, _) => 0.8,
        (Class::Act, "object") => 0.6,
        _ => 0.65,
    };
    Some(Attribution {
        source: vec![source],
        cue: vec![cue.tokens.clone()],
        content,
        score: if quoted { base - 0.3 } else { base },
        why: [format!("cue: {}", view.doc.slice(&cue.tokens)), format!("content: {frame}")]
            .into_iter()
            .chain((relative || within).then(|| "relative clause".to_owned()))
            .collect(),
        ..Attribution::default()
    })
}

/// A content that ends inside a quotation which it opened runs to that quotation's end.
fn whole_quotes(view: &View, content: TokenRange) -> TokenRange {
    let Some(last) = content.end.checked_sub(1) else { return content };
    match view.quote_of(last).and_then(|q| view.doc.quotes.get(q)) {
        Some(q) if q.tokens.start >= content.start && q.tokens.end > content.end => {
            content.start..q.tokens.end
        }
        _ => content,
    }
}
