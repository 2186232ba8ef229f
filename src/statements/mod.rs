//! Who says what: attributions, their form and stance, and who answers whom.

mod according;
mod accusations;
mod act;
mod addressees;
mod adverbials;
mod answers;
mod asides;
mod asked;
mod awaited;
mod blockquotes;
mod charges;
mod clause_ends;
mod cleared;
mod combine;
mod complements;
mod cue_phrase;
mod cue_subjects;
mod cues;
mod days;
mod disputes;
mod doubts;
mod edges;
mod epithets;
mod evaluations;
mod figures;
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
mod nouns;
mod objects;
mod orphans;
mod overlap;
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
mod sides;
mod so_called;
mod source_edges;
mod stance;
mod stem;
mod tables;
mod tagged_content;
mod tagged_source;
mod tidy;
mod trust;
mod unanswered;
mod unparted;
mod verb_forms;
mod view;
mod wordings;
mod wordless;

#[cfg(test)]
mod tests;

use crate::model::RawAttribution;
use crate::people::People;
use crate::text::{Document, TokenRange};
use serde::{Deserialize, Serialize};

/// Source, cue and content as found in the text, before anything is made of them.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Attribution {
    /// Pieces of the source, in order.
    pub source: Vec<TokenRange>,
    /// Pieces of the cue that tell what the source does, in order: "said", "pointed out".
    pub cue: Vec<TokenRange>,
    /// The cue as it stands in the sentence, with what belongs to its verb: "has repeatedly said",
    /// "said in an interview". What a reader is shown.
    pub cue_phrase: Vec<TokenRange>,
    /// Pieces of the content, in order, quotation marks included.
    pub content: Vec<TokenRange>,
    /// 0 to 1.
    pub score: f32,
    /// Why it was found, for the reader: "cue: said", "source: subject".
    pub why: Vec<String>,
}

impl Attribution {
    /// What a rule found by the words of `cue`; `reason` tells how, beside the cue itself.
    fn by_cue(
        view: &view::View,
        source: TokenRange,
        cue: TokenRange,
        content: Vec<TokenRange>,
        score: f32,
        reason: &str,
    ) -> Attribution {
        Attribution {
            source: vec![source],
            why: vec![format!("cue: {}", view.doc.slice(&cue)), reason.to_owned()],
            cue: vec![cue],
            content,
            score,
            ..Attribution::default()
        }
    }

    /// First token of the content, by which lists of attributions are ordered.
    fn start(&self) -> usize {
        self.content.first().map_or(0, |c| c.start)
    }

    /// Whether `reason` is one of those for which it was found.
    fn found_by(&self, reason: &str) -> bool {
        self.why.iter().any(|w| w == reason)
    }
}

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
        if statement.speaker.is_some() {
            source_edges::relative(&view, &mut statement.attribution);
        }
        let cue = statement.attribution.cue.first().cloned().unwrap_or(0..0);
        statement.relay = relay::find(&view, people, &cue);
        statements.push(statement);
    }
    inner_quotes::name_own(&view, &mut statements);
    let matters = matters::Matters::new(&view, people, &statements);
    for index in 0..statements.len() {
        let Some(statement) = statements.get(index) else { continue };
        let content = &statement.attribution.content;
        let concedes = || statement.attribution.cue.first().is_some_and(|cue| stance::concedes(&view, cue));
        let open = statement.stance == Stance::Asserts
            && !stance::acts(&view, statement)
            && !concedes()
            && !asides::claims(&view, &statement.attribution);
        let denies = open
            && (negation::negates(&view, content)
                && (matters.negates_other(&view, &statements, index, negation::flat(&view, content))
                    || goes_on(&view, &statements, index))
                || stance::speaks(&view, statement)
                    && (negation::stressed(&view, content)
                        && (matters.contested(&view, &statements, index)
                            || matters.disputed(&view, &statements, index))
                        || negation::flat_within(&view, content)
                            && disputes::around(&view, &matters, &statements, index)
                        || negation::to_nobody(&view, content)
                            && disputes::around(&view, &matters, &statements, index)
                        || negation::negates_told(&view, content)
                            && disputes::beside(&view, &statements, index)));
        if denies {
            statements[index].stance = Stance::Denies;
        }
    }
    for index in 1..statements.len() {
        // "No." to a demand refuses; to a question or an accusation it denies.
        // "called her “an idiot”" demands nothing.
        let demanded = act::cued(&view, &statements[index - 1], act::DEMANDING)
            && !statements[index - 1].attribution.found_by("content: evaluation");
        let short =
            statements[index].attribution.content.iter().map(|c| view.bare(c).len()).sum::<usize>() <= 2;
        if demanded && short && statements[index].stance == Stance::Denies {
            statements[index].stance = Stance::Rejects;
        }
    }
    let answers = answers::join(&view, &matters, &statements);
    for (statement, answered) in statements.iter_mut().zip(answers) {
        statement.responds_to = answered;
    }
    statements
}

/// "Bratt rejected the claim. “We set budgets,” he said. “**We don’t pick builders.**”": what the same
/// speaker negates in the next sentences goes on denying.
fn goes_on(view: &view::View, statements: &[Statement], index: usize) -> bool {
    let Some(statement) = statements.get(index) else { return false };
    let sentence = |s: &Statement| view.doc.sentence_of(s.attribution.start());
    let before = statements[..index].iter().rev().take(3).find(|s| s.speaker == statement.speaker);
    let content = &statement.attribution.content;
    let direct = statement.form == Form::Direct && !negation::intends(view, content);
    (direct || negation::flat_within(view, content) || negation::stressed(view, content))
        && statement.speaker.is_some()
        && before.is_some_and(|s| {
            matches!(s.stance, Stance::Denies | Stance::Rejects)
                && sentence(s).abs_diff(sentence(statement)) <= 2
        })
}
