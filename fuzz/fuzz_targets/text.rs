//! Bytes of a text file.
#![no_main]

#[path = "../../tests/common/invariants.rs"]
mod invariants;

use libfuzzer_sys::fuzz_target;
use onrecord::page::{bytes, plain};

fuzz_target!(|data: &[u8]| {
    if let Ok(decoded) = bytes::decode(data, bytes::Format::Text) {
        invariants::check(&onrecord::analyse(&plain::read(&decoded.text)));
    }
});
