//! A page as the core sees it: head metadata and blocks of visible text.
//!
//! Two collectors build it and must agree on every static page: `html` from saved HTML (not in
//! WebAssembly: browsers have a parser of their own), and `extension/content/collect.js` from a DOM. What a
//! block is, and what happens to its white space, is told at [`Block`]; both follow it to the letter.

pub mod article;
mod authors;
#[cfg(not(target_arch = "wasm32"))]
mod blocks;
#[cfg(not(target_arch = "wasm32"))]
pub mod bytes;
mod counted;
mod date;
mod feature_names;
pub mod features;
mod flow;
mod groups;
pub mod head;
#[cfg(not(target_arch = "wasm32"))]
pub mod html;
mod json_ld;
pub mod language;
mod outlet;
#[cfg(not(target_arch = "wasm32"))]
mod parse;
pub mod plain;
mod published;
#[cfg(not(target_arch = "wasm32"))]
mod raw_head;
mod references;
mod roles;
mod rules;
mod stamp;
pub mod tags;
mod texts;
mod tree;
mod trees;
#[cfg(not(target_arch = "wasm32"))]
mod walk;
mod words;

use serde::{Deserialize, Serialize};

/// One page: its address, its raw head metadata, and its blocks in document order.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Page {
    /// Address of the page, empty where it has none.
    pub url: String,
    /// Metadata as found; [`head`] interprets it.
    pub head: Head,
    /// Elements that hold blocks, parents before children.
    pub containers: Vec<Container>,
    /// Stretches of visible text in document order.
    pub blocks: Vec<Block>,
    /// Plain text without structure: every block is analysed, nothing is dropped.
    pub plain: bool,
}

/// Metadata exactly as the page states it, before any choice is made.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Head {
    /// `lang` of the root element.
    pub lang: String,
    /// Text of the document's first HTML `<title>`, white space folded.
    pub title: String,
    /// `href` of the first `<link rel=canonical>`, as written.
    pub canonical: String,
    /// `(name, content)` of every `<meta>` of the document, as written; `name`, `property` and
    /// `itemprop` give an entry each, in this order, where they and `content` are there.
    pub meta: Vec<(String, String)>,
    /// Raw text of every `<script type="application/ld+json">`.
    pub json_ld: Vec<String>,
    /// `(datetime, class)` of every `<time datetime>` of the document, as written.
    pub times: Vec<(String, String)>,
}

/// An element on the way from the body to a block.
///
/// Every element counts, inline ones too: `<span class=byline>` around a whole block is its
/// container. Only elements that hold a kept block are listed, and each stands behind its parent.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Container {
    /// Index of the enclosing container; `None` for the body.
    pub parent: Option<u32>,
    /// Lower-case tag name.
    pub tag: String,
    /// Values of the attributes of [`tags::HINTS`] that are there and not empty, in that order,
    /// each as written (case kept) but cut behind its first 200 UTF-16 units, joined by one space.
    pub hint: String,
}

/// A stretch of visible text that a reader sees as one unit.
///
/// Both collectors walk the body in document order and follow these rules:
///
/// 1. **Blocks.** An element of [`tags::BLOCK`] ends the running block where it opens and where it
///    closes. All other elements are inline: their text joins the running block. The tag decides,
///    never a style sheet, so that saved and live page agree.
/// 2. **Left out**, with all they hold: the elements of [`tags::SKIPPED`] (scripts, `noscript`,
///    frames, `template`, `svg`, `math`, form controls, ruby readings); elements with `hidden`
///    (any value but `until-found`) or `popover`; `dialog` without `open`; a class word of
///    [`tags::HIDDEN_CLASSES`] (letter case ignored); `style` whose last `display` is `none`;
///    `aria-hidden=true`, unless an `h1`, `main` or `article` stands within (an open pop-up
///    hides the whole page from screen readers, but readers see it). Text is also left out where
///    the nearest `visibility` in `style` of it or its ancestors is `hidden` or `collapse`.
///    `display` and `visibility` are read as `name: value` between semicolons, letter case, white
///    space and `!important` ignored. On the live page what computed style hides (`display`,
///    `visibility`) is left out as well, and a frame of the page's own origin with much text is read
///    as a box of its own, which saved HTML does not hold: the two differences allowed. What stands in a closed `details`
///    is kept: one click shows it, and the browser's own search finds it.
/// 3. **No text of their own**: alternative texts, titles, placeholders, list numbers, text that a
///    style sheet generates, comments. `wbr` is nothing.
/// 4. **White space.** [`plain::is_invisible`] characters are dropped. A run of white space
///    ([`plain::is_space`]; no-break space too) becomes one space; at the edge of a block or
///    line it is dropped. It may stretch over several text nodes.
/// 5. **Line breaks.** `br`, and a line feed (U+000A) inside `pre`, `listing`, `xmp` or
///    `plaintext`, become `\n`, never at the edge of a block. Two with nothing but white space
///    between end the block.
/// 6. Blocks without any text left are not kept.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Block {
    /// Index of the container: the innermost element that holds the block's whole text.
    pub container: Option<u32>,
    /// What the markup says it is: [`tags::kind`], applied from the body (around it: `Other`)
    /// down to the container.
    pub kind: BlockKind,
    /// The visible text.
    pub text: String,
    /// UTF-16 units of `text` that stand inside `a` elements with `href`, white space not counted.
    pub link_chars: u32,
}

/// What the markup says a block is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum BlockKind {
    /// `h1`
    Title,
    /// `h2` to `h6`
    Heading,
    /// `p`
    #[default]
    Paragraph,
    /// text of a `blockquote`, its paragraphs too
    Quote,
    /// `li`, `dt`, `dd`
    Item,
    /// `figcaption`, `caption`, their paragraphs too
    Caption,
    /// `td`, `th`
    Cell,
    /// `pre`
    Preformatted,
    /// text that stands directly in a `div`, `section` or other box
    Other,
}
