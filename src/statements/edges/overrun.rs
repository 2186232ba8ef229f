//! Where a content ends because the sentence goes on without it: with its main verb ("Voters who say they will
//! stay **are** few"), with the clause that a fronted one leads to ("While he said it was late**, the vote** went
//! on"), or with a new subject behind an object ("denied the charge**, and the court** freed him").

use crate::statements::Attribution;
use crate::statements::edges::finite::{self, Verbs};
use crate::statements::reading::class;
use crate::statements::reading::lexicon::LEXICON;
use crate::statements::reading::view::View;
use crate::statements::reported::complements::has_clause;
use crate::text::TokenRange;

/// Ends the content of `attribution` where what follows is the sentence's own.
pub fn cut(view: &View, attribution: &mut Attribution) {
    let Some(cue) = attribution.cue.first().cloned() else { return };
    let Some(sentence) = view.sentence(cue.start) else { return };
    let frame = Frame::of(view, attribution, &cue);
    let noun = attribution.found_by("content: clause of a noun");
    let source = attribution.source.first().cloned();
    let Some(piece) = attribution.content.iter_mut().find(|c| c.end > cue.end) else { return };
    let from = piece.start.max(cue.end);
    if piece.end > sentence.end || !view.same_quote(from.min(cue.start), cue.start) {
        return;
    }
    let place = Place { view, cue, source, floor: sentence.start, frame, noun };
    let tokens = from..piece.end;
    let ends = [place.main_verb(&tokens), place.fronted(&tokens), place.next_subject(&tokens)];
    if let Some(end) = ends.into_iter().flatten().min().filter(|&end| end > from) {
        piece.end = end;
        attribution.content.retain(|c| c.start < end || c.start >= sentence.end);
    }
}

/// What stands behind the cue.
#[derive(Clone, Copy, PartialEq)]
enum Frame {
    /// "said **it was late**", or nobody knows.
    Clause,
    /// "denied **the charge**", "refused **to go**", "**did not answer**"
    Object,
}

impl Frame {
    fn of(view: &View, attribution: &Attribution, cue: &TokenRange) -> Frame {
        let objects = ["content: object", "content: gerund", "content: infinitive", "refusal"];
        // "announced **it will** stay", "confirms **where** she stands"
        let opens =
            |i: usize| view.is(i, class::WH) || view.is(i, class::SUBJECT) && finite::is_certain(view, i + 1);
        let clause = attribution.content.iter().any(|c| {
            c.start > cue.end && view.word(c.start - 1) == "that" || c.start >= cue.end && opens(c.start)
        });
        let object = objects.iter().any(|reason| attribution.found_by(reason));
        if object && !clause { Frame::Object } else { Frame::Clause }
    }
}

/// An attribution in its sentence.
struct Place<'a, 'd> {
    view: &'a View<'d>,
    cue: TokenRange,
    source: Option<TokenRange>,
    /// Where the sentence begins.
    floor: usize,
    frame: Frame,
    /// The cue is a noun.
    noun: bool,
}

impl Place<'_, '_> {
    /// "Republicans **who** agree", "voters **saying**", "reasons **that** Orr refuses": where a clause opens that
    /// only tells which ones are meant.
    fn relative(&self) -> Option<usize> {
        let view = self.view;
        let group = self.group();
        let pronoun = group.checked_sub(1).filter(|&i| i > self.floor)?;
        let noun = |i: usize| {
            view.is_word(i)
                && !view.is_verb_like(i)
                && !view.is(i, class::PREPOSITION | class::CONJUNCTION | class::SUBORDINATOR | class::SUBJECT)
        };
        let who = matches!(view.word(pronoun), "who" | "which" | "that");
        if who {
            return noun(pronoun - 1).then_some(pronoun);
        }
        let saying = view.word(self.cue.start) == "saying" && group == self.cue.start;
        let that = self.source.as_ref().and_then(|s| s.start.checked_sub(1)).filter(|&that| {
            self.frame == Frame::Object
                && view.word(that) == "that"
                && that > self.floor + 1
                && noun(that - 1)
                && !view.is(that - 1, class::REPORTING)
        });
        that.or_else(|| (saying && noun(pronoun)).then_some(self.cue.start))
    }

    /// "Voters who say they will stay **are** few", "groups, which claimed the attack**, are** watched"
    fn main_verb(&self, tokens: &TokenRange) -> Option<usize> {
        let view = self.view;
        if let Some(opener) = self.relative() {
            // The clause's own verb is still to come.
            let told = |i: &usize| view.is(*i, class::REPORTING) || view.word(*i) == "that";
            let from = (self.floor..opener).rev().find(told).map_or(self.floor, |i| i + 1);
            if !(from..opener)
                .any(|i| finite::is_certain(view, i) || view.is_past_form(i) && !view.is_capital(i))
                && let Some(verb) = Verbs::new(self.frame == Frame::Clause).beyond(view, tokens)
            {
                return Some(finite::before_adverbs(view, tokens.start, verb));
            }
        }
        self.behind_participle(tokens).or_else(|| self.behind_comma(tokens))
    }

    /// "A letter from the mayor**, telling** shops to close**, has** caused a stir"
    fn behind_participle(&self, tokens: &TokenRange) -> Option<usize> {
        let (view, cue) = (self.view, self.cue.start);
        let set_off = cue > self.floor + 1 && view.word(cue).ends_with("ing") && view.word(cue - 1) == ",";
        let free = |i: usize| view.word(i) == "," && view.same_quote(i, cue);
        let comma = tokens.clone().skip(1).find(|&i| set_off && free(i))?;
        // "a note **written by** the mayor", but "Lind **wrote** a note, warning that it was old, had …"
        let past = |i: usize| view.is_past_form(i) && !view.is_capital(i) && view.word(i + 1) != "by";
        let open = (self.floor..cue).any(|i| finite::is_certain(view, i) || past(i));
        (!open && finite::is_certain(view, comma + 1)).then_some(comma)
    }

    /// "an envoy who warned of war**, later spoke** of peace", "denied the charge**, will** appeal"
    fn behind_comma(&self, tokens: &TokenRange) -> Option<usize> {
        let view = self.view;
        let comma = tokens.clone().find(|&i| view.word(i) == ",")?;
        let inner =
            (tokens.start..comma).any(|i| view.is(i, class::WH | class::SUBORDINATOR | class::SUBJECT));
        if inner || self.frame == Frame::Clause && !self.follows_pronoun() {
            return None;
        }
        let late = finite::behind_adverbs(view, comma + 1, tokens.end);
        let acts = finite::is_certain(view, late) || late > comma + 1 && view.is_past_form(late);
        (acts && view.same_quote(comma, self.cue.start)).then_some(comma)
    }

    /// "groups, **which** claimed the attack, …"
    fn follows_pronoun(&self) -> bool {
        let pronoun = self.group().checked_sub(1).filter(|&i| i > self.floor);
        pronoun.is_some_and(|i| matches!(self.view.word(i), "who" | "which"))
    }

    /// Where the verb group of the cue begins: "**has since** said".
    fn group(&self) -> usize {
        let view = self.view;
        let mut group = self.cue.start;
        while group > self.floor + 1 && (view.is_adverb(group - 1) || view.is(group - 1, class::AUXILIARY)) {
            group -= 1;
        }
        group
    }

    /// "**While** he said it was late**, the vote** went on", "**despite** admitting that it leaked**, the firm** …"
    fn fronted(&self, tokens: &TokenRange) -> Option<usize> {
        let view = self.view;
        let subject = self.source.as_ref().filter(|s| s.end <= self.cue.start && s.len() < 12);
        let bare = view.word(self.cue.start).ends_with("ing");
        let at = if bare { self.cue.start } else { subject?.start }.checked_sub(1)?;
        let leads = matches!(
            view.word(at),
            "while" | "although" | "though" | "after" | "before" | "when" | "because" | "since" | "despite"
        );
        // "**Just months** after", "He won, **and while** …"
        let opens = || {
            let apart = |i: &usize| matches!(view.word(*i), ":" | ";" | "—" | "–");
            let floor = (self.floor..at).rev().take(5).find(apart).map_or(self.floor, |i| i + 1);
            (floor..at).all(|i| view.is_word(i) && !view.is_verb_like(i)) && at <= floor + 4
                || at > self.floor + 1 && view.is(at - 1, class::CONJUNCTION)
                || at > self.floor + 1
                    && view.word(at - 1) == ","
                    // "She said **that, because** he swore that they were lost, …"
                    && (bare || view.word(at - 2) == "that")
        };
        if !leads || at < self.floor || !opens() {
            return None;
        }
        let clause = self.frame == Frame::Clause;
        // "Because he swore that it was “lost**,” the court** …"
        let closes = |i: usize| {
            let quote = view.quote(i).filter(|q| tokens.start <= q.tokens.start && q.tokens.end == i + 2);
            quote.map_or(i, |q| q.tokens.end)
        };
        let found = tokens.clone().skip(1).find(|&i| {
            view.word(i) == ","
                && (view.same_quote(i, self.cue.start) || closes(i) > i)
                && (!clause
                    || !self.reports()
                    || view.is(tokens.start, class::SUBJECT)
                    || has_clause(view, tokens.start..i))
                && finite::opens_clause(view, closes(i).max(i + 1), self.end())
        })?;
        Some(closes(found))
    }

    /// Whether the cue reports a clause, and no thing: "said", not "declared a new start".
    fn reports(&self) -> bool {
        self.cue.clone().any(|i| self.view.is(i, class::REPORTING))
    }

    fn end(&self) -> usize {
        self.view.sentence(self.cue.start).map_or(self.cue.end, |s| s.end)
    }

    /// "denied the charge**, and the court** freed him", "their denunciation of Orr**, saying** that …"
    fn next_subject(&self, tokens: &TokenRange) -> Option<usize> {
        let view = self.view;
        tokens.clone().skip(1).find(|&i| {
            if view.word(i) != "," || !view.same_quote(i, self.cue.start) {
                return false;
            }
            let joined = matches!(view.word(i + 1), "and" | "but")
                && view.word(i + 2) != "that"
                && finite::opens_clause(view, i + 2, tokens.end);
            let says = view.word(i + 1).ends_with("ing")
                && LEXICON.verbs(view.word(i + 1), |k| view.word(i + 1 + k)).next().is_some();
            self.frame == Frame::Object && joined || self.noun && says
        })
    }
}
