//! What is passed over or read as something else while lexing, counted.

use super::Encoding;
use super::letter::{letter, mark};

/// What a text has that no reader sees, and that matching passes over (DOMAIN.md 8.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Blemish {
    /// A mark apart from its letter (NFD).
    Decomposed,
    /// Zero width, or only for layout.
    Invisible,
    /// A space that does not break.
    HardSpace,
    /// A letter of another alphabet that looks like one of ours: `Ð`, `ƣ`.
    LookAlike,
    /// `**`, `__`
    Emphasis,
    /// `&nbsp;`
    Entity,
}

impl Blemish {
    const ALL: [Blemish; 6] = [
        Blemish::Decomposed,
        Blemish::Invisible,
        Blemish::HardSpace,
        Blemish::LookAlike,
        Blemish::Emphasis,
        Blemish::Entity,
    ];

    /// The name in the summary JSON.
    pub fn name(self) -> &'static str {
        match self {
            Blemish::Decomposed => "decomposed",
            Blemish::Invisible => "invisible",
            Blemish::HardSpace => "hard_space",
            Blemish::LookAlike => "look_alike",
            Blemish::Emphasis => "emphasis",
            Blemish::Entity => "entity",
        }
    }

    fn of(c: char, encoding: Encoding) -> Option<Blemish> {
        // In the old encodings these are letters.
        let old = matches!(encoding, Encoding::Tcvn3 | Encoding::Vni);
        match c {
            _ if mark(c).is_some() => Some(Blemish::Decomposed),
            '\u{ad}' | 'Ð' | 'ð' if old => None,
            '\u{ad}' | '\u{1f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' => {
                Some(Blemish::Invisible)
            }
            '\u{2060}'..='\u{2064}' | '\u{feff}' | '\u{fffc}' => Some(Blemish::Invisible),
            '\u{a0}' | '\u{2007}' | '\u{2009}' | '\u{202f}' => Some(Blemish::HardSpace),
            'Ð' | 'ð' | 'Ɖ' | 'Ƣ' | 'ƣ' => Some(Blemish::LookAlike),
            '\u{370}'..='\u{4ff}' if letter(c).is_some() => Some(Blemish::LookAlike),
            _ => None,
        }
    }
}

/// How often each stands in a text whose letters are in `encoding`.
pub fn blemishes(text: &str, encoding: Encoding) -> [(Blemish, u32); 6] {
    let mut found = Blemish::ALL.map(|blemish| (blemish, 0));
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let mut len = 1;
        let blemish = match byte {
            b'*' | b'_' if bytes.get(at + 1) == Some(&byte) => Some(Blemish::Emphasis),
            b'&' if bytes[at..].starts_with(b"&nbsp;") => Some(Blemish::Entity),
            // What nearly all letters begin with: none of these is one.
            b' '..=b'~' | b'\n' | 0x80..0xC0 | 0xC4 | 0xE1 => None,
            _ => text[at..].chars().next().and_then(|c| {
                len = c.len_utf8();
                Blemish::of(c, encoding)
            }),
        };
        if let Some(blemish) = blemish {
            found[blemish as usize].1 += 1;
            len += usize::from(blemish == Blemish::Emphasis);
        }
        at += len;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_what_no_reader_sees() {
        let text = "Gia\u{309}m\u{a0}**ngheo\u{300}**&nbsp;\u{200b}Ðảng n\u{1a3}ớc";
        let counts = blemishes(text, Encoding::Unicode).map(|(_, count)| count);
        assert_eq!(counts, [2, 1, 1, 2, 2, 1]);
        // The ư of TCVN3 is no blemish of it.
        assert_eq!(blemishes("n\u{ad}íc", Encoding::Tcvn3)[1].1, 0);
        assert_eq!(blemishes("n\u{ad}íc", Encoding::Unicode)[1].1, 1);
    }
}
