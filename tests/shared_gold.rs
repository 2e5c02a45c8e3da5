//! Reads the real texts beside the project, `../shared/gold` and `../shared/notices`,
//! where they are: no panic, every byte kept, every span a part of the text, in a time
//! that grows with the text and no faster, and a line on each.
//!
//! They are a measure and no part of the project. Where they are not, each folder
//! is named as skipped, on a line that a passing test does not swallow.

#![allow(clippy::unwrap_used, reason = "a test may stop at the first thing that is not as it says")]

mod corpus;

use corpus::sound::faults;
use ro_notice::coverage::{Unit, coverage};
use ro_notice::notice;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::time::Duration;

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
        say(report(path, &text));
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

/// One line: what was read, how much of it was understood.
fn report(path: &Path, text: &str) -> String {
    let read = notice(text);
    let sentences = coverage(&read).of(Unit::Sentence);
    format!(
        "{}: {} bytes, {} parts, {} findings, {} doubts, {} of {} sentences accounted for\n",
        path.file_stem().unwrap_or_default().to_string_lossy(),
        text.len(),
        read.outline.nodes.len(),
        read.findings.len(),
        read.doubts.len(),
        sentences.told,
        sentences.all
    )
}

/// Twice as much takes twice as long: all texts behind each other, and that again.
#[test]
fn shared_notices_are_read_in_linear_time_or_skipped_by_name() {
    // A busy machine makes times uneven; what is not linear is worse than that.
    const NEARLY_TWICE: f64 = 3.0;
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/notices");
    let texts = texts_in(&folder);
    if texts.is_empty() || on_cpu().is_none() {
        let line = format!("skipped by name: no texts in {}, or no clock\n", folder.display());
        return std::io::stderr().write_all(line.as_bytes()).unwrap();
    }
    let once: String = texts.iter().map(|path| fs::read_to_string(path).unwrap() + "\n\n").collect();
    let twice = once.repeat(2);
    let time = |text: &str| {
        let begun = on_cpu().unwrap();
        assert!(!notice(text).findings.is_empty());
        (on_cpu().unwrap() - begun).as_secs_f64()
    };
    time(&once);
    let best = |text: &str| (0..3).map(|_| time(text)).fold(f64::MAX, f64::min);
    let (one, two) = (best(&once), best(&twice));
    assert!(two <= NEARLY_TWICE * one, "{one:.2} s for {} bytes, {two:.2} s for twice as many", once.len());
}

/// Time this thread was on a processor; Linux only.
fn on_cpu() -> Option<Duration> {
    let said = fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    said.split(' ').next()?.parse().ok().map(Duration::from_nanos)
}
