//! Lines taken apart where columns were pushed together, and words as they read
//! without wraps and emphasis marks. What the readers of front and back share.

use super::letterhead::Quoted;
use crate::text::case;
use crate::text::{Kind, Line, Source, Span, Token, without};
use std::ops::Range;

/// A text as its front and back matter readers see it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Text<'a> {
    pub source: &'a Source,
    pub tokens: &'a [Token],
    pub lines: &'a [Line],
    /// Whether an empty line stands between all lines, those of one sentence too.
    spaced_out: bool,
}

/// How many lines are looked at to tell whether a text is spaced out.
const SAMPLE: usize = 400;

impl<'a> Text<'a> {
    /// A text that [`lex`](crate::text::lex) took apart.
    pub fn new(source: &'a Source, tokens: &'a [Token], lines: &'a [Line]) -> Self {
        let (mut filled, mut after_blank, mut small) = (0, 0, 0);
        for line in lines.iter().take(SAMPLE).filter(|line| line.first < line.last) {
            filled += 1;
            after_blank += usize::from(line.blank_before);
            let first = tokens.get(line.first as usize);
            small += usize::from(first.is_some_and(|it| it.kind == Kind::Word && !it.upper()));
        }
        let spaced_out = filled > 12 && after_blank * 10 >= filled * 9 && small * 5 >= filled;
        Text { source, tokens, lines, spaced_out }
    }

    /// The words of a range of tokens, wraps joined with one space.
    pub fn quoted(&self, range: Range<usize>) -> Option<Quoted> {
        let span = self.span(range)?;
        let value = clean(self.source.slice(span));
        (!value.is_empty()).then_some(Quoted { span, value })
    }

    /// The words of several ranges, joined as if they stood in one line.
    pub fn joined(&self, ranges: &[Range<usize>]) -> Option<Quoted> {
        let mut whole: Option<Quoted> = None;
        for part in ranges.iter().filter_map(|range| self.quoted(range.clone())) {
            whole = Some(match whole {
                None => part,
                Some(before) => Quoted {
                    span: before.span.to(part.span),
                    value: format!("{} {}", before.value, part.value),
                },
            });
        }
        whole
    }

    /// The bytes of a range of tokens; `None` when it is empty.
    pub fn span(&self, range: Range<usize>) -> Option<Span> {
        let words = self.tokens.get(range)?;
        Some(words.first()?.span.to(words.last()?.span))
    }

    /// The tokens of a line; none past the end.
    pub fn line(&self, line: usize) -> Range<usize> {
        self.lines.get(line).map_or(0..0, |line| line.first as usize..line.last as usize)
    }

    /// The words of a line.
    pub fn words(&self, line: usize) -> &'a [Token] {
        self.tokens.get(self.line(line)).unwrap_or_default()
    }

    /// Which line a token stands on.
    pub fn line_of(&self, token: usize) -> usize {
        self.lines.partition_point(|line| line.last as usize <= token)
    }

    /// Whether an empty line or the edge of a table cell stands before a line.
    pub fn apart(&self, line: usize) -> bool {
        let blank = |back: usize| {
            let above = line.checked_sub(back).and_then(|above| self.lines.get(above))?;
            Some((above.first == above.last, above.cell, self.source.slice(above.span).ends_with('|')))
        };
        match blank(1) {
            // The blank between two lines of one sentence says nothing; a second one does.
            Some((true, false, false)) if self.spaced_out => blank(2).is_none_or(|(empty, ..)| empty),
            Some((empty, _, bar)) => empty || bar,
            None => true,
        }
    }

    /// Whether a column gap (a tab, two spaces or more) stands before a token on its line.
    pub fn gap(&self, token: usize) -> bool {
        let Some((before, here)) =
            token.checked_sub(1).and_then(|at| self.tokens.get(at).zip(self.tokens.get(token)))
        else {
            return false;
        };
        let between = self.source.slice(Span { start: before.span.end, end: here.span.start });
        if between.is_empty() || between == " " {
            return false;
        }
        let blanks = between.chars().filter(|c| matches!(c, ' ' | '\u{a0}')).count();
        // «***» is the rule under a Youth Union issuer.
        let rule = between.contains("***") && !between.contains("****");
        rule || between.contains('\t') || (blanks > 1 && !between.contains(['\n', '\r']))
    }

    /// The parts of a line between column gaps.
    pub fn pieces(&self, line: usize) -> Vec<Range<usize>> {
        let whole = self.line(line);
        let mut pieces = Vec::new();
        let mut start = whole.start;
        for at in whole.start + 1..whole.end {
            if self.gap(at) {
                pieces.push(start..at);
                start = at;
            }
        }
        if start < whole.end {
            pieces.push(start..whole.end);
        }
        pieces
    }

    /// The next line from `line` on that is not empty.
    pub fn next_filled(&self, line: usize) -> Option<usize> {
        (line..self.lines.len()).find(|&at| self.lines[at].first < self.lines[at].last)
    }
}

/// A text without emphasis marks, its white space single spaces.
pub(super) fn clean(text: &str) -> String {
    let text = &*without(text);
    if is_clean(text) {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            // «B_04» keeps its line; «__Nơi nhận__» loses its own.
            '_' if out.ends_with(case::is_letter_or_digit)
                && chars.peek().is_some_and(|c| case::is_letter_or_digit(*c)) =>
            {
                out.push(c);
            }
            '*' | '_' | '`' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' => {}
            '|' | '\\' => space(&mut out),
            c if c.is_whitespace() => space(&mut out),
            c => out.push(c),
        }
    }
    out.truncate(out.trim_end().len());
    out
}

/// Whether nothing is to be cleaned: single spaces, no marks, and none of the bytes
/// that white space and invisible characters of other alphabets begin with.
fn is_clean(text: &str) -> bool {
    let mut spaced = true;
    for &byte in text.as_bytes() {
        if spaced && byte == b' ' {
            return false;
        }
        spaced = byte == b' ';
        if matches!(
            byte,
            b'*' | b'_' | b'`' | b'|' | b'\\' | 0..0x20 | 0x7F | 0x9A | 0xC2 | 0xE2 | 0xE3 | 0xEF
        ) {
            return false;
        }
    }
    !spaced
}

fn space(out: &mut String) {
    if !out.is_empty() && !out.ends_with(' ') {
        out.push(' ');
    }
}

/// Whether words are written in capitals, as headings and names of bodies are.
pub(super) fn shouted(words: &[Token]) -> bool {
    let (mut all, mut caps) = (0, 0);
    for word in words.iter().filter(|word| word.kind == Kind::Word) {
        all += 1;
        caps += usize::from(word.caps());
    }
    all > 0 && caps * 10 >= all * 7
}

/// Whether there is no word and no number: a rule, stars, a lone bullet.
pub(super) fn ruled(words: &[Token]) -> bool {
    !words.is_empty() && words.iter().all(|word| word.kind == Kind::Sign)
}

/// Whether a token opens an item of a list.
pub(super) fn bullet(word: &Token) -> bool {
    matches!(word.sign(), Some('-' | '+' | '•' | '*'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::lex;

    #[test]
    fn cleans_what_a_paste_leaves() {
        for (text, want) in [
            ("**VĂN PHÒNG\nUỶ BAN**", "VĂN PHÒNG UỶ BAN"),
            (" a \u{a0} b\t|c ", "a b c"),
            ("Q****U****AN", "QUAN"),
            ("__Nơi nhận__: B_04", "Nơi nhận: B_04"),
            ("", ""),
        ] {
            assert_eq!(clean(text), want);
        }
    }

    #[test]
    fn takes_columns_apart() {
        let source = Source::new("- Như trên;      KT. CHỦ TỊCH\nmột hai\tba");
        let read = lex(&source);
        let text = Text::new(&source, &read.tokens, &read.lines);
        let cut = |line| text.pieces(line).into_iter().filter_map(|it| text.quoted(it)).map(|it| it.value);
        assert_eq!(cut(0).collect::<Vec<_>>(), ["- Như trên;", "KT. CHỦ TỊCH"]);
        assert_eq!(cut(1).collect::<Vec<_>>(), ["một hai", "ba"]);
        assert!(text.pieces(9).is_empty());
    }
}
