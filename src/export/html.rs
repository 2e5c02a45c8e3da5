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
    let (title, inside) = (escaped(report.title()), inside(report, text));
    const STYLE: &str = "body{font-family:'Times New Roman',serif;margin:2em;line-height:1.4}h1{font-size:1.4em}\
        h2{font-size:1.2em}dt{font-weight:bold}table{border-collapse:collapse}th,td{padding:4px 6px;vertical-align:top}";
    // No link that leads anywhere: data for the page that opens this file.
    format!(
        "<!DOCTYPE html>\n<html lang=\"vi\"><head><meta charset=\"utf-8\"><meta name=\"generator\" content=\"{GENERATOR}\"><meta name=\"viewport\" content=\"width=device-width\"><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\"><title>{title}</title><style>{STYLE}</style></head><body>{inside}<data id=\"{GENERATOR}\" value=\"{link}\"></data></body></html>\n"
    )
}

/// What can be read on it, as markup without styles: a page with a strict policy can hold it too.
fn inside(report: &Report, text: &str) -> String {
    let mut out = format!("<h1>{}</h1><dl>", escaped(report.title()));
    for (name, value) in about(report) {
        let _ = write!(out, "<dt>{name}</dt><dd>{}</dd>", escaped(&value));
    }
    out.push_str("</dl>");
    for table in tables(report) {
        let _ =
            write!(out, "<h2>{} ({})</h2>{}", table.name, table.rows.len(), unstyled(&html_table(&table)));
    }
    if !text.is_empty() {
        out.push_str("<h2>Nguyên văn</h2>");
        for line in text.lines().filter(|line| !line.trim().is_empty()) {
            let _ = write!(out, "<p>{}</p>", escaped(line));
        }
    }
    out
}

/// Our own markup without its styles. In words no `"` stands: it is escaped there.
fn unstyled(markup: &str) -> String {
    let mut pieces = markup.split(" style=\"");
    let mut out = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        out.push_str(piece.split_once('"').map_or("", |(_, rest)| rest));
    }
    out
}
