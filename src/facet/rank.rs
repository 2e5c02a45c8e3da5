//! Ranks, and steps and multiples written in words.

use super::indicators::{Measured, Meter, Setting};
use crate::text::{Words, phrases};
use crate::value::{Figure, Measures, Read, Unit, number, unit, word_number};
use std::ops::Range;

static RANKED: Words =
    phrases!["xếp", "đứng", "hạng", "vị trí", "rộng", "lớn", "cao", "xếp hạng", "đông", "thấp"];
static AMONG: Words = phrases![
    "cả nước", "toàn quốc", "thế giới", "khu vực", "toàn tỉnh", "trong khu vực", "trong cả nước", "cụm",
    "trong vùng",
];
static ORDINAL: Words = phrases!["thứ"];
/// Before a step or a multiple in words.
pub(super) static MOVES: Words = phrases!["tăng", "giảm", "gấp", "lên", "xuống", "tụt"];

impl Meter<'_> {
    /// `thứ 3 cả nước`, `xếp thứ 25/63`
    pub(super) fn rank(&self, at: usize, range: &Range<usize>, setting: Setting) -> Option<Measured> {
        let before =
            at.checked_sub(1).filter(|&before| before >= range.start && ORDINAL.is(self.tokens, before))?;
        let ranked = before > range.start && RANKED.ends_before(self.tokens, before);
        let read = number(self.source, self.tokens, at)?;
        let mut end = at + read.len;
        let mut figure = Figure::One(read.value.0);
        let mut unit_span = None;
        if self.tokens.get(end).is_some_and(|token| token.is('/'))
            && let Some(whole) = number(self.source, self.tokens, end + 1)
        {
            figure = Figure::Ratio(read.value.0, whole.value.0);
            end += 1 + whole.len;
            if let Some(read) = unit(self.source, self.tokens, end) {
                unit_span = Some(self.span(end..end + read.len));
                end += read.len;
            }
        }
        let among = AMONG.at(self.tokens, end);
        if !(ranked || among.is_some()) {
            return None;
        }
        end += among.unwrap_or(0);
        let values = vec![(figure, self.span(at..at + 1))];
        Some(self.make(
            before..end.min(range.end),
            at,
            values,
            unit_span,
            Some(Measures::Rank),
            range,
            setting,
            false,
        ))
    }

    /// `một bậc`, `hai lần`: in words only where nothing else can be meant.
    pub(super) fn in_words(&self, at: usize, range: &Range<usize>, setting: Setting) -> Option<Measured> {
        let read = word_number(self.source, self.tokens, at)?;
        let end = at + read.len;
        let Read { value: Unit { measures }, len } = unit(self.source, self.tokens, end)?;
        if !matches!(measures, Measures::Rank | Measures::Multiple) || end + len > range.end {
            return None;
        }
        let values = vec![(Figure::One(read.value), self.span(at..end))];
        let unit = Some(self.span(end..end + len));
        Some(self.make(at..end + len, at, values, unit, Some(measures), range, setting, false))
    }
}
