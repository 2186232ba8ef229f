//! Plain text, for mail and for the terminal.

use super::{Entry, Highlight, View};

/// What a stretch of the text is, for those who paint it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The headline.
    Title,
    /// A speaker's or an official's name.
    Name,
    /// A statement's content, by its mark.
    Content(Highlight),
    /// What the speaker does.
    Stance(Highlight),
    /// Dates, addresses, and what else stays in the background.
    Muted,
}

/// Writes `view`, every stretch through `paint` (which must keep the words and add no line break).
pub fn write(view: &View, paint: &dyn Fn(Part, &str) -> String) -> String {
    let article = &view.article;
    let mut head = Vec::new();
    if !article.title.is_empty() {
        head.push(paint(Part::Title, &article.title));
    }
    let details = article.details();
    if !details.is_empty() {
        head.push(paint(Part::Muted, &details.join(" · ")));
    }
    if !article.url.is_empty() {
        head.push(paint(Part::Muted, &article.url));
    }
    let mut parts = Vec::new();
    if !head.is_empty() {
        parts.push(head.join("\n"));
    }
    parts.extend(body(view, paint));
    parts.join("\n\n") + "\n"
}

/// Officials and statements, without the article.
pub fn body(view: &View, paint: &dyn Fn(Part, &str) -> String) -> Vec<String> {
    let mut parts = Vec::new();
    if !view.officials.is_empty() {
        let officials = view.officials.iter().map(|official| {
            let times = if official.mentions == 1 { "once" } else { "times" };
            let count =
                if official.mentions == 1 { String::new() } else { format!("{} ", official.mentions) };
            format!(
                "{}{}{}",
                paint(Part::Name, official.speaker.shown()),
                official.speaker.behind(),
                paint(Part::Muted, &format!("{} · mentioned {count}{times}", official.as_of))
            )
        });
        parts.push(officials.collect::<Vec<_>>().join("\n"));
    }
    parts.extend(view.entries.iter().map(|entry| statement(entry, paint)));
    if view.entries.is_empty() && view.officials.is_empty() {
        parts.push(paint(Part::Muted, super::words::NOTHING));
    }
    parts
}

fn statement(entry: &Entry, paint: &dyn Fn(Part, &str) -> String) -> String {
    let mark = entry.highlight();
    let mut lines = vec![format!(
        "{}{} {}",
        paint(Part::Name, entry.speaker.shown()),
        entry.speaker.behind_comma(),
        paint(Part::Stance(mark), &entry.manner())
    )];
    lines.extend(entry.paragraphs.iter().map(|words| format!("    {}", paint(Part::Content(mark), words))));
    for answer in &entry.answers {
        let speaker = &answer.speaker;
        let head = format!("in answer to {}{}, who {}:", speaker.shown(), speaker.behind(), answer.stance);
        lines.push(format!("    {}", paint(Part::Muted, &head)));
        lines.extend(answer.paragraphs.iter().map(|words| format!("        {}", paint(Part::Muted, words))));
    }
    if !entry.link.is_empty() {
        lines.push(format!("    {}", paint(Part::Muted, &entry.link)));
    }
    lines.join("\n")
}
