//! The core natively, as a whole and station by station, on invented articles one behind the other up to a wanted
//! length: `cargo bench`. Throughput is in words (divan calls them items) a second.
//!
//! One thread; `onrecord` on the command line runs one such thread a core.

use divan::counter::ItemsCount;
use divan::{Bencher, black_box};
use onrecord::export::{Format, Options, copy};
use onrecord::model::Tagger;
use onrecord::page::{article, html, plain};
use onrecord::text::{Document, Source};
use onrecord::{Analysis, Page, analyse, people, statements};

/// Words of a short report, a long article, and a live blog of a day.
const WORDS: [usize; 3] = [500, 2_000, 20_000];

fn main() {
    divan::main();
}

/// The paragraphs of `training/articles/wire-*.txt` without their marks, `[S1 the minister]`, at least so many words.
fn text(words: usize) -> String {
    let mut out = String::new();
    let mut count = 0;
    for number in 1..=9 {
        let file = format!("{}/training/articles/wire-0{number}.txt", env!("CARGO_MANIFEST_DIR"));
        let articles = std::fs::read_to_string(file).expect("the invented articles are part of the project");
        for paragraph in articles.split("\n\n").filter(|p| !p.starts_with('#')) {
            if count >= words {
                return out;
            }
            count += paragraph.split_whitespace().count();
            out.push_str(&unmarked(paragraph));
            out.push_str("\n\n");
        }
    }
    out
}

fn unmarked(paragraph: &str) -> String {
    let word = |word: &str| if word.starts_with('[') { None } else { Some(word.replace(']', "")) };
    paragraph.split_whitespace().filter_map(word).collect::<Vec<_>>().join(" ")
}

fn page(words: usize) -> Page {
    plain::read(&text(words))
}

fn markup(words: usize) -> String {
    let body: String = text(words).split("\n\n").map(|p| format!("<p>{p}</p>\n")).collect();
    format!("<html lang=en><title>Sample</title><article><h1>Sample</h1>{body}</article></html>")
}

fn document(page: &Page) -> Document {
    let article = article::select(page);
    Document::new(article.parts.iter().filter_map(|part| {
        let block = page.blocks.get(part.block)?;
        Some(Source { block: part.block, kind: block.kind, role: part.role, text: &block.text })
    }))
}

#[divan::bench(args = WORDS)]
fn a_whole_analysis(bencher: Bencher, words: usize) {
    let page = page(words);
    bencher.counter(ItemsCount::new(words)).bench(|| analyse(black_box(&page)));
}

#[divan::bench(args = WORDS)]
fn b_html_to_page(bencher: Bencher, words: usize) {
    let markup = markup(words);
    bencher.counter(ItemsCount::new(words)).bench(|| html::read(black_box(&markup), ""));
}

#[divan::bench(args = WORDS)]
fn c_page_to_document(bencher: Bencher, words: usize) {
    let page = page(words);
    bencher.counter(ItemsCount::new(words)).bench(|| document(black_box(&page)));
}

#[divan::bench(args = WORDS)]
fn d_tagger(bencher: Bencher, words: usize) {
    let doc = document(&page(words));
    bencher.counter(ItemsCount::new(words)).bench(|| Tagger::embedded().tag(black_box(&doc)));
}

#[divan::bench(args = WORDS)]
fn e_people(bencher: Bencher, words: usize) {
    let doc = document(&page(words));
    bencher.counter(ItemsCount::new(words)).bench(|| people::find(black_box(&doc), None));
}

#[divan::bench(args = WORDS)]
fn f_statements(bencher: Bencher, words: usize) {
    let doc = document(&page(words));
    let people = people::find(&doc, None);
    let tagged = Tagger::embedded().tag(&doc).attributions;
    bencher.counter(ItemsCount::new(words)).bench(|| {
        let mut people = people.clone();
        let attributions = statements::attributions(black_box(&doc), &people, tagged.clone());
        statements::build(&doc, &mut people, attributions)
    });
}

#[divan::bench(args = [Format::Markdown, Format::Csv, Format::JsonLd])]
fn g_export(bencher: Bencher, format: &Format) {
    let words = 2_000;
    let mut analysis: Analysis = analyse(&page(words));
    analysis.page.url = "https://news.example/a".to_owned();
    bencher
        .counter(ItemsCount::new(words))
        .bench(|| copy(black_box(&analysis), *format, &Options::default()));
}
