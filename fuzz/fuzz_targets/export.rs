//! JSON of an analysis, as the browser hands it back, in every format.
#![no_main]

use libfuzzer_sys::fuzz_target;
use onrecord::Analysis;
use onrecord::export::{Format, Options, copy};

fuzz_target!(|data: &[u8]| {
    if let Ok(analysis) = serde_json::from_slice::<Analysis>(data) {
        for format in Format::ALL {
            assert!(copy(&analysis, format, &Options::default()).ends_with('\n'));
        }
    }
});
