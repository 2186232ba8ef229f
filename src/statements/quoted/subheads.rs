//! "**‘I saw the boat’**": a line between paragraphs, or the head of a headline, that quotes what the text tells
//! further down with its speaker.

use crate::page::BlockKind;
use crate::statements::Attribution;
use crate::statements::reading::view::View;
use crate::text::TokenRange;

/// Most such lines that are read.
const LINES: usize = 24;
/// Most words of such a line.
const LONGEST: usize = 14;
/// How many of its words, in hundredths, the speech that it quotes must hold.
const ECHOED: usize = 75;
/// How sure such a statement is.
const SURE: f32 = 0.5;

/// Adds them to `list`, which comes and stays in the order of contents.
pub fn add(view: &View, list: &mut Vec<Attribution>) {
    let mut covered = vec![false; view.doc.tokens.len()];
    for piece in list.iter().flat_map(|a| &a.content) {
        covered.get_mut(piece.clone()).unwrap_or_default().fill(true);
    }
    let lines = (0..view.doc.blocks.len()).filter_map(|block| line(view, block));
    let free = |line: &TokenRange| !covered.get(line.clone()).unwrap_or_default().contains(&true);
    let found: Vec<Attribution> = lines.filter(free).take(LINES).filter_map(|l| of(view, list, l)).collect();
    list.extend(found);
    Attribution::sort(list);
}

/// The quotation with which the block begins, and nothing else stands in it: "‘I saw the boat’"; in a headline "‘I
/// saw the boat’**: Minister under fire**".
fn line(view: &View, block: usize) -> Option<TokenRange> {
    let lines = view.doc.blocks.get(block)?;
    // "**-** ‘They took our phones’ **-**"
    let dashed = |i: usize| usize::from(matches!(view.word(i), "-" | "–" | "—"));
    let open = lines.tokens.start + dashed(lines.tokens.start);
    let close = lines.tokens.end - dashed(lines.tokens.end.checked_sub(1)?);
    let quote = view.quote_from(open)?;
    let words = view.bare(&quote.tokens);
    let last = view.word(words.end.checked_sub(1)?);
    let alone = quote.tokens.end == close
        && lines.kind != BlockKind::Quote
        && view.doc.blocks.get(block + 1).is_some_and(|next| view.quote_of(next.tokens.start).is_none());
    let headed =
        view.is_headline(quote.tokens.start) && matches!(view.word(quote.tokens.end), ":" | "–" | "—");
    let open = !matches!(last, "." | "!" | "?" | "," | "…");
    (open && (2..=LONGEST).contains(&words.len()) && (alone || headed)).then(|| quote.tokens.clone())
}

/// Where nobody says it further down it is "‘The Long Road’: a review", the title of another piece: nobody's words.
fn of(view: &View, list: &[Attribution], line: TokenRange) -> Option<Attribution> {
    let source = speaker(view, list, &view.bare(&line))?;
    Some(Attribution {
        source: vec![source],
        content: vec![line],
        score: SURE,
        why: vec!["quotation".to_owned()],
        ..Attribution::default()
    })
}

/// Whose speech in the text holds the words of the line.
fn speaker(view: &View, list: &[Attribution], words: &TokenRange) -> Option<TokenRange> {
    let sought: Vec<usize> = words.clone().filter(|&i| view.is_word(i)).collect();
    let holds = |a: &&Attribution| {
        let mut heard = vec![false; sought.len()];
        for i in a.content.iter().flat_map(Clone::clone) {
            let same = sought.iter().position(|&k| view.word(k) == view.word(i));
            if let Some(slot) = same.and_then(|k| heard.get_mut(k)) {
                *slot = true;
            }
        }
        heard.iter().filter(|&&h| h).count() * 100 >= sought.len() * ECHOED
    };
    let behind = |a: &&Attribution| a.start() >= words.end && !a.source.is_empty();
    let quotes = |a: &&Attribution| a.content.iter().any(|c| c.clone().any(|i| view.is_quote_mark(i)));
    let echo = list.iter().filter(behind).filter(quotes).find(holds)?;
    echo.source.first().cloned()
}
