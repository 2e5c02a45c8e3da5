//! The letters that texts are made of, by the bytes they are written with.
//!
//! [`letter`] knows every letter; nearly all of them stand in these tables,
//! made from it before the program runs, so that the lexer reads a letter with
//! one look-up instead of decoding and comparing.

use super::letter::letter;

/// What a table says of one letter; 0 where it knows none.
#[derive(Clone, Copy, Default)]
pub(super) struct Class(u16);

const CODE: u16 = 63;
const UPPER: u16 = 1 << 9;
const SMALL: u16 = 1 << 10;

impl Class {
    /// The class of `c`, as [`letter`] reads it.
    pub(super) const fn of(c: u32) -> Class {
        let Some(c) = char::from_u32(c) else { return Class(0) };
        let Some(letter) = letter(c) else { return Class(0) };
        let case = match (letter.code < 34, letter.upper) {
            (true, true) => UPPER,
            (true, false) => SMALL,
            (false, _) => 0,
        };
        Class(letter.code as u16 | (letter.tone as u16) << 6 | case)
    }

    /// Whether it is a letter or a digit.
    #[inline]
    pub(super) fn known(self) -> bool {
        self.0 != 0
    }

    /// The code of its base.
    #[inline]
    pub(super) fn code(self) -> u8 {
        (self.0 & CODE) as u8
    }

    /// The tone it carries.
    #[inline]
    pub(super) fn tone(self) -> u8 {
        (self.0 >> 6) as u8 & 7
    }

    /// The cases of two letters taken together.
    #[inline]
    pub(super) fn and(self, other: Class) -> Class {
        Class(self.0 | other.0)
    }

    /// Whether there is a capital in it.
    #[inline]
    pub(super) fn upper(self) -> bool {
        self.0 & UPPER != 0
    }

    /// Whether there is a small letter in it.
    #[inline]
    pub(super) fn small(self) -> bool {
        self.0 & SMALL != 0
    }
}

const fn table<const N: usize>(first: u32) -> [Class; N] {
    let mut all = [Class(0); N];
    let mut at = 0;
    while at < N {
        all[at] = Class::of(first + at as u32);
        at += 1;
    }
    all
}

static ASCII: [Class; 128] = table(0);
/// Up to U+01FF, written with two bytes: `à`, `đ`, `ư`.
static LATIN: [Class; 512] = table(0);
/// U+1E80–U+1EFF, written with three: `ế`, `Ụ`.
static VIETNAMESE: [Class; 128] = table(0x1E80);

/// Reads the letter whose first byte stands at `at`, and how many bytes it takes.
#[inline]
pub(super) fn class(bytes: &[u8], at: usize) -> (Class, usize) {
    let none = (Class(0), 0);
    let Some(&first) = bytes.get(at) else { return none };
    match first {
        0..0x80 => (ASCII[first as usize], 1),
        0xC2..=0xC7 => {
            let Some(&second) = bytes.get(at + 1) else { return none };
            (LATIN[usize::from(first & 7) << 6 | usize::from(second & 63)], 2)
        }
        0xE1 => match bytes.get(at + 1..at + 3) {
            Some(&[second @ 0xBA..=0xBB, third]) => {
                (VIETNAMESE[usize::from(second & 1) << 6 | usize::from(third & 63)], 3)
            }
            _ => none,
        },
        _ => none,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The tables say what [`letter`] says, or nothing.
    #[test]
    fn agrees_with_letter_on_every_character() {
        let mut known = 0;
        for c in '\0'..=char::MAX {
            let mut bytes = [0; 4];
            let written = c.encode_utf8(&mut bytes).len();
            let (class, len) = class(&bytes[..written], 0);
            match letter(c) {
                Some(letter) if class.known() => {
                    assert_eq!((class.code(), class.tone(), len), (letter.code, letter.tone, written), "{c}");
                    assert_eq!(class.upper(), letter.upper, "{c}");
                    assert_eq!(class.small(), !letter.upper && letter.code < 34, "{c}");
                    known += 1;
                }
                Some(_) => assert!(('\u{370}'..'\u{500}').contains(&c), "{c}: a twin from another script"),
                None => assert!(!class.known(), "{c}"),
            }
        }
        assert!(known > 62 + 134);
    }
}
