//! One recurrent layer over a stretch of text, forward and backward.

use super::parts::Direction;
use onrecord_kernel::gates::{Scales, advance};

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
    let scales = Scales { input: &d.input_scale, recurrent: &d.recurrent_scale, bias: &d.bias };
    let stretches = steps.div_ceil(TOGETHER);
    for s in 0..stretches {
        let s = if backward { stretches - 1 - s } else { s };
        let (start, end) = (s * TOGETHER, steps.min((s + 1) * TOGETHER));
        let projected = &mut projected[..(end - start) * rows];
        d.input.times(&input[start * width..end * width], projected);
        for k in 0..end - start {
            let k = if backward { end - start - 1 - k } else { k };
            d.recurrent.times(&state, &mut recurrent);
            advance(scales, &projected[k * rows..(k + 1) * rows], &recurrent, &mut cell, &mut state);
            give(start + k, &state);
        }
    }
}
