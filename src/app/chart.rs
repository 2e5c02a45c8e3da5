//! The figures that are shares of a whole or of a plan, as the rows of one chart.

use super::format::share;
use super::reading::Read;
use crate::facet::{Finding, Indicator, Kind, Status};
use crate::outline::Alias;
use crate::text::{Span, Words, phrases};
use crate::value::Figure;

/// A bar of the chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bar {
    /// The indicator.
    pub finding: usize,
    /// How long it is, in hundredths of a percent.
    pub share: u32,
    /// What it is to become: an indicator of the same name, and how long that would be.
    pub target: Option<(usize, u32)>,
}

/// What a percentage is a share of, when the notice compares with it.
static PLANS: Words = phrases![
    "kế hoạch", "dự toán", "chỉ tiêu", "mục tiêu", "nghị quyết", "tổng", "tổng số", "so với kế hoạch",
    "so với dự toán", "so với tổng",
];

/// Words before a number that make it a change and no share.
static CHANGES: Words = phrases![
    "tăng", "giảm", "vượt", "hơn", "cao hơn", "thấp hơn", "tăng thêm", "giảm thêm", "thêm", "kém", "lên",
    "xuống",
];

/// The longest bar there is room for: twice the whole.
pub const LONGEST: u32 = 20_000;

/// The share that a bar can show: one figure that is no change, from nothing to twice all.
pub fn measured(read: &Read, found: &Finding) -> Option<u32> {
    let indicator = found.indicator.as_deref()?;
    let [(figure, at)] = indicator.values[..] else { return None };
    let of_plan = indicator.compare.is_none_or(|span| holds(read, span, &PLANS));
    let tokens = &read.notice.outline.tokens;
    let first = |at: u32| tokens.partition_point(|token| token.span.start < at);
    // «vượt 6% kế hoạch», «tăng trên 6,8%»: the word may be part of the figure or stand before it.
    let is_change = CHANGES.ends_before(tokens, first(found.span.start))
        || CHANGES.within(tokens, first(found.span.start)..first(at.start));
    let fits = |&share: &u32| of_plan && !is_change && share <= LONGEST;
    share(figure, is_percent(read, indicator)).filter(fits)
}

/// All bars, in reading order; a target that is shown at what was reached has none of its own.
pub fn chart(read: &Read) -> Vec<Bar> {
    let found = read.digest.of(Kind::Indicator);
    let pairs: Vec<(usize, usize)> =
        found.iter().filter_map(|&at| Some((at, target_of(read, at)?))).collect();
    let bar = |&finding: &usize| {
        if pairs.iter().any(|&(_, target)| target == finding) {
            return None;
        }
        let it = read.finding(finding)?;
        let target = pairs.iter().find(|&&(at, _)| at == finding).map(|&(_, target)| target);
        let goal = target.and_then(|target| Some((target, read.finding(target)?)));
        if let Some(share) = measured(read, it) {
            let target = goal.and_then(|(target, goal)| Some((target, measured(read, goal)?)));
            return Some(Bar { finding, share, target });
        }
        // Of what is no share, what was reached is a share of its target.
        let (target, goal) = goal?;
        let share = share(Figure::Ratio(one(it)?, one(goal)?), false).filter(|&share| share <= LONGEST)?;
        Some(Bar { finding, share, target: Some((target, 10_000)) })
    };
    found.iter().filter_map(bar).collect()
}

/// The target of the same name and unit as something that is reached, expected or missed.
pub fn target_of(read: &Read, finding: usize) -> Option<usize> {
    let indicator = read.finding(finding)?.indicator.as_deref()?;
    let reached =
        matches!(indicator.status, Status::Achieved | Status::Expected | Status::InProgress | Status::Missed);
    let name = Alias::of(&read.notice.clean(indicator.label.filter(|_| reached)?));
    let unit = |of: &Indicator| of.unit.map(|unit| Alias::of(&read.notice.clean(unit)));
    let is_target = |&&at: &&usize| {
        let other = read.finding(at).and_then(|found| found.indicator.as_deref());
        other.is_some_and(|other| {
            let label = other.label.map(|label| Alias::of(&read.notice.clean(label)));
            other.status == Status::Target
                && unit(other) == unit(indicator)
                && other.compare.is_some() == indicator.compare.is_some()
                && label.is_some_and(|label| label.is_same(&name))
        })
    };
    read.digest.of(Kind::Indicator).iter().find(is_target).copied()
}

fn one(found: &Finding) -> Option<crate::value::Decimal> {
    match found.indicator.as_deref()?.values[..] {
        [(Figure::One(one), _)] => Some(one),
        _ => None,
    }
}

fn is_percent(read: &Read, indicator: &Indicator) -> bool {
    indicator.unit.is_some_and(|unit| read.notice.clean(unit) == "%")
}

/// Whether a phrase stands in a span.
fn holds(read: &Read, span: Span, words: &Words) -> bool {
    let tokens = &read.notice.outline.tokens;
    let from = tokens.partition_point(|token| token.span.start < span.start);
    let to = tokens.partition_point(|token| token.span.start < span.end);
    words.within(tokens, from..to)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::reading::Reading;

    fn bars(text: &str) -> Vec<(String, u32, Option<u32>)> {
        let reading = Reading::of(text);
        let bar = |bar: Bar| {
            let words = reading.notice.clean(reading.finding(bar.finding).unwrap().span);
            (words, bar.share, bar.target.map(|(_, share)| share))
        };
        chart(&reading).into_iter().map(bar).collect()
    }

    #[test]
    fn shares_have_bars_and_changes_have_none() {
        let text = "I. KẾT QUẢ\nThu ngân sách đạt 54,3% dự toán năm; sản lượng tăng 7,4% so với cùng kỳ; \
            đã có 14/32 chỉ tiêu đạt kế hoạch; \
            diện tích cây ăn quả vượt 6% kế hoạch.\n";
        let bars = bars(text);
        let shares: Vec<u32> = bars.iter().map(|bar| bar.1).collect();
        assert_eq!(shares, [5_430, 4_375], "{bars:?}");
    }

    #[test]
    fn what_was_reached_stands_beside_its_target() {
        let text = "I. KẾT QUẢ ĐẠT ĐƯỢC\n1. Tỷ lệ hộ nghèo đạt 4,5%.\n2. Tỷ lệ che phủ rừng đạt 46%.\n\
            II. MỤC TIÊU\n1. Tỷ lệ che phủ rừng đạt 48%.\n";
        let shown = bars(text);
        let with: Vec<_> = shown.iter().map(|(_, share, target)| (*share, *target)).collect();
        assert_eq!(with, [(450, None), (4_600, Some(4_800))], "{shown:?}");
    }
}
