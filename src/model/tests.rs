//! The embedded tagger against the training code's own arithmetic, and against bad input.

use super::*;
use crate::text::Document;

/// Numbers that `training/emulate.py` wrote with the weights.
const AGREEMENT: &str = include_str!("../../models/agreement.tsv");

/// Paragraphs as the training code reads them.
fn document(text: &str) -> Document {
    Document::from_paragraphs(&text.split('\n').filter(|p| !p.trim().is_empty()).collect::<Vec<_>>())
}

fn rows(kind: &str) -> impl Iterator<Item = Vec<&'static str>> {
    AGREEMENT.lines().map(|l| l.split('\t').collect::<Vec<_>>()).filter(move |r| r[0] == kind)
}

#[test]
fn agrees_with_the_training_code_on_every_tag_of_the_samples() {
    let mut n = 0;
    for row in rows("sample") {
        let text: String = serde_json::from_str(row[1]).unwrap();
        assert_eq!(Tagger::embedded().digits(&document(&text)), row[2..4], "{text}");
        n += 1;
    }
    assert!(n >= 8);
}

#[test]
fn agrees_with_the_training_code_on_the_development_split() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/data/attribution/dev.jsonl");
    let Ok(lines) = std::fs::read_to_string(path) else {
        eprintln!("skipped: no corpus at {path}");
        return;
    };
    let texts: std::collections::HashMap<String, String> = lines
        .lines()
        .map(|l| serde_json::from_str::<serde_json::Value>(l).unwrap())
        .map(|d| (d["id"].as_str().unwrap().into(), d["text"].as_str().unwrap().into()))
        .collect();
    for row in rows("dev") {
        let digits = Tagger::embedded().digits(&document(&texts[row[1]]));
        let hash = digits
            .iter()
            .flat_map(|d| d.bytes())
            .fold(0x811c_9dc5u32, |h, b| (h ^ u32::from(b)).wrapping_mul(0x0100_0193));
        assert_eq!(
            (digits[0].len().to_string().as_str(), format!("{hash:08x}").as_str()),
            (row[2], row[3]),
            "{}",
            row[1]
        );
    }
}

#[test]
fn any_text_is_tagged_without_a_panic() {
    let long = "x".repeat(1 << 20);
    let many = "“ ' said. ".repeat(3000);
    for text in ["", " ", ".", "said", "\u{0}\u{feff}\u{200d}", "“‘\"'»", long.as_str(), many.as_str()] {
        let doc = document(text);
        let tagging = Tagger::embedded().tag(&doc);
        for a in &tagging.attributions {
            assert!(!a.content.is_empty() && (0.0..=1.0).contains(&a.score));
            for r in a.content.iter().chain(&a.cue).chain(&a.source) {
                assert!(r.start < r.end && r.end <= doc.tokens.len());
                assert_eq!(doc.block_of(r.start), doc.block_of(r.end - 1));
            }
        }
    }
}

#[test]
fn a_sentence_without_surprises() {
    let doc = document("The bridge will stay closed until June, Mayor Ana Lopez said on Monday.");
    let tagging = Tagger::embedded().tag(&doc);
    let a = &tagging.attributions[0];
    assert_eq!(doc.slice(&a.content[0]), "The bridge will stay closed until June");
    assert_eq!(doc.word(a.cue[0].start), "said");
    assert!(doc.slice(&a.source[0]).ends_with("Ana Lopez"));
    let person = tagging.names.iter().find(|n| n.kind == NameKind::Person).unwrap();
    assert!(doc.slice(&person.tokens).contains("Lopez"));
}

/// A long text is read in windows; its tags are those of its parts.
#[test]
fn windows_leave_no_seam() {
    let paragraph = "The harbour will close, the mayor said on Monday. Nobody in the town believed it.";
    let n = 400;
    let doc = Document::from_paragraphs(&vec![paragraph; n]);
    let tagging = Tagger::embedded().tag(&doc);
    let each = doc.tokens.len() / n;
    // Away from the ends every paragraph has the same neighbours.
    let shapes: std::collections::BTreeSet<Vec<(usize, usize)>> = (20..n - 20)
        .map(|p| {
            let range = p * each..(p + 1) * each;
            tagging
                .attributions
                .iter()
                .flat_map(|a| &a.content)
                .filter(|c| range.contains(&c.start))
                .map(|c| (c.start - range.start, c.end - range.start))
                .collect()
        })
        .collect();
    assert_eq!(shapes.len(), 1, "{shapes:?}");
}

#[test]
fn damaged_and_foreign_files_are_told_apart() {
    let good = include_bytes!("../../models/tagger.bin").to_vec();
    let error = |bytes: &[u8]| Tagger::from_bytes(bytes).err();
    assert_eq!(error(&good), None);
    assert_eq!(error(b""), Some(ModelError::Foreign));
    assert_eq!(error(&[b'x'; 4096]), Some(ModelError::Foreign));
    let cut = &good[..good.len() - 1];
    assert_eq!(error(cut), Some(ModelError::Length { expected: good.len(), found: cut.len() }));
    let mut flipped = good.clone();
    flipped[good.len() / 2] ^= 1;
    assert_eq!(error(&flipped), Some(ModelError::Damaged));
    let mut newer = good.clone();
    newer[8] = 9;
    assert_eq!(error(&newer), Some(ModelError::Version(9)));
    // Every header byte may be anything: an error, never a panic.
    for at in 0..64 {
        for bit in 0..8 {
            let mut bytes = good.clone();
            bytes[at] ^= 1 << bit;
            let _ = Tagger::from_bytes(&bytes).map(|t| t.tag(&document("“Yes,” he said.")));
        }
    }
    assert!(ModelError::Damaged.to_string().contains("checksum"));
}
