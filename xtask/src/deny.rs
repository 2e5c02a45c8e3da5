//! `deny`: the licences and sources of all that is built in, by cargo-deny.

use std::process::Command;

use anyhow::{Context, Result};

use crate::args::Args;
use crate::firefox::of_cargo;
use crate::project::{cargo, root, run, target_dir};

const VERSION: &str = "0.20.2";

/// `cargo xtask deny`
///
/// Advisories are left out: their list lies where not every machine may look. `cargo deny check
/// advisories` asks for it.
pub fn command(args: Args) -> Result<()> {
    args.done()?;
    if of_cargo("cargo-deny").is_none() {
        println!("   building cargo-deny {VERSION}");
        install("cargo-deny", VERSION)?;
    }
    let program =
        of_cargo("cargo-deny").context("cargo-deny was built, but is not where cargo puts programs")?;
    run(Command::new(program)
        .current_dir(root())
        .args(["check", "--hide-inclusion-graph", "bans", "licenses", "sources"]))
}

/// Has cargo build a program, soon and not for speed.
pub fn install(name: &str, version: &str) -> Result<()> {
    // What it is built in is not kept: it would be larger than the page's own.
    let build = target_dir()?.join(name);
    let mut install = cargo(&["install", "--locked", "--debug", "--version", version, name]);
    let built = run(install.env("CARGO_TARGET_DIR", &build));
    let _ = std::fs::remove_dir_all(build);
    built
}
