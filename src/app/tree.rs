//! The outline as a tree of items, and what each key does in it.
//!
//! Knows nothing of the screen: which items are open is told to it, and it
//! answers which are visible and where a key leads (WAI-ARIA APG, Tree View).

mod closed;

pub use closed::Closed;

use crate::facet::Kind;
use crate::notice::Notice;
use crate::outline::{Marker, NodeId, Part};
use crate::text::Key;

/// How much of a heading stands in the outline; the rest is in the text.
const LABEL: usize = 110;
/// An outline up to this long is shown with everything open.
const ALL_OPEN: usize = 60;

/// An item of the tree.
#[derive(Clone, Debug)]
pub struct Item {
    /// The node it shows.
    pub node: NodeId,
    /// What part of the notice that is.
    pub part: Part,
    /// From 1, as `aria-level` counts.
    pub level: usize,
    /// The item it lies in.
    pub parent: Option<usize>,
    /// Its marker, as written.
    pub marker: String,
    /// The start of its heading; empty for a part that has a name of its own.
    pub label: String,
    /// The markers from the outermost division to this one, as one cites it: `III.3.a`.
    pub path: String,
    /// Of a bullet: its place under that path.
    pub bullet: Option<usize>,
    /// Findings in it and below it, kinds as in [`Kind::ALL`].
    pub counts: [u32; 7],
    /// One past the last item below it.
    pub end: usize,
    /// Its place among its siblings, from 1.
    pub place: usize,
    /// How many siblings there are, with itself.
    pub siblings: usize,
}

/// All items, parents before children.
#[derive(Clone, Debug, Default)]
pub struct Tree {
    /// In the order of the text.
    pub items: Vec<Item>,
    /// The item of each node, if it has one.
    by_node: Vec<Option<usize>>,
}

/// A key pressed in the tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pressed {
    /// To the next visible item.
    Down,
    /// To the one before.
    Up,
    /// Opens, or goes to the first child.
    Right,
    /// Closes, or goes to the parent.
    Left,
    /// To the first item.
    Home,
    /// To the last visible item.
    End,
    /// Shows the passage.
    Enter,
    /// Opens all siblings.
    Star,
    /// Type-ahead: the letters typed in quick succession.
    Letters(String),
}

/// What a key does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Move {
    /// Focuses an item.
    Focus(NodeId),
    /// Opens or closes an item.
    Toggle(NodeId),
    /// Opens several.
    Open(Vec<NodeId>),
    /// Shows an item's passage.
    Show(NodeId),
}

/// Builds the tree of a notice.
pub fn tree(notice: &Notice) -> Tree {
    let outline = &notice.outline;
    let divided = outline.nodes.iter().any(|node| node.part == Part::Division);
    let mut paths = outline.citations(&notice.source);
    let mut tree = Tree { by_node: vec![None; outline.nodes.len()], ..Tree::default() };
    for (id, node) in outline.iter() {
        // White space before the first words is nothing to lead to.
        if node.part != Part::Division && node.paragraphs.is_empty() {
            continue;
        }
        let parent = node.parent.filter(|_| node.part == Part::Division && node.depth > 1);
        let parent = parent.and_then(|parent| tree.place(parent));
        let marker = node.marker.map(|marker| notice.clean(marker.span)).unwrap_or_default();
        let named = match node.part {
            Part::Division | Part::Title => true,
            Part::Body => !divided,
            _ => false,
        };
        // The kind of document is the first line of its title, and says little alone.
        let words = if node.part == Part::Title { node.span } else { node.heading };
        let label = if named { beginning(&notice.clean(words)) } else { String::new() };
        tree.by_node[id.0 as usize] = Some(tree.items.len());
        tree.items.push(Item {
            node: id,
            part: node.part,
            level: parent.map_or(1, |parent| tree.items[parent].level + 1),
            parent,
            label,
            path: std::mem::take(&mut paths[id.0 as usize]),
            bullet: node.marker.filter(Marker::is_bullet).map(|_| 0),
            marker,
            counts: [0; 7],
            end: 0,
            place: 0,
            siblings: 0,
        });
    }
    tree.measure();
    tree.count(notice);
    tree
}

impl Tree {
    /// The item of a node.
    pub fn item(&self, node: NodeId) -> Option<(usize, &Item)> {
        let at = self.place(node)?;
        Some((at, self.items.get(at)?))
    }

    fn place(&self, node: NodeId) -> Option<usize> {
        *self.by_node.get(node.0 as usize)?
    }

    /// The items right below one, or at the root.
    pub fn children(&self, parent: Option<usize>) -> impl Iterator<Item = usize> + '_ {
        let (mut at, end) = match parent {
            Some(parent) => (parent + 1, self.items[parent].end),
            None => (0, self.items.len()),
        };
        std::iter::from_fn(move || {
            let here = (at < end).then_some(at)?;
            at = self.items[here].end;
            Some(here)
        })
    }

    /// Whether anything lies below an item.
    pub fn is_parent(&self, at: usize) -> bool {
        self.items[at].end > at + 1
    }

    /// All items that can be closed.
    pub fn parents(&self) -> impl Iterator<Item = NodeId> + '_ {
        (0..self.items.len()).filter(|&at| self.is_parent(at)).map(|at| self.items[at].node)
    }

    /// The level of a node's item, from 1; 0 for one without an item.
    pub fn level(&self, node: NodeId) -> usize {
        self.item(node).map_or(0, |(_, item)| item.level)
    }

    /// How many levels have something below them, with the lowest that has nothing.
    pub fn levels(&self) -> usize {
        self.items.iter().map(|item| item.level).max().unwrap_or(0)
    }

    /// What is closed at first: nothing in a short outline, the lower levels of a long one.
    pub fn folded_at_first(&self) -> Closed {
        if self.items.len() <= ALL_OPEN {
            return Closed::default();
        }
        let deep = |at: &usize| self.is_parent(*at) && self.items[*at].level >= 2;
        (0..self.items.len()).filter(deep).map(|at| self.items[at].node).collect()
    }

    /// The items that show when `closed` are closed.
    pub fn visible<'a>(&'a self, closed: &'a Closed) -> impl Iterator<Item = usize> + 'a {
        let mut at = 0;
        std::iter::from_fn(move || {
            let item = self.items.get(at)?;
            let here = at;
            at = if closed.contains(item.node) { item.end } else { at + 1 };
            Some(here)
        })
    }

    /// The nearest item that shows: the node's own, or a closed one it is hidden in.
    pub fn shown_for(&self, node: NodeId, closed: &Closed) -> Option<NodeId> {
        let (mut at, _) = self.item(node)?;
        let mut shown = at;
        while let Some(parent) = self.items[at].parent {
            if closed.contains(self.items[parent].node) {
                shown = parent;
            }
            at = parent;
        }
        Some(self.items[shown].node)
    }

    /// What a key does at an item.
    pub fn pressed(&self, key: &Pressed, at: NodeId, closed: &Closed) -> Option<Move> {
        let (place, item) = self.item(at)?;
        let is_closed = closed.contains(at);
        let focus = |at: usize| Some(Move::Focus(self.items.get(at)?.node));
        match key {
            Pressed::Down => focus(self.visible(closed).find(|&other| other > place)?),
            Pressed::Up => focus(self.visible(closed).take_while(|&other| other < place).last()?),
            Pressed::Right if !self.is_parent(place) => None,
            Pressed::Right if is_closed => Some(Move::Toggle(at)),
            Pressed::Right => focus(place + 1),
            Pressed::Left if self.is_parent(place) && !is_closed => Some(Move::Toggle(at)),
            Pressed::Left => focus(item.parent?),
            Pressed::Home => focus(0),
            Pressed::End => focus(self.visible(closed).last()?),
            Pressed::Enter => Some(Move::Show(at)),
            Pressed::Star => {
                let siblings = self.children(item.parent).filter(|&other| self.is_parent(other));
                Some(Move::Open(siblings.map(|other| self.items[other].node).collect()))
            }
            Pressed::Letters(letters) => focus(self.ahead(&folded(letters), place, closed)?),
        }
    }

    /// The next visible item whose label or marker begins with what was typed.
    fn ahead(&self, typed: &str, place: usize, closed: &Closed) -> Option<usize> {
        // One letter looks on from the next item; more letters may still mean this one.
        let from = if typed.chars().count() > 1 { place } else { place + 1 };
        let visible: Vec<usize> = self.visible(closed).collect();
        let after = visible.partition_point(|&at| at < from);
        let mut turn = visible[after..].iter().chain(&visible[..after]);
        let begins = |text: &str| {
            // No more than could be typed is folded, for each item of a long outline.
            let start: String = text.chars().take(2 * typed.chars().count() + 4).collect();
            folded(&start).starts_with(typed)
        };
        let fits = |item: &Item| begins(&item.label) || begins(&item.marker);
        turn.find(|&&at| fits(&self.items[at])).copied()
    }

    /// Fills in where each item's children end and its place among its siblings.
    fn measure(&mut self) {
        let mut open: Vec<usize> = Vec::new();
        for at in 0..self.items.len() {
            while let Some(&top) = open.last().filter(|&&top| self.items[top].level >= self.items[at].level) {
                self.items[top].end = at;
                open.pop();
            }
            open.push(at);
        }
        for top in open {
            self.items[top].end = self.items.len();
        }
        for parent in std::iter::once(None).chain((0..self.items.len()).map(Some)) {
            let children: Vec<usize> = self.children(parent).collect();
            for (place, &child) in children.iter().enumerate() {
                self.items[child].place = place + 1;
                self.items[child].siblings = children.len();
                if let Some(bullet) = &mut self.items[child].bullet {
                    *bullet = place + 1;
                }
            }
        }
    }

    /// Counts the findings of each item, and adds them to the items around it.
    fn count(&mut self, notice: &Notice) {
        for finding in &notice.findings {
            let Some(kind) = Kind::ALL.iter().position(|&kind| kind == finding.kind) else { continue };
            let mut next = self.place(finding.node);
            while let Some(at) = next {
                self.items[at].counts[kind] += 1;
                next = self.items[at].parent;
            }
        }
    }
}

/// The beginning of a heading, cut at a word.
fn beginning(heading: &str) -> String {
    let Some((cut, _)) = heading.char_indices().nth(LABEL) else { return heading.to_owned() };
    let cut = heading[..cut].rfind(' ').unwrap_or(cut);
    format!("{}…", heading[..cut].trim_end_matches([',', ';', ' ']))
}

/// A text as someone types it in a hurry: no accents, no capitals, one space.
pub fn folded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut letter = [0; 4];
    for c in text.chars() {
        let base = Key::of(c.encode_utf8(&mut letter)).plain().spell();
        if !base.is_empty() {
            out.push_str(&base);
        } else if c.is_ascii_alphanumeric() {
            out.push(c.to_ascii_lowercase());
        } else if c.is_whitespace() && !out.is_empty() && !out.ends_with(' ') {
            out.push(' ');
        }
    }
    out
}

#[cfg(test)]
mod tests;
