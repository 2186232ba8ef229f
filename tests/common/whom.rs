//! Whom the pronouns and surnames of a text mean.

/// The names of those whom the mentions `word` of a text mean, in order of the text.
pub fn whom(text: &str, word: &str) -> Vec<String> {
    let analysis = onrecord::analyse(&onrecord::page::plain::read(text));
    let units: Vec<u16> = analysis.text.encode_utf16().collect();
    let mut found: Vec<(u32, String)> = Vec::new();
    for entity in &analysis.entities {
        for mention in &entity.mentions {
            let printed = units.get(mention.start as usize..mention.end as usize).unwrap_or_default();
            if String::from_utf16_lossy(printed) == word {
                found.push((mention.start, entity.name.clone()));
            }
        }
    }
    found.sort();
    found.into_iter().map(|f| f.1).collect()
}
