//! Whether a word can be a Vietnamese syllable.
//!
//! The judge of every conversion: a right one makes syllables, a wrong one makes
//! `khụng` and `ngỉên` or worse. It knows spelling (onset, rime, tone), not words:
//! of the thousands of syllables that can be, about half are in use.

use crate::text::letter::{Letter, Mark, letter, mark, shaped};
use std::sync::LazyLock;

/// The longest syllable, `nghiêng`.
pub(super) const LONGEST: usize = 7;

/// Whether a word, composed or not and in any case, can be a syllable.
pub(super) fn is_syllable(word: &str) -> bool {
    let Some(spelt) = Spelt::of(word) else { return false };
    let onset = spelt.run(0, false);
    // `gi` shares its `i` with `gì` and `giếng`, `qu` its `u` with none.
    spelt.is_sound(onset, false) || spelt.is_sound(onset, true)
}

/// A word as the codes of its base letters, with its one tone.
struct Spelt {
    codes: [u8; LONGEST],
    len: usize,
    tone: u8,
    /// Which letter bears the tone.
    marked: usize,
}

impl Spelt {
    /// `None` for a word with two tones, a foreign sign, or more than seven letters.
    fn of(word: &str) -> Option<Spelt> {
        let mut spelt = Spelt { codes: [0; LONGEST], len: 0, tone: 0, marked: 0 };
        for c in word.chars() {
            let tone = if let Some(Letter { code, tone, .. }) = letter(c) {
                *spelt.codes.get_mut(spelt.len).filter(|_| code <= Z)? = code;
                spelt.len += 1;
                tone
            } else {
                let last = &mut spelt.codes[spelt.len.checked_sub(1)?];
                match mark(c)? {
                    Mark::Tone(tone) if is_vowel(*last) => tone,
                    Mark::Tone(_) => return None,
                    Mark::Shape(sign) => {
                        *last = shaped(*last, sign);
                        0
                    }
                }
            };
            if tone != 0 {
                if spelt.tone != 0 {
                    return None;
                }
                (spelt.tone, spelt.marked) = (tone, spelt.len - 1);
            }
        }
        Some(spelt)
    }

    /// Where a run of vowels, or of other letters, from `at` on ends.
    fn run(&self, mut at: usize, vowels: bool) -> usize {
        while at < self.len && is_vowel(self.codes[at]) == vowels {
            at += 1;
        }
        at
    }

    /// Whether it is a syllable whose rime begins behind its onset, or with `glide`
    /// behind the `i` of `gi` or the `u` of `qu`.
    fn is_sound(&self, onset: usize, glide: bool) -> bool {
        let next = |at: usize| self.codes.get(at).copied().unwrap_or(0);
        let first = next(onset);
        let front = matches!(first, E | EE | I | Y);
        let start = onset + usize::from(glide);
        let letters = pack(&self.codes[..onset]);
        let begins = match (glide, letters) {
            (true, G) => first == I && is_vowel(next(start)) && next(start) != I,
            (true, Q) => first == U && !matches!(next(start), O | U | UW),
            (true, _) => false,
            _ if !ONSETS.contains(&letters) => false,
            _ => match letters {
                G => !front || first == I,
                C | NG => !front,
                K | GH | NGH => front,
                _ => true,
            },
        };
        if !begins || start >= self.len || self.len - start > 4 {
            return false;
        }
        let closed = self.run(start, true);
        // A syllable that ends in a stop is sắc or nặng.
        let stop = matches!(pack(&self.codes[closed..self.len]), C | CH | P | T);
        RIMES.binary_search(&pack(&self.codes[start..self.len])).is_ok()
            && (!stop || matches!(self.tone, 2 | 5))
            && (self.tone == 0 || self.bears_tone(start, closed))
    }

    /// Whether the tone stands on a vowel that may bear it: the last shaped
    /// letter where there is one (`ươ`, `iê`), any vowel of the rime elsewhere
    /// (`hoà`, `hòa`, and the slip `hòan`).
    fn bears_tone(&self, start: usize, closed: usize) -> bool {
        let shape = (start..closed).rev().find(|&at| matches!(self.codes[at], 2 | 3 | EE | 20 | 21 | UW));
        match shape {
            Some(at) => self.marked == at,
            // `gì`, `qúy`: the vowel that the onset is written with counts.
            None => self.marked < closed && self.marked + 1 >= start,
        }
    }
}

/// Up to four codes as one number.
const fn pack(codes: &[u8]) -> u32 {
    let mut packed = 0;
    let mut at = 0;
    while at < codes.len() && at < 4 {
        packed = packed << 6 | codes[at] as u32;
        at += 1;
    }
    packed
}

const E: u8 = 8;
const EE: u8 = 9;
const I: u8 = 13;
const O: u8 = 19;
const U: u8 = 27;
const UW: u8 = 28;
const Y: u8 = 32;
const Z: u8 = 33;
const C: u32 = pack(&[5]);
const CH: u32 = pack(&[5, 12]);
const G: u32 = pack(&[11]);
const GH: u32 = pack(&[11, 12]);
const K: u32 = pack(&[15]);
const NG: u32 = pack(&[18, 11]);
const NGH: u32 = pack(&[18, 11, 12]);
const P: u32 = pack(&[22]);
const Q: u32 = pack(&[23]);
const T: u32 = pack(&[26]);

/// Whether a base letter, by its code, is one of the twelve vowels.
pub(super) fn is_vowel(code: u8) -> bool {
    matches!(code, 1..=3 | E | EE | I | 19..=21 | U | UW | Y)
}

static ONSETS: LazyLock<Vec<u32>> = LazyLock::new(|| {
    let all = " b c ch d đ g gh h k kh l m n ng ngh nh p ph r s t th tr v x";
    all.split(' ').map(|onset| spelt(0, onset)).collect()
});

/// The rimes in order: each cluster of vowels with what may close it, `-` where it
/// may stand open. No ơng, no ơc: the surest signs of a lost ư and of damage.
static RIMES: LazyLock<Vec<u32>> = LazyLock::new(|| {
    const CLUSTERS: &str = "a - c ch m n ng nh p t/e - c m n ng p t/o - c m n ng p t/ô - c m n ng p t/\
        u - c m n ng p t/ê - ch m n nh p t/i - ch m n nh p t/ơ - m n p t/ư - c m n ng t/y -/\
        ă c m n ng p t/â c m n ng p t/iê c m n ng p t/uô c m n ng p t/ươ c m n ng p t/\
        oa - c ch m n ng nh p t/oă c m n ng t/oe - n t/oo c ng/uâ n ng t/uê - ch n nh/\
        uy - ch n nh p t/uyê n t/yê m n ng t";
    const OPEN: &str = "ai ao au ay âu ây eo êu ia iu iêu oai oao oay oeo oi ôi ơi ua uây ui uôi uơ uya \
        uyu ưa ưi ưu ươi ươu yêu";
    let mut rimes: Vec<u32> = OPEN.split(' ').map(|rime| spelt(0, rime)).collect();
    for cluster in CLUSTERS.split('/') {
        let (vowels, finals) = cluster.split_once(' ').unwrap_or_default();
        rimes.extend(finals.split(' ').map(|last| spelt(spelt(0, vowels), last)));
    }
    crate::text::in_order(rimes, |&rime| (rime.into(), 0))
});

/// The codes of a few letters behind those of others.
fn spelt(before: u32, letters: &str) -> u32 {
    letters.chars().filter_map(letter).fold(before, |codes, it| codes << 6 | u32::from(it.code))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_what_can_be_a_syllable() {
        let sound = "Cộng hoà hòa xã hội chủ nghĩa Việt Nam gì giếng giữa quốc quý quyết khuỷu nghiêng ủy uỷ \
                     yêu Ỷ tuyến khoẻ loại xoong đường rượu người thuở huỳnh huênh quơ quanh giặt gin ở ý ước";
        for word in sound.split_whitespace() {
            assert!(is_syllable(word), "{word}");
        }
        assert!(is_syllable("nu\u{31b}o\u{31b}\u{301}c"));
        let broken = "khơng cơng phịng cĩ thơng cịn đĩng gĩp ngỉên cứũ trởng nớc UBND Krông Wang house \
                      nghe\u{301}\u{300} hoc cuôc tìêp xă lănh nghiêngx t";
        for word in broken.split_whitespace() {
            assert!(!is_syllable(word), "{word}");
        }
    }
}
