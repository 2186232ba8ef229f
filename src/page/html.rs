//! A page from saved HTML, by `scraper`: the collector beside `extension/content/collect.js`.
//!
//! What is collected is told at [`Block`](super::Block).

use super::parse::parse;
use super::plain::clean;
use super::{Page, raw_head, walk};
use ego_tree::{NodeId, NodeRef};
use scraper::{Html, Node};
use std::collections::HashSet;

/// Reads `html` as a browser with scripts off would show it. Never fails: broken markup gives
/// the blocks that the HTML standard's parser recovers. Time is linear in the length of `html`.
pub fn read(html: &str, url: &str) -> Page {
    let tree = parse(html);
    let mut page = Page { url: url.to_owned(), ..Page::default() };
    let mut telling = HashSet::new();
    for node in tree.tree.root().descendants() {
        if let Node::Element(element) = node.value() {
            raw_head::collect(&mut page.head, node, element);
            if matches!(element.name(), "h1" | "main" | "article") {
                mark_ancestors(node, &mut telling);
            }
        }
    }
    page.head.title = clean(&page.head.title);
    if let Some(body) = body(&tree) {
        walk::collect(&mut page, body, telling);
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
