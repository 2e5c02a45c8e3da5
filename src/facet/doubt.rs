//! What is unclear or does not agree.

use crate::text::Span;

/// Something unclear or inconsistent, where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Doubt {
    /// What it is.
    pub kind: DoubtKind,
    /// Where.
    pub span: Span,
}

/// The kinds of doubt (DESIGN: honest about what it missed).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DoubtKind {
    /// Numbers are missing before this marker.
    NumberingGap,
    /// This marker repeats one.
    NumberingRepeat,
    /// Shares of one whole that do not add up to it.
    SumDiffers,
    /// A deadline before the document's own date.
    DeadlinePassed,
    /// A number that can be read two ways (`2,500`).
    AmbiguousNumber,
    /// A task that names nobody.
    NoActor,
    /// A task that names no time.
    NoDeadline,
}

impl DoubtKind {
    /// The name in the summary JSON.
    pub fn name(self) -> &'static str {
        match self {
            DoubtKind::NumberingGap => "numbering_gap",
            DoubtKind::NumberingRepeat => "numbering_repeat",
            DoubtKind::SumDiffers => "sum_differs",
            DoubtKind::DeadlinePassed => "deadline_passed",
            DoubtKind::AmbiguousNumber => "ambiguous_number",
            DoubtKind::NoActor => "no_actor",
            DoubtKind::NoDeadline => "no_deadline",
        }
    }
}
