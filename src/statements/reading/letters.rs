//! What the letters of a token tell, as bits: that it is a word and no mark, and what its end makes of it where no list
//! knows it.

/// A word and not a mark.
pub const WORD: u8 = 1;
/// Begins with a capital.
pub const CAPITAL: u8 = 1 << 1;
/// Opens or closes a quotation, or is an apostrophe.
pub const QUOTE_MARK: u8 = 1 << 2;
/// "quickly"
pub const ENDS_IN_LY: u8 = 1 << 3;
/// "members", "looms", but not "press", "Oslo's", "is"
pub const ENDS_IN_S: u8 = 1 << 4;

/// The bits of a token, `word` as printed and `lower` in small letters.
pub fn of(word: &str, lower: &str) -> u8 {
    let bit = |yes: bool, bit: u8| if yes { bit } else { 0 };
    let mark = matches!(word, "“" | "”" | "\"" | "‘" | "’" | "'" | "«" | "»" | "„" | "‹" | "›" | "‟" | "＂");
    let ends_in_s =
        lower.len() > 2 && lower.ends_with('s') && !lower.ends_with("ss") && !lower.ends_with("'s");
    bit(lower.starts_with(char::is_alphanumeric), WORD)
        | bit(word.starts_with(char::is_uppercase), CAPITAL)
        | bit(mark, QUOTE_MARK)
        | bit(lower.len() > 4 && lower.ends_with("ly"), ENDS_IN_LY)
        | bit(ends_in_s, ENDS_IN_S)
}
