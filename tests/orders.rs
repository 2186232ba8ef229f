//! Every order in which English reports speech, in several tenses, with many verbs and subjects: who
//! speaks and what is said are found in all of them. The sentences are made here; what each order is for
//! stands in Quirk et al. 1985, "A Comprehensive Grammar of the English Language", 14.28 to 14.35.

use onrecord::analysis::Span;
use onrecord::page::plain;
use onrecord::{Analysis, analyse};

/// Subject and whether it takes "say" and not "says".
const SUBJECTS: &[(&str, bool)] = &[
    ("Ana Lind", false),
    ("Foreign Minister Ana Lind", false),
    ("the mayor", false),
    ("she", false),
    ("the Foreign Ministry", false),
    ("police", true),
    ("two witnesses", true),
    ("a senior official in the ministry", false),
    ("residents of the town", true),
    ("the report", false),
    ("Mr Lind", false),
    ("a spokesman for the port", false),
];

/// Past, form without ending, participle; what stands behind the verb.
const VERBS: &[(&str, &str, &str, &str)] = &[
    ("said", "say", "said", ""),
    ("told", "tell", "told", " reporters"),
    ("claimed", "claim", "claimed", ""),
    ("warned", "warn", "warned", ""),
    ("insisted", "insist", "insisted", ""),
    ("argued", "argue", "argued", ""),
    ("announced", "announce", "announced", ""),
    ("wrote", "write", "written", ""),
];

/// `{S}` the subject, `{V}` the verb with what stands behind it; `|` ends a content that must be found
/// and `^` begins it. Of orders with the verb before the subject, "she" and "told reporters" are left out.
const ORDERS: &[&str] = &[
    "{S} {V} that ^the bridge was closed in May|.",
    "{S} {V} on Monday that ^the bridge was closed|.",
    "On Monday, {S} {V} that ^the bridge was closed|.",
    "{S} {V} that ^the bridge was “completely closed”|.",
    "{S} {V}: “^The bridge was closed in May|.”",
    "{S} {V}, “^The bridge is closed until June|.”",
    "“^The bridge was closed in May|,” {S} {V}.",
    "“^The bridge is closed|,” {S} {V}. “^It will be opened in June|.”",
    "“^The bridge|,” {S} {V}, “^is closed until June|.”",
    "“^The bridge was closed in May|,” {V} {S}.",
    "^The bridge was closed in May|, {S} {V}.",
    "^The bridge was closed in May|, {V} {S}.",
    "^The bridge|, {S} {V}, ^was closed in May|.",
    "^The bridge|, {V} {S}, ^was closed in May|.",
    "^The bridge| — {S} {V} — ^was closed in May|.",
    "^In May|, {S} {V}, ^the bridge was closed|.",
    "But ^the plan|, {S} {V}, ^would cost more|.",
];

#[test]
fn every_order_tells_who_says_what() {
    let mut count = 0;
    let mut wrong = Vec::new();
    for order in ORDERS {
        for &(subject, plural) in SUBJECTS {
            for &(past, base, participle, object) in VERBS {
                let (third, has) = if plural { ("", "have") } else { ("s", "has") };
                for verb in [past.to_owned(), format!("{base}{third}"), format!("{has} {participle}")] {
                    let inverted = order.contains("{V} {S}");
                    if inverted && (subject == "she" || !object.is_empty() || verb.starts_with("ha")) {
                        continue;
                    }
                    let sentence =
                        capital(&order.replace("{S}", subject).replace("{V}", &format!("{verb}{object}")));
                    count += 1;
                    if !holds(&sentence, subject) {
                        wrong.push(sentence);
                    }
                }
            }
        }
    }
    assert!(count > 3000, "{count} sentences");
    assert!(wrong.is_empty(), "{} of {count}:\n{}", wrong.len(), wrong.join("\n"));
}

/// Whether every content of a sentence is found, with its subject as the source and little more.
fn holds(marked: &str, subject: &str) -> bool {
    let text: String = marked.chars().filter(|c| !matches!(c, '^' | '|')).collect();
    let analysis = analyse(&plain::read(&text));
    let wanted: Vec<&str> = marked.split('^').skip(1).filter_map(|piece| piece.split('|').next()).collect();
    let long = wanted.iter().map(|piece| piece.len()).sum::<usize>();
    wanted.iter().all(|&piece| {
        analysis.statements.iter().any(|s| {
            let (content, source) = (words(&analysis, &s.content), words(&analysis, &s.source));
            content.contains(piece)
                && content.len() < long + 24
                // "a senior official" for "a senior official in the ministry"
                && subject.to_lowercase().starts_with(&source.to_lowercase())
        })
    })
}

fn words(analysis: &Analysis, spans: &[Span]) -> String {
    let units: Vec<u16> = analysis.text.encode_utf16().collect();
    let piece = |span: &Span| String::from_utf16_lossy(&units[span.0 as usize..span.1 as usize]);
    spans.iter().map(piece).collect::<Vec<_>>().join(" ")
}

fn capital(sentence: &str) -> String {
    let (marks, rest) = sentence.split_at(sentence.find(char::is_alphabetic).unwrap_or(0));
    let mut letters = rest.chars();
    let first = letters.next().map(|c| c.to_uppercase().to_string()).unwrap_or_default();
    format!("{marks}{first}{}", letters.as_str())
}
