//! English verbs in all their forms.

/// All forms of a verb with their `Tense`; `irregular` is "-" or "past participle".
pub fn forms(verb: &str, irregular: &str) -> Vec<(String, &'static str)> {
    let mut out = vec![(verb.to_owned(), "Base"), (third_person(verb), "Present")];
    let mut parts = irregular.split(' ').filter(|p| *p != "-" && !p.is_empty());
    match parts.next() {
        Some(past) => {
            out.push((past.to_owned(), "Past"));
            out.extend(parts.map(|p| (p.to_owned(), "Participle")));
        }
        None => out.push((with_ending(verb, "ed"), "Past")),
    }
    out.push((with_ending(verb, "ing"), "Ing"));
    out
}

fn ends_in_consonant_y(verb: &str) -> bool {
    let mut last = verb.chars().rev();
    last.next() == Some('y') && last.next().is_some_and(|c| !is_vowel(c))
}

fn third_person(verb: &str) -> String {
    if ends_in_consonant_y(verb) {
        format!("{}ies", &verb[..verb.len() - 1])
    } else if ["s", "x", "z", "ch", "sh", "o"].iter().any(|e| verb.ends_with(e)) {
        format!("{verb}es")
    } else {
        format!("{verb}s")
    }
}

fn with_ending(verb: &str, ending: &str) -> String {
    if ending == "ed" && ends_in_consonant_y(verb) {
        return format!("{}ied", &verb[..verb.len() - 1]);
    }
    if verb.ends_with('e') && !(ending == "ing" && (verb.ends_with("ee") || verb.ends_with("oe"))) {
        return format!("{}{ending}", &verb[..verb.len() - 1]);
    }
    if doubles(verb) {
        let last = verb.chars().last().unwrap_or_default();
        return format!("{verb}{last}{ending}");
    }
    format!("{verb}{ending}")
}

fn is_vowel(c: char) -> bool {
    matches!(c, 'a' | 'e' | 'i' | 'o' | 'u')
}

/// Whether the last consonant is doubled before an ending: short stressed last syllables.
fn doubles(verb: &str) -> bool {
    const LONGER: [&str; 6] = ["admit", "rebut", "regret", "refer", "permit", "commit"];
    let c: Vec<char> = verb.chars().collect();
    let [.., a, b, d] = c[..] else { return false };
    let closed = !is_vowel(a) && is_vowel(b) && !is_vowel(d) && !matches!(d, 'w' | 'x' | 'y');
    let syllables = c.windows(2).filter(|w| is_vowel(w[0]) && !is_vowel(w[1])).count();
    closed && (syllables == 1 || LONGER.contains(&verb))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn verbs_inflect() {
        let table = [
            ("say", "said", "say says said saying"),
            ("deny", "-", "deny denies denied denying"),
            ("admit", "-", "admit admits admitted admitting"),
            ("slam", "-", "slam slams slammed slamming"),
            ("argue", "-", "argue argues argued arguing"),
            ("stress", "-", "stress stresses stressed stressing"),
            ("report", "-", "report reports reported reporting"),
            ("agree", "-", "agree agrees agreed agreeing"),
            ("write", "wrote written", "write writes wrote written writing"),
            ("answer", "-", "answer answers answered answering"),
        ];
        for (verb, irregular, expected) in table {
            let got: Vec<String> = forms(verb, irregular).into_iter().map(|f| f.0).collect();
            assert_eq!(got.join(" "), expected);
        }
    }
}
