//! Bodies by their letters: "Front for the Defence of the North (FDN)", "known as the HUR", "the CMA".

use crate::people::Kind;
use crate::people::bodies::Found;
use crate::people::bodies::acting::acts;
use crate::people::lexica::hits::Hits;
use crate::people::lexica::lexicon::LEXICON;
use crate::people::lexica::name_words;
use crate::people::lexica::words::Words;
use crate::people::names::Name;
use std::collections::HashMap;

/// "Front for the Defence of the North (FDN)": the letters mean the same body from there on.
pub fn acronyms(
    words: &Words,
    hits: &Hits,
    found: &[Found],
    names: &[Name],
    is_person: &[bool],
) -> Vec<Found> {
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
        for letters in spellings(&body.name) {
            let slot = spelt.entry(letters).or_insert(Some(body));
            // A body of the lists is found by its name as well.
            if slot.is_some_and(|other| other.key != body.key && other.name != body.name) {
                *slot = None;
            }
        }
    }
    let shorts = short_names(words, hits, found);
    let single = names.iter().zip(is_person).filter(|(n, _)| !n.is_full());
    single
        .filter_map(|(name, is_person)| {
            let letters = name.words.first()?.as_str();
            let upper = words.at(name.tokens.start).upper;
            // Two letters mean much else, but "**the HC** said" of a high court.
            let long = letters.len() > 2 || is_short_subject(words, name.tokens.start);
            let by_initials = || spelt.get(letters).copied().flatten().filter(|_| long);
            let by_letters = || bodies.get(letters).copied().or_else(by_initials);
            let short = || shorts.get(letters).copied().flatten().filter(|_| !is_person);
            let body = if upper { by_letters() } else { None }.or_else(short)?;
            let counts = acts(words, &name.tokens);
            Some(Found { tokens: name.tokens.clone(), counts, ..(*body).clone() })
        })
        .collect()
}

/// "Kestrel" of "Kestrel Midstream Corp.", "Corvane" once it was called a software group: single words by which the
/// page goes on to speak of a body, where they mean no other.
fn short_names<'a>(words: &'a Words, hits: &Hits, found: &'a [Found]) -> HashMap<&'a str, Option<&'a Found>> {
    let mut shorts: HashMap<&str, Option<&Found>> = HashMap::new();
    for body in found.iter().filter(|b| b.key.starts_with("name:")) {
        // "Calgary-based **Kestrel** Midstream Corp."
        let at = body.tokens.start + usize::from(words.folded(body.tokens.start).ends_with("-based"));
        let first = words.at(at);
        let known = hits.known(at).is_some() || hits.sphere(at).is_some();
        let noun = LEXICON.body_words.get(&first.folded).is_some();
        let plain = first.is_proper() && !first.possessive;
        let company = body.kind == Kind::Company || body.tokens.len() == 1;
        if known || noun || !plain || !company || first.folded.len() < 4 && !first.upper {
            continue;
        }
        let slot = shorts.entry(first.folded.as_str()).or_insert(Some(body));
        if slot.is_some_and(|other| other.key != body.key) {
            *slot = None;
        }
    }
    // "the Anti-Doping Agency of Kenya (**Adak**)": letters in small type.
    for body in found.iter().filter(|b| b.key.starts_with("name:")) {
        let letters = words.at(body.tokens.end + 1);
        let bracketed = words.folded(body.tokens.end) == "(" && words.folded(body.tokens.end + 2) == ")";
        if bracketed && letters.capital && !letters.upper && is_short(&body.name, &letters.folded) {
            shorts.entry(letters.folded.as_str()).or_insert(Some(body));
        }
    }
    shorts
}

/// "Adak" of "Anti-Doping Agency of Kenya", "Kemsa" of "Kenya Medical Supplies Authority": whether the letters begin
/// as the name does and stand in it in their order.
fn is_short(name: &str, letters: &str) -> bool {
    let name = crate::people::lexica::fold::fold(name);
    let mut rest = name.chars();
    name.chars().next() == letters.chars().next() && letters.chars().all(|c| rest.any(|n| n == c))
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

/// "cma" of "Competition and Markets Authority", "doe" of "Department of Energy": its first letters, and those with the
/// word "of".
fn spellings(name: &str) -> Vec<String> {
    let short = initials(name);
    let of = |word: &str| word == "of" || word.starts_with(char::is_uppercase);
    let long: String = name
        .split([' ', '-'])
        .filter(|w| of(w))
        .filter_map(|w| w.chars().next())
        .flat_map(char::to_lowercase)
        .collect();
    if long == short { vec![short] } else { vec![short, long] }
}

/// "**The HC** said": letters behind an article, which act.
fn is_short_subject(words: &Words, at: usize) -> bool {
    at > 0 && words.folded(at - 1) == "the" && acts(words, &(at..at + 1))
}

/// "the National Transportation Safety Board …. An NTSB report", "the Health Service Executive …. The HSE": a listed body
/// known by its letters alone is the one whose full name the page prints, where only one has these initials.
fn merge_listed(words: &Words, found: &mut [Found]) {
    // Nobody where two have the same initials.
    let mut spelt: HashMap<String, Option<Found>> = HashMap::new();
    for body in found.iter().filter(|b| !b.is_state() && b.tokens.len() > 2) {
        let slot = spelt.entry(initials(&body.name)).or_insert_with(|| Some(body.clone()));
        if slot.as_ref().is_some_and(|known| known.key != body.key) {
            *slot = None;
        }
    }
    for body in found.iter_mut().filter(|b| b.key.starts_with("body:") && b.tokens.len() == 1) {
        let letters = words.at(body.tokens.start);
        let full = spelt.get(&letters.folded).filter(|_| letters.capital && letters.folded.len() > 2);
        if let Some(full) = full.and_then(Option::as_ref) {
            body.key.clone_from(&full.key);
            body.name.clone_from(&full.name);
            body.country = body.country.or(full.country);
        }
    }
}

/// "Trade Ministry's safeguard committee": its last word is a noun in small letters.
fn is_description(name: &str) -> bool {
    name.rsplit(' ').next().is_some_and(|last| last.starts_with(char::is_lowercase))
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
    merge_listed(words, found);
    // "The Trade Ministry's safeguard committee, known as **KPPI**,": a name before a description.
    let letters: HashMap<String, String> = found
        .iter()
        .filter(|body| body.key.starts_with("name:") && is_description(&body.name))
        .filter_map(|body| Some((body.key.clone(), alias(words, body.tokens.end)?)))
        .map(|(key, at)| (key, words.text(&(at..at + 1))))
        .collect();
    for body in found.iter_mut() {
        if let Some(name) = letters.get(&body.key) {
            body.name.clone_from(name);
        }
    }
    for (key, listed) in pairs {
        for body in found.iter_mut().filter(|body| body.key == key) {
            body.key.clone_from(&listed.key);
            body.name.clone_from(&listed.name);
        }
    }
}
