//! Who says what: attributions, their form and stance, and who answers whom.

use crate::people::People;
use crate::text::{Document, TokenRange};
use serde::{Deserialize, Serialize};

/// Source, cue and content as found in the text, before anything is made of them.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Attribution {
    /// Pieces of the source, in order.
    pub source: Vec<TokenRange>,
    /// Pieces of the cue, in order.
    pub cue: Vec<TokenRange>,
    /// Pieces of the content, in order, quotation marks included.
    pub content: Vec<TokenRange>,
    /// 0 to 1.
    pub score: f32,
    /// Why it was found, for the reader: "cue: said", "source: subject".
    pub why: Vec<String>,
}

/// A statement.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Statement {
    /// Where it stands.
    pub attribution: Attribution,
    /// Direct, mixed or indirect.
    pub form: Form,
    /// What the speaker does.
    pub stance: Stance,
    /// The parts of the content inside quotation marks, without the marks.
    pub quoted: Vec<TokenRange>,
    /// Index into [`People::entities`].
    pub speaker: Option<usize>,
    /// "AFP" in "told AFP".
    pub relay: Option<String>,
    /// Indices of the statements that this one denies, rejects or answers.
    pub responds_to: Vec<usize>,
}

/// How the content is given.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Form {
    /// All in quotation marks.
    Direct,
    /// Partly in quotation marks.
    Mixed,
    /// In the reporter's words.
    #[default]
    Indirect,
}

/// What the speaker does with the content.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stance {
    /// Says that it is so.
    #[default]
    Asserts,
    /// Says that a proposition or accusation is false or did not happen.
    Denies,
    /// Dismisses, refuses or condemns without calling it false.
    Rejects,
    /// Says that there is no evidence.
    NoEvidence,
    /// No comment, did not respond.
    Declines,
    /// Neither confirmed nor denied.
    NonCommittal,
    /// Asks.
    Asks,
}

/// Finds the attributions of `doc`.
pub fn attributions(doc: &Document, people: &People) -> Vec<Attribution> {
    let _ = (doc, people);
    Vec::new()
}

/// Makes statements of attributions: form, stance, speaker, relay, who answers whom.
pub fn build(doc: &Document, people: &mut People, attributions: Vec<Attribution>) -> Vec<Statement> {
    let _ = (doc, people, attributions);
    Vec::new()
}
