//! Files, standard input and the lines of both, one after the other.

use crate::args::Kind;
use std::fs::File;
use std::io::{self, BufRead, BufReader, ErrorKind, Read};
use std::path::{Path, PathBuf};

/// Longest document, in bytes. The longest article is a thousandth of it; a file without line
/// breaks that calls itself `jsonl` must not fill the memory.
const LONGEST: usize = 64 << 20;

/// One document on its way in.
pub struct Job {
    /// What messages call it: "pages/a.html", "corpus.jsonl:12".
    pub name: String,
    /// The document's id where the input gives none.
    pub id: String,
    /// The document, or why it cannot be read.
    pub body: Result<Body, String>,
}

/// A document not yet decoded.
pub enum Body {
    Html(Vec<u8>),
    Text(Vec<u8>),
    Line(Vec<u8>),
}

/// The documents of `paths`, read as they are asked for.
pub fn jobs(paths: Vec<PathBuf>, from: Option<Kind>) -> impl Iterator<Item = Job> + Send {
    paths.into_iter().flat_map(move |path| Source::open(&path, from))
}

/// The documents of one file.
enum Source {
    One(Option<Job>),
    Lines { reader: Box<dyn BufRead + Send>, name: String, stem: String, line: usize },
}

impl Source {
    fn open(path: &Path, from: Option<Kind>) -> Source {
        let stdin = path.as_os_str() == "-";
        let name = if stdin { "standard input".to_owned() } else { path.display().to_string() };
        let stem = match path.file_stem() {
            Some(stem) if !stdin => stem.to_string_lossy().into_owned(),
            _ => "stdin".to_owned(),
        };
        let one = |body| Source::One(Some(Job { name: name.clone(), id: stem.clone(), body }));
        let mut reader: Box<dyn BufRead + Send> = if stdin {
            Box::new(BufReader::new(io::stdin()))
        } else {
            match open(path) {
                Ok(file) => Box::new(BufReader::with_capacity(1 << 16, file)),
                Err(message) => return one(Err(format!("{name}: {message}"))),
            }
        };
        let kind = match from.or_else(|| by_ending(path)) {
            Some(kind) => kind,
            None => match reader.fill_buf() {
                Ok(head) => by_content(head),
                Err(error) => return one(Err(format!("{name}: {error}"))),
            },
        };
        if kind == Kind::Jsonl {
            if reader.fill_buf().is_ok_and(is_utf16) {
                return one(Err(format!(
                    "{name}: is UTF-16; lines are read as UTF-8: iconv -f UTF-16 -t UTF-8 FILE"
                )));
            }
            return Source::Lines { reader, name, stem, line: 0 };
        }
        let mut bytes = Vec::new();
        one(match reader.take(LONGEST as u64 + 1).read_to_end(&mut bytes) {
            Err(error) => Err(format!("{name}: {error}")),
            Ok(_) if bytes.len() > LONGEST => {
                Err(format!("{name}: longer than {} MB; split it", LONGEST >> 20))
            }
            Ok(_) if kind == Kind::Html => Ok(Body::Html(bytes)),
            Ok(_) => Ok(Body::Text(bytes)),
        })
    }
}

fn open(path: &Path) -> Result<File, String> {
    let file = File::open(path).map_err(|error| match error.kind() {
        ErrorKind::NotFound => "no such file".to_owned(),
        ErrorKind::PermissionDenied => "may not be read (permission denied)".to_owned(),
        _ => error.to_string(),
    })?;
    match file.metadata() {
        Ok(data) if data.is_dir() => Err("is a directory; name the files in it, as in DIR/*.html".to_owned()),
        _ => Ok(file),
    }
}

impl Iterator for Source {
    type Item = Job;

    fn next(&mut self) -> Option<Job> {
        let Source::Lines { reader, name, stem, line } = self else {
            let Source::One(job) = self else { return None };
            return job.take();
        };
        loop {
            *line += 1;
            let read = read_line(reader, LONGEST);
            let name = format!("{name}:{line}");
            let id = format!("{stem}:{line}");
            let body = match read {
                Ok(Line::End) => return None,
                Ok(Line::Whole(bytes)) if bytes.trim_ascii().is_empty() => continue,
                Ok(Line::Whole(bytes)) => Ok(Body::Line(bytes)),
                Ok(Line::TooLong) => Err(format!("{name}: longer than {} MB", LONGEST >> 20)),
                Err(error) => {
                    let job = Job { body: Err(format!("{name}: {error}")), name, id };
                    *self = Source::One(None);
                    return Some(job);
                }
            };
            return Some(Job { name, id, body });
        }
    }
}

enum Line {
    Whole(Vec<u8>),
    TooLong,
    End,
}

/// The next line; one longer than `most` is skipped to its end, not kept.
fn read_line(reader: &mut dyn BufRead, most: usize) -> io::Result<Line> {
    let mut line = Vec::new();
    let (mut any, mut too_long) = (false, false);
    loop {
        let buffer = match reader.fill_buf() {
            Err(error) if error.kind() == ErrorKind::Interrupted => continue,
            other => other?,
        };
        if buffer.is_empty() {
            break;
        }
        any = true;
        let end = buffer.iter().position(|&byte| byte == b'\n');
        let taken = end.map_or(buffer.len(), |end| end + 1);
        if line.len() + taken > most {
            too_long = true;
            line = Vec::new();
        }
        if !too_long {
            line.extend_from_slice(&buffer[..taken]);
        }
        reader.consume(taken);
        if end.is_some() {
            break;
        }
    }
    Ok(match (any, too_long) {
        (false, _) => Line::End,
        (true, true) => Line::TooLong,
        (true, false) => Line::Whole(line),
    })
}

fn by_ending(path: &Path) -> Option<Kind> {
    match path.extension()?.to_str()?.to_ascii_lowercase().as_str() {
        "html" | "htm" | "xhtml" => Some(Kind::Html),
        "txt" | "text" => Some(Kind::Text),
        "jsonl" | "ndjson" | "json" => Some(Kind::Jsonl),
        _ => None,
    }
}

/// Markup starts with "<", a line of JSON with "{".
fn by_content(head: &[u8]) -> Kind {
    let head = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(head);
    match head.trim_ascii_start().first() {
        Some(b'<') => Kind::Html,
        Some(b'{') => Kind::Jsonl,
        _ => Kind::Text,
    }
}

/// Whether a file begins with UTF-16's mark, as Windows' shell writes it. Its line breaks are two bytes.
fn is_utf16(head: &[u8]) -> bool {
    head.starts_with(b"\xff\xfe") || head.starts_with(b"\xfe\xff")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_are_told_by_ending_then_by_content() {
        assert_eq!(by_ending(Path::new("a/B.HTM")), Some(Kind::Html));
        assert_eq!(by_ending(Path::new("a.jsonl")), Some(Kind::Jsonl));
        assert_eq!(by_ending(Path::new("-")), None);
        assert_eq!(by_content(b"\xef\xbb\xbf \n<!doctype"), Kind::Html);
        assert_eq!(by_content(b"{\"text\""), Kind::Jsonl);
        assert_eq!(by_content(b""), Kind::Text);
    }

    #[test]
    fn a_line_that_is_too_long_is_skipped_and_the_next_one_read() {
        let mut reader = BufReader::with_capacity(4, &b"short\nmuch too long\nlast"[..]);
        let mut next = || read_line(&mut reader, 8).unwrap();
        assert!(matches!(next(), Line::Whole(line) if line == b"short\n"));
        assert!(matches!(next(), Line::TooLong));
        assert!(matches!(next(), Line::Whole(line) if line == b"last"));
        assert!(matches!(next(), Line::End));
    }
}
