//! Days and the other times a notice names, with what may be unknown of them.

use std::fmt;

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

/// The window of years that a date may lie in.
pub(super) const YEARS: std::ops::RangeInclusive<i32> = 1945..=2100;

impl Date {
    /// The day, if the calendar has it and it lies in the window.
    pub fn new(year: i32, month: u8, day: u8) -> Option<Date> {
        let fits =
            YEARS.contains(&year) && (1..=12).contains(&month) && (1..=days_of(year, month)).contains(&day);
        fits.then_some(Date { year, month, day })
    }

    /// The day `days` later (earlier, if negative), inside the window.
    pub fn add_days(self, days: i32) -> Option<Date> {
        Date::of_number(self.number().checked_add(days)?)
    }

    /// How many days there are from here to `other`; negative if it is earlier.
    pub fn days_to(self, other: Date) -> i32 {
        other.number() - self.number()
    }

    /// Its place in the week: 0 on Monday, 6 on Sunday.
    pub fn weekday(self) -> i32 {
        (self.number() + 2).rem_euclid(7)
    }

    /// Days since 1 March of the year 0.
    pub fn number(self) -> i32 {
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
        let (year, month) =
            (century * 100 + year + i64::from(month > 9), if month < 10 { month + 3 } else { month - 9 });
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_the_calendar() {
        for (year, month, day) in [
            (2023, 2, 29),
            (2024, 2, 30),
            (2023, 4, 31),
            (2023, 13, 1),
            (2023, 0, 1),
            (2023, 1, 0),
            (1944, 1, 1),
            (2101, 1, 1),
        ] {
            assert_eq!(Date::new(year, month, day), None, "{year}-{month}-{day}");
        }
        assert!(Date::new(2024, 2, 29) < Date::new(2024, 3, 1));
    }

    #[test]
    fn counts_days_and_knows_the_week() {
        let day = |year, month, day| Date::new(year, month, day).unwrap();
        assert_eq!(day(2024, 2, 28).days_to(day(2024, 3, 1)), 2);
        assert_eq!(day(2026, 1, 1).days_to(day(2025, 12, 31)), -1);
        // A Wednesday and a Monday.
        assert_eq!((day(2026, 11, 25).weekday(), day(1945, 1, 1).weekday()), (2, 0));
    }

    /// Every day of the window, forward and back again.
    #[test]
    fn adds_days() {
        let mut today = Date::new(1945, 1, 1).unwrap();
        let first = today;
        for passed in 1.. {
            let Some(next) = today.add_days(1) else { break };
            assert!(next > today && next.add_days(-passed) == Some(first), "{today} {next}");
            today = next;
        }
        assert_eq!(today.to_string(), "2100-12-31");
        assert_eq!(Date::new(2024, 2, 15).unwrap().add_days(15).unwrap().to_string(), "2024-03-01");
        assert_eq!(today.add_days(i32::MAX), None);
        assert_eq!(today.add_days(i32::MIN), None);
    }

    /// DOMAIN.md 3.6 and micro-case 21.
    #[test]
    fn ends_and_fills_in() {
        let day = |year, month, day| Date::new(year, month, day).unwrap();
        for (when, iso, last) in [
            (When::Quarter { year: Some(2023), quarter: 3 }, "2023-Q3", "2023-09-30"),
            (When::Month { year: Some(2024), month: 2 }, "2024-02", "2024-02-29"),
            (When::Half { year: Some(2026), half: 1 }, "2026-H1", "2026-06-30"),
            (When::Year(2025), "2025", "2025-12-31"),
            (When::Day { year: Some(2024), month: 6, day: 30 }, "2024-06-30", "2024-06-30"),
        ] {
            assert_eq!(when.iso().as_deref(), Some(iso));
            assert_eq!(when.last_day().map(|it| it.to_string()).as_deref(), Some(last));
        }
        let open = When::Day { year: None, month: 8, day: 20 };
        assert_eq!(open.iso(), None);
        assert_eq!(open.on_or_after(day(2026, 8, 5)).iso().as_deref(), Some("2026-08-20"));
        assert_eq!(open.on_or_after(day(2026, 8, 20)).iso().as_deref(), Some("2026-08-20"));
        assert_eq!(open.on_or_after(day(2026, 9, 1)).iso().as_deref(), Some("2027-08-20"));
        assert_eq!(open.with_year(2023).iso().as_deref(), Some("2023-08-20"));
    }
}
