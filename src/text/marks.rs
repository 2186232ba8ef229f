//! What each quotation mark can be, by its style and by the characters around it.

use super::{Document, TextBlock};

/// Marks that open and close each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Style {
    /// “ ” and „ “
    Double,
    /// " "
    Straight,
    /// ‘ ’ and ‚ ‘
    Single,
    /// ' '
    StraightSingle,
    /// « »
    Guillemet,
    /// » «
    Inward,
}

impl Style {
    /// Whether its marks are single ones, of which an apostrophe may be one.
    pub fn is_single(self) -> bool {
        matches!(self, Style::Single | Style::StraightSingle)
    }
}

/// What one mark can be, by the characters around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    Not,
    Open(Style),
    Close(Style),
    /// Closes what is open, else opens.
    Toggle(Style),
    /// Behind a word: closes a quotation, or is the apostrophe of "farmers’".
    Weak(Style),
    /// German opening mark; closed by “ or ”.
    Low(Style),
    /// “ or ‘: opens, or closes a German quotation.
    OpenOrLowClose(Style),
}

/// The style of the mark that `block` opens with.
pub(super) fn opens_with(doc: &Document, block: &TextBlock) -> Option<Style> {
    match classify(doc, block.tokens.start) {
        Mark::Open(s) | Mark::OpenOrLowClose(s) | Mark::Low(s) | Mark::Toggle(s) => Some(s),
        _ => None,
    }
}

/// Words that begin with an apostrophe; decades ("’98", "’90s") are told by their digits.
const CLIPPED: [&str; 16] = [
    "twas", "tis", "twere", "twill", "em", "til", "till", "cause", "bout", "round", "n", "cos", "neath",
    "tween", "ere", "nother",
];

fn is_clipped(word: &str) -> bool {
    let decade = word.len() <= 3
        && word.trim_end_matches('s').len() == 2
        && word.trim_end_matches('s').bytes().all(|b| b.is_ascii_digit());
    decade || CLIPPED.contains(&word.to_ascii_lowercase().as_str())
}

/// What the token `i` can be.
pub(super) fn classify(doc: &Document, i: usize) -> Mark {
    let Some(token) = doc.tokens.get(i) else { return Mark::Not };
    let before = doc.text[..token.start].chars().next_back().unwrap_or(' ');
    let after = doc.text[token.end..].chars().next().unwrap_or(' ');
    let free_left = before.is_whitespace()
        || matches!(before, '(' | '[' | '{' | '—' | '–' | '-' | '/' | '“' | '‘' | '"' | '„');
    let free_right = after.is_whitespace()
        || matches!(
            after,
            ')' | ']'
                | '}'
                | '—'
                | '–'
                | '-'
                | '/'
                | '.'
                | ','
                | ';'
                | ':'
                | '!'
                | '?'
                | '…'
                | '”'
                | '’'
                | '"'
        );
    let after_digit = before.is_ascii_digit();
    let both_sides = |style| match (free_left, free_right) {
        (true, false) => Mark::Open(style),
        (false, true) if after_digit => Mark::Weak(style),
        (false, true) => Mark::Close(style),
        _ => Mark::Toggle(style),
    };
    match doc.word(i) {
        "“" | "‟" => Mark::OpenOrLowClose(Style::Double),
        "„" => Mark::Low(Style::Double),
        "‚" if free_left && !free_right => Mark::Low(Style::Single),
        // Swedish and Finnish copy, and slips, open with the closing mark.
        "”" if free_left && !free_right => Mark::Toggle(Style::Double),
        "”" => Mark::Close(Style::Double),
        "\"" | "＂" => both_sides(Style::Straight),
        "«" | "‹" if free_left || !free_right => Mark::Open(Style::Guillemet),
        "«" | "‹" => Mark::Close(Style::Inward),
        "»" | "›" if before.is_whitespace() && !after.is_whitespace() && !free_right => {
            Mark::Open(Style::Inward)
        }
        "»" | "›" => Mark::Close(Style::Guillemet),
        "‘" | "‛" if is_clipped(doc.word(i + 1)) => Mark::Not,
        "‘" | "‛" => Mark::OpenOrLowClose(Style::Single),
        "’" => single_close(doc, i, Style::Single, before, free_left, free_right),
        "'" | "`" if free_left && !free_right => {
            if is_clipped(doc.word(i + 1)) {
                Mark::Not
            } else {
                Mark::Open(Style::StraightSingle)
            }
        }
        "'" => single_close(doc, i, Style::StraightSingle, before, free_left, free_right),
        _ => Mark::Not,
    }
}

/// A closing single mark, an apostrophe behind a word, or neither.
fn single_close(doc: &Document, i: usize, style: Style, before: char, left: bool, right: bool) -> Mark {
    let after_word = before.is_alphanumeric();
    match (left, right) {
        (true, false) => Mark::Not,
        // "…empty.’He left": no space behind the mark.
        (false, false) if after_word || matches!(before, '”' | '"') => Mark::Not,
        _ if after_word => {
            // "the farmers’ union": an s, and a word follows.
            let possessive = matches!(before, 's' | 'S' | 'x' | 'z' | 'n' | 'g')
                && doc.word(i + 1).chars().next().is_some_and(char::is_alphanumeric);
            if possessive || before.is_ascii_digit() { Mark::Weak(style) } else { Mark::Close(style) }
        }
        _ => Mark::Close(style),
    }
}

/// Whether a quotation opened in one style may be closed by a mark of another: typists mix curly
/// and straight marks.
pub(super) fn fits(open: Style, close: Style) -> bool {
    matches!(
        (open, close),
        (Style::Double, Style::Straight)
            | (Style::Straight, Style::Double)
            | (Style::Single, Style::StraightSingle)
            | (Style::StraightSingle, Style::Single)
    )
}
