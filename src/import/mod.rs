//! Ways in: the bytes of a file, or what was pasted, as the text of a notice.
//!
//! A file may come from anyone and claim to be anything. Its first bytes say what it is, not its
//! name; nothing is rendered, run or fetched; memory and time stay within a fixed multiple of
//! [`LARGEST`].

mod charset;
mod docx;
mod html;
mod list;
mod markup;
mod ours;

#[cfg(test)]
mod tests;

pub use html::text as html_text;

use crate::pack::ZipFault;
use crate::share::Shared;

/// The largest file that is opened, in bytes.
pub const LARGEST: u64 = 20 * 1024 * 1024;

/// Why a file was not opened. What the reader is told stands in the page's `words`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Larger than [`LARGEST`], or it would be once unpacked.
    TooBig {
        /// Its size in bytes.
        bytes: u64,
    },
    /// Its bytes are no text we know.
    NotText,
    /// A Word file of before 2007, or rich text.
    OldWord,
    /// It needs a password.
    Encrypted,
    /// It began as a Word file or as one of ours, and does not go on as one.
    Broken,
    /// A PDF.
    Pdf,
    /// There is no word in it, as in a document of pictures.
    Empty,
    /// The browser could not read it.
    Unreadable,
}

impl Refusal {
    /// A name for tests and styles.
    pub fn name(self) -> &'static str {
        match self {
            Refusal::TooBig { .. } => "too_big",
            Refusal::NotText => "not_text",
            Refusal::OldWord => "old_word",
            Refusal::Encrypted => "encrypted",
            Refusal::Broken => "broken",
            Refusal::Pdf => "pdf",
            Refusal::Empty => "empty",
            Refusal::Unreadable => "unreadable",
        }
    }
}

/// What a file holds: the text, and what people said of it if the file is ours. Text in an
/// encoding of before Unicode comes as it is, for the reader to be asked.
pub fn open(bytes: &[u8]) -> Result<Shared, Refusal> {
    match read(bytes)? {
        Shared::Full(text, _)
            if text.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}').is_empty() =>
        {
            Err(Refusal::Empty)
        }
        shared => Ok(shared),
    }
}

fn read(bytes: &[u8]) -> Result<Shared, Refusal> {
    if bytes.len() as u64 > LARGEST {
        return Err(Refusal::TooBig { bytes: bytes.len() as u64 });
    }
    match bytes {
        [b'%', b'P', b'D', b'F', ..] => return Err(Refusal::Pdf),
        [b'P', b'K', 3, 4, ..] => return docx::text(bytes).map(plain).map_err(refused),
        // The container of old Office files, and of new ones behind a password.
        [0xd0, 0xcf, 0x11, 0xe0, ..] => {
            let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
            let locked = bytes.windows(name.len()).any(|it| it == name);
            return Err(if locked { Refusal::Encrypted } else { Refusal::OldWord });
        }
        [b'{', b'\\', b'r', b't', b'f', ..] => return Err(Refusal::OldWord),
        _ => {}
    }
    let text = charset::decode(bytes).ok_or(Refusal::NotText)?;
    match ours::read(&text) {
        Some(read) => read.ok_or(Refusal::Broken),
        None if html::is_html(&text) => Ok(plain(html::text(&text))),
        None => Ok(plain(text)),
    }
}

fn plain(text: String) -> Shared {
    Shared::Full(text, Vec::new())
}

fn refused(fault: ZipFault) -> Refusal {
    match fault {
        ZipFault::Broken => Refusal::Broken,
        ZipFault::Encrypted => Refusal::Encrypted,
        // Another kind of zip.
        ZipFault::Missing => Refusal::NotText,
        ZipFault::TooBig => Refusal::TooBig { bytes: docx::MOST as u64 },
    }
}
