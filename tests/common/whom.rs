//! Whom the pronouns of a text mean.

use onrecord::people::MentionKind;

/// The names of those whom the pronouns `pronoun` of a text mean, in order of the text.
pub fn whom(text: &str, pronoun: &str) -> Vec<String> {
    let analysis = onrecord::analyse(&onrecord::page::plain::read(text));
    let units: Vec<u16> = analysis.text.encode_utf16().collect();
    let mut found: Vec<(u32, String)> = Vec::new();
    for entity in &analysis.entities {
        for mention in entity.mentions.iter().filter(|m| m.kind == MentionKind::Pronoun) {
            let word = units.get(mention.start as usize..mention.end as usize).unwrap_or_default();
            if String::from_utf16_lossy(word) == pronoun {
                found.push((mention.start, entity.name.clone()));
            }
        }
    }
    found.sort();
    found.into_iter().map(|f| f.1).collect()
}
