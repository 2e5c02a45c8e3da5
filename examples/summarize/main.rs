//! Prints what is handed on of one text file: `summarize FILE [--format NAME] [--convert]`,
//! `-` for standard input. The formats are those of the page: see [`FORMATS`]. `--convert`
//! first turns TCVN3, VNI and damaged letters into Unicode; without it the summary only
//! says that they could be. `--explain` says instead why each finding was made and what
//! kept other rules from firing.

mod explain;

use ro_notice::export::{akn, calendar, clipboard, csv, docx, html, json, markdown, xlsx};
use ro_notice::share::{Shared, fragment};
use ro_notice::text::{Encoding, converted};
use ro_notice::{Notice, Report};
use std::io::{Read as _, Write as _};
use std::process::ExitCode;

const USAGE: &str = "usage: summarize FILE [--format json|markdown|chat|tsv|csv|ics|akn|html|docx|xlsx|link] [--convert] [--explain]   (FILE may be - for standard input)";

type Write = fn(&Notice, &Report) -> Vec<u8>;

/// The formats but for JSON, and how each is written.
const FORMATS: [(&str, Write); 10] = [
    ("markdown", |_, report| markdown::markdown(report).into_bytes()),
    ("chat", |_, report| clipboard::chat(report).into_bytes()),
    ("tsv", |_, report| clipboard::copied_table(report).1.into_bytes()),
    ("csv", |_, report| csv::csv(report).into_bytes()),
    ("ics", |_, report| calendar::ics(report).into_bytes()),
    ("akn", |notice, _| akn::akn(notice).into_bytes()),
    ("html", |notice, report| html::html(report, notice.source.text(), &link(notice)).into_bytes()),
    ("docx", |_, report| docx::docx(report)),
    ("xlsx", |_, report| xlsx::xlsx(report)),
    ("link", |notice, _| (link(notice) + "\n").into_bytes()),
];

/// The fragment that holds the whole text; empty where it is too long for one.
fn link(notice: &Notice) -> String {
    fragment(&Shared::Full(notice.source.text().to_owned(), Vec::new())).unwrap_or_default()
}

fn main() -> ExitCode {
    let mut file = None;
    let mut format = "json".to_owned();
    let (mut convert, mut explain) = (false, false);
    let mut args = std::env::args().skip(1);
    while let Some(arg) = args.next() {
        match arg.as_str() {
            "--format" => match args.next() {
                Some(name) => format = name,
                None => return fail("--format needs a name"),
            },
            "--convert" => convert = true,
            "--explain" => explain = true,
            "--help" | "-h" => {
                println!("{USAGE}");
                return ExitCode::SUCCESS;
            }
            other if other.starts_with("--") => return fail(&format!("unknown option {other}")),
            other if file.is_none() => file = Some(other.to_owned()),
            other => return fail(&format!("one file at a time, and {other} is a second")),
        }
    }
    let Some(file) = file else { return fail("no file given") };
    let write = FORMATS.iter().find(|(name, _)| *name == format).map(|(_, write)| write);
    if write.is_none() && format != "json" {
        return fail(&format!("unknown format {format}"));
    }
    let bytes = match read(&file) {
        Ok(bytes) => bytes,
        Err(error) => {
            return fail(&format!("{file} cannot be read ({error}): check the path and the rights"));
        }
    };
    let text = match String::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            let at = error.utf8_error().valid_up_to();
            return fail(&format!(
                "{file} is not UTF-8 (first fault at byte {at}): save it as UTF-8 and try again"
            ));
        }
    };
    let (text, encodings) = match convert.then(|| converted(&text)).flatten() {
        Some(converted) => converted,
        None => (text, Vec::new()),
    };
    let notice = ro_notice::notice(text);
    let bytes = match write {
        _ if explain => explain::explained(&notice).into_bytes(),
        Some(write) => write(&notice, &ro_notice::report(&notice, &ro_notice::digest(&notice))),
        None => {
            let mut summary = json::summary(&notice);
            summary.source.converted = encodings.into_iter().map(Encoding::name).collect();
            (json::written(&summary) + "\n").into_bytes()
        }
    };
    if let Err(error) = std::io::stdout().write_all(&bytes) {
        return fail(&format!("standard output cannot be written ({error})"));
    }
    ExitCode::SUCCESS
}

fn read(file: &str) -> std::io::Result<Vec<u8>> {
    if file == "-" {
        let mut bytes = Vec::new();
        std::io::stdin().read_to_end(&mut bytes)?;
        return Ok(bytes);
    }
    std::fs::read(file)
}

fn fail(why: &str) -> ExitCode {
    eprintln!("summarize: {why}\n{USAGE}");
    ExitCode::from(2)
}
