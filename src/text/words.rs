//! Sets of words and phrases, looked up in tokens.

use super::{Key, Kind, Source, Token, lex};
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::ops::Range;
use std::sync::OnceLock;

/// A set of phrases, as a rule or a lexicon writes them.
///
/// A phrase is written as in a text (`sở, ban, ngành`); `0` stands for any
/// number. Compiled on first use; a lookup costs one probe for nearly every
/// token of a text.
#[derive(Debug)]
pub struct Words {
    entries: Entries,
    index: OnceLock<Index>,
}

#[derive(Debug)]
enum Entries {
    List(&'static [&'static str]),
    File(&'static str),
}

#[derive(Debug, Default)]
struct Index {
    /// A bit for the hash of each first word: says "no" without a probe.
    filter: Vec<u64>,
    by_first: HashMap<Key, Vec<Phrase>, BuildHasherDefault<KeyHasher>>,
}

#[derive(Debug)]
struct Phrase {
    rest: Vec<(Key, Kind)>,
    /// Which entry it came from, from 0.
    entry: usize,
}

const FILTER_BITS: u64 = 4096;

impl Words {
    /// The set of these phrases.
    pub const fn new(entries: &'static [&'static str]) -> Self {
        Words { entries: Entries::List(entries), index: OnceLock::new() }
    }

    /// The set in a lexicon file: one entry a line, `#` begins a comment.
    pub const fn file(text: &'static str) -> Self {
        Words { entries: Entries::File(text), index: OnceLock::new() }
    }

    /// The entries as written, in order.
    pub fn entries(&self) -> impl Iterator<Item = &'static str> + '_ {
        let (list, file): (&'static [&'static str], &'static str) = match self.entries {
            Entries::List(list) => (list, ""),
            Entries::File(text) => (&[], text),
        };
        let lines = file.lines().map(|line| line.split('#').next().unwrap_or_default().trim());
        list.iter().copied().chain(lines.filter(|line| !line.is_empty()))
    }

    /// How many tokens the longest phrase that begins at `at` takes.
    #[inline]
    pub fn at(&self, tokens: &[Token], at: usize) -> Option<usize> {
        self.entry_at(tokens, at).map(|(len, _)| len)
    }

    /// The longest phrase that begins at `at`: its tokens and which entry it is.
    #[inline]
    pub fn entry_at(&self, tokens: &[Token], at: usize) -> Option<(usize, usize)> {
        let first = tokens.get(at)?;
        let index = self.index.get_or_init(|| Index::new(self.entries()));
        let bit = first.key.mixed() % FILTER_BITS;
        if index.filter[(bit / 64) as usize] & (1 << (bit % 64)) == 0 {
            return None;
        }
        let phrases = index.by_first.get(&first.key)?;
        // Longest first, so the first that fits is the one.
        phrases
            .iter()
            .find(|phrase| phrase.fits(tokens, at))
            .map(|phrase| (phrase.rest.len() + 1, phrase.entry))
    }

    /// Whether a phrase begins at `at`.
    #[inline]
    pub fn is(&self, tokens: &[Token], at: usize) -> bool {
        self.at(tokens, at).is_some()
    }

    /// The first phrase inside `range`.
    pub fn find(&self, tokens: &[Token], range: Range<usize>) -> Option<Range<usize>> {
        range.clone().find_map(|at| {
            let len = self.at(tokens, at)?;
            (at + len <= range.end).then_some(at..at + len)
        })
    }

    /// Whether a phrase stands anywhere inside `range`.
    pub fn within(&self, tokens: &[Token], range: Range<usize>) -> bool {
        self.find(tokens, range).is_some()
    }

    /// Whether a phrase ends right before `at`.
    pub fn ends_before(&self, tokens: &[Token], at: usize) -> bool {
        (1..=6.min(at)).any(|back| self.covers(tokens, at - back, back))
    }

    /// Whether a phrase takes exactly `len` tokens from `at`, even where a longer one fits.
    fn covers(&self, tokens: &[Token], at: usize, len: usize) -> bool {
        let index = self.index.get_or_init(|| Index::new(self.entries()));
        let Some(phrases) = tokens.get(at).and_then(|first| index.by_first.get(&first.key)) else {
            return false;
        };
        phrases.iter().filter(|phrase| phrase.rest.len() + 1 == len).any(|phrase| phrase.fits(tokens, at))
    }
}

impl Phrase {
    fn fits(&self, tokens: &[Token], at: usize) -> bool {
        tokens.get(at + 1..at + 1 + self.rest.len()).is_some_and(|rest| {
            rest.iter().zip(&self.rest).all(|(token, &(key, kind))| token.key == key && token.kind == kind)
        })
    }
}

impl Index {
    fn new(entries: impl Iterator<Item = &'static str>) -> Index {
        let mut index = Index { filter: vec![0; FILTER_BITS as usize / 64], ..Index::default() };
        for (entry, text) in entries.enumerate() {
            let tokens = lex(&Source::new(text)).tokens;
            let mut words = tokens.iter().map(|token| (token.key, token.kind));
            let Some((first, _)) = words.next() else { continue };
            let bit = first.mixed() % FILTER_BITS;
            index.filter[(bit / 64) as usize] |= 1 << (bit % 64);
            index.by_first.entry(first).or_default().push(Phrase { rest: words.collect(), entry });
        }
        for phrases in index.by_first.values_mut() {
            phrases.sort_by_key(|phrase| std::cmp::Reverse(phrase.rest.len()));
        }
        index
    }
}

impl Key {
    #[inline]
    fn mixed(self) -> u64 {
        self.0.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 40
    }
}

/// Keys are well spread after one multiplication; SipHash would be the larger part of a probe.
#[derive(Debug, Default)]
struct KeyHasher(u64);

impl Hasher for KeyHasher {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.write_u64(u64::from(byte));
        }
    }

    fn write_u64(&mut self, n: u64) {
        self.0 = (self.0 ^ n).wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(29);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Source, lex};

    static SAMPLE: Words = Words::new(&["thống nhất", "thống nhất đánh giá", "sở, ban", "tỷ lệ"]);

    #[test]
    fn finds_the_longest_phrase() {
        let source = Source::new("Hội nghị THỐNG NHẤT\nđánh giá; tỉ lệ.");
        let tokens = lex(&source).tokens;
        assert_eq!(SAMPLE.find(&tokens, 0..tokens.len()), Some(2..6));
        assert_eq!(SAMPLE.entry_at(&tokens, 7), Some((2, 3)));
        assert!(SAMPLE.ends_before(&tokens, 4));
        assert!(!SAMPLE.is(&tokens, 0));
        assert_eq!(SAMPLE.at(&tokens, 999), None);
    }
}
