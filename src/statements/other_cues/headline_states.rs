//! What a headline's subject is, in words of his own: "Taoiseach **‘not aware’ of second valuation**", "Coach **‘confident’
//! of win**". No verb stands there, and what is in quotation marks has been said by whom it tells of.

use crate::people::People;
use crate::statements::Attribution;
use crate::statements::other_cues::headlines::ends_with_somebody;
use crate::statements::reading::class;
use crate::statements::reading::lexical;
use crate::statements::reading::view::View;
use crate::text::Quote;

/// Most words of such a quotation: "not at all aware".
const WORDS: usize = 4;

/// Most words of the subject.
const SUBJECT: usize = 6;

/// The attribution in the headline, if it is of that form.
pub(in crate::statements) fn find(view: &View, people: &People) -> Option<Attribution> {
    let tokens = view.doc.blocks.first().map(|b| b.tokens.clone())?;
    let quote = view.doc.quotes.iter().find(|q| q.tokens.start >= tokens.start)?;
    let source = tokens.start..quote.tokens.start;
    // "‘sorry’ over outage **but denies cover-up**"
    let but = (quote.tokens.end..tokens.end).find(|&i| view.word(i) == "but");
    let end = but.unwrap_or(tokens.end);
    let fits = view.is_headline(tokens.start)
        && (1..=SUBJECT).contains(&source.len())
        && quote.tokens.end <= tokens.end
        && is_state(view, quote)
        && tells_of_it(view, quote.tokens.end, end)
        && source.clone().all(|i| view.is_word(i))
        && ends_with_somebody(people, &source);
    fits.then(|| Attribution {
        source: vec![source],
        content: vec![view.trim(quote.tokens.start..end)],
        score: 0.6,
        why: vec!["headline: state".to_owned()],
        ..Attribution::default()
    })
}

/// "‘not aware’", "‘confident’": what others know of him only if he says it. "‘aware’" and "‘assaulted’" are others'.
fn is_state(view: &View, quote: &Quote) -> bool {
    let words = view.bare(&quote.tokens);
    let Some(last) = words.end.checked_sub(1).filter(|_| (1..=WORDS).contains(&words.len())) else {
        return false;
    };
    let negated = view.word(words.start) == "not" || view.word(words.start) == "never";
    let felt = view.among(last, lexical::MOOD | lexical::MIND);
    let known = view.among(last, lexical::KNOWN_STATE);
    let leads = |i: usize| view.is_adverb(i) || matches!(view.word(i), "not" | "never" | "so" | "at" | "all");
    (felt || negated && known) && (words.start..last).all(leads)
}

/// Whether what stands behind the quotation tells of the same state, and not who says it: "**of** second valuation", not
/// "of leak, **emails show**".
fn tells_of_it(view: &View, from: usize, end: usize) -> bool {
    let mark = |i: usize| matches!(view.word(i), "," | ":" | "–" | "—" | "-" | ";" | "?");
    let leads = view.is(from, class::PREPOSITION | class::SUBORDINATOR) || view.word(from) == "that";
    from < end && leads && !(from..end).any(mark)
}
