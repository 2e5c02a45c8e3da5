//! What `cargo xtask bench page` measures: the page in a browser, from a paste to the
//! painted outline, a key, a scroll, many files, and what it all takes of memory.
//!
//! `page_bench [ROUNDS]`. Each figure is the median of all rounds, with the processor as
//! it is and four times slower. An example, so that it may use the WebDriver client.

use std::env;

use anyhow::{Context, Result};
use serde_json::{Value, json};

#[path = "../../tests/browser/harness/mod.rs"]
mod harness;

use harness::Page;

/// A notice of our own; longer ones go over its body again.
const SAMPLE: &str = include_str!("../../src/app/samples/state.txt");

/// Sizes in bytes, and how many milliseconds a paste of it may take to be painted.
const SIZES: [(usize, f64); 3] = [(10_000, 50.0), (100_000, 200.0), (1_000_000, 1_000.0)];

/// Pastes a text; gives back the milliseconds until the outline is painted, and the longest
/// task from then until the page has come to rest.
const PASTE: &str = "
    const [text] = arguments, tasks = [0];
    new PerformanceObserver(list => list.getEntries().forEach(task => tasks.push(task.duration))).observe({ type: 'longtask' });
    const box = document.querySelector('#paste'), held = new DataTransfer();
    box.focus();
    box.select();
    held.setData('text/plain', text);
    const begun = performance.now();
    box.dispatchEvent(new ClipboardEvent('paste', { clipboardData: held, bubbles: true, cancelable: true }));
    return new Promise(done => {
        const painted = () => requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => {
                const took = performance.now() - begun;
                setTimeout(() => done([took, Math.max(...tasks)]), 1500);
            };
            port2.postMessage(0);
        });
        const look = () => document.querySelector('[role=treeitem]') ? painted() : requestAnimationFrame(look);
        look();
    })";

/// Types letters, slowly enough that each pause is read; gives back the milliseconds from
/// when each was due until it was taken in, at the 95th percentile.
const TYPE: &str = "
    const box = document.querySelector('#paste'), late = [];
    box.focus();
    box.setSelectionRange(200, 200);
    return new Promise(done => {
        let due = performance.now() + 150;
        const key = () => {
            document.execCommand('insertText', false, 'a');
            late.push(performance.now() - due);
            if (late.length === 40) return done(late.sort((a, b) => a - b)[37]);
            due = performance.now() + 150;
            setTimeout(key, 150);
        };
        setTimeout(key, 150);
    })";

/// Scrolls through the text for 120 frames; gives back how many of them came late.
const SCROLL: &str = "
    const pane = document.querySelector('.text-scroll');
    const step = (pane.scrollHeight - pane.clientHeight) / 120;
    return new Promise(done => {
        let frames = 0, late = 0, last = performance.now();
        const next = now => {
            if (now - last > 34) late++;
            last = now;
            pane.scrollTop += step;
            ++frames < 120 ? requestAnimationFrame(next) : done(late);
        };
        requestAnimationFrame(next);
    })";

/// Drops so many files at once; gives back the milliseconds until all are read and listed, and the
/// longest task meanwhile and while their common table is put on the page.
const DROP: &str = "
    const [text, count] = arguments, tasks = [0], held = new DataTransfer();
    new PerformanceObserver(list => list.getEntries().forEach(task => tasks.push(task.duration))).observe({ type: 'longtask' });
    for (let at = 0; at < count; at++) held.items.add(new File([text], `thong-bao-${at}.txt`));
    const begun = performance.now();
    document.querySelector('.page').dispatchEvent(new DragEvent('drop', { dataTransfer: held, bubbles: true, cancelable: true }));
    return new Promise(done => {
        const rest = took => setTimeout(() => {
            document.querySelector('[data-table=true]').click();
            setTimeout(() => done([took, Math.max(...tasks)]), 3000);
        }, 500);
        const look = () => document.querySelector('.many-item') ? rest(performance.now() - begun) : requestAnimationFrame(look);
        look();
    })";

/// How many files are dropped at once.
const FILES: usize = 200;

fn main() -> Result<()> {
    let rounds: u32 =
        env::args().nth(1).map_or(Ok(20), |rounds| rounds.parse()).context("usage: page_bench [ROUNDS]")?;
    for slower in [1, 4] {
        println!("\nprocessor {slower}× slower, median of {rounds}");
        for (bytes, budget) in SIZES {
            let text = grown(bytes);
            let mut figures = Vec::new();
            for _ in 0..rounds {
                figures.push(pasted(&text, slower)?);
            }
            let of = |at: usize| median(figures.iter().map(|found: &Vec<f64>| found[at]).collect());
            println!(
                "  {:>8} bytes: painted {:>6.0} ms (budget {budget:.0}), longest task {:>5.0} ms, heap {:>4.0} MB, {:.0} of 120 frames late",
                text.len(),
                of(0),
                of(1),
                of(2),
                of(3)
            );
        }
        let late = (0..rounds.div_ceil(4)).map(|_| typed(slower)).collect::<Result<Vec<f64>>>()?;
        println!("  a key in 100 KB: {:.1} ms at the 95th percentile (budget 16)", median(late));
        let drops = (0..rounds.div_ceil(4)).map(|_| dropped(slower)).collect::<Result<Vec<[f64; 2]>>>()?;
        let of = |at: usize| median(drops.iter().map(|found| found[at]).collect());
        println!("  {FILES} files at once: read in {:.0} ms, longest task {:.0} ms", of(0), of(1));
    }
    Ok(())
}

/// A page of its own with the text: paint, longest task, heap in MB, late frames.
fn pasted(text: &str, slower: u32) -> Result<Vec<f64>> {
    let page = open(slower)?;
    let took = page.run(PASTE, vec![json!(text)]);
    let heap = page.browser.cdp("Runtime.getHeapUsage", json!({}))?;
    let bytes: f64 = ["usedSize", "embedderHeapUsedSize", "backingStorageSize"]
        .iter()
        .map(|part| number(&heap[*part]))
        .sum();
    let late = page.run(SCROLL, vec![]);
    Ok(vec![number(&took[0]), number(&took[1]), bytes / 1e6, number(&late)])
}

/// The 95th percentile of keys typed into a text of 100 KB.
fn typed(slower: u32) -> Result<f64> {
    let page = open(slower)?;
    page.run(PASTE, vec![json!(grown(100_000))]);
    page.click("[data-mode=raw]");
    Ok(number(&page.run(TYPE, vec![])))
}

/// Files of a usual length, all at once.
fn dropped(slower: u32) -> Result<[f64; 2]> {
    let found = open(slower)?.run(DROP, vec![json!(grown(10_000)), json!(FILES)]);
    Ok([number(&found[0]), number(&found[1])])
}

fn open(slower: u32) -> Result<Page> {
    let page = Page::open();
    page.browser.cdp("Emulation.setCPUThrottlingRate", json!({ "rate": slower }))?;
    Ok(page)
}

/// The sample with its body repeated to about so many bytes, all of it before the signature.
fn grown(bytes: usize) -> String {
    let lines: Vec<&str> = SAMPLE.lines().collect();
    let (head, tail) = (12.min(lines.len()), lines.len().saturating_sub(25));
    let body = lines[head..tail].join("\n");
    let mut text = lines[..tail].join("\n");
    let rest = lines[tail..].join("\n");
    while text.len() + body.len() + rest.len() <= bytes {
        text += "\n";
        text += &body;
    }
    text + "\n" + &rest
}

fn median(mut figures: Vec<f64>) -> f64 {
    figures.sort_by(f64::total_cmp);
    figures.get(figures.len() / 2).copied().unwrap_or(f64::NAN)
}

fn number(value: &Value) -> f64 {
    value.as_f64().unwrap_or(f64::NAN)
}
