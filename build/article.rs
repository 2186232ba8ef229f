//! Which blocks are the article: words of ids and classes, stock phrases, decision trees.

#[path = "../src/page/feature_names.rs"]
mod feature_names;

use super::source::{Source, last, rows, variant};
use feature_names::NAMES;
use std::collections::BTreeMap;

/// Writes the trees and the words by which an article is told.
pub fn write() {
    let mut out = Source::new("page");
    let hint = |row: Vec<String>| {
        let class = if row[1] == "pullquote" { "PullQuote".to_owned() } else { variant(&row[1]) };
        (row[0].clone(), format!("Hint::{class}"))
    };
    out.index("HINTS", "Hint", last(rows("article-words").map(hint)));
    // Stock phrases by their first word.
    let mut phrases: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for row in rows("boilerplate") {
        let list = phrases.entry(row[0].split(' ').next().unwrap_or_default().to_owned()).or_default();
        list.push(format!("({:?}, Where::{})", row[0], variant(&row[1])));
    }
    out.lists("BOILERPLATE", "(&str, Where)", phrases);
    out.write();
    trees();
}

/// The trees as one list of nodes; a row that is no node of this model stops the build.
fn trees() {
    let (mut roots, mut nodes) = (Vec::new(), Vec::<String>::new());
    let mut last = None;
    for row in rows("article-weights") {
        let here = nodes.len();
        if last.as_ref() != Some(&row[0]) {
            roots.push(here);
            last = Some(row[0].clone());
        }
        let root = roots.last().copied().unwrap_or(here);
        let wrong = format!("article-weights.tsv: {}", row.join("\t"));
        let value: f32 = row[2].parse().expect(&wrong);
        if row[1] == "-" {
            nodes.push(format!("Node::Leaf({value:?})"));
            continue;
        }
        let number = NAMES.iter().position(|name| *name == row[1]).expect(&wrong);
        let child = |cell: &str| root + cell.parse::<usize>().expect(&wrong);
        let (low, high) = (child(&row[3]), child(&row[4]));
        assert!(low == here + 1 && high > low, "{wrong}");
        nodes.push(format!("Node::Split {{ number: {number}, threshold: {value:?}, high: {high} }}"));
    }
    let mut out = Source::new("trees");
    out.values("ROOTS", "u16", roots.iter().map(usize::to_string));
    out.values("NODES", "Node", nodes);
    out.write();
}
