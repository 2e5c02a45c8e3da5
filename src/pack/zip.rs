//! Zip: files in one file, and out of it again.

use super::{crc32, pack, unpack};

/// The signatures of the three kinds of record.
const LOCAL: u32 = 0x0403_4b50;
const CENTRAL: u32 = 0x0201_4b50;
const END: u32 = 0x0605_4b50;

/// 1980-01-01, the first day zip knows: the same files make the same bytes.
const DAY: u16 = 0x21;

/// The files, deflated, in one.
pub fn zip(files: &[(&str, String)]) -> Vec<u8> {
    let mut out = Vec::new();
    let mut directory = Vec::new();
    for (name, text) in files {
        let (plain, packed) = (text.as_bytes(), pack(text.as_bytes(), &[]));
        let at = out.len() as u32;
        let mut shared = Vec::new();
        // Version 2.0, names in UTF-8, deflated.
        for number in [20u16, 0x800, 8, 0, DAY] {
            shared.extend_from_slice(&number.to_le_bytes());
        }
        for number in [crc32(plain), packed.len() as u32, plain.len() as u32] {
            shared.extend_from_slice(&number.to_le_bytes());
        }
        shared.extend_from_slice(&(name.len() as u16).to_le_bytes());
        shared.extend_from_slice(&[0; 2]);
        out.extend_from_slice(&LOCAL.to_le_bytes());
        out.extend_from_slice(&shared);
        out.extend_from_slice(name.as_bytes());
        out.extend_from_slice(&packed);
        directory.extend_from_slice(&CENTRAL.to_le_bytes());
        directory.extend_from_slice(&[20, 0]);
        directory.extend_from_slice(&shared);
        directory.extend_from_slice(&[0; 10]);
        directory.extend_from_slice(&at.to_le_bytes());
        directory.extend_from_slice(name.as_bytes());
    }
    let at = out.len() as u32;
    out.extend_from_slice(&directory);
    out.extend_from_slice(&END.to_le_bytes());
    out.extend_from_slice(&[0; 4]);
    for _ in 0..2 {
        out.extend_from_slice(&(files.len() as u16).to_le_bytes());
    }
    out.extend_from_slice(&(directory.len() as u32).to_le_bytes());
    out.extend_from_slice(&at.to_le_bytes());
    out.extend_from_slice(&[0; 2]);
    out
}

/// Why a file did not come out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ZipFault {
    /// It is no zip, or a broken one.
    Broken,
    /// It needs a password.
    Encrypted,
    /// There is no such file in it.
    Missing,
    /// The file is larger than it may be.
    TooBig,
}

/// The file `name` out of a zip, if it is no larger than `most` bytes.
///
/// Only the directory at the end is believed, and only this one file is looked at: what
/// other files are called or claim to hold does not matter.
pub fn unzip(bytes: &[u8], name: &str, most: usize) -> Result<Vec<u8>, ZipFault> {
    let short = |at: usize| Some(u16::from_le_bytes(bytes.get(at..at.checked_add(2)?)?.try_into().ok()?));
    let long =
        |at: usize| Some(u32::from_le_bytes(bytes.get(at..at.checked_add(4)?)?.try_into().ok()?) as usize);
    let broken = ZipFault::Broken;
    // The end record is followed by a comment of 64 KB at most.
    let last = bytes.len().checked_sub(22).ok_or(broken)?;
    let first = last.saturating_sub(usize::from(u16::MAX));
    let end = (first..=last).rev().find(|&at| long(at) == Some(END as usize)).ok_or(broken)?;
    let count = short(end + 10).ok_or(broken)?;
    let mut at = long(end + 16).ok_or(broken)?;
    for _ in 0..count {
        if long(at) != Some(CENTRAL as usize) {
            return Err(broken);
        }
        let lens = [28, 30, 32].map(|field| short(at + field).map(usize::from));
        let [Some(named), Some(extra), Some(comment)] = lens else { return Err(broken) };
        let here = bytes.get(at + 46..at + 46 + named).ok_or(broken)?;
        if here != name.as_bytes() {
            at += 46 + named + extra + comment;
            continue;
        }
        let flags = short(at + 8).ok_or(broken)?;
        if flags & 1 != 0 {
            return Err(ZipFault::Encrypted);
        }
        let method = short(at + 10).ok_or(broken)?;
        let sum = long(at + 16).ok_or(broken)?;
        let (packed, plain) = (long(at + 20).ok_or(broken)?, long(at + 24).ok_or(broken)?);
        let local = long(at + 42).ok_or(broken)?;
        if plain > most {
            return Err(ZipFault::TooBig);
        }
        let skipped = [26, 28].map(|field| local.checked_add(field).and_then(short).map(usize::from));
        let [Some(named), Some(extra)] = skipped else { return Err(broken) };
        let start = local.saturating_add(30 + named + extra);
        let data = start.checked_add(packed).and_then(|end| bytes.get(start..end)).ok_or(broken)?;
        let found = match method {
            0 if packed == plain => data.to_vec(),
            8 => unpack(data, &[], plain).ok_or(broken)?,
            _ => return Err(broken),
        };
        return if crc32(&found) as usize == sum { Ok(found) } else { Err(broken) };
    }
    Err(ZipFault::Missing)
}
