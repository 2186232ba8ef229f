//! Quotations and who is quoted: "“…,” X said", "X said: “…”", runs "“…,” X said. “…”", and
//! quotations that go on over paragraphs.

use super::Attribution;
use super::complements;
use super::cues::Cue;
use super::lexicon::LEXICON;
use super::phrases::{clause_subject, subject_after, subject_before};
use super::view::{REACH, View, class};
use crate::text::{Quote, TokenRange};

/// Attributions of quotations. Marks in `used` the cues that it takes.
pub fn find(view: &View, cues: &[Cue], used: &mut [bool]) -> Vec<Attribution> {
    let mut finder = Finder { view, cues, used, found: Vec::new(), run: None };
    let quotes: Vec<&Quote> = view.doc.quotes.iter().filter(|q| !q.nested).collect();
    let mut before: Option<&Quote> = None;
    for quote in quotes {
        finder.place(quote, before);
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
}

/// A cue beside a quotation, with its subject.
struct Beside {
    cue: usize,
    source: TokenRange,
    /// First token behind cue, source and adverbials.
    end: usize,
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
            if let Some(tail) = self.tail(quote) {
                self.take(tail.cue);
                self.run = Some((index, tail.end));
            }
            return;
        }
        // A new sentence of speech first looks behind itself for its own cue.
        if let Some(tail) = self.tail(quote) {
            let content = self.with_clause_before(quote);
            let end = tail.end;
            self.attribute(tail, content, end, 0.95);
        } else if let Some(lead) = self.lead(quote) {
            self.attribute(lead, quote.tokens.clone(), quote.tokens.end, 0.95);
        } else if let Some(index) = self.continues_run(quote) {
            self.extend(index, quote.tokens.clone());
        } else if let Some(source) = self.colon_without_cue(quote) {
            self.push(vec![source], Vec::new(), quote.tokens.clone(), 0.6, "quotation behind a colon");
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

    /// First cue at or behind token `i`.
    fn cue_from(&self, i: usize) -> usize {
        self.cues.partition_point(|c| c.tokens.start < i)
    }

    /// "“…,” **said X**", "“…,” **X told AFP**".
    fn tail(&self, quote: &Quote) -> Option<Beside> {
        let view = self.view;
        let end = quote.tokens.end;
        if quote.continues {
            return None;
        }
        let block = view.doc.blocks.get(view.doc.block_of(quote.tokens.start))?;
        let inner = last_inside(view, quote);
        let mut from = end;
        let comma_after = matches!(view.word(from), "," | "—" | "–" | "-") && from < block.tokens.end;
        if comma_after {
            from += 1;
            if view.word(from) == "-" {
                from += 1;
            }
        }
        let comma = inner == "," || comma_after;
        if !comma && !matches!(inner, "!" | "?" | "…" | "." | "—" | "–") || from >= block.tokens.end {
            return None;
        }
        let sentence = view.sentence(from)?;
        let ceiling = sentence.end.min(block.tokens.end).min(from + REACH);
        let mut at = from;
        while view.is_adverb(at) && at < ceiling {
            at += 1;
        }
        let first = self.cue_from(from);
        let cue = self.cues.get(first).filter(|c| c.tokens.end <= ceiling && c.verb.frames.quote)?;
        if cue.conditional
            || cue.negated
            || cue.passive
            || cue.infinitive
            || view.quote_of(cue.tokens.start).is_some()
        {
            return None;
        }
        // Inverted: "said fire chief Omar Haddad".
        if cue.tokens.start == at && !cue.is_participle() {
            let mut subject_from = cue.tokens.end;
            if view.is(subject_from, class::TIME) {
                subject_from += 1;
            }
            if let Some(source) = subject_after(view, subject_from, ceiling) {
                let after = self.behind(source.end, ceiling);
                return Some(Beside { cue: first, source, end: after });
            }
            return None;
        }
        let source = subject_before(view, cue.start, from)?;
        // The source follows the quotation at once; no verb stands between.
        if source.start > from + 4
            || (from..source.start).any(|i| view.is_verb_like(i) || view.is(i, class::SUBORDINATOR))
        {
            return None;
        }
        // "On “Fox News Sunday,” Pence said it was over", "“Never.” Holm said the dam was fine.": the
        // cue has its own content.
        let complement = complements::read(view, cue, ceiling);
        let own = match complement.frame {
            // "“…,” she said in a speech that drew applause"
            "clause with that" => {
                let far = complement.content.is_some_and(|c| c > cue.tokens.end + 1);
                !(far && comma && sentence_opens(view, quote))
            }
            "clause" | "question" => {
                !comma || quote.tokens.start > sentence.start && !sentence_opens(view, quote)
            }
            _ => false,
        };
        if own {
            return None;
        }
        // "“…,” the paper quoted **an official** as saying."
        let (mut source, end) = (source, cue.tokens.end);
        if cue.verb.lemma == "quote"
            && let Some(link) = (end + 1..ceiling.min(end + 14)).find(|&i| view.word(i) == "as")
            && view.word(link + 1).ends_with("ing")
        {
            source = end..link;
        }
        Some(Beside { cue: first, source, end: self.behind(end, ceiling) })
    }

    /// Where the text of an attribution ends that stands behind its quotation: at the sentence's end,
    /// or before a quotation that goes on behind a comma: "“The port,” Holm said, “will reopen.”"
    fn behind(&self, from: usize, ceiling: usize) -> usize {
        let view = self.view;
        for i in from..ceiling {
            if view.quote_of(i).is_some() {
                let goes_on = matches!(view.word(i - 1), "," | ":" | "—" | "–" | "-")
                    && i - from <= 16
                    && !(from..i).any(|k| {
                        view.is(k, class::AUXILIARY)
                            || view.is(k, class::CONJUNCTION) && view.is_verb_like(k + 1)
                    });
                return if goes_on { i } else { from };
            }
        }
        ceiling
    }

    /// "**The attack is** “also aimed at …,” Azzouz said", "**Holm told her it was** “over”, Lind said": the
    /// clause that the quotation ends.
    fn with_clause_before(&self, quote: &Quote) -> TokenRange {
        let view = self.view;
        let start = quote.tokens.start;
        let Some(sentence) = view.sentence(start) else {
            return quote.tokens.clone();
        };
        let mut from = sentence.start.max(start.saturating_sub(REACH));
        if let Some((_, end)) = self.run {
            from = from.max(end);
        }
        let before = view.trim(from..start);
        if before.is_empty() || before.len() > 60 {
            return quote.tokens.clone();
        }
        let lead_ends = matches!(view.word(start - 1), "," | ":");
        let worded =
            before.clone().any(|i| view.is_verb_like(i) || view.is(i, class::SUBJECT)) || before.len() <= 6;
        let mut head = before.start;
        while view.is(head, class::CONJUNCTION) {
            head += 1;
        }
        if worded && !lead_ends { head..quote.tokens.end } else { quote.tokens.clone() }
    }

    /// "**X said:** “…”", "**X told AFP, “…**", with the colon at the end of the paragraph before.
    fn lead(&self, quote: &Quote) -> Option<Beside> {
        let view = self.view;
        let start = quote.tokens.start;
        let block = view.doc.block_of(start);
        let mut end = start;
        let first_of_block = view.doc.blocks.get(block).is_some_and(|b| b.tokens.start == start);
        if first_of_block {
            let last = view.doc.blocks.get(block.checked_sub(1)?)?.tokens.end;
            if last == 0 || view.word(last - 1) != ":" {
                return None;
            }
            end = last;
        }
        let mark = end.checked_sub(1)?;
        let marked = matches!(view.word(mark), "," | ":");
        let sentence = view.sentence(mark)?;
        // The last cue before the mark whose content has not begun.
        let upto = self.cue_from(mark + 1);
        let (index, cue) = self.cues.get(..upto)?.iter().enumerate().rev().take(4).find(|(_, c)| {
            c.tokens.start >= sentence.start && c.verb.frames.quote && view.quote_of(c.tokens.start).is_none()
        })?;
        if !cue.speaks() || self.used.get(index).copied().unwrap_or(true) {
            return None;
        }
        let gap = cue.tokens.end..if marked { mark } else { end };
        if marked {
            // Between cue and mark: an addressee and adverbials, no clause.
            let clause = gap
                .clone()
                .any(|i| view.is(i, class::BE | class::MODAL | class::SUBJECT) || view.word(i) == "that");
            if clause && view.word(mark) != ":" || gap.len() > 30 {
                return None;
            }
        } else if !gap.is_empty() || !speech_like(view, quote) {
            return None;
        }
        let bounds = sentence.start..mark + 1;
        let source = super::reported::source_of(view, cue, &bounds, None).or_else(|| {
            // ", said X: “…”"
            subject_after(view, cue.tokens.end, mark)
        })?;
        Some(Beside { cue: index, source, end: quote.tokens.end })
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

    /// "Conti laughed: “…”", "Nato: “…”": the sentence's subject speaks.
    fn colon_without_cue(&self, quote: &Quote) -> Option<TokenRange> {
        let view = self.view;
        let start = quote.tokens.start;
        let mark = start.checked_sub(1)?;
        if view.word(mark) != ":" {
            return None;
        }
        let sentence = view.sentence(mark)?;
        if let Some(subject) = clause_subject(view, sentence.start, mark) {
            return Some(whose_words(view, without_adjunct(view, subject)));
        }
        let whole = view.trim(sentence.start..mark);
        let whole = whose_words(view, without_adjunct(view, whole));
        (!whole.is_empty() && whole.len() <= 20 && view.is_word(whole.start)).then_some(whole)
    }
}

/// "Kalve**, when that was read to her**", "Its spokesman, Kemp**, on Telegram**": the phrase before.
fn without_adjunct(view: &View, source: TokenRange) -> TokenRange {
    let cut = (source.start + 1..source.end).find(|&i| {
        view.word(i) == ","
            && (view.is(i + 1, class::WH | class::SUBORDINATOR)
                && !matches!(view.word(i + 1), "who" | "whose" | "which")
                || view.is(i + 1, class::PREPOSITION) && view.word(i + 1) != "of")
    });
    source.start..cut.unwrap_or(source.end)
}

/// "**Her** message was simple: “…”", "**Conti’s** answer: “…”": who speaks, not what is said.
fn whose_words(view: &View, source: TokenRange) -> TokenRange {
    let Some(head) = source.end.checked_sub(1).filter(|&h| h > source.start) else { return source };
    let words = LEXICON.noun(view.word(head)).is_some() || view.is(head, class::WORDING);
    let owner = (source.start..head)
        .find(|&i| view.is(i, class::POSSESSIVE) || view.word(i).ends_with("'s"))
        .filter(|_| words);
    owner.map_or(source.clone(), |o| source.start..o + 1)
}

/// Whether a quotation without a mark before it can be speech: it says more than a word or two,
/// or ends like a sentence.
fn speech_like(view: &View, quote: &Quote) -> bool {
    let inner = quote.tokens.len().saturating_sub(2);
    let last = last_inside(view, quote);
    let next = view.word(quote.tokens.end);
    inner > 0 && (matches!(last, "." | "!" | "?" | ",") || matches!(next, "." | ","))
}

/// The last word or stop inside a quotation, with no regard to the end of one inside it: "“…‘No,’”".
fn last_inside<'a>(view: &'a View, quote: &Quote) -> &'a str {
    let inside = quote.tokens.start + 1..quote.tokens.end.saturating_sub(1);
    inside.rev().find(|&i| !view.is_quote_mark(i)).map_or("", |i| view.word(i))
}

/// Whether a quotation is the first thing in its sentence that says something.
fn sentence_opens(view: &View, quote: &Quote) -> bool {
    let start = quote.tokens.start;
    view.sentence(start)
        .is_some_and(|s| (s.start..start).all(|i| !view.is_word(i) || view.is(i, class::CONJUNCTION)))
}
