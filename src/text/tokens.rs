//! Words and marks.
//!
//! A word is a run of letters, digits and `_`, with inner full stops, apostrophes and hyphens
//! ("co-operation", "don’t", "U.S"); anything else that is not white space is a mark of its own.
//! The tagger's training uses the same rule, as the pattern `\w+(?:[.’'\-]\w+)*|[^\w\s]`.
//!
//! Two apostrophes typed for a quotation mark (''so'', as in agencies' and newspapers' archives) are one
//! token, which [`super::Document::word`] gives as `"`.

/// A word or mark: bytes `start..end` of the document's text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token {
    /// First byte.
    pub start: usize,
    /// Byte behind the last.
    pub end: usize,
}

/// Appends the tokens of `text`, which stands at byte `base` of the document.
pub fn scan(text: &str, base: usize, out: &mut Vec<Token>) {
    let mut chars = text.char_indices().peekable();
    let typed = types_quotes(text);
    while let Some((start, c)) = chars.next() {
        if c.is_whitespace() {
            continue;
        }
        let mut end = start + c.len_utf8();
        if typed && c == '\'' && chars.next_if(|&(_, next)| next == '\'').is_some() {
            end += 1;
        } else if is_word(c) {
            while let Some(&(at, next)) = chars.peek() {
                let joins = matches!(next, '.' | '’' | '\'' | '-')
                    && text[at + next.len_utf8()..].chars().next().is_some_and(is_word);
                if !is_word(next) && !joins {
                    break;
                }
                chars.next();
                end = at + next.len_utf8();
            }
        }
        out.push(Token { start: base + start, end: base + end });
    }
}

/// Two apostrophes typed for one quotation mark.
pub const TYPED_QUOTE: &str = "''";

/// Whether [`TYPED_QUOTE`] opens a quotation in `text`; elsewhere two apostrophes are two, or inches.
fn types_quotes(text: &str) -> bool {
    text.match_indices(TYPED_QUOTE).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + TYPED_QUOTE.len()..].chars().next();
        before.is_none_or(|c| c.is_whitespace() || matches!(c, '(' | '[' | '—' | '–' | '-'))
            && after.is_some_and(|c| !c.is_whitespace() && c != '\'')
    })
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_keep_inner_marks_and_lose_outer_ones() {
        let text = "“Don’t,” the U.S. co-ordinator said -- 1.5%.";
        let mut tokens = Vec::new();
        scan(text, 0, &mut tokens);
        let words: Vec<_> = tokens.iter().map(|t| &text[t.start..t.end]).collect();
        assert_eq!(
            words,
            ["“", "Don’t", ",", "”", "the", "U.S", ".", "co-ordinator", "said", "-", "-", "1.5", "%", "."]
        );
    }

    #[test]
    fn two_apostrophes_are_a_mark_where_they_open_a_quotation() {
        let words = |text: &str| {
            let mut tokens = Vec::new();
            scan(text, 0, &mut tokens);
            tokens.iter().map(|t| text[t.start..t.end].to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(words("''So,'' he said."), ["''", "So", ",", "''", "he", "said", "."]);
        assert_eq!(
            words("the players'' bus, 5'' wide"),
            ["the", "players", "'", "'", "bus", ",", "5", "'", "'", "wide"]
        );
        assert_eq!(words("'He said 'no'' then"), ["'", "He", "said", "'", "no", "'", "'", "then"]);
    }
}
