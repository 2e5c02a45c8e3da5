//! Lines where the text has none: cells that tabs part, notices pasted as one line.

mod ordinals;
mod parts;
mod unfold;

use super::table::names_columns;
use crate::text::{Flags, Line, Source, Span, Token, Tokens};
use unfold::Break;

/// How many lines without a tab may stand between those of a table.
const LONGEST: usize = 12;

/// The lines of a text as its reader would break them.
pub fn relined(source: &Source, read: Tokens) -> Tokens {
    let Tokens { mut tokens, mut lines } = read;
    let mut breaks = unfold::breaks(source, &tokens, &lines);
    if breaks.is_empty() {
        breaks = ordinals::breaks(source, &tokens);
    }
    if !breaks.is_empty() {
        lines = unfolded(source, &mut tokens, lines, &breaks);
    }
    if source.text().contains('\t') {
        lines = tabbed(source, &mut tokens, lines);
    }
    Tokens { tokens, lines }
}

/// The lines, cut before the tokens that begin one.
fn unfolded(source: &Source, tokens: &mut [Token], lines: Vec<Line>, breaks: &[Break]) -> Vec<Line> {
    let mut cut = Vec::with_capacity(lines.len() + breaks.len());
    let mut breaks = breaks.iter().peekable();
    for line in lines {
        let (mut start, mut first, mut apart) = (line.span.start, line.first, line.blank_before);
        while let Some(next) = breaks.next_if(|next| next.token < line.last as usize) {
            let token = &mut tokens[next.token];
            token.flags.set(Flags::LINE, true);
            let (end, last) = (token.span.start, next.token as u32);
            cut.push(Line {
                blank_before: apart,
                ..part(source, tokens, line, Span { start, end }, first..last)
            });
            (start, first, apart) = (end, last, next.apart);
        }
        cut.push(Line {
            blank_before: apart,
            ..part(source, tokens, line, Span { start, end: line.span.end }, first..line.last)
        });
    }
    cut
}

/// The lines, those of tables with tabs cut into cells.
fn tabbed(source: &Source, tokens: &mut [Token], lines: Vec<Line>) -> Vec<Line> {
    let mut cut = Vec::with_capacity(lines.len());
    let mut cells = Vec::new();
    // Lines without a tab since the last one of a table; none has begun where it is large.
    let mut since = LONGEST;
    for line in lines {
        cells.clear();
        if !source.text().as_bytes()[line.span.range()].contains(&b'\t') {
            since += usize::from(line.first < line.last);
            cut.push(line);
            continue;
        }
        pieces(source, tokens, line, &mut cells);
        let words = |cell: &Line| cell.first as usize..cell.last as usize;
        if since >= LONGEST && !names_columns(tokens, &cells.iter().map(words).collect::<Vec<_>>()) {
            cut.push(line);
            continue;
        }
        since = 0;
        for cell in &cells {
            if let Some(token) = tokens.get_mut(cell.first as usize).filter(|_| cell.first < cell.last) {
                token.flags.set(Flags::LINE, true);
            }
            cut.push(*cell);
        }
    }
    cut
}

/// A line cut behind its tabs.
fn pieces(source: &Source, tokens: &[Token], line: Line, cells: &mut Vec<Line>) {
    let text = source.slice(line.span);
    let (mut start, mut first) = (line.span.start, line.first);
    for (at, _) in text.match_indices('\t') {
        let end = line.span.start + at as u32 + 1;
        let words = &tokens[first as usize..line.last as usize];
        let last = first + words.partition_point(|token| token.span.start < end) as u32;
        cells.push(Line { cell: true, ..part(source, tokens, line, Span { start, end }, first..last) });
        (start, first) = (end, last);
    }
    let rest = Span { start, end: line.span.end };
    cells.push(Line { cell: true, ..part(source, tokens, line, rest, first..line.last) });
}

/// The part of a line with these words.
fn part(source: &Source, tokens: &[Token], line: Line, span: Span, words: std::ops::Range<u32>) -> Line {
    let all = &tokens[words.start as usize..words.end as usize];
    let chars = match (all.first(), all.last()) {
        (Some(first), Some(last)) => source.slice(first.span.to(last.span)).chars().count(),
        _ => 0,
    };
    let blank_before = line.blank_before && span.start == line.span.start;
    let chars = u16::try_from(chars).unwrap_or(u16::MAX);
    Line { span, first: words.start, last: words.end, chars, blank_before, ..line }
}

#[cfg(test)]
mod tests;
