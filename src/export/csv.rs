//! The follow-up table as comma-separated values for Excel: with a byte order mark, and no
//! cell that it would take for a formula.

use super::clipboard::cell;
use super::table::{Table, follow_up};
use crate::report::Report;

/// The follow-up table of a notice.
pub fn csv(report: &Report) -> String {
    written(&follow_up(report))
}

/// A table, with the columns' names first (RFC 4180).
pub fn written(table: &Table) -> String {
    let names = table.columns.iter().map(|(name, _)| (*name).to_owned()).collect();
    let rows = table.rows.iter().map(|row| row.iter().map(cell).collect());
    let mut out = String::from("\u{feff}");
    for row in std::iter::once(names).chain(rows) {
        let cells: Vec<String> = Vec::into_iter(row).map(|cell: String| quoted(&cell)).collect();
        out.push_str(&cells.join(","));
        out.push_str("\r\n");
    }
    out
}

fn quoted(cell: &str) -> String {
    if cell.contains([',', '"', ';']) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell.to_owned()
    }
}
