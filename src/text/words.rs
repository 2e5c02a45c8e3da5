//! Sets of words and phrases, looked up in tokens.

use super::{Key, Kind, Source, Token, lex};
use std::ops::Range;
use std::sync::OnceLock;

/// A set of phrases, as a rule or a lexicon writes them.
///
/// A phrase is written as in a text (`sở, ban, ngành`); `0` stands for any
/// number. Compiled on first use; a lookup costs one bit for nearly every token
/// of a text.
#[derive(Debug)]
pub struct Words {
    entries: Entries,
    index: OnceLock<Index>,
}

#[derive(Debug)]
enum Entries {
    List(&'static [&'static str]),
    File(&'static str),
    Union(&'static [&'static Words]),
}

/// Phrases by their first word.
#[derive(Debug)]
struct Index {
    /// A bit for the hash of each first word: says "no" without a probe.
    filter: [u64; FILTER_BITS as usize / 64],
    /// Open addressing: a first word and where its phrases begin; empty slots hold no phrases.
    slots: Vec<(Key, Range<u32>)>,
    /// All phrases, those of one first word together, longest first.
    phrases: Vec<Phrase>,
    /// How many tokens the longest takes; 0 for an empty set.
    longest: usize,
}

#[derive(Debug)]
struct Phrase {
    first: Key,
    rest: Vec<(Key, Kind)>,
    /// Which entry it came from, from 0.
    entry: usize,
}

const FILTER_BITS: u64 = 2048;

impl Words {
    /// The set of these phrases.
    pub const fn new(entries: &'static [&'static str]) -> Self {
        Words { entries: Entries::List(entries), index: OnceLock::new() }
    }

    /// The set in a lexicon file: one entry a line, `#` begins a comment.
    pub const fn file(text: &'static str) -> Self {
        Words { entries: Entries::File(text), index: OnceLock::new() }
    }

    /// All phrases of several sets: to ask once whether any of them begins here.
    pub const fn union(sets: &'static [&'static Words]) -> Self {
        Words { entries: Entries::Union(sets), index: OnceLock::new() }
    }

    /// The entries as written, in order.
    pub fn entries(&self) -> Vec<&'static str> {
        match self.entries {
            Entries::List(list) => list.to_vec(),
            Entries::File(text) => {
                let lines = text.lines().map(|line| line.split('#').next().unwrap_or_default().trim());
                lines.filter(|line| !line.is_empty()).collect()
            }
            Entries::Union(sets) => sets.iter().flat_map(|set| set.entries()).collect(),
        }
    }

    /// Entry `number` as written, counted from 0.
    pub fn entry(&self, number: usize) -> Option<&'static str> {
        self.entries().get(number).copied()
    }

    #[inline]
    fn index(&self) -> &Index {
        self.index.get_or_init(|| Index::new(&self.entries()))
    }

    /// How many tokens the longest phrase that begins at `at` takes.
    #[inline]
    pub fn at(&self, tokens: &[Token], at: usize) -> Option<usize> {
        self.entry_at(tokens, at).map(|(len, _)| len)
    }

    /// The longest phrase that begins at `at`: its tokens and which entry it is.
    #[inline]
    pub fn entry_at(&self, tokens: &[Token], at: usize) -> Option<(usize, usize)> {
        let found = self.index().from(tokens.get(at)?.key)?;
        // Longest first, so the first that fits is the one.
        found.iter().find(|phrase| phrase.fits(tokens, at)).map(|phrase| (phrase.rest.len() + 1, phrase.entry))
    }

    /// Whether a phrase begins at `at`.
    #[inline]
    pub fn is(&self, tokens: &[Token], at: usize) -> bool {
        self.at(tokens, at).is_some()
    }

    /// The first phrase inside `range`.
    pub fn find(&self, tokens: &[Token], range: Range<usize>) -> Option<Range<usize>> {
        if self.index().longest == 0 {
            return None;
        }
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
        (1..=self.index().longest.min(at)).any(|back| self.covers(tokens, at - back, back))
    }

    /// Whether a phrase takes exactly `len` tokens from `at`, even where a longer one fits.
    fn covers(&self, tokens: &[Token], at: usize, len: usize) -> bool {
        let Some(phrases) = tokens.get(at).and_then(|first| self.index().from(first.key)) else { return false };
        phrases.iter().any(|phrase| phrase.rest.len() + 1 == len && phrase.fits(tokens, at))
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
    fn new(entries: &[&str]) -> Index {
        let mut phrases: Vec<Phrase> = Vec::with_capacity(entries.len());
        for (entry, text) in entries.iter().enumerate() {
            let tokens = lex(&Source::new(*text)).tokens;
            let Some((first, rest)) = tokens.split_first() else { continue };
            let rest = rest.iter().map(|token| (token.key, token.kind)).collect();
            phrases.push(Phrase { first: first.key, rest, entry });
        }
        phrases.sort_by_key(|phrase| (phrase.first, std::cmp::Reverse(phrase.rest.len())));
        let longest = phrases.iter().map(|phrase| phrase.rest.len() + 1).max().unwrap_or(0);
        let mut slots = vec![(Key::default(), 0..0); (2 * phrases.len()).next_power_of_two()];
        let mut filter = [0; FILTER_BITS as usize / 64];
        let mut start = 0;
        for group in phrases.chunk_by(|one, other| one.first == other.first) {
            let key = group[0].first;
            let bit = key.mixed() % FILTER_BITS;
            filter[(bit / 64) as usize] |= 1 << (bit % 64);
            let end = start + group.len() as u32;
            let mut slot = key.mixed() as usize & (slots.len() - 1);
            while !slots[slot].1.is_empty() {
                slot = (slot + 1) & (slots.len() - 1);
            }
            slots[slot] = (key, start..end);
            start = end;
        }
        Index { filter, slots, phrases, longest }
    }

    /// The phrases that begin with this word.
    #[inline]
    fn from(&self, first: Key) -> Option<&[Phrase]> {
        let hash = first.mixed();
        let bit = hash % FILTER_BITS;
        if self.filter[(bit / 64) as usize] & (1 << (bit % 64)) == 0 {
            return None;
        }
        let mut slot = hash as usize & (self.slots.len() - 1);
        loop {
            let (key, range) = &self.slots[slot];
            if range.is_empty() {
                return None;
            }
            if *key == first {
                return self.phrases.get(range.start as usize..range.end as usize);
            }
            slot = (slot + 1) & (self.slots.len() - 1);
        }
    }
}

impl Key {
    #[inline]
    fn mixed(self) -> u64 {
        self.0.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32
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
