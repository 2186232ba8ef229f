//! Small matrices of bytes times columns of 16-bit integers, exactly: every target gives the same
//! numbers, so a page analysed in the browser and on the command line is analysed alike.
//!
//! Weights are packed as the vector units want them: blocks of [`ROWS`] rows, and within a block the
//! weights of two neighbouring inputs side by side for each row. One instruction (`pmaddwd`,
//! `i32x4.dot_i16x8_s`) then multiplies eight or sixteen weights and adds them in pairs.
//!
//! Sums stay below 2³¹ by construction: |weight| ≤ 127, |input| ≤ 2¹⁴, at most 512 inputs.

/// Rows of a block.
pub const ROWS: usize = 16;
/// Columns multiplied together, so that each weight is loaded once for all of them.
const COLUMNS: usize = 4;
/// Inputs a sum may have without overflow.
pub const MOST_INPUTS: usize = 512;

/// A packed matrix of bytes, borrowed from the weights.
#[derive(Debug, Clone, Copy)]
pub struct Matrix<'a> {
    rows: usize,
    inputs: usize,
    packed: &'a [u8],
}

impl<'a> Matrix<'a> {
    /// `None` where the sizes do not fit together.
    pub fn new(rows: usize, inputs: usize, packed: &'a [u8]) -> Option<Matrix<'a>> {
        let fits =
            rows % ROWS == 0 && inputs % 2 == 0 && inputs <= MOST_INPUTS && packed.len() == rows * inputs;
        fits.then_some(Matrix { rows, inputs, packed })
    }

    /// Number of inputs of a column.
    pub fn inputs(&self) -> usize {
        self.inputs
    }

    /// Multiplies every column of `inputs` (one behind the other); writes a column of sums each.
    #[inline(never)]
    pub fn times(&self, inputs: &[i16], out: &mut [i32]) {
        let columns = inputs.len() / self.inputs.max(1);
        assert!(inputs.len() == columns * self.inputs && out.len() == columns * self.rows);
        let whole = columns - columns % COLUMNS;
        for c in (0..whole).step_by(COLUMNS) {
            self.tile::<COLUMNS>(&inputs[c * self.inputs..], &mut out[c * self.rows..]);
        }
        for c in whole..columns {
            self.tile::<1>(&inputs[c * self.inputs..], &mut out[c * self.rows..]);
        }
    }

    #[inline(never)]
    fn tile<const N: usize>(&self, inputs: &[i16], out: &mut [i32]) {
        assert!(inputs.len() >= N * self.inputs && out.len() >= N * self.rows);
        #[cfg(target_arch = "x86_64")]
        if std::arch::is_x86_feature_detected!("avx2") {
            // SAFETY: the processor has AVX2; lengths are checked above and by `new`.
            unsafe { avx2::tile::<N>(self, inputs, out) };
            return;
        }
        #[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
        {
            // SAFETY: lengths are checked above and by `new`.
            unsafe { wasm::tile::<N>(self, inputs, out) };
            return;
        }
        #[allow(unreachable_code)]
        self.tile_portable::<N>(inputs, out);
    }

    /// The same sums without vector instructions: what the others are tested against.
    fn tile_portable<const N: usize>(&self, inputs: &[i16], out: &mut [i32]) {
        for (b, block) in self.packed.chunks_exact(ROWS * self.inputs).enumerate() {
            for n in 0..N {
                let column = &inputs[n * self.inputs..(n + 1) * self.inputs];
                let mut sums = [0i32; ROWS];
                for (pair, weights) in column.chunks_exact(2).zip(block.chunks_exact(2 * ROWS)) {
                    let (x, y) = (i32::from(pair[0]), i32::from(pair[1]));
                    for (sum, w) in sums.iter_mut().zip(weights.chunks_exact(2)) {
                        *sum += x * i32::from(w[0] as i8) + y * i32::from(w[1] as i8);
                    }
                }
                let at = n * self.rows + b * ROWS;
                out[at..at + ROWS].copy_from_slice(&sums);
            }
        }
    }
}

#[cfg(target_arch = "x86_64")]
mod avx2 {
    use super::{Matrix, ROWS};
    use std::arch::x86_64::*;

    /// Two registers of eight sums a block and column.
    ///
    /// # Safety
    /// AVX2 is there; `inputs` holds `N` columns, `out` has room for `N` columns of sums.
    #[target_feature(enable = "avx2")]
    pub unsafe fn tile<const N: usize>(m: &Matrix, inputs: &[i16], out: &mut [i32]) {
        let blocks = m.rows / ROWS;
        let mut b = 0;
        // A lone column leaves registers free: take two blocks at once, as the inputs are shared.
        if N == 1 {
            while b + 2 <= blocks {
                // SAFETY: as for this function.
                unsafe { blocks_of::<2, N>(m, b, inputs, out) };
                b += 2;
            }
        }
        while b < blocks {
            // SAFETY: as for this function.
            unsafe { blocks_of::<1, N>(m, b, inputs, out) };
            b += 1;
        }
    }

    #[target_feature(enable = "avx2")]
    unsafe fn blocks_of<const B: usize, const N: usize>(
        m: &Matrix,
        b: usize,
        inputs: &[i16],
        out: &mut [i32],
    ) {
        let stride = ROWS * m.inputs;
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
                    let at = weights.add(i * stride + k * 2 * ROWS);
                    let low = _mm256_cvtepi8_epi16(_mm_loadu_si128(at.cast()));
                    let high = _mm256_cvtepi8_epi16(_mm_loadu_si128(at.add(ROWS).cast()));
                    for (sums, x) in sums.iter_mut().zip(x) {
                        sums[0] = _mm256_add_epi32(sums[0], _mm256_madd_epi16(low, x));
                        sums[1] = _mm256_add_epi32(sums[1], _mm256_madd_epi16(high, x));
                    }
                }
            }
            for (i, sums) in sums.iter().enumerate() {
                for (n, sums) in sums.iter().enumerate() {
                    let to = out.as_mut_ptr().add(n * m.rows + (b + i) * ROWS);
                    _mm256_storeu_si256(to.cast(), sums[0]);
                    _mm256_storeu_si256(to.add(8).cast(), sums[1]);
                }
            }
        }
    }
}

#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
mod wasm {
    use super::{Matrix, ROWS};
    use core::arch::wasm32::*;

    /// Half a block at a time: two registers of four sums a column.
    ///
    /// # Safety
    /// `inputs` holds `N` columns, `out` has room for `N` columns of sums.
    pub unsafe fn tile<const N: usize>(m: &Matrix, inputs: &[i16], out: &mut [i32]) {
        let stride = ROWS * m.inputs;
        for b in 0..m.rows / ROWS {
            // A lone column takes the whole block, several take it in halves: eight sums at most.
            // SAFETY: as for this function.
            unsafe {
                let weights = m.packed.as_ptr().add(b * stride);
                let to = out.as_mut_ptr().add(b * ROWS);
                if N == 1 {
                    half::<2, N>(weights, m, inputs, to);
                } else {
                    half::<1, N>(weights, m, inputs, to);
                    half::<1, N>(weights.add(ROWS), m, inputs, to.add(ROWS / 2));
                }
            }
        }
    }

    /// `H` halves of a block, from the half that `weights` points at.
    ///
    /// # Safety
    /// As for [`tile`].
    #[inline(always)]
    unsafe fn half<const H: usize, const N: usize>(
        weights: *const u8,
        m: &Matrix,
        inputs: &[i16],
        to: *mut i32,
    ) {
        // SAFETY: within the block's bytes, the columns' numbers and the room for sums.
        unsafe {
            let mut sums = [[[i32x4_splat(0); 2]; N]; H];
            for k in 0..m.inputs / 2 {
                let mut x = [i32x4_splat(0); N];
                for (n, x) in x.iter_mut().enumerate() {
                    *x = v128_load32_splat(inputs.as_ptr().add(n * m.inputs + 2 * k).cast());
                }
                for (h, sums) in sums.iter_mut().enumerate() {
                    let w = v128_load(weights.add(k * 2 * ROWS + h * ROWS).cast());
                    let low = i16x8_extend_low_i8x16(w);
                    let high = i16x8_extend_high_i8x16(w);
                    for (sums, x) in sums.iter_mut().zip(x) {
                        sums[0] = i32x4_add(sums[0], i32x4_dot_i16x8(low, x));
                        sums[1] = i32x4_add(sums[1], i32x4_dot_i16x8(high, x));
                    }
                }
            }
            for (h, sums) in sums.iter().enumerate() {
                for (n, sums) in sums.iter().enumerate() {
                    let at = to.add(n * m.rows + h * ROWS / 2);
                    v128_store(at.cast(), sums[0]);
                    v128_store(at.add(4).cast(), sums[1]);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Numbers without a pattern.
    fn noise(n: usize, seed: u32) -> impl Iterator<Item = u32> {
        let mut x = seed;
        std::iter::repeat_with(move || {
            x ^= x << 13;
            x ^= x >> 17;
            x ^= x << 5;
            x
        })
        .take(n)
    }

    #[test]
    fn vector_and_portable_sums_are_the_same() {
        for (rows, inputs, columns) in [(16, 2, 1), (48, 120, 7), (448, 112, 1), (64, 224, 4), (32, 512, 9)] {
            let packed: Vec<u8> =
                noise(rows * inputs, 7).map(|x| ((x % 255) as i32 - 127) as i8 as u8).collect();
            let x: Vec<i16> =
                noise(columns * inputs, 9).map(|x| ((x % 32769) as i32 - 16384) as i16).collect();
            let m = Matrix::new(rows, inputs, &packed).unwrap();
            let (mut fast, mut plain) = (vec![0; columns * rows], vec![0; columns * rows]);
            m.times(&x, &mut fast);
            for c in 0..columns {
                m.tile_portable::<1>(&x[c * inputs..], &mut plain[c * rows..]);
            }
            assert_eq!(fast, plain, "{rows} × {inputs}, {columns} columns");
        }
    }

    #[test]
    fn sizes_that_do_not_fit_are_refused() {
        assert!(Matrix::new(15, 2, &[0; 30]).is_none());
        assert!(Matrix::new(16, 3, &[0; 48]).is_none());
        assert!(Matrix::new(16, 2, &[0; 31]).is_none());
        Matrix::new(16, 2, &[0; 32]).unwrap().times(&[], &mut []);
    }
}
