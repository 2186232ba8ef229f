//! What the weights consist of: matrices, tables and lists that lie in the file's bytes.

use super::kernel::Matrix;

/// One direction of one recurrent layer.
#[derive(Debug, Clone)]
pub struct Direction<'a> {
    /// From the layer's input to the four gates.
    pub input: Matrix<'a>,
    /// From the hidden state to the four gates.
    pub recurrent: Matrix<'a>,
    /// What a unit of `input`'s sums is worth, a row.
    pub input_scale: Vec<f32>,
    /// What a unit of `recurrent`'s sums is worth, a row.
    pub recurrent_scale: Vec<f32>,
    /// Added to each gate.
    pub bias: Vec<f32>,
}

/// A matrix with a scale and a bias a row.
#[derive(Debug, Clone)]
pub struct Linear<'a> {
    /// The weights.
    pub matrix: Matrix<'a>,
    /// What a unit of the sums is worth, a row.
    pub scale: Vec<f32>,
    /// Added to each row.
    pub bias: Vec<f32>,
}

/// A table of rows of bytes; a value is `byte << shift` in 64ths.
#[derive(Debug, Clone, Copy)]
pub struct Table<'a> {
    /// Numbers a row.
    pub dims: usize,
    /// Left shift of every value.
    pub shift: u32,
    pub(super) bytes: &'a [u8],
}

impl<'a> Table<'a> {
    /// Row `i`, the last row where there is none.
    pub fn row(&self, i: usize) -> &'a [u8] {
        let i = i.min(self.rows().saturating_sub(1));
        &self.bytes[i * self.dims..(i + 1) * self.dims]
    }

    /// Number of rows.
    pub fn rows(&self) -> usize {
        self.bytes.len() / self.dims
    }
}

/// A table of rows of four-bit numbers; a value is `number * scale of its row` in 64ths. Two
/// numbers a byte, the lower half first, each plus 8.
#[derive(Debug, Clone, Copy)]
pub struct FourBits<'a> {
    pub(super) halves: Table<'a>,
    pub(super) scales: &'a [u8],
}

impl FourBits<'_> {
    /// Numbers a row.
    pub fn dims(&self) -> usize {
        2 * self.halves.dims
    }

    /// Number of rows.
    pub fn rows(&self) -> usize {
        self.scales.len()
    }

    /// Writes row `i`, the last row where there is none.
    pub fn write(&self, i: usize, out: &mut [i16]) {
        let scale = i16::from(self.scales[i.min(self.rows() - 1)]);
        for (pair, byte) in out.chunks_exact_mut(2).zip(self.halves.row(i)) {
            pair[0] = (i16::from(byte & 15) - 8) * scale;
            pair[1] = (i16::from(byte >> 4) - 8) * scale;
        }
    }
}

/// Words by their hash, ascending, and their list bits.
#[derive(Debug, Clone, Copy)]
pub struct Known<'a> {
    /// For each highest byte of a hash where its words end, two bytes.
    pub(super) ends: &'a [u8],
    /// The other three bytes of each hash.
    pub(super) keys: &'a [u8],
    /// Half a byte each, the lower half first.
    pub(super) bits: &'a [u8],
}

impl Known<'_> {
    /// Index and bits of the word with this hash.
    pub fn find(&self, hash: u32) -> Option<(usize, u8)> {
        let end =
            |byte: usize| usize::from(u16::from_le_bytes([self.ends[2 * byte], self.ends[2 * byte + 1]]));
        let byte = (hash >> 24) as usize;
        let (mut low, mut high) = (byte.checked_sub(1).map_or(0, end), end(byte));
        let key = |i: usize| match self.keys.get(3 * i..3 * i + 3) {
            Some(&[a, b, c]) => Some(u32::from_le_bytes([a, b, c, 0])),
            _ => None,
        };
        let wanted = hash & 0x00ff_ffff;
        while low < high {
            let middle = low + (high - low) / 2;
            if key(middle)? < wanted { low = middle + 1 } else { high = middle }
        }
        let bits = self.bits.get(low / 2)? >> (4 * (low % 2)) & 15;
        (low < end(byte) && key(low)? == wanted).then_some((low, bits))
    }
}
