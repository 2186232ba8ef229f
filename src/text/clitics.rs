//! Verbs drawn together with the pronoun before them: "she’s", "they’ve". They are one token, as a name and its
//! "’s" are, and two words of grammar.

use super::Document;

const PRONOUNS: [&str; 10] = ["i", "he", "she", "it", "we", "you", "they", "who", "that", "there"];
const VERBS: [&str; 6] = ["s", "re", "ve", "m", "d", "ll"];

impl Document {
    /// First byte of the verb, its apostrophe, where token `i` is such a pair.
    pub fn clitic(&self, i: usize) -> Option<usize> {
        let token = self.tokens.get(i)?;
        let word = self.text.get(token.start..token.end)?;
        let (pronoun, verb) = word.split_once(['’', '\''])?;
        let is = |list: &[&str], word: &str| list.iter().any(|w| w.eq_ignore_ascii_case(word));
        (is(&PRONOUNS, pronoun) && is(&VERBS, verb)).then_some(token.start + pronoun.len())
    }

    /// Token `i` without such a verb: "she" of "she’s".
    pub fn host(&self, i: usize) -> &str {
        let pronoun = self.clitic(i).and_then(|verb| self.text.get(self.tokens.get(i)?.start..verb));
        pronoun.unwrap_or_else(|| self.word(i))
    }
}

#[cfg(test)]
mod tests {
    use super::Document;

    #[test]
    fn a_pronoun_and_its_verb_are_told_apart() {
        let doc =
            Document::from_paragraphs(&["She’s out, they've left, Holm’s deputy and the boys' coach too"]);
        let pairs: Vec<_> = (0..doc.tokens.len())
            .filter_map(|i| Some(&doc.text[doc.clitic(i)?..doc.tokens[i].end]))
            .collect();
        assert_eq!(pairs, ["’s", "'ve"]);
        let hosts: Vec<_> = [0, 3, 5].map(|i| doc.host(i)).into();
        assert_eq!(hosts, ["She", "they", ","]);
    }
}
