//! Tasks in tables (DOMAIN.md 2.6): the work from its cell, who, with whom and by when from the others of its row.

use super::actors::bodies;
use super::deadlines::Calendar;
use super::mask::Mask;
use super::parts::closed;
use super::rule::{examples, source};
use super::scan::Scan;
use super::watch::Watch;
use super::{Body, Confidence, Cue, Deadline, Due, Kind, Rule, Said, Task};
use crate::outline::{Cell, Holds, NodeId, Paragraph, Role, Table};
use crate::text::{Kind as TokenKind, Words, phrases};
use crate::value::{When, date, date_range, period};
use std::ops::Range;

/// The rule for the rows of a table of tasks; [`Scan::tables`] finds them.
pub(super) static ROW: Rule = Rule {
    id: "task/table",
    source: source("2.6, 9.2"),
    kind: Kind::Task,
    says: Said {
        vi: "Một dòng của bảng nhiệm vụ: cột việc, cột chủ trì",
        en: "A row of a table of tasks: its column of work",
    },
    unlike: Said {
        vi: "bảng chỉ tiêu, biểu số liệu: không có cột chủ trì",
        en: "tables of figures, where nobody leads",
    },
    confidence: Confidence::High,
    roles: &[],
    cue: Cue::Part,
    but_not: phrases![],
    under: Role::Background,
    hits: examples(&[
        "|TT|Nội dung|Chủ trì|Thời hạn|\n|1|[[Mời các trường nghề]]|Phòng Việc làm|28/02/2026|\n",
        "TT\tNhiệm vụ\tCơ quan chủ trì\n1\t[[Sửa kè Suối Đá]]\tSở Xây dựng\n",
    ]),
    misses: examples(&["TT\tNội dung\tĐơn vị tính\tKế hoạch\n1\tKè Suối Đá\tkm\t12\n"]),
};

impl<W: Watch> Scan<'_, W> {
    /// The tasks of all tables.
    pub(super) fn tables(&mut self, mask: &Mask) {
        let outline = self.outline;
        for table in outline.tables.iter().filter(|table| table.lists_tasks()) {
            for row in table.rows() {
                self.row(mask, table, row);
            }
        }
    }

    fn row(&mut self, mask: &Mask, table: &Table, row: &[Cell]) {
        let outline = self.outline;
        let cells = |holds: Holds| {
            let held = move |cell: &&Cell| table.columns[usize::from(cell.column)].holds == holds;
            row.iter().filter(held).map(|cell| &outline.paragraphs[cell.paragraph as usize])
        };
        let words = |holds: Holds| cells(holds).map(Paragraph::tokens);
        // A row that only names a group has nobody and no time.
        let filled =
            [Holds::Lead, Holds::Partner, Holds::Due].into_iter().any(|holds| cells(holds).next().is_some());
        let Some(work) = cells(Holds::Work).next().filter(|_| filled) else { return };
        let task = Task {
            actors: words(Holds::Lead).flat_map(|cell| self.named(cell)).collect(),
            coordinators: words(Holds::Partner).flat_map(|cell| self.named(cell)).collect(),
            deadlines: words(Holds::Due).flat_map(|cell| self.due(mask, cell)).collect(),
            product: cells(Holds::Product).next().map(|cell| cell.span),
            ..Task::default()
        };
        let heading = table.column(Holds::Work).map(|column| table.columns[column].heading);
        let id: NodeId = work.node;
        let at = self.walk.findings.len();
        self.push(id, &ROW, None, closed(self.tokens(), work.tokens()), Some(task));
        if let Some(finding) = self.walk.findings.get_mut(at) {
            finding.cue = heading.filter(|heading| !heading.is_empty());
        }
    }

    /// The bodies that a cell names: a list of them, or the cell as it is.
    fn named(&self, cell: Range<usize>) -> Vec<Body> {
        let tokens = self.tokens();
        let mut found = Vec::new();
        let mut at = cell.start;
        while at < cell.end {
            // A bullet, or a sign between two lists.
            if tokens[at].kind == TokenKind::Sign {
                at += 1;
                continue;
            }
            let stop = |from: usize| {
                let signs = |at: &usize| {
                    matches!(tokens[*at].sign(), Some(';' | '.' | '+'))
                        || *at > from && tokens[*at].is('-') && tokens[at - 1].is(',')
                };
                (from..cell.end).find(signs).unwrap_or(cell.end)
            };
            let end = stop(at);
            match bodies(tokens, at, cell.end).filter(|list| !list.each.is_empty() && list.end > at) {
                Some(list) if list.end >= end || tokens[list.end].is(',') => {
                    found.extend(list.each);
                    at = list.end;
                }
                _ => {
                    found.push(at..end);
                    at = end;
                }
            }
        }
        self.bodies(&found, false)
    }

    /// The deadlines of a cell of times, where a date needs no word before it.
    fn due(&self, mask: &Mask, cell: Range<usize>) -> Vec<Deadline> {
        static ALWAYS: Words = phrases!["thường xuyên", "hằng", "hàng", "định kỳ"];
        let (source, tokens) = (self.source, self.tokens());
        // The cell before has nothing to say about its date.
        let words = &tokens[cell.clone()];
        let whole = |due: Due, len: usize| {
            let span = self.span(&(cell.start..cell.start + len));
            vec![Deadline::new(span, due)]
        };
        // «Từ 01/6/2026 đến 30/9/2026»: between two days.
        static UNTIL: Words = phrases!["đến", "đến hết", "đến ngày", "đến hết ngày", "-", "- ngày"];
        let day = |at: usize| date(source, words, at).map(|read| (read.value, at + read.len));
        if let Some((from, to)) = (0..words.len().min(3)).find_map(&day)
            && let Some((until, to)) = UNTIL.at(words, to).and_then(|len| day(to + len))
            && let (Some(_), Some(year)) = (until.last_day(), until.year())
        {
            return whole(Due::Between(from.with_year(from.year().unwrap_or(year)), until), to);
        }
        let calendar = Calendar { source, tokens, mask, base: self.base };
        let found = calendar.deadlines(cell.clone());
        if !found.is_empty() {
            return found;
        }
        if ALWAYS.is(tokens, cell.start) {
            return whole(Due::Recurring, cell.len());
        }
        // «2026», «2026 - 2030»
        if let Some(read) = period(source, words, 0).filter(|read| read.len <= cell.len()) {
            return whole(Due::Between(When::Year(read.value.0), When::Year(read.value.1)), read.len);
        }
        let year = source.slice(words[0].span).parse().ok().filter(|year| (1945..=2100).contains(year));
        if let (Some(year), 1) = (year, cell.len()) {
            return whole(Due::On(When::Year(year)), 1);
        }
        if let Some(read) = date_range(source, words, 0).filter(|read| read.len <= cell.len()) {
            return whole(Due::Between(read.value.0, read.value.1), read.len);
        }
        let read = (0..words.len().min(4)).find_map(|at| date(source, words, at).map(|read| (at, read)));
        let Some((at, read)) = read else { return Vec::new() };
        let when = match (read.value.year(), self.base) {
            (None, Some(base)) => read.value.on_or_after(base),
            (None, None) => return Vec::new(),
            _ => read.value,
        };
        let mut found = whole(Due::On(when), at + read.len);
        found[0].year_inferred = read.value.year().is_none();
        found
    }
}
