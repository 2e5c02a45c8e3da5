//! The paragraphs as blocks of a page: which is a heading, which a table, which
//! findings stand in it.

use crate::notice::Notice;
use crate::outline::{Node, NodeId, Paragraph, Part, Style};
use crate::text::Kind;
use std::ops::Range;

/// Bytes of text that are put on the page at a time.
const CHUNK: u32 = 3_000;
/// A heading is no longer than this, in words.
const HEADING: usize = 22;

/// How a block looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A line of the letterhead, recipients, signature or what follows.
    Line,
    /// The kind of document or its title.
    Title,
    /// Opens a division, and is short enough to head it.
    Heading,
    /// Running text.
    Text,
    /// Rows of cells.
    Table,
}

/// One or more paragraphs that stand together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// Which paragraphs.
    pub paragraphs: Range<usize>,
    /// How it looks.
    pub shape: Shape,
    /// The part it belongs to.
    pub part: Part,
    /// The node it belongs to.
    pub node: NodeId,
    /// How deep its division lies; 0 outside of any.
    pub depth: u16,
    /// Whether it is the first of its node: where the outline leads.
    pub opens: bool,
}

/// All blocks of a text.
#[derive(Clone, Debug, Default)]
pub struct Layout {
    /// In the order of the text.
    pub blocks: Vec<Block>,
    /// Ranges of blocks that are put on the page together.
    pub chunks: Vec<Range<usize>>,
    /// The findings that stand in each paragraph, in reading order.
    pub marks: Vec<Vec<usize>>,
}

/// Lays out a notice.
pub fn layout(notice: &Notice) -> Layout {
    let outline = &notice.outline;
    let mut blocks: Vec<Block> = Vec::new();
    for (id, node) in outline.iter() {
        let mut opens = true;
        for at in node.paragraphs.start as usize..node.paragraphs.end as usize {
            let paragraph = &outline.paragraphs[at];
            let cell = paragraph.cell;
            if let Some(last) =
                blocks.last_mut().filter(|last| cell && last.shape == Shape::Table && last.node == id)
            {
                last.paragraphs.end = at + 1;
                continue;
            }
            let shape = match node.part {
                _ if cell => Shape::Table,
                Part::Title => Shape::Title,
                Part::Division if opens && is_heading(notice, node, paragraph) => Shape::Heading,
                Part::Body | Part::Division | Part::After => Shape::Text,
                _ => Shape::Line,
            };
            blocks.push(Block {
                paragraphs: at..at + 1,
                shape,
                part: node.part,
                node: id,
                depth: node.depth,
                opens,
            });
            opens = false;
        }
    }
    Layout { chunks: chunks(notice, &blocks), marks: marks(notice), blocks }
}

/// Whether the paragraph that opens a division is its heading, not its content.
fn is_heading(notice: &Notice, node: &Node, paragraph: &Paragraph) -> bool {
    let Some(marker) = node.marker else { return false };
    let tokens = &notice.outline.tokens[paragraph.body()];
    let words = tokens.iter().filter(|token| token.kind != Kind::Sign).count();
    let Some(last) = tokens.last() else { return false };
    let listed = matches!(marker.style, Style::Bullet(_) | Style::OneIs | Style::First);
    let ends = matches!(last.sign(), Some('.' | ';' | ',' | '!' | '?' | '…'));
    let caps = tokens.iter().all(|token| token.kind != Kind::Word || token.caps());
    // An article's number alone heads it.
    words > 0 && !listed && !ends && (words <= HEADING || caps)
}

/// Blocks in groups of about [`CHUNK`] bytes, none across the parts of the notice.
fn chunks(notice: &Notice, blocks: &[Block]) -> Vec<Range<usize>> {
    let mut chunks: Vec<Range<usize>> = Vec::new();
    let mut from = 0;
    for (at, block) in blocks.iter().enumerate() {
        let start = notice.outline.paragraphs[block.paragraphs.start].span.start;
        let same = at > 0 && kin(block.part) == kin(blocks[at - 1].part);
        match chunks.last_mut() {
            Some(last) if same && start < from + CHUNK => last.end = at + 1,
            _ => {
                chunks.push(at..at + 1);
                from = start;
            }
        }
    }
    chunks
}

/// Parts that are set alike: the body and its divisions are one.
fn kin(part: Part) -> Part {
    if part == Part::Division { Part::Body } else { part }
}

/// The findings of each paragraph.
fn marks(notice: &Notice) -> Vec<Vec<usize>> {
    let paragraphs = &notice.outline.paragraphs;
    let mut marks = vec![Vec::new(); paragraphs.len()];
    for (at, finding) in notice.findings.iter().enumerate() {
        let first = paragraphs.partition_point(|paragraph| paragraph.span.end <= finding.span.start);
        for (marks, paragraph) in marks[first..].iter_mut().zip(&paragraphs[first..]) {
            if paragraph.span.start >= finding.span.end {
                break;
            }
            marks.push(at);
        }
    }
    marks
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::reading::Reading;

    fn shapes(text: &str) -> Vec<(Shape, usize)> {
        let reading = Reading::of(text);
        reading.layout.blocks.iter().map(|block| (block.shape, block.paragraphs.len())).collect()
    }

    #[test]
    fn short_openings_of_numbered_parts_are_headings() {
        let text = "Mở đầu văn bản.\n\nI. NHIỆM VỤ TRỌNG TÂM\n\n1. Về kinh tế\n\na) Rà soát các dự án.\n\n- Việc một\n";
        let want = [Shape::Text, Shape::Heading, Shape::Heading, Shape::Text, Shape::Text];
        assert_eq!(shapes(text), want.map(|shape| (shape, 1)));
    }

    #[test]
    fn cells_make_one_table() {
        let text = "Danh sách như sau:\n\n| STT | Việc | Cơ quan |\n| 1 | Rà soát | Sở A |\n\nHết.";
        let got = shapes(text);
        assert!(got.contains(&(Shape::Table, 6)), "{got:?}");
    }

    #[test]
    fn chunks_hold_every_block_once() {
        let text =
            "THÔNG BÁO\n\n".to_owned() + &"1. Giao Sở A rà soát các dự án chậm tiến độ.\n\n".repeat(900);
        let layout = Reading::of(text).layout.clone();
        let all: Vec<usize> = layout.chunks.iter().cloned().flatten().collect();
        assert_eq!(all, (0..layout.blocks.len()).collect::<Vec<_>>());
        assert!(layout.chunks.len() > 3);
    }
}
