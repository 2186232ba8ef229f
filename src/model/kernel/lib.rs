//! The tagger's inner loops: where nine tenths of its time goes, in a few small files.
//!
//! A crate of its own, because a crate is what Cargo can compile for speed while the rest of what
//! readers download is compiled for size. Its functions are never inlined into the rest, which
//! would undo that; a browser that first runs quickly compiled code also changes to the fast one at
//! the next call.

#[cfg(target_arch = "x86_64")]
mod avx2;
pub mod gates;
pub mod math;
mod matrix;
#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
mod simd128;

pub use matrix::{Bits, MOST_INPUTS, Matrix, ROWS};
