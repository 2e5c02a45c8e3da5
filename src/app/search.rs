//! Looking for words without their accents, as they are typed in a hurry.

use super::reading::Reading;
use crate::text::Key;
use crate::text::case;

/// Letters that a search begins with: one alone is everywhere.
pub const SHORTEST: usize = 2;

/// A text without accents and capitals, one space between words, put together
/// letter by letter, so that whoever needs it can tell which letter came from where.
#[derive(Clone, Debug, Default)]
pub struct Folded {
    /// The text so far.
    pub text: String,
}

impl Folded {
    /// Adds a character; says how many bytes it became.
    pub fn push(&mut self, c: char) -> usize {
        let before = self.text.len();
        if c.is_whitespace() {
            if !self.text.ends_with(' ') {
                self.text.push(' ');
            }
        } else if c.is_ascii() {
            self.text.push(c.to_ascii_lowercase());
        } else if !matches!(c, '\u{200b}' | '\u{feff}' | '\u{ad}' | '\u{300}'..='\u{36f}') {
            let base = Key::of(c.encode_utf8(&mut [0; 4])).plain().spell();
            match base.is_empty() {
                true => self.text.push(case::lower(c)),
                false => self.text.push_str(&base),
            }
        }
        self.text.len() - before
    }

    /// A whole text.
    pub fn of(text: &str) -> String {
        let mut folded = Folded { text: String::with_capacity(text.len()) };
        for c in text.chars() {
            folded.push(c);
        }
        folded.text
    }
}

/// A text made ready for searching.
#[derive(Clone, Debug)]
pub struct Index {
    reading: Reading,
    paragraphs: Vec<String>,
    findings: Vec<String>,
}

/// A place that was found: the `nth` of its paragraph, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The paragraph.
    pub paragraph: usize,
    /// Which of those in it.
    pub nth: usize,
}

impl Index {
    /// Makes a text ready.
    pub fn of(reading: &Reading) -> Index {
        let notice = &reading.notice;
        let fold = |span| Folded::of(&notice.clean(span));
        Index {
            reading: reading.clone(),
            paragraphs: notice.outline.paragraphs.iter().map(|paragraph| fold(paragraph.span)).collect(),
            findings: notice.findings.iter().map(|finding| fold(finding.span)).collect(),
        }
    }

    /// Whether it is of this text.
    pub fn is_of(&self, reading: &Reading) -> bool {
        self.reading == *reading
    }

    /// Every place that `asked` is found at.
    pub fn hits(&self, asked: &str) -> Vec<Hit> {
        let asked = &asked_for(asked);
        if asked.chars().count() < SHORTEST {
            return Vec::new();
        }
        let places = |(paragraph, text): (usize, &String)| {
            (0..text.matches(asked.as_str()).count())
                .map(move |nth| Hit { paragraph, nth })
                .collect::<Vec<_>>()
        };
        self.paragraphs.iter().enumerate().flat_map(places).collect()
    }

    /// Which findings `asked` is found in.
    pub fn found(&self, asked: &str) -> Vec<bool> {
        let asked = &asked_for(asked);
        self.findings.iter().map(|text| text.contains(asked.as_str())).collect()
    }
}

/// What is looked for when this is typed.
pub fn asked_for(typed: &str) -> String {
    Folded::of(typed.trim())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use unicode_normalization::UnicodeNormalization;

    const TEXT: &str = "I. Nhiệm vụ\n1. Giao Ủy ban nhân dân xã Bình Hòa rà soát  nhiệm\nvụ.\n2. Đất đai\n";

    fn hits(asked: &str) -> Vec<(usize, usize)> {
        let reading = Reading::of(TEXT);
        Index::of(&reading).hits(asked).into_iter().map(|hit| (hit.paragraph, hit.nth)).collect()
    }

    #[test]
    fn accents_capitals_and_wraps_do_not_matter() {
        assert_eq!(hits("nhiem vu"), [(0, 0), (1, 0)]);
        assert_eq!(hits("NHIỆM  VỤ"), [(0, 0), (1, 0)]);
        assert_eq!(hits("uy ban"), [(1, 0)]);
        assert_eq!(hits("dat"), [(2, 0)]);
        assert_eq!(hits("khong co"), []);
        // One letter is everywhere.
        assert_eq!(hits("a"), []);
        assert_eq!(hits(" "), []);
    }

    #[test]
    fn findings_are_told_apart() {
        let reading = Reading::of("1. Giao Sở Y tế rà soát.\n2. Giao Sở Nội vụ báo cáo.\n");
        assert_eq!(Index::of(&reading).found("noi vu"), [false, true]);
    }

    proptest! {
        #[test]
        fn composed_and_decomposed_letters_fold_alike(text in "[a-zàáảãạăằâấđêểôốơợưựỳ A-ZĐƯƠ]{0,30}") {
            let apart: String = text.nfd().collect();
            prop_assert_eq!(Folded::of(&text), Folded::of(&apart));
        }

        #[test]
        fn every_text_folds(text in any::<String>()) {
            let mut folded = Folded::default();
            let bytes: usize = text.chars().map(|c| folded.push(c)).sum();
            prop_assert_eq!(bytes, folded.text.len());
            prop_assert!(!folded.text.contains("  "));
        }
    }
}
