//! Words that attribute, from `data/cues.tsv` and `data/cue_nouns.tsv`, with their forms.

use super::view::View;
use crate::text::TokenRange;
use std::collections::HashMap;
use std::sync::LazyLock;

/// What kind of act a cue names; how far it is from plain speech.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Class {
    /// "said"
    Speech,
    /// "joked", "tweeted": counts beside a quotation or a clause with "that".
    Manner,
    /// "believes"
    Belief,
    /// "the report found"
    Find,
    /// "denied", "urged": speaks by doing.
    Act,
}

/// Which form of the verb a word is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tense {
    /// "say"
    Base,
    /// "says"
    Present,
    /// "said"
    Past,
    /// "written", where it differs from the past
    Participle,
    /// "saying"
    Ing,
}

/// What may stand beside a cue; the columns of `data/cues.tsv`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Frames {
    /// "said [that] it rained"
    pub clause: bool,
    /// "announced that it rained"
    pub that: bool,
    /// beside a quotation
    pub quote: bool,
    /// "denied the claims"
    pub object: bool,
    /// "called the report baseless"
    pub judge: bool,
    /// "denied taking money"
    pub gerund: bool,
    /// "vowed to fight"
    pub to: bool,
    /// "urged residents to leave"
    pub person_to: bool,
    /// "told AFP it rained"
    pub addressee: bool,
    /// "asked whether it rained"
    pub wh: bool,
    /// the form in -s or without ending is oftener a noun
    pub noun: bool,
}

/// A verb that attributes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verb {
    /// "say", "point out"
    pub lemma: &'static str,
    /// Words behind the first one: "out"
    pub rest: Vec<&'static str>,
    /// Kind of act.
    pub class: Class,
    /// What may stand beside it.
    pub frames: Frames,
}

/// A noun that attributes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Noun {
    /// "claim"
    pub lemma: &'static str,
    /// "of" in "denial of involvement"
    pub preposition: Option<&'static str>,
}

/// All of them.
#[derive(Debug, Default)]
pub struct Lexicon {
    verbs: Vec<Verb>,
    nouns: Vec<Noun>,
    verb_forms: HashMap<String, Vec<(usize, Tense)>>,
    noun_forms: HashMap<String, usize>,
}

/// The lexicon, read once.
pub static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| {
    Lexicon::read(include_str!("../../data/cues.tsv"), include_str!("../../data/cue_nouns.tsv"))
});

impl Lexicon {
    fn read(verbs: &'static str, nouns: &'static str) -> Lexicon {
        let mut lexicon = Lexicon::default();
        for row in rows(verbs) {
            let [lemma, irregular, class, frames] = row[..] else { continue };
            let mut words = lemma.split(' ');
            let first = words.next().unwrap_or_default();
            let at = lexicon.verbs.len();
            for (form, tense) in forms(first, irregular) {
                let list = lexicon.verb_forms.entry(form).or_default();
                if !list.contains(&(at, tense)) {
                    list.push((at, tense));
                }
            }
            let class = match class {
                "manner" => Class::Manner,
                "belief" => Class::Belief,
                "find" => Class::Find,
                "act" => Class::Act,
                _ => Class::Speech,
            };
            lexicon.verbs.push(Verb { lemma, rest: words.collect(), class, frames: Frames::read(frames) });
        }
        // The longest wording first: "warn of" before "warn".
        let verbs = &lexicon.verbs;
        for list in lexicon.verb_forms.values_mut() {
            list.sort_by_key(|&(at, _)| std::cmp::Reverse(verbs.get(at).map_or(0, |v| v.rest.len())));
        }
        for row in rows(nouns) {
            let [lemma, plural, preposition] = row[..] else { continue };
            let at = lexicon.nouns.len();
            lexicon.noun_forms.insert(lemma.to_owned(), at);
            lexicon.noun_forms.insert(plural.to_owned(), at);
            lexicon.nouns.push(Noun { lemma, preposition: (preposition != "-").then_some(preposition) });
        }
        lexicon
    }

    /// The verbs that the lower-case words beginning at `word` may be, longest wording first.
    /// `next` gives the words behind.
    pub fn verbs<'n, F: Fn(usize) -> &'n str + 'n>(
        &'static self,
        word: &str,
        next: F,
    ) -> impl Iterator<Item = (&'static Verb, Tense)> + use<'n, F> {
        self.verb_forms.get(word).into_iter().flatten().filter_map(move |&(at, tense)| {
            let verb = self.verbs.get(at)?;
            verb.rest.iter().enumerate().all(|(k, w)| next(k + 1) == *w).then_some((verb, tense))
        })
    }

    /// The lemmas of verbs and nouns that the words of `cue` can be, in order.
    pub fn lemmas(&'static self, view: &View, cue: &TokenRange) -> impl Iterator<Item = &'static str> {
        let mut found = Vec::new();
        for at in cue.clone() {
            found.extend(self.verbs(view.word(at), move |k| view.word(at + k)).map(|(v, _)| v.lemma));
            found.extend(self.noun(view.word(at)).map(|n| n.lemma));
        }
        found.into_iter()
    }

    /// Whether `word` is a form of some verb here.
    pub fn is_verb_form(&self, word: &str) -> bool {
        self.verb_forms.contains_key(word)
    }

    /// The noun that the lower-case `word` is.
    pub fn noun(&self, word: &str) -> Option<&Noun> {
        self.noun_forms.get(word).and_then(|&at| self.nouns.get(at))
    }
}

impl Frames {
    fn read(list: &str) -> Frames {
        let mut frames = Frames::default();
        for name in list.split(',') {
            match name.trim() {
                "clause" => (frames.clause, frames.that) = (true, true),
                "that" => frames.that = true,
                "quote" => frames.quote = true,
                "object" => frames.object = true,
                "judge" => frames.judge = true,
                "gerund" => frames.gerund = true,
                "to" => frames.to = true,
                "person-to" => frames.person_to = true,
                "addressee" => frames.addressee = true,
                "wh" => frames.wh = true,
                "noun" => frames.noun = true,
                _ => {}
            }
        }
        frames
    }
}

/// The rows of a table, split at tabs; comments and empty lines left out.
pub fn rows(table: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    table
        .lines()
        .filter(|line| !line.starts_with('#') && !line.trim().is_empty())
        .map(|line| line.split('\t').map(str::trim).collect())
}

/// All forms of a verb; `irregular` is "-" or "past participle".
pub fn forms(verb: &str, irregular: &str) -> Vec<(String, Tense)> {
    let mut out = vec![(verb.to_owned(), Tense::Base), (third_person(verb), Tense::Present)];
    let mut parts = irregular.split(' ').filter(|p| *p != "-" && !p.is_empty());
    match parts.next() {
        Some(past) => {
            out.push((past.to_owned(), Tense::Past));
            out.extend(parts.map(|p| (p.to_owned(), Tense::Participle)));
        }
        None => out.push((with_ending(verb, "ed"), Tense::Past)),
    }
    out.push((with_ending(verb, "ing"), Tense::Ing));
    out
}

fn ends_in_consonant_y(verb: &str) -> bool {
    let mut last = verb.chars().rev();
    last.next() == Some('y') && last.next().is_some_and(|c| !is_vowel(c))
}

fn third_person(verb: &str) -> String {
    if ends_in_consonant_y(verb) {
        format!("{}ies", &verb[..verb.len() - 1])
    } else if ["s", "x", "z", "ch", "sh", "o"].iter().any(|e| verb.ends_with(e)) {
        format!("{verb}es")
    } else {
        format!("{verb}s")
    }
}

fn with_ending(verb: &str, ending: &str) -> String {
    if ending == "ed" && ends_in_consonant_y(verb) {
        return format!("{}ied", &verb[..verb.len() - 1]);
    }
    if verb.ends_with('e') && !(ending == "ing" && (verb.ends_with("ee") || verb.ends_with("oe"))) {
        return format!("{}{ending}", &verb[..verb.len() - 1]);
    }
    if doubles(verb) {
        let last = verb.chars().last().unwrap_or_default();
        return format!("{verb}{last}{ending}");
    }
    format!("{verb}{ending}")
}

fn is_vowel(c: char) -> bool {
    matches!(c, 'a' | 'e' | 'i' | 'o' | 'u')
}

/// Whether the last consonant is doubled before an ending: short stressed last syllables.
fn doubles(verb: &str) -> bool {
    const LONGER: [&str; 6] = ["admit", "rebut", "regret", "refer", "permit", "commit"];
    let c: Vec<char> = verb.chars().collect();
    let [.., a, b, d] = c[..] else { return false };
    let closed = !is_vowel(a) && is_vowel(b) && !is_vowel(d) && !matches!(d, 'w' | 'x' | 'y');
    let syllables = c.windows(2).filter(|w| is_vowel(w[0]) && !is_vowel(w[1])).count();
    closed && (syllables == 1 || LONGER.contains(&verb))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn verbs_inflect() {
        let table = [
            ("say", "said", "say says said saying"),
            ("deny", "-", "deny denies denied denying"),
            ("admit", "-", "admit admits admitted admitting"),
            ("slam", "-", "slam slams slammed slamming"),
            ("argue", "-", "argue argues argued arguing"),
            ("stress", "-", "stress stresses stressed stressing"),
            ("report", "-", "report reports reported reporting"),
            ("agree", "-", "agree agrees agreed agreeing"),
            ("write", "wrote written", "write writes wrote written writing"),
            ("answer", "-", "answer answers answered answering"),
        ];
        for (verb, irregular, expected) in table {
            let got: Vec<String> = forms(verb, irregular).into_iter().map(|f| f.0).collect();
            assert_eq!(got.join(" "), expected);
        }
    }

    #[test]
    fn the_longest_wording_comes_first() {
        let found: Vec<_> = LEXICON.verbs("warned", |_| "of").map(|(v, _)| v.lemma).collect();
        assert_eq!(found, ["warn of", "warn"]);
        assert!(LEXICON.noun("denials").is_some_and(|n| n.preposition == Some("of")));
    }

    #[test]
    fn every_row_is_read() {
        assert!(LEXICON.verbs.len() > 200 && LEXICON.nouns.len() > 30);
        for verb in &LEXICON.verbs {
            assert_ne!(verb.frames, Frames::default(), "{}", verb.lemma);
        }
    }
}
