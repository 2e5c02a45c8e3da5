//! How the micro-cases ask: a text in its part, and what was read in it, a finding a line.

mod doubts;
mod encodings;
pub mod traps;

use ro_notice::facet::{Body, Deadline, Finding, Indicator, Kind, Task};
use ro_notice::text::{Source, Span, lex};
use ro_notice::value::{Date, DocNumber, doc_number};
use ro_notice::{Notice, notice};

/// A lead-in under which all is concluded.
pub const CONCLUDED: &str = "Chủ tịch Ủy ban nhân dân tỉnh kết luận như sau:\n\n1. ";
/// A heading under which all is to be done.
pub const TASKS: &str = "I. NHIỆM VỤ TRỌNG TÂM\n\n1. ";
/// A heading under which all is judged.
pub const JUDGED: &str = "I. ĐÁNH GIÁ CHUNG\n\n1. ";
/// A lead-in under which all is learned.
pub const LEARNED: &str =
    "3. Ban Chấp hành Đảng bộ tỉnh thống nhất rút ra một số bài học kinh nghiệm như sau:\n\n";

/// A letterhead of this day, with its body's first words.
pub fn dated(date: &str) -> String {
    format!(
        "ỦY BAN NHÂN DÂN TỈNH LAM GIANG\nSố: 12/TB-UBND\nLam Giang, {date}\n\nTHÔNG BÁO\nKết luận cuộc họp giao ban\n\n{CONCLUDED}"
    )
}

/// What was read in `text` where it stands behind `before`: a finding a line.
pub fn said(before: &str, text: &str) -> Vec<String> {
    let read = notice(format!("{before}{text}"));
    let here = Span::new(before.len(), before.len() + text.len());
    read.findings.iter().filter(|it| here.overlaps(it.span)).map(|it| line(&read, it)).collect()
}

/// The kinds of what was read, one by one.
pub fn kinds(before: &str, text: &str) -> Vec<Kind> {
    let read = notice(format!("{before}{text}"));
    read.findings.iter().filter(|it| it.span.start as usize >= before.len()).map(|it| it.kind).collect()
}

/// `task who → with whom | by when | to whom`, `indicator how much of what, status`, or the kind alone.
fn line(read: &Notice, finding: &Finding) -> String {
    let mut out = finding.kind.name().to_owned();
    if let Some(Task { actors, coordinators, deadlines, reports_to, .. }) = finding.task.as_deref() {
        out = format!("{out} {}", bodies(read, actors));
        if !coordinators.is_empty() {
            out = format!("{out} → {}", bodies(read, coordinators));
        }
        for deadline in deadlines {
            out = format!("{out} | {}", due(deadline));
        }
        if let Some(to) = reports_to {
            out = format!("{out} | to {}", read.clean(*to));
        }
    }
    if let Some(Indicator { values, unit, status, .. }) = finding.indicator.as_deref() {
        let values: Vec<String> = values.iter().map(|(figure, _)| figure.to_string()).collect();
        let unit = unit.map_or_else(|| "-".to_owned(), |unit| read.clean(unit));
        out = format!("{out} {} {unit}, {}", values.join(" to "), status.name());
    }
    out
}

fn bodies(read: &Notice, bodies: &[Body]) -> String {
    let names: Vec<String> = bodies.iter().map(|body| read.clean(body.span)).collect();
    if names.is_empty() { "-".to_owned() } else { names.join("; ") }
}

fn due(deadline: &Deadline) -> String {
    let value = deadline.due.value().unwrap_or_default();
    let before = if deadline.exclusive { "before " } else { "" };
    let inferred = if deadline.year_inferred { " (year inferred)" } else { "" };
    format!("{before}{value}{inferred}")
}

/// The indicators in `text`, with the words that each was read from, its rule and its base.
pub fn indicators(before: &str, text: &str) -> Vec<String> {
    let read = notice(format!("{before}{text}"));
    let found = read.findings.iter().filter(|it| it.span.start as usize >= before.len());
    found
        .filter_map(|it| Some((it, it.indicator.as_deref()?)))
        .map(|(it, indicator)| {
            let base = indicator.compare.map_or_else(String::new, |base| format!(" / {}", read.clean(base)));
            format!("{} {} {}{base}", it.rule.id, read.clean(it.span), indicator.status.name())
        })
        .collect()
}

/// The parts of the document number that `text` is: its kind, body, and whether it has digits.
pub fn number_parts(text: &str) -> Option<(Option<String>, Option<String>, bool)> {
    let source = Source::new(text);
    let tokens = lex(&source).tokens;
    let words = |span: Option<Span>| span.map(|span| source.slice(span).to_owned());
    let DocNumber { kind, body, digits, .. } =
        (0..tokens.len()).find_map(|at| doc_number(&source, &tokens, at))?.value;
    Some((words(kind), words(body), digits.is_some()))
}

/// The words of a date with its span.
pub fn day(found: Option<(Date, Span)>) -> Option<String> {
    found.map(|(date, _)| date.to_string())
}
