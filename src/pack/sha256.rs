//! SHA-256 (FIPS 180-4), small: the crate's would be four times the code on the page.

/// The first 32 bits behind the point of the cube roots of the first 64 primes.
static ROUNDS: [u32; 64] = roots();

const fn roots() -> [u32; 64] {
    let mut found = [0; 64];
    let (mut count, mut number) = (0, 2);
    while count < found.len() {
        if is_prime(number) {
            found[count] = behind_the_point(number, 3);
            count += 1;
        }
        number += 1;
    }
    found
}

const fn is_prime(number: u128) -> bool {
    let mut by = 2;
    while by * by <= number && !number.is_multiple_of(by) {
        by += 1;
    }
    by * by > number
}

/// The first 32 bits behind the point of the square or cube root of a number below 512.
const fn behind_the_point(number: u128, power: u32) -> u32 {
    let (mut root, mut bit) = (0u128, 1 << 37);
    while bit > 0 {
        if (root | bit).pow(power) <= number << (32 * power) {
            root |= bit;
        }
        bit >>= 1;
    }
    root as u32
}

/// The same of the square roots of the first eight.
const START: [u32; 8] = {
    let mut found = [0; 8];
    let primes = [2, 3, 5, 7, 11, 13, 17, 19];
    let mut at = 0;
    while at < 8 {
        found[at] = behind_the_point(primes[at], 2);
        at += 1;
    }
    found
};

/// The digest of these bytes.
pub fn sha256(bytes: &[u8]) -> [u8; 32] {
    let mut state = START;
    let (blocks, rest) = bytes.as_chunks::<64>();
    blocks.iter().for_each(|block| compress(&mut state, block));
    // One bit, zeros, and how many bits there were: one block more, or two.
    let mut end = [0; 128];
    end[..rest.len()].copy_from_slice(rest);
    end[rest.len()] = 0x80;
    let len = if rest.len() < 56 { 64 } else { 128 };
    end[len - 8..len].copy_from_slice(&(8 * bytes.len() as u64).to_be_bytes());
    end[..len].as_chunks::<64>().0.iter().for_each(|block| compress(&mut state, block));
    let mut digest = [0; 32];
    for (four, word) in digest.as_chunks_mut::<4>().0.iter_mut().zip(state) {
        *four = word.to_be_bytes();
    }
    digest
}

fn compress(state: &mut [u32; 8], block: &[u8; 64]) {
    let mut words = [0; 64];
    for (word, four) in words.iter_mut().zip(block.as_chunks::<4>().0) {
        *word = u32::from_be_bytes(*four);
    }
    for at in 16..64 {
        let (early, late) = (words[at - 15], words[at - 2]);
        let early = early.rotate_right(7) ^ early.rotate_right(18) ^ (early >> 3);
        let late = late.rotate_right(17) ^ late.rotate_right(19) ^ (late >> 10);
        words[at] = words[at - 16].wrapping_add(early).wrapping_add(words[at - 7]).wrapping_add(late);
    }
    let [mut a, mut b, mut c, mut d, mut e, mut f, mut g, mut h] = *state;
    for (word, round) in words.into_iter().zip(&ROUNDS) {
        let mixed = e.rotate_right(6) ^ e.rotate_right(11) ^ e.rotate_right(25);
        let chosen = (e & f) ^ (!e & g);
        let one = h.wrapping_add(mixed).wrapping_add(chosen).wrapping_add(*round).wrapping_add(word);
        let mixed = a.rotate_right(2) ^ a.rotate_right(13) ^ a.rotate_right(22);
        let two = mixed.wrapping_add((a & b) ^ (a & c) ^ (b & c));
        (h, g, f, e, d, c, b, a) = (g, f, e, d.wrapping_add(one), c, b, a, one.wrapping_add(two));
    }
    for (word, more) in state.iter_mut().zip([a, b, c, d, e, f, g, h]) {
        *word = word.wrapping_add(more);
    }
}

#[cfg(test)]
mod tests {
    use super::sha256;
    use sha2::Digest as _;

    #[test]
    fn agrees_with_the_crate_at_every_length() {
        let bytes: Vec<u8> = (0..1000u32).map(|at| ((at * at) >> 3) as u8).collect();
        for len in (0..300).chain([999, 1000]) {
            assert_eq!(sha256(&bytes[..len]), *sha2::Sha256::digest(&bytes[..len]), "{len}");
        }
    }
}
