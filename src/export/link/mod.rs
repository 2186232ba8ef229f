//! Addresses that lead to a place in the article: text fragments.
//!
//! `#:~:text=prefix-,start,end,-suffix` (WICG, "URL Fragment Text Directives") makes the browser
//! scroll to those words and mark them. The browser takes the first match in the document, so a
//! directive is given only where [`Places`] proves that nothing earlier in the text of the [`WholePage`] matches.

mod directive;
mod folding;
mod page;
mod places;

pub use directive::Directive;
pub use page::WholePage;
pub use places::Places;

use std::fmt::Write;
use std::ops::Range;

/// More pieces than this of one statement are not marked: the address would be too long to share.
const MOST_PIECES: usize = 4;

/// `url` with a text directive for every piece (bytes of the text of `places`) that can be found
/// without doubt; `url` itself where none can; empty where `url` is.
pub fn address(url: &str, places: &Places, pieces: impl Iterator<Item = Range<usize>>) -> String {
    let directives = pieces.take(MOST_PIECES).filter_map(|piece| places.directive(piece));
    let directives: Vec<_> = directives.map(|directive| directive.to_string()).collect();
    if url.is_empty() || directives.is_empty() {
        return url.to_owned();
    }
    // An address that already has a text directive keeps only what stands before it.
    let base = url.split(":~:").next().unwrap_or(url);
    let hash = if base.contains('#') { "" } else { "#" };
    format!("{base}{hash}:~:{}", directives.join("&"))
}

/// `url` where it is an address of the web, with every character that no address holds
/// percent-encoded (and parentheses, which end a link in Markdown); else empty: a page must not
/// smuggle in `javascript:` or a file of the reader's.
pub fn web_address(url: &str) -> String {
    let url = url.trim();
    let is_scheme = |scheme: &str| url.get(..scheme.len()).is_some_and(|s| s.eq_ignore_ascii_case(scheme));
    if !(is_scheme("http://") || is_scheme("https://")) {
        return String::new();
    }
    let mut out = String::with_capacity(url.len());
    for c in url.chars() {
        let allowed = c.is_ascii_alphanumeric() || "-._~:/?#[]@!$&*+,;=%".contains(c);
        if allowed {
            out.push(c)
        } else if !c.is_control() {
            percent_encode(c, &mut out)
        }
    }
    out
}

fn percent_encode(c: char, out: &mut String) {
    for byte in c.encode_utf8(&mut [0; 4]).bytes() {
        let _ = write!(out, "%{byte:02X}");
    }
}

/// A term of a directive. `-`, `,` and `&` have a meaning there; only letters and digits that
/// every chat program leaves alone stay bare.
fn term(text: &str) -> String {
    let mut out = String::with_capacity(text.len() * 2);
    for c in text.chars() {
        if c.is_ascii_alphanumeric() || "._~".contains(c) { out.push(c) } else { percent_encode(c, &mut out) }
    }
    out
}

impl std::fmt::Display for Directive<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.write_str("text=")?;
        if let Some(prefix) = self.prefix {
            write!(f, "{}-,", term(prefix))?;
        }
        f.write_str(&term(self.start))?;
        if let Some(end) = self.end {
            write!(f, ",{}", term(end))?;
        }
        if let Some(suffix) = self.suffix {
            write!(f, ",-{}", term(suffix))?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn to(text: &str, pieces: &[&str]) -> String {
        let ranges = pieces.iter().map(|piece| {
            let at = text.find(piece).expect("the piece stands in the text");
            at..at + piece.len()
        });
        address("https://news.example/a", &Places::new(text), ranges)
    }

    #[test]
    fn a_short_content_is_given_whole_without_its_marks() {
        let text = "Holm said: “We closed the port, at noon.” He left.";
        assert_eq!(
            to(text, &["“We closed the port, at noon.”"]),
            "https://news.example/a#:~:text=We%20closed%20the%20port%2C%20at%20noon"
        );
    }

    #[test]
    fn pieces_have_a_directive_each_and_syntax_is_encoded() {
        let text = "“R&D co-operation is on, yes,” she said. “It will not be withdrawn by us.”";
        assert_eq!(
            to(text, &["“R&D co-operation is on, yes,”", "“It will not be withdrawn by us.”"]),
            "https://news.example/a#:~:text=R%26D%20co%2Doperation%20is%20on%2C%20yes\
             &text=It%20will%20not%20be%20withdrawn%20by%20us"
        );
    }

    #[test]
    fn only_addresses_of_the_web_pass() {
        assert_eq!(web_address(" HTTPS://a.example/b_(c)?q=1#x "), "HTTPS://a.example/b_%28c%29?q=1#x");
        assert_eq!(web_address("https://a.example/\"><b>\n"), "https://a.example/%22%3E%3Cb%3E");
        for bad in ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "a.example", ""] {
            assert_eq!(web_address(bad), "");
        }
    }

    #[test]
    fn an_old_fragment_stays_and_an_old_directive_goes() {
        let text = "The quick brown fox jumped over it.";
        let places = Places::new(text);
        let piece = || std::iter::once(4..19);
        let tail = ":~:text=The-,quick%20brown%20fox";
        assert_eq!(
            address("https://a.example/#top", &places, piece()),
            format!("https://a.example/#top{tail}")
        );
        assert_eq!(
            address("https://a.example/#:~:text=old", &places, piece()),
            format!("https://a.example/#{tail}")
        );
    }
}
