//! `shots`: pictures of the page, for a person to look at and for the README.

use std::env;
use std::path::PathBuf;

use anyhow::{Context, Result, ensure};

use crate::args::Args;
use crate::build::build;
use crate::chromium::{Chromium, ensure_font};
use crate::project::{cargo, root, run, step};
use crate::wasm::Effort;

/// `cargo xtask shots [--text FILE] [--out DIR] [--readme]`
///
/// The WebDriver client is a dependency of the tests alone, so the work is done by
/// the example `shots`, which may use it.
pub fn command(mut args: Args) -> Result<()> {
    let text = args.value("--text")?;
    let out = args.value("--out")?;
    let readme = args.flag("--readme");
    args.done()?;
    // The example runs in the project's folder; the words are about the caller's.
    let here = env::current_dir()?;
    let text = text.map(|text| here.join(text));
    let out = out.map_or_else(|| root().join("target/shots"), |out| here.join(out));
    if let Some(text) = &text {
        ensure!(text.is_file(), "--text: there is no file {}", text.display());
    }
    build(Effort::Full)?;
    step("browser at hand", Chromium::ensure)?;
    if let Err(error) = ensure_font() {
        println!("   the pictures show whatever font is here: {error:#}");
    }
    let mut shots = cargo(&["run", "-p", "xtask", "--example", "shots", "--"]);
    shots.arg(text.unwrap_or_else(|| PathBuf::from("-"))).arg(&out);
    if readme {
        shots.arg(root().join("docs/screenshot.png"));
    }
    step("take pictures", || run(&mut shots).context("no pictures"))
}
