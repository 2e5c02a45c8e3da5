//! Takes the pictures that `cargo xtask shots` asks for: `shots OUT [TEXT]`.
//!
//! An example, so that it may use the WebDriver client of the tests.

use std::env;
use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use serde_json::{Value, json};
use xtask::picture;

#[path = "../../tests/browser/harness/mod.rs"]
mod harness;

use harness::Page;

/// A state of the page: its name, the window, what the reader prefers, and how one gets
/// there from a text that was just read.
type State = (&'static str, (u32, u32), &'static [(&'static str, &'static str)], fn(&Page));

const DESK: (u32, u32) = (1440, 900);
const PHONE: (u32, u32) = (390, 844);
const LIGHT: &[(&str, &str)] = &[("prefers-color-scheme", "light")];
const DARK: &[(&str, &str)] = &[("prefers-color-scheme", "dark")];
const FORCED: &[(&str, &str)] = &[("prefers-color-scheme", "dark"), ("forced-colors", "active")];

const STATES: [State; 12] = [
    ("empty", DESK, LIGHT, |page| {
        page.click("[data-action=new]");
        page.wait_for_count("[data-sample]", 3);
    }),
    ("read", DESK, LIGHT, |_| {}),
    ("why", DESK, LIGHT, |page| {
        page.click("[data-action=close-all]");
        page.click("mark[data-kind=task] > .mark-label");
        page.wait_until("the reason", || page.count(".panel .reason") > 0);
    }),
    ("table", DESK, LIGHT, |page| page.click("[data-action=stretch]")),
    ("timeline", DESK, LIGHT, |page| page.click("[data-tab=timeline]")),
    ("indicators", DESK, LIGHT, |page| page.click("[data-tab=indicator]")),
    ("corrections", DESK, LIGHT, |page| {
        page.click("[data-sheet=task] [data-action=edit]");
        page.wait_for_count(".edit", 1);
    }),
    ("compare", DESK, LIGHT, |page| {
        page.click("[data-tab=compare]");
        let script = "const box = document.querySelector('#compare');
            box.value = arguments[0].replaceAll('30/9/2026', '31/10/2026').replace('Giao Thanh tra tỉnh', 'Giao Sở Nội vụ');
            box.dispatchEvent(new Event('input', { bubbles: true }))";
        let text = page.value("#paste");
        page.run(script, vec![json!(text)]);
        page.click(".compare-go");
        page.wait_until("what changed", || page.count(".compare-part") > 0);
    }),
    ("share", DESK, LIGHT, |page| {
        page.click("[data-action=share]");
        page.wait_until("the ways out", || page.count("dialog[open] [data-copy]") > 0);
    }),
    ("phone", PHONE, LIGHT, |_| {}),
    ("dark", DESK, DARK, |page| page.click("[data-tab=assessment]")),
    ("forced-colours", DESK, FORCED, |_| {}),
];

/// The page's clock stands still: what is due in how many days is part of the picture.
const CLOCK: &str = "{
    const at = new Date(2026, 6, 15, 9).getTime(), Real = Date;
    globalThis.Date = class extends Real {
        constructor(...said) { said.length ? super(...said) : super(at); }
        static now() { return at; }
    };
}";

fn main() -> Result<()> {
    let mut args = env::args_os().skip(1).map(PathBuf::from);
    let out = args.next().context("usage: shots OUT [TEXT]")?;
    let text = args
        .next()
        .map(|file| fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display())));
    let text = text.transpose()?;
    fs::create_dir_all(&out)?;

    let page = Page::open();
    page.browser.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": CLOCK }))?;
    for (name, (width, height), prefers, go) in STATES {
        page.set_viewport(width, height);
        page.browser.set_media(prefers)?;
        read(&page, text.as_deref());
        go(&page);
        settle(&page);
        let picture = bytes(&page.browser.cdp("Page.captureScreenshot", json!({ "format": "png" }))?)?;
        fs::write(out.join(format!("{name}.png")), picture::small(&picture)?)?;
        println!("   {name}");
    }
    page.browser.set_media(LIGHT)?;
    read(&page, text.as_deref());
    // A4 in inches.
    let paper = json!({ "paperWidth": 8.27, "paperHeight": 11.69, "preferCSSPageSize": true });
    fs::write(out.join("print.pdf"), bytes(&page.browser.cdp("Page.printToPDF", paper)?)?)?;
    Ok(())
}

/// Opens the page anew with a text: the given one, else the first sample.
fn read(page: &Page, text: Option<&str>) {
    page.leave();
    page.reload();
    // What was there before came back as a draft.
    if page.count("[data-sample]") == 0 {
        page.click("[data-action=new]");
        page.wait_for_count("[data-sample]", 3);
    }
    match text {
        Some(text) => page.paste(text),
        None => page.click("[data-sample]"),
    }
    page.wait_until("the text", || page.count("[role=treeitem]") > 0 && page.count(".text-body") > 0);
}

/// Waits until the page shows all it was given, nothing moves, and nothing blinks.
fn settle(page: &Page) {
    let script = "document.activeElement?.blur();
        const frame = () => new Promise(requestAnimationFrame);
        return (async () => {
            for (let still = 0, size = -1; still < 8; await frame()) {
                const now = document.querySelectorAll('*').length;
                still = now === size ? still + 1 : 0;
                size = now;
            }
            await Promise.allSettled(document.getAnimations().map(one => one.finished));
            return true;
        })()";
    page.run(script, vec![]);
    page.wait_for_count("[data-flash]", 0);
}

fn bytes(answer: &Value) -> Result<Vec<u8>> {
    let data = answer["data"].as_str().context("the browser sent no picture")?;
    Ok(BASE64_STANDARD.decode(data)?)
}
