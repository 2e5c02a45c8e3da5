//! What is copied: tables that land right in Word, Excel and Outlook, and plain words.

use super::table::{Cell, Table, follow_up};
use super::words::{escaped, no_formula, plain};
use crate::facet::Kind;
use crate::report::{Item, Report};
use crate::text::case;
use std::fmt::Write as _;

/// A table as HTML with inline styles only, as mail and office programs keep it.
pub fn html_table(table: &Table) -> String {
    const CELL: &str = "border:1px solid #666;padding:4px 6px;vertical-align:top";
    let mut out = String::from(
        "<table border=\"1\" style=\"border-collapse:collapse;font-family:'Times New Roman',serif;font-size:13pt\"><thead><tr>",
    );
    for (name, _) in table.columns {
        let _ = write!(out, "<th style=\"{CELL};font-weight:bold;text-align:center\">{name}</th>");
    }
    out.push_str("</tr></thead><tbody>");
    for row in &table.rows {
        out.push_str("<tr>");
        for cell in row {
            // Excel reads 11/40 as a day and - as the start of a formula unless told that it is text.
            let kind = match cell {
                Cell::Text(_) => ";mso-number-format:'\\@'",
                Cell::Number(_) => ";text-align:center",
                Cell::Day(_) => ";mso-number-format:'dd\\/mm\\/yyyy';text-align:center",
            };
            let _ = write!(out, "<td style=\"{CELL}{kind}\">{}</td>", escaped(&cell.text()));
        }
        out.push_str("</tr>");
    }
    out + "</tbody></table>"
}

/// A table with tabs between cells and one line a row.
pub fn tsv(table: &Table) -> String {
    let mut out = table.columns.iter().map(|(name, _)| *name).collect::<Vec<_>>().join("\t");
    for row in &table.rows {
        out.push_str("\r\n");
        let cells: Vec<String> = row.iter().map(cell).collect();
        out.push_str(&cells.join("\t"));
    }
    out
}

/// A cell without a tab, a line end or a formula.
pub(super) fn cell(cell: &Cell) -> String {
    match cell {
        Cell::Text(text) => no_formula(text),
        cell => cell.text(),
    }
}

/// The follow-up table for the clipboard: as HTML and as text with tabs.
pub fn copied_table(report: &Report) -> (String, String) {
    copied(&follow_up(report))
}

/// A table for the clipboard, likewise.
pub fn copied(table: &Table) -> (String, String) {
    (html_table(table), tsv(table))
}

/// Short numbered lines without markup, for chat (Zalo): tasks first, then what else there is.
pub fn chat(report: &Report) -> String {
    let mut out = plain(report.title());
    let origin = report.origin();
    if !origin.is_empty() {
        let _ = write!(out, "\n({})", plain(&origin));
    }
    for kind in Kind::ALL {
        let mut items = report.of(kind).enumerate().peekable();
        if items.peek().is_some() {
            let _ = write!(out, "\n\n{}:", case::capitals(super::table::kind_name(kind)));
        }
        for (at, item) in items {
            let _ = write!(out, "\n{}. {}", at + 1, short(item));
        }
    }
    out
}

/// Who, what, by when, on one line.
fn short(item: &Item) -> String {
    let who = if item.actors.is_empty() { String::new() } else { format!("[{}] ", item.actors.join("; ")) };
    let label = if item.label.is_empty() { String::new() } else { format!("{}: ", item.label) };
    let says = item.says().trim_end_matches(['.', ';', ',', '/', ' ']);
    let said = |by: &&crate::report::By| !says.contains(&by.text);
    let when: Vec<&str> = item.deadlines.iter().filter(said).map(|by| by.text.as_str()).collect();
    let when = if when.is_empty() { String::new() } else { format!(" ({})", when.join("; ")) };
    let hand = if item.by_person { " (người đọc sửa)" } else { "" };
    plain(&format!("{who}{label}{says}{when}{hand}"))
}

/// One item with its words in the notice and where they stand.
pub fn one(report: &Report, item: &Item) -> String {
    let place = if item.section.is_empty() { String::new() } else { format!("mục {}", item.section) };
    let origin = [place, report.origin()].into_iter().filter(|it| !it.is_empty()).collect::<Vec<_>>();
    let reworded = if item.wording.is_empty() { String::new() } else { format!("{}\n", short(item)) };
    format!("{reworded}«{}»\n({})", plain(&item.quote), plain(&origin.join(", ")))
}
