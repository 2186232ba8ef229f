//! What the text below a headline says of the headline's words, which have capitals all alike: "Nurse **Carries** Child
//! From House" holds no Carries, where the text writes of none.

use crate::people::lexica::gazetteer;
use crate::people::lexica::words::Words;
use std::collections::HashSet;

/// Words of a text from which on its silence says that a word of the headline is no name.
const ENOUGH: usize = 60;

/// The words that the text itself writes with a capital, by folded form.
pub struct Printed<'w> {
    capitals: HashSet<&'w str>,
    pairs: HashSet<(&'w str, &'w str)>,
    /// The text is long enough to name again whom its headline names.
    tells: bool,
}

impl<'w> Printed<'w> {
    /// Reads all sentences that do not capitalise every word, if there is one that does.
    pub fn new(words: &'w Words) -> Printed<'w> {
        let mut printed = Printed { capitals: HashSet::new(), pairs: HashSet::new(), tells: false };
        if !words.words.iter().any(|w| w.title_case) {
            return printed;
        }
        let plain = |i: &usize| words.at(*i).alphabetic && !words.at(*i).title_case;
        let small: HashSet<&str> = (0..words.len())
            .filter(plain)
            .filter(|&i| !words.at(i).capital)
            .map(|i| words.folded(i))
            .collect();
        let mut count = 0;
        for i in (0..words.len()).filter(plain) {
            count += 1;
            let word = words.at(i);
            // "**Storm** damage was light": the first word of a sentence has its capital anyway.
            if word.is_proper() && !(word.initial && small.contains(word.folded.as_str())) {
                printed.capitals.insert(&word.folded);
                if words.at(i + 1).is_proper() && words.same_sentence(i, i + 1) && !word.possessive {
                    printed.pairs.insert((&word.folded, words.folded(i + 1)));
                }
            }
        }
        printed.tells = count > ENOUGH;
        printed
    }

    /// Whether the word of a headline can be a name: the text has it as one, or the text is too short to tell.
    pub fn can_be_name(&self, word: &str) -> bool {
        !self.tells || self.capitals.contains(word) || gazetteer::bare(word).is_some()
    }

    /// Whether the text has two words of a headline side by side, both with a capital: "**Megyn Kelly**".
    pub fn has_pair(&self, first: &str, second: &str) -> bool {
        self.pairs.contains(&(first, second))
    }
}
