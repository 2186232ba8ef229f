//! One input to one output.

use crate::args::Args;
use crate::input::{Body, Job};
use crate::paint;
use onrecord::export::{Format, Highlight, Options, View, text};
use onrecord::page::{bytes, html, plain};
use onrecord::{Analysis, Page};
use serde::Deserialize;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::{SystemTime, UNIX_EPOCH};

/// A document that has been worked on.
pub struct Done {
    /// The document in the wanted format, or why it could not be read.
    pub output: Result<String, String>,
    /// What the reader should know of it.
    pub notes: Vec<String>,
}

/// Analyses documents and writes them in one format.
pub struct Worker {
    format: Format,
    options: Options,
    /// Whether there are other documents beside the one at hand.
    several: bool,
}

impl Worker {
    pub fn new(args: &Args) -> Worker {
        let only =
            (!args.only.is_empty()).then(|| args.only.iter().map(|&mark| Highlight::from(mark)).collect());
        // What is shown at once needs no date of reading; what is kept does.
        let read_at = (args.to != Format::Text).then(today);
        let options = Options { only, certain: args.certain, read_at, ..Options::default() };
        Worker { format: args.to, options, several: args.files.len() > 1 }
    }

    /// Reads, analyses and writes one document.
    pub fn work(&self, job: Job) -> Done {
        let name = job.name.clone();
        guarded(&name, || self.read(job))
    }

    fn read(&self, job: Job) -> Done {
        let several = self.several || matches!(job.body, Ok(Body::Line(_)));
        let mut notes = Vec::new();
        let page = job.body.and_then(|body| {
            let (bytes, encoding, is_line) = match &body {
                Body::Html(bytes) => (bytes, bytes::Format::Html, false),
                Body::Text(bytes) => (bytes, bytes::Format::Text, false),
                Body::Line(bytes) => (bytes, bytes::Format::Text, true),
            };
            let decoded = bytes::decode(bytes, encoding)
                .map_err(|error| format!("{}: {error}{}", job.name, advice(bytes)))?;
            if decoded.replaced {
                notes.push(format!(
                    "{}: not all of it is valid {}; “�” stands for the rest",
                    job.name, decoded.encoding
                ));
            }
            let text = decoded.text;
            if !is_line && text.trim().is_empty() {
                notes.push(format!("{}: is empty", job.name));
            }
            match body {
                Body::Html(_) => Ok((html::read(&text, ""), job.id)),
                Body::Text(_) => Ok((plain::read(&text), job.id)),
                Body::Line(_) => line(&text, job.id).map_err(|error| format!("{}: {error}", job.name)),
            }
        });
        let output = page.map(|(page, id)| {
            let mut analysis = Analysis { id, ..onrecord::analyse(&page) };
            let is_read = matches!(self.format, Format::Text | Format::Markdown | Format::Html);
            if several && is_read && analysis.page.title.is_empty() {
                // One without a title could not be told from the others.
                analysis.page.title = job.name;
            }
            self.write(&analysis, page)
        });
        Done { output, notes }
    }

    fn write(&self, analysis: &Analysis, page: Page) -> String {
        let blocks = page.blocks.into_iter().map(|block| block.text).collect();
        let options = Options { blocks: Some(blocks), ..self.options.clone() };
        match self.format {
            Format::Text => text::write(&View::new(analysis, &options), &paint::part),
            format => format.write(analysis, &options),
        }
    }
}

/// Does `work`; a panic in it is a failure of this one document and not the end of the others. Where
/// it happened has been told on standard error by then.
fn guarded(name: &str, work: impl FnOnce() -> Done) -> Done {
    // Nothing that `work` may leave half done is seen again: the job is its own, the worker constant.
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|_| Done {
        output: Err(format!(
            "{name}: stopped by a mistake in this program (told above); please report it with this document"
        )),
        notes: Vec::new(),
    })
}

/// What to do with a file that is no text.
fn advice(bytes: &[u8]) -> &'static str {
    match bytes {
        [b'%', b'P', b'D', b'F', ..] => "; take its text out first: pdftotext FILE - | onrecord -",
        [0x1f, 0x8b, ..] => "; unpack it first: zcat FILE | onrecord -",
        [b'P', b'K', 3, 4, ..] => "; save it as HTML or text first",
        _ => "",
    }
}

/// One line of `jsonl`.
#[derive(Deserialize)]
#[serde(expecting = "an object")]
struct Line {
    id: Option<Id>,
    url: Option<String>,
    html: Option<String>,
    text: Option<String>,
}

#[derive(Deserialize)]
#[serde(untagged, expecting = "\"id\" is neither text nor a number")]
enum Id {
    Text(String),
    Number(serde_json::Number),
}

fn line(json: &str, id: String) -> Result<(Page, String), String> {
    if json.trim_start().starts_with('[') {
        return Err("is a list; put each of its documents on a line of its own: jq -c '.[]' FILE".to_owned());
    }
    let line: Line = serde_json::from_str(json).map_err(|error| {
        // The error's own line is always 1; the file's line is in the document's name.
        let message = error.to_string();
        let what = message.split(" at line ").next().unwrap_or(&message).to_owned();
        format!(
            "column {}: {what}; wanted is {{\"id\": …, \"html\": …}} or {{\"id\": …, \"text\": …}}",
            error.column()
        )
    })?;
    let url = line.url.unwrap_or_default();
    let page = match (line.html, line.text) {
        (Some(markup), None) => html::read(&markup, &url),
        (None, Some(text)) => Page { url, ..plain::read(&text) },
        (Some(_), Some(_)) => return Err("has both \"html\" and \"text\"; keep one".to_owned()),
        (None, None) => return Err("has neither \"html\" nor \"text\"".to_owned()),
    };
    let id = match line.id {
        Some(Id::Text(id)) => id,
        Some(Id::Number(id)) => id.to_string(),
        None => id,
    };
    Ok((page, id))
}

/// Today's date in UTC, ISO 8601; `SOURCE_DATE_EPOCH` (seconds, reproducible-builds.org) stands
/// in for the clock.
fn today() -> String {
    let clock = || SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |time| time.as_secs());
    let seconds = std::env::var("SOURCE_DATE_EPOCH").ok().and_then(|seconds| seconds.parse().ok());
    let [year, month, day] = civil(seconds.unwrap_or_else(clock) / 86_400);
    format!("{year:04}-{month:02}-{day:02}")
}

/// Year, month and day, so many days after 1 January 1970 (Howard Hinnant, "chrono-Compatible
/// Low-Level Date Algorithms", `civil_from_days`).
fn civil(days: u64) -> [u64; 3] {
    let shifted = days.min(1 << 32) + 719_468;
    let (era, of_era) = (shifted / 146_097, shifted % 146_097);
    let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    [era * 400 + year + u64::from(month <= 2), month, day]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_become_dates() {
        assert_eq!(civil(0), [1970, 1, 1]);
        assert_eq!(civil(19_782), [2024, 2, 29]);
        assert_eq!(civil(19_783), [2024, 3, 1]);
        assert_eq!(civil(20_453), [2025, 12, 31]);
    }

    #[test]
    fn a_line_names_its_document_or_says_what_is_wrong() {
        let id = |json: &str| line(json, "f:1".into()).map(|(_, id)| id);
        assert_eq!(id(r#"{"id": 7, "text": ""}"#).unwrap(), "7");
        assert_eq!(id(r#"{"id": null, "text": "", "extra": []}"#).unwrap(), "f:1");
        assert!(id(r#"{"id": "a"}"#).unwrap_err().contains("neither"));
        assert!(id(r#"{"html": "", "text": ""}"#).unwrap_err().contains("both"));
        let error = id(r#"{"text": "a" "#).unwrap_err();
        assert!(error.starts_with("column 13: EOF"), "{error}");
        let is_told = |json: &str, what: &str| {
            let error = id(json).unwrap_err();
            assert!(error.contains(what), "{json}: {error}");
        };
        is_told(r#"[{"text": "a"}]"#, "jq -c '.[]'");
        is_told(r#""a""#, "expected an object;");
        is_told(r#"{"id": {}, "text": "a"}"#, "\"id\" is neither text nor a number");
        is_told(r#"{"text": 5}"#, "integer `5`, expected a string");
    }

    #[test]
    fn a_panic_is_the_failure_of_its_document() {
        let done = guarded("a.html", || panic!("on purpose"));
        assert!(done.output.unwrap_err().starts_with("a.html: stopped by a mistake"));
        let done = guarded("b.html", || Done { output: Ok("fine".into()), notes: vec!["so".into()] });
        assert_eq!((done.output.unwrap(), done.notes), ("fine".into(), vec!["so".into()]));
    }
}
