//! One syllable as a number that can be compared.

use super::letter::{BASES, Mark, letter, mark, shaped};

/// The matching key of a word: its base letters in order, its tone, no case.
///
/// Exact for words of up to ten letters, six bits a letter and three for the
/// tone, so equal keys mean equal words; longer ones, which Vietnamese does not
/// have, are hashed and flagged. `Uỷ`, `Ủy`, `ủy` and its NFD spelling share a
/// key; so do the accepted pairs of i and y (`tỷ`, `tỉ`: DOMAIN.md 8.2).
///
/// Aligned to four bytes, which makes a token five words of memory instead of six.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(Rust, packed(4))]
pub struct Key(pub(crate) u64);

/// A short hash of a key, worked out once for each token.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Probe(u16);

impl Probe {
    /// How many there are.
    pub(crate) const COUNT: usize = 2048;

    #[inline(always)]
    pub(crate) fn place(self) -> usize {
        usize::from(self.0) % Probe::COUNT
    }

    /// The hash of two words that follow one another.
    #[inline(always)]
    pub(crate) fn then(self, next: Probe) -> Probe {
        Probe(self.0.wrapping_mul(5) ^ next.0)
    }
}

const LONG: u64 = 1 << 63;
const TONE: u32 = 60;
const I: u64 = 13;
const Y: u64 = 32;

impl Key {
    /// The key of one word, as a rule or a lexicon writes it.
    ///
    /// Characters that are neither letters nor marks are passed over.
    pub fn of(word: &str) -> Key {
        let mut keyed = KeyBuilder::default();
        for c in word.chars() {
            if let Some(letter) = letter(c) {
                keyed = keyed.push(letter.code, letter.tone);
            } else if let Some(mark) = mark(c) {
                keyed = keyed.mark(mark);
            }
        }
        keyed.finish()
    }

    /// Its hash.
    #[inline]
    pub(crate) fn probe(self) -> Probe {
        Probe((self.0.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> (64 - Probe::COUNT.ilog2())) as u16)
    }

    /// The tone: 0 none, 1 huyền, 2 sắc, 3 hỏi, 4 ngã, 5 nặng.
    pub fn tone(self) -> u8 {
        if self.0 & LONG != 0 { 0 } else { (self.0 >> TONE) as u8 & 7 }
    }

    /// The key without tone and with `ă â ê ô ơ ư đ` as plain letters: what
    /// a search without accents compares.
    pub fn plain(self) -> Key {
        if self.0 & LONG != 0 {
            return self;
        }
        let mut keyed = KeyBuilder::default();
        for code in self.codes() {
            keyed = keyed.push(
                match code {
                    2 | 3 => 1,
                    7 => 6,
                    9 => 8,
                    20 | 21 => 19,
                    28 => 27,
                    other => other,
                },
                0,
            );
        }
        keyed.finish()
    }

    /// How many letters; 11 stands for "more than ten".
    pub fn letters(self) -> usize {
        if self.0 & LONG != 0 { 11 } else { self.codes().count() }
    }

    /// Its first letter.
    pub(crate) fn initial(self) -> Option<u8> {
        self.codes().next()
    }

    /// Whether the other one's letters come first in it.
    pub(crate) fn begins_with(self, other: Key) -> bool {
        let mut mine = self.codes();
        other.codes().all(|code| mine.next() == Some(code))
    }

    /// Its letters as numbers; of a longer word than Vietnamese has, none that mean anything.
    pub(crate) fn codes(self) -> impl Iterator<Item = u8> {
        let bits = self.0 & ((1 << TONE) - 1);
        (0..10).map(move |at| (bits >> (6 * at)) as u8 & 63).take_while(|&code| code != 0)
    }

    /// The base letters, small and without the tone: for messages and tests.
    pub fn spell(self) -> String {
        self.codes().filter_map(|code| BASES.chars().nth(code as usize - 1)).collect()
    }
}

/// Collects a word letter by letter.
///
/// Small enough to live in registers, and taken and returned by value so that it does.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct KeyBuilder {
    /// The codes of the first ten letters.
    codes: u64,
    /// Six for each letter.
    bits: u32,
    tone: u8,
    /// What came after the tenth letter.
    hash: u64,
}

impl KeyBuilder {
    /// A word of up to ten letters whose codes, six bits for each, are known.
    #[inline]
    pub(crate) fn of(codes: u64, bits: u32, tone: u8) -> Self {
        KeyBuilder { codes, bits, tone, hash: 0 }
    }

    #[inline]
    pub(crate) fn push(mut self, code: u8, tone: u8) -> Self {
        if self.bits < TONE {
            self.codes |= u64::from(code) << self.bits;
            self.bits += 6;
        } else {
            self = self.beyond(code);
        }
        if tone != 0 {
            self.tone = tone;
        }
        self
    }

    /// An eleventh letter and more: no word of Vietnamese.
    #[cold]
    fn beyond(mut self, code: u8) -> Self {
        if self.bits == TONE {
            self.hash = self.codes;
        }
        self.bits += 6;
        self.hash = (self.hash ^ u64::from(code)).wrapping_mul(0x0100_0000_01b3).rotate_left(5);
        self
    }

    /// How many letters.
    #[inline]
    pub(crate) fn letters(self) -> u32 {
        self.bits / 6
    }

    pub(crate) fn mark(mut self, mark: Mark) -> Self {
        match mark {
            Mark::Tone(tone) => self.tone = tone,
            Mark::Shape(sign) if self.bits > 0 && self.bits <= TONE => {
                let at = self.bits - 6;
                let code = shaped((self.codes >> at) as u8 & 63, sign);
                self.codes = (self.codes & !(63 << at)) | (u64::from(code) << at);
            }
            Mark::Shape(_) => {}
        }
        self
    }

    #[inline]
    pub(crate) fn finish(self) -> Key {
        if self.bits > TONE {
            return Key(LONG | (self.hash & !LONG));
        }
        let mut codes = self.codes;
        // tỷ = tỉ, quý = quí, kỳ = kì: a final y after h k l m s t or qu.
        let alone = self.bits == 12 && codes >> 6 == Y && AFTER & 1 << (codes & 63) != 0;
        let qu = self.bits == 18 && codes == QUY;
        if alone || qu {
            let at = self.bits - 6;
            codes = (codes & !(63 << at)) | (I << at);
        }
        Key(codes | (u64::from(self.tone) << TONE))
    }
}

/// A bit for the code of each of h k l m s t.
const AFTER: u64 = 1 << 12 | 1 << 15 | 1 << 16 | 1 << 17 | 1 << 25 | 1 << 26;
/// q, u, y.
const QUY: u64 = 23 | 27 << 6 | Y << 12;

#[cfg(test)]
mod tests {
    use super::*;

    /// Spellings that must be one word, and words that must stay apart.
    #[test]
    fn folds_spellings_and_nothing_else() {
        for same in [
            &["Uỷ", "Ủy", "uỷ", "ủy", "U\u{309}y", "UỶ"][..],
            &["hoà", "hòa", "HOÀ", "hoa\u{300}"],
            &["tỷ", "tỉ", "Tỉ"],
            &["quý", "quí", "QÚY"],
            &["kỹ", "kĩ"],
            &["nước", "n\u{1b0}\u{1a1}\u{301}c", "nu\u{31b}o\u{31b}\u{301}c", "nƣớc"],
            &["Đảng", "Ðảng", "đảng"],
        ] {
            let keys: Vec<Key> = same.iter().map(|word| Key::of(word)).collect();
            assert!(keys.windows(2).all(|two| two[0] == two[1]), "{same:?} {keys:?}");
        }
        for (one, other) in
            [("giao", "giáo"), ("đồng", "dong"), ("tay", "tai"), ("thúy", "thúi"), ("ban", "bản")]
        {
            assert_ne!(Key::of(one), Key::of(other), "{one} {other}");
        }
    }

    #[test]
    fn plain_drops_what_people_do_not_type() {
        assert_eq!(Key::of("Nhiệm").plain(), Key::of("nhiem"));
        assert_eq!(Key::of("đường").plain(), Key::of("duong"));
        assert_eq!(Key::of("nghiêng").spell(), "nghiêng");
        assert_eq!(Key::of("internationalization").letters(), 11);
    }
}
