//! Which content belongs to which cue, and which source to it: the learned links, assembled.
//!
//! An attribution stands at its cue. Each content goes to the cue it asks for most, each cue to the
//! source it asks for most or to none; a content whose cue nobody found stays alone. Several contents may share a cue, several cues a source.

use super::RawAttribution;
use super::features::Step;
use super::labels::Span;
use super::loading::Weights;
use super::math::exp_below_zero;
use super::network::{Link, Reading};
use std::ops::Range;

/// Kinds of [`Span`] in the label head's order.
const SOURCE: usize = 0;
const CUE: usize = 1;
const CONTENT: usize = 2;

/// Steps a link may reach: longer ones are one in two hundred in the corpus, and bound the work.
const REACH: usize = 160;
/// Paragraphs between a content and its cue at most.
const FAR: i32 = 3;
/// Least probability of a content's link: below it the cue is one that the labels missed, and the
/// content does better alone (+0.5 statements F1 at overlap 0.8) than in another's statement.
const LEAST: f32 = 0.1;

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

    let all = reading.answers_everywhere(Link::Cue);
    for content in &contents {
        let piece = tokens(steps, &content.steps);
        match links.cue_of(content, &cues, &reading.asks(Link::Cue, content.steps.clone()), &all) {
            Some(k) => out[k].content.push(piece),
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
    /// The cue of a content. Every step near it is a candidate, found to be a cue or not, so that
    /// the probabilities tell when its cue was missed.
    fn cue_of(&self, content: &Span, cues: &[&Span], asks: &[f32], all: &[f32]) -> Option<usize> {
        let Range { start, end } = content.steps;
        let from = start.saturating_sub(REACH);
        let to = (end + REACH).min(self.steps.len());
        let anchors = [start, (start + end) / 2, end - 1];
        let mut weight: Vec<f32> = (from..to)
            .map(|at| {
                let bias: f32 = anchors.iter().map(|&anchor| self.bias(0, anchor, at)).sum();
                let answers = &all[at * self.weights.link..(at + 1) * self.weights.link];
                self.product(asks, answers) + bias / 3.0
            })
            .collect();
        let outside = |at: usize| at < start || at >= end;
        let top = (from..to)
            .filter(|&at| outside(at))
            .map(|at| weight[at - from])
            .fold(f32::NEG_INFINITY, f32::max);
        for at in from..to {
            let w = &mut weight[at - from];
            *w = if outside(at) { exp_below_zero(*w - top) } else { 0.0 };
        }
        let least = LEAST * weight.iter().sum::<f32>();
        let mut best = (least, None);
        for k in near(cues, from..to) {
            let cue = &cues[k].steps;
            if self.paragraphs(start, cue.start).abs() > FAR {
                continue;
            }
            let mass: f32 = weight[cue.start - from..cue.end.min(to) - from].iter().sum();
            if mass > best.0 {
                best = (mass, Some(k));
            }
        }
        best.1
    }

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
