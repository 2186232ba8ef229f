//! The `onrecord/1` schema: what leaves the crate, whatever the door.
//!
//! Spans are `[start, end)` in UTF-16 code units of [`Analysis::text`], as DOM ranges count.

mod filling;

use crate::page::{Page, head, language};
use crate::people::{Kind, MentionKind, People};
use crate::statements::{Form, Stance, Statement as Found};
use crate::text::{Document, Utf16Map};
use serde::{Deserialize, Serialize};

/// Name and version of the schema.
pub const SCHEMA: &str = "onrecord/1";

/// `[start, end)` in UTF-16 code units.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Span(pub u32, pub u32);

/// One document, analysed.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Analysis {
    /// [`SCHEMA`].
    pub schema: String,
    /// The caller's name for the document; empty where it gave none.
    pub id: String,
    /// Metadata.
    pub page: PageInfo,
    /// Headline and body, blocks joined by `"\n\n"`.
    pub text: String,
    /// Which input block each stretch of the text came from.
    pub blocks: Vec<BlockSpan>,
    /// Everyone named.
    pub entities: Vec<Entity>,
    /// Who says what, in order of the text.
    pub statements: Vec<Statement>,
}

/// Metadata of the page.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct PageInfo {
    /// Canonical address, else the address given.
    pub url: String,
    /// Headline.
    pub title: String,
    /// Outlet.
    pub site: String,
    /// Authors.
    pub author: Vec<String>,
    /// Date of publication, ISO 8601.
    pub published: Option<String>,
    /// BCP 47 language tag.
    pub language: Option<String>,
    /// The article's body in the text.
    pub body: Span,
    /// No article was found and the whole page was taken.
    pub whole_page: bool,
}

/// A stretch of the text and the block it came from.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct BlockSpan {
    /// First UTF-16 unit.
    pub start: u32,
    /// Unit behind the last.
    pub end: u32,
    /// Index into the page's blocks.
    pub block: u32,
}

/// A person, body, government or unnamed source.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Entity {
    /// Index of the entity.
    pub id: u32,
    /// Kind of entity.
    pub kind: Kind,
    /// Fullest printed name.
    pub name: String,
    /// Holds or held a public office.
    pub official: bool,
    /// Office in the page's words.
    pub office: Option<String>,
    /// ISO 3166-1 alpha-2.
    pub country: Option<String>,
    /// What a metonym stands for.
    pub stands_for: Option<String>,
    /// `page` or `gazetteer`.
    pub office_from: Option<String>,
    /// Date of the gazetteer's fact.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub as_of: Option<String>,
    /// Where it is spoken of.
    pub mentions: Vec<Mention>,
}

/// One place where an entity is spoken of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mention {
    /// First UTF-16 unit.
    pub start: u32,
    /// Unit behind the last.
    pub end: u32,
    /// How.
    pub kind: MentionKind,
}

/// Who says what.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Statement {
    /// Index of the statement.
    pub id: u32,
    /// Direct, mixed or indirect.
    pub form: Form,
    /// What the speaker does.
    pub stance: Stance,
    /// Pieces of the content, quotation marks kept.
    pub content: Vec<Span>,
    /// What stands inside quotation marks, without them.
    pub quoted: Vec<Span>,
    /// Pieces of the cue.
    pub cue: Vec<Span>,
    /// Pieces of the source.
    pub source: Vec<Span>,
    /// Id of an entity.
    pub speaker: Option<u32>,
    /// Who passed it on.
    pub relay: Option<String>,
    /// 0 to 1.
    pub confidence: f64,
    /// Why it was found.
    pub why: Vec<String>,
    /// Ids of the statements it answers.
    pub responds_to: Vec<u32>,
}

/// Confidence from which on a paraphrase is more likely a statement than not: on news pages two in three below
/// it are acts, plans or feelings that the network took for speech. `extension/common/kinds.js` says the same.
const LIKELY: f64 = 0.6;

impl Statement {
    /// Whether it may be none. Words in quotation marks are somebody's in any case.
    pub fn is_uncertain(&self) -> bool {
        self.form == Form::Indirect && self.confidence < LIKELY
    }
}

impl Analysis {
    /// The text and what its page says of itself; nothing is found in it yet.
    pub fn of(page: &Page, whole_page: bool, doc: &Document) -> Analysis {
        let utf16 = Utf16Map::new(&doc.text);
        let blocks = doc.blocks.iter().map(|b| BlockSpan {
            start: utf16.utf16(b.bytes.start),
            end: utf16.utf16(b.bytes.end),
            block: b.block as u32,
        });
        Analysis {
            schema: SCHEMA.to_owned(),
            page: PageInfo::new(page, whole_page, doc, &utf16),
            blocks: blocks.collect(),
            text: doc.text.clone(),
            ..Analysis::default()
        }
    }

    /// Adds what the stations of the pipeline found.
    pub fn fill(&mut self, doc: &Document, people: People, statements: Vec<Found>) {
        let places = filling::Places::new(doc);
        self.entities = people.entities.into_iter().zip(0..).map(|(e, id)| places.entity(id, e)).collect();
        self.statements = statements.into_iter().zip(0..).map(|(s, id)| places.statement(id, s)).collect();
    }

    /// Takes out the statements that reach into the last block.
    pub fn without_last_block(&mut self) {
        let Some(last) = self.blocks.last().map(|b| b.start) else { return };
        self.statements.retain(|s| s.content.iter().all(|piece| piece.1 <= last));
        let kept: Vec<u32> = self.statements.iter().map(|s| s.id).collect();
        for statement in &mut self.statements {
            statement.responds_to.retain(|id| kept.contains(id));
        }
    }
}

impl PageInfo {
    fn new(page: &Page, whole_page: bool, doc: &Document, utf16: &Utf16Map) -> PageInfo {
        let head = head::interpret(page);
        let texts = doc.blocks.iter().filter_map(|b| doc.text.get(b.bytes.clone()));
        // Everything behind the headline: standfirst, paragraphs, captions.
        let mut body = doc.blocks.iter().filter(|b| !b.role.is_headline());
        let first = body.next();
        let last = body.next_back().or(first);
        let start = first.map_or(doc.text.len(), |b| b.bytes.start);
        let end = last.map_or(doc.text.len(), |b| b.bytes.end);
        PageInfo {
            url: head.canonical.filter(|c| !c.is_empty()).unwrap_or_else(|| page.url.clone()),
            title: head.title,
            site: head.site,
            author: head.author,
            published: head.published,
            language: language::of(texts, head.language.as_deref()),
            body: Span(utf16.utf16(start), utf16.utf16(end)),
            whole_page,
        }
    }
}
