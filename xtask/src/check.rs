//! `check`: formatting, and clippy for this machine and for wasm.

use anyhow::Result;

use crate::args::Args;
use crate::project::{cargo, run, step};
use crate::wasm::{self, TARGET};

/// `cargo xtask check`
pub fn command(args: Args) -> Result<()> {
    args.done()?;
    step("formatting", || run(&mut cargo(&["fmt", "--all", "--check"])))?;
    step("clippy for this machine", || {
        run(&mut cargo(&["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]))
    })?;
    step("clippy for wasm", || {
        wasm::ensure_target()?;
        for feature in ["app", "headless"] {
            let mut clippy = cargo(&["clippy", "-p", "ro-notice", "--lib", "--features", feature]);
            run(clippy.args(["--target", TARGET, "--", "-D", "warnings"]))?;
        }
        Ok(())
    })
}
