//! Whether a word can be a Vietnamese syllable.
//!
//! The judge of every conversion: a right one makes syllables, a wrong one makes
//! `khụng` and `ngỉên` or worse. It knows spelling (onset, rime, tone), not words:
//! of the thousands of syllables that can be, about half are in use.

use crate::text::letter::{Letter, Mark, letter, mark, shaped};

/// The longest syllable, `nghiêng`.
pub(super) const LONGEST: usize = 7;

/// Whether a word, composed or not and in any case, can be a syllable.
pub(super) fn is_syllable(word: &str) -> bool {
    Spelt::of(word).is_some_and(|spelt| spelt.is_sound())
}

/// A word as base letters in UTF-8, with its one tone.
struct Spelt {
    bytes: [u8; LONGEST * 2],
    len: usize,
    tone: u8,
    /// The byte at which the letter with the tone begins.
    marked: usize,
}

impl Spelt {
    /// `None` for a word with two tones, a foreign sign, or more than seven letters.
    fn of(word: &str) -> Option<Spelt> {
        let mut codes = [(0_u8, 0_u8); LONGEST];
        let mut count = 0;
        for c in word.chars() {
            if let Some(Letter { code, tone, .. }) = letter(c) {
                *codes.get_mut(count)? = (code, tone);
                count += 1;
            } else {
                let last = codes.get_mut(count.checked_sub(1)?)?;
                match mark(c)? {
                    // Two tones, or one on a consonant.
                    Mark::Tone(_) if last.1 != 0 || !is_vowel(last.0) => return None,
                    Mark::Tone(tone) => last.1 = tone,
                    Mark::Shape(sign) => last.0 = shaped(last.0, sign),
                }
            }
        }
        let mut spelt = Spelt { bytes: [0; LONGEST * 2], len: 0, tone: 0, marked: 0 };
        for &(code, tone) in &codes[..count] {
            let base = *LETTERS.get(usize::from(code).checked_sub(1)?)?;
            if tone != 0 {
                if spelt.tone != 0 {
                    return None;
                }
                spelt.tone = tone;
                spelt.marked = spelt.len;
            }
            spelt.len += base.encode_utf8(&mut spelt.bytes[spelt.len..]).len();
        }
        Some(spelt)
    }

    fn is_sound(&self) -> bool {
        let Ok(word) = std::str::from_utf8(&self.bytes[..self.len]) else { return false };
        splits(word).into_iter().flatten().any(|rime| {
            let vowels = rime.len() - rime.trim_start_matches(VOWELS).len();
            let (cluster, last) = rime.split_at(vowels);
            finals(cluster).contains(&last)
                // A syllable that ends in a stop is sắc or nặng.
                && (!matches!(last, "c" | "ch" | "p" | "t") || matches!(self.tone, 2 | 5))
                && (self.tone == 0 || self.bears_tone(word, rime, cluster))
        })
    }

    /// Whether the tone stands on a vowel that may bear it: the last shaped
    /// letter where there is one (`ươ`, `iê`), any vowel of the rime elsewhere
    /// (`hoà`, `hòa`, and the slip `hòan`).
    fn bears_tone(&self, word: &str, rime: &str, cluster: &str) -> bool {
        let start = word.len() - rime.len();
        let shape = cluster.char_indices().rfind(|&(_, c)| !c.is_ascii());
        match shape {
            Some((at, _)) => self.marked == start + at,
            // `gì`, `qúy`: the vowel that the onset is written with counts.
            None => self.marked < start + cluster.len() && self.marked + 1 >= start,
        }
    }
}

/// The base letters in the order of their codes, from 1.
#[rustfmt::skip]
const LETTERS: [char; 33] = [
    'a', 'ă', 'â', 'b', 'c', 'd', 'đ', 'e', 'ê', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm', 'n', 'o', 'ô', 'ơ', 'p',
    'q', 'r', 's', 't', 'u', 'ư', 'v', 'w', 'x', 'y', 'z',
];

const VOWELS: [char; 12] = ['a', 'ă', 'â', 'e', 'ê', 'i', 'o', 'ô', 'ơ', 'u', 'ư', 'y'];

/// Whether a base letter, by its code, is one of the twelve vowels.
pub(super) fn is_vowel(code: u8) -> bool {
    matches!(code, 1..=3 | 8 | 9 | 13 | 19..=21 | 27 | 28 | 32)
}

/// The rimes a word can be read with: `gi` shares its `i` with `gì` and `giếng`.
fn splits(word: &str) -> [Option<&str>; 2] {
    let onset = word.find(VOWELS).unwrap_or(word.len());
    let (onset, rime) = word.split_at(onset);
    let front = rime.starts_with(['e', 'ê', 'i', 'y']);
    let plain = match onset {
        "k" | "gh" | "ngh" => front,
        "c" | "ng" => !front,
        "g" => !front || rime.starts_with('i'),
        "" | "b" | "ch" | "d" | "đ" | "gi" | "h" | "kh" | "l" | "m" | "n" | "nh" | "p" | "ph" | "r" | "s"
        | "t" | "th" | "tr" | "v" | "x" => true,
        _ => false,
    };
    let glide = match onset {
        "g" => rime.strip_prefix('i').filter(|rest| rest.starts_with(VOWELS) && !rest.starts_with('i')),
        "q" => rime.strip_prefix('u').filter(|rest| !rest.starts_with(['o', 'u', 'ư'])),
        _ => None,
    };
    [plain.then_some(rime), glide]
}

/// What may close a cluster of vowels; `""` where it may stand open.
fn finals(cluster: &str) -> &'static [&'static str] {
    match cluster {
        "a" => &["", "c", "ch", "m", "n", "ng", "nh", "p", "t"],
        "e" | "o" | "ô" | "u" => &["", "c", "m", "n", "ng", "p", "t"],
        "ê" | "i" => &["", "ch", "m", "n", "nh", "p", "t"],
        // No ơng, no ơc: the surest signs of a lost ư and of damage.
        "ơ" => &["", "m", "n", "p", "t"],
        "ư" => &["", "c", "m", "n", "ng", "t"],
        "y" => &[""],
        "ă" | "â" => &["c", "m", "n", "ng", "p", "t"],
        "iê" | "uô" | "ươ" => &["c", "m", "n", "ng", "p", "t"],
        "oa" => &["", "c", "ch", "m", "n", "ng", "nh", "p", "t"],
        "oă" => &["c", "m", "n", "ng", "t"],
        "oe" => &["", "n", "t"],
        "oo" => &["c", "ng"],
        "uâ" => &["n", "ng", "t"],
        "uê" => &["", "ch", "n", "nh"],
        "uy" => &["", "ch", "n", "nh", "p", "t"],
        "uyê" => &["n", "t"],
        "yê" => &["m", "n", "ng", "t"],
        "ai" | "ao" | "au" | "ay" | "âu" | "ây" | "eo" | "êu" | "ia" | "iu" | "iêu" | "oai" | "oao"
        | "oay" | "oeo" | "oi" | "ôi" | "ơi" | "ua" | "uây" | "ui" | "uôi" | "uơ" | "uya" | "uyu" | "ưa"
        | "ưi" | "ưu" | "ươi" | "ươu" | "yêu" => &[""],
        _ => &[],
    }
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
