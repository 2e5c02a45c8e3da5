//! Dates and periods (DOMAIN.md 5).
use super::Read;
use crate::text::{Source, Token};

/// A day of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    /// 1945..=2100
    pub year: i32,
    /// 1..=12
    pub month: u8,
    /// 1..=31
    pub day: u8,
}
impl Date {
    /// The day, if the calendar has it.
    pub fn new(_year: i32, _month: u8, _day: u8) -> Option<Date> {
        None
    }
    /// The day `days` later.
    pub fn add_days(self, _days: i32) -> Option<Date> {
        None
    }
}
impl std::fmt::Display for Date {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}
/// A time as written; the year may be missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// A day.
    Day { year: Option<i32>, month: u8, day: u8 },
    /// A month.
    Month { year: Option<i32>, month: u8 },
    /// A quarter.
    Quarter { year: Option<i32>, quarter: u8 },
    /// A half year.
    Half { year: Option<i32>, half: u8 },
    /// A year.
    Year(i32),
}
impl When {
    /// `2024-06-30`, `2025-12`, `2025-Q3`, `2026-H1`, `2025`; `None` without a year.
    pub fn iso(&self) -> Option<String> {
        None
    }
    /// The year, if written.
    pub fn year(&self) -> Option<i32> {
        None
    }
    /// With this year where none is written.
    pub fn with_year(self, _year: i32) -> When {
        self
    }
    /// Its first day.
    pub fn first_day(&self) -> Option<Date> {
        None
    }
    /// Its last day.
    pub fn last_day(&self) -> Option<Date> {
        None
    }
    /// With the year that makes it end on or after `base`, where none is written (DOMAIN.md 3.6).
    pub fn on_or_after(self, _base: Date) -> When {
        self
    }
}
/// The date at this place.
pub fn date(_source: &Source, _tokens: &[Token], _at: usize) -> Option<Read<When>> {
    None
}
/// Two dates with «đến», «-», «và» or a comma between: `từ ngày 10 đến hết ngày 14/5/2026`, `ngày 18 và 19-9`.
pub fn date_range(_source: &Source, _tokens: &[Token], _at: usize) -> Option<Read<(When, When)>> {
    None
}
/// Two years: `2020-2025`, `2026 - 2031`.
pub fn period(_source: &Source, _tokens: &[Token], _at: usize) -> Option<Read<(i32, i32)>> {
    None
}
