//! "Pressed on who was to blame, she would not be drawn. “Ask the treasurer,” she said.": what is said behind an
//! evasion evades, too.

use crate::statements::reading::class;
use crate::statements::reading::view::View;
use crate::statements::{Form, Stance, Statement};

/// How many tokens an answer has that says nothing: a longer one tells something, a shorter one may be a jest.
const SHORT: std::ops::RangeInclusive<usize> = 4..=16;

/// Gives a short quotation the stance of the evasion by the same speaker right before it.
pub(in crate::statements) fn go_on(view: &View, statements: &mut [Statement]) {
    for index in 1..statements.len() {
        let (before, from) = statements.split_at_mut(index);
        if let (Some(evasion), Some(statement)) = (before.last(), from.first_mut())
            && follows(view, evasion, statement)
        {
            statement.stance = evasion.stance;
        }
    }
}

fn follows(view: &View, evasion: &Statement, statement: &Statement) -> bool {
    let sentence = |s: &Statement| view.doc.sentence_of(s.attribution.start());
    // "was evasive, **saying only that** “prices move”": tells what was said instead.
    let instead = statement.attribution.cue.first().is_some_and(|c| view.word(c.start).ends_with("ing"));
    matches!(evasion.stance, Stance::Declines | Stance::NonCommittal)
        && evasion.form == Form::Indirect
        && !instead
        && evasion.attribution.cue.iter().flat_map(Clone::clone).any(|i| view.is(i, class::EVADING))
        && statement.stance == Stance::Asserts
        && statement.form == Form::Direct
        && statement.speaker.is_some()
        && statement.speaker == evasion.speaker
        && sentence(statement).checked_sub(sentence(evasion)).is_some_and(|apart| apart <= 1)
        && SHORT.contains(&statement.attribution.length(view))
}
