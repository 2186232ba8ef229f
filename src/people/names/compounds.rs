//! Words that belong to no name though a capital stands in them: "a **Texas-based** lawyer", "the **Vosk-style** tax",
//! "**pro-Danish** voters", "**I'm** Lucy".

use crate::people::bodies::body_nouns::run_by;
use crate::people::lexica::name_words;
use crate::people::lexica::words::Words;

/// Letters that a participle has at least behind a hyphen: "Vosk-**backing**", but "Tsai **Ying**-jeou", "Xiao-ping".
const PARTICIPLE: usize = 6;

/// "**Texas-based**", "**Vosk-style**": an adjective made of a name, of which the words before it are a part.
/// "Ryu Sang-min" is none.
pub fn is_made_of_name(words: &Words, i: usize) -> bool {
    let Some((_, tail)) = words.folded(i).rsplit_once('-') else { return false };
    let surface = words.doc.word(i).rsplit_once('-').map_or("", |(_, tail)| tail);
    let lower = surface.starts_with(char::is_lowercase) || words.at(i).title_case;
    let participle = tail.len() >= PARTICIPLE && (tail.ends_with("ing") || tail.ends_with("ed"));
    // "Lind **co-founded** it": a verb.
    let lower = lower && words.at(i).capital;
    // "the **Houthi-run** Ministry of Health": tells whose the body is.
    lower && run_by(words, i).is_none() && (participle || name_words::is(tail, name_words::BEHIND_HYPHEN))
}

/// "**pro-Danish**", "**Anti-fraud**": says for or against what one is; not "the **Anti-Doping** Agency".
pub fn is_prefixed(words: &Words, i: usize) -> bool {
    let Some((first, tail)) = words.doc.word(i).split_once('-') else { return false };
    let small = |part: &str| part.starts_with(char::is_lowercase);
    let prefix = words.folded(i).split('-').next().unwrap_or_default();
    (small(first) || small(tail)) && name_words::is(prefix, name_words::BEFORE_HYPHEN)
}

/// "**I'm** Lucy", "**Don't** Stop": a pronoun or a verb cut short.
pub fn is_contraction(words: &Words, i: usize) -> bool {
    let tail = words.folded(i).split_once('\'').map_or("", |(_, tail)| tail);
    matches!(tail, "m" | "ll" | "ve" | "re" | "d" | "t")
}
