//! The report as Markdown, for people and for notes.

use super::table::{Cell, tables};
use super::words::unmarked;
use crate::report::Report;
use std::fmt::Write as _;

/// The report as Markdown in Vietnamese: the follow-up table first, then the other kinds.
pub fn markdown(report: &Report) -> String {
    let mut out = format!("# {}\n", unmarked(report.title()));
    let origin = report.origin();
    if !origin.is_empty() {
        let _ = writeln!(out, "\n{}", unmarked(&origin));
    }
    for table in tables(report) {
        let _ = writeln!(out, "\n## {} ({})\n", table.name, table.rows.len());
        // What no row says needs no column.
        let told = |at: &usize| table.rows.iter().any(|row| row[*at] != Cell::Text(String::new()));
        let columns: Vec<usize> = (0..table.columns.len()).filter(told).collect();
        let names = columns.iter().map(|&at| table.columns[at].0.to_owned());
        line(&mut out, names);
        line(&mut out, columns.iter().map(|_| "---".to_owned()));
        for row in &table.rows {
            line(&mut out, columns.iter().map(|&at| unmarked(&row[at].text())));
        }
    }
    if report.items.iter().any(|item| item.by_person) {
        out.push_str(
            "\n*Mục ghi «người đọc sửa» do người đọc thêm hoặc sửa, không đúng nguyên như máy đọc.*\n",
        );
    }
    out
}

fn line(out: &mut String, cells: impl Iterator<Item = String>) {
    let cells: Vec<String> = cells.collect();
    let _ = writeln!(out, "| {} |", cells.join(" | "));
}
