//! A text as the page shows it: read, digested and laid out.

use super::layout::{Layout, layout};
use super::tree::{Tree, tree};
use crate::correction::{Correction, apply};
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
    /// What people said of the findings; the notice has it in it.
    pub corrections: Vec<Correction>,
    /// The same without corrections, where there are some.
    plain: Option<Reading>,
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

    fn made(notice: Notice, corrections: Vec<Correction>, plain: Option<Reading>) -> Reading {
        let digest = digest(&notice);
        let tree = tree(&notice);
        let layout = layout(&notice);
        Reading(Arc::new(Read { notice, digest, tree, layout, corrections, plain }))
    }

    /// The same text with these corrections in place of those it has.
    pub fn corrected(&self, corrections: Vec<Correction>) -> Reading {
        let plain = self.plain();
        if corrections.is_empty() {
            return plain.clone();
        }
        Reading::made(apply(&plain.notice, &corrections), corrections, Some(plain.clone()))
    }

    /// The same text as it was read, without corrections.
    pub fn plain(&self) -> &Reading {
        self.plain.as_ref().unwrap_or(self)
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
}

impl Steps {
    /// Nothing is read yet.
    pub fn of(text: impl Into<String>) -> Steps {
        Steps { reader: Reader::new(text), read: None }
    }

    /// Goes one step further; the last gives the reading.
    pub fn step(&mut self) -> Option<Reading> {
        if let Some(notice) = self.read.take() {
            return Some(Reading::made(notice, Vec::new(), None));
        }
        self.read = self.reader.step();
        None
    }

    /// How much is done, of 100.
    pub fn done(&self) -> usize {
        self.reader.done() as usize
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
        // One of no text is made wherever there is none: what shows it is not drawn anew for that.
        Arc::ptr_eq(&self.0, &other.0) || self.is_empty() && other.is_empty()
    }
}

impl Read {
    /// The finding at a place of the list, if there is one.
    pub fn finding(&self, at: usize) -> Option<&Finding> {
        self.notice.findings.get(at)
    }

    /// The byte of a paragraph before which this many of its letters and signs stand, its marker not
    /// among them, counted as [`Notice::clean`] shows them.
    pub fn byte_at(&self, paragraph: usize, signs: usize) -> Option<u32> {
        let outline = &self.notice.outline;
        let paragraph = outline.paragraphs.get(paragraph)?;
        let start = outline.tokens.get(paragraph.body().start)?.span.start;
        let end = paragraph.span.end.max(start);
        let mut left = signs;
        let mut at = start;
        let mut dropped = outline.dropped.iter().skip_while(|it| it.end <= start).peekable();
        while at < end {
            if let Some(gap) = dropped.next_if(|it| it.start <= at) {
                at = gap.end.max(at);
                continue;
            }
            let stop = dropped.peek().map_or(end, |it| it.start.min(end));
            for (more, c) in self.notice.source.slice(Span { start: at, end: stop }).char_indices() {
                if !is_shown(c) {
                    continue;
                }
                if left == 0 {
                    return Some(at + more as u32);
                }
                left -= 1;
            }
            at = stop;
        }
        Some(end)
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

/// Whether a sign of the source is seen in the reading view and by who counts there.
pub fn is_shown(c: char) -> bool {
    !(c.is_whitespace() || matches!(c, '*' | '|' | '\u{200b}' | '\u{feff}'))
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
    fn a_place_is_found_by_the_signs_before_it() {
        let text = "1. Giao  **Sở A**\nchủ trì rà\nsoát hồ sơ.";
        let read = Reading::of(text);
        assert_eq!(
            read.notice.clean(read.notice.outline.paragraphs[0].span),
            "1. Giao Sở A chủ trì rà soát hồ sơ."
        );
        let at = |signs| text[read.byte_at(0, signs).unwrap() as usize..].to_owned();
        assert!(at(0).starts_with("Giao"));
        assert!(at(4).starts_with("Sở A"));
        assert!(at(6).starts_with("A**"));
        assert!(at(15).starts_with("soát"));
        assert_eq!(at(99), "");
        assert_eq!(read.byte_at(9, 0), None);
    }

    #[test]
    fn corrections_are_another_reading_of_the_same_text() {
        let read = Reading::of("1. Giao Sở A rà soát.\n2. Giao Sở B báo cáo.");
        let dropped = Correction { dropped: true, ..Correction::of(&read.notice, &read.notice.findings[0]) };
        let corrected = read.corrected(vec![dropped.clone()]);
        assert_eq!((corrected.notice.findings.len(), &corrected.corrections), (1, &vec![dropped]));
        assert!(*corrected.plain() == read && corrected.corrected(Vec::new()) == read);
    }

    #[test]
    fn an_empty_text_is_nothing_to_show() {
        assert!(Reading::of(" \n\u{feff}").is_empty());
        assert!(Reading::default().is_empty());
        assert_eq!(Reading::default().paragraph_at(Span::new(0, 0)), None);
    }
}
