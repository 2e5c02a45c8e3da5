//! A text as the page shows it: read, digested and laid out.

use super::layout::{Layout, layout};
use super::tree::{Tree, tree};
use crate::digest::{Digest, digest};
use crate::facet::Finding;
use crate::notice::{Notice, Reader};
use crate::text::{Flags, Span};
use std::ops::Deref;
use std::sync::Arc;

/// Everything that views show of one text. Never changes once made, so it is
/// shared and compared by identity.
#[derive(Clone, Debug)]
pub struct Reading(Arc<Read>);

/// What is inside a [`Reading`].
#[derive(Debug)]
pub struct Read {
    /// The notice.
    pub notice: Notice,
    /// Its findings as a reader asks for them.
    pub digest: Digest,
    /// Its outline as a tree of items.
    pub tree: Tree,
    /// Its paragraphs as blocks.
    pub layout: Layout,
}

impl Reading {
    /// Reads a text.
    pub fn of(text: impl Into<String>) -> Reading {
        let mut steps = Steps::of(text);
        loop {
            if let Some(reading) = steps.step() {
                return reading;
            }
        }
    }

    fn shown(notice: Notice) -> Reading {
        let digest = digest(&notice);
        let tree = tree(&notice);
        let layout = layout(&notice);
        Reading(Arc::new(Read { notice, digest, tree, layout }))
    }

    /// Whether there is nothing to show.
    pub fn is_empty(&self) -> bool {
        self.notice.source.text().chars().all(|c| c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}'))
    }
}

/// A long text that is being read, a step at a time.
#[derive(Clone, Debug)]
pub struct Steps {
    reader: Reader,
    read: Option<Notice>,
    /// How many steps are done.
    pub done: usize,
}

impl Steps {
    /// How many steps there are.
    pub const ALL: usize = Reader::STEPS + 1;

    /// Nothing is read yet.
    pub fn of(text: impl Into<String>) -> Steps {
        Steps { reader: Reader::new(text), read: None, done: 0 }
    }

    /// Goes one step further; the last gives the reading.
    pub fn step(&mut self) -> Option<Reading> {
        self.done += 1;
        if let Some(notice) = self.read.take() {
            return Some(Reading::shown(notice));
        }
        self.read = self.reader.step();
        None
    }
}

impl Default for Reading {
    fn default() -> Self {
        Reading::of("")
    }
}

impl Deref for Reading {
    type Target = Read;

    fn deref(&self) -> &Read {
        &self.0
    }
}

impl PartialEq for Reading {
    fn eq(&self, other: &Reading) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl Read {
    /// The finding at a place of the list, if there is one.
    pub fn finding(&self, at: usize) -> Option<&Finding> {
        self.notice.findings.get(at)
    }

    /// The paragraph that a place of the text stands in; the nearest one before it otherwise.
    pub fn paragraph_at(&self, span: Span) -> Option<usize> {
        let paragraphs = &self.notice.outline.paragraphs;
        let after = paragraphs.partition_point(|paragraph| paragraph.span.start <= span.start);
        (!paragraphs.is_empty()).then(|| after.saturating_sub(1))
    }

    /// A span as runs of plain and bold words.
    pub fn runs(&self, span: Span) -> Vec<(Span, bool)> {
        let tokens = &self.notice.outline.tokens;
        let first = tokens.partition_point(|token| token.span.start < span.start);
        let mut runs: Vec<(Span, bool)> = Vec::new();
        for token in tokens[first..].iter().take_while(|token| token.span.start < span.end) {
            let bold = token.flags.has(Flags::BOLD);
            match runs.last_mut() {
                Some((run, was)) if *was != bold => {
                    run.end = token.span.start;
                    runs.push((Span { start: token.span.start, end: span.end }, bold));
                }
                Some(_) => {}
                None => runs.push((span, bold)),
            }
        }
        if runs.is_empty() {
            runs.push((span, false));
        }
        runs
    }

    /// How one cites the division that a finding stands in: its markers, and
    /// its place among the bullets there.
    pub fn cited(&self, finding: &Finding) -> (&str, Option<usize>) {
        self.tree.item(finding.node).map_or(("", None), |(_, item)| (item.path.as_str(), item.bullet))
    }

    /// The first words of a span, with «…» where there are more.
    pub fn opening(&self, span: Span, words: usize) -> String {
        shorten(&self.notice.clean(span), words)
    }

    /// A span with some words around it, of the statement that it stands in.
    pub fn around(&self, span: Span, words: usize) -> String {
        let passages = &self.notice.passages;
        let after = passages.partition_point(|passage| passage.span.start <= span.start);
        let inside = after.checked_sub(1).map(|at| passages[at].span).filter(|inside| inside.covers(span));
        let inside = inside.unwrap_or(span);
        let before = self.notice.clean(Span { start: inside.start, end: span.start });
        let before: Vec<&str> = before.split(' ').filter(|word| !word.is_empty()).collect();
        let skipped = before.len().saturating_sub(words);
        let from = &before[skipped..];
        let dots = if skipped > 0 { "…" } else { "" };
        // What is not said before may be said after.
        let rest = self.notice.clean(Span { start: span.start, end: inside.end });
        let rest = shorten(&rest, 2 * words - from.len());
        format!("{dots}{} {rest}", from.join(" ")).trim().to_owned()
    }

    /// The words of a span with a space kept at either end, so that what stands
    /// beside it does not run into it.
    pub fn words(&self, span: Span) -> String {
        let raw = self.notice.source.slice(span).trim_matches('*');
        let mut words = self.notice.clean(span);
        if raw.starts_with(char::is_whitespace) && !words.starts_with(' ') {
            words.insert(0, ' ');
        }
        if raw.ends_with(char::is_whitespace) && !words.ends_with(' ') {
            words.push(' ');
        }
        words
    }
}

/// The first words of a text, with «…» where there are more.
fn shorten(text: &str, words: usize) -> String {
    let mut short = text.split(' ').take(words).collect::<Vec<_>>().join(" ");
    if short.len() < text.len() {
        short.push('…');
    }
    short
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_keep_the_space_beside_them() {
        let read = Reading::of("1. Giao  **Sở A**\nchủ trì.");
        let words = |start, end| read.words(Span::new(start, end));
        assert_eq!(words(3, 9), "Giao ");
        assert_eq!(read.words(read.notice.source.span()), "1. Giao Sở A chủ trì.");
    }

    #[test]
    fn a_value_is_told_with_what_stands_around_it() {
        let read = Reading::of("1. Đến nay đã có tất cả là 24 dự án trọng điểm được khởi công.");
        let span = read.notice.source.text().find("24").map(|at| Span::new(at, at + 2)).unwrap();
        assert_eq!(read.around(span, 3), "…tất cả là 24 dự án…");
        assert_eq!(read.opening(read.notice.source.span(), 3), "1. Đến nay…");
    }

    #[test]
    fn bold_words_make_runs_of_their_own() {
        let read = Reading::of("Đã có **11/40** chỉ tiêu");
        let runs: Vec<_> = read
            .runs(read.notice.source.span())
            .into_iter()
            .map(|(span, bold)| (read.words(span), bold))
            .collect();
        let want = [("Đã có ", false), ("11/40 ", true), ("chỉ tiêu", false)];
        assert_eq!(runs, want.map(|(words, bold)| (words.to_owned(), bold)));
    }

    #[test]
    fn an_empty_text_is_nothing_to_show() {
        assert!(Reading::of(" \n\u{feff}").is_empty());
        assert!(Reading::default().is_empty());
        assert_eq!(Reading::default().paragraph_at(Span::new(0, 0)), None);
    }
}
