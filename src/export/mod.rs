//! An analysis as something to paste or save.
//!
//! Every format is one file with one function, `write`, which takes a [`View`]: the chosen
//! statements as words for a reader, already free of control characters. A format escapes what
//! its own syntax gives a meaning to, so that no text of a page can become markup, a formula or a
//! link. [`link`] makes the address that leads to the place in the article.
//!
//! | format | file | for |
//! |---|---|---|
//! | Markdown | `markdown.rs` | notes |
//! | plain text | `text.rs` | mail, and the terminal |
//! | HTML | `html.rs` | word processors |
//! | CSV, TSV | `table.rs` | spreadsheets |
//! | JSON | `json.rs` | programs: the schema `onrecord/1` itself |
//! | JSON-LD | `jsonld.rs` | annotation tools: W3C Web Annotation |
//! | CSL-JSON | `csl.rs` | Zotero and other reference managers |

mod csl;
mod html;
mod json;
mod jsonld;
pub mod link;
mod markdown;
mod reader;
mod select;
mod speaker;
mod table;
pub mod text;
mod units;
mod view;
pub mod words;

pub use select::{Highlight, Options};
pub use speaker::Speaker;
pub use view::{Answer, Article, Entry, Official, View};

use crate::Analysis;

/// A format to copy or save an analysis in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Format {
    /// CommonMark with the statements as block quotations.
    #[default]
    Markdown,
    /// Text without markup.
    Text,
    /// HTML of few elements, which word processors take as rich text.
    Html,
    /// Comma-separated values, RFC 4180.
    Csv,
    /// Tab-separated values, as spreadsheets paste them.
    Tsv,
    /// The schema `onrecord/1`, one line a document.
    Json,
    /// W3C Web Annotation, one line a document.
    JsonLd,
    /// CSL-JSON, one item a document.
    Csl,
}

impl Format {
    /// Every format, the default first.
    pub const ALL: [Format; 8] = [
        Format::Markdown,
        Format::Text,
        Format::Html,
        Format::Csv,
        Format::Tsv,
        Format::Json,
        Format::JsonLd,
        Format::Csl,
    ];

    /// The name that the doors take.
    pub fn name(self) -> &'static str {
        match self {
            Format::Markdown => "markdown",
            Format::Text => "text",
            Format::Html => "html",
            Format::Csv => "csv",
            Format::Tsv => "tsv",
            Format::Json => "json",
            Format::JsonLd => "jsonld",
            Format::Csl => "csl",
        }
    }

    /// The format of that name; `None` for a name that is none.
    pub fn named(name: &str) -> Option<Format> {
        Format::ALL.into_iter().find(|format| format.name() == name)
    }

    /// Media type, for a file or the clipboard.
    pub fn media_type(self) -> &'static str {
        match self {
            Format::Markdown => "text/markdown",
            Format::Text => "text/plain",
            Format::Html => "text/html",
            Format::Csv => "text/csv",
            Format::Tsv => "text/tab-separated-values",
            Format::Json => "application/json",
            Format::JsonLd => "application/ld+json",
            Format::Csl => "application/vnd.citationstyles.csl+json",
        }
    }

    /// Ending of a file's name, without the dot.
    pub fn ending(self) -> &'static str {
        match self {
            Format::Markdown => "md",
            Format::Text => "txt",
            Format::Csl => "csl.json",
            other => other.name(),
        }
    }

    /// What stands before, between and behind the documents where several go into one file.
    pub fn frame(self) -> Frame {
        match self {
            Format::Markdown => Frame { before: "", between: "\n---\n\n", behind: "" },
            Format::Text => Frame { before: "", between: "\n\n", behind: "" },
            Format::Html => Frame { before: html::BEFORE, between: "<hr>\n", behind: html::BEHIND },
            Format::Csv => Frame { before: table::CSV_HEAD, between: "", behind: "" },
            Format::Tsv => Frame { before: table::TSV_HEAD, between: "", behind: "" },
            Format::Json | Format::JsonLd => Frame { before: "", between: "", behind: "" },
            Format::Csl => Frame { before: "[\n", between: ",\n", behind: "]\n" },
        }
    }

    /// One document in this format, without the [`Frame`]; ends in a line break.
    pub fn write(self, analysis: &Analysis, options: &Options) -> String {
        self.lay_out(analysis, options, Layout::Lines)
    }

    fn lay_out(self, analysis: &Analysis, options: &Options, layout: Layout) -> String {
        if self == Format::Json {
            return layout.json(&*json::write(analysis, options));
        }
        let view = View::new(analysis, options);
        match self {
            Format::Markdown => markdown::write(&view),
            Format::Text => text::write(&view, &|_, words| words.to_owned()),
            Format::Html => html::write(&view),
            Format::Csv => table::csv(&view),
            Format::Tsv => table::tsv(&view),
            Format::JsonLd => layout.json(&jsonld::write(&view)),
            Format::Csl | Format::Json => layout.json(&csl::write(&view)),
        }
    }
}

/// How JSON is laid out.
#[derive(Clone, Copy)]
enum Layout {
    /// A document a line, for streams.
    Lines,
    /// Indented, for people.
    Pretty,
}

impl Layout {
    fn json(self, value: &impl serde::Serialize) -> String {
        let json = match self {
            Layout::Lines => serde_json::to_string(value),
            Layout::Pretty => serde_json::to_string_pretty(value),
        };
        // Strings, numbers and lists alone: nothing that could fail.
        json.unwrap_or_default() + "\n"
    }
}

/// What stands around the documents of one file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Frame {
    /// Before the first document.
    pub before: &'static str,
    /// Between two documents.
    pub between: &'static str,
    /// Behind the last document.
    pub behind: &'static str,
}

/// One analysis as a whole file or clipboard content of `format`.
pub fn copy(analysis: &Analysis, format: Format, options: &Options) -> String {
    let frame = match format {
        // A fragment: the clipboard and the word processor bring their own document.
        Format::Html => Frame { before: "", between: "", behind: "" },
        other => other.frame(),
    };
    [frame.before, &format.lay_out(analysis, options, Layout::Pretty), frame.behind].concat()
}
