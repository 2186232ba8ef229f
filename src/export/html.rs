//! HTML of few elements and no classes, which word processors take as rich text.

use super::{Answer, Article, Entry, Speaker, View, words};

/// Opens a file of documents.
pub const BEFORE: &str = "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n\
                          <title>Who says what</title>\n<body>\n";
/// Closes it.
pub const BEHIND: &str = "</body>\n</html>\n";

/// Writes `view` as one fragment.
pub fn write(view: &View) -> String {
    let mut parts = head(&view.article);
    if !view.officials.is_empty() {
        let officials = view.officials.iter().map(|official| {
            let as_of = escape(&official.as_of);
            format!("<li>{}{as_of}</li>", person(&official.speaker, ""))
        });
        parts.push(format!("<ul>\n{}\n</ul>", officials.collect::<Vec<_>>().join("\n")));
    }
    parts.extend(view.entries.iter().map(|entry| statement(entry, &view.article)));
    if view.entries.is_empty() && view.officials.is_empty() {
        parts.push(format!("<p><em>{}</em></p>", words::NOTHING));
    }
    parts.join("\n") + "\n"
}

fn head(article: &Article) -> Vec<String> {
    let mut parts = Vec::new();
    let title = if article.title.is_empty() { &article.url } else { &article.title };
    if !title.is_empty() {
        parts.push(format!("<h2>{}</h2>", anchor(&article.url, title)));
    }
    let details = article.details();
    if !details.is_empty() {
        parts.push(format!("<p>{}</p>", escape(&details.join(" · "))));
    }
    parts
}

fn statement(entry: &Entry, article: &Article) -> String {
    let cite =
        if article.url.is_empty() { String::new() } else { format!(" cite=\"{}\"", escape(&article.url)) };
    let place =
        if entry.link.is_empty() { String::new() } else { format!(" · {}", anchor(&entry.link, "place")) };
    let answers = entry.answers.iter().map(answer).collect::<String>();
    format!(
        "<blockquote{cite}>\n{}<p>— {} {}{place}</p>\n{answers}</blockquote>",
        paragraphs(&entry.paragraphs),
        person(&entry.speaker, ","),
        escape(&entry.manner()),
    )
}

fn answer(answer: &Answer) -> String {
    format!(
        "<p>In answer to {}, who {}:</p>\n<blockquote>\n{}</blockquote>\n",
        person(&answer.speaker, ""),
        answer.stance,
        paragraphs(&answer.paragraphs)
    )
}

fn paragraphs(paragraphs: &[String]) -> String {
    paragraphs.iter().map(|words| format!("<p>{}</p>\n", escape(words))).collect()
}

fn person(speaker: &Speaker, comma: &str) -> String {
    let behind = if comma.is_empty() { speaker.behind() } else { speaker.behind_comma() };
    format!("<strong>{}</strong>{}", escape(speaker.shown()), escape(&behind))
}

/// A link where there is an address (of the web: [`Article::url`] holds no other), else the words.
fn anchor(url: &str, words: &str) -> String {
    if url.is_empty() { escape(words) } else { format!("<a href=\"{}\">{}</a>", escape(url), escape(words)) }
}

/// Text for an element or a quoted attribute.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_of_the_page_becomes_markup() {
        assert_eq!(
            escape("</p><script>alert('x\"')</script>&amp;"),
            "&lt;/p&gt;&lt;script&gt;alert(&#39;x&quot;&#39;)&lt;/script&gt;&amp;amp;"
        );
        assert_eq!(anchor("", "<b>"), "&lt;b&gt;");
    }
}
