//! The letters that texts are made of, by the bytes they are written with.
//!
//! [`letter`] knows every letter; nearly all of them stand in these tables,
//! made from it before the program runs, so that the lexer reads a letter with
//! one look-up instead of decoding and comparing.

use super::letter::letter;

/// What the table says of one letter, or of up to ten letters added together; 0
/// for what is no letter.
#[derive(Clone, Copy, Default)]
pub(super) struct Class(u32);

/// Nine bits for codes, six for tones, four for each of the counts: ten letters fit.
const CODE: u32 = 63;
const TONE: u32 = 9;
const TONED: u32 = 15;
const UPPER: u32 = 19;
const SMALL: u32 = 23;

impl Class {
    /// The class of `c`, as [`letter`] reads it.
    pub(super) const fn of(c: u32) -> Class {
        let Some(c) = char::from_u32(c) else { return Class(0) };
        let Some(letter) = letter(c) else { return Class(0) };
        let case = match (letter.code < 34, letter.upper) {
            (true, true) => 1 << UPPER,
            (true, false) => 1 << SMALL,
            (false, _) => 0,
        };
        let tone = if letter.tone > 0 { 1 << TONED | (letter.tone as u32) << TONE } else { 0 };
        Class(letter.code as u32 | tone | case)
    }

    /// Whether it is a letter or a digit.
    #[inline]
    pub(super) fn known(self) -> bool {
        self.0 != 0
    }

    /// The code of its base.
    #[inline]
    pub(super) fn code(self) -> u64 {
        u64::from(self.0 & CODE)
    }

    /// This letter and others.
    #[inline]
    pub(super) fn and(self, other: Class) -> Class {
        Class(self.0 + other.0)
    }

    /// The tone they carry; `None` if more than one does.
    #[inline]
    pub(super) fn tone(self) -> Option<u8> {
        (self.0 >> TONED & 15 <= 1).then_some((self.0 >> TONE & 63) as u8)
    }

    /// Whether there is a capital.
    #[inline]
    pub(super) fn upper(self) -> bool {
        self.0 >> UPPER & 15 != 0
    }

    /// Whether there is a small letter.
    #[inline]
    pub(super) fn small(self) -> bool {
        self.0 >> SMALL & 15 != 0
    }
}

/// Where the letters stand in the table that begin with a byte, and which bits of
/// the bytes after it tell them apart.
#[derive(Clone, Copy)]
struct Lead {
    base: u16,
    second: u8,
    third: u8,
}

/// Up to U+007F, one byte.
const ASCII: usize = 0;
/// Up to U+01FF, two bytes from `C2` to `C7`: `à`, `đ`, `ư`.
const LATIN: usize = 128;
/// U+1E80–U+1EFF, three bytes from `E1 BA` to `E1 BB`: `ế`, `Ụ`.
const VIETNAMESE: usize = LATIN + 8 * 64;

static LEADS: [Lead; 256] = {
    // What no letter begins with stands where U+0000 does.
    let mut all = [Lead { base: 0, second: 0, third: 0 }; 256];
    let mut byte = 0;
    while byte < 128 {
        all[byte].base = (ASCII + byte) as u16;
        byte += 1;
    }
    byte = 0xC2;
    while byte <= 0xC7 {
        all[byte] = Lead { base: (LATIN + 64 * (byte & 7)) as u16, second: 63, third: 0 };
        byte += 1;
    }
    all[0xE1] = Lead { base: VIETNAMESE as u16, second: 1, third: 63 };
    all
};

static CLASSES: [Class; VIETNAMESE + 128] = {
    let mut all = [Class(0); VIETNAMESE + 128];
    let mut at = 0;
    while at < 128 {
        all[ASCII + at] = Class::of(at as u32);
        // `E1 BA` and `E1 BB` in turn.
        all[VIETNAMESE + at] = Class::of(0x1E80 + ((at as u32 & 1) << 6 | at as u32 >> 1));
        at += 1;
    }
    at = 128;
    while at < 512 {
        all[LATIN + at] = Class::of(at as u32);
        at += 1;
    }
    all
};

/// Reads the letter that begins with the first of three bytes, and how many it takes.
///
/// Without a branch on how long it is: in Vietnamese that cannot be foretold, and
/// guessing wrong costs more than reading.
#[inline(always)]
pub(super) fn class([first, second, third]: [u8; 3]) -> (Class, usize) {
    let lead = LEADS[usize::from(first)];
    let at =
        usize::from(lead.base) + usize::from(second & lead.second) + (usize::from(third & lead.third) << 1);
    let len = 1 + usize::from(first >= 0xC2) + usize::from(first >= 0xE0);
    if first == 0xE1 && second & 0xFE != 0xBA {
        return (Class(0), len);
    }
    (CLASSES[at], len)
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
            let (class, len) = class([bytes[0], bytes[1], bytes[2]]);
            match letter(c) {
                Some(letter) if class.known() => {
                    let read = (u64::from(letter.code), Some(letter.tone), written);
                    assert_eq!((class.code(), class.tone(), len), read, "{c}");
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
