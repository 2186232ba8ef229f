//! What holds for every analysis, whatever went in. Used by the tests and by the fuzz targets.

use onrecord::Analysis;
use onrecord::analysis::{SCHEMA, Span};

/// Panics, naming what is broken, unless `analysis` is well-formed: every span lies in the text
/// and splits no character, every id leads somewhere, and everything stands in order.
pub fn check(analysis: &Analysis) {
    assert_eq!(analysis.schema, SCHEMA);
    let units: Vec<u16> = analysis.text.encode_utf16().collect();
    let is_edge = |at: u32| {
        let at = at as usize;
        at <= units.len() && !units.get(at).is_some_and(|unit| (0xdc00..0xe000).contains(unit))
    };
    let check_span = |span: Span, what: &str| {
        assert!(
            span.0 <= span.1 && is_edge(span.0) && is_edge(span.1),
            "{what}: {span:?} of {}",
            units.len()
        );
    };
    check_span(analysis.page.body, "body");
    let mut end = 0;
    for (n, block) in analysis.blocks.iter().enumerate() {
        check_span(Span(block.start, block.end), "block");
        assert_eq!(block.start, if n == 0 { 0 } else { end + 2 }, "blocks are joined by two line breaks");
        end = block.end;
    }
    assert_eq!(end as usize, units.len(), "the blocks cover the text");
    for (n, entity) in analysis.entities.iter().enumerate() {
        assert_eq!(entity.id as usize, n, "an entity's id is its index");
        let mut last = 0;
        for mention in &entity.mentions {
            check_span(Span(mention.start, mention.end), "mention");
            assert!(mention.start < mention.end && mention.start >= last, "mentions are words in order");
            last = mention.start;
        }
    }
    for (n, statement) in analysis.statements.iter().enumerate() {
        assert_eq!(statement.id as usize, n, "a statement's id is its index");
        assert!(!statement.content.is_empty(), "a statement has a content");
        for (spans, what) in [
            (&statement.content, "content"),
            (&statement.quoted, "quoted"),
            (&statement.cue, "cue"),
            (&statement.source, "source"),
        ] {
            spans.iter().for_each(|&span| check_span(span, what));
        }
        assert!((0.0..=1.0).contains(&statement.confidence), "confidence {}", statement.confidence);
        assert!(
            statement.speaker.is_none_or(|id| (id as usize) < analysis.entities.len()),
            "a speaker exists"
        );
        for &id in &statement.responds_to {
            assert!(
                (id as usize) < analysis.statements.len() && id as usize != n,
                "an answered statement exists"
            );
        }
    }
}
