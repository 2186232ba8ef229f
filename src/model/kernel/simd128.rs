//! [`Matrix`] times columns with wasm's vectors: eight weights an instruction.

use crate::matrix::{Matrix, ROWS, pair_bytes, surplus};
use core::arch::wasm32::*;

/// Half a block at a time: two registers of four sums a column.
///
/// # Safety
/// `inputs` holds `N` columns, `out` has room for `N` columns of sums.
pub unsafe fn tile<const FOUR: bool, const N: usize>(m: &Matrix, inputs: &[i16], out: &mut [i32]) {
    let stride = pair_bytes(FOUR) * m.inputs / 2;
    let surplus = surplus::<FOUR, N>(m, inputs);
    for b in 0..m.rows / ROWS {
        // A lone column takes the whole block, several take it in halves: eight sums at most.
        // SAFETY: as for this function.
        unsafe {
            let weights = m.packed.as_ptr().add(b * stride);
            let to = out.as_mut_ptr().add(b * ROWS);
            if N == 1 {
                rows::<FOUR, 0, 4, N>(weights, m, inputs, &surplus, to);
            } else {
                rows::<FOUR, 0, 2, N>(weights, m, inputs, &surplus, to);
                rows::<FOUR, 2, 2, N>(weights, m, inputs, &surplus, to);
            }
        }
    }
}

/// `MANY` fours of a block's rows, from the four `FROM`.
///
/// # Safety
/// As for [`tile`].
#[inline(always)]
unsafe fn rows<const FOUR: bool, const FROM: usize, const MANY: usize, const N: usize>(
    weights: *const u8,
    m: &Matrix,
    inputs: &[i16],
    surplus: &[i32; N],
    to: *mut i32,
) {
    // SAFETY: within the block's bytes, the columns' numbers and the room for sums.
    unsafe {
        let mut sums = [[i32x4_splat(0); MANY]; N];
        for k in 0..m.inputs / 2 {
            let mut x = [i32x4_splat(0); N];
            for (n, x) in x.iter_mut().enumerate() {
                *x = v128_load32_splat(inputs.as_ptr().add(n * m.inputs + 2 * k).cast());
            }
            let w = unpacked::<FOUR, FROM, MANY>(weights.add(k * pair_bytes(FOUR)));
            for (sums, x) in sums.iter_mut().zip(x) {
                for (sum, w) in sums.iter_mut().zip(w) {
                    *sum = i32x4_add(*sum, i32x4_dot_i16x8(w, x));
                }
            }
        }
        for (n, sums) in sums.iter().enumerate() {
            for (i, &(mut sum)) in sums.iter().enumerate() {
                if FOUR && i + 1 < MANY {
                    sum = i32x4_sub(sum, i32x4_shl(sums[i + 1], 4));
                }
                if FOUR && FROM + i < 3 {
                    sum = i32x4_sub(sum, i32x4_splat(surplus[n]));
                }
                v128_store(to.add(n * m.rows + (FROM + i) * ROWS / 4).cast(), sum);
            }
        }
    }
}

/// What the pair's bytes are multiplied as: weights of four rows a register, or `v` shifted to the right by `4 * FROM` bits
/// and by four more each time.
///
/// # Safety
/// `at` points at the pair's bytes.
#[inline(always)]
unsafe fn unpacked<const FOUR: bool, const FROM: usize, const MANY: usize>(at: *const u8) -> [v128; MANY] {
    let mut w = [i32x4_splat(0); MANY];
    // SAFETY: within the pair's bytes.
    unsafe {
        if FOUR {
            let mut four = v128_load(at.cast());
            if FROM + MANY < 4 {
                four = v128_and(four, u16x8_splat((1 << (4 * (FROM + MANY))) - 1));
            }
            for (i, w) in w.iter_mut().enumerate() {
                *w = i16x8_shr(four, 4 * (FROM + i) as u32);
            }
        } else {
            for (i, two) in w.chunks_exact_mut(2).enumerate() {
                let bytes = v128_load(at.add((FROM / 2 + i) * ROWS).cast());
                two[0] = i16x8_extend_low_i8x16(bytes);
                two[1] = i16x8_extend_high_i8x16(bytes);
            }
        }
    }
    w
}
