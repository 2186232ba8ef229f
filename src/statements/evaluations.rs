//! Evaluations: "false", "baseless", "a witch-hunt", from `data/evaluations.tsv`.

use super::Stance;
use super::lexicon::rows;
use super::view::View;
use crate::text::TokenRange;
use std::collections::HashMap;
use std::sync::LazyLock;

/// The words of a phrase and what it does.
type Phrase = (Vec<&'static str>, Stance);

/// Phrases by their first word, longest first.
static PHRASES: LazyLock<HashMap<&'static str, Vec<Phrase>>> = LazyLock::new(|| {
    let mut map: HashMap<&'static str, Vec<Phrase>> = HashMap::new();
    for row in rows(include_str!("../../data/evaluations.tsv")) {
        let [stance, phrases] = row[..] else { continue };
        let stance = if stance == "denies" { Stance::Denies } else { Stance::Rejects };
        for phrase in phrases.split('|') {
            let words: Vec<&str> = phrase.split(' ').collect();
            if let Some(first) = words.first() {
                map.entry(first).or_default().push((words, stance));
            }
        }
    }
    for list in map.values_mut() {
        list.sort_by_key(|(words, _)| std::cmp::Reverse(words.len()));
    }
    map
});

/// The first evaluation in `tokens`: where it stands and what calling something so does.
pub fn find(view: &View, tokens: TokenRange) -> Option<(TokenRange, Stance)> {
    for i in tokens.clone() {
        for (words, stance) in PHRASES.get(view.word(i)).into_iter().flatten() {
            let end = i + words.len();
            if end <= tokens.end && words.iter().enumerate().all(|(k, w)| view.word(i + k) == *w) {
                return Some((i..end, *stance));
            }
        }
    }
    None
}

/// Whether `tokens` hold an evaluation.
pub fn holds(view: &View, tokens: TokenRange) -> bool {
    find(view, tokens).is_some()
}
