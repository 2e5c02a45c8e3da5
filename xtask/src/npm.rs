//! `npm`: the parser and `<ro-notice>` as a package, in `dist/npm/`; and the package as
//! those who install it will find it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::args::Args;
use crate::build::effort;
use crate::project::{dist, output, root, run, step, target_dir};
use crate::wasm::{self, Effort};

const VERSION: &str = env!("CARGO_PKG_VERSION");
/// What of `npm/` is no part of the package.
const EXAMPLES: &str = "examples";
/// What the examples are tried with; Deno comes as a program inside its package.
const TOOLS: [&str; 3] = ["typescript@7.0.2", "vite@8.3.8", "deno@2.9.6"];

/// `cargo xtask npm [--quick] [--try]`
pub fn command(mut args: Args) -> Result<()> {
    let effort = effort(&mut args);
    let tries = args.flag("--try");
    args.done()?;
    if tries { tried(effort).map(drop) } else { build(effort).map(drop) }
}

/// Writes the package to `dist/npm/`.
pub fn build(effort: Effort) -> Result<PathBuf> {
    let module = step("build the parser without the page", || wasm::headless(effort))?;
    let dir = dist().join("npm");
    step("write dist/npm/", || {
        // What an earlier version had must not be in this one.
        let _ = fs::remove_dir_all(&dir);
        let mut files = sources(&root().join("npm"), "")?;
        files.push(("ro.js".to_owned(), module.js.into_bytes()));
        files.push(("ro_bg.wasm".to_owned(), module.wasm));
        for name in ["LICENSE-MIT", "LICENSE-APACHE"] {
            files.push((name.to_owned(), fs::read(root().join(name))?));
        }
        for (name, bytes) in files {
            let leak = wasm::leak(&bytes)?;
            ensure!(leak.is_none(), "{name} holds a path of this machine: {}", leak.unwrap_or_default());
            write(&dir.join(name), &bytes)?;
        }
        Ok(dir)
    })
}

/// The package as npm makes it of `dist/npm/`, put into a folder.
pub fn pack(dir: &Path, into: &Path) -> Result<PathBuf> {
    fs::create_dir_all(into)?;
    let mut pack = npm()?;
    let said = output(pack.arg("pack").arg(dir).arg("--silent").arg("--pack-destination").arg(into))?;
    let name = said.lines().last().unwrap_or_default().trim();
    let file = into.join(name);
    ensure!(!name.is_empty() && file.is_file(), "npm pack says it wrote `{name}`, which is not there");
    Ok(file)
}

/// Where the examples lie, with the package installed in each as `npm pack` makes it.
#[derive(Debug)]
pub struct Tried {
    /// A page in plain HTML.
    pub plain: PathBuf,
    /// A page that Vite has built.
    pub vite: PathBuf,
}

impl Tried {
    /// Where they are once [`tried`] has made them.
    pub fn here() -> Result<Tried> {
        let dir = target_dir()?.join("npm-try");
        Ok(Tried { plain: dir.join("plain"), vite: dir.join("vite/dist") })
    }
}

/// Installs the package into its examples: types, Node, Deno, Vite. The browser tests then open them.
pub fn tried(effort: Effort) -> Result<Tried> {
    let package = pack(&build(effort)?, &target_dir()?.join("npm-try"))?;
    let tools = step("TypeScript, Vite and Deno at hand", tools)?;
    let node = |script: &str| {
        let mut node = Command::new("node");
        node.arg(tools.join(script));
        node
    };
    let examples = root().join("npm").join(EXAMPLES);
    let dir = target_dir()?.join("npm-try");
    let (plain, vite) = (dir.join("plain"), dir.join("vite"));
    for folder in [&plain, &vite] {
        let _ = fs::remove_dir_all(folder);
        let name = folder.file_name().unwrap_or_default();
        for (name, bytes) in sources(&examples.join(name), "")? {
            write(&folder.join(name), &bytes)?;
        }
        for name in ["notice.js", "read.mjs", "types.ts"] {
            fs::copy(examples.join(name), folder.join(name))?;
        }
        // Both are projects of their own; only one of the two examples is one by itself.
        if !folder.join("package.json").is_file() {
            fs::write(folder.join("package.json"), "{ \"private\": true, \"type\": \"module\" }\n")?;
        }
        let mut install = npm()?;
        install.args(["install", "--no-save", "--no-audit", "--no-fund", "--ignore-scripts", "--omit=dev"]);
        run(install.args(["--offline", "--prefix"]).arg(folder).arg(&package))?;
    }
    step("its types, by tsc", || {
        let mut tsc = node("typescript/bin/tsc");
        tsc.args([
            "--noEmit", "--strict", "--skipLibCheck", "false", "--target", "esnext", "--lib", "esnext,dom",
        ]);
        run(tsc.args(["--module", "nodenext", "--types", "", "types.ts"]).current_dir(&plain))
    })?;
    step("read by Node", || run(Command::new("node").arg("read.mjs").current_dir(&plain)))?;
    step("read by Deno", || deno(&tools, &plain))?;
    step("built by Vite", || run(node("vite/bin/vite.js").arg("build").current_dir(&vite)))?;
    Tried::here()
}

fn deno(tools: &Path, dir: &Path) -> Result<()> {
    let programs = fs::read_dir(tools.join("@deno")).into_iter().flatten().flatten();
    let Some(program) = programs.map(|it| it.path().join("deno")).find(|it| it.is_file()) else {
        println!("   skipped by name: the npm package of Deno has no program for this system");
        return Ok(());
    };
    let mut deno = Command::new(program);
    deno.args([
        "run", "--allow-read", "--no-prompt", "--no-remote", "--node-modules-dir=manual", "--no-lock",
    ]);
    run(deno.arg("read.mjs").current_dir(dir).env("DENO_NO_UPDATE_CHECK", "1"))
}

/// The `node_modules` that has the tools; brings them where they are not at hand yet.
fn tools() -> Result<PathBuf> {
    let dir = target_dir()?.join("tools").join("npm");
    let stamp = dir.join("installed.txt");
    let wanted = TOOLS.join("\n");
    if fs::read_to_string(&stamp).is_ok_and(|there| there == wanted) {
        return Ok(dir.join("node_modules"));
    }
    fs::create_dir_all(&dir)?;
    let mut install = npm()?;
    install.args(["install", "--no-save", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix"]);
    run(install.arg(&dir).args(TOOLS))?;
    fs::write(stamp, wanted)?;
    Ok(dir.join("node_modules"))
}

/// npm, or a word about where it is.
pub fn npm() -> Result<Command> {
    let name = if cfg!(windows) { "npm.cmd" } else { "npm" };
    let there = crate::chromium::on_path("npm").is_some() || cfg!(windows);
    ensure!(
        there,
        "the package is made and tried with npm: install Node.js (20 or later) and put it on PATH"
    );
    Ok(Command::new(name))
}

/// The files of a folder and of those in it, by their path from there, with this version put in.
fn sources(dir: &Path, below: &str) -> Result<Vec<(String, Vec<u8>)>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(dir).with_context(|| format!("cannot list {}", dir.display()))? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_dir() {
            if name != EXAMPLES && name != "node_modules" {
                files.extend(sources(&path, &format!("{below}{name}/"))?);
            }
            continue;
        }
        let text = fs::read_to_string(&path).with_context(|| format!("{} is no text", path.display()))?;
        files.push((format!("{below}{name}"), text.replace("{{version}}", VERSION).into_bytes()));
    }
    files.sort();
    Ok(files)
}

fn write(path: &Path, bytes: &[u8]) -> Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(path, bytes).with_context(|| format!("cannot write {}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_package_names_files_that_are_there() {
        let files = sources(&root().join("npm"), "").unwrap();
        let text = |name: &str| {
            let (_, bytes) = files.iter().find(|(file, _)| file == name).unwrap();
            String::from_utf8(bytes.clone()).unwrap()
        };
        let package: serde_json::Value = serde_json::from_str(&text("package.json")).unwrap();
        assert_eq!(package["version"], VERSION);
        let made = ["ro_bg.wasm", "ro.js"];
        let mut named = Vec::new();
        let mut look = vec![&package["exports"]];
        while let Some(value) = look.pop() {
            look.extend(value.as_object().into_iter().flat_map(|map| map.values()));
            named.extend(value.as_str().map(|path| path.trim_start_matches("./").to_owned()));
        }
        assert!(named.len() > 5);
        for name in named {
            assert!(made.contains(&&*name) || files.iter().any(|(file, _)| *file == name), "{name}");
        }
        assert!(files.iter().all(|(name, _)| !name.starts_with(EXAMPLES)));
    }

    #[test]
    fn what_the_manifest_says_the_element_has() {
        let files = sources(&root().join("npm"), "").unwrap();
        let code: String =
            files.iter().map(|(_, bytes)| String::from_utf8_lossy(bytes).into_owned()).collect();
        let manifest = fs::read_to_string(root().join("npm/custom-elements.json")).unwrap();
        let manifest: serde_json::Value = serde_json::from_str(&manifest).unwrap();
        let element = &manifest["modules"][0]["declarations"][0];
        let source = fs::read_to_string(root().join("npm/element.js")).unwrap();
        let types = fs::read_to_string(root().join("npm/element.d.ts")).unwrap();
        let names = |list: &str| {
            let items = element[list].as_array().unwrap().iter();
            items.map(|item| item["name"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
        };
        for name in names("attributes").iter().chain(&names("events")) {
            assert!(source.contains(&format!("\"{name}\"")), "{name} in element.js");
        }
        for name in names("members") {
            assert!(types.contains(&name), "{name} in element.d.ts");
        }
        for name in names("cssProperties") {
            assert!(code.contains(&format!("var({name}")), "{name} in the style");
        }
    }

    #[test]
    fn makes_no_html_of_a_string_and_no_policy() {
        let files = sources(&root().join("npm"), "").unwrap();
        for (name, bytes) in files.iter().filter(|(name, _)| name.ends_with(".js")) {
            let text = String::from_utf8_lossy(bytes);
            for word in
                ["createPolicy", "insertAdjacent", "DOMParser", "setHTML", "eval(", "window.", "localStorage"]
            {
                assert!(!text.contains(word), "{name} says {word}");
            }
        }
    }
}
