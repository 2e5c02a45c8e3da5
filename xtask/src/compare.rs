//! `compare`: which findings a change gains and loses, over all test notices.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::args::{Args, Usage};
use crate::project::{cargo, output, root, run, step, target_dir};

/// `cargo xtask compare REV [FOLDER]`: the working tree against a revision, on
/// `tests/notices` and on the `.txt` files of a folder.
pub fn command(args: Args) -> Result<()> {
    let words = args.rest();
    let (revision, folder) = match words.as_slice() {
        [revision] if !revision.starts_with('-') => (revision, None),
        [revision, folder] if !revision.starts_with('-') => (revision, Some(PathBuf::from(folder))),
        _ => return Err(Usage("compare takes a revision and perhaps a folder".to_owned()).into()),
    };
    let place = target_dir()?.join("compare");
    fs::create_dir_all(&place)?;
    let before = step(&format!("summarize of {revision}"), || built_at(revision, &place))?;
    let after = step("summarize of the working tree", || built(&root(), &target_dir()?))?;
    let mut texts = notices(&place)?;
    if let Some(folder) = folder {
        texts.extend(texts_in(&folder)?);
    }
    let mut sum = Sum::default();
    for text in &texts {
        let said = difference(&summary(&before, text)?, &summary(&after, text)?, &mut sum);
        if !said.is_empty() {
            println!("\n{}", text.file_stem().unwrap_or_default().to_string_lossy());
            said.iter().for_each(|line| println!("  {line}"));
        }
    }
    println!("\n{}", sum.told(texts.len()));
    Ok(())
}

/// Builds `summarize` as it was at `revision`, in a worktree of its own that is removed
/// again; the program is kept under the name of its commit.
fn built_at(revision: &str, place: &Path) -> Result<PathBuf> {
    let git = |args: &[&str]| {
        let mut git = Command::new("git");
        git.current_dir(root()).args(args);
        git
    };
    let commit = format!("{revision}^{{commit}}");
    let commit = output(&mut git(&["rev-parse", "--verify", "--short=12", &commit]))?;
    let kept = place.join(format!("summarize-{}{}", commit.trim(), std::env::consts::EXE_SUFFIX));
    if kept.is_file() {
        return Ok(kept);
    }
    let tree = place.join("tree");
    let tree_name = tree.to_string_lossy().into_owned();
    // Left behind by a run that was stopped.
    if tree.exists() {
        run(&mut git(&["worktree", "remove", "--force", &tree_name]))?;
    }
    run(&mut git(&["worktree", "add", "--quiet", "--detach", &tree_name, commit.trim()]))?;
    let made = built(&tree, &place.join("target")).and_then(|program| Ok(fs::copy(program, &kept)?));
    run(&mut git(&["worktree", "remove", "--force", &tree_name]))?;
    made.map(|_| kept)
}

/// Builds `summarize` of the project at `project`, not optimised: it reads a few hundred
/// pages, which takes less than the optimiser would.
fn built(project: &Path, target: &Path) -> Result<PathBuf> {
    let build = ["build", "--quiet", "-p", "ro-notice", "--no-default-features", "--example", "summarize"];
    run(cargo(&build).current_dir(project).env("CARGO_TARGET_DIR", target))?;
    Ok(target.join("debug/examples").join(format!("summarize{}", std::env::consts::EXE_SUFFIX)))
}

/// The texts of `tests/notices`, each written to a file of its own.
fn notices(place: &Path) -> Result<Vec<PathBuf>> {
    let folder = place.join("texts");
    fs::create_dir_all(&folder)?;
    let mut texts = Vec::new();
    for entry in fs::read_dir(root().join("tests/notices"))? {
        let path = entry?.path();
        let page = fs::read_to_string(&path)?;
        let text = page.split_once("\n```notice\n").and_then(|(_, rest)| rest.split_once("\n```"));
        let Some((text, _)) = text else { continue };
        let file = folder.join(path.with_extension("txt").file_name().context("a notice without a name")?);
        fs::write(&file, format!("{text}\n"))?;
        texts.push(file);
    }
    texts.sort();
    Ok(texts)
}

fn texts_in(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).with_context(|| format!("{} cannot be read", folder.display()))?;
    let mut texts = entries.map(|entry| Ok(entry?.path())).collect::<Result<Vec<PathBuf>>>()?;
    texts.retain(|path| path.extension().is_some_and(|it| it == "txt"));
    if texts.is_empty() {
        bail!("{} has no .txt files", folder.display());
    }
    texts.sort();
    Ok(texts)
}

fn summary(program: &Path, text: &Path) -> Result<Value> {
    let said = output(Command::new(program).arg(text))?;
    serde_json::from_str(&said).with_context(|| format!("no JSON for {}", text.display()))
}

/// What changed in all texts together.
#[derive(Default)]
struct Sum {
    gained: BTreeMap<String, usize>,
    lost: BTreeMap<String, usize>,
    changed: usize,
    texts: usize,
}

impl Sum {
    fn told(&self, texts: usize) -> String {
        let count = |rules: &BTreeMap<String, usize>| rules.values().sum::<usize>();
        let by = |rules: &BTreeMap<String, usize>| {
            rules.iter().map(|(rule, count)| format!(" {rule} {count}")).collect::<Vec<_>>().join(",")
        };
        let Sum { gained, lost, changed, texts: differ } = self;
        format!(
            "{differ} of {texts} texts differ: {} gained{}; {} lost{}; {changed} changed",
            count(gained),
            by(gained),
            count(lost),
            by(lost)
        )
    }
}

/// A finding as it is compared: where it begins and its words, by which rule, and its slots.
struct Found {
    start: u64,
    quote: String,
    rule: String,
    kind: String,
    slots: BTreeMap<String, String>,
}

/// The lines that tell what differs: `-` lost, `+` gained, `~` changed.
fn difference(before: &Value, after: &Value, sum: &mut Sum) -> Vec<String> {
    let mut lines = Vec::new();
    let (old, mut new) = (findings(before), findings(after));
    for was in old {
        let same = |it: &Found| it.kind == was.kind && it.start == was.start && it.quote == was.quote;
        let Some(at) = new.iter().position(same) else {
            lines.push((was.start, format!("- {}  {}", was.rule, shortened(&was.quote))));
            *sum.lost.entry(was.rule).or_default() += 1;
            continue;
        };
        let is = new.remove(at);
        let mut changes: Vec<String> = Vec::new();
        if is.rule != was.rule {
            changes.push(format!("rule {} → {}", was.rule, is.rule));
        }
        for name in was.slots.keys().chain(is.slots.keys().filter(|name| !was.slots.contains_key(*name))) {
            let said = |it: &Found| it.slots.get(name).cloned().unwrap_or_default();
            if said(&was) != said(&is) {
                changes.push(format!("{name} «{}» → «{}»", said(&was), said(&is)));
            }
        }
        if !changes.is_empty() {
            sum.changed += 1;
            lines
                .push((is.start, format!("~ {}  {}: {}", is.rule, shortened(&is.quote), changes.join("; "))));
        }
    }
    for is in new {
        lines.push((is.start, format!("+ {}  {}", is.rule, shortened(&is.quote))));
        *sum.gained.entry(is.rule).or_default() += 1;
    }
    lines.sort();
    let mut lines: Vec<String> = lines.into_iter().map(|(_, line)| line).collect();
    for field in after["meta"].as_object().into_iter().flat_map(serde_json::Map::keys) {
        let (was, is) = (plain(&before["meta"][field]), plain(&after["meta"][field]));
        if was != is {
            lines.push(format!("~ meta {field}: «{was}» → «{is}»"));
        }
    }
    sum.texts += usize::from(!lines.is_empty());
    lines
}

fn findings(summary: &Value) -> Vec<Found> {
    const SLOTS: [&str; 12] = [
        "confidence", "actors", "coordinators", "deadlines", "product", "reports_to", "order", "values",
        "unit", "status", "period", "compare",
    ];
    let all = summary["findings"].as_array().into_iter().flatten();
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    all.map(|it| Found {
        start: it["span"]["start"].as_u64().unwrap_or_default(),
        quote: text(&it["quote"]),
        rule: text(&it["why"]["rule"]),
        kind: text(&it["kind"]),
        slots: SLOTS.iter().map(|&slot| (slot.to_owned(), plain(&it[slot]))).collect(),
    })
    .collect()
}

/// A value without its spans, as a person reads it.
fn plain(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Array(all) => all.iter().map(plain).collect::<Vec<_>>().join(", "),
        Value::Object(fields) => match (fields.get("text"), fields.get("value")) {
            (Some(text), Some(value)) => format!("{} ({})", plain(text), plain(value)),
            (_, Some(value)) => plain(value),
            _ => value.to_string(),
        },
        other => other.to_string(),
    }
}

fn shortened(quote: &str) -> String {
    const ROOM: usize = 100;
    match quote.char_indices().nth(ROOM) {
        Some((end, _)) => format!("{}…", &quote[..end]),
        None => quote.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn finding(start: u64, rule: &str, quote: &str, actor: &str) -> Value {
        json!({"span": {"start": start}, "kind": "task", "quote": quote, "why": {"rule": rule},
            "actors": [{"value": actor, "span": {"start": start}}]})
    }

    #[test]
    fn tells_what_is_lost_gained_and_changed() {
        let before = json!({"meta": {"kind": null}, "findings": [
            finding(0, "task/acts", "một", "Sở Y tế"), finding(9, "task/duty", "hai", "A"), finding(20, "task/acts", "ba", "")]});
        let after = json!({"meta": {"kind": {"value": "thông báo"}}, "findings": [
            finding(0, "task/acts", "một", "Sở Nội vụ"), finding(12, "task/duty", "hai rưỡi", "A"), finding(20, "task/acts", "ba", "")]});
        let mut sum = Sum::default();
        assert_eq!(
            difference(&before, &after, &mut sum),
            [
                "~ task/acts  một: actors «Sở Y tế» → «Sở Nội vụ»",
                "- task/duty  hai",
                "+ task/duty  hai rưỡi",
                "~ meta kind: «» → «thông báo»",
            ]
        );
        assert_eq!(sum.told(3), "1 of 3 texts differ: 1 gained task/duty 1; 1 lost task/duty 1; 1 changed");
        assert!(difference(&before, &before, &mut sum).is_empty());
    }
}
