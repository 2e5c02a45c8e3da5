//! A press page that tells what a document says in its own first sentences:
//! «… đã ký Thông báo số 5-TB/TU ngày 4/6/2024 của … về …».

use super::doctypes::kind_at;
use super::letterhead::Quoted;
use super::people::people;
use super::wording::Text;
use crate::text::{Kind, Span, Token, Words, phrases, sentences};
use crate::value::{Date, DocNumber, When, date, doc_number};
use std::ops::Range;

/// What such a sentence says of the document.
#[derive(Clone, Debug)]
pub(super) struct Retold {
    pub kind: Quoted,
    pub number: Option<Quoted>,
    pub issued: Option<(Date, Span)>,
    pub issuer: Option<Quoted>,
    pub title: Option<Quoted>,
    pub authority: Option<Quoted>,
    pub signer_role: Option<Quoted>,
    pub signer: Option<Quoted>,
    /// The line the sentence begins on.
    pub line: usize,
}

/// How far down the sentence is looked for.
const LINES: usize = 25;
const WORDS: usize = 900;

#[rustfmt::skip]
static ISSUES: Words = phrases![
    "ban hành", "ký", "ký ban hành", "đã có", "vừa có", "công bố", "ra", "đã ra", "có", "phát đi", "gửi", "ký văn bản",
];
static SIGNS: Words = phrases!["ký", "ký ban hành"];
static TENSE: Words = phrases!["đã", "vừa", "mới", "vừa mới", "thay mặt chính phủ"];
static BEHALF: Words = phrases!["thay mặt", "thừa lệnh", "thừa ủy quyền"];
static ABOUT: Words = phrases![
    "về", "về việc", "v/v", "quy định", "hướng dẫn", "phê duyệt", "yêu cầu", "chỉ đạo", "phiên họp",
];
static DAY: Words = phrases!["ngày", "năm"];
static OF: Words = phrases!["của"];
static CONCLUSION: Words = phrases!["kết luận"];
static WITHIN: Words = phrases![", trong đó", ", theo đó", ", với mục đích", ", nhằm"];
static PERSON: Words = phrases!["đồng chí", "ông", "bà", "đ/c"];
static NUMBER: Words = phrases!["số"];

/// Looks for the sentence among the first paragraphs.
pub(super) fn retold(text: &Text<'_>) -> Option<Retold> {
    let tokens = text.tokens;
    let filled = text.lines.iter().filter(|line| line.first < line.last);
    let end = filled.take(LINES).last().map_or(0, |line| line.last as usize).min(WORDS);
    let opening = (0..end).find(|&at| tokens[at].kind == Kind::Word)?;
    let (at, (len, kind)) = (opening..end).find_map(|at| {
        let named = kind_at(tokens, at)?;
        // «Thông báo số … về …» as a headline tells as well.
        let line = text.line(text.line_of(at));
        let headline = at == opening && line.len() < 80 && !tokens[line.end - 1].is('.');
        let told = tokens[at].upper() && (headline || ISSUES.ends_before(tokens, at));
        (told && number_after(text, at + named.0).is_some()).then_some((at, named))
    })?;
    let sentence = sentence_at(text, at, end);
    let (number, mut here) = number_after(text, at + len)?;
    let mut told = Retold {
        kind: Quoted { span: text.span(at..at + len)?, value: kind.to_owned() },
        number: None,
        issued: None,
        issuer: None,
        title: None,
        authority: None,
        signer_role: None,
        signer: None,
        line: text.line_of(sentence.start),
    };
    told.number = Some(Quoted { span: number.span, value: compact(text.source.slice(number.span)) });
    told.behind(text, &mut here, sentence.end);
    told.before(text, sentence.start, at);
    Some(told)
}

/// A number as offices write it: without white space.
pub(super) fn compact(number: &str) -> String {
    number.chars().filter(|c| !c.is_whitespace() && !matches!(c, '*' | '_' | '|')).collect()
}

/// The number behind the name of a kind, past «kết luận» and «số», and the token after it.
fn number_after(text: &Text<'_>, at: usize) -> Option<(DocNumber, usize)> {
    let mut at = at + CONCLUSION.at(text.tokens, at).unwrap_or(0);
    at += NUMBER.at(text.tokens, at).unwrap_or(0);
    let read = doc_number(text.source, text.tokens, at)?;
    read.value.digits.map(|_| (read.value, at + read.len))
}

/// The sentence that holds `at`, no further than its paragraph.
fn sentence_at(text: &Text<'_>, at: usize, end: usize) -> Range<usize> {
    let mut first = text.line_of(at);
    while first > 0 && !text.apart(first) && !ends_sentence(text, first - 1) {
        first -= 1;
    }
    let mut last = text.line_of(at);
    while last + 1 < text.lines.len() && !text.apart(last + 1) && text.line(last + 1).end <= end {
        last += 1;
    }
    let paragraph = text.line(first).start..text.line(last).end;
    sentences(text.source, text.tokens, paragraph.clone())
        .into_iter()
        .find(|it| it.contains(&at))
        .unwrap_or(paragraph)
}

fn ends_sentence(text: &Text<'_>, line: usize) -> bool {
    text.words(line).last().is_some_and(|it| it.is('.'))
}

impl Retold {
    /// Reads what follows the number: day, body, title.
    fn behind(&mut self, text: &Text<'_>, here: &mut usize, end: usize) {
        let tokens = text.tokens;
        let about = |at: usize| ABOUT.is(tokens, at) && !tokens[at].upper();
        for _ in 0..6 {
            if *here >= end {
                return;
            }
            if tokens[*here].is(',') {
                *here += 1;
            } else if tokens[*here].is('(') {
                *here = (*here..end).find(|&at| tokens[at].is(')')).map_or(end, |at| at + 1);
            } else if let Some(len) = DAY.at(tokens, *here) {
                let read =
                    date(text.source, tokens, *here).or_else(|| date(text.source, tokens, *here + len));
                let Some(read) = read else { break };
                let after =
                    if date(text.source, tokens, *here).is_some() { *here } else { *here + len } + read.len;
                if let When::Day { year: Some(_), .. } = read.value {
                    self.issued = read.value.first_day().zip(text.span(*here..after));
                }
                *here = after;
            } else if OF.is(tokens, *here) && self.issuer.is_none() {
                let stop = (*here + 1..end)
                    .find(|&at| about(at) || matches!(tokens[at].sign(), Some(',' | '.' | '(' | ';')));
                let stop = stop.unwrap_or(end);
                self.issuer = text.quoted(*here + 1..stop);
                *here = stop;
            } else {
                break;
            }
        }
        let about = about(*here) || tokens.get(*here).is_some_and(|it| it.is('"'));
        if *here < end && about {
            // «về Kết luận của …»: the title is «Kết luận của …».
            let skip = usize::from(CONCLUSION.is(tokens, *here + 1));
            // A full stop before a sign that no sentence begins with ends the title as well.
            let sign = |at: usize| tokens.get(at + 1).is_some_and(|it| it.is('>') || it.is('•'));
            let ends =
                |&at: &usize| WITHIN.is(tokens, at) || tokens[at].is(';') || (tokens[at].is('.') && sign(at));
            let mut stop = (*here..end).find(ends).unwrap_or(end);
            while stop > *here && matches!(tokens[stop - 1].sign(), Some('.' | '/' | ',' | '"')) {
                stop -= 1;
            }
            self.title = text.quoted(*here + skip..stop);
        }
    }

    /// Reads what stands before: day, body, who signed.
    fn before(&mut self, text: &Text<'_>, start: usize, kind: usize) {
        let tokens = text.tokens;
        let mut verb = kind;
        while verb > start
            && (1..=3).any(|back| verb >= start + back && ISSUES.at(tokens, verb - back) == Some(back))
        {
            verb -= (1..=3)
                .rev()
                .find(|&back| verb >= start + back && ISSUES.at(tokens, verb - back) == Some(back))
                .unwrap_or(1);
        }
        let signed = SIGNS.is(tokens, verb);
        while verb > start
            && (1..=2).any(|back| verb >= start + back && TENSE.at(tokens, verb - back) == Some(back))
        {
            verb -= 1;
        }
        let clause = (start..verb).rev().find(|&at| tokens[at].is(';')).map_or(start, |at| at + 1);
        let mut from = clause;
        if let Some(read) = DAY.at(tokens, from).and_then(|_| date(text.source, tokens, from)) {
            let whole = from..from + read.len;
            if let (None, When::Day { year: Some(_), .. }) = (self.issued, read.value) {
                self.issued = read.value.first_day().zip(text.span(whole.clone()));
            }
            from = whole.end;
        }
        // «(Trang tin) - »
        let line =
            (from..verb.saturating_sub(1)).rev().find(|&at| tokens[at].is(')') && tokens[at + 1].is('-'));
        from = line.unwrap_or(from);
        while from < verb && tokens[from].kind == Kind::Sign {
            from += 1;
        }
        let names = people(tokens, from..verb);
        if let (true, Some(name)) = (signed, names.first()) {
            self.signer = text.quoted(name.clone());
            let mut role = from;
            if BEHALF.is(tokens, from) {
                let comma = (from..name.start).find(|&at| tokens[at].is(',')).unwrap_or(from);
                self.authority = text.quoted(from..comma);
                role = comma + 1;
            }
            role += PERSON.at(tokens, role).unwrap_or(0);
            if role < name.start {
                self.signer_role = text.quoted(role..name.start);
            }
        } else if self.issuer.is_none() && tokens.get(from).is_some_and(Token::upper) && verb - from < 20 {
            let stop = (from..verb).find(|&at| tokens[at].is(',')).unwrap_or(verb);
            let body = names.first().map_or(from..stop, |name| from..name.start);
            self.issuer = text.quoted(body);
        }
    }
}
