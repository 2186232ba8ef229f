//! Stances, forms and dates in words, and text made safe to show.

use crate::analysis::Statement;
use crate::statements::{Form, Stance};
use std::borrow::Cow;

/// Stands where there is nothing to copy.
pub const NOTHING: &str = "No statements found.";

/// What the speaker did, to stand behind a name, in the past, which one and several share: "Kremlin … said there
/// was no evidence", "Many leftists … rejected".
pub fn stance(stance: Stance) -> &'static str {
    match stance {
        Stance::Asserts => "said",
        Stance::Denies => "denied",
        Stance::Rejects => "rejected",
        Stance::NoEvidence => "said there was no evidence",
        Stance::Declines => "declined to comment",
        Stance::NonCommittal => "neither confirmed nor denied",
        Stance::Asks => "asked",
    }
}

/// What the speaker does, by the cue as printed where its object or infinitive is the content: “the attack” is
/// nothing that anybody said, it is what Holm "condemned".
pub fn act(statement: &Statement, cue: &str) -> String {
    const FRAMES: [&str; 6] = ["figure", "object", "infinitive", "call to act", "evaluation", "gerund"];
    let frame = |why: &String| why.strip_prefix("content: ").is_some_and(|f| FRAMES.contains(&f));
    let printed = statement.stance == Stance::Asserts
        && statement.relay.is_none()
        && statement.why.iter().any(frame)
        && (1..=LONGEST_CUE).contains(&cue.split_whitespace().count());
    if printed { cue.to_lowercase() } else { stance(statement.stance).to_owned() }
}

/// Words that a cue has at most where it stands for what the speaker does.
const LONGEST_CUE: usize = 5;

/// How the content is given: "quoted", "partly quoted", "paraphrased".
pub fn form(form: Form) -> &'static str {
    match form {
        Form::Direct => "quoted",
        Form::Mixed => "partly quoted",
        Form::Indirect => "paraphrased",
    }
}

/// Who "his" claim is: "he".
pub fn owner(possessive: &str) -> Option<&'static str> {
    match possessive.to_lowercase().as_str() {
        "his" => Some("he"),
        "her" => Some("she"),
        "its" => Some("it"),
        "their" => Some("they"),
        "my" => Some("I"),
        "our" => Some("we"),
        _ => None,
    }
}

/// "9 November 2023" for an ISO 8601 date or time; anything else stays as it is.
pub fn date(iso: &str) -> Cow<'_, str> {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    match date_parts(iso) {
        Some([year, month, day]) => match MONTHS.get(month as usize - 1) {
            Some(name) => Cow::Owned(format!("{day} {name} {year}")),
            None => Cow::Borrowed(iso),
        },
        None => Cow::Borrowed(iso),
    }
}

/// Year, month (1 to 12) and day (1 to 31) of an ISO 8601 date or time.
pub fn date_parts(iso: &str) -> Option<[u32; 3]> {
    let day = iso.get(..10)?;
    let behind = iso.get(10..)?;
    if !(behind.is_empty() || behind.starts_with(['T', 't', ' '])) {
        return None;
    }
    let mut parts = day.split('-').map(|part| {
        let digits = part.bytes().all(|b| b.is_ascii_digit());
        digits.then(|| part.parse::<u32>().ok()).flatten()
    });
    let (year, month, day) = (parts.next()??, parts.next()??, parts.next()??);
    let real = parts.next().is_none() && (1..=12).contains(&month) && (1..=31).contains(&day);
    real.then_some([year, month, day])
}

/// `text` without what could deceive an eye or a terminal: control characters (escape sequences
/// start with one) and the marks that turn the direction of writing (CVE-2021-42574). Line
/// breaks stay.
pub fn clean(text: &str) -> Cow<'_, str> {
    if !text.contains(deceives) {
        return Cow::Borrowed(text);
    }
    let space = |c| if c == '\t' || c == '\r' { Some(' ') } else { (!deceives(c)).then_some(c) };
    Cow::Owned(text.chars().filter_map(space).collect())
}

/// [`clean`] text on one line, white space folded.
pub fn one_line(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in clean(text).split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

fn deceives(c: char) -> bool {
    (c.is_control() && c != '\n')
        || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{2028}' | '\u{2029}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_read_as_people_write_them() {
        assert_eq!(date("2023-11-09T10:42:00Z"), "9 November 2023");
        assert_eq!(date("2024-02-29"), "29 February 2024");
        for odd in ["2024-13-01", "2024-1-1", "yesterday", "", "2024-02-29x", "+024-02-29", "２０２４-02-29"]
        {
            assert_eq!(date(odd), odd);
        }
    }

    #[test]
    fn who_condemns_has_not_said_the_attack() {
        let found = |frame: &str, stance| Statement {
            why: vec!["cue: x".to_owned(), format!("content: {frame}")],
            stance,
            ..Statement::default()
        };
        assert_eq!(act(&found("object", Stance::Asserts), "has condemned"), "has condemned");
        assert_eq!(act(&found("infinitive", Stance::Asserts), "vowed"), "vowed");
        assert_eq!(act(&found("clause", Stance::Asserts), "warned"), "said");
        assert_eq!(act(&found("object", Stance::Denies), "denies"), "denied");
        assert_eq!(act(&found("object", Stance::Asserts), ""), "said");
        let relayed = Statement { relay: Some("AFP".to_owned()), ..found("call to act", Stance::Asserts) };
        assert_eq!(act(&relayed, "told"), "said");
    }

    #[test]
    fn escape_sequences_and_bidi_overrides_go() {
        assert_eq!(clean("a\u{1b}[31mb\u{202e}c\u{7}\nd\te"), "a[31mbc\nd e");
        assert_eq!(one_line(" a\n\u{9b}b\tc "), "a b c");
    }
}
