//! Bodies by their letters: "Front for the Defence of the North (FDN)", "known as the HUR", "the CMA".

use super::acting::acts;
use super::bodies::Found;
use super::name_words;
use super::names::Name;
use super::words::Words;
use std::collections::HashMap;

/// "Front for the Defence of the North (FDN)": the letters mean the same body from there on.
pub fn acronyms(words: &Words, found: &[Found], names: &[Name]) -> Vec<Found> {
    let mut bodies: HashMap<&str, &Found> = HashMap::new();
    for body in found {
        // "the Audit Office of Poland (AOP)" is no other name of Poland.
        if body.is_state() {
            continue;
        }
        if let Some(alias) = alias(words, body.tokens.end) {
            bodies.entry(words.folded(alias)).or_insert(body);
        }
        let letters = words.at(body.tokens.end + 1);
        if words.folded(body.tokens.end) == "(" && words.folded(body.tokens.end + 2) == ")" && letters.upper {
            bodies.entry(letters.folded.as_str()).or_insert(body);
        }
    }
    // "the Competition and Markets Authority …. The CMA": its initials, where no other body has them.
    let mut spelt: HashMap<String, Option<&Found>> = HashMap::new();
    for body in found.iter().filter(|b| !b.is_state()) {
        let slot = spelt.entry(initials(&body.name)).or_insert(Some(body));
        if slot.is_some_and(|other| other.key != body.key) {
            *slot = None;
        }
    }
    let single = names.iter().filter(|n| !n.is_full() && words.at(n.tokens.start).upper);
    single
        .filter_map(|name| {
            let letters = name.words.first()?.as_str();
            let by_initials = || spelt.get(letters).copied().flatten().filter(|_| letters.len() > 2);
            let body = bodies.get(letters).copied().or_else(by_initials)?;
            let counts = acts(words, &name.tokens);
            Some(Found { tokens: name.tokens.clone(), counts, ..(*body).clone() })
        })
        .collect()
}

/// ", also known as the **ZKR**", "known by its acronym **ZKR**": the letters that a body behind which token `at`
/// stands goes by.
fn alias(words: &Words, at: usize) -> Option<usize> {
    let mut i = at + usize::from(words.folded(at) == ",");
    i += usize::from(name_words::is(words.folded(i), name_words::SO_CALLED));
    if !matches!(words.folded(i), "known" | "called") {
        return None;
    }
    let letters = (i + 1..i + 6).find(|&k| words.at(k).upper)?;
    let between = |k: usize| name_words::is(words.folded(k), name_words::BEFORE_LETTERS);
    ((i + 1..letters).all(between) && words.same_sentence(at, letters)).then_some(letters)
}

/// "cma" of "Competition and Markets Authority": the first letters of its capitalised words.
fn initials(name: &str) -> String {
    let capitals = name.split([' ', '-']).filter_map(|word| word.chars().next()).filter(|c| c.is_uppercase());
    capitals.flat_map(char::to_lowercase).collect()
}

/// "Ukraine’s intelligence agency, known as **the HUR**,": the letters are those of a listed body, and both are one.
pub fn settle_aliases(words: &Words, found: &mut [Found]) {
    let pairs: Vec<(String, Found)> = found
        .iter()
        .filter(|body| body.key.starts_with("name:"))
        .filter_map(|body| {
            let letters = alias(words, body.tokens.end)?;
            let at = found.partition_point(|f| f.tokens.start < letters);
            let listed = found.get(at).filter(|f| f.tokens.start == letters && f.key != body.key)?;
            Some((body.key.clone(), listed.clone()))
        })
        .collect();
    for (key, listed) in pairs {
        for body in found.iter_mut().filter(|body| body.key == key) {
            body.key.clone_from(&listed.key);
            body.name.clone_from(&listed.name);
        }
    }
}
