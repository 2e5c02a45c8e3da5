//! `bench`: measures the core on this machine.

use anyhow::Result;

use crate::args::Args;
use crate::project::{cargo, metadata, run, step};

/// `cargo xtask bench [ARGS]`
pub fn command(args: Args) -> Result<()> {
    if !has_bench()? {
        println!("ro-notice has no bench yet; `[[bench]]` in Cargo.toml names one");
        return Ok(());
    }
    let mut bench = cargo(&["bench", "-p", "ro-notice", "--no-default-features", "--bench", "*", "--"]);
    bench.args(args.rest());
    step("bench of the core", || run(&mut bench))
}

fn has_bench() -> Result<bool> {
    let metadata = metadata()?;
    let packages = metadata["packages"].as_array().into_iter().flatten();
    let core = packages.filter(|package| package["name"] == "ro-notice");
    let mut targets = core.flat_map(|package| package["targets"].as_array().into_iter().flatten());
    Ok(targets.any(|target| target["kind"][0] == "bench"))
}
