//! A page from plain text: paragraphs are separated by blank lines or are lines, nothing is dropped.

use super::{Block, BlockKind, Page};

/// Letters of a line that no program has wrapped: a word processor or a note keeps a paragraph in one line, mail and
/// old agency copy break it at 65 to 100.
const UNWRAPPED: usize = 120;

/// Splits `text` into paragraphs: at blank lines, and at every line break between two of them where a line is too long to have
/// been wrapped. Other line breaks inside a paragraph stay.
pub fn read(text: &str) -> Page {
    let mut blocks = Vec::new();
    let mut lines: Vec<String> = Vec::new();
    for line in text.lines().chain([""]) {
        let line = clean(line);
        if !line.is_empty() {
            lines.push(line);
            continue;
        }
        let lines = std::mem::take(&mut lines);
        let unwrapped = lines.iter().any(|line| line.chars().count() > UNWRAPPED);
        let paragraphs = if unwrapped { lines } else { vec![lines.join("\n")] };
        let paragraphs = paragraphs.into_iter().filter(|text| !text.is_empty());
        blocks.extend(paragraphs.map(|text| Block { kind: BlockKind::Paragraph, text, ..Block::default() }));
    }
    Page { blocks, plain: true, ..Page::default() }
}

/// Drops marks that no reader sees and folds white space, as [`Block`] says.
pub fn clean(line: &str) -> String {
    let mut out = String::with_capacity(line.len());
    for c in line.chars() {
        if is_invisible(c) {
            continue;
        }
        if is_space(c) {
            if !out.is_empty() && !out.ends_with(' ') {
                out.push(' ');
            }
        } else {
            out.push(c);
        }
    }
    out.truncate(out.trim_end().len());
    out
}

/// White space: what JavaScript's `\s` matches, but for U+FEFF, which is invisible.
pub fn is_space(c: char) -> bool {
    c.is_whitespace() && c != '\u{85}'
}

/// Soft hyphen, zero-width space and (non-)joiners, word joiner, byte-order mark, bidi marks.
pub fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{202a}'..='\u{202e}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blank_lines_separate_paragraphs_and_invisible_marks_go() {
        let page = read("One\u{a0}two.\nThree.\n\n  \nThe cor\u{ad}ridor.\n");
        let texts: Vec<_> = page.blocks.iter().map(|b| b.text.as_str()).collect();
        assert_eq!(texts, ["One two.\nThree.", "The corridor."]);
    }

    #[test]
    fn a_line_too_long_to_be_wrapped_is_a_paragraph() {
        let long =
            "The mayor opened the bridge on Monday before a crowd that had waited since dawn, ".repeat(2);
        let page = read(&format!("Bridge opens\n{long}\n“At last,” she said.\n\nShort\nlines."));
        let texts: Vec<_> = page.blocks.iter().map(|b| b.text.as_str()).collect();
        assert_eq!(texts, ["Bridge opens", long.trim(), "“At last,” she said.", "Short\nlines."]);
    }
}
