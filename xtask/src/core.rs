//! `rules`, `explain`, `sea`: what the core says of itself, by its examples.

use anyhow::{Context, Result};

use crate::args::Args;
use crate::project::{cargo, output, run};

/// `cargo xtask rules [--out FILE]`: the catalogue of the rules, as Markdown.
pub fn rules(mut args: Args) -> Result<()> {
    let out = args.value("--out")?;
    args.done()?;
    let catalogue = output(&mut example("rules", &[]))?;
    match out {
        Some(file) => std::fs::write(&file, catalogue).with_context(|| format!("{file} cannot be written")),
        None => {
            print!("{catalogue}");
            Ok(())
        }
    }
}

/// `cargo xtask explain FILE`: why each finding of a text was made.
pub fn explain(args: Args) -> Result<()> {
    run(example("summarize", &["--explain"]).args(args.rest()))
}

/// `cargo xtask sea [FOLDER] [--left]`: one line for every text of a folder.
pub fn sea(args: Args) -> Result<()> {
    run(example("sea", &[]).args(args.rest()))
}

fn example(name: &str, args: &[&str]) -> std::process::Command {
    let mut example = cargo(&[
        "run", "-q", "--release", "-p", "ro-notice", "--no-default-features", "--example", name, "--",
    ]);
    example.args(args);
    example
}
