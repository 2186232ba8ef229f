//! [`Matrix`] times columns with AVX2: sixteen weights an instruction.

use crate::matrix::{Matrix, ROWS, pair_bytes, surplus};
use std::arch::x86_64::*;

/// Two registers of eight sums a block and column.
///
/// # Safety
/// AVX2 is there; `inputs` holds `N` columns, `out` has room for `N` columns of sums.
#[target_feature(enable = "avx2")]
pub unsafe fn tile<const FOUR: bool, const N: usize>(m: &Matrix, inputs: &[i16], out: &mut [i32]) {
    let blocks = m.rows / ROWS;
    let surplus = surplus::<FOUR, N>(m, inputs);
    let mut b = 0;
    // A lone column leaves registers free: take two blocks at once, as the inputs are shared.
    if N == 1 {
        while b + 2 <= blocks {
            // SAFETY: as for this function.
            unsafe { blocks_of::<FOUR, 2, N>(m, b, inputs, &surplus, out) };
            b += 2;
        }
    }
    while b < blocks {
        // SAFETY: as for this function.
        unsafe { blocks_of::<FOUR, 1, N>(m, b, inputs, &surplus, out) };
        b += 1;
    }
}

#[target_feature(enable = "avx2")]
unsafe fn blocks_of<const FOUR: bool, const B: usize, const N: usize>(
    m: &Matrix,
    b: usize,
    inputs: &[i16],
    surplus: &[i32; N],
    out: &mut [i32],
) {
    let stride = pair_bytes(FOUR) * m.inputs / 2;
    // SAFETY: `packed` holds `rows / ROWS` blocks of `stride` bytes; pairs of inputs are read
    // as one 32-bit number, within the column's `inputs` numbers.
    unsafe {
        let weights = m.packed.as_ptr().add(b * stride);
        let mut sums = [[[_mm256_setzero_si256(); 2]; N]; B];
        for k in 0..m.inputs / 2 {
            let mut x = [_mm256_setzero_si256(); N];
            for (n, x) in x.iter_mut().enumerate() {
                let pair = inputs.as_ptr().add(n * m.inputs + 2 * k).cast::<i32>().read_unaligned();
                *x = _mm256_set1_epi32(pair);
            }
            for (i, sums) in sums.iter_mut().enumerate() {
                let [low, high] = unpacked::<FOUR>(weights.add(i * stride + k * pair_bytes(FOUR)));
                for (sums, x) in sums.iter_mut().zip(x) {
                    sums[0] = _mm256_add_epi32(sums[0], _mm256_madd_epi16(low, x));
                    sums[1] = _mm256_add_epi32(sums[1], _mm256_madd_epi16(high, x));
                }
            }
        }
        for (i, sums) in sums.iter().enumerate() {
            for (n, sums) in sums.iter().enumerate() {
                let to = out.as_mut_ptr().add(n * m.rows + (b + i) * ROWS);
                let sums = if FOUR { apart(*sums, surplus[n]) } else { *sums };
                _mm256_storeu_si256(to.cast(), sums[0]);
                _mm256_storeu_si256(to.add(8).cast(), sums[1]);
            }
        }
    }
}

/// What the pair's bytes are multiplied as: weights of rows 0 to 7 and 8 to 15, or all `v`, `v >> 4`, and all `v >> 8`, `v >> 12`.
///
/// # Safety
/// AVX2 is there; `at` points at the pair's bytes.
#[target_feature(enable = "avx2")]
#[inline]
unsafe fn unpacked<const FOUR: bool>(at: *const u8) -> [__m256i; 2] {
    // SAFETY: within the pair's bytes.
    unsafe {
        if FOUR {
            let four = _mm_loadu_si128(at.cast());
            let low = _mm256_set_m128i(_mm_srai_epi16(four, 4), four);
            [low, _mm256_srai_epi16(low, 8)]
        } else {
            [at, at.add(ROWS)].map(|at| _mm256_cvtepi8_epi16(_mm_loadu_si128(at.cast())))
        }
    }
}

/// The sums of each row, from those of all four rows that share a number, of the upper three, two and one.
#[target_feature(enable = "avx2")]
#[inline]
fn apart([low, high]: [__m256i; 2], surplus: i32) -> [__m256i; 2] {
    let sixteen = |x| _mm256_slli_epi32(x, 4);
    let above_low = _mm256_permute2x128_si256(low, high, 0x21);
    let above_high = _mm256_permute2x128_si256(high, high, 0x81);
    let surplus = _mm256_set1_epi32(surplus);
    let surplus_high = _mm256_inserti128_si256(surplus, _mm_setzero_si128(), 1); // the highest row has none
    [
        _mm256_sub_epi32(_mm256_sub_epi32(low, sixteen(above_low)), surplus),
        _mm256_sub_epi32(_mm256_sub_epi32(high, sixteen(above_high)), surplus_high),
    ]
}
