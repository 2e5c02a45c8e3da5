//! `bench`: measures the core on this machine, natively and in wasm, and the page in a browser.

use std::fs;

use anyhow::Result;

use crate::args::Args;
use crate::build::{build, effort};
use crate::chromium::Chromium;
use crate::lighthouse;
use crate::project::{cargo, run, step, target_dir};
use crate::wasm::{self, Effort, Module};

/// `cargo xtask bench [GROUP …]`, `cargo xtask bench page [--rounds N] [--quick]`,
/// or `cargo xtask bench lighthouse [--quick]`
pub fn command(mut args: Args) -> Result<()> {
    if args.flag("page") {
        return page(args);
    }
    if args.flag("lighthouse") {
        return lighthouse::command(args);
    }
    let groups = args.rest();
    let mut bench = cargo(&["run", "--release", "-p", "ro-bench", "--"]);
    if groups.is_empty() || groups.iter().any(|group| group == "wasm") {
        let Module { wasm, js } = step("build the parser without the page", || wasm::headless(Effort::Full))?;
        let folder = target_dir()?.join("headless");
        fs::create_dir_all(&folder)?;
        fs::write(folder.join("ro_bg.wasm"), wasm)?;
        fs::write(folder.join("ro.mjs"), js)?;
        bench.env("RO_HEADLESS", folder);
    }
    bench.args(groups);
    step("bench of the core", || run(&mut bench))
}

/// The WebDriver client is a dependency of the tests alone, so an example does the work.
fn page(mut args: Args) -> Result<()> {
    let rounds = args.value("--rounds")?;
    let effort = effort(&mut args);
    args.done()?;
    build(effort)?;
    step("browser at hand", Chromium::ensure)?;
    let mut bench = cargo(&["run", "-p", "xtask", "--example", "page_bench", "--"]);
    step("bench of the page", || run(bench.args(rounds)))
}
