//! HTML text to a tree, by html5ever into scraper's sink, with a bound on how deep it nests.
//!
//! The standard's parser searches the stack of open elements at most tags, so that its time grows
//! with depth times length. Browsers bound the depth for that reason (Chromium at 512); so does
//! the filter here, which sits between tokenizer and tree builder.

use html5ever::buffer_queue::BufferQueue;
use html5ever::interface::TokenizerResult;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{TagKind, Token, TokenSink, TokenSinkResult, Tokenizer};
use html5ever::tree_builder::{TreeBuilder, TreeSink};
use scraper::{Html, HtmlTreeSink};
use std::cell::Cell;

/// Elements open at once; tags of deeper ones are dropped, their text stays.
const MAX_DEPTH: u32 = 512;

/// Formatting elements (`b`, `font`) open at once. The standard opens all of them again in every
/// new paragraph, so that unclosed ones multiply.
const MAX_FORMATTING: u32 = 32;

/// Parses a document; never fails.
pub(super) fn parse(html: &str) -> Html {
    let builder = TreeBuilder::new(HtmlTreeSink::new(Html::new_document()), Default::default());
    let shallow = Shallow { inner: builder, depth: Cell::default(), formatting: Cell::default() };
    let tokenizer = Tokenizer::new(shallow, Default::default());
    let input = BufferQueue::default();
    input.push_back(StrTendril::from_slice(html));
    // The tokenizer pauses behind scripts; nothing runs here, so it goes on.
    while !matches!(tokenizer.feed(&input), TokenizerResult::Done) {}
    tokenizer.end();
    tokenizer.sink.inner.sink.finish()
}

/// Passes tokens on, but for the tags of elements that would nest too deep.
struct Shallow<T> {
    inner: T,
    depth: Cell<Count>,
    formatting: Cell<Count>,
}

impl<T: TokenSink> TokenSink for Shallow<T> {
    type Handle = T::Handle;

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<T::Handle> {
        if let Token::TagToken(tag) = &token {
            let count = match Nesting::of(&tag.name) {
                Nesting::Deep => Some((&self.depth, MAX_DEPTH)),
                Nesting::Formatting => Some((&self.formatting, MAX_FORMATTING)),
                Nesting::Flat => None,
            };
            if let Some((cell, most)) = count {
                let mut count = cell.get();
                let pass = match tag.kind {
                    TagKind::StartTag => count.open(most),
                    TagKind::EndTag => count.close(),
                };
                cell.set(count);
                if !pass {
                    return TokenSinkResult::Continue;
                }
            }
        }
        self.inner.process_token(token, line)
    }

    fn end(&self) {
        self.inner.end();
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&self) -> bool {
        self.inner.adjusted_current_node_present_but_not_in_html_namespace()
    }
}

/// Open elements of one sort: those passed on, and those dropped beyond the bound.
#[derive(Debug, Clone, Copy, Default)]
struct Count {
    passed: u32,
    dropped: u32,
}

impl Count {
    fn open(&mut self, most: u32) -> bool {
        let pass = self.passed < most;
        *(if pass { &mut self.passed } else { &mut self.dropped }) += 1;
        pass
    }

    fn close(&mut self) -> bool {
        if self.dropped > 0 {
            self.dropped -= 1;
            return false;
        }
        self.passed = self.passed.saturating_sub(1);
        true
    }
}

/// How unclosed tags of an element nest.
enum Nesting {
    /// Each one nests in the one before.
    Deep,
    /// Likewise, and they are opened again in what follows.
    Formatting,
    /// Never: void elements, raw text, and those that a sibling closes.
    Flat,
}

impl Nesting {
    fn of(tag: &str) -> Nesting {
        match tag {
            "b" | "big" | "code" | "em" | "font" | "i" | "s" | "small" | "strike" | "strong" | "tt" | "u" => {
                Nesting::Formatting
            }
            "a" | "area" | "base" | "body" | "br" | "button" | "caption" | "col" | "colgroup" | "dd"
            | "dt" | "embed" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "head" | "hr" | "html"
            | "iframe" | "image" | "img" | "input" | "li" | "link" | "meta" | "nobr" | "noembed"
            | "noframes" | "noscript" | "optgroup" | "option" | "p" | "param" | "plaintext" | "script"
            | "select" | "source" | "style" | "tbody" | "td" | "textarea" | "tfoot" | "th" | "thead"
            | "title" | "tr" | "track" | "wbr" | "xmp" => Nesting::Flat,
            _ => Nesting::Deep,
        }
    }
}
