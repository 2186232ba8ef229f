//! W3C Web Annotation (Recommendation of 23 February 2017), with schema.org for what is said and
//! who says it. No `ClaimReview`: that type states a verdict, and none is given here.

use super::{Entry, Official, Speaker, View};
use crate::analysis::Span;
use crate::people::Kind;
use crate::statements::Form;
use serde_json::{Value, json};

/// Characters before and behind the words that a `TextQuoteSelector` shows.
const AROUND: usize = 32;

/// An `AnnotationPage`: an annotation a statement, and an annotation an official where officials
/// were asked for.
pub fn write(view: &View) -> Value {
    let officials = view.officials.iter().map(|it| official(view, it));
    let items: Vec<Value> = officials.chain(view.entries.iter().map(|it| statement(view, it))).collect();
    let mut page = json!({
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": urn(view, "page", &[]),
        "type": "AnnotationPage",
        "items": items,
    });
    let article = &view.article;
    let authors: Vec<_> =
        article.authors.iter().map(|name| json!({"type": "schema:Person", "schema:name": name})).collect();
    let mut about = json!({"type": "schema:NewsArticle"});
    put(&mut about, "id", &article.url);
    put(&mut about, "schema:headline", &article.title);
    put(&mut about, "schema:datePublished", &article.published);
    put(&mut about, "schema:inLanguage", &article.language);
    if !article.site.is_empty() {
        about["schema:publisher"] = json!({"type": "schema:Organization", "schema:name": article.site});
    }
    if !authors.is_empty() {
        about["schema:author"] = json!(authors);
    }
    page["schema:about"] = about;
    put(&mut page, "schema:dateCreated", &article.read_at);
    page
}

fn statement(view: &View, entry: &Entry) -> Value {
    let statement = entry.statement;
    // What is paraphrased is nobody's words, so it is no quotation.
    let kind = if statement.form == Form::Indirect { "schema:Claim" } else { "schema:Quotation" };
    let mut said = json!({"type": kind, "schema:text": entry.paragraphs.join("\n")});
    if !entry.speaker.name.is_empty() {
        said["schema:creator"] = creator(view, &entry.speaker);
    }
    let mut annotation = json!({
        "id": urn(view, "statement", &statement.content),
        "type": "Annotation",
        "motivation": "describing",
        "body": [said, tag(entry.stance()), tag(super::words::form(statement.form))],
        "target": targets(view, &statement.content),
    });
    if !entry.relay.is_empty() {
        annotation["schema:recipient"] = json!({"type": "schema:Organization", "schema:name": entry.relay});
    }
    let answered = entry.answers.iter().filter_map(|answer| {
        let other = view.analysis.statements.iter().find(|s| s.id == answer.id)?;
        Some(json!({"id": urn(view, "statement", &other.content)}))
    });
    let answered: Vec<_> = answered.collect();
    if !answered.is_empty() {
        annotation["as:inReplyTo"] = json!(answered);
    }
    put(&mut annotation, "schema:url", &entry.link);
    annotation
}

fn official(view: &View, official: &Official) -> Value {
    let entity = view.analysis.entities.iter().find(|e| Some(e.id) == official.speaker.entity);
    let spans: Vec<_> = entity.iter().flat_map(|e| e.mentions.iter().map(|m| Span(m.start, m.end))).collect();
    json!({
        "id": urn(view, "official", &spans),
        "type": "Annotation",
        "motivation": "identifying",
        "body": creator(view, &official.speaker),
        "target": targets(view, &spans),
    })
}

fn creator(view: &View, speaker: &Speaker) -> Value {
    let entity = view.analysis.entities.iter().find(|e| Some(e.id) == speaker.entity);
    let kind = match entity.map(|e| e.kind) {
        Some(Kind::Person) => "schema:Person",
        Some(Kind::Government) => "schema:GovernmentOrganization",
        Some(Kind::Media) => "schema:NewsMediaOrganization",
        Some(Kind::Organisation | Kind::ArmedGroup | Kind::Party | Kind::Company) => "schema:Organization",
        Some(Kind::Group | Kind::Unnamed) | None => "schema:Thing",
    };
    let mut creator = json!({"type": kind, "schema:name": speaker.name});
    let office = if kind == "schema:Person" { "schema:jobTitle" } else { "schema:description" };
    put(&mut creator, office, &speaker.office);
    if !speaker.country.is_empty() {
        // The country of the office; a person's nationality may be another.
        creator["schema:affiliation"] =
            json!({"type": "schema:Country", "schema:identifier": speaker.country});
    }
    creator
}

fn tag(value: &str) -> Value {
    json!({"type": "TextualBody", "purpose": "tagging", "value": value})
}

fn targets(view: &View, spans: &[Span]) -> Value {
    let text = &view.analysis.text;
    let targets = spans.iter().map(|&span| {
        let start = view.units.byte(span.0);
        let end = view.units.byte(span.1).max(start);
        let before: String = text[..start].chars().rev().take(AROUND).collect();
        let selectors = json!([
            {
                "type": "TextQuoteSelector",
                "exact": text[start..end],
                "prefix": before.chars().rev().collect::<String>(),
                "suffix": text[end..].chars().take(AROUND).collect::<String>(),
            },
            // The standard counts Unicode code points, not UTF-16 units.
            {
                "type": "TextPositionSelector",
                "start": view.units.code_point(span.0),
                "end": view.units.code_point(span.1.max(span.0)),
            },
        ]);
        let mut target = json!({"type": "SpecificResource", "selector": selectors});
        let source =
            if view.article.url.is_empty() { urn(view, "page", &[]) } else { view.article.url.clone() };
        target["source"] = json!(source);
        target
    });
    Value::Array(targets.collect())
}

fn put(object: &mut Value, key: &str, text: &str) {
    if !text.is_empty() {
        object[key] = json!(text);
    }
}

/// An IRI that stays the same for the same spans of the same text: a UUID of version 8 (RFC 9562)
/// made by FNV-1a.
fn urn(view: &View, what: &str, spans: &[Span]) -> String {
    let mut hash = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d_u128;
    let mut take = |bytes: &[u8]| {
        for &byte in bytes {
            hash = (hash ^ u128::from(byte)).wrapping_mul(0x0000_0000_0100_0000_0000_0000_0000_013b);
        }
    };
    let source = if view.article.url.is_empty() { &view.analysis.text } else { &view.article.url };
    take(source.as_bytes());
    take(what.as_bytes());
    for span in spans {
        take(&span.0.to_le_bytes());
        take(&span.1.to_le_bytes());
    }
    let hash = hash & !(0xf << 76) & !(0x3 << 62) | (0x8 << 76) | (0x2 << 62);
    let part =
        |shift: u32, digits: usize| format!("{:0digits$x}", (hash >> shift) & ((1 << (4 * digits)) - 1));
    format!("urn:uuid:{}-{}-{}-{}-{}", part(96, 8), part(80, 4), part(64, 4), part(48, 4), part(0, 12))
}
