//! Which content belongs to which cue, and which source to it: the learned links, assembled.
//!
//! An attribution stands at its cue. Each content goes to the cue it asks for most, each cue to the
//! source it asks for most or to none. Several contents may share a cue, several cues a source.

use super::RawAttribution;
use super::features::Step;
use super::labels::Span;
use super::loading::Weights;
use super::network::{Link, Reading};
use std::ops::Range;

/// Kinds of [`Span`] in the label head's order.
const SOURCE: usize = 0;
const CUE: usize = 1;
const CONTENT: usize = 2;

/// Steps a link may reach: longer ones are one in two hundred in the corpus, and bound the work.
const REACH: usize = 160;
/// Paragraphs between a content and its cue at most.
const FAR: u32 = 3;

/// Upper ends of the distance buckets of the learned bias, in steps.
const EDGES: [usize; 15] = [1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64, 96, 128, 192];

/// Joins spans into attributions, in order of their cues; contents without a cue come last.
pub fn assemble(spans: &[Span], steps: &[Step], reading: &Reading, weights: &Weights) -> Vec<RawAttribution> {
    let of = |kind: usize| spans.iter().filter(move |s| s.kind == kind).collect::<Vec<_>>();
    let (sources, cues, contents) = (of(SOURCE), of(CUE), of(CONTENT));
    let links = Links { steps, weights };
    let mut out: Vec<RawAttribution> = cues
        .iter()
        .map(|cue| RawAttribution {
            cue: vec![tokens(steps, &cue.steps)],
            score: cue.score,
            ..Default::default()
        })
        .collect();
    let mut without = Vec::new();

    let cue_answers: Vec<Vec<f32>> = cues.iter().map(|c| reading.answers(Link::Cue, c.steps.start)).collect();
    for content in &contents {
        let asks = reading.asks(Link::Cue, content.steps.clone());
        let (first, last) = (content.steps.start, content.steps.end - 1);
        let mut best: Option<(f32, usize)> = None;
        for k in near(&cues, first.saturating_sub(REACH)..content.steps.end + REACH + 1) {
            let at = cues[k].steps.start;
            if links.paragraphs(first, at).abs() > FAR as i32 {
                continue;
            }
            let bias: f32 = [first, (first + content.steps.end) / 2, last]
                .iter()
                .map(|&from| links.bias(0, from, at))
                .sum();
            let score = links.product(&asks, &cue_answers[k]) + bias / 3.0;
            if best.is_none_or(|(most, _)| score > most) {
                best = Some((score, k));
            }
        }
        let piece = tokens(steps, &content.steps);
        match best {
            Some((_, k)) => out[k].content.push(piece),
            None => without.push(RawAttribution {
                content: vec![piece],
                score: content.score / 2.0,
                ..Default::default()
            }),
        }
    }

    let answers: Vec<Vec<f32>> =
        sources.iter().map(|s| reading.answers(Link::Source, s.steps.start)).collect();
    for (attribution, cue) in out.iter_mut().zip(&cues) {
        if attribution.content.is_empty() {
            continue;
        }
        let at = cue.steps.start;
        let asks = reading.asks(Link::Source, at..at + 1);
        let mut best = (weights.nowhere, None);
        for k in near(&sources, at.saturating_sub(REACH)..at + REACH + 1) {
            let to = sources[k].steps.start;
            let score = links.product(&asks, &answers[k]) + links.bias(1, at, to);
            if score > best.0 {
                best = (score, Some(k));
            }
        }
        attribution.source.extend(best.1.map(|k| tokens(steps, &sources[k].steps)));
    }
    out.retain(|a| !a.content.is_empty());
    out.extend(without);
    out
}

/// The spans that begin within `range`; spans are in order.
fn near(spans: &[&Span], range: Range<usize>) -> Range<usize> {
    spans.partition_point(|s| s.steps.start < range.start)
        ..spans.partition_point(|s| s.steps.start < range.end)
}

/// Token indices of a span, which holds no break.
pub fn tokens(steps: &[Step], span: &Range<usize>) -> Range<usize> {
    let at = |i: usize| steps[i].token.unwrap_or_default() as usize;
    at(span.start)..at(span.end - 1) + 1
}

struct Links<'a> {
    steps: &'a [Step],
    weights: &'a Weights<'a>,
}

impl Links<'_> {
    /// Paragraphs from one step to another, negative backwards.
    fn paragraphs(&self, from: usize, to: usize) -> i32 {
        self.steps[to].paragraph as i32 - self.steps[from].paragraph as i32
    }

    /// The learned bias of a link from one place to another.
    fn bias(&self, kind: usize, from: usize, to: usize) -> f32 {
        let beyond = EDGES.partition_point(|&e| e <= from.abs_diff(to));
        let distance = if to > from { EDGES.len() + beyond } else { EDGES.len() - beyond };
        let paragraphs = (self.paragraphs(from, to).clamp(-3, 3) + 3) as usize;
        self.weights.link_bias[kind].get(distance * 7 + paragraphs).copied().unwrap_or_default()
    }

    fn product(&self, asks: &[f32], answers: &[f32]) -> f32 {
        let dot: f32 = asks.iter().zip(answers).map(|(a, b)| a * b).sum();
        dot / (self.weights.link as f32).sqrt()
    }
}
