//! The rules on hostile text: no panic, linear time.

use super::*;
use std::time::{Duration, Instant};

/// Words and marks that rules look for, in every wrong order.
const PIECES: [&str; 64] = [
    "said",
    "says",
    "saying",
    "told",
    "AFP",
    "that",
    "who",
    "which",
    ",",
    ".",
    ":",
    ";",
    "“",
    "”",
    "\"",
    "‘",
    "’",
    "'",
    "—",
    "-",
    "(",
    ")",
    "?",
    "!",
    "denied",
    "denies",
    "did",
    "not",
    "never",
    "no",
    "evidence",
    "according",
    "to",
    "the",
    "a",
    "his",
    "claim",
    "claims",
    "by",
    "Holm",
    "KEMP",
    "minister",
    "and",
    "but",
    "as",
    "with",
    "asked",
    "whether",
    "if",
    "declined",
    "comment",
    "it",
    "they",
    "of",
    "in",
    "Monday",
    "false",
    "called",
    "report",
    "quoted",
    "told",
    "urged",
    "\n",
    "\n\n",
];

/// A small generator of the same numbers on every machine (Knuth's MMIX constants).
fn shuffled(mut seed: u64, words: usize) -> String {
    let mut text = String::new();
    for _ in 0..words {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        text.push_str(PIECES[(seed >> 33) as usize % PIECES.len()]);
        text.push(' ');
    }
    text
}

/// Statements by the rules alone.
fn by_rules_alone(text: &str) -> Vec<Statement> {
    let paragraphs: Vec<&str> = text.split("\n\n").collect();
    let doc = Document::from_paragraphs(&paragraphs);
    let mut people = crate::people::find(&doc, None);
    let view = view::View::new(&doc);
    let cues = cues::find(&view);
    let found = by_rules(&view, &cues, &people);
    let found = settle(&view, &cues, &people, found);
    build(&doc, &mut people, found)
}

#[test]
fn no_order_of_words_breaks_the_rules() {
    for seed in 0..400 {
        let text = shuffled(seed, 120);
        for statement in by_rules_alone(&text) {
            let a = &statement.attribution;
            for piece in a.source.iter().chain(&a.cue).chain(&a.content) {
                assert!(piece.start < piece.end, "{a:?} in {text}");
            }
        }
    }
    for text in ["", " ", "“", "said", "“” said", "\n\n—\n\n", "No.", "KEMP:", "KEMP: a b\n\nHOLM: c d"]
    {
        by_rules_alone(text);
    }
}

#[test]
fn a_sentence_without_end_takes_linear_time() {
    // Each of these is one sentence or one quotation.
    for unit in [
        "Holm, who said it, denied that ",
        "“a ",
        "he said and ",
        "a claim of ",
        "did not comment, ",
        "according to a ",
        "said, ",
        "Holm said it, as Kern alleged, ",
        "Holm said it, a charge Kern denied. ",
    ] {
        // The best of three: other work on the machine only ever adds time.
        let time = |words: usize| {
            let text = unit.repeat(words);
            let run = || {
                let start = Instant::now();
                by_rules_alone(&text);
                start.elapsed()
            };
            (0..3).map(|_| run()).min().unwrap_or_default()
        };
        let (short, long) = (time(1_000), time(16_000));
        // Sixteen times the text: quadratic work would take 256 times as long.
        assert!(
            long < short * 80 + Duration::from_secs(1),
            "{unit}: {short:?} for 1,000 units, {long:?} for 16,000"
        );
    }
}
