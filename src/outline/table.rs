//! Tables, found by their header row (DOMAIN.md 2.6): the cells of each row, and what each column holds.
//!
//! A table reaches us as rows of cells between bars or tabs, as cells between
//! bars on lines of their own, or with each cell alone on its line. Its cells
//! become paragraphs; no number in them opens a division.

mod rows;

use super::bodies::head;
use super::build::Builder;
use super::{NodeId, Outline};
use crate::text::{Kind, Source, Span, Token, Tokens, Words, phrases};
use std::ops::Range;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    /// The number of the row.
    Number,
    /// The work to be done.
    Work,
    /// Who leads it.
    Lead,
    /// With whom.
    Partner,
    /// By when.
    Due,
    /// What must come out.
    Product,
    /// Anything else.
    Other,
}

/// A column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// What it holds.
    pub holds: Holds,
    /// Its name in the header row; empty where the header has fewer columns than the rows.
    pub heading: Span,
}

/// A cell that is not empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell {
    /// Its row, from 0; a row that goes on the one above has its number. The header has none.
    pub row: u32,
    /// Its column, by its place in [`Table::columns`].
    pub column: u16,
    /// Its words, by their place in [`Outline::paragraphs`](super::Outline::paragraphs).
    pub paragraph: u32,
}

/// A table of the text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// From left to right.
    pub columns: Vec<Column>,
    /// Row by row; those of the header are not among them.
    pub cells: Vec<Cell>,
}

impl Table {
    /// Whether its rows tell who does what: a column of work and one of those who lead it.
    pub fn lists_tasks(&self) -> bool {
        self.column(Holds::Work).is_some() && self.column(Holds::Lead).is_some()
    }

    /// The first column that holds this.
    pub fn column(&self, holds: Holds) -> Option<usize> {
        self.columns.iter().position(|column| column.holds == holds)
    }

    /// The cells of each row, in order.
    pub fn rows(&self) -> impl Iterator<Item = &[Cell]> {
        self.cells.chunk_by(|one, other| one.row == other.row)
    }
}

/// A table as lines: what the outline is built from.
#[derive(Default)]
pub(super) struct Grid {
    /// The lines it takes.
    pub lines: Range<usize>,
    pub columns: Vec<Holds>,
    /// The lines of each cell, the header's first, without the empty ones.
    pub cells: Vec<Block>,
}

/// The lines of a cell.
#[derive(Clone)]
pub(super) struct Block {
    pub lines: Range<usize>,
    /// `None` for the header.
    pub row: Option<u32>,
    pub column: u16,
}

impl Outline {
    /// The cell a paragraph is; none where it is no cell, or one of a header row.
    pub fn cell_at(&self, paragraph: usize) -> Option<&Cell> {
        let last = |table: &Table| table.cells.last().map_or(0, |cell| cell.paragraph as usize);
        let table = self.tables.get(self.tables.partition_point(|table| last(table) < paragraph))?;
        let at = table.cells.binary_search_by_key(&paragraph, |cell| cell.paragraph as usize).ok()?;
        table.cells.get(at)
    }
}

/// What ends a line.
#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    Line,
    Bar,
    Tab,
}

/// The most cells that a row and lines that a cell may have.
const WIDEST: usize = 16;
const TALLEST: usize = 80;

static NUMBERS: Words = phrases!["stt", "tt", "số tt", "số thứ tự", "t.t", "s.t.t", "số"];
#[rustfmt::skip]
static WORK: Words = phrases![
    "nội dung", "nhiệm vụ", "công việc", "tên nhiệm vụ", "tên công việc", "tên đề án", "đề án", "danh mục nhiệm vụ",
    "các nhiệm vụ", "hoạt động", "giải pháp", "nhóm nhiệm vụ", "tên hoạt động", "tên văn bản", "danh mục", "việc", "dự án",
    "tên dự án", "các nội dung", "những nhiệm vụ", "các công việc", "chương trình, đề án", "chương trình",
];
#[rustfmt::skip]
static OTHER: Words = phrases![
    "đơn vị tính", "đvt", "đv tính", "kinh phí", "địa điểm", "chức vụ", "họ và tên", "họ tên", "điện thoại", "tỷ lệ", "điểm",
    "chỉ tiêu", "ghi chú", "căn cứ", "tổng số", "số lượng",
];
static PARTNER: Words = phrases!["phối hợp", "cùng thực hiện"];
#[rustfmt::skip]
static LEAD: Words = phrases![
    "chủ trì", "đầu mối", "cơ quan", "đơn vị", "phụ trách", "chịu trách nhiệm", "phân công", "người thực hiện", "bộ phận",
    "người phụ trách", "trách nhiệm", "thực hiện", "người đứng đầu", "cá nhân", "lãnh đạo",
];
static LEADS: Words = phrases!["chủ trì", "đầu mối", "cơ quan thực hiện", "đơn vị thực hiện"];
static DUE: Words =
    phrases!["thời hạn", "thời gian", "tiến độ", "hạn hoàn thành", "hạn xử lý", "thời điểm", "hạn"];
static PRODUCT: Words = phrases!["sản phẩm", "kết quả", "đầu ra", "hình thức văn bản", "văn bản"];

/// What the words of a header cell say that its column holds; `None` where they are no name of a column.
fn holds(tokens: &[Token], cell: Range<usize>) -> Option<Holds> {
    let named = |words: &Words| words.within(tokens, cell.clone());
    let sentence =
        tokens[cell.clone()].last().is_none_or(|last| matches!(last.sign(), Some('.' | ';' | ':')));
    if cell.is_empty() || cell.len() > 16 || sentence && !NUMBERS.is(tokens, cell.start) {
        return None;
    }
    let found = match () {
        () if NUMBERS.at(tokens, cell.start).is_some_and(|len| len + 1 >= cell.len()) => Holds::Number,
        () if WORK.is(tokens, cell.start) => Holds::Work,
        () if named(&OTHER) => Holds::Other,
        () if named(&PARTNER) => Holds::Partner,
        () if named(&DUE) => Holds::Due,
        () if named(&LEADS) => Holds::Lead,
        () if named(&PRODUCT) => Holds::Product,
        () if named(&LEAD) => Holds::Lead,
        () if named(&WORK) => Holds::Work,
        () => Holds::Other,
    };
    Some(found)
}

/// What columns hold, if these are the names of columns: one that counts and two that
/// are known, or three that are.
fn header(tokens: &[Token], cells: &[Range<usize>]) -> Option<Vec<Holds>> {
    let found: Vec<Holds> = cells.iter().map(|cell| holds(tokens, cell.clone())).collect::<Option<_>>()?;
    let known = found.iter().enumerate().filter(|&(at, holds)| {
        !matches!(holds, Holds::Number | Holds::Other) && !found[..at].contains(holds)
    });
    let counts = found.first() == Some(&Holds::Number);
    let enough = known.count() + usize::from(counts) >= 3 || counts && found.len() >= 3;
    enough.then_some(found)
}

/// Whether cells are the names of the columns of a table.
pub(super) fn names_columns(tokens: &[Token], cells: &[Range<usize>]) -> bool {
    cells.len() <= WIDEST && header(tokens, cells).is_some()
}

/// Of several columns of those who lead, the one that says so, else the first, counts.
fn one_lead(columns: &mut [Holds], says: impl Fn(usize) -> bool) {
    let leads = |column: &usize| columns[*column] == Holds::Lead;
    let Some(first) = (0..columns.len()).find(leads) else { return };
    let lead = (0..columns.len()).filter(leads).find(|&column| says(column)).unwrap_or(first);
    for (at, holds) in columns.iter_mut().enumerate() {
        if *holds == Holds::Lead && at != lead {
            *holds = Holds::Other;
        }
    }
}

/// Whether the words are the number of a row: `1`, `1.`, `2.1`.
fn row_number(source: &Source, words: &[Token]) -> Option<u32> {
    let [number, rest @ ..] = words else { return None };
    let alone = rest.is_empty() || rest.len() == 1 && matches!(rest[0].sign(), Some('.' | ')' | '/'));
    let digits = source.slice(number.span);
    let last = digits.rsplit('.').next().filter(|_| alone && number.kind == Kind::Number)?;
    last.parse().ok().filter(|&number: &u32| number < 1000)
}

/// Whether the words are the number of a group of rows: `I`, `B.`
fn group_number(words: &[Token]) -> bool {
    let sign = |token: &Token| matches!(token.sign(), Some('.' | ')' | '/' | '-'));
    words.first().is_some_and(|first| first.caps() && first.key.letters() < 5)
        && (words.len() == 1 || words.len() == 2 && sign(&words[1]))
}

/// Whether a cell may stand in a column.
fn fits(source: &Source, tokens: &[Token], cell: Range<usize>, holds: Holds) -> bool {
    static TIMES: Words = phrases![
        "thường xuyên", "hằng năm", "hàng năm", "hằng tháng", "hàng tháng", "hằng quý", "hàng quý", "quý",
        "tháng", "năm", "trước", "trong", "đến", "ngay", "định kỳ", "theo", "từ", "sau", "cuối", "đầu",
        "ngày",
    ];
    let words = &tokens[cell.clone()];
    let timed = TIMES.is(tokens, cell.start) || words.first().is_some_and(|it| it.kind == Kind::Number);
    match holds {
        Holds::Number => row_number(source, words).is_some() || group_number(words),
        Holds::Due => timed,
        Holds::Lead | Holds::Partner => !timed && words.first().is_some_and(Token::upper),
        _ => true,
    }
}

/// The column of each cell of a row. Where cells are missing, columns they do not fit are passed over.
fn placed(source: &Source, tokens: &[Token], cells: &[Range<usize>], columns: &[Holds]) -> Vec<u16> {
    let mut slack = columns.len().saturating_sub(cells.len());
    let mut column = 0;
    let mut places = Vec::with_capacity(cells.len());
    for cell in cells {
        while slack > 0 && column < columns.len() && !fits(source, tokens, cell.clone(), columns[column]) {
            column += 1;
            slack -= 1;
        }
        places.push(column.min(WIDEST) as u16);
        column += 1;
    }
    places
}

/// Finds the tables among `lines`, in order.
pub(super) fn find(source: &Source, read: &Tokens, lines: Range<usize>) -> Vec<Grid> {
    let finder = rows::Finder::new(source, read, lines.end);
    let mut found = Vec::new();
    let mut at = lines.start;
    while at < lines.end {
        match finder.table(at) {
            Some(grid) => {
                at = grid.lines.end.max(at + 1);
                found.push(grid);
            }
            None => at += 1,
        }
    }
    found
}

/// Whether a row that has no number only goes on the one above: it names bodies and no work.
fn names_bodies(tokens: &[Token], cell: &Range<usize>) -> bool {
    head(tokens, cell.start) && tokens.get(cell.start).is_some_and(Token::upper)
}

impl Builder<'_> {
    /// Takes the table that begins at the first of these lines and ends among them; says where.
    pub(super) fn table(&mut self, node: NodeId, lines: Range<usize>) -> Option<usize> {
        while self.tables.pop_if(|grid| grid.lines.start < lines.start).is_some() {}
        let grid =
            self.tables.pop_if(|grid| grid.lines.start == lines.start && grid.lines.end <= lines.end)?;
        let column = |holds: &_| Column { holds: *holds, heading: Span::default() };
        let mut table = Table { columns: grid.columns.iter().map(column).collect(), cells: Vec::new() };
        for block in &grid.cells {
            let paragraph = self.out.paragraphs.len();
            for at in block.lines.clone() {
                let line = &self.read.lines[at];
                if line.first < line.last && !self.dropped(at) {
                    self.line(node, line, self.out.paragraphs.len() > paragraph, 0);
                }
            }
            let Some(cell) = self.out.paragraphs.get_mut(paragraph) else { continue };
            cell.cell = true;
            let span = cell.span;
            match (block.row, table.columns.get_mut(usize::from(block.column))) {
                (Some(row), _) => {
                    table.cells.push(Cell { row, column: block.column, paragraph: paragraph as u32 });
                }
                (None, Some(column)) if column.heading.is_empty() => column.heading = span,
                _ => {}
            }
        }
        self.out.tables.push(table);
        Some(grid.lines.end)
    }
}

#[cfg(test)]
mod tests;
