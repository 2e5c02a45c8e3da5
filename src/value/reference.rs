//! References to other documents (DOMAIN.md 7).
use super::Read;
use crate::text::{Source, Span, Token};

/// A reference to another document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reference {
    /// Its number, as written.
    pub number: Option<Span>,
    /// Whether its title follows: «về …», «quy định …» or a quote.
    pub titled: bool,
}
/// The reference at this place.
pub fn reference(_source: &Source, _tokens: &[Token], _at: usize) -> Option<Read<Reference>> {
    None
}
