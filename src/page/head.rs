//! What the head metadata amounts to: title, outlet, authors, date, language.

use super::plain::clean;
use super::references::unescape;
use super::{Head, Page, authors, json_ld, outlet, published};

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
    /// Canonical address, absolute.
    pub canonical: Option<String>,
    /// The article's text as JSON-LD gives it, empty for most pages.
    pub body: String,
    /// What the page says of itself in a sentence or two.
    pub description: String,
}

/// Names of `meta` tags for the title, the most telling first.
const TITLES: &[&str] = &[
    "dc:title",
    "dcterm:title",
    "dcterms:title",
    "og:title",
    "weibo:article:title",
    "weibo:webpage:title",
    "title",
    "headline",
    "twitter:title",
    "parsely-title",
    "sailthru:title",
];

const SITES: &[&str] =
    &["og:site_name", "cre", "application-name", "apple-mobile-web-app-title", "dc:publisher", "publisher"];

const DESCRIPTIONS: &[&str] = &["og:description", "description", "twitter:description", "dc:description"];

/// Chooses the page's metadata.
pub fn interpret(page: &Page) -> Metadata {
    let head = &page.head;
    let meta = Metas::of(head);
    let described = json_ld::read(&head.json_ld, &head.title);
    let canonical = Some(head.canonical.as_str())
        .filter(|c| !c.trim().is_empty())
        .or_else(|| meta.first(&["og:url"]))
        .and_then(|c| absolute(c.trim(), &page.url));
    let domain = domain(canonical.as_deref().unwrap_or(&page.url));
    let titles = [described.headline.as_str(), meta.first(TITLES).unwrap_or_default(), &head.title];
    let stated = titles.into_iter().find(|t| !t.trim().is_empty()).unwrap_or_default();
    let own = std::ptr::eq(stated, head.title.as_str());
    let stated = clean(&unescape(line(stated)));
    let title = if own { outlet::printed(page, &stated) } else { &stated };
    let named = line(meta.first(SITES).unwrap_or_default());
    let site = outlet::name(&[line(&described.publisher), named], line(&head.title), line(domain));
    Metadata {
        title: outlet::without(title, &[&site, named, line(domain)]),
        author: authors::read(&described.authors, &meta),
        published: published::date(
            page,
            &described.published,
            &meta,
            canonical.as_deref().unwrap_or(&page.url),
        ),
        language: [
            head.lang.as_str(),
            meta.first(&["og:locale", "language"]).unwrap_or_default(),
            &described.language,
        ]
        .into_iter()
        .find_map(language_tag),
        description: clean(&unescape(meta.first(DESCRIPTIONS).unwrap_or_default())),
        site,
        canonical,
        body: described.body,
    }
}

/// Characters of a headline or an outlet's name, at most. They are compared part by part, and with
/// every block.
const LINE: usize = 1_000;

/// The beginning of a text that should be one line.
fn line(text: &str) -> &str {
    text.char_indices().nth(LINE).and_then(|(end, _)| text.get(..end)).unwrap_or(text)
}

/// `meta` entries under comparable names: lower case, `.` as `:`, several names split.
pub(super) struct Metas<'a>(Vec<(String, &'a str)>);

impl<'a> Metas<'a> {
    fn of(head: &'a Head) -> Metas<'a> {
        let split = |(names, content): &'a (String, String)| {
            let name = |n: &str| (n.to_lowercase().replace('.', ":"), content.as_str());
            names.split_whitespace().map(name).collect::<Vec<_>>()
        };
        Metas(head.meta.iter().filter(|(_, content)| !content.trim().is_empty()).flat_map(split).collect())
    }

    pub(super) fn all(&self, name: &str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(n, _)| n == name).map(|(_, content)| *content)
    }

    /// Every name with its content, in order of the page.
    pub(super) fn iter(&self) -> impl Iterator<Item = (&str, &'a str)> {
        self.0.iter().map(|(name, content)| (name.as_str(), *content))
    }

    /// The first content under the first name that has one.
    fn first(&self, names: &[&str]) -> Option<&'a str> {
        names.iter().find_map(|name| self.all(name).next())
    }
}

/// A BCP 47 tag: two or three letters, then subtags. Underscores become hyphens.
fn language_tag(text: &str) -> Option<String> {
    let tag = text.trim().replace('_', "-");
    let first = tag.split('-').next().unwrap_or_default();
    let good = (2..=3).contains(&first.len())
        && tag.split('-').all(|t| (1..=8).contains(&t.len()) && t.bytes().all(|b| b.is_ascii_alphanumeric()))
        && first.bytes().all(|b| b.is_ascii_alphabetic());
    good.then_some(tag)
}

/// The host of an address without `www.` and its like.
fn domain(url: &str) -> &str {
    let host = url.split_once("://").map_or("", |(_, rest)| rest);
    let host = host.split(['/', '?', '#', ':']).next().unwrap_or_default();
    ["www.", "m.", "amp."].iter().find_map(|p| host.strip_prefix(p)).unwrap_or(host)
}

/// `href` against the page's address; `None` where it cannot be made absolute.
fn absolute(href: &str, url: &str) -> Option<String> {
    if href.contains("://") {
        return Some(href.to_owned());
    }
    let (scheme, rest) = url.split_once("://")?;
    let host = rest.split('/').next()?;
    if let Some(rest) = href.strip_prefix("//") {
        return Some(format!("{scheme}://{rest}"));
    }
    href.starts_with('/').then(|| format!("{scheme}://{host}{href}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(title: &str, url: &str, meta: &[(&str, &str)]) -> Page {
        let meta = meta.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect();
        let head = Head { title: title.to_owned(), meta, ..Head::default() };
        Page { url: url.to_owned(), head, ..Page::default() }
    }

    #[test]
    fn the_outlet_is_cut_from_the_title() {
        let m = interpret(&page(
            "Port reopens - after a year | Harbour Gazette",
            "",
            &[("og:site_name", "The Harbour Gazette")],
        ));
        assert_eq!(
            (m.title.as_str(), m.site.as_str()),
            ("Port reopens - after a year", "The Harbour Gazette")
        );
        let m =
            interpret(&page("Port reopens – Gazette", "https://www.gazette.example/2024/02/03/port", &[]));
        assert_eq!((m.title.as_str(), m.site.as_str()), ("Port reopens", "Gazette"));
        assert_eq!(m.published.as_deref(), Some("2024-02-03"));
        let m = interpret(&page("Port reopens", "https://gazette.example/x", &[]));
        assert_eq!(m.site, "gazette.example");
        let m = interpret(&page("Port reopens - The New Coast Times", "https://www.nctimes.example/x", &[]));
        assert_eq!((m.title.as_str(), m.site.as_str()), ("Port reopens", "The New Coast Times"));
        for title in ["Port reopens : Gazette", "Gazette: Port reopens"] {
            assert_eq!(interpret(&page(title, "", &[("og:site_name", "Gazette")])).title, "Port reopens");
        }
        let m = interpret(&page("Port reopens: a year on", "", &[("og:site_name", "A year on the coast")]));
        assert_eq!(m.title, "Port reopens: a year on");
    }

    #[test]
    fn meta_names_are_compared_loosely() {
        let metas = [
            ("DC.Title other", "One &amp; two"),
            ("Author", "By Ann Ray and Bo Lind"),
            ("DC.date.issued", "3 Feb 2024"),
        ];
        let m = interpret(&page("x", "", &metas));
        assert_eq!((m.title.as_str(), m.published.as_deref()), ("One & two", Some("2024-02-03")));
        assert_eq!(m.author, ["Ann Ray", "Bo Lind"]);
    }

    #[test]
    fn languages_and_addresses_are_made_regular() {
        assert_eq!(language_tag("en_GB").as_deref(), Some("en-GB"));
        assert_eq!(language_tag("english"), None);
        assert_eq!(absolute("/a", "https://x.example/b").as_deref(), Some("https://x.example/a"));
        assert_eq!(absolute("//y.example/a", "https://x.example/b").as_deref(), Some("https://y.example/a"));
        assert_eq!(absolute("a", ""), None);
    }

    #[test]
    fn what_is_longer_than_a_line_is_cut_and_a_list_of_everybody_ends() {
        let title = "é".repeat(5_000);
        assert_eq!(interpret(&page(&title, "", &[])).title, "é".repeat(1_000));
        let many: Vec<String> = (0..500).map(|n| format!("Ann {n}")).collect();
        assert_eq!(interpret(&page("x", "", &[("author", &many.join(", "))])).author, many[..64]);
    }
}
