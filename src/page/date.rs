//! Dates as pages print them, to ISO 8601.

/// `text` as `YYYY-MM-DD` or `YYYY-MM-DDThh:mm:ss` with the zone that the page states, if any.
///
/// Understood: ISO 8601 in its usual variants, `20231109`, Unix times, RFC 2822, and English
/// dates ("9 November 2023", "Nov. 9, 2023, 10:42"). `None` for everything else, `9/11/2023`
/// too, which means two things.
pub(super) fn iso(text: &str) -> Option<String> {
    let text = text.trim();
    numeric(text).or_else(|| unix(text)).or_else(|| english(text))
}

fn valid(year: u32, month: u32, day: u32) -> bool {
    (1900..2200).contains(&year) && (1..=12).contains(&month) && (1..=31).contains(&day)
}

/// The first `n` bytes as a number, and what follows.
fn digits(text: &str, n: usize) -> Option<(u32, &str)> {
    let head = text.get(..n)?;
    let all = head.bytes().all(|b| b.is_ascii_digit());
    if all { Some((head.parse().ok()?, text.get(n..)?)) } else { None }
}

fn numeric(text: &str) -> Option<String> {
    let (year, rest) = digits(text, 4)?;
    let separator = rest.chars().next().filter(|c| "-/.".contains(*c));
    let skip = |s| separator.map_or(Some(s), |c: char| str::strip_prefix(s, c));
    let (month, rest) = digits(skip(rest)?, 2).or_else(|| digits(skip(rest)?, 1))?;
    let (day, rest) = digits(skip(rest)?, 2).or_else(|| digits(skip(rest)?, 1))?;
    if !valid(year, month, day) || rest.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let rest = rest.trim_start_matches(['T', 't', ' ', ',']);
    Some(format!("{year:04}-{month:02}-{day:02}{}", time(rest).unwrap_or_default()))
}

/// `hh:mm[:ss[.fff]] [zone]`, written `Thh:mm:ss` and zone.
fn time(text: &str) -> Option<String> {
    let (hour, rest) = digits(text, 2)?;
    let (minute, rest) = digits(rest.strip_prefix(':').unwrap_or(rest), 2)?;
    let (second, rest) = digits(rest.strip_prefix(':').unwrap_or(rest), 2).unwrap_or((0, rest));
    if hour > 24 || minute > 59 || second > 60 {
        return None;
    }
    let rest = rest.strip_prefix('.').map_or(rest, |r| r.trim_start_matches(|c: char| c.is_ascii_digit()));
    Some(format!("T{hour:02}:{minute:02}:{second:02}{}", zone(rest.trim())))
}

fn zone(text: &str) -> String {
    let sign = match text.chars().next() {
        Some('Z' | 'z') => return "Z".to_owned(),
        Some(c @ ('+' | '-')) => c,
        _ if text.starts_with("GMT") || text.starts_with("UTC") => return "Z".to_owned(),
        _ => return String::new(),
    };
    let Some((hours, rest)) = digits(&text[1..], 2) else { return String::new() };
    let minutes = digits(rest.strip_prefix(':').unwrap_or(rest), 2).map_or(0, |(m, _)| m);
    format!("{sign}{hours:02}:{minutes:02}")
}

/// Seconds (ten digits) or milliseconds (thirteen) since 1970.
fn unix(text: &str) -> Option<String> {
    if !text.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let number: i64 = text.parse().ok()?;
    let seconds = match text.len() {
        10 => number,
        13 => number / 1000,
        _ => return None,
    };
    let (days, clock) = (seconds / 86_400, seconds % 86_400);
    // Days to a date, by Howard Hinnant's civil_from_days (public domain).
    let z = days + 719_468;
    let era = z / 146_097;
    let doe = z % 146_097;
    let yoe = (doe - doe / 1460 + doe / 36_524 - doe / 146_096) / 365;
    let doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
    let mp = (5 * doy + 2) / 153;
    let day = doy - (153 * mp + 2) / 5 + 1;
    let month = if mp < 10 { mp + 3 } else { mp - 9 };
    let year = yoe + era * 400 + i64::from(month <= 2);
    let (h, m, s) = (clock / 3600, clock / 60 % 60, clock % 60);
    Some(format!("{year:04}-{month:02}-{day:02}T{h:02}:{m:02}:{s:02}Z"))
}

/// In lower case, January first.
pub(super) const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

fn english(text: &str) -> Option<String> {
    let words: Vec<&str> =
        text.split(|c: char| c.is_whitespace() || c == ',').filter(|w| !w.is_empty()).collect();
    let month_of = |w: &str| {
        let w = w.trim_end_matches('.').to_ascii_lowercase();
        let named = |m: &&str| w.len() >= 3 && m.starts_with(&w);
        MONTHS.iter().position(named).map(|i| i as u32 + 1)
    };
    let number = |w: &str| {
        let end = w.find(|c: char| !c.is_ascii_digit()).unwrap_or(w.len());
        let suffix = &w[end..];
        if matches!(suffix, "" | "st" | "nd" | "rd" | "th") { w[..end].parse::<u32>().ok() } else { None }
    };
    for at in 0..words.len() {
        let Some(month) = month_of(words[at]) else { continue };
        let near = |i: Option<usize>| i.and_then(|i| words.get(i)).and_then(|w| number(w));
        let (before, after) = (near(at.checked_sub(1)), near(Some(at + 1)));
        let (day, year, rest) = match (before, after, near(Some(at + 2))) {
            (Some(day), Some(year), _) if year > 31 => (day, year, at + 2),
            (_, Some(day), Some(year)) if year > 31 => (day, year, at + 3),
            // "Feb 3 11:04:05 UTC 2026": the year comes last.
            (_, Some(day), _) => match (at + 3..at + 5).find_map(|i| near(Some(i)).filter(|y| *y > 1900)) {
                Some(year) => (day, year, at + 2),
                None => continue,
            },
            _ => continue,
        };
        if valid(year, month, day) {
            let rest = words.get(rest..).unwrap_or_default().join(" ");
            return Some(format!("{year:04}-{month:02}-{day:02}{}", time(&rest).unwrap_or_default()));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::iso;

    #[test]
    fn dates_become_iso() {
        let rows = [
            ("2023-11-09", "2023-11-09"),
            ("2023-11-09T10:42", "2023-11-09T10:42:00"),
            ("2023-11-09 10:42:07.123456", "2023-11-09T10:42:07"),
            ("2023-11-09T10:42:00.000Z", "2023-11-09T10:42:00Z"),
            ("2023-11-09T10:42:00+0100", "2023-11-09T10:42:00+01:00"),
            ("2023/11/9 8:15", "2023-11-09"),
            ("20231109", "2023-11-09"),
            ("20231109T104200Z", "2023-11-09T10:42:00Z"),
            ("1699526520", "2023-11-09T10:42:00Z"),
            ("1699526520000", "2023-11-09T10:42:00Z"),
            ("Thu, 09 Nov 2023 10:42:00 GMT", "2023-11-09T10:42:00Z"),
            ("Published on November 9, 2023", "2023-11-09"),
            ("Nov. 9th, 2023, 10:42", "2023-11-09T10:42:00"),
            ("9 November 2023", "2023-11-09"),
            ("Thu Nov  9 10:42:00 UTC 2023", "2023-11-09T10:42:00Z"),
        ];
        for (text, want) in rows {
            assert_eq!(iso(text).as_deref(), Some(want), "{text}");
        }
    }

    #[test]
    fn everything_else_is_no_date() {
        for text in ["", "today", "9/11/2023", "2023-13-01", "202311091", "March on", "maybe 3 2023", "é2023"]
        {
            assert_eq!(iso(text), None, "{text}");
        }
    }
}
