//! **On Record** finds, on a news page, who says what: named officials with their office and
//! country, attributed quotes, reported claims, and denials.
//!
//! Read the modules in the order of the pipeline; arrows run one way:
//!
//! | module | takes | gives |
//! |---|---|---|
//! | [`page`] | HTML, plain text, or the blocks a browser collected | a [`Page`], and which blocks are the article |
//! | [`text`] | the article's blocks | a [`text::Document`]: tokens, sentences, quotation marks |
//! | [`model`] | a document | spans of source, cue and content; names |
//! | [`people`] | a document | entities and their mentions: who is "he", "Yun", "the minister" |
//! | [`statements`] | all of these | statements with form, stance and speaker |
//! | [`analysis`] | – | the `onrecord/1` schema that leaves the crate |
//! | [`export`] | an [`Analysis`] | Markdown, HTML, CSV, JSON-LD and other formats |
//!
//! Start with [`analyse`]. Nothing here knows of a browser; the two doors are `src/wasm/`
//! (wasm-bindgen, a crate of its own) and `src/bin/onrecord/` (the command line).

pub mod analysis;
mod bits;
pub mod export;
mod index;
pub mod model;
mod order;
pub mod page;
pub mod people;
pub mod statements;
pub mod text;

pub use analysis::Analysis;
pub use page::Page;

use page::article::{self, Article};
use page::language;
use text::Document;

/// Analyses one page: which blocks are its article, who is named there, who says what.
///
/// Never fails and never panics: a page without text gives an analysis without statements, and so
/// does a page in another language than English, which its `page.language` tells.
/// Time and memory grow linearly with the text.
pub fn analyse(page: &Page) -> Analysis {
    analyse_article(page, &article::select(page))
}

/// Analyses about `words` words of the article around the block `block` of the page, and its
/// headline: a first answer for what a reader sees of a very long page.
///
/// Without the statements of its last block, unless the article ends there: what follows decides how far they
/// reach, and nothing that is shown may change.
pub fn analyse_near(page: &Page, block: usize, words: usize) -> Analysis {
    let whole = article::select(page);
    let last = |article: &article::Article| article.parts.last().map(|part| part.block);
    let end = last(&whole);
    let near = whole.near(page, block, words);
    let mut analysis = analyse_article(page, &near);
    if last(&near) != end {
        analysis.without_last_block();
    }
    analysis
}

fn analyse_article(page: &Page, article: &Article) -> Analysis {
    let doc = Document::new(article.parts.iter().map(|part| text::Source {
        block: part.block,
        kind: page.blocks[part.block].kind,
        role: part.role,
        text: &page.blocks[part.block].text,
    }));
    let mut analysis = Analysis::of(page, article.whole_page, &doc);
    if language::is_read(analysis.page.language.as_deref()) {
        let tagging = model::Tagger::embedded().tag(&doc);
        let mut people = people::find(&doc, analysis.page.published.as_deref());
        let attributions = statements::attributions(&doc, &people, tagging.attributions);
        let statements = statements::build(&doc, &mut people, attributions);
        analysis.fill(&doc, people, statements);
    }
    analysis
}
