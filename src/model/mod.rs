//! The learned tagger: spans of source, cue and content joined into attributions, and names.
//!
//! | file | what it is |
//! |---|---|
//! | `loading`, `sections` | the weights file, checked and used where it lies |
//! | `quotation`, `features` | tokens to numbers |
//! | `kernel/` | matrices of bytes and half bytes, gates, tanh; the same bits on every target |
//! | `lstm`, `network` | two bidirectional layers over windows of the text |
//! | `labels` | scores to spans |
//! | `links` | spans to attributions |
//!
//! What it learned, from what, and how well: `models/MODEL.md`.

mod features;
mod labels;
mod links;
mod loading;
mod lstm;
mod network;
mod parts;
mod quotation;
mod sections;

#[cfg(test)]
mod tests;

use crate::text::{Document, TokenRange};
use onrecord_kernel::{self as kernel, math};
use std::sync::LazyLock;

pub use loading::ModelError;
use loading::Weights;

/// The network with its weights.
#[derive(Debug, Clone)]
pub struct Tagger<'a> {
    weights: Weights<'a>,
}

/// What the tagger sees in a document.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Tagging {
    /// In order of their cues; those without a cue at the end.
    pub attributions: Vec<RawAttribution>,
    /// In order of the text.
    pub names: Vec<NameSpan>,
}

/// One attribution as the network found it, before rules refine it. Every range is of tokens of
/// one block.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct RawAttribution {
    /// One range, or none.
    pub source: Vec<TokenRange>,
    /// One range; none where a content has no cue near it.
    pub cue: Vec<TokenRange>,
    /// At least one range: a content goes on behind its cue, or over several paragraphs.
    pub content: Vec<TokenRange>,
    /// Mean probability of the cue's label, 0 to 1; without a cue half of the content's.
    pub score: f32,
}

/// A name in the text.
#[derive(Debug, Clone, PartialEq)]
pub struct NameSpan {
    /// Its tokens, without "the".
    pub tokens: TokenRange,
    /// What it names.
    pub kind: NameKind,
    /// Mean probability of the kind, 0 to 1.
    pub score: f32,
}

/// What a name names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum NameKind {
    /// A human being.
    Person,
    /// A body, company, party, paper.
    Organisation,
    /// A country, city, region, building.
    Place,
}

static EMBEDDED: LazyLock<Tagger<'static>> = LazyLock::new(|| {
    Tagger::from_bytes(include_bytes!("../../models/tagger.bin")).expect("the embedded model passes its test")
});

impl<'a> Tagger<'a> {
    /// The tagger that is part of the program; checked once.
    pub fn embedded() -> &'static Tagger<'static> {
        &EMBEDDED
    }

    /// A tagger from a weights file, which is checked and then used where it lies.
    pub fn from_bytes(bytes: &'a [u8]) -> Result<Tagger<'a>, ModelError> {
        Ok(Tagger { weights: Weights::new(bytes)? })
    }

    /// Tags a document in one pass. Never panics; time and memory are linear in the text.
    pub fn tag(&self, doc: &Document) -> Tagging {
        let steps = features::steps(doc, &self.weights);
        let reading = network::read(&self.weights, &steps);
        let [tags, names] = self.paths(&steps, &reading);
        let spans = labels::spans(&tags, &reading.labels);
        Tagging {
            attributions: links::assemble(&spans, &steps, &reading, &self.weights),
            names: labels::spans(&names, &reading.names)
                .into_iter()
                .map(|span| NameSpan {
                    tokens: links::tokens(&steps, &span.steps),
                    kind: [NameKind::Person, NameKind::Organisation, NameKind::Place][span.kind % 3],
                    score: span.score,
                })
                .collect(),
        }
    }

    /// The label of every step, of attributions and of names.
    fn paths(&self, steps: &[features::Step], reading: &network::Reading) -> [Vec<usize>; 2] {
        let is_break = |t: usize| steps[t].token.is_none();
        [
            labels::best_path(&reading.labels, &self.weights.transitions, is_break),
            labels::best_each(&reading.names, is_break),
        ]
    }

    /// What the heads say of every token, a digit each: attribution label, name label. By these
    /// numbers targets are compared with each other and with the training code.
    pub fn digits(&self, doc: &Document) -> [String; 2] {
        let steps = features::steps(doc, &self.weights);
        let reading = network::read(&self.weights, &steps);
        self.paths(&steps, &reading).map(|path| {
            path.iter().zip(&steps).filter(|(_, s)| s.token.is_some()).map(|(l, _)| l.to_string()).collect()
        })
    }
}
