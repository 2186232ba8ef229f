//! Clauses and phrases that are put in between and say whose words the sentence is: "**in her view**", "**by his own
//! account**", "**as the mayor put it**", "**it was alleged**".

use crate::statements::Attribution;
use crate::statements::cues::main_verbs::has_main_verb;
use crate::statements::reading::class;
use crate::statements::reading::lexicon::{Class, LEXICON};
use crate::statements::reading::view::View;
use crate::statements::reported::fronted::opens_behind_adjunct;
use crate::text::TokenRange;

/// Most tokens between "in" and "words": a name with its title.
const OWNER: usize = 6;
/// Most tokens of who put it so: "as one of the delegates put it".
const SPEAKER: usize = 8;
/// Most tokens of when it was said: "it was announced on Monday night".
const WHEN: usize = 4;

/// Attributions by such words.
pub fn find(view: &View) -> Vec<Attribution> {
    let mut found = Vec::new();
    for sentence in &view.doc.sentences {
        for i in sentence.clone().filter(|&i| view.quote_of(i).is_none()) {
            match view.word(i) {
                "in" | "by" => found.extend(in_words(view, sentence, i)),
                "as" => found.extend(as_put(view, sentence, i)),
                "it" => found.extend(impersonal(view, sentence, i)),
                _ => {}
            }
        }
    }
    found
}

/// "**In her view**, the law is dead", "**In Lind’s words**, the plan is “a mess”", "The plan is, **in her own words**, “a
/// mess”", "She was, **by her own account**, the worst cook in town."
fn in_words(view: &View, sentence: &TokenRange, at: usize) -> Option<Attribution> {
    let words = (at + 2..sentence.end.min(at + OWNER)).find(|&i| view.is(i, class::OUTLOOK))?;
    let end = words - usize::from(view.word(words.wrapping_sub(1)) == "own");
    let owns =
        view.word(end.wrapping_sub(1)).ends_with("'s") || view.word(end.wrapping_sub(1)).ends_with("s'");
    let own = matches!(view.word(at + 1), "my" | "our" | "your");
    let pronoun = end == at + 2 && view.is(at + 1, class::POSSESSIVE) && !own;
    let content = around(view, sentence, at..words + 1)?;
    ((owns || pronoun) && end > at + 1).then(|| said(view, Some(at + 1..end), words..words + 1, content))
}

/// "What remains, **as he put it**, is to find where they end."
fn as_put(view: &View, sentence: &TokenRange, at: usize) -> Option<Attribution> {
    let it = (at + 3..sentence.end.min(at + SPEAKER)).find(|&i| view.word(i) == "it")?;
    let source = at + 1..it - 1;
    let puts = matches!(view.word(it.wrapping_sub(1)), "put" | "puts" | "sees" | "tells" | "saw" | "told");
    let plain = source.clone().all(|i| view.is_word(i) && !view.is(i, class::AUXILIARY));
    let anybody = matches!(view.word(source.start), "i" | "we" | "you");
    let content = around(view, sentence, at..it + 1)?;
    (puts && plain && !anybody).then(|| said(view, Some(source), it - 1..it + 1, content))
}

/// "The money, **it was claimed**, had been spent on horses": said by nobody who is named.
fn impersonal(view: &View, sentence: &TokenRange, at: usize) -> Option<Attribution> {
    let comma = at.checked_sub(1).filter(|&c| c > sentence.start && view.word(c) == ",")?;
    let verb = (at + 2..at + 4).find(|&i| !view.is_adverb(i))?;
    let cue = at + 1..verb + 1;
    let speech = view.is(at + 1, class::BE | class::HAVE) && view.word(verb).ends_with('d');
    let end = (cue.end..sentence.end.min(cue.end + WHEN)).find(|&i| !view.is_timed(i))?;
    let content = around(view, sentence, comma + 1..end)?;
    (speech && LEXICON.has_class(view, &(verb..verb + 1), &[Class::Speech]))
        .then(|| said(view, None, cue, content))
}

/// What stands around the words `aside`, which commas part from it, or behind them where nothing but an adverbial or
/// "and" leads to them.
fn around(view: &View, sentence: &TokenRange, aside: TokenRange) -> Option<Vec<TokenRange>> {
    let stop = view.before_stops(aside.end.min(sentence.end), sentence.end);
    let leads = aside.start == sentence.start;
    let opens = leads || view.word(aside.start.wrapping_sub(1)) == ",";
    let closed = view.word(aside.end) == ",";
    if !opens || !closed && (aside.end != stop || leads) {
        return None;
    }
    let before = view.trim(sentence.start..aside.start);
    let behind = view.trim((aside.end + 1).min(stop)..stop);
    let adverbial = before.is_empty() || opens_behind_adjunct(view, &before, behind.start);
    let joined = before.end.checked_sub(1).is_some_and(|last| matches!(view.word(last), "and" | "but"));
    if behind.is_empty() {
        return has_main_verb(view, &before).then(|| vec![before]);
    }
    Some(if adverbial || joined { vec![behind] } else { vec![before, behind] })
}

fn said(view: &View, source: Option<TokenRange>, cue: TokenRange, content: Vec<TokenRange>) -> Attribution {
    let found = Attribution::unnamed(view, cue, content, 0.8, "source named by the phrase");
    Attribution { source: source.into_iter().collect(), ..found }
}
