//! Builds the outline from lines: the stack algorithm of DOMAIN.md 2.2.

use super::later::Later;
use super::paragraph::{self, all_caps, goes_on, loudness, noise, numbered_noun, tail_of_dash};
use super::role::assign_roles;
use super::table::{Grid, find};
use super::{Letterhead, Marker, Node, NodeId, Outline, Paragraph, Part, Role, Style, Tail};
use crate::text::{Line, Source, Span, Token, Tokens, make_room};
use std::cell::OnceCell;
use std::ops::Range;

/// Builds the outline of `source` from its lines and the places where its front
/// matter ends and its back matter begins.
///
/// Never fails: a line whose marker fits no sequence stays text of the node
/// above it. One pass over the lines.
pub fn outline(source: &Source, read: &Tokens, head: &Letterhead, tail: &Tail) -> Outline {
    outline_of(source, read.clone(), head, tail)
}

/// The same, of tokens that nothing else needs: they are kept where they are.
pub fn outline_of(source: &Source, read: Tokens, head: &Letterhead, tail: &Tail) -> Outline {
    let lines = read.lines.len();
    let mut builder = Builder::new(source, &read, find(source, &read, head.end_line.min(lines)..lines));
    let title = head.title_lines.start.min(lines)..head.title_lines.end.min(lines);
    let body = head.end_line.min(lines).max(title.end);
    let end = tail.start_line.clamp(body, lines);
    builder.part(Part::Letterhead, 0..title.start);
    builder.part(Part::Title, title.clone());
    // What stands between the title and the body (addressees, a date) belongs to the letterhead.
    builder.part(Part::Letterhead, title.end..body);
    builder.body(body..end);
    let recipients_first = match (&tail.recipients_lines, &tail.signature_lines) {
        (Some(recipients), Some(signature)) => recipients.start <= signature.start,
        _ => true,
    };
    let mut back =
        [(Part::Recipients, tail.recipients_lines.clone()), (Part::Signature, tail.signature_lines.clone())];
    if !recipients_first {
        back.reverse();
    }
    let mut at = end;
    for (part, range) in back {
        let Some(range) = range else { continue };
        let start = range.start.max(at);
        let stop = range.end.clamp(start, lines);
        builder.part(Part::Letterhead, at..start);
        builder.part(part, start..stop);
        at = stop;
    }
    builder.part(Part::After, at..lines);
    let (mut out, left_out) = builder.finish();
    out.tokens = without(read.tokens, &left_out);
    drop(read.lines);
    headings(&mut out);
    assign_roles(&mut out);
    out
}

/// The tokens that are left when some ranges of them, in order, are taken away.
fn without(mut tokens: Vec<Token>, left_out: &[Range<usize>]) -> Vec<Token> {
    let mut kept = left_out.first().map_or(tokens.len(), |first| first.start);
    for (at, gap) in left_out.iter().enumerate() {
        let next = left_out.get(at + 1).map_or(tokens.len(), |next| next.start);
        tokens.copy_within(gap.end..next, kept);
        kept += next - gap.end;
    }
    tokens.truncate(kept);
    tokens
}

/// Finds the heading of each node: its first paragraph without the marker.
fn headings(out: &mut Outline) {
    for node in &mut out.nodes {
        let Some(first) =
            out.paragraphs[node.paragraphs.start as usize..node.paragraphs.end as usize].first()
        else {
            continue;
        };
        let body = first.body();
        node.heading = match (out.tokens.get(body.start), body.is_empty()) {
            (Some(word), false) => Span { start: word.span.start, end: first.span.end },
            _ => Span { start: first.span.end, end: first.span.end },
        };
    }
}

/// An open division.
#[derive(Clone, Copy)]
pub(super) struct Open {
    pub(super) style: Style,
    pub(super) value: u32,
    pub(super) parent: u32,
    pub(super) node: NodeId,
}

pub(super) struct Builder<'a> {
    source: &'a Source,
    pub(super) read: &'a Tokens,
    noise: Vec<bool>,
    /// The tables that are still to come, the next one last.
    pub(super) tables: Vec<Grid>,
    /// Without its tokens: a paragraph counts those that are not left out before it.
    pub(super) out: Outline,
    pub(super) open: Vec<Open>,
    /// The body node, once it is there.
    pub(super) body: Option<NodeId>,
    /// Where the body's markers stand, once a sequence asks whether it goes on.
    pub(super) later: OnceCell<Later>,
    body_lines: Range<usize>,
    /// Tokens that belong to no paragraph, and how many they are.
    left_out: Vec<Range<usize>>,
    lost: usize,
    /// The last token of the last paragraph.
    pub(super) last: Option<Token>,
    /// Whether all words of the last paragraph are capitals, if it has any.
    pub(super) loud: Option<bool>,
}

/// Lines of a text that is read by people are longer on average, in bytes.
const SHORT: usize = 32;

impl<'a> Builder<'a> {
    fn new(source: &'a Source, read: &'a Tokens, mut tables: Vec<Grid>) -> Self {
        let filled = read.lines.iter().filter(|line| line.first < line.last).count();
        // Room for all: to grow would hold the old and the new at once. Of very short lines
        // few are paragraphs, and they get theirs when they turn out to be.
        let likely = filled.min(source.text().len() / SHORT);
        let out = Outline {
            nodes: Vec::with_capacity(likely + 1),
            paragraphs: Vec::with_capacity(likely + 1),
            ..Outline::default()
        };
        let noise = noise(source, &read.tokens, &read.lines, &tables);
        tables.reverse();
        Builder {
            source,
            read,
            noise,
            tables,
            out,
            open: Vec::new(),
            body: None,
            later: OnceCell::new(),
            body_lines: 0..0,
            left_out: Vec::new(),
            lost: 0,
            last: None,
            loud: None,
        }
    }

    fn tokens(&self, line: &Line) -> &'a [Token] {
        &self.read.tokens[line.first as usize..line.last as usize]
    }

    pub(super) fn later(&self) -> &Later {
        self.later.get_or_init(|| {
            let lines = self.body_lines.clone();
            let marker = |at| Some((Marker::read(self.source, self.tokens(&self.read.lines[at]))?, at));
            Later::new(&mut lines.filter_map(marker))
        })
    }

    fn node(&mut self, part: Part, parent: Option<NodeId>, marker: Option<Marker>, start: u32) -> NodeId {
        let id = NodeId(self.out.nodes.len() as u32);
        let depth = match (part, parent) {
            (Part::Division, Some(parent)) => self.out.node(parent).depth + 1,
            _ => 0,
        };
        let place = match parent.map(|parent| &mut self.out.nodes[parent.0 as usize].children) {
            Some(children) => {
                *children += 1;
                *children
            }
            None => 0,
        };
        let at = self.out.paragraphs.len() as u32;
        let here = Span { start, end: start };
        make_room(&mut self.out.nodes, start as usize, self.source.text().len());
        self.out.nodes.push(Node {
            part,
            parent,
            depth,
            place,
            children: 0,
            marker,
            own: here,
            span: here,
            heading: here,
            paragraphs: at..at,
            role: Role::Unknown,
        });
        id
    }

    /// A part whose lines are paragraphs of their own, continuation lines joined by case.
    fn part(&mut self, part: Part, range: Range<usize>) {
        let lines = &self.read.lines[range.clone()];
        let has_words = lines.iter().any(|line| line.first < line.last);
        // Empty lines before anything stay with the part before them.
        if range.is_empty() || !has_words && !self.out.nodes.is_empty() {
            return;
        }
        let node = self.node(part, None, None, lines[0].span.start);
        let mut last: Option<&Line> = None;
        let mut table = range.start;
        for (at, line) in range.clone().zip(lines) {
            if at < table || line.first == line.last || self.dropped(at) {
                continue;
            }
            if let Some(end) = self.table(node, at..range.end) {
                (table, last) = (end, None);
                continue;
            }
            let goes_on = last.is_some_and(|last| self.part_goes_on(part, last, at));
            self.line(node, line, goes_on, 0);
            last = Some(line);
        }
    }

    fn part_goes_on(&self, part: Part, last: &Line, at: usize) -> bool {
        let line = &self.read.lines[at];
        if paragraph::after_bar(self.source, line) {
            return false;
        }
        let (a, b) = (self.tokens(last), self.tokens(line));
        match part {
            Part::Title => !line.blank_before && all_caps(a) == all_caps(b) && a.len() > 2,
            Part::After => goes_on(self.source, self.read, last, at),
            _ => b.first().is_some_and(|first| !first.upper() && first.sign().is_none()),
        }
    }

    pub(super) fn dropped(&mut self, at: usize) -> bool {
        let line = &self.read.lines[at];
        let noise = self.noise[at];
        if noise {
            self.out.dropped.push(line.span);
        }
        noise
    }

    fn body(&mut self, range: Range<usize>) {
        if range.is_empty() {
            return;
        }
        let lines = &self.read.lines;
        self.body_lines = range.clone();
        let body = self.node(Part::Body, None, None, lines[range.start].span.start);
        self.body = Some(body);
        let mut current = body;
        let mut last: Option<usize> = None;
        let mut table = range.start;
        for at in range.clone() {
            let line = &lines[at];
            if at < table || line.first == line.last || self.dropped(at) {
                continue;
            }
            if let Some(end) = self.table(current, at..range.end) {
                (table, last) = (end, None);
                continue;
            }
            let marker =
                Marker::read(self.source, self.tokens(line)).filter(|marker| self.counts(marker, last, at));
            let placed =
                marker.and_then(|marker| self.place(&marker, at, current).map(|parent| (marker, parent)));
            if let Some((marker, parent)) = placed {
                current = self.node(Part::Division, Some(parent), Some(marker), line.span.start);
                self.open.push(Open {
                    style: marker.style,
                    value: marker.value,
                    parent: marker.parent,
                    node: current,
                });
                self.line(current, line, false, marker.len as u16);
            } else {
                let joins = last.is_some_and(|last| self.joins(&lines[last], at));
                self.line(current, line, joins, 0);
            }
            last = Some(at);
        }
    }

    /// A line goes on the paragraph before it, or a lone marker waits for its words.
    fn joins(&self, last: &Line, at: usize) -> bool {
        let Some(above) = self.out.paragraphs.last() else { return false };
        // A heading of the page is one line, whatever it ends with.
        let marker = self.out.node(above.node).marker.filter(|_| above.marker > 0);
        if marker.is_some_and(|marker| matches!(marker.style, Style::Heading(_))) {
            return false;
        }
        above.body().is_empty() || goes_on(self.source, self.read, last, at)
    }

    /// Whether a marker at line `at` can be one, seen from the line before it.
    fn counts(&self, marker: &Marker, last: Option<usize>, at: usize) -> bool {
        let Some(last) = last.map(|last| &self.read.lines[last]) else { return true };
        let line = &self.read.lines[at];
        if paragraph::after_bar(self.source, line) {
            return true;
        }
        if marker.is_bullet() {
            return !tail_of_dash(self.tokens(last), self.tokens(line));
        }
        line.blank_before || !numbered_noun(&self.read.tokens, last.last as usize)
    }

    /// Adds a line to the last paragraph, or as a new one.
    pub(super) fn line(&mut self, node: NodeId, line: &Line, joins: bool, marker: u16) {
        let tokens = self.tokens(line);
        let (first, last) = (line.first as usize, line.last as usize);
        let read = self.out.paragraphs.last().map_or(0, |before| before.last as usize) + self.lost;
        if first > read {
            self.left_out.push(read..first);
            self.lost += first - read;
        }
        let (start, end) = ((first - self.lost) as u32, (last - self.lost) as u32);
        let loud = loudness(tokens);
        self.last = tokens.last().copied();
        let span = tokens[0].span.to(tokens[tokens.len() - 1].span);
        if joins && let Some(last) = self.out.paragraphs.last_mut() {
            self.out.healed += 1;
            self.out.paged += u32::from(line.blank_before || first > read);
            self.loud = match (self.loud, loud) {
                (Some(before), Some(here)) => Some(before && here),
                (before, here) => before.or(here),
            };
            last.last = end;
            last.span = last.span.to(span);
            return;
        }
        self.loud = loud;
        make_room(&mut self.out.paragraphs, span.start as usize, self.source.text().len());
        self.out.paragraphs.push(Paragraph {
            first: start,
            last: end,
            span,
            marker,
            node,
            cell: false,
            role: Role::Unknown,
        });
        self.out.nodes[node.0 as usize].paragraphs.end = self.out.paragraphs.len() as u32;
    }

    /// The outline without its tokens and headings, and which tokens are not in it.
    fn finish(mut self) -> (Outline, Vec<Range<usize>>) {
        let end = self.source.text().len() as u32;
        let count = self.out.nodes.len();
        let read = self.out.paragraphs.last().map_or(0, |last| last.last as usize) + self.lost;
        if read < self.read.tokens.len() {
            self.left_out.push(read..self.read.tokens.len());
        }
        for at in 0..count {
            let start = if at == 0 { 0 } else { self.out.nodes[at].own.start };
            let stop = self.out.nodes.get(at + 1).map_or(end, |next| next.own.start);
            let node = &mut self.out.nodes[at];
            node.own = Span { start, end: stop };
            let paragraphs =
                &self.out.paragraphs[node.paragraphs.start as usize..node.paragraphs.end as usize];
            let here = Span { start: stop, end: stop };
            node.span = match paragraphs {
                [first, .., last] => first.span.to(last.span),
                [only] => only.span,
                [] => here,
            };
            node.heading = here;
        }
        // Children lie inside their parents.
        for at in (0..count).rev() {
            let node = &self.out.nodes[at];
            if let (Some(parent), span) = (node.parent, node.span) {
                let parent = &mut self.out.nodes[parent.0 as usize].span;
                *parent = parent.to(span);
            }
        }
        self.out.nodes.shrink_to_fit();
        self.out.paragraphs.shrink_to_fit();
        (self.out, self.left_out)
    }
}
