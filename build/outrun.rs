//! Rows that can never decide, since an earlier one always does: a word of theirs that is changed changes nothing, which
//! nobody would guess who reads them.

use std::collections::HashSet;

/// One place of a wording: the words that can stand there, and whether it may be missing.
type Place = (HashSet<String>, bool);

/// A row of which the first that fits decides.
pub struct Row {
    /// The row as it stands in its file.
    pub text: String,
    /// The places of its wording.
    pub places: Vec<Place>,
    /// How much of a text its wording may stand in.
    pub reach: Reach,
}

/// Where in a content or a sentence a wording is looked for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// It is all of it.
    Whole,
    /// It begins it, or stands where the rows are asked for.
    Start,
    /// Anywhere in its first sentences, see `wordings::wording`.
    Near,
    /// Anywhere but in a relative clause.
    Main,
    /// Anywhere.
    Any,
}

impl Reach {
    /// Whether a wording is found by this reach wherever it is by `other`.
    fn holds(self, other: Reach) -> bool {
        match self {
            Reach::Any => true,
            Reach::Near => !matches!(other, Reach::Any | Reach::Main),
            _ => self == other,
        }
    }
}

/// Stops the build at the first of `rows` of a file that an earlier one always outruns.
pub fn check(file: &str, rows: &[Row]) {
    for (number, row) in rows.iter().enumerate() {
        if let Some(earlier) = rows[..number].iter().find(|earlier| outruns(earlier, row)) {
            panic!("{file}.tsv: “{}” can never decide, since “{}” does", row.text, earlier.text);
        }
    }
}

/// Whether `earlier` fits wherever `row` does: beside each way of writing the wording of `row`, with and without what may
/// be missing.
fn outruns(earlier: &Row, row: &Row) -> bool {
    let optional: Vec<usize> =
        row.places.iter().enumerate().filter(|(_, (_, optional))| *optional).map(|(at, _)| at).collect();
    let fits = |present: usize| {
        let stands = |at: &usize| {
            let bit = optional.iter().position(|optional| optional == at);
            bit.is_none_or(|bit| present >> bit & 1 == 1)
        };
        let written: Vec<&HashSet<String>> =
            (0..row.places.len()).filter(stands).map(|at| &row.places[at].0).collect();
        written.is_empty() || found(earlier, &written)
    };
    earlier.reach.holds(row.reach) && (0..1 << optional.len()).all(fits)
}

/// Whether the wording of `row` is found in a text that has one of some words at each place.
fn found(row: &Row, written: &[&HashSet<String>]) -> bool {
    let anywhere = !matches!(row.reach, Reach::Whole | Reach::Start);
    let starts = if anywhere { written.len() } else { 1 };
    (0..starts).any(|start| {
        let end = end_of(row, &written[start..]);
        end.is_some_and(|end| row.reach != Reach::Whole || end == written.len())
    })
}

/// How many places of a text the wording of `row` takes, read as `Pattern::matches` reads it.
fn end_of(row: &Row, written: &[&HashSet<String>]) -> Option<usize> {
    let mut at = 0;
    for (words, optional) in &row.places {
        let here = written.get(at);
        if here.is_some_and(|here| here.is_subset(words)) {
            at += 1;
        } else if !optional || here.is_some_and(|here| !here.is_disjoint(words)) {
            return None;
        }
    }
    (at > 0).then_some(at)
}
