//! Options and the help.

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Parser, ValueEnum};
use onrecord::export::{Format, Highlight};
use std::path::PathBuf;

macro_rules! examples {
    () => {
        "\
Examples:
  onrecord article.html                          read a saved page, show who says what
  onrecord --only denials *.html                 only what somebody denies
  onrecord --certain *.html                      without paraphrases that may be none
  curl -s https://news.example/a | onrecord -    a page straight from the web
  pdftotext report.pdf - | onrecord -            any text
  onrecord --to markdown article.html > note.md  a note with links to every place
  onrecord --to csv --only quotes *.html > q.csv a table for a spreadsheet
  onrecord --to json corpus.jsonl > out.jsonl    many documents, all cores, in order
"
    };
}

/// What people type most.
pub const EXAMPLES: &str = examples!();

const DETAILS: &str = concat!(
    examples!(),
    "
What is told apart:
  quotes     statements given in quotation marks, all of them or in part
  denials    statements that deny, reject, or say that there is no evidence, quoted or not
  claims     what else is reported: paraphrases, questions, refusals to comment
  officials  people who hold or held a public office, with office and country
A paraphrase that may be none (a plan, a feeling) is called uncertain; the browser hides it.

Input:
  html   a saved page; navigation, advertising and comments are left out
  text   plain text, paragraphs separated by empty lines; analysed whole
  jsonl  a document a line: {\"id\": \"a1\", \"url\": \"https://…\", \"html\": \"…\"} or \"text\"
         in place of \"html\"; \"id\" and \"url\" may be left out

Output:
  text      for reading; in colour on a terminal (NO_COLOR switches it off)
  json      an analysis a line, schema onrecord/1, with the input's id (else the file's name
            without its ending); offsets count UTF-16 units of \"text\"
  markdown, html, csv, tsv   for notes, word processors, spreadsheets
  jsonld    W3C Web Annotation, a line a document
  csl       CSL-JSON, for Zotero

Nothing leaves this machine. A document that cannot be read is reported on standard error with
its name and line; the rest goes on, and the exit code is 1 at the end."
);

/// Shows who says what on a news page: officials, quotes, claims and denials
#[derive(Debug, Parser)]
#[command(name = "onrecord", version, max_term_width = 100, after_help = EXAMPLES, after_long_help = DETAILS)]
pub struct Args {
    /// Pages to read; "-" is standard input
    #[arg(value_name = "FILE")]
    pub files: Vec<PathBuf>,

    /// What the input is; told by the file's ending or first character otherwise
    #[arg(long, value_name = "KIND", value_enum, hide_possible_values = false)]
    pub from: Option<Kind>,

    /// What to write
    #[arg(long, value_name = "FORMAT", default_value = "text", value_parser = format())]
    pub to: Format,

    /// Keep only these, separated by commas
    #[arg(long, value_name = "MARKS", value_enum, value_delimiter = ',')]
    pub only: Vec<Mark>,

    /// Leave out paraphrases that may be none: acts, plans and feelings that read like speech
    #[arg(long)]
    pub certain: bool,
}

impl Args {
    /// The files, or standard input where none is named.
    pub fn inputs(&self) -> Vec<PathBuf> {
        if self.files.is_empty() { vec![PathBuf::from("-")] } else { self.files.clone() }
    }
}

/// What an input is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Kind {
    Html,
    Text,
    Jsonl,
}

/// What to keep.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Mark {
    #[value(alias = "quote")]
    Quotes,
    #[value(alias = "denial")]
    Denials,
    #[value(alias = "claim")]
    Claims,
    #[value(alias = "official")]
    Officials,
}

impl From<Mark> for Highlight {
    fn from(mark: Mark) -> Highlight {
        match mark {
            Mark::Quotes => Highlight::Quote,
            Mark::Denials => Highlight::Denial,
            Mark::Claims => Highlight::Claim,
            Mark::Officials => Highlight::Official,
        }
    }
}

fn format() -> impl TypedValueParser<Value = Format> {
    // In the order in which the help speaks of them.
    let names = ["text", "json", "markdown", "html", "csv", "tsv", "jsonld", "csl"];
    PossibleValuesParser::new(names).map(|name| Format::named(&name).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_options_are_consistent_and_every_format_has_its_name() {
        Args::command().debug_assert();
        for format in Format::ALL {
            let args =
                Args::try_parse_from(["onrecord", "--to", format.name()]).expect("a format of the library");
            assert_eq!(args.to, format);
        }
    }
}
