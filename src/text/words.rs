//! Sets of words and phrases, looked up in tokens.

use super::key::Probe;
use super::{Key, Kind, Source, Token, in_order, lex};
use std::ops::Range;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU64, Ordering};

/// The set of these phrases: `phrases!["thống nhất", "sở, ban, ngành"]`.
///
/// One text and no table of its parts, which the page would carry: 30 KB for all sets.
macro_rules! phrases {
    ($($phrase:literal),* $(,)?) => { $crate::text::Words::file(concat!($($phrase, "\n"),*)) };
}
pub(crate) use phrases;

/// A set of phrases, as a rule or a lexicon writes them.
///
/// A phrase is written as in a text (`sở, ban, ngành`); `0` stands for any
/// number. Compiled on first use; after that a lookup costs one bit for nearly
/// every token of a text.
#[derive(Debug)]
pub struct Words {
    entries: Entries,
    /// A bit for the hash of each first word that no phrase has: says "no"
    /// without a search. All 0 until the set is compiled.
    absent: [AtomicU64; Probe::COUNT / 64],
    index: OnceLock<Index>,
}

#[derive(Debug)]
enum Entries {
    File(&'static str),
    Union(&'static [&'static Words]),
}

/// The words of a sentence, as many bits: to ask many sets at once whether any of
/// their phrases may begin in it.
#[derive(Clone, Debug, Default)]
pub struct Seen([u64; Probe::COUNT / 64]);

impl Seen {
    /// What is seen in these tokens.
    pub fn of(tokens: &[Token]) -> Seen {
        let mut seen = Seen::default();
        for token in tokens {
            seen.add(token.probe);
        }
        seen
    }

    #[inline]
    fn add(&mut self, probe: Probe) {
        let place = probe.place();
        self.0[place / 64] |= 1 << (place % 64);
    }
}

/// Phrases by their first word.
#[derive(Debug)]
struct Index {
    /// The entries as written.
    entries: Vec<&'static str>,
    /// Open addressing; empty slots hold no phrases.
    slots: Vec<Slot>,
    /// A bit for the hash of each first word.
    firsts: Seen,
    /// All phrases, those of one first word together, longest first.
    phrases: Vec<Phrase>,
    /// The words of the phrases after their second ones.
    rests: Vec<(Key, Kind)>,
    /// How many tokens the longest takes; 0 for an empty set.
    longest: usize,
}

/// A first word and where its phrases are.
#[derive(Clone, Debug, Default)]
struct Slot {
    first: Key,
    phrases: Range<u32>,
    /// A bit for the hash of each second word.
    seconds: u64,
    /// The phrase that is the word alone.
    alone: Option<u32>,
}

#[derive(Debug)]
struct Phrase {
    /// Its second word, if it has one.
    second: Key,
    kind: Kind,
    /// How many tokens it takes.
    len: u32,
    /// Where its words after the second begin, in the words of all.
    rest: u32,
    /// Which entry it came from, from 0.
    entry: u32,
}

impl Words {
    /// The set in a lexicon file: one entry a line, `#` begins a comment.
    pub const fn file(text: &'static str) -> Self {
        Words::of(Entries::File(text))
    }

    /// All phrases of several sets: to ask once whether any of them begins here.
    pub const fn union(sets: &'static [&'static Words]) -> Self {
        Words::of(Entries::Union(sets))
    }

    const fn of(entries: Entries) -> Self {
        Words { entries, absent: [const { AtomicU64::new(0) }; Probe::COUNT / 64], index: OnceLock::new() }
    }

    /// The entries as written, in order.
    pub fn entries(&self) -> Vec<&'static str> {
        match self.entries {
            Entries::File(text) => {
                let lines = text.lines().map(|line| line.split('#').next().unwrap_or_default().trim());
                lines.filter(|line| !line.is_empty()).collect()
            }
            Entries::Union(sets) => sets.iter().flat_map(|set| set.entries()).collect(),
        }
    }

    /// Entry `number` as written, counted from 0.
    pub fn entry(&self, number: usize) -> Option<&'static str> {
        self.index().entries.get(number).copied()
    }

    /// Whether a phrase may begin at one of the tokens that were seen; mostly it is sure that none does.
    pub fn may_begin(&self, seen: &Seen) -> bool {
        self.index().firsts.0.iter().zip(&seen.0).fold(0, |all, (one, other)| all | (one & other)) != 0
    }

    /// Whether surely no phrase begins with this token.
    #[inline]
    fn lacks(&self, first: &Token) -> bool {
        let place = first.probe.place();
        // Relaxed: a bit that is not there yet only means that the index is asked.
        self.absent[place / 64].load(Ordering::Relaxed) >> (place % 64) & 1 != 0
    }

    #[inline]
    fn index(&self) -> &Index {
        self.index.get().unwrap_or_else(|| self.compile())
    }

    #[cold]
    fn compile(&self) -> &Index {
        self.index.get_or_init(|| {
            let index = Index::new(self.entries());
            for (absent, firsts) in self.absent.iter().zip(index.firsts.0) {
                absent.store(!firsts, Ordering::Relaxed);
            }
            index
        })
    }

    /// How many tokens the longest phrase that begins at `at` takes.
    #[inline]
    pub fn at(&self, tokens: &[Token], at: usize) -> Option<usize> {
        if self.lacks(tokens.get(at)?) {
            return None;
        }
        self.search(tokens, at).map(|phrase| phrase.len as usize)
    }

    /// The longest phrase that begins at `at`: its tokens and which entry it is.
    #[inline]
    pub fn entry_at(&self, tokens: &[Token], at: usize) -> Option<(usize, usize)> {
        if self.lacks(tokens.get(at)?) {
            return None;
        }
        self.search(tokens, at).map(|phrase| (phrase.len as usize, phrase.entry as usize))
    }

    #[inline(never)]
    fn search(&self, tokens: &[Token], at: usize) -> Option<&Phrase> {
        let index = self.index();
        let tokens = tokens.get(at..)?;
        let slot = index.slot(tokens.first()?)?;
        if let Some(second) = tokens.get(1)
            && slot.seconds >> second.probe.coarse() & 1 != 0
        {
            // Longest first, so the first that fits is the one.
            let found = index.phrases(slot).iter().find(|phrase| index.fits(phrase, second, tokens));
            if found.is_some() {
                return found;
            }
        }
        index.phrases.get(slot.alone? as usize)
    }

    /// Whether a phrase begins at `at`.
    #[inline]
    pub fn is(&self, tokens: &[Token], at: usize) -> bool {
        self.at(tokens, at).is_some()
    }

    /// The first phrase inside `range`.
    pub fn find(&self, tokens: &[Token], range: Range<usize>) -> Option<Range<usize>> {
        // Most rules have nothing that rules them out.
        if matches!(self.entries, Entries::File("")) {
            return None;
        }
        let mut from = range.start;
        let end = range.end.min(tokens.len());
        while from < end {
            let at = from + tokens[from..end].iter().position(|token| !self.lacks(token))?;
            let len = self.search(tokens, at).map(|phrase| phrase.len as usize);
            if let Some(len) = len.filter(|len| at + len <= range.end) {
                return Some(at..at + len);
            }
            from = at + 1;
        }
        None
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
        let Some(tokens) = tokens.get(at..) else { return false };
        let Some(first) = tokens.first().filter(|first| !self.lacks(first)) else { return false };
        let index = self.index();
        let Some(slot) = index.slot(first) else { return false };
        let Some(second) = tokens.get(1).filter(|_| len > 1) else { return len == 1 && slot.alone.is_some() };
        let mut phrases = index.phrases(slot).iter();
        phrases.any(|phrase| phrase.len as usize == len && index.fits(phrase, second, tokens))
    }
}

impl Index {
    fn new(entries: Vec<&'static str>) -> Index {
        let mut phrases = Vec::with_capacity(entries.len());
        for (entry, text) in entries.iter().enumerate() {
            let tokens = lex(&Source::new(*text)).tokens;
            if !tokens.is_empty() {
                phrases.push((tokens, entry as u32));
            }
        }
        let phrases = in_order(phrases, |(tokens, _)| (tokens[0].key.0, u32::MAX - tokens.len() as u32));
        let groups = || phrases.chunk_by(|(one, _), (other, _)| one[0].key == other[0].key);
        let mut index = Index {
            entries,
            firsts: Seen::default(),
            slots: vec![Slot::default(); (2 * groups().count()).next_power_of_two()],
            phrases: Vec::with_capacity(phrases.len()),
            rests: Vec::new(),
            longest: phrases.iter().map(|(tokens, _)| tokens.len()).max().unwrap_or(0),
        };
        for group in groups() {
            let start = index.phrases.len() as u32;
            let mut slot = Slot {
                first: group[0].0[0].key,
                phrases: start..start + group.len() as u32,
                seconds: 0,
                alone: None,
            };
            for (tokens, entry) in group {
                let mut phrase = Phrase {
                    second: Key::default(),
                    kind: Kind::Sign,
                    len: tokens.len() as u32,
                    rest: index.rests.len() as u32,
                    entry: *entry,
                };
                if let Some((second, rest)) = tokens[1..].split_first() {
                    (phrase.second, phrase.kind) = (second.key, second.kind);
                    slot.seconds |= 1 << second.probe.coarse();
                    index.rests.extend(rest.iter().map(|token| (token.key, token.kind)));
                } else {
                    slot.alone = slot.alone.or(Some(index.phrases.len() as u32));
                }
                index.phrases.push(phrase);
            }
            index.firsts.add(slot.first.probe());
            let mut place = index.place(slot.first.probe());
            while !index.slots[place].phrases.is_empty() {
                place = index.next(place);
            }
            index.slots[place] = slot;
        }
        index
    }

    #[inline]
    fn place(&self, first: Probe) -> usize {
        first.place() & (self.slots.len() - 1)
    }

    #[inline]
    fn next(&self, place: usize) -> usize {
        (place + 1) & (self.slots.len() - 1)
    }

    /// What begins with the key of this token.
    #[inline]
    fn slot(&self, first: &Token) -> Option<&Slot> {
        let mut place = self.place(first.probe);
        loop {
            let slot = self.slots.get(place).filter(|slot| !slot.phrases.is_empty())?;
            if slot.first == first.key {
                return Some(slot);
            }
            place = self.next(place);
        }
    }

    fn phrases(&self, slot: &Slot) -> &[Phrase] {
        &self.phrases[slot.phrases.start as usize..slot.phrases.end as usize]
    }

    /// Whether a phrase of two words or more is what begins here, whose first word is.
    #[inline]
    fn fits(&self, phrase: &Phrase, second: &Token, tokens: &[Token]) -> bool {
        phrase.second == second.key
            && phrase.kind == second.kind
            && phrase.len > 1
            && self.goes_on(phrase, tokens)
    }

    fn goes_on(&self, phrase: &Phrase, tokens: &[Token]) -> bool {
        let (start, len) = (phrase.rest as usize, phrase.len as usize);
        let rest = &self.rests[start..start + len - 2];
        tokens.get(2..len).is_some_and(|found| {
            found.iter().zip(rest).all(|(token, &(key, kind))| token.key == key && token.kind == kind)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Source, lex};

    static SAMPLE: Words = phrases!["thống nhất", "thống nhất đánh giá", "sở, ban", "tỷ lệ"];

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
