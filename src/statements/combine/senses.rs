//! Verbs of speech in another sense, whoever found them: "called her after the vote", "maintains a fund", "was arguing
//! with a guard", "a book titled". Nothing is said by these.

use crate::statements::Attribution;
use crate::statements::combine::doubts::is_name;
use crate::statements::cues::main_verbs::is_finite;
use crate::statements::reading::act;
use crate::statements::reading::class;
use crate::statements::reading::lexical;
use crate::statements::reading::lexicon::LEXICON;
use crate::statements::reading::view::View;
use crate::text::TokenRange;

/// Source, cue and content, of the rules or of the tagger.
pub(in crate::statements) struct Parts<'a> {
    /// Who says it, in pieces; empty where nobody is named.
    pub(in crate::statements) source: &'a [TokenRange],
    /// The words that tell that it is said.
    pub(in crate::statements) cue: &'a [TokenRange],
    /// What is said, in pieces.
    pub(in crate::statements) content: &'a [TokenRange],
}

impl<'a> From<&'a Attribution> for Parts<'a> {
    fn from(found: &'a Attribution) -> Parts<'a> {
        Parts { source: &found.source, cue: &found.cue, content: &found.content }
    }
}

impl Parts<'_> {
    /// Whether a word of the content stands in quotation marks.
    pub(in crate::statements) fn quotes(&self, view: &View) -> bool {
        self.content.iter().any(|c| c.clone().any(|i| view.quote_of(i).is_some()))
    }

    /// Whether more than a word or two of the content stands in quotation marks: what is quoted, and not only doubted.
    pub(in crate::statements) fn quotes_words(&self, view: &View) -> bool {
        let long = |i: usize| view.quote(i).is_some_and(|q| view.bare(&q.tokens).len() > 2);
        self.content.iter().any(|c| c.clone().any(long))
    }

    /// Whether the content begins with a quotation.
    fn quotes_first(&self, view: &View) -> bool {
        self.content.iter().any(|c| view.quote_of(c.start).is_some())
    }

    /// The cue and the content right behind it.
    fn behind(&self) -> Option<(&TokenRange, &TokenRange)> {
        let (cue, content) = (self.cue.last()?, self.content.first()?);
        (content.start >= cue.end).then_some((cue, content))
    }
}

/// Whether what the cue sends out is a name: the one such sense that stands before quotation marks.
pub(in crate::statements) fn names(view: &View, parts: &Parts) -> bool {
    parts.behind().is_some_and(|(cue, content)| launched(view, cue, content))
}

/// Whether the cue is a verb in such a sense.
pub(in crate::statements) fn another(view: &View, parts: &Parts) -> bool {
    if hands_on(view, parts) {
        return true;
    }
    let Some((cue, content)) = parts.behind() else { return false };
    rings(view, cue, content) && !parts.quotes_first(view)
        || compound(view, parts, cue)
        || launched(view, cue, content)
        || !parts.quotes(view)
            && (serves(view, cue, content)
                || quarrels(view, cue, content)
                || circumstance(view, cue)
                || medium(view, cue, content)
                || lets_in(view, cue, content))
}

/// Whether the cue may be one: "a book **titled**", "added **a lane**", "wrote **a memoir**", "declared **bankruptcy**".
pub(in crate::statements) fn perhaps(view: &View, parts: &Parts) -> bool {
    parts.cue.iter().any(|c| matches!(view.word(c.end - 1), "titled" | "entitled"))
        || parts.behind().is_some_and(|(cue, content)| {
            mute(view, cue, content)
                || work(view, cue, content)
                || named(view, cue, content)
                || view.among(content.start, lexical::STATUS) && !view.is_capital(content.start)
        })
}

/// "found the wallet, **reported it to** the guard": what stands before is no clause of the verb's.
fn hands_on(view: &View, parts: &Parts) -> bool {
    let (Some(cue), Some(content)) = (parts.cue.last(), parts.content.last()) else { return false };
    content.end <= cue.start
        && matches!(view.word(cue.end), "it" | "them" | "him" | "her")
        && view.word(cue.end + 1) == "to"
}

/// "announced **“Harbour Nights,”** its new game": a name in quotation marks, and nothing that anybody said.
fn launched(view: &View, cue: &TokenRange, content: &TokenRange) -> bool {
    let name = view.bare(content);
    view.among(cue.end - 1, lexical::LAUNCHING)
        && cue.end == content.start
        && view.is_quote_mark(content.start)
        && (2..8).contains(&name.len())
        && is_name(view, &name)
}

/// "**advises** President Holm": serves.
fn serves(view: &View, cue: &TokenRange, content: &TokenRange) -> bool {
    let advises = matches!(view.word(cue.end - 1), "advise" | "advises" | "advised" | "advising");
    advises && cue.end == content.start && is_name(view, content)
}

/// "called **Lind after the vote**": a call. What somebody is called stands behind the name.
fn rings(view: &View, cue: &TokenRange, content: &TokenRange) -> bool {
    callee(view, cue, content).is_some_and(|end| end < content.end && leads_on(view, end))
}

/// "called **Lind**.", "a fund called **the Green Bridge**": a call, or a name.
fn named(view: &View, cue: &TokenRange, content: &TokenRange) -> bool {
    callee(view, cue, content)
        .is_some_and(|end| end == content.end && (!view.is_word(end) || leads_on(view, end)))
}

/// "called Lind **after the vote**": when or where, and no evaluation as in "called Lind **out of touch**".
fn leads_on(view: &View, i: usize) -> bool {
    let evaluates = matches!(view.word(i), "out" | "beyond" | "like" | "as" | "over" | "off" | "of" | "for");
    !evaluates && (view.is(i, class::PREPOSITION) || view.is_timed(i) || view.word(i) == "after")
}

/// Where the name or pronoun behind "called" ends.
fn callee(view: &View, cue: &TokenRange, content: &TokenRange) -> Option<usize> {
    let calls = view.word(cue.end - 1).starts_with("call") && act::any(view, cue, act::CALLING);
    if !calls || cue.end != content.start {
        return None;
    }
    if view.is(content.start, class::OBJECT) && view.word(content.start) != "it" {
        return Some(content.start + 1);
    }
    let part = |i: &usize| view.is_capital(*i) || view.is(*i, class::DETERMINER);
    let end = content.clone().find(|i| !part(i)).unwrap_or(content.end);
    (end > content.start && view.is_capital(end - 1)).then_some(end)
}

/// "added **a lane**", "maintains **a fund to help widows**", "appealed **the case**": verbs that speak where a clause
/// stands behind them, or a claim.
fn mute(view: &View, cue: &TokenRange, content: &TokenRange) -> bool {
    let told = lexical::CLAIM | lexical::INNOCENCE | lexical::VIEW | lexical::ACCUSING;
    let phrase = object(view, content);
    view.among(cue.end - 1, lexical::MUTE)
        && cue.end == content.start
        && view.is(content.start, class::DETERMINER | class::POSSESSIVE)
        && phrase.len() > 1
        && !phrase.clone().any(|i| view.among(i, told) || LEXICON.noun(view.word(i)).is_some())
        && view.word(content.start) != "that"
        && !phrase.clone().skip(1).any(|i| !view.is_capital(i) && is_finite(view, i))
}

/// What `content` begins with, up to a relative clause, an infinitive, a comma or a subordinate clause.
fn object(view: &View, content: &TokenRange) -> TokenRange {
    let stops = |&i: &usize| {
        !view.is_word(i) && view.word(i) != "."
            || view.is(i, class::SUBORDINATOR | class::WH)
            || matches!(view.word(i), "to" | "that" | "after" | "before" | "until")
    };
    content.start..content.clone().skip(1).find(stops).unwrap_or(content.end)
}

/// "was **arguing with** a guard", "intense **lobbying by** unions": a quarrel, or a noun.
fn quarrels(view: &View, cue: &TokenRange, content: &TokenRange) -> bool {
    let verb = view.word(cue.end - 1);
    let opens = view.word(content.start);
    verb.starts_with("argu") && opens == "with"
        || verb.ends_with("ing") && opens == "by" && cue.len() == 1
        || verb == "challenging" && opens == "for"
}

/// "she said **after reading** the plan": how it came to be said. "after saying", "after hearing that he lied" might tell more.
fn circumstance(view: &View, cue: &TokenRange) -> bool {
    let before = view.word(cue.start.wrapping_sub(1));
    let when = matches!(before, "after" | "before" | "upon" | "while" | "without" | "when");
    when && cue.len() == 1 && view.among(cue.start, lexical::TAKING_IN)
}

/// "a shareholder **vote**": one that votes would take an -s.
fn compound(view: &View, parts: &Parts, cue: &TokenRange) -> bool {
    let one = |s: &TokenRange| matches!(view.word(s.start), "a" | "an") && s.len() < 5 && s.end == cue.start;
    cue.len() == 1 && view.word(cue.start) == "vote" && parts.source.iter().any(one)
}

/// "wrote **a memoir** of her years": a work, whose words are not told.
fn work(view: &View, cue: &TokenRange, content: &TokenRange) -> bool {
    let writes = cue.clone().any(|i| matches!(view.word(i), "wrote" | "writes" | "written" | "writing"));
    let of = |i: &usize| view.is(*i, class::PREPOSITION) || view.word(*i) == "as" || !view.is_word(*i);
    let head = content.clone().find(of).unwrap_or(content.end).saturating_sub(1);
    writes && head >= content.start && view.among(head, lexical::WORK)
}

/// "was criticised **on social media**": where, and not what.
fn medium(view: &View, cue: &TokenRange, content: &TokenRange) -> bool {
    let on = matches!(view.word(cue.end - 1), "on" | "in" | "at") && cue.len() > 1;
    let social = view.word(content.start) == "social" && view.word(content.end - 1) == "media";
    on && content.len() == 2 && social
}

/// "**admitting** more foreign students": lets them in.
fn lets_in(view: &View, cue: &TokenRange, content: &TokenRange) -> bool {
    let of = |i: &usize| view.is(*i, class::PREPOSITION) || !view.is_word(*i);
    let head = content.clone().find(of).unwrap_or(content.end).saturating_sub(1);
    view.word(cue.end - 1).starts_with("admit")
        && head >= content.start
        && view.among(head, lexical::ADMITTED)
}
