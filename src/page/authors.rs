//! Who wrote the article, as its metadata say.

use super::head::Metas;
use super::plain::clean;
use super::references::unescape;

/// Authors of an article, at most: a longer list is one of something else.
pub(super) const MOST: usize = 64;

/// Names of `meta` tags for the authors, the most telling first.
const AUTHORS: &[&str] = &[
    "author",
    "article:author",
    "byl",
    "parsely-author",
    "sailthru:author",
    "dc:creator",
    "dcterm:creator",
    "citation_author",
    "og:author",
    "twitter:creator:name",
];

/// The authors in the order of the page: `described` in its JSON-LD, else named in its `meta` tags.
pub(super) fn read(described: &[String], meta: &Metas) -> Vec<String> {
    let mut found: Vec<String> = described.to_vec();
    if found.is_empty() {
        let named = |name: &&&str| meta.all(name).any(|a| !is_address(a));
        if let Some(name) = AUTHORS.iter().find(named) {
            found = meta.all(name).filter(|a| !is_address(a)).map(|a| clean(&unescape(a))).collect();
        }
    }
    let mut out: Vec<String> = Vec::new();
    for author in found {
        let author = without_by(&author);
        for one in author.replace(" and ", ",").replace(" & ", ",").split([',', ';', '|']) {
            let one = one.trim();
            if out.len() == MOST {
                return out;
            }
            if !one.is_empty() && !is_address(one) && !out.iter().any(|o| o.eq_ignore_ascii_case(one)) {
                out.push(one.to_owned());
            }
        }
    }
    out
}

fn is_address(text: &str) -> bool {
    let text = text.trim();
    text.contains("://") || text.starts_with("www.") || text.starts_with('@')
}

fn without_by(author: &str) -> &str {
    let by = author.get(..3).is_some_and(|b| b.eq_ignore_ascii_case("by "));
    if by { author.get(3..).unwrap_or_default().trim() } else { author }
}
