//! Who sits on a public board or heads a commission that the post beside a name does not repeat: "**Board president** Ana
//! Lind" on a page about a school board, "with **Chairman** Karl Roe declaring" behind what the commission did.

use crate::people::Kind;
use crate::people::context::role::Owner;
use crate::people::lexica::lexicon::LEXICON;
use crate::people::lexica::name_words;
use crate::people::lexica::words::Words;
use crate::people::offices::office::{Determiner, Office};
use crate::people::offices::story::Story;

/// Whether the page speaks of a "school board", a "county board", a "board of education" or the superintendent of schools,
/// and of no "board of directors".
pub(in crate::people) fn is_public(words: &Words) -> bool {
    let (mut superintendent, mut schools, mut public) = (false, false, false);
    for i in 0..words.len() {
        match words.folded(i) {
            "superintendent" => superintendent = true,
            "school" | "schools" => schools = true,
            "board" => {
                let of = if words.folded(i + 1) == "of" { words.folded(i + 2) } else { "" };
                if name_words::is(of, name_words::PRIVATE_BOARD) {
                    return false;
                }
                let before = i.checked_sub(1).map_or("", |i| words.folded(i));
                public |= name_words::is(before, name_words::BEFORE_BOARD)
                    || name_words::is(of, name_words::PUBLIC_BOARD);
            }
            _ => {}
        }
    }
    public || superintendent && schools
}

/// Whether the page speaks of a "city council" or a "county commission".
pub(in crate::people) fn has_council(words: &Words) -> bool {
    let council = |i: usize| matches!(words.folded(i), "council" | "commission");
    (1..words.len()).any(|i| council(i) && name_words::is(words.folded(i - 1), name_words::BEFORE_BOARD))
}

/// "chairman", "vice chair"
fn chairs(office: &Office) -> bool {
    office.title.head.rsplit(' ').next().is_some_and(|last| last.starts_with("chair"))
}

impl Story<'_, '_> {
    /// "**Board president** Ana Lind", "**Board member** Karl Roe", where the page is about a public board.
    pub(in crate::people) fn of_board(&self, office: &Office) -> Option<Owner> {
        let seat = chairs(office)
            || matches!(
                office.title.head,
                "member" | "president" | "vice president" | "secretary" | "treasurer"
            );
        let before = office.words.len().checked_sub(office.title.head.split(' ').count() + 1);
        let of_board = before.and_then(|at| office.words.get(at)).is_some_and(|w| w == "board");
        // "Voting no were **members** Ana Lind and Karl Roe", "**Supervisor** Ana Lind"
        let bare = office.core == office.head && office.determiner == Determiner::None;
        let sits_there = bare && matches!(office.title.head, "member" | "supervisor");
        let sits = self.public_board && (of_board && seat || sits_there) || self.council && sits_there;
        let sits = sits && !office.private && !office.unknown_name;
        let country = || self.context.near(self.words, office.full.start, "");
        sits.then(|| Owner { official: Some(true), country: country(), ..Owner::default() })
    }

    /// "The commission voted, with **Chairman** Karl Roe declaring": of the public agency that the sentence, or the one
    /// before, speaks of last.
    pub(in crate::people) fn of_chaired(&self, office: &Office) -> Option<Owner> {
        let bare = office.core == office.head && office.determiner == Determiner::None && office.capital;
        if !bare || office.plural || !chairs(office) {
            return None;
        }
        let (words, start) = (self.words, office.full.start);
        let body = self.spoken_of(start)?;
        let noun = words.folded(body.tokens.end - 1);
        let agency = body.kind == Kind::Government
            && (name_words::is(noun, name_words::WATCH) || name_words::is(noun, name_words::COMMITTEE));
        let near = words.at(body.tokens.start).block == words.at(start).block;
        let public = body.is_public() && LEXICON.body_words.get(noun).is_some();
        (near && agency && public).then(|| self.of_body(body))
    }
}
