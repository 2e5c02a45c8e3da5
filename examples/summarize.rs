//! Prints the summary of one text file: `summarize FILE [--format json|markdown] [--convert]`,
//! `-` for standard input. `--convert` first turns TCVN3, VNI and damaged letters into
//! Unicode; without it the summary only says that they could be.

use ro_notice::export::json;
use ro_notice::text::{Encoding, converted};
use std::io::Read as _;
use std::process::ExitCode;

const USAGE: &str =
    "usage: summarize FILE [--format json|markdown] [--convert]   (FILE may be - for standard input)";

fn main() -> ExitCode {
    let mut file = None;
    let mut format = "json".to_owned();
    let mut convert = false;
    let mut args = std::env::args().skip(1);
    while let Some(arg) = args.next() {
        match arg.as_str() {
            "--format" => match args.next() {
                Some(name) => format = name,
                None => return fail("--format needs a name: json or markdown"),
            },
            "--convert" => convert = true,
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
    if !matches!(format.as_str(), "json" | "markdown") {
        return fail(&format!("unknown format {format}: json or markdown"));
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
    if format == "json" {
        let mut summary = json::summary(&notice);
        summary.source.converted = encodings.into_iter().map(Encoding::name).collect();
        println!("{}", json::written(&summary));
    } else {
        print!("{}", ro_notice::export::markdown::markdown(&notice, &ro_notice::digest(&notice)));
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
