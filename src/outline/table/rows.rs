//! The rows of a table, from its lines.

use super::{
    Block, End, Grid, Holds, LEADS, NUMBERS, TALLEST, WIDEST, group_number, header, holds, names_bodies,
    one_lead, placed, row_number,
};
use crate::text::{Kind, Source, Token, Tokens};
use std::ops::Range;

/// Looks for tables.
pub(super) struct Finder<'a> {
    source: &'a Source,
    read: &'a Tokens,
    /// No table reaches this line.
    end: usize,
}

/// The lines between two bars.
struct Piece {
    lines: Range<usize>,
    /// Its words.
    words: Range<usize>,
    /// Whether a line break stands in it.
    broken: bool,
}

impl<'a> Finder<'a> {
    pub(super) fn new(source: &'a Source, read: &'a Tokens, end: usize) -> Self {
        Finder { source, read, end }
    }

    fn words(&self, line: usize) -> Range<usize> {
        let line = &self.read.lines[line];
        line.first as usize..line.last as usize
    }

    fn tokens(&self, words: &Range<usize>) -> &'a [Token] {
        &self.read.tokens[words.clone()]
    }

    fn ends(&self, line: usize) -> End {
        let span = self.read.lines[line].span;
        match self.source.text().as_bytes()[span.range()].last() {
            Some(b'|') => End::Bar,
            Some(b'\t') => End::Tab,
            _ => End::Line,
        }
    }

    /// The table whose header begins at a line, if one does.
    pub(super) fn table(&self, at: usize) -> Option<Grid> {
        let words = self.words(at);
        let first = self.read.tokens.get(words.start).filter(|_| !words.is_empty())?;
        if first.kind != Kind::Word || !first.upper() || words.len() > 16 {
            return None;
        }
        // A cell may begin on the line below its bar.
        let above =
            at.checked_sub(1).filter(|&above| self.ends(above) == End::Line && self.words(above).is_empty());
        let start = above.unwrap_or(at);
        let before = start.checked_sub(1).map(|before| self.ends(before));
        let own = self.ends(at);
        match (before, own) {
            (Some(End::Bar), _) => self.fenced(start).map(|grid| Grid { lines: at..grid.lines.end, ..grid }),
            (Some(End::Tab), _) => None,
            (_, End::Line) => NUMBERS
                .at(&self.read.tokens, words.start)
                .filter(|&len| len == words.len())
                .and_then(|_| self.stacked(at)),
            _ => self.delimited(at),
        }
    }

    /// The lines up to the next bar.
    fn piece(&self, from: usize) -> Option<Piece> {
        let last = (from..self.end.min(from + TALLEST)).find(|&line| self.ends(line) == End::Bar)?;
        let words = self.read.lines[from].first as usize..self.read.lines[last].last as usize;
        Some(Piece { lines: from..last + 1, words, broken: last > from })
    }

    /// A table with bars on both sides of each cell; nothing but a line break stands between
    /// the bars of two rows, and between those of an empty cell.
    fn fenced(&self, at: usize) -> Option<Grid> {
        let inline = self.ends(at) == End::Bar;
        let mut grid =
            Building { finder: self, grid: Grid { lines: at..at, ..Grid::default() }, row: 0, under: 0 };
        let mut row: Vec<Piece> = Vec::new();
        let mut next = at;
        // Header rows stand before the first row of data, which says how wide the table is.
        let mut width = 0;
        while let Some(piece) = self.piece(next) {
            let blank = piece.words.is_empty();
            if grid.grid.columns.is_empty() && (row.len() >= WIDEST || piece.lines.len() > 8) {
                return None;
            }
            let full = row.len() >= width && width > 0;
            if blank && !row.is_empty() {
                let gap = if inline {
                    piece.broken
                } else {
                    full || width == 0 || self.opens_row(piece.lines.end, &grid)
                };
                if gap {
                    next = piece.lines.end;
                    width = grid.take(&mut row, width)?;
                    continue;
                }
            } else if !blank && (full && grid.row > 0 || self.apart(piece.lines.start)) {
                // Behind the last cell of a table the text goes on.
                break;
            } else if blank && row.is_empty() && inline && piece.broken {
                break;
            }
            next = piece.lines.end;
            row.push(piece);
            if row.len() > 2 * WIDEST {
                break;
            }
        }
        if !row.is_empty() {
            // Where the text ends, a copy has no bar behind its last cell.
            let open = row.len() + 1 == width && self.piece(next).is_none();
            let last = next + usize::from(self.words(next.min(self.end - 1)).is_empty());
            let filled = (last..self.end.min(last + 8)).take_while(|&line| !self.words(line).is_empty());
            if let Some(end) = filled.last().filter(|_| open) {
                let words = self.words(last).start..self.words(end).end;
                row.push(Piece { lines: last..end + 1, words, broken: true });
            }
            grid.take(&mut row, width)?;
        }
        grid.done()
    }

    /// Whether an empty line follows a bar.
    fn apart(&self, line: usize) -> bool {
        [line, line + 1].into_iter().all(|line| self.words(line).is_empty() && self.ends(line) == End::Line)
    }

    /// Whether the piece from `line` on is the number of a row.
    fn opens_row(&self, line: usize, grid: &Building<'_, '_>) -> bool {
        let counted = grid.grid.columns.first() == Some(&Holds::Number);
        let Some(piece) = self.piece(line).filter(|_| counted) else { return false };
        let words = self.tokens(&piece.words);
        row_number(self.source, words).is_some() || group_number(words)
    }

    /// A table with tabs or bars between the cells and line breaks between the rows.
    fn delimited(&self, at: usize) -> Option<Grid> {
        let mut grid =
            Building { finder: self, grid: Grid { lines: at..at, ..Grid::default() }, row: 0, under: 0 };
        let mut row: Vec<Piece> = Vec::new();
        let mut width = 0;
        let mut next = at;
        while next < self.end {
            // One line of the text.
            let mut stop = next;
            while stop + 1 < self.end && self.ends(stop) != End::Line {
                stop += 1;
            }
            let cells = next..stop + 1;
            let words = self.read.lines[next].first as usize..self.read.lines[stop].last as usize;
            let alone = cells.len() == 1;
            if words.is_empty() && alone {
                // An empty line ends a table unless a row follows.
                let goes_on = next + 1 < self.end && self.ends(next + 1) != End::Line;
                if !goes_on {
                    break;
                }
                next = stop + 1;
                continue;
            }
            let numbered = row_number(self.source, self.tokens(&self.words(next))).is_some();
            let counted = grid.grid.columns.first() == Some(&Holds::Number);
            let complete = row.len() >= width && (width > 0 || !row.is_empty());
            let begins = row.is_empty() || counted && numbered && !alone || complete && !alone;
            if begins {
                if !row.is_empty() {
                    width = grid.take(&mut row, width)?;
                }
            } else if alone && complete && !self.small(words.start) {
                break;
            }
            for line in cells {
                let words = self.words(line);
                match row.last_mut().filter(|_| !begins && line == next) {
                    // A cell of several lines.
                    Some(last) => {
                        last.lines.end = line + 1;
                        last.words.end = words.end.max(last.words.end);
                    }
                    None => row.push(Piece { lines: line..line + 1, words, broken: false }),
                }
            }
            if row.len() > 2 * WIDEST {
                return grid.done();
            }
            next = stop + 1;
        }
        grid.take(&mut row, width)?;
        grid.done()
    }

    fn small(&self, token: usize) -> bool {
        self.read.tokens.get(token).is_some_and(|it| it.kind == Kind::Word && !it.upper())
    }

    /// A table whose cells stand each on a line of its own; its rows are numbered.
    fn stacked(&self, at: usize) -> Option<Grid> {
        let filled = |from: usize| (from..self.end).find(|&line| !self.words(line).is_empty());
        let cell = |line: usize| Piece { lines: line..line + 1, words: self.words(line), broken: false };
        let opens = |line: usize, number: u32| {
            row_number(self.source, self.tokens(&self.words(line))) == Some(number)
        };
        let mut grid =
            Building { finder: self, grid: Grid { lines: at..at, ..Grid::default() }, row: 0, under: 0 };
        let mut row = vec![cell(at)];
        let mut line = filled(at + 1)?;
        // Where no empty line parts the cells, one ends the table.
        let close = !self.read.lines[line].blank_before;
        let over = |line: usize| close && self.read.lines[line].blank_before;
        while !opens(line, 1) && !group_number(self.tokens(&self.words(line))) {
            // «Cơ quan⏎chủ trì» is one name.
            match row.last_mut().filter(|_| self.small(self.words(line).start)) {
                Some(last) => (last.lines.end, last.words.end) = (line + 1, self.words(line).end),
                None => row.push(cell(line)),
            }
            if row.len() > WIDEST || holds(&self.read.tokens, self.words(line)).is_none() {
                return None;
            }
            line = filled(line + 1)?;
        }
        let width = grid.take(&mut row, 0)?;
        let mut number = 1;
        while let Some(next) = Some(line).filter(|&line| line < self.end) {
            let group = group_number(self.tokens(&self.words(next))) && self.words(next).len() == 1;
            if !opens(next, number) && !(opens(next, 1) && number > 1) && !group {
                break;
            }
            if !group {
                number = row_number(self.source, self.tokens(&self.words(next)))? + 1;
            }
            row.push(cell(next));
            grid.grid.lines.end = next + 1;
            let mut after = filled(next + 1);
            while let Some(here) = after {
                let words = self.tokens(&self.words(here));
                let begins = opens(here, number) || opens(here, 1) || group_number(words) && words.len() == 1;
                let full = row.len() >= width;
                let goes_on = row.len() > 1 && self.small(self.words(here).start);
                if begins || over(here) || full && !goes_on || group && row.len() > 1 {
                    break;
                }
                match row.last_mut().filter(|_| goes_on) {
                    Some(last) => (last.lines.end, last.words.end) = (here + 1, self.words(here).end),
                    None => row.push(cell(here)),
                }
                after = filled(here + 1);
            }
            grid.take(&mut row, width)?;
            line = after.unwrap_or(self.end);
        }
        grid.done().filter(|_| number > 1)
    }
}

/// A grid on its way.
struct Building<'a, 'b> {
    finder: &'b Finder<'a>,
    grid: Grid,
    row: u32,
    /// How many columns a second header row has.
    under: usize,
}

impl Building<'_, '_> {
    /// Takes a row, the header first; says how wide the table is, `None` where it is none.
    fn take(&mut self, row: &mut Vec<Piece>, width: usize) -> Option<usize> {
        let tokens = &self.finder.read.tokens;
        let source = self.finder.source;
        let cells: Vec<Range<usize>> = row.iter().map(|piece| piece.words.clone()).collect();
        let ends = row.last().map_or(self.grid.lines.end, |piece| piece.lines.end);
        if self.grid.columns.is_empty() {
            let mut columns = header(tokens, &cells)?;
            one_lead(&mut columns, |column| LEADS.within(tokens, cells[column].clone()));
            self.grid.columns = columns;
            self.push(row, None, (0..cells.len() as u16).collect());
            self.grid.lines.end = ends;
            return Some(cells.len());
        }
        self.grid.lines.end = ends;
        let filled: Vec<Range<usize>> = cells.iter().filter(|cell| !cell.is_empty()).cloned().collect();
        let Some(first) = filled.first().cloned() else {
            row.clear();
            return Some(width);
        };
        let words = &tokens[first.clone()];
        let counted = self.grid.columns.first() == Some(&Holds::Number);
        let numbered = row_number(source, words).is_some() || group_number(words);
        let rule = cells.iter().all(|cell| tokens[cell.clone()].iter().all(|it| it.kind == Kind::Sign));
        let heads = !numbered && header(tokens, &filled).is_some();
        let under = counted && self.row == 0 && !numbered && cells.len() < width + WIDEST;
        if rule || heads || under {
            // A rule of Markdown, the header again, or a second row of it.
            self.under = cells.len();
            self.push(row, None, vec![0; cells.len()]);
            return Some(width);
        }
        let mut width = width;
        if self.row == 0 && cells.len() > width {
            self.widen(cells.len());
            width = cells.len();
        }
        let more =
            counted && !numbered && filled.len() + 2 <= width && self.row > 0 && names_bodies(tokens, &first);
        let places = if cells.len() == width || !more && cells.iter().any(Range::is_empty) {
            (0..cells.len() as u16).collect()
        } else if more {
            // Below a number and work that span several rows.
            let start = self.grid.columns.iter().position(|it| *it == Holds::Lead).unwrap_or(0);
            placed(source, tokens, &cells, &self.grid.columns[start..])
                .iter()
                .map(|at| at + start as u16)
                .collect()
        } else {
            placed(source, tokens, &cells, &self.grid.columns)
        };
        if !more {
            self.row += 1;
        }
        let row_of = self.row - 1;
        self.push(row, Some(row_of), places);
        Some(width)
    }

    /// The rows are wider than the header: one of its columns stands over those of a second
    /// header row, or the rest has no name.
    fn widen(&mut self, width: usize) {
        let columns = &mut self.grid.columns;
        if columns.len() + self.under == width + 1 {
            let second: Vec<Holds> = self
                .grid
                .cells
                .iter()
                .rev()
                .take(self.under)
                .rev()
                .filter_map(|cell| {
                    let lines = &self.finder.read.lines[cell.lines.clone()];
                    let words = lines.first()?.first as usize..lines.last()?.last as usize;
                    holds(&self.finder.read.tokens, words)
                })
                .collect();
            let over = columns.iter().position(|it| *it == Holds::Lead);
            let over = over.or_else(|| columns.iter().rposition(|it| *it == Holds::Other));
            if let Some(over) = over.filter(|_| second.len() == self.under) {
                columns.splice(over..=over, second);
            }
        }
        columns.resize(width, Holds::Other);
    }

    fn push(&mut self, row: &mut Vec<Piece>, number: Option<u32>, places: Vec<u16>) {
        let last = self.grid.columns.len().saturating_sub(1) as u16;
        for (piece, column) in row.drain(..).zip(places).filter(|(piece, _)| !piece.words.is_empty()) {
            self.grid.cells.push(Block { lines: piece.lines, row: number, column: column.min(last) });
        }
    }

    fn done(self) -> Option<Grid> {
        (self.row > 0).then_some(self.grid)
    }
}
