//! What may stand before the head of an office: a country, a modifier, a field, a post, a name.
//!
//! At token `p`, before which nothing is read yet, each kind is tried in turn; the first that fits takes its
//! words into the phrase or ends it.

use crate::people::Kind as BodyKind;
use crate::people::lexica::hits::{Head, Hit, Hits};
use crate::people::lexica::known::Body;
use crate::people::lexica::lexicon::{
    Class, Effect, Known, LEXICON, PlaceForm, Sphere, Title, Verdict, WordClass,
};
use crate::people::lexica::name_words;
use crate::people::lexica::places::is_continent;
use crate::people::lexica::title_fits::dismisses;
use crate::people::lexica::words::Words;
use crate::people::offices::office::{Office, is_rank};
use crate::people::offices::office_before::{is_apostrophe, is_country_word, is_ex};
use crate::people::offices::office_clause::{clause_word, party_word};
use crate::people::offices::office_firms::{branch_in_state, named_after_state};
use crate::people::offices::office_force::heads_force;
use crate::people::offices::office_names::{body_of, former_country, name, name_of, short_form};
use crate::text::TokenRange;

/// An office phrase whose left part is being read.
pub(in crate::people) struct Left<'a, 'd> {
    /// The document.
    pub words: &'a Words<'d>,
    /// What the lists know of it.
    pub hits: &'a Hits,
    /// The office, told more of with each step.
    pub office: &'a mut Office,
    /// The parts of the phrase, the first of the text last.
    pub parts: &'a mut Vec<TokenRange>,
}

/// How the phrase goes on to the left.
pub(in crate::people) enum Step {
    /// What was read begins at this token.
    Before(usize),
    /// An owner ends here.
    Owner,
    /// What stands before is no part of it.
    Stop,
}

/// Reads what ends before token `p`, if it is of one kind.
type Kind = fn(&mut Left, usize) -> Option<Step>;

/// The kinds, in the order in which they are tried.
const KINDS: [Kind; 21] = [
    apostrophe,
    short_form,
    rank,
    of_shared_word,
    owner,
    clause_word,
    party_word,
    named_after_state,
    branch_in_state,
    known,
    modifier,
    field,
    post,
    field_list,
    heading,
    former_country,
    body_of,
    name,
    name_of,
    hyphenated,
    loose,
];

/// Reads what ends before token `p`.
pub(in crate::people) fn step(left: &mut Left, p: usize) -> Step {
    KINDS.iter().find_map(|read| read(left, p)).unwrap_or(Step::Stop)
}

impl Left<'_, '_> {
    /// Takes `tokens` into the phrase.
    pub(in crate::people) fn take(&mut self, tokens: TokenRange) -> Option<Step> {
        let start = tokens.start;
        self.parts.push(tokens);
        Some(Step::Before(start))
    }

    /// "junta **leader** Colonel Diarra", "**Energy Minister** Prince Abdulaziz": another office that ends
    /// before token `p`.
    fn post_before(&self, p: usize) -> Option<Hit<Head>> {
        self.hits.head_before(p).filter(|h| !h.what.plural && is_attribute(h.what.title))
    }
}

/// "the teachers**’** spokesman"
fn apostrophe(left: &mut Left, p: usize) -> Option<Step> {
    is_apostrophe(left.words, p - 1).then(|| Step::Before(p - 1))
}

/// "**Junta leader** Colonel Diarra", "**Energy Minister** Prince Abdulaziz": an office, and a rank.
fn rank(left: &mut Left, p: usize) -> Option<Step> {
    if p != left.office.head.start || !is_rank(left.office.title) {
        return None;
    }
    // "the chairman of the Telecommunication Authority, **Air Vice Marshal** Bhat": no list of fields.
    if left.words.folded(p - 1) == "," {
        return Some(Step::Stop);
    }
    // "commander of the Estonian Navy **Commodore** Lind"
    let force = p.checked_sub(1).is_some_and(|force| heads_force(left.words, left.hits, force));
    let post = left.post_before(p).filter(|h| !is_rank(h.what.title));
    (force || post.is_some()).then_some(Step::Stop)
}

/// "**Danish People’s** Party leader", "**European** Council President": the head begins with the last word of the name
/// of a party or of a body of several states.
fn of_shared_word(left: &mut Left, p: usize) -> Option<Step> {
    let hit = left.hits.known_before(p + 1).filter(|h| p == left.office.head.start && h.start < p)?;
    let several = |b: &Body| b.kind == BodyKind::Organisation && b.public && b.country().is_none();
    LEXICON.bodies.get(hit.what.body?).filter(|b| b.kind == BodyKind::Party || several(b))?;
    left.office.note_known(hit.what, true);
    left.take(hit.start..p)
}

/// "the **army’s** spokesman"
fn owner(left: &mut Left, p: usize) -> Option<Step> {
    left.words.at(p - 1).possessive.then_some(Step::Owner)
}

/// "**South Korean** president", "**Hamas** spokesman"
fn known(left: &mut Left, p: usize) -> Option<Step> {
    let hit = left.hits.known_before(p)?;
    if is_subject_place(hit.what) {
        return Some(Step::Stop);
    }
    if is_continent(left.words, hit.start) {
        return left.take(hit.start - 1..hit.end);
    }
    left.office.note_known(hit.what, true);
    // "**Nandi County** sports executive"
    let last = hit.end.checked_sub(1).map_or("", |i| left.words.folded(i));
    left.office.public |= hit.end > hit.start + 1 && name_words::is(last, name_words::DIVISION);
    // "Electoral Commission **of Zambia** chairman": part of a name
    let of_name =
        hit.start > 1 && left.words.folded(hit.start - 1) == "of" && left.words.at(hit.start - 2).capital;
    if is_country_word(hit.what) && !of_name {
        return Some(Step::Before(hit.start));
    }
    left.take(hit.start..hit.end)
}

/// "the **former** president", "**deputy** minister"
fn modifier(left: &mut Left, p: usize) -> Option<Step> {
    let hit = left.hits.modifier_before(p)?;
    left.office.former |= hit.what == Effect::Former;
    left.take(hit.start..hit.end)
}

/// "the **security** adviser", "**bank** chairman"
fn field(left: &mut Left, p: usize) -> Option<Step> {
    let words = left.words;
    let sphere = left.hits.sphere(p - 1)?;
    // "the **committee** former secretary of state": nothing of an office stands before "former".
    let former = left.parts.last().filter(|part| part.start == p);
    let former = former.and_then(|part| left.hits.modifier_before(part.end));
    if former.is_some_and(|m| m.start == p && m.what == Effect::Former) {
        return Some(Step::Stop);
    }
    // "the network, said President Putin": a trade in lower case is no part of a capital title.
    let apart = words.at(p).capital && !words.at(p - 1).capital && !words.at(p).initial;
    // "will force Sen. Lind to stop": no unit of his.
    let elected = is_elected(left.office.title.head);
    // "the raid left Ambassador Lind wounded"
    let left_behind = words.folded(p - 1) == "left";
    if apart && (sphere == Sphere::Private || elected || left_behind || dismisses(words, p - 1)) {
        return Some(Step::Stop);
    }
    left.office.note_sphere(sphere, words.folded(p - 1));
    left.office.former |= is_ex(words, p - 1);
    left.take(p - 1..p)
}

/// "**PM** spokesman Holm": the post of somebody else.
fn post(left: &mut Left, p: usize) -> Option<Step> {
    let hit = left.post_before(p)?;
    // "presidential **candidate** Gov. Lind", "panel **Chairman** Rep. Lind": two of one person, each told apart.
    let post = hit.what.title;
    let two = post.class == Class::Candidate || post.head.contains("chair");
    if p == left.office.head.start && two && is_elected(left.office.title.head) {
        return Some(Step::Stop);
    }
    left.office.public |= hit.what.title.verdict == Verdict::Yes;
    left.take(hit.start..hit.end)
}

/// "**foreign and** defence minister"
fn field_list(left: &mut Left, p: usize) -> Option<Step> {
    if !is_field_list(left.words, left.hits, p) {
        return None;
    }
    // "the **food,** energy and water minister", but "Speaking outside **Parliament,** Labour leader Ana Lind"
    let mut behind = p..left.office.head.start;
    if left.words.folded(p - 1) == "," && !behind.any(|i| matches!(left.words.folded(i), "and" | "&")) {
        return Some(Step::Stop);
    }
    if let Some(sphere) = left.hits.sphere(p - 2) {
        left.office.note_sphere(sphere, left.words.folded(p - 2));
    }
    left.take(p - 2..p)
}

/// "TEN KILLED IN **ISTANBUL EXPLOSION** Turkish President Erdem said": a heading runs in.
fn heading(left: &mut Left, p: usize) -> Option<Step> {
    let runs_in = is_shouted(left.words, p - 1) && !left.words.at(left.office.head.start).upper;
    runs_in.then_some(Step::Stop)
}

/// "**Stockholm-based** analyst"
fn hyphenated(left: &mut Left, p: usize) -> Option<Step> {
    let before = left.words.at(p - 1);
    if !before.alphabetic || !before.folded.contains('-') || before.class != WordClass::Open {
        return None;
    }
    // "**Far-left** member Ana Lind"
    if let Some(&sphere) = LEXICON.office_words.get(&before.folded.replace('-', " ")) {
        left.office.note_sphere(sphere, &before.folded);
    }
    left.take(p - 1..p)
}

/// "China’s **powerful new** foreign minister": words that say nothing of the office are passed over.
fn loose(left: &mut Left, p: usize) -> Option<Step> {
    loose_words(left.words, left.hits, p).map(Step::Before)
}

/// "Sen.", "Rep.", "Gov.": short forms that stand before nothing but a name.
fn is_elected(head: &str) -> bool {
    matches!(head, "sen" | "rep" | "gov")
}

/// Two words in capitals, too long for an acronym each.
fn is_shouted(words: &Words, i: usize) -> bool {
    let loud = |k: usize| words.at(k).upper && words.at(k).folded.len() > 3;
    i > 0 && loud(i) && loud(i - 1)
}

/// A people or a place that is somebody else: "Washington told officials".
fn is_subject_place(known: Known) -> bool {
    matches!(known.place(), Some((_, PlaceForm::People))) && known.body.is_none()
}

fn is_attribute(title: Title) -> bool {
    !title.class.is_tie() && !matches!(title.class, Class::Occupation | Class::Academic | Class::Source)
}

/// "foreign and defence minister": a field, "and" or a comma, a field.
fn is_field_list(words: &Words, hits: &Hits, p: usize) -> bool {
    p >= 2
        && matches!(words.folded(p - 1), "and" | "," | "&")
        && words.same_sentence(p - 2, p)
        && hits.sphere(p).is_some()
        && hits.sphere(p - 2).is_some()
        // "deputy prime minister and energy minister" are two offices.
        && hits.head_before(p - 1).is_none()
        // "Commerce and industry minister" begins a sentence.
        && (words.at(p).capital == words.at(p - 2).capital || words.at(p - 2).initial)
        && !words.at(p - 2).possessive
}

/// "China’s powerful new foreign minister": up to three plain words that lead to a determiner, an
/// owner or a country; gives the place before them.
pub(in crate::people) fn loose_words(words: &Words, hits: &Hits, p: usize) -> Option<usize> {
    for back in 1..=3 {
        let word = words.at(p.checked_sub(back)?);
        let plain = word.alphabetic && !word.capital && word.class == WordClass::Open && !word.possessive;
        // "Spanish judge summons prime minister"
        // "Peru congress ousts president"
        let body = LEXICON.body_words.get(&word.folded).is_some();
        if !plain || body || hits.head(p - back).is_some() {
            return None;
        }
        let at = p - back;
        let before = words.at(at.checked_sub(1)?);
        if !words.same_sentence(at - 1, p) {
            return None;
        }
        let leads = matches!(before.class, WordClass::Det | WordClass::Poss)
            || before.possessive
            || hits.modifier_before(at).is_some_and(|m| m.what == Effect::Former)
            || hits.known_before(at).is_some_and(|k| is_country_word(k.what));
        if leads {
            return Some(at);
        }
    }
    None
}
