//! CSL-JSON, which Zotero and other reference managers import: the article as one item, with the
//! statements as its note.

use super::{View, text, words};
use serde_json::{Value, json};

/// One item.
pub fn write(view: &View) -> Value {
    let article = &view.article;
    let ids = [&article.url, &view.analysis.id, &article.title];
    let mut item = json!({
        "id": ids.into_iter().find(|id| !id.is_empty()).map_or("onrecord", |id| id.as_str()),
        "type": if article.site.is_empty() { "webpage" } else { "article-newspaper" },
        "note": note(view),
    });
    for (key, value) in [
        ("title", &article.title),
        ("container-title", &article.site),
        ("URL", &article.url),
        ("language", &article.language),
    ] {
        if !value.is_empty() {
            item[key] = json!(value);
        }
    }
    let authors: Vec<_> = article.authors.iter().map(|author| name(author)).collect();
    if !authors.is_empty() {
        item["author"] = json!(authors);
    }
    for (key, value) in [("issued", &article.published), ("accessed", &article.read_at)] {
        if let Some(parts) = words::date_parts(value) {
            item[key] = json!({"date-parts": [parts]});
        } else if !value.is_empty() {
            item[key] = json!({"raw": value});
        }
    }
    item
}

/// The statements as plain text: the item itself says what the article is.
fn note(view: &View) -> String {
    text::body(view, &|_, words| words.to_owned()).join("\n\n")
}

/// A person's name of two or three words is given and family name; everything else (one word, a
/// staff, an agency) stays whole, which styles print as it is.
fn name(author: &str) -> Value {
    const BODIES: [&str; 20] = [
        "agency",
        "agencies",
        "and",
        "associated",
        "bureau",
        "by",
        "correspondent",
        "correspondents",
        "desk",
        "editor",
        "editors",
        "editorial",
        "france-presse",
        "international",
        "media",
        "news",
        "newsroom",
        "press",
        "staff",
        "team",
    ];
    let parts: Vec<_> = author.split(' ').collect();
    let is_body =
        parts.iter().any(|part| BODIES.contains(&part.to_lowercase().as_str()) || part.contains(','));
    match parts.split_last() {
        Some((family, given)) if (1..=2).contains(&given.len()) && !is_body => {
            json!({"family": family, "given": given.join(" ")})
        }
        _ => json!({"literal": author}),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_have_a_family_name_and_agencies_do_not() {
        assert_eq!(name("Maya B. Lindqvist"), json!({"family": "Lindqvist", "given": "Maya B."}));
        for whole in ["AFP", "Associated Press", "News Desk", "Staff and agencies", "A B C D"] {
            assert_eq!(name(whole), json!({"literal": whole}));
        }
    }
}
