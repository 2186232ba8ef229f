//! Bytes of a weights file.
#![no_main]

use libfuzzer_sys::fuzz_target;
use onrecord::model::Tagger;
use onrecord::text::Document;

fuzz_target!(|data: &[u8]| {
    if let Ok(tagger) = Tagger::from_bytes(data) {
        let doc = Document::from_paragraphs(&["“No,” said Karla Holm.", "She denied that she had left."]);
        let _ = tagger.tag(&doc);
    }
});
