//! `bench`: measures the core on this machine, natively and in wasm.

use std::fs;

use anyhow::Result;

use crate::args::Args;
use crate::project::{cargo, run, step, target_dir};
use crate::wasm::{self, Module};

/// `cargo xtask bench [GROUP …]`
pub fn command(args: Args) -> Result<()> {
    let groups = args.rest();
    let mut bench = cargo(&["run", "--release", "-p", "ro-bench", "--"]);
    if groups.is_empty() || groups.iter().any(|group| group == "wasm") {
        let Module { wasm, js } = step("build the parser without the page", wasm::headless)?;
        let folder = target_dir()?.join("headless");
        fs::create_dir_all(&folder)?;
        fs::write(folder.join("ro_bg.wasm"), wasm)?;
        fs::write(folder.join("ro.mjs"), js)?;
        bench.env("RO_HEADLESS", folder);
    }
    bench.args(groups);
    step("bench of the core", || run(&mut bench))
}
