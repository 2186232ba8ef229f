//! Words before a title that are no part of the office: "the **states** President Lind won", "**Enter** President Lind",
//! "**Republican** Gov. Lind".

use crate::people::lexica::lexicon::{Class, Effect, Verdict, WordClass};
use crate::people::lexica::lookup::singular;
use crate::people::lexica::name_words;
use crate::people::offices::office_steps::{Left, Step};

/// A noun in the plural, behind which a clause without "that" begins, or the verb of an order. Presidents have no
/// fields: who minds "sports" or "foreign affairs" is a minister.
pub(in crate::people) fn clause_word(left: &mut Left, p: usize) -> Option<Step> {
    let Left { words, ref office, .. } = *left;
    let title = words.at(p);
    let alone = p == office.head.start && title.capital && !title.initial && !title.title_case;
    if !alone || office.title.class != Class::HeadOfState || !words.at(office.head.end).capital {
        return None;
    }
    let before = words.at(p - 1);
    let open = matches!(before.class, WordClass::Open | WordClass::Verb) && !before.possessive;
    let several = || !before.capital && !before.folded.ends_with("us") && singular(&before.folded).is_some();
    let orders = || before.initial && name_words::is(&before.folded, name_words::ADDRESSING);
    (open && (several() || orders())).then_some(Step::Stop)
}

/// "**Republican** Gov. Lind", "**Democratic** Secretary of State Holm": the party of somebody whose office is none of it.
pub(in crate::people) fn party_word(left: &mut Left, p: usize) -> Option<Step> {
    let Left { words, hits, ref mut office, .. } = *left;
    let before = words.at(p - 1);
    let party = matches!(before.folded.as_str(), "republican" | "democratic" | "democrat") && before.capital;
    let title = office.title;
    let elected = title.verdict == Verdict::Yes && title.class.is_political() && words.at(p).capital;
    // "**ranking Democrat** Sen. Lind", "Ohio **Democratic Party chairman** Lind"
    let apart = hits.modifier_before(p - 1).is_none_or(|m| m.what == Effect::Former);
    let apart = apart && words.folded(p) != "party";
    if !party || !elected || !apart || p != office.head.start || !words.at(office.head.end).capital {
        return None;
    }
    office.country = office.country.or((before.folded == "republican").then_some("US"));
    Some(Step::Before(p - 1))
}
