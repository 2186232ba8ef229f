//! When a page was published: what JSON-LD, `meta`, `time` and its address state, else what it prints.

use super::head::Metas;
use super::{BlockKind, Page, date, stamp};
use crate::order;
use serde_json::Value;

/// Names of `meta` tags with the date of publication, the most telling first.
const DATES: &[&str] = &[
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "datepublished",
    "parsely-pub-date",
    "sailthru:date",
    "cxenseparse:recs:publishtime",
    "dcterms:issued",
    "dc:date:issued",
    "dcterms:created",
    "dc:date",
    "dcterms:date",
    "pubdate",
    "publishdate",
    "publish-date",
    "publish_date",
    "publication_date",
    "publicationdate",
    "article_date_original",
    "originalpublicationdate",
    "datecreated",
    "date_published",
    "ptime",
    "pdate",
    "rnews:datepublished",
    "citation_publication_date",
    "displaydate",
    "date",
    "timestamp",
];

/// What other names hold, the most telling first; sites make up their own.
const PARTS: &[&str] = &["publish", "pubdate", "pub_date", "pub-date", "issued", "release", "created"];

/// Names with these tell another day, or no day.
const NOT: &[&str] = &["publisher", "modif", "update", "expir", "unpublish"];

/// The date, ISO 8601, as the page states it. `described` is what its JSON-LD says.
pub(super) fn date(page: &Page, described: &str, meta: &Metas, url: &str) -> Option<String> {
    let stated = [described].into_iter().chain(DATES.iter().flat_map(|name| meta.all(name)));
    let other = PARTS.iter().flat_map(|part| {
        let told = move |name: &str| name.contains(part) && !NOT.iter().any(|not| name.contains(not));
        meta.iter().filter(move |(name, _)| told(name)).map(|(_, content)| content)
    });
    let mut times: Vec<&(String, String)> = page.head.times.iter().collect();
    let told = |class: &str| {
        let class = class.to_lowercase();
        ["publish", "pubdate", "entry-date", "post-date", "dateline"].iter().any(|w| class.contains(w))
    };
    order::by_key(&mut times, |(_, class)| (usize::from(!told(class)), 0));
    let times = times.into_iter().map(|(datetime, _)| datetime.as_str());
    let found = stated.chain(other).chain(times).find_map(date::iso);
    found.or_else(|| in_parsely(meta)).or_else(|| in_address(url)).or_else(|| printed(page))
}

/// The date in the JSON that some sites give to Parse.ly.
fn in_parsely(meta: &Metas) -> Option<String> {
    let value: Value = meta.all("parsely-page").find_map(|content| serde_json::from_str(content).ok())?;
    date::iso(value.get("pub_date")?.as_str()?)
}

/// The date in an address such as `/2023/11/09/` or `/2023-11-09-`.
fn in_address(url: &str) -> Option<String> {
    let starts = url.char_indices().filter(|(_, c)| *c == '/').map(|(i, _)| i + 1);
    let dated = |i: usize| url.get(i..i + 10).filter(|d| d.is_ascii() && !d.ends_with('-'));
    starts.filter_map(dated).find_map(|d| date::iso(d).filter(|_| d.contains(['/', '-'])))
}

/// Blocks behind the headline in which a page prints its date.
const NEAR: usize = 10;
/// Words of a line with a date, at most: byline, place, date and clock.
const LINE: usize = 16;

/// The date that stands in a line of its own right behind the headline.
fn printed(page: &Page) -> Option<String> {
    let title = page.blocks.iter().position(|b| b.kind == BlockKind::Title)?;
    let line = |text: &str| {
        let short = text.split_whitespace().count() <= LINE && !text.ends_with(['.', '?', '!', '”']);
        let told = stamp::is_stamp(text) || text.split_whitespace().count() <= 8 || text.contains('|');
        let digit = text.find(|c: char| c.is_ascii_digit())?;
        (short && told).then(|| date::iso(text).or_else(|| date::iso(text.get(digit..)?))).flatten()
    };
    page.blocks.iter().skip(title + 1).take(NEAR).find_map(|b| line(&b.text))
}

#[cfg(test)]
mod tests {
    use crate::page::{head, html};

    fn published(head: &str, body: &str) -> Option<String> {
        let page = html::read(&format!("<head>{head}</head><h1>Port reopens</h1>{body}"), "");
        head::interpret(&page).published
    }

    #[test]
    fn dates_are_found_under_the_names_that_sites_make_up() {
        for head in [
            "<meta name=article.published content='2026-02-03T11:04'>",
            "<meta name=pub_date content=2026-02-03>",
            "<meta name=DCSext.articleFirstPublished content='2026-02-03 11:04:05'>",
            "<meta name=release_date content=2026-02-03>",
            "<meta name=article.created content='3rd February 2026'>",
            "<meta name=parsely-page content='{\"pub_date\":\"2026-02-03T11:04:05Z\"}'>",
            "<meta name=publisher content=2020-01-01><meta name=publish_time content=2026-02-03>",
            "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"A\",\"datePublished\":1770116645}</script>",
            "<script type=application/ld+json>{\"@type\":\"LiveBlogPosting\",\"headline\":\"A\",\"coverageStartTime\":\"2026-02-03T06:00Z\"}</script>",
        ] {
            assert_eq!(
                published(head, "").and_then(|d| d.get(..10).map(str::to_owned)).as_deref(),
                Some("2026-02-03"),
                "{head}"
            );
        }
        assert_eq!(published("<meta name=lastmodified content=2026-02-03>", ""), None);
    }

    #[test]
    fn a_date_may_stand_in_print_alone() {
        for line in [
            "Published 3 February 2026",
            "By Ann Reed | February 3, 2026 11:04 am",
            "Feb. 3, 2026 / 11:04 AM EST",
            "Posted : 2026-02-03 18:20",
        ] {
            let found = published("", &format!("<p class=meta>{line}</p><p>The port reopened.</p>"));
            assert_eq!(found.as_deref().and_then(|d| d.get(..10)), Some("2026-02-03"), "{line}");
        }
        assert_eq!(published("", "<p>The port closed on 3 February 2026, the ministry said.</p>"), None);
    }
}
