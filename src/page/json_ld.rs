//! The article that a page's JSON-LD describes (schema.org, as news sites use it for search
//! engines): headline, authors, publisher, date, language, text.

use super::authors::MOST;
use serde_json::{Map, Value};

/// What the JSON-LD says of the article; empty where it says nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Described {
    /// Its headline.
    pub headline: String,
    /// Names of its authors.
    pub authors: Vec<String>,
    /// Name of whoever publishes it.
    pub publisher: String,
    /// When, as it stands there: ISO 8601, for the most part.
    pub published: String,
    /// Its language, a tag such as "en-GB".
    pub language: String,
    /// Its whole text.
    pub body: String,
}

/// Reads all scripts; broken ones are mended where that is easy and passed over otherwise.
///
/// `title` is the document's: where an object has both `name` and `headline`, the one closer to it
/// is the headline.
pub(super) fn read(scripts: &[String], title: &str) -> Described {
    let values: Vec<Value> = scripts.iter().filter_map(|s| parse(s)).collect();
    let mut objects = Vec::new();
    for value in &values {
        collect(value, &mut objects);
    }
    let best = objects.iter().enumerate().filter(|(_, o)| rank(o) > 0);
    let Some((_, article)) = best.max_by_key(|(i, o)| (rank(o), std::cmp::Reverse(*i))) else {
        return Described { publisher: site(&objects), ..Described::default() };
    };
    let string =
        |key: &str| article.get(key).map(|v| names(v, &objects).into_iter().next().unwrap_or_default());
    let pick = |keys: &[&str]| keys.iter().filter_map(|k| string(k)).find(|s| !s.is_empty());
    let is_article = rank(article) > 1;
    let headline = match (pick(&["headline"]), pick(&["name"])) {
        (Some(headline), Some(name)) if title.starts_with(&name) && !title.contains(&headline) => Some(name),
        (headline, name) => headline.or(name),
    };
    let publisher = pick(&["publisher", "sourceOrganization"]).unwrap_or_else(|| site(&objects));
    Described {
        headline: headline.filter(|_| is_article).unwrap_or_default(),
        authors: ["author", "creator"]
            .iter()
            .filter_map(|k| article.get(*k))
            .map(|v| names(v, &objects))
            .find(|n| !n.is_empty())
            .unwrap_or_default(),
        publisher,
        published: pick(&["datePublished", "dateCreated", "uploadDate", "coverageStartTime"])
            .unwrap_or_default(),
        language: pick(&["inLanguage"]).unwrap_or_default(),
        body: pick(&["articleBody", "text"]).unwrap_or_default(),
    }
}

/// How well an object's type says "this is the page's article"; 0: not at all.
fn rank(object: &Map<String, Value>) -> u8 {
    let kinds = object.get("@type").map(|t| match t {
        Value::Array(all) => all.iter().filter_map(Value::as_str).collect(),
        one => one.as_str().into_iter().collect::<Vec<_>>(),
    });
    let of = |kind: &str| match kind.rsplit('/').next().unwrap_or(kind) {
        k if k.ends_with("NewsArticle") || k == "LiveBlogPosting" => 5,
        k if k.ends_with("Article") || k.ends_with("BlogPosting") || k == "Report" => 4,
        "Review" | "SocialMediaPosting" | "DiscussionForumPosting" | "Recipe" => 3,
        "VideoObject" | "AudioObject" | "PodcastEpisode" => 2,
        "WebPage" | "ItemPage" | "CollectionPage" | "ProfilePage" => 1,
        _ => 0,
    };
    let rank = kinds.unwrap_or_default().into_iter().map(of).max().unwrap_or(0);
    let has_headline = object.contains_key("headline") || object.contains_key("name");
    if rank > 1 && !has_headline { 1 } else { rank }
}

/// All objects that stand for the page or its parts of rank, without those that it merely lists.
fn collect<'a>(value: &'a Value, objects: &mut Vec<&'a Map<String, Value>>) {
    let mut todo = vec![value];
    while let Some(value) = todo.pop() {
        match value {
            Value::Array(all) => todo.extend(all.iter().rev()),
            Value::Object(object) => {
                objects.push(object);
                for key in ["mainEntity", "mainEntityOfPage", "publisher", "@graph"] {
                    todo.extend(object.get(key));
                }
            }
            _ => {}
        }
    }
}

/// The site, where no article names its publisher.
fn site(objects: &[&Map<String, Value>]) -> String {
    let kind = |o: &&&Map<String, Value>, k: &str| {
        o.get("@type").is_some_and(|t| t == k || t.as_array().is_some_and(|a| a.iter().any(|t| t == k)))
    };
    let of = |k| objects.iter().find(|o| kind(o, k)).and_then(|o| o.get("name")).and_then(Value::as_str);
    ["NewsMediaOrganization", "WebSite"].into_iter().find_map(of).map(clean).unwrap_or_default()
}

/// The names in a value: a string, `{"name"}`, `{"@id"}` of another object, or an array of these.
fn names(value: &Value, objects: &[&Map<String, Value>]) -> Vec<String> {
    let all = match value {
        Value::Array(all) => all.as_slice(),
        one => std::slice::from_ref(one),
    };
    let name = |value: &Value| match value {
        Value::String(s) => Some(clean(s)),
        Value::Number(number) => Some(number.to_string()),
        Value::Object(object) if object.contains_key("@value") => {
            object.get("@value").and_then(Value::as_str).map(clean)
        }
        Value::Object(object) => {
            let id = object.get("@id").and_then(Value::as_str);
            let named = |o: &Map<String, Value>| {
                let name = o.get("name").or_else(|| o.get("alternateName"))?;
                name.as_str().or_else(|| name.as_array()?.first()?.as_str()).map(clean)
            };
            named(object).or_else(|| {
                let same = |o: &&&Map<String, Value>| o.get("@id").and_then(Value::as_str) == id;
                id.and_then(|_| objects.iter().filter(same).find_map(|o| named(o)))
            })
        }
        _ => None,
    };
    // Each may look through all objects.
    all.iter().take(MOST).filter_map(name).filter(|n| !n.is_empty()).collect()
}

/// Without entities, which many sites leave in their JSON, and with white space folded.
fn clean(text: &str) -> String {
    super::plain::clean(&super::references::unescape(text))
}

/// Comments and CDATA marks around the JSON are passed over.
fn parse(script: &str) -> Option<Value> {
    let text = script.replace("<![CDATA[", "").replace("]]>", "");
    let start = text.find(['{', '['])?;
    let end = text.rfind(['}', ']'])? + 1;
    let text = text.get(start..end)?;
    serde_json::from_str(text).ok().or_else(|| serde_json::from_str(&mend(text)).ok())
}

/// Mends what most often breaks JSON-LD: raw control characters, commas before a closing bracket.
fn mend(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let (mut quoted, mut escaped) = (false, false);
    for c in text.chars() {
        let c = if c.is_control() { ' ' } else { c };
        if quoted {
            quoted = escaped || c != '"';
            escaped = c == '\\' && !escaped;
        } else if c == '"' {
            quoted = true;
        } else if matches!(c, '}' | ']') {
            let end = out.trim_end().len();
            if out[..end].ends_with(',') {
                out.truncate(end - 1);
            }
        }
        out.push(c);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn described(json: &str) -> Described {
        read(&[json.to_owned()], "")
    }

    #[test]
    fn the_article_is_found_in_graphs_and_arrays() {
        let graph = r##"{"@graph": [
            {"@type": "Organization", "@id": "#org", "name": "The Harbour Gazette"},
            {"@type": "WebPage", "name": "Page"},
            {"@type": ["NewsArticle"], "headline": "Port reopens", "datePublished": "2024-02-03",
             "author": [{"@id": "#ann"}, {"name": "Bo Lind"}], "publisher": {"@id": "#org"}},
            {"@type": "Person", "@id": "#ann", "name": "Ann Ray"}]}"##;
        let d = described(graph);
        assert_eq!((d.headline.as_str(), d.publisher.as_str()), ("Port reopens", "The Harbour Gazette"));
        assert_eq!(
            (d.authors, d.published.as_str()),
            (vec!["Ann Ray".into(), "Bo Lind".into()], "2024-02-03")
        );
        assert_eq!(described(&format!("[{graph}]")).headline, "Port reopens");
    }

    #[test]
    fn broken_json_is_mended_or_passed_over() {
        let d = described("{\"@type\":\"Article\",\"headline\":\"One\n&amp; \\\"two\\\"\",}");
        assert_eq!(d.headline, "One & \"two\"");
        assert_eq!(described("{\"@type\": \"Article\", oops"), Described::default());
        assert_eq!(described("<![CDATA[ {\"@type\":\"Article\",\"name\":\"A\"} ]]>").headline, "A");
        assert_eq!(described(&"[".repeat(100_000)), Described::default());
    }

    #[test]
    fn listed_articles_are_not_the_page() {
        let list = r#"{"@type":"ItemList","itemListElement":[{"@type":"NewsArticle","headline":"Other"}]}"#;
        assert_eq!(described(list).headline, "");
    }
}
