//! Evaluations: "false", "baseless", "a witch-hunt", from `data/evaluations.tsv`.

use crate::statements::reading::class;
use crate::statements::reading::lexical;
use crate::statements::reading::tables::EVALUATIONS;
use crate::statements::reading::view::View;
use crate::statements::stance::objects;
use crate::statements::{Form, Stance};
use crate::text::TokenRange;

/// Most tokens of what is called something: "the latest allegations of the opposition as".
const OBJECT: usize = 7;

/// The first evaluation in `tokens`: where it stands and what calling something so does.
pub fn find(view: &View, tokens: TokenRange) -> Option<(TokenRange, Stance)> {
    for i in tokens.clone() {
        let mut evaluations = view.phrases(i, &EVALUATIONS);
        let found = evaluations.find(|(end, stance)| **stance != Stance::Asserts && *end <= tokens.end);
        if let Some((end, stance)) = found {
            return Some((i..end, *stance));
        }
    }
    None
}

/// "what it believes **to be** “fake news”": `be` ends a clause that names something and calls nothing so.
fn free_relative(view: &View, from: usize, be: usize) -> bool {
    view.word(be) == "be"
        && be > from
        && view.word(be - 1) == "to"
        && (from.max(be.saturating_sub(6))..be).any(|i| view.word(i) == "what")
}

/// "described the allegation as **“the cry of a drowning man”**": whatever an allegation is called in
/// quotation marks dismisses it, unless it is taken seriously: "called the claims “deeply disturbing”".
pub fn dismisses(view: &View, piece: &TokenRange) -> bool {
    let Some(open) = piece.clone().find(|&i| view.is_quote_mark(i) && view.quote_of(i).is_some()) else {
        return likens(view, piece);
    };
    // "described **as “delirious”** the claim": behind what it is called
    let fronted = view.word(piece.start) == "as" && open == piece.start + 1;
    let behind = view.quote(open).filter(|_| fronted).map(|q| q.tokens.end);
    let object = behind.map_or(piece.start..open.min(piece.start + 4), |b| b..piece.end.min(b + 6));
    let alleged = object.clone().any(|i| view.is(i, class::ALLEGED)) && !view.is(object.start, class::WH);
    alleged && !(open + 1..piece.end).any(|i| serious(view, i))
}

/// "described the allegation as **the cry of a drowning man**", "the rumours as **the work of idle minds**": what an
/// allegation is likened to dismisses it without quotation marks, too.
fn likens(view: &View, piece: &TokenRange) -> bool {
    let Some(as_what) = piece.clone().take(OBJECT).find(|&i| view.word(i) == "as") else { return false };
    let alleged = |i: usize| view.is(i, class::ALLEGED) && view.among(i, lexical::CONTESTING);
    let of = (as_what + 2..piece.end.min(as_what + OBJECT)).any(|i| view.word(i) == "of");
    let opens = view.is(as_what + 1, class::DETERMINER);
    opens && of && (piece.start..as_what).any(alleged) && !(as_what + 1..piece.end).any(|i| serious(view, i))
}

/// "called the claims “deeply **disturbing**”": whether the word at `i` takes something seriously.
fn serious(view: &View, i: usize) -> bool {
    let before = i.checked_sub(1);
    EVALUATIONS.get(view.word(i)) == Some(&Stance::Asserts)
        && !before.is_some_and(|k| view.is(k, class::NEGATION))
}

/// Whether `tokens` hold an evaluation.
pub fn holds(view: &View, tokens: TokenRange) -> bool {
    find(view, tokens).is_some()
}

/// "was **false**", "called the report **baseless**", "**Nonsense**": an evaluation in the place of
/// a predicate. "a false ceiling" is none, nor is "not false". `judged`: the cue calls something so.
pub fn predicated(view: &View, piece: &TokenRange, judged: bool, form: Form) -> Option<Stance> {
    let inner = view.bare(piece);
    let mut from = inner.start;
    let mut found = None;
    while let Some((at, stance)) = find(view, from..inner.end) {
        from = at.end;
        // "malicious lies": the noun decides.
        if find(view, at.end..inner.end.min(at.end + 1)).is_some() {
            continue;
        }
        let word = at.start;
        if Phrase::around(view, &inner, at, judged).says_so(form) {
            // "false and malicious" denies; in "groundless and malicious" what condemns outweighs.
            let weighs = |stance: Stance, at: usize| match stance {
                Stance::Denies if view.is(at, class::SCORNFUL) => 1,
                Stance::Rejects => 2,
                _ => 3,
            };
            let weight = weighs(stance, word);
            if found.is_none_or(|(most, _)| weight > most) {
                found = Some((weight, stance));
            }
        }
    }
    found.map(|(_, stance)| stance)
}

/// An evaluation with what belongs to it: "**really** false", "**a total** lie".
struct Phrase<'a> {
    view: &'a View<'a>,
    /// The content without its quotation marks.
    inner: &'a TokenRange,
    /// The evaluation itself.
    at: TokenRange,
    /// Where the phrase begins.
    start: usize,
    /// Whether the cue calls something so.
    judged: bool,
}

impl<'a> Phrase<'a> {
    fn around(view: &'a View<'a>, inner: &'a TokenRange, at: TokenRange, judged: bool) -> Self {
        let mut start = at.start;
        while start > inner.start && (belongs(view, start - 1) || quoted_adjective(view, inner, start - 1)) {
            start -= 1;
        }
        // "called a site, **which** posts fake news stories": not what it is called.
        let judged = judged && !view.words_any(&(inner.start..at.start), &["which", "who", "whose"]);
        Phrase { view, inner, at, start, judged }
    }

    /// Whether the content calls something so.
    fn says_so(&self, form: Form) -> bool {
        // "argued that the search had been illegal": what accuses, unless somebody calls it so.
        let accuses =
            !self.judged && self.view.among(self.at.start, lexical::FAULTING) && !self.quotes_a_claim(form);
        if accuses || self.is_supposed() || self.is_of_a_person() || self.is_negated() {
            return false;
        }
        let noun_follows = self.noun_follows();
        // "**Absolute nonsense.** He was laughing": a sentence of its own.
        let closed = self.at.end >= self.inner.end || matches!(self.view.word(self.at.end), "." | "!");
        let whole = self.start == self.inner.start && closed;
        // "dismissed **as a lie** the firm’s claim"
        let fronted =
            self.judged && self.view.word(self.inner.start) == "as" && self.start <= self.inner.start + 1;
        whole
            || fronted
            || !noun_follows && (self.judged || self.is_predicate())
            || self.judged && form != Form::Indirect && noun_follows
    }

    /// "said the answer was **“a joke”**": quoted alone, of what somebody said.
    fn quotes_a_claim(&self, form: Form) -> bool {
        let view = self.view;
        let quoted = (self.start..=self.at.start).any(|i| view.is_quote_mark(i));
        let said = |i: usize| view.is(i, class::ALLEGED) || matches!(view.word(i), "that" | "this");
        form == Form::Mixed && quoted && (self.inner.start..self.start.min(self.inner.start + 4)).any(said)
    }

    /// "I hope they are fake", "if the landing was fake", "don’t think it is a ridiculous idea": nothing
    /// is called so.
    fn is_supposed(&self) -> bool {
        let view = self.view;
        let before = self.inner.start.max(self.start.saturating_sub(8))..self.start;
        view.words_any(&before, &["if", "unless", "whether", "either", "hope", "hopes", "hoped"])
            || before.clone().any(|k| view.is(k, class::NEGATION) && view.is(k + 1, class::MIND))
    }

    /// "called **Kane** a disgrace", "**she’s** a fake": a person, and nothing that could be so.
    fn is_of_a_person(&self) -> bool {
        if !self.judged && self.insults() {
            return true;
        }
        let determiner = |&k: &usize| self.view.is(k, class::DETERMINER);
        let called = (self.inner.start + 1..self.start).find(determiner).unwrap_or(self.start);
        self.judged && objects::is_name(self.view, &(self.inner.start..called))
    }

    /// "**She’s a** fake", "**he was a** total disgrace"
    fn insults(&self) -> bool {
        let view = self.view;
        let article = (self.start..self.at.end).any(|k| matches!(view.word(k), "a" | "an"));
        let person = |b: usize| {
            matches!(view.word(b), "he's" | "she's" | "you're")
                || view.is(b, class::BE) && matches!(view.word(b.wrapping_sub(1)), "he" | "she" | "you")
        };
        article && self.before().is_some_and(person)
    }

    /// The token before the phrase, where it is one of the content.
    fn before(&self) -> Option<usize> {
        self.start.checked_sub(1).filter(|&b| b >= self.inner.start)
    }

    /// "is **not** false", "must **not be** naive"; "politically incorrect" calls nothing false, either.
    fn is_negated(&self) -> bool {
        let view = self.view;
        let not = |b: usize| view.is(b, class::NEGATION) || view.word(b).ends_with("n't");
        let negated = |b: usize| {
            not(b) || matches!(view.word(b), "be" | "been" | "being") && b > self.inner.start && not(b - 1)
        };
        self.before().is_some_and(negated)
            || (self.start..self.at.start).any(|k| not(k) || view.word(k) == "politically")
    }

    /// "was **false**", "described it as **false**"
    fn is_predicate(&self) -> bool {
        let view = self.view;
        self.before().is_some_and(|b| {
            // "they can be forged": nothing is called so.
            let possible = view.word(b) == "be" && view.is(b.wrapping_sub(1), class::MODAL);
            // "Claims of vote-buying **‘laughable’**, says chief"
            view.is_headline(b) && view.is_quote_mark(self.start) && self.at.end + 1 >= self.inner.end
                || view.is(b, class::BE) && !possible && !free_relative(view, self.inner.start, b)
                || self.judged && view.word(b) == "as"
                || LINKING.contains(&view.word(b))
        })
    }

    /// Behind "unconstitutional and illegal": one evaluation after another.
    fn end(&self) -> usize {
        let (view, mut end) = (self.view, self.at.end);
        while let Some((next, _)) = find(view, end..self.inner.end.min(end + 4)) {
            let joined = (end..next.start)
                .all(|k| view.is(k, class::CONJUNCTION) || view.word(k) == "," || view.is_adverb(k));
            if !joined {
                break;
            }
            end = next.end;
        }
        end
    }

    /// "false **alarm**": the phrase goes on, and a noun is called something that may be true of it.
    fn noun_follows(&self) -> bool {
        let (view, end) = (self.view, self.end());
        let of_grammar = class::PREPOSITION
            | class::CONJUNCTION
            | class::SUBORDINATOR
            | class::DETERMINER
            | class::SUBJECT
            | class::WH
            | class::TIME
            | class::OBJECT;
        // "a hoax perpetrated by China"
        let participle = view.word(end).ends_with("ed")
            && matches!(view.word(end + 1), "by" | "to" | "from" | "at")
            || view.is(end, class::IRREGULAR)
            || view.word(end + 1) == "by";
        end < self.inner.end
            && view.is_word(end)
            && !view.is(end, of_grammar)
            && !view.is_adverb(end)
            && !participle
            && !holds(view, end..end + 1)
            && !view.among(end, lexical::JUDGED)
    }
}

/// Words that link what is called so to what it is called, beside the forms of "be".
const LINKING: [&str; 9] =
    ["that's", "it's", "he's", "she's", "this's", "there's", "what's", "sounds", "seemed"];

/// "“a **tired** distraction”", "“**untested** hearsay”": one word between the article or the mark that opens a
/// quotation and the noun.
fn quoted_adjective(view: &View, inner: &TokenRange, i: usize) -> bool {
    let of_grammar = class::PREPOSITION | class::NEGATION | class::CONJUNCTION | class::AUXILIARY | class::WH;
    if i > inner.start && view.is_quote_mark(i - 1) {
        // "“**sobering** and shameful”": a judgement of its own
        let joined = view.is(i + 1, class::CONJUNCTION);
        return view.is_word(i)
            && !joined
            && !view.is(i, of_grammar | class::SUBJECT)
            && view.word(i) != "no";
    }
    i >= inner.start + 2
        && view.is_word(i)
        && matches!(view.word(i - 1), "a" | "an" | "the" | "another")
        && view.is_quote_mark(i - 2)
}

/// Whether token `i` belongs to the evaluation behind it.
fn belongs(view: &View, i: usize) -> bool {
    view.is_adverb(i)
        || view.is(i, class::DETERMINER)
        || view.is_quote_mark(i)
        // "a really — a really outrageous tweet"
        || matches!(view.word(i), "—" | "–" | "-")
        || view.is(i, class::DEGREE)
        // "**100** percent wrong"
        || view.word(i).bytes().all(|b| b.is_ascii_digit())
        || view.word(i) == "and"
        || holds(view, i..i + 1)
}
