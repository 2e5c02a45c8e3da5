//! `size`: what the page weighs, raw and as it travels, against its budget.

use std::fs;
use std::io::Write;

use anyhow::{Context, Result, bail};
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::args::Args;
use crate::build::build;
use crate::project::{dist, step};
use crate::site::plain;
use crate::wasm::{self, Effort};

/// Bytes, as gzip, of everything that the hosted page loads.
const HOSTED_BUDGET: u64 = 300_000;
/// What the hosted page may weigh beyond its budget for now.
///
/// A debt, not a new budget: corrections, the follow-up table, drafts, search, compare,
/// old encodings, coverage and sharing came in together and weigh 68 KB more than there was
/// room for. It may only shrink: whoever makes the page smaller lowers it to what is left.
const HOSTED_LENT: u64 = 68_500;
/// Bytes, as gzip, of the parser alone.
const HEADLESS_BUDGET: u64 = 120_000;
/// As [`HOSTED_LENT`], of the parser alone: three quarters are the rules with their words, the
/// outline and the reasons. It grew once, by corrections for `<ro-notice>` and by inlining that
/// makes it a fifth faster.
const HEADLESS_LENT: u64 = 95_500;
/// Bytes of the page in one file, as it lies on a disk.
const SINGLE_BUDGET: u64 = 900_000;

/// What a browser loads to show the hosted page, by its name without a hash.
///
/// The service worker then keeps these and the icons; it asks for them once more only
/// where the browser has not kept them.
const LOADED: [&str; 4] = ["index.html", "ro.css", "ro.js", "ro.lzma"];

/// A line of the table. A part with a budget must keep to it.
#[derive(Debug)]
struct Part {
    name: String,
    raw: u64,
    gzip: u64,
    budget: Option<Budget>,
    /// Bytes that it may weigh beyond its budget for now.
    lent: u64,
}

/// What a part may weigh, in bytes.
#[derive(Clone, Copy, Debug)]
enum Budget {
    /// As it travels.
    Gzip(u64),
    /// As it lies on a disk.
    Raw(u64),
}

/// `cargo xtask size`
pub fn command(args: Args) -> Result<()> {
    args.done()?;
    build(Effort::Full)?;
    let (mut parts, rest): (Vec<Part>, _) =
        files()?.into_iter().partition(|part| LOADED.contains(&&*part.name));
    parts.push(Part { lent: HOSTED_LENT, ..total("hosted page, all it loads", &parts, HOSTED_BUDGET) });
    let single = rest.into_iter().find(|part| part.name == "ro.html").context("dist/ has no ro.html")?;
    parts.push(Part { budget: Some(Budget::Raw(SINGLE_BUDGET)), ..single });
    parts.push(headless()?);
    println!("\n{}", table(&parts));
    let over: Vec<&str> = parts.iter().filter(|part| part.is_over()).map(|part| &*part.name).collect();
    if !over.is_empty() {
        bail!(
            "over budget: {}; find what grew, or say in xtask/src/size.rs why it is worth more",
            over.join(", ")
        );
    }
    Ok(())
}

/// The files of `dist/`, named without their hash.
fn files() -> Result<Vec<Part>> {
    let mut parts = Vec::new();
    for entry in fs::read_dir(dist())? {
        let entry = entry?;
        if entry.path().is_dir() {
            continue;
        }
        let bytes = fs::read(entry.path())?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let name = plain(&name).unwrap_or(name);
        parts.push(Part { name, raw: bytes.len() as u64, gzip: gzip(&bytes)?, budget: None, lent: 0 });
    }
    parts.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(parts)
}

/// The parser for JavaScript without the page.
fn headless() -> Result<Part> {
    let module = step("build the parser without the page", || wasm::headless(Effort::Full))?;
    let (raw, gzip) = (module.wasm.len() as u64, gzip(&module.wasm)?);
    Ok(Part {
        name: "headless parser, wasm".to_owned(),
        raw,
        gzip,
        budget: Some(Budget::Gzip(HEADLESS_BUDGET)),
        lent: HEADLESS_LENT,
    })
}

fn total(name: &str, parts: &[Part], budget: u64) -> Part {
    let raw = parts.iter().map(|part| part.raw).sum();
    let gzip = parts.iter().map(|part| part.gzip).sum();
    Part { name: name.to_owned(), raw, gzip, budget: Some(Budget::Gzip(budget)), lent: 0 }
}

impl Part {
    /// What counts of it, and the most that may be.
    fn measured(&self) -> Option<(u64, u64)> {
        self.budget.map(|budget| match budget {
            Budget::Gzip(most) => (self.gzip, most),
            Budget::Raw(most) => (self.raw, most),
        })
    }

    fn is_over(&self) -> bool {
        self.measured().is_some_and(|(bytes, most)| bytes > most + self.lent)
    }
}

fn gzip(bytes: &[u8]) -> Result<u64> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?.len() as u64)
}

fn table(parts: &[Part]) -> String {
    let mut table = format!("{:<28}{:>12}{:>12}   budget (bytes)\n", "part", "raw", "gzip");
    for part in parts {
        let Part { name, raw, gzip, .. } = part;
        let kind = if matches!(part.budget, Some(Budget::Raw(_))) { "raw" } else { "gzip" };
        let verdict = match part.measured() {
            Some((bytes, most)) if bytes > most => {
                format!("   {most} {kind} OVER by {} (for now, {} are lent)", bytes - most, part.lent)
            }
            Some((bytes, most)) => format!("   {most} {kind} ({} % used)", bytes * 100 / most),
            None => String::new(),
        };
        table += &format!("{name:<28}{raw:>12}{gzip:>12}{verdict}\n");
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_total_over_its_budget_is_told() {
        let part = |gzip| Part { name: "part".to_owned(), raw: 9, gzip, budget: None, lent: 0 };
        let within = total("all", &[part(4), part(6)], 10);
        assert!(!within.is_over());
        let over = total("all", &[part(5), part(6)], 10);
        assert!(over.is_over());
        assert!(table(&[over]).contains("10 gzip OVER by 1"));
        let lent = Part { lent: 1, ..total("all", &[part(5), part(6)], 10) };
        assert!(!lent.is_over());
    }
}
