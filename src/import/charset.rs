//! Bytes as characters: UTF-8 and UTF-16, with or without a byte order mark, else the code pages
//! of Windows that Vietnamese was written in.

use crate::text::{Encoding, suspect};

/// What Windows-1252 has from 0x80 on; `\u{80}` and its like where it has nothing.
const HIGH: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ";

/// Where Windows-1258 differs from 1252.
const VIETNAMESE: [(u8, char); 14] = [
    (0xc3, 'Ă'),
    (0xcc, '\u{300}'),
    (0xd0, 'Đ'),
    (0xd2, '\u{309}'),
    (0xd5, 'Ơ'),
    (0xdd, 'Ư'),
    (0xde, '\u{303}'),
    (0xe3, 'ă'),
    (0xec, '\u{301}'),
    (0xf0, 'đ'),
    (0xf2, '\u{323}'),
    (0xf5, 'ơ'),
    (0xfd, 'ư'),
    (0xfe, '₫'),
];

/// The text of the bytes; nothing where they are none.
pub fn decode(bytes: &[u8]) -> Option<String> {
    let text = match bytes {
        [0xff, 0xfe, rest @ ..] => utf16(rest, u16::from_le_bytes)?,
        [0xfe, 0xff, rest @ ..] => utf16(rest, u16::from_be_bytes)?,
        [0xef, 0xbb, 0xbf, rest @ ..] => String::from_utf8(rest.to_vec()).ok()?,
        _ if looks_like_utf16(bytes, 1) => utf16(bytes, u16::from_le_bytes)?,
        _ if looks_like_utf16(bytes, 0) => utf16(bytes, u16::from_be_bytes)?,
        _ => match std::str::from_utf8(bytes) {
            Ok(text) => text.to_owned(),
            Err(_) => single_bytes(bytes)?,
        },
    };
    is_text(&text).then_some(text)
}

/// Whether most high bytes of the first characters are zero: Latin letters in UTF-16.
fn looks_like_utf16(bytes: &[u8], high: usize) -> bool {
    let pairs = bytes.chunks_exact(2).take(512);
    let (all, zero) = pairs.fold((0, 0), |(all, zero), pair| (all + 1, zero + usize::from(pair[high] == 0)));
    all >= 2 && zero * 10 >= all * 4
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Option<String> {
    let (pairs, odd) = bytes.as_chunks::<2>();
    let units = pairs.iter().map(|&pair| unit(pair));
    char::decode_utf16(units).collect::<Result<String, _>>().ok().filter(|_| odd.is_empty())
}

/// One byte a letter. TCVN3 and VNI are fonts over Windows-1252: they stay as they are, for
/// [`suspect`] to see, and for the reader to be asked.
fn single_bytes(bytes: &[u8]) -> Option<String> {
    let high: Vec<char> = HIGH.chars().collect();
    let western = |byte: u8| match byte {
        0x80..=0x9f => high[usize::from(byte - 0x80)],
        byte => char::from(byte),
    };
    let text: String = bytes.iter().map(|&byte| western(byte)).collect();
    let old = |it: Encoding| matches!(it, Encoding::Tcvn3 | Encoding::Vni);
    if suspect(&text).is_some_and(|it| old(it.encoding)) {
        return Some(text);
    }
    let own = |byte: u8| VIETNAMESE.iter().find(|(it, _)| *it == byte).map(|&(_, c)| c);
    let text: String = bytes.iter().map(|&byte| own(byte).unwrap_or_else(|| western(byte))).collect();
    // Its tones are characters of their own, each behind the vowel it is for.
    let tone = |c: char| matches!(c, '\u{300}'..='\u{323}');
    let vowel = |c: char| "aăâeêioôơuưy".contains(c) || "AĂÂEÊIOÔƠUƯY".contains(c);
    let (mut tones, mut wrong, mut before) = (0, 0, ' ');
    for c in text.chars() {
        if tone(c) {
            tones += 1;
            wrong += usize::from(!vowel(before));
        }
        before = c;
    }
    (tones >= 3 && wrong * 10 <= tones).then_some(text)
}

/// Control characters that no text has mean that the bytes are something else.
fn is_text(text: &str) -> bool {
    let binary = |c: char| {
        c.is_control()
            && !matches!(
                c,
                '\t' | '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{1e}' | '\u{1f}' | '\u{80}'..='\u{9f}'
            )
    };
    text.chars().filter(|&c| binary(c)).take(4).count() < 4 && !text.contains('\0')
}
