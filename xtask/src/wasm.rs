//! Sources → the wasm module and the JavaScript beside it.
//!
//! What must stay true: no path of the machine that builds is in what is built,
//! so that the same sources give the same bytes everywhere.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};
use wasm_bindgen_cli_support::Bindgen;

use crate::imports::shortened;
use crate::project::{self, cargo, output, run};

/// The target the page is built for.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// A module ready for the browser.
#[derive(Debug)]
pub struct Module {
    /// The module itself.
    pub wasm: Vec<u8>,
    /// An ES module whose default export starts it.
    pub js: String,
}

/// Makes sure that rustc can build for wasm; a toolchain installed by hand may lack the target.
pub fn ensure_target() -> Result<()> {
    let sysroot = output(rustc().args(["--print", "sysroot"]))?;
    if Path::new(sysroot.trim()).join("lib/rustlib").join(TARGET).join("lib").is_dir() {
        return Ok(());
    }
    run(Command::new("rustup").current_dir(project::root()).args(["target", "add", TARGET])).with_context(
        || {
            format!(
                "Rust cannot build for {TARGET} yet and rustup could not add it; \
                 install that target for this toolchain and try again"
            )
        },
    )
}

/// How much work goes into a module.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effort {
    /// What readers get: as small as it can be.
    Full,
    /// What the one who works on the page gets: soon.
    Quick,
}

impl Effort {
    /// The name of its profile in Cargo.toml.
    fn profile(self) -> &'static str {
        match self {
            Effort::Full => "wasm",
            Effort::Quick => "wasm-quick",
        }
    }
}

/// What makes the code smaller where LLVM's own taste is another: structs are copied with
/// one instruction, and no loop gets counters of its own for each thing it walks over.
const SMALL: [&str; 2] = ["-Cllvm-args=-max-store-memcpy=1", "-Cllvm-args=-disable-lsr"];

/// What the parser alone gets besides: small functions stand where they are called. A fifth
/// faster for two parts in a hundred more.
const INLINED: &str = "-Cllvm-args=-inline-threshold=25";

/// Builds the library with `features` for wasm.
pub fn compile(features: &str, effort: Effort) -> Result<PathBuf> {
    let target_dir = project::target_dir()?;
    let mut build = cargo(&["rustc", "-p", "ro-notice", "--lib", "--no-default-features"]);
    // Without the rlib beside it nothing has to stay for crates that might use it.
    build.args(["--features", features, "--target", TARGET, "--crate-type", "cdylib"]);
    build.args(["--profile", effort.profile()]);
    if effort == Effort::Full {
        build.arg("--").args(SMALL);
        if features == "headless" {
            build.arg(INLINED);
        }
    }
    // Cargo's own variable for flags that may hold spaces: they are parted by U+001F.
    build.env("CARGO_ENCODED_RUSTFLAGS", flags(&paths(&target_dir)?));
    run(&mut build)?;
    Ok(target_dir.join(TARGET).join(effort.profile()).join("ro_notice.wasm"))
}

/// The parser for JavaScript without the page.
pub fn headless(effort: Effort) -> Result<Module> {
    ensure_target()?;
    bind(&compile("headless", effort)?)
}

/// Writes the JavaScript for a built module and drops what only a debugger reads.
pub fn bind(built: &Path) -> Result<Module> {
    let dir = project::target_dir()?.join("bindgen");
    // What an earlier run left must not be taken for this one's.
    let _ = fs::remove_dir_all(&dir);
    let mut bindgen = Bindgen::new();
    bindgen.input_path(built).out_name("ro").web(true)?;
    bindgen.typescript(false).remove_name_section(true).remove_producers_section(true);
    bindgen.generate(&dir).context("wasm-bindgen cannot read the module")?;
    if dir.join("snippets").exists() {
        bail!(
            "a dependency brought JavaScript of its own (see {}); \
             the page's boot script does not carry such files: drop that dependency",
            dir.join("snippets").display()
        );
    }
    let wasm = fs::read(dir.join("ro_bg.wasm"))?;
    let js = fs::read_to_string(dir.join("ro.js"))?;
    shortened(&Module { wasm, js })
}

/// Folders of this machine and the names they get in what is built.
///
/// Longer ones come later: rustc takes the last prefix that fits.
fn paths(target_dir: &Path) -> Result<Vec<(PathBuf, String)>> {
    let mut paths = Vec::new();
    let home = std::env::home_dir();
    let or_home = |name: &str, folder: &str| -> Option<PathBuf> {
        std::env::var_os(name).map(PathBuf::from).or_else(|| Some(home.as_ref()?.join(folder)))
    };
    paths.extend(home.clone().map(|home| (home, "/home".to_owned())));
    paths.push((project::root(), "/ro".to_owned()));
    paths.push((target_dir.to_path_buf(), "/target".to_owned()));
    paths.extend(or_home("RUSTUP_HOME", ".rustup").map(|dir| (dir, "/rustup".to_owned())));
    if let Some(cargo) = or_home("CARGO_HOME", ".cargo") {
        paths.push((cargo.clone(), "/cargo".to_owned()));
        // Below this, each folder is named after the registry it came from: all
        // get one name, or a mirror would change the bytes.
        for registry in fs::read_dir(cargo.join("registry/src")).into_iter().flatten() {
            paths.push((registry?.path(), "/crates".to_owned()));
        }
    }
    // std's own name for its sources, also where they are installed.
    let version = output(rustc().arg("-vV"))?;
    let commit = version.lines().find_map(|line| line.strip_prefix("commit-hash: "));
    let sysroot = PathBuf::from(output(rustc().args(["--print", "sysroot"]))?.trim());
    paths.push((sysroot.clone(), "/rust".to_owned()));
    let sources = sysroot.join("lib/rustlib/src/rust");
    paths.push((sources, format!("/rustc/{}", commit.unwrap_or("unknown"))));
    // A home of "/" (some containers) would rename every folder there is.
    paths.retain(|(dir, _)| dir.parent().is_some());
    paths.sort_by_key(|(dir, _)| dir.as_os_str().len());
    Ok(paths)
}

fn flags(paths: &[(PathBuf, String)]) -> OsString {
    let mut flags = OsString::new();
    for (from, to) in paths {
        if !flags.is_empty() {
            flags.push("\u{1f}");
        }
        flags.push("--remap-path-prefix=");
        flags.push(from);
        flags.push("=");
        flags.push(to);
    }
    flags
}

fn rustc() -> Command {
    let mut rustc = Command::new(std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()));
    rustc.current_dir(project::root());
    rustc
}

/// The first place in `bytes` where a folder of this machine is named.
pub fn leak(bytes: &[u8]) -> Result<Option<String>> {
    let named = paths(&project::target_dir()?)?;
    let names: Vec<String> = named.iter().map(|(dir, _)| format!("{}/", dir.display())).collect();
    Ok(find_any(bytes, &names))
}

fn find_any(bytes: &[u8], names: &[String]) -> Option<String> {
    let hit = names
        .iter()
        .find_map(|name| bytes.windows(name.len()).position(|window| window == name.as_bytes()))?;
    let end = bytes.len().min(hit + 80);
    let text = String::from_utf8_lossy(&bytes[hit..end]);
    Some(text.chars().take_while(|c| !c.is_control()).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_a_path_of_this_machine() {
        let names = ["/home/someone/".to_owned()];
        assert_eq!(find_any(b"..\0src/lib.rs\0..", &names), None);
        let hit = find_any(b"\0\xff/home/someone/x.rs\0..", &names);
        assert_eq!(hit.as_deref(), Some("/home/someone/x.rs"));
    }

    #[test]
    fn flags_may_hold_spaces() {
        let paths = [(PathBuf::from("/a b"), "/ro".to_owned()), (PathBuf::from("/c"), "/d".to_owned())];
        let flags = flags(&paths).into_string().unwrap();
        assert_eq!(flags, "--remap-path-prefix=/a b=/ro\u{1f}--remap-path-prefix=/c=/d");
    }
}
