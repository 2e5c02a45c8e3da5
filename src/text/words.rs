//! Sets of words and phrases, looked up in tokens.

use super::Token;
use super::index::{Index, Phrase};
use super::rows::{Seen, Set};
use std::ops::Range;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};

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
    /// Its number, once it is compiled; 0 before.
    set: AtomicU32,
    compiled: OnceLock<Box<Compiled>>,
}

#[derive(Debug)]
enum Entries {
    File(&'static str),
    Union(&'static [&'static Words]),
}

/// A set, compiled.
#[derive(Debug)]
struct Compiled {
    /// The entries as written.
    entries: Vec<&'static str>,
    index: Index,
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
        Words { entries, set: AtomicU32::new(0), compiled: OnceLock::new() }
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
        self.compiled().entries.get(number).copied()
    }

    /// Whether a phrase may begin at one of the tokens that were seen; mostly it is sure that none does.
    pub fn may_begin(&self, seen: &Seen) -> bool {
        seen.holds(self.set())
    }

    /// Whether a phrase may begin with this token; mostly it is sure that none does.
    #[inline]
    pub fn may_open(&self, token: &Token) -> bool {
        !self.lacks(token)
    }

    #[inline(always)]
    fn set(&self) -> Set {
        Set(self.set.load(Ordering::Acquire))
    }

    /// Whether surely no phrase begins with this token.
    #[inline(always)]
    fn lacks(&self, first: &Token) -> bool {
        let set = self.set();
        set.0 != 0 && !set.opens(first)
    }

    #[inline(always)]
    fn index(&self) -> &Index {
        &self.compiled().index
    }

    #[inline(always)]
    fn compiled(&self) -> &Compiled {
        self.compiled.get().map_or_else(|| self.compile(), Box::as_ref)
    }

    #[cold]
    fn compile(&self) -> &Compiled {
        self.compiled.get_or_init(|| {
            let entries = self.entries();
            let index = Index::new(entries.iter().copied());
            self.set.store(index.set.0, Ordering::Release);
            Box::new(Compiled { entries, index })
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
        self.index().begins(tokens.get(at..)?)
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
        let (Some(last), set) = (at.checked_sub(1).and_then(|last| tokens.get(last)), self.set()) else {
            return false;
        };
        (set.0 == 0 || set.closes(last))
            && (1..=self.index().longest.min(at)).any(|back| self.covers(tokens, at - back, back))
    }

    /// Whether a phrase takes exactly `len` tokens from `at`, even where a longer one fits.
    fn covers(&self, tokens: &[Token], at: usize, len: usize) -> bool {
        let tokens = tokens.get(at..).unwrap_or_default();
        tokens.first().is_some_and(|first| !self.lacks(first)) && self.index().takes(tokens, len)
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
