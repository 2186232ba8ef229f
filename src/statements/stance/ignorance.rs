//! Not to know something in passing: "“**I don’t know why** he says so, **but** I will take the ferry”" asserts what
//! stands beside it, and leaves nothing open.

use crate::statements::reading::view::View;
use crate::text::TokenRange;

/// Most tokens from where the wording begins to its "know": "**I do not really know**".
const NEAR: usize = 6;

/// Least tokens before a "but" that are said by themselves.
const LEAST: usize = 3;

/// Whether the wording at `at`, in the piece `k` of what is `said`, is passed over for what stands beside it.
pub(super) fn passing(view: &View, said: &[TokenRange], k: usize, at: usize) -> bool {
    let (Some(piece), Some(first)) = (said.get(k), said.first()) else { return false };
    let but = |i: usize| view.word(i) == "but";
    // "she hired him, **but hasn’t decided** where he will sit"
    let open = view.sentence(at).map_or(piece.start, |s| s.start.max(piece.start));
    if (open + LEAST..at).any(but) {
        return true;
    }
    // "“**I don’t know.** I have no idea, but I saw nobody.”": the answer itself.
    let opens = view.bare(first);
    let answers = |s: TokenRange| s.len() <= LEAST && ignorant(view, s);
    let whole = view.sentences_of(&opens).next().is_some_and(|s| answers(view.bare(&s)));
    if whole || !ignorant(view, at..piece.end) || view.quote_of(at).is_none() {
        return false;
    }
    let here = view.doc.sentence_of(at);
    // "“There is another side. … **I don’t know** if it was a joke.”"
    let later = here > view.doc.sentence_of(first.start) && !ignorant(view, opens);
    // "… why he says so, **but** I will …", "… how they voted. **But** I do know …"
    let near = |i: usize| {
        let sentence = view.doc.sentence_of(i);
        sentence == here || sentence == here + 1 && !view.is_word(i - 1)
    };
    let goes_on = || said[k..].iter().any(|p| (p.start.max(at + 1)..p.end).any(|i| but(i) && near(i)));
    later || goes_on()
}

/// "**I don’t know** if it was a joke", "**I have no idea** how they voted"
fn ignorant(view: &View, tokens: TokenRange) -> bool {
    let end = tokens.end.min(tokens.start + NEAR);
    view.words_any(&(tokens.start..end), &["know", "idea", "clue", "inkling"])
}
