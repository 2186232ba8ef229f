//! What every format shows, as words: the chosen statements, their speakers, and the article.
//!
//! Everything here is [`words::clean`]; nothing is escaped for a format yet.

use super::link::{self, Places, WholePage};
use super::units::Units;
use super::{Highlight, Options, words};
use crate::Analysis;
use crate::analysis::{Entity, Span, Statement};
use crate::people;
use crate::statements::{Form, Stance};

/// Stands where words between two pieces of a content are left out.
pub(super) const LEFT_OUT: &str = "[…]";

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
    /// What that speaker does.
    pub stance: &'static str,
}

/// Who says something.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Speaker {
    /// Name, else the source's words, else empty.
    pub name: String,
    /// Office, or what a metonym stands for; empty where there is none.
    pub office: String,
    /// ISO 3166-1 alpha-2, empty where there is none.
    pub country: String,
    /// Id of the entity.
    pub entity: Option<u32>,
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

impl Speaker {
    fn of(entity: &Entity) -> Speaker {
        let line = |text: &Option<String>| text.as_deref().map(words::one_line).unwrap_or_default();
        let office = line(&entity.office);
        Speaker {
            name: capitalised(words::one_line(&entity.name)),
            office: if office.is_empty() { line(&entity.stands_for) } else { office },
            country: line(&entity.country),
            entity: Some(entity.id),
        }
    }

    /// The name, or "Someone the article does not name".
    pub fn shown(&self) -> &str {
        if self.name.is_empty() { "Someone the article does not name" } else { &self.name }
    }

    /// What stands behind the name: ", Secretary of State (United States)", " (North Korea)", or
    /// nothing. A country that the name or office tells already is not told twice.
    pub fn behind(&self) -> String {
        let mut out = String::new();
        let office = self.office_besides();
        if !office.is_empty() {
            out = format!(", {office}");
        }
        let country = people::country_name(&self.country).unwrap_or(&self.country);
        if !country.is_empty() && !self.name.contains(country) && !office.contains(country) {
            out = format!("{out} ({country})");
        }
        out
    }

    /// [`Speaker::behind`], closed by a comma where there is something: "…, Secretary of State
    /// (United States), said", but "Bauer said".
    pub fn behind_comma(&self) -> String {
        let behind = self.behind();
        if self.office_besides().is_empty() { behind } else { behind + "," }
    }

    /// The office, where the name is another: "the minister" and "South Korean officials" are called
    /// by theirs.
    fn office_besides(&self) -> &str {
        if self.office.to_lowercase() == self.name.to_lowercase() { "" } else { &self.office }
    }
}

impl Entry<'_> {
    /// The mark that the reader sees.
    pub fn highlight(&self) -> Highlight {
        Highlight::of(self.statement)
    }

    /// What the speaker does.
    pub fn stance(&self) -> &'static str {
        words::stance(self.statement.stance)
    }

    /// "said to AFP", "denies, to AFP (paraphrased)": stance, relay, and the form unless all is
    /// quoted or nothing is said.
    pub fn manner(&self) -> String {
        let mut out = self.stance().to_owned();
        if !self.relay.is_empty() {
            let comma = if self.statement.stance == Stance::Asserts { "" } else { "," };
            out = format!("{out}{comma} to {}", self.relay);
        }
        let silent = matches!(self.statement.stance, Stance::Declines | Stance::NonCommittal);
        if self.statement.form != Form::Direct && !silent {
            out = format!("{out} ({})", words::form(self.statement.form));
        }
        out
    }

    /// The content on one line.
    pub fn line(&self) -> String {
        self.paragraphs.join(" ")
    }
}

/// Cuts an analysis's text by its spans.
struct Reader<'a> {
    analysis: &'a Analysis,
    units: Units<'a>,
}

impl<'a> Reader<'a> {
    fn new(analysis: &'a Analysis) -> Reader<'a> {
        Reader { analysis, units: Units::new(&analysis.text) }
    }

    fn bytes(&self, span: Span) -> std::ops::Range<usize> {
        self.units.byte(span.0)..self.units.byte(span.1)
    }

    fn entry(&self, statement: &'a Statement) -> Entry<'a> {
        let answered = statement.responds_to.iter().filter_map(|&id| self.statement(id));
        Entry {
            statement,
            paragraphs: self.paragraphs(&statement.content),
            speaker: self.speaker(statement),
            relay: statement.relay.as_deref().map(words::one_line).unwrap_or_default(),
            cue: self.line(&statement.cue),
            link: String::new(),
            answers: answered
                .filter(|other| other.id != statement.id)
                .map(|other| Answer {
                    id: other.id,
                    paragraphs: self.paragraphs(&other.content),
                    speaker: self.speaker(other),
                    stance: words::stance(other.stance),
                })
                .collect(),
        }
    }

    fn statement(&self, id: u32) -> Option<&'a Statement> {
        let by_index = self.analysis.statements.get(id as usize).filter(|s| s.id == id);
        by_index.or_else(|| self.analysis.statements.iter().find(|s| s.id == id))
    }

    fn entity(&self, id: u32) -> Option<&'a Entity> {
        let by_index = self.analysis.entities.get(id as usize).filter(|e| e.id == id);
        by_index.or_else(|| self.analysis.entities.iter().find(|e| e.id == id))
    }

    fn speaker(&self, statement: &Statement) -> Speaker {
        match statement.speaker.and_then(|id| self.entity(id)) {
            Some(entity) => Speaker::of(entity),
            None => {
                let source = self.line(&statement.source);
                let name = words::owner(&source).map_or(source, str::to_owned);
                Speaker { name: capitalised(name), ..Speaker::default() }
            }
        }
    }

    fn line(&self, spans: &[Span]) -> String {
        let pieces = spans.iter().map(|&span| words::one_line(self.units.slice(span)));
        pieces.filter(|piece| !piece.is_empty()).collect::<Vec<_>>().join(" ")
    }

    /// Pieces with nothing but white space between them run on; others are joined by "[…]".
    fn paragraphs(&self, pieces: &[Span]) -> Vec<String> {
        let mut joined = String::new();
        let mut before: Option<Span> = None;
        for &piece in pieces {
            let text = self.units.slice(piece).trim();
            if text.is_empty() {
                continue;
            }
            if let Some(before) = before {
                let gap = self.units.slice(Span(before.1, piece.0));
                if gap.trim().is_empty() && before.1 <= piece.0 {
                    joined.push_str(gap);
                } else {
                    joined.extend([" ", LEFT_OUT, " "]);
                }
            }
            joined.push_str(text);
            before = Some(piece);
        }
        joined.split('\n').map(words::one_line).filter(|paragraph| !paragraph.is_empty()).collect()
    }
}

fn capitalised(text: String) -> String {
    let mut chars = text.chars();
    match chars.next() {
        Some(first) if first.is_lowercase() => first.to_uppercase().chain(chars).collect(),
        _ => text,
    }
}
