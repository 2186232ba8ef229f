//! What the head of a saved page states, as it states it; [`head`](super::head) interprets it.

use super::Head;
use ego_tree::NodeRef;
use scraper::Node;
use scraper::node::Element;

/// Notes in `head` what `element` states of the page, if anything.
pub(super) fn collect(head: &mut Head, node: NodeRef<'_, Node>, element: &Element) {
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
