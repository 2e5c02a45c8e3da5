//! What a reader wants first: the findings by kind, the tasks by body, the
//! shares that belong together.

use crate::facet::{Kind, Sum, sums};
use crate::notice::Notice;
use crate::outline::Alias;

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
    let mut keys: Vec<Option<Alias>> = Vec::new();
    for (at, finding) in notice.of(Kind::Task) {
        let mut names: Vec<Option<String>> = finding
            .task
            .iter()
            .flat_map(|task| &task.actors)
            .map(|actor| Some(notice.clean(actor.span)))
            .collect();
        if names.is_empty() {
            names.push(None);
        }
        for name in names {
            let key = name.as_deref().map(Alias::of);
            let same = |other: &Option<Alias>| match (other, &key) {
                (Some(one), Some(other)) => one == other || one.is_same(other),
                (one, other) => one.is_none() && other.is_none(),
            };
            match keys.iter().position(same) {
                Some(group) => by_actor[group].1.push(at),
                None => {
                    keys.push(key);
                    by_actor.push((name, vec![at]));
                }
            }
        }
    }
    Digest { kinds, by_actor, sums: sums(&notice.source, &notice.findings) }
}
