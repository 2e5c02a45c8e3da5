//! Dates as notices write them (DOMAIN.md 5): the day before the month always,
//! the year often missing. Spans of two dates are in `range`.

use super::Read;
use super::calendar::{Date, When, YEARS};
use super::month::{Month, month, month_tail};
use super::range::{days, listed};
use super::walk::{Walk, digits, words, year};
use crate::text::{Kind, Source, Token};

/// The date that begins at this place, with «ngày», «tháng», «quý», «năm»,
/// «6 tháng đầu/cuối năm», or as a bare full date (DOMAIN.md 5).
///
/// Of several days of one month (`ngày 18 và 19-9`) the first, with the tokens
/// of all: [`date_range`](super::date_range) gives both ends. Nothing for a
/// blank (`ngày tháng năm 2026`), a day the calendar lacks, a period
/// (`năm 2020-2025`), or «năm» as five.
pub fn date(source: &Source, tokens: &[Token], at: usize) -> Option<Read<When>> {
    let token = tokens.get(at)?;
    let mut walk = Walk::new(source, tokens, at + 1);
    let w = words();
    let value = match token.kind {
        Kind::Sign => None,
        Kind::Number => {
            walk.at = at;
            bare(&mut walk).or_else(|| half(&mut walk))
        }
        Kind::Word if token.key == w.day => day(&mut walk),
        Kind::Word if token.key == w.month => month(&mut walk),
        Kind::Word if token.key == w.quarter => quarter(&mut walk),
        Kind::Word if token.key == w.year && !blank(walk) => whole_year(&mut walk).map(When::Year),
        Kind::Word if token.key == w.six => {
            walk.at = at;
            half(&mut walk)
        }
        Kind::Word => None,
    }?;
    Some(Read { value, len: walk.at - at })
}

/// Whether a date, two dates or a period may begin with this token: true of every number.
pub fn tells_time(token: &Token) -> bool {
    let w = words();
    token.kind == Kind::Number
        || token.kind == Kind::Word && [w.from, w.day, w.month, w.quarter, w.year, w.six].contains(&token.key)
}

/// A full date without «ngày»: `10/8/2023`, `10-8-2023`, `10.8.2023`, `10/08/23`.
fn bare(walk: &mut Walk<'_>) -> Option<When> {
    let whole = walk.here(Kind::Number)?.contains('.');
    if !whole && !walk.peek(1).is_some_and(|token| token.is('/') || token.is('-')) {
        return None;
    }
    if walk.behind(1).is_some_and(|sign| sign.is('/') || (sign.is('.') && !sign.spaced())) {
        return None;
    }
    let (start, dash) = (*walk, walk.is_sign(1, '-'));
    let (day, month, year) = numeric(walk)?;
    let long = walk
        .behind(1)
        .is_some_and(|token| walk.text(token).rsplit('.').next().is_some_and(|it| it.len() == 4));
    let found = checked(day, month, year).filter(|_| year.is_some() && (long || !(dash || whole)));
    if found.is_none() || walk.is_sign(0, '/') {
        *walk = start;
        return None;
    }
    found
}

/// What follows «ngày».
fn day(walk: &mut Walk<'_>) -> Option<When> {
    let numbered = walk.is_number(0) || (walk.is_number(1) && mung(walk));
    if !numbered {
        return None;
    }
    one_day(walk).or_else(|| days(walk).map(|(first, _)| first))
}

/// Whether «năm» behind this place closes a blank: `ngày … tháng … năm 2026`.
fn blank(mut walk: Walk<'_>) -> bool {
    for key in [words().month, words().day] {
        walk.at -= 1 + usize::from(walk.behind(2).is_some_and(|token| token.is('…')));
        if !walk.behind(1).is_some_and(|token| token.kind == Kind::Word && token.key == key) {
            return false;
        }
    }
    true
}

/// Takes «mùng» or «mồng».
fn mung(walk: &mut Walk<'_>) -> bool {
    walk.word(words().early_in_month) || walk.word(words().early)
}

/// One day: `20/8`, `10-8-2023`, `25.9`, `10 tháng 8 năm 2023`.
pub(super) fn one_day(walk: &mut Walk<'_>) -> Option<When> {
    let start = *walk;
    if let Some((day, month, year)) = numeric(walk) {
        let year = year.or_else(|| trailing_year(walk));
        let listed = walk.is_word(0, words().month) || (walk.is_sign(0, '/') && walk.is_number(1));
        if let Some(found) = checked(day, month, year).filter(|_| !listed) {
            return Some(found);
        }
    }
    *walk = start;
    let found = walk.digits(2).filter(|_| walk.word(words().month)).and_then(|day| {
        let (month, year) = month_tail(walk, Month::OfDay)?;
        checked(day, month.into(), year)
    });
    if found.is_none() {
        *walk = start;
    }
    found
}

/// A day, a month and perhaps a year, in digits with one kind of sign between.
fn numeric(walk: &mut Walk<'_>) -> Option<(u32, u32, Option<i32>)> {
    let text = walk.here(Kind::Number)?;
    if text.contains('.') {
        let mut parts = text.split('.');
        let (day, month) = (digits(parts.next()?, 2)?, digits(parts.next()?, 2)?);
        let year = match parts.next() {
            Some(part) => Some(any_year(part)?),
            None => None,
        };
        walk.at += 1;
        return parts.next().is_none().then_some((day, month, year));
    }
    let day = walk.digits(2)?;
    let sign = walk.peek(0)?.sign().filter(|sign| matches!(sign, '/' | '-' | '.'))?;
    walk.at += 1;
    let month = walk.digits(2)?;
    let mut year = None;
    if walk.is_sign(0, sign) && walk.is_number(1) {
        year = Some(any_year(walk.text(walk.peek(1)?))?);
        walk.at += 2;
    }
    Some((day, month, year))
}

/// A year of four digits, or of two: 70–99 are the last century's.
fn any_year(text: &str) -> Option<i32> {
    if text.len() != 2 {
        return year(text);
    }
    let short = digits(text, 2)? as i32;
    Some(if short < 70 { 2000 + short } else { 1900 + short })
}

/// Takes «năm 2023», with or without a comma before.
fn trailing_year(walk: &mut Walk<'_>) -> Option<i32> {
    let start = *walk;
    walk.sign(',');
    let found = if walk.word(words().year) { whole_year(walk) } else { None };
    if found.is_none() {
        *walk = start;
    }
    found
}

/// The year behind «năm», unless a period begins there.
pub(super) fn whole_year(walk: &mut Walk<'_>) -> Option<i32> {
    let mut next = *walk;
    let found = next.year().filter(|year| YEARS.contains(year))?;
    let period = next.is_sign(0, '-') && next.peek(1).is_some_and(|token| year(next.text(token)).is_some());
    if period || (next.is_sign(0, '/') && next.is_number(1)) {
        return None;
    }
    *walk = next;
    Some(found)
}

/// The day, if some year or the year given has it.
fn checked(day: u32, month: u32, year: Option<i32>) -> Option<When> {
    // 2024 is a leap year: «29/2» stands until the year is known.
    let date = Date::new(year.unwrap_or(2024), u8::try_from(month).ok()?, u8::try_from(day).ok()?)?;
    Some(When::Day { year, month: date.month, day: date.day })
}

/// Takes `/2023`, `-2023`, `/23`, `năm 2023`.
pub(super) fn year_behind(walk: &mut Walk<'_>) -> Option<i32> {
    let slash = walk.is_sign(0, '/');
    if !(slash || walk.is_sign(0, '-')) {
        return trailing_year(walk);
    }
    let text = walk.peek(1).filter(|token| token.kind == Kind::Number).map(|token| walk.text(token))?;
    let found = if slash { any_year(text) } else { year(text) }.filter(|year| YEARS.contains(year))?;
    walk.at += 2;
    Some(found)
}

/// What follows «quý»: the numeral is required, since «quý vị» is a courtesy.
fn quarter(walk: &mut Walk<'_>) -> Option<When> {
    let quarter = numeral(walk)?;
    let mut year = year_behind(walk);
    if year.is_none() {
        let first = *walk;
        match listed(walk, |walk| numeral(walk).map(u32::from)) {
            Some((_, found)) => year = Some(found),
            None => *walk = first,
        }
    }
    Some(When::Quarter { year, quarter })
}

/// Takes I to IV or 1 to 4.
pub(super) fn numeral(walk: &mut Walk<'_>) -> Option<u8> {
    let token = walk.peek(0)?;
    let value = match walk.text(token) {
        "I" | "1" | "01" => 1,
        "II" | "2" | "02" => 2,
        "III" | "3" | "03" => 3,
        "IV" | "4" | "04" => 4,
        _ => return None,
    };
    walk.at += 1;
    Some(value)
}

/// `6 tháng đầu năm 2023`, `06 tháng cuối năm`, `sáu tháng còn lại của năm`.
fn half(walk: &mut Walk<'_>) -> Option<When> {
    let w = words();
    if !walk.word(w.six) && walk.digits(2)? != 6 {
        return None;
    }
    if !walk.word(w.month) {
        return None;
    }
    let half = match () {
        () if walk.word(w.start) => 1,
        () if walk.word(w.end) => 2,
        () if walk.is_word(1, w.again) && walk.word(w.remains) => {
            walk.at += 1;
            2
        }
        () => return None,
    };
    let named = *walk;
    walk.word(w.of);
    if walk.word(w.year) {
        let year = whole_year(walk);
        return Some(When::Half { year, half });
    }
    *walk = named;
    // «6 tháng đầu nhiệm kỳ» is another length.
    walk.peek(0).is_none_or(|token| token.kind == Kind::Sign).then_some(When::Half { year: None, half })
}

#[cfg(test)]
mod tests {
    use super::super::walk::table;
    use super::*;

    fn show(_: &Source, when: When) -> String {
        when.iso().unwrap_or_else(|| when.with_year(9999).iso().unwrap_or_default())
    }

    /// What is read, `9999` for a missing year; `¦` where it ends.
    #[rustfmt::skip]
    const SPELLINGS: &[(&str, &[&str])] = &[
        (
            "2023-08-10",
            &[
                "ngày 10 tháng 8 năm 2023", "Ngày 10-8-2023¦, tại Trụ sở", "10/8/2023", "10-8-2023", "10.8.2023",
                "10 / 8 / 2023", "10/08/23", "ngày 10/8/23", "ngày 10-8-23", "ngày 10.8.23", "ngày 10.8.2023¦.",
                "ngày\n10\ntháng\n8\nnăm\n2023", "ngày 10/8 năm 2023", "ngày 10 tháng 8, năm 2023",
                "ngày 10 tháng 8/2023", "ngày 10/8/2023¦ đến ngày 15/8/2023", "**ngày 10** tháng 8 năm **2023**",
                "NGÀY 10 THÁNG 8 NĂM 2023", "ngày 10 tháng tám năm 2023", "ngày 10-11/8/2023", "ngày 10, 11/8/2023",
                "ngày 10,11/8/2023", "ngày 10 và ngày 11 tháng 8 năm 2023", "ngày 10–8–2023",
            ],
        ),
        ("2020-03-05", &["ngày 05 tháng 3 năm 2020", "05/3/2020", "ngày 05/3/2020"]),
        ("2018-04-03", &["ngày 03 tháng bốn năm 2018", "ngày 03 tháng tư năm 2018", "ngày mùng 3 tháng 4 năm 2018"]),
        ("2024-01-25", &["Ngày 25\ntháng 01 năm 2024", "ngày 25 tháng Giêng năm 2024"]),
        ("2024-05-06", &["ngày 6 tháng năm năm 2024", "ngày 6/5/2024¦/."]),
        ("2024-12-11", &["ngày 11 tháng mười hai năm 2024", "ngày 11 tháng chạp năm 2024"]),
        ("9999-05-06", &["ngày 6 tháng năm¦ tại hội trường", "ngày 6/5¦, họp", "ngày 06.5¦.", "ngày 6-5¦ vừa qua"]),
        ("9999-08-20", &["ngày 20/8", "ngày 20 tháng 8", "ngày 20-8", "ngày 20.8", "ngày 20/8¦ năm nay"]),
        ("9999-06-30", &["ngày 30/6¦.", "ngày 30 / 6"]),
        ("9999-01-14", &["Ngày 14-1"]),
        ("9999-09-25", &["ngày 25.9"]),
        ("9999-02-29", &["ngày 29/2"]),
        ("9999-09-18", &["ngày 18 và 19-9", "ngày 18, 19 và 20 tháng 9"]),
        ("9999-08-14", &["ngày 14/8¦, họp giao ban"]),
        ("2026-05-10", &["ngày 10/5/2026¦ đến hết ngày 14/5/2026", "ngày 10 tháng 5 năm 2026¦."]),
        ("2023-08", &["tháng 8/2023", "tháng 8 năm 2023", "tháng 08-2023", "Tháng 8\nnăm 2023", "tháng 8.2023", "tháng tám năm 2023", "tháng 8-9/2023"]),
        ("2025-12", &["tháng 12 năm 2025", "tháng 12/2025¦.", "tháng mười hai/2025"]),
        ("2024-05", &["tháng năm năm 2024"]),
        ("9999-08", &["tháng 8", "tháng tám", "tháng 8¦ và các tháng tiếp theo", "tháng 8¦, 9 xã đạt chuẩn"]),
        ("9999-04", &["tháng tư", "tháng Bốn"]),
        ("9999-01", &["tháng giêng"]),
        ("2023-Q3", &["quý III/2023", "quý III năm 2023", "Quý 3/2023", "quí III, năm 2023", "quý III - 2023", "quý III, IV năm 2023"]),
        ("2024-Q4", &["quí 4 năm 2024"]),
        ("9999-Q1", &["Quý I", "quý I¦ và những tháng đầu quý"]),
        ("9999-Q4", &["quí 4", "quý IV¦."]),
        ("2023-H1", &["6 tháng đầu năm 2023", "sáu tháng đầu năm 2023", "06 tháng đầu của năm 2023"]),
        ("2023-H2", &["6 tháng cuối năm 2023", "6 tháng còn lại của năm 2023"]),
        ("9999-H1", &["06 tháng đầu năm", "6 tháng đầu năm¦ và nhiệm vụ", "6 tháng đầu¦, nhiệm vụ"]),
        ("9999-H2", &["06 tháng cuối năm", "6 tháng cuối năm¦ nay"]),
        ("2023", &["năm 2023", "Năm\n2023", "năm 2023¦, 2024", "năm 2023¦ - nhiệm vụ"]),
    ];

    #[rustfmt::skip]
    const NOT: &[&str] = &[
        "ngày tháng năm 2026", "Hà Nội, ngày … tháng … năm", "ngày … tháng … năm 2023", "ngày    tháng    năm", "30/2020/NĐ-CP", "2020-2025",
        "2026 - 2031", "1.2.1 Kinh tế", "ngày 45/8", "ngày 31/2", "ngày 31 tháng 4", "tháng 13/2023",
        "quý vị đại biểu", "quý báu", "6 tháng tù", "6 tháng đầu nhiệm kỳ", "giai đoạn 2020-2025", "năm xã khó khăn",
        "năm 2020-2025", "năm học 2026-2027", "hằng ngày", "tháng này", "mỗi tháng hai lần", "mỗi tháng hai buổi",
        "ba tháng một lần", "thời hạn 6 tháng", "trong 15 ngày", "11/40 chỉ tiêu", "24/7", "12 tháng", "năm", "ngày",
        "tháng", "quý", "6 tháng", "12.989 tỷ", "8-8,5%", "1/2025/QĐ-UBND", "5/10/8/2023/6", "ngày 12 - 15", "25.9",
        "20/8", "ngày 29/2/2023", "10-8-23", "10.8.23", "6", "ngày càng", "sáu xã",
    ];

    #[test]
    #[rustfmt::skip]
    fn reads_every_spelling() {
        table::spellings(date, show, SPELLINGS);
    }

    #[test]
    #[rustfmt::skip]
    fn reads_nothing_into_near_misses() {
        table::nothing(date, show, NOT);
    }
}
