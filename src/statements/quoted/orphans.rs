//! Quotations without a cue: a paragraph of speech belongs to whom the text before it is about.
//!
//! "The harbour master, Lena Brodt, is walking along the quay." – "“I have never seen water this
//! high.”" News writes so where it is clear who speaks, live blogs above all. Whoever spoke right before
//! speaks on; where somebody is but the subject it stays a guess, so that the confidence is low, and where
//! the sentence before has another subject, nobody is named.

use crate::order;
use crate::page::BlockKind;
use crate::people::{Kind, People};
use crate::statements::Attribution;
use crate::statements::phrases::clause_subject;
use crate::statements::quoted::goes_on;
use crate::statements::quoted::tellers::{other_before, stirs, teller};
use crate::statements::reading::class;
use crate::statements::reading::view::View;
use crate::text::{Quote, TextBlock, TokenRange};

/// How sure such a source is.
const SURE: f32 = 0.4;

/// The same where the source has spoken right before: "“The road is closed,” Holm said." – "“Stay at home.”"
const GOES_ON: f32 = 0.7;

/// Gives orphan quotations their sources and joins those that follow one another; adds paragraphs of
/// speech that nothing else found where it is clear who speaks. `list` comes in the order of contents,
/// and so does what is returned.
pub fn settle(view: &View, people: &People, mut list: Vec<Attribution>) -> Vec<Attribution> {
    let named = Named::new(people);
    list.retain(|attribution| !stamped(view, attribution));
    list.extend(unheard(view, &list));
    Attribution::sort(&mut list);
    let mut out: Vec<Attribution> = Vec::with_capacity(list.len());
    // Index of the latest orphan that got a source, and the last token of its content.
    let mut run: Option<(usize, usize)> = None;
    for mut attribution in list {
        if announced(view, &named, &attribution) {
            attribution.source.clear();
            attribution.cue.clear();
        }
        if on_matter(view, &attribution) {
            let last = out.last().filter(|a: &&Attribution| near(view, a, &attribution));
            attribution.source = last.map(|a| a.source.clone()).unwrap_or_default();
            out.push(attribution);
            continue;
        }
        let Some(first) = attribution.content.first().cloned().filter(|_| is_orphan(view, &attribution))
        else {
            out.push(attribution);
            continue;
        };
        let last = attribution.content.last().map_or(first.start, |c| c.end - 1);
        let block = view.doc.block_of(first.start);
        if let Some((index, end)) = run
            && let Some(before) = out.get_mut(index)
            && (first.start <= end || whole_block(view, &first) && view.doc.block_of(end) + 1 == block)
        {
            before.content.extend(attribution.content.into_iter().filter(|c| c.start > end));
            run = Some((index, last.max(end)));
            continue;
        }
        if let Some(index) = goes_on::from(view, &out, &first)
            && let Some(before) = out.get_mut(index)
        {
            before.content.extend(attribution.content);
            run = Some((index, last));
            continue;
        }
        if let Some((source, sure)) = source_before(view, &named, &out, &first) {
            attribution.source = vec![source];
            attribution.score = attribution.score.max(sure);
            attribution.why = vec!["quotation".to_owned(), "source: named before it".to_owned()];
            run = Some((out.len(), last));
        } else if attribution.why.is_empty() {
            continue;
        }
        out.push(attribution);
    }
    out
}

/// Paragraphs that are one quotation, and that no content of `list` touches, unless its cue stands in the
/// quotation too: "“… I saw that **Kerr said** it was over.”"
fn unheard(view: &View, list: &[Attribution]) -> Vec<Attribution> {
    let mut covered = vec![false; view.doc.tokens.len()];
    let told = |a: &&Attribution| a.cue.first().is_none_or(|c| view.quote_of(c.start).is_none());
    for piece in list.iter().filter(told).flat_map(|a| &a.content) {
        covered.get_mut(piece.clone()).unwrap_or_default().fill(true);
    }
    let quotes = view.doc.quotes.iter().filter(|q| !q.nested && q.tokens.len() > 7);
    let speech = quotes.filter(|q| {
        // Without its closing mark where it goes on in the next paragraph.
        let closes = (q.tokens.end - 2..q.tokens.end).any(|i| matches!(view.word(i), "." | "!" | "?" | "…"));
        closes
            && whole_block(view, &q.tokens)
            && !covered.get(q.tokens.clone()).unwrap_or_default().contains(&true)
    });
    let alone = |q: &Quote| Attribution { content: vec![q.tokens.clone()], ..Attribution::default() };
    let quotes = view.doc.quotes.iter().filter(|q| !q.nested && q.tokens.len() > 7);
    let free = |q: &&Quote| !covered.get(q.tokens.clone()).unwrap_or_default().contains(&true);
    let after = quotes
        .filter(free)
        .filter_map(|q| Some((q, teller(view, list, q).or_else(|| stirs(view, list, q))?)));
    let told = after.map(|(q, source)| {
        let why = vec!["quotation".to_owned(), "source: named before it".to_owned()];
        Attribution { source: vec![source], score: SURE, why, ..alone(q) }
    });
    speech.map(alone).chain(told).collect()
}

/// Whether a block is running text, and no heading.
pub(super) fn is_text(block: &TextBlock) -> bool {
    !matches!(block.kind, BlockKind::Heading | BlockKind::Caption) && !block.role.is_headline()
}

/// Whether a paragraph of running text begins and ends with `tokens`.
fn whole_block(view: &View, tokens: &TokenRange) -> bool {
    view.doc
        .blocks
        .get(view.doc.block_of(tokens.start))
        .is_some_and(|b| is_text(b) && b.tokens.start == tokens.start && b.tokens.end <= tokens.end + 1)
}

/// "Key points:": a line that announces speech and names nobody.
fn announced(view: &View, named: &Named, attribution: &Attribution) -> bool {
    let Some(source) = attribution.source.first() else { return false };
    let Some(line) = view.sentence(source.start) else { return false };
    let layout = attribution.found_by("layout");
    // "They also said:" tells of somebody.
    let pronoun = view.is_pronoun(source);
    !layout && !pronoun && fragment(view, line) && line.end <= attribution.start() && !named.anyone(line)
}

/// "**On** Sheriff Dan Cole**:** “…”": a list of what somebody said, by its matters.
fn on_matter(view: &View, attribution: &Attribution) -> bool {
    let [source] = attribution.source.as_slice() else { return false };
    let opens = view.sentence(source.start).is_some_and(|s| s.start == source.start);
    let on = matches!(view.word(source.start), "on" | "about" | "regarding") && view.is_capital(source.start);
    opens && on && view.word(source.end) == ":" && attribution.content.iter().all(|c| c.start > source.end)
}

/// Whether `last` was said in the paragraph of `next` or in one of the two before.
fn near(view: &View, last: &Attribution, next: &Attribution) -> bool {
    view.doc.block_of(last.start()) + 2 >= view.doc.block_of(next.start())
}

/// Most tokens of a line that announces speech, its colon included: "Here are key points:". A longer one
/// has a subject of its own.
const ANNOUNCEMENT: usize = 5;

fn fragment(view: &View, sentence: &TokenRange) -> bool {
    sentence.len() <= ANNOUNCEMENT && view.word(sentence.end - 1) == ":"
}

/// A live blog's time of day with its heading, "09:20 - 'We saw lights'": no source has no letter.
fn stamped(view: &View, attribution: &Attribution) -> bool {
    let lettered = |pieces: &[TokenRange]| {
        pieces.iter().flat_map(Clone::clone).any(|i| view.word(i).chars().all(char::is_alphabetic))
    };
    !attribution.source.is_empty() && !lettered(&attribution.source) && !lettered(&attribution.cue)
}

/// Speech that begins its sentence, without cue and source.
fn is_orphan(view: &View, attribution: &Attribution) -> bool {
    let Some(first) = attribution.content.first() else { return false };
    let opens = view.sentence(first.start).is_some_and(|s| s.start == first.start);
    let enough = first.len() > 5 || attribution.content.len() > 1;
    let bare = attribution.cue.is_empty() && attribution.source.is_empty();
    bare && opens && enough && view.quote_of(first.start).is_some()
}

/// The source of the speech right before the quotation, or the subject of the sentence there where
/// that is a person, and how sure it is.
fn source_before(
    view: &View,
    named: &Named,
    earlier: &[Attribution],
    quotation: &TokenRange,
) -> Option<(TokenRange, f32)> {
    let block = view.doc.block_of(quotation.start);
    let mut region = view.doc.blocks.get(block)?;
    let mut upto = quotation.start;
    if region.tokens.start == quotation.start {
        region = view.doc.blocks.get(block.checked_sub(1)?)?;
        upto = region.tokens.end;
    }
    if region.kind == BlockKind::Heading
        || region.role.is_headline()
        || begins_with_time(view, region.tokens.start)
    {
        return None;
    }
    let from = region.tokens.start;
    // "“The road is closed,” Holm said.", "The road “is closed”, Holm said." – "“Stay at home.”"
    let paragraph = region.tokens.end == upto;
    let quotes = |c: &TokenRange| {
        let mixed = || paragraph && c.clone().any(|i| view.quote_of(i).is_some());
        c.end <= upto && (view.quote_of(c.start).is_some() || mixed())
    };
    let spoken = earlier.iter().rev().take(3).find(|a| {
        a.source.first().is_some_and(|s| s.start >= from && s.end <= upto && view.quote_of(s.start).is_none())
            && a.content.last().is_some_and(quotes)
    });
    if let Some(source) = spoken.and_then(|a| a.source.first()) {
        let other = other_before(view, source, quotation.start).filter(|s| named.heads_person(view, s));
        return Some((other.unwrap_or_else(|| source.clone()), GOES_ON));
    }
    let first = view.doc.sentence_of(from);
    let last = view.doc.sentence_of(upto.checked_sub(1)?);
    (first..=last)
        .rev()
        .take(3)
        .find_map(|s| {
            let sentence = view.doc.sentences.get(s)?.clone();
            // "Key points:" is about what the sentence before it is about.
            Some(sentence).filter(|s| !fragment(view, s))
        })
        .and_then(|sentence| {
            let subject = clause_subject(view, sentence.start, sentence.end.min(upto))?;
            named.heads_person(view, &subject).then_some((subject, SURE))
        })
}

/// "09:33", "7.45am"
fn begins_with_time(view: &View, i: usize) -> bool {
    let digits = |i: usize| view.word(i).starts_with(|c: char| c.is_ascii_digit());
    digits(i) && (view.word(i).contains(['.', ':']) || view.word(i + 1) == ":" && digits(i + 2))
}

/// Where somebody is spoken of.
struct Named {
    /// First tokens of all mentions.
    all: Vec<usize>,
    /// Those of persons and unnamed sources.
    persons: Vec<usize>,
}

impl Named {
    fn new(people: &People) -> Named {
        let starts = |fits: &dyn Fn(Kind) -> bool| {
            let who = people.entities.iter().filter(|e| fits(e.kind));
            let mut starts: Vec<usize> =
                who.flat_map(|e| e.mentions.iter().map(|m| m.tokens.start)).collect();
            order::by_key(&mut starts, |&start| (start, 0));
            starts
        };
        Named {
            all: starts(&|_| true),
            persons: starts(&|kind| matches!(kind, Kind::Person | Kind::Unnamed)),
        }
    }

    fn anyone(&self, tokens: &TokenRange) -> bool {
        first_in(&self.all, tokens).is_some()
    }

    /// Whether `subject` is a person: nothing governs the mention in it, "the fire that Duarte saw".
    fn heads_person(&self, view: &View, subject: &TokenRange) -> bool {
        first_in(&self.persons, subject).is_some_and(|at| {
            !(subject.start..at).any(|i| {
                view.is(i, class::WH | class::SUBORDINATOR | class::PREPOSITION) && view.word(i) != "of"
                    || view.word(i) == "that"
            })
        })
    }
}

fn first_in(starts: &[usize], tokens: &TokenRange) -> Option<usize> {
    let at = *starts.get(starts.partition_point(|&m| m < tokens.start))?;
    (at < tokens.end).then_some(at)
}
