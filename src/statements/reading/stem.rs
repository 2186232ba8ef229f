//! Rough stems of words.

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
