//! Runs every file of `tests/cases/` and holds its share of met expectations above a floor.
//!
//! A case is one JSON object a line: `id`, `phenomenon`, `text` or `html`, and what the analysis
//! must hold (`has`) and must not (`not`). Contents and names are compared word by word, so that
//! quotation style and white space do not matter. `answers` and `not_answers` name pairs of
//! contents of which one answers the other.

#[path = "common/comparing.rs"]
mod comparing;

use comparing::{norm, same_name};
use onrecord::analysis::{Analysis, Entity, Span, Statement};
use onrecord::statements::Form;
use serde_json::Value;
use std::collections::HashSet;
use std::fmt::Write;
use std::path::Path;

/// Least share of met expectations a file, in per cent. A file without a row here must be perfect.
const FLOORS: [(&str, f64); 5] = [
    ("stances.jsonl", 97.0),
    ("answers.jsonl", 90.0),
    ("who.jsonl", 95.0),
    ("pronouns.jsonl", 90.0),
    ("extents.jsonl", 97.0),
];

#[test]
fn cases_hold() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let mut files: Vec<_> = std::fs::read_dir(&folder)
        .expect("tests/cases")
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|e| e == "jsonl"))
        .collect();
    files.sort();
    assert!(!files.is_empty());
    let mut low = String::new();
    for file in files {
        let name = file.file_name().and_then(|n| n.to_str()).unwrap_or_default().to_owned();
        let floor = FLOORS.iter().find(|(n, _)| *n == name).map_or(100.0, |f| f.1);
        let tally = run(&file);
        println!("{name}: {} of {} expectations met\n{}", tally.met, tally.total, tally.failures);
        if tally.share() < floor {
            let _ = write!(low, "{name}: {:.1} % met, floor {floor} %\n{}", tally.share(), tally.failures);
        }
    }
    assert!(low.is_empty(), "{low}");
}

/// One that is told of a failure must find its case.
#[test]
fn every_case_has_a_name_of_its_own() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let mut names = HashSet::new();
    for file in std::fs::read_dir(&folder).expect("tests/cases").map(|entry| entry.expect("a file").path()) {
        let text = std::fs::read_to_string(&file).expect("a file of cases");
        for line in text.lines().filter(|line| !line.trim().is_empty()) {
            let case: Value = serde_json::from_str(line).expect("one JSON object a line");
            let name = case["id"].as_str().expect("id").to_owned();
            assert!(names.insert(name), "{}: two cases are called {}", file.display(), case["id"]);
        }
    }
    assert!(names.len() > 5000, "{} cases", names.len());
}

#[derive(Default)]
struct Tally {
    met: usize,
    total: usize,
    failures: String,
}

impl Tally {
    fn share(&self) -> f64 {
        100.0 * self.met as f64 / self.total.max(1) as f64
    }

    fn count(&mut self, met: bool, case: &Value, expectation: &str) {
        self.total += 1;
        self.met += usize::from(met);
        if !met {
            let _ = writeln!(self.failures, "  {} ({}): {expectation}", case["id"], case["phenomenon"]);
        }
    }
}

fn run(file: &Path) -> Tally {
    let mut tally = Tally::default();
    for line in std::fs::read_to_string(file).expect("a case file").lines().filter(|l| !l.trim().is_empty()) {
        let case: Value =
            serde_json::from_str(line).unwrap_or_else(|e| panic!("{}: {e}: {line}", file.display()));
        let page = match (case["text"].as_str(), case["html"].as_str()) {
            (Some(text), _) => onrecord::page::plain::read(text),
            (_, Some(html)) => onrecord::page::html::read(html, ""),
            _ => panic!("{}: a case without text: {line}", file.display()),
        };
        let analysis = onrecord::analyse(&page);
        for (sign, must) in [("has", true), ("not", false)] {
            for want in case[sign].as_array().into_iter().flatten() {
                let found = if want["name"].is_string() {
                    analysis.entities.iter().any(|e| entity(e, want))
                } else {
                    analysis.statements.iter().any(|s| statement(&analysis, s, want))
                };
                tally.count(
                    found == must,
                    &case,
                    &format!("{} {want}", if must { "must hold" } else { "must not hold" }),
                );
            }
        }
        for (sign, must) in [("answers", true), ("not_answers", false)] {
            for pair in case[sign].as_array().into_iter().flatten() {
                tally.count(answers(&analysis, pair) == must, &case, &format!("{sign} {pair}"));
            }
        }
    }
    tally
}

/// The text of UTF-16 spans, pieces joined by a space.
fn cut(analysis: &Analysis, spans: &[Span]) -> String {
    let units: Vec<u16> = analysis.text.encode_utf16().collect();
    let piece =
        |s: &Span| String::from_utf16_lossy(units.get(s.0 as usize..s.1 as usize).unwrap_or_default());
    spans.iter().map(piece).collect::<Vec<_>>().join(" ")
}

fn holds_words(whole: &str, part: &str) -> bool {
    norm(whole).contains(&norm(part))
}

/// `want` is a string or a list of alternatives.
fn one_of(want: &Value, is: &Value) -> bool {
    want.is_null() || want == is || want.as_array().is_some_and(|list| list.contains(is))
}

/// Confidence below which a claim is shown on request alone: `LIKELY` of `extension/common/kinds.js`.
const LIKELY: f64 = 0.6;

fn statement(analysis: &Analysis, s: &Statement, want: &Value) -> bool {
    let content = cut(analysis, &s.content);
    let text = |key: &str| want[key].as_str();
    let speaker = s.speaker.and_then(|id| analysis.entities.iter().find(|e| e.id == id));
    let speaker_fits = match want.get("speaker") {
        None => true,
        Some(Value::Null) => speaker.is_none(),
        Some(name) => speaker.is_some_and(|e| same_name(&e.name, name.as_str().unwrap_or_default())),
    };
    let shown = s.form != Form::Indirect || s.confidence >= LIKELY;
    want["shown"].as_bool().is_none_or(|wanted| wanted == shown)
        && text("content").is_none_or(|c| holds_words(&content, c))
        && text("not_content").is_none_or(|c| !holds_words(&content, c))
        && one_of(&want["form"], &serde_json::to_value(s.form).unwrap_or_default())
        && one_of(&want["stance"], &serde_json::to_value(s.stance).unwrap_or_default())
        && speaker_fits
        && text("source").is_none_or(|c| holds_words(&cut(analysis, &s.source), c))
        && want.get("relay").is_none_or(|r| {
            norm(r.as_str().unwrap_or_default()) == norm(s.relay.as_deref().unwrap_or_default())
        })
}

fn entity(e: &Entity, want: &Value) -> bool {
    let office = norm(e.office.as_deref().unwrap_or_default());
    let has_office = |wanted: &str| norm(wanted).split(' ').all(|w| office.split(' ').any(|o| o == w));
    same_name(&e.name, want["name"].as_str().unwrap_or_default())
        && one_of(&want["kind"], &serde_json::to_value(e.kind).unwrap_or_default())
        && want["official"].as_bool().is_none_or(|o| o == e.official)
        && want.get("country").is_none_or(|c| c.as_str() == e.country.as_deref())
        && want["office"].as_str().is_none_or(has_office)
}

fn answers(analysis: &Analysis, pair: &Value) -> bool {
    let with = |key: &str| {
        let content = norm(pair[key].as_str().unwrap_or_default());
        analysis.statements.iter().filter(move |s| {
            let own = norm(&cut(analysis, &s.content));
            !own.is_empty() && (own.contains(&content) || content.contains(&own))
        })
    };
    with("answer").any(|a| with("claim").any(|c| a.id != c.id && a.responds_to.contains(&c.id)))
}
