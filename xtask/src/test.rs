//! `test`: all tests, in the order in which a failure is cheapest to understand.

use std::process::{Command, Stdio};
use std::time::Instant;

use anyhow::{Context, Result, bail};

use crate::args::Args;
use crate::axe;
use crate::build::build;
use crate::chromium::Chromium;
use crate::firefox::Firefox;
use crate::npm;
use crate::project::{cargo, output, run};
use crate::proof::proof;
use crate::wasm::{Effort, TARGET};

type Step = (&'static str, fn() -> Result<()>);

const CORE: [Step; 3] = [
    ("core tests", core_tests),
    ("core examples in the documentation", || {
        run(&mut cargo(&["test", "--doc", "-p", "ro-notice", "--no-default-features"]))
    }),
    ("core has no web dependency", core_is_alone),
];

const PAGE: [Step; 10] = [
    ("files as other programs read them", proof),
    ("page without a browser", || {
        let page =
            ["test", "-p", "ro-notice", "--no-default-features", "--features", "app", "--lib", "app::"];
        run(&mut cargo(&page))
    }),
    ("page builds", || build(Effort::Full)),
    ("browser at hand", || {
        let chromium = Chromium::ensure()?;
        println!("   {} with {}", chromium.browser.display(), chromium.driver.display());
        Ok(())
    }),
    ("axe-core at hand", || {
        println!("   {}", axe::ensure()?.display());
        Ok(())
    }),
    ("package in TypeScript, Node, Deno and Vite", || npm::tried(Effort::Full).map(drop)),
    ("page in the browser", || run(&mut cargo(&["test", "-p", "xtask", "--test", "browser"]))),
    ("Firefox at hand", || {
        let firefox = Firefox::ensure()?;
        println!("   {} with {}", firefox.browser.display(), firefox.driver.display());
        Ok(())
    }),
    ("page in Firefox", || run(&mut cargo(&["test", "-p", "xtask", "--test", "firefox"]))),
    ("xtask's own tests", || run(&mut cargo(&["test", "-p", "xtask", "--lib"]))),
];

/// `cargo xtask test [--core]`
pub fn command(mut args: Args) -> Result<()> {
    let core_only = args.flag("--core");
    args.done()?;
    let steps: Vec<Step> = if core_only { CORE.into() } else { [&CORE[..], &PAGE[..]].concat() };
    let mut told = Vec::new();
    let mut failed = None;
    for (name, work) in steps {
        if failed.is_some() {
            told.push(format!("  --  {name}: not run"));
            continue;
        }
        println!("── {name}");
        let begun = Instant::now();
        let result = work();
        let verdict = if result.is_ok() { "ok" } else { "FAILED" };
        told.push(format!("  {verdict}  {name}: {:.1} s", begun.elapsed().as_secs_f64()));
        failed = result.context(name).err();
    }
    println!("\n{}", told.join("\n"));
    failed.map_or(Ok(()), Err)
}

fn core_tests() -> Result<()> {
    let core = ["-p", "ro-notice", "--no-default-features"];
    if has_nextest() {
        return run(cargo(&["nextest", "run"]).args(core));
    }
    run(cargo(&["test", "--lib", "--tests", "--examples"]).args(core))
}

fn has_nextest() -> bool {
    let mut ask: Command = cargo(&["nextest", "--version"]);
    ask.stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok_and(|status| status.success())
}

/// Without features the crate stands on no crate that knows a browser, on any target.
fn core_is_alone() -> Result<()> {
    let mut tree = cargo(&["tree", "-p", "ro-notice", "--no-default-features", "--edges", "normal"]);
    let tree = output(tree.args(["--prefix", "none", "--target", TARGET]))?;
    let web = ["leptos", "wasm-bindgen", "web-sys", "js-sys", "gloo"];
    for name in tree.lines().filter_map(|line| line.split(' ').next()) {
        if web.iter().any(|web| name.starts_with(web)) {
            bail!(
                "the core depends on {name}; `cargo tree -p ro-notice -i {name} --target {TARGET}` says through what"
            );
        }
    }
    Ok(())
}
