//! Spellings made comparable: folded (case and diacritics gone) and reduced to a skeleton that
//! romanisations of one name share ("Yun" and "Yoon", "Zelenskiy" and "Zelensky").

/// Base letters of U+00C0 to U+024F, one each; `-` where there is none.
const LATIN: &[u8] = b"aaaaaaaceeeeiiiidnooooo-ouuuuytsaaaaaaaceeeeiiiidnooooo-ouuuuytyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs------------------f-------------oo-------------uu-------------------dddlllnnnaaiioouuuuuuuuuu-aaaa----ggkkoooo--jdddgg--nnaa----aaaaeeeeiiiioooorrrruuuusstt--hh------aaeeooooooooyy----------------------------";
/// Base letters of U+1E00 to U+1EFF (Vietnamese and others).
const LATIN_ADDITIONAL: &[u8] = b"aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwyas----aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy------";

/// Lower case, without diacritics, curly apostrophes straightened, no-break hyphens plain.
///
/// ```text
/// assert_eq!(fold("Gökçe’s"), "gokce's");
/// ```
pub fn fold(text: &str) -> String {
    // Nearly all words of a page, at a fifth of the time.
    if text.bytes().all(|b| b.is_ascii() && b != b'`') {
        return text.to_ascii_lowercase();
    }
    let mut out = String::with_capacity(text.len());
    for c in unscrambled(text).chars() {
        match c {
            'A'..='Z' => out.push(c.to_ascii_lowercase()),
            _ if c.is_ascii() => out.push(c),
            '’' | '‘' | 'ʼ' | 'ʻ' | '`' => out.push('\''),
            '‐' | '‑' => out.push('-'),
            'ə' | 'Ə' => out.push('a'),
            '\u{300}'..='\u{36f}' => {}
            '\u{c0}'..='\u{24f}' => push_base(LATIN, c, 0xc0, &mut out),
            '\u{1e00}'..='\u{1eff}' => push_base(LATIN_ADDITIONAL, c, 0x1e00, &mut out),
            _ => out.extend(c.to_lowercase()),
        }
    }
    out
}

/// "Peña" for "PeÃ±a": letters whose two bytes were each read as a character, as they were meant.
pub fn unscrambled(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match char::from_u32(u32::from(c) + 0x40) {
            Some(letter) if ('\u{a1}'..='\u{bf}').contains(&c) && out.ends_with('Ã') => {
                out.pop();
                out.push(letter);
            }
            _ => out.push(c),
        }
    }
    out
}

fn push_base(table: &[u8], c: char, first: usize, out: &mut String) {
    match table.get(c as usize - first) {
        Some(&b) if b != b'-' => out.push(char::from(b)),
        _ => out.extend(c.to_lowercase()),
    }
}

/// Whether two folded names, each given as its words, are the same when the habits of romanisation
/// are taken out: doubled letters, "oo"/"u", "ee"/"i", "y"/"i", "kh"/"h", "ph"/"f", "ck"/"k",
/// "w"/"v", a leading article "al-", spaces and hyphens.
pub fn sound_alike<'a, I>(a: I, b: I) -> bool
where
    I: Iterator<Item = &'a str> + Clone,
{
    skeleton(a).eq(skeleton(b))
}

/// The letters that stay of a name.
pub fn skeleton<'a>(words: impl Iterator<Item = &'a str> + Clone) -> impl Iterator<Item = char> {
    let total: usize = words.clone().map(str::len).sum();
    let mut words = words;
    let first = words.next().unwrap_or_default();
    let article = article(first).filter(|article| total > article + 2).unwrap_or_default();
    let first = first.get(article..).unwrap_or_default();
    let mut chars =
        first.chars().chain(words.flat_map(str::chars)).filter(|c| c.is_alphanumeric()).peekable();
    let mut last = None;
    std::iter::from_fn(move || {
        loop {
            let c = chars.next()?;
            let (mapped, takes_next) = match (c, chars.peek()) {
                ('o', Some('o' | 'u')) | ('e', Some('u')) => ('u', true),
                ('e', Some('e')) | ('i', Some('e' | 'y' | 'j')) | ('y', Some('y')) => ('i', true),
                ('k', Some('h')) => ('h', true),
                ('p', Some('h')) => ('f', true),
                ('c', Some('k')) | ('q', Some('u')) => ('k', true),
                ('q', _) => ('k', false),
                ('w', _) => ('v', false),
                ('y' | 'j', _) => ('i', false),
                _ => (c, false),
            };
            if takes_next {
                chars.next();
            }
            if last.replace(mapped) != Some(mapped) {
                return Some(mapped);
            }
        }
    })
}

/// Bytes of the Arabic article that a folded name begins with.
fn article(folded: &str) -> Option<usize> {
    let hyphen = folded.as_bytes().iter().take(4).position(|&b| b == b'-')?;
    let is_article =
        matches!(folded.get(..hyphen)?, "al" | "el" | "ad" | "an" | "ar" | "as" | "ash" | "at" | "az");
    is_article.then_some(hyphen + 1)
}

/// A folded name without its Arabic article: "al-masri" gives "masri".
pub fn without_article(folded: &str) -> &str {
    article(folded).and_then(|at| folded.get(at..)).filter(|rest| rest.len() > 2).unwrap_or(folded)
}

/// Bytes of the shortest word in which one letter may differ: in shorter ones it makes another name.
const SLIPS_FROM: usize = 5;

/// Two parts of a folded word that is long enough for a slip, its first bytes and, with the first, its last ones: of
/// words that are the same but for [`one_slip`] one of the two is the same, too.
pub fn slip_parts(word: &str) -> Option<([u8; 3], [u8; 3])> {
    let bytes = Some(word.as_bytes()).filter(|bytes| bytes.len() >= SLIPS_FROM)?;
    let (&first, &[y, z]) = (bytes.first()?, bytes.last_chunk()?);
    Some((*bytes.first_chunk()?, [first, y, z]))
}

/// Whether two folded words differ by at most one letter put in, left out or exchanged; never
/// true for words of few letters, nor where it is the first.
pub fn one_slip(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    if short.len() < SLIPS_FROM || long.len() - short.len() > 1 || short.first() != long.first() {
        return false;
    }
    let same = short.iter().zip(long).take_while(|(x, y)| x == y).count();
    let (rest_short, rest_long) = (short.get(same..).unwrap_or(&[]), long.get(same..).unwrap_or(&[]));
    if short.len() == long.len() {
        rest_short.get(1..).unwrap_or(&[]) == rest_long.get(1..).unwrap_or(&[])
    } else {
        rest_short == rest_long.get(1..).unwrap_or(&[])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_and_case_are_folded() {
        assert_eq!(fold("Gökçe’s"), "gokce's");
        assert_eq!(fold("NGUYỄN Łódź Øst"), "nguyen lodz ost");
        assert_eq!(fold("習近平"), "習近平");
    }

    #[test]
    fn romanisations_share_a_skeleton() {
        for (a, b) in [
            ("yoon", "yun"),
            ("zelenskiy", "zelensky"),
            ("zelenskyy", "zelensky"),
            ("holm", "hollm"),
            ("al-masri", "masri"),
            ("gaddafi", "gadafi"),
        ] {
            assert!(sound_alike([a].into_iter(), [b].into_iter()), "{a} {b}");
        }
        for (a, b) in [("kim", "kam"), ("lee", "lo"), ("kim", "kimm kim"), ("", "a")] {
            assert!(!sound_alike(a.split(' '), b.split(' ')), "{a} {b}");
        }
        assert!(sound_alike("yoon suk yeol".split(' '), "yoon suk-yeol".split(' ')));
        assert_eq!(without_article("al-masri"), "masri");
        for whole in ["al-ma", "alma-ata", "ali-reza", "", "-", "é-x"] {
            assert_eq!(without_article(whole), whole);
        }
    }

    #[test]
    fn one_slip_needs_length() {
        assert!(one_slip("blinken", "blinkin"));
        assert!(one_slip("netanyahu", "netanyahou"));
        assert!(!one_slip("holm", "helm"));
        assert!(!one_slip("bauer", "maier"));
    }
}
