//! The document's words as the finder of names looks at them: folded, with their surface form.

use crate::people::lexica::fold::{fold, unscrambled};
use crate::people::lexica::lexicon::{LEXICON, WordClass};
use crate::people::lexica::paragraphs::Paragraphs;
use crate::text::{Document, TokenRange};

/// One token.
#[derive(Debug, Default)]
pub struct Word {
    /// Folded, without a possessive ending.
    pub folded: String,
    /// Letters or digits, not a mark.
    pub alphabetic: bool,
    /// First letter is a capital (after a lower-case article: "al-Bashir").
    pub capital: bool,
    /// Two letters or more, or a letter and digits ("M23"), none in lower case.
    pub upper: bool,
    /// Ends in "’s" or "s’".
    pub possessive: bool,
    /// First word of its sentence: its capital says nothing.
    pub initial: bool,
    /// Stands inside quotation marks.
    pub quoted: bool,
    /// Index of its sentence.
    pub sentence: usize,
    /// Index of its block.
    pub block: usize,
    /// Its sentence capitalises every word: capitals say nothing there.
    pub title_case: bool,
    /// What it is where no name and no office holds it.
    pub class: WordClass,
}

/// All words of a document.
#[derive(Debug)]
pub struct Words<'a> {
    /// The document.
    pub doc: &'a Document,
    /// One a token.
    pub words: Vec<Word>,
    /// Where its paragraphs begin.
    pub paragraphs: Paragraphs,
}

impl Word {
    /// A word in capitals that is no small one, of which names consist: "Bridge" in "Bridge of Sighs", but not "The".
    pub fn is_proper(&self) -> bool {
        self.capital && self.alphabetic && self.class == WordClass::Open
    }
}

static NOTHING: Word = Word {
    folded: String::new(),
    alphabetic: false,
    capital: false,
    upper: false,
    possessive: false,
    initial: false,
    quoted: false,
    sentence: usize::MAX,
    block: usize::MAX,
    title_case: false,
    class: WordClass::Open,
};

impl<'a> Words<'a> {
    /// Looks at every token once.
    pub fn new(doc: &'a Document) -> Words<'a> {
        let mut words: Vec<Word> = (0..doc.tokens.len()).map(|i| word(doc, i)).collect();
        for (index, block) in doc.blocks.iter().enumerate() {
            for word in words.get_mut(block.tokens.clone()).into_iter().flatten() {
                word.block = index;
            }
        }
        for (index, sentence) in doc.sentences.iter().enumerate() {
            let mut first = true;
            for word in words.get_mut(sentence.clone()).into_iter().flatten() {
                word.sentence = index;
                word.initial = first && word.alphabetic;
                first &= !word.alphabetic;
            }
        }
        for sentence in &doc.sentences {
            let list = words.get_mut(sentence.clone()).unwrap_or_default();
            // A capital inside a sentence makes a name of a verb ("Calder Falls"), but not in a
            // headline that capitalises every word.
            let long = |w: &&Word| w.alphabetic && w.folded.len() > 3;
            let plain = |w: &Word| matches!(w.class, WordClass::Open | WordClass::Verb | WordClass::Adv);
            let is_lower =
                |w: &Word| !w.capital && plain(w) && !w.folded.starts_with(|c: char| c.is_ascii_digit());
            // "On Thursday, he met President Yoon Suk Yeol." has long words in capitals alone, but a
            // headline would not leave its verb or its subject in lower case.
            // "Secretary of State Ana Lind is due in Oslo on Friday."
            let stopped = list.last().is_some_and(|w| w.folded == ".");
            let clause = |w: &Word| {
                !w.capital
                    && (matches!(w.class, WordClass::Verb | WordClass::Pron)
                        || stopped && w.class == WordClass::Aux)
            };
            let headline = !list.iter().any(|w| is_lower(w) && long(&w) || clause(w));
            if list.iter().filter(long).count() > 3 && headline {
                list.iter_mut().for_each(|w| w.title_case = true);
                continue;
            }
            for word in list.iter_mut().filter(|w| w.capital && !w.initial) {
                if matches!(word.class, WordClass::Verb | WordClass::Adv) {
                    word.class = WordClass::Open;
                }
            }
        }
        for quote in &doc.quotes {
            for word in words.get_mut(quote.tokens.clone()).into_iter().flatten() {
                word.quoted = true;
            }
        }
        Words { doc, words, paragraphs: Paragraphs::of(doc) }
    }

    /// Word `i`, or an empty one that is nothing.
    pub fn at(&self, i: usize) -> &Word {
        self.words.get(i).unwrap_or(&NOTHING)
    }

    /// Number of words.
    pub fn len(&self) -> usize {
        self.words.len()
    }

    /// The folded form of word `i`.
    pub fn folded(&self, i: usize) -> &str {
        &self.at(i).folded
    }

    /// Whether tokens `a` and `b` stand in one sentence.
    pub fn same_sentence(&self, a: usize, b: usize) -> bool {
        self.at(a).sentence == self.at(b).sentence && self.at(a).sentence != usize::MAX
    }

    /// The tokens of a block that is a line of `most` tokens at most without a verb: a byline, the name of a paper.
    pub fn label(&self, block: usize, most: usize) -> Option<TokenRange> {
        let line = self.doc.blocks.get(block)?.tokens.clone();
        let verb = |k: usize| matches!(self.at(k).class, WordClass::Verb | WordClass::Aux);
        (line.len() <= most && !line.clone().any(verb)).then_some(line)
    }

    /// The surface of `tokens` with single spaces, a possessive ending of the last token cut off.
    pub fn text(&self, tokens: &TokenRange) -> String {
        let surface = self.doc.slice(tokens);
        let mut text = String::with_capacity(surface.len());
        for word in surface.split_whitespace() {
            if !text.is_empty() {
                text.push(' ');
            }
            text.push_str(word);
        }
        if tokens.end > 0 && self.at(tokens.end - 1).possessive {
            let cut = text.trim_end_matches(['’', '\'']).trim_end_matches("’s").trim_end_matches("'s").len();
            text.truncate(cut);
        }
        unscrambled(&text)
    }
}

fn word(doc: &Document, i: usize) -> Word {
    let surface = doc.word(i);
    let alphabetic = surface.chars().next().is_some_and(char::is_alphanumeric);
    if !alphabetic {
        return Word { folded: surface.to_owned(), ..Word::default() };
    }
    let mut folded = fold(surface);
    let mut possessive = false;
    if folded.ends_with("'s") {
        folded.truncate(folded.len() - 2);
        possessive = true;
    } else if folded.ends_with('s') && is_apostrophe_behind(doc, i) {
        possessive = true;
    }
    let letters = |text: &'_ str| text.chars().filter(|c| c.is_alphabetic()).take(2).count();
    let bare = surface.strip_suffix("’s").or_else(|| surface.strip_suffix("'s")).unwrap_or(surface);
    let digits = bare.chars().any(|c| c.is_ascii_digit());
    let upper = !bare.chars().any(char::is_lowercase) && (letters(bare) > 1 || letters(bare) == 1 && digits);
    let capital = surface.chars().find(|c| c.is_alphabetic()).is_some_and(char::is_uppercase)
        || has_article_and_capital(surface);
    // "Tô Lâm": English has no such "to".
    let marked = capital && bare.chars().any(|c| c.is_alphabetic() && !c.is_ascii());
    let open = marked || is_initial(doc, i);
    let class = if open { WordClass::Open } else { LEXICON.word_class(&folded) };
    Word { folded, alphabetic, capital, upper, possessive, class, ..Word::default() }
}

/// "**A**. K. Nair": a letter with a stop before a name is no article.
fn is_initial(doc: &Document, i: usize) -> bool {
    let named = || doc.word(i + 2).starts_with(char::is_uppercase);
    doc.word(i) == "A" && doc.word(i + 1) == "." && named() && doc.sentence_of(i) == doc.sentence_of(i + 2)
}

/// "al-Bashir", "d’Orsay", "el-Sisi"
fn has_article_and_capital(surface: &str) -> bool {
    surface
        .split_once(['-', '’', '\''])
        .is_some_and(|(article, rest)| article.len() <= 3 && rest.starts_with(char::is_uppercase))
}

/// "farmers’ union": an apostrophe stands against the word, and no quotation ends there.
fn is_apostrophe_behind(doc: &Document, i: usize) -> bool {
    let (Some(word), Some(next)) = (doc.tokens.get(i), doc.tokens.get(i + 1)) else { return false };
    word.end == next.start
        && matches!(doc.word(i + 1), "’" | "'")
        && !doc.quotes.iter().any(|q| q.tokens.end == i + 2)
        && doc.tokens.get(i + 2).is_some_and(|t| t.start > next.end)
}
