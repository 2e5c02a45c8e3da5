//! What a number counts or measures (DOMAIN.md 4.2).
use super::Read;
use crate::text::{Source, Token};

/// What kind of quantity a unit stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measures {
    /// `%`, `điểm phần trăm`
    Percent,
    /// `tỷ đồng`, `triệu USD`
    Money,
    /// A physical measure: `ha`, `km2`, `MW`
    Measure,
    /// Counted things: `chỉ tiêu`, `triệu người`
    Count,
    /// `lần`
    Multiple,
    /// `bậc`, `hạng`
    Rank,
}

/// A unit; its words are the tokens of its [`Read`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unit {
    /// What it stands for.
    pub measures: Measures,
}
/// The unit at this place.
pub fn unit(_source: &Source, _tokens: &[Token], _at: usize) -> Option<Read<Unit>> {
    None
}
