//! Prints what the article model is trained on: one page a line, as JSON, with the text, kind and
//! numbers of every block and the text that the page's `expected.html` holds.
//!
//! ```text
//! cargo run --release --example article_features -- PAGES_DIR > pages.jsonl
//! ```

use onrecord::page::{features, html};
use serde_json::json;
use std::{env, fs, path::Path};

fn main() -> std::io::Result<()> {
    let dir = env::args().nth(1).unwrap_or_else(|| "tests/pages".to_owned());
    let mut folders: Vec<_> = fs::read_dir(dir)?.collect::<Result<Vec<_>, _>>()?;
    folders.sort_by_key(|f| f.file_name());
    for folder in folders {
        let path = folder.path();
        let Some(expected) = expected(&path) else { continue };
        let source = String::from_utf8_lossy(&fs::read(path.join("source.html"))?).into_owned();
        let page = html::read(&source, "");
        let hint = |mut at: Option<u32>| {
            let mut out = Vec::new();
            while let Some(c) = at.and_then(|i| page.containers.get(i as usize)) {
                out.push(format!("{} {}", c.tag, c.hint));
                at = c.parent;
            }
            out.truncate(6);
            out
        };
        let blocks: Vec<_> = page
            .blocks
            .iter()
            .zip(features::table(&page))
            .map(|(b, row)| json!({"text": b.text, "kind": b.kind, "path": hint(b.container), "row": row}))
            .collect();
        let id = folder.file_name().to_string_lossy().into_owned();
        let page = json!({"id": id, "lang": page.head.lang, "names": features::NAMES,
            "expected": expected, "blocks": blocks});
        println!("{page}");
    }
    Ok(())
}

/// The expected text, a block a line, without the headline. `None` for a page without an article.
fn expected(folder: &Path) -> Option<Vec<String>> {
    if let Ok(text) = fs::read_to_string(folder.join("expected.txt")) {
        let rows = text.lines().filter_map(|l| l.split_once(": "));
        let body = rows.filter(|(role, _)| *role != "headline").map(|(_, text)| text.to_owned());
        return Some(body.collect()).filter(|_| !text.starts_with("(whole page)"));
    }
    let html = fs::read_to_string(folder.join("expected.html")).ok()?;
    Some(html::read(&html, "").blocks.into_iter().map(|b| b.text).collect())
}
