//! Ours against miniz_oxide, both ways.

use super::*;
use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::decompress_to_vec;
use proptest::prelude::*;

fn both_ways(plain: &[u8]) {
    let ours = pack(plain, &[]);
    assert_eq!(decompress_to_vec(&ours).ok().as_deref(), Some(plain));
    assert_eq!(unpack(&ours, &[], plain.len()).as_deref(), Some(plain));
    for level in [0, 1, 6, 10] {
        let theirs = compress_to_vec(plain, level);
        assert_eq!(unpack(&theirs, &[], plain.len()).as_deref(), Some(plain), "level {level}");
    }
}

fn noise(len: usize, among: u64) -> Vec<u8> {
    let mut state = 7u64;
    let next = std::iter::repeat_with(|| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        ((state >> 33) % among) as u8
    });
    next.take(len).collect()
}

#[test]
fn agrees_with_another_deflate() {
    let text = include_str!("tests.rs");
    both_ways(text.as_bytes());
    both_ways(text.repeat(9).as_bytes());
    both_ways(&noise(50_000, 256));
    both_ways(&noise(40_000, 3));
    both_ways(&(0..=255).cycle().take(70_000).collect::<Vec<u8>>());
    for len in [0, 1, 2, 3, 4, 257, 258, 259, 65_535, 65_536] {
        both_ways(&vec![b'a'; len]);
        both_ways(&noise(len, 256));
    }
    // Counts like Fibonacci's numbers make codes longer than fifteen bits.
    let (mut counts, mut skewed) = ((1usize, 1usize), Vec::new());
    for byte in 0..22u8 {
        skewed.extend(std::iter::repeat_n(byte, counts.0));
        counts = (counts.1, counts.0 + counts.1);
    }
    both_ways(&skewed);
}

#[test]
fn packs_as_well_as_the_other() {
    let text = include_str!("deflate.rs");
    let (ours, theirs) = (pack(text.as_bytes(), &[]).len(), compress_to_vec(text.as_bytes(), 10).len());
    assert!(ours * 100 <= theirs * 103, "{ours} against {theirs}");
}

#[test]
fn swells_no_further_than_it_may() {
    let bomb = compress_to_vec(&vec![0; 4 << 20], 10);
    assert_eq!(unpack(&bomb, &[], 1000), None);
    assert_eq!(unpack(&bomb, &[], (4 << 20) - 1), None);
    assert_eq!(unpack(&bomb[..bomb.len() - 1], &[], 4 << 20), None);
    assert!(unpack(&bomb, &[], 4 << 20).is_some());
    // And what would look like one is not made.
    assert!(is_plausible(pack(&vec![0; 1 << 20], &[]).len(), 1 << 20));
}

proptest! {
    #[test]
    fn what_is_packed_comes_back(plain in prop::collection::vec(any::<u8>(), 0..300), before in "[a-d ]{0,80}", text in "[a-d ]{0,300}") {
        for plain in [&plain[..], text.as_bytes()] {
            prop_assert_eq!(unpack(&pack(plain, before.as_bytes()), before.as_bytes(), plain.len()), Some(plain.to_vec()));
        }
        both_ways(&plain);
    }

    #[test]
    fn no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..200), len in 0usize..2000) {
        let _ = unpack(&bytes, b"before", len);
        // The other reader agrees on what is right, but for what it leaves behind the end.
        if let Some(ours) = unpack(&bytes, &[], len) {
            prop_assert_eq!(decompress_to_vec(&bytes).ok(), Some(ours));
        }
    }
}
