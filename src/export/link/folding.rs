//! Words as a search compares them.
//!
//! A browser compares without regard to case, accents and the style of quotation marks, and a
//! match starts and ends at the edge of a word. Here words alone are compared, marks between them
//! left out: whatever a browser takes for equal is equal here too, so what is unique here is
//! unique there.

use std::ops::Range;

/// Runs of letters, digits and the marks that combine with them.
pub(super) fn words(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut chars = text.char_indices().peekable();
    std::iter::from_fn(move || {
        let (start, _) = chars.find(|&(_, c)| c.is_alphanumeric())?;
        let in_word = |c: char| c.is_alphanumeric() || is_combining(c);
        while chars.next_if(|&(_, c)| in_word(c)).is_some() {}
        Some(start..chars.peek().map_or(text.len(), |&(end, _)| end))
    })
}

fn is_combining(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{1ab0}'..='\u{1aff}' | '\u{20d0}'..='\u{20ff}' | '\u{fe20}'..='\u{fe2f}')
}

/// Lower case without accents, as far as Latin letters go.
pub(super) fn fold(c: char) -> impl Iterator<Item = char> {
    const BASES: [(char, &str); 14] = [
        ('a', "àáâãäåāăąǎ"),
        ('c', "çćĉċč"),
        ('d', "ďđ"),
        ('e', "èéêëēĕėęě"),
        ('g', "ĝğġģ"),
        ('i', "ìíîïĩīĭįı"),
        ('l', "ĺļľŀł"),
        ('n', "ñńņň"),
        ('o', "òóôõöøōŏőǒ"),
        ('r', "ŕŗř"),
        ('s', "śŝşšș"),
        ('t', "ţťŧț"),
        ('u', "ùúûüũūŭůűųǔ"),
        ('z', "źżž"),
    ];
    let base = |c: char| {
        BASES.iter().find(|(_, forms)| !c.is_ascii() && forms.contains(c)).map_or(c, |&(base, _)| base)
    };
    c.to_lowercase().filter(|&c| !is_combining(c)).map(base)
}
