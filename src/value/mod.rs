//! Values and the ways a notice writes them: numbers, dates, shares, money,
//! document numbers.
//!
//! A reader takes the tokens and a place and says what begins there, or
//! nothing. Readers know no context: that `11/40` after «chỉ tiêu» is a share
//! and after «ngày» is not a date is for the caller to say.

mod date;
mod docno;
mod number;
mod range;
mod reference;
mod unit;
mod walk;

pub use date::{Date, When, date};
pub use docno::{DocNumber, doc_number};
pub use number::{Decimal, Figure, figure, number, word_number};
pub use range::{date_range, period};
pub use reference::{Reference, reference};
pub use unit::{Measures, Unit, unit};

/// What was read, and how many tokens it took.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Read<T> {
    /// The value.
    pub value: T,
    /// Tokens from the place it began, at least 1.
    pub len: usize,
}
