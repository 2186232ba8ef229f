//! Who says what: attributions, their form and stance, and who answers whom.
//!
//! | file | finds |
//! |---|---|
//! | [`view`], [`tables`], [`class`], [`lexical`], [`act`], [`lexicon`], [`pattern`], [`stem`] | the document as the rules read it, and the lists of `data/` |
//! | [`attribution`], [`overlap`] | what the rules and the tagger find |
//! | [`cues`], [`verb_forms`], [`main_verbs`], [`cue_subjects`], [`cue_phrase`] | verbs that attribute, their subjects, and the cue as it stands in the sentence |
//! | [`phrases`], [`phrase_starts`], [`phrase_edges`], [`appositions`], [`unparted`], [`days`] | noun phrases that can be a source |
//! | [`quoted`], [`quote_leads`], [`quote_tails`], [`inner_quotes`], [`quoting`], [`quoted_cues`], [`blockquotes`], [`orphans`] | quotations and who is quoted |
//! | [`reported`], [`reported_content`], [`complements`], [`addressees`], [`adverbials`], [`fronted`], [`inverted`], [`gaps`], [`narrated`], [`passives`] | reported speech |
//! | [`according`], [`nouns`], [`so_called`], [`figures`], [`asked`], [`heard`], [`headlines`] | "according to", "the claim that", "what she called", headlines |
//! | [`refusals`], [`unanswered`], [`silence`], [`evasions`] | "declined to comment", "requests were not returned" |
//! | [`layout`], [`labelled`] | transcripts, interviews, signatures |
//! | [`combine`], [`trust`], [`merge`], [`doubts`], [`nobody`], [`wordless`], [`tidy`], [`tagged_content`], [`tagged_edges`], [`tagged_source`] | the tagger’s attributions and the rules’ made one list |
//! | [`asides`], [`relatives`], [`charges`] | "a charge the army denies", "which he rejects" |
//! | [`edges`], [`clause_ends`], [`source_edges`] | where contents and sources begin and end |
//! | [`form`], [`stance`], [`content_stance`], [`unsaid`], [`awaited`], [`wordings`], [`evaluations`], [`epithets`], [`objects`], [`questions`] | direct or not, and what the speaker does |
//! | [`negation`], [`flat`], [`denials`], [`own_denials`], [`own_words`], [`cleared`], [`disputes`], [`accusations`] | negated propositions that deny what was alleged |
//! | [`answers`], [`matters`], [`keys`], [`sides`], [`sayings`], [`rebuttals`], [`pointing`], [`pointed`] | who answers whom |
//! | [`relay`] | who passed a statement on |

mod according;
mod accusations;
mod act;
mod addressees;
mod adverbials;
mod answers;
mod appositions;
mod asides;
mod asked;
mod attribution;
mod awaited;
mod blockquotes;
mod charges;
mod class;
mod clause_ends;
mod cleared;
mod combine;
mod complements;
mod content_stance;
mod cue_phrase;
mod cue_subjects;
mod cues;
mod days;
mod denials;
mod disputes;
mod doubts;
mod edges;
mod epithets;
mod evaluations;
mod evasions;
mod figures;
mod flat;
mod form;
mod fronted;
mod gaps;
mod headlines;
mod heard;
mod inner_quotes;
mod inverted;
mod keys;
mod labelled;
mod layout;
mod lexical;
mod lexicon;
mod main_verbs;
mod matters;
mod merge;
mod narrated;
mod negation;
mod nobody;
mod nouns;
mod objects;
mod orphans;
mod overlap;
mod own_denials;
mod own_words;
mod passives;
mod pattern;
mod phrase_edges;
mod phrase_starts;
mod phrases;
mod pointed;
mod pointing;
mod questions;
mod quote_leads;
mod quote_tails;
mod quoted;
mod quoted_cues;
mod quoting;
mod rebuttals;
mod refusals;
mod relatives;
mod relay;
mod reported;
mod reported_content;
mod sayings;
mod self_asked;
mod sides;
mod silence;
mod so_called;
mod source_edges;
mod stance;
mod stem;
mod tables;
mod tagged_content;
mod tagged_edges;
mod tagged_source;
mod tidy;
mod trust;
mod unanswered;
mod unparted;
mod unsaid;
mod verb_forms;
mod view;
mod wordings;
mod wordless;

#[cfg(test)]
mod tests;

pub use attribution::Attribution;

use crate::model::RawAttribution;
use crate::people::People;
use crate::text::{Document, TokenRange};
use serde::{Deserialize, Serialize};

/// A statement.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Statement {
    /// Where it stands.
    pub attribution: Attribution,
    /// Direct, mixed or indirect.
    pub form: Form,
    /// What the speaker does.
    pub stance: Stance,
    /// The parts of the content inside quotation marks, without the marks.
    pub quoted: Vec<TokenRange>,
    /// Index into [`People::entities`].
    pub speaker: Option<usize>,
    /// "AFP" in "told AFP".
    pub relay: Option<String>,
    /// Indices of the statements that this one denies, rejects or answers.
    pub responds_to: Vec<usize>,
}

/// How the content is given.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Form {
    /// All in quotation marks.
    Direct,
    /// Partly in quotation marks.
    Mixed,
    /// In the reporter's words.
    #[default]
    Indirect,
}

/// What the speaker does with the content.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stance {
    /// Says that it is so.
    #[default]
    Asserts,
    /// Says that a proposition or accusation is false or did not happen.
    Denies,
    /// Dismisses, refuses or condemns without calling it false.
    Rejects,
    /// Says that there is no evidence.
    NoEvidence,
    /// No comment, did not respond.
    Declines,
    /// Neither confirmed nor denied.
    NonCommittal,
    /// Asks.
    Asks,
}

/// Finds the attributions of `doc` by rules and joins them with those that the tagger found.
pub fn attributions(doc: &Document, people: &People, tagged: Vec<RawAttribution>) -> Vec<Attribution> {
    let view = view::View::new(doc);
    let cues = cues::find(&view);
    let found = combine::combine(&view, &cues, by_rules(&view, &cues, people), tagged);
    let mut merged = settle(&view, &cues, people, found);
    for attribution in &mut merged {
        edges::clean(&view, attribution);
        attribution.content.retain(|piece| !piece.is_empty());
        attribution.cue_phrase = cue_phrase::of(&view, &cues, attribution);
    }
    // "Builders say, which he denies." holds nothing that could be denied.
    merged.retain(|attribution| !attribution.content.is_empty() && !edges::only_asks(&view, attribution));
    merged
}

/// One list, with what is said without a cue and in asides.
fn settle(
    view: &view::View,
    cues: &[cues::Cue],
    people: &People,
    found: Vec<Attribution>,
) -> Vec<Attribution> {
    let mut list = orphans::settle(view, people, merge::merge(view, found));
    asides::split(view, cues, &mut list);
    asides::deny(view, cues, &mut list);
    relatives::deny(view, cues, &mut list);
    charges::judge(view, cues, &mut list);
    merge::part(view, &mut list);
    list
}

/// What the rules find, in order of trust.
fn by_rules(view: &view::View, cues: &[cues::Cue], people: &People) -> Vec<Attribution> {
    let mut used = vec![false; cues.len()];
    let mut found = quoted::find(view, cues, &mut used);
    found.extend(blockquotes::find(view, cues, &mut used));
    found.extend(layout::find(view, people));
    found.extend(headlines::signed(view, people));
    found.extend(headlines::heard(view));
    found.extend(inner_quotes::find(view, cues));
    found.extend(asked::find(view));
    found.extend(quoted_cues::find(view));
    found.extend(refusals::find(view));
    found.extend(unanswered::find(view));
    found.extend(silence::find(view));
    found.extend(reported::find(view, cues, &mut used));
    found.extend(passives::find(view, cues));
    found.extend(according::find(view));
    found.extend(nouns::find(view));
    found.extend(so_called::find(view));
    found.extend(figures::find(view));
    found
}

/// Makes statements of attributions: form, stance, speaker, relay, who answers whom.
pub fn build(doc: &Document, people: &mut People, attributions: Vec<Attribution>) -> Vec<Statement> {
    let view = view::View::new(doc);
    let mut statements: Vec<Statement> = Vec::with_capacity(attributions.len());
    for attribution in attributions {
        let quoted = form::quoted(&view, &attribution.content);
        let form = form::of(&view, &attribution.content, &quoted);
        let mut statement = Statement { attribution, form, quoted, ..Statement::default() };
        heard::part(&view, &mut statement);
        let Some(stance) = stance::of(&view, &statement) else { continue };
        statement.stance = stance;
        if let Some(source) = statement.attribution.source.first_mut() {
            *source = source_edges::of_body(&view, people, source).unwrap_or(source.clone());
        }
        statement.speaker = statement
            .attribution
            .source
            .first()
            .and_then(|s| people.speaker(doc, &source_edges::head(&view, s)));
        if statement.attribution.source.is_empty() && statement.attribution.found_by(layout::QUESTION) {
            statement.speaker = people.outlet(doc);
        }
        if statement.speaker.is_some() {
            source_edges::relative(&view, &mut statement.attribution);
        }
        let cue = statement.attribution.first_cue();
        statement.relay = relay::find(&view, people, &cue);
        statements.push(statement);
    }
    inner_quotes::name_own(&view, &mut statements);
    let matters = matters::Matters::new(&view, people, &statements);
    denials::settle(&view, people, &matters, &mut statements);
    evasions::go_on(&view, &mut statements);
    let answers = answers::join(&view, &matters, &statements);
    for (statement, answered) in statements.iter_mut().zip(answers) {
        statement.responds_to = answered;
    }
    statements
}
