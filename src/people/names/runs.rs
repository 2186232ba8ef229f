//! Runs of words that may be one name: where they begin, and what goes on in them.

use crate::people::lexica::gazetteer;
use crate::people::lexica::hits::Hits;
use crate::people::lexica::lexicon::{Class, LEXICON, WordClass};
use crate::people::lexica::name_words;
use crate::people::lexica::words::Words;
use crate::people::names::compounds::{is_contraction, is_made_of_name, is_prefixed};
use crate::people::names::honorifics::{honorific_before, honorific_end, is_given, nickname_end};
use crate::text::TokenRange;
use std::collections::HashSet;

/// The run of name words at token `i`.
pub fn run(words: &Words, hits: &Hits, i: usize) -> Option<TokenRange> {
    if hits.inside_head(i) || !starts_name(words, hits, i) {
        return None;
    }
    let mut end = i;
    while end < words.len() && end < i + 10 {
        let word = words.at(end);
        if end > i
            && !words.at(i).quoted
            && let Some(behind) = nickname_end(words, end)
        {
            end = behind;
            continue;
        }
        if end > i
            && (word.sentence != words.at(i).sentence && !is_initial_stop(words, end - 1)
                || word.quoted != words.at(i).quoted)
        {
            break;
        }
        if end > i && words.at(end - 1).possessive {
            break;
        }
        if is_made_of_name(words, end) {
            // "the **Karen** Vosk-style tax" names nobody.
            return None;
        }
        if word.folded == "." {
            if end > i && is_initial_stop(words, end) {
                end += 1;
                continue;
            }
            break;
        }
        let is_particle = name_words::is(&word.folded, name_words::PARTICLE) && words.at(end + 1).capital;
        let goes_on = if end == i {
            true
        } else if word.capital && word.alphabetic {
            joins_run(words, hits, i, end)
        } else {
            // "Osama bin Laden", "van Assendelft"; "and" never joins.
            is_particle && !word.capital
                || name_words::is(&word.folded, name_words::PARTICLE)
                    && name_words::is(words.folded(end + 1), name_words::PARTICLE)
                    && words.at(end + 2).capital
        };
        if !goes_on {
            break;
        }
        end += 1;
    }
    while end > i + 1 && words.folded(end - 1) == "." && !is_initial_stop(words, end - 1) {
        end -= 1;
    }
    (end > i).then_some(i..end)
}

/// Whether a capitalised word at `at` belongs to the run that began at `start`.
fn joins_run(words: &Words, hits: &Hits, start: usize, at: usize) -> bool {
    let word = words.at(at);
    if is_prefixed(words, at) || is_contraction(words, at) {
        return false;
    }
    // "Nguyen Thi Thu Ha", "Pham Thu Hang" are no Thursdays.
    let next = words.at(at + 1);
    let named = next.is_proper() && words.same_sentence(at, at + 1);
    let inside = word.folded == "thu" && (words.folded(at - 1) == "thi" || named);
    // "Nant Khin Aye Mon said": a short day ends no name of three words.
    let short = word.folded.len() == 3 && word.class == WordClass::Day && at > start + 1;
    let inside = inside || short && !words.at(at + 1).capital && !dated(words, at);
    if matches!(word.class, WordClass::Day | WordClass::Month) && !is_lone_month_name(words, at) {
        return inside;
    }
    let is_initial = words.folded(at + 1) == "." && is_initial_stop(words, at + 1);
    if word.class != WordClass::Open
        && word.class != WordClass::Month
        && !is_initial
        // "Theresa **May**", but "Martin **May** Leave Club" above an article
        && !(is_lone_month_name(words, at) && !(word.title_case && named))
        && !is_name_like_function(words, start, at)
    {
        return false;
    }
    if let Some(head) = hits.head(at) {
        // "Aaron Judge", "Theodore Banks": a surname behind a given name; a title before another name.
        let alone = head.end == at + 1 && !words.at(head.end).capital;
        // "Martin **D.** Singer"
        let second = at == start + 1 || at == start + 3 && is_initial_stop(words, at - 1);
        return alone && second && is_given(words, start)
            || LEXICON.body_words.get(words.folded(at)).is_some();
    }
    if LEXICON.honorifics.contains_key(word.folded.as_str())
        && words.at(at + 1).capital
        && word.folded != "lady"
    {
        return false;
    }
    true
}

/// "Mon 5 May", "Mon.": a date, or a day cut short.
fn dated(words: &Words, at: usize) -> bool {
    let next = words.folded(at + 1);
    next == "." || next.starts_with(|c: char| c.is_ascii_digit())
}

fn is_lone_month_name(words: &Words, at: usize) -> bool {
    // "Theresa May" and "April Jones" are names; "on May 5" is none.
    matches!(words.folded(at), "may" | "june" | "april" | "august" | "march")
        && !words.folded(at + 1).starts_with(|c: char| c.is_ascii_digit())
        && at > 0
        && is_given(words, at - 1)
}

fn is_name_like_function(words: &Words, start: usize, at: usize) -> bool {
    // "Kim Il Sung", "Do Van Long", "Will Young": a capital in mid-sentence behind a given name.
    at == start + 1
        && !matches!(
            words.at(at).class,
            WordClass::Det
                | WordClass::Poss
                | WordClass::Prep
                | WordClass::Conj
                | WordClass::Pron
                | WordClass::Verb
                | WordClass::Aux
        )
        || name_words::is(words.folded(at), name_words::PARTICLE) && words.at(at + 1).capital
}

/// The full stop behind an initial, "Jr", "St", "Mr". No name goes on in the next paragraph.
fn is_initial_stop(words: &Words, at: usize) -> bool {
    if words.folded(at) != "." || at == 0 {
        return false;
    }
    let before = words.at(at - 1);
    let letters = before.folded.chars().filter(|c| c.is_alphabetic()).count();
    let is_initial = letters == 1 || before.folded.contains('.') && before.folded.len() <= 5;
    // "after World War I. Clinton said"
    let numbered =
        before.folded == "i" && at > 1 && matches!(words.folded(at - 2), "war" | "act" | "part" | "phase");
    before.capital
        && !numbered
        && !is_platform(words, at - 1)
        && (is_initial
            || matches!(before.folded.as_str(), "jr" | "sr" | "st")
            // "Ma. Luisa Reyes": María, before a second given name.
            || before.folded == "ma" && is_given(words, at + 1))
        && (words.at(at + 1).capital && words.at(at + 1).block == before.block
            || matches!(before.folded.as_str(), "jr" | "sr")
            // "F.W. de Klerk"
            || behind_particles(words, at + 1).is_some())
}

/// "he wrote on **X**. Holm said": the network, and no initial.
fn is_platform(words: &Words, i: usize) -> bool {
    words.folded(i) == "x"
        && i > 0
        && words.at(i - 1).class == WordClass::Prep
        && words.same_sentence(i - 1, i)
}

/// A title in capitals ends before token `i`.
fn is_titled(words: &Words, hits: &Hits, i: usize) -> bool {
    hits.head_before(i)
        .is_some_and(|h| !h.what.plural && words.at(h.start).capital && words.same_sentence(h.start, i))
}

/// The surname behind one particle or two in lower case that begin at `i`: "van der Burg".
pub fn behind_particles(words: &Words, i: usize) -> Option<usize> {
    let particle = |k: usize| !words.at(k).capital && name_words::is(words.folded(k), name_words::PARTICLE);
    let surname = if particle(i + 1) { i + 2 } else { i + 1 };
    (particle(i) && words.at(surname).capital && words.same_sentence(i, surname)).then_some(surname)
}

fn starts_name(words: &Words, hits: &Hits, i: usize) -> bool {
    let word = words.at(i);
    // "**I Wayan** Suardika": no pronoun before a given name.
    let named = word.folded == "i" && !word.quoted && !word.title_case && is_given(words, i + 1);
    if named && words.at(i + 1).capital && words.at(i + 2).capital && words.same_sentence(i, i + 2) {
        return true;
    }
    // "President de Klerk", "Minister van der Burg"
    if let Some(surname) = behind_particles(words, i).filter(|_| is_titled(words, hits, i)) {
        return hits.known(surname).is_none();
    }
    if is_made_of_name(words, i) || is_prefixed(words, i) || is_contraction(words, i) {
        return false;
    }
    if !word.alphabetic || !word.capital || word.folded.starts_with(|c: char| c.is_ascii_digit()) {
        return false;
    }
    let next = words.at(i + 1);
    let names_follow = next.capital && next.alphabetic && words.same_sentence(i, i + 1) && !word.possessive;
    if matches!(word.class, WordClass::Day | WordClass::Month) {
        // "Judge April Perry" behind a title; "in April Apple said" names nobody.
        let given = is_given(words, i) || is_titled(words, hits, i);
        return given && names_follow && next.class == WordClass::Open;
    }
    let is_initial = words.folded(i + 1) == "." && is_initial_stop(words, i + 1);
    if word.class != WordClass::Open && !is_initial {
        // "Will Young", "Do Van Long", "Vice Premier He Lifang"; never "The Times".
        let plain = names_follow && next.class == WordClass::Open;
        let he = word.folded == "he" && !word.title_case;
        let surname = he && !word.quoted && plain && hits.known(i + 1).is_none() && !is_given(words, i + 1);
        // "**Hope** Larks, a spokeswoman, said": a verb that is a given name, where a comma behind makes a name of both.
        let verb = word.initial && word.class == WordClass::Verb && !word.title_case && is_given(words, i);
        let called = verb && plain && words.folded(i + 2) == "," && gazetteer::bare(&next.folded).is_none();
        return surname
            || called
            || he && !word.initial && !word.quoted
            // "Trump Will Visit China"
            || !word.initial
                && (names_follow && is_given(words, i) && !word.title_case || plain && is_titled(words, hits, i));
    }
    if hits.head(i).is_some() {
        // A title is no name, but for a surname that happens to be one ("Baker said").
        let head = hits.head(i).map(|h| h.what.title.class);
        return head == Some(Class::Occupation) && !word.initial && !names_follow && !word.upper;
    }
    if honorific_end(words, i).is_some_and(|end| end == i + 2 || !is_given(words, i))
        && (names_follow || words.folded(i + 1) == ".")
        || i > 0 && honorific_end(words, i - 1) == Some(i + 1)
        || hits.is_party_state(i)
    {
        return false;
    }
    if let Some(known) = hits.known(i) {
        // "Jordan Bardella", "Paris Hilton", "Petra Hahn": a place or agency that is a given name too;
        // "Defence Minister Israel Katz": behind a title any place may be one.
        let place = known.what.place().is_some() && known.what.body.is_none();
        // "**Mr. Jordan** left": no kingdom.
        let titled = known.end == i + 1 && honorific_before(words, i).is_some() && !words.at(i).title_case;
        return titled
            || known.end == i + 1
                && names_follow
                && (is_given(words, i) || place && is_titled(words, hits, i))
                && next.class == WordClass::Open
                && hits.head(i + 1).is_none()
                && hits.known(i + 1).is_none()
                && hits.sphere(i + 1).is_none();
    }
    true
}

/// "Oskar Baker was sorry. **Baker** said so", "**Rose** said so": a calling, a verb or a field that is one of the
/// `surnames` of persons named before, where nothing makes the word of it: not "the baker", "Baker Holm", "King of Spain",
/// "Rose by 2%".
pub fn surname_again(words: &Words, hits: &Hits, surnames: &HashSet<String>, i: usize) -> Option<TokenRange> {
    let (word, next) = (words.at(i), words.at(i + 1));
    if !word.capital || !surnames.contains(&word.folded) {
        return None;
    }
    let before = i.checked_sub(1).filter(|&b| words.same_sentence(b, i)).map(|b| words.at(b));
    let held = before.is_some_and(|b| matches!(b.class, WordClass::Det | WordClass::Poss) || b.possessive);
    let titled = next.capital && next.alphabetic && !word.possessive || next.folded == "of";
    let plain = !word.title_case && !word.upper && !held && !titled;
    let calling = hits.head(i).is_some_and(|head| head.start == i && head.end == i + 1);
    let speaks = word.initial && name_words::is(&next.folded, name_words::REPORTING);
    (plain && (calling || speaks)).then_some(i..i + 1)
}
