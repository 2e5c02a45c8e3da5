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
/// that all notices together must keep and may at most have too many of. A notice the
/// form is not for gives none.
fn laid_out(name: &str, least: usize, form: impl Fn(&str) -> Option<String>) {
    let (mut all, mut same, mut more) = (0, 0, 0);
    let mut said = Vec::new();
    for page in pages() {
        let Some(text) = form(page.notice()) else { continue };
        let (before, after) = (gist(&notice(page.notice())), gist(&notice(text)));
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

/// Whether a line is a page number.
fn paged(line: &str) -> bool {
    !line.is_empty() && line.chars().all(|c| c.is_ascii_digit())
}

/// Everything on one line; the rows of a table would not be known again.
fn one_line(text: &str) -> Option<String> {
    let words = text.lines().filter(|line| !paged(line)).flat_map(str::split_whitespace);
    (!text.contains("TT|") && !text.contains("TT\t")).then(|| words.collect::<Vec<_>>().join(" "))
}

/// Broken at a margin, a page number every thirty lines, no empty lines but around page numbers.
fn wrapped(text: &str, width: usize) -> Option<String> {
    // One that is wrapped already, or has no lines to wrap.
    if text.lines().any(|line| paged(line) || line.len() > 1500) {
        return None;
    }
    let mut out: Vec<String> = Vec::new();
    let mut page = 1;
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        let mut row = String::new();
        // A row of a table is no line of words.
        let words = line.split_inclusive(' ').filter(|_| !line.contains('|'));
        for word in words {
            if !row.is_empty() && row.chars().count() + word.trim_end().chars().count() > width {
                out.push(std::mem::take(&mut row).trim_end().to_owned());
                if out.len().is_multiple_of(30) {
                    page += 1;
                    out.extend([String::new(), page.to_string(), String::new()]);
                }
            }
            row += word;
        }
        out.push(if line.contains('|') { line.to_owned() } else { row });
    }
    Some(out.join("\n"))
}

#[test]
fn notices_on_one_line_say_the_same() {
    // Where no sign and no number opens a paragraph, nothing tells its beginning.
    laid_out("one line", 97, one_line);
}

#[test]
fn notices_wrapped_say_the_same() {
    for width in [60, 72, 80, 95] {
        // A full line that ends a sentence may end its paragraph or not.
        laid_out(&format!("wrapped at {width}"), 99, |text| wrapped(text, width));
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
        Some(text.lines().map(bold).collect())
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
        Some(text.lines().map(upper).collect())
    });
}
