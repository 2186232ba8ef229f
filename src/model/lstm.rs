//! One recurrent layer over a stretch of text, forward and backward.
//!
//! What a layer reads is multiplied before the steps are taken, several of its rows at a time. Half of a text's words
//! stand there more than once, so the first layer has fewer rows than steps.

use super::parts::Direction;
use onrecord_kernel::gates::{Scales, advance};

/// Rows that are multiplied together where every step has one: few enough to stay in the processor's cache.
const TOGETHER: usize = 64;

/// What a layer reads.
pub struct Input<'a> {
    /// Numbers, `width` a row.
    pub rows: &'a [i16],
    /// Numbers a row.
    pub width: usize,
    /// The row of each step; `None` where every step has one of its own, in order.
    pub order: Option<&'a [u32]>,
}

impl Input<'_> {
    fn count(&self) -> usize {
        self.rows.len() / self.width
    }

    fn steps(&self) -> usize {
        self.order.map_or(self.count(), <[u32]>::len)
    }
}

/// Runs both directions of a layer over `input`; hidden states go to `out`, forward and backward side by side, in units
/// of [`super::math::ONE`].
pub fn layer(directions: &[Direction; 2], input: &Input, hidden: usize, out: &mut Vec<i16>) {
    out.clear();
    out.resize(input.steps() * 2 * hidden, 0);
    for (d, direction) in directions.iter().enumerate() {
        run(direction, d == 1, input, hidden, |step, state| {
            let at = (2 * step + d) * hidden;
            out[at..at + hidden].copy_from_slice(state);
        });
    }
}

fn run(d: &Direction, backward: bool, input: &Input, hidden: usize, mut give: impl FnMut(usize, &[i16])) {
    let (steps, size) = (input.steps(), 4 * hidden);
    // Rows that several steps share are multiplied at once.
    let together = if input.order.is_some() { steps.max(1) } else { TOGETHER };
    let mut projected = vec![0; input.count().min(together) * size];
    let mut recurrent = vec![0; size];
    let mut cell = vec![0f32; hidden];
    let mut state = vec![0i16; hidden];
    let scales = Scales { input: &d.input_scale, recurrent: &d.recurrent_scale, bias: &d.bias };
    let stretches = steps.div_ceil(together);
    for s in 0..stretches {
        let s = if backward { stretches - 1 - s } else { s };
        let (start, end) = (s * together, steps.min((s + 1) * together));
        let rows = if input.order.is_some() { 0..input.count() } else { start..end };
        let numbers = &input.rows[rows.start * input.width..rows.end * input.width];
        d.input.times(numbers, &mut projected[..rows.len() * size]);
        for k in start..end {
            let k = if backward { start + end - 1 - k } else { k };
            let row = input.order.map_or(k - start, |order| order[k] as usize);
            d.recurrent.times(&state, &mut recurrent);
            advance(scales, &projected[row * size..(row + 1) * size], &recurrent, &mut cell, &mut state);
            give(k, &state);
        }
    }
}
