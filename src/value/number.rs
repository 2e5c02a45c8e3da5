//! Numbers as notices write them (DOMAIN.md 4.1, 4.3).
use super::Read;
use crate::text::{Source, Token};

/// An exact decimal: all its digits, and how many of them stand after the comma.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decimal {
    /// The digits without the comma.
    pub mantissa: u64,
    /// How many of them stand after the comma.
    pub scale: u8,
}

/// What the number of an indicator can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Figure {
    /// `3.370`
    One(Decimal),
    /// `11/40`
    Ratio(Decimal, Decimal),
    /// `8-8,5`
    Range(Decimal, Decimal),
}

impl std::fmt::Display for Decimal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.mantissa)
    }
}
impl std::fmt::Display for Figure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Figure::One(a) => write!(f, "{a}"),
            Figure::Ratio(a, b) => write!(f, "{a}/{b}"),
            Figure::Range(a, b) => write!(f, "{a}-{b}"),
        }
    }
}
/// The number at this place, and whether it is ambiguous.
pub fn number(_source: &Source, _tokens: &[Token], _at: usize) -> Option<Read<(Decimal, bool)>> {
    None
}
/// The number in words at this place.
pub fn word_number(_source: &Source, _tokens: &[Token], _at: usize) -> Option<Read<Decimal>> {
    None
}
/// The figure at this place.
pub fn figure(_source: &Source, _tokens: &[Token], _at: usize) -> Option<Read<Figure>> {
    None
}
