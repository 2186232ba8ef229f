//! The part of an office behind its head: "of the navy", "for ports, shipping and waterways", "to the
//! United Nations". Which prepositions open one; its words are read by
//! [`office_complement`](super::office_complement).

use crate::people::bodies::acting::skip_parenthesis;
use crate::people::lexica::hits::Hits;
use crate::people::lexica::lexicon::{Class, Verdict};
use crate::people::lexica::words::Words;
use crate::people::offices::office::{Determiner, Office};
use crate::people::offices::office_complement::read_complement;
use crate::people::offices::office_ends::is_sent_to;
use crate::people::offices::office_force::serves_in;
use crate::people::offices::office_place::{note_parliament, read_chamber, read_place};
use crate::people::offices::{district, in_office, office_apart, office_seat};
use crate::text::TokenRange;

/// Reads "of the navy", "for ports, shipping and waterways", "to the United Nations".
pub fn read_right(words: &Words, hits: &Hits, office: &mut Office, parts: &mut Vec<TokenRange>) {
    if !office_seat::read_body(words, hits, office, parts) {
        read_phrase(words, hits, office, parts);
    }
    in_office::read(words, hits, office);
    read_chamber(words, office, parts);
    read_place(words, hits, office);
    district::read(words, hits, office, parts);
    office_apart::read(words, hits, office, parts);
}

fn read_phrase(words: &Words, hits: &Hits, office: &mut Office, parts: &mut Vec<TokenRange>) {
    // "Officer-in-Charge **(OC)** of Kotwali Police Station"
    let behind = skip_parenthesis(words, office.head.end);
    let letters = behind == office.head.end + 3 && words.at(behind - 2).upper && words.folded(behind) == "of";
    let at = if letters { behind } else { office.head.end };
    let preposition = words.folded(at);
    if !matches!(preposition, "of" | "for" | "to" | "at" | "on" | "with" | "in")
        // "General Secretary To Lam"
        || words.at(at).capital && !words.at(at).upper && !words.at(at).title_case
        || !words.same_sentence(office.head.start, at)
        || words.at(at).quoted != words.at(office.head.start).quoted
    {
        return;
    }
    // "accused the minister **of ordering** the raid"
    let deed = words.at(at + 1);
    let gerund = !deed.capital && deed.folded.ends_with("ing") && hits.sphere(at + 1).is_none();
    // "the mayor of neighbouring Brackford"
    let gerund = gerund && !words.at(at + 2).capital;
    if preposition == "of" && gerund && office.title.verdict != Verdict::Body {
        return;
    }
    let sends =
        office.title.class == Class::Diplomat && matches!(preposition, "to" | "in" | "at" | "for" | "on");
    let force = serves_in(words, hits, office, at);
    let is_place_alone =
        preposition == "in" && !force && hits.known(at + 1).is_none_or(|k| k.what.body.is_none());
    if is_place_alone || preposition == "to" && !is_sent_to(words, hits, at + 1) {
        return;
    }
    // "rapporteur **on Belarus**": what it is about is no state's.
    let tells_country = !sends && (force || !matches!(preposition, "at" | "in" | "on"));
    read_complement(words, hits, office, parts, at, tells_country);
    // "Ambassador of France **to Mali** Karl Lind"
    let to = office.core.end;
    if office.title.class == Class::Diplomat && words.folded(to) == "to" && hits.known(to + 1).is_some() {
        read_complement(words, hits, office, parts, to, false);
    }
    // "director of emergencies **at the WHO**": the body says whose he is, and is no part of what is printed.
    let end = office.core.end;
    if words.folded(end) == "at"
        && matches!(office.title.verdict, Verdict::Body | Verdict::State)
        && words.same_sentence(at, end)
        && !office.possessive
    {
        read_complement(words, hits, office, &mut Vec::new(), end, false);
    }
    note_parliament(words, hits, office);
    note_field(words, hits, office, at);
}

/// "the member **for Bega**": of a parliament, by the seat behind the preposition at token `at`; and no "member for
/// Industry", "board member for Wales".
fn sits_for(words: &Words, hits: &Hits, office: &Office, at: usize) -> bool {
    let one = !office.plural && !office.private && office.core.start == office.head.start;
    let definite = office.determiner == Determiner::Definite || words.at(office.head.start).capital;
    let seat = words.folded(at) == "for" && words.at(at + 1).capital && office.core.end > at;
    one && definite && seat && hits.sphere(at + 1).is_none()
}

/// "Commissioner **for Information**", "Secretary **of Health**": a field of government behind the preposition at token
/// `at` makes a public post of it.
fn note_field(words: &Words, hits: &Hits, office: &mut Office, at: usize) {
    let field = hits.sphere(at + 1).is_some() && office.core.end > at && !office.private;
    let capitals = words.at(office.head.start).capital && words.at(at + 1).capital;
    let plain = !office.faith && !office.unknown_name;
    office.public |= match office.title.head {
        "commissioner" => words.folded(at) == "for" && field,
        "secretary" => words.folded(at) == "of" && field && capitals && plain,
        "member" => sits_for(words, hits, office, at) && !office.faith,
        _ => false,
    };
}
