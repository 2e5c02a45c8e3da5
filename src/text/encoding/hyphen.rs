//! The ư that a clipboard dropped from TCVN3, where it is the soft hyphen.
//!
//! Only the ư without a tone is lost; `trưởng` arrives as `trởng`. The rimes `ơng`,
//! `ơc`, `ơu` do not exist, so there it is certain; elsewhere a list decides
//! (DOMAIN.md 8.4). What is a word without its ư too, such as `mời` beside `mười`,
//! is left alone unless its neighbour tells.

use super::choice::in_case_of;
use super::lists::LOST;
use super::syllable::{is_syllable, is_vowel};
use crate::text::Key;
use crate::text::case::{is_lower, small};
use crate::text::letter::letter;

/// The word with its ư, where it is known to lack one.
///
/// `beside` are the words around it.
pub(super) fn restore(word: &str, beside: [Key; 2]) -> Option<String> {
    let vowel = |c: char| letter(c).is_some_and(|it| is_vowel(it.code));
    // Capitals without a vowel are an abbreviation.
    if word.chars().nth(1).is_some() && !word.contains(is_lower) && !word.contains(vowel) {
        return None;
    }
    let key = Key::of(word);
    if let Some(good) = LOST.choose(key, beside) {
        return (Key::of(good) != key).then(|| in_case_of(good, word));
    }
    if is_syllable(word) {
        return None;
    }
    let small = small(word);
    let nasal = || small.strip_suffix("ng").map(str::len).filter(|&at| at > 0);
    let at = small.find(HORNED).or_else(nasal)?;
    let whole = format!("{}ư{}", &small[..at], &small[at..]);
    is_syllable(&whole).then(|| in_case_of(&whole, word))
}

const HORNED: [char; 6] = ['ơ', 'ờ', 'ớ', 'ở', 'ỡ', 'ợ'];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn restores_what_is_certain() {
        let read = |word| restore(word, Default::default());
        let beside = |before, after| [Key::of(before), Key::of(after)];
        for (lost, whole) in [
            ("trởng", "trưởng"),
            ("Nớc", "Nước"),
            ("đợc", "được"),
            ("Đờng", "Đường"),
            ("TRƠNG", "TRƯƠNG"),
            ("rợu", "rượu"),
            ("ngời", "người"),
            ("Dới", "Dưới"),
            ("nhng", "nhưng"),
            ("Hng", "Hưng"),
        ] {
            assert_eq!(read(lost).as_deref(), Some(whole));
        }
        for whole in ["trường", "nơi", "mời", "TNG", "NH", "UBND", "công", "đa", "d", "ở"] {
            assert_eq!(read(whole), None, "{whole}");
        }
        assert_eq!(restore("t", beside("đầu", "")).as_deref(), Some("tư"));
        assert_eq!(restore("Đa", beside("", "vào")).as_deref(), Some("Đưa"));
        assert_eq!(restore("đa", beside("tối", "là")), None);
    }
}
