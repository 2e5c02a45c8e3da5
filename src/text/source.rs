//! The text as pasted.

use super::Span;

/// The pasted text, kept byte for byte: never altered, not even to NFC.
///
/// Beside it is a margin for what a person wrote about it: spans behind the end
/// of the text are words of the margin, so that whoever shows the words of a span
/// need not ask who wrote them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Source {
    text: String,
    margin: String,
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
        Source { text, margin: String::new() }
    }

    /// The whole text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The words of `span`; empty when the span is not one of this source.
    pub fn slice(&self, span: Span) -> &str {
        self.text.get(span.range()).or_else(|| self.noted(span)).unwrap_or_default()
    }

    /// The words of a span of the margin.
    fn noted(&self, span: Span) -> Option<&str> {
        let range = span.range();
        let text = self.text.len();
        self.margin.get(range.start.checked_sub(text)?..range.end.checked_sub(text)?)
    }

    /// Writes on the margin; hands out where. What no longer fits is left out.
    pub fn note(&mut self, words: &str) -> Span {
        let start = self.text.len() + self.margin.len();
        let fits = start.checked_add(words.len()).is_some_and(|end| end < u32::MAX as usize);
        self.margin.push_str(if fits { words } else { "" });
        Span::new(start, self.text.len() + self.margin.len())
    }

    /// Whether the words of a span stand on the margin and not in the text.
    pub fn is_note(&self, span: Span) -> bool {
        span.start as usize >= self.text.len() && !span.is_empty()
    }

    /// The span of the whole text.
    pub fn span(&self) -> Span {
        Span::new(0, self.text.len())
    }
}
