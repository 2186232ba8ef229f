//! A page from saved HTML, by `scraper`: the collector beside `extension/content/collect.js`.
//!
//! The tree is walked with a stack of its own, never by recursion: pages nest as deep as they
//! like. What is collected is told at [`Block`](super::Block).

use super::blocks::{Around, Builder};
use super::parse::parse;
use super::plain::clean;
use super::tags::{self, is_block, is_skipped};
use super::{Container, Head, Page};
use ego_tree::{NodeId, NodeRef};
use scraper::node::Element;
use scraper::{Html, Node};
use std::collections::{HashMap, HashSet};

/// Reads `html` as a browser with scripts off would show it. Never fails: broken markup gives
/// the blocks that the HTML standard's parser recovers. Time is linear in the length of `html`.
pub fn read(html: &str, url: &str) -> Page {
    let tree = parse(html);
    let mut page = Page { url: url.to_owned(), ..Page::default() };
    let mut telling = HashSet::new();
    for node in tree.tree.root().descendants() {
        if let Node::Element(element) = node.value() {
            collect_head(&mut page.head, node, element);
            if matches!(element.name(), "h1" | "main" | "article") {
                mark_ancestors(node, &mut telling);
            }
        }
    }
    page.head.title = clean(&page.head.title);
    if let Some(body) = body(&tree) {
        Walk { telling, numbers: HashMap::new(), page: &mut page, builder: Builder::default() }.walk(body);
    }
    page
}

fn body(tree: &Html) -> Option<NodeRef<'_, Node>> {
    let is = |node: &NodeRef<'_, Node>, name| node.value().as_element().is_some_and(|e| e.name() == name);
    tree.tree.root().children().find(|n| is(n, "html"))?.children().find(|n| is(n, "body"))
}

/// Notes `node` and all elements around it, up to the first that is noted already.
fn mark_ancestors(node: NodeRef<'_, Node>, marked: &mut HashSet<NodeId>) {
    let mut at = Some(node);
    while let Some(node) = at {
        if !marked.insert(node.id()) {
            return;
        }
        at = node.parent();
    }
}

fn collect_head(head: &mut Head, node: NodeRef<'_, Node>, element: &Element) {
    let attr = |name| element.attr(name);
    match element.name() {
        "html" => head.lang = attr("lang").or_else(|| attr("xml:lang")).unwrap_or_default().to_owned(),
        "title" if head.title.is_empty() && !inside_svg(node) => head.title = text(node),
        "link" if head.canonical.is_empty() && is_canonical(attr("rel")) => {
            head.canonical = attr("href").unwrap_or_default().to_owned();
        }
        "meta" => {
            let content = attr("content");
            for name in ["name", "property", "itemprop"] {
                if let (Some(name), Some(content)) = (attr(name), content) {
                    head.meta.push((name.to_owned(), content.to_owned()));
                }
            }
        }
        "script" if attr("type").is_some_and(is_json_ld) => head.json_ld.push(text(node)),
        "time" => {
            if let Some(datetime) = attr("datetime") {
                head.times.push((datetime.to_owned(), attr("class").unwrap_or_default().to_owned()));
            }
        }
        _ => {}
    }
}

fn text(node: NodeRef<'_, Node>) -> String {
    node.children().filter_map(|child| child.value().as_text().map(|t| &**t)).collect()
}

fn inside_svg(node: NodeRef<'_, Node>) -> bool {
    node.parent().is_some_and(|p| p.value().as_element().is_some_and(|e| e.name() == "svg"))
}

fn is_canonical(rel: Option<&str>) -> bool {
    rel.is_some_and(|rel| rel.split_ascii_whitespace().any(|word| word.eq_ignore_ascii_case("canonical")))
}

fn is_json_ld(kind: &str) -> bool {
    kind.trim().get(..19).is_some_and(|k| k.eq_ignore_ascii_case("application/ld+json"))
}

/// The walk over the body, and what it has seen.
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::BlockKind;

    fn texts(html: &str) -> Vec<String> {
        read(html, "").blocks.into_iter().map(|b| b.text).collect()
    }

    #[test]
    fn inline_text_joins_and_blocks_part() {
        let html = "<p>A <b>bold</b>\n move.<p>It’s <a href=x>a link</a>, <wbr>yes<div>box<span>es</span><p>in</div>out";
        assert_eq!(texts(html), ["A bold move.", "It’s a link, yes", "boxes", "in", "out"]);
    }

    #[test]
    fn line_breaks_stay_and_two_end_a_block() {
        assert_eq!(texts("<p>One<br>two <br> <br>three<br></p>"), ["One\ntwo", "three"]);
        assert_eq!(texts("<pre>\n a  b\n\n\n c</pre>"), ["a b", "c"]);
    }

    #[test]
    fn invisible_marks_go_and_spaces_fold() {
        assert_eq!(texts("<p>\u{a0}cor&shy;ri<i>\u{200b}dor</i>&nbsp; <i> x</i> "), ["corridor x"]);
    }

    #[test]
    fn hidden_things_are_left_out() {
        let hidden = [
            "<p hidden>no",
            "<p style='Display : NONE !important'>no",
            "<p style='visibility:hidden'>no",
            "<p aria-hidden=true>no",
            "<p class='x Sr-Only'>no",
            "<dialog>no</dialog>",
            "<template><p>no</template>",
            "<noscript>no</noscript>",
            "<svg><text>no</text></svg>",
            "<button>no</button>",
            "<select><option>no</select>",
            "<textarea>no</textarea>",
            "<img alt=no>",
            "<iframe>no</iframe>",
        ];
        for html in hidden {
            assert_eq!(texts(html), [""; 0], "{html}");
        }
        let shown = [
            "<p hidden=until-found>yes",
            "<p style='display:none;display:block'>yes",
            "<div style='visibility:hidden'><p style='visibility:visible'>yes</div>",
            "<dialog open>yes</dialog>",
            "<details><summary>yes</summary></details>",
            "<p style='--display:none'>yes",
        ];
        for html in shown {
            assert_eq!(texts(html), ["yes"], "{html}");
        }
        // A pop-up hides the page behind it from screen readers alone.
        assert_eq!(texts("<div aria-hidden=true><main><p>yes</main></div>"), ["yes"]);
    }

    #[test]
    fn kinds_and_containers_follow_the_markup() {
        let page = read(
            "<body class=Story><h1>T</h1><blockquote><p>Q</p></blockquote><figure><figcaption>C</figcaption></figure>\
             <table><td>D</table><ul><li>I</ul><div><span class=byline>By <a href=/x>Z</a></span></div>",
            "",
        );
        let kinds: Vec<_> = page.blocks.iter().map(|b| b.kind).collect();
        use BlockKind::*;
        assert_eq!(kinds, [Title, Quote, Caption, Cell, Item, Other]);
        let last = page.blocks.last().unwrap();
        assert_eq!((last.text.as_str(), last.link_chars), ("By Z", 1));
        let own = &page.containers[last.container.unwrap() as usize];
        assert_eq!((own.tag.as_str(), own.hint.as_str()), ("span", "byline"));
        assert_eq!((page.containers[0].tag.as_str(), page.containers[0].hint.as_str()), ("body", "Story"));
        for (i, c) in page.containers.iter().enumerate() {
            assert!(c.parent.is_none_or(|p| (p as usize) < i));
        }
    }

    #[test]
    fn nothing_is_too_deep() {
        let tags =
            ["div", "ul><li", "span", "table><tr><td", "b", "a href=x><div", "svg", "template", "q><p"];
        for tag in tags {
            let page = read(&format!("{}x</p>y", format!("<{tag}>").repeat(100_000)), "");
            assert!(page.blocks.len() <= 2, "{tag}");
        }
    }

    #[test]
    fn broken_markup_never_fails() {
        for html in
            ["", "<", "<p", "<!--", "</p></body>x", "\0<p>\0", "<table>a<tr>b", "<frameset>", "<svg><title>x"]
        {
            read(html, "");
        }
        assert_eq!(texts("no tags"), ["no tags"]);
        assert_eq!(texts("</div><p>a</b><i>b</p>c"), ["ab", "c"]);
    }

    #[test]
    fn head_is_kept_as_written() {
        let page = read(
            "<html lang=en-GB><title> A\n b </title><meta name=author property='og:x' content=' Z '><link rel=Canonical href=/x>\
             <script type='application/ld+json'>{\"a\":1}</script><time datetime=2023-11-09 class=published>9 November</time>",
            "https://news.example/",
        );
        let head = page.head;
        assert_eq!(
            (head.lang.as_str(), head.title.as_str(), head.canonical.as_str()),
            ("en-GB", "A b", "/x")
        );
        let pair = |a: &str, b: &str| (a.to_owned(), b.to_owned());
        assert_eq!(head.meta, [pair("author", " Z "), pair("og:x", " Z ")]);
        assert_eq!(
            (head.json_ld, head.times),
            (vec!["{\"a\":1}".to_owned()], vec![pair("2023-11-09", "published")])
        );
    }
}
