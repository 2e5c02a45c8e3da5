//! Other programs open what Rõ writes: LibreOffice, a calendar library, Python's csv, another JSON
//! Schema validator, xmllint. Brings them where apt-get and pip may.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::chromium::{apt, on_path};
use crate::project::{cargo, output, root, run, target_dir};

/// What is brought by apt-get, by the program that shows it is there.
const PROGRAMS: [(&str, &[&str]); 3] = [
    ("soffice", &["libreoffice-calc", "libreoffice-writer"]),
    ("xmllint", &["libxml2-utils"]),
    ("python3", &["python3", "python3-venv"]),
];

/// What is brought by pip, into an environment of its own.
const LIBRARIES: [&str; 3] = ["icalendar==7.3.2", "jsonschema==4.26.0", "openpyxl==3.1.5"];

/// The notice that is written in every form.
const NOTICE: &str = "tests/notices/02-state-conclusion.md";

/// Writes a notice in every form and has each opened by another program.
pub fn proof() -> Result<()> {
    let missing: Vec<&str> = PROGRAMS
        .iter()
        .filter(|(program, _)| on_path(program).is_none())
        .flat_map(|(_, packages)| packages.iter().copied())
        .collect();
    if !missing.is_empty() {
        println!("   bringing {} by apt-get", missing.join(", "));
        let hint = "LibreOffice, xmllint and Python prove the files: install them and put them on PATH";
        run(apt().context(hint)?.arg("update")).context(hint)?;
        run(apt()?.args(["install", "-y", "--no-install-recommends"]).args(&missing)).context(hint)?;
    }
    let dir = target_dir()?.join("proof");
    fs::create_dir_all(&dir)?;
    let python = python(&dir)?;
    write_all(&dir)?;
    for file in ["out.xlsx", "out.docx"] {
        save_again(&dir, file)?;
    }
    let script = root().join("tests/proof/opens.py");
    run(Command::new(python).arg(script).arg(&dir).arg(root().join("schema/ro-summary-1.json")))?;
    valid_akn(&dir)
}

/// A Python that has the libraries.
fn python(dir: &Path) -> Result<PathBuf> {
    let venv = dir.join("venv");
    let python = venv.join("bin/python");
    if !python.is_file() {
        run(Command::new("python3").args(["-m", "venv"]).arg(&venv)).context("python3-venv is needed")?;
    }
    run(Command::new(&python).args(["-m", "pip", "install", "-q"]).args(LIBRARIES))?;
    Ok(python)
}

/// The notice in every form, as `out.<ending>`.
fn write_all(dir: &Path) -> Result<()> {
    let page = fs::read_to_string(root().join(NOTICE))?;
    let text = page.split_once("```notice\n").and_then(|(_, rest)| rest.split_once("```"));
    let (text, _) = text.with_context(|| format!("{NOTICE} has no ```notice block"))?;
    fs::write(dir.join("in.txt"), text)?;
    for (format, ending) in
        [("json", "json"), ("csv", "csv"), ("ics", "ics"), ("akn", "xml"), ("docx", "docx"), ("xlsx", "xlsx")]
    {
        let mut summarize = cargo(&["run", "-q", "-p", "ro-notice", "--no-default-features", "--example"]);
        summarize.args(["summarize", "--"]).arg(dir.join("in.txt")).args(["--format", format]);
        let written = summarize.output()?;
        if !written.status.success() {
            bail!("summarize --format {format}: {}", String::from_utf8_lossy(&written.stderr));
        }
        fs::write(dir.join(format!("out.{ending}")), written.stdout)?;
    }
    Ok(())
}

/// Has LibreOffice open a file and save it, under `again/`.
fn save_again(dir: &Path, file: &str) -> Result<()> {
    let again = dir.join("again");
    let (_, ending) = file.split_once('.').context("a file with an ending")?;
    let profile = format!("-env:UserInstallation=file://{}", dir.join("profile").display());
    let mut office = Command::new("soffice");
    office.args([&profile, "--headless", "--convert-to", ending, "--outdir"]).arg(&again);
    output(office.arg(dir.join(file)))?;
    if again.join(file).is_file() { Ok(()) } else { bail!("LibreOffice did not save {file} again") }
}

/// Has xmllint hold the XML against the schema beside the project, where that is.
fn valid_akn(dir: &Path) -> Result<()> {
    let schemas = root().join("../shared/schemas");
    let Ok(schema) = fs::read_to_string(schemas.join("akomantoso30.xsd")) else {
        println!("   skipped by name: {} has no akomantoso30.xsd", schemas.display());
        return Ok(());
    };
    // The schema of `xml:` beside it lacks the attribute that the other one uses.
    let xml = fs::read_to_string(schemas.join("xml.xsd"))?;
    let id = "<xs:attribute name=\"id\" type=\"xs:ID\"/></xs:schema>";
    let xml = if xml.contains("name=\"id\"") { xml } else { xml.replace("</xs:schema>", id) };
    fs::write(dir.join("akomantoso30.xsd"), schema)?;
    fs::write(dir.join("xml.xsd"), xml)?;
    let mut lint = Command::new("xmllint");
    lint.args(["--noout", "--nonet", "--schema"]).arg(dir.join("akomantoso30.xsd"));
    run(lint.arg(dir.join("out.xml")))
}
