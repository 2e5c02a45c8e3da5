//! What deflate and inflate share (RFC 1951): the codes of lengths and distances, and
//! the order in which code lengths are written.

/// The symbol that ends a block.
pub const END: usize = 256;

/// How many codes of literals and lengths there are, the last two never used.
pub const LITERALS: usize = 288;

/// How many codes of distances there are, the last two never used.
pub const DISTANCES: usize = 32;

/// The order in which the lengths of the code for lengths are written.
pub const ORDER: [u8; 19] = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/// The shortest length of each code from 257, and how many more bits follow it.
pub const LENGTH: [(u16, u8); 29] = lengths();

/// The shortest distance of each code, and how many more bits follow it.
pub const DISTANCE: [(u16, u8); 30] = distances();

const fn lengths() -> [(u16, u8); 29] {
    let mut table = [(0, 0); 29];
    let (mut base, mut code) = (3u16, 0);
    while code < 28 {
        let bits = if code < 8 { 0 } else { (code as u8 - 4) / 4 };
        table[code] = (base, bits);
        base += 1 << bits;
        code += 1;
    }
    table[28] = (258, 0);
    table
}

const fn distances() -> [(u16, u8); 30] {
    let mut table = [(0, 0); 30];
    let (mut base, mut code) = (1u16, 0);
    while code < 30 {
        let bits = if code < 4 { 0 } else { (code as u8 - 2) / 2 };
        table[code] = (base, bits);
        base = base.wrapping_add(1 << bits);
        code += 1;
    }
    table
}

/// The lengths of the code that every reader knows: literals and lengths, then distances.
pub fn fixed() -> [u8; LITERALS + DISTANCES] {
    let mut lengths = [8; LITERALS + DISTANCES];
    lengths[144..256].fill(9);
    lengths[256..280].fill(7);
    lengths[LITERALS..].fill(5);
    lengths
}
