//! The walk over the body of saved HTML, with a stack of its own, never by recursion: pages nest as deep as
//! they like. It keeps what is shown, in blocks, and numbers the elements that hold them.

use super::blocks::{Around, Builder};
use super::tags::{self, is_block, is_skipped};
use super::{Container, Page};
use ego_tree::{NodeId, NodeRef};
use scraper::Node;
use scraper::node::Element;
use std::collections::{HashMap, HashSet};

/// Gives `page` the blocks of `body` and their containers. `telling` are the elements that hold an `h1`, `main`
/// or `article`: `aria-hidden` hides none of them.
pub(super) fn collect(page: &mut Page, body: NodeRef<'_, Node>, telling: HashSet<NodeId>) {
    Walk { telling, numbers: HashMap::new(), page, builder: Builder::default() }.walk(body);
}

/// The walk, and what it has seen.
struct Walk<'a> {
    /// Elements that hold an `h1`, `main` or `article`.
    telling: HashSet<NodeId>,
    /// Container numbers given so far.
    numbers: HashMap<NodeId, u32>,
    page: &'a mut Page,
    builder: Builder<NodeId>,
}

impl Walk<'_> {
    fn walk(&mut self, body: NodeRef<'_, Node>) {
        let mut around = vec![Around::body(body.id())];
        let mut at = body.first_child();
        while let Some(node) = at {
            let inside = self.enter(node, &mut around);
            at = inside.then(|| node.first_child()).flatten();
            if inside && at.is_none() {
                self.leave(node, &mut around);
            }
            // Up to the first element with something behind it.
            let mut up = node;
            while at.is_none() {
                at = up.next_sibling();
                if at.is_none() {
                    match up.parent() {
                        Some(parent) if parent.id() != body.id() => {
                            self.leave(parent, &mut around);
                            up = parent;
                        }
                        _ => break,
                    }
                }
            }
        }
        self.end_block(body);
    }

    /// Takes in a node; true where it is an element whose children are to be walked.
    fn enter(&mut self, node: NodeRef<'_, Node>, around: &mut Vec<Around<NodeId>>) -> bool {
        match node.value() {
            Node::Text(text) => {
                for c in text.chars() {
                    if self.builder.push(c, around) {
                        self.end_block(node);
                    }
                }
                false
            }
            Node::Element(element) => self.open(node, element, around),
            _ => false,
        }
    }

    fn open(&mut self, node: NodeRef<'_, Node>, element: &Element, around: &mut Vec<Around<NodeId>>) -> bool {
        let name = element.name();
        if name == "br" {
            if self.builder.line_break() {
                self.end_block(node);
            }
            return false;
        }
        if is_block(name) {
            self.end_block(node);
        }
        let Some(mut inner) = around.last().copied() else { return false };
        if is_skipped(name) || self.is_hidden(node, element, &mut inner) {
            return false;
        }
        inner.node = node.id();
        inner.kind = tags::kind(name, inner.kind);
        inner.link |= name == "a" && element.attr("href").is_some();
        inner.preformatted |= matches!(name, "pre" | "listing" | "xmp" | "plaintext");
        around.push(inner);
        true
    }

    fn leave(&mut self, node: NodeRef<'_, Node>, around: &mut Vec<Around<NodeId>>) {
        if node.value().as_element().is_some_and(|e| is_block(e.name())) {
            self.end_block(node);
        }
        around.pop();
        self.builder.left_element(around.len());
    }

    /// Whether the element's subtree is left out; notes its `visibility` otherwise.
    fn is_hidden(&self, node: NodeRef<'_, Node>, element: &Element, inner: &mut Around<NodeId>) -> bool {
        let telling = self.telling.contains(&node.id());
        let mut open = false;
        for (name, value) in element.attrs() {
            match name {
                "hidden" if !value.trim().eq_ignore_ascii_case("until-found") => return true,
                "popover" => return true,
                "open" => open = true,
                "class" if tags::hides(value) => return true,
                "style" => {
                    if tags::style(value, "display").is_some_and(|v| v == "none") {
                        return true;
                    }
                    if let Some(visibility) = tags::style(value, "visibility") {
                        inner.visible = !matches!(visibility.as_str(), "hidden" | "collapse");
                    }
                }
                "aria-hidden" if value.trim().eq_ignore_ascii_case("true") && !telling => return true,
                _ => {}
            }
        }
        element.name() == "dialog" && !open
    }

    /// Keeps the running block, with its containers, if there is text in it.
    fn end_block(&mut self, node: NodeRef<'_, Node>) {
        if let Some((owner, mut block)) = self.builder.take() {
            block.container = node.tree().get(owner).and_then(|owner| self.container(owner));
            self.page.blocks.push(block);
        }
    }

    /// The number of `owner` as a container; gives numbers to it and what is around it.
    fn container(&mut self, owner: NodeRef<'_, Node>) -> Option<u32> {
        let mut missing = Vec::new();
        let mut number = None;
        let mut at = Some(owner);
        while let Some(node) = at {
            let Some(element) = node.value().as_element() else { break };
            number = self.numbers.get(&node.id()).copied();
            if number.is_some() || element.name() == "html" {
                break;
            }
            missing.push((node.id(), element));
            at = node.parent();
        }
        for (id, element) in missing.into_iter().rev() {
            let next = self.page.containers.len() as u32;
            let tag = element.name().to_owned();
            self.page.containers.push(Container { parent: number, tag, hint: hint(element) });
            self.numbers.insert(id, next);
            number = Some(next);
        }
        number
    }
}

fn hint(element: &Element) -> String {
    let mut out = String::new();
    for value in tags::HINTS.iter().filter_map(|name| element.attr(name)).filter(|v| !v.is_empty()) {
        if !out.is_empty() {
            out.push(' ');
        }
        let mut units = 0;
        out.extend(value.chars().take_while(|c| {
            units += c.len_utf16();
            units <= 200
        }));
    }
    out
}
