//! Days in two bytes, to the precision that a list or a page tells them. `build.rs` reads the lists with it, too.

/// Months of a year and days of a month, with room for "none".
const MONTHS: u16 = 13;
const DAYS: u16 = 32;

/// The first year that there is.
const FIRST: u16 = 1900;

/// The day of an ISO 8601 date or time, "2024-05-06T10:00Z"; month and day may be missing. `None` for what is none, or
/// before 1900 or after 2056.
pub fn read(date: &str) -> Option<u16> {
    let number = |from: usize, to: usize| date.get(from..to).and_then(|n| n.parse::<u16>().ok());
    let year = number(0, 4)?.checked_sub(FIRST)?;
    let month = number(5, 7).filter(|m| *m < MONTHS);
    let day = month.and_then(|_| number(8, 10)).filter(|d| *d < DAYS);
    year.checked_mul(MONTHS)?
        .checked_add(month.unwrap_or(0))?
        .checked_mul(DAYS)?
        .checked_add(day.unwrap_or(0))
}

/// Whether `date` had come on `day`, to the precision of `date`: "2024" has on "2024-05-06".
pub fn reached(date: u16, day: u16) -> bool {
    let unit = if date % (MONTHS * DAYS) == 0 {
        MONTHS * DAYS
    } else if date % DAYS == 0 {
        DAYS
    } else {
        1
    };
    day / unit >= date / unit
}
