//! Whole pages of `tests/gold/`, with every official, statement, speaker and stance that a careful reader
//! marked: no figure may fall below its floor. `npm run score` prints the same figures by the scorer beside
//! the project; here they need nothing but the repository.

#[path = "common/comparing.rs"]
mod comparing;

use comparing::{norm, same_name};
use onrecord::analysis::{Analysis, Span, Statement};
use onrecord::people::{Kind, MentionKind};
use onrecord::statements::Stance;
use serde_json::Value;
use std::collections::{BTreeSet, HashSet};
use std::fs;
use std::path::Path;

/// Least figures, in per cent: of the pages that one mends by, and of those held out.
const FLOORS: [(&str, [f64; 7]); 2] = [
    ("tests/gold", [96.8, 94.2, 95.9, 93.4, 93.7, 92.9, 85.2]),
    ("tests/gold/held-out", [94.4, 90.8, 89.5, 92.6, 91.7, 86.9, 75.2]),
];

const NAMES: [&str; 7] = ["officials", "office", "country", "statements", "speaker", "stance", "denials"];

/// Found of what was found, found of what was to be found.
#[derive(Default, Clone, Copy)]
struct Tally {
    right: usize,
    found: usize,
    wanted: usize,
}

impl Tally {
    /// A question with one answer each: right or wrong.
    fn answer(&mut self, right: bool) {
        self.right += usize::from(right);
        self.found += 1;
        self.wanted += 1;
    }

    /// F1, which is the share of right answers where each question has one.
    fn share(&self) -> f64 {
        200.0 * self.right as f64 / (self.found + self.wanted).max(1) as f64
    }
}

#[test]
fn no_figure_of_the_annotated_pages_falls_below_its_floor() {
    for (folder, floors) in FLOORS {
        let mut tallies = [Tally::default(); 7];
        let mut pages = 0;
        for entry in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)).expect(folder) {
            let path = entry.expect(folder).path();
            if path.extension().is_some_and(|e| e == "json") {
                let gold = fs::read_to_string(&path).expect("a page");
                measure(&serde_json::from_str(&gold).expect("JSON"), &mut tallies);
                pages += 1;
            }
        }
        assert!(pages > 10, "{folder}: {pages} pages");
        for ((tally, floor), name) in tallies.iter().zip(floors).zip(NAMES) {
            println!("{folder}: {name} {:.1}, floor {floor}", tally.share());
            assert!(tally.share() >= floor, "{folder}: {name} {:.1} % is below {floor} %", tally.share());
        }
    }
}

fn measure(gold: &Value, tallies: &mut [Tally; 7]) {
    let text = gold["text"].as_str().expect("text");
    let analysis = onrecord::analyse(&onrecord::page::plain::read(text));
    let page = Page::new(&analysis);
    officials(gold, &page, tallies);
    statements(gold, &page, tallies);
}

/// An analysis with its words.
struct Page<'a> {
    analysis: &'a Analysis,
    /// Byte range of each word of the text.
    words: Vec<(usize, usize)>,
    /// Byte offset of each UTF-16 unit.
    bytes: Vec<usize>,
}

type Words = BTreeSet<usize>;

impl<'a> Page<'a> {
    fn new(analysis: &'a Analysis) -> Page<'a> {
        let text = &analysis.text;
        let mut words: Vec<(usize, usize)> = Vec::new();
        for (at, c) in text.char_indices().filter(|(_, c)| c.is_alphanumeric()) {
            match words.last_mut().filter(|w| w.1 == at) {
                Some(word) => word.1 = at + c.len_utf8(),
                None => words.push((at, at + c.len_utf8())),
            }
        }
        let mut bytes: Vec<usize> =
            text.char_indices().flat_map(|(at, c)| std::iter::repeat_n(at, c.len_utf16())).collect();
        bytes.push(text.len());
        Page { analysis, words, bytes }
    }

    /// The words that a range of bytes touches.
    fn inside(&self, start: usize, end: usize) -> Words {
        let words = self.words.iter().enumerate();
        words.filter(|(_, w)| w.0 < end && start < w.1).map(|(i, _)| i).collect()
    }

    fn of_span(&self, span: &Span) -> Words {
        self.inside(self.bytes[span.0 as usize], self.bytes[span.1 as usize])
    }

    /// All places where `name` stands as words of its own.
    fn places(&self, name: &str) -> Vec<Words> {
        let text = &self.analysis.text;
        let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let alone = |at: &usize| {
            !letter(text[..*at].chars().next_back()) && !letter(text[at + name.len()..].chars().next())
        };
        let found = text.match_indices(name).map(|(at, _)| at).filter(alone);
        found.map(|at| self.inside(at, at + name.len())).collect()
    }
}

fn officials(gold: &Value, page: &Page, tallies: &mut [Tally; 7]) {
    let mut taken: Words = Words::new();
    let mut wanted: Vec<Words> = Vec::new();
    for person in gold["people"].as_array().expect("people") {
        let mut aliases: Vec<&str> =
            person["aliases"].as_array().expect("aliases").iter().filter_map(Value::as_str).collect();
        aliases.sort_by_key(|alias| std::cmp::Reverse(alias.len()));
        for place in aliases.into_iter().flat_map(|alias| page.places(alias)) {
            if place.is_disjoint(&taken) {
                taken.extend(&place);
                if person["official"] == true {
                    wanted.push(place);
                }
            }
        }
        if person["official"] == true {
            of_official(person, page, tallies);
        }
    }
    let persons = page.analysis.entities.iter().filter(|e| e.kind == Kind::Person && e.official);
    let names = persons.flat_map(|e| e.mentions.iter().filter(|m| m.kind == MentionKind::Name));
    let found: Vec<Words> = names.map(|m| page.of_span(&Span(m.start, m.end))).collect();
    tallies[0].found += found.len();
    tallies[0].wanted += wanted.len();
    tallies[0].right += found.iter().filter(|f| wanted.iter().any(|w| !w.is_disjoint(f))).count();
}

fn of_official(person: &Value, page: &Page, tallies: &mut [Tally; 7]) {
    let name = person["name"].as_str().expect("name");
    let ours = page.analysis.entities.iter().filter(|e| e.kind == Kind::Person && same_name(&e.name, name));
    let ours: Vec<_> = ours.collect();
    if let Some(office) = person["office"].as_str() {
        let loose = ["the", "of", "us", "u", "s", "former"];
        let words = |office: &str| norm(office).split(' ').map(str::to_owned).collect::<HashSet<_>>();
        let mut wanted = words(office);
        wanted.retain(|word| !loose.contains(&word.as_str()));
        let share = |own: &str| words(own).intersection(&wanted).count() * 2;
        let right = ours.iter().any(|e| e.office.as_deref().is_some_and(|own| share(own) >= wanted.len()));
        tallies[1].answer(right);
    }
    if let Some(country) = person["country"].as_str() {
        tallies[2].answer(ours.iter().any(|e| e.country.as_deref() == Some(country)));
    }
}

fn statements(gold: &Value, page: &Page, tallies: &mut [Tally; 7]) {
    let text = &page.analysis.text;
    let mut cursor = 0usize;
    let mut wanted: Vec<(&Value, Words)> = Vec::new();
    for statement in gold["statements"].as_array().expect("statements") {
        let mut content = Words::new();
        for piece in statement["content"].as_array().expect("content").iter().filter_map(Value::as_str) {
            let mut from = cursor.saturating_sub(400);
            while !text.is_char_boundary(from) {
                from -= 1;
            }
            let at = text[from..].find(piece).map(|at| at + from).or_else(|| text.find(piece));
            let at = at.unwrap_or_else(|| panic!("{}: not in the text: {piece}", gold["id"]));
            cursor = cursor.max(at);
            content.extend(page.inside(at, at + piece.len()));
        }
        wanted.push((statement, content));
    }
    let ours: Vec<(&Statement, Words)> = page
        .analysis
        .statements
        .iter()
        .map(|s| (s, s.content.iter().flat_map(|span| page.of_span(span)).collect()))
        .collect();
    let pairs = matched(&ours, &wanted);
    tallies[3].found += ours.len();
    tallies[3].wanted += wanted.len();
    tallies[3].right += pairs.len();
    let denial = |stance: Stance| matches!(stance, Stance::Denies | Stance::Rejects | Stance::NoEvidence);
    tallies[6].found += ours.iter().filter(|s| denial(s.0.stance)).count();
    tallies[6].wanted += wanted.iter().filter(|s| denial(stance(s.0))).count();
    for (i, j) in pairs {
        let (own, gold) = (ours[i].0, wanted[j].0);
        tallies[5].answer(own.stance == stance(gold));
        tallies[6].right += usize::from(denial(stance(gold)) && denial(own.stance));
        if let Some(name) = gold["source_name"].as_str().filter(|n| !n.starts_with("unnamed:")) {
            let speaker = page.analysis.entities.iter().find(|e| Some(e.id) == own.speaker);
            tallies[4].answer(speaker.is_some_and(|e| same_name(&e.name, name)));
        }
    }
}

/// Pairs of statements that share three tenths of their words or more, the best first, each once.
fn matched(ours: &[(&Statement, Words)], wanted: &[(&Value, Words)]) -> Vec<(usize, usize)> {
    let mut pairs: Vec<(f64, usize, usize)> = Vec::new();
    for (i, (_, a)) in ours.iter().enumerate() {
        for (j, (_, b)) in wanted.iter().enumerate() {
            let shared = a.intersection(b).count() as f64 / a.union(b).count().max(1) as f64;
            if shared >= 0.3 {
                pairs.push((shared, i, j));
            }
        }
    }
    pairs.sort_by(|a, b| b.0.total_cmp(&a.0));
    let (mut left, mut right) = (HashSet::new(), HashSet::new());
    pairs.retain(|&(_, i, j)| !left.contains(&i) && !right.contains(&j) && left.insert(i) && right.insert(j));
    pairs.into_iter().map(|(_, i, j)| (i, j)).collect()
}

/// The stance that an annotated statement has.
fn stance(gold: &Value) -> Stance {
    serde_json::from_value(gold["stance"].clone()).expect("a stance")
}
