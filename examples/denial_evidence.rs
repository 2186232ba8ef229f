//! Prints what the weights of `data/denial-evidence.tsv` are learned from: for each article of a file of JSON lines
//! (`{"id": …, "text": …}`) its text as it was read, and the statements of which what is negated decides: where their
//! content stands, in bytes, and the evidence that each has.
//!
//! ```text
//! cargo run --release --example denial_evidence -- ARTICLES.jsonl > evidence.jsonl
//! ```

use onrecord::model::Tagger;
use onrecord::page::{article, plain};
use onrecord::text::{Document, Source, TokenRange};
use onrecord::{people, statements};
use serde_json::{Value, json};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let path = env::args().nth(1).ok_or_else(|| io::Error::other("which file? ARTICLES.jsonl"))?;
    for line in fs::read_to_string(path)?.lines() {
        let read: Value = serde_json::from_str(line)?;
        let page = plain::read(read["text"].as_str().unwrap_or_default());
        let chosen = article::select(&page);
        let doc = Document::new(chosen.parts.iter().filter_map(|part| {
            let block = page.blocks.get(part.block)?;
            Some(Source { block: part.block, kind: block.kind, role: part.role, text: &block.text })
        }));
        let tagging = Tagger::embedded().tag(&doc);
        let mut people = people::find(&doc, None);
        let attributions = statements::attributions(&doc, &people, tagging.attributions);
        let bytes = |piece: &TokenRange| [doc.tokens[piece.start].start, doc.tokens[piece.end - 1].end];
        let negations: Vec<Value> = statements::negations(&doc, &mut people, attributions)
            .iter()
            .map(|(s, evidence)| {
                let content: Vec<[usize; 2]> = s.attribution.content.iter().map(bytes).collect();
                json!({"content": content, "evidence": evidence})
            })
            .collect();
        println!("{}", json!({"id": read["id"], "text": doc.text, "negations": negations}));
    }
    Ok(())
}
