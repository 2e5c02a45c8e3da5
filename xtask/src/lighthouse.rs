//! `bench lighthouse`: what Lighthouse says of the hosted page with its profile of a phone. A report
//! and no gate: its figures follow the machine's mood. The page's own budget is `size`, its own
//! times `bench page`.

use std::fs;
use std::process::Command;

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use crate::args::Args;
use crate::build::{build, effort};
use crate::chromium::Chromium;
use crate::npm::npm;
use crate::project::{dist, output, run, step, target_dir};
use crate::server::Server;

const VERSION: &str = "12.8.2";

/// What is asked of the page, by category and out of 100.
const WANTED: [(&str, f64); 4] =
    [("performance", 95.0), ("accessibility", 100.0), ("best-practices", 100.0), ("seo", 100.0)];

const METRICS: [&str; 6] = [
    "first-contentful-paint", "largest-contentful-paint", "speed-index", "total-blocking-time",
    "cumulative-layout-shift", "total-byte-weight",
];

/// `cargo xtask bench lighthouse [--quick]`
pub fn command(mut args: Args) -> Result<()> {
    let effort = effort(&mut args);
    args.done()?;
    build(effort)?;
    let chromium = step("browser at hand", Chromium::ensure)?;
    let program = step("Lighthouse at hand", ensure_program)?;
    let server = Server::start(&dist(), 0)?;
    let report = step("Lighthouse", || {
        let mut lighthouse = Command::new("node");
        lighthouse.arg(program).arg(server.url()).args(["--output=json", "--output-path=stdout", "--quiet"]);
        // It would ask for robots.txt from inside the page, which may ask for nothing.
        lighthouse.arg("--skip-audits=robots-txt");
        lighthouse.arg("--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-background-networking --disable-component-update --disable-quic");
        output(lighthouse.env("CHROME_PATH", &chromium.browser))
    })?;
    let report: Value = serde_json::from_str(&report).context("Lighthouse did not answer with JSON")?;
    print!("\n{}", told(&report)?);
    Ok(())
}

fn ensure_program() -> Result<std::path::PathBuf> {
    let dir = target_dir()?.join("tools").join(format!("lighthouse-{VERSION}"));
    let program = dir.join("node_modules/lighthouse/cli/index.js");
    if !program.is_file() {
        fs::create_dir_all(&dir)?;
        let mut install = npm()?;
        install.args(["install", "--no-save", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix"]);
        run(install.arg(&dir).arg(format!("lighthouse@{VERSION}")))?;
    }
    ensure!(program.is_file(), "npm brought no Lighthouse to {}", program.display());
    Ok(program)
}

/// The scores against what is wanted, the metrics, and what was objected to.
fn told(report: &Value) -> Result<String> {
    let mut told = String::new();
    for (name, wanted) in WANTED {
        let category = &report["categories"][name];
        let score = category["score"].as_f64().with_context(|| format!("no score for {name}"))? * 100.0;
        let verdict = if score < wanted { "  BELOW" } else { "" };
        told += &format!("{name:<16}{score:>5.0}   wanted {wanted:.0}{verdict}\n");
        for audit in category["auditRefs"].as_array().into_iter().flatten() {
            let audit = &report["audits"][audit["id"].as_str().unwrap_or_default()];
            let scored = audit["scoreDisplayMode"] != "informative" && audit["scoreDisplayMode"] != "manual";
            if scored && audit["score"].as_f64().is_some_and(|score| score < 0.9) {
                let title = audit["title"].as_str().unwrap_or("?");
                told += &format!("    {title}: {}\n", audit["displayValue"].as_str().unwrap_or(""));
            }
        }
    }
    for name in METRICS {
        let audit = &report["audits"][name];
        told += &format!("{name:<28}{}\n", audit["displayValue"].as_str().unwrap_or("?"));
    }
    Ok(told)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_is_below_is_told_with_what_was_objected_to() {
        let category = |score: f64, audit: &str| json!({ "score": score, "auditRefs": [{ "id": audit }] });
        let report = json!({
            "categories": {
                "performance": category(0.94, "slow"), "accessibility": category(1.0, "fine"),
                "best-practices": category(1.0, "fine"), "seo": category(1.0, "fine"),
            },
            "audits": {
                "slow": { "score": 0.2, "title": "Too slow", "displayValue": "9 s" },
                "fine": { "score": 1, "title": "Fine" },
            },
        });
        let said = told(&report).unwrap();
        assert!(said.contains("performance        94   wanted 95  BELOW\n    Too slow: 9 s\n"), "{said}");
        assert!(!said.contains("Fine") && said.matches("BELOW").count() == 1, "{said}");
        assert!(told(&json!({})).is_err());
    }
}
