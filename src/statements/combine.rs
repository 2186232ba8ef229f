//! The tagger's attributions and the rules' made one list.
//!
//! The rules know quotation marks, paragraphs and coordination; the tagger knows far more cues.
//! Where both found an attribution, the rules' boundaries stand; where one alone found it, it is
//! kept when it is sure enough.

use super::Attribution;
use super::cues::Cue;
use super::lexicon::Class;
use super::view::View;
use crate::model::RawAttribution;
use crate::text::TokenRange;
use std::collections::HashMap;

/// Joins both lists; `rules` in order of trust.
pub fn combine(
    view: &View,
    cues: &[Cue],
    rules: Vec<Attribution>,
    tagged: Vec<RawAttribution>,
) -> Vec<Attribution> {
    let mut out = rules;
    let near = BySentence::new(view, &out);
    let mut alone = Vec::new();
    for raw in tagged {
        let same_cue =
            |r: &Attribution| share(&r.cue, &raw.cue) > 0.0 && share(&r.content, &raw.content) > 0.0;
        let same = near
            .of(view, &raw.content)
            .find(|&k| out.get(k).is_some_and(|r| same_cue(r) || share(&r.content, &raw.content) > SAME));
        match same.and_then(|k| out.get_mut(k)) {
            Some(rule) => {
                rule.score = rule.score.max(raw.score);
                rule.why.push("tagger".to_owned());
                if !keeps_boundaries(cues, rule) {
                    let start = rule.content.first().map_or(0, |c| c.start);
                    rule.content = raw.content;
                    // "said that figure was wrong": the rules know when "that" is a pronoun.
                    if let Some(first) = rule.content.first_mut()
                        && first.start == start + 1
                        && view.word(start) == "that"
                    {
                        first.start = start;
                    }
                }
                if !raw.source.is_empty() {
                    rule.source = raw.source;
                }
            }
            None if unspoken(view, cues, &raw) => {}
            None => {
                let why = raw.cue.first().map(|c| format!("cue: {}", view.doc.slice(c)));
                let why = why.into_iter().chain(["tagger alone".to_owned()]).collect();
                alone.push(Attribution {
                    source: raw.source,
                    cue: raw.cue,
                    content: raw.content,
                    score: raw.score,
                    why,
                });
            }
        }
    }
    out.retain(|rule| rule.why.iter().any(|w| w == "tagger") || stands_alone(cues, rule));
    out.extend(alone);
    out
}

/// Quotation marks, refusals and the objects of "denied", "accused" are the rules' business;
/// elsewhere the tagger's boundaries are better.
fn keeps_boundaries(cues: &[Cue], rule: &Attribution) -> bool {
    rule.why.iter().any(|w| w == "quotation" || w == "refusal")
        || cue_of(cues, rule).is_some_and(|c| c.verb.class == Class::Act)
}

fn cue_of<'c>(cues: &'c [Cue], rule: &Attribution) -> Option<&'c Cue> {
    let at = rule.cue.first()?.start;
    cues.get(cues.partition_point(|c| c.tokens.start < at)).filter(|c| c.tokens.start == at)
}

/// Whether the rules may be trusted where the tagger saw nothing: quotations, refusals, "according
/// to", plain verbs of speech, and the verbs by which somebody denies or accuses.
fn stands_alone(cues: &[Cue], rule: &Attribution) -> bool {
    if rule.why.iter().any(|w| {
        matches!(
            w.as_str(),
            "quotation" | "refusal" | "source named by the phrase" | "content: clause of a noun"
        )
    }) {
        return true;
    }
    let Some(cue) = cue_of(cues, rule) else { return false };
    let frame = |f: &str| rule.why.iter().any(|w| w.strip_prefix("content: ") == Some(f));
    match cue.verb.class {
        Class::Speech => {
            ["clause with that", "clause", "question", "clause before", "gerund"].iter().any(|f| frame(f))
        }
        Class::Act => super::stance::decides(cue.verb.lemma) || matches!(cue.verb.lemma, "accuse" | "admit"),
        _ => false,
    }
}

/// "did not say", "if she says", "is expected to say": nothing was said.
fn unspoken(view: &View, cues: &[Cue], raw: &RawAttribution) -> bool {
    raw.cue.iter().any(|piece| {
        let from = cues.partition_point(|c| c.tokens.end <= piece.start);
        cues.iter().skip(from).take_while(|c| c.tokens.start < piece.end).any(|c| {
            let speech = matches!(c.verb.class, Class::Speech | Class::Act) && c.verb.frames.that;
            let expected = c.infinitive
                && c.start.checked_sub(1).is_some_and(|b| {
                    matches!(view.word(b), "expected" | "likely" | "due" | "set" | "scheduled")
                });
            c.conditional || speech && (c.negated || expected)
        })
    })
}

/// Share of content from which two attributions are one, whatever their cues.
const SAME: f32 = 0.6;

/// Attributions by the sentences that their contents touch.
struct BySentence(HashMap<usize, Vec<usize>>);

impl BySentence {
    fn new(view: &View, list: &[Attribution]) -> BySentence {
        let mut map: HashMap<usize, Vec<usize>> = HashMap::new();
        for (k, attribution) in list.iter().enumerate() {
            for sentence in sentences(view, &attribution.content) {
                map.entry(sentence).or_default().push(k);
            }
        }
        BySentence(map)
    }

    fn of<'a>(&'a self, view: &'a View, content: &'a [TokenRange]) -> impl Iterator<Item = usize> + 'a {
        sentences(view, content).filter_map(|s| self.0.get(&s)).flatten().copied()
    }
}

/// The sentences that `pieces` touch.
fn sentences<'a>(view: &'a View, pieces: &'a [TokenRange]) -> impl Iterator<Item = usize> + 'a {
    pieces
        .iter()
        .filter(|p| !p.is_empty())
        .flat_map(|p| view.doc.sentence_of(p.start)..=view.doc.sentence_of(p.end - 1))
}

/// Tokens in common over tokens in all.
fn share(a: &[TokenRange], b: &[TokenRange]) -> f32 {
    let mut common = 0;
    for x in a {
        for y in b {
            common += x.end.min(y.end).saturating_sub(x.start.max(y.start));
        }
    }
    let all = a.iter().chain(b).map(ExactSizeIterator::len).sum::<usize>() - common;
    if all == 0 { 0.0 } else { common as f32 / all as f32 }
}
