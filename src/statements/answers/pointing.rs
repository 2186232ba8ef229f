//! Contents that point back instead of saying what they deny: "the claim", "that is a lie", "the
//! union’s account", "no such order".

use crate::statements::reading::act;
use crate::statements::reading::class;
use crate::statements::reading::lexical;
use crate::statements::reading::lexicon::LEXICON;
use crate::statements::reading::view::View;
use crate::statements::stance::evaluations;
use crate::statements::{Attribution, Stance, Statement};
use crate::text::TokenRange;

/// How a content without words of its own points back. As it is by default at the nearest claim,
/// whosever it is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Pointing {
    /// "the charges": needs an accuser. Else "the report", "that".
    pub accusation: bool,
    /// Tokens that tell whose claim it is: "the **union**’s account".
    pub owners: Vec<usize>,
    /// Token of what is named again: "no such **order**".
    pub noun: Option<usize>,
    /// The noun that means the claim: "the **warning**". None: "that is a lie".
    pub claim: Option<usize>,
    /// "**her** statements": those of somebody whom the page named.
    pub whose: bool,
    /// "the remarks **on the dam**": not any.
    pub on: bool,
    /// Points at what its noun fits and at nothing else.
    pub strict: bool,
}

/// How the content of `statement` points back: all of it, or a sentence of it that names nothing
/// itself ("She is a saint. **The story is a lie.**").
pub fn of(view: &View, statement: &Statement) -> Option<Pointing> {
    let pieces = &statement.attribution.content;
    // "declined to define what such a deal would hold" denies no deal.
    let denied = matches!(statement.stance, Stance::Denies | Stance::NoEvidence);
    if let Some(i) = pieces.iter().flat_map(Clone::clone).find(|&i| denied && such(view, i)) {
        let noun = Some(i + 1).filter(|&n| view.word(i) == "such" && !view.among(n, lexical::VAGUE));
        return Some(Pointing { noun, ..Pointing::default() });
    }
    pieces.iter().flat_map(|piece| view.sentences_of(piece)).find_map(|part| of_part(view, part))
}

fn of_part(view: &View, part: TokenRange) -> Option<Pointing> {
    let mut pointing: Option<Pointing> = None;
    let mut owners = Vec::new();
    let (mut judged, mut joined, mut whose) = (false, false, false);
    let mut i = part.start;
    while i < part.end {
        let word = view.word(i);
        let evaluation = evaluations::find(view, i..part.end.min(i + 5)).filter(|(at, _)| at.start == i);
        if let Some((at, _)) = evaluation {
            i = at.end;
            judged = true;
            continue;
        }
        joined |= judged && view.is(i, class::CONJUNCTION);
        whose |= matches!(word, "his" | "her");
        let accusation = view.among(i, lexical::ACCUSING);
        // "dismissed the **demand**": what somebody demanded, and no other claim.
        let nominal = LEXICON.noun(word).is_some() && !view.among(i, lexical::CLAIM);
        let claim = nominal
            || view.among(i, lexical::CLAIM)
            || matches!(word, "that" | "this" | "it" | "that's" | "it's");
        // "dismissed that suggestion **as** a sign of panic"
        if word == "as" && pointing.is_some() {
            return pointing;
        }
        if accusation || claim {
            let found = pointing.get_or_insert_with(Pointing::default);
            found.accusation |= accusation;
            if accusation || nominal || view.among(i, lexical::CLAIM) {
                found.claim.get_or_insert(i);
            }
            found.strict |= nominal;
            found.whose |= whose;
            found.owners.append(&mut owners);
        } else if empty(view, i) || demonstrated(view, i, part.end) {
        } else if precedes_claim(view, i, part.end) {
            // "the **union**’s account", "the **UN** report"; "her **public** statements" owns nothing.
            if view.is_capital(i) || word.ends_with("'s") || view.word(i + 1).starts_with('\'') {
                owners.push(i);
            }
        } else {
            // "The claims are false **and we will sue**"
            return pointing.filter(|_| joined);
        }
        i += 1;
    }
    pointing
}

/// "contested that **view**", which ends the part.
fn demonstrated(view: &View, i: usize, end: usize) -> bool {
    i > 0
        && view.among(i, lexical::VIEW)
        && matches!(view.word(i - 1), "that" | "this")
        && (i + 1..end).all(|k| !view.is_word(k))
}

/// "called **Mr Banda’s remark** cheap", "said **that** was “a joke”": whose claim is judged.
pub fn judged(view: &View, statement: &Statement) -> Option<Pointing> {
    let cue = statement.attribution.cue.first()?;
    let content = statement.attribution.content.first()?;
    let judge = act::any(view, cue, act::CALLING);
    let that = matches!(view.word(content.start), "that" | "this");
    // "said that was “a joke”", "said this was wrong"
    let brief = content.clone().any(|i| view.is_quote_mark(i)) && content.len() <= 12 || content.len() <= 4;
    if that && (judge || view.is(content.start + 1, class::BE) && brief) {
        return Some(Pointing::default());
    }
    if !judge {
        return None;
    }
    let noun = content.clone().take(6).find(|&i| view.among(i, lexical::CLAIM))?;
    let on = matches!(view.word(noun + 1), "on" | "about" | "of" | "that");
    of_part(view, content.start..noun + 1).filter(|p| !p.owners.is_empty()).map(|p| Pointing { on, ..p })
}

/// "said **the warning was** misread", where somebody warned.
pub fn about(view: &View, statement: &Statement) -> Option<Pointing> {
    let content = view.bare(statement.attribution.content.first()?);
    let noun = content.start + 1;
    let opens =
        matches!(view.word(content.start), "the" | "that" | "this") && view.among(noun, lexical::CLAIM);
    (opens && view.is(noun + 1, class::BE)).then(|| Pointing {
        claim: Some(noun),
        strict: true,
        ..Pointing::default()
    })
}

/// Whether the noun at `noun` is of the cue of `claim`: "warning" of "warned", "accusation" of "accused".
pub fn nominal(view: &View, noun: usize, claim: &Attribution) -> bool {
    let common =
        |cue: usize| view.word(noun).bytes().zip(view.word(cue).bytes()).take_while(|(a, b)| a == b).count();
    claim.cue.iter().flat_map(Clone::clone).any(|cue| common(cue) >= 4)
}

/// Whether the content names what was said: "the **idea**", "Trump’s **call** for a ban" where he called for
/// it.
pub fn names(view: &View, statement: &Statement, claim: &Statement) -> bool {
    let Some(content) = statement.attribution.content.first() else { return false };
    content.clone().take(12).filter(|&i| view.is_word(i)).any(|i| {
        view.among(i, lexical::CLAIM)
            || LEXICON.noun(view.word(i)).is_some() && nominal(view, i, &claim.attribution)
    })
}

/// "no **such** order", "any **such** rule", "a thing of that **kind**": what was said before, in
/// other words.
fn such(view: &View, i: usize) -> bool {
    match view.word(i) {
        "such" => !matches!(view.word(i + 1), "as" | "that"),
        // "to do the kind of journalism" points nowhere
        "sort" | "kind" => {
            matches!(view.word(i.wrapping_sub(1)), "the" | "that" | "this") && view.word(i + 1) != "of"
        }
        _ => false,
    }
}

/// The last token of whose claim the content names: "**Mr Obama’s** comments that it had been contained".
pub fn owner(view: &View, statement: &Statement) -> Option<usize> {
    let content = statement.attribution.content.first()?;
    let noun = content.clone().take(8).find(|&i| view.among(i, lexical::CLAIM))?;
    (content.start..noun).rev().find(|&i| view.word(i).ends_with("'s") || view.word(i + 1).starts_with('\''))
}

/// Words that say nothing by themselves.
fn empty(view: &View, i: usize) -> bool {
    let classes = class::DETERMINER
        | class::POSSESSIVE
        | class::AUXILIARY
        | class::NEGATION
        | class::ADVERB
        | class::SUBJECT;
    !view.is_word(i) || view.is(i, classes) || view.is_adverb(i) || view.among(i, lexical::HOLLOW)
}

/// "the **UN** report", "**Mr Banda’s** remark": within three words a claim follows.
fn precedes_claim(view: &View, i: usize, end: usize) -> bool {
    (i + 1..end.min(i + 4))
        .take_while(|&k| view.is_word(k - 1) || matches!(view.word(k - 1), "." | "'" | "’"))
        .any(|k| view.among(k, lexical::CLAIM) || LEXICON.noun(view.word(k)).is_some())
}

/// "replied", "answered": to what was said right before.
pub fn answers(view: &View, attribution: &Attribution) -> bool {
    attribution.cue.first().is_some_and(|cue| view.any_among(cue, lexical::REPLYING))
}

/// "in response", "reacting to", "retorted".
pub fn replies(view: &View, attribution: &Attribution) -> bool {
    let Some(cue) = attribution.cue.first() else { return false };
    if matches!(view.word(cue.start), "retorted" | "countered")
        || matches!(view.word(cue.start), "shot" | "hit" | "fired") && view.word(cue.start + 1) == "back"
    {
        return true;
    }
    let Some(sentence) = view.sentence(cue.start) else { return false };
    (cue.end..sentence.end.min(cue.end + 8)).any(|i| match view.word(i) {
        "in" => {
            matches!(view.word(i + 1), "response" | "reply" | "reaction")
                && to_claim(view, i + 2, sentence.end)
        }
        "reacting" => to_claim(view, i + 1, sentence.end),
        _ => false,
    })
}

/// "in response", "in response **to the claim**": to what was said, and not "to missile tests", "to
/// questions".
fn to_claim(view: &View, from: usize, end: usize) -> bool {
    view.word(from) != "to"
        || (from + 1..end.min(from + 6)).take_while(|&i| view.is_word(i)).any(|i| {
            view.among(i, lexical::CLAIM) || matches!(view.word(i), "that" | "this" | "it" | "him" | "her")
        })
}

/// "**Asked** about her vote, she replied": the answer is to a question that this sentence tells.
pub fn asked(view: &View, attribution: &Attribution) -> bool {
    let Some(at) = attribution.cue.first().map(|cue| cue.start) else { return false };
    let from = view.sentence(at).map_or(at, |s| s.start);
    // "Lund, when asked about the dam, replied"
    let opens = |i: usize| i <= from + 2 || view.is(i - 1, class::SUBORDINATOR);
    (from..at).any(|i| view.is(i, class::QUESTIONED) && opens(i))
}

/// Whether a question is told between a claim and an answer behind it.
pub fn asked_between(view: &View, claim: &Attribution, answer: &Attribution) -> bool {
    let end = |pieces: &[TokenRange]| pieces.last().map_or(0, |p| p.end);
    let from = end(&claim.content).max(end(&claim.cue)).max(end(&claim.source));
    let to = answer.content.first().map_or(from, |c| c.start);
    (from..to).any(|i| view.is(i, class::QUESTIONED))
}
