//! Two dates that belong together, and periods of years (DOMAIN.md 5).

use super::date::{date, numeral, one_day, whole_year, year_behind};
use super::month::{Month, month_tail};
use super::walk::{Walk, digits, words, year};
use super::{Date, Read, When};
use crate::text::{Kind, Source, Token};

/// Two dates with «đến», «-», «và» or commas between: `từ ngày 10/5 đến hết
/// ngày 14/5/2026`, `ngày 18 và 19-9`, `tháng 8-9/2023`, `quý III, IV năm 2025`,
/// `từ năm 2021 đến năm 2025`.
///
/// The first takes its month and year from the second where it has none.
/// Nothing when the first is later than the second.
pub fn date_range(source: &Source, tokens: &[Token], at: usize) -> Option<Read<(When, When)>> {
    let w = words();
    let mut walk = Walk::new(source, tokens, at);
    if walk.peek(0)?.kind != Kind::Word {
        return None;
    }
    walk.word(w.from);
    let key = walk.peek(0)?.key;
    if ![w.day, w.month, w.quarter, w.year].contains(&key) || walk.peek(0)?.kind != Kind::Word {
        return None;
    }
    let start = walk;
    walk.at += 1;
    let value = match () {
        () if key == w.day => days(&mut walk),
        () if key == w.month => months(&mut walk),
        () if key == w.quarter => quarters(&mut walk),
        () => None,
    };
    let value = value.or_else(|| {
        walk = start;
        joined(&mut walk)
    })?;
    let ordered = match (value.0.first_day(), value.1.last_day()) {
        (Some(first), Some(last)) => first <= last,
        _ => true,
    };
    ordered.then_some(Read { value, len: walk.at - at })
}

/// Two dates with «đến» or a dash between, each with its own word.
fn joined(walk: &mut Walk<'_>) -> Option<(When, When)> {
    let w = words();
    let of_day = walk.is_word(0, w.day);
    let of_year = walk.is_word(0, w.year);
    let first = match date(walk.source, walk.tokens, walk.at) {
        Some(read) => {
            walk.at += read.len;
            Ok(read.value)
        }
        // «ngày 10 đến ngày 15/8», «tháng 5» cannot fail.
        None if of_day => {
            walk.at += 1;
            Err(walk.digits(2)?)
        }
        None => return None,
    };
    if !(walk.word(w.until) || walk.word(w.till) || walk.sign('-')) {
        return None;
    }
    walk.word(w.whole);
    let second = match date(walk.source, walk.tokens, walk.at) {
        Some(read) => {
            walk.at += read.len;
            read.value
        }
        None if of_day => one_day(walk)?,
        None if of_year => When::Year(whole_year(walk)?),
        None => return None,
    };
    let first = match first {
        Ok(first) => borrow(first, second),
        Err(day) => with_day(second, day)?,
    };
    Some((first, second))
}

/// `first` with the year of `second`, or the year before when it is later in the year.
fn borrow(first: When, second: When) -> When {
    let Some(year) = second.year() else { return first };
    let same = first.with_year(year);
    match (same.first_day(), second.last_day()) {
        (Some(one), Some(other)) if one > other => first.with_year(year - 1),
        _ => same,
    }
}

/// Day `day` of the month of `second`.
fn with_day(second: When, day: u32) -> Option<When> {
    match second {
        When::Day { year, month, day: last } if (1..=u32::from(last)).contains(&day) => {
            Some(When::Day { year, month, day: day as u8 })
        }
        _ => None,
    }
}

/// How many members a list of days may have.
const MEMBERS: usize = 12;

/// Several days of one month behind «ngày»: `18 và 19-9`, `10-11/8/2023`,
/// `10, 11 và 12 tháng 8`. Gives the first and the last.
pub(super) fn days(walk: &mut Walk<'_>) -> Option<(When, When)> {
    let start = *walk;
    let found = days_inner(walk);
    if found.is_none() {
        *walk = start;
    }
    found
}

fn days_inner(walk: &mut Walk<'_>) -> Option<(When, When)> {
    // «10,11/8» is lexed as one number.
    let text = walk.here(Kind::Number)?;
    if let Some((first, last)) = text.split_once(',') {
        let (first, last) = (digits(first, 2)?, digits(last, 2)?);
        walk.at += 1;
        return month_of_days(walk, first, last);
    }
    let first = walk.digits(2)?;
    // A list has an end: a text of nothing but «ngày 1, ngày 1, …» stays linear.
    for _ in 0..MEMBERS {
        if !joint(walk) {
            return None;
        }
        walk.word(words().day);
        let here = *walk;
        let last = walk.digits(2)?;
        if let Some(found) = month_of_days(walk, first, last) {
            return Some(found);
        }
        *walk = here;
        walk.at += 1;
    }
    None
}

/// The month behind a list of days: `/8/2023`, `-9`, `tháng 8 năm 2023`.
fn month_of_days(walk: &mut Walk<'_>, first: u32, last: u32) -> Option<(When, When)> {
    let (month, year) = if walk.word(words().month) {
        month_tail(walk, Month::OfDay)?
    } else {
        let sign = walk.peek(0)?.sign().filter(|sign| matches!(sign, '/' | '-' | '.'))?;
        walk.at += 1;
        let month = u8::try_from(walk.digits(2)?).ok()?;
        (month, if walk.is_sign(0, sign) || !walk.is_sign(0, '-') { year_behind(walk) } else { None })
    };
    let day = |day: u32| {
        let date = Date::new(year.unwrap_or(2024), month, u8::try_from(day).ok()?)?;
        Some(When::Day { year, month, day: date.day })
    };
    (first < last).then_some((day(first)?, day(last)?))
}

/// Takes what stands between the members of a list.
fn joint(walk: &mut Walk<'_>) -> bool {
    let w = words();
    walk.sign(',') || walk.sign('-') || walk.word(w.and) || walk.word(w.until)
}

/// The rest of a list whose year stands at its end: the last member and the year.
pub(super) fn listed(
    walk: &mut Walk<'_>,
    member: impl Fn(&mut Walk<'_>) -> Option<u32>,
) -> Option<(u32, i32)> {
    loop {
        if !joint(walk) {
            return None;
        }
        let last = member(walk)?;
        if let Some(year) = year_behind(walk) {
            return Some((last, year));
        }
    }
}

/// Several months of one year behind «tháng»: `8-9/2023`, `8, 9 năm 2023`.
fn months(walk: &mut Walk<'_>) -> Option<(When, When)> {
    let month = |it: u32| u8::try_from(it).ok().filter(|it| (1..=12).contains(it));
    let first = month(walk.digits(2)?)?;
    let (last, year) = listed(walk, |walk| walk.digits(2))?;
    let year = Some(year);
    Some((When::Month { year, month: first }, When::Month { year, month: month(last)? }))
}

/// Several quarters of one year behind «quý»: `III, IV năm 2025`.
fn quarters(walk: &mut Walk<'_>) -> Option<(When, When)> {
    let quarter = numeral(walk)?;
    let (last, year) = listed(walk, |walk| numeral(walk).map(u32::from))?;
    let year = Some(year);
    Some((When::Quarter { year, quarter }, When::Quarter { year, quarter: last as u8 }))
}

/// Two years with a dash between: `2020-2025`, `2026 - 2031`, also over a line
/// break, and `20212025`, whose dash a PDF lost (DOMAIN.md 8.5; at most thirty
/// years then).
pub fn period(source: &Source, tokens: &[Token], at: usize) -> Option<Read<(i32, i32)>> {
    let mut walk = Walk::new(source, tokens, at);
    let text = walk.here(Kind::Number)?;
    if text.len() == 8 {
        let (from, to) = (year(text.get(..4)?)?, year(text.get(4..)?)?);
        return (1..=30).contains(&(to - from)).then_some(Read { value: (from, to), len: 1 });
    }
    let from = walk.year()?;
    if !walk.sign('-') {
        return None;
    }
    let to = walk.year()?;
    let dated = walk.is_sign(0, '-') && walk.is_number(1);
    (to > from && !dated).then_some(Read { value: (from, to), len: 3 })
}

#[cfg(test)]
mod tests {
    use super::super::walk::table;
    use super::*;

    fn show(_: &Source, (first, second): (When, When)) -> String {
        let iso = |when: When| when.with_year(9999).iso().unwrap_or_default();
        format!("{}/{}", iso(first), iso(second))
    }

    #[test]
    #[rustfmt::skip]
    fn reads_both_ends() {
        table::spellings(
            date_range,
            show,
            &[
                (
                    "2026-05-10/2026-05-14",
                    &[
                        "từ ngày 10/5/2026 đến hết ngày 14/5/2026", "từ ngày 10/5 đến ngày 14/5/2026",
                        "từ ngày 10 đến ngày 14/5/2026", "từ ngày 10 đến 14/5/2026", "ngày 10-14/5/2026",
                        "ngày 10 - 14 tháng 5 năm 2026", "từ ngày 10 tháng 5 đến hết ngày 14 tháng 5 năm 2026",
                        "ngày 10/5/2026 - 14/5/2026",
                    ],
                ),
                ("2025-12-28/2026-01-03", &["từ ngày 28/12 đến ngày 03/01/2026"]),
                ("9999-09-18/9999-09-19", &["ngày 18 và 19-9", "ngày 18, 19/9¦ tại hội trường"]),
                ("9999-09-18/9999-09-20", &["ngày 18, 19 và 20 tháng 9"]),
                ("2024-05/2024-08", &["từ tháng 5 đến tháng 8/2024", "tháng 5-8/2024", "tháng 5, 6, 7 và 8 năm 2024"]),
                ("2025-Q3/2025-Q4", &["quý III, IV năm 2025", "quý III - IV/2025", "từ quý III đến quý IV năm 2025"]),
                ("2021/2025", &["từ năm 2021 đến năm 2025", "từ năm 2021 đến 2025", "từ năm 2021 đến hết năm 2025"]),
            ],
        );
        table::nothing(
            date_range,
            show,
            &[
                "ngày 10/8/2023", "từ ngày 14/5/2026 đến ngày 10/5/2026", "từ nay đến ngày 15/8", "từ 5 đến 7%",
                "ngày 18 và 19 xã", "tháng 8, 9 xã", "quý I và quý", "từ năm", "từ", "ngày 20 đến 31/2",
                "năm 2020-2025", "ngày 1, 2, 3",
            ],
        );
    }

    #[test]
    #[rustfmt::skip]
    fn reads_periods() {
        let show = |_: &Source, (from, to): (i32, i32)| format!("{from} {to}");
        table::spellings(
            period,
            show,
            &[
                ("2020 2025", &["2020-2025", "2020\n- 2025¦ đến nay", "2020-\n2025", "2020–2025¦."]),
                ("2026 2031", &["2026 - 2031"]),
                ("2011 2020", &["20112020"]),
                ("2021 2025", &["20212025"]),
            ],
        );
        table::nothing(period, show, &["10-8-2023", "2025-2020", "2020", "19002100", "2020-25", "2020/2021", "12345678"]);
    }
}
