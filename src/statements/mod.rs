//! Who says what: attributions, their form and stance, and who answers whom.
//!
//! [`attributions`] and [`build`] walk through the folders in this order:
//!
//! | folder or file | finds |
//! |---|---|
//! | [`reading`] | the document as the rules read it, and the lists of `data/` |
//! | [`attribution`] | what the rules and the tagger find |
//! | [`cues`] | verbs that attribute, their subjects, and the cue as it stands in the sentence |
//! | [`phrases`] | noun phrases that can be a source |
//! | [`quoted`] | quotations and who is quoted |
//! | [`layout`] | transcripts, interviews, signatures |
//! | [`reported`] | reported speech: "X said (that) Y", "X denied Y", "adding that Y" |
//! | [`other_cues`] | "according to", "the claim that", "what she called", headlines |
//! | [`refusals`] | "declined to comment", "requests were not returned" |
//! | [`combine`] | the tagger’s attributions and the rules’ made one list |
//! | [`asides`] | "a charge the army denies", "which he rejects" |
//! | [`edges`] | where contents and sources begin and end |
//! | [`form`], [`stance`] | direct or not, and what the speaker does |
//! | [`denials`] | negated propositions that deny what was alleged |
//! | [`relay`] | who passed a statement on |
//! | [`answers`] | who answers whom |

mod answers;
mod asides;
mod attribution;
mod combine;
mod cues;
mod denials;
mod edges;
mod form;
mod layout;
mod other_cues;
mod phrases;
mod quoted;
mod reading;
mod refusals;
mod relay;
mod reported;
mod stance;

#[cfg(test)]
mod tests;

pub use attribution::Attribution;

use crate::model::RawAttribution;
use crate::people::People;
use crate::text::{Document, TokenRange};
use answers::matters;
use asides::{charges, relatives};
use combine::merge;
use cues::cue_phrase;
use edges::source_edges;
use other_cues::{
    according, as_told, asked, figures, headline_states, headlines, heard, nouns, parenthetical, pressed,
    so_called, standfirsts,
};
use quoted::{blockquotes, inner_quotes, orphans, quoted_cues, subheads};
use reading::view;
use refusals::{evasions, silence, unanswered};
use reported::passives;
use serde::{Deserialize, Serialize};
use stance::evidence;

/// A statement.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Statement {
    /// Where it stands.
    pub attribution: Attribution,
    /// Direct, mixed or indirect.
    pub form: Form,
    /// What the speaker does.
    pub stance: Stance,
    /// Whether cue and words leave that open, so that what is negated decides.
    pub open: bool,
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
    edges::levels::keep_within(&view, &mut merged);
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
    subheads::add(view, &mut list);
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
    found.extend(headlines::led(view, people));
    found.extend(headlines::told_to_listener(view));
    found.extend(headlines::told_at_end(view));
    found.extend(headline_states::find(view, people));
    found.extend(heard::find(view));
    found.extend(inner_quotes::find(view, cues));
    found.extend(asked::find(view));
    found.extend(pressed::find(view));
    found.extend(quoted_cues::find(view));
    found.extend(refusals::find(view));
    found.extend(unanswered::find(view));
    found.extend(silence::find(view));
    found.extend(as_told::find(view, cues, &mut used));
    found.extend(reported::find(view, cues, &mut used));
    found.extend(passives::find(view, cues));
    found.extend(according::find(view));
    found.extend(parenthetical::find(view));
    found.extend(nouns::find(view));
    found.extend(so_called::find(view));
    found.extend(figures::find(view));
    found
}

/// Makes statements of attributions: form, stance, speaker, relay, who answers whom.
pub fn build(doc: &Document, people: &mut People, attributions: Vec<Attribution>) -> Vec<Statement> {
    let view = view::View::new(doc);
    let mut statements = raise(&view, people, attributions);
    let matters = matters::Matters::new(&view, people, &statements);
    denials::settle(&view, people, &matters, &mut statements);
    evasions::go_on(&view, &mut statements);
    let answers = answers::join(&view, &matters, &statements);
    for (statement, answered) in statements.iter_mut().zip(answers) {
        statement.responds_to = answered;
    }
    statements
}

/// For who trains the weights of `data/denial-evidence.tsv`: the statements of which what is negated decides, and the
/// names of the evidence that each has.
pub fn negations(
    doc: &Document,
    people: &mut People,
    attributions: Vec<Attribution>,
) -> Vec<(Statement, Vec<&'static str>)> {
    let view = view::View::new(doc);
    let mut statements = raise(&view, people, attributions);
    let matters = matters::Matters::new(&view, people, &statements);
    let found = denials::gather(&view, people, &matters, &mut statements);
    let named = |(s, evidence): (Statement, Option<u64>)| Some((s, denials::evidence::names(evidence?)));
    statements.into_iter().zip(found).filter_map(named).collect()
}

/// Attributions with form, stance, speaker and relay, each by itself.
fn raise(view: &view::View, people: &mut People, attributions: Vec<Attribution>) -> Vec<Statement> {
    let doc = view.doc;
    let mut statements: Vec<Statement> = Vec::with_capacity(attributions.len());
    for attribution in attributions {
        let quoted = form::quoted(view, &attribution.content);
        let form = form::of(view, &attribution.content, &quoted);
        let mut statement = Statement { attribution, form, quoted, ..Statement::default() };
        heard::part(view, &mut statement);
        let Some((stance, open)) = stance::of(view, &statement) else { continue };
        (statement.stance, statement.open) = (stance, open);
        evidence::trust(view, &mut statement);
        if let Some(source) = statement.attribution.source.first_mut() {
            *source = source_edges::of_body(view, people, source).unwrap_or(source.clone());
        }
        statement.speaker = statement
            .attribution
            .source
            .first()
            .and_then(|s| people.speaker(doc, &source_edges::head(view, s)));
        if statement.attribution.source.is_empty() && statement.attribution.found_by(layout::QUESTION) {
            statement.speaker = people.outlet(doc);
        }
        if statement.speaker.is_some() {
            source_edges::relative(view, &mut statement.attribution);
        }
        let cue = statement.attribution.first_cue();
        statement.relay = relay::find(view, people, &cue);
        statements.push(statement);
    }
    inner_quotes::name_own(view, &mut statements);
    standfirsts::name(view, &mut statements);
    statements
}
