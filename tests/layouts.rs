//! The same notice laid out otherwise: on one line, hard-wrapped with page numbers,
//! with bold marks, with headings in capitals. What is read must be the same.

#![allow(clippy::unwrap_used, reason = "a test may stop at the first thing that is not as it says")]

mod corpus;

use corpus::pages;
use ro_notice::{Notice, notice};

/// Markers and findings, without what a layout changes in their words.
fn gist(read: &Notice) -> (Vec<String>, Vec<String>) {
    let plain = |text: String| text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    let markers = read.outline.nodes.iter().filter_map(|node| Some((node.depth, node.marker?)));
    let markers = markers.map(|(depth, marker)| format!("{depth} {}", read.clean(marker.span))).collect();
    let findings = read.findings.iter().map(|it| format!("{}: {}", it.rule.id, plain(read.clean(it.span))));
    (markers, findings.collect())
}

/// Of the items of one list how many the other has, and the rest.
fn kept<'a>(before: &'a [String], after: &[String]) -> (usize, Vec<&'a String>) {
    let mut left: Vec<&String> = after.iter().collect();
    let mut lost = Vec::new();
    for item in before {
        match left.iter().position(|it| *it == item) {
            Some(at) => drop(left.remove(at)),
            None => lost.push(item),
        }
    }
    (before.len() - lost.len(), lost)
}

/// Lays every notice out anew; `least` is the share of markers and findings, in a hundred,
/// that all notices together must keep and may at most have too many of.
fn laid_out(name: &str, least: usize, form: impl Fn(&str) -> String) {
    let (mut all, mut same, mut more) = (0, 0, 0);
    let mut said = Vec::new();
    for page in pages() {
        let (before, after) = (gist(&notice(page.notice())), gist(&notice(form(page.notice()))));
        for (before, after) in [(before.0, after.0), (before.1, after.1)] {
            let (count, lost) = kept(&before, &after);
            all += before.len();
            same += count;
            more += after.len().saturating_sub(count);
            said.extend(lost.iter().map(|it| format!("{}: {name} loses {it}", page.name())));
            let (_, found) = kept(&after, &before);
            said.extend(found.iter().map(|it| format!("{}: {name} finds {it}", page.name())));
        }
    }
    let holds = same * 100 >= all * least && more * 100 <= all * (100 - least);
    assert!(holds, "{name}: {same} of {all} kept, {more} more\n{}", said.join("\n"));
}

/// Everything on one line. The rows of a table need theirs.
fn one_line(text: &str) -> String {
    let text: Vec<&str> = text.lines().filter(|line| !line.starts_with('|')).collect();
    text.join("\n").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Broken at a margin, a page number every thirty lines, no empty lines but before a page number.
fn wrapped(text: &str, width: usize) -> String {
    let mut out: Vec<String> = Vec::new();
    let mut page = 1;
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        if line.contains('|') {
            out.push(line.to_owned());
            continue;
        }
        let mut row = String::new();
        for word in line.split_whitespace() {
            if !row.is_empty() && row.chars().count() + word.chars().count() >= width {
                out.push(std::mem::take(&mut row));
                if out.len() % 30 == 0 {
                    page += 1;
                    out.extend([String::new(), page.to_string(), String::new()]);
                }
            }
            row = if row.is_empty() { word.to_owned() } else { row + " " + word };
        }
        out.push(row);
    }
    out.join("\n")
}

#[test]
fn notices_on_one_line_say_the_same() {
    laid_out("one line", 100, one_line);
}

#[test]
fn notices_wrapped_say_the_same() {
    for width in [60, 72, 80, 95] {
        laid_out(&format!("wrapped at {width}"), 100, |text| wrapped(text, width));
    }
}

#[test]
fn notices_in_bold_say_the_same() {
    laid_out("bold", 100, |text| {
        let bold = |line: &str| match line.split_once(' ') {
            Some((first, rest)) if !rest.is_empty() && !line.contains(['*', '|']) => {
                format!("{first} **{rest}**\n")
            }
            _ => format!("{line}\n"),
        };
        text.lines().map(bold).collect()
    });
}

#[test]
fn headings_in_capitals_say_the_same() {
    laid_out("capitals", 100, |text| {
        let heading = |line: &str| {
            let marked = line.starts_with(|c: char| c.is_ascii_digit() || c == 'I');
            marked && line.len() < 60 && !line.ends_with(['.', ';', ':', ','])
        };
        let upper =
            |line: &str| if heading(line) { line.to_uppercase() + "\n" } else { line.to_owned() + "\n" };
        text.lines().map(upper).collect()
    });
}
