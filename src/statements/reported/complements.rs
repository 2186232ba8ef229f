//! What stands behind a cue: addressee, adverbials, content.

use crate::statements::cues::Cue;
use crate::statements::edges::clause_ends::clause_end;
use crate::statements::reading::class;
use crate::statements::reading::lexical;
use crate::statements::reading::lexicon::Class;
use crate::statements::reading::view::View;
use crate::statements::reported::addressees::addressee_end;
use crate::statements::reported::adverbials::skip_adverbials;
use crate::statements::reported::{askings, outlets};
use crate::text::TokenRange;

/// What a cue governs.
#[derive(Debug, Clone, Default)]
pub struct Complement {
    /// Where the content begins, if it stands behind the cue.
    pub content: Option<usize>,
    /// Why, for the reader.
    pub frame: &'static str,
    /// First token that is neither cue, addressee nor adverbial.
    pub next: usize,
}

/// Reads what stands between `cue` and `end` (the end of its sentence or quotation).
pub fn read(view: &View, cue: &Cue, end: usize) -> Complement {
    let (addressee, i) = read_addressee(view, cue, end);
    // "told **the truth** that nobody wanted": a thing told, and nobody who listens.
    let told = addressee.as_ref().is_some_and(|a| view.among(a.end - 1, lexical::TALE));
    let found = (i < end && !told).then(|| Behind { view, cue, i, end, addressee }.content()).flatten();
    match found {
        Some((content, frame)) => Complement { content: Some(content), frame, next: content },
        None => Complement { content: None, frame: "", next: i },
    }
}

/// The addressee behind `cue`, and the first token behind it and behind adverbials.
fn read_addressee(view: &View, cue: &Cue, end: usize) -> (Option<TokenRange>, usize) {
    let frames = cue.verb.frames;
    let i = skip_adverbials(view, cue.tokens.end, end);
    let to = if frames.addressee { addressee_end(view, i, end) } else { i };
    if to <= i {
        return (None, i);
    }
    // "warned people **to leave** homes that stood near the river"
    let acts = frames.person_to && view.word(to) == "to" && person_to(view, i, end).is_some();
    (Some(i..to), if acts { to } else { skip_adverbials(view, to, end) })
}

/// What stands behind a cue and its addressee.
struct Behind<'a, 'd> {
    view: &'a View<'d>,
    cue: &'a Cue,
    /// Where it begins.
    i: usize,
    /// Where its sentence or quotation ends.
    end: usize,
    addressee: Option<TokenRange>,
}

/// Where a content begins, and what it is.
type Found = Option<(usize, &'static str)>;

impl Behind<'_, '_> {
    /// The content, by the first frame of the verb that fits.
    fn content(&self) -> Found {
        let marked = self.marked();
        if marked.is_some() || self.is_closed() {
            return marked;
        }
        if self.cue.verb.frames.judge {
            return judges(self.view, self.i, self.end).then_some((self.i, "evaluation"));
        }
        self.unmarked()
    }

    /// A content that a word opens: "**that** it leaks", "**whether** it leaks", "**to** leave", "residents **to**
    /// leave".
    fn marked(&self) -> Found {
        let &Behind { view, i, end, .. } = self;
        let frames = self.cue.verb.frames;
        let word = view.word(i);
        let clausal = || i + 2 < end && !that_is_pronoun(view, i, end) && !dated(view, i + 1, end);
        if word == "that" && (frames.that || frames.clause) && clausal() {
            return Some((i + 1, "clause with that"));
        }
        if frames.wh && view.is(i, class::WH) && i + 1 < end {
            return Some((i, "question"));
        }
        if frames.to && word == "to" && i + 1 < end {
            return Some((i, "infinitive"));
        }
        let object = self.addressee.as_ref().map_or(i, |a| a.start);
        let acts = frames.person_to.then(|| person_to(view, object, end)).flatten();
        let asks = frames.wh && self.cue.tokens.clone().any(|k| view.is(k, class::ASKING));
        let question = || Some((asks.then(|| askings::question(view, i, end)).flatten()?, "question"));
        // "**We** have asked the ministry for its plan": the outlet.
        let outlet = matches!(view.word(self.cue.start.wrapping_sub(1)), "we" | "i");
        let requests = || self.cue.verb.lemma == "ask" && !outlet && askings::requests(view, object, end);
        let acts = acts.or_else(|| requests().then_some(object));
        acts.map(|content| (content, "call to act")).or_else(question)
    }

    /// Whether nothing that is said follows: a mark, a conjunction, "he said **according to** a transcript".
    fn is_closed(&self) -> bool {
        match self.view.word(self.i) {
            "," | ":" | "and" | "but" | "so" | ";" | "." | ")" => true,
            "according" => self.view.word(self.i + 1) == "to",
            _ => false,
        }
    }

    /// A content that no word opens: an object, a gerund, a clause.
    fn unmarked(&self) -> Found {
        let &Behind { view, i, end, .. } = self;
        let frames = self.cue.verb.frames;
        let word = view.word(i);
        let worded =
            view.is_word(i) || view.is_quote_mark(i) || matches!(word, "$" | "£" | "€" | "[" | "#" | "@");
        if !worded {
            return None;
        }
        let rest = i..clause_end(view, i, end, false);
        if frames.that && self.opens_with_pronoun() {
            return Some((i, "clause"));
        }
        if frames.object && self.is_object(&rest) {
            return Some((i, "object"));
        }
        if frames.gerund && word.ends_with("ing") && word != "during" {
            return Some((i, "gerund"));
        }
        let told = frames.addressee && self.addressee.is_some();
        let clause = frames.clause && self.is_clause(&rest)
            || outlets::can_reveal(view, &self.cue.tokens) && has_clause(view, rest.clone())
            || told && has_clause(view, rest.clone()) && !self.led_by_preposition();
        clause.then_some((i, "clause"))
    }

    /// Whether `rest` is an object of the cue.
    fn is_object(&self, rest: &TokenRange) -> bool {
        let &Behind { view, i, end, .. } = self;
        // "allege **the couple hid** the money": a clause, where "alleged fraud" is a noun.
        let clausal = self.cue.verb.frames.clause
            && self.cue.verb.class == Class::Speech
            && has_clause(view, rest.start..before_relative(view, rest));
        // "rejected **that argument** in a ruling"
        let pointed = || {
            let closed = class::PREPOSITION | class::CONJUNCTION | class::SUBORDINATOR | class::TIME;
            view.among(i + 1, lexical::CLAIM | lexical::IDEA)
                && (!view.is_word(i + 2) || view.is(i + 2, closed))
        };
        let that = view.word(i) == "that" && !pointed() && end - i > 3;
        !clausal && !self.led_by_preposition() && !that
    }

    /// Whether `rest` is a clause of what is said.
    fn is_clause(&self, rest: &TokenRange) -> bool {
        let &Behind { view, cue, i, .. } = self;
        let led = self.led_by_preposition();
        if led && !clause_behind_phrase(view, rest) {
            return false;
        }
        let enough = rest.len() >= 3 || view.is_quote_mark(i) && rest.len() >= 2;
        let adds = cue.verb.lemma == "add";
        let plain = cue.verb.class == Class::Speech && !(cue.is_participle() && adds);
        // "added **300 jobs**", "argued **several cases**": an object.
        let bare = (adds || cue.verb.lemma == "argue") && !view.is_quote_mark(i);
        let plain = plain && (!bare || has_clause(view, rest.clone()));
        let clausal = plain || !led && has_clause(view, rest.clone()) && !cue.is_participle();
        // "It all **adds up** to the sum that I need."
        let other = matches!(view.word(i), "to" | "as") || adds && view.word(i) == "up";
        enough && clausal && !other
    }

    /// "has maintained **he did** not", "announced **they would**": a clause even where "that" is missing.
    fn opens_with_pronoun(&self) -> bool {
        let &Behind { view, cue, i, end, .. } = self;
        let verb = (i + 1..end.min(i + 3)).find(|&k| !view.is_adverb(k));
        let pronoun = matches!(view.word(i), "he" | "she" | "they" | "we" | "i" | "there");
        let speech = cue.verb.class == Class::Speech && !cue.is_participle();
        speech && pronoun && i == cue.tokens.end && verb.is_some_and(|k| view.is(k, class::AUXILIARY))
    }

    /// "**in** a report", "**after** the talks"
    fn led_by_preposition(&self) -> bool {
        self.view.is(self.i, class::PREPOSITION) && !self.view.is_verb_like(self.i)
    }
}

/// "said that was wrong": "that" is the subject, and belongs to the content.
pub fn that_is_pronoun(view: &View, i: usize, end: usize) -> bool {
    let claim = view.among(i + 1, lexical::CLAIM | lexical::IDEA) && !view.word(i + 1).ends_with('s');
    i + 1 < end
        && (view.is(i + 1, class::AUXILIARY) && !view.is(i + 1, class::SUBJECT)
            || claim && view.is(i + 2, class::AUXILIARY | class::CONJUNCTION | class::PREPOSITION))
}

/// "proposed just that **in 2011**", "said exactly that **on Sunday**": a time alone, and no clause.
fn dated(view: &View, i: usize, end: usize) -> bool {
    let time = view.is(i + 1, class::TIME) || view.word(i + 1).bytes().all(|b| b.is_ascii_digit());
    view.is(i, class::PREPOSITION) && time && (i + 2 >= end || !view.is_word(i + 2))
}

/// Where a relative clause begins in `tokens`: "a loss of millions**, which could be used**".
fn before_relative(view: &View, tokens: &TokenRange) -> usize {
    let relative = |i: &usize| matches!(view.word(*i), "who" | "which" | "whose" | "where" | "that");
    tokens.clone().skip(1).find(relative).unwrap_or(tokens.end)
}

/// Where the reason begins in `tokens` for which somebody spoke so: "on condition of anonymity **as he was not
/// authorised** to brief the press".
fn before_reason(view: &View, tokens: &TokenRange) -> usize {
    let subject = |i: usize| view.is(i, class::SUBJECT | class::DETERMINER | class::POSSESSIVE);
    let reason = |i: &usize| match view.word(*i) {
        "because" => true,
        "as" | "since" => subject(*i + 1),
        _ => false,
    };
    tokens.clone().skip(1).find(reason).unwrap_or(tokens.end)
}

/// Whether a verb stands in `tokens`, behind the first.
pub fn has_clause(view: &View, tokens: TokenRange) -> bool {
    tokens.skip(1).any(|k| view.is_verb_like(k) || view.word(k).ends_with("n't") || present_verb(view, k))
}

/// Whether a clause follows the phrase that a preposition opens at the start of `tokens`: "in the north
/// **the trains stopped**", not "in a report published on Monday" or "in a tweet that has been deleted".
fn clause_behind_phrase(view: &View, tokens: &TokenRange) -> bool {
    let end = before_reason(view, tokens).min(before_relative(view, tokens));
    let mut subject = false;
    for k in tokens.start + 1..end {
        if view.is(k, class::AUXILIARY | class::SUBJECT) && !view.is(k, class::OBJECT)
            || subject && view.is_verb_like(k)
        {
            return true;
        }
        let opens = view.is(k, class::DETERMINER | class::POSSESSIVE)
            || view.word(k).starts_with(|c: char| c.is_ascii_digit());
        subject |= opens && k > tokens.start + 1 && !view.is(k - 1, class::PREPOSITION | class::CONJUNCTION);
    }
    false
}

/// A lower-case word in -s behind a pronoun or a singular noun: "he hopes".
fn present_verb(view: &View, k: usize) -> bool {
    k > 0 && view.is(k - 1, class::SUBJECT) || view.word(k).ends_with("'s") && view.is_word(k + 1)
}

/// "urged **residents to leave**": start of the object, if "to" follows it.
fn person_to(view: &View, i: usize, end: usize) -> Option<usize> {
    if view.word(i) == "to" {
        return None;
    }
    let limit = end.min(i + 16);
    let mut k = i;
    while k < limit {
        if view.word(k) == "to"
            && k > i
            && k + 1 < end
            && (view.is_word(k + 1) || view.is_quote_mark(k + 1))
            && !view.is(k + 1, class::DETERMINER | class::POSSESSIVE)
        {
            return Some(i);
        }
        if matches!(view.word(k), "," | ";" | ":" | "that") || view.is(k, class::AUXILIARY) {
            return None;
        }
        k += 1;
    }
    None
}

/// Whether "called X Y" evaluates: with a quotation, with "as", or with an adjective at the end.
fn judges(view: &View, i: usize, end: usize) -> bool {
    if matches!(view.word(i), "for" | "on" | "off" | "up" | "in" | "out") {
        return false;
    }
    let stop = clause_end(view, i, end, false);
    let opens = |k: usize| view.doc.quotes.binary_search_by_key(&k, |q| q.tokens.start).is_ok();
    if (i..stop).any(opens) {
        return true;
    }
    if (i + 1..stop).any(move |k| view.word(k) == "as") {
        return true;
    }
    crate::statements::stance::evaluations::holds(view, i..stop)
}
