//! Which statements are copied.

use crate::Analysis;
use crate::analysis::Statement;
use crate::statements::{Form, Stance};
use serde::{Deserialize, Serialize};

/// The four marks that a reader sees; each statement has one, each official another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Highlight {
    /// A mention of an official.
    Official,
    /// A statement that denies, rejects, or says that there is no evidence, quoted or not.
    Denial,
    /// Another statement that is quoted, all of it or in part.
    Quote,
    /// Every other statement.
    Claim,
}

impl Highlight {
    /// The mark of a statement.
    pub fn of(statement: &Statement) -> Highlight {
        match (statement.stance, statement.form) {
            (Stance::Denies | Stance::Rejects | Stance::NoEvidence, _) => Highlight::Denial,
            (Stance::Declines | Stance::NonCommittal, _) => Highlight::Claim,
            (_, Form::Direct | Form::Mixed) => Highlight::Quote,
            (_, Form::Indirect) => Highlight::Claim,
        }
    }

    /// "official", "denial", "quote", "claim".
    pub fn name(self) -> &'static str {
        match self {
            Highlight::Official => "official",
            Highlight::Denial => "denial",
            Highlight::Quote => "quote",
            Highlight::Claim => "claim",
        }
    }
}

/// What to copy, and what to say with it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct Options {
    /// Ids of the statements to copy; all where it is `None`.
    pub ids: Option<Vec<u32>>,
    /// Marks to keep; all four where it is `None`. With `Official`, officials are listed by name.
    pub only: Option<Vec<Highlight>>,
    /// Whether to leave out what may be no statement ([`Statement::is_uncertain`]).
    pub certain: bool,
    /// Date or time at which the page was read, ISO 8601; left out where it is `None`.
    pub read_at: Option<String>,
    /// Whether each statement has a link to its place.
    pub links: bool,
    /// Text of every block of the page, in order: links are proven against all of it. Where it is
    /// `None`, against the analysed text alone.
    pub blocks: Option<Vec<String>>,
}

impl Default for Options {
    fn default() -> Options {
        Options { ids: None, only: None, certain: false, read_at: None, links: true, blocks: None }
    }
}

impl Options {
    /// Names of the options in JSON and JavaScript.
    pub const NAMES: [&'static str; 6] = ["ids", "only", "certain", "readAt", "links", "blocks"];

    /// Whether statements or officials of that mark are kept.
    pub fn keeps(&self, highlight: Highlight) -> bool {
        self.only.as_ref().is_none_or(|only| only.contains(&highlight))
    }

    /// The chosen statements, in order of the text.
    pub fn statements<'a>(&self, analysis: &'a Analysis) -> Vec<&'a Statement> {
        let ids = self.ids.as_ref().map(|ids| ids.iter().collect::<std::collections::HashSet<_>>());
        let chosen = |s: &&Statement| {
            ids.as_ref().is_none_or(|ids| ids.contains(&s.id))
                && self.keeps(Highlight::of(s))
                && !(self.certain && s.is_uncertain())
        };
        analysis.statements.iter().filter(chosen).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn statement(id: u32, form: Form, stance: Stance) -> Statement {
        Statement { id, form, stance, ..Statement::default() }
    }

    #[test]
    fn each_statement_has_one_mark() {
        let mark = |form, stance| Highlight::of(&statement(0, form, stance));
        assert_eq!(mark(Form::Direct, Stance::Asserts), Highlight::Quote);
        assert_eq!(mark(Form::Mixed, Stance::Asks), Highlight::Quote);
        assert_eq!(mark(Form::Direct, Stance::Denies), Highlight::Denial);
        assert_eq!(mark(Form::Mixed, Stance::NoEvidence), Highlight::Denial);
        assert_eq!(mark(Form::Indirect, Stance::Asserts), Highlight::Claim);
        assert_eq!(mark(Form::Indirect, Stance::Declines), Highlight::Claim);
        assert_eq!(mark(Form::Direct, Stance::NonCommittal), Highlight::Claim);
    }

    #[test]
    fn every_option_has_its_name() {
        let json = serde_json::to_value(Options::default()).unwrap();
        let names: Vec<_> = json.as_object().unwrap().keys().map(String::as_str).collect();
        let mut known = Options::NAMES;
        known.sort_unstable();
        assert_eq!(names, known);
    }

    #[test]
    fn ids_and_marks_both_choose() {
        let analysis = Analysis {
            statements: vec![
                statement(0, Form::Direct, Stance::Asserts),
                statement(1, Form::Indirect, Stance::Denies),
                statement(2, Form::Indirect, Stance::Asserts),
            ],
            ..Analysis::default()
        };
        let ids = |options: &Options| options.statements(&analysis).iter().map(|s| s.id).collect::<Vec<_>>();
        assert_eq!(ids(&Options::default()), [0, 1, 2]);
        let some = Options { ids: Some(vec![2, 1]), ..Options::default() };
        assert_eq!(ids(&some), [1, 2]);
        let denials = Options { only: Some(vec![Highlight::Denial]), ..some };
        assert_eq!(ids(&denials), [1]);
        // None of them has any confidence; the first is a quotation.
        let certain = Options { certain: true, ..Options::default() };
        assert_eq!(ids(&certain), [0]);
    }
}
