//! One recurrent layer over a stretch of text, forward and backward.

use super::loading::Direction;
use super::math::{quantise, sigmoid, tanh};

/// Steps whose inputs are multiplied together: few enough to stay in the processor's cache.
const TOGETHER: usize = 64;

/// Runs both directions of a layer over `steps` inputs of `width` numbers each; hidden states go to
/// `out`, forward and backward side by side, in units of [`super::math::ONE`].
pub fn layer(directions: &[Direction; 2], input: &[i16], width: usize, hidden: usize, out: &mut Vec<i16>) {
    let steps = input.len() / width;
    out.clear();
    out.resize(steps * 2 * hidden, 0);
    for (d, direction) in directions.iter().enumerate() {
        run(direction, d == 1, input, width, hidden, |step, state| {
            let at = (2 * step + d) * hidden;
            out[at..at + hidden].copy_from_slice(state);
        });
    }
}

fn run(
    d: &Direction,
    backward: bool,
    input: &[i16],
    width: usize,
    hidden: usize,
    mut give: impl FnMut(usize, &[i16]),
) {
    let steps = input.len() / width;
    let rows = 4 * hidden;
    let mut projected = vec![0; TOGETHER * rows];
    let mut recurrent = vec![0; rows];
    let mut cell = vec![0f32; hidden];
    let mut state = vec![0i16; hidden];
    let stretches = steps.div_ceil(TOGETHER);
    for s in 0..stretches {
        let s = if backward { stretches - 1 - s } else { s };
        let (start, end) = (s * TOGETHER, steps.min((s + 1) * TOGETHER));
        let projected = &mut projected[..(end - start) * rows];
        d.input.times(&input[start * width..end * width], projected);
        for k in 0..end - start {
            let k = if backward { end - start - 1 - k } else { k };
            d.recurrent.times(&state, &mut recurrent);
            advance(d, &projected[k * rows..(k + 1) * rows], &recurrent, &mut cell, &mut state);
            give(start + k, &state);
        }
    }
}

/// One step of the gates. The loops are plain so that the compiler turns them into vectors; no
/// addition is fused with a multiplication anywhere, so every target rounds alike.
fn advance(d: &Direction, projected: &[i32], recurrent: &[i32], cell: &mut [f32], state: &mut [i16]) {
    let n = cell.len();
    let gate = |g: usize| {
        let r = g * n..(g + 1) * n;
        Gate {
            input: &projected[r.clone()],
            recurrent: &recurrent[r.clone()],
            input_scale: &d.input_scale[r.clone()],
            recurrent_scale: &d.recurrent_scale[r.clone()],
            bias: &d.bias[r],
        }
    };
    let (input, forget, new, output) = (gate(0), gate(1), gate(2), gate(3));
    let state = &mut state[..n];
    for j in 0..n {
        let c = sigmoid(forget.sum(j)) * cell[j] + sigmoid(input.sum(j)) * tanh(new.sum(j));
        cell[j] = c;
        state[j] = quantise(sigmoid(output.sum(j)) * tanh(c));
    }
}

struct Gate<'a> {
    input: &'a [i32],
    recurrent: &'a [i32],
    input_scale: &'a [f32],
    recurrent_scale: &'a [f32],
    bias: &'a [f32],
}

impl Gate<'_> {
    #[inline(always)]
    fn sum(&self, j: usize) -> f32 {
        (self.input[j] as f32 * self.input_scale[j] + self.bias[j])
            + self.recurrent[j] as f32 * self.recurrent_scale[j]
    }
}
