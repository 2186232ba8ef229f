//! Speech that the page's layout attributes: a name under a quotation ("— Jane Ashe"), transcripts
//! ("SMITH: …"), interviews with questions between the answers.

pub mod briefings;
pub mod labelled;

use crate::order;
use crate::page::BlockKind;
use crate::people::{Kind, MentionKind, People};
use crate::statements::Attribution;
use crate::statements::other_cues::headlines;
use crate::statements::reading::class;
use crate::statements::reading::lexical;
use crate::statements::reading::view::View;
use crate::text::{TextBlock, TokenRange};

/// Attributions by layout.
pub fn find(view: &View, people: &People) -> Vec<Attribution> {
    let mut found = Vec::new();
    found.extend(footers(view));
    let mut labelled = labelled::find(view, people);
    if labelled.is_empty() {
        labelled = briefings::find(view, people);
    }
    if labelled.is_empty() {
        found.extend(transcript(view, people));
        found.extend(interview(view, people));
    }
    found.extend(labelled);
    found.extend(first_person(view, people));
    found
}

/// What the layout gives to `source`, if it tells who speaks.
pub(in crate::statements) fn speech(
    source: impl Into<Option<TokenRange>>,
    content: TokenRange,
    score: f32,
    why: &str,
) -> Attribution {
    Attribution {
        source: source.into().into_iter().collect(),
        cue: Vec::new(),
        content: vec![content],
        score,
        why: vec!["layout".to_owned(), why.to_owned()],
        ..Attribution::default()
    }
}

/// What is noted of a question that the page asks.
pub(in crate::statements) const QUESTION: &str = "question in an interview";

fn is_dash(word: &str) -> bool {
    matches!(word, "—" | "–" | "―" | "-" | "~")
}

/// "“There is no shortage.” — Pavel Reiss", or the name in a paragraph of its own.
fn footers(view: &View) -> Vec<Attribution> {
    let mut found = Vec::new();
    for (k, block) in view.doc.blocks.iter().enumerate() {
        let tokens = &block.tokens;
        // In a paragraph of its own, behind a quotation or a blockquote.
        if is_dash(view.word(tokens.start)) {
            let above = k.checked_sub(1).and_then(|p| view.doc.blocks.get(p));
            if let Some(above) = above.filter(|b| is_quotation(view, b))
                && let Some(source) = signature(view, tokens.start + 1..tokens.end)
            {
                found.push(speech(source, above.tokens.clone(), 0.85, "named under the quotation"));
            }
            continue;
        }
        // In the same paragraph or line, behind a quotation that begins it.
        let from = view.doc.quotes.partition_point(|q| q.tokens.start < tokens.start);
        let quotes = view
            .doc
            .quotes
            .iter()
            .skip(from)
            .take_while(|q| q.tokens.start < tokens.end)
            .filter(|q| !q.nested);
        for quote in quotes.filter(|q| q.tokens.start == tokens.start || line_begins(view, q.tokens.start)) {
            let end = quote.tokens.end;
            if is_dash(view.word(end)) && end < tokens.end {
                let stop = (end + 1..tokens.end)
                    .find(|&i| line_begins(view, i) || view.is_quote_mark(i))
                    .unwrap_or(tokens.end);
                if let Some(source) = signature(view, end + 1..stop) {
                    found.push(speech(source, quote.tokens.clone(), 0.85, "named behind the quotation"));
                }
            }
        }
        if block.kind == BlockKind::Quote && view.quote_of(tokens.start).is_none() {
            let dash = tokens.clone().rev().take(24).find(|&i| {
                is_dash(view.word(i)) && i > tokens.start && matches!(view.word(i - 1), "." | "!" | "?" | "”")
            });
            if let Some(dash) = dash
                && let Some(source) = signature(view, dash + 1..tokens.end)
            {
                found.push(speech(source, tokens.start..dash, 0.85, "named behind the quotation"));
            }
        }
    }
    found
}

/// Whether a line break stands before token `i`.
fn line_begins(view: &View, i: usize) -> bool {
    match (i.checked_sub(1).and_then(|p| view.doc.tokens.get(p)), view.doc.tokens.get(i)) {
        (Some(before), Some(token)) => view.doc.text[before.end..token.start].contains('\n'),
        _ => true,
    }
}

/// Whether a block is speech as a whole: a blockquote, or a paragraph in quotation marks.
fn is_quotation(view: &View, block: &TextBlock) -> bool {
    block.kind == BlockKind::Quote
        || block.tokens.clone().filter(|&i| view.is_word(i)).all(|i| view.quote_of(i).is_some())
            && block.tokens.len() > 3
}

/// The name in "Jane Ashe (@JaneAshe) March 3, 2026": without handle and date; `None` where a verb
/// shows that it is a sentence.
fn signature(view: &View, tokens: TokenRange) -> Option<TokenRange> {
    let mut tokens = tokens;
    while tokens.start < tokens.end && is_dash(view.word(tokens.start)) {
        tokens.start += 1;
    }
    let stop = tokens.clone().find(|&i| {
        matches!(view.word(i), "(" | "@" | "|" | "·")
            || view.is(i, class::TIME)
                && i > tokens.start
                && view.word(i + 1).starts_with(|c: char| c.is_ascii_digit())
    });
    let source = view.trim(tokens.start..stop.unwrap_or(tokens.end));
    let named = source.clone().any(|i| view.is_capital(i));
    let sentence = source.clone().any(|i| view.is_verb_like(i));
    (named && !sentence && !source.is_empty() && source.len() <= 20).then_some(source)
}

/// "SMITH: We left at nine.": at least two paragraphs begin with a name in capitals, or with that of a
/// person of the page, and a colon.
fn transcript(view: &View, people: &People) -> Vec<Attribution> {
    let mut turns: Vec<(TokenRange, TokenRange)> = Vec::new();
    let names = names(people);
    for block in &view.doc.blocks {
        let Some(label) = label(view, block).or_else(|| named_label(view, &names, block)) else { continue };
        turns.push((label.clone(), label.end + 1..block.tokens.end));
    }
    if turns.len() < 2 {
        return Vec::new();
    }
    turns.into_iter().map(|(source, content)| speech(source, content, 0.9, "turn of a transcript")).collect()
}

/// Where persons are named, in order.
pub(in crate::statements) fn names(people: &People) -> Vec<TokenRange> {
    let persons = people.entities.iter().filter(|e| e.kind == Kind::Person);
    let names = persons.flat_map(|e| &e.mentions).filter(|m| m.kind == MentionKind::Name);
    let mut names: Vec<TokenRange> = names.map(|m| m.tokens.clone()).collect();
    order::by_key(&mut names, |m| (m.start, 0));
    names
}

/// The speaker's label that a paragraph begins with: one to four words in capitals, a colon, text.
fn label(view: &View, block: &TextBlock) -> Option<TokenRange> {
    let mut start = block.tokens.start;
    // A transcript may stand in quotation marks as a whole.
    if view.is_quote_mark(start) {
        start += 1;
    }
    let colon = (start..block.tokens.end.min(start + 6)).find(|&i| view.word(i) == ":")?;
    let shouted = |i: usize| view.doc.word(i).chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase);
    let words = (start..colon).filter(|&i| view.is_word(i)).count();
    let all = (start..colon).all(|i| shouted(i) || !view.is_word(i));
    let letters = view.doc.word(start).chars().filter(|c| c.is_alphabetic()).count();
    (words > 0 && words <= 4 && all && letters > 1 && colon + 2 < block.tokens.end).then_some(start..colon)
}

/// "Lehtonen: I saw the marks.": the name before the colon, where the text speaks in the first person. "Holm:
/// The mayor has led the city since May." is a list of candidates.
fn named_label(view: &View, names: &[TokenRange], block: &TextBlock) -> Option<TokenRange> {
    let start = block.tokens.start;
    let name = names.get(names.partition_point(|n| n.start < start)).filter(|n| n.start == start)?;
    let colon = name.end;
    let speaks = view.word(colon) == ":"
        && view.quote_of(colon + 1).is_none()
        && (colon + 1..block.tokens.end).any(|i| is_own(view, i));
    speaks.then(|| name.clone())
}

/// Whether a block begins with a name and a colon.
pub(in crate::statements) fn opens_with_name(view: &View, block: &TextBlock) -> bool {
    name_colon(view, block).is_some()
}

/// The colon behind the name that a block begins with.
fn name_colon(view: &View, block: &TextBlock) -> Option<usize> {
    let start = block.tokens.start;
    let colon = block.tokens.clone().take(5).find(|&i| view.word(i) == ":");
    colon.filter(|&c| c > start && (start..c).all(|i| view.is_capital(i)))
}

/// "Holm**: No. Nobody hid it.**", "Q**: Did you know?**": what stands behind the speaker's name.
fn behind_label(view: &View, block: &TextBlock) -> TokenRange {
    name_colon(view, block).map_or(block.tokens.start, |colon| colon + 1)..block.tokens.end
}

/// Whether a word is of the first person.
pub(in crate::statements) fn is_own(view: &View, i: usize) -> bool {
    matches!(view.word(i).split('\'').next(), Some("i" | "we" | "my" | "our" | "me" | "us"))
}

/// "**Boeing whistleblower**: I was told to stay quiet", a headline that speaks in the first person
/// behind the name of somebody.
fn first_person(view: &View, people: &People) -> Option<Attribution> {
    let block = view.doc.blocks.first()?;
    let tokens = view.is_headline(block.tokens.start).then(|| block.tokens.clone())?;
    let colon = (tokens.start + 1..tokens.end.min(tokens.start + 9)).find(|&i| view.word(i) == ":")?;
    let source = tokens.start..colon;
    let first = view.word(colon + 1);
    let head = first.split('\'').next().unwrap_or_default();
    let singular = head == "i" && source.len() > 1;
    let person = || headlines::ends_with_somebody(people, &source);
    let plain = source
        .clone()
        .all(|i| !view.is_verb_like(i) && view.quote_of(i).is_none() && !view.among(i, lexical::LABEL));
    let speaks = plain
        && view.quote_of(colon + 1).is_none()
        && tokens.end > colon + 3
        && (singular || matches!(head, "i" | "we" | "my" | "our") && person());
    speaks.then(|| speech(source, colon + 1..tokens.end, 0.6, "first person in the headline"))
}

/// Interviews: paragraphs that are questions, each with the answer below. The person interviewed is
/// the one named where the page says so.
fn interview(view: &View, people: &People) -> Vec<Attribution> {
    let blocks = &view.doc.blocks;
    let Some(guest) = interviewed(view, people) else { return Vec::new() };
    let questions: Vec<usize> = (0..blocks.len()).filter(|&k| is_question(view, &blocks[k])).collect();
    if questions.len() < 2 || answered_by_page(view, &questions) {
        return Vec::new();
    }
    let mut found = Vec::new();
    for &k in &questions {
        let Some(answer) =
            blocks.get(k + 1).filter(|b| !is_question(view, b) && b.kind != BlockKind::Heading)
        else {
            continue;
        };
        // A paragraph with a cue of its own is the reporter's, unless it speaks in the first person.
        let told = answer.tokens.clone().any(|i| view.is(i, class::REPORTING) && view.quote_of(i).is_none())
            && !answer.tokens.clone().any(|i| is_own(view, i));
        if !told {
            let said = behind_label(view, answer);
            found.push(speech(guest.clone(), said, 0.7, "answer in an interview"));
            found.push(speech(None, behind_label(view, &blocks[k]), 0.6, QUESTION));
        }
    }
    found
}

/// "**What do investigators say?**" over paragraphs of reported speech: questions that an explainer answers
/// itself.
fn answered_by_page(view: &View, questions: &[usize]) -> bool {
    let blocks = &view.doc.blocks;
    let answers = questions.iter().enumerate().map(|(at, &k)| {
        let next = questions.get(at + 1).copied().unwrap_or(blocks.len());
        blocks.get(k + 1..next).unwrap_or_default()
    });
    let told = answers.filter(|answer| answer.iter().any(|b| reported(view, &b.tokens))).count();
    told * 2 > questions.len()
}

/// Whether somebody reports speech in `tokens`, who is not the speaker himself.
pub(in crate::statements) fn reported(view: &View, tokens: &TokenRange) -> bool {
    let mut outside = tokens.clone().filter(|&i| view.quote_of(i).is_none());
    let told = tokens.clone().any(|i| view.is(i, class::REPORTING) && view.quote_of(i).is_none());
    told && !outside.any(|i| is_own(view, i))
}

fn is_question(view: &View, block: &TextBlock) -> bool {
    let tokens = &block.tokens;
    let last = tokens.end.checked_sub(1).map_or("", |i| view.word(i));
    last == "?" && tokens.len() <= 40 && tokens.clone().all(|i| view.quote_of(i).is_none())
}

/// The person whom the page says it interviewed: the first named in the sentence or headline that
/// speaks of an interview.
fn interviewed(view: &View, people: &People) -> Option<TokenRange> {
    let names = names(people);
    view.doc.sentences.iter().filter(|s| view.any_among(s, lexical::INTERVIEW)).find_map(|s| {
        let at = names.partition_point(|m| m.start < s.start);
        names.get(at).filter(|m| m.start < s.end).cloned()
    })
}
