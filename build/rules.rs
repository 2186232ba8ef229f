//! What rules of statements look up: word classes, objects, refusals, stances, evaluations, epithets.

#[path = "../src/statements/reading/stem.rs"]
mod stem;

use super::inflect::forms;
use super::outrun::{self, Reach};
use super::source::{Source, constant, place_of, rows, split, text, variant};
use std::collections::BTreeMap;

/// Writes the tables of `statements`.
pub fn write() {
    let mut out = Source::new("rules");
    word_classes(&mut out);
    speech_acts(&mut out);
    synonyms(&mut out);
    let acts = rows("no-cues").flat_map(|row| forms(&row[0], &row[1])).map(|form| (form.0, "()".to_owned()));
    out.index("ACTS", "()", acts);
    let mut patterns = Patterns::new();
    refusals(&mut out, &mut patterns);
    stances_by_cue(&mut out);
    no_statements(&mut out, &mut patterns);
    stances_by_content(&mut out, &mut patterns);
    patterns.write(&mut out);
    let stance = |kind: &str| format!("Stance::{}", variant(kind));
    out.phrases("EVALUATIONS", "Stance", judgements("evaluations", stance));
    evidence(&mut out);
    out.phrases("EPITHETS", "bool", judgements("epithets", |kind| (kind == "noun").to_string()));
    out.write();
}

/// Lists by key, in order of the rows; a list holds no value twice.
#[derive(Default)]
struct Lists(BTreeMap<String, Vec<String>>);

impl Lists {
    fn push(&mut self, key: &str, value: String) {
        let list = self.0.entry(key.to_owned()).or_default();
        if !list.contains(&value) {
            list.push(value);
        }
    }
}

fn word_classes(out: &mut Source) {
    out.classes("FUNCTION_WORDS", "u128", rows("function-words"), "class", ' ');
    out.classes("LEXICAL_WORDS", "u128", rows("lexical-words"), "lexical", ' ');
}

fn speech_acts(out: &mut Source) {
    let cues: Vec<String> = rows("cues").chain(rows("cue-nouns")).map(|row| row[0].clone()).collect();
    for lemma in rows("speech-acts").flat_map(|row| row[1].split('|').map(str::to_owned).collect::<Vec<_>>())
    {
        assert!(cues.contains(&lemma), "speech-acts.tsv: {lemma} is no cue");
    }
    out.classes("SPEECH_ACTS", "u32", rows("speech-acts"), "act", '|');
}

/// The weights of evidence, and its names for who trains them.
fn evidence(out: &mut Source) {
    let all: Vec<Vec<String>> = rows("denial-evidence").collect();
    let weigh = |row: &Vec<String>| {
        let weight: f32 =
            row[1].parse().unwrap_or_else(|_| panic!("denial-evidence.tsv: {}", row.join("\t")));
        format!("({}, {weight:?})", constant("evidence", &row[0]))
    };
    out.values("EVIDENCE", "(u64, f32)", all.iter().map(weigh));
    out.values("EVIDENCE_NAMES", "&str", all.iter().map(|row| text(&row[0])));
}

/// What the object of a cue must be, as an `Object`, if it must be something.
fn object(condition: &str) -> String {
    match condition {
        "-" => "None".to_owned(),
        "question" | "name" | "blamed" | "fact" | "mishap" | "offered" | "interviewed" => {
            format!("Some(Object::{})", variant(condition))
        }
        class => format!("Some(Object::Of({}))", constant("lexical", class)),
    }
}

fn synonyms(out: &mut Source) {
    let synonyms = rows("synonyms").flat_map(|row| {
        let stems: Vec<String> = row[0].split(' ').map(stem::stem).collect();
        stems.iter().skip(1).map(|word| (word.clone(), text(&stems[0]))).collect::<Vec<_>>()
    });
    out.index("SYNONYMS", "&str", synonyms);
}

/// Wordings, each once however many words can stand first in it, and what stands at their places as numbers: a fifth
/// of the bytes.
#[derive(Default)]
struct Patterns {
    /// The places of each wording: a set of words, times two, and one more where it may be missing.
    patterns: Vec<Vec<usize>>,
    /// Words that can stand at a place, as numbers.
    alternatives: Vec<Vec<usize>>,
    words: Vec<String>,
    /// Words by the name under which wordings ask for them.
    sets: BTreeMap<String, String>,
}

impl Patterns {
    fn new() -> Patterns {
        let sets = rows("wording-sets").map(|row| (row[0].clone(), row[1].clone())).collect();
        Patterns { sets, ..Patterns::default() }
    }

    /// The words that can stand at a place of a wording.
    fn words_at(&self, place: &str) -> Vec<String> {
        let words = self.sets.get(place).map_or(place, String::as_str);
        let unknown = words.contains(|c: char| c.is_ascii_uppercase());
        assert!(!unknown, "{place} is no set of wording-sets.tsv");
        split(place, words, '|').map(str::to_owned).collect()
    }

    /// The places of a wording: the words that can stand there, and whether it may be missing.
    fn places(&self, wording: &str) -> Vec<(Vec<String>, bool)> {
        let places = wording.split(' ').filter(|p| !p.is_empty());
        places.map(|p| (self.words_at(p.trim_end_matches('?')), p.ends_with('?'))).collect()
    }

    /// A row of which the first that fits decides, with its wording.
    fn row(&self, row: &[String], wording: &str, reach: Reach) -> outrun::Row {
        let places = self.places(wording).into_iter();
        let places = places.map(|(words, optional)| (words.into_iter().collect(), optional)).collect();
        outrun::Row { text: row.join("\t").trim_end().to_owned(), places, reach }
    }

    /// A wording as a `Pattern`, and the words that can stand first in it.
    fn add(&mut self, wording: &str) -> (String, Vec<String>) {
        let mut first = Vec::new();
        let mut may_begin = true;
        let mut places = Vec::new();
        for (words, optional) in self.places(wording) {
            if may_begin {
                first.extend(words.iter().cloned());
            }
            may_begin &= optional;
            let numbers = words.into_iter().map(|word| place_of(&mut self.words, word)).collect();
            places.push(place_of(&mut self.alternatives, numbers) << 1 | usize::from(optional));
        }
        let pattern = place_of(&mut self.patterns, places);
        (format!("Pattern({pattern})"), first)
    }

    /// Words are told by their places in the table of words.
    fn write(self, out: &mut Source) {
        let words: Vec<&str> = self.words.iter().map(String::as_str).collect();
        let (keys, places) = out.placed("WORDS_OF_PATTERNS", &words, &vec![0; words.len()]);
        let of_words = |numbers: &Vec<usize>| {
            let mut of_words: Vec<usize> = numbers.iter().map(|number| places[*number]).collect();
            of_words.sort_unstable();
            of_words
        };
        let alternatives: Vec<Vec<usize>> = self.alternatives.iter().map(of_words).collect();
        out.ragged("PATTERNS", "u16", &self.patterns);
        out.ragged("ALTERNATIVES", "u16", &alternatives);
        out.item("WORDS_OF_PATTERNS", "Keys", &keys);
    }
}

/// A stance, or "none" for what is no statement.
fn stance_or_none(stance: &str) -> String {
    if stance == "none" { "None".to_owned() } else { format!("Some(Stance::{})", variant(stance)) }
}

fn refusals(out: &mut Source, patterns: &mut Patterns) {
    let (mut refusals, mut all) = (Lists::default(), Vec::new());
    for row in rows("refusals") {
        all.push(patterns.row(&row, &row[2], Reach::Start));
        let (pattern, first) = patterns.add(&row[2]);
        let stance = stance_or_none(&row[0]);
        for word in first {
            refusals.push(
                &word,
                format!("Row {{ stance: {stance}, whole: {}, pattern: {pattern} }}", row[1] == "whole"),
            );
        }
    }
    outrun::check("refusals", &all);
    out.lists("REFUSALS", "Row", refusals.0);
}

/// The rows of `stances.tsv` of one `kind`.
fn stance_rows(kind: &str) -> impl Iterator<Item = Vec<String>> {
    rows("stances").filter(move |row| row[0] == kind)
}

fn stances_by_cue(out: &mut Source) {
    let (mut cues, mut cue_forms) = (Lists::default(), Lists::default());
    // What the rows of a cue ask of its object.
    let mut objects = Lists::default();
    for row in stance_rows("cue") {
        let (stance, condition) = (stance_or_none(&row[1]), &row[3]);
        for lemma in row[2].split('|') {
            let first = lemma.split(' ').next().unwrap_or_default();
            for (form, _) in forms(first, "-") {
                cue_forms.push(&form, text(lemma));
            }
            for object in condition.split('|').map(object) {
                let asked = objects.0.entry(lemma.to_owned()).or_default();
                let outrun = asked.contains(&object) || asked.contains(&"None".to_owned());
                assert!(!outrun, "stances.tsv: {lemma}, {condition}: an earlier row decides");
                asked.push(object.clone());
                cues.push(lemma, format!("CueRow {{ stance: {stance}, object: {object} }}"));
            }
        }
    }
    out.lists("STANCES_BY_CUE", "CueRow", cues.0);
    out.lists("CUE_FORMS", "&str", cue_forms.0);
}

fn no_statements(out: &mut Source, patterns: &mut Patterns) {
    let all: Vec<outrun::Row> =
        stance_rows("nothing").map(|row| patterns.row(&row, &row[2], Reach::Start)).collect();
    outrun::check("stances", &all);
    let nothing: Vec<String> = stance_rows("nothing").map(|row| patterns.add(&row[2]).0).collect();
    out.values("NO_STATEMENTS", "Pattern", nothing);
}

fn stances_by_content(out: &mut Source, patterns: &mut Patterns) {
    let (mut contents, mut content_rows, mut all) = (Lists::default(), Vec::new(), Vec::new());
    for row in stance_rows("content") {
        let [_, stance, wording, condition] = &row[..4] else { unreachable!("rows have eight columns") };
        all.push(patterns.row(&row, wording, reach(stance, condition)));
        let (pattern, first) = patterns.add(wording);
        for word in first {
            contents.push(&word, content_rows.len().to_string());
        }
        content_rows.push(format!(
            "ContentRow {{ stance: Stance::{}, place: Place::{}, pattern: {pattern} }}",
            variant(stance),
            variant(condition),
        ));
    }
    outrun::check("stances", &all);
    out.lists("STANCES_BY_CONTENT", "u16", contents.0);
    out.values("CONTENT_ROWS", "ContentRow", content_rows);
}

/// Where a content's wording is looked for, as `wordings::wording` does it.
fn reach(stance: &str, condition: &str) -> Reach {
    match (condition, stance) {
        ("whole", _) => Reach::Whole,
        ("start", _) => Reach::Start,
        (_, "denies") => Reach::Main,
        (_, "non-committal" | "declines" | "no-evidence") => Reach::Near,
        _ => Reach::Any,
    }
}

/// The phrases of `data/NAME.tsv` with the `value` of their row's kind.
fn judgements(name: &str, value: impl Fn(&str) -> String) -> BTreeMap<String, String> {
    let mut phrases = BTreeMap::new();
    for row in rows(name) {
        for phrase in row[1].split('|') {
            let before = phrases.insert(phrase.to_owned(), value(&row[0]));
            assert!(before.is_none(), "{name}.tsv: {phrase} stands there twice");
        }
    }
    phrases
}
