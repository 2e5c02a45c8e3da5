//! `build`: writes the page to `dist/`.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use crate::args::Args;
use crate::pack::packed;
use crate::project::{dist, root, step};
use crate::site::{File, Parts, site};
use crate::streams::parted;
use crate::wasm::{self, Effort};

/// `cargo xtask build [--quick]`
pub fn command(mut args: Args) -> Result<()> {
    let effort = effort(&mut args);
    args.done()?;
    build(effort)
}

/// `--quick`: a page that is soon built, for the one who works on it.
pub fn effort(args: &mut Args) -> Effort {
    if args.flag("--quick") { Effort::Quick } else { Effort::Full }
}

/// Builds the page; `dist/` then holds exactly its files, beside other outputs.
pub fn build(effort: Effort) -> Result<()> {
    step("target for wasm", wasm::ensure_target)?;
    let built = step("compile the page for wasm", || wasm::compile("app", effort))?;
    let module = step("write its JavaScript", || wasm::bind(&built))?;
    step("write dist/", || {
        let shell = read(&root().join("index.html"))?;
        let styles = styles(&root().join("style"))?;
        let packed = packed(&parted(&module.wasm)?, effort)?;
        let files = site(Parts { shell, styles, packed, js: module.js })?;
        for File { name, bytes } in &files {
            let leak = wasm::leak(bytes)?;
            ensure!(
                leak.is_none(),
                "{name} holds a path of this machine: {}\n\
                 xtask/src/wasm.rs must give that folder another name",
                leak.unwrap_or_default()
            );
        }
        write(&dist(), &files)
    })
}

/// Every `*.css` of a folder, name and text.
fn styles(dir: &Path) -> Result<Vec<(String, String)>> {
    let mut styles = Vec::new();
    for entry in fs::read_dir(dir).with_context(|| format!("cannot list {}", dir.display()))? {
        let path = entry?.path();
        if path.extension().is_some_and(|ending| ending == "css") {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            styles.push((name, read(&path)?));
        }
    }
    Ok(styles)
}

/// Makes a folder hold exactly `files`, and what folders are in it. The page, named first, is written last: it
/// never names a file that is not there yet.
fn write(dir: &Path, files: &[File]) -> Result<()> {
    fs::create_dir_all(dir)?;
    for file in files.iter().rev() {
        let path = dir.join(&file.name);
        fs::write(&path, &file.bytes).with_context(|| format!("cannot write {}", path.display()))?;
    }
    for entry in fs::read_dir(dir)? {
        let entry = entry?;
        // Folders are other outputs.
        if entry.path().is_dir() {
            continue;
        }
        if files.iter().all(|file| *file.name != *entry.file_name()) {
            fs::remove_file(entry.path())
                .with_context(|| format!("cannot remove {}", entry.path().display()))?;
        }
    }
    Ok(())
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))
}
