//! Links: a notice, or what is worth handing on of it, in the fragment of an address.
//!
//! ```text
//! #r1.<base64url: head of 9 bytes │ deflate(postcard) │ CRC-32>r
//! head: version │ what it holds │ bytes deflated (3) │ bytes inflated (3) │ CRC-8 of these
//! ```
//!
//! Deflate begins with a frozen dictionary of office phrases. The closing letter
//! keeps chat apps from cutting what is before it. The head alone says how long
//! the whole is, so that a cut link is told from a damaged one.
//!
//! A link may come from anyone: [`open`] is total, and neither memory nor time
//! depend on more than its own length and [`LARGEST`].

mod base64url;
mod choice;
mod meter;
pub mod qr;
mod refusal;
mod wire;

pub use choice::Choice;
pub use meter::{Breaks, Meter, QR, meter};
pub use refusal::Refusal;

use crate::correction::Correction;
use crate::pack::{crc8, crc32, is_plausible, pack, unpack};
use crate::report::Report;
use base64url::{decode, encode};

/// The longest link that is looked at, in bytes.
pub const LONGEST: usize = 256 * 1024;

/// The most that a link may hold, in bytes, inflated.
pub const LARGEST: usize = 1024 * 1024;

/// What every link of this version begins with.
const PREFIX: &str = "#r1.";

/// What every link ends with: no sign that a mail or chat program takes for the end of a sentence.
const LAST: char = 'r';

/// What both ends know before the first byte. Frozen for ever: a link says only where
/// in it something stands.
const DICTIONARY: &str = include_str!("dictionary.txt");

const VERSION: u8 = 1;
const HEAD: usize = 9;
const HEAD_CHARS: usize = HEAD / 3 * 4;
const TAIL: usize = 4;

/// What a link holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shared {
    /// What is worth handing on, without the text it was read from.
    Summary(Box<Report>),
    /// The whole text, byte for byte, and what people said of it.
    Full(String, Vec<Correction>),
}

impl Shared {
    /// The text alone; of a summary its title, since it has none.
    pub fn into_text(self) -> String {
        match self {
            Shared::Summary(report) => report.title().to_owned(),
            Shared::Full(text, _) => text,
        }
    }

    fn tier(&self) -> u8 {
        match self {
            Shared::Summary(_) => 0,
            Shared::Full(_, corrections) if corrections.is_empty() => 1,
            Shared::Full(..) => 2,
        }
    }
}

/// The most that the link in a file may hold, in bytes: what its head can count.
const LARGEST_IN_FILE: usize = 0xff_ffff;

/// The fragment that holds `shared`, to be put behind an address; what does not fit is
/// [`Refusal::TooBig`].
pub fn fragment(shared: &Shared) -> Result<String, Refusal> {
    fragment_within(shared, LONGEST, LARGEST)
}

/// The same for a file, which may be far longer than an address.
pub fn fragment_in_file(shared: &Shared) -> Result<String, Refusal> {
    fragment_within(shared, usize::MAX, LARGEST_IN_FILE)
}

fn fragment_within(shared: &Shared, longest: usize, largest: usize) -> Result<String, Refusal> {
    let plain = match shared {
        Shared::Summary(report) => wire::write(report),
        Shared::Full(text, corrections) if corrections.is_empty() => text.clone().into_bytes(),
        Shared::Full(text, corrections) => wire::write_text(text, corrections),
    };
    if plain.len() > largest {
        return Err(Refusal::TooBig);
    }
    let packed = pack(&plain, DICTIONARY.as_bytes());
    let three = |number: usize| (number as u32).to_le_bytes();
    let (short, long) = (three(packed.len()), three(plain.len()));
    let mut bytes = vec![VERSION, shared.tier()];
    bytes.extend_from_slice(&short[..3]);
    bytes.extend_from_slice(&long[..3]);
    bytes.push(crc8(&bytes));
    bytes.extend_from_slice(&packed);
    bytes.extend_from_slice(&crc32(&bytes).to_le_bytes());
    let link = format!("{PREFIX}{}{LAST}", encode(&bytes));
    if link.len() > longest { Err(Refusal::TooBig) } else { Ok(link) }
}

/// Whether an address has something in it that [`open`] should look at.
pub fn is_link(address: &str) -> bool {
    !matches!(open(address), Err(Refusal::NotOurs))
}

/// Opens a link: a whole address or its fragment, as it came through a chat or mail
/// program (wrapped, percent-encoded, with words or signs behind it).
pub fn open(address: &str) -> Result<Shared, Refusal> {
    if address.len() > LONGEST { Err(Refusal::TooBig) } else { open_within(address, LARGEST) }
}

/// Opens the last link in a file's text.
pub fn open_file(text: &str) -> Result<Shared, Refusal> {
    open_within(text, LARGEST_IN_FILE)
}

fn open_within(address: &str, largest: usize) -> Result<Shared, Refusal> {
    let address = unescaped(address);
    let body = body(&address)?;
    let head = body.get(..HEAD_CHARS).ok_or(Refusal::Cut { have: body.len(), whole: None })?;
    let head = decode(head).ok_or(Refusal::Damaged)?;
    if crc8(&head[..HEAD - 1]) != head[HEAD - 1] {
        return Err(Refusal::Damaged);
    }
    if head[0] != VERSION {
        return Err(Refusal::Newer);
    }
    let number = |at: usize| u32::from_le_bytes([head[at], head[at + 1], head[at + 2], 0]) as usize;
    let (short, long) = (number(2), number(5));
    let whole = base64url::chars(HEAD + short + TAIL) + 1;
    let body = body.get(..whole).ok_or(Refusal::Cut { have: body.len(), whole: Some(whole) })?;
    let body = body.strip_suffix(LAST).ok_or(Refusal::Damaged)?;
    let bytes = decode(body).ok_or(Refusal::Damaged)?;
    let (checked, sum) = bytes.split_at_checked(HEAD + short).ok_or(Refusal::Damaged)?;
    if crc32(checked).to_le_bytes() != sum {
        return Err(Refusal::Damaged);
    }
    if long > largest || !is_plausible(short, long) {
        return Err(Refusal::TooBig);
    }
    let plain = unpack(&checked[HEAD..], DICTIONARY.as_bytes(), long).ok_or(Refusal::Damaged)?;
    match head[1] {
        0 => wire::read(&plain).map(|report| Shared::Summary(Box::new(report))).ok_or(Refusal::Damaged),
        1 => {
            String::from_utf8(plain).map(|text| Shared::Full(text, Vec::new())).map_err(|_| Refusal::Damaged)
        }
        2 => wire::read_text(&plain)
            .map(|(text, corrections)| Shared::Full(text, corrections))
            .ok_or(Refusal::Damaged),
        _ => Err(Refusal::Newer),
    }
}

/// The letters of the link: what stands behind its prefix, without what wrapping put in.
fn body(address: &str) -> Result<String, Refusal> {
    // The last `#` of ours; or the fragment alone, without it.
    let places = || address.rmatch_indices('#').map(|(at, _)| &address[at..]);
    let here = places().find_map(|it| it.strip_prefix(PREFIX));
    let Some(rest) = here.or_else(|| address.trim_start().strip_prefix(&PREFIX[1..])) else {
        let version = |it: &str| it.strip_prefix(&PREFIX[..2])?.split_once('.')?.0.parse::<u16>().ok();
        let newer = places().any(|it| version(it).is_some());
        return Err(if newer { Refusal::Newer } else { Refusal::NotOurs });
    };
    let wrapped = |c: &char| c.is_whitespace() || matches!(c, '\u{200b}' | '\u{feff}' | '\u{ad}' | '>' | '=');
    let letters = rest.chars().filter(|c| !wrapped(c));
    Ok(letters.take_while(|&c| base64url::is_letter(c)).collect())
}

/// `%23` and its like as the characters they stand for; only ASCII matters here.
fn unescaped(address: &str) -> String {
    let mut out = String::with_capacity(address.len());
    let mut rest = address;
    while let Some((before, after)) = rest.split_once('%') {
        out.push_str(before);
        let code = after.get(..2).and_then(|hex| u8::from_str_radix(hex, 16).ok());
        match code.filter(u8::is_ascii) {
            Some(code) => {
                out.push(char::from(code));
                rest = &after[2..];
            }
            None => {
                out.push('%');
                rest = after;
            }
        }
    }
    out + rest
}

#[cfg(test)]
mod tests;
