//! Colours: the sixteen that the reader's terminal theme defines, so that light and dark both
//! hold. `anstream` leaves them out where the output is no terminal or `NO_COLOR` is set.

use anstyle::{AnsiColor, Effects, Style};
use onrecord::export::text::Part;
use onrecord::export::{Highlight, words};

/// Paints a part of the text output.
pub fn part(part: Part, text: &str) -> String {
    let style = match part {
        Part::Title => Style::new().bold().underline(),
        Part::Name => Style::new().bold(),
        Part::Content(mark) => colour(mark),
        Part::Stance(Highlight::Denial) => colour(Highlight::Denial).bold(),
        Part::Stance(_) => Style::new(),
        Part::Muted => Style::new().effects(Effects::DIMMED),
    };
    format!("{style}{text}{style:#}")
}

fn colour(mark: Highlight) -> Style {
    let colour = match mark {
        Highlight::Official => AnsiColor::Magenta,
        Highlight::Denial => AnsiColor::Red,
        Highlight::Quote => AnsiColor::Green,
        Highlight::Claim => AnsiColor::Cyan,
    };
    colour.on_default()
}

/// Tells on standard error what went wrong.
pub fn error(message: &str) {
    say("error", AnsiColor::Red, message);
}

/// Tells on standard error what is good to know.
pub fn note(message: &str) {
    say("note", AnsiColor::Yellow, message);
}

fn say(what: &str, colour: AnsiColor, message: &str) {
    let style = colour.on_default().bold();
    // A file's name may hold escape sequences.
    anstream::eprintln!("{style}{what}:{style:#} {}", words::one_line(message));
}
