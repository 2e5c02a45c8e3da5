//! Letters and their case, for the alphabets met here.
//!
//! The tables of the standard library cover all of Unicode and would be half
//! of what this module weighs on the page (20 KB). Every pair here is of one
//! length in UTF-8, so that a text in small letters has the places of the text.

/// Whether `c` is a letter: exact for Latin, near enough for other scripts.
pub(crate) fn is_letter(c: char) -> bool {
    match c {
        'a'..='z' | 'A'..='Z' | 'ª' | 'µ' | 'º' => true,
        '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => !matches!(c, '×' | '÷'),
        '\u{250}'..='\u{2af}' | '\u{370}'..='\u{1dff}' | '\u{1f00}'..='\u{1fff}' => true,
        '\u{3041}'..='\u{d7ff}' | '\u{f900}'..='\u{fdff}' => true,
        _ => false,
    }
}

/// Whether `c` is a letter or a digit of ours.
pub(crate) fn is_letter_or_digit(c: char) -> bool {
    c.is_ascii_digit() || is_letter(c)
}

/// The small letter of a Latin capital; any other character as it is.
pub(crate) fn lower(c: char) -> char {
    match c {
        'A'..='Z' => c.to_ascii_lowercase(),
        '\u{c0}'..='\u{de}' if c != '×' => moved(c, 32),
        'Ă' | 'Đ' | 'Ĩ' | 'Ũ' | 'Ơ' | 'Ư' => moved(c, 1),
        '\u{1ea0}'..='\u{1ef9}' if (c as u32).is_multiple_of(2) => moved(c, 1),
        _ => c,
    }
}

/// The capital of a small Latin letter; any other character as it is.
pub(crate) fn upper(c: char) -> char {
    match c {
        'a'..='z' => c.to_ascii_uppercase(),
        '\u{e0}'..='\u{fe}' if c != '÷' => moved(c, -32),
        'ă' | 'đ' | 'ĩ' | 'ũ' | 'ơ' | 'ư' => moved(c, -1),
        '\u{1ea0}'..='\u{1ef9}' if !(c as u32).is_multiple_of(2) => moved(c, -1),
        _ => c,
    }
}

pub(crate) fn is_lower(c: char) -> bool {
    upper(c) != c
}

pub(crate) fn is_upper(c: char) -> bool {
    lower(c) != c
}

/// The text in small letters, of the same length.
pub(crate) fn small(text: &str) -> String {
    text.chars().map(lower).collect()
}

/// The text in capitals, of the same length.
pub(crate) fn capitals(text: &str) -> String {
    text.chars().map(upper).collect()
}

/// The word with a capital first.
pub(crate) fn capitalized(word: &str) -> String {
    word.char_indices().map(|(at, c)| if at == 0 { upper(c) } else { c }).collect()
}

/// `letter` in the case of `like`.
pub(crate) fn cased(letter: char, like: char) -> char {
    if is_upper(like) { upper(letter) } else { letter }
}

fn moved(c: char, by: i32) -> char {
    (c as u32).checked_add_signed(by).and_then(char::from_u32).unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agrees_with_unicode() {
        for c in ('\0'..'\u{100}').chain("ĂăĐđĨĩŨũƠơƯư".chars()).chain('\u{1ea0}'..='\u{1ef9}') {
            assert_eq!(is_letter(c), c.is_alphabetic(), "{c:?}");
            assert_eq!(lower(c), c.to_lowercase().next().unwrap(), "{c:?}");
            // ß has no single capital; those of µ and ÿ are of another block.
            if !matches!(c, 'ß' | 'µ' | 'ÿ') {
                assert_eq!(upper(c), c.to_uppercase().next().unwrap(), "{c:?}");
            }
            assert_eq!(lower(c).len_utf8(), c.len_utf8());
            assert_eq!(upper(c).len_utf8(), c.len_utf8());
        }
    }
}
