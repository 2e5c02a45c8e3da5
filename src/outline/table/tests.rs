//! Tables as they are pasted.

use super::*;
use crate::text::{Source, lex};

/// The columns by the first letter of what they hold, then each row's cells: `column=words`.
fn shown(text: &str) -> Vec<String> {
    let source = Source::new(text);
    let read = crate::outline::relined(&source, lex(&source));
    let mut out = Vec::new();
    for grid in find(&source, &read, 0..read.lines.len()) {
        let columns = grid.columns.iter().map(|it| format!("{it:?}").chars().take(1).collect::<String>());
        out.push(columns.collect());
        for row in grid.cells.chunk_by(|one, other| one.row == other.row).filter(|row| row[0].row.is_some()) {
            let cell = |cell: &Block| {
                let words = read.lines[cell.lines.start].first..read.lines[cell.lines.end - 1].last;
                let tokens = &read.tokens[words.start as usize..words.end as usize];
                let words: Vec<&str> = tokens.iter().map(|it| source.slice(it.span)).collect();
                format!("{}={}", cell.column, words.join(" "))
            };
            out.push(row.iter().map(cell).collect::<Vec<_>>().join(" "));
        }
    }
    out
}
