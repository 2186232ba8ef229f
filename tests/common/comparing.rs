//! How words and names of an analysis are compared with what is expected of it.

/// Lower-case words joined by spaces.
pub fn norm(text: &str) -> String {
    let soft: String =
        text.chars().filter(|c| !matches!(c, '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}')).collect();
    let lower = soft.to_lowercase();
    lower
        .split(|c: char| !(c.is_alphanumeric() || c == '_'))
        .filter(|w| !w.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// The names share their last word, or one holds the other.
pub fn same_name(a: &str, b: &str) -> bool {
    let words = |n: &str| -> Vec<String> {
        norm(n).split(' ').filter(|w| *w != "the" && !w.is_empty()).map(str::to_owned).collect()
    };
    let (x, y) = (words(a), words(b));
    let within = |p: &[String], q: &[String]| p.iter().all(|w| q.contains(w));
    !x.is_empty() && !y.is_empty() && (x.last() == y.last() || within(&x, &y) || within(&y, &x))
}
