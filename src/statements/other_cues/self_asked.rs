//! "“Did I order it? No,” the colonel said.": who asks himself and says no denies.

use crate::statements::reading::view::View;
use crate::text::TokenRange;

/// Most tokens of such a question.
const SHORT: usize = 20;

/// Whether a piece of `content` asks what its speaker did or was, and answers with no.
pub(in crate::statements) fn denied(view: &View, content: &[TokenRange]) -> bool {
    content.iter().any(|piece| piece.clone().any(|i| view.word(i) == "?" && answered(view, piece, i)))
}

/// At the question mark at `i`: "**Did I order it?** No."
fn answered(view: &View, piece: &TokenRange, i: usize) -> bool {
    let floor = piece.start.max(i.saturating_sub(SHORT));
    let opens = (floor..i).rev().find(|&k| matches!(view.word(k), "." | "?" | "!") || view.is_quote_mark(k));
    let first = opens.map_or(floor, |k| k + 1);
    // "Is it ideal? No": of no deed.
    let done = matches!(view.word(first), "did" | "do" | "have" | "was" | "were" | "am" | "are");
    let own = matches!(view.word(first + 1), "i" | "we");
    let no = (i + 1..piece.end.min(i + 4)).find(|&k| view.is_word(k)).is_some_and(|k| {
        let flat = matches!(view.word(k), "no" | "never")
            || matches!(view.word(k), "absolutely" | "certainly" | "definitely") && view.word(k + 1) == "not"
            || view.reads(k, &["of", "course", "not"]);
        flat && (view.word(k) != "no" || !view.is_word(k + 1))
    });
    done && own && no
}
