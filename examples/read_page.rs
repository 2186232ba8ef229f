//! Prints the page that `page::html` reads from each file, one a line, as JSON: what the browser
//! tests compare with the collector's.
//!
//! ```text
//! cargo run --example read_page -- FILE…
//! ```

use onrecord::page::html;
use std::{env, error, fs};

fn main() -> Result<(), Box<dyn error::Error>> {
    for path in env::args_os().skip(1) {
        let source = String::from_utf8_lossy(&fs::read(path)?).into_owned();
        println!("{}", serde_json::to_string(&html::read(&source, ""))?);
    }
    Ok(())
}
