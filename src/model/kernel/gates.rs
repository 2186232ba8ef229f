//! The gates of a recurrent layer.

use crate::math::{quantise, sigmoid, tanh};

/// What turns sums of bytes into numbers, four gates (input, forget, new, output) one behind the
/// other.
#[derive(Debug, Clone, Copy)]
pub struct Scales<'a> {
    /// What a unit of the input's sums is worth.
    pub input: &'a [f32],
    /// What a unit of the recurrent sums is worth.
    pub recurrent: &'a [f32],
    /// Added.
    pub bias: &'a [f32],
}

/// One step of the gates: from the sums of both products to the next `cell` and `state`. The loops
/// are plain so that the compiler turns them into vectors; no addition is fused with a
/// multiplication anywhere, so every target rounds alike.
#[inline(never)]
pub fn advance(scales: Scales, input: &[i32], recurrent: &[i32], cell: &mut [f32], state: &mut [i16]) {
    let n = cell.len();
    let gate = |g: usize| {
        let r = g * n..(g + 1) * n;
        Gate {
            input: &input[r.clone()],
            recurrent: &recurrent[r.clone()],
            input_scale: &scales.input[r.clone()],
            recurrent_scale: &scales.recurrent[r.clone()],
            bias: &scales.bias[r],
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
