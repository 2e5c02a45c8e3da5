//! Inflate (RFC 1951) that may begin with what both ends know, and cannot be made to swell.

use super::code::{DISTANCE, DISTANCES, END, LENGTH, LITERALS, ORDER, fixed};

/// What was packed, if it is exactly `len` bytes and the packed bytes end with it.
///
/// Uses no more memory than `before`, what comes out and a few KB.
pub fn unpack(packed: &[u8], before: &[u8], len: usize) -> Option<Vec<u8>> {
    let mut bits = Bits { bytes: packed, at: 0 };
    let mut out = before.to_vec();
    let most = before.len() + len;
    loop {
        let last = bits.take(1)? == 1;
        match bits.take(2)? {
            0 => stored(&mut bits, &mut out, most)?,
            1 => {
                let lengths = fixed();
                coded(&mut bits, &mut out, most, &lengths[..LITERALS], &lengths[LITERALS..])?;
            }
            2 => {
                let (lengths, literals) = code_lengths(&mut bits)?;
                coded(&mut bits, &mut out, most, &lengths[..literals], &lengths[literals..])?;
            }
            _ => return None,
        }
        if last {
            let whole = out.len() == most && bits.at.div_ceil(8) == packed.len();
            return whole.then(|| out.split_off(before.len()));
        }
    }
}

fn stored(bits: &mut Bits<'_>, out: &mut Vec<u8>, most: usize) -> Option<()> {
    bits.at = bits.at.next_multiple_of(8);
    let (len, check) = (bits.take(16)?, bits.take(16)?);
    if len != check ^ 0xffff || out.len() + len as usize > most {
        return None;
    }
    let start = bits.at / 8;
    out.extend_from_slice(bits.bytes.get(start..start + len as usize)?);
    bits.at += len as usize * 8;
    Some(())
}

/// Reads a block's own code: its lengths, and how many of them are literals'.
fn code_lengths(bits: &mut Bits<'_>) -> Option<(Vec<u8>, usize)> {
    let literals = bits.take(5)? as usize + END + 1;
    let all = literals + bits.take(5)? as usize + 1;
    let written = bits.take(4)? as usize + 4;
    if literals > LITERALS - 2 || all - literals > DISTANCES - 2 {
        return None;
    }
    let mut own = [0; ORDER.len()];
    for &at in &ORDER[..written] {
        own[usize::from(at)] = bits.take(3)? as u8;
    }
    let code = Code::new(&own)?;
    let mut lengths: Vec<u8> = Vec::with_capacity(all);
    while lengths.len() < all {
        let (len, count) = match code.read(bits)? {
            16 => (*lengths.last()?, 3 + bits.take(2)?),
            17 => (0, 3 + bits.take(3)?),
            18 => (0, 11 + bits.take(7)?),
            len => (len as u8, 1),
        };
        lengths.extend(std::iter::repeat_n(len, count as usize));
    }
    (lengths.len() == all && lengths[END] > 0).then_some((lengths, literals))
}

fn coded(
    bits: &mut Bits<'_>,
    out: &mut Vec<u8>,
    most: usize,
    literals: &[u8],
    distances: &[u8],
) -> Option<()> {
    let (literals, distances) = (Code::new(literals)?, Code::new(distances)?);
    loop {
        let symbol = literals.read(bits)?;
        if symbol < END {
            if out.len() >= most {
                return None;
            }
            out.push(symbol as u8);
            continue;
        }
        if symbol == END {
            return Some(());
        }
        let &(base, more) = LENGTH.get(symbol - END - 1)?;
        let len = usize::from(base) + bits.take(more)? as usize;
        let &(base, more) = DISTANCE.get(distances.read(bits)?)?;
        let back = usize::from(base) + bits.take(more)? as usize;
        let from = out.len().checked_sub(back)?;
        if out.len() + len > most {
            return None;
        }
        // What is copied may lie in what is being written.
        for at in from..from + len {
            out.push(out[at]);
        }
    }
}

/// A canonical code: how many symbols have each length, and the symbols in its order.
struct Code {
    counts: [u16; 16],
    symbols: Vec<u16>,
}

impl Code {
    /// Nothing where the lengths make no code. One of a single symbol, or none, may leave
    /// codes unused.
    fn new(lengths: &[u8]) -> Option<Code> {
        let mut counts = [0u16; 16];
        lengths.iter().for_each(|&len| counts[usize::from(len)] += 1);
        counts[0] = 0;
        let left = (1..16).try_fold(1i32, |left, len| {
            let left = left * 2 - i32::from(counts[len]);
            (left >= 0).then_some(left)
        })?;
        let mut symbols = Vec::with_capacity(lengths.len());
        for len in 1..16 {
            let these = lengths.iter().enumerate().filter(|&(_, it)| *it == len);
            symbols.extend(these.map(|(symbol, _)| symbol as u16));
        }
        (left == 0 || symbols.len() < 2).then_some(Code { counts, symbols })
    }

    fn read(&self, bits: &mut Bits<'_>) -> Option<usize> {
        let (mut code, mut first, mut index) = (0i32, 0i32, 0i32);
        for &count in &self.counts[1..] {
            code |= bits.take(1)? as i32;
            let count = i32::from(count);
            if code - first < count {
                return self.symbols.get((index + code - first) as usize).map(|&symbol| usize::from(symbol));
            }
            index += count;
            first = (first + count) << 1;
            code <<= 1;
        }
        None
    }
}

/// Bits, the lowest of each byte first.
struct Bits<'a> {
    bytes: &'a [u8],
    /// Place of the next, in bits.
    at: usize,
}

impl Bits<'_> {
    fn take(&mut self, count: u8) -> Option<u32> {
        let mut value = 0;
        for bit in 0..count {
            let byte = *self.bytes.get(self.at / 8)?;
            value |= u32::from(byte >> (self.at % 8) & 1) << bit;
            self.at += 1;
        }
        Some(value)
    }
}
