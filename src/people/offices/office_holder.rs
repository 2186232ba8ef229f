//! Where the name of its holder begins behind an office, or the title of somebody else whom it serves: "Minister of Health **J.
//! Lind**", "an adviser to **former planning minister Karl Lind**".

use crate::people::Kind;
use crate::people::bodies::acting::{is_verb, skip_parenthesis};
use crate::people::lexica::hits::Hits;
use crate::people::lexica::lexicon::{Class, LEXICON, PlaceForm, Sphere, Verdict, WordClass};
use crate::people::lexica::name_words;
use crate::people::lexica::words::Words;
use crate::people::names::honorifics::honorific_end;
use crate::people::offices::office::{Office, is_rank};
use crate::people::offices::office_names::{is_name_word, is_small_area};

/// A capitalised title with a name behind it begins at `i`: "Defence Minister Yusuf Sadiq".
pub(in crate::people) fn names_holder(words: &Words, hits: &Hits, i: usize) -> bool {
    let capital = |k: usize| words.at(k).capital && words.same_sentence(i, k);
    (i..i + 5)
        .take_while(|&k| capital(k) || words.folded(k) == ".")
        .find_map(|k| hits.head(k))
        // "Minister for **Local** Government": looks like a title and is none.
        .filter(|h| h.what.title.class != Class::None)
        // "a member of the Garland **Doctors Network**"
        .filter(|h| !h.what.plural)
        // "adviser to Vice President (then Senator) Joseph Lind"
        .is_some_and(|h| {
            capital(skip_parenthesis(words, h.end))
                && hits.head(h.end).is_none()
                && !words.at(h.end - 1).possessive
                && !is_private_noun(words, hits, h.end)
        })
}

/// "an adviser to **former planning minister Craig Lind**": a title in small letters with a name behind it, and no article
/// before it, begins at token `i`: whether its holder is an official.
pub(in crate::people) fn small_holder(words: &Words, hits: &Hits, i: usize) -> Option<Verdict> {
    let small = |k: usize| {
        let word = words.at(k);
        !word.capital && word.alphabetic && word.class == WordClass::Open && !word.possessive
    };
    let head = (i..i + 4).take_while(|&k| small(k) && words.same_sentence(i, k)).find_map(|k| hits.head(k));
    let title = head.filter(|h| {
        // "an aide to **army chief General** Ali Lind"
        let rank = hits.head(h.end).filter(|rank| is_rank(rank.what.title)).map_or(h.end, |rank| rank.end);
        let at = rank + usize::from(rank > h.end && words.folded(rank) == ".");
        let named = words.at(at).is_proper() && hits.known(at).is_none() && hits.head(at).is_none();
        let person = !matches!(h.what.title.class, Class::None) && !h.what.plural;
        named && person && (h.start..h.end).all(small) && words.same_sentence(i, h.end)
    });
    title.map(|h| h.what.title.verdict)
}

/// "Mayor of Sandy Bay **Norvell Trask** said": of three or four names behind the head of a town that no list knows, the
/// last two are those of the holder, who begins at token `end`.
pub(in crate::people) fn is_holder_of_town(
    words: &Words,
    hits: &Hits,
    office: &Office,
    at: usize,
    end: usize,
) -> bool {
    let head = office.head.start;
    let local = name_words::is(words.folded(head), name_words::LOCAL) && words.at(head).capital;
    if !local || office.plural || words.folded(at) != "of" {
        return false;
    }
    let last = (end..end + 3).find(|&k| !is_name_word(words, hits, k)).unwrap_or(end + 3);
    let acts = matches!(words.at(last).class, WordClass::Verb | WordClass::Aux) && !words.at(last).capital;
    let town = (at + 1..end).all(|k| is_name_word(words, hits, k));
    let prefix = name_words::is(words.folded(end - 1), name_words::PLACE_PREFIX);
    // "Mayor of Sandy Bay Trask": no Bay Trask.
    let prefix = prefix || LEXICON.thing_words.get(words.folded(end)).is_some();
    town && end <= at + 3 && last == end + 2 && acts && !prefix && words.same_sentence(head, last)
}

/// "the Lowland Justice **Clinic**": the noun of a private body, and nobody’s name.
fn is_private_noun(words: &Words, hits: &Hits, i: usize) -> bool {
    let private =
        hits.sphere(i) == Some(Sphere::Private) || name_words::is(words.folded(i), name_words::CAUSE);
    private && !words.at(i + 1).capital
}

/// "Minister of Health **J. Lind**": an initial behind a field; not the one of "George W. Lind".
pub(in crate::people) fn begins_with_initial(words: &Words, hits: &Hits, i: usize) -> bool {
    let word = words.at(i);
    let letters = word.folded.chars().count() == 1 || word.folded.contains('.');
    let initial = word.capital && letters && words.folded(i + 1) == "." && words.at(i + 2).capital;
    initial && words.same_sentence(i - 1, i) && (hits.sphere(i - 1).is_some() || !words.at(i - 1).capital)
}

/// A person's name begins at `i`, behind a noun: a given name and another capital, or any two
/// capitals behind a country that make no body.
pub(in crate::people) fn begins_name(words: &Words, hits: &Hits, i: usize, office: &Office) -> bool {
    let plain = |k: usize| {
        let word = words.at(k);
        word.capital
            && word.alphabetic
            && words.same_sentence(i, k)
            && hits.sphere(k).is_none()
            && hits.head(k).is_none()
            && LEXICON.body_words.get(&word.folded).is_none()
    };
    // "Minister of Islamic Affairs **Dr** Ali Zuhair"
    let honoured = |end: usize| words.at(end).capital || words.folded(end) == ".";
    if honorific_end(words, i).is_some_and(|end| words.same_sentence(i - 1, end) && honoured(end)) {
        return true;
    }
    let given = LEXICON.given_name(words.folded(i)).is_some();
    // "**Elman Lind** said": two or more names, and a verb.
    let acts = |i: usize| {
        let end = (i..i + 5).find(|&k| !plain(k)).unwrap_or(i);
        is_verb(words, end) && end > i + 1
    };
    let behind_country = hits.known_before(i).is_some_and(|h| {
        let body = h.what.body.and_then(|b| LEXICON.bodies.get(b));
        // "co-leader of the Greens Till Brandner"
        h.what.place().is_some_and(|(_, form)| form != PlaceForm::Adjective)
            || body.is_some_and(|b| matches!(b.kind, Kind::Party | Kind::ArmedGroup))
            // "Permanent Representative to the UN Yegor Lind"
            || body.is_some_and(|b| b.public && b.kind == Kind::Organisation) && office.title.class == Class::Diplomat
            // "Member of the Milli Majlis Elman Lind said"
            || body.is_some_and(|b| b.public && b.kind == Kind::Government) && acts(i)
    });
    // "Former minister for health Aoife Tully": the field is in small letters, the name is not.
    let behind_small_field = || {
        let before = words.at(i - 1);
        let body = LEXICON.body_called(&before.folded);
        // "senior presidential secretary for public relations Lim Hae-na"
        let post =
            office.title.verdict == Verdict::Yes || office.public && office.title.verdict == Verdict::State;
        let field = body.is_none() && hits.sphere(i - 1).is_some() && post;
        // "Head of the regional military administration Oleks Prok": no government has a name of its own.
        let government = body == Some(Kind::Government) && office.title.verdict != Verdict::No;
        !before.capital && !office.plural && (field || government)
    };
    // "Officer-in-Charge of Kotwali **Police Station** Anisur Rahman said"
    let behind_body = || {
        let before = words.at(i - 1);
        let body = LEXICON.body_ended(&before.folded) == Some(Kind::Government);
        let body = body || name_words::is(&before.folded, name_words::WATCH) || before.folded == "station";
        body && before.capital && !before.possessive && !office.plural && acts(i)
    };
    // "Head of the Health Department of Osh **region** Ana Lind"
    let behind_area = || is_small_area(words, i - 1) && office.title.verdict != Verdict::No && !office.plural;
    // "the mayor of **San Pablo** Ana Lind"
    let in_place = i > 0 && name_words::is(words.folded(i - 1), name_words::PLACE_PREFIX);
    plain(i)
        && plain(i + 1)
        && !in_place
        && !words.at(i).possessive
        && (given
            || behind_country
            // "Vice Minister for Foreign **Affairs** Ken Kuroiwa, who"
            || i > 0 && words.folded(i - 1) == "affairs" && words.at(i).is_proper()
            || i > 0
                && (behind_field(words, hits, i, office, plain)
                    || behind_small_field()
                    || behind_area()
                    || behind_body()))
        && !(i + 2..i + 5)
            .take_while(|&k| words.at(k).capital && words.same_sentence(i, k))
            .any(|k| !plain(k))
}

/// "Minister of State for External Affairs **Kirti Rathore** told": a name of `plain` words in capitals begins at `i`,
/// behind a field of an office in capitals.
fn behind_field(
    words: &Words,
    hits: &Hits,
    i: usize,
    office: &Office,
    plain: impl Fn(usize) -> bool,
) -> bool {
    let end = (i..i + 5).find(|&k| !plain(k)).unwrap_or(i);
    // "Members of the Congressional Black Caucus"
    let adjective = ["al", "ic", "an"].iter().any(|ending| words.folded(i - 1).ends_with(ending));
    let field = words.at(i - 1).capital && hits.sphere(i - 1).is_some() && !adjective;
    // "talks with Minister of Energy Daulet Sarsen in Astana": a minister's field ends where a name can begin.
    let minister = office.title.head.contains("minister") && hits.known(i).is_none();
    let acts = minister || is_verb(words, end);
    // "Minister for Power Sardar Waris Dogar on Monday denied"
    let acts = acts || words.folded(end) == "on" && words.at(end + 1).class == WordClass::Day;
    // "Minister for Information Technology Sarita Bohel, who"
    // "Secretary of Health Surveillance Davi Quintão, for his part, said"
    let part = words.folded(end + 1) == "for" && words.folded(end + 3) == "part";
    let aside = words.folded(end) == "," && (words.folded(end + 1) == "who" || part);
    field && !office.plural && (acts || aside)
}
