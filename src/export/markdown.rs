//! The summary as Markdown, for people and for notes.

use crate::digest::Digest;
use crate::facet::{Finding, Kind, Task};
use crate::notice::Notice;
use crate::text::Span;
use std::fmt::Write as _;

/// The summary as Markdown in Vietnamese: the follow-up table first, then the other kinds.
pub fn markdown(notice: &Notice, digest: &Digest) -> String {
    let mut out = String::new();
    let paths = notice.outline.paths();
    let head = &notice.letterhead;
    let title = head.title.as_ref().or(head.kind.as_ref()).map_or("Thông báo", |title| &title.value);
    line(&mut out, format_args!("# {}", inline(title)));
    let about =
        [&head.issuer, &head.number].into_iter().flatten().map(|it| inline(&it.value)).collect::<Vec<_>>();
    if !about.is_empty() {
        line(&mut out, format_args!("\n{}", about.join(" · ")));
    }
    for (kind, found) in &digest.kinds {
        if found.is_empty() {
            continue;
        }
        line(&mut out, format_args!("\n## {} ({})\n", heading(*kind), found.len()));
        if *kind == Kind::Task {
            line(&mut out, format_args!("| STT | Nội dung | Chủ trì | Phối hợp | Thời hạn | Mục |"));
            line(&mut out, format_args!("| --- | --- | --- | --- | --- | --- |"));
        }
        for (place, &at) in found.iter().enumerate() {
            let finding = &notice.findings[at];
            match &finding.task {
                Some(task) => {
                    row(&mut out, notice, place + 1, &paths[finding.node.0 as usize], finding, task);
                }
                None => line(&mut out, format_args!("- {}", item(notice, finding))),
            }
        }
    }
    if notice.findings.iter().any(|finding| finding.hand.is_some()) {
        line(
            &mut out,
            format_args!(
                "\n*Mục ghi «người đọc sửa» do người đọc thêm hoặc sửa, không đúng nguyên như máy đọc.*"
            ),
        );
    }
    out
}

fn heading(kind: Kind) -> &'static str {
    match kind {
        Kind::Decision => "Quyết định",
        Kind::Task => "Nhiệm vụ",
        Kind::Indicator => "Chỉ số",
        Kind::Lesson => "Bài học",
        Kind::Achievement => "Kết quả",
        Kind::Limitation => "Hạn chế",
        Kind::Cause => "Nguyên nhân",
    }
}

fn row(out: &mut String, notice: &Notice, place: usize, section: &str, finding: &Finding, task: &Task) {
    let join = |spans: Vec<Span>| {
        let words: Vec<String> = spans.into_iter().map(|span| cell(&notice.clean(span))).collect();
        words.join("; ")
    };
    let who = join(task.actors.iter().map(|body| body.span).collect());
    let with = join(task.coordinators.iter().map(|body| body.span).collect());
    let when = join(task.deadlines.iter().map(|deadline| deadline.span).collect());
    let what = cell(&notice.says(finding)) + by(finding);
    line(out, format_args!("| {place} | {what} | {who} | {with} | {when} | {section} |"));
}

fn item(notice: &Notice, finding: &Finding) -> String {
    let words = inline(&notice.says(finding));
    let words = match finding.indicator.as_ref().and_then(|indicator| indicator.label) {
        Some(label) => format!("{}: **{words}**", inline(&notice.clean(label))),
        None => words,
    };
    words + by(finding)
}

/// Says that a person had a hand in it.
fn by(finding: &Finding) -> &'static str {
    if finding.hand.is_some() { " *(người đọc sửa)*" } else { "" }
}

/// Text that Markdown must not read as markup.
fn inline(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(c, '*' | '_' | '`' | '[' | ']' | '<' | '>' | '\\' | '#') {
            out.push('\\');
        }
        out.push(if c == '\n' { ' ' } else { c });
    }
    out
}

fn cell(text: &str) -> String {
    inline(text).replace('|', "\\|")
}

fn line(out: &mut String, words: std::fmt::Arguments<'_>) {
    // Writing to a String cannot fail.
    let _ = writeln!(out, "{words}");
}
