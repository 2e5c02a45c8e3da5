//! Dates as notices write them (DOMAIN.md 5): the day before the month always,
//! the year often missing. Spans of two dates are in `range`.

use super::unit;
use super::walk::{Walk, digits, words, year};
use super::{Read, range::days};
use crate::text::{Key, Kind, Source, Token};
use std::fmt;
use std::sync::LazyLock;

/// A day that the calendar has, from 1945 to 2100 (DOMAIN.md 5).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    /// 1945 to 2100.
    pub year: i32,
    /// 1 to 12.
    pub month: u8,
    /// 1 to 31.
    pub day: u8,
}

const YEARS: std::ops::RangeInclusive<i32> = 1945..=2100;

impl Date {
    /// The day, if the calendar has it and it lies in the window.
    pub fn new(year: i32, month: u8, day: u8) -> Option<Date> {
        let fits = YEARS.contains(&year) && (1..=12).contains(&month) && (1..=days_of(year, month)).contains(&day);
        fits.then_some(Date { year, month, day })
    }

    /// The day `days` later (earlier, if negative), inside the window.
    pub fn add_days(self, days: i32) -> Option<Date> {
        Date::of_number(self.number().checked_add(days)?)
    }

    /// Days since 1 March of the year 0.
    fn number(self) -> i32 {
        let (month, day) = (i32::from(self.month), i32::from(self.day));
        let year = if month > 2 { self.year } else { self.year - 1 };
        let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
        365 * year + year / 4 - year / 100 + year / 400 + of_year
    }

    fn of_number(number: i32) -> Option<Date> {
        let century = (4 * i64::from(number) + 3) / 146_097;
        let of_century = i64::from(number) - century * 146_097 / 4;
        let year = (4 * of_century + 3) / 1461;
        let of_year = of_century - 1461 * year / 4;
        let month = (5 * of_year + 2) / 153;
        let day = of_year - (153 * month + 2) / 5 + 1;
        let (year, month) = (century * 100 + year + i64::from(month > 9), if month < 10 { month + 3 } else { month - 9 });
        Date::new(i32::try_from(year).ok()?, month as u8, day as u8)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// How many days the month has.
fn days_of(year: i32, month: u8) -> u8 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// A time as written, as exact as it was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// `ngày 20/8`
    #[allow(missing_docs)]
    Day { year: Option<i32>, month: u8, day: u8 },
    /// `tháng 8/2023`
    #[allow(missing_docs)]
    Month { year: Option<i32>, month: u8 },
    /// `quý III`
    #[allow(missing_docs)]
    Quarter { year: Option<i32>, quarter: u8 },
    /// `6 tháng đầu năm`
    #[allow(missing_docs)]
    Half { year: Option<i32>, half: u8 },
    /// `năm 2023`
    Year(i32),
}

impl When {
    /// `2024-06-30`, `2025-12`, `2025-Q3`, `2026-H1`, `2025`; `None` without a year.
    pub fn iso(&self) -> Option<String> {
        let year = self.year()?;
        Some(match *self {
            When::Day { month, day, .. } => format!("{year:04}-{month:02}-{day:02}"),
            When::Month { month, .. } => format!("{year:04}-{month:02}"),
            When::Quarter { quarter, .. } => format!("{year:04}-Q{quarter}"),
            When::Half { half, .. } => format!("{year:04}-H{half}"),
            When::Year(_) => format!("{year:04}"),
        })
    }

    /// The year, if it is written.
    pub fn year(&self) -> Option<i32> {
        match *self {
            When::Day { year, .. }
            | When::Month { year, .. }
            | When::Quarter { year, .. }
            | When::Half { year, .. } => year,
            When::Year(year) => Some(year),
        }
    }

    /// The same with `year` where none is written.
    pub fn with_year(self, other: i32) -> When {
        let filled = |year: Option<i32>| year.or(Some(other));
        match self {
            When::Day { year, month, day } => When::Day { year: filled(year), month, day },
            When::Month { year, month } => When::Month { year: filled(year), month },
            When::Quarter { year, quarter } => When::Quarter { year: filled(year), quarter },
            When::Half { year, half } => When::Half { year: filled(year), half },
            When::Year(_) => self,
        }
    }

    /// Its first day; `None` without a year.
    pub fn first_day(&self) -> Option<Date> {
        let (month, day) = match *self {
            When::Day { month, day, .. } => (month, day),
            When::Month { month, .. } => (month, 1),
            When::Quarter { quarter, .. } => (quarter * 3 - 2, 1),
            When::Half { half, .. } => (half * 6 - 5, 1),
            When::Year(_) => (1, 1),
        };
        Date::new(self.year()?, month, day)
    }

    /// Its last day: what «trong quý III/2023» ends with (DOMAIN.md 3.6);
    /// `None` without a year.
    pub fn last_day(&self) -> Option<Date> {
        let year = self.year()?;
        let month = match *self {
            When::Day { month, day, .. } => return Date::new(year, month, day),
            When::Month { month, .. } => month,
            When::Quarter { quarter, .. } => quarter * 3,
            When::Half { half, .. } => half * 6,
            When::Year(_) => 12,
        };
        Date::new(year, month, days_of(year, month))
    }

    /// The same with the year that makes it end on or after `base`, where none
    /// is written: «trước ngày 20/8» in a notice of September is next year's
    /// (DOMAIN.md 3.6).
    pub fn on_or_after(self, base: Date) -> When {
        let this = self.with_year(base.year);
        match this.last_day() {
            Some(last) if last < base => self.with_year(base.year + 1),
            _ => this,
        }
    }
}

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
        Kind::Word if token.key == w.year => whole_year(&mut walk).map(When::Year),
        Kind::Word if token.key == w.six => {
            walk.at = at;
            half(&mut walk)
        }
        Kind::Word => None,
    }?;
    Some(Read { value, len: walk.at - at })
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
    let long = walk.behind(1).is_some_and(|token| digits(walk.text(token), 2).is_none());
    let found = checked(day, month, year).filter(|_| year.is_some() && (long || !(dash || whole)));
    if found.is_none() || walk.is_sign(0, '/') {
        *walk = start;
        return None;
    }
    found
}

/// What follows «ngày».
fn day(walk: &mut Walk<'_>) -> Option<When> {
    if !walk.is_number(0) && !(walk.is_number(1) && mung(walk)) {
        return None;
    }
    one_day(walk).or_else(|| days(walk).map(|(first, _)| first))
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

/// Where a month stands.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Month {
    /// Behind a day: any month in words.
    OfDay,
    /// Alone: «tháng năm», «tháng một» only with a year behind.
    Alone,
}

/// The months in words, by their number; «mười» takes a second word.
static MONTHS: LazyLock<[(Key, u8); 14]> = LazyLock::new(|| {
    [
        ("giêng", 1), ("một", 1), ("hai", 2), ("ba", 3), ("tư", 4), ("bốn", 4), ("năm", 5), ("sáu", 6),
        ("bảy", 7), ("bẩy", 7), ("tám", 8), ("chín", 9), ("mười", 10), ("chạp", 12),
    ]
    .map(|(word, month)| (Key::of(word), month))
});

/// What follows «tháng».
fn month(walk: &mut Walk<'_>) -> Option<When> {
    let counted = walk.behind(2).is_some_and(|token| {
        // «6 tháng», «ngày tháng năm»: a length, a blank.
        let short = token.kind == Kind::Number && digits(walk.text(token), 2).is_some();
        short || (token.kind == Kind::Word && token.key == words().day)
    });
    if counted {
        return None;
    }
    let (month, year) = month_tail(walk, Month::Alone)?;
    if year.is_none() {
        let first = *walk;
        if let Some((_, year)) = super::range::listed(walk, |walk| walk.digits(2).filter(|it| (1..=12).contains(it))) {
            return Some(When::Month { year: Some(year), month });
        }
        *walk = first;
    }
    Some(When::Month { year, month })
}

/// The month behind «tháng», and its year where one follows.
pub(super) fn month_tail(walk: &mut Walk<'_>, place: Month) -> Option<(u8, Option<i32>)> {
    let w = words();
    let token = walk.peek(0)?;
    if token.kind == Kind::Number {
        if let Some((month, tail)) = walk.text(token).split_once('.') {
            let found = (month_of(digits(month, 2)?)?, Some(year(tail)?));
            walk.at += 1;
            return Some(found);
        }
        let month = month_of(walk.digits(2)?)?;
        return Some((month, year_behind(walk)));
    }
    let (_, month) = *MONTHS.iter().find(|(word, _)| token.kind == Kind::Word && *word == token.key)?;
    let mut next = *walk;
    next.at += 1;
    let mut value = month;
    if month == 10 {
        let more = next.peek(0).map_or(0, |token| MONTHS.iter().position(|(word, _)| *word == token.key).unwrap_or(0));
        if more == 1 || more == 2 {
            value += more as u8;
            next.at += 1;
        }
    }
    let year = year_behind(&mut next);
    let vague = matches!(value, 1 | 5) && token.key != MONTHS[0].0;
    let alone = year.is_none() && place == Month::Alone;
    if (alone && (vague || next.is_word(0, w.times) || unit(next.source, next.tokens, next.at).is_some()))
        || (year.is_none() && vague && next.is_number(0))
    {
        return None;
    }
    *walk = next;
    Some((value, year))
}

fn month_of(value: u32) -> Option<u8> {
    (1..=12).contains(&value).then_some(value as u8)
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
        match super::range::listed(walk, |walk| numeral(walk).map(u32::from)) {
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
