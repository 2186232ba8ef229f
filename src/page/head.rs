//! What the head metadata amounts to: title, outlet, authors, date, language.

use super::Page;

/// The page's metadata after choosing among JSON-LD, Open Graph, meta and `time`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Metadata {
    /// Headline without the outlet's name.
    pub title: String,
    /// The outlet.
    pub site: String,
    /// Authors in the order of the page.
    pub author: Vec<String>,
    /// Date of publication, ISO 8601, as the page states it.
    pub published: Option<String>,
    /// BCP 47 language tag.
    pub language: Option<String>,
    /// Canonical address.
    pub canonical: Option<String>,
}

/// Chooses the page's metadata.
pub fn interpret(page: &Page) -> Metadata {
    Metadata { title: page.head.title.clone(), ..Metadata::default() }
}
