//! UTF-16 units, for the edge.

use super::{Source, Span};

/// Turns byte offsets of one source into UTF-16 code units and back.
///
/// Holds one mark a kilobyte, so a look-up reads at most that much.
#[derive(Clone, Debug)]
pub struct Utf16<'a> {
    text: &'a str,
    /// UTF-16 units before byte `STEP * index` (or the next boundary).
    marks: Vec<(u32, u32)>,
}

const STEP: usize = 1024;

impl<'a> Utf16<'a> {
    /// Reads the text once.
    pub fn new(source: &'a Source) -> Self {
        let text = source.text();
        let mut marks = vec![(0, 0)];
        let mut units = 0;
        let mut next = STEP;
        for (at, c) in text.char_indices() {
            if at >= next {
                marks.push((at as u32, units));
                next = at + STEP;
            }
            units += c.len_utf16() as u32;
        }
        Utf16 { text, marks }
    }

    /// UTF-16 units before byte `at`; past the end, all of them.
    pub fn units(&self, at: u32) -> u32 {
        let mark = self.marks.partition_point(|&(byte, _)| byte <= at).saturating_sub(1);
        let (byte, units) = self.marks[mark];
        let end = (at as usize).min(self.text.len());
        let rest = self.text.get(byte as usize..end).unwrap_or_default();
        units + rest.chars().map(|c| c.len_utf16() as u32).sum::<u32>()
    }

    /// The byte before which `units` UTF-16 units stand; past the end, the end.
    pub fn byte(&self, units: u32) -> u32 {
        let mark = self.marks.partition_point(|&(_, before)| before <= units).saturating_sub(1);
        let (byte, mut seen) = self.marks[mark];
        for (at, c) in self.text[byte as usize..].char_indices() {
            if seen >= units {
                return byte + at as u32;
            }
            seen += c.len_utf16() as u32;
        }
        self.text.len() as u32
    }

    /// A span in UTF-16 units, as `(start, end)`.
    pub fn span(&self, span: Span) -> (u32, u32) {
        (self.units(span.start), self.units(span.end))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_like_a_browser() {
        let text = format!("a𝄞ế\r\n{}đ", "ô".repeat(3000));
        let source = Source::new(&text);
        let utf16 = Utf16::new(&source);
        let mut units = 0;
        for (at, c) in text.char_indices() {
            assert_eq!(utf16.units(at as u32), units);
            assert_eq!(utf16.byte(units), at as u32);
            units += c.len_utf16() as u32;
        }
        assert_eq!(utf16.units(u32::MAX), units);
        assert_eq!(utf16.byte(u32::MAX), text.len() as u32);
    }
}
