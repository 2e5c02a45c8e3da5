//! Whether a text is worth a search for an old encoding or for damage: a look at its
//! bytes and words, no more.

use super::detect::legacy;
use super::syllable::is_syllable;
use crate::text::{Kind, Token, Words, phrases};

/// Words that damage makes of the commonest ones, and that are none: damaged text of a
/// few lines has some.
#[rustfmt::skip]
static BROKEN: Words = phrases![
    "khơng", "cơng", "phịng", "thơng", "đơng", "nơng", "trơng", "hơng", "lơng", "sơng", "chơng",
    "cĩ", "nĩi", "gĩp", "đĩng", "cịn", "lịng", "vịng", "địi", "dịng", "phĩ", "đĩ", "nhĩm", "khĩ",
    "xă", "đă", "lănh", "băo", "rơ", "t\u{301}nh", "h\u{301}nh", "v\u{301}", "v\u{323}ng", "c\u{323}n", "l\u{323}ng",
    "ph\u{323}ng",
];
/// The same of words that are some in small letters.
static SHOUTED: Words = phrases!["hõa", "phõng", "cõn", "dõng", "lõng", "tõa", "võng"];

/// Whether somewhere accents stand as thick as in Vietnamese and none of them is a letter
/// that only Vietnamese has, and what stands around there reads as an old encoding.
pub(super) fn may_be_old(text: &str) -> bool {
    /// What is read to either side.
    const AROUND: usize = 2048;
    // Of a few lines one look more costs nothing.
    if text.len() < 512 {
        return true;
    }
    let mut from = 0;
    while let Some(at) = thick(&text.as_bytes()[from..]) {
        let start = text.floor_char_boundary((from + at).saturating_sub(AROUND));
        let end = text.ceil_char_boundary(from + at + AROUND);
        if legacy(&text[start..end]).is_some() {
            return true;
        }
        from = end;
    }
    false
}

/// Where accents stand so thick for the first time.
fn thick(bytes: &[u8]) -> Option<usize> {
    /// In 92 sound notices seven had so many somewhere («rà soát, thanh toán»).
    const MANY: u32 = 7;
    // A third of what is looked at together: 48 bytes, a line that can tell something alone.
    let (thirds, _) = bytes.as_chunks::<16>();
    let mut clear = 2;
    for (at, third) in thirds.iter().enumerate() {
        // What letters of two bytes up to U+00FF begin with.
        let latin = |third: &[u8; 16]| count(third, 0xFE, 0xC2);
        if clear >= 2 && thirds[at.saturating_sub(2)..=at].iter().map(latin).sum::<u32>() >= MANY {
            return Some(16 * at);
        }
        // And those of Unicode's Vietnamese: C4 and C6, CC, E1.
        let ours = count(third, 0xFD, 0xC4) + count(third, 0xFF, 0xCC) + count(third, 0xFF, 0xE1);
        clear = if ours == 0 { clear + 1 } else { 0 };
    }
    None
}

/// How many of the bytes are `byte` in the bits of `mask`: eight at a time.
#[inline(always)]
fn count(bytes: &[u8; 16], mask: u8, byte: u8) -> u32 {
    const EACH: u64 = 0x0101_0101_0101_0101;
    const LOW: u64 = 0x7F * EACH;
    let eights = bytes.as_chunks::<8>().0.iter();
    let zeros = eights.map(|&eight| {
        let differs = (u64::from_le_bytes(eight) & (u64::from(mask) * EACH)) ^ (u64::from(byte) * EACH);
        !(((differs & LOW) + LOW) | differs | LOW)
    });
    zeros.map(u64::count_ones).sum()
}

/// Whether a search for damage may find some.
pub(super) fn may_be_damaged(text: &str, tokens: &[Token]) -> bool {
    // A capital before small letters may be a name of the highlands; of a few words, a sentence's first.
    let name = |token: &Token| token.upper() && !token.caps() && text.len() >= 512;
    let broken = |(at, token): (usize, &Token)| {
        BROKEN.is(tokens, at) && !name(token) || token.caps() && SHOUTED.is(tokens, at)
    };
    tokens.iter().enumerate().any(broken) || may_be_scrambled(text, tokens)
}

/// Whether too many of the first words with accents are no syllables.
fn may_be_scrambled(text: &str, tokens: &[Token]) -> bool {
    const LOOKED_AT: usize = 48;
    let words = tokens.iter().filter(|token| token.kind == Kind::Word);
    let accented = words.filter_map(|token| text.get(token.span.range())).filter(|word| !word.is_ascii());
    let (mut all, mut broken) = (0, 0);
    for word in accented.take(LOOKED_AT) {
        all += 1;
        broken += usize::from(!is_syllable(word));
    }
    broken * 8 > all
}
