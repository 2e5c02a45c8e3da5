//! What a document says of itself before its body (DOMAIN.md 1.2–1.6, 2.6).
//!
//! The two columns of a letterhead reach us in any order: one after the other,
//! row by row, as table cells, or glued into one line. So its fixed parts (the
//! national heading, number, place and date) are found wherever they stand and
//! cut out; what is left in capitals names the issuing bodies in order.

use super::addressees::{addressees, telegram};
use super::bodies::{head, last_body};
use super::doctypes::kind_of_sign;
use super::header::{Anchors, Header};
use super::retold::{compact, retold};
use super::title::{Named, Title, named, opens, title};
use super::wording::{Text, shouted};
use crate::text::{Kind, Line, Source, Span, Token, Words, phrases};
use crate::value::{Date, DocNumber};
use std::ops::Range;

/// Words of the text and how they read without wraps and emphasis marks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Quoted {
    /// Where they stand.
    pub span: Span,
    /// What they say.
    pub value: String,
}

/// Whose rules a document follows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Family {
    /// The Party.
    Party,
    /// The state; also the Fatherland Front and the unions.
    State,
    /// The Youth Union.
    Youth,
    /// Nothing says.
    #[default]
    Unknown,
}

/// The front matter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Letterhead {
    /// The body starts at this line.
    pub end_line: usize,
    /// The kind of document, in lower case.
    pub kind: Option<Quoted>,
    /// Its number, without «Số».
    pub number: Option<Quoted>,
    /// The day it was issued.
    pub issued: Option<(Date, Span)>,
    /// Where it was issued.
    pub place: Option<Quoted>,
    /// The body that issued it.
    pub issuer: Option<Quoted>,
    /// Its title (trích yếu).
    pub title: Option<Quoted>,
    /// The lines of kind and title.
    pub title_lines: Range<usize>,
    /// Whom it is addressed to.
    pub addressees: Vec<Quoted>,
    /// Whose rules it follows.
    pub family: Family,
}

static SUBJECT: Words = phrases!["v/v", "v/v:", "về việc", "v/v về"];
static KINH_GUI: Words = phrases!["kính gửi", "kinh gui", "kính trình", "đồng kính gửi"];

/// Reads the front matter.
pub fn letterhead(source: &Source, tokens: &[Token], lines: &[Line]) -> Letterhead {
    let text = Text::new(source, tokens, lines);
    let header = Header::find(text);
    let kind = named(&text, &header.taken);
    let mut reading =
        Reading { text, header, found: Letterhead::default(), blank: None, year: None, undated: false };
    match &kind {
        Some(kind) => reading.below_kind(kind),
        None => reading.without_kind(),
    }
    reading.complete();
    reading.found
}

pub(super) struct Reading<'a> {
    pub text: Text<'a>,
    header: Header<'a>,
    pub found: Letterhead,
    /// A number whose digits are missing.
    pub blank: Option<DocNumber>,
    /// The year of a date whose day is missing.
    pub year: Option<i32>,
    pub undated: bool,
}

impl Reading<'_> {
    /// A document whose kind is named on a line of its own, or in front of its title.
    fn below_kind(&mut self, kind: &Named) {
        let text = self.text;
        let anchors = self.header.before(kind.tokens.start);
        self.columns(anchors, kind.tokens.start);
        self.found.kind =
            text.span(kind.tokens.clone()).map(|span| Quoted { span, value: kind.kind.to_owned() });
        let Title { tokens, authority, end_line } = title(&text, kind);
        let first = text.line_of(kind.tokens.start);
        let last = if tokens.is_empty() { first } else { text.line_of(tokens.end - 1) };
        self.found.title = text.quoted(trimmed(&text, tokens));
        self.found.title_lines = first..last + 1;
        self.found.end_line = end_line;
        if self.found.issuer.is_none() {
            self.found.issuer = text.joined(&authority);
        }
        self.address(end_line);
    }

    /// A letter, or a copy without its first lines.
    fn without_kind(&mut self) {
        let text = self.text;
        let zone = self.header.taken.len();
        let filled = || (0..text.lines.len()).filter(|&line| !text.line(line).is_empty());
        let addressed = filled()
            .take_while(|&line| text.line(line).start < zone)
            .find(|&line| KINH_GUI.is(text.tokens, text.line(line).start) && text.words(line)[0].upper());
        let near = filled().take(25).last().map_or(0, |line| text.line(line).end.min(zone));
        let limit = addressed.map_or(near, |line| text.line(line).start);
        let anchors = self.header.before(limit);
        if !anchors.any() && addressed.is_none() {
            self.told();
            return;
        }
        let subject = self.subject(limit);
        let mut last = anchors.last;
        let letter = addressed.map(|line| text.line(line).start);
        let at = anchors.number.as_ref().map(|(_, range)| range.clone()).or(letter.map(|at| at..at + 2));
        self.columns(anchors, subject.as_ref().map_or(limit, |it| it.start));
        if let Some(subject) = subject {
            last = last.max(subject.end);
            self.found.title_lines = text.line_of(subject.start)..text.line_of(subject.end - 1) + 1;
            let start = subject.start + SUBJECT.at(text.tokens, subject.start).unwrap_or(0);
            self.found.title = text.quoted(trimmed(&text, start..subject.end));
        }
        self.found.end_line = last.checked_sub(1).map_or(0, |last| text.line_of(last) + 1);
        if let Some(addressed) = addressed {
            self.address(addressed);
        }
        let letter = self.found.title.is_some() || addressed.is_some();
        if let (None, true, Some(span)) = (&self.found.kind, letter, at.and_then(|at| text.span(at))) {
            self.found.kind = Some(Quoted { span, value: "công văn".to_owned() });
        }
    }

    /// A page of a newspaper that says in its own words what was issued.
    fn told(&mut self) {
        let text = self.text;
        let Some(told) = retold(&text) else { return };
        self.found.kind = Some(told.kind);
        self.found.number = told.number;
        self.found.issued = told.issued;
        self.found.issuer = told.issuer;
        self.found.title = told.title;
        // Headlines before the first sentence are no part of the document.
        let headline =
            |line: usize| text.words(line).last().is_none_or(|last| !last.is('.')) && line < told.line;
        self.found.end_line = (0..told.line).take_while(|&line| headline(line)).count();
    }

    /// Reads the columns of a letterhead: everything before token `end`.
    fn columns(&mut self, anchors: Anchors, end: usize) {
        let text = self.text;
        let span = anchors.number.as_ref().map(|(number, _)| *number);
        if let Some(number) = span {
            match number.digits {
                Some(_) => {
                    let value = compact(text.source.slice(number.span));
                    self.found.number = Some(Quoted { span: number.span, value });
                }
                None => self.blank = Some(number),
            }
            let sign = number.kind.map(|sign| compact(text.source.slice(sign)));
            let kind = sign.and_then(|sign| kind_of_sign(&sign));
            self.found.kind = kind.map(|kind| Quoted { span: number.span, value: kind.to_owned() });
        }
        if let Some((date, _)) = &anchors.date {
            self.found.issued = date.day;
            self.year = date.year;
            self.undated = date.day.is_none();
            self.found.place = date.place.clone().and_then(|place| text.quoted(place));
        }
        self.found.family = match () {
            () if anchors.youth => Family::Youth,
            () if anchors.party || span.is_some_and(|number| number.party) => Family::Party,
            () if anchors.nation || span.is_some() => Family::State,
            () => Family::Unknown,
        };
        let pieces = self.leftover(end, anchors.any());
        self.found.issuer = text.joined(&last_body(&text, &pieces));
    }

    /// What the fixed parts leave of the lines before `end`: runs in capitals, and
    /// in a letterhead also lines that begin like the name of a body.
    fn leftover(&self, end: usize, header: bool) -> Vec<Range<usize>> {
        let text = self.text;
        let taken = |at: usize| self.header.taken.get(at).copied().unwrap_or(false);
        let mut pieces: Vec<Range<usize>> = Vec::new();
        let mut line_end = 0;
        for at in 0..end {
            let word = &text.tokens[at];
            let rule =
                word.kind == Kind::Sign && !matches!(word.sign(), Some(',' | '-' | '&' | '.' | '(' | ')'));
            let rule = rule || (word.is('-') && text.tokens.get(at + 1).is_some_and(|next| next.is('-')));
            let rule = rule || (at > 0 && word.is('-') && text.tokens[at - 1].is('-'));
            if taken(at) || rule {
                line_end = 0;
                continue;
            }
            match pieces.last_mut() {
                Some(piece) if piece.end == at && at < line_end && !text.gap(at) => {
                    piece.end = at + 1;
                }
                _ => {
                    pieces.push(at..at + 1);
                    line_end = text.line(text.line_of(at)).end;
                }
            }
        }
        let caps: Vec<_> =
            pieces.iter().filter(|it| all_caps(&text.tokens[(*it).clone()])).cloned().collect();
        if !caps.is_empty() || !header {
            return caps;
        }
        pieces.retain(|it| it.len() <= 12 && text.tokens[it.start].upper() && head(text.tokens, it.start));
        pieces
    }

    /// «V/v …» of a letter: where it stands before `limit`.
    fn subject(&self, limit: usize) -> Option<Range<usize>> {
        let text = self.text;
        let start = (0..limit).find(|&at| {
            SUBJECT.is(text.tokens, at) && text.tokens[at].upper() && opens(&text, &self.header.taken, at)
        })?;
        let mut end = start + 1;
        while end < limit && !self.header.taken[end] {
            let line = text.line_of(end);
            if text.line(line).start == end && text.apart(line) {
                break;
            }
            end += 1;
        }
        Some(start..end)
    }

    /// Reads «… điện:» or «Kính gửi:» on the first lines from `line` on.
    fn address(&mut self, line: usize) {
        let text = self.text;
        let mut line = line;
        for _ in 0..3 {
            let Some(next) = text.next_filled(line) else { return };
            let range = text.line(next);
            let opening = if let Some(colon) = telegram(&text, next) {
                if self.found.issuer.is_none() {
                    self.found.issuer = text.quoted(range.start..colon - 1);
                }
                Some(colon + 1)
            } else {
                KINH_GUI.at(text.tokens, range.start).map(|len| range.start + len)
            };
            if let Some(from) = opening {
                let (found, end_line) = addressees(&text, from);
                self.found.addressees.extend(found);
                self.found.end_line = end_line;
                // «Đồng kính gửi:» may follow.
                line = end_line;
                continue;
            }
            if text.words(next).iter().any(|it| it.kind != Kind::Sign) {
                return;
            }
            line = next + 1;
        }
    }
}

/// Whether all words are capitals, one of them longer than a letter.
fn all_caps(words: &[Token]) -> bool {
    let loud = words.iter().any(|it| it.caps() && it.key.letters() > 1);
    loud && shouted(words) && words.iter().all(|it| it.kind != Kind::Word || it.caps())
}

/// A title without the signs around it.
fn trimmed(text: &Text<'_>, range: Range<usize>) -> Range<usize> {
    let (mut start, mut end) = (range.start, range.end);
    while start < end && matches!(text.tokens[start].sign(), Some(':' | '-' | '.' | ',' | '*' | '/' | '#')) {
        start += 1;
    }
    while start < end && matches!(text.tokens[end - 1].sign(), Some(':' | '-' | '.' | ',' | ';' | '*' | '/'))
    {
        end -= 1;
    }
    if start < end && text.tokens[start].is('(') && text.tokens[end - 1].is(')') {
        return start + 1..end - 1;
    }
    start..end
}

#[cfg(test)]
mod tests;
