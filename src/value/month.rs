//! What stands behind «tháng»: a month in digits or in words (DOMAIN.md 5).

use super::date::year_behind;
use super::range::listed;
use super::walk::{Walk, digits, words, year};
use super::{When, unit};
use crate::text::{Key, Kind};
use std::sync::LazyLock;

/// Where a month stands.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Month {
    /// Behind a day: any month in words.
    OfDay,
    /// Alone: «tháng năm», «tháng một» only with a year behind.
    Alone,
}

/// The months in words, by their number; «mười» takes a second word.
#[rustfmt::skip]
static MONTHS: LazyLock<[(Key, u8); 14]> = LazyLock::new(|| {
    [
        ("giêng", 1), ("một", 1), ("hai", 2), ("ba", 3), ("tư", 4), ("bốn", 4), ("năm", 5), ("sáu", 6),
        ("bảy", 7), ("bẩy", 7), ("tám", 8), ("chín", 9), ("mười", 10), ("chạp", 12),
    ]
    .map(|(word, month)| (Key::of(word), month))
});

/// What follows «tháng».
pub(super) fn month(walk: &mut Walk<'_>) -> Option<When> {
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
        if let Some((_, year)) = listed(walk, |walk| walk.digits(2).filter(|it| (1..=12).contains(it))) {
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
        let more = next
            .peek(0)
            .map_or(0, |token| MONTHS.iter().position(|(word, _)| *word == token.key).unwrap_or(0));
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
