//! What a token is to a quotation, as the network learned it. Simpler than [`crate::text::Quote`]:
//! `training/words.py` computes the very same, and what matters is that the two agree.

/// Value of the network's quotation feature.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum State {
    /// In no quotation.
    Outside,
    /// Between double marks.
    Inside,
    /// An opening double mark.
    Opens,
    /// A closing double mark.
    Closes,
    /// Between single marks.
    InsideSingle,
    /// An opening single mark.
    OpensSingle,
    /// A closing single mark.
    ClosesSingle,
}

/// A token as this file looks at it: its text, and whether no space stands before it.
#[derive(Debug, Clone, Copy)]
pub struct Piece<'a> {
    /// The token.
    pub text: &'a str,
    /// No space stands between it and the token before.
    pub glued: bool,
}

/// One state a token of a paragraph.
///
/// A double mark that is never closed holds to the paragraph's end. A single mark opens a
/// quotation only where a closing one follows in the paragraph, since most are apostrophes.
pub fn states(paragraph: &[Piece]) -> Vec<State> {
    let follows_glued = |i: usize| paragraph.get(i + 1).is_some_and(|t| t.glued);
    let closes_single = |i: usize| {
        matches!(paragraph[i].text, "’" | "'")
            && paragraph[i].glued
            && (!follows_glued(i) || !paragraph[i + 1].text.chars().next().is_some_and(char::is_alphanumeric))
    };
    let last_close = (0..paragraph.len()).rev().find(|&i| closes_single(i));
    let (mut double, mut single) = (false, false);
    let mut out = Vec::with_capacity(paragraph.len());
    for (i, piece) in paragraph.iter().enumerate() {
        out.push(match piece.text {
            "“" | "”" | "\"" | "«" | "»" | "„" => {
                double = match piece.text {
                    "“" | "«" | "„" => true,
                    "\"" => !double,
                    _ => false,
                };
                single &= double;
                if double { State::Opens } else { State::Closes }
            }
            _ if single && closes_single(i) => {
                single = false;
                State::ClosesSingle
            }
            "‘" if !single && last_close.is_some_and(|end| i < end) => {
                single = true;
                State::OpensSingle
            }
            "’" | "'"
                if !single && last_close.is_some_and(|end| i < end) && !piece.glued && follows_glued(i) =>
            {
                single = true;
                State::OpensSingle
            }
            _ if single => State::InsideSingle,
            _ if double => State::Inside,
            _ => State::Outside,
        });
    }
    out
}
