//! The signature: on whose behalf, as what, by whom (DOMAIN.md 1.7).

use super::bodies::{opening_only, unfinished};
use super::people::whole_name;
use super::wording::{Text, bullet, ruled};
use crate::text::{Flags, Kind, Span, Token, Words, phrases};
use crate::value::{Date, When, date};
use std::ops::Range;

/// «On behalf of», «for», «by order of», «by mandate of», «acting».
#[rustfmt::skip]
static AUTHORITIES: Words = phrases![
    "tm.", "tm", "t/m", "t/m.", "t.m", "t.m.", "t. m.", "kt.", "kt", "k/t", "k/t.", "k.t", "k.t.", "tl.", "tl", "t/l",
    "t/l.", "t.l", "t.l.", "tuq.", "tuq", "t/uq", "t.u.q", "t.u.q.", "tuq/", "q.", "q/", "tm/", "kt/", "tl/", "thay mặt",
];

/// How the name of an office begins.
static ROLES: Words = Words::file(include_str!("words/roles.txt"));

/// What stands between the office and the name, or in place of a name.
#[rustfmt::skip]
static NOISE: Words = phrases![
    "(đã ký)", "đã ký", "(ký tên", "(ký", "ký bởi", "(đã kí)", "[đã ký]", "(ký và ghi", "(chữ ký", "(signed)", "ký thay",
];

/// What cannot be in a signature: another part of the document begins.
static AFTER: Words =
    phrases!["phụ lục", "danh mục", "danh sách", "biểu", "nơi nhận", "cộng hòa", "kèm theo", "bảng"];

/// A signature as it was found.
#[derive(Clone, Debug, Default)]
pub(super) struct Signature {
    pub authority: Vec<Range<usize>>,
    pub role: Vec<Range<usize>>,
    pub name: Vec<Range<usize>>,
    /// The pieces of lines it takes.
    pub pieces: Vec<Range<usize>>,
}

/// How many pieces of lines a signature may spread over, recipients beside it included.
const LONGEST: usize = 60;

/// Whether a signature may begin at `at`: an authority in capitals or an office in capitals.
pub(super) fn begins(tokens: &[Token], at: usize) -> bool {
    let loud = tokens.get(at).is_some_and(|it| it.upper() || it.kind == Kind::Sign);
    loud && (authority(tokens, at).is_some() || role(tokens, at).is_some())
}

/// The length of «TM.», «K/T» and the like before a word in capitals.
pub(super) fn authority(tokens: &[Token], at: usize) -> Option<usize> {
    let len = AUTHORITIES.at(tokens, at)?;
    let next = tokens.get(at + len).filter(|next| !next.flags.has(Flags::LINE))?;
    let capitals = tokens[at..at + len].iter().all(|it| it.caps() || it.kind == Kind::Sign);
    let marked = len > 1 || role(tokens, at + len).is_some() || super::bodies::head(tokens, at + len);
    let small = small_authority(tokens, at, len, next);
    (capitals && ((marked && loud(next)) || small)).then_some(len)
}

/// «KT. Chủ tịch» in small letters, as some pages write it: only at the start of a line.
fn small_authority(tokens: &[Token], at: usize, len: usize, next: &Token) -> bool {
    let named = ROLES.is(tokens, at + len) || super::bodies::head(tokens, at + len);
    tokens[at].flags.has(Flags::LINE) && len > 1 && next.upper() && !next.caps() && named
}

/// The length of an office in capitals.
fn role(tokens: &[Token], at: usize) -> Option<usize> {
    let len = ROLES.at(tokens, at)?;
    tokens[at..at + len].iter().all(Token::caps).then_some(len)
}

/// A word in capitals, no single letter.
fn loud(word: &Token) -> bool {
    word.caps() && word.key.letters() > 1
}

/// Reads the signature whose first words are the piece `pieces[from]`.
pub(super) fn signature(text: &Text<'_>, pieces: &[Range<usize>], from: usize) -> Option<Signature> {
    let mut found = Signature::default();
    let mut before: Option<Range<usize>> = None;
    for piece in pieces[from..].iter().take(LONGEST) {
        let words = &text.tokens[piece.clone()];
        if ruled(words) {
            continue;
        }
        if NOISE.is(text.tokens, piece.start) && !whole(text, piece) {
            found.pieces.push(piece.clone());
            continue;
        }
        if found.take_small(text, piece) {
            before = Some(piece.clone());
            continue;
        }
        if bullet(&words[0]) || beside(text, piece) {
            // A recipient beside the signature.
            continue;
        }
        if AFTER.is(text.tokens, piece.start) && !found.pieces.is_empty() {
            break;
        }
        let loud_end = piece.clone().find(|&at| !capital(&text.tokens[at])).unwrap_or(piece.end);
        let capitals = back_to_word(text.tokens, piece.start, loud_end);
        let adjacent = before.as_ref().is_none_or(|it| near(text, it, piece));
        if !found.name.is_empty() {
            // A name may be broken after its first word.
            if found.name.len() == 1 && found.name[0].len() == 1 && follows_name(words) {
                found.name.push(piece.clone());
                found.pieces.push(piece.clone());
            }
            break;
        }
        if capitals > piece.start && !whole(text, piece) {
            if !found.take_capitals(text, piece.start..capitals, adjacent) {
                break;
            }
            found.pieces.push(piece.clone());
            before = Some(piece.clone());
            if capitals == piece.end {
                continue;
            }
        }
        let rest = capitals.max(piece.start)..piece.end;
        let rest = if whole(text, piece) { piece.clone() } else { rest };
        if found.pieces.is_empty() || !found.take_name(text, rest) {
            break;
        }
        found.pieces.push(piece.clone());
        before = Some(piece.clone());
    }
    found.pieces.dedup();
    let signed = !found.name.is_empty();
    let sound = (!found.authority.is_empty() && (signed || !found.role.is_empty()))
        || (!found.role.is_empty() && signed);
    sound.then_some(found)
}

/// A token that can stand in a line of capitals.
fn capital(word: &Token) -> bool {
    word.caps()
        || matches!(word.sign(), Some(',' | '.' | '/' | '-' | '&' | ';' | ':'))
        || word.kind == Kind::Number
}

/// Where the capitals end, when one-letter words that open a name («A Pót») are left to it.
fn back_to_word(tokens: &[Token], start: usize, mut end: usize) -> usize {
    while end > start
        && tokens.get(end).is_some()
        && !loud(&tokens[end - 1])
        && tokens[end - 1].kind == Kind::Word
    {
        end -= 1;
    }
    if tokens[start..end].iter().any(loud) { end } else { start }
}

/// Whether a piece is a name in capitals and no office.
fn whole(text: &Text<'_>, piece: &Range<usize>) -> bool {
    !begins(text.tokens, piece.start) && whole_name(text.source, text.tokens, piece.clone()).is_some()
}

/// A line of small letters or with a list's closing sign: a recipient.
fn beside(text: &Text<'_>, piece: &Range<usize>) -> bool {
    let words = &text.tokens[piece.clone()];
    let small = words.iter().any(|it| it.kind == Kind::Word && !it.upper());
    let closed = words.last().is_some_and(|it| matches!(it.sign(), Some(';' | ',' | ')')));
    let loud_start = loud(&words[0]) || authority(text.tokens, piece.start).is_some();
    (small || closed) && !loud_start && whole_name(text.source, text.tokens, piece.clone()).is_none()
}

fn follows_name(words: &[Token]) -> bool {
    words.len() <= 4 && words.iter().all(super::people::part)
}

/// Whether a piece stands on the line below another, or on the same.
fn near(text: &Text<'_>, above: &Range<usize>, below: &Range<usize>) -> bool {
    let (above, below) = (text.line_of(above.start), text.line_of(below.start));
    above == below || !text.apart(below) || text.next_filled(above + 1) == Some(below) && below == above + 1
}

impl Signature {
    /// Shares words in capitals out to authority and office; says whether they belong here.
    fn take_capitals(&mut self, text: &Text<'_>, range: Range<usize>, adjacent: bool) -> bool {
        let tokens = text.tokens;
        let mut at = range.start;
        while at < range.end {
            let stop = (at + 1..range.end).find(|&it| cuts(tokens, at, it)).unwrap_or(range.end);
            let unit = at..stop;
            let last = self.last().cloned().unwrap_or(0..0);
            let joint = unfinished(tokens, last.clone());
            let body = last.start + authority(tokens, last.start).unwrap_or(0)..last.end;
            let open = joint || (!last.is_empty() && opening_only(tokens, body));
            if authority(tokens, at).is_some() {
                if !self.role.is_empty() {
                    return false;
                }
                self.authority.push(unit);
            } else if role(tokens, at).is_some() && !(joint && self.role.is_empty()) {
                self.role.push(unit);
            } else if (adjacent || open) && (!self.authority.is_empty() || !self.role.is_empty()) {
                if self.role.is_empty() { self.authority.push(unit) } else { self.role.push(unit) }
            } else {
                return false;
            }
            at = stop;
        }
        true
    }

    /// Takes an authority or office in small letters; says whether it was one.
    fn take_small(&mut self, text: &Text<'_>, piece: &Range<usize>) -> bool {
        let tokens = text.tokens;
        let words = &tokens[piece.clone()];
        let small = |at: usize| tokens.get(at).is_some_and(|it| it.upper() && !it.caps());
        let free = self.name.is_empty() && words.len() <= 10;
        let units = match authority(tokens, piece.start) {
            Some(len) if free && small(piece.start + len) && self.role.is_empty() => &mut self.authority,
            None if free && !self.authority.is_empty() && ROLES.is(tokens, piece.start) => {
                if !small(piece.start) || words.iter().any(|it| it.kind != Kind::Word) {
                    return false;
                }
                &mut self.role
            }
            _ => return false,
        };
        units.push(piece.clone());
        self.pieces.push(piece.clone());
        true
    }

    fn last(&self) -> Option<&Range<usize>> {
        self.role.last().or(self.authority.last())
    }

    /// Takes a name; says whether there was one.
    fn take_name(&mut self, text: &Text<'_>, range: Range<usize>) -> bool {
        let first = range.clone().find(|&at| text.tokens[at].kind == Kind::Word).unwrap_or(range.start);
        let named = |from: usize| whole_name(text.source, text.tokens, from..range.end);
        if let Some(name) = named(range.start).or_else(|| named(first)) {
            self.name.push(name);
            return true;
        }
        // The first word of a name that is broken over two lines.
        let words = &text.tokens[range.clone()];
        let alone = words.len() == 1 && super::people::part(&words[0]);
        let next = text.next_filled(text.line_of(range.start) + 1);
        let broken = next.is_some_and(|next| follows_name(text.words(next)));
        if alone && broken {
            self.name.push(range);
        }
        alone && broken
    }
}

/// Whether a new unit begins at `at` inside a line of capitals that began at `start`:
/// «KT. BỘ TRƯỞNG, CHỦ NHIỆM | PHÓ CHỦ NHIỆM», «TM. ỦY BAN NHÂN DÂN | CHỦ TỊCH».
fn cuts(tokens: &[Token], start: usize, at: usize) -> bool {
    if authority(tokens, at).is_some() {
        return true;
    }
    let Some(own) = authority(tokens, start) else {
        return false;
    };
    let before = &tokens[at - 1];
    let joined = matches!(before.sign(), Some(',' | '-' | '/' | '.')) || unfinished(tokens, start..at);
    at >= start + own + 2 && role(tokens, at).is_some() && !joined && !ROLES.ends_before_within(tokens, at)
}

trait Inside {
    fn ends_before_within(&self, tokens: &[Token], at: usize) -> bool;
}

impl Inside for Words {
    /// Whether a longer office runs over `at`: «PHÓ | CHỦ TỊCH», «TỔNG | GIÁM ĐỐC».
    fn ends_before_within(&self, tokens: &[Token], at: usize) -> bool {
        (1..=3).any(|back| back <= at && self.at(tokens, at - back).is_some_and(|len| len > back))
    }
}

/// Digits that a viewer drew over a blank number and date and that a copy left
/// behind the signature, one a line: number, day, month and perhaps the year.
#[derive(Clone, Debug)]
pub(super) struct Stamp {
    pub number: Range<usize>,
    pub day: u8,
    pub month: u8,
    pub year: Option<i32>,
    pub date: Range<usize>,
}

/// Looks for such a run of lines.
pub(super) fn stamped_digits(text: &Text<'_>) -> Option<Stamp> {
    let mut run: Vec<usize> = Vec::new();
    let filled = (0..text.lines.len()).filter(|&line| !text.line(line).is_empty());
    for line in filled.map(Some).chain([None]) {
        let lone = line.and_then(|line| {
            let range = text.line(line);
            let lone =
                range.len() == 1 && text.tokens[range.start].kind == Kind::Number && !text.lines[line].cell;
            lone.then_some(range.start)
        });
        match lone {
            Some(token) => run.push(token),
            None => {
                if let Some(stamp) = stamp(text, &run) {
                    return Some(stamp);
                }
                run.clear();
            }
        }
    }
    None
}

fn stamp(text: &Text<'_>, run: &[usize]) -> Option<Stamp> {
    let value = |at: usize| {
        let digits = text.source.slice(text.tokens[*run.get(at)?].span);
        digits.parse::<u32>().ok()
    };
    let (day, month) = (value(1)?, value(2)?);
    let year = value(3).and_then(|year| i32::try_from(year).ok()).filter(|year| (1945..=2100).contains(year));
    let sound = run.len() <= 4 && (1..=31).contains(&day) && (1..=12).contains(&month) && value(0)? > 0;
    // 1, 2, 3 are pages or rows.
    let counted = value(0)? + 1 == day && day + 1 == month;
    (sound && !counted).then(|| Stamp {
        number: run[0]..run[0] + 1,
        day: day as u8,
        month: month as u8,
        year,
        date: run[1]..run[if year.is_some() { 3 } else { 2 }] + 1,
    })
}

/// The day a digital signature was set: «Thời gian ký: 10.08.2023 15:30:21 +07:00».
pub(super) fn signing_time(text: &Text<'_>) -> Option<(Date, Span)> {
    static TIME: Words = phrases!["thời gian ký", "ngày ký", "ký ngày"];
    (0..text.lines.len()).find_map(|line| {
        let range = text.line(line);
        let len = TIME.at(text.tokens, range.start)?;
        (range.start + len..range.end.min(range.start + len + 6)).find_map(|at| {
            let read = date(text.source, text.tokens, at)?;
            let day = matches!(read.value, When::Day { year: Some(_), .. })
                .then(|| read.value.first_day())
                .flatten()?;
            Some((day, text.span(at..at + read.len)?))
        })
    })
}
