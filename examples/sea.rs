//! Reads every text of a folder and says one line a document: `sea [FOLDER] [--left]`.
//! Without a folder, `../shared/notices`; `--left` also prints what was not understood.

use ro_notice::coverage::{Coverage, Unit, coverage};
use ro_notice::facet::Kind;
use ro_notice::{Notice, notice};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{Duration, Instant};

fn main() -> ExitCode {
    let mut folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/notices");
    let mut show = false;
    for arg in std::env::args().skip(1) {
        match arg.as_str() {
            "--left" => show = true,
            other if other.starts_with('-') => {
                eprintln!("sea: unknown option {other}\nusage: sea [FOLDER] [--left]");
                return ExitCode::from(2);
            }
            other => folder = other.into(),
        }
    }
    let paths = texts_in(&folder);
    if paths.is_empty() {
        eprintln!("sea: {} has no .txt files: name a folder that has some", folder.display());
        return ExitCode::from(2);
    }
    println!("{}", head());
    let mut failed = 0;
    for path in &paths {
        match std::fs::read_to_string(path) {
            Ok(text) => {
                let begun = Instant::now();
                let read = notice(text);
                let took = begun.elapsed();
                let covered = coverage(&read);
                println!("{}", line(path, &read, took, &covered));
                if show {
                    for left in &covered.left {
                        println!("    {:<8} {}", left.unit.name(), read.clean(left.span));
                    }
                }
            }
            Err(error) => {
                failed += 1;
                println!("{}: cannot be read: {error}", path.display());
            }
        }
    }
    println!("{} texts, {failed} of them not read", paths.len());
    if failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn head() -> String {
    let kinds = Kind::ALL.map(|kind| format!("{:>5}", &kind.name()[..4]));
    let units = Unit::ALL.map(|unit| format!("{:>6}", &unit.name()[..4]));
    format!("{:>7} {:>7} {:>5}{} doubt{}  name", "bytes", "ms", "parts", kinds.concat(), units.concat())
}

fn line(path: &Path, read: &Notice, took: Duration, covered: &Coverage) -> String {
    let kinds = Kind::ALL.map(|kind| format!("{:>5}", read.of(kind).count()));
    let units = covered.shares.map(|share| match share.all {
        0 => format!("{:>6}", "-"),
        all => format!("{:>5}%", u64::from(share.told) * 100 / u64::from(all)),
    });
    format!(
        "{:>7} {:>7.2} {:>5}{} {:>5}{}  {}",
        read.source.text().len(),
        took.as_secs_f64() * 1e3,
        read.outline.nodes.len(),
        kinds.concat(),
        read.doubts.len(),
        units.concat(),
        path.file_stem().unwrap_or_default().to_string_lossy()
    )
}

/// The text files of a folder, by name; none where it cannot be read.
fn texts_in(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let mut paths: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.retain(|path| path.extension().is_some_and(|it| it == "txt"));
    paths.sort();
    paths
}
