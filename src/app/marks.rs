//! A paragraph as words and marks: findings that lie in each other become marks
//! in marks, findings that cross are cut where they cross.

use crate::facet::Kind;
use crate::text::{Span, in_order};

/// A finding as far as it concerns a paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Marked {
    /// Its place in the notice's findings.
    pub finding: usize,
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub kind: Kind,
}

/// A piece of a paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Words that no further mark touches.
    Words(Span),
    /// A marked passage.
    Mark {
        /// What marks it.
        marked: Marked,
        /// Whether the finding begins here, not in a piece before.
        first: bool,
        /// What is in it.
        inside: Vec<Piece>,
    },
}

/// The pieces of `span`, in order; together they are exactly `span`.
pub fn pieces(span: Span, marks: &[Marked]) -> Vec<Piece> {
    let marks: Vec<Marked> = marks.iter().copied().filter(|mark| mark.span.overlaps(span)).collect();
    // Around before inside; of equals, an indicator is the innermost, since it
    // is the one that is only a number.
    let marks = in_order(marks, |mark| {
        let around = u64::from(mark.span.start) << 32 | u64::from(u32::MAX - mark.span.end);
        (around, u32::from(mark.kind == Kind::Indicator))
    });
    within(span, &marks)
}

fn within(span: Span, marks: &[Marked]) -> Vec<Piece> {
    let mut out = Vec::new();
    let mut at = span.start;
    let mut rest: Vec<Marked> = marks.to_vec();
    while let Some((index, next)) = next_of(&rest, at, span.end) {
        rest.remove(index);
        let start = next.span.start.max(at);
        let end = next.span.end.min(span.end);
        push_words(&mut out, Span { start: at, end: start });
        let part = Span { start, end };
        let inner: Vec<Marked> =
            rest.iter().copied().filter(|mark| mark.span.start < end && mark.span.end > start).collect();
        // What does not end in here goes on behind it.
        rest.retain(|mark| mark.span.start >= end || mark.span.end > end);
        out.push(Piece::Mark { marked: next, first: next.span.start >= start, inside: within(part, &inner) });
        at = end;
    }
    push_words(&mut out, Span { start: at, end: span.end });
    out
}

/// The mark that begins first at or after `at`, its place among `marks` with it.
fn next_of(marks: &[Marked], at: u32, end: u32) -> Option<(usize, Marked)> {
    let open = marks
        .iter()
        .copied()
        .enumerate()
        .filter(|(_, mark)| mark.span.end > at && mark.span.start < end && !mark.span.is_empty());
    open.min_by_key(|&(index, mark)| (mark.span.start.max(at), index))
}

fn push_words(out: &mut Vec<Piece>, span: Span) {
    if !span.is_empty() {
        out.push(Piece::Words(span));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mark(finding: usize, start: usize, end: usize, kind: Kind) -> Marked {
        Marked { finding, span: Span::new(start, end), kind }
    }

    /// `ab(1:cd(2:e)f)g`: a mark is `(finding:…)`, `~` where it goes on.
    fn shown(pieces: &[Piece]) -> String {
        let letters = "abcdefghijklmnopqrst";
        let show = |piece: &Piece| match piece {
            Piece::Words(span) => letters[span.range()].to_owned(),
            Piece::Mark { marked, first, inside } => {
                format!("({}{}{})", marked.finding, if *first { ":" } else { "~" }, shown(inside))
            }
        };
        pieces.iter().map(show).collect()
    }

    #[test]
    fn marks_nest_and_cross() {
        use Kind::{Decision, Indicator, Task};
        for (marks, want) in [
            (&[][..], "abcdefghij"),
            (&[mark(1, 2, 5, Task)], "ab(1:cde)fghij"),
            (&[mark(1, 0, 10, Task), mark(2, 3, 5, Indicator)], "(1:abc(2:de)fghij)"),
            (&[mark(1, 0, 4, Task), mark(2, 4, 10, Task)], "(1:abcd)(2:efghij)"),
            (&[mark(1, 0, 5, Task), mark(2, 3, 8, Decision)], "(1:abc(2:de))(2~fgh)ij"),
            (&[mark(1, 2, 5, Indicator), mark(2, 2, 5, Task)], "ab(2:(1:cde))fghij"),
            (
                &[mark(1, 0, 9, Task), mark(2, 1, 8, Decision), mark(3, 2, 4, Indicator)],
                "(1:a(2:b(3:cd)efgh)i)j",
            ),
            (&[mark(1, 0, 30, Task)], "(1:abcdefghij)"),
            (&[mark(1, 3, 3, Task)], "abcdefghij"),
        ] {
            assert_eq!(shown(&pieces(Span::new(0, 10), marks)), want, "{marks:?}");
        }
        assert_eq!(shown(&pieces(Span::new(2, 4), &[mark(1, 0, 9, Task)])), "(1~cd)");
    }
}
