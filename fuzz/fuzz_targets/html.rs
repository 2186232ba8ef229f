//! Bytes of an HTML file.
#![no_main]

#[path = "../../tests/common/invariants.rs"]
mod invariants;

use libfuzzer_sys::fuzz_target;
use onrecord::page::{bytes, html};

fuzz_target!(|data: &[u8]| {
    if let Ok(decoded) = bytes::decode(data, bytes::Format::Html) {
        invariants::check(&onrecord::analyse(&html::read(&decoded.text, "https://news.example/a")));
    }
});
