//! Whom the words right before a pronoun give it without a choice: "Holm attacked Bauer over **his** plan" is Bauer's,
//! "Holm's plan and **his** reasons" are Holm's, "Bauer, who said that **he** would go" is Bauer.

use crate::people::MentionKind;
use crate::people::bodies::acting::is_verb;
use crate::people::lexica::lexicon::WordClass;
use crate::people::lexica::name_words::{self, CONTROLLING, JUDGING, TOWARDS, YIELDING};
use crate::people::lexica::words::Words;
use crate::people::references::binding::in_sentence;
use crate::people::references::favoured::Fit;
use crate::people::references::marks::{Mark, Role};
use crate::text::TokenRange;

/// Most words of what two share: "Holm's long speech on the harbour wall and his answers".
const SHARED: usize = 14;

/// Words of a title before a name at most: "attacked former mayor Ann Bauer".
const TITLE: usize = 5;

/// Words from the infinitive to the pronoun: "to take back and apologise for **his** words".
const YIELDED: usize = 6;

/// Most words of a relative clause before the pronoun.
const RELATIVE: usize = 16;

/// The person whom the pronoun at token `at` means by the words right before it.
pub fn given(words: &Words, at: usize, possessive: bool, marks: &[Mark], fit: &Fit) -> Option<usize> {
    let subject = matches!(words.folded(at), "he" | "she");
    let found = || {
        if possessive {
            shared_owner(words, at, marks)
                .or_else(|| target(words, at, marks))
                .or_else(|| told_to(words, at, marks))
                .or_else(|| said_of_target(words, at, marks))
                .or_else(|| head_of_relative(words, at, marks).filter(|_| yields_to(words, at)))
        } else if subject {
            head_of_relative(words, at, marks)
                .or_else(|| matter(words, at, marks))
                .or_else(|| owner_of_which(words, at, marks))
                .or_else(|| said_of_target(words, at, marks))
        } else {
            None
        }
    };
    found().filter(|m| fit.may(m)).or_else(|| other_than_main(words, at, marks, fit)).map(|m| m.person)
}

/// The last mention before token `at` in its sentence.
fn nearest<'m>(words: &Words, at: usize, marks: &'m [Mark]) -> Option<&'m Mark> {
    in_sentence(words, at, marks).next()
}

/// "a critic of **Bauer** and his plans", "praised **Bauer's** speech on the harbour and his answers": who owns the first
/// of two things that are joined.
fn shared_owner<'m>(words: &Words, at: usize, marks: &'m [Mark]) -> Option<&'m Mark> {
    let joint = at.checked_sub(1).filter(|&i| words.folded(i) == "and" && words.folded(at + 1) != "own")?;
    let last = nearest(words, joint, marks)?;
    if last.tokens.end == joint && !last.owns(words) {
        return first_owner(words, at, last, marks).or(Some(last));
    }
    let part = |i: usize| {
        let word = words.at(i);
        let class = matches!(word.class, WordClass::Open | WordClass::Prep | WordClass::Det | WordClass::Adv);
        class && !is_verb(words, i) && !matches!(word.folded.as_str(), "," | ";" | ":" | "-" | "–" | "—")
    };
    let whole = |m: &Mark| m.owns(words) && m.tokens.end + SHARED > joint && (m.tokens.end..joint).all(part);
    // "took Bauer's place and his party **won**" is a clause of its own.
    let clause = (at + 1..at + 6).take_while(|&i| words.same_sentence(at, i) && words.at(i).alphabetic);
    let clause = clause.take_while(|&i| words.at(i).class != WordClass::Prep && words.folded(i) != "to");
    // "and his plant-**based** diet"
    let verb = |i: usize| is_verb(words, i) && !words.folded(i).contains('-');
    (whole(last) && !clause.into_iter().any(verb)).then_some(last)
}

/// "**his** support for Bauer and his refusal": who owns the thing that is about the last one named, where that is no
/// attack on them.
fn first_owner<'m>(words: &Words, at: usize, last: &Mark, marks: &'m [Mark]) -> Option<&'m Mark> {
    let first = nearest(words, last.tokens.start, marks)?;
    let own = first.owns(words) || words.folded(first.tokens.start) == words.folded(at);
    let between = first.tokens.end..last.tokens.start;
    let title = |i: &usize| words.at(*i).capital || words.folded(*i) == ".";
    let prep = between.clone().rev().find(|i| !title(i)).filter(|&i| words.at(i).class == WordClass::Prep)?;
    let thing = |i: usize| {
        words.at(i).alphabetic && !is_verb(words, i) && !name_words::is(words.folded(i), JUDGING | TOWARDS)
    };
    (own && first.tokens.end < prep && (first.tokens.end..prep).all(thing)).then_some(first)
}

/// "attacked **Bauer** on Monday over his plan", "went after **Bauer** for his": whom the verb acts on.
fn target<'m>(words: &Words, at: usize, marks: &'m [Mark]) -> Option<&'m Mark> {
    let prep = at.checked_sub(1).filter(|&i| matches!(words.folded(i), "for" | "over"))?;
    let last = nearest(words, prep, marks).filter(|m| !m.owns(words) && ends_at(words, m, prep))?;
    let over = words.folded(prep) == "over";
    is_target(words, &last.tokens, |i| {
        name_words::is(words.folded(i), JUDGING | TOWARDS) || over && words.at(i).class == WordClass::Verb
    })
    .then_some(last)
}

/// "attacked **Bauer**, saying he was weak", "a shot at **Bauer**, saying his plan had failed": of whom it is said.
fn said_of_target<'m>(words: &Words, at: usize, marks: &'m [Mark]) -> Option<&'m Mark> {
    let says = |i: usize| matches!(words.folded(i), "saying" | "arguing" | "claiming" | "noting");
    let that = at.checked_sub(1).filter(|&i| words.folded(i) == "that").unwrap_or(at);
    let comma = that.checked_sub(2).filter(|&i| says(i + 1) && words.folded(i) == ",")?;
    let last = nearest(words, comma, marks).filter(|m| !m.owns(words) && ends_at(words, m, comma))?;
    // "saying he would miss **him**"
    let mut rest = (at + 1..at + SHARED).take_while(|&i| words.same_sentence(at, i));
    let other = rest.any(|i| matches!(words.folded(i), "him" | "her") && !words.at(i).quoted);
    let judged = is_target(words, &last.tokens, |i| name_words::is(words.folded(i), JUDGING));
    (judged && !other).then_some(last)
}

/// Whether nothing but a day stands between a mention and token `end`: "Bauer on Monday".
fn ends_at(words: &Words, mark: &Mark, end: usize) -> bool {
    let day = |i: usize| {
        words.at(i).class == WordClass::Day || matches!(words.folded(i), "on" | "again" | "last" | "this")
    };
    mark.tokens.end <= end && end <= mark.tokens.end + 3 && (mark.tokens.end..end).all(day)
}

/// Whether a verb or a noun that `acts` stands before a name, or before the preposition of that: "attacked Bauer", "lashed
/// out at Bauer", "his attacks on Bauer".
fn is_target(words: &Words, name: &TokenRange, acts: impl Fn(usize) -> bool) -> bool {
    let title = |i: &usize| {
        let word = words.at(*i);
        word.capital
            || word.folded == "."
            || matches!(word.class, WordClass::Det | WordClass::Open) && !acts(*i)
    };
    let from = name.start.saturating_sub(TITLE);
    let Some(verb) = (from..name.start).rev().find(|i| !title(i)) else { return false };
    if acts(verb) {
        return true;
    }
    let against = matches!(words.folded(verb), "at" | "on" | "against" | "into" | "after" | "of");
    let out = verb.checked_sub(1).filter(|&i| words.folded(i) == "out").unwrap_or(verb);
    against && out.checked_sub(1).is_some_and(acts)
}

/// "urged **Bauer** to drop his plan", "called on **Bauer** to take back his words": who is to do it.
fn told_to<'m>(words: &Words, at: usize, marks: &'m [Mark]) -> Option<&'m Mark> {
    let last = nearest(words, at, marks).filter(|m| !m.owns(words))?;
    let to = last.tokens.end;
    let near = words.folded(to) == "to" && at <= to + 1 + YIELDED;
    let yields = name_words::is(words.folded(to + 1), YIELDING);
    let plain = (to + 2..at).all(|i| words.at(i).alphabetic && words.folded(i) != "that");
    let acts = |i: usize| name_words::is(words.folded(i), CONTROLLING | TOWARDS) || words.folded(i) == "for";
    (near && yields && plain && is_target(words, &last.tokens, acts)).then_some(last)
}

/// "who decided to drop **his** plan": whether it is one's own things that one does so to.
fn yields_to(words: &Words, at: usize) -> bool {
    let verb = at.checked_sub(1).filter(|&i| name_words::is(words.folded(i), YIELDING));
    verb.and_then(|i| i.checked_sub(1)).is_some_and(|i| words.folded(i) == "to")
}

/// "**Bauer**, who said that he would go": whose clause it is, where that names nobody else.
fn head_of_relative<'m>(words: &Words, at: usize, marks: &'m [Mark]) -> Option<&'m Mark> {
    let from = at.saturating_sub(RELATIVE);
    let who =
        (from..at).rev().take_while(|&i| words.same_sentence(i, at)).find(|&i| words.folded(i) == "who")?;
    let comma = who.checked_sub(1).filter(|&i| words.folded(i) == ",").unwrap_or(who);
    let last = nearest(words, at, marks).filter(|m| m.tokens.end == comma && !m.owns(words))?;
    let closed = (who + 1..at).any(|i| matches!(words.folded(i), "," | ";" | "and" | "but"));
    (who + 1 < at && is_verb(words, who + 1) && !closed).then_some(last)
}

/// "his worry about **Bauer** is that he": of whom it is.
fn matter<'m>(words: &Words, at: usize, marks: &'m [Mark]) -> Option<&'m Mark> {
    let verb = at.checked_sub(2).filter(|&i| words.folded(i + 1) == "that")?;
    let is = matches!(words.folded(verb), "is" | "was");
    let last = nearest(words, verb, marks).filter(|m| is && m.tokens.end == verb)?;
    let before = last.tokens.start.checked_sub(1)?;
    (words.at(before).class == WordClass::Prep).then_some(last)
}

/// "a speech that **Bauer** gave, in which he": who did what the relative tells of.
fn owner_of_which<'m>(words: &Words, at: usize, marks: &'m [Mark]) -> Option<&'m Mark> {
    let prep = at.checked_sub(2).filter(|&i| words.folded(i + 1) == "which")?;
    if words.at(prep).class != WordClass::Prep {
        return None;
    }
    let subject = in_sentence(words, prep, marks).find(|m| m.role > Role::Other);
    subject.or_else(|| nearest(words, prep, marks))
}

/// "Ann Duarte was glad that **he** had left Bauer": the only one of that sex whom a sentence names whose subject is of
/// the other.
fn other_than_main<'m>(words: &Words, at: usize, marks: &'m [Mark], fit: &Fit) -> Option<&'m Mark> {
    let main = in_sentence(words, at, marks).find(|m| m.role == Role::Main)?;
    let mut fits = in_sentence(words, at, marks).filter(|m| fit.may(m));
    let last = fits.next()?;
    let named = last.kind == MentionKind::Name;
    let alone = fits.all(|m| m.person == last.person);
    (fit.is_other(main) && named && alone && fit.is_sure(last)).then_some(last)
}
