//! Dates and shares as a reader of each language writes them.

use super::words::Lang;
use crate::facet::{Deadline, Due};
use crate::value::{Date, Decimal, Figure, When};

const MONTHS: [&str; 12] = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
];
const QUARTERS: [&str; 4] = ["I", "II", "III", "IV"];

/// A day: `05/01/2026`, padded as offices do; `5 January 2026`.
pub fn date(lang: Lang, date: Date) -> String {
    when(lang, When::Day { year: Some(date.year), month: date.month, day: date.day })
}

/// A time; without its year where none is known.
pub fn when(lang: Lang, when: When) -> String {
    match lang {
        Lang::Vi => vietnamese(when),
        Lang::En => english(when),
    }
}

fn vietnamese(when: When) -> String {
    // Days below 10 and the first two months are padded (DOMAIN.md 9.3).
    let month = |month: u8| if month < 3 { format!("{month:02}") } else { month.to_string() };
    match when {
        When::Day { year: Some(year), month: m, day } => format!("{day:02}/{}/{year}", month(m)),
        When::Day { year: None, month: m, day } => format!("{day:02}/{}", month(m)),
        When::Month { year: Some(year), month } => format!("tháng {month}/{year}"),
        When::Month { year: None, month } => format!("tháng {month}"),
        When::Quarter { year, quarter } => {
            let quarter = QUARTERS.get(usize::from(quarter).saturating_sub(1)).unwrap_or(&"?");
            year.map_or_else(|| format!("quý {quarter}"), |year| format!("quý {quarter}/{year}"))
        }
        When::Half { year, half } => {
            let half = if half < 2 { "6 tháng đầu năm" } else { "6 tháng cuối năm" };
            year.map_or_else(|| half.to_owned(), |year| format!("{half} {year}"))
        }
        When::Year(year) => format!("năm {year}"),
    }
}

fn english(when: When) -> String {
    let month = |month: u8| MONTHS.get(usize::from(month).saturating_sub(1)).copied().unwrap_or("?");
    let with =
        |year: Option<i32>, text: String| year.map_or_else(|| text.clone(), |year| format!("{text} {year}"));
    match when {
        When::Day { year, month: m, day } => with(year, format!("{day} {}", month(m))),
        When::Month { year, month: m } => with(year, month(m).to_owned()),
        When::Quarter { year, quarter } => with(year, format!("Q{quarter}")),
        When::Half { year, half } => {
            let half = if half < 2 { "the first half of" } else { "the second half of" };
            year.map_or_else(|| format!("{half} the year"), |year| format!("{half} {year}"))
        }
        When::Year(year) => year.to_string(),
    }
}

/// What a deadline means in a few words; `None` where only its own words say it.
pub fn due(lang: Lang, deadline: &Deadline) -> Option<String> {
    match (deadline.due, lang) {
        // «trong thời gian còn lại của nhiệm kỳ …» says more than the year it ends in.
        (Due::On(time), Lang::Vi) if !matches!(time, When::Day { .. }) && !deadline.year_inferred => None,
        (Due::On(day), Lang::Vi) if deadline.exclusive => Some(format!("trước {}", when(lang, day))),
        (Due::On(day), Lang::En) if deadline.exclusive => Some(format!("before {}", when(lang, day))),
        (Due::On(day @ When::Day { .. }), Lang::Vi) => Some(format!("đến {}", when(lang, day))),
        (Due::On(day @ When::Day { .. }), Lang::En) => Some(format!("by {}", when(lang, day))),
        (Due::On(time), Lang::Vi) => Some(format!("trong {}", when(lang, time))),
        (Due::On(time), Lang::En) => Some(format!("within {}", when(lang, time))),
        (Due::Between(from, to), Lang::Vi) => Some(format!("từ {} đến {}", when(lang, from), when(lang, to))),
        (Due::Between(from, to), Lang::En) => {
            Some(format!("from {} to {}", when(lang, from), when(lang, to)))
        }
        (Due::Recurring | Due::Immediate | Due::Relative, _) => None,
    }
}

/// Its machine-readable form, for `<time datetime>`; quarters and halves have none there.
pub fn datetime(deadline: &Deadline) -> Option<String> {
    match deadline.due {
        Due::On(When::Quarter { .. } | When::Half { .. }) => None,
        Due::On(time) => time.iso(),
        _ => None,
    }
}

/// A figure as a share of a whole, in hundredths of a percent: a ratio, or a
/// percentage when the unit says so.
pub fn share(figure: Figure, is_percent: bool) -> Option<u32> {
    let (part, whole) = match figure {
        Figure::Ratio(part, whole) => (part, whole),
        Figure::One(one) if is_percent => (one, Decimal { mantissa: 100, scale: 0 }),
        _ => return None,
    };
    let (part, whole) = alike(part, whole);
    let share = part.checked_mul(10_000)?.checked_add(whole / 2)?.checked_div(whole)?;
    u32::try_from(share).ok()
}

/// A number as the language writes it: `1.234,5`; `1,234.5`.
pub fn number(lang: Lang, number: Decimal) -> String {
    let (thousands, comma) = match lang {
        Lang::Vi => ('.', ','),
        Lang::En => (',', '.'),
    };
    let plain = number.to_string();
    let (whole, rest) = plain.split_once('.').unwrap_or((&plain, ""));
    let mut out = String::new();
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at) % 3 == 0 {
            out.push(thousands);
        }
        out.push(digit);
    }
    if !rest.is_empty() {
        out.push(comma);
        out.push_str(rest);
    }
    out
}

/// A figure as the language writes it.
pub fn figure(lang: Lang, figure: Figure) -> String {
    match figure {
        Figure::One(one) => number(lang, one),
        Figure::Ratio(part, whole) => format!("{}/{}", number(lang, part), number(lang, whole)),
        Figure::Range(low, high) => format!("{}–{}", number(lang, low), number(lang, high)),
    }
}

/// By how much `one` is more than `other`, else by how much it is less.
pub fn difference(one: Decimal, other: Decimal) -> Result<Decimal, Decimal> {
    let scale = one.scale.max(other.scale);
    let (one, other) = alike(one, other);
    let by = Decimal { mantissa: u64::try_from(one.abs_diff(other)).unwrap_or(u64::MAX), scale };
    if one >= other { Ok(by) } else { Err(by) }
}

/// Both as whole numbers of the smaller of their last places.
fn alike(one: Decimal, other: Decimal) -> (u128, u128) {
    let scale = one.scale.max(other.scale);
    let lifted = |it: Decimal| {
        u128::from(it.mantissa).saturating_mul(10u128.saturating_pow(u32::from(scale - it.scale)))
    };
    (lifted(one), lifted(other))
}

/// Hundredths of a percent as percent, with at most one digit after the comma of the language.
pub fn percent(lang: Lang, hundredths: u32) -> String {
    tenths(lang, u64::from(hundredths.saturating_add(5) / 10))
}

/// Megabytes with one digit after the comma.
pub fn megabytes(lang: Lang, bytes: u64) -> String {
    tenths(lang, (bytes.saturating_mul(10) + 512 * 1024) / (1024 * 1024))
}

fn tenths(lang: Lang, tenths: u64) -> String {
    let sign = match lang {
        Lang::Vi => ',',
        Lang::En => '.',
    };
    if tenths.is_multiple_of(10) {
        (tenths / 10).to_string()
    } else {
        format!("{}{sign}{}", tenths / 10, tenths % 10)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Span;

    #[test]
    fn times_read_like_the_language() {
        let day = |year, month, day| When::Day { year, month, day };
        for (time, vi, en) in [
            (day(Some(2026), 1, 5), "05/01/2026", "5 January 2026"),
            (day(Some(2024), 6, 30), "30/6/2024", "30 June 2024"),
            (day(None, 8, 20), "20/8", "20 August"),
            (When::Month { year: Some(2023), month: 8 }, "tháng 8/2023", "August 2023"),
            (When::Quarter { year: Some(2023), quarter: 3 }, "quý III/2023", "Q3 2023"),
            (When::Half { year: Some(2023), half: 2 }, "6 tháng cuối năm 2023", "the second half of 2023"),
            (When::Year(2025), "năm 2025", "2025"),
        ] {
            assert_eq!(when(Lang::Vi, time), vi);
            assert_eq!(when(Lang::En, time), en);
        }
    }

    #[test]
    fn deadlines_say_whether_the_day_itself_is_late() {
        let on = |exclusive, due| Deadline { exclusive, ..Deadline::new(Span::default(), due) };
        let day = Due::On(When::Day { year: Some(2024), month: 6, day: 30 });
        assert_eq!(due(Lang::Vi, &on(true, day)).as_deref(), Some("trước 30/6/2024"));
        assert_eq!(due(Lang::En, &on(false, day)).as_deref(), Some("by 30 June 2024"));
        assert_eq!(due(Lang::Vi, &on(false, Due::On(When::Year(2025)))), None);
        assert_eq!(due(Lang::En, &on(false, Due::On(When::Year(2025)))).as_deref(), Some("within 2025"));
        let guessed = Deadline {
            year_inferred: true,
            ..on(false, Due::On(When::Month { year: Some(2025), month: 9 }))
        };
        assert_eq!(due(Lang::Vi, &guessed).as_deref(), Some("trong tháng 9/2025"));
        assert_eq!(due(Lang::Vi, &on(false, Due::Recurring)), None);
    }

    #[test]
    fn shares_are_of_a_whole() {
        let whole = |mantissa| Decimal { mantissa, scale: 0 };
        let tenth = |mantissa| Decimal { mantissa, scale: 1 };
        assert_eq!(share(Figure::Ratio(whole(11), whole(40)), false), Some(2_750));
        assert_eq!(share(Figure::Ratio(whole(1), whole(0)), false), None);
        assert_eq!(share(Figure::Ratio(tenth(125), whole(25)), false), Some(5_000));
        assert_eq!(share(Figure::One(tenth(959)), true), Some(9_590));
        assert_eq!(share(Figure::One(tenth(959)), false), None);
        assert_eq!(share(Figure::One(whole(u64::MAX)), true), None);
        assert_eq!(percent(Lang::Vi, 2_750), "27,5");
        assert_eq!(percent(Lang::En, 9_590), "95.9");
        assert_eq!(percent(Lang::Vi, 10_000), "100");
        assert_eq!(difference(whole(40), tenth(395)), Ok(tenth(5)));
        assert_eq!(difference(whole(40), whole(41)), Err(whole(1)));
        let some = Decimal { mantissa: 21_846, scale: 1 };
        assert_eq!((number(Lang::Vi, some), number(Lang::En, some)), ("2.184,6".into(), "2,184.6".into()));
        assert_eq!(figure(Lang::En, Figure::Ratio(whole(1240), whole(123_456))), "1,240/123,456");
        assert_eq!(megabytes(Lang::Vi, 22 * 1024 * 1024 + 512 * 1024), "22,5");
    }
}
