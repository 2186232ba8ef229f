//! The sections of a weights file, read one behind the other and used where they lie; and its checksum.

use super::kernel::{Bits, Matrix};
use super::loading::ModelError;
use super::parts::{Direction, FourBits, Known, Linear, Table};
use std::ops::Range;

/// Sections begin at multiples of as many bytes.
const ALIGN: usize = 16;

/// A file that is read from `at` on.
pub(super) struct Sections<'a> {
    /// The whole file.
    pub(super) bytes: &'a [u8],
    /// Where the next section begins.
    pub(super) at: usize,
}

impl<'a> Sections<'a> {
    fn range(&mut self, length: usize) -> Range<usize> {
        let start = self.at;
        self.at = (start + length).next_multiple_of(ALIGN);
        start..start + length
    }

    /// The next `length` bytes.
    pub(super) fn take(&mut self, length: usize) -> Result<&'a [u8], ModelError> {
        let range = self.range(length);
        self.bytes.get(range).ok_or(ModelError::Sizes("a section ends behind the file"))
    }

    /// Words by their hash.
    pub(super) fn known(&mut self, words: usize) -> Result<Known<'a>, ModelError> {
        Ok(Known {
            ends: self.take(2 * 256)?,
            keys: self.take(3 * words)?,
            bits: self.take(words.div_ceil(2))?,
        })
    }

    /// Rows of half bytes, and a scale a row.
    pub(super) fn four_bits(&mut self, rows: usize, dims: usize) -> Result<FourBits<'a>, ModelError> {
        let halves = Table { dims: dims / 2, shift: 0, bytes: self.take(rows * dims / 2)? };
        Ok(FourBits { halves, scales: self.take(rows)? })
    }

    /// `n` numbers.
    pub(super) fn floats(&mut self, n: usize) -> Result<Vec<f32>, ModelError> {
        let bytes = self.take(4 * n)?;
        Ok(bytes.chunks_exact(4).map(|b| f32::from_le_bytes([b[0], b[1], b[2], b[3]])).collect())
    }

    /// A matrix of the kernel.
    fn matrix(&mut self, rows: usize, inputs: usize, bits: Bits) -> Result<Matrix<'a>, ModelError> {
        let packed = self.take(Matrix::bytes(rows, inputs, bits))?;
        Matrix::new(rows, inputs, bits, packed).ok_or(ModelError::Sizes("a matrix"))
    }

    /// A layer with a scale and a bias a row.
    pub(super) fn linear(&mut self, rows: usize, inputs: usize) -> Result<Linear<'a>, ModelError> {
        let matrix = self.matrix(rows, inputs, Bits::Eight)?;
        Ok(Linear { matrix, scale: self.floats(rows)?, bias: self.floats(rows)? })
    }

    /// One direction of a recurrent layer.
    pub(super) fn direction(&mut self, inputs: usize, hidden: usize) -> Result<Direction<'a>, ModelError> {
        Ok(Direction {
            input: self.matrix(4 * hidden, inputs, Bits::Four)?,
            recurrent: self.matrix(4 * hidden, hidden, Bits::Four)?,
            input_scale: self.floats(4 * hidden)?,
            recurrent_scale: self.floats(4 * hidden)?,
            bias: self.floats(4 * hidden)?,
        })
    }
}

/// FNV-1a over little-endian words of eight bytes, the last one filled up with zeros.
pub(super) fn checksum(bytes: &[u8]) -> u64 {
    let step = |h: u64, word: [u8; 8]| {
        (h ^ u64::from_le_bytes(word)).wrapping_mul(0x0000_0100_0000_01b3).rotate_left(23)
    };
    let chunks = bytes.chunks_exact(8);
    let rest = chunks.remainder();
    let mut h = chunks.fold(0xcbf2_9ce4_8422_2325, |h, c| step(h, c.try_into().unwrap_or_default()));
    if !rest.is_empty() {
        let mut last = [0; 8];
        last[..rest.len()].copy_from_slice(rest);
        h = step(h, last);
    }
    h
}
