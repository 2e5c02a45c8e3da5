//! `shots`: twelve pictures of the page, for a person to look at, beside those of
//! `docs/shots/` and for the README.

use std::path::Path;
use std::{env, fs};

use anyhow::{Context, Result, ensure};

use crate::args::Args;
use crate::build::{build, effort};
use crate::chromium::{Chromium, ensure_font};
use crate::picture::{Change, change};
use crate::project::{cargo, root, run, step};

/// `cargo xtask shots [--text FILE] [--out DIR] [--keep] [--readme] [--quick]`
///
/// The WebDriver client is a dependency of the tests alone, so the work is done by
/// the example `shots`, which may use it.
pub fn command(mut args: Args) -> Result<()> {
    let text = args.value("--text")?;
    let out = args.value("--out")?;
    let (keep, readme) = (args.flag("--keep"), args.flag("--readme"));
    let effort = effort(&mut args);
    args.done()?;
    // The example runs in the project's folder; the words are about the caller's.
    let here = env::current_dir()?;
    let text = text.map(|text| here.join(text));
    let out = out.map_or_else(|| root().join("target/shots"), |out| here.join(out));
    if let Some(text) = &text {
        ensure!(text.is_file(), "--text: there is no file {}", text.display());
        ensure!(!keep && !readme, "pictures of a text of yours stay out of the project");
    }
    build(effort)?;
    step("browser at hand", Chromium::ensure)?;
    if let Err(error) = ensure_font() {
        println!("   the pictures show whatever font is here: {error:#}");
    }
    let mut shots = cargo(&["run", "-p", "xtask", "--example", "shots", "--"]);
    shots.arg(&out).args(&text);
    step("take pictures", || run(&mut shots).context("no pictures"))?;
    println!("   they are in {}", out.display());
    if readme {
        fs::copy(out.join("read.png"), root().join("docs/screenshot.png"))?;
    }
    if text.is_none() {
        step("beside those that are kept", || beside(&out, keep))?;
    }
    Ok(())
}

/// Tells which pictures differ from the kept ones, and where; keeps those that do, if asked.
fn beside(out: &Path, keep: bool) -> Result<()> {
    let kept = root().join("docs/shots");
    fs::create_dir_all(&kept)?;
    let mut names: Vec<_> = fs::read_dir(out)?.map(|it| Ok(it?.file_name())).collect::<Result<_>>()?;
    names.retain(|name| Path::new(name).extension().is_some_and(|it| it == "png"));
    names.sort_unstable();
    for name in names {
        let (now, before) = (out.join(&name), kept.join(&name));
        let told = match fs::read(&before) {
            Err(_) => "new".to_owned(),
            Ok(before) => match change(&before, &fs::read(&now)?)? {
                Change::None => continue,
                Change::Size([was, is]) => format!("{} × {} instead of {} × {}", is.0, is.1, was.0, was.1),
                Change::Pixels(share, [left, top, right, bottom]) => {
                    format!("{:.2} % of it, between ({left}, {top}) and ({right}, {bottom})", 100.0 * share)
                }
            },
        };
        println!("   {}: {told}{}", name.display(), if keep { ", kept" } else { "" });
        if keep {
            fs::copy(&now, &before)?;
        }
    }
    println!("   all others are as they were; `--keep` keeps what changed");
    Ok(())
}
