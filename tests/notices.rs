//! Reads every notice in `tests/notices` and compares letterhead, outline,
//! findings and doubts with what its file says.
//!
//! `UPDATE=1 cargo test --test notices` rewrites what the files say; read the
//! diff as you would read code. What is known to be wrong stays in the file as
//! it is, with a `fixme:` line in the prose that says why.

#![allow(clippy::unwrap_used, reason = "a test may stop at the first thing that is not as it says")]

mod corpus;

use corpus::{Page, pages};
use ro_notice::facet::{Body, Deadline, Finding, Indicator, Task};
use ro_notice::outline::{Node, Part, Quoted};
use ro_notice::text::Span;
use ro_notice::{Notice, notice};
use std::fmt::Write as _;
use std::fs;

type Block = (&'static str, fn(&Notice) -> String);

/// The blocks of a file that are compared, and how each is written.
const BLOCKS: [Block; 4] = [("meta", meta), ("outline", outline), ("findings", findings), ("doubts", doubts)];

#[test]
fn notices_read_as_written_down() {
    let update = std::env::var_os("UPDATE").is_some();
    let mut wrong = Vec::new();
    for mut page in pages() {
        let read = notice(page.notice());
        let before = page.text.clone();
        for (name, write) in BLOCKS {
            let got = write(&read);
            let want = page.block(name).unwrap_or_default();
            let differs = difference(want, &got);
            if !differs.is_empty() {
                wrong.push(format!("{}: {name}\n{differs}", page.name()));
                page.set(name, &got);
            }
        }
        if update && page.text != before {
            fs::write(&page.path, &page.text).unwrap();
        }
    }
    assert!(update || wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn notices_say_what_they_are() {
    for page in pages() {
        let name = page.name();
        let (prose, _) = page.text.split_once("\n```notice\n").unwrap();
        assert!(prose.starts_with("# "), "{name}: an H1 says what is special");
        let source = "\nsource: written for this test; invented\n";
        assert!(prose.contains(source), "{name}: say where the text is from");
        let words = page.notice().split_whitespace().filter(|it| it.contains(char::is_alphanumeric));
        let words = words.count();
        assert!((150..=600).contains(&words), "{name}: {words} words");
    }
}

/// What the document says of itself, a field a line; what it does not say has no line.
fn meta(read: &Notice) -> String {
    let Notice { letterhead: head, tail, event, .. } = read;
    let mut out = String::new();
    let mut field = |name: &str, value: Option<String>| {
        if let Some(value) = value {
            writeln!(out, "{name}: {value}").unwrap();
        }
    };
    let words = |quoted: &Option<Quoted>| quoted.as_ref().map(|it| it.value.clone());
    field("kind", words(&head.kind));
    field("number", words(&head.number));
    field("issued", head.issued.map(|(date, _)| date.to_string()));
    field("place", words(&head.place));
    field("issuer", words(&head.issuer));
    field("title", words(&head.title));
    field("event_date", event.date.map(|(date, _)| date.to_string()));
    field("chair", words(&event.chair));
    field("authority", words(&tail.authority));
    field("signer_role", words(&tail.signer_role));
    field("signer", words(&tail.signer));
    field("recipients", (!tail.recipients.is_empty()).then(String::new));
    for recipient in &tail.recipients {
        writeln!(out, "- {}", recipient.value).unwrap();
    }
    out.replace(": \n", ":\n")
}

/// The divisions as a tree: marker, first words, role.
fn outline(read: &Notice) -> String {
    let mut out = String::new();
    let divisions = read.outline.nodes.iter().filter(|node| node.part == Part::Division);
    for node @ Node { depth, role, .. } in divisions {
        let indent = "  ".repeat(usize::from(*depth).saturating_sub(1));
        let marker = node.marker.map_or_else(String::new, |it| read.clean(it.span));
        let first = first_words(&read.clean(node.heading));
        writeln!(out, "{indent}{marker} {first} [{}]", role.name()).unwrap();
    }
    out
}

/// One finding a line: rule, kind, words, and the slots its kind has.
fn findings(read: &Notice) -> String {
    let mut out = String::new();
    for Finding { rule, kind, span, task, indicator, .. } in &read.findings {
        write!(out, "{} | {} | {}", rule.id, kind.name(), shortened(read, *span)).unwrap();
        if let Some(task) = task {
            write!(out, " | {} | {}", who(read, task), when(read, &task.deadlines)).unwrap();
        }
        if let Some(indicator) = indicator {
            write!(out, " | {}", figures(read, indicator)).unwrap();
        }
        out.push('\n');
    }
    out
}

fn doubts(read: &Notice) -> String {
    let line = |doubt: &ro_notice::facet::Doubt| {
        format!("{} | {}\n", doubt.kind.name(), shortened(read, doubt.span))
    };
    read.doubts.iter().map(line).collect()
}

/// Who does it → with whom; `~` before a body taken from a heading or lead-in, `-` for nobody.
fn who(read: &Notice, task: &Task) -> String {
    let names = |bodies: &[Body]| {
        let name = |body: &Body| {
            let sign = if body.inferred { "~" } else { "" };
            sign.to_owned() + &read.clean(body.span)
        };
        bodies.iter().map(name).collect::<Vec<_>>().join("; ")
    };
    let mut out = names(&task.actors);
    if out.is_empty() {
        out.push('-');
    }
    if !task.coordinators.is_empty() {
        out = out + " → " + &names(&task.coordinators);
    }
    out
}

/// The deadlines: what they mean and, in brackets, their words.
fn when(read: &Notice, deadlines: &[Deadline]) -> String {
    if deadlines.is_empty() {
        return "-".to_owned();
    }
    let one = |deadline: &Deadline| {
        let value = deadline.due.value().unwrap_or_else(|| "?".to_owned());
        format!("{value} ({})", read.clean(deadline.span))
    };
    deadlines.iter().map(one).collect::<Vec<_>>().join("; ")
}

/// The numbers, their unit and what is said of them.
fn figures(read: &Notice, indicator: &Indicator) -> String {
    let values: Vec<String> = indicator.values.iter().map(|(figure, _)| figure.to_string()).collect();
    let unit = indicator.unit.map_or_else(|| "-".to_owned(), |unit| read.clean(unit));
    format!("{} {unit} {}", values.join(", "), indicator.status.name())
}

/// The first words of a heading, at most 60 characters.
fn first_words(text: &str) -> String {
    match text.char_indices().nth(60) {
        Some((end, _)) => format!("{}…", text[..end].rsplit_once(' ').map_or(text, |it| it.0)),
        None => text.to_owned(),
    }
}

/// The cleaned words of `span`, without their middle where they are longer than 100 characters.
fn shortened(read: &Notice, span: Span) -> String {
    let text = read.clean(span);
    let length = text.chars().count();
    if length <= 100 {
        return text;
    }
    let head: String = text.chars().take(60).collect();
    let tail: String = text.chars().skip(length - 36).collect();
    let head = head.rsplit_once(' ').map_or(head.as_str(), |it| it.0);
    let tail = tail.split_once(' ').map_or(tail.as_str(), |it| it.1);
    format!("{head} … {tail}")
}

/// The lines that differ: `-` wanted, `+` read. Empty where nothing does.
fn difference(want: &str, got: &str) -> String {
    let (want, got): (Vec<_>, Vec<_>) = (want.lines().collect(), got.lines().collect());
    // The longest common lines, from the end.
    let mut common = vec![vec![0usize; got.len() + 1]; want.len() + 1];
    for one in (0..want.len()).rev() {
        for other in (0..got.len()).rev() {
            common[one][other] = match want[one] == got[other] {
                true => common[one + 1][other + 1] + 1,
                false => common[one + 1][other].max(common[one][other + 1]),
            };
        }
    }
    let (mut one, mut other, mut out) = (0, 0, String::new());
    while one < want.len() || other < got.len() {
        if one < want.len() && other < got.len() && want[one] == got[other] {
            (one, other) = (one + 1, other + 1);
        } else if other == got.len() || (one < want.len() && common[one + 1][other] >= common[one][other + 1])
        {
            writeln!(out, "  - {}", want[one]).unwrap();
            one += 1;
        } else {
            writeln!(out, "  + {}", got[other]).unwrap();
            other += 1;
        }
    }
    out
}

#[test]
fn the_block_of_a_page_is_what_stands_between_its_fences() {
    let text = "# Title\n\n```notice\nA\nB\n```\n\n```doubts\n```\n".to_owned();
    let mut page = Page { path: "one.md".into(), text };
    assert_eq!(page.notice(), "A\nB\n");
    assert_eq!(page.block("doubts"), Some(""));
    page.set("doubts", "x\n");
    page.set("meta", "kind: y\n");
    assert_eq!(page.block("doubts"), Some("x\n"));
    assert_eq!(page.block("meta"), Some("kind: y\n"));
    assert!(page.text.ends_with("```doubts\nx\n```\n\n```meta\nkind: y\n```\n"));
}
