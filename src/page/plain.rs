//! A page from plain text: paragraphs are separated by blank lines, nothing is dropped.

use super::{Block, BlockKind, Page};

/// Splits `text` at blank lines into paragraphs. Single line breaks inside a paragraph stay.
pub fn read(text: &str) -> Page {
    let mut blocks = Vec::new();
    let mut paragraph = String::new();
    for line in text.lines().chain([""]) {
        let line = clean(line);
        if !line.is_empty() {
            if !paragraph.is_empty() {
                paragraph.push('\n');
            }
            paragraph.push_str(&line);
        } else if !paragraph.is_empty() {
            let text = std::mem::take(&mut paragraph);
            blocks.push(Block { kind: BlockKind::Paragraph, text, ..Block::default() });
        }
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
}
