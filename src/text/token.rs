//! What a text is taken apart into.

use super::key::Probe;
use super::{Key, Span};

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Letters, with the digits that follow them (`km2`, `QH15`).
    Word,
    /// Digits with the dots and commas between them (`1.234,5`, `10.8.2023`).
    Number,
    /// One sign, folded.
    Sign,
}

/// What else is known of a token.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Flags(u8);

impl Flags {
    /// White space or a line break before it.
    pub const SPACE: Flags = Flags(1);
    /// Begins with a capital letter.
    pub const UPPER: Flags = Flags(2);
    /// All its letters are capitals.
    pub const CAPS: Flags = Flags(4);
    /// Inside `**`.
    pub const BOLD: Flags = Flags(8);
    /// First on its line.
    pub const LINE: Flags = Flags(16);

    /// Whether all of `other` are set.
    #[inline]
    pub fn has(self, other: Flags) -> bool {
        self.0 & other.0 == other.0
    }

    /// Of these flags those that are `one` or `other`.
    pub(super) fn only(self, one: Flags, other: Flags) -> Flags {
        Flags(self.0 & (one.0 | other.0))
    }

    pub(crate) fn set(&mut self, other: Flags, on: bool) {
        if on {
            self.0 |= other.0;
        }
    }
}

/// A word, number or sign and where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Its bytes.
    pub span: Span,
    /// The folded word, or the sign; 0 for a number.
    pub key: Key,
    /// A hash of the key: a set of words says "no" to it with one bit.
    pub(super) probe: Probe,
    /// What it is.
    pub kind: Kind,
    /// What else is known.
    pub flags: Flags,
}

impl Token {
    /// Whether it is the sign `sign` (`-`, `"`, `•`, `…` stand for all their kin).
    #[inline]
    pub fn is(&self, sign: char) -> bool {
        self.kind == Kind::Sign && self.key.0 == u64::from(sign as u32)
    }

    /// The sign, if it is one.
    pub fn sign(&self) -> Option<char> {
        (self.kind == Kind::Sign).then(|| char::from_u32(self.key.0 as u32)).flatten()
    }

    /// Whether white space stands before it.
    pub fn spaced(&self) -> bool {
        self.flags.has(Flags::SPACE)
    }

    /// Whether it is a word that begins with a capital.
    pub fn upper(&self) -> bool {
        self.flags.has(Flags::UPPER)
    }

    /// Whether all its letters are capitals.
    pub fn caps(&self) -> bool {
        self.flags.has(Flags::CAPS)
    }
}

/// A line of the text, or a cell of a table row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    /// Its bytes with the break or bar that ends it: lines tile the source.
    pub span: Span,
    /// Its first token.
    pub first: u32,
    /// One past its last token.
    pub last: u32,
    /// Its length in characters, without white space at the ends; no more than a `u16` holds.
    pub chars: u16,
    /// Whether an empty line stands before it.
    pub blank_before: bool,
    /// Whether a table bar stands at one of its ends.
    pub cell: bool,
}

/// A text taken apart.
#[derive(Clone, Debug, Default)]
pub struct Tokens {
    /// All tokens in order.
    pub tokens: Vec<Token>,
    /// All lines in order, tiling the source.
    pub lines: Vec<Line>,
}
