//! Whole pages: which blocks are the article, and what the head says.
//!
//! `tests/pages/NAME/source.html` beside `expected.txt`, a chosen block a line with its role
//! before it. To add a page, write `source.html`, run `UPDATE=1 cargo test --test pages`, and read
//! what it wrote. The pages of `../shared`, where they stand beside the project, are measured too.

use onrecord::page::article::{self, Role};
use onrecord::page::{Page, head, html};
use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

fn chosen(page: &Page) -> String {
    let article = article::select(page);
    let mut out = String::new();
    if article.whole_page {
        out.push_str("(whole page)\n");
    }
    for part in article.parts {
        let text = page.blocks[part.block].text.replace('\n', " ⏎ ");
        let role = match part.role {
            Role::Headline => "headline",
            Role::Standfirst => "standfirst",
            Role::Body => "body",
            Role::Caption => "caption",
        };
        out.push_str(&format!("{role}: {text}\n"));
    }
    out
}

fn folders(dir: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(dir) else { return Vec::new() };
    let mut all: Vec<PathBuf> = entries.filter_map(|e| Some(e.ok()?.path())).collect();
    all.retain(|p| p.join("source.html").exists());
    all.sort();
    all
}

fn source(folder: &Path) -> String {
    String::from_utf8_lossy(&fs::read(folder.join("source.html")).unwrap()).into_owned()
}

#[test]
fn every_fixture_page_gives_its_article() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pages");
    let all = folders(&root);
    assert!(!all.is_empty(), "no pages under tests/pages");
    let mut wrong = Vec::new();
    for folder in all {
        let got = chosen(&html::read(&source(&folder), "https://news.example/page"));
        let file = folder.join("expected.txt");
        if std::env::var_os("UPDATE").is_some() {
            fs::write(&file, &got).unwrap();
        }
        let want = fs::read_to_string(&file).unwrap_or_default();
        if got != want {
            let lines = |a: &str, b: &str, mark| {
                let b: Vec<_> = b.lines().collect();
                a.lines().filter(|l| !b.contains(l)).map(|l| format!("  {mark} {l}\n")).collect::<String>()
            };
            let name = folder.file_name().unwrap().to_string_lossy().into_owned();
            wrong.push(format!("{name}\n{}{}", lines(&want, &got, '-'), lines(&got, &want, '+')));
        }
    }
    assert!(wrong.is_empty(), "- missing, + too much:\n{}", wrong.join("\n"));
}

#[test]
fn a_part_of_a_long_article_is_its_headline_and_what_stands_around_the_block() {
    let paragraphs: String =
        (0..200).map(|i| format!("<p>Paragraph {i} tells of the harbour, of its ships and of the many people who work on them all year, and it goes on for a while.</p>")).collect();
    let page = html::read(
        &format!("<article><h1>The harbour and its ships</h1>{paragraphs}</article>"),
        "https://news.example/page",
    );
    let all = article::select(&page);
    assert!(all.parts.len() > 190, "{}", all.parts.len());
    for middle in [0, 1, 100, 200, 10_000] {
        let part = all.clone().near(&page, middle, 300);
        assert!(part.parts[0].role.is_headline());
        assert!((6..=16).contains(&part.parts.len()), "{middle}: {}", part.parts.len());
        let nearest = middle.min(200);
        assert!(part.parts.iter().any(|p| p.block.abs_diff(nearest) <= 1), "{middle}: {part:?}");
        assert!(part.parts.iter().skip(1).all(|p| p.block.abs_diff(nearest) <= 14), "{middle}: {part:?}");
    }
    assert_eq!(onrecord::analyse_near(&page, 100, 300).blocks.len(), all.near(&page, 100, 300).parts.len());
}

#[test]
fn a_page_in_another_language_gives_its_text_and_no_statements() {
    let french = "<p>« Le port reste fermé », a déclaré lundi la ministre des Transports Ada Lind devant la presse, et les navires du nord devront attendre au large. Le gouvernement a démenti que le ferry avait été fouillé par la police.</p>";
    let english = "<p>“The harbour stays closed,” Transport Minister Ada Lind said on Monday, and the ships from the north will have to wait outside. The government denied that the ferry had been searched by the police.</p>";
    for (body, lang, told) in [
        (french, "", "fr"),
        (french, "en", "fr"),
        (french, "fr-CA", "fr-CA"),
        (english, "", "en"),
        (english, "fr", "en"),
        (english, "en-GB", "en-GB"),
    ] {
        let html = format!("<html lang=\"{lang}\"><article><h1>Ada Lind</h1>{body}</article></html>");
        let analysis = onrecord::analyse(&html::read(&html, "https://news.example/page"));
        assert_eq!(analysis.page.language.as_deref(), Some(told), "{html}");
        assert_eq!(analysis.statements.is_empty(), told.starts_with("fr"), "{html}");
        assert_eq!(analysis.entities.is_empty(), told.starts_with("fr"), "{html}");
        assert!(analysis.text.contains("Ada Lind"));
    }
}

/// The folder of test data beside the project; says so where there is none.
fn shared(path: &str) -> Option<PathBuf> {
    let found = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared").join(path);
    if found.exists() {
        return Some(found);
    }
    eprintln!("skipped: no ../shared/{path}");
    None
}

#[test]
fn the_seed_page_gives_exactly_its_article() {
    let Some(seed) = shared("seed") else { return };
    let page = html::read(&fs::read_to_string(seed.join("page.html")).unwrap(), "");
    let article = article::select(&page);
    let text: Vec<&str> = article.parts.iter().map(|p| page.blocks[p.block].text.as_str()).collect();
    let want = fs::read_to_string(seed.join("article.txt")).unwrap();
    assert_eq!(text.join("\n\n"), want.trim_end());
    let roles: Vec<Role> = article.parts.iter().map(|p| p.role).collect();
    assert_eq!(roles[..2], [Role::Headline, Role::Standfirst]);
    assert!(roles[2..].iter().all(|r| *r == Role::Body) && !article.whole_page);
    let meta = head::interpret(&page);
    assert_eq!(meta.title, text[0]);
    assert_eq!((meta.site.as_str(), meta.author.as_slice()), ("World Desk", &["Desk Editor".to_owned()][..]));
    assert_eq!(
        (meta.published.as_deref(), meta.language.as_deref()),
        (Some("2023-11-09T10:42:00+00:00"), Some("en-GB"))
    );
}

/// The words of a text in lower case, counted.
fn bag(text: &str) -> HashMap<String, usize> {
    let mut bag = HashMap::new();
    for word in text.to_lowercase().split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()) {
        *bag.entry(word.to_owned()).or_insert(0) += 1;
    }
    bag
}

/// F1 of two bags of words.
fn f1(got: &str, want: &str) -> f64 {
    let (got, want) = (bag(got), bag(want));
    let hit: usize = got.iter().map(|(w, n)| *n.min(want.get(w).unwrap_or(&0))).sum();
    let all: usize = got.values().chain(want.values()).sum();
    if all == 0 { 1.0 } else { 2.0 * hit as f64 / all as f64 }
}

/// Equal but for marks, letter case and white space.
fn alike(a: &str, b: &str) -> bool {
    let letters =
        |t: &str| t.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect::<String>();
    letters(a) == letters(b)
}

#[test]
fn pages_of_other_outlets_reach_the_marks() {
    let Some(dir) = shared("data/pages") else { return };
    let (mut scores, mut titles, mut sites, mut dates) = (Vec::new(), (0, 0), (0, 0), (0, 0));
    for folder in folders(&dir) {
        let name = folder.file_name().unwrap().to_string_lossy().into_owned();
        let page = html::read(&source(&folder), "");
        let meta = head::interpret(&page);
        let want = html::read(&fs::read_to_string(folder.join("expected.html")).unwrap(), "");
        let texts = |page: &Page| page.blocks.iter().map(|b| b.text.as_str()).collect::<Vec<_>>().join("\n");
        let article = article::select(&page);
        let body = article.parts.iter().filter(|p| !p.role.is_headline());
        let body = body.map(|p| page.blocks[p.block].text.as_str()).collect::<Vec<_>>().join("\n");
        let score = f1(&body, &texts(&want));
        let expected: serde_json::Value =
            serde_json::from_str(&fs::read_to_string(folder.join("expected-metadata.json")).unwrap())
                .unwrap();
        let said = |key: &str| expected[key].as_str().unwrap_or_default().trim().to_owned();
        let count = |tally: &mut (usize, usize), key: &str, got: &str, same: &dyn Fn(&str, &str) -> bool| {
            let want = said(key);
            if !want.is_empty() {
                tally.1 += 1;
                if same(got, &want) {
                    tally.0 += 1;
                } else {
                    println!("{name}: {key} {got:?}, not {want:?}");
                }
            }
        };
        count(&mut titles, "title", &meta.title, &|got, want| {
            // The pages' marks keep an outlet's name that the page itself puts into its headline.
            let rest = want.strip_prefix(got).map(str::trim_start).unwrap_or_default();
            alike(got, want) || !got.is_empty() && rest.starts_with(['|', '-', '–', '—', '_'])
        });
        count(&mut sites, "siteName", &meta.site, &alike);
        let day = |t: &str| t.get(..10).map(str::to_owned);
        count(&mut dates, "publishedTime", meta.published.as_deref().unwrap_or_default(), &|got, want| {
            day(got) == day(want)
        });
        if meta.language.as_deref().is_none_or(|l| l.starts_with("en"))
            && page.head.lang.get(..2).is_none_or(|l| l == "en")
        {
            if score < 0.9 || article.whole_page {
                println!("{name}: body F1 {score:.3}, whole page: {}", article.whole_page);
            }
            scores.push(score);
        }
    }
    let mean = scores.iter().sum::<f64>() / scores.len() as f64;
    let share = |(hit, all): (usize, usize)| hit as f64 / all as f64;
    println!("{} pages, body F1 {mean:.4}; title {titles:?}, outlet {sites:?}, date {dates:?}", scores.len());
    assert!(mean >= 0.95 && share(titles) >= 0.97 && share(sites) >= 0.9 && share(dates) >= 0.9);
}
