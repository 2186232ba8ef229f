//! The weights file: a checked header and sections that are used where they lie.
//!
//! ```text
//!  0  "ONRECORD"                       magic
//!  8  u32 version, u32 length          of the whole file
//! 16  u64 checksum                     of everything from byte 64 on
//! 24  u32 words with a vector, u32 other known words
//! 32  u16 vector dimensions, u16 hidden, u16 link, u16 tables
//! 40  five times u16 rows, u8 dimensions, u8 shift
//! 64  sections, each beginning at a multiple of 16 bytes, little-endian
//! ```
//!
//! The sections follow from the sizes, so the file has no table of contents: see [`Weights::new`].
//! `training/export.py` writes it.

use super::kernel::{MOST_INPUTS, ROWS};
use super::parts::{Direction, FourBits, Known, Linear, Table};
use super::sections::{Sections, checksum};
use std::fmt;

const MAGIC: &[u8; 8] = b"ONRECORD";
const VERSION: u32 = 6;
const HEADER: usize = 64;
/// Suffix, prefix, shape, quotation state; the word hash stands before them.
pub const TABLES: usize = 4;
/// Flags a token.
pub const FLAGS: usize = 10;
/// Labels of a tag head, rounded up to a block of the kernel together with the other head's.
pub const LABELS: usize = 7;
/// Buckets of the link bias: signed distances in tokens times signed distances in paragraphs.
pub const PLACES: usize = 31 * 7;

/// Why bytes are not a model.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ModelError {
    /// The first bytes are not a model's.
    Foreign,
    /// A model, but of another version of the format.
    Version(u32),
    /// Cut off, or with bytes behind its end.
    Length {
        /// What the header promises.
        expected: usize,
        /// What is there.
        found: usize,
    },
    /// The checksum does not match: a damaged file.
    Damaged,
    /// Sizes that no network of this design has.
    Sizes(&'static str),
}

impl fmt::Display for ModelError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ModelError::Foreign => write!(f, "not a model file of On Record"),
            ModelError::Version(v) => write!(f, "a model of format {v}; this program reads format {VERSION}"),
            ModelError::Length { expected, found } => {
                write!(f, "the model should have {expected} bytes and has {found}")
            }
            ModelError::Damaged => write!(f, "the model is damaged: its checksum does not match"),
            ModelError::Sizes(what) => write!(f, "the model's sizes do not fit together: {what}"),
        }
    }
}

impl std::error::Error for ModelError {}

/// Everything the network is made of, borrowed from the file's bytes.
#[derive(Debug, Clone)]
pub struct Weights<'a> {
    with_vector: Known<'a>,
    others: Known<'a>,
    /// Word vectors; row 0 is that of every word without one.
    pub vectors: FourBits<'a>,
    /// Embedding of the word hash.
    pub hashed: FourBits<'a>,
    /// Embeddings of suffix, prefix, shape and quotation state.
    pub tables: [Table<'a>; TABLES],
    /// Layer by layer, forward and backward.
    pub layers: [[Direction<'a>; 2]; 2],
    /// Label scores and name scores, [`LABELS`] each, two rows of padding.
    pub tags: Linear<'a>,
    /// What looks for a link: content for its cue, then cue for its source.
    pub ask: Linear<'a>,
    /// What is looked for: cue by content, then source by cue.
    pub answer: Linear<'a>,
    /// Bias of the two kinds of link, by place.
    pub link_bias: [Vec<f32>; 2],
    /// Score of a cue that has no source.
    pub nowhere: f32,
    /// From label (row) to label.
    pub transitions: Vec<f32>,
    /// Hidden units a direction.
    pub hidden: usize,
    /// Numbers of a link vector, a kind.
    pub link: usize,
}

impl<'a> Weights<'a> {
    /// Checks the header and finds the sections.
    pub fn new(bytes: &'a [u8]) -> Result<Weights<'a>, ModelError> {
        let Header { vectors, others, dims, hidden, link, shapes, width } = Header::read(bytes)?;
        let mut s = Sections { bytes, at: HEADER };
        let (with_vector, others) = (s.known(vectors)?, s.known(others)?);
        let vectors = s.four_bits(vectors + 1, dims)?;
        let hashed = s.four_bits(shapes[0][0], shapes[0][1])?;
        let mut tables = Vec::with_capacity(TABLES);
        for &[rows, dims, shift] in &shapes[1..] {
            tables.push(Table { dims, shift: shift as u32, bytes: s.take(rows * dims)? });
        }
        let mut layer = |inputs| -> Result<[Direction<'a>; 2], ModelError> {
            Ok([s.direction(inputs, hidden)?, s.direction(inputs, hidden)?])
        };
        let layers = [layer(width)?, layer(2 * hidden)?];
        let weights = Weights {
            with_vector,
            others,
            vectors,
            hashed,
            tables: tables.try_into().map_err(|_| ModelError::Sizes("tables"))?,
            layers,
            tags: s.linear(ROWS, 2 * hidden)?,
            ask: s.linear(2 * link, 2 * hidden)?,
            answer: s.linear(2 * link, 2 * hidden)?,
            link_bias: [s.floats(PLACES)?, s.floats(PLACES)?],
            nowhere: s.floats(1)?.first().copied().unwrap_or_default(),
            transitions: s.floats(LABELS * LABELS)?,
            hidden,
            link,
        };
        if s.at != bytes.len() {
            return Err(ModelError::Sizes("sections"));
        }
        Ok(weights)
    }

    /// Numbers of a token's input.
    pub fn width(&self) -> usize {
        self.vectors.dims() + self.hashed.dims() + self.tables.iter().map(|t| t.dims).sum::<usize>() + FLAGS
    }

    /// The word vector's row (0 for none) and the list bits of the word with this hash.
    pub fn known(&self, hash: u32) -> Option<(u16, u8)> {
        let vector = self.with_vector.find(hash).map(|(i, bits)| ((i + 1) as u16, bits));
        vector.or_else(|| self.others.find(hash).map(|(_, bits)| (0, bits)))
    }
}

/// The sizes that the head of a file states.
struct Header {
    /// Words with a vector.
    vectors: usize,
    /// Known words without one.
    others: usize,
    /// Numbers of a word vector.
    dims: usize,
    hidden: usize,
    link: usize,
    /// Rows, numbers a row and shift of the word hashes and of each table.
    shapes: [[usize; 3]; TABLES + 1],
    /// Numbers of a token's input.
    width: usize,
}

impl Header {
    /// Reads and checks it: magic, version, length, checksum, and that the sizes fit together.
    fn read(bytes: &[u8]) -> Result<Header, ModelError> {
        if bytes.len() < HEADER || &bytes[..8] != MAGIC {
            return Err(ModelError::Foreign);
        }
        let u16_at = |at| usize::from(u16::from_le_bytes([bytes[at], bytes[at + 1]]));
        let u32_at = |at| u32::from_le_bytes(bytes[at..at + 4].try_into().unwrap_or_default());
        if u32_at(8) != VERSION {
            return Err(ModelError::Version(u32_at(8)));
        }
        let expected = u32_at(12) as usize;
        if expected != bytes.len() {
            return Err(ModelError::Length { expected, found: bytes.len() });
        }
        // A fuzzer would never get behind it.
        if checksum(&bytes[HEADER..]).to_le_bytes() != bytes[16..24] && !cfg!(fuzzing) {
            return Err(ModelError::Damaged);
        }
        let shape = |t: usize| {
            let at = 40 + 4 * t;
            [u16_at(at), usize::from(bytes[at + 2]), usize::from(bytes[at + 3])]
        };
        let shapes: [[usize; 3]; TABLES + 1] = std::array::from_fn(shape);
        let dims = u16_at(32);
        let header = Header {
            vectors: u32_at(24) as usize,
            others: u32_at(28) as usize,
            dims,
            hidden: u16_at(34),
            link: u16_at(36),
            shapes,
            width: dims + shapes.iter().map(|s| s[1]).sum::<usize>() + FLAGS,
        };
        let whole = u16_at(38) == TABLES + 1 && header.is_sensible();
        if whole { Ok(header) } else { Err(ModelError::Sizes("header")) }
    }

    fn is_sensible(&self) -> bool {
        self.vectors < 1 << 16
            && self.others < 1 << 16
            && self.dims > 0
            && self.dims % 2 == 0
            && self.shapes[0][1] % 2 == 0
            && self.shapes.iter().all(|s| s[0] > 0 && s[1] > 0 && s[2] < 8)
            && self.hidden > 0
            && self.hidden % 8 == 0
            && self.width % 2 == 0
            && self.width.max(2 * self.hidden) <= MOST_INPUTS
            && self.link > 0
            && (2 * self.link) % ROWS == 0
    }
}
