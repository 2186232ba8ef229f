//! Words that attribute, with all their forms.

use super::inflect::forms;
use super::source::{Source, rows, variant};
use std::cmp::Reverse;
use std::collections::BTreeMap;

const CLASSES: &[&str] = &["speech", "manner", "belief", "find", "act"];
const FRAMES: &[&str] =
    &["clause", "that", "quote", "object", "judge", "gerund", "to", "person-to", "addressee", "wh", "noun"];

/// Writes the tables of cues.
pub fn write() {
    let mut out = Source::new("cues");
    let mut verbs: Vec<(usize, String)> = Vec::new();
    let mut verb_forms: BTreeMap<String, Vec<(usize, &str)>> = BTreeMap::new();
    for row in rows("cues") {
        let mut words = row[0].split(' ');
        let first = words.next().unwrap_or_default();
        for (form, tense) in forms(first, &row[1]) {
            let list = verb_forms.entry(form).or_default();
            if !list.contains(&(verbs.len(), tense)) {
                list.push((verbs.len(), tense));
            }
        }
        assert!(CLASSES.contains(&&*row[2]), "cues.tsv: {} has no class", row[0]);
        let verb = format!(
            "Verb {{ lemma: {:?}, class: Class::{}, frames: {} }}",
            row[0],
            variant(&row[2]),
            frames(&row[0], &row[3]),
        );
        verbs.push((words.count(), verb));
    }
    // The longest wording first: "warn of" before "warn".
    for list in verb_forms.values_mut() {
        list.sort_by_key(|&(at, _)| Reverse(verbs[at].0));
    }
    let form = |(at, tense): (usize, &str)| format!("({at}, Tense::{tense})");
    let verb_forms = verb_forms.into_iter().map(|(key, list)| (key, list.into_iter().map(form).collect()));
    out.lists("VERB_FORMS", "(u16, Tense)", verb_forms);
    out.values("VERBS", "Verb", verbs.into_iter().map(|verb| verb.1));
    let mut nouns = BTreeMap::new();
    for row in rows("cue-nouns") {
        let preposition = if row[2] == "-" { "None".to_owned() } else { format!("Some({:?})", row[2]) };
        let noun = format!("Noun {{ lemma: {:?}, preposition: {preposition} }}", row[0]);
        nouns.insert(row[0].clone(), noun.clone());
        if row[1] != "-" {
            nouns.insert(row[1].clone(), noun);
        }
    }
    out.index("NOUN_FORMS", "Noun", nouns);
    out.write();
}

fn frames(lemma: &str, list: &str) -> String {
    let names: Vec<&str> = list.split(',').map(str::trim).collect();
    let unknown = names.iter().find(|name| !FRAMES.contains(name));
    assert!(unknown.is_none(), "cues.tsv: {lemma} has a frame {unknown:?}");
    let that = names.contains(&"clause") || names.contains(&"that");
    let set = FRAMES.iter().map(|frame| {
        let is = names.contains(frame) || *frame == "that" && that;
        format!("{}: {is}", frame.replace('-', "_"))
    });
    format!("Frames {{ {} }}", set.collect::<Vec<_>>().join(", "))
}
