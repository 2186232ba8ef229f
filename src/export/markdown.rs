//! CommonMark: what goes into a journalist's note.

use super::reader::LEFT_OUT;
use super::{Article, Entry, Speaker, View, words};

/// Writes `view`: the article's title as a heading, then a block quotation a statement.
pub fn write(view: &View) -> String {
    let mut parts = Vec::new();
    if let Some(head) = head(&view.article) {
        parts.push(head);
    }
    if !view.officials.is_empty() {
        let officials = view.officials.iter().map(|official| {
            let as_of = escape(&official.as_of);
            format!("- {}{as_of}", person(&official.speaker))
        });
        parts.push(officials.collect::<Vec<_>>().join("\n"));
    }
    parts.extend(view.entries.iter().map(statement));
    if view.entries.is_empty() && view.officials.is_empty() {
        parts.push(format!("*{}*", words::NOTHING));
    }
    parts.join("\n\n") + "\n"
}

fn head(article: &Article) -> Option<String> {
    let title = match (article.title.is_empty(), article.url.is_empty()) {
        (true, true) => String::new(),
        (true, false) => format!("## <{}>", article.url),
        (false, true) => format!("## {}", escape(&article.title)),
        (false, false) => format!("## [{}]({})", escape(&article.title), article.url),
    };
    let details = escape(&article.details().join(" · "));
    let lines: Vec<_> = [title, details].into_iter().filter(|line| !line.is_empty()).collect();
    (!lines.is_empty()).then(|| lines.join("\n\n"))
}

fn statement(entry: &Entry) -> String {
    let mut lines = quotation(&entry.paragraphs);
    let link = if entry.link.is_empty() { String::new() } else { format!(" · [place]({})", entry.link) };
    lines.push(format!("— {} {}{link}", person_comma(&entry.speaker), escape(&entry.manner())));
    for answer in &entry.answers {
        lines.push(String::new());
        lines.push(format!("In answer to {}, who {}:", person(&answer.speaker), answer.stance));
        lines.push(String::new());
        let mut inner = quotation(&answer.paragraphs);
        inner.pop();
        lines.extend(inner.iter().map(|line| quoted(line)));
    }
    lines.iter().map(|line| quoted(line)).collect::<Vec<_>>().join("\n")
}

/// Paragraphs, an empty line behind each.
fn quotation(paragraphs: &[String]) -> Vec<String> {
    paragraphs.iter().flat_map(|words| [escape(words), String::new()]).collect()
}

fn quoted(line: &str) -> String {
    if line.is_empty() { ">".to_owned() } else { format!("> {line}") }
}

fn person(speaker: &Speaker) -> String {
    format!("**{}**{}", escape(speaker.shown()), escape(&speaker.behind()))
}

fn person_comma(speaker: &Speaker) -> String {
    format!("**{}**{}", escape(speaker.shown()), escape(&speaker.behind_comma()))
}

/// `text` (one line) with a backslash before every character that Markdown, its usual extensions
/// (tables, strikethrough, footnotes, formulas, comments), or HTML would act on, and no other:
/// a note is read as it is, too.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for (n, piece) in text.split(LEFT_OUT).enumerate() {
        if n > 0 {
            // A link only where an address follows, or where the page could define one.
            let links = piece.starts_with(['(', '[', ':']);
            out.push_str(if links { r"\[…\]" } else { LEFT_OUT });
        }
        escape_piece(piece, n == 0, &mut out);
    }
    out
}

fn escape_piece(text: &str, opens_line: bool, out: &mut String) {
    // Digits at the start of a line, which "." or ")" makes the number of a list.
    let number = text.chars().take_while(char::is_ascii_digit).count();
    let formulas = text.matches('$').nth(1).is_some();
    let mut before = ' ';
    let mut rest = text.chars();
    let mut at = 0;
    while let Some(c) = rest.next() {
        let next = || rest.clone().next().unwrap_or(' ');
        let first = opens_line && at == 0;
        let acts = match c {
            '\\' | '`' | '*' | '[' | ']' | '<' | '|' | '~' | '^' => true,
            '_' => !(before.is_alphanumeric() && next().is_alphanumeric()),
            '&' => next() == '#' || next().is_ascii_alphabetic(),
            // "$5" is money; "$5–$6" would be a formula to some.
            '$' => formulas || !next().is_ascii_digit(),
            '{' | '%' | '=' => first || next() == c,
            '#' | '>' | '-' | '+' | ':' | '!' => first,
            '.' | ')' => opens_line && number > 0 && at == number,
            _ => false,
        };
        if acts {
            out.push('\\');
        }
        out.push(c);
        before = c;
        at += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::escape;

    #[test]
    fn plain_words_stay_as_they_are() {
        for text in [
            "“We’re deeply concerned,” he said – R & D, 3.5% of $5 million (see snake_case).",
            "“One,” […] “two.”",
            "It's 5 > 4, a-b, #3, 2024. Done!",
        ] {
            assert_eq!(escape(text), text);
        }
    }

    #[test]
    fn nothing_of_the_page_becomes_markup() {
        for (hostile, safe) in [
            ("[x](javascript:alert(1))", r"\[x\](javascript:alert(1))"),
            ("<img src=x onerror=alert(1)>", r"\<img src=x onerror=alert(1)>"),
            ("![x](https://t.example/p.gif)", r"\!\[x\](https://t.example/p.gif)"),
            ("a **b** `c` _d_ ~~e~~", r"a \*\*b\*\* \`c\` \_d\_ \~\~e\~\~"),
            ("# Heading", r"\# Heading"),
            ("---", r"\---"),
            ("12. item", r"12\. item"),
            ("> quote", r"\> quote"),
            ("a | b", r"a \| b"),
            ("&lt;b&gt; &#60;", r"\&lt;b\&gt; \&#60;"),
            (r"\[x\]", r"\\\[x\\\]"),
            ("a […](javascript:x) […]: y", r"a \[…\](javascript:x) \[…\]: y"),
            ("$5–$6 $x", r"\$5–\$6 \$x"),
            ("%%hidden%% {{ run }}", r"\%%hidden\%% \{{ run }}"),
        ] {
            assert_eq!(escape(hostile), safe);
        }
    }
}
