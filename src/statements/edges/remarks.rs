//! What the reporter remarks behind a content: "…**, without providing evidence**", "…**, without elaborating**".

use crate::statements::reading::lexical;
use crate::statements::reading::view::View;
use crate::text::TokenRange;

/// Most tokens from the verb of the remark to what was not shown: "without offering any immediate proof".
const NEAR: usize = 5;

/// Where `content` ends before such a remark. What is done without a word of speech is part of what was said: "the
/// bill passed, without giving voters a say".
pub(super) fn before_remark(view: &View, content: &TokenRange) -> usize {
    let remark = |&i: &usize| {
        view.word(i) == ","
            && view.word(i + 1) == "without"
            && view.quote_of(i).is_none()
            && (keeps_back(view, i + 2, content.end) || view.among(i + 2, lexical::WITHHELD))
            && !(i + 2..content.end).any(|k| view.is_quote_mark(k) || view.word(k) == ",")
    };
    (content.start + 2..content.end).find(remark).unwrap_or(content.end)
}

/// "**providing any evidence**", "**giving further details**": a verb of offering at token `i`, and what one shows.
fn keeps_back(view: &View, i: usize, end: usize) -> bool {
    let shown = |k: usize| view.among(k, lexical::SHOWN);
    view.among(i, lexical::OFFERING) && (i + 1..end.min(i + NEAR)).any(shown)
}
