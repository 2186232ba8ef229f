//! The command line as people use it: files, pipes, broken input.

use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// A folder of its own for each test, gone at its end.
struct Folder(PathBuf);

impl Folder {
    fn new(test: &str) -> Folder {
        let path = std::env::temp_dir().join(format!("onrecord-{}-{test}", std::process::id()));
        std::fs::create_dir_all(&path).expect("a temporary folder");
        Folder(path)
    }

    fn file(&self, name: &str, content: impl AsRef<[u8]>) -> &Folder {
        std::fs::write(self.0.join(name), content).expect("a temporary file");
        self
    }

    fn run(&self, args: &[&str]) -> Output {
        run_in(&self.0, args, b"")
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn command(args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_onrecord"));
    command.args(args).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

fn run_in(folder: &Path, args: &[&str], stdin: &[u8]) -> Output {
    let mut child = command(args).current_dir(folder).spawn().expect("onrecord starts");
    let mut pipe = child.stdin.take().expect("a pipe");
    let stdin = stdin.to_vec();
    let feeder = std::thread::spawn(move || drop(pipe.write_all(&stdin)));
    let output = child.wait_with_output().expect("onrecord ends");
    feeder.join().expect("the feeder ends");
    output
}

fn run(args: &[&str], stdin: &str) -> Output {
    run_in(Path::new("."), args, stdin.as_bytes())
}

fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("UTF-8")
}

fn err(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).expect("UTF-8")
}

fn analyses(output: &Output) -> Vec<serde_json::Value> {
    out(output).lines().map(|line| serde_json::from_str(line).expect("JSON")).collect()
}

#[test]
fn lines_come_out_in_order_with_their_ids() {
    let input: String =
        (0..500).map(|n| format!("{{\"id\": \"doc-{n}\", \"text\": \"Number {n}.\"}}\n")).collect();
    let output = run(&["--from", "jsonl", "--to", "json", "-"], &input);
    assert!(output.status.success(), "{}", err(&output));
    let analyses = analyses(&output);
    assert_eq!(analyses.len(), 500);
    for (n, analysis) in analyses.iter().enumerate() {
        assert_eq!(analysis["schema"], "onrecord/1");
        assert_eq!(analysis["id"], format!("doc-{n}"));
        assert_eq!(analysis["text"], format!("Number {n}."));
    }
}

#[test]
fn a_bad_line_is_named_and_the_rest_goes_on() {
    let folder = Folder::new("bad-line");
    let lines = "{\"id\": 1, \"text\": \"One.\"}\n{\"id\": 2, oops}\n\n{\"id\": 4}\n{\"text\": \"Five.\"}\n";
    let output = folder.file("c.jsonl", lines).run(&["--to", "json", "c.jsonl"]);
    assert_eq!(output.status.code(), Some(1));
    let ids: Vec<_> = analyses(&output).iter().map(|a| a["id"].as_str().unwrap_or("").to_owned()).collect();
    assert_eq!(ids, ["1", "c:5"]);
    let err = err(&output);
    assert!(err.contains("c.jsonl:2: column 11: key must be a string"), "{err}");
    assert!(err.contains("c.jsonl:4: has neither \"html\" nor \"text\""), "{err}");
    assert!(err.contains("2 of 4 documents could not be read"), "{err}");
}

#[test]
fn files_are_told_apart_by_their_ending_and_named_by_their_stem() {
    let folder = Folder::new("kinds");
    folder.file("a.html", "<p>One &amp; two.</p>").file("b.txt", "Three &amp; four.").file("c.dat", "Five.");
    let output = run_in(&folder.0, &["--to", "json", "a.html", "b.txt", "c.dat", "-"], b"<p>Six.</p>");
    assert!(output.status.success(), "{}", err(&output));
    let analyses = analyses(&output);
    let ids: Vec<_> = analyses.iter().map(|a| a["id"].as_str().unwrap_or("")).collect();
    assert_eq!(ids, ["a", "b", "c", "stdin"]);
    assert_eq!(analyses[1]["text"], "Three &amp; four.");
    assert_eq!(analyses[2]["text"], "Five.");
    let forced = folder.run(&["--from", "text", "--to", "json", "a.html"]);
    assert!(out(&forced).contains("<p>One &amp; two.</p>"));
}

#[test]
fn unreadable_files_are_reported_and_the_others_read() {
    let folder = Folder::new("unreadable");
    std::fs::create_dir(folder.0.join("d.html")).expect("a folder");
    folder.file("scan.pdf", "%PDF-1.7\n%\u{e2}").file("bytes.txt", b"a\0b").file("good.txt", "Good.");
    let output = folder.run(&["--to", "json", "no.html", "d.html", "scan.pdf", "bytes.txt", "good.txt"]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(analyses(&output).len(), 1);
    let err = err(&output);
    for message in [
        "error: no.html: no such file",
        "error: d.html: is a directory; name the files in it",
        "error: scan.pdf: this is a PDF file, not HTML or text; take its text out first: pdftotext",
        "error: bytes.txt: this is a binary file",
        "4 of 5 documents could not be read",
    ] {
        assert!(err.contains(message), "{message} in {err}");
    }
}

#[test]
fn encodings_are_told_apart_and_broken_utf8_is_read_with_a_note() {
    let folder = Folder::new("encodings");
    let utf16: Vec<u8> = "\u{feff}“Ja.”".encode_utf16().flat_map(u16::to_le_bytes).collect();
    folder
        .file("latin.txt", b"caf\xe9 au lait")
        .file("wide.txt", utf16)
        .file("torn.txt", b"\xe2\x80\x9cCaf\xc3\xa9\xff");
    let output = folder.run(&["--to", "json", "latin.txt", "wide.txt", "torn.txt"]);
    assert!(output.status.success());
    let analyses = analyses(&output);
    assert_eq!(analyses[0]["text"], "café au lait");
    assert_eq!(analyses[1]["text"], "“Ja.”");
    assert_eq!(analyses[2]["text"], "“Café\u{fffd}");
    assert_eq!(err(&output), "note: torn.txt: not all of it is valid UTF-8; “�” stands for the rest\n");
}

#[test]
fn empty_input_is_an_analysis_of_nothing() {
    let folder = Folder::new("empty");
    let output = folder.file("e.html", "").file("e.jsonl", "").run(&["--to", "json", "e.html", "e.jsonl"]);
    assert!(output.status.success());
    let analyses = analyses(&output);
    assert_eq!(analyses.len(), 1);
    assert_eq!(analyses[0]["statements"], serde_json::json!([]));
    assert!(err(&output).contains("note: e.html: is empty"), "{}", err(&output));
    let output = run(&[], "");
    assert!(output.status.success());
    assert!(err(&output).contains("note: standard input: is empty"));
    assert!(out(&output).contains("No statements found."));
}

#[test]
fn several_documents_make_one_well_formed_file() {
    let folder = Folder::new("frames");
    folder.file("a.txt", "One.").file("b.txt", "Two.");
    let run = |format: &str| out(&folder.run(&["--to", format, "a.txt", "b.txt"]));
    let csl: serde_json::Value = serde_json::from_str(&run("csl")).expect("one JSON array");
    assert_eq!(csl.as_array().map(Vec::len), Some(2));
    let html = run("html");
    assert!(html.starts_with("<!doctype html>") && html.ends_with("</html>\n"));
    assert_eq!(html.matches("<hr>").count(), 1);
    assert_eq!(run("csv").lines().count(), 1);
    assert_eq!(run("jsonld").lines().count(), 2);
    assert_eq!(run("markdown").matches("\n---\n").count(), 1);
}

#[test]
fn of_several_documents_each_without_a_title_goes_by_its_name() {
    let folder = Folder::new("names");
    let page = "<title>Port closed</title><p>“Yes,” said Karla Holm.</p>";
    let lines = "{\"text\": \"One.\"}\n{\"text\": \"Two.\"}\n";
    folder.file("a.txt", "“Yes,” said Karla Holm.").file("b.html", page).file("c.jsonl", lines);
    let several = out(&folder.run(&["a.txt", "b.html"]));
    assert!(several.starts_with("a.txt\n\nKarla Holm said\n"), "{several}");
    assert!(several.contains("\nPort closed\n") && !several.contains("b.html"), "{several}");
    assert!(out(&folder.run(&["--to", "markdown", "a.txt", "b.html"])).starts_with("## a.txt\n"));
    let of_lines = out(&folder.run(&["c.jsonl"]));
    assert!(of_lines.starts_with("c.jsonl:1\n") && of_lines.contains("\nc.jsonl:2\n"), "{of_lines}");
    assert!(out(&folder.run(&["a.txt"])).starts_with("Karla Holm said"));
    assert!(!out(&folder.run(&["--to", "json", "a.txt", "b.html"])).contains("a.txt"));
}

#[test]
fn lines_that_are_none_are_told_once_and_with_what_to_do() {
    let folder = Folder::new("no-lines");
    let utf16: Vec<u8> =
        "\u{feff}{\"text\": \"a\"}\n{}\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    folder.file("wide.jsonl", utf16).file("list.json", "[{\"text\": \"a\"}]\n");
    let output = folder.run(&["--to", "json", "wide.jsonl", "list.json"]);
    assert_eq!((output.status.code(), out(&output).as_str()), (Some(1), ""));
    let err = err(&output);
    assert!(err.contains("wide.jsonl: is UTF-16") && err.contains("iconv -f UTF-16"), "{err}");
    assert!(err.contains("list.json:1: is a list") && err.contains("jq -c '.[]' FILE"), "{err}");
    assert!(err.contains("2 of 2 documents"), "{err}");
}

#[test]
fn a_paraphrase_that_may_be_none_is_called_uncertain_or_left_out() {
    let text = "Karla Holm, the transport minister of Denmark, said the port was closed. She knows the way.";
    let all = out(&run(&["--from", "text", "-"], text));
    assert!(all.contains("said (paraphrased)\n    the port was closed"), "{all}");
    assert!(all.contains("said (paraphrased, uncertain)\n    the way"), "{all}");
    let certain = out(&run(&["--from", "text", "--certain", "-"], text));
    assert!(certain.contains("the port was closed") && !certain.contains("the way"), "{certain}");
    let json = analyses(&run(&["--from", "text", "--to", "json", "--certain", "-"], text));
    assert_eq!(json[0]["statements"].as_array().map(Vec::len), Some(1));
}

#[test]
fn wrong_usage_is_told_with_code_2_and_help_teaches() {
    let output = run(&["--to", "xml"], "");
    assert_eq!(output.status.code(), Some(2));
    assert!(err(&output).contains("markdown"), "{}", err(&output));
    assert_eq!(run(&["--only", "lies"], "").status.code(), Some(2));
    let help = out(&run(&["--help"], ""));
    for taught in ["--only denials *.html", "NO_COLOR", "onrecord/1", "exit code is 1", "pdftotext"] {
        assert!(help.contains(taught), "{taught} in {help}");
    }
}

#[test]
fn a_reader_who_leaves_is_no_error() {
    let mut child = command(&["--to", "json", "-"]).spawn().expect("onrecord starts");
    let mut pipe = child.stdin.take().expect("a pipe");
    let feeder = std::thread::spawn(move || {
        let line = format!("{{\"text\": \"{}\"}}\n", "A word. ".repeat(1_000));
        // Ends with an error when the program does.
        while pipe.write_all(line.as_bytes()).is_ok() {}
    });
    let mut stdout = child.stdout.take().expect("a pipe");
    stdout.read_exact(&mut [0; 16]).expect("some output");
    drop(stdout);
    let status = child.wait().expect("onrecord ends");
    feeder.join().expect("the feeder ends");
    let mut err = String::new();
    child.stderr.take().expect("a pipe").read_to_string(&mut err).expect("UTF-8");
    assert!(status.success());
    assert_eq!(err, "");
}

#[test]
fn a_line_is_answered_before_the_next_one_is_sent() {
    let mut child = command(&["--from", "jsonl", "--to", "json"]).spawn().expect("onrecord starts");
    let (mut stdin, mut stdout) = (child.stdin.take().expect("a pipe"), child.stdout.take().expect("a pipe"));
    for n in 0..3 {
        writeln!(stdin, "{{\"id\": {n}, \"text\": \"Hello.\"}}").expect("onrecord reads");
        let mut answer = Vec::new();
        while answer.last() != Some(&b'\n') {
            let mut byte = [0];
            stdout.read_exact(&mut byte).expect("an answer");
            answer.push(byte[0]);
        }
        let answer: serde_json::Value = serde_json::from_slice(&answer).expect("JSON");
        assert_eq!(answer["id"], n.to_string());
    }
    drop(stdin);
    assert!(child.wait().expect("onrecord ends").success());
}

#[cfg(target_os = "linux")]
#[test]
fn memory_does_not_grow_with_the_number_of_lines() {
    let peak = |lines: usize| {
        let mut child = command(&["--from", "jsonl", "--to", "json"]).spawn().expect("onrecord starts");
        let (mut stdin, mut stdout) =
            (child.stdin.take().expect("a pipe"), child.stdout.take().expect("a pipe"));
        // Much input and few words, so that reading is measured and not the tagger.
        let line =
            format!("{{\"html\": \"<!-- {} --><p>Some words of text.</p>\"}}\n", "much ".repeat(2_000));
        let drain = std::thread::spawn(move || std::io::copy(&mut stdout, &mut std::io::sink()));
        for _ in 0..lines {
            stdin.write_all(line.as_bytes()).expect("onrecord reads");
        }
        let status = std::fs::read_to_string(format!("/proc/{}/status", child.id())).expect("/proc");
        drop(stdin);
        drain.join().expect("the drain ends").expect("output");
        assert!(child.wait().expect("onrecord ends").success());
        let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).expect("a peak");
        peak.trim().trim_end_matches(" kB").parse::<usize>().expect("a number")
    };
    // 2 MB and 20 MB of input.
    let (few, many) = (peak(200), peak(2_000));
    assert!(many < few + 12_000, "{few} kB for 200 lines, {many} kB for 2,000");
}
