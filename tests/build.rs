//! The tests of what `build.rs` works with: cargo runs none for a build script.

#[path = "../build/inflect.rs"]
mod inflect;
