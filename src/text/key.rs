//! One syllable as a number that can be compared.

use super::letter::{BASES, Mark, letter, mark, shaped};

/// The matching key of a word: its base letters in order, its tone, no case.
///
/// Exact for words of up to ten letters, six bits a letter and three for the
/// tone, so equal keys mean equal words; longer ones, which Vietnamese does not
/// have, are hashed and flagged. `Uỷ`, `Ủy`, `ủy` and its NFD spelling share a
/// key; so do the accepted pairs of i and y (`tỷ`, `tỉ`: DOMAIN.md 8.2).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Key(pub(crate) u64);

const LONG: u64 = 1 << 63;
const TONE: u32 = 60;
const I: u8 = 13;
const Y: u8 = 32;

impl Key {
    /// The key of one word, as a rule or a lexicon writes it.
    ///
    /// Characters that are neither letters nor marks are passed over.
    pub fn of(word: &str) -> Key {
        let mut keyed = KeyBuilder::default();
        for c in word.chars() {
            if let Some(letter) = letter(c) {
                keyed.push(letter.code, letter.tone);
            } else if let Some(mark) = mark(c) {
                keyed.mark(mark);
            }
        }
        keyed.finish()
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
            keyed.push(
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

    fn codes(self) -> impl Iterator<Item = u8> {
        let bits = self.0 & ((1 << TONE) - 1);
        (0..10).map(move |at| (bits >> (6 * at)) as u8 & 63).take_while(|&code| code != 0)
    }

    /// The base letters, small and without the tone: for messages and tests.
    pub fn spell(self) -> String {
        self.codes().filter_map(|code| BASES.chars().nth(code as usize - 1)).collect()
    }
}

/// Collects a word letter by letter.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct KeyBuilder {
    codes: u64,
    count: u32,
    tone: u8,
    hash: u64,
    last: u8,
    before: u8,
}

impl KeyBuilder {
    #[inline]
    pub(crate) fn push(&mut self, code: u8, tone: u8) {
        if self.count < 10 {
            self.codes |= u64::from(code) << (6 * self.count);
        }
        self.hash = (self.hash ^ u64::from(code)).wrapping_mul(0x0100_0000_01b3).rotate_left(5);
        self.count += 1;
        self.before = self.last;
        self.last = code;
        if tone != 0 {
            self.tone = tone;
        }
    }

    pub(crate) fn mark(&mut self, mark: Mark) {
        match mark {
            Mark::Tone(tone) => self.tone = tone,
            Mark::Shape(sign) if self.count > 0 && self.count <= 10 => {
                let code = shaped(self.last, sign);
                let at = 6 * (self.count - 1);
                self.codes = (self.codes & !(63 << at)) | (u64::from(code) << at);
                self.last = code;
            }
            Mark::Shape(_) => {}
        }
    }

    #[inline]
    pub(crate) fn finish(mut self) -> Key {
        if self.count > 10 {
            return Key(LONG | (self.hash & !LONG));
        }
        // tỷ = tỉ, quý = quí, kỳ = kì: a final y after h k l m s t or qu.
        const AFTER: [u8; 6] = [12, 15, 16, 17, 25, 26];
        let alone = self.count == 2 && AFTER.contains(&self.before);
        let qu = self.count == 3 && self.codes & 63 == 23 && self.before == 27;
        if self.last == Y && (alone || qu) {
            let at = 6 * (self.count - 1);
            self.codes = (self.codes & !(63 << at)) | (u64::from(I) << at);
        }
        Key(self.codes | (u64::from(self.tone) << TONE))
    }
}

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
