//! The outline: which part of the text is what, and what lies inside what.
//!
//! The parts of a notice in the order of the text: letterhead, title, body with
//! its divisions, recipients, signature, and what follows them. The `own` spans
//! of the nodes, in order, tile the source byte for byte.

mod addressees;
mod alias;
mod bodies;
mod build;
mod chair;
mod doctypes;
mod elsewhere;
mod header;
mod later;
mod lines;
mod marker;
mod paragraph;
mod people;
mod place;
mod recipients;
mod retold;
mod role;
mod signature;
mod table;
mod tail;
mod title;
mod wording;

pub mod event;
pub mod letterhead;

pub use alias::{Alias, Named};
pub use build::{outline, outline_of};
pub use event::{Event, event};
pub use letterhead::{Letterhead, Quoted, letterhead};
pub use lines::relined;
pub use marker::{Marker, Style};
pub use paragraph::Paragraph;
pub use role::Role;
pub use table::{Cell, Column, Holds, Table};
pub use tail::{Tail, tail};

use crate::text::case;
use crate::text::{Source, Span, Token};

/// Which node, by its place in [`Outline::nodes`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct NodeId(pub u32);

/// What part of a notice a node is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Part {
    /// Issuing body, number, place and date.
    Letterhead,
    /// Kind and title (trích yếu).
    Title,
    /// The body: its own paragraphs open it; divisions are its children.
    Body,
    /// A numbered, lettered or bulleted division.
    Division,
    /// «Nơi nhận».
    Recipients,
    /// Authority, role and name.
    Signature,
    /// Footnotes and annexes after the signature.
    After,
}

/// One part of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// What it is.
    pub part: Part,
    /// The node it lies in; only divisions have one.
    pub parent: Option<NodeId>,
    /// Levels of division above and including it: 1 for the outermost, 0 for other parts.
    pub depth: u16,
    /// Its place among its siblings, from 1; 0 for a node without parent.
    pub place: u32,
    /// How many divisions lie in it.
    pub children: u32,
    /// What opens it.
    pub marker: Option<Marker>,
    /// Its own bytes, without its children: tile the source in order.
    pub own: Span,
    /// From its first word or marker to the end of its last child.
    pub span: Span,
    /// Its first paragraph without the marker.
    pub heading: Span,
    /// Its own paragraphs.
    pub paragraphs: std::ops::Range<u32>,
    /// What its content is, from its heading or inherited.
    pub role: Role,
}

/// A fault of the numbering, where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Irregular {
    /// The marker.
    pub span: Span,
    /// Whether numbers are missing before it (else it repeats one).
    pub gap: bool,
}

/// The outline of a text.
#[derive(Clone, Debug, Default)]
pub struct Outline {
    /// Parents before children, in the order of the text.
    pub nodes: Vec<Node>,
    /// All paragraphs, healed over page breaks and hard wraps, in order.
    pub paragraphs: Vec<Paragraph>,
    /// The words of the paragraphs: those of the source without page numbers,
    /// rules and running headers. Paragraphs are ranges of these.
    pub tokens: Vec<Token>,
    /// Lines that are no part of a sentence (page numbers, rules): where, and how many of a kind.
    pub dropped: Vec<Span>,
    /// How many line ends inside a sentence were healed.
    pub healed: u32,
    /// Of these, how many over an empty line or a page number.
    pub paged: u32,
    /// Gaps and repeats in the numbering.
    pub irregular: Vec<Irregular>,
    /// The tables, in order.
    pub tables: Vec<Table>,
}

impl Outline {
    /// The node `id`.
    pub fn node(&self, id: NodeId) -> &Node {
        &self.nodes[id.0 as usize]
    }

    /// All nodes with their ids, in the order of the text.
    pub fn iter(&self) -> impl Iterator<Item = (NodeId, &Node)> {
        self.nodes.iter().enumerate().map(|(at, node)| (NodeId(at as u32), node))
    }

    /// The children of `id`, in order.
    pub fn children(&self, id: NodeId) -> impl Iterator<Item = (NodeId, &Node)> {
        let count = self.node(id).children as usize;
        let after = id.0 as usize + 1;
        let nodes = self.nodes.get(after..).unwrap_or_default().iter().enumerate();
        let mine = nodes.filter(move |(_, node)| node.parent == Some(id)).take(count);
        mine.map(move |(at, node)| (NodeId((after + at) as u32), node))
    }

    /// The paragraphs of a node.
    pub fn paragraphs(&self, node: &Node) -> &[Paragraph] {
        &self.paragraphs[node.paragraphs.start as usize..node.paragraphs.end as usize]
    }

    /// The first node that is this part.
    pub fn part(&self, part: Part) -> Option<(NodeId, &Node)> {
        self.iter().find(|(_, node)| node.part == part)
    }

    /// The innermost node at byte `at`; every byte of the source has one.
    pub fn at(&self, at: u32) -> Option<NodeId> {
        let after = self.nodes.partition_point(|node| node.own.start <= at);
        after.checked_sub(1).map(|index| NodeId(index as u32))
    }

    /// The path of every node in numbers, by node: `1.2` is the second division of the
    /// first, and parts that are no division have none. All at once, because the place
    /// of one among its siblings is known only by counting them.
    pub fn paths(&self) -> Vec<String> {
        let mut counts = vec![0u32; self.nodes.len()];
        let mut paths: Vec<String> = Vec::with_capacity(self.nodes.len());
        for node in &self.nodes {
            let path = node.parent.map_or_else(String::new, |NodeId(parent)| {
                let count = &mut counts[parent as usize];
                *count += 1;
                let above = &paths[parent as usize];
                if above.is_empty() { count.to_string() } else { format!("{above}.{count}") }
            });
            paths.push(path);
        }
        paths
    }

    /// How one cites every node, by node: the markers from the outermost division to it,
    /// without the signs that close them (`III.3.a`); bullets have none of their own.
    pub fn citations(&self, source: &Source) -> Vec<String> {
        let mut all: Vec<String> = Vec::with_capacity(self.nodes.len());
        for node in &self.nodes {
            let above = node.parent.map_or("", |NodeId(parent)| &all[parent as usize]);
            let own = node.marker.map_or("", |marker| {
                source.slice(marker.span).trim_matches(|c: char| !case::is_letter_or_digit(c))
            });
            all.push(match node.marker.map(|marker| marker.style) {
                None | Some(Style::Bullet(_) | Style::Heading(_)) => above.to_owned(),
                // «1.2.» names its parent itself.
                Some(Style::Decimal(_)) => own.to_owned(),
                Some(_) if above.is_empty() => own.to_owned(),
                Some(_) => format!("{above}.{own}"),
            });
        }
        all
    }
}
