//! How present a person is whom a pronoun may mean: what each mention before it is worth, by distance, role and how both
//! sentences speak. The weights are told of in [`salience`](super::salience).

use crate::people::bodies::acting::{holds_view, is_verb};
use crate::people::lexica::lexicon::WordClass;
use crate::people::lexica::name_words::{self, ANSWERING, QUESTIONING, REPORTING};
use crate::people::lexica::words::Words;
use crate::people::references::clause::{in_one_clause, is_bracketed, stands_apart};
use crate::people::references::marks::{Mark, Profile, Role};
use crate::people::references::pronoun::is_objective;
use crate::people::references::{binding, reporting};
use crate::people::{Gender, MentionKind};

/// Words from a verb of asking to the name of whoever is asked.
const ASKED: usize = 8;

/// Words from a verb to the words that it quotes: "called the whole charge “groundless”".
const CALLED: usize = 8;

/// What it is worth to be the one whom the pronoun's own sentence gives it.
const FAVOUR: f32 = 3.5;

/// What it costs to be named in an aside.
const BRACKETED: f32 = 2.5;

/// A pronoun, and how its sentence speaks.
pub(super) struct Pronoun<'a, 'd> {
    words: &'a Words<'d>,
    at: usize,
    gender: Option<Gender>,
    role: Role,
    /// All mentions before it.
    all: &'a [Mark],
    /// "him"
    objective: bool,
    /// "told him", "argued with him": the object of a finite verb and nothing else.
    governed: bool,
    /// "after, **according to him**, the crew left": of no verb before it.
    apart: bool,
    /// "**his** deputy"
    possessive: bool,
    /// What somebody is said to have said begins with it: "Holm said **he** would go".
    reported: bool,
    /// It is the subject of a reporting clause behind a quotation: "“It is over,” **he** said".
    speaks_on: bool,
    /// That quotation speaks of somebody else.
    of_other: bool,
    /// Persons whom that quotation names.
    named: Vec<usize>,
    /// It answers: "asked whether he would go, **he** replied".
    answers: bool,
    /// Whom its own sentence gives it before others.
    pub(super) favoured: Option<usize>,
}

/// What was met between a pronoun and the mention that is weighed, from the pronoun backwards.
#[derive(Default)]
pub(super) struct Passed {
    /// A subject of its own sentence.
    subject: bool,
    /// The last main subject.
    main: Option<usize>,
    /// A verb of saying stands behind it.
    says: bool,
    /// Who acts on whom the pronoun means: "**Holm** told him".
    acting: Option<usize>,
}

impl<'a, 'd> Pronoun<'a, 'd> {
    /// Looks at the words around the pronoun.
    pub(super) fn new(
        words: &'a Words<'d>,
        at: usize,
        gender: Option<Gender>,
        role: Role,
        all: &'a [Mark],
    ) -> Self {
        let objective = is_objective(words, at);
        let possessive = matches!(words.folded(at), "his" | "her") && !objective;
        let behind_verb =
            at > 0 && (words.at(at - 1).class == WordClass::Verb || words.folded(at - 1) == "that");
        let speaks_on = reporting::speaks_on(words, at);
        let quotation = if speaks_on { reporting::quotation(words, at) } else { at..at };
        let named = all
            .iter()
            .rev()
            .take_while(|m| m.tokens.start >= quotation.start)
            .filter(|m| quotation.contains(&m.tokens.start) && m.kind != MentionKind::Pronoun)
            .map(|m| m.person)
            .collect();
        Pronoun {
            words,
            at,
            gender,
            role,
            all,
            objective,
            governed: objective && binding::is_governed(words, at),
            apart: stands_apart(words, at),
            possessive,
            reported: !possessive && behind_verb,
            speaks_on,
            of_other: reporting::tells_of_other(words, &quotation),
            named,
            favoured: None,
            answers: name_words::is(words.folded(at + 1), ANSWERING)
                || at > 0 && matches!(words.folded(at - 1), "whether" | "if" | "why" | "how" | "when"),
        }
    }

    /// How likely the pronoun means the person of `mark`, which is mention `index`.
    pub(super) fn weigh(&self, index: usize, mark: &Mark, profile: &Profile, passed: &mut Passed) -> f32 {
        let (here, word) = (self.words.at(self.at), self.words.at(mark.tokens.start));
        let distance = here.sentence.saturating_sub(word.sentence);
        let one_of_two = is_conjoined(self.words, self.all, index);
        let mut score = 10.0 - 1.3 * distance as f32 - 0.3 * (here.block - word.block) as f32;
        score += match mark.role {
            _ if one_of_two => -1.0,
            Role::Main => 2.4,
            Role::Subject => 1.4,
            Role::Other => 0.0,
        };
        if word.quoted {
            score -= 3.0;
        }
        // "(As Bauer said, nobody came.)"
        if distance > 0 && is_bracketed(self.words, mark.tokens.start) {
            score -= BRACKETED;
        }
        if distance == 0 && self.favoured == Some(mark.person) {
            score += FAVOUR;
        }
        // "“Holm has done nothing wrong,” he said": whom a quotation names does not say it.
        if self.named.contains(&mark.person) {
            score -= 4.0;
        }
        score += self.as_last_speaker(mark, passed);
        if mark.role == Role::Main && !word.quoted && passed.main.is_none() {
            passed.main = Some(mark.person);
            let verb = mark.tokens.end + usize::from(self.words.folded(mark.tokens.end) == ",");
            // "Holm called it “a farce”"
            let mut rest = (verb..verb + CALLED).take_while(|&i| self.words.same_sentence(verb, i));
            passed.says =
                name_words::is(self.words.folded(verb), REPORTING) || rest.any(|i| self.words.at(i).quoted);
        }
        // "Pita, the party’s candidate, said he welcomed it"
        if distance == 0 && mark.role == Role::Main && self.reported && !one_of_two {
            score += 1.0;
        }
        if profile.gender == self.gender && self.gender.is_some() {
            score += 1.2;
        }
        if distance == 0 {
            score += self.within_sentence(index, mark, passed);
        } else if self.role > Role::Other && mark.owns(self.words) {
            score -= 0.4;
        }
        // "When a reporter **asked** Holm whether it was so, he replied": not the one who asked.
        let asker = distance < 3 && mark.role > Role::Other && self.asks(index, mark, distance == 0);
        let away = asker || reporting::is_interviewer(self.words, &mark.tokens);
        match passed.acting {
            Some(acting) if acting == mark.person => score - if self.governed { 8.0 } else { 4.0 },
            _ if away => score - 4.0,
            _ => score,
        }
    }

    /// "**A reporter** asked Holm whether": mention `index` is the subject of a question to somebody, of which the
    /// pronoun is told, or which it answers.
    fn asks(&self, index: usize, mark: &Mark, here: bool) -> bool {
        let words = self.words;
        let end = mark.tokens.end;
        // "A reporter asked: Will they speak about **his** vow?"
        if here && words.folded(end + 1) == ":" {
            return name_words::is(words.folded(end), QUESTIONING);
        }
        // "Bauer asked whether it was so. “No,” he **replied**"
        if !here && self.speaks_on && self.answers {
            return reporting::asks(words, end);
        }
        let near = |m: &&Mark| m.tokens.start < self.at && m.tokens.start < end + ASKED;
        let Some(asked) = self.all.get(index + 1).filter(near) else { return false };
        // "Holm asked Bauer **about** what he had said", "who paid. “A friend,” he said"
        let question = matches!(
            words.folded(asked.tokens.end),
            "about" | "whether" | "if" | "who" | "what" | "how" | "why" | "when" | "where"
        );
        let told = if here {
            self.answers || question && self.role > Role::Other
        } else {
            self.speaks_on && question
        };
        told && name_words::is(words.folded(end), QUESTIONING)
    }

    /// What it is worth to have spoken last: "…, Jones said. “He was articulate,” he said" is Jones again; "…,
    /// Jones said. Reed rejects that. “It is sound,” he said" is Reed.
    fn as_last_speaker(&self, mark: &Mark, passed: &Passed) -> f32 {
        let other_acts = passed.main.is_some_and(|person| person != mark.person);
        // "…, Jones said. Reed said Holm should go. “He lied,” she said": Reed, who said so before it.
        let other_says = other_acts && passed.says;
        let may = self.speaks_on && (self.of_other && !other_says || !other_acts);
        if !may || !reporting::reports(self.words, &mark.tokens) {
            return 0.0;
        }
        if self.of_other { 4.0 } else { 2.0 }
    }

    /// "Holm died before **she** could ask him": whether somebody else is the subject between mention `index` and the
    /// pronoun.
    fn another_acts(&self, index: usize) -> bool {
        let behind = self.all.get(index + 1..).unwrap_or_default();
        behind.iter().take_while(|m| m.tokens.end <= self.at).any(|m| m.role > Role::Other)
    }

    /// "Bauer gave **his** answer": whether hardly more than its verb parts the pronoun from a subject.
    fn is_of_verb_of(&self, mark: &Mark) -> bool {
        let verb = mark.tokens.end;
        let mut between = verb..self.at;
        is_verb(self.words, verb) && verb + 4 > self.at && between.all(|i| self.words.at(i).alphabetic)
    }

    /// What the place within the pronoun’s own sentence is worth: "Holm and his deputy" has an owner close by;
    /// "Holm told him" has somebody else.
    fn within_sentence(&self, index: usize, mark: &Mark, passed: &mut Passed) -> f32 {
        let subject = mark.role > Role::Other;
        let acts = || subject && !holds_view(self.words, &mark.tokens) && !self.another_acts(index);
        let nearest = subject && !passed.subject;
        let alone = self.all.get(index + 1).is_none_or(|m| m.tokens.start > self.at);
        passed.subject |= subject;
        match self.words.folded(self.at) {
            _ if self.objective
                && !self.apart
                && acts()
                && in_one_clause(self.words, mark.tokens.end, self.at, alone) =>
            {
                passed.acting = Some(mark.person);
                0.0
            }
            "himself" | "herself" if nearest => 3.0,
            // "after Bauer gave **his** answer"
            _ if self.possessive && nearest && self.is_of_verb_of(mark) => 3.8,
            // "Holm said Bauer had lost his way"
            _ if self.possessive && nearest => 2.8,
            _ if self.possessive => 1.5,
            _ => 0.0,
        }
    }
}

/// "Mark Zaid and Abbe Lowell said she ...": one of two who act together is not meant alone.
fn is_conjoined(words: &Words, all: &[Mark], index: usize) -> bool {
    let joined = |first: Option<&Mark>, second: Option<&Mark>| {
        let (Some(first), Some(second)) = (first, second) else { return false };
        let title = |i: usize| words.at(i).capital || words.folded(i) == ".";
        first.person != second.person
            && matches!(words.folded(first.tokens.end), "and" | "&")
            && second.tokens.start < first.tokens.end + 8
            && (first.tokens.end + 1..second.tokens.start).all(title)
    };
    let mark = all.get(index).filter(|m| m.kind == MentionKind::Name);
    let before = index.checked_sub(1).and_then(|i| all.get(i));
    joined(mark, all.get(index + 1)) || joined(before, mark)
}
