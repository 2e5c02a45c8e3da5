//! The letters Vietnamese is written with, and their tones.
//!
//! A letter is taken apart into its base (`ă` and `a` differ) and the tone mark
//! of its syllable (`á` is `a` + sắc), so that `hoà` and `hòa` become one key
//! whichever vowel carries the mark (DOMAIN.md 8.2). Look-alike letters that
//! PDF and OCR leave behind (8.1, step 4) are read as the letter they look like.

/// One letter: its base, the tone it carries, and its case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Letter {
    /// 1–33 for a ă â b c d đ … z; 34–43 for the digits.
    pub code: u8,
    /// 0 none, 1 huyền, 2 sắc, 3 hỏi, 4 ngã, 5 nặng.
    pub tone: u8,
    /// Whether it is a capital.
    pub upper: bool,
}

/// The base letters in the order of their codes, from 1.
pub const BASES: &str = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz0123456789";

const A: u8 = 1;
const AW: u8 = 2;
const AA: u8 = 3;
const DD: u8 = 7;
const E: u8 = 8;
const EE: u8 = 9;
const I: u8 = 13;
const O: u8 = 19;
const OO: u8 = 20;
const OW: u8 = 21;
const U: u8 = 27;
const UW: u8 = 28;
const Y: u8 = 32;

/// Codes of `a`–`z`.
const ASCII: [u8; 26] =
    [A, 4, 5, 6, E, 10, 11, 12, I, 14, 15, 16, 17, 18, O, 22, 23, 24, 25, 26, U, 29, 30, 31, Y, 33];

/// U+1EA0–U+1EF9 in pairs (capital, small): base and tone.
const EXTENDED: [(u8, u8); 45] = [
    (A, 5),
    (A, 3),
    (AA, 2),
    (AA, 1),
    (AA, 3),
    (AA, 4),
    (AA, 5),
    (AW, 2),
    (AW, 1),
    (AW, 3),
    (AW, 4),
    (AW, 5),
    (E, 5),
    (E, 3),
    (E, 4),
    (EE, 2),
    (EE, 1),
    (EE, 3),
    (EE, 4),
    (EE, 5),
    (I, 3),
    (I, 5),
    (O, 5),
    (O, 3),
    (OO, 2),
    (OO, 1),
    (OO, 3),
    (OO, 4),
    (OO, 5),
    (OW, 2),
    (OW, 1),
    (OW, 3),
    (OW, 4),
    (OW, 5),
    (U, 5),
    (U, 3),
    (UW, 2),
    (UW, 1),
    (UW, 3),
    (UW, 4),
    (UW, 5),
    (Y, 1),
    (Y, 5),
    (Y, 3),
    (Y, 4),
];

/// Reads one character as a letter or digit; `None` for anything else.
pub const fn letter(c: char) -> Option<Letter> {
    let n = c as u32;
    if n < 0x80 {
        return match c {
            'a'..='z' => Some(Letter { code: ASCII[(n - 97) as usize], tone: 0, upper: false }),
            'A'..='Z' => Some(Letter { code: ASCII[(n - 65) as usize], tone: 0, upper: true }),
            '0'..='9' => Some(Letter { code: 34 + (n - 48) as u8, tone: 0, upper: false }),
            _ => None,
        };
    }
    if n >= 0x1EA0 && n <= 0x1EF9 {
        let (code, tone) = EXTENDED[((n - 0x1EA0) / 2) as usize];
        return Some(Letter { code, tone, upper: n.is_multiple_of(2) });
    }
    let (code, tone, upper) = match c {
        'à' => (A, 1, false),
        'á' => (A, 2, false),
        'ã' => (A, 4, false),
        'â' => (AA, 0, false),
        'À' => (A, 1, true),
        'Á' => (A, 2, true),
        'Ã' => (A, 4, true),
        'Â' => (AA, 0, true),
        'è' => (E, 1, false),
        'é' => (E, 2, false),
        'ê' => (EE, 0, false),
        'È' => (E, 1, true),
        'É' => (E, 2, true),
        'Ê' => (EE, 0, true),
        'ì' => (I, 1, false),
        'í' => (I, 2, false),
        'ĩ' => (I, 4, false),
        'Ì' => (I, 1, true),
        'Í' => (I, 2, true),
        'Ĩ' => (I, 4, true),
        'ò' => (O, 1, false),
        'ó' => (O, 2, false),
        'õ' => (O, 4, false),
        'ô' => (OO, 0, false),
        'Ò' => (O, 1, true),
        'Ó' => (O, 2, true),
        'Õ' => (O, 4, true),
        'Ô' => (OO, 0, true),
        'ù' => (U, 1, false),
        'ú' => (U, 2, false),
        'ũ' => (U, 4, false),
        'Ù' => (U, 1, true),
        'Ú' => (U, 2, true),
        'Ũ' => (U, 4, true),
        'ý' => (Y, 2, false),
        'Ý' => (Y, 2, true),
        'ă' => (AW, 0, false),
        'Ă' => (AW, 0, true),
        'ơ' => (OW, 0, false),
        'Ơ' => (OW, 0, true),
        'ư' | 'ƣ' => (UW, 0, false),
        'Ư' | 'Ƣ' => (UW, 0, true),
        'đ' | 'ð' => (DD, 0, false),
        'Đ' | 'Ð' | 'Ɖ' => (DD, 0, true),
        // Cyrillic and Greek twins inside Vietnamese words and symbols.
        'а' | 'α' => (A, 0, false),
        'А' | 'Α' => (A, 0, true),
        'В' | 'Β' => (4, 0, true),
        'с' => (5, 0, false),
        'С' => (5, 0, true),
        'е' => (E, 0, false),
        'Е' | 'Ε' => (E, 0, true),
        'Н' | 'Η' => (12, 0, true),
        'І' | 'Ι' => (I, 0, true),
        'і' => (I, 0, false),
        'К' | 'Κ' => (15, 0, true),
        'М' | 'Μ' => (17, 0, true),
        'Ν' => (18, 0, true),
        'о' | 'ο' => (O, 0, false),
        'О' | 'Ο' => (O, 0, true),
        'р' => (22, 0, false),
        'Р' | 'Ρ' => (22, 0, true),
        'Т' | 'Τ' => (26, 0, true),
        'х' => (31, 0, false),
        'Х' | 'Χ' => (31, 0, true),
        'у' => (Y, 0, false),
        'У' => (Y, 0, true),
        _ => return None,
    };
    Some(Letter { code, tone, upper })
}

/// What a combining mark does to the letter before it: a tone, or a new base.
///
/// Text from macOS and from many PDFs carries its marks apart (NFD).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// The tone of the syllable.
    Tone(u8),
    /// Circumflex, breve or horn.
    Shape(char),
}

/// Reads a combining mark; `None` for any other character.
pub fn mark(c: char) -> Option<Mark> {
    Some(match c {
        '\u{300}' | '\u{340}' => Mark::Tone(1),
        '\u{301}' | '\u{341}' => Mark::Tone(2),
        '\u{309}' => Mark::Tone(3),
        '\u{303}' => Mark::Tone(4),
        '\u{323}' => Mark::Tone(5),
        '\u{302}' | '\u{306}' | '\u{31b}' => Mark::Shape(c),
        _ => return None,
    })
}

/// The code of the base letter `code` under `mark`, or `code` where none exists.
pub fn shaped(code: u8, mark: char) -> u8 {
    match (code, mark) {
        (A, '\u{302}') => AA,
        (A, '\u{306}') => AW,
        (E, '\u{302}') => EE,
        (O, '\u{302}') => OO,
        (O, '\u{31b}') => OW,
        (U, '\u{31b}') => UW,
        _ => code,
    }
}

/// Whether a text begins with these words, in capital letters or small ones.
pub fn begins_with(text: &str, words: &str) -> bool {
    let mut text = text.chars();
    words.chars().all(|word| {
        text.next().is_some_and(|c| match (letter(c), letter(word)) {
            (Some(c), Some(word)) => (c.code, c.tone) == (word.code, word.tone),
            _ => c == word,
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use unicode_normalization::UnicodeNormalization;

    /// Every letter of the alphabet, composed and taken apart, reads the same.
    #[test]
    fn agrees_with_unicode_on_all_134_letters() {
        let vowels = "aăâeêioôơuưy";
        let tones = ["", "\u{300}", "\u{301}", "\u{309}", "\u{303}", "\u{323}"];
        let mut seen = 0;
        for base in vowels.chars().chain(vowels.to_uppercase().chars()) {
            for (tone, sign) in tones.iter().enumerate() {
                let composed: Vec<char> = format!("{base}{sign}").nfc().collect();
                assert_eq!(composed.len(), 1, "{base}{sign}");
                let got = letter(composed[0]).unwrap_or_else(|| panic!("{}", composed[0]));
                let plain = base.to_lowercase().next().unwrap();
                let code = BASES.chars().position(|c| c == plain).unwrap() as u8 + 1;
                assert_eq!(got, Letter { code, tone: tone as u8, upper: base.is_uppercase() });
                seen += 1;
            }
        }
        assert_eq!(seen, 144, "12 vowels, 6 tones, 2 cases");
    }

    #[test]
    fn shapes_follow_decomposition() {
        for (whole, base, sign) in
            [('â', 'a', '\u{302}'), ('ă', 'a', '\u{306}'), ('ơ', 'o', '\u{31b}'), ('ư', 'u', '\u{31b}')]
        {
            let plain = letter(base).unwrap();
            assert_eq!(shaped(plain.code, sign), letter(whole).unwrap().code);
        }
    }
}
