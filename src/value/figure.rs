//! What the number of an indicator can be: one number, a share, a range
//! (DOMAIN.md 4.3, 4.4).

use super::walk::{Walk, words, year};
use super::{Decimal, Read, doc_number, number, unit};
use crate::text::{Flags, Kind, Source, Token};
use std::cmp::Ordering;
use std::fmt;

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
        Some('-') if word => before.upper() && !here.spaced() && !sign.flags.has(Flags::LINE),
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
    let dash = joint.is('-') && !joint.flags.has(Flags::LINE);
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
    let Some(Read { value: (high, _), len }) = number(walk.source, walk.tokens, walk.at) else {
        return lost;
    };
    walk.at += len;
    let more = walk.at - start;
    // A third number: `10-8-2023`, `10 đến 15/8`.
    let sign = walk.peek(0).and_then(Token::sign);
    if (matches!(sign, Some('/' | '-')) && walk.is_number(1))
        || (sign == Some('/') && own == 0 && read_unit(&walk) == 0)
    {
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

#[cfg(test)]
mod tests {
    use super::super::walk::table;
    use super::*;

    #[rustfmt::skip]
    const FIGURES: &[(&str, &[&str])] = &[
        ("11/40", &["11/40¦ chỉ tiêu", "**11/40**¦ chỉ tiêu đã đạt", "11 / 40¦ chỉ tiêu", "11/40"]),
        ("29/40", &["**29/40**¦ chỉ tiêu"]),
        ("102/102", &["102/102¦ xã"]),
        ("15/19", &["15/19¦ tiêu chí"]),
        ("45/47", &["45/47¦ đồng chí, đạt 95,74%"]),
        ("25/63", &["25/63¦ tỉnh, thành phố"]),
        ("8/10", &["08/10¦ chỉ tiêu"]),
        ("24/24", &["24/24¦ xã"]),
        ("1234/1500", &["1.234/1.500¦ hộ"]),
        ("8-8.5", &["8-8,5¦%", "8 đến 8,5¦%", "8% đến 8,5¦%", "8% - 8,5¦ %", "8 tới 8,5¦%"]),
        ("8.3-8.5", &["8,3 - 8,5¦%", "8,3–8,5¦%"]),
        ("3-4", &["3 - 4¦%", "3-4¦%/năm"]),
        ("10-12", &["10%-12¦%"]),
        ("5-7", &["5 đến 7", "5-7¦ xã", "5 - 7¦ xã"]),
        ("500-600", &["500 triệu đồng đến 600¦ triệu đồng"]),
        ("3370", &["3.370¦ tỷ đồng, tăng 17,7%"]),
        ("17.7", &["17,7¦% so với cùng kỳ"]),
        ("102.3", &["102,3¦% so với cùng kỳ"]),
        ("1500", &["1.500¦ hộ nghèo"]),
        ("3.3", &["3,3¦ triệu người"]),
        ("52", &["52¦ triệu đồng/năm"]),
        ("100", &["100¦%", "100"]),
        ("5", &["5¦ xã - 3 phường", "5¦ - Giao Sở", "5¦% năm 2020", "5¦ xã đến ngày 10", "05¦ nhiệm vụ", "5¦\n- 7 xã đạt"]),
        ("7", &["7¦% đến 5%"]),
    ];

    #[rustfmt::skip]
    const NO_FIGURES: &[&str] = &[
        "10/8/2023", "10-8-2023", "10.8.2023", "10 / 8 / 2023", "2020-2025", "2026 - 2031", "2020-\n2025", "8/2023",
        "12/TB-UBND", "12-NQ/TU", "30/2020/NĐ-CP", "72/2025/QH15", "3722/VPCP-CN", "1961/QĐUBND", "24/7", "24/24",
        "24/24h", "50/50", "7/7", "360/365", "Covid-19", "Covid -19", "đại dịch Covid-19", "Đại hội XVI",
        "nhiệm kỳ 2020-2025", "QL14C", "ĐT.675", "H5N1", "COP26", "5G", "17h00", "0984331898", "20/8", "8/10",
        "10 đến 15/8", "số 19-2017/NQ-", "10-11/8/2023", "14-1",
    ];

    #[test]
    #[rustfmt::skip]
    fn reads_figures() {
        table::spellings(figure, |_, value| value.to_string(), FIGURES);
        table::nothing(figure, |_, value| value.to_string(), NO_FIGURES);
    }
}
