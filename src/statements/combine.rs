//! The tagger's attributions and the rules' made one list.
//!
//! The rules know quotation marks, paragraphs and coordination; the tagger knows far more cues.
//! Where both found an attribution, the rules' boundaries stand for quotations and denials, the
//! tagger's elsewhere; where one alone found it, it is kept when it is sure enough.

use super::Attribution;
use super::clause_ends;
use super::cues::Cue;
use super::doubts;
use super::lexicon::Class;
use super::phrase_edges::phrase_ending_at;
use super::phrases::subject_before;
use super::view::{View, class};
use crate::model::RawAttribution;
use crate::text::TokenRange;
use std::collections::HashMap;

/// Joins both lists; `rules` in order of trust.
pub fn combine(
    view: &View,
    cues: &[Cue],
    rules: Vec<Attribution>,
    tagged: Vec<RawAttribution>,
) -> Vec<Attribution> {
    let mut out = rules;
    let near = ByPlace::new(&out);
    let mut alone = Vec::new();
    for mut raw in tagged {
        tidy(view, cues, &mut raw);
        let one_cue = |r: &Attribution| share(&r.cue, &raw.cue) > 0.0;
        let same = near.of(&raw.content).find(|&k| {
            out.get(k).is_some_and(|r| {
                let content = share(&r.content, &raw.content);
                // A content that is the rules' source: the tagger took the apposition for speech.
                content > SAME || one_cue(r) && (content > 0.0 || share(&r.source, &raw.content) > 0.0)
            })
        });
        match same.and_then(|k| out.get_mut(k)) {
            Some(rule) => {
                rule.score = rule.score.max(raw.score);
                rule.why.push("tagger".to_owned());
                if one_cue(rule) {
                    rule.cue_phrase = raw.cue.clone();
                }
                if one_cue(rule) {
                    refine(view, cues, rule, raw);
                }
            }
            None if doubts::doubtful(view, cues, &raw) => {}
            None => {
                let why = raw.cue.first().map(|c| format!("cue: {}", view.doc.slice(c)));
                let why = why.into_iter().chain(["tagger alone".to_owned()]).collect();
                let RawAttribution { source, cue, content, score } = raw;
                alone.push(Attribution { source, cue_phrase: cue.clone(), cue, content, score, why });
            }
        }
    }
    out.retain(|rule| {
        let agreed = rule.why.iter().any(|w| w == "tagger");
        !sums_up(view, cues, rule) && (agreed || stands_alone(view, cues, rule))
    });
    out.extend(alone);
    out
}

/// Pieces of a content that lie in another paragraph than the cue are speech or a slip: those
/// outside quotation marks go. So do a lone "it" beside a piece that it points to and a clause that
/// tells who the source is.
fn tidy(view: &View, cues: &[Cue], raw: &mut RawAttribution) {
    let Some(block) = raw.cue.first().map(|c| view.doc.block_of(c.start)) else { return };
    // A source comes before its cue, or right behind it.
    raw.source.retain(|s| view.doc.block_of(s.start) <= block);
    // "Holm — who once led the port — supports …": who is meant stands before.
    for source in raw.source.iter_mut().filter(|s| view.word(s.start) == "who" && s.len() > 1) {
        let floor = view.sentence(source.start).map_or(0, |s| s.start);
        let named = source
            .start
            .checked_sub(1)
            .filter(|&mark| matches!(view.word(mark), "," | "—" | "–"))
            .and_then(|mark| phrase_ending_at(view, mark, floor));
        *source = named.unwrap_or(source.clone());
    }
    // "X, asked about the report, said …": the subject is asked, and who asks is not told.
    let passive = raw.cue.first().is_some_and(|c| {
        matches!(view.word(c.start), "asked" | "pressed" | "questioned")
            && !view.is_word(c.start.wrapping_sub(1))
    });
    if passive {
        raw.source.clear();
    }
    // "…, the envoy, who had left, told Reuters": whom it was told to does not speak.
    let told = raw.cue.last().is_some_and(|c| view.is(c.end - 1, class::TELL));
    if told && raw.content.first().zip(raw.cue.first()).is_some_and(|(c, cue)| c.start < cue.start) {
        raw.source.retain(|s| raw.cue.last().is_none_or(|c| s.start != c.end));
    }
    // "documents seen **by Reuters** show": Reuters has seen them, and they show it.
    if let (Some(source), Some(cue)) = (raw.source.first_mut(), raw.cue.first())
        && source.start >= 2
        && source.end == cue.start
        && view.word(source.start - 1) == "by"
    {
        let floor = view.sentence(cue.start).map_or(0, |s| s.start);
        if let Some(whole) = subject_before(view, cue.start, floor).filter(|w| w.start + 3 <= source.start) {
            *source = whole;
        }
    }
    // "said no **when asked whether it was safe**"
    for piece in &mut raw.content {
        let asked = (piece.start + 1..piece.end)
            .find(|&i| clause_ends::asked(view, i) && view.same_quote(i, piece.start));
        piece.end = asked.unwrap_or(piece.end);
    }
    let several = raw.content.len() > 1;
    let sentence = raw.cue.first().map_or(0, |c| view.doc.sentence_of(c.start));
    // "is pressed on the date": the answer below is no part of the question.
    let asked = raw.cue.iter().any(|c| {
        (c.start..c.end).any(|i| view.is(i, class::BE) && matches!(view.word(i + 1), "asked" | "pressed"))
    });
    raw.content.retain(|piece| {
        let home = view.doc.block_of(piece.start) == block;
        let speech =
            view.quote_of(piece.start).is_some() || view.quote_of(piece.end.saturating_sub(1)).is_some();
        let pointer = several && piece.len() == 1 && matches!(view.word(piece.start), "it" | "this" | "that");
        // "The roof leaks, said Lind, who runs the works, **where he began**": told of the source.
        let relative = several
            && piece.start.checked_sub(1).is_some_and(|c| view.word(c) == ",")
            && matches!(view.word(piece.start), "who" | "whose" | "where" | "which");
        // "The minister, asked **if he had lied**, said no"
        let question = several && matches!(view.word(piece.start.wrapping_sub(1)), "asked" | "pressed");
        // "Lind said it leaked. **The mayor closed the bridge**, arguing …": that sentence has its own.
        let leap = several
            && !speech
            && view.doc.sentence_of(piece.start) != sentence
            && view.sentence(piece.start).is_some_and(|s| speaks(cues, s));
        (home || speech && !asked || !several) && !pointer && !relative && !question && !leap
    });
}

/// Takes the tagger's boundaries over where they are better than the rules'.
fn refine(view: &View, cues: &[Cue], rule: &mut Attribution, raw: RawAttribution) {
    let acts = cue_of(cues, rule).is_some_and(|c| c.verb.class == Class::Act);
    let addressee = cue_of(cues, rule).is_some_and(|c| c.verb.frames.addressee);
    let cue = rule.cue.first().cloned().unwrap_or(0..0);
    let mut raw = raw;
    if let Some(source) = rule.source.first() {
        raw.content.retain(|c| c.start >= source.end || c.end <= source.start);
    }
    // "acknowledged the delay but insisted …": the second cue begins a content of its own.
    let coordinated = rule.content.last().is_some_and(|last| {
        matches!(view.word(last.end), "and" | "but" | "yet" | ";" | "," | "when")
            && raw.content.iter().any(|c| c.start <= last.end && c.end > last.end + 1)
            && view
                .sentence(last.end)
                .is_some_and(|sentence| clause_ends::ends_at(view, last.end, sentence.end))
    });
    // "admitted failing to provide care **and was** fined"
    let happened = rule.content.last().is_some_and(|last| {
        matches!(view.word(last.end), "and" | "but") && matches!(view.word(last.end + 1), "was" | "were")
    });
    let happened =
        happened && rule.why.iter().any(|w| matches!(w.as_str(), "content: object" | "content: gerund"));
    let swallows =
        coordinated || happened || raw.content.iter().any(|c| c.start < cue.end && cue.start < c.end);
    // A headline's "as" and "amid" end what the rules found.
    let summary = acts && view.is_headline(cue.start);
    // "The talks, he told reporters, had failed": the tagger sees the first part alone, or takes those who
    // listen for a part.
    let halved = rule.content.len() == 2 && rule.why.iter().any(|w| w == "content: clause before");
    if !keeps_boundaries(rule) && !swallows && !summary && !halved && !raw.content.is_empty() {
        let start = rule.content.first().map_or(0, |c| c.start);
        rule.content = raw.content;
        if let Some(first) = rule.content.first_mut() {
            // "denied **ordering** the raid": the tagger takes the gerund for a part of the cue.
            let cut = acts && start < first.start;
            // "said that figure was wrong": the rules know when "that" is a pronoun.
            let pronoun = first.start == start + 1 && view.word(start) == "that";
            // "told **the court** the defendant knew": whom the tagger takes for a part of what was said.
            let told = rule
                .why
                .iter()
                .any(|w| matches!(w.as_str(), "content: clause" | "content: clause with that"));
            let addressed = told
                && !view.is(start, class::PREPOSITION | class::WH)
                && view.doc.sentence_of(start) == view.doc.sentence_of(cue.start)
                && addressee
                && first.start == cue.end
                && first.start < start;
            if cut || pronoun || addressed {
                first.start = start;
            }
        }
    } else if !swallows && rule.why.iter().any(|w| w == "quotation") {
        lead_in(view, &mut rule.content, &raw.content);
    }
    let relative =
        raw.source.iter().all(|s| s.len() == 1 && matches!(view.word(s.start), "who" | "which" | "that"));
    // "An armed group calling itself the Southern Shield": the rules saw more of the same phrase.
    let shorter = match (raw.source.first(), rule.source.first()) {
        (Some(t), Some(r)) => t.start == r.start && t.end < r.end && r.len() <= 12,
        _ => false,
    };
    // A link to another sentence is a slip where the rules found a source in this one.
    let here = view.doc.sentence_of(cue.start);
    let far = raw.source.first().is_some_and(|s| view.doc.sentence_of(s.start) != here)
        && rule.source.first().is_some_and(|s| view.doc.sentence_of(s.start) == here);
    // "Holm said it would, but the mayor, Ana Ruiz, said …": the link leaps over another cue.
    let beyond = match (raw.source.first(), rule.source.first()) {
        (Some(t), Some(r)) if view.word(r.end) == "," && r.end + 1 >= cue.start => {
            speaks(cues, &(t.end..r.start))
        }
        _ => false,
    };
    // "one resident told **the Gazette**": who is spoken to.
    let spoken_to = addressee
        && raw.source.first().is_some_and(|s| s.start >= cue.end)
        && rule.source.first().is_some_and(|s| s.end <= cue.start);
    // "**Ministers** knew of the leak, claim the families.": what is said does not say it.
    let within = match (raw.source.first(), rule.source.first()) {
        (Some(t), Some(r)) => {
            r.start >= cue.end && rule.content.iter().any(|c| c.start <= t.start && t.end <= c.end)
        }
        _ => false,
    };
    // "the paper quoted **an official** as saying"
    let relayed = cue_of(cues, rule).is_some_and(|c| c.verb.lemma == "quote")
        && rule.source.first().is_some_and(|s| s.start >= cue.end);
    if !(relative || shorter || far || beyond || spoken_to || within || relayed) {
        rule.source = raw.source;
    }
}

/// "**The first warning came at 2.47am,** “and not a minute before”, Holm said": the reporter's words
/// that lead into a quotation are content too where the tagger read them so.
fn lead_in(view: &View, content: &mut [TokenRange], tagged: &[TokenRange]) {
    for piece in content {
        let whole = tagged.iter().find(|t| t.start < piece.start && piece.end <= t.end + 1);
        if let Some(whole) = whole
            && view.doc.sentence_of(whole.start) == view.doc.sentence_of(piece.start)
        {
            piece.start = whole.start;
        }
    }
}

/// Quotation marks, refusals and noun clauses are the rules' business; elsewhere the tagger's
/// boundaries are better.
fn keeps_boundaries(rule: &Attribution) -> bool {
    rule.why
        .iter()
        .any(|w| matches!(w.as_str(), "quotation" | "refusal" | "layout" | "content: clause of a noun"))
}

/// Whether somebody speaks in these tokens.
fn speaks(cues: &[Cue], tokens: &TokenRange) -> bool {
    let from = cues.partition_point(|c| c.tokens.start < tokens.start);
    cues.iter().skip(from).take_while(|c| c.tokens.end <= tokens.end).any(Cue::speaks)
}

fn cue_of<'c>(cues: &'c [Cue], rule: &Attribution) -> Option<&'c Cue> {
    let at = rule.cue.first()?.start;
    cues.get(cues.partition_point(|c| c.tokens.start < at)).filter(|c| c.tokens.start == at)
}

/// A headline that only sums up, "Allies condemn launch": the text below tells it with its source.
fn sums_up(view: &View, cues: &[Cue], rule: &Attribution) -> bool {
    cue_of(cues, rule).is_some_and(|c| {
        view.is_headline(c.tokens.start)
            && c.verb.class == Class::Act
            && super::stance::decides(c.verb.lemma)
            && !matches!(c.verb.lemma, "deny" | "dispute")
    })
}

/// Whether the rules may be trusted where the tagger saw nothing: quotations, refusals, "according
/// to", plain verbs of speech, and the verbs by which somebody denies or accuses.
fn stands_alone(view: &View, cues: &[Cue], rule: &Attribution) -> bool {
    if rule.why.iter().any(|w| {
        matches!(
            w.as_str(),
            "quotation" | "layout" | "refusal" | "source named by the phrase" | "content: clause of a noun"
        )
    }) {
        return true;
    }
    let Some(cue) = cue_of(cues, rule) else { return false };
    let frame = |f: &str| rule.why.iter().any(|w| w.strip_prefix("content: ") == Some(f));
    match cue.verb.class {
        Class::Speech => {
            let admits = matches!(cue.verb.lemma, "admit" | "acknowledge" | "concede" | "confirm");
            ["clause with that", "clause", "question", "clause before", "gerund"]
                .iter()
                .any(|f| frame(f))
                || (admits || innocent(view, rule)) && frame("object")
                // "and threatened **to cut off aid**": the second act of one speaker.
                || frame("infinitive") && rule.source.first().is_some_and(|s| s.end + 1 < cue.start)
        }
        Class::Act => super::stance::decides(cue.verb.lemma) || matches!(cue.verb.lemma, "accuse" | "admit"),
        _ => false,
    }
}

/// "maintains his **innocence**"
fn innocent(view: &View, rule: &Attribution) -> bool {
    rule.content.first().is_some_and(|c| super::objects::fits(view, "innocence", c))
}

/// Share of content from which two attributions are one, whatever their cues.
const SAME: f32 = 0.6;

/// Attributions by the stretches of text that their contents touch.
struct ByPlace(HashMap<usize, Vec<usize>>);

impl ByPlace {
    fn new(list: &[Attribution]) -> ByPlace {
        let mut map: HashMap<usize, Vec<usize>> = HashMap::new();
        for (k, attribution) in list.iter().enumerate() {
            for stretch in stretches(&attribution.content) {
                map.entry(stretch).or_default().push(k);
            }
        }
        ByPlace(map)
    }

    fn of<'a>(&'a self, content: &'a [TokenRange]) -> impl Iterator<Item = usize> + 'a {
        stretches(content).filter_map(|s| self.0.get(&s)).flatten().copied()
    }
}

/// The stretches of [`STRETCH`] tokens that `pieces` touch.
fn stretches(pieces: &[TokenRange]) -> impl Iterator<Item = usize> + '_ {
    pieces.iter().filter(|p| !p.is_empty()).flat_map(|p| p.start / STRETCH..=(p.end - 1) / STRETCH)
}

const STRETCH: usize = 32;

/// Tokens in common over tokens in all.
fn share(a: &[TokenRange], b: &[TokenRange]) -> f32 {
    let mut common = 0;
    for x in a {
        for y in b {
            common += x.end.min(y.end).saturating_sub(x.start.max(y.start));
        }
    }
    let all = a.iter().chain(b).map(ExactSizeIterator::len).sum::<usize>() - common;
    if all == 0 { 0.0 } else { common as f32 / all as f32 }
}
