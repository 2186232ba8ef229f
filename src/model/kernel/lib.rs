//! The tagger's inner loops: where nine tenths of its time goes, in three small files.
//!
//! A crate of its own, because a crate is what Cargo can compile for speed while the rest of what
//! readers download is compiled for size. Its functions are never inlined into the rest, which
//! would undo that; a browser that first runs quickly compiled code also changes to the fast one at
//! the next call.

pub mod gates;
pub mod math;
mod matrix;

pub use matrix::{MOST_INPUTS, Matrix, ROWS};
