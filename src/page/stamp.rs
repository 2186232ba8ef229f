//! Lines that say when a page was printed: "Updated 6:41 PM EST, Fri January 9, 2026 · 2 min read".

use super::date::MONTHS;

/// Words of such lines beside numbers, months and weekdays.
const WORDS: &[&str] = &[
    "ago",
    "am",
    "at",
    "bst",
    "cest",
    "cet",
    "ct",
    "day",
    "days",
    "edt",
    "est",
    "et",
    "first",
    "gmt",
    "h",
    "hour",
    "hours",
    "hr",
    "hrs",
    "ist",
    "last",
    "local",
    "m",
    "min",
    "mins",
    "minute",
    "minutes",
    "mod",
    "modified",
    "on",
    "pdt",
    "pm",
    "posted",
    "pst",
    "pt",
    "published",
    "read",
    "st",
    "th",
    "time",
    "today",
    "uk",
    "update",
    "updated",
    "utc",
    "yesterday",
];

/// Beginnings of months and weekdays.
const NAMES: &[&str] = &[
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "mon", "tue", "wed",
    "thu", "fri", "sat", "sun",
];

/// Whether a short text is a date or a time of day with little else around it: a name or a place, as
/// in bylines. A year alone, or a month, is none: timelines print those.
pub(super) fn is_stamp(text: &str) -> bool {
    let parts = parts(text);
    if parts.len() < 2 || parts.len() > 24 {
        return false;
    }
    let number = |p: &String| p.bytes().all(|b| b.is_ascii_digit());
    let said = |p: &String| {
        let named = |n: &&str| {
            p.starts_with(*n) && (p.len() <= 4 || MONTHS.contains(&p.as_str()) || DAYS.contains(&p.as_str()))
        };
        WORDS.binary_search(&p.as_str()).is_ok() || NAMES.iter().any(named)
    };
    let numbers = parts.iter().filter(|p| number(p)).count();
    let words = parts.iter().filter(|p| said(p)).count();
    let rest = parts.len() - numbers - words;
    let clock = text.as_bytes().windows(4).any(
        |w| matches!(w, [a, b':', c, d] if a.is_ascii_digit() && c.is_ascii_digit() && d.is_ascii_digit()),
    );
    numbers > 0 && (rest == 0 && (words > 0 || clock) || clock && numbers + words >= 5 && rest <= 6)
}

/// Whole weekdays, where a longer word only begins like one ("market", "monitor").
const DAYS: &[&str] =
    &["monday", "tuesday", "wednesday", "thursday", "thurs", "friday", "saturday", "sunday"];

/// Runs of letters and runs of digits in lower case. Pages print their parts without spaces between
/// ("202611:04 AM UTCUpdated"), so that a new part also begins where capitals do.
fn parts(text: &str) -> Vec<String> {
    let letters: Vec<char> = text.chars().take(200).collect();
    let mut parts: Vec<String> = Vec::new();
    let mut before = ' ';
    for (i, &c) in letters.iter().enumerate() {
        if c.is_alphanumeric() {
            let next = letters.get(i + 1).copied().unwrap_or(' ');
            let new = !before.is_alphanumeric()
                || before.is_numeric() != c.is_numeric()
                || c.is_uppercase()
                    && (before.is_lowercase() || before.is_uppercase() && next.is_lowercase());
            match parts.last_mut().filter(|_| !new) {
                Some(part) => part.extend(c.to_lowercase()),
                None => parts.push(c.to_lowercase().collect()),
            }
        }
        before = c;
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_and_times_are_stamps() {
        assert!(WORDS.is_sorted());
        for text in [
            "12:41 GMT",
            "2h ago14:02 GMT",
            "2 minute read Updated 6:41 PM EST, Fri January 9, 2026",
            "February 3, 202611:04 AM UTCUpdated 2 hours ago",
            "Wed, May 6, 2026 at 4:05 PM EDT3 min read",
            "Posted : 2026-01-09 18:20",
            "01/09/2026January 9, 2026",
            "Bel Trewin GenevaFriday 09 January 2026 18:01 GMT",
            "Jan. 9, 2026",
        ] {
            assert!(is_stamp(text), "{text}");
        }
    }

    #[test]
    fn everything_else_is_none() {
        for text in [
            "",
            "2019",
            "No",
            "March",
            "He said so at 10:42.",
            "Monday’s 12:30 train to Brno never arrived",
            "The vote was 52:48",
            "Market opens",
            "In 2013, 80 people died.",
        ] {
            assert!(!is_stamp(text), "{text}");
        }
    }
}
