//! Reads the real texts beside the project, `../shared/gold` and `../shared/notices`,
//! where they are: no panic, every byte kept, every span a part of the text.
//!
//! They are a measure and no part of the project. Where they are not, each folder
//! is named as skipped, on a line that a passing test does not swallow.

#![allow(clippy::unwrap_used, reason = "a test may stop at the first thing that is not as it says")]

mod corpus;

use corpus::sound::faults;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

#[test]
fn shared_gold_is_read_soundly_or_skipped_by_name() {
    sound_or_skipped("gold");
}

#[test]
fn shared_notices_are_read_soundly_or_skipped_by_name() {
    sound_or_skipped("notices");
}

fn sound_or_skipped(name: &str) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared").join(name);
    let texts = texts_in(&folder);
    // Written past the capture of the test harness.
    let say = |line: String| std::io::stderr().write_all(line.as_bytes()).unwrap();
    if texts.is_empty() {
        say(format!("skipped by name: {} has no texts here\n", folder.display()));
        return;
    }
    let mut wrong = Vec::new();
    for path in &texts {
        let text = fs::read_to_string(path).unwrap();
        wrong.extend(faults(&text).into_iter().take(3).map(|fault| format!("{}: {fault}", path.display())));
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
    say(format!("read soundly: {} texts of {}\n", texts.len(), folder.display()));
}

/// The text files of a folder; none where it is not there.
fn texts_in(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut paths: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.retain(|path| path.extension().is_some_and(|it| it == "txt"));
    paths.sort();
    paths
}
