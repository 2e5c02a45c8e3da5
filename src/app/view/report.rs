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
                .all(tables(&report).iter().map(table)),
        )
    })
}

fn table(table: &Table) -> El {
    // What no row says needs no column.
    let told = |at: &usize| table.rows.iter().any(|row| row[*at] != Cell::Text(String::new()));
    let columns: Vec<usize> = (0..table.columns.len()).filter(told).collect();
    let head = columns.iter().map(|&at| el("th", "report-cell").at("scope", "col").add(table.columns[at].0));
    let row = |row: &Vec<Cell>| {
        el("tr", "report-row").all(columns.iter().map(|&at| el("td", "report-cell").add(row[at].text())))
    };
    el("table", "report-table")
        .add(el("caption", "report-name").add(format!("{} ({})", table.name, table.rows.len())))
        .add(el("thead", "report-head").add(el("tr", "report-row").all(head)))
        .add(el("tbody", "report-body").all(table.rows.iter().map(row)))
}
