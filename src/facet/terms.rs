//! What a deadline without a day says: how often, within how long, counted from what (DOMAIN.md 3.6).

use super::Due;
use crate::text::{Kind, Source, Span, Token, Words, phrases};
use std::fmt;
use std::ops::Range;

/// What a deadline says besides its day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Terms {
    /// How often, of what recurs; within how long, of what counts from something.
    pub length: Option<Length>,
    /// Whether only working days count.
    pub working: bool,
    /// What it counts from («kể từ ngày nhận được văn bản»), or the event it waits for.
    pub anchor: Option<Span>,
    /// Whether it is a horizon rather than a day («trong thời gian còn lại của nhiệm kỳ»).
    pub soft: bool,
}

/// A length of time. Shows itself as ISO 8601 has it: `P15D`, `P3M`, `PT24H`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Length {
    /// How many.
    pub count: u16,
    /// Of what.
    pub unit: TimeUnit,
}

/// What a length of time is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimeUnit {
    /// «giờ»
    Hour,
    /// «ngày»
    Day,
    /// «tuần»
    Week,
    /// «tháng»; a «quý» is three.
    Month,
    /// «năm»
    Year,
}

impl fmt::Display for Length {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (time, unit) = match self.unit {
            TimeUnit::Hour => ("T", 'H'),
            TimeUnit::Day => ("", 'D'),
            TimeUnit::Week => ("", 'W'),
            TimeUnit::Month => ("", 'M'),
            TimeUnit::Year => ("", 'Y'),
        };
        write!(f, "P{time}{}{unit}", self.count)
    }
}

static UNITS: Words = phrases!["giờ", "ngày", "tuần", "tháng", "quý", "năm"];
static DAY: Words = phrases!["ngày"];
static EACH: Words = phrases!["hằng", "hàng", "mỗi", "từng", "định kỳ"];
static WORKING: Words = phrases!["làm việc"];
static SINCE: Words = phrases!["kể từ", "tính từ", "từ", "sau khi"];

/// What the words of a deadline say besides its day.
pub(super) fn terms(source: &Source, tokens: &[Token], range: Range<usize>, due: Due) -> Terms {
    let mut terms = Terms::default();
    if !matches!(due, Due::Recurring | Due::Relative) {
        return terms;
    }
    // «trước ngày 15 tháng 12 hằng năm»: «hằng» says how often before a number does.
    let read = |at: usize| Some((at, length(source, tokens, at, &range)?));
    let each = range.clone().filter(|&at| tokens[at].kind == Kind::Word).find_map(read);
    let counted = each
        .or_else(|| range.clone().filter(|&at| !(at > range.start && DAY.is(tokens, at - 1))).find_map(read));
    let behind = counted.map_or(range.start, |(at, _)| at);
    if let Some((at, length)) = counted {
        terms.length = Some(length);
        terms.working = WORKING.is(tokens, at + 2);
    }
    if due == Due::Relative {
        let since = (behind + 1..range.end).find(|&at| SINCE.is(tokens, at));
        let anchor = if counted.is_some() { since } else { Some(range.start) };
        terms.anchor = anchor.map(|at| tokens[at].span.to(tokens[range.end - 1].span));
    }
    terms
}

/// «15 ngày», «hằng quý», «mỗi tháng».
fn length(source: &Source, tokens: &[Token], at: usize, range: &Range<usize>) -> Option<Length> {
    let unit = at + 1;
    let (_, which) = UNITS.entry_at(tokens, unit).filter(|_| unit < range.end)?;
    let count: u16 = match tokens[at].kind {
        Kind::Number => source.slice(tokens[at].span).parse().ok()?,
        Kind::Word if EACH.ends_before(tokens, unit) => 1,
        _ => return None,
    };
    let (times, unit) = match which {
        0 => (1, TimeUnit::Hour),
        1 => (1, TimeUnit::Day),
        2 => (1, TimeUnit::Week),
        3 => (1, TimeUnit::Month),
        4 => (3, TimeUnit::Month),
        _ => (1, TimeUnit::Year),
    };
    Some(Length { count: count.checked_mul(times)?, unit })
}
