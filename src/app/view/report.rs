//! A summary that came by a link: what it says, each with its source. There is no text to check it in.

use super::Page;
use super::el::{El, el};
use crate::app::words::Lang;
use crate::export::table::{Cell, Table, about, tables};

/// The summary, while there is one.
pub fn report(page: Page) -> El {
    let changes = page.share_changes();
    el("div", "report-place").part(move || {
        changes.get();
        let report = page.peek(|state| state.share.report.clone())?;
        let head = el("h2", "report-title").add(report.title().to_owned());
        let rows = about(&report).into_iter();
        let told = rows.map(|(name, value)| el("p", "report-about").add(format!("{name}: {value}")));
        Some(
            el("section", "report")
                .live("aria-label", page.told(Lang::summary_link))
                .add(head)
                .all(told)
                .all(tables(&report).into_iter().map(table)),
        )
    })
}

/// A table; what no row says needs no column.
pub fn table(table: Table) -> El {
    let told = |at: &usize| table.rows.iter().any(|row| row[*at] != Cell::Text(String::new()));
    let columns: Vec<usize> = (0..table.columns.len()).filter(told).collect();
    // Widths are known beforehand, so that a long table is not measured anew with every row; a short
    // column has room for its name and its dates.
    let room = |at: &usize| usize::from(table.columns[*at].1) + 8;
    let all: usize = columns.iter().map(room).sum();
    let width = |at: &usize| format!("{}%", room(at) * 100 / all.max(1));
    let widths = columns.iter().map(|at| el("col", "report-column").at("width", width(at)));
    let widths = el("colgroup", "report-columns").all(widths);
    let head = columns.iter().map(|&at| el("th", "report-cell").at("scope", "col").add(table.columns[at].0));
    let head = el("thead", "report-head").add(el("tr", "report-row").all(head));
    let name = el("caption", "report-name").add(format!("{} ({})", table.name, table.rows.len()));
    let rows = el("tbody", "report-body").grow(table.rows.len(), 60, move |at| {
        let row = &table.rows[at];
        el("tr", "report-row").all(columns.iter().map(|&at| el("td", "report-cell").add(row[at].text())))
    });
    el("table", "report-table").at("lang", "vi").add(name).add(widths).add(head).add(rows)
}
