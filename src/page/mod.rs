//! A page as the core sees it: head metadata and blocks of visible text.
//!
//! Two collectors build it and must agree on every static page: [`html`] from saved HTML, and
//! `extension/content/collect.js` from the live DOM. What a block is, and what happens to its
//! white space, is told at [`Block`]; both follow it to the letter.

pub mod article;
pub mod head;
pub mod html;
pub mod plain;

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
    /// Text of `<title>`.
    pub title: String,
    /// `href` of `<link rel=canonical>`.
    pub canonical: String,
    /// `(name | property | itemprop, content)` of every `<meta>` that has both.
    pub meta: Vec<(String, String)>,
    /// Raw text of every `<script type="application/ld+json">`.
    pub json_ld: Vec<String>,
    /// `(datetime, class words)` of every `<time datetime>` of the body.
    pub times: Vec<(String, String)>,
}

/// An element on the way from the body to a block.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Container {
    /// Index of the enclosing container; `None` for the body.
    pub parent: Option<u32>,
    /// Lower-case tag name.
    pub tag: String,
    /// Lower-case words of id, class, role, itemprop and aria-label, joined by spaces.
    pub hint: String,
}

/// A stretch of visible text that a reader sees as one unit.
///
/// Text rules (the same in both collectors): soft hyphens, zero-width marks and word joiners are
/// dropped; every run of white space becomes one space; `<br>` becomes `\n`, and two in a row end
/// the block; leading and trailing white space is trimmed; empty blocks are not kept. Hidden text
/// (`hidden`, `aria-hidden=true`, `display: none` in the `style` attribute, `<template>`, closed
/// `<details>` excepted) is not collected.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Block {
    /// Index of the innermost container.
    pub container: Option<u32>,
    /// What the markup says it is.
    pub kind: BlockKind,
    /// The visible text.
    pub text: String,
    /// UTF-16 units of `text` that stand inside links.
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
    /// text of a `blockquote` or `q` block
    Quote,
    /// `li`, `dt`, `dd`
    Item,
    /// `figcaption`, `caption`
    Caption,
    /// `td`, `th`
    Cell,
    /// `pre`
    Preformatted,
    /// text that stands directly in a `div`, `section` or other box
    Other,
}
