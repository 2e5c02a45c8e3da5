//! What is unclear or does not agree.

use super::Said;
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
    /// Letters of an encoding of before Unicode, or broken by a converter.
    Encoding,
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
            DoubtKind::Encoding => "encoding",
        }
    }
}

impl DoubtKind {
    /// What a reader is told.
    pub fn says(self) -> Said {
        let (vi, en) = match self {
            DoubtKind::NumberingGap => {
                ("Đánh số bị nhảy: thiếu mục ở trước", "Numbering skips: an item before this one is missing")
            }
            DoubtKind::NumberingRepeat => ("Đánh số lặp lại", "This number was used before"),
            DoubtKind::SumDiffers => {
                ("Các phần cộng lại không bằng tổng", "The parts do not add up to the whole")
            }
            DoubtKind::DeadlinePassed => {
                ("Thời hạn trước ngày ban hành văn bản", "The deadline is before the document's own date")
            }
            DoubtKind::AmbiguousNumber => {
                ("Con số có thể đọc theo hai cách", "The number can be read two ways")
            }
            DoubtKind::NoActor => ("Thiếu rõ người: chưa nêu ai thực hiện", "Nobody is named to do this"),
            DoubtKind::NoDeadline => ("Thiếu rõ thời hạn: chưa nêu thời hạn", "No deadline is given"),
            DoubtKind::Encoding => (
                "Chữ theo phông cũ (TCVN3, VNI) hoặc hỏng do chuyển mã: chuyển lại thì đọc đúng hơn",
                "Letters of an old font (TCVN3, VNI) or broken by a converter: convert to read better",
            ),
        };
        Said { vi, en }
    }
}
