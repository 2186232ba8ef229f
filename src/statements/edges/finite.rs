//! Verbs of clauses, as far as one can be sure of them without a parser.

use crate::statements::reading::class;
use crate::statements::reading::view::View;
use crate::text::TokenRange;

/// "were", "has", "will", "said": finite whatever stands around it; not "to have", "being".
pub(super) fn is_certain(view: &View, i: usize) -> bool {
    let bare = matches!(view.word(i), "be" | "been" | "being" | "having" | "'s");
    let finite = view.is(i, class::AUXILIARY) && !bare || matches!(view.word(i), "said" | "says");
    // "should she win"
    let inverted = matches!(view.word(i + 1), "he" | "she" | "they" | "we" | "i" | "it" | "you");
    finite
        && !inverted
        && !view.is_capital(i)
        && i > 0
        && !view.is(i - 1, class::AUXILIARY)
        && view.word(i - 1) != "to"
}

/// Over the adverbs and days at `i`: "**nevertheless** played", "**on Friday** declared".
pub(super) fn behind_adverbs(view: &View, mut i: usize, end: usize) -> usize {
    loop {
        let day = view.word(i) == "on" && view.is(i + 1, class::TIME) && view.is_capital(i + 1);
        match () {
            () if i >= end => return i,
            () if day => i += 2,
            () if view.is_adverb(i) => i += 1,
            () => return i,
        }
    }
}

/// Where the adverbs before the verb at `i` begin, not before `floor`: "**now** are few".
pub(super) fn before_adverbs(view: &View, floor: usize, mut i: usize) -> usize {
    while i > floor + 1 && (view.is_adverb(i - 1) || view.word(i - 1) == ",") {
        i -= 1;
    }
    i
}

/// Whether a clause with a subject of its own begins at `i`: "**the vote** went on", "**he has** never"; no list, no
/// phrase, no question.
pub(super) fn opens_clause(view: &View, i: usize, end: usize) -> bool {
    let grammar =
        class::PREPOSITION | class::CONJUNCTION | class::SUBORDINATOR | class::WH | class::AUXILIARY;
    let pronoun = matches!(view.word(i), "he" | "she" | "they" | "we" | "i" | "it" | "it's" | "that's")
        || matches!(view.word(i), "that" | "this") && is_certain(view, i + 1);
    let subject =
        !view.is(i, grammar) && view.is_word(i) && !view.word(i).ends_with("ing") && !view.is_adverb(i);
    let near = i + 1..end.min(i + CLAUSE);
    let mut within = near.take_while(|&k| !matches!(view.word(k), "," | ";" | ":" | "—" | "–" | "-"));
    pronoun || subject && within.any(|k| finite_behind(view, i, k))
}

/// Most tokens from the start of a clause to its verb.
const CLAUSE: usize = 12;

/// Whether the verb of the subject that begins at `subject` stands at `k`: "the vote **went** on".
fn finite_behind(view: &View, subject: usize, k: usize) -> bool {
    let noun = view.is(k - 1, class::DETERMINER | class::POSSESSIVE | class::PREPOSITION);
    let clause = (subject..k).any(|i| view.is(i, class::WH | class::SUBORDINATOR));
    let participle = view.word(k + 1) == "by" || view.word(k).ends_with("ing");
    !noun && !clause && !participle && view.is_verb_like(k)
}

/// The verbs that a content still has to come to.
pub(super) struct Verbs {
    /// Clauses opened so far.
    open: usize,
    /// Verbs met so far.
    met: usize,
}

impl Verbs {
    /// `clause`: the content is one, and needs a verb of its own.
    pub(super) fn new(clause: bool) -> Verbs {
        Verbs { open: usize::from(clause), met: 0 }
    }

    /// The first verb in `tokens` for which no clause is open: "they will stay **are** few".
    pub(super) fn beyond(mut self, view: &View, tokens: &TokenRange) -> Option<usize> {
        let opens = class::SUBORDINATOR | class::WH | class::CONJUNCTION;
        for i in tokens.clone() {
            if view.quote_of(i).is_some() {
                continue;
            }
            if i > tokens.start && view.is(i, opens) || matches!(view.word(i), ";" | ":" | "—" | "–" | "-")
            {
                self.open += 1;
            }
            let pronoun = matches!(view.word(i), "he" | "she" | "they" | "we" | "i" | "it" | "there");
            if pronoun {
                let own = i == tokens.start || view.is(i - 1, class::SUBORDINATOR);
                let group = view.is(i + 1, class::AUXILIARY) || view.is(i + 2, class::AUXILIARY);
                match (own, group) {
                    (true, false) => self.met += 1,
                    (false, true) => self.open += 1,
                    _ => {}
                }
            }
            if is_certain(view, i) {
                self.met += 1;
                if self.met > self.open {
                    return Some(i);
                }
            }
        }
        None
    }
}
