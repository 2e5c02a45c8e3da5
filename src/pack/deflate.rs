//! Deflate (RFC 1951) that may begin with what both ends know.
//!
//! Our own, because the crate for it would cost the page 10 KB: greedy matches with
//! one look ahead, blocks with codes of their own where that pays.

use super::code::{DISTANCE, DISTANCES, END, LENGTH, LITERALS, ORDER, fixed};
use std::ops::Range;

/// How far back a match may lie.
const WINDOW: usize = 32 * 1024;
const LONGEST: usize = 258;
const SHORTEST: usize = 3;
/// How many earlier places are tried for one match.
const TRIES: usize = 200;
/// How many symbols share one code.
const BLOCK: usize = 20_000;

/// No text packs better than this many bytes to one, give or take a little.
const RATIO: usize = 100;

/// Whether so many bytes may come out of so few.
pub fn is_plausible(packed: usize, plain: usize) -> bool {
    plain <= packed * RATIO
}

/// `plain` made small; `before` is what both ends know already (may be empty).
pub fn pack(plain: &[u8], before: &[u8]) -> Vec<u8> {
    let whole = [before, plain].concat();
    let symbols = symbols(&whole, before.len());
    let mut bits = Bits::default();
    let mut blocks = symbols.chunks(BLOCK).peekable();
    if symbols.is_empty() {
        block(&mut bits, &[], true);
    }
    while let Some(symbols) = blocks.next() {
        block(&mut bits, symbols, blocks.peek().is_none());
    }
    let best = bits.done();
    // What repeats itself without end would look like a bomb: it goes as it is.
    if is_plausible(best.len(), plain.len()) { best } else { stored(plain) }
}

fn stored(plain: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(plain.len() + plain.len() / 10_000 + 5);
    let mut chunks = plain.chunks(usize::from(u16::MAX)).peekable();
    while let Some(chunk) = chunks.next() {
        let len = chunk.len() as u16;
        out.push(u8::from(chunks.peek().is_none()));
        out.extend_from_slice(&len.to_le_bytes());
        out.extend_from_slice(&(!len).to_le_bytes());
        out.extend_from_slice(chunk);
    }
    out
}

/// A byte as it is, or so many bytes from so far back.
#[derive(Clone, Copy)]
struct Symbol {
    /// A byte where `back` is 0.
    len: u16,
    back: u16,
}

/// The bytes from `from` on as symbols.
fn symbols(whole: &[u8], from: usize) -> Vec<Symbol> {
    let mut places = Places { whole, last: vec![0; 1 << 15], before: vec![0; whole.len()] };
    (0..from).for_each(|at| places.add(at));
    let mut out = Vec::with_capacity(whole.len() - from);
    let literal = |at: usize| Symbol { len: u16::from(whole[at]), back: 0 };
    // The match that begins one byte before `at`.
    let mut held = (0, 0);
    let mut at = from;
    while at < whole.len() {
        let here = places.longest(at);
        places.add(at);
        if held.0 >= SHORTEST && here.0 <= held.0 {
            out.push(Symbol { len: held.0 as u16, back: held.1 as u16 });
            let end = at - 1 + held.0;
            (at + 1..end).for_each(|at| places.add(at));
            held = (0, 0);
            at = end;
            continue;
        }
        if held.0 >= SHORTEST {
            out.push(literal(at - 1));
        }
        held = here;
        if held.0 < SHORTEST {
            out.push(literal(at));
        }
        at += 1;
    }
    out
}

/// Where three bytes stood before.
struct Places<'a> {
    whole: &'a [u8],
    /// By a hash of the three: the last place, from 1.
    last: Vec<u32>,
    /// By place: the one before it with the same hash, from 1.
    before: Vec<u32>,
}

impl Places<'_> {
    fn hash(&self, at: usize) -> Option<usize> {
        let three = self.whole.get(at..at + SHORTEST)?;
        let bits = three.iter().fold(0u32, |bits, &byte| bits << 8 | u32::from(byte));
        Some((bits.wrapping_mul(0x9e37_79b1) >> 17) as usize)
    }

    fn add(&mut self, at: usize) {
        if let Some(hash) = self.hash(at) {
            self.before[at] = std::mem::replace(&mut self.last[hash], at as u32 + 1);
        }
    }

    /// The longest match for what stands at `at`, and how far back it lies.
    fn longest(&self, at: usize) -> (usize, usize) {
        let mut best = (0, 0);
        let Some(hash) = self.hash(at) else { return best };
        let ahead = &self.whole[at..self.whole.len().min(at + LONGEST)];
        let mut place = self.last[hash] as usize;
        for _ in 0..TRIES {
            if place == 0 || at + 1 - place >= WINDOW {
                break;
            }
            let there = &self.whole[place - 1..];
            // One that is not longer than the best so far differs there at the latest.
            if there.get(best.0) != ahead.get(best.0) {
                place = self.before[place - 1] as usize;
                continue;
            }
            let len = ahead.iter().zip(there).take_while(|(one, other)| one == other).count();
            if len > best.0 {
                best = (len, at + 1 - place);
                if len == ahead.len() {
                    break;
                }
            }
            place = self.before[place - 1] as usize;
        }
        best
    }
}

/// The code of a length or distance, and what follows it: bits and how many.
fn coded(table: &[(u16, u8)], value: u16) -> (usize, u32, u8) {
    let code = table.iter().rposition(|&(base, _)| base <= value).unwrap_or_default();
    (code, u32::from(value - table[code].0), table[code].1)
}

/// Writes one block, with a code of its own where that is shorter.
fn block(bits: &mut Bits, symbols: &[Symbol], last: bool) {
    let mut counts = [0u32; LITERALS + DISTANCES];
    counts[END] = 1;
    for symbol in symbols {
        match symbol.back {
            0 => counts[usize::from(symbol.len)] += 1,
            back => {
                counts[END + 1 + coded(&LENGTH, symbol.len).0] += 1;
                counts[LITERALS + coded(&DISTANCE, back).0] += 1;
            }
        }
    }
    let mut own = lengths(&counts[..LITERALS], 15);
    own.extend(lengths(&counts[LITERALS..], 15));
    let mut head = Bits::default();
    code_lengths(&mut head, &own);
    let known = fixed();
    let cost = |lengths: &[u8]| -> u64 {
        counts.iter().zip(lengths).map(|(&count, &len)| u64::from(count) * u64::from(len)).sum()
    };
    bits.put(u32::from(last), 1);
    let lengths = if head.len() + cost(&own) < cost(&known) {
        bits.put(2, 2);
        code_lengths(bits, &own);
        own
    } else {
        bits.put(1, 2);
        known.to_vec()
    };
    let codes = [codes(&lengths[..LITERALS]), codes(&lengths[LITERALS..])].concat();
    let put = |bits: &mut Bits, symbol: usize| bits.put(u32::from(codes[symbol]), lengths[symbol]);
    for symbol in symbols {
        if symbol.back == 0 {
            put(bits, usize::from(symbol.len));
            continue;
        }
        let (code, more, len) = coded(&LENGTH, symbol.len);
        put(bits, END + 1 + code);
        bits.put(more, len);
        let (code, more, len) = coded(&DISTANCE, symbol.back);
        put(bits, LITERALS + code);
        bits.put(more, len);
    }
    put(bits, END);
}

/// Writes the lengths of a code, runs of one length as such.
fn code_lengths(bits: &mut Bits, lengths: &[u8]) {
    let used = |range: Range<usize>, least: usize| {
        let last = lengths[range].iter().rposition(|&len| len > 0);
        last.map_or(least, |last| (last + 1).max(least))
    };
    let (literals, distances) = (used(0..LITERALS, END + 1), used(LITERALS..LITERALS + DISTANCES, 1));
    let lengths = [&lengths[..literals], &lengths[LITERALS..LITERALS + distances]].concat();
    // Each a symbol of the code for lengths, what follows it, and in how many bits.
    let mut runs: Vec<(u8, u32, u8)> = Vec::new();
    for run in lengths.chunk_by(|one, other| one == other) {
        let mut left = run.len();
        if run[0] > 0 {
            runs.push((run[0], 0, 0));
            left -= 1;
        }
        while left > 0 {
            let (symbol, least, most, len) = match (run[0], left) {
                (_, ..3) => (run[0], 1, 1, 0),
                (0, 11..) => (18, 11, 138, 7),
                (0, _) => (17, 3, 10, 3),
                _ => (16, 3, 6, 2),
            };
            let taken = left.min(most);
            runs.push((symbol, (taken - least) as u32, len));
            left -= taken;
        }
    }
    let mut counts = [0u32; ORDER.len()];
    runs.iter().for_each(|&(symbol, ..)| counts[usize::from(symbol)] += 1);
    // Some readers want a code of at least two.
    counts[0] = counts[0].max(1);
    counts[18] = counts[18].max(1);
    let own = self::lengths(&counts, 7);
    let written = ORDER.iter().rposition(|&at| own[usize::from(at)] > 0).map_or(4, |last| (last + 1).max(4));
    bits.put((literals - END - 1) as u32, 5);
    bits.put((distances - 1) as u32, 5);
    bits.put((written - 4) as u32, 4);
    ORDER[..written].iter().for_each(|&at| bits.put(u32::from(own[usize::from(at)]), 3));
    let codes = codes(&own);
    for (symbol, more, len) in runs {
        bits.put(u32::from(codes[usize::from(symbol)]), own[usize::from(symbol)]);
        bits.put(more, len);
    }
}

/// The lengths of the best code for symbols that occur so often, none above `limit`.
fn lengths(counts: &[u32], limit: u8) -> Vec<u8> {
    let mut counts = counts.to_vec();
    loop {
        let lengths = huffman(&counts);
        if lengths.iter().all(|&len| len <= limit) {
            return lengths;
        }
        counts.iter_mut().for_each(|count| *count = count.div_ceil(2));
    }
}

/// Huffman's code: the two rarest are joined until one is left. Symbols that do not
/// occur have no code; a single one has one bit.
fn huffman(counts: &[u32]) -> Vec<u8> {
    // Put in by hand: std's sort is 7 KB of code, and these are few.
    let mut leaves: Vec<usize> = Vec::new();
    for at in (0..counts.len()).filter(|&at| counts[at] > 0) {
        let place = leaves.iter().rposition(|&other| counts[other] <= counts[at]).map_or(0, |last| last + 1);
        leaves.insert(place, at);
    }
    // Each node's weight and the node it was joined into: the leaves, then the joined,
    // both from light to heavy.
    let mut nodes: Vec<(u32, usize)> = leaves.iter().map(|&at| (counts[at], 0)).collect();
    let (mut leaf, mut joined) = (0, leaves.len());
    for _ in 1..leaves.len() {
        let parent = nodes.len();
        let mut weight = 0;
        for _ in 0..2 {
            let light = leaf < leaves.len() && (joined >= parent || nodes[leaf].0 <= nodes[joined].0);
            let next = if light { &mut leaf } else { &mut joined };
            weight += nodes[*next].0;
            nodes[*next].1 = parent;
            *next += 1;
        }
        nodes.push((weight, 0));
    }
    let mut depths = vec![0u8; nodes.len()];
    for at in (0..nodes.len().saturating_sub(1)).rev() {
        depths[at] = depths[nodes[at].1] + 1;
    }
    let mut lengths = vec![0; counts.len()];
    for (place, &at) in leaves.iter().enumerate() {
        lengths[at] = depths[place].max(1);
    }
    lengths
}

/// The code of each symbol, its first bit lowest, as it is written.
fn codes(lengths: &[u8]) -> Vec<u16> {
    let mut next = 0u16;
    let mut codes = vec![0; lengths.len()];
    for len in 1..=15 {
        for (at, _) in lengths.iter().enumerate().filter(|(_, it)| **it == len) {
            codes[at] = next.reverse_bits() >> (16 - len);
            next = next.wrapping_add(1);
        }
        next <<= 1;
    }
    codes
}

/// Bits on their way into bytes, the lowest first.
#[derive(Default)]
struct Bits {
    out: Vec<u8>,
    held: u32,
    count: u8,
}

impl Bits {
    fn put(&mut self, bits: u32, len: u8) {
        self.held |= bits << self.count;
        self.count += len;
        while self.count >= 8 {
            self.out.push(self.held as u8);
            self.held >>= 8;
            self.count -= 8;
        }
    }

    fn len(&self) -> u64 {
        self.out.len() as u64 * 8 + u64::from(self.count)
    }

    fn done(mut self) -> Vec<u8> {
        self.put(0, 7);
        self.out
    }
}
