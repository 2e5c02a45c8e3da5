//! What every sentence of the body was taken for.

use crate::text::Span;

/// A sentence of the body, or what stands apart in one, and what it was taken for.
///
/// In reading order they are all there is in the body: the paragraphs of the
/// body and its divisions, sentence by sentence; a heading before its colon and
/// the parts of an enumeration inside a sentence stand by themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Passage {
    /// Its words, without its marker.
    pub span: Span,
    /// What it is.
    pub taken: Taken,
}

/// What a passage was taken for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Taken {
    /// A statement that a rule marked.
    Statement,
    /// A heading: says what stands under it, and perhaps who must do it.
    Heading,
    /// It leads in a list and says nothing else.
    LeadIn,
    /// The account of the meeting, a legal basis, a closing formula (DOMAIN.md 1.9, 3.8).
    Frame,
    /// «Thời hạn hoàn thành: …»: a slot of the tasks before it.
    Slot,
    /// A sentence of a part whose role says what it is, though no kind of finding
    /// does: viewpoints, goals, background.
    Part,
    /// Nothing known.
    Unread,
}
