//! Takes the pictures that `cargo xtask shots` asks for: `shots TEXT|- OUT [README]`.
//!
//! An example, so that it may use the WebDriver client of the tests.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use serde_json::{Value, json};

#[path = "../../tests/browser/harness/mod.rs"]
mod harness;

use harness::Page;

const VIEWPORTS: [(&str, u32, u32); 2] = [("desktop", 1440, 900), ("phone", 390, 844)];

fn main() -> Result<()> {
    let mut args = env::args_os().skip(1).map(PathBuf::from);
    let text = args.next().filter(|text| text.as_os_str() != "-");
    let out = args.next().context("usage: shots TEXT|- OUT [README]")?;
    let readme = args.next();
    let text = match text {
        Some(file) => {
            Some(fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))?)
        }
        None => None,
    };

    let page = Page::open();
    for scheme in ["light", "dark"] {
        page.set_scheme(scheme);
        for (name, width, height) in VIEWPORTS {
            page.set_viewport(width, height);
            page.reload();
            // The text of the picture before came back as a draft.
            if page.count("[data-sample]") == 0 {
                page.click("[data-action=new]");
            }
            match &text {
                Some(text) => page.paste(text),
                None => page.click("[data-sample]"),
            }
            settle(&page);
            let picture = shot(&page)?;
            save(&out.join(format!("{name}-{scheme}.png")), &picture)?;
            if let Some(readme) = readme.as_ref().filter(|_| (name, scheme) == VIEW_OF_README) {
                save(readme, &picture)?;
            }
        }
    }
    page.set_scheme("light");
    let (_, width, height) = VIEWPORTS[0];
    page.set_viewport(width, height);
    save(&out.join("print.pdf"), &print(&page)?)
}

const VIEW_OF_README: (&str, &str) = ("desktop", "light");

/// Waits until the page has painted what it was given and no transition is under way.
fn settle(page: &Page) {
    let script = "return new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))
        .then(() => Promise.allSettled(document.getAnimations().map(a => a.finished)))
        .then(() => true)";
    page.run(script, vec![]);
}

fn shot(page: &Page) -> Result<Vec<u8>> {
    bytes(&page.browser.cdp("Page.captureScreenshot", json!({ "format": "png" }))?)
}

fn print(page: &Page) -> Result<Vec<u8>> {
    // A4 in inches.
    let paper = json!({ "paperWidth": 8.27, "paperHeight": 11.69, "preferCSSPageSize": true });
    bytes(&page.browser.cdp("Page.printToPDF", paper)?)
}

fn bytes(answer: &Value) -> Result<Vec<u8>> {
    let data = answer["data"].as_str().context("the browser sent no picture")?;
    Ok(BASE64_STANDARD.decode(data)?)
}

fn save(path: &Path, bytes: &[u8]) -> Result<()> {
    if let Some(dir) = path.parent() {
        fs::create_dir_all(dir)?;
    }
    fs::write(path, bytes).with_context(|| format!("cannot write {}", path.display()))?;
    println!("   {}", path.display());
    Ok(())
}
