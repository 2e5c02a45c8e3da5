//! Shares of one whole, and whether they add up to it.

use super::{Finding, Indicator};
use crate::text::{Key, Source};
use crate::value::{Decimal, Figure};

/// Shares with one unit and one whole (`11/40`, `29/40`).
#[derive(Clone, Debug, PartialEq)]
pub struct Sum {
    /// The indicators, by their place among the findings.
    pub parts: Vec<usize>,
    /// What their upper numbers add up to.
    pub total: Decimal,
    /// The whole they share.
    pub whole: Decimal,
}

impl Sum {
    /// Whether the parts make up the whole.
    pub fn adds_up(&self) -> bool {
        self.total == self.whole
    }
}

/// The shares of one whole that stand in one node, in reading order.
pub fn sums(source: &Source, findings: &[Finding]) -> Vec<Sum> {
    let mut sums: Vec<Sum> = Vec::new();
    let mut open: Option<(usize, &Finding, Sum)> = None;
    let ratio = |finding: &Finding| match finding.indicator.as_deref() {
        Some(Indicator { values, .. }) => match values.first() {
            Some(&(Figure::Ratio(part, whole), _)) => Some((part, whole)),
            _ => None,
        },
        None => None,
    };
    for (at, finding) in findings.iter().enumerate() {
        let Some((part, whole)) = ratio(finding) else { continue };
        if let Some((_, first, sum)) = &mut open
            && first.node == finding.node
            && sum.whole == whole
            && unit_key(source, first) == unit_key(source, finding)
        {
            sum.parts.push(at);
            sum.total = plus(sum.total, part);
            continue;
        }
        sums.extend(open.take().map(|(_, _, sum)| sum));
        open = Some((at, finding, Sum { parts: vec![at], total: part, whole }));
    }
    sums.extend(open.map(|(_, _, sum)| sum));
    sums.retain(|sum| sum.parts.len() > 1);
    sums
}

/// The unit's words for comparing: no case, no accent style.
fn unit_key(source: &Source, finding: &Finding) -> Option<Vec<Key>> {
    let unit = source.slice(finding.indicator.as_ref()?.unit?);
    Some(unit.split_whitespace().map(Key::of).collect())
}

/// The sum of two decimals; saturates, which only absurd figures reach.
fn plus(one: Decimal, other: Decimal) -> Decimal {
    let scale = one.scale.max(other.scale);
    let lifted = |it: Decimal| it.mantissa.saturating_mul(10u64.saturating_pow(u32::from(scale - it.scale)));
    Decimal { mantissa: lifted(one).saturating_add(lifted(other)), scale }
}
