//! The network over a whole document: windows that overlap, hidden states without a seam.

use super::features::{self, Step};
use super::loading::{LABELS, Weights};
use super::lstm::{self, Input};
use super::math::ONE;
use super::parts::Linear;

/// Steps kept of a window.
const CORE: usize = 2000;
/// Steps read on either side of the core and thrown away: the memory of the network is shorter.
const MARGIN: usize = 100;

/// What the network made of a document.
pub struct Reading<'w> {
    weights: &'w Weights<'w>,
    /// Hidden states of the second layer, one row a step, in units of [`ONE`].
    states: Vec<i16>,
    /// Scores of the attribution labels, a step.
    pub labels: Vec<[f32; LABELS]>,
    /// Scores of the name labels, a step.
    pub names: Vec<[f32; LABELS]>,
}

/// Reads a document, in time and memory linear in its length.
pub fn read<'w>(weights: &'w Weights<'w>, steps: &[Step]) -> Reading<'w> {
    let hidden = weights.hidden;
    let mut states = Vec::with_capacity(steps.len() * 2 * hidden);
    let (mut rows, mut first, mut second) = (Vec::new(), Vec::new(), Vec::new());
    for start in (0..steps.len()).step_by(CORE) {
        let end = steps.len().min(start + CORE);
        let from = start.saturating_sub(MARGIN);
        let window = &steps[from..steps.len().min(end + MARGIN)];
        let order = features::distinct(window, weights, &mut rows);
        let input = Input { rows: &rows, width: weights.width(), order: Some(&order) };
        lstm::layer(&weights.layers[0], &input, hidden, &mut first);
        let input = Input { rows: &first, width: 2 * hidden, order: None };
        lstm::layer(&weights.layers[1], &input, hidden, &mut second);
        states.extend_from_slice(&second[(start - from) * 2 * hidden..(end - from) * 2 * hidden]);
    }
    let mut labels = Vec::with_capacity(steps.len());
    let mut names = Vec::with_capacity(steps.len());
    for rows in states.chunks(64 * 2 * hidden) {
        for row in apply(&weights.tags, rows).chunks_exact(weights.tags.scale.len()) {
            labels.push(std::array::from_fn(|i| row[i]));
            names.push(std::array::from_fn(|i| row[LABELS + i]));
        }
    }
    Reading { weights, states, labels, names }
}

/// A linear layer over rows of hidden states.
fn apply(linear: &Linear, rows: &[i16]) -> Vec<f32> {
    let n = linear.scale.len();
    let inputs = linear.matrix.inputs();
    let mut sums = vec![0; rows.len() / inputs * n];
    linear.matrix.times(rows, &mut sums);
    let parameters = || linear.scale.iter().zip(&linear.bias);
    sums.chunks_exact(n)
        .flat_map(|row| row.iter().zip(parameters()).map(|(&sum, (scale, bias))| sum as f32 * scale + bias))
        .collect()
}

/// The two kinds of link.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Link {
    /// From a content to its cue.
    Cue,
    /// From a cue to its source.
    Source,
}

impl Reading<'_> {
    /// What stands at `steps` (their mean) and looks for a link of this kind.
    pub fn asks(&self, kind: Link, steps: std::ops::Range<usize>) -> Vec<f32> {
        let width = 2 * self.weights.hidden;
        let mut sum = vec![0i32; width];
        for row in self.states[steps.start * width..steps.end * width].chunks_exact(width) {
            for (sum, &x) in sum.iter_mut().zip(row) {
                *sum += i32::from(x);
            }
        }
        let n = steps.len().max(1) as i32;
        let mean: Vec<i16> = sum.iter().map(|&x| x.div_euclid(n) as i16).collect();
        self.half(kind, apply(&self.weights.ask, &mean))
    }

    /// What stands at `step` and may be linked to.
    pub fn answers(&self, kind: Link, step: usize) -> Vec<f32> {
        let width = 2 * self.weights.hidden;
        self.half(kind, apply(&self.weights.answer, &self.states[step * width..(step + 1) * width]))
    }

    /// [`Reading::answers`] of every step, one behind the other.
    pub fn answers_everywhere(&self, kind: Link) -> Vec<f32> {
        let width = 2 * self.weights.hidden;
        let n = self.weights.link;
        let from = if kind == Link::Cue { 0 } else { n };
        let mut out = Vec::with_capacity(self.states.len() / width * n);
        for rows in self.states.chunks(64 * width) {
            for both in apply(&self.weights.answer, rows).chunks_exact(2 * n) {
                out.extend_from_slice(&both[from..from + n]);
            }
        }
        out
    }

    fn half(&self, kind: Link, mut both: Vec<f32>) -> Vec<f32> {
        let n = self.weights.link;
        match kind {
            Link::Cue => both.truncate(n),
            Link::Source => {
                both.drain(..n);
            }
        }
        both
    }
}

const _: () = assert!(ONE as i32 <= 1 << 14, "sums of the kernel would overflow");
