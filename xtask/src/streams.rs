//! A module → the same bytes with like beside like, which LZMA packs a tenth smaller.
//!
//! In the code of a module instructions, numbers of locals, places in memory and calls
//! alternate; each kind by itself repeats far more. `boot/join.js` puts them together
//! again. Measured on the page's module: the code as LZMA 260 KB, so 229 KB.
//!
//! The format: the number of bytes of the module, of all before its first function, of all
//! after its last and of each stream, in 32 bits each with the low byte first; then these.

use anyhow::{Context, Result, ensure};

/// Where a number goes; `boot/join.js` has the same order.
#[derive(Clone, Copy)]
enum Stream {
    /// The instructions, and all that is too rare for a stream of its own.
    Code,
    Local,
    Block,
    Branch,
    Table,
    Call,
    Indirect,
    Get,
    Set,
    Global,
    Constant,
    Address,
    Long,
    Float,
    Offset,
    Alignment,
}

const STREAMS: usize = Stream::Alignment as usize + 1;

/// Codes that mean nothing in WebAssembly: `i32.const` of 0 to 15 …
const SMALL: u8 = 0xe0;
/// … `i32.const` of a number of three bytes and more, most of them addresses …
const ADDRESS: u8 = 0xf0;
/// … and what comes before an access to memory that is not aligned to its size.
const UNALIGNED: u8 = 0xf1;

/// The alignment of the loads and stores `0x28..=0x3e`, as a power of two.
const ALIGNED: [u8; 23] = [2, 3, 2, 3, 0, 0, 1, 1, 0, 0, 1, 1, 2, 2, 2, 3, 2, 3, 0, 1, 0, 1, 2];

/// The module in the order described above.
///
/// # Errors
/// A module that is cut short or has instructions this does not know, such as SIMD's.
pub fn parted(module: &[u8]) -> Result<Vec<u8>> {
    let mut read = Reader::new(module, 8);
    let code_end = loop {
        let id = read.byte().context("the module has no code")?;
        let length = read.number()? as usize;
        if id == 10 {
            break read.at + length;
        }
        read.take(length)?;
    };
    let functions = read.number()?;
    let before = read.at;
    let mut streams: [Vec<u8>; STREAMS] = Default::default();
    for _ in 0..functions {
        let size = read.number()? as usize;
        let end = read.at + size;
        function(&mut read, end, &mut streams)?;
        ensure!(read.at == end, "a function does not end where it says");
    }
    ensure!(read.at == code_end, "the code does not end where it says");
    let parts = [&module[..before], &module[code_end..]].into_iter().chain(streams.iter().map(Vec::as_slice));
    let mut out = u32::try_from(module.len())?.to_le_bytes().to_vec();
    for part in parts.clone() {
        out.extend(u32::try_from(part.len())?.to_le_bytes());
    }
    out.extend(parts.flatten());
    Ok(out)
}

fn function(read: &mut Reader<'_>, end: usize, streams: &mut [Vec<u8>; STREAMS]) -> Result<()> {
    let mut put = |stream: Stream, bytes: &[u8]| streams[stream as usize].extend(bytes);
    let groups = read.peek()?;
    put(Stream::Local, read.leb()?);
    ensure!(groups < 128, "a function with {groups} kinds of locals");
    for _ in 0..groups {
        put(Stream::Local, read.leb()?);
        put(Stream::Local, read.take(1)?);
    }
    while read.at < end {
        let op = read.byte()?;
        match op {
            0x28..=0x3e => {
                let alignment = read.leb()?;
                if alignment != [ALIGNED[usize::from(op - 0x28)]] {
                    put(Stream::Code, &[UNALIGNED]);
                    put(Stream::Alignment, alignment);
                }
                put(Stream::Code, &[op]);
                put(Stream::Offset, read.leb()?);
            }
            0x41 => match read.leb()? {
                &[small @ 0..16] => put(Stream::Code, &[SMALL + small]),
                number if number.len() < 3 => {
                    put(Stream::Code, &[op]);
                    put(Stream::Constant, number);
                }
                address => {
                    put(Stream::Code, &[ADDRESS]);
                    put(Stream::Address, address);
                }
            },
            0xfc => {
                put(Stream::Code, &[op]);
                let kind = read.peek()?;
                put(Stream::Code, read.leb()?);
                for _ in 0..*b"\0\0\0\0\0\0\0\0\x02\x01\x02\x01\x02\x01\x02\x01\x01\x01"
                    .get(usize::from(kind))
                    .with_context(|| format!("unknown instruction fc {kind:02x}"))?
                {
                    put(Stream::Code, read.leb()?);
                }
            }
            _ => {
                put(Stream::Code, &[op]);
                match op {
                    0x02..=0x04 => put(Stream::Block, read.leb()?),
                    0x0c | 0x0d => put(Stream::Branch, read.leb()?),
                    0x0e => {
                        let count = Reader { ..*read }.number()?;
                        for _ in 0..count + 2 {
                            put(Stream::Table, read.leb()?);
                        }
                    }
                    0x10 => put(Stream::Call, read.leb()?),
                    0x11 => {
                        put(Stream::Indirect, read.leb()?);
                        put(Stream::Indirect, read.leb()?);
                    }
                    0x20 => put(Stream::Get, read.leb()?),
                    0x21 | 0x22 => put(Stream::Set, read.leb()?),
                    0x23 | 0x24 => put(Stream::Global, read.leb()?),
                    0x42 => put(Stream::Long, read.leb()?),
                    0x43 => put(Stream::Float, read.take(4)?),
                    0x44 => put(Stream::Float, read.take(8)?),
                    // Tables and references, the size of the memory.
                    0x25 | 0x26 | 0x3f | 0x40 | 0xd0 | 0xd2 => put(Stream::Code, read.leb()?),
                    0x00 | 0x01 | 0x05 | 0x0b | 0x0f | 0x1a | 0x1b | 0x45..=0xc4 | 0xd1 => {}
                    _ => anyhow::bail!("unknown instruction {op:02x}"),
                }
            }
        }
    }
    Ok(())
}

/// Bytes read one after another.
pub(crate) struct Reader<'a> {
    bytes: &'a [u8],
    /// The place of the next one.
    pub at: usize,
}

impl<'a> Reader<'a> {
    /// From a place on.
    pub fn new(bytes: &'a [u8], at: usize) -> Reader<'a> {
        Reader { bytes, at }
    }

    fn peek(&self) -> Result<u8> {
        self.bytes.get(self.at).copied().context("the module is cut short")
    }

    pub fn byte(&mut self) -> Result<u8> {
        let byte = self.peek()?;
        self.at += 1;
        Ok(byte)
    }

    pub fn take(&mut self, count: usize) -> Result<&'a [u8]> {
        let taken = self.bytes.get(self.at..self.at + count).context("the module is cut short")?;
        self.at += count;
        Ok(taken)
    }

    /// The bytes of one number in LEB128.
    pub fn leb(&mut self) -> Result<&'a [u8]> {
        let begin = self.at;
        while self.byte()? >= 128 {}
        Ok(&self.bytes[begin..self.at])
    }

    /// One number in LEB128 without a sign.
    pub fn number(&mut self) -> Result<u32> {
        let bytes = self.leb()?;
        ensure!(bytes.len() <= 5, "a number is too long");
        Ok(bytes.iter().rev().fold(0, |sum, byte| (sum << 7) | u32::from(byte & 127)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `(func (param i32) (result i32) local.get 0, i32.const 5, i32.add, i32.load offset=8)`
    const MODULE: &[u8] = b"\0asm\x01\0\0\0\
        \x01\x06\x01\x60\x01\x7f\x01\x7f\x03\x02\x01\0\
        \x0a\x0c\x01\x0a\0\x20\0\x41\x05\x6a\x28\x02\x08\x0b\
        \0\x02\x01x";

    #[test]
    fn like_comes_beside_like() {
        let parted = parted(MODULE).unwrap();
        let head: Vec<u32> =
            parted[..76].chunks(4).map(|four| u32::from_le_bytes(four.try_into().unwrap())).collect();
        let mut want = [0; 19];
        (want[0], want[1], want[2]) = (MODULE.len() as u32, 23, 4);
        let stream = |stream: Stream| 3 + stream as usize;
        want[stream(Stream::Code)] = 5;
        want[stream(Stream::Local)] = 1;
        want[stream(Stream::Get)] = 1;
        want[stream(Stream::Offset)] = 1;
        assert_eq!(head, want);
        let body = [&MODULE[..23], b"\0\x02\x01x", b"\x20\xe5\x6a\x28\x0b", b"\0", b"\0", b"\x08"].concat();
        assert_eq!(parted[76..], body);
    }

    #[test]
    fn what_it_does_not_know_is_refused() {
        assert!(parted(&MODULE[..30]).is_err());
        assert!(parted(&MODULE[..20]).unwrap_err().to_string().contains("no code"));
        let mut simd = MODULE.to_vec();
        simd[29] = 0xfd;
        assert!(parted(&simd).unwrap_err().to_string().contains("unknown instruction fd"));
    }
}
