//! What a statement is about: the stems of its content words, weighed by how rare they are on the
//! page. Two statements about the same thing share rare keys.

use super::lexicon::rows;
use super::view::{View, class};
use crate::text::TokenRange;
use std::collections::{BTreeSet, HashMap};
use std::sync::LazyLock;

/// Sets of words of one meaning: stem to the first stem of its set.
static SYNONYMS: LazyLock<HashMap<String, String>> = LazyLock::new(|| {
    let mut map = HashMap::new();
    for row in rows(include_str!("../../data/synonyms.tsv")) {
        let mut words = row.first().copied().unwrap_or_default().split(' ').map(stem);
        let Some(first) = words.next() else { continue };
        for word in words {
            map.entry(word).or_insert_with(|| first.clone());
        }
    }
    map
});

/// Irregular forms whose stem no ending gives.
const IRREGULAR: [(&str, &str); 22] = [
    ("sent", "send"),
    ("sold", "sell"),
    ("met", "meet"),
    ("paid", "pay"),
    ("took", "take"),
    ("taken", "take"),
    ("hid", "hide"),
    ("hidden", "hide"),
    ("stole", "steal"),
    ("stolen", "steal"),
    ("broke", "break"),
    ("broken", "break"),
    ("lost", "lose"),
    ("shot", "shoot"),
    ("gave", "give"),
    ("given", "give"),
    ("knew", "know"),
    ("known", "know"),
    ("bought", "buy"),
    ("died", "die"),
    ("dying", "die"),
    ("lied", "lie"),
];

/// A rough stem: enough for "offered", "offering", "offers" to meet.
pub fn stem(word: &str) -> String {
    let word = IRREGULAR.iter().find(|(form, _)| *form == word).map_or(word, |(_, base)| *base);
    let word = word.strip_suffix("'s").unwrap_or(word);
    let cut =
        |suffix: &str, least: usize| word.strip_suffix(suffix).filter(|rest| rest.chars().count() >= least);
    let base = if let Some(rest) = cut("ies", 2) {
        format!("{rest}y")
    } else if let Some(rest) = cut("ing", 3).or_else(|| cut("ed", 3)) {
        undouble(rest)
    } else if let Some(rest) = cut("es", 3)
        .filter(|r| r.ends_with("sh") || r.ends_with("ch") || r.ends_with('s') || r.ends_with('x'))
    {
        rest.to_owned()
    } else if let Some(rest) = cut("s", 3).filter(|r| !r.ends_with('s') && !r.ends_with('u')) {
        rest.to_owned()
    } else {
        word.to_owned()
    };
    // "dump", "dumped"; "close", "closed", "closing"
    base.strip_suffix('e').filter(|r| r.len() >= 3).map_or(base.clone(), str::to_owned)
}

fn undouble(word: &str) -> String {
    let mut back = word.chars().rev();
    match (back.next(), back.next()) {
        (Some(a), Some(b)) if a == b && !matches!(a, 's' | 'l' | 'e' | 'o') => {
            word[..word.len() - a.len_utf8()].to_owned()
        }
        _ => word.to_owned(),
    }
}

/// How often each stem occurs in the document, by sentence.
pub struct Rarity {
    counts: HashMap<String, u32>,
}

impl Rarity {
    /// Counts the document's sentences.
    pub fn new(view: &View) -> Rarity {
        let mut counts: HashMap<String, u32> = HashMap::new();
        for sentence in &view.doc.sentences {
            for key in keys(view, std::slice::from_ref(sentence)) {
                *counts.entry(key).or_default() += 1;
            }
        }
        Rarity { counts }
    }

    /// From 1 for a word of one or two sentences down to little for the page's everyday words.
    pub fn weight(&self, key: &str) -> f32 {
        let n = self.counts.get(key).copied().unwrap_or(1).max(2) as f32;
        (2.0 / n).sqrt()
    }

    /// Total weight of `keys`.
    pub fn sum<'k>(&self, keys: impl IntoIterator<Item = &'k String>) -> f32 {
        keys.into_iter().map(|k| self.weight(k)).sum()
    }
}

/// The keys of `tokens`.
pub fn keys(view: &View, tokens: &[TokenRange]) -> BTreeSet<String> {
    const EMPTY: u32 = class::DETERMINER
        | class::POSSESSIVE
        | class::SUBJECT
        | class::OBJECT
        | class::PREPOSITION
        | class::AUXILIARY
        | class::NEGATION
        | class::CONJUNCTION
        | class::SUBORDINATOR
        | class::WH
        | class::ADVERB
        | class::TIME;
    let mut out = BTreeSet::new();
    for i in tokens.iter().flat_map(Clone::clone) {
        let word = view.word(i);
        if !view.is_word(i) || view.is(i, EMPTY) || word.chars().count() < 3 || LIGHT.contains(&word) {
            continue;
        }
        let stem = stem(word);
        out.insert(SYNONYMS.get(&stem).cloned().unwrap_or(stem));
    }
    out
}

/// Words that say little about what a statement is about.
const LIGHT: [&str; 34] = [
    "said",
    "says",
    "say",
    "one",
    "two",
    "three",
    "evidence",
    "proof",
    "indication",
    "sign",
    "truth",
    "false",
    "true",
    "thing",
    "things",
    "people",
    "man",
    "woman",
    "new",
    "old",
    "made",
    "make",
    "got",
    "get",
    "see",
    "told",
    "case",
    "way",
    "year",
    "years",
    "day",
    "days",
    "nothing",
    "anything",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_a_word_share_a_stem() {
        for (a, b) in [
            ("offered", "offering"),
            ("offers", "offer"),
            ("stopped", "stop"),
            ("flights", "flight"),
            ("closed", "closing"),
            ("sent", "sending"),
            ("companies", "company"),
            ("pumps", "pump"),
        ] {
            assert_eq!(stem(a), stem(b), "{a} {b}");
        }
    }
}
