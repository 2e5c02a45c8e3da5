//! Numbers as notices write them, in digits and in words (DOMAIN.md 4.1).

use super::walk::{Walk, words};
use super::{Measures, Read, unit};
use crate::text::{Flags, Key, Kind, Source, Token};
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
            scale => {
                write!(f, "{}.{:0width$}", self.mantissa / unit, self.mantissa % unit, width = scale.into())
            }
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
    let groups =
        tail.split_once(',').map_or(tail, |(whole, _)| whole).split('.').all(|group| group.len() == 3);
    let starts_line = walk.peek(0)?.flags.has(Flags::LINE);
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
#[rustfmt::skip]
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

#[cfg(test)]
mod tests {
    use super::super::walk::table;
    use super::*;

    #[test]
    #[rustfmt::skip]
    fn reads_numbers() {
        let show = |_: &Source, (value, ambiguous): (Decimal, bool)| format!("{value}{}", if ambiguous { "?" } else { "" });
        table::spellings(
            number,
            show,
            &[
                ("1234.5", &["1.234,5", "1,234.5"]),
                ("12989", &["12.989¦ tỷ đồng"]),
                ("40417.7", &["40.417,7¦ tỷ"]),
                ("3370", &["3.370¦ tỷ đồng", "3370"]),
                ("1500", &["1.500¦ hộ nghèo", "**1.500**¦ hộ"]),
                ("1", &["01", "1¦ ngày", "1¦. Kinh tế"]),
                ("95.74", &["95,74¦%"]),
                ("8.0", &["8,0"]),
                ("0.5", &["0,5"]),
                ("0", &["0", "00"]),
                ("18551250", &["18,551,250", "18.551.250"]),
                ("2.500?", &["2,500¦ doanh nghiệp"]),
                ("25.9?", &["25.9"]),
                ("66.40?", &["66.40"]),
                ("40417.7?", &["40.417, 7¦ tỷ đồng"]),
                ("20", &["20¦km", "20¦ km", "20¦%"]),
                ("1", &["1¦ 234 hộ"]),
                ("2023", &["2023¦, 5 xã"]),
                ("40417", &["40.417¦, 7 xã đạt"]),
                ("18446744073709551615", &["18446744073709551615"]),
            ],
        );
        table::nothing(
            number,
            show,
            &["10.8.2023", "1.2.3", "17h00", "30c", "0984331898", "0251.3992537", "5G", "18446744073709551616", "một", "1,5,6"],
        );
    }

    /// «1. 234» is a number in a line and an item of a list at its start.
    #[test]
    fn joins_what_a_pdf_tore() {
        for (text, at, want) in [
            ("có 1. 234 hộ", 1, "1234"),
            ("có 12 .500 hộ", 1, "12500"),
            ("có 1\u{a0}234,5 tỷ", 1, "1234.5"),
            ("có 1 234 hộ", 1, "1"),
            ("1. 234 hộ", 0, "1"),
            ("có 1. 234", 1, "1"),
            ("có 15. 23 hộ", 1, "15"),
        ] {
            let source = Source::new(text);
            let got =
                number(&source, &crate::text::lex(&source).tokens, at).map(|read| read.value.0.to_string());
            assert_eq!(got.as_deref(), Some(want), "{text}");
        }
    }

    #[test]
    #[rustfmt::skip]
    fn reads_number_words() {
        table::spellings(
            word_number,
            |_, value| value.to_string(),
            &[
                ("1", &["một", "Một¦ là"]),
                ("2", &["hai¦ dự án"]),
                ("5", &["năm¦ xã"]),
                ("10", &["mười¦ nhiệm vụ"]),
                ("15", &["mười lăm"]),
                ("12", &["mười hai"]),
                ("31", &["ba mươi mốt"]),
                ("20", &["hai mươi¦ xã"]),
                ("45", &["bốn mươi lăm", "bốn mươi năm"]),
                ("100", &["một trăm"]),
                ("312", &["ba trăm mười hai"]),
            ],
        );
        table::nothing(word_number, |_, value| value.to_string(), &["mươi", "trăm", "tư", "lăm", "15", "xã", ""]);
    }
}
