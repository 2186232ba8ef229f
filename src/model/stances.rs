//! What the network thinks an attribution does: asserts, denies, asks.
//!
//! A small head of its own looks at each token's word and at its hidden state. Every token says for
//! each class how much it speaks for it, as a token of a cue and as one of a content; an attribution's score is the highest of its cue plus the highest of its content.

use super::features::Step;
use super::loading::STANCE_UNITS;
use super::math::exp_below_zero;
use super::parts::Stance;
use crate::text::TokenRange;

/// Classes, in this order: asserts, denies, rejects, no evidence, declines, non-committal, asks.
pub const STANCES: usize = 7;

/// Scores of a token: of a cue's, then of a content's.
pub type TokenScores = [[f32; STANCES]; 2];

/// Steps whose sums are made together.
const TOGETHER: usize = 64;

/// Scores of steps, from the network's inputs and the hidden states there.
pub fn score(head: &Stance, inputs: &[i16], states: &[i16], out: &mut Vec<TokenScores>) {
    let (mut by_input, mut by_state) = (Vec::new(), Vec::new());
    let inputs = inputs.chunks(TOGETHER * head.input.inputs());
    for (inputs, states) in inputs.zip(states.chunks(TOGETHER * head.state.inputs())) {
        let steps = inputs.len() / head.input.inputs();
        by_input.resize(steps * STANCE_UNITS, 0);
        by_state.resize(steps * STANCE_UNITS, 0);
        head.input.times(inputs, &mut by_input);
        head.state.times(states, &mut by_state);
        for (a, b) in by_input.chunks_exact(STANCE_UNITS).zip(by_state.chunks_exact(STANCE_UNITS)) {
            let mut units = [0f32; STANCE_UNITS];
            for (i, unit) in units.iter_mut().enumerate() {
                let sum = a[i] as f32 * head.input_scale[i] + b[i] as f32 * head.state_scale[i];
                *unit = (sum + head.unit_bias[i]).max(0.0);
            }
            let rows = head.scores.chunks_exact(STANCE_UNITS).zip(&head.score_bias);
            let mut sums =
                rows.map(|(row, bias)| row.iter().zip(&units).map(|(w, u)| w * u).sum::<f32>() + bias);
            out.push([0, 1].map(|_| std::array::from_fn(|_| sums.next().unwrap_or_default())));
        }
    }
}

/// Scores of every token of a document, from which those of any attribution follow.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Stances {
    tokens: Vec<TokenScores>,
    /// Added to every attribution's scores.
    bias: [f32; STANCES],
}

impl Stances {
    /// From the scores of the network's steps, of which those between paragraphs are left out.
    pub(super) fn new(steps: &[Step], scores: &[TokenScores], head: &Stance) -> Stances {
        let tokens = steps.iter().zip(scores).filter(|(step, _)| step.token.is_some());
        Stances {
            tokens: tokens.map(|(_, scores)| *scores).collect(),
            bias: std::array::from_fn(|i| head.bias.get(i).copied().unwrap_or_default()),
        }
    }

    /// Probabilities of the classes for an attribution with these tokens; they add up to 1. The
    /// ranges need not be ones that the tagger found; what lies outside of the document is passed over.
    pub fn of(&self, cue: &[TokenRange], content: &[TokenRange]) -> [f32; STANCES] {
        let (cue, content) = (self.highest(0, cue), self.highest(1, content));
        let sum: [f32; STANCES] = std::array::from_fn(|class| cue[class] + content[class] + self.bias[class]);
        let top = sum.iter().copied().fold(f32::NEG_INFINITY, f32::max);
        let weight = sum.map(|score| exp_below_zero(score - top));
        let all: f32 = weight.iter().sum();
        weight.map(|w| w / all)
    }

    /// The highest score of each class; nothing where there is no token.
    fn highest(&self, role: usize, ranges: &[TokenRange]) -> [f32; STANCES] {
        let mut best: Option<[f32; STANCES]> = None;
        for scores in ranges.iter().filter_map(|range| self.tokens.get(range.clone())).flatten() {
            let scores = scores[role];
            best = Some(best.map_or(scores, |best| std::array::from_fn(|i| best[i].max(scores[i]))));
        }
        best.unwrap_or_default()
    }

    /// The class for which a token speaks most as a content's, in number: what the tests compare.
    pub(super) fn loudest(&self) -> impl Iterator<Item = usize> + '_ {
        self.tokens.iter().map(|[_, content]| {
            (1..STANCES).fold(0, |best, i| if content[i] > content[best] { i } else { best })
        })
    }
}
