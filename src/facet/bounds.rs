//! What stands around the number of an indicator: the words that bound it, its other end
//! (DOMAIN.md 4.4).

use super::indicators::Meter;
use crate::text::{Span, Words, phrases};
use crate::value::{Figure, Measures, Read, Unit, figure, unit};
use std::ops::Range;

static LOWER: Words = phrases![
    "trên", "hơn", "ít nhất", "tối thiểu", "không dưới", "dưới", "không quá", "tối đa", "khoảng", "gần",
    "xấp xỉ", "trên dưới", "chừng", "gấp", "gần gấp", "hơn gấp", "chưa đến", "không vượt quá", "ước khoảng",
    "đạt tối thiểu", "từ", "tối thiểu là", "ít nhất là", "gấp hơn", "gấp gần", "khoảng trên", "khoảng hơn",
    "khoảng gần", "tối đa không quá", "từ trên",
];
pub(super) static BOUNDS_ONLY: Words = phrases![
    "trên", "hơn", "ít nhất", "tối thiểu", "không dưới", "dưới", "không quá", "tối đa", "khoảng", "gần",
    "xấp xỉ", "trên dưới", "chừng", "gấp", "gần gấp", "hơn gấp", "chưa đến", "không vượt quá",
    "tối thiểu là", "ít nhất là", "gấp hơn", "gấp gần",
];
pub(super) static UPWARD: Words = phrases!["trở lên", "trở xuống"];
static TO: Words = phrases!["lên", "xuống", "đến", "lên đến", "xuống còn", "lên thành", "thành", "còn"];
static LESS: Words = phrases!["xuống", "xuống còn", "còn"];
static DURATIONS: Words = phrases!["ngày", "giờ", "phút", "ngày làm việc", "tháng"];
pub(super) static FROM: Words = phrases!["từ"];

impl Meter<'_> {
    /// «từ 12 ngày xuống còn 07 ngày»: how long something takes measures where it is said to change.
    pub(super) fn shortened(&self, at: usize, end: usize, range: &Range<usize>) -> Option<Read<Unit>> {
        let len = DURATIONS.at(self.tokens, end)?;
        let changes = at > range.start && FROM.is(self.tokens, at - 1) && LESS.is(self.tokens, end + len);
        changes.then_some(Read { value: Unit { measures: Measures::Measure }, len })
    }

    /// Where the words that bound a number begin.
    pub(super) fn bound(&self, at: usize, range: &Range<usize>, figure: &Figure) -> usize {
        let from = (1..=3).rev().find(|&back| {
            at >= range.start + back
                && LOWER.at(self.tokens, at - back) == Some(back)
                && (!FROM.is(self.tokens, at - back) || matches!(figure, Figure::Range(..)))
        });
        at - from.unwrap_or(0)
    }

    /// The second number of «từ 02 làn xe lên 04 làn xe».
    pub(super) fn second(
        &self,
        end: usize,
        range: &Range<usize>,
        start: usize,
    ) -> Option<((Figure, Span), usize, usize)> {
        let from = (start.max(range.start + 1) - 1..=start).rev().find(|&it| FROM.is(self.tokens, it))?;
        let to = TO.at(self.tokens, end)?;
        let number = end + to + BOUNDS_ONLY.at(self.tokens, end + to).unwrap_or(0);
        let read = figure(self.source, self.tokens, number)?;
        let mut stop = number + read.len;
        stop += unit(self.source, self.tokens, stop).map_or(0, |unit| unit.len);
        if DURATIONS.is(self.tokens, end - 1) {
            stop += DURATIONS.at(self.tokens, stop).unwrap_or(0);
        }
        (stop <= range.end).then(|| ((read.value, self.span(number..number + read.len)), stop, from))
    }
}
