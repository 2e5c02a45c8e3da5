//! What a person says of a statement, read by the same readers as the notice's own words.

use super::assign::{order, urgent};
use super::clause::clause;
use super::deadlines::Calendar;
use super::indicators::{Meter, Names, Setting};
use super::mask::Mask;
use super::statement::{Answers, Statement};
use super::{
    Body, Confidence, Cue, Deadline, Due, Indicator, Kind, Rule, Said, Status, Task, Terms, partners, product,
};
use crate::outline::{Outline, Role};
use crate::text::{Kind as TokenKind, Source, Span, Token, lex, phrases};
use crate::value::{Date, Figure, date, date_range, figure};
use std::ops::Range;

/// What a person changed of a finding.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hand {
    /// What it was read as; nothing where a person added it.
    pub read_as: Option<Kind>,
    /// What is shown in place of its words: a place on the source's margin.
    pub wording: Option<Span>,
    /// What is not as it was read.
    pub slots: Vec<Slot>,
}

/// A part of a finding that a person can change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slot {
    /// All of it: it was added.
    Added,
    /// What it is.
    Kind,
    /// How it is worded.
    Wording,
    /// Who.
    Actors,
    /// With whom.
    Coordinators,
    /// By when.
    Deadlines,
    /// How much.
    Value,
    /// Of what.
    Unit,
    /// What is measured.
    Label,
    /// What is said of it.
    Status,
}

impl Slot {
    /// The name in the summary JSON.
    pub fn name(self) -> &'static str {
        match self {
            Slot::Added => "added",
            Slot::Kind => "kind",
            Slot::Wording => "wording",
            Slot::Actors => "actors",
            Slot::Coordinators => "coordinators",
            Slot::Deadlines => "deadlines",
            Slot::Value => "values",
            Slot::Unit => "unit",
            Slot::Label => "label",
            Slot::Status => "status",
        }
    }
}

/// In place of a rule where a person said what a passage is. Not in the catalogue: it reads nothing.
pub(crate) static PERSON: Rule = Rule {
    id: "person/says",
    source: "",
    kind: Kind::Task,
    says: Said { vi: "Người đọc xếp vào loại này", en: "A person put it under this kind" },
    unlike: Said { vi: "", en: "" },
    confidence: Confidence::High,
    roles: &[],
    cue: Cue::Part,
    but_not: phrases![],
    under: Role::Task,
    hits: &[],
    misses: &[],
};

/// What a typed deadline means, in the forms notices use and `2026-06-30`; nothing where it cannot
/// be read to its end. Its span is that of `words`.
///
/// `base` is the document's own date: a day without a year is the next one after it.
pub fn due_said(words: &str, base: Option<Date>) -> Option<Deadline> {
    let words = words.trim().trim_end_matches(['.', ';', ',']).trim_end();
    let number = words.find(|c: char| c.is_ascii_digit());
    // «30/6» and «trước 30/6» are days too, to who types them.
    let as_day = number.map(|at| format!("{}ngày {}", &words[..at], &words[at..]));
    let mut due = iso(words);
    for words in [Some(words.to_owned()), as_day].into_iter().flatten() {
        due = due.or_else(|| bare(&words, base)).or_else(|| adverbial(&words, base));
    }
    // What it counts from was read in a text of its own.
    let due = due?;
    let terms = Terms { anchor: None, ..due.terms };
    Some(Deadline { span: Span::new(0, words.len()), terms, ..due })
}

/// `2026-06-30`.
fn iso(words: &str) -> Option<Deadline> {
    let mut parts = words.splitn(3, '-');
    let (year, month, day) = (parts.next()?.parse().ok()?, parts.next()?, parts.next()?);
    let day = Date::new(year, month.parse().ok()?, day.parse().ok()?)?;
    Some(made(Due::On(crate::value::When::Day { year: Some(year), month: day.month, day: day.day }), false))
}

/// A day, month, quarter or year, or two of them, and nothing else.
fn bare(words: &str, base: Option<Date>) -> Option<Deadline> {
    let source = Source::new(words);
    let tokens = lex(&source).tokens;
    if let Some(read) = date_range(&source, &tokens, 0).filter(|read| read.len == tokens.len()) {
        let (from, to) = read.value;
        let year = to.year().or(base.map(|base| base.year));
        let fixed = |when: crate::value::When| year.map_or(when, |year| when.with_year(year));
        return Some(made(Due::Between(fixed(from), fixed(to)), false));
    }
    let when = date(&source, &tokens, 0).filter(|read| read.len == tokens.len())?.value;
    let inferred = when.year().is_none() && base.is_some();
    Some(made(Due::On(base.map_or(when, |base| when.on_or_after(base))), inferred))
}

/// «trước ngày 30/6», «hằng tháng», «trong 15 ngày kể từ …»: as behind a verb of completing.
fn adverbial(words: &str, base: Option<Date>) -> Option<Deadline> {
    const DONE: &str = "hoàn thành ";
    let source = Source::new(format!("{DONE}{words}"));
    let tokens = lex(&source).tokens;
    let mask = Mask::new(&source, &tokens);
    let found = Calendar { source: &source, tokens: &tokens, mask: &mask, base }.deadlines(0..tokens.len());
    let [deadline] = found[..] else { return None };
    let whole = deadline.span.start as usize <= DONE.len() && deadline.span.end == tokens.last()?.span.end;
    whole.then_some(deadline)
}

fn made(due: Due, year_inferred: bool) -> Deadline {
    Deadline { year_inferred, ..Deadline::new(Span::default(), due) }
}

/// What a typed number is, to its end; nothing where it is none.
pub fn figure_said(words: &str) -> Option<Figure> {
    let source = Source::new(words.trim());
    let tokens = lex(&source).tokens;
    // A share is read before a unit only.
    let with_unit = Source::new(format!("{} %", words.trim()));
    let lexed = lex(&with_unit).tokens;
    let whole = |read: crate::value::Read<Figure>| (read.len == tokens.len()).then_some(read.value);
    figure(&with_unit, &lexed, 0).and_then(whole).or_else(|| figure(&source, &tokens, 0).and_then(whole))
}

/// Who, with whom and by when a passage says, read as a task.
pub(crate) fn task_in(source: &Source, outline: &Outline, span: Span, base: Option<Date>) -> Task {
    let tokens = tokens_in(outline, span);
    if tokens.is_empty() {
        return Task::default();
    }
    let (mask, range) = (Mask::new(source, tokens), 0..tokens.len());
    let clause = clause(tokens, &mask, range.clone());
    let statement = Statement {
        tokens,
        mask: &mask,
        range: range.clone(),
        clause: clause.clone(),
        role: Role::Task,
        opening: false,
        leads: false,
        turned: false,
        before: None,
        answers: Answers::default(),
    };
    let place = |range: Range<usize>| tokens[range.start].span.to(tokens[range.end - 1].span);
    let bodies = |each: Vec<Range<usize>>| {
        each.into_iter().map(|range| Body { span: place(range), inferred: false }).collect()
    };
    Task {
        actors: bodies(clause.own_actors().map(|list| list.each.clone()).unwrap_or_default()),
        coordinators: bodies(partners::coordinators(&statement, range.clone())),
        deadlines: Calendar { source, tokens, mask: &mask, base }.deadlines(range.clone()),
        product: product::product(&statement, range.clone()).map(place),
        reports_to: product::reports_to(&statement, range.clone()).map(place),
        conditional: clause.conditional,
        order: order(&statement, &clause, &range, &PERSON),
        urgent: urgent(&statement, &range).map(place),
    }
}

/// How much of what a passage says: its first figure with its unit, else its first number.
pub(crate) fn indicator_in(source: &Source, outline: &Outline, span: Span) -> Indicator {
    let tokens = tokens_in(outline, span);
    let mask = Mask::new(source, tokens);
    let setting = Setting { statement: None, role: Role::Assessment };
    let meter = Meter { source, tokens, mask: &mask, names: &Names::of(source, tokens) };
    let found = meter.indicators(0..tokens.len(), setting);
    if let Some(first) = found.into_iter().next() {
        return first.indicator;
    }
    let number = (0..tokens.len())
        .filter(|&at| tokens[at].kind == TokenKind::Number)
        .find_map(|at| figure(source, tokens, at).map(|read| (at, read)));
    let value = number.map(|(at, read)| {
        let last = tokens[(at + read.len).min(tokens.len()) - 1];
        (read.value, tokens[at].span.to(last.span))
    });
    Indicator {
        values: value.into_iter().collect(),
        unit: None,
        status: Status::Context,
        label: None,
        period: None,
        compare: None,
    }
}

/// The words of a passage.
fn tokens_in(outline: &Outline, span: Span) -> &[Token] {
    let from = outline.tokens.partition_point(|token| token.span.start < span.start);
    let to = outline.tokens.partition_point(|token| token.span.end <= span.end);
    &outline.tokens[from..to.max(from)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_typed_deadline_is_read_to_its_end_or_not_at_all() {
        let base = Date::new(2026, 3, 5);
        for (words, want) in [
            ("30/6/2026", Some("2026-06-30")),
            ("2026-06-30", Some("2026-06-30")),
            ("30/6", Some("2026-06-30")),
            ("05/02", Some("2027-02-05")),
            ("ngày 30 tháng 6 năm 2026", Some("2026-06-30")),
            ("trước ngày 30/6/2026", Some("2026-06-30")),
            ("trước 30/6/2026.", Some("2026-06-30")),
            ("chậm nhất ngày 30/6", Some("2026-06-30")),
            ("quý III/2026", Some("2026-Q3")),
            ("trong quý III", Some("2026-Q3")),
            ("tháng 8", Some("2026-08")),
            ("trong tháng 8/2026", Some("2026-08")),
            ("năm 2027", Some("2027")),
            ("hằng tháng", Some("recurring")),
            ("ngay", Some("immediate")),
            ("trong 15 ngày kể từ ngày ký", Some("relative")),
            ("31/2/2026", None),
            ("2026-13-01", None),
            ("sớm", None),
            ("30/6/2026 hoặc sau đó", None),
            ("", None),
            ("1.2.3.4", None),
        ] {
            let read = due_said(words, base).map(|it| it.due.value().unwrap_or_default());
            assert_eq!(read.as_deref(), want, "{words:?}");
        }
        assert!(due_said("trước ngày 30/6/2026", base).is_some_and(|it| it.exclusive));
        assert!(due_said("30/6", base).is_some_and(|it| it.year_inferred));
    }

    #[test]
    fn a_typed_number_is_read_to_its_end_or_not_at_all() {
        for (words, want) in [
            ("62,5", Some("62.5")),
            ("1.234,5", Some("1234.5")),
            ("3/4", Some("3/4")),
            ("11/40", Some("11/40")),
            ("8 - 8,5", Some("8-8.5")),
            ("nhiều", None),
            ("62,5 và 63", None),
            ("", None),
        ] {
            assert_eq!(figure_said(words).map(|it| it.to_string()).as_deref(), want, "{words:?}");
        }
    }
}
