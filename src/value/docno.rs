//! Document numbers (DOMAIN.md 1.6).
use super::Read;
use crate::text::{Source, Span, Token};

/// A document number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DocNumber {
    /// The whole number.
    pub span: Span,
    /// Its digits; `None` where they are missing from the text (`Số: /TB-UBND`).
    pub digits: Option<Span>,
    /// The code of its type (`TB`, `QĐ`); a công văn has none.
    pub kind: Option<Span>,
    /// The issuer's code (`UBND`, `TU`).
    pub body: Option<Span>,
    /// Whether the Party wrote it (`75-TB/TW`).
    pub party: bool,
}
/// The document number at this place.
pub fn doc_number(_source: &Source, _tokens: &[Token], _at: usize) -> Option<Read<DocNumber>> {
    None
}
