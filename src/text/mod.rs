//! The text itself: where its words are, which of them are the same word.
//!
//! Nothing here knows what a notice is. [`lex`] takes the text apart into
//! [`Token`]s that point back at the pasted bytes and carry a folded [`Key`]
//! for matching; nothing is rewritten.

pub(crate) mod case;
mod class;
mod encoding;
mod hygiene;
mod index;
mod key;
mod letter;
mod lex;
mod markup;
mod order;
mod rows;
mod sentence;
mod sign;
mod source;
mod span;
mod spelling;
mod token;
mod utf16;
mod words;

pub use encoding::{Encoding, Preview, Suspicion, convert, converted, damaged, suspect, suspect_lexed};
pub use hygiene::{Blemish, blemishes};
pub(crate) use index::Index;
pub use key::Key;
pub use letter::begins_with;
pub use lex::lex;
pub(crate) use lex::make_room;
pub(crate) use markup::without;
pub use order::{arranged, in_order};
pub use rows::Seen;
pub use sentence::{Sentence, sentences};
pub use source::Source;
pub use span::Span;
pub use token::{Flags, Kind, Line, Token, Tokens};
pub use utf16::Utf16;
pub use words::Words;
pub(crate) use words::phrases;
