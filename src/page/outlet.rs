//! The headline and the outlet's name, told apart: titles of documents hold both.

use super::plain::clean;
use super::references::unescape;
use super::{Block, BlockKind, Page};
use crate::order;

/// Between a headline and the outlet's name.
const SEPARATORS: &[&str] = &[" | ", " - ", " – ", " — ", " · ", " • ", " :: ", " » ", " « ", " / ", "_"];

/// The document's `title`, cut to what an `h1` prints where more follows behind a separator.
pub(super) fn printed<'a>(page: &Page, title: &'a str) -> &'a str {
    let titles = page.blocks.iter().filter(|b| b.kind == BlockKind::Title && b.text.contains(' '));
    let cut = |b: &Block| {
        let rest = title.strip_prefix(b.text.as_str())?;
        SEPARATORS.iter().any(|s| rest.starts_with(*s)).then(|| title.get(..b.text.len())).flatten()
    };
    titles.into_iter().find_map(cut).unwrap_or(title)
}

/// The outlet: what the page calls it, else the end of its title that its address confirms, else
/// the address's host.
pub(super) fn name(named: &[&str], title: &str, domain: &str) -> String {
    if let Some(name) = named.iter().map(|n| clean(&unescape(n))).find(|n| !n.is_empty()) {
        return name;
    }
    let host = letters(domain.split('.').next().unwrap_or_default());
    let parts = SEPARATORS.iter().flat_map(|s| title.rsplit_once(s)).map(|(_, last)| last.trim());
    let told = |name: &&str| {
        let part = letters(name);
        let shared = !part.is_empty() && (part.contains(&host) || host.contains(&part));
        !host.is_empty() && (shared || shortens(&host, name))
    };
    let suffix = parts.filter(|p| p.split(' ').count() <= 6).min_by_key(|p| p.len());
    match suffix {
        Some(name) if domain.is_empty() || told(&name) => name.to_owned(),
        _ => domain.to_owned(),
    }
}

/// Whether a host is made of the beginnings of a name's words, in order: "nytimes" of "The New York
/// Times".
fn shortens(host: &str, name: &str) -> bool {
    let words: Vec<String> = name.split_whitespace().map(letters).filter(|w| !w.is_empty()).collect();
    let words =
        if words.first().is_some_and(|w| w == "the") { words.get(1..).unwrap_or_default() } else { &words };
    // Where in the host the words so far may end.
    let mut ends = vec![0];
    for word in words {
        let mut next = Vec::new();
        for &end in &ends {
            let rest = host.get(end..).unwrap_or_default();
            let common = rest.bytes().zip(word.bytes()).take_while(|(a, b)| a == b).count();
            next.extend((1..=common).map(|n| end + n).filter(|n| host.is_char_boundary(*n)));
        }
        order::by_key(&mut next, |&end| (end, 0));
        next.dedup();
        ends = next;
    }
    words.len() > 1 && host.len() > 2 && ends.contains(&host.len())
}

fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// `title` without separators and outlet names at its end (or at its start, before a bar).
pub(super) fn without(title: &str, names: &[&str]) -> String {
    let names: Vec<String> = names.iter().map(|n| letters(n)).filter(|n| n.len() > 1).collect();
    let is_name = |part: &str| {
        let part = letters(part);
        let bare = part.strip_prefix("the").unwrap_or(&part);
        names.iter().any(|n| *n == part || n.strip_prefix("the").unwrap_or(n) == bare)
            || names.iter().any(|n| part.len() > 3 && n.starts_with(&part))
    };
    let mut title = title;
    loop {
        let cut = SEPARATORS.iter().find_map(|s| {
            let (before, after) = title.rsplit_once(s)?;
            (is_name(after) && !before.trim().is_empty()).then(|| before.trim())
        });
        // Behind or before a colon only the whole name is cut: headlines hold colons, too.
        let whole = |part: &str| names.contains(&letters(part));
        let cut = cut.or_else(|| {
            let (before, after) = title.rsplit_once(':')?;
            (whole(after) && !before.trim().is_empty()).then(|| before.trim())
        });
        let cut = cut.or_else(|| {
            let (before, after) = title.split_once(": ")?;
            (whole(before) && !after.trim().is_empty()).then(|| after.trim())
        });
        let cut = cut.or_else(|| {
            let (before, after) = title.split_once(" | ")?;
            (is_name(before) && !after.trim().is_empty()).then(|| after.trim())
        });
        match cut {
            Some(shorter) => title = shorter,
            None => return title.to_owned(),
        }
    }
}
