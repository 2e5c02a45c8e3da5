//! What a reader wants first: the findings by kind, the tasks by body, the
//! shares that belong together.

use crate::facet::{Finding, Indicator, Kind};
use crate::notice::Notice;
use crate::text::{Key, Span};
use crate::value::{Decimal, Figure};

/// A notice in the order a reader asks for it. Findings are named by their
/// place in [`Notice::findings`]; nothing is copied.
#[derive(Clone, Debug, Default)]
pub struct Digest {
    /// The findings of each kind, in reading order, kinds as in [`Kind::ALL`].
    pub kinds: Vec<(Kind, Vec<usize>)>,
    /// The tasks by who must do them, bodies in order of first mention; a task
    /// without an actor stands under `None`.
    pub by_actor: Vec<(Option<String>, Vec<usize>)>,
    /// Indicators that are shares of one whole.
    pub sums: Vec<Sum>,
}

/// Shares with one unit and one whole (`11/40`, `29/40`).
#[derive(Clone, Debug, PartialEq)]
pub struct Sum {
    /// The indicators.
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

impl Digest {
    /// The findings of one kind.
    pub fn of(&self, kind: Kind) -> &[usize] {
        self.kinds.iter().find(|(other, _)| *other == kind).map_or(&[], |(_, found)| found)
    }
}

/// Groups the findings of a notice for a reader.
pub fn digest(notice: &Notice) -> Digest {
    let kinds = Kind::ALL.map(|kind| (kind, notice.of(kind).map(|(at, _)| at).collect())).to_vec();
    let mut by_actor: Vec<(Option<String>, Vec<usize>)> = Vec::new();
    let mut keys: Vec<Option<Vec<Key>>> = Vec::new();
    for (at, finding) in notice.of(Kind::Task) {
        let mut names: Vec<Option<String>> =
            finding.task.iter().flat_map(|task| &task.actors).map(|actor| Some(notice.clean(actor.span))).collect();
        if names.is_empty() {
            names.push(None);
        }
        for name in names {
            let key = name.as_deref().map(name_key);
            match keys.iter().position(|other| *other == key) {
                Some(group) => by_actor[group].1.push(at),
                None => {
                    keys.push(key);
                    by_actor.push((name, vec![at]));
                }
            }
        }
    }
    Digest { kinds, by_actor, sums: sums(notice) }
}

/// A body's name for comparing: no case, no accent style.
fn name_key(name: &str) -> Vec<Key> {
    name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(Key::of).collect()
}

/// Shares of one whole that stand in one node.
fn sums(notice: &Notice) -> Vec<Sum> {
    let mut sums: Vec<Sum> = Vec::new();
    let mut open: Option<(usize, &Finding, Sum)> = None;
    let ratio = |finding: &Finding| match finding.indicator.as_deref() {
        Some(Indicator { values, .. }) => match values.first() {
            Some(&(Figure::Ratio(part, whole), _)) => Some((part, whole)),
            _ => None,
        },
        None => None,
    };
    for (at, finding) in notice.of(Kind::Indicator) {
        let Some((part, whole)) = ratio(finding) else { continue };
        if let Some((_, first, sum)) = &mut open
            && first.node == finding.node
            && sum.whole == whole
            && unit_key(notice, first) == unit_key(notice, finding)
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

fn unit_key(notice: &Notice, finding: &Finding) -> Option<Vec<Key>> {
    let unit: Span = finding.indicator.as_ref()?.unit?;
    Some(name_key(&notice.clean(unit)))
}

/// The sum of two decimals; saturates, which only absurd figures reach.
fn plus(one: Decimal, other: Decimal) -> Decimal {
    let scale = one.scale.max(other.scale);
    let lifted = |it: Decimal| it.mantissa.saturating_mul(10u64.saturating_pow(u32::from(scale - it.scale)));
    Decimal { mantissa: lifted(one).saturating_add(lifted(other)), scale }
}
