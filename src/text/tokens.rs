//! Words and marks.
//!
//! A word is a run of letters, digits and `_`, with inner full stops, apostrophes and hyphens
//! ("co-operation", "don’t", "U.S"); anything else that is not white space is a mark of its own. A full
//! stop between "said.Credit" joins nothing: pages print captions and paragraphs without the space.
//! Newspapers' archives print a quotation mark as two apostrophes or two grave accents: they are one
//! mark. A letter whose two bytes were read as two characters, "Ã±" for "ñ", stays in its word. The tagger's training uses the same rule, `TOKEN` in `training/words.py`.

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
    while let Some((start, c)) = chars.next() {
        if c.is_whitespace() {
            continue;
        }
        let mut end = start + c.len_utf8();
        if is_word(c) {
            while let Some(&(at, next)) = chars.peek() {
                let joins = matches!(next, '.' | '’' | '\'' | '-')
                    && text[at + next.len_utf8()..].chars().next().is_some_and(is_word)
                    && !(next == '.' && runs_in(&text[..at], &text[at + 1..]));
                if !is_word(next) && !joins && !is_scrambled(&text[..at], next) {
                    break;
                }
                chars.next();
                end = at + next.len_utf8();
            }
        } else if doubles(&text[start..], text[..start].chars().next_back()) {
            chars.next();
            end += 1;
        }
        out.push(Token { start: base + start, end: base + end });
    }
}

/// Whether `rest` begins with a quotation mark of two signs, `before` standing in front of it. Of
/// three apostrophes the two outer ones belong together: ''She said, 'No.'''
fn doubles(rest: &str, before: Option<char>) -> bool {
    let free = before.is_none_or(char::is_whitespace);
    let Some(sign) = ["''", "``"].into_iter().find(|sign| rest.starts_with(sign)) else { return false };
    let after = rest[sign.len()..].chars().next();
    (free || after != Some('\'')) && !(before.is_some_and(is_word) && after.is_some_and(is_word))
}

/// Whether a sentence ends at a full stop between `before` and `after` though no space stands there:
/// "said.Credit", not "U.S", "Ph.D", "example.org" nor "Ana.Duarte@news.example".
fn runs_in(before: &str, after: &str) -> bool {
    let lower = |b: Option<u8>| b.is_some_and(|b| b.is_ascii_lowercase());
    let mut next = after.bytes();
    if !lower(before.bytes().next_back())
        || !next.next().is_some_and(|b| b.is_ascii_uppercase())
        || !lower(next.next())
    {
        return false;
    }
    let mut behind = after.trim_start_matches(is_word).chars();
    match behind.next() {
        Some('@') => false,
        Some('.') => !behind.next().is_some_and(is_word),
        _ => true,
    }
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// "PeÃ±a" for "Peña": the second byte of a letter whose two bytes were each read as a character.
fn is_scrambled(before: &str, c: char) -> bool {
    before.ends_with('Ã') && ('\u{a1}'..='\u{bf}').contains(&c)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<&str> {
        let mut tokens = Vec::new();
        scan(text, 0, &mut tokens);
        tokens.iter().map(|t| &text[t.start..t.end]).collect()
    }

    #[test]
    fn words_keep_inner_marks_and_lose_outer_ones() {
        let text = "“Don’t,” the U.S. co-ordinator said -- 1.5%.";
        assert_eq!(
            words(text),
            ["“", "Don’t", ",", "”", "the", "U.S", ".", "co-ordinator", "said", "-", "-", "1.5", "%", "."]
        );
        assert_eq!(words("IbÃ¡Ã±ez (Â£5)"), ["IbÃ¡Ã±ez", "(", "Â", "£", "5", ")"]);
    }

    #[test]
    fn a_full_stop_without_its_space_ends_a_sentence() {
        let table = [
            ("he said.Credit Ana", "he|said|.|Credit|Ana"),
            ("It rained.Then", "It|rained|.|Then"),
            ("Mr.Lind left.He", "Mr|.|Lind|left|.|He"),
            ("a Ph.D in the U.S", "a|Ph.D|in|the|U.S"),
            ("on Example.org", "on|Example.org"),
            ("from Ana.Duarte@news.example", "from|Ana.Duarte|@|news.example"),
            ("at Ana.B.Duarte@news.example", "at|Ana.B.Duarte|@|news.example"),
            ("left.Ana.", "left|.|Ana|."),
        ];
        for (text, expected) in table {
            assert_eq!(words(text).join("|"), expected, "{text}");
        }
    }

    #[test]
    fn two_apostrophes_are_one_mark() {
        let table = [
            ("''No,'' he said.", "''|No|,|''|he|said|."),
            ("``No,'' he said.", "``|No|,|''|he|said|."),
            ("''He said, 'No.'''", "''|He|said|,|'|No|.|'|''"),
            ("'''No,' he said.''", "''|'|No|,|'|he|said|.|''"),
            ("O''Brien's dogs' home", "O|'|'|Brien's|dogs|'|home"),
        ];
        for (text, expected) in table {
            assert_eq!(words(text).join("|"), expected, "{text}");
        }
    }
}
