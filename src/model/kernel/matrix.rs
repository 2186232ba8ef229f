//! Small matrices of bytes or half bytes times columns of 16-bit integers, exactly: every target gives
//! the same numbers, so a page analysed in the browser and on the command line is analysed alike.
//!
//! Weights are packed as the vector units want them: blocks of [`ROWS`] rows, and within a block the
//! weights of two neighbouring inputs side by side for each row. One instruction (`pmaddwd`,
//! `i32x4.dot_i16x8_s`) then multiplies eight or sixteen weights and adds them in pairs.
//!
//! Four weights of four bits stand in one 16-bit number `v`, of rows r, r + 4, r + 8 and r + 12 from
//! the lowest bits up: the highest one signed, the others plus 8. They are not taken apart. The
//! products of `v`, `v >> 4`, `v >> 8` and `v >> 12` are summed, and as `v = 16 (v >> 4) + u₀`, the
//! sum for `u₀` is the first less 16 times the second, and so on: once a row instead of once a
//! weight. The 8 that was added comes off as eight times the sum of the inputs. All of it is exact,
//! as integers wrap.
//!
//! Sums stay below 2³¹ by construction: |weight| ≤ 127, |input| ≤ 2¹⁴, at most 512 inputs.

/// Rows of a block.
pub const ROWS: usize = 16;
/// Columns multiplied together, so that each weight is loaded once for all of them.
const COLUMNS: usize = 4;
/// Inputs a sum may have without overflow.
pub const MOST_INPUTS: usize = 512;

/// How large a weight is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bits {
    /// -8 to 7.
    Four,
    /// -127 to 127.
    Eight,
}

/// A packed matrix, borrowed from the weights.
#[derive(Debug, Clone, Copy)]
pub struct Matrix<'a> {
    pub(crate) rows: usize,
    pub(crate) inputs: usize,
    bits: Bits,
    pub(crate) packed: &'a [u8],
}

impl<'a> Matrix<'a> {
    /// `None` where the sizes do not fit together.
    pub fn new(rows: usize, inputs: usize, bits: Bits, packed: &'a [u8]) -> Option<Matrix<'a>> {
        let fits = rows % ROWS == 0
            && inputs % 2 == 0
            && inputs <= MOST_INPUTS
            && packed.len() == Matrix::bytes(rows, inputs, bits);
        fits.then_some(Matrix { rows, inputs, bits, packed })
    }

    /// Bytes that the weights take.
    pub fn bytes(rows: usize, inputs: usize, bits: Bits) -> usize {
        match bits {
            Bits::Four => rows * inputs / 2,
            Bits::Eight => rows * inputs,
        }
    }

    /// Number of inputs of a column.
    pub fn inputs(&self) -> usize {
        self.inputs
    }

    /// Multiplies every column of `inputs` (one behind the other); writes a column of sums each.
    #[inline(never)]
    pub fn times(&self, inputs: &[i16], out: &mut [i32]) {
        match self.bits {
            Bits::Four => self.columns::<true>(inputs, out),
            Bits::Eight => self.columns::<false>(inputs, out),
        }
    }

    fn columns<const FOUR: bool>(&self, inputs: &[i16], out: &mut [i32]) {
        let columns = inputs.len() / self.inputs.max(1);
        assert!(inputs.len() == columns * self.inputs && out.len() == columns * self.rows);
        let whole = columns - columns % COLUMNS;
        for c in (0..whole).step_by(COLUMNS) {
            self.tile::<FOUR, COLUMNS>(&inputs[c * self.inputs..], &mut out[c * self.rows..]);
        }
        for c in whole..columns {
            self.tile::<FOUR, 1>(&inputs[c * self.inputs..], &mut out[c * self.rows..]);
        }
    }

    #[inline(never)]
    fn tile<const FOUR: bool, const N: usize>(&self, inputs: &[i16], out: &mut [i32]) {
        assert!(inputs.len() >= N * self.inputs && out.len() >= N * self.rows);
        #[cfg(target_arch = "x86_64")]
        if std::arch::is_x86_feature_detected!("avx2") {
            // SAFETY: the processor has AVX2; lengths are checked above and by `new`.
            unsafe { crate::avx2::tile::<FOUR, N>(self, inputs, out) };
            return;
        }
        #[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
        {
            // SAFETY: lengths are checked above and by `new`.
            unsafe { crate::simd128::tile::<FOUR, N>(self, inputs, out) };
            return;
        }
        #[allow(unreachable_code)]
        self.tile_portable::<FOUR, N>(inputs, out);
    }

    /// The same sums without vector instructions: what the others are tested against.
    fn tile_portable<const FOUR: bool, const N: usize>(&self, inputs: &[i16], out: &mut [i32]) {
        let pair = pair_bytes(FOUR);
        for (b, block) in self.packed.chunks_exact(pair * (self.inputs / 2).max(1)).enumerate() {
            for n in 0..N {
                let column = &inputs[n * self.inputs..(n + 1) * self.inputs];
                let mut sums = [0i32; ROWS];
                for (x, weights) in column.chunks_exact(2).zip(block.chunks_exact(pair)) {
                    for (row, sum) in sums.iter_mut().enumerate() {
                        for (side, &x) in x.iter().enumerate() {
                            *sum += i32::from(x) * weight::<FOUR>(weights, row, side);
                        }
                    }
                }
                let at = n * self.rows + b * ROWS;
                out[at..at + ROWS].copy_from_slice(&sums);
            }
        }
    }
}

/// Bytes of a block's weights for a pair of inputs.
pub(crate) const fn pair_bytes(four: bool) -> usize {
    if four { ROWS } else { 2 * ROWS }
}

/// Eight times the sum of the inputs of each column: what weights that were stored plus 8 have too much.
#[inline(always)]
pub(crate) fn surplus<const FOUR: bool, const N: usize>(m: &Matrix, inputs: &[i16]) -> [i32; N] {
    std::array::from_fn(|n| {
        if FOUR {
            8 * inputs[n * m.inputs..(n + 1) * m.inputs].iter().map(|&x| i32::from(x)).sum::<i32>()
        } else {
            0
        }
    })
}

/// The weight of a row for one of a pair of inputs, from the pair's bytes.
fn weight<const FOUR: bool>(pair: &[u8], row: usize, side: usize) -> i32 {
    if FOUR {
        let at = 2 * (row % 4 * 2 + side);
        let four = i32::from(i16::from_le_bytes([pair[at], pair[at + 1]]));
        if row / 4 == 3 { four >> 12 } else { (four >> (4 * (row / 4)) & 15) - 8 }
    } else {
        i32::from(pair[2 * row + side] as i8)
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
            let x: Vec<i16> =
                noise(columns * inputs, 9).map(|x| ((x % 32769) as i32 - 16384) as i16).collect();
            let (mut fast, mut plain) = (vec![0; columns * rows], vec![0; columns * rows]);
            for bits in [Bits::Four, Bits::Eight] {
                let packed: Vec<u8> = noise(Matrix::bytes(rows, inputs, bits), 7)
                    .map(|x| if bits == Bits::Four { x as u8 } else { ((x % 255) as i32 - 127) as i8 as u8 })
                    .collect();
                let m = Matrix::new(rows, inputs, bits, &packed).unwrap();
                m.times(&x, &mut fast);
                for c in 0..columns {
                    let (x, sums) = (&x[c * inputs..], &mut plain[c * rows..]);
                    match bits {
                        Bits::Four => m.tile_portable::<true, 1>(x, sums),
                        Bits::Eight => m.tile_portable::<false, 1>(x, sums),
                    }
                }
                assert_eq!(fast, plain, "{rows} × {inputs}, {columns} columns, {bits:?}");
            }
        }
    }

    #[test]
    fn half_bytes_stand_where_the_training_code_puts_them() {
        // Row r has r - 8 for the first input and 7 - r for the second.
        let mut packed = [0u8; ROWS];
        for row in 0..ROWS {
            for (side, w) in [row as i32 - 8, 7 - row as i32].into_iter().enumerate() {
                let at = 2 * (row % 4 * 2 + side) + row / 8;
                let four = if row / 4 == 3 { w & 15 } else { w + 8 };
                packed[at] |= (four as u8) << (4 * (row / 4 % 2));
            }
        }
        let m = Matrix::new(ROWS, 2, Bits::Four, &packed).unwrap();
        let mut sums = [0; ROWS];
        m.times(&[100, 1], &mut sums);
        assert_eq!(sums, std::array::from_fn(|row| 100 * (row as i32 - 8) + 7 - row as i32));
    }

    #[test]
    fn sizes_that_do_not_fit_are_refused() {
        for bits in [Bits::Four, Bits::Eight] {
            let room = |n: usize| if bits == Bits::Four { n / 2 } else { n };
            assert!(Matrix::new(15, 2, bits, &[0; 30][..room(30)]).is_none());
            assert!(Matrix::new(16, 3, bits, &[0; 48][..room(48)]).is_none());
            assert!(Matrix::new(16, 2, bits, &[0; 31][..room(31)]).is_none());
            Matrix::new(16, 2, bits, &[0; 32][..room(32)]).unwrap().times(&[], &mut []);
        }
    }
}
