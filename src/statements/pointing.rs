//! Contents that point back instead of saying what they deny: "the claim", "that is a lie", "the
//! union’s account", "no such order".

use super::evaluations;
use super::lexicon::LEXICON;
use super::objects;
use super::view::{View, class};
use super::{Attribution, Statement};
use crate::text::TokenRange;

/// How a content without words of its own points back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pointing {
    /// "the charges": needs an accuser. Else "the report", "that".
    pub accusation: bool,
    /// Tokens that tell whose claim it is: "the **union**’s account".
    pub owners: Vec<usize>,
    /// Token of what is named again: "no such **order**".
    pub noun: Option<usize>,
}

impl Pointing {
    /// Points at the nearest claim, whosever it is.
    pub fn bare() -> Pointing {
        Pointing { accusation: false, owners: Vec::new(), noun: None }
    }
}

/// How the content of `statement` points back: all of it, or a sentence of it that names nothing
/// itself ("She is a saint. **The story is a lie.**").
pub fn of(view: &View, statement: &Statement) -> Option<Pointing> {
    let pieces = &statement.attribution.content;
    if let Some(i) = pieces.iter().flat_map(Clone::clone).find(|&i| such(view, i)) {
        let vague = ["thing", "sort", "kind", "claim", "statement", "fairy"];
        let noun = Some(i + 1).filter(|&n| view.word(i) == "such" && !vague.contains(&view.word(n)));
        return Some(Pointing { noun, ..Pointing::bare() });
    }
    pieces.iter().flat_map(|piece| view.sentences_of(piece)).find_map(|part| of_part(view, part))
}

fn of_part(view: &View, part: TokenRange) -> Option<Pointing> {
    let mut pointing: Option<Pointing> = None;
    let mut owners = Vec::new();
    let (mut judged, mut joined) = (false, false);
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
        let accusation = objects::is("accusing", word);
        let claim = objects::is("claim", word) || matches!(word, "that" | "this" | "it" | "that's" | "it's");
        if accusation || claim {
            let found = pointing.get_or_insert_with(Pointing::bare);
            found.accusation |= accusation;
            found.owners.append(&mut owners);
        } else if empty(view, i) {
        } else if owns(view, i, part.end) {
            owners.push(i);
        } else {
            // "The claims are false **and we will sue**"
            return pointing.filter(|_| joined);
        }
        i += 1;
    }
    pointing
}

/// "called **Mr Banda’s remark** cheap", "said **that** was “a joke”": whose claim is judged.
pub fn judged(view: &View, statement: &Statement) -> Option<Pointing> {
    let cue = statement.attribution.cue.first()?;
    let content = statement.attribution.content.first()?;
    let judges = ["call", "describe", "label", "brand", "dub"];
    let judge = LEXICON.lemmas(view, cue).any(|l| judges.contains(&l));
    let that = matches!(view.word(content.start), "that" | "this");
    let brief = view.is_quote_mark(content.end - 1) || content.len() <= 4;
    if that && (judge || view.is(content.start + 1, class::BE) && brief) {
        return Some(Pointing::bare());
    }
    if !judge {
        return None;
    }
    let noun = content.clone().take(6).find(|&i| objects::is("claim", view.word(i)))?;
    of_part(view, content.start..noun + 1).filter(|p| !p.owners.is_empty())
}

/// "no **such** order", "any **such** rule", "a thing of that **kind**": what was said before, in
/// other words.
fn such(view: &View, i: usize) -> bool {
    match view.word(i) {
        "such" => !matches!(view.word(i + 1), "as" | "that"),
        "sort" | "kind" => matches!(view.word(i.wrapping_sub(1)), "the" | "that" | "this"),
        _ => false,
    }
}

/// Words that say nothing by themselves.
fn empty(view: &View, i: usize) -> bool {
    let classes = class::DETERMINER
        | class::POSSESSIVE
        | class::AUXILIARY
        | class::NEGATION
        | class::ADVERB
        | class::SUBJECT;
    !view.is_word(i)
        || view.is(i, classes)
        || view.is_adverb(i)
        || matches!(
            view.word(i),
            "as" | "and"
                | "to"
                | "in"
                | "of"
                | "true"
                | "case"
                | "truth"
                | "lie"
                | "wrong"
                | "pure"
                | "utter"
                | "complete"
                | "total"
                | "basis"
                | "fact"
                | "foundation"
                | "being"
                | "me"
                | "us"
        )
}

/// "the **UN** report", "**Mr Banda’s** remark": within three words a claim follows.
fn owns(view: &View, i: usize, end: usize) -> bool {
    (i + 1..end.min(i + 4))
        .take_while(|&k| view.is_word(k - 1) || matches!(view.word(k - 1), "." | "'" | "’"))
        .any(|k| objects::is("claim", view.word(k)))
}

/// "replied", "answered": to what was said right before.
pub fn answers(view: &View, attribution: &Attribution) -> bool {
    attribution.cue.first().is_some_and(|cue| {
        let words = ["replied", "replies", "answered", "answers", "responded", "responds"];
        view.words_any(cue, &words)
    })
}

/// "in response", "reacting to", "retorted".
pub fn replies(view: &View, attribution: &Attribution) -> bool {
    let Some(cue) = attribution.cue.first() else { return false };
    if matches!(view.word(cue.start), "retorted" | "countered" | "shot" | "hit") {
        return true;
    }
    let Some(sentence) = view.sentence(cue.start) else { return false };
    (cue.end..sentence.end.min(cue.end + 8)).any(|i| {
        view.word(i) == "in" && matches!(view.word(i + 1), "response" | "reply" | "reaction")
            || view.word(i) == "reacting"
    })
}
