//! Which items of the outline are closed.

use crate::outline::NodeId;

/// A set of items, kept in order: no table of hashes, which the page would carry.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Closed(Vec<NodeId>);

impl Closed {
    /// Whether an item is closed.
    pub fn contains(&self, node: NodeId) -> bool {
        self.0.binary_search(&node).is_ok()
    }

    /// Whether all are open.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Opens an item that is closed, closes one that is open.
    pub fn toggle(&mut self, node: NodeId) {
        match self.0.binary_search(&node) {
            Ok(at) => drop(self.0.remove(at)),
            Err(at) => self.0.insert(at, node),
        }
    }

    /// Opens items.
    pub fn open(&mut self, nodes: &[NodeId]) {
        self.0.retain(|node| !nodes.contains(node));
    }
}

impl FromIterator<NodeId> for Closed {
    /// From items in the order of the outline or any other.
    fn from_iter<I: IntoIterator<Item = NodeId>>(nodes: I) -> Closed {
        let mut closed = Closed(nodes.into_iter().collect());
        if !closed.0.is_sorted() {
            closed.0 = crate::text::in_order(closed.0, |node| (node.0.into(), 0));
        }
        closed
    }
}
