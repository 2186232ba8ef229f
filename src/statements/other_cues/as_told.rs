//! "**As the harbour master pointed out,** the quay is closed": whoever the clause names says what stands behind it.
//! "As the minister spoke, the lights went out" tells when.

use crate::statements::Attribution;
use crate::statements::cues::Cue;
use crate::statements::cues::main_verbs::has_main_verb;
use crate::statements::reading::class;
use crate::statements::reading::lexicon::Class;
use crate::statements::reading::view::View;
use crate::text::TokenRange;

/// Most tokens of who says it: "many tax experts, including Mr Lind".
const SOURCE: usize = 16;

/// Most tokens of where or when it was said: "in a letter to the mayor last week".
const TAIL: usize = 10;

/// How sure such a statement is.
const SURE: f32 = 0.75;

/// Attributions of such sentences. Marks in `used` the cues that it takes.
pub(in crate::statements) fn find(view: &View, cues: &[Cue], used: &mut [bool]) -> Vec<Attribution> {
    let free = cues.iter().zip(used).filter(|(_, used)| !**used);
    free.filter_map(|(cue, used)| {
        let found = of(view, cue)?;
        *used = true;
        Some(found)
    })
    .collect()
}

fn of(view: &View, cue: &Cue) -> Option<Attribution> {
    let says = cue.speaks()
        && !cue.is_participle()
        && cue.verb.class == Class::Speech
        && cue.verb.frames.quote
        && view.quote_of(cue.tokens.start).is_none();
    let sentence = view.sentence(cue.start).filter(|s| says && view.word(s.start) == "as")?;
    let source = sentence.start + 1..cue.start;
    // "As **of** Tuesday, Holm said, …"
    let names = !view.is(source.start, class::PREPOSITION | class::SUBORDINATOR)
        && !view.is_adverb(source.start)
        && !source.is_empty()
        && source.len() <= SOURCE
        && !clause(view, &source);
    // "As **they** say, time flies."
    let anybody =
        source.len() == 1 && matches!(view.word(source.start), "i" | "we" | "you" | "they" | "it" | "one");
    let comma = comma(view, cue.tokens.end, sentence.end)?;
    let content = comma + 1..view.before_stops(comma + 1, sentence.end);
    (names && !anybody && content.len() > 2 && has_main_verb(view, &content)).then(|| {
        Attribution::by_cue(
            view,
            view.trim(source),
            cue.tokens.clone(),
            vec![view.trim(content)],
            SURE,
            "content: clause",
        )
    })
}

/// "**who was** late": a verb of another clause in small letters.
fn clause(view: &View, source: &TokenRange) -> bool {
    source.clone().any(|i| {
        view.is(i, class::WH | class::AUXILIARY | class::SUBORDINATOR)
            || view.is_verb_like(i) && !view.is_capital(i) && !view.word(i).ends_with("ing")
    })
}

/// The comma that closes the clause, behind nothing or where or when it was said. "As Holm announced **the plan**, the
/// markets fell": an object.
fn comma(view: &View, from: usize, end: usize) -> Option<usize> {
    let comma = (from..end.min(from + TAIL)).find(|&i| view.word(i) == ",")?;
    let tail = view.is(from, class::PREPOSITION | class::TIME) || view.is_adverb(from) || view.is_timed(from);
    // "As she **reported for** work, …"
    let duty = matches!(view.word(from), "for" | "to") && view.word(from - 1).starts_with("report");
    let plain =
        (from..comma).all(|i| !view.is_quote_mark(i) && !view.is(i, class::AUXILIARY | class::SUBJECT));
    (comma == from || tail && plain && !duty).then_some(comma)
}
