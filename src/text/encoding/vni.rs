//! VNI-Windows, as its fonts leave it behind: a vowel and its mark as two letters.
//!
//! From the table of DOMAIN.md 8.4, on which three independent converters agree.

use crate::text::case::{cased, lower};

/// Each vowel with the marks that may follow it, and the letters they make.
const PAIRS: [(char, &str, &str); 8] = [
    ('a', "øùâõêïûáàåãäéèúüë", "àáâãăạảấầẩẫậắằẳẵặ"),
    ('e', "øùâïûõáàåãä", "èéêẹẻẽếềểễệ"),
    ('o', "øùâõïûáàåãä", "òóôõọỏốồổỗộ"),
    ('u', "øùõïû", "ùúũụủ"),
    ('y', "ùøûõï", "ýỳỷỹỵ"),
    ('i', "øù", "ìí"),
    ('ô', "ùøûõï", "ớờởỡợ"),
    ('ö', "ùøûõï", "ứừửữự"),
];

/// The letters that stand alone.
const ALONE: (&str, &str) = ("ñóôöæòî", "đĩơưỉịỵ");

/// The letter that `mark` makes of `vowel`, in the case of the vowel.
///
/// A small mark after a capital is common in headings, so case is the vowel's alone.
pub(super) fn pair(vowel: char, mark: char) -> Option<char> {
    // Most characters are told apart here.
    if !('\u{c0}'..='\u{ff}').contains(&mark) {
        return None;
    }
    let small = lower(vowel);
    let (_, marks, letters) = PAIRS.iter().find(|(base, ..)| *base == small)?;
    let at = marks.chars().position(|it| it == lower(mark))?;
    letters.chars().nth(at).map(|letter| cased(letter, vowel))
}

/// The letter that `c` stands for by itself.
fn alone(c: char) -> Option<char> {
    let at = ALONE.0.chars().position(|it| it == lower(c))?;
    ALONE.1.chars().nth(at).map(|letter| cased(letter, c))
}

/// The text in Unicode: one scan, the longer sequence first.
pub(super) fn convert(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        if let Some(letter) = chars.peek().and_then(|&next| pair(c, next)) {
            chars.next();
            out.push(letter);
        } else if c.is_ascii() {
            out.push(c);
        } else {
            out.push(alone(c).unwrap_or(c));
        }
    }
    out
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// The inverse of [`convert`], for round trips.
    pub(in super::super) fn encode(text: &str) -> String {
        let mut out = String::new();
        for c in text.chars() {
            let small = lower(c);
            let single = ALONE.1.chars().position(|it| it == small).and_then(|at| ALONE.0.chars().nth(at));
            let double = PAIRS.iter().filter(|(base, ..)| *base != 'i').find_map(|(base, marks, letters)| {
                let at = letters.chars().position(|it| it == small)?;
                Some((*base, marks.chars().nth(at)?))
            });
            match (single, double) {
                (Some(letter), _) => out.push(cased(letter, c)),
                (None, Some((base, mark))) if !c.is_ascii() => {
                    out.push(cased(base, c));
                    out.push(cased(mark, c));
                }
                _ => out.push(c),
            }
        }
        out
    }

    #[test]
    fn reads_both_cases() {
        for (vni, unicode) in [
            ("Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam"),
            ("Ñoäc laäp - Töï do - Haïnh phuùc", "Độc lập - Tự do - Hạnh phúc"),
            ("COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA"),
            (
                "Tröôûng phoøng, löôïng nöôùc, cöûa, tæ leä, thò xaõ",
                "Trưởng phòng, lượng nước, cửa, tỉ lệ, thị xã",
            ),
            // A heading typed with small marks.
            ("ÑOäC LAäP", "ĐỘC LẬP"),
            ("Sôû Y teá, quyù III; söï; yeâu; muõi; kyø", "Sở Y tế, quý III; sự; yêu; mũi; kỳ"),
        ] {
            assert_eq!(convert(vni), unicode);
        }
    }

    #[test]
    fn knows_every_letter() {
        let letters = "aăâeêioôơuưy".chars().flat_map(|base| {
            ["", "\u{300}", "\u{301}", "\u{309}", "\u{303}", "\u{323}"].map(|tone| format!("{base}{tone}"))
        });
        use unicode_normalization::UnicodeNormalization as _;
        let mut all: Vec<String> = letters.map(|it| it.nfc().collect()).collect();
        all.push("đ".to_owned());
        for letter in all {
            assert_eq!(convert(&encode(&letter)), letter);
            let upper = letter.to_uppercase();
            assert_eq!(convert(&encode(&upper)), upper);
        }
    }
}
