//! Words that are restored only beside certain words, and how case is kept.

use crate::text::case::{capitalized, capitals, is_letter, is_upper};
use crate::text::{Key, in_order};
use std::ops::Range;

/// Rows of a spelling left by damage, what it was, and the words that must stand
/// before or, behind a slash, after it. Without either it is restored where no
/// other row of it fits.
pub(super) struct Choices(Vec<(Key, &'static str)>);

impl Choices {
    /// Reads a file: a row a line.
    pub(super) fn of(file: &'static str) -> Choices {
        let rows = file.split('\n').filter(|row| !row.starts_with('#'));
        let rows = rows.filter_map(|row| row.split_once(' ')).map(|(bad, rest)| (Key::of(bad), rest));
        Choices(in_order(rows.collect(), |row| (row.0.0, 0)))
    }

    fn rows(&self, word: Key) -> &[(Key, &'static str)] {
        let from = |key: u64| self.0.partition_point(|row| row.0.0 < key);
        &self.0[from(word.0)..from(word.0.saturating_add(1))]
    }

    /// Whether it has the word at all.
    pub(super) fn has(&self, word: Key) -> bool {
        !self.rows(word).is_empty()
    }

    /// What it says `word` was, between its neighbours.
    pub(super) fn choose(&self, word: Key, beside: [Key; 2]) -> Option<&'static str> {
        let mut always = None;
        for (_, row) in self.rows(word) {
            let (good, near) = row.split_once(' ').unwrap_or((row, ""));
            if near.is_empty() {
                always = Some(good);
            }
            let mut side = 0;
            for it in near.split(' ') {
                if it == "/" {
                    side = 1;
                } else if beside[side] == Key::of(it) && !near.is_empty() {
                    return Some(good);
                }
            }
        }
        always
    }
}

/// `good` in the case of `word`: all capitals, a capital first, or small.
pub(super) fn in_case_of(good: &str, word: &str) -> String {
    let mut letters = word.chars().filter(|&c| is_letter(c));
    let Some(first) = letters.next() else { return good.to_owned() };
    if !is_upper(first) {
        return good.to_owned();
    }
    let mut rest = letters.peekable();
    if rest.peek().is_some() && rest.all(is_upper) {
        return capitals(good);
    }
    capitalized(good)
}

/// The words before and after word `at` where only spaces part them.
pub(super) fn beside(text: &str, words: &[Range<usize>], at: usize) -> [Key; 2] {
    let word = |gap: Option<(usize, usize)>, word: usize| {
        let gap = gap.and_then(|(from, to)| text.get(from..to)).unwrap_or_default();
        let spaced = !gap.is_empty() && gap.chars().all(|c| c == ' ' || c == '\u{a0}');
        let key = words.get(word).filter(|_| spaced).and_then(|range| text.get(range.clone()));
        key.map(Key::of).unwrap_or_default()
    };
    let before = at.checked_sub(1).map(|left| word(Some((words[left].end, words[at].start)), left));
    let after = words.get(at + 1).map(|right| word(Some((words[at].end, right.start)), at + 1));
    [before.unwrap_or_default(), after.unwrap_or_default()]
}
