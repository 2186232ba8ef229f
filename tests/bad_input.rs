//! Pages that are broken, huge, or made to break a reader: no panic, no hang, no overflow of the
//! stack, and an analysis that is well-formed.

#[path = "common/invariants.rs"]
mod invariants;

use onrecord::export::{Format, Options, copy};
use onrecord::page::{html, plain};
use onrecord::{Analysis, Page, analyse};
use std::sync::mpsc::channel;
use std::time::{Duration, Instant};

/// A debug build on a busy machine may take this long for the largest of these pages; what grows
/// with the square of its length takes hours.
const LIMIT: Duration = Duration::from_secs(120);

/// Bytes of a run of one thing. What a debug build does in a second, a release build does in less
/// than a tenth: `cargo test --release --test bad_input` looks closer.
const RUN: usize = if cfg!(debug_assertions) { 1_500 } else { 200_000 };

/// Analyses on a thread with a small stack (a browser's is about 1 MB), and gives up at the limit.
fn within_limits(page: impl FnOnce() -> Page + Send + 'static) -> Analysis {
    let (send, receive) = channel();
    let work = move || {
        let analysis = analyse(&page());
        invariants::check(&analysis);
        let _ = send.send(analysis);
    };
    std::thread::Builder::new().stack_size(1 << 20).spawn(work).expect("a thread");
    receive.recv_timeout(LIMIT).expect("an analysis in time")
}

fn html_within_limits(markup: impl Into<String>) -> Analysis {
    let markup = markup.into();
    within_limits(move || html::read(&markup, "https://news.example/a"))
}

fn text_within_limits(text: impl Into<String>) -> Analysis {
    let text = text.into();
    within_limits(move || plain::read(&text))
}

#[test]
fn an_empty_page_has_no_statement() {
    for markup in
        ["", " ", "<html>", "<!doctype html><title></title><body></body>", "<p></p>", "\u{feff}", "\0\0\0"]
    {
        let analysis = html_within_limits(markup);
        assert!(analysis.statements.is_empty(), "{markup:?}");
    }
    assert!(text_within_limits("").text.is_empty());
}

#[test]
fn a_page_without_an_article_is_read_whole() {
    let analysis = html_within_limits("<div>“We closed the port at noon,” said Karla Holm.</div>");
    assert!(analysis.text.contains("We closed the port"));
}

#[test]
fn five_megabytes_of_html_are_analysed() {
    let paragraph = "<p>“We closed the port at noon,” Transport Minister Karla Holm said on <b>Monday</b>. She \
                     denied that any ship had left the harbour, according to the ministry’s spokesman.</p>\n";
    // Pages of that size are mostly scripts, styles and attributes.
    let ballast =
        format!("<script>{}</script><div data-x='{}'></div>", "x=1;".repeat(900), "y".repeat(1_000));
    let mut markup = String::from("<article><h1>Port closed</h1>");
    while markup.len() < 5_000_000 {
        markup.push_str(paragraph);
        markup.push_str(&ballast);
    }
    let analysis = html_within_limits(markup);
    assert!(analysis.text.len() > 100_000);
    let began = Instant::now();
    for format in Format::ALL {
        assert!(!copy(&analysis, format, &Options::default()).is_empty());
    }
    assert!(began.elapsed() < LIMIT, "{:?}", began.elapsed());
}

#[test]
fn nesting_is_no_danger_however_deep() {
    for depth in [1_000, if cfg!(debug_assertions) { 10_000 } else { 100_000 }] {
        for (open, close) in [
            ("<ul><li>", "</li></ul>"),
            ("<div>", "</div>"),
            ("<b><p>", "</p></b>"),
            ("<blockquote>“", "”</blockquote>"),
            ("<table><tr><td>", ""),
            ("<font size=1>", ""),
            ("<a href=x><p>", ""),
            ("<svg><desc>", ""),
        ] {
            let markup =
                [&open.repeat(depth), "He said: “The port is closed.”", &close.repeat(depth)].concat();
            let analysis = html_within_limits(markup);
            // Pictures hold no text to read.
            let kept = analysis.text.contains("The port is closed.") || open.starts_with("<svg>");
            assert!(kept, "{open} {depth}");
        }
    }
}

#[test]
fn long_runs_of_one_thing_take_linear_time() {
    for unit in [
        "“",
        "”",
        "\"",
        "‘",
        "'",
        "«",
        "(",
        "—",
        "said ",
        "he said ",
        "“a” said ",
        "A. ",
        "Mr ",
        "Karla Holm ",
        "of the ",
        "president ",
        "according to ",
        "denied ",
        "a",
        "\u{301}",
        "😀",
        "\n",
        "\n\n",
        ",",
        ", ",
        ": ",
        "and ",
        "U.S. ",
        "“No,” he said. ",
        "he denied that she said that ",
        "Karla Holm, Danish Transport Minister, ",
    ] {
        text_within_limits(unit.repeat(RUN / unit.len()));
    }
    for unit in [
        "<p>",
        "</p>",
        "<",
        "&",
        "&amp",
        "<!--",
        "<b",
        "<p a=",
        "<script>",
        "<br>",
        "<time datetime=x>",
        "]]>",
    ] {
        html_within_limits(unit.repeat(10 * RUN / unit.len()));
    }
    let meta = "<meta name=author content=x><link rel=canonical href=y>".repeat(10_000);
    html_within_limits(meta);
    for unit in ["&", "&amp;", "_xx", " | xx", "xx | ", "xx: ", "a,", "Port a "] {
        let text = unit.repeat(10 * RUN / unit.len());
        let names = ["author", "og:title", "og:site_name", "description", "date"]
            .map(|name| format!("<meta name={name} content='{text}'>"))
            .concat();
        let headings = "<h1>Port a</h1>".repeat(RUN / 100);
        html_within_limits(format!("<title>{text}</title><meta name=og:site_name content=xx>{headings}"));
        html_within_limits(format!("<title>x</title>{names}<p>He said no.</p>"));
    }
    let authors: Vec<String> = (0..10 * RUN / 16).map(|n| format!(r##"{{"@id":"#{n}"}}"##)).collect();
    let authors = authors.join(",");
    html_within_limits(format!(
        r#"<script type=application/ld+json>{{"@graph":[{{"@type":"NewsArticle","headline":"x","author":[{authors}]}},{authors}]}}</script>"#
    ));
    let json_ld = format!("<script type=application/ld+json>{}</script>", "[".repeat(100_000));
    html_within_limits(format!("{json_ld}<p>He said no.</p>"));
}

/// Splitmix64 (Steele, Lea and Flood 2014): the same pages on every machine.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, n: usize) -> usize {
        (self.next() % n.max(1) as u64) as usize
    }
}

const SEED: &str = "<!doctype html><html lang=en><head><title>Port closed - News</title>\
<meta property=og:title content=\"Port closed\"><meta name=author content='Maya Lindqvist'>\
<script type=\"application/ld+json\">{\"@type\": \"NewsArticle\", \"headline\": \"Port\", \"author\": [{\"name\": \"M. L.\"}],\
\"datePublished\": \"2024-02-29T10:00:00Z\"}</script></head><body><nav><a href=/>Home</a></nav><article>\
<h1>Denmark closes port</h1><time datetime=2024-02-29>29 Feb</time><p>“We closed the port at noon,” Danish \
Transport Minister Karla Holm said. “The crews were moved inland.</p><p>“By evening the water had reached the \
silos. 😀”</p><blockquote>‘It’s not ours,’ said Mr Okoye, who isn’t a minister.</blockquote><ul><li>Norway’s foreign \
ministry <em>denied</em> that any ship had passed, telling AFP: “There is no evidence.”</li></ul><table><tr><td>Oslo \
declined to comment.</td></tr></table><figure><figcaption>Karla Holm, left</figcaption></figure></article></body></html>";

const PIECES: [&str; 30] = [
    "“",
    "”",
    "\"",
    "‘",
    "’",
    "<p>",
    "</p>",
    "<div hidden>",
    "</div>",
    "<b>",
    "</i>",
    "<br><br>",
    "<table>",
    "</article>",
    "<!--",
    "-->",
    "<script>",
    "</script>",
    "&#x202e;",
    "&nbsp;",
    "&#0;",
    "\u{ad}",
    "\u{301}",
    "😀",
    " said ",
    " he denied ",
    " according to ",
    ": ",
    "<template>",
    "<select><option>",
];

#[test]
fn mutated_markup_is_never_too_much() {
    let mut random = Random(20_240_229);
    let began = Instant::now();
    for round in 0..3_000 {
        let mut page = SEED.as_bytes().to_vec();
        for _ in 0..=random.below(12) {
            let at = random.below(page.len() + 1);
            match random.below(5) {
                0 => page.truncate(at),
                1 => {
                    let end = (at + random.below(200)).min(page.len());
                    page.drain(at..end);
                }
                2 => {
                    let from = random.below(page.len() + 1);
                    let piece = page[from..(from + random.below(300)).min(page.len())].to_vec();
                    page.splice(at..at, piece);
                }
                3 => page.splice(at..at, PIECES[random.below(PIECES.len())].bytes()).for_each(drop),
                _ => {
                    if let Some(byte) = page.get_mut(at) {
                        *byte = random.next() as u8;
                    }
                }
            }
        }
        let markup = String::from_utf8_lossy(&page);
        for page in [html::read(&markup, "https://news.example/a"), plain::read(&markup)] {
            let analysis = analyse(&page);
            invariants::check(&analysis);
            let format = Format::ALL[round % Format::ALL.len()];
            assert!(!copy(&analysis, format, &Options::default()).is_empty());
        }
        // On a slow machine fewer rounds must do.
        if began.elapsed() > Duration::from_secs(8) {
            assert!(round > 10, "{round} rounds in 8 s");
            break;
        }
    }
}

#[test]
fn a_page_of_the_browser_may_be_nonsense() {
    use onrecord::page::{Block, BlockKind, Container};
    let block = |container, text: &str, link_chars| Block {
        container,
        kind: BlockKind::Paragraph,
        text: text.to_owned(),
        link_chars,
    };
    let containers = vec![
        Container { parent: Some(0), tag: "div".into(), ..Container::default() },
        Container { parent: Some(2), ..Container::default() },
        Container { parent: Some(1), hint: "article".into(), ..Container::default() },
        Container { parent: Some(u32::MAX), ..Container::default() },
    ];
    let blocks = (0..40)
        .map(|n| {
            block(
                Some(n % 6).filter(|&n| n < 5),
                "“No,” said Karla Holm.\n\nShe left.\u{0}\u{ad}",
                u32::MAX - n,
            )
        })
        .chain([block(None, "", 7), block(None, " \n ", 0)])
        .collect();
    within_limits(move || Page { containers, blocks, ..Page::default() });
}
