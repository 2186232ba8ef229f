//! Reported speech: "X said (that) Y", "Y, X said", "X denied Y", "X, who said Y", "adding that Y".

pub mod addressees;
pub mod adverbials;
pub mod askings;
pub mod complements;
pub mod fronted;
pub mod gaps;
pub mod inverted;
mod judged;
pub mod narrated;
pub mod outlets;
pub mod passives;
pub mod reported_content;

use crate::statements::Attribution;
use crate::statements::combine::doubts::is_name;
use crate::statements::combine::wordless::menaces;
use crate::statements::cues::Cue;
use crate::statements::cues::cue_subjects::{may_speak, source_of};
use crate::statements::other_cues::headlines;
use crate::statements::quoted::quoting;
use crate::statements::reading::lexicon::Class;
use crate::statements::reading::view::{REACH, View};
use crate::text::TokenRange;
use gaps::within_relative;
use inverted::inverted;
use reported_content::Report;

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
        let apart = || headlines::second_act(view, cue, &bounds).or_else(|| inverted(view, cue, &bounds));
        if let Some(attribution) = apart() {
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
    match view.quote(at) {
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
            if let Some(q) = view.quote(bounds.start)
                && q.tokens.start < bounds.start
            {
                bounds.start = q.tokens.end.min(at);
            }
        }
    }
    (bounds.start <= at && at < bounds.end).then_some(bounds)
}

/// What is reported by `cue`, of which `source` is the subject.
fn attribution(view: &View, cue: &Cue, source: TokenRange, bounds: &TokenRange) -> Option<Attribution> {
    let (source, gap) = within_relative(view, cue, source, bounds.end);
    if !may_speak(view, cue, &source, bounds) || headlines::listener(view, &cue.tokens).is_some() {
        return None;
    }
    let complement = complements::read(view, cue, bounds.end);
    let relative = in_relative(view, cue, bounds);
    let report = Report { view, cue, source: &source, bounds, gap, relative };
    let (pieces, frame) = report.content(&complement)?;
    // "a tax that, **say** economists, hurts the poor"
    let within = gap.is_some()
        || frame == "clause before" && pieces.first().is_some_and(|c| c.start > cue.tokens.start);
    let content: Vec<TokenRange> =
        pieces.into_iter().map(|c| view.trim(c)).filter(|c| !c.is_empty()).collect();
    if content.is_empty() || content.iter().any(|c| c.contains(&cue.tokens.start)) {
        return None;
    }
    if names_source(view, cue, &content)
        || complement.frame == "infinitive" && menaces(view, cue.verb.lemma, &source)
    {
        return None;
    }
    let score = score(view, cue, frame);
    let reason = format!("content: {frame}");
    let mut found = Attribution::by_cue(view, source, cue.tokens.clone(), content, score, &reason);
    found.why.extend((relative || within).then(|| "relative clause".to_owned()));
    Some(found)
}

/// "the report, **which said** …,": whether the content ends with the relative clause.
fn in_relative(view: &View, cue: &Cue, bounds: &TokenRange) -> bool {
    cue.start.checked_sub(1).is_some_and(|b| matches!(view.word(b), "who" | "which"))
        && cue.start >= bounds.start + 2
        && view.word(cue.start - 2) == ","
}

/// "**Citing Reiss**, TASS said …", "TASS quoted **Reiss as saying** …": whether nothing but who is cited stands
/// where the content would.
fn names_source(view: &View, cue: &Cue, content: &[TokenRange]) -> bool {
    let says =
        |i: usize| view.word(i).ends_with("ing") && quoting::at(view, i).is_some_and(|q| q.speaker.is_some());
    let passed = |c: &TokenRange| c.clone().any(says);
    matches!(cue.verb.lemma, "cite" | "quote") && content.iter().all(|c| is_name(view, c) || passed(c))
}

/// How sure the attribution is, by the kind of its verb and the form of its content.
fn score(view: &View, cue: &Cue, frame: &str) -> f32 {
    let base = match (cue.verb.class, frame) {
        (Class::Belief, _) => 0.5,
        (Class::Find, _) => 0.6,
        (_, "clause with that") => 0.85,
        (Class::Speech, _) => 0.8,
        (Class::Act, "object") => 0.6,
        _ => 0.65,
    };
    if view.quote_of(cue.tokens.start).is_some() { base - 0.3 } else { base }
}
