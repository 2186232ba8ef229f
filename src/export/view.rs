//! What every format shows, as words: the chosen statements, their speakers, and the article.
//!
//! Everything here is [`words::clean`]; nothing is escaped for a format yet.

use super::link::{self, Places, WholePage};
use super::reader::Reader;
use super::speaker::Speaker;
use super::units::Units;
use super::{Highlight, Options, words};
use crate::Analysis;
use crate::analysis::Statement;
use crate::statements::{Form, Stance};

/// The chosen part of an analysis, ready to be written.
#[derive(Debug)]
pub struct View<'a> {
    /// Where the statements come from.
    pub article: Article,
    /// Chosen statements, in order of the text.
    pub entries: Vec<Entry<'a>>,
    /// Officials, in order of their first mention; empty unless they were asked for by name.
    pub officials: Vec<Official>,
    /// The whole analysis.
    pub analysis: &'a Analysis,
    /// Its text by UTF-16 units.
    pub(super) units: Units<'a>,
}

/// The article that the statements stand in. Empty where the page does not say.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Article {
    /// Headline.
    pub title: String,
    /// Outlet.
    pub site: String,
    /// Authors.
    pub authors: Vec<String>,
    /// Date of publication, ISO 8601.
    pub published: String,
    /// Date of reading, ISO 8601.
    pub read_at: String,
    /// Address; empty unless it is `http` or `https`.
    pub url: String,
    /// BCP 47 language tag.
    pub language: String,
}

/// One statement.
#[derive(Debug)]
pub struct Entry<'a> {
    /// The statement itself.
    pub statement: &'a Statement,
    /// Its content, a paragraph each; pieces that stand apart are joined by "[…]".
    pub paragraphs: Vec<String>,
    /// Who says it.
    pub speaker: Speaker,
    /// Through whom it was said, empty where nobody is named.
    pub relay: String,
    /// The cue as printed.
    pub cue: String,
    /// Address of the place in the article; empty where the page has none.
    pub link: String,
    /// The statements that this one answers.
    pub answers: Vec<Answer>,
}

/// Another's statement that is answered here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// Its id.
    pub id: u32,
    /// Its content.
    pub paragraphs: Vec<String>,
    /// Who says it.
    pub speaker: Speaker,
    /// What that speaker does, as in [`Entry::manner`]: "said", "condemned".
    pub stance: String,
}

/// An official of the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Official {
    /// Who it is.
    pub speaker: Speaker,
    /// How often the page speaks of the official.
    pub mentions: usize,
    /// ", as of 2026-01-17" for an office that the page does not state; else empty.
    pub as_of: String,
}

impl<'a> View<'a> {
    /// Takes from `analysis` what `options` choose.
    pub fn new(analysis: &'a Analysis, options: &Options) -> View<'a> {
        let article = Article::new(analysis, options);
        let reader = Reader::new(analysis);
        let page = WholePage::new(analysis, &reader.units, options.blocks.as_deref());
        let places = (options.links && !article.url.is_empty()).then(|| Places::new(page.text()));
        let entries = options.statements(analysis).into_iter().map(|statement| {
            let mut entry = reader.entry(statement);
            if let Some(places) = &places {
                let pieces = statement.content.iter().filter_map(|&span| page.place(reader.bytes(span)));
                entry.link = link::address(&article.url, places, pieces);
            }
            entry
        });
        let entries = entries.collect();
        let by_name = options.only.as_ref().is_some_and(|only| only.contains(&Highlight::Official));
        let officials = analysis.entities.iter().filter(|e| by_name && e.official).map(|e| Official {
            speaker: Speaker::of(e),
            mentions: e.mentions.len(),
            as_of: e
                .as_of
                .as_deref()
                .map(words::one_line)
                .filter(|d| !d.is_empty())
                .map_or_else(String::new, |d| format!(", as of {d}")),
        });
        View { article, entries, officials: officials.collect(), analysis, units: reader.units }
    }
}

impl Article {
    fn new(analysis: &Analysis, options: &Options) -> Article {
        let page = &analysis.page;
        let text = |value: &Option<String>| value.as_deref().map(words::one_line).unwrap_or_default();
        Article {
            title: words::one_line(&page.title),
            site: words::one_line(&page.site),
            authors: page.author.iter().map(|a| words::one_line(a)).filter(|a| !a.is_empty()).collect(),
            published: text(&page.published),
            read_at: text(&options.read_at),
            url: link::web_address(&page.url),
            language: text(&page.language),
        }
    }

    /// Outlet, authors, and the dates, each as a reader expects it: "Jane Doe, Example News",
    /// "published 9 November 2023", "read 11 November 2023".
    pub fn details(&self) -> Vec<String> {
        let mut out = Vec::new();
        let by = self.authors.join(", ");
        match (by.is_empty(), self.site.is_empty()) {
            (false, false) => out.push(format!("{by}, {}", self.site)),
            (false, true) => out.push(by),
            (true, false) => out.push(self.site.clone()),
            (true, true) => {}
        }
        if !self.published.is_empty() {
            out.push(format!("published {}", words::date(&self.published)));
        }
        if !self.read_at.is_empty() {
            out.push(format!("read {}", words::date(&self.read_at)));
        }
        out
    }
}

impl Entry<'_> {
    /// The mark that the reader sees.
    pub fn highlight(&self) -> Highlight {
        Highlight::of(self.statement)
    }

    /// What the speaker did.
    pub fn stance(&self) -> &'static str {
        words::stance(self.statement.stance)
    }

    /// What the speaker did, in the text's words where "said" would be wrong.
    pub fn act(&self) -> String {
        words::act(self.statement, &self.cue)
    }

    /// "said to AFP", "denied, to AFP (paraphrased, uncertain)": stance, relay, and the form unless all is
    /// quoted or nothing is said.
    pub fn manner(&self) -> String {
        let mut out = self.act();
        if !self.relay.is_empty() {
            let comma = if self.statement.stance == Stance::Asserts { "" } else { "," };
            out = format!("{out}{comma} to {}", self.relay);
        }
        let silent = matches!(self.statement.stance, Stance::Declines | Stance::NonCommittal);
        if self.statement.form != Form::Direct && !silent {
            let doubt = if self.statement.is_uncertain() { ", uncertain" } else { "" };
            out = format!("{out} ({}{doubt})", words::form(self.statement.form));
        }
        out
    }

    /// The content on one line.
    pub fn line(&self) -> String {
        self.paragraphs.join(" ")
    }
}
