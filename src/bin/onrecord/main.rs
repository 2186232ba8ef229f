//! The command line: pages in, analyses out.
//!
//! | file | holds |
//! |---|---|
//! | `args.rs` | options and the help |
//! | `input.rs` | files, standard input and lines, one after the other |
//! | `document.rs` | one input to one output |
//! | `stream.rs` | all cores, in order, in bounded memory |
//! | `paint.rs` | colours |
//!
//! Exit code 0: all went well; 1: an input could not be read (the others were); 2: wrong usage.

#![cfg_attr(target_arch = "wasm32", no_main)]
#![cfg(not(target_arch = "wasm32"))]

mod args;
mod document;
mod input;
mod paint;
mod stream;

use args::Args;
use clap::Parser;
use document::{Done, Worker};
use onrecord::export::Format;
use std::io::{self, ErrorKind, IsTerminal, Write};
use std::process::ExitCode;

fn main() -> ExitCode {
    let args = Args::parse();
    if args.files.is_empty() && io::stdin().is_terminal() {
        paint::error("nothing to read: name a file, or pipe a page in");
        anstream::eprintln!("\n{}\nFor more, see: onrecord --help", args::EXAMPLES);
        return ExitCode::from(2);
    }
    if args.files.iter().any(|file| file.as_os_str() == "-") && io::stdin().is_terminal() {
        paint::note(&format!(
            "reading from the keyboard; {} ends the text",
            if cfg!(windows) { "Ctrl-Z" } else { "Ctrl-D" }
        ));
    }
    match run(&args) {
        Ok(Tally { failed: 0, .. }) => ExitCode::SUCCESS,
        Ok(Tally { failed, all }) => {
            if all > 1 {
                paint::error(&format!("{failed} of {all} documents could not be read"));
            }
            ExitCode::FAILURE
        }
        // The reader of our output has what it wanted: `onrecord … | head`.
        Err(error) if error.kind() == ErrorKind::BrokenPipe => std::process::exit(0),
        Err(error) => {
            paint::error(&format!("cannot write the output: {error}"));
            std::process::exit(1)
        }
    }
}

/// How many documents there were, and how many of them could not be read.
#[derive(Default)]
struct Tally {
    all: usize,
    failed: usize,
}

fn run(args: &Args) -> io::Result<Tally> {
    let worker = Worker::new(args);
    let jobs = input::jobs(args.inputs(), args.from);
    let mut out: Box<dyn Write> = match args.to {
        Format::Text => Box::new(anstream::stdout().lock()),
        _ => Box::new(io::stdout().lock()),
    };
    let frame = args.to.frame();
    let mut tally = Tally::default();
    let mut written = 0;
    out.write_all(frame.before.as_bytes())?;
    stream::each(
        jobs,
        |job| worker.work(job),
        |done: Done| {
            for note in &done.notes {
                paint::note(note);
            }
            tally.all += 1;
            match done.output {
                Ok(text) => {
                    if written > 0 {
                        out.write_all(frame.between.as_bytes())?;
                    }
                    written += 1;
                    out.write_all(text.as_bytes())?;
                    out.flush()
                }
                Err(message) => {
                    tally.failed += 1;
                    paint::error(&message);
                    Ok(())
                }
            }
        },
    )?;
    out.write_all(frame.behind.as_bytes())?;
    out.flush()?;
    Ok(tally)
}
