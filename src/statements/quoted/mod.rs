//! Quotations and who is quoted: "“…,” X said", "X said: “…”", runs "“…,” X said. “…”", and
//! quotations that go on over paragraphs.

mod and_that;
pub mod blockquotes;
pub mod closing_quotes;
mod goes_on;
pub mod inner_quotes;
pub mod orphans;
pub mod quote_leads;
pub mod quote_tails;
pub mod quoted_cues;
pub mod quoting;
pub mod subheads;
pub(in crate::statements) mod tellers;

use crate::statements::Attribution;
use crate::statements::cues::{self, Cue};
use crate::statements::reading::class;
use crate::statements::reading::view::View;
use crate::text::{Quote, TokenRange};
use quote_tails::Beside;

/// Attributions of quotations. Marks in `used` the cues that it takes.
pub fn find(view: &View, cues: &[Cue], used: &mut [bool]) -> Vec<Attribution> {
    let mut finder = Finder { view, cues, used, found: Vec::new(), run: None, open: Vec::new() };
    let quotes: Vec<&Quote> = view.doc.quotes.iter().filter(|q| !q.nested).collect();
    let mut before: Option<&Quote> = None;
    for quote in quotes {
        finder.place(quote, before);
        finder.join_open(quote);
        before = Some(quote);
    }
    finder.found
}

struct Finder<'a, 'v> {
    view: &'a View<'v>,
    cues: &'a [Cue],
    used: &'a mut [bool],
    found: Vec<Attribution>,
    /// The attribution that a following quotation may continue, and where its text ends.
    run: Option<(usize, usize)>,
    /// Quotations right before the next one that left their marks open and that nobody has spoken yet.
    open: Vec<TokenRange>,
}

impl Finder<'_, '_> {
    fn place(&mut self, quote: &Quote, before: Option<&Quote>) {
        let view = self.view;
        let block = view.doc.block_of(quote.tokens.start);
        // A quotation of which the paragraph before left the mark open.
        if let Some(before) = before
            && before.continues
            && view.doc.block_of(before.tokens.start) + 1 == block
            && let Some((index, end)) = self.run
            && end == before.tokens.end
        {
            self.extend(index, quote.tokens.clone());
            // Its own tail ("…,” she said.") only repeats the speaker.
            if let Some(tail) = quote_tails::find(view, self.cues, quote) {
                self.take(tail.cue);
                self.run = Some((index, tail.end));
            }
            return;
        }
        // A new sentence of speech first looks behind itself for its own cue.
        let tail = quote_tails::find(view, self.cues, quote)
            .map(|tail| (tail, quote_leads::with_clause_before(view, quote, self.run.map(|run| run.1))));
        // "**She says** he stands for “the same old way.” She adds: “…”": that cue leads into the next one.
        let told = |content: &TokenRange| {
            let before = content.start..quote.tokens.start;
            let stopped = matches!(quote_tails::last_inside(view, quote), "." | "!" | "?");
            stopped && view.word(quote.tokens.end) != "," && cues::speaks(self.cues, &before)
        };
        // "“…,” he said. “We are one.” **Not all agree.**": a sentence of its own.
        let apart = |tail: &Beside| {
            let closed = quote_tails::last_inside(view, quote) == "." && view.word(quote.tokens.end) != ",";
            let cue = self.cues.get(tail.cue).filter(|c| tail.source.start < c.tokens.start);
            closed
                && cue.is_some_and(|c| {
                    c.verb.lemma == "agree"
                        || !matches!(c.verb.lemma, "say" | "add" | "tell")
                            && self.continues_run(quote).is_some()
                })
        };
        let lead = quote_leads::find(view, self.cues, self.used, quote);
        let placed = lead.is_some() || self.continues_run(quote).is_some();
        let fits = |(tail, content): &(Beside, TokenRange)| {
            !(told(content) || apart(tail) || placed && self.leads_on(tail, quote))
        };
        if let Some((tail, content)) = tail.filter(fits) {
            let end = tail.end;
            let close = self.cues.get(tail.cue).map_or(end, |c| c.tokens.end.max(tail.source.end));
            self.attribute(tail, content, end, 0.95);
            if let Some((more, spoken)) = and_that::find(view, close).zip(self.found.last_mut()) {
                spoken.content.push(more);
            }
        } else if let Some(lead) = lead {
            let cue = self.cues.get(lead.cue).map_or(lead.source.start, |c| c.start);
            let before = quote_leads::clause_around(view, cue.min(lead.source.start), quote);
            self.attribute(lead, quote.tokens.clone(), quote.tokens.end, 0.95);
            if let Some((before, attribution)) = before.zip(self.found.last_mut()) {
                attribution.content.insert(0, before);
            }
        } else if let Some(index) = self.continues_run(quote) {
            self.extend(index, quote.tokens.clone());
        } else if let Some(source) = quote_leads::subject_before_colon(view, quote) {
            self.push(vec![source], Vec::new(), quote.tokens.clone(), 0.6, "quotation behind a colon");
        }
    }

    /// "Holm wrote: “…” **Lind posted:** “…”": whether the cue of `tail` leads into the next quotation.
    fn leads_on(&self, tail: &Beside, quote: &Quote) -> bool {
        self.cues.get(tail.cue).is_some_and(|c| quote_leads::leads_on(self.view, c, tail, quote))
    }

    /// "“The harvest is gone." – "“My sons have left,” said Sow.": paragraphs of speech whose speaker the last of
    /// them names.
    fn join_open(&mut self, quote: &Quote) {
        let block = |tokens: &TokenRange| self.view.doc.block_of(tokens.start);
        let here = block(&quote.tokens);
        let mark = |tokens: &TokenRange| self.view.doc.word(tokens.start).to_owned();
        let follows = |last: &TokenRange| block(last) + 1 == here && mark(last) == mark(&quote.tokens);
        if self.open.last().is_some_and(|last| !follows(last)) {
            self.open.clear();
        }
        let spoken = self.found.last_mut().filter(|a| a.content.first() == Some(&quote.tokens));
        match spoken {
            Some(attribution) => {
                attribution.content.splice(0..0, self.open.drain(..));
            }
            None if quote.continues && self.run.is_none_or(|(_, end)| end != quote.tokens.end) => {
                self.open.push(quote.tokens.clone());
            }
            None => self.open.clear(),
        }
    }

    fn attribute(&mut self, beside: Beside, content: TokenRange, end: usize, score: f32) {
        self.take(beside.cue);
        let Some(cue) = self.cues.get(beside.cue) else { return };
        let tokens = cue.tokens.clone();
        let why = format!("cue: {}", self.view.doc.slice(&tokens));
        self.push(vec![beside.source], vec![tokens], content, score, &why);
        if let Some(run) = &mut self.run {
            run.1 = run.1.max(end);
        }
    }

    fn push(
        &mut self,
        source: Vec<TokenRange>,
        cue: Vec<TokenRange>,
        content: TokenRange,
        score: f32,
        why: &str,
    ) {
        let end = content.end;
        self.found.push(Attribution {
            source,
            cue,
            content: vec![content],
            score,
            why: vec![why.to_owned(), "quotation".to_owned()],
            ..Attribution::default()
        });
        self.run = Some((self.found.len() - 1, end));
    }

    fn extend(&mut self, index: usize, piece: TokenRange) {
        let end = piece.end;
        if let Some(attribution) = self.found.get_mut(index) {
            attribution.content.push(piece);
        }
        self.run = Some((index, end));
    }

    fn take(&mut self, cue: usize) {
        if let Some(slot) = self.used.get_mut(cue) {
            *slot = true;
        }
    }

    /// "“…,” X said. **“…”**": a quotation right behind an attributed one.
    fn continues_run(&self, quote: &Quote) -> Option<usize> {
        let view = self.view;
        let (index, end) = self.run?;
        let start = quote.tokens.start;
        if view.doc.block_of(start) != view.doc.block_of(end.saturating_sub(1)) {
            return None;
        }
        let gap = end..start;
        let open = gap.len() <= 4
            && gap.clone().all(|i| !view.is_word(i) || view.is(i, class::CONJUNCTION) || view.is_adverb(i));
        (open && start >= end).then_some(index)
    }
}
