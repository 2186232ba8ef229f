//! Titles in headlines, which leave the article out: "**Minister** denies secret pact", "talks go on as
//! **union boss** rejects offer". They mean somebody whom the article names below.

use crate::people::bodies::acting::is_verb;
use crate::people::lexica::lexicon::WordClass;
use crate::people::lexica::name_words::{self, DENYING, REPORTING};
use crate::people::lexica::words::Words;
use crate::people::offices::office::{Determiner, Office};
use crate::people::references::aside::verb_behind;
use crate::people::references::marks::{Role, role};
use crate::text::TokenRange;

/// Paragraphs of an article in which those may act of whom its headline speaks.
const PARAGRAPHS: usize = 3;

/// How far down the only holder of an office may be named first, in blocks.
const REACH: usize = 20;

/// The same below a heading within the article.
const BELOW: usize = 2;

/// Letters by which two forms of a verb are told to be one: "denies", "denied".
const STEM: usize = 4;

/// Where a person is named: tokens of the name, and who it is.
pub type Named = (TokenRange, usize);

/// Whether `office` stands in a headline, or a standfirst without a full stop, as the subject of a clause.
pub fn is_title(words: &Words, office: &Office) -> bool {
    let start = words.at(office.full.start);
    let bare = office.determiner == Determiner::None;
    let headline =
        is_headline(words, start.block) && (start.initial || verb_of(words, &office.full).is_some());
    bare && (headline || opens_standfirst(words, office))
}

/// "Cabinet chief **denies** favours; MPs want answers.": a standfirst that ends as a sentence and leaves the article
/// out as a headline does.
fn opens_standfirst(words: &Words, office: &Office) -> bool {
    let start = office.full.start;
    let opens = words.doc.blocks.get(1).is_some_and(|b| b.tokens.start == start);
    let present = |i: usize| words.folded(i).ends_with('s') && words.folded(i) != "was";
    opens && !words.at(office.head.end - 1).capital && verb_of(words, &office.full).is_some_and(present)
}

/// The block of the headline, or one behind it that ends without a full stop.
fn is_headline(words: &Words, block: usize) -> bool {
    let ends = |b: usize| {
        let last = words.doc.blocks.get(b).and_then(|b| b.tokens.clone().next_back());
        last.is_some_and(|last| matches!(words.folded(last), "." | "?" | "!") || closes(words, b, last))
    };
    block == 0 || block == 1 && !ends(1) || is_line(words, block) && !ends(block)
}

/// Whether the quotation with which `block` ends at token `last` is no part of a line such as "Premier says **‘let us
/// see’**": all of the block, or a whole sentence.
fn closes(words: &Words, block: usize, last: usize) -> bool {
    let start = words.doc.blocks.get(block).map_or(last, |b| b.tokens.start);
    let stops = matches!(words.folded(last.saturating_sub(1)), "." | "?" | "!" | ",");
    words.at(last).quoted && (words.at(start).quoted || stops)
}

/// Words of a line that heads what stands below it.
const LINE: usize = 16;

/// Whether a block is a short line that may head the blocks below: "3.58pm: No live ammunition, says IG".
fn is_line(words: &Words, block: usize) -> bool {
    let tokens = words.doc.blocks.get(block).map(|b| b.tokens.clone()).unwrap_or_default();
    let last = tokens.clone().next_back().map_or("", |i| words.folded(i));
    tokens.len() <= LINE && last != ":" && block + 1 < words.doc.blocks.len()
}

/// The verb of which what stands at `tokens` is the subject: "Minister **denies**", "**says** Minister".
fn verb_of(words: &Words, tokens: &TokenRange) -> Option<usize> {
    let verb = |i: usize| {
        let word = words.at(i);
        let known = matches!(word.class, WordClass::Verb | WordClass::Aux) || is_verb(words, i);
        // "chairman replies", "Premier vows"
        let present = word.class == WordClass::Open && word.folded.len() > 4 && word.folded.ends_with('s');
        (known || present) && (!word.capital || word.title_case)
    };
    let inside = |i: &usize| words.same_sentence(*i, tokens.start);
    let before = tokens.start.checked_sub(1).filter(inside);
    // "talks with minister said to be close"
    let governed = before
        .is_some_and(|i| matches!(words.at(i).class, WordClass::Prep | WordClass::Det | WordClass::Poss));
    let behind = Some(tokens.end).filter(inside).filter(|&i| verb(i) && !governed);
    let inverted = || before.filter(|&i| name_words::is(words.folded(i), REPORTING) && i > 0);
    behind.or_else(inverted)
}

/// Of the `persons` who hold an office, the one whom the headline's title at `tokens` means: the only one,
/// or the only one who acts in the lead, or who does the same there.
pub fn meant(words: &Words, tokens: &TokenRange, persons: &[usize], names: &[Named]) -> Option<usize> {
    let told = |person: usize| {
        let mut own = names.iter().filter(move |(at, p)| *p == person && at.start > tokens.start);
        own.next().map(|(at, _)| words.paragraphs.place(words.at(at.start).block))
    };
    let here = words.paragraphs.place(words.at(tokens.start).block);
    let reach = if here <= 1 { REACH } else { here + BELOW };
    if let [one] = persons {
        return told(*one).filter(|&place| place <= reach).map(|_| *one);
    }
    if here > 1 {
        return None;
    }
    let lead = |at: &TokenRange| words.paragraphs.within(words.at(at.start).block, PARAGRAPHS);
    let acting =
        |(at, person): &&Named| persons.contains(person) && lead(at) && role(words, at) > Role::Other;
    let acts: Vec<&Named> = names.iter().filter(acting).collect();
    // "Finance Minister **Ann Holt** and Defence Minister Carl Brun met": both act.
    let beside = |(at, person): &Named| {
        let joined = |(act, other): &&Named| {
            let between = at.end..act.start;
            person != other && (1..=JOINED).contains(&between.len()) && and_alone(words, between)
        };
        persons.contains(person) && acts.iter().any(joined)
    };
    if names.iter().any(beside) {
        return None;
    }
    let verb = verb_of(words, tokens);
    let same = |(at, _): &&&Named| verb.is_some_and(|v| alike(words, v, verb_behind(words, at.end)));
    only(acts.iter().copied()).or_else(|| only(acts.iter().filter(same).copied()))
}

/// Most tokens between two names that are one subject.
const JOINED: usize = 6;

/// Whether "and" and words with a capital are all that stands at `between`.
fn and_alone(words: &Words, between: TokenRange) -> bool {
    let mut and = between.clone().filter(|&i| words.folded(i) == "and");
    and.next().is_some() && between.clone().all(|i| words.folded(i) == "and" || words.at(i).capital)
}

/// The person of all these names, if they are one's.
fn only<'a>(mut names: impl Iterator<Item = &'a Named>) -> Option<usize> {
    let (_, person) = names.next()?;
    names.all(|(_, other)| other == person).then_some(*person)
}

/// Whether the verbs at `a` and `b` tell of one act: "denies" and "denied", "says" and "told".
fn alike(words: &Words, a: usize, b: usize) -> bool {
    let both = |class: u128| [a, b].iter().all(|&i| name_words::is(words.folded(i), class));
    let stem = |i: usize| words.folded(i).chars().take(STEM).collect::<String>();
    both(REPORTING) || both(DENYING) || stem(a) == stem(b)
}
