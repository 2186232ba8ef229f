//! JSON of a page, as the browser's collector hands it over.
#![no_main]

#[path = "../../tests/common/invariants.rs"]
mod invariants;

use libfuzzer_sys::fuzz_target;
use onrecord::Page;

fuzz_target!(|data: &[u8]| {
    if let Ok(page) = serde_json::from_slice::<Page>(data) {
        invariants::check(&onrecord::analyse(&page));
    }
});
