//! Where somebody stands in a picture: "the ministers Ana Lind of Germany, **left,** and Karl Roe of France".

use crate::people::lexica::words::Words;

/// Words that "second from left" may have.
const POSITION: usize = 4;

/// The comma behind what tells where in the picture somebody stands, if that begins with the comma at `end`; else
/// `end` itself.
pub(in crate::people) fn behind_position(words: &Words, end: usize) -> usize {
    let place = |k: usize| {
        matches!(words.folded(k), "left" | "right" | "centre" | "center" | "above" | "below" | "pictured")
    };
    let close = |&k: &usize| words.folded(k) == ",";
    if words.folded(end) != "," {
        return end;
    }
    let comma = (end + 2..end + 2 + POSITION).find(close);
    comma.filter(|&k| place(k - 1) && !words.at(k - 1).capital && words.same_sentence(end, k)).unwrap_or(end)
}
