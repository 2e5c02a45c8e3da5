//! Numbers as notices write them (DOMAIN.md 4.1), and what an indicator's
//! number can be (4.3, 4.4): one number, a share, a range.

use super::walk::{Walk, words, year};
use super::{Measures, Read, doc_number, unit};
use crate::text::{Key, Kind, Source, Token};
use std::cmp::Ordering;
use std::fmt;
use std::sync::LazyLock;

/// An exact decimal: all its digits, and how many of them stand after the comma.
///
/// Shows itself in the normal form of the annotation guide: a point for the
/// comma, no thousand points, no leading zeros, the digits after the comma as
/// written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decimal {
    /// The digits without the comma.
    pub mantissa: u64,
    /// How many of them stand after the comma.
    pub scale: u8,
}

impl Decimal {
    /// Which of the two is greater, exactly.
    pub fn compare(self, other: Decimal) -> Ordering {
        let scaled = |it: Decimal, scale: u8| u128::from(it.mantissa) * 10u128.pow(u32::from(scale.min(18)));
        scaled(self, other.scale).cmp(&scaled(other, self.scale))
    }

    /// The value, if nothing but zeros stands after the comma.
    pub fn whole(self) -> Option<u64> {
        let unit = 10u64.checked_pow(u32::from(self.scale))?;
        self.mantissa.is_multiple_of(unit).then_some(self.mantissa / unit)
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let unit = 10u64.pow(u32::from(self.scale.min(18)));
        match self.scale {
            0 => write!(f, "{}", self.mantissa),
            scale => write!(f, "{}.{:0width$}", self.mantissa / unit, self.mantissa % unit, width = scale.into()),
        }
    }
}

/// What the number of an indicator can be. Shows itself as `3370`, `11/40`, `8-8.5`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Figure {
    /// `3.370`
    One(Decimal),
    /// `11/40`
    Ratio(Decimal, Decimal),
    /// `8-8,5`, `8% đến 8,5%`
    Range(Decimal, Decimal),
}

impl fmt::Display for Figure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Figure::One(one) => write!(f, "{one}"),
            Figure::Ratio(part, whole) => write!(f, "{part}/{whole}"),
            Figure::Range(low, high) => write!(f, "{low}-{high}"),
        }
    }
}

/// The number at this place, and whether it can be read in two ways.
///
/// `2,500` and `4.25` are decimals, flagged; `18,551,250` is English. What a
/// PDF tore apart (`1. 234`, `12 .500`, `40.417, 7`) is joined, flagged, only
/// when a unit follows (DOMAIN.md 4.1). Nothing where a word that is no unit
/// is glued behind (`17h00`, `30c`), nor for a telephone number.
pub fn number(source: &Source, tokens: &[Token], at: usize) -> Option<Read<(Decimal, bool)>> {
    let walk = Walk::new(source, tokens, at);
    let text = walk.here(Kind::Number)?;
    if let Some(read) = torn(walk, text) {
        return Some(read);
    }
    let glued = walk.peek(1).is_some_and(|next| next.kind == Kind::Word && !next.spaced());
    if glued && unit(source, tokens, at + 1).is_none() {
        return None;
    }
    parse(text).map(|value| Read { value, len: 1 })
}

/// A number that a PDF tore apart, in front of a unit.
fn torn(walk: Walk<'_>, text: &str) -> Option<Read<(Decimal, bool)>> {
    let next = walk.peek(1)?;
    let (len, joint) = match next.sign() {
        Some('.') => (3, "."),
        Some(',') => (3, ","),
        Some(_) => return None,
        None => (2, "."),
    };
    let last = walk.peek(len - 1).filter(|token| token.kind == Kind::Number)?;
    let tail = walk.text(last);
    let groups = tail.split_once(',').map_or(tail, |(whole, _)| whole).split('.').all(|group| group.len() == 3);
    let starts_line = walk.peek(0)?.flags.has(crate::text::Flags::LINE);
    let thousands = groups && text.len() <= 3 && !starts_line;
    let fits = match (len, joint) {
        (2, _) => thousands && hard_space(walk.source, walk.peek(0)?, last),
        (_, ".") => thousands && next.spaced() != last.spaced(),
        _ => text.contains('.') && tail.len() <= 2 && last.spaced(),
    };
    let after = unit(walk.source, walk.tokens, walk.at + len).filter(|_| fits)?.value.measures;
    if joint == "," && after == Measures::Count {
        return None;
    }
    let (value, _) = parse(&[text, joint, tail].concat())?;
    Some(Read { value: (value, true), len })
}

/// Whether only a hard or thin space stands between the two.
fn hard_space(source: &Source, one: &Token, other: &Token) -> bool {
    let between = source.text().get(one.span.end as usize..other.span.start as usize);
    between.is_some_and(|gap| matches!(gap, "\u{a0}" | "\u{202f}" | "\u{2009}"))
}

/// Reads digits, dots and commas.
fn parse(text: &str) -> Option<(Decimal, bool)> {
    let count = |sign: u8| text.bytes().filter(|&byte| byte == sign).count();
    let (whole, part, ambiguous) = match (count(b'.'), count(b',')) {
        (0, 0) => (text, "", false),
        (0, 1) => {
            let (whole, part) = text.split_once(',')?;
            (whole, part, part.len() == 3 && whole.len() <= 3 && !whole.starts_with('0'))
        }
        (0, _) if grouped(text, ',') => (text, "", false),
        (_, 0) if grouped(text, '.') => (text, "", false),
        (1, 0) => {
            let (whole, part) = text.split_once('.')?;
            (part.len() <= 2 || whole == "0").then_some((whole, part, true))?
        }
        (_, 1) if text.rfind(',') > text.rfind('.') => {
            let (whole, part) = text.split_once(',')?;
            grouped(whole, '.').then_some((whole, part, false))?
        }
        (1, _) => {
            let (whole, part) = text.split_once('.')?;
            grouped(whole, ',').then_some((whole, part, false))?
        }
        _ => return None,
    };
    if part.len() > 9 || (whole.len() > 3 && whole.starts_with('0')) {
        return None;
    }
    let digits = whole.bytes().chain(part.bytes()).filter(u8::is_ascii_digit);
    let mantissa = digits
        .map(|digit| u64::from(digit - b'0'))
        .try_fold(0u64, |sum, digit| sum.checked_mul(10)?.checked_add(digit))?;
    Some((Decimal { mantissa, scale: part.len() as u8 }, ambiguous))
}

/// Whether `text` is one to three digits, then groups of three behind `sign`.
fn grouped(text: &str, sign: char) -> bool {
    let mut groups = text.split(sign);
    let first = groups.next().is_some_and(|group| (1..=3).contains(&group.len()) && !group.starts_with('0'));
    first && groups.all(|group| group.len() == 3)
}

/// The words of one to nine, and those they become after «mươi».
static ONES: LazyLock<[(Key, u64); 14]> = LazyLock::new(|| {
    [
        ("một", 1), ("hai", 2), ("ba", 3), ("bốn", 4), ("năm", 5), ("sáu", 6), ("bảy", 7), ("bẩy", 7),
        ("tám", 8), ("chín", 9), ("mốt", 1), ("tư", 4), ("lăm", 5), ("nhăm", 5),
    ]
    .map(|(word, value)| (Key::of(word), value))
});

/// The number in words at this place, 1 to 999: `hai`, `mười lăm`, `ba mươi mốt`.
///
/// Reads no context: «năm» is five here, and the caller knows whether it is a year.
pub fn word_number(source: &Source, tokens: &[Token], at: usize) -> Option<Read<Decimal>> {
    let mut walk = Walk::new(source, tokens, at);
    let w = words();
    let mut value = 0;
    if !walk.is_word(0, w.ten) {
        value = one(&mut walk, 10)?;
        if walk.word(w.hundred) {
            value *= 100;
        } else if walk.word(w.tens) {
            value = value * 10 + one(&mut walk, 14).unwrap_or(0);
            return Some(Read { value: Decimal { mantissa: value, scale: 0 }, len: walk.at - at });
        } else {
            return Some(Read { value: Decimal { mantissa: value, scale: 0 }, len: 1 });
        }
    }
    if walk.word(w.ten) {
        value += 10 + one(&mut walk, 14).unwrap_or(0);
    }
    Some(Read { value: Decimal { mantissa: value, scale: 0 }, len: walk.at - at })
}

/// Takes a word of the first `known` of [`ONES`].
fn one(walk: &mut Walk<'_>, known: usize) -> Option<u64> {
    let key = walk.peek(0).filter(|token| token.kind == Kind::Word)?.key;
    let (_, value) = ONES[..known].iter().find(|(word, _)| *word == key)?;
    walk.at += 1;
    Some(*value)
}

/// The figure at this place: the longest of a share, a range and one number.
///
/// Nothing at a date (`10/8/2023`), a period (`2020-2025`), a document number,
/// an idiom (`24/7`), nor at digits that are part of a name (`Covid-19`, `ĐT.675`)
/// or of what stands before them. A share needs a unit behind it, or a whole
/// above twelve that is not less than the part (DOMAIN.md 4.3).
pub fn figure(source: &Source, tokens: &[Token], at: usize) -> Option<Read<Figure>> {
    let mut walk = Walk::new(source, tokens, at);
    if !walk.is_number(0) || continues(walk) {
        return None;
    }
    let Read { value: (first, _), len } = number(source, tokens, at)?;
    let one = Read { value: Figure::One(first), len };
    walk.at += len;
    match walk.peek(0).and_then(Token::sign) {
        Some('/' | '-') if doc_number(source, tokens, at).is_some() => None,
        Some('/') if walk.is_number(1) => ratio(walk, first).map(|read| Read { len: read.len + len, ..read }),
        _ => match range(walk, first) {
            Next::Range(high, more) => Some(Read { value: Figure::Range(first, high), len: len + more }),
            Next::Other => Some(one),
            Next::Period => None,
        },
    }
}

/// Whether the digits here belong to what stands before them.
fn continues(walk: Walk<'_>) -> bool {
    let (Some(here), Some(sign), Some(before)) = (walk.peek(0), walk.behind(1), walk.behind(2)) else {
        return false;
    };
    let tight = !here.spaced() && !sign.spaced();
    let (number, word) = (before.kind == Kind::Number, before.kind == Kind::Word);
    match sign.sign() {
        Some('/') => number || (tight && word),
        Some('-') if tight => number || word,
        Some('-') if word => before.upper() && !here.spaced() && !sign.flags.has(crate::text::Flags::LINE),
        Some('-') if number => [before, here].iter().all(|token| year(walk.text(token)).is_some()),
        Some('.') => tight && word && before.upper(),
        _ => false,
    }
}

/// What follows the slash of a share.
fn ratio(mut walk: Walk<'_>, part: Decimal) -> Option<Read<Figure>> {
    let start = walk.at;
    walk.at += 1;
    let Read { value: (whole, _), len } = number(walk.source, walk.tokens, walk.at)?;
    let month_of_year = walk.here(Kind::Number).is_some_and(|text| year(text).is_some());
    walk.at += len;
    let (a, b) = (part.whole()?, whole.whole().filter(|&whole| whole > 0)?);
    if walk.is_sign(0, '/') || (month_of_year && a <= 12) {
        return None;
    }
    let counted = unit(walk.source, walk.tokens, walk.at).is_some();
    let idiom = matches!((a, b), (24, 7 | 24) | (7, 7) | (50, 50) | (360, 365));
    let day_like = a > b && a <= 31 && b <= 12;
    let holds = if counted { !day_like } else { !idiom && b > 12 && a <= b };
    holds.then_some(Read { value: Figure::Ratio(part, whole), len: walk.at - start })
}

/// What stands behind a number.
enum Next {
    /// The other end of a range, and how many tokens lead to it and through it.
    Range(Decimal, usize),
    /// Something that makes the number part of a date or period.
    Period,
    /// Anything else.
    Other,
}

/// The other end of a range: `-8,5%`, `đến 7`, `% - 12%`.
fn range(mut walk: Walk<'_>, low: Decimal) -> Next {
    let (start, w) = (walk.at, words());
    let read_unit = |walk: &Walk<'_>| unit(walk.source, walk.tokens, walk.at).map_or(0, |read| read.len);
    let own = read_unit(&walk);
    walk.at += own;
    let Some(joint) = walk.peek(0).copied() else { return Next::Other };
    let dash = joint.is('-') && !joint.flags.has(crate::text::Flags::LINE);
    if !(dash || walk.is_word(0, w.until) || walk.is_word(0, w.till)) || !walk.is_number(1) {
        return Next::Other;
    }
    walk.at += 1;
    let tight = dash && !joint.spaced();
    let from_year = own == 0 && walk.behind(2).is_some_and(|token| year(walk.text(token)).is_some());
    if from_year && walk.here(Kind::Number).is_some_and(|text| year(text).is_some()) {
        return Next::Period;
    }
    let lost = if own == 0 && tight { Next::Period } else { Next::Other };
    let Some(Read { value: (high, _), len }) = number(walk.source, walk.tokens, walk.at) else { return lost };
    walk.at += len;
    let more = walk.at - start;
    // A third number: `10-8-2023`, `10 đến 15/8`.
    if walk.peek(0).is_some_and(|token| token.is('/') || token.is('-')) && walk.is_number(1) {
        return if own == 0 { Next::Period } else { Next::Other };
    }
    if low.compare(high) != Ordering::Less {
        return lost;
    }
    let other = read_unit(&walk);
    let same = || {
        let (one, two) = (&walk.tokens[start..start + own], &walk.tokens[walk.at..walk.at + other]);
        own == other && one.iter().zip(two).all(|(one, two)| (one.kind, one.key) == (two.kind, two.key))
    };
    let holds = if own > 0 { same() } else { other > 0 || tight || !dash };
    if holds { Next::Range(high, more) } else { Next::Other }
}
