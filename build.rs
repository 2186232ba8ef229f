//! Turns the lists of `data/` into tables that the program uses where they lie: an index from key
//! to value (a perfect hash) and the values as Rust source, which the compiler then checks. A row that
//! makes no sense stops the build and is named.

#[path = "build/article.rs"]
mod article;
#[path = "build/cues.rs"]
mod cues;
#[allow(dead_code)]
#[path = "src/index/filter.rs"]
mod filter;
#[path = "src/index/hashing.rs"]
mod hashing;
#[path = "build/inflect.rs"]
mod inflect;
#[path = "build/outrun.rs"]
mod outrun;
#[path = "build/people.rs"]
mod people;
#[path = "build/placing.rs"]
mod placing;
#[allow(dead_code)]
#[path = "src/index/ragged.rs"]
mod ragged;
#[path = "build/rules.rs"]
mod rules;
#[path = "build/source.rs"]
mod source;

use source::{Source, rows};

fn main() {
    for path in [
        "build.rs",
        "build",
        "data",
        "src/people/lexica/day.rs",
        "src/people/lexica/fold.rs",
        "src/statements/reading/stem.rs",
        "src/index/filter.rs",
        "src/index/hashing.rs",
        "src/index/ragged.rs",
    ] {
        println!("cargo::rerun-if-changed={path}");
    }
    people::write();
    cues::write();
    rules::write();
    article::write();
    let mut text = Source::new("text");
    let abbreviations =
        rows("abbreviations").map(|row| (row[0].clone(), format!("Stop::{}", source::variant(&row[1]))));
    text.index("ABBREVIATIONS", "Stop", source::last(abbreviations));
    text.write();
}
