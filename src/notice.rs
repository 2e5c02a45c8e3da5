//! A notice, read.

use crate::facet::{
    Doubt, DoubtKind, Explained, Finding, Kind, Passage, Slot, Walk, explain, finish, read_to,
};
use crate::outline::{self, Event, Letterhead, Outline, Part, Tail};
use crate::text::{Source, Span, Suspicion, Tokens, in_order, lex, suspect_lexed, without};
use crate::value::Date;

/// Everything that was read from a text. The text itself is in `source`, byte for byte.
#[derive(Clone, Debug)]
pub struct Notice {
    /// The text as pasted.
    pub source: Source,
    /// Its parts.
    pub outline: Outline,
    /// Kind, number, date, issuer, title.
    pub letterhead: Letterhead,
    /// Recipients and signature.
    pub tail: Tail,
    /// The meeting it reports.
    pub event: Event,
    /// Decisions, tasks, indicators, lessons, assessment, in reading order.
    pub findings: Vec<Finding>,
    /// What is unclear or does not agree.
    pub doubts: Vec<Doubt>,
    /// What is wrong with the letters of the text, if anything: it was read as it is, and
    /// [`convert`](crate::text::convert) makes a better one where the reader agrees.
    pub suspicion: Option<Suspicion>,
    /// What every sentence of the body was taken for.
    pub passages: Vec<Passage>,
}

/// Reads a text. Total: every text gives a notice, the same text the same one.
pub fn notice(text: impl Into<String>) -> Notice {
    let mut reader = Reader::new(text);
    loop {
        if let Some(notice) = reader.step() {
            return notice;
        }
    }
}

/// Bytes that are looked for findings in one step.
const STEP: u32 = 16_000;

/// A text that is being read, a step at a time: between two of them whoever shows it
/// may do something else, or give it up.
#[derive(Clone, Debug)]
pub struct Reader(Stage);

#[derive(Clone, Debug)]
enum Stage {
    Begun(Source),
    Lexed(Box<Lexed>),
    Outlined(Box<Outlined>),
    Walked(Box<Outlined>, Box<Walk>),
    Over,
}

impl Reader {
    /// Nothing is read yet.
    pub fn new(text: impl Into<String>) -> Reader {
        Reader(Stage::Begun(Source::new(text)))
    }

    /// Goes one step further. The last gives the notice, as [`notice`] gives it; all
    /// others, and every step after it, give nothing.
    pub fn step(&mut self) -> Option<Notice> {
        self.0 = match std::mem::replace(&mut self.0, Stage::Over) {
            Stage::Begun(source) => Stage::Lexed(Box::new(lexed(source))),
            Stage::Lexed(read) => Stage::Outlined(Box::new(outlined(*read))),
            Stage::Outlined(read) => {
                let walk = Walk::new(&read.source, &read.outline, &read.letterhead);
                Stage::Walked(read, Box::new(walk))
            }
            Stage::Walked(read, walk) => match walk.at(&read.outline) {
                Some(at) => {
                    let walk =
                        read_to(&read.source, &read.outline, read.base(), *walk, at.saturating_add(STEP));
                    Stage::Walked(read, Box::new(walk))
                }
                None => return Some(found(*read, *walk)),
            },
            Stage::Over => return None,
        };
        None
    }

    /// How much is read, of 100.
    pub fn done(&self) -> u32 {
        match &self.0 {
            Stage::Begun(_) => 0,
            Stage::Lexed(_) => 15,
            Stage::Outlined(_) => 30,
            Stage::Walked(read, walk) => {
                let all = read.source.span().end.max(1);
                40 + (55.0 * f64::from(walk.at(&read.outline).unwrap_or(all)) / f64::from(all)) as u32
            }
            Stage::Over => 100,
        }
    }
}

/// A text as tokens and lines.
#[derive(Clone, Debug)]
struct Lexed {
    source: Source,
    read: Tokens,
    suspicion: Option<Suspicion>,
}

/// A text with its parts.
#[derive(Clone, Debug)]
struct Outlined {
    source: Source,
    outline: Outline,
    letterhead: Letterhead,
    tail: Tail,
    event: Event,
    suspicion: Option<Suspicion>,
}

impl Outlined {
    /// The date that deadlines without a year are counted from.
    fn base(&self) -> Option<Date> {
        let issued = self.letterhead.issued.or(self.tail.stamp).or(self.event.date);
        issued.map(|(date, _)| date)
    }
}

fn lexed(source: Source) -> Lexed {
    let read = outline::relined(&source, lex(&source));
    let suspicion = suspect_lexed(source.text(), &read.tokens);
    Lexed { source, read, suspicion }
}

fn outlined(Lexed { source, read, suspicion }: Lexed) -> Outlined {
    let letterhead = outline::letterhead(&source, &read.tokens, &read.lines);
    let tail = outline::tail(&source, &read.tokens, &read.lines, letterhead.end_line);
    let outline = outline::outline_of(&source, read, &letterhead, &tail);
    let issued = letterhead.issued.map(|(date, _)| date).or(tail.stamp.map(|(date, _)| date));
    let event = opening(&outline)
        .map(|range| outline::event(&source, &outline.tokens, range, issued))
        .unwrap_or_default();
    Outlined { source, outline, letterhead, tail, event, suspicion }
}

fn found(read: Outlined, walk: Walk) -> Notice {
    let base = read.base();
    let Outlined { source, outline, letterhead, tail, event, suspicion } = read;
    let (findings, mut doubts, passages) = finish(&source, &outline, base, walk);
    doubts.extend(outline.irregular.iter().map(|irregular| Doubt {
        kind: if irregular.gap { DoubtKind::NumberingGap } else { DoubtKind::NumberingRepeat },
        span: irregular.span,
    }));
    let blocks = suspicion.iter().flat_map(|found| &found.blocks);
    doubts.extend(blocks.map(|&span| Doubt { kind: DoubtKind::Encoding, span }));
    let doubts = in_order(doubts, |doubt| (doubt.span.reading_order(), doubt.kind as u32));
    Notice { source, outline, letterhead, tail, event, findings, doubts, suspicion, passages }
}

/// The tokens of the body's opening paragraphs, before its first division.
fn opening(outline: &Outline) -> Option<std::ops::Range<usize>> {
    let (_, body) = outline.part(Part::Body)?;
    let paragraphs = outline.paragraphs(body);
    Some(paragraphs.first()?.tokens().start..paragraphs.last()?.tokens().end)
}

impl Notice {
    /// The date that deadlines without a year are counted from: of issue, else of the meeting.
    pub fn base_date(&self) -> Option<Date> {
        let issued = self.letterhead.issued.or(self.tail.stamp).or(self.event.date);
        issued.map(|(date, _)| date)
    }

    /// Why each statement was marked or left: the body is judged once more, watched.
    pub fn explain(&self) -> Vec<Explained> {
        explain(&self.source, &self.outline, &self.letterhead, self.base_date())
    }

    /// The findings of one kind, with their places in [`Notice::findings`].
    pub fn of(&self, kind: Kind) -> impl Iterator<Item = (usize, &Finding)> {
        self.findings.iter().enumerate().filter(move |(_, finding)| finding.kind == kind)
    }

    /// What a finding says: in the words of the person who changed them, else in its own, cleaned.
    pub fn says(&self, finding: &Finding) -> String {
        let Some(hand) = &finding.hand else { return self.clean(finding.span) };
        let measures = hand.slots.contains(&Slot::Value) || hand.slots.contains(&Slot::Unit);
        match &finding.indicator {
            Some(indicator) if measures && hand.wording.is_none() => {
                let values = indicator.values.iter().map(|&(_, span)| span).chain(indicator.unit);
                values.map(|span| self.clean(span)).collect::<Vec<_>>().join(" ")
            }
            _ => self.clean(finding.worded()),
        }
    }

    /// The words of a span as a reader wants them: wraps and page breaks joined
    /// with one space, emphasis marks and page numbers dropped, nothing else changed.
    pub fn clean(&self, span: Span) -> String {
        let mut out = String::with_capacity(span.len());
        let mut at = span.start;
        let after = self.outline.dropped.partition_point(|dropped| dropped.end <= span.start);
        for dropped in &self.outline.dropped[after..] {
            if dropped.start >= span.end {
                break;
            }
            push_clean(&mut out, self.source.slice(Span { start: at, end: dropped.start.max(at) }));
            push_clean(&mut out, " ");
            at = dropped.end.max(at);
        }
        push_clean(&mut out, self.source.slice(Span { start: at.min(span.end), end: span.end }));
        let end = out.trim_end().len();
        out.truncate(end);
        out
    }
}

/// Appends `text` with white space and emphasis marks as [`Notice::clean`] says.
fn push_clean(out: &mut String, text: &str) {
    let plain = without(text);
    let bytes = plain.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        let start = at;
        // One blank behind a word is kept as it is.
        while at < bytes.len()
            && (!odd(&bytes[at..]) || bytes[at] == b' ' && at > start && bytes[at - 1] != b' ')
        {
            at += 1;
        }
        out.push_str(&plain[start..at]);
        let Some(c) = plain[at..].chars().next() else { return };
        at += c.len_utf8();
        match c {
            '*' if bytes.get(at) == Some(&b'*') => {
                while bytes.get(at) == Some(&b'*') {
                    at += 1;
                }
            }
            '\u{200b}' | '\u{feff}' => {}
            c if c.is_whitespace() || c == '|' => {
                if !out.is_empty() && !out.ends_with(' ') {
                    out.push(' ');
                }
            }
            c => out.push(c),
        }
    }
}

/// Whether a character begins here that may not be kept as it is.
#[inline]
fn odd(bytes: &[u8]) -> bool {
    // White space beyond ASCII: U+0085 and U+00A0, U+1680, U+2000 and on, U+3000; and U+FEFF.
    matches!(bytes, [0..=b' ' | b'*' | b'|' | 0xC2 | 0xE2 | 0xE3 | 0xEF, ..] | [0xE1, 0x9A, ..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn read_in_steps_it_is_the_same_notice() {
        let one = "1. Giao Sở A rà soát trước ngày 30/6/2025.\n2. Đạt 11/40 chỉ tiêu.\n";
        for text in [String::new(), format!("THÔNG BÁO\n{one}"), one.repeat(2_000)] {
            let source = Source::new(text.as_str());
            let read = outlined(lexed(source));
            let walk = Walk::new(&read.source, &read.outline, &read.letterhead);
            let at_once = found(read, walk);
            let mut reader = Reader::new(text.as_str());
            let mut steps = 1;
            let mut done = 0;
            let stepped = loop {
                if let Some(notice) = reader.step() {
                    break notice;
                }
                assert!((done..100).contains(&reader.done()));
                done = reader.done();
                steps += 1;
            };
            assert!(steps > text.len() / STEP as usize);
            assert_eq!(format!("{stepped:?}"), format!("{at_once:?}"));
            assert_eq!((reader.done(), reader.step().is_none()), (100, true));
        }
    }
}
