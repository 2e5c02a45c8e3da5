//! `reproduce`: builds the same commit in two folders and compares what comes out, byte for byte.

use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Result, ensure};
use sha2::{Digest, Sha256};

use crate::args::Args;
use crate::npm;
use crate::project::{root, run, step};

/// `cargo xtask reproduce [--package] [--quick]`; `--package`: only what npm is given
///
/// Both folders are clones of what was committed; each builds everything anew.
pub fn command(mut args: Args) -> Result<()> {
    let quick = args.flag("--quick");
    let package = args.flag("--package");
    args.done()?;
    let base = env::temp_dir().join(format!("ro-reproduce-{}", std::process::id()));
    let built = (|| {
        let one = step("build in one folder", || outputs(&base.join("one"), quick, package))?;
        let other = step("build in another", || outputs(&base.join("another place"), quick, package))?;
        Ok::<_, anyhow::Error>((one, other))
    })();
    let _ = fs::remove_dir_all(&base);
    let (one, other) = built?;
    let differ: Vec<&String> =
        one.keys().chain(other.keys()).filter(|name| one.get(*name) != other.get(*name)).collect();
    for (name, digest) in &one {
        println!("{digest}  {name}");
    }
    ensure!(differ.is_empty(), "not the same in both: {differ:?}");
    ensure!(one.len() > 10, "only {} files came out", one.len());
    println!("\n{} files, the same in both folders", one.len());
    Ok(())
}

/// The digests of all that a clone of this project builds, by path.
fn outputs(folder: &Path, quick: bool, package: bool) -> Result<BTreeMap<String, String>> {
    run(Command::new("git").args(["clone", "--quiet", "--no-hardlinks"]).arg(root()).arg(folder))?;
    let commands = if package { &["npm"][..] } else { &["build", "npm"] };
    for name in commands {
        // This program works on the project that this variable names.
        let mut xtask = Command::new(env::current_exe()?);
        xtask.arg(name).args(quick.then_some("--quick")).current_dir(folder);
        xtask.env("CARGO_MANIFEST_DIR", folder.join("xtask")).env("CARGO_TARGET_DIR", folder.join("target"));
        run(&mut xtask)?;
    }
    let dist = folder.join("dist");
    npm::pack(&dist.join("npm"), &dist)?;
    let mut digests = BTreeMap::new();
    let mut folders = vec![dist.clone()];
    while let Some(dir) = folders.pop() {
        for entry in fs::read_dir(dir)? {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let digest: String =
                Sha256::digest(fs::read(&path)?).iter().map(|byte| format!("{byte:02x}")).collect();
            digests.insert(path.strip_prefix(&dist)?.to_string_lossy().into_owned(), digest);
        }
    }
    Ok(digests)
}
