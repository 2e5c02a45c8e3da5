//! axe-core, the accessibility tests' judge: one JavaScript file out of the npm
//! registry, kept beside what cargo builds and never committed.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};

use crate::project::{run, target_dir};

/// The version the tests are written against; another may object to other things.
const VERSION: &str = "4.14.1";

const MISSING: &str = "the accessibility tests need axe-core, which npm brings: install Node.js with npm and \
    put it on PATH, or put axe.min.js of axe-core there yourself";

/// The text of axe-core; brings it where it is not at hand yet, and never goes on without.
pub fn source() -> Result<String> {
    let file = ensure()?;
    fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))
}

/// Where `axe.min.js` lies.
pub fn ensure() -> Result<PathBuf> {
    let dir = target_dir()?.join("tools").join(format!("axe-{VERSION}"));
    let file = dir.join("node_modules/axe-core/axe.min.js");
    if !file.is_file() {
        fs::create_dir_all(&dir)?;
        let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
        let mut install = Command::new(npm);
        install.args(["install", "--no-save", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix"]);
        run(install.arg(&dir).arg(format!("axe-core@{VERSION}")))
            .with_context(|| format!("{MISSING} ({})", file.display()))?;
    }
    file.is_file().then_some(()).with_context(|| format!("{MISSING} ({})", file.display()))?;
    Ok(file)
}
