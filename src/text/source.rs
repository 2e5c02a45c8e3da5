//! The text as pasted.

use super::Span;

/// The pasted text, kept byte for byte: never altered, not even to NFC.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Source {
    text: String,
}

impl Source {
    /// Takes the text as it is.
    ///
    /// Spans count bytes in 32 bits; a text of 4 GiB or more, which no browser
    /// hands out, is cut at the last character that fits.
    pub fn new(text: impl Into<String>) -> Self {
        let mut text = text.into();
        let mut end = text.len().min(u32::MAX as usize - 1);
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        text.truncate(end);
        Source { text }
    }

    /// The whole text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The words of `span`; empty when the span is not one of this source.
    pub fn slice(&self, span: Span) -> &str {
        self.text.get(span.range()).unwrap_or_default()
    }

    /// The span of the whole text.
    pub fn span(&self) -> Span {
        Span::new(0, self.text.len())
    }
}
