//! The report as a page that reads without script anywhere, with the text it is from.

use super::clipboard::html_table;
use super::table::{about, tables};
use super::words::escaped;
use crate::report::Report;
use std::fmt::Write as _;

/// What a page made by us says of itself; the link that reopens it stands in the anchor of this id.
pub const GENERATOR: &str = "ro-notice";

/// The page. `text` is the notice as pasted, to be read below the tables; `link` the fragment that
/// opens it again, with what people said of it.
pub fn html(report: &Report, text: &str, link: &str) -> String {
    let title = escaped(report.title());
    let mut out = format!(
        "<!DOCTYPE html>\n<html lang=\"vi\"><head><meta charset=\"utf-8\"><meta name=\"generator\" content=\"{GENERATOR}\"><meta name=\"viewport\" content=\"width=device-width\"><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\"><title>{title}</title></head><body style=\"font-family:'Times New Roman',serif;margin:2em;line-height:1.4\"><h1 style=\"font-size:1.4em\">{title}</h1><dl>"
    );
    for (name, value) in about(report) {
        let _ = write!(out, "<dt><b>{name}</b></dt><dd>{}</dd>", escaped(&value));
    }
    out.push_str("</dl>");
    for table in tables(report) {
        let _ = write!(
            out,
            "<h2 style=\"font-size:1.2em\">{} ({})</h2>{}",
            table.name,
            table.rows.len(),
            html_table(&table)
        );
    }
    if !text.is_empty() {
        out.push_str("<h2 style=\"font-size:1.2em\">Nguyên văn</h2>");
        for line in text.lines().filter(|line| !line.trim().is_empty()) {
            let _ = write!(out, "<p style=\"margin:.3em 0\">{}</p>", escaped(line));
        }
    }
    // No link that leads anywhere: data for the page that opens this file.
    let _ = writeln!(out, "<data id=\"{GENERATOR}\" value=\"{link}\"></data></body></html>");
    out
}
