//! What the head metadata amounts to: title, outlet, authors, date, language.

use super::json_ld::{self, Described};
use super::plain::clean;
use super::{Block, BlockKind, Head, Page, published};

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
    let stated = clean(&unescape(stated));
    let title = if own { printed(page, &stated) } else { &stated };
    let site = site(&described, &meta, &head.title, domain);
    Metadata {
        title: without_outlet(title, &[&site, meta.first(SITES).unwrap_or_default(), domain]),
        author: authors(&described, &meta),
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

/// The document's `title`, cut to what an `h1` prints where more follows behind a separator.
fn printed<'a>(page: &Page, title: &'a str) -> &'a str {
    let titles = page.blocks.iter().filter(|b| b.kind == BlockKind::Title && b.text.contains(' '));
    let cut = |b: &Block| {
        let rest = title.strip_prefix(b.text.as_str())?;
        SEPARATORS.iter().any(|s| rest.starts_with(*s)).then(|| title.get(..b.text.len())).flatten()
    };
    titles.into_iter().find_map(cut).unwrap_or(title)
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

/// Between a headline and the outlet's name.
const SEPARATORS: &[&str] = &[" | ", " - ", " – ", " — ", " · ", " • ", " :: ", " » ", " « ", " / ", "_"];

/// The outlet: what the page calls it, else the end of its title that its address confirms, else
/// the address's host.
fn site(described: &Described, meta: &Metas, title: &str, domain: &str) -> String {
    let named = [described.publisher.as_str(), meta.first(SITES).unwrap_or_default()];
    if let Some(name) = named.into_iter().map(|n| clean(&unescape(n))).find(|n| !n.is_empty()) {
        return name;
    }
    let host = letters(domain.split('.').next().unwrap_or_default());
    let parts = SEPARATORS.iter().flat_map(|s| title.rsplit_once(s)).map(|(_, last)| last.trim());
    let told = |name: &&str| {
        let part = letters(name);
        let shared = !part.is_empty() && (part.contains(&host) || host.contains(&part));
        !host.is_empty() && (shared || shortens(&host, name))
    };
    let suffix = parts.filter(|p| p.split(' ').count() <= 6).min_by_key(|p| p.len());
    match suffix {
        Some(name) if domain.is_empty() || told(&name) => name.to_owned(),
        _ => domain.to_owned(),
    }
}

/// Whether a host is made of the beginnings of a name's words, in order: "nytimes" of "The New York
/// Times".
fn shortens(host: &str, name: &str) -> bool {
    let words: Vec<String> = name.split_whitespace().map(letters).filter(|w| !w.is_empty()).collect();
    let words =
        if words.first().is_some_and(|w| w == "the") { words.get(1..).unwrap_or_default() } else { &words };
    // Where in the host the words so far may end.
    let mut ends = vec![0];
    for word in words {
        let mut next = Vec::new();
        for &end in &ends {
            let rest = host.get(end..).unwrap_or_default();
            let common = rest.bytes().zip(word.bytes()).take_while(|(a, b)| a == b).count();
            next.extend((1..=common).map(|n| end + n).filter(|n| host.is_char_boundary(*n)));
        }
        next.sort_unstable();
        next.dedup();
        ends = next;
    }
    words.len() > 1 && host.len() > 2 && ends.contains(&host.len())
}

fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// `title` without separators and outlet names at its end (or at its start, before a bar).
fn without_outlet(title: &str, names: &[&str]) -> String {
    let names: Vec<String> = names.iter().map(|n| letters(n)).filter(|n| n.len() > 1).collect();
    let is_name = |part: &str| {
        let part = letters(part);
        let bare = part.strip_prefix("the").unwrap_or(&part);
        names.iter().any(|n| *n == part || n.strip_prefix("the").unwrap_or(n) == bare)
            || names.iter().any(|n| part.len() > 3 && n.starts_with(&part))
    };
    let mut title = title;
    loop {
        let cut = SEPARATORS.iter().find_map(|s| {
            let (before, after) = title.rsplit_once(s)?;
            (is_name(after) && !before.trim().is_empty()).then(|| before.trim())
        });
        // Behind or before a colon only the whole name is cut: headlines hold colons, too.
        let whole = |part: &str| names.contains(&letters(part));
        let cut = cut.or_else(|| {
            let (before, after) = title.rsplit_once(':')?;
            (whole(after) && !before.trim().is_empty()).then(|| before.trim())
        });
        let cut = cut.or_else(|| {
            let (before, after) = title.split_once(": ")?;
            (whole(before) && !after.trim().is_empty()).then(|| after.trim())
        });
        let cut = cut.or_else(|| {
            let (before, after) = title.split_once(" | ")?;
            (is_name(before) && !after.trim().is_empty()).then(|| after.trim())
        });
        match cut {
            Some(shorter) => title = shorter,
            None => return title.to_owned(),
        }
    }
}

fn authors(described: &Described, meta: &Metas) -> Vec<String> {
    let mut found: Vec<String> = described.authors.clone();
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

/// Resolves the character references that sites leave in metadata (`&amp;`, `&#8217;`).
pub(super) fn unescape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        out.push_str(before);
        let reference = after.split_once(';').filter(|(name, _)| name.len() <= 8);
        match reference.and_then(|(name, tail)| Some((character(name)?, tail))) {
            Some((c, tail)) => {
                out.push(c);
                rest = tail;
            }
            None => {
                out.push('&');
                rest = after;
            }
        }
    }
    out.push_str(rest);
    out
}

fn character(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let hex = number.strip_prefix(['x', 'X']);
        let code = hex.map_or_else(|| number.parse().ok(), |h| u32::from_str_radix(h, 16).ok());
        return code.and_then(char::from_u32);
    }
    Some(match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" => ' ',
        "rsquo" => '’',
        "lsquo" => '‘',
        "rdquo" => '”',
        "ldquo" => '“',
        "ndash" => '–',
        "mdash" => '—',
        "hellip" => '…',
        _ => return None,
    })
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
        assert_eq!(unescape("A &#8217;&bogus; & &#x2019;"), "A ’&bogus; & ’");
    }
}
