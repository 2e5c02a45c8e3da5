//! Words as bytes, to know again what was read before.
//!
//! A text says the same few hundred words again and again. A word whose bytes
//! were seen before is not spelt out a second time.

use super::key::Probe;
use super::{Flags, Key};

/// The bytes of a word of up to sixteen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Spelling(u64, u64);

/// A word that was read.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Known {
    pub(super) spelt: Spelling,
    pub(super) key: Key,
    pub(super) probe: Probe,
    /// Its capitals.
    pub(super) flags: Flags,
    pub(super) chars: u8,
}

impl Known {
    /// How many to keep for a text of so many bytes: none for a phrase.
    pub(super) fn places(len: usize) -> usize {
        if len < 512 { 0 } else { (len / 16).next_power_of_two().min(1024) }
    }
}

impl Spelling {
    /// What stands at the start of `bytes` up to the first sign or blank, and how
    /// long it is; `None` if that is far off or near the end of the text, and where
    /// a word may go on behind the sign.
    #[inline]
    pub(super) fn at(bytes: &[u8]) -> Option<(Spelling, usize)> {
        let window: &[u8; 24] = bytes.first_chunk()?;
        let [one, two, _] = window.as_chunks().0 else { return None };
        let (one, two) = (u64::from_le_bytes(*one), u64::from_le_bytes(*two));
        let len = stop(one);
        let (spelt, len) = if len < 8 {
            (Spelling(one & !(u64::MAX << (8 * len)), 0), len)
        } else {
            let more = stop(two);
            if more == 8 {
                return None;
            }
            (Spelling(one, two & !(u64::MAX << (8 * more))), 8 + more)
        };
        (!super::lex::odd(window[len])).then_some((spelt, len))
    }

    /// Which of so many places, a power of two, it is kept at.
    #[inline]
    pub(super) fn place(self, places: usize) -> usize {
        let mixed = (self.0 ^ self.1.rotate_left(29)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        (mixed >> 40) as usize & places.wrapping_sub(1)
    }
}

/// How many of the eight bytes come before the first that is a sign or a blank of one byte.
#[inline]
fn stop(eight: u64) -> usize {
    const EACH: u64 = 0x0101_0101_0101_0101;
    const HIGH: u64 = 0x80 * EACH;
    // Without its high bit no byte carries into the next when up to 0x7F is added.
    let low = eight & !HIGH;
    let small = low | (0x20 * EACH);
    let letter = (small + (0x80 - 0x61) * EACH) & !(small + (0x80 - 0x7B) * EACH);
    let digit = (low + (0x80 - 0x30) * EACH) & !(low + (0x80 - 0x3A) * EACH);
    let stops = !(letter | digit | eight) & HIGH;
    stops.trailing_zeros() as usize / 8
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stops_at_what_is_neither_letter_nor_digit() {
        for byte in 0..=u8::MAX {
            for at in 0..8 {
                let mut eight = *b"aZ09\xE1\xBA\xADz";
                eight[at] = byte;
                let stops = byte < 0x80 && !byte.is_ascii_alphanumeric();
                assert_eq!(stop(u64::from_le_bytes(eight)), if stops { at } else { 8 }, "{byte} {at}");
            }
        }
    }

    #[test]
    fn spells_up_to_sixteen_bytes() {
        let long = |word: &str| Spelling::at(format!("{word} {}", ".".repeat(24)).as_bytes()).map(|it| it.1);
        assert_eq!(long("nghiêng"), Some(8));
        assert_eq!(long("trường"), Some(9));
        assert_eq!(long("0123456789012345"), None);
        assert_eq!(long("H'Yim"), None);
        assert_eq!(Spelling::at("ngắn".as_bytes()), None);
    }
}
