//! UTF-16 units, for the edge.

use super::{Source, Span};

/// Turns byte offsets of one source into UTF-16 code units and back.
///
/// Holds a mark every few words, so a look-up reads at most that much.
#[derive(Clone, Debug)]
pub struct Utf16<'a> {
    text: &'a str,
    /// UTF-16 units of the characters that begin before byte `STEP * index`.
    marks: Vec<u32>,
}

const STEP: usize = 64;

impl<'a> Utf16<'a> {
    /// Reads the text once.
    pub fn new(source: &'a Source) -> Self {
        let text = source.text();
        let mut units = 0;
        let mark = |piece: &[u8]| {
            let before = units;
            units += units_in(piece);
            before
        };
        Utf16 { text, marks: text.as_bytes().chunks(STEP).map(mark).collect() }
    }

    /// UTF-16 units before byte `at`; past the end, all of them.
    pub fn units(&self, at: u32) -> u32 {
        let end = (at as usize).min(self.text.len());
        let mark = (end / STEP).min(self.marks.len().saturating_sub(1));
        let before = self.marks.get(mark).copied().unwrap_or(0);
        before + units_in(&self.text.as_bytes()[mark * STEP..end])
    }

    /// The byte before which `units` UTF-16 units stand; past the end, the end.
    pub fn byte(&self, units: u32) -> u32 {
        let mark = self.marks.partition_point(|&before| before <= units).saturating_sub(1);
        let mut byte = mark * STEP;
        while !self.text.is_char_boundary(byte) {
            byte += 1;
        }
        let mut seen = self.marks.get(mark).copied().unwrap_or(0);
        for c in self.text[byte..].chars() {
            if seen >= units {
                break;
            }
            byte += c.len_utf8();
            seen += c.len_utf16() as u32;
        }
        byte as u32
    }

    /// A span in UTF-16 units, as `(start, end)`.
    pub fn span(&self, span: Span) -> (u32, u32) {
        (self.units(span.start), self.units(span.end))
    }
}

/// UTF-16 units of the characters that begin in `bytes`: two for one of four bytes.
fn units_in(bytes: &[u8]) -> u32 {
    const LAST: u64 = 0x0101_0101_0101_0101;
    let (eights, rest) = bytes.as_chunks::<8>();
    // Eight at a time: those that begin a character, and those that begin one of four bytes.
    let units = |&eight: &[u8; 8]| {
        let eight = u64::from_le_bytes(eight);
        let (high, second) = (eight >> 7 & LAST, eight >> 6);
        let four = high & second & eight >> 5 & eight >> 4;
        8 - (high & !second).count_ones() + four.count_ones()
    };
    let one = |byte: &u8| u32::from(byte & 0xC0 != 0x80) + u32::from(*byte >= 0xF0);
    eights.iter().map(units).sum::<u32>() + rest.iter().map(one).sum::<u32>()
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
