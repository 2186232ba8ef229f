//! What a paper says of its own finds: "**The Guardian can reveal** the minister knew".

use crate::statements::reading::class;
use crate::statements::reading::view::View;
use crate::text::TokenRange;

/// Whether the verb at `cue` is an outlet's own "can reveal", which has revealed it: "**The Mail can exclusively
/// reveal**", "**we can disclose**". What can be revealed by a test, "a scan can reveal that", has no name.
pub(in crate::statements) fn can_reveal(view: &View, cue: &TokenRange) -> bool {
    if !matches!(view.word(cue.start), "reveal" | "disclose" | "divulge") {
        return false;
    }
    let Some(can) = (cue.start.saturating_sub(3)..cue.start).rev().find(|&i| !view.is_adverb(i)) else {
        return false;
    };
    let own =
        can > 0 && (view.is_capital(can - 1) || view.word(can - 1) == "we" || view.is(can - 1, class::PRESS));
    view.word(can) == "can" && own
}
