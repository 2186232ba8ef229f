//! Sources with appositions before a verb: "**Ana Kuip, the party's chief whip**, (said)". The segments between commas
//! are told apart: adjuncts, a clause, the name, what tells of it.

use crate::statements::phrases::phrase_edges::speech_opener;
use crate::statements::phrases::phrase_starts::{passive_participle, strip_leading};
use crate::statements::phrases::unparted;
use crate::statements::phrases::{is_adjunct, sound};
use crate::statements::reading::class;
use crate::statements::reading::view::View;
use crate::text::TokenRange;

/// A name and its appositions, closed by the mark at `comma`: "Holm, who met port chiefs, (said)".
pub(in crate::statements) fn with_appositions(view: &View, comma: usize, floor: usize) -> Option<TokenRange> {
    let floor = speech_opener(view, comma, floor);
    let mut starts = vec![floor];
    let mut depth = 0usize;
    for i in floor..comma {
        match view.word(i) {
            "(" => depth += 1,
            ")" => depth = depth.saturating_sub(1),
            "," | "—" | "–" if depth == 0 => starts.push(i + 1),
            _ => {}
        }
    }
    // Adjuncts at the sentence's head: "In a post on Telegram, Reiss, …".
    let mut first = 0;
    while first + 1 < starts.len() {
        let from = starts[first];
        let to = starts[first + 1] - 1;
        if from < to && !is_adjunct(view, from..to) {
            break;
        }
        first += 1;
    }
    let from = starts.get(first).copied()?;
    let head_end = starts.get(first + 1).map_or(comma, |s| s - 1);
    let adjunct = first.checked_sub(1).and_then(|last| starts.get(last)).map(|&last| last..from - 1);
    if let Some(subject) = adjunct.and_then(|head| unparted::subject_in(view, &head, &(from..head_end))) {
        return sound(view, subject..comma);
    }
    let start = strip_leading(view, from..head_end);
    // A head with a verb of its own is a clause: the subject stands in the last segments.
    let has_verb = |mut tokens: TokenRange| tokens.any(|i| view.is(i, class::AUXILIARY));
    let rest = starts.get(first..).unwrap_or_default();
    if first + 1 >= starts.len() {
        return behind_conjunction(view, &starts, comma);
    }
    if has_verb(start..head_end) {
        return last_two(view, rest, comma);
    }
    let worded = (from..head_end).any(|i| view.is_verb_like(i) && !passive_participle(view, i));
    let last = if has_verb(from..start) || worded { last_two(view, rest, comma) } else { None };
    last.or_else(|| sound(view, start..comma))
}

/// "…, while **the Greens' budget expert, Cem Aydin**, (called)": what a conjunction opens and a name closes.
fn behind_conjunction(view: &View, starts: &[usize], comma: usize) -> Option<TokenRange> {
    let [.., head, name] = starts else { return None };
    let joins =
        matches!(view.word(*head), "while" | "whereas" | "though" | "although" | "but" | "and" | "as");
    let noun = view.is(head + 1, class::DETERMINER | class::POSSESSIVE) || view.is_capital(head + 1);
    let plain = !(head + 1..comma).any(|i| view.is_verb_like(i) || view.is(i, class::SUBJECT));
    (joins && noun && plain && view.is_capital(*name)).then(|| sound(view, head + 1..comma)).flatten()
}

/// "The talks resume in May, **the envoy, who asked not to be named**, (told)", "The cause was a stroke,
/// **his daughter, Maria Holm**, (said)": the last two segments, where one is a noun phrase and the other
/// speaks of it.
fn last_two(view: &View, starts: &[usize], comma: usize) -> Option<TokenRange> {
    let [.., head, apposed] = starts else { return None };
    let noun = |from: usize| view.is(from, class::DETERMINER | class::POSSESSIVE) || view.is_capital(from);
    let plain = |from: usize, to: usize| {
        !(from..to).any(|i| view.is(i, class::AUXILIARY | class::SUBJECT) || !view.is_word(i))
    };
    let relative = matches!(view.word(*apposed), "who" | "whose");
    // A clause stands before them; one of the two is a name.
    let named = |from: usize, to: usize| (from..to).any(|i| view.is_capital(i) && !view.is(i, class::TIME));
    let apposition = starts.len() > 2
        && noun(*apposed)
        && plain(*apposed, comma)
        && (named(*head, apposed - 1) || named(*apposed, comma));
    let head_plain = !(*head..apposed - 1).any(|i| view.is(i, class::AUXILIARY | class::SUBJECT));
    (noun(*head) && head_plain && (relative || apposition)).then(|| sound(view, *head..comma)).flatten()
}
