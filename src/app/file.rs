//! A file's bytes as text: UTF-8 or UTF-16, with or without a byte order mark.

/// The largest file that is opened, in bytes.
pub const LARGEST: u64 = 20 * 1024 * 1024;

/// Why a file was not opened. What the reader is told stands in `words`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Larger than [`LARGEST`].
    TooBig {
        /// Its size in bytes.
        bytes: u64,
    },
    /// Its bytes are no text we know.
    NotText,
    /// A Word file.
    Word,
    /// A PDF.
    Pdf,
    /// The browser could not read it.
    Unreadable,
}

impl Refusal {
    /// A name for tests and styles.
    pub fn name(self) -> &'static str {
        match self {
            Refusal::TooBig { .. } => "too_big",
            Refusal::NotText => "not_text",
            Refusal::Word => "word",
            Refusal::Pdf => "pdf",
            Refusal::Unreadable => "unreadable",
        }
    }
}

/// The text of a file.
pub fn decode(bytes: &[u8]) -> Result<String, Refusal> {
    match bytes {
        [0xff, 0xfe, rest @ ..] => utf16(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => utf16(rest, u16::from_be_bytes),
        [0xef, 0xbb, 0xbf, rest @ ..] => utf8(rest),
        [b'%', b'P', b'D', b'F', ..] => Err(Refusal::Pdf),
        // A zip, which a .docx is; the old .doc has a mark of its own.
        [b'P', b'K', 3, 4, ..] | [0xd0, 0xcf, 0x11, 0xe0, ..] => Err(Refusal::Word),
        _ if looks_like_utf16(bytes, 1) => utf16(bytes, u16::from_le_bytes),
        _ if looks_like_utf16(bytes, 0) => utf16(bytes, u16::from_be_bytes),
        _ => utf8(bytes),
    }
}

/// Whether most high bytes of the first characters are zero: Latin letters in UTF-16.
fn looks_like_utf16(bytes: &[u8], high: usize) -> bool {
    let pairs = bytes.chunks_exact(2).take(512);
    let (all, zero) = pairs.fold((0, 0), |(all, zero), pair| (all + 1, zero + usize::from(pair[high] == 0)));
    all >= 2 && zero * 10 >= all * 4
}

fn utf8(bytes: &[u8]) -> Result<String, Refusal> {
    let text = std::str::from_utf8(bytes).map_err(|_| Refusal::NotText)?;
    text_only(text.to_owned())
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<String, Refusal> {
    let (pairs, odd) = bytes.as_chunks::<2>();
    if !odd.is_empty() {
        return Err(Refusal::NotText);
    }
    let units = pairs.iter().map(|&pair| unit(pair));
    let text: Result<String, _> = char::decode_utf16(units).collect();
    text_only(text.map_err(|_| Refusal::NotText)?)
}

/// Control characters that no text has mean that the bytes are something else.
fn text_only(text: String) -> Result<String, Refusal> {
    let binary = |c: char| {
        c.is_control()
            && !matches!(
                c,
                '\t' | '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{1e}' | '\u{1f}' | '\u{80}'..='\u{9f}'
            )
    };
    let found = text.chars().filter(|&c| binary(c)).take(4).count();
    if found > 3 || text.contains('\0') { Err(Refusal::NotText) } else { Ok(text) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn utf16_bytes(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(bytes).collect()
    }

    #[test]
    fn reads_the_encodings_an_office_saves() {
        let text = "THÔNG BÁO\r\nGiao Sở Tài chính.";
        let with = |mark: &[u8], rest: Vec<u8>| [mark, &rest].concat();
        for bytes in [
            text.as_bytes().to_vec(),
            with(&[0xef, 0xbb, 0xbf], text.into()),
            with(&[0xff, 0xfe], utf16_bytes(text, u16::to_le_bytes)),
            with(&[0xfe, 0xff], utf16_bytes(text, u16::to_be_bytes)),
            utf16_bytes(text, u16::to_le_bytes),
            utf16_bytes(text, u16::to_be_bytes),
        ] {
            assert_eq!(decode(&bytes).as_deref(), Ok(text), "{bytes:?}");
        }
        assert_eq!(decode(b"").as_deref(), Ok(""));
    }

    #[test]
    fn refuses_what_is_no_text() {
        for (bytes, want) in [
            (&b"%PDF-1.7 ..."[..], Refusal::Pdf),
            (b"PK\x03\x04 word/document.xml", Refusal::Word),
            (b"\xd0\xcf\x11\xe0\xa1\xb1", Refusal::Word),
            (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", Refusal::NotText),
            (b"GIF89a\x01\x02\x03\x04\x05", Refusal::NotText),
            (b"\xff\xfe\x00\xd8", Refusal::NotText),
            (b"\xff\xfea\0b", Refusal::NotText),
            // TCVN3, saved in one byte a letter, is not UTF-8.
            (b"TH\xa4NG B\xb8O", Refusal::NotText),
        ] {
            assert_eq!(decode(bytes), Err(want), "{bytes:?}");
        }
    }
}
