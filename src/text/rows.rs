//! Which sets of phrases a word may begin or end, for all sets at once.
//!
//! A text asks hundreds of sets about each of its words, and nearly always the answer is
//! no. What says so stands by word and not by set: the sets that are asked about one word
//! share a few lines of memory, where each by its own would have to be fetched anew.

use super::Token;
use super::key::Probe;
use std::sync::atomic::{AtomicU32, AtomicU64, Ordering};

/// How many sets have a bit of their own; with more, some share one.
const SETS: usize = 512;

/// A bit a set.
type Row = [AtomicU64; SETS / 64];

/// Rows by the hash of a word, or of two that follow one another.
struct Rows([Row; Probe::COUNT]);

static FIRSTS: Rows = Rows::new();
static PAIRS: Rows = Rows::new();
static ALONE: Rows = Rows::new();
static LASTS: Rows = Rows::new();
static KNOWN: AtomicU32 = AtomicU32::new(0);

impl Rows {
    const fn new() -> Rows {
        Rows([const { [const { AtomicU64::new(0) }; SETS / 64] }; Probe::COUNT])
    }

    #[inline(always)]
    fn has(&self, probe: Probe, set: Set) -> bool {
        // Relaxed: who holds the number of a set has seen its bits.
        self.0[probe.place()][set.word()].load(Ordering::Relaxed) >> (set.0 % 64) & 1 != 0
    }

    fn add(&self, probe: Probe, set: Set) {
        self.0[probe.place()][set.word()].fetch_or(1 << (set.0 % 64), Ordering::Relaxed);
    }
}

/// The number of a set, from 1; 0 is none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Set(pub(super) u32);

impl Set {
    /// A number for a set that is being read.
    pub(super) fn new() -> Set {
        Set(KNOWN.fetch_add(1, Ordering::Relaxed) + 1)
    }

    #[inline(always)]
    fn word(self) -> usize {
        self.0 as usize / 64 % (SETS / 64)
    }

    /// Takes in one of its phrases.
    pub(super) fn add(self, phrase: &[Token]) {
        let [first, rest @ ..] = phrase else { return };
        FIRSTS.add(first.probe, self);
        match rest {
            [second, ..] => PAIRS.add(first.probe.then(second.probe), self),
            [] => ALONE.add(first.probe, self),
        }
        LASTS.add(rest.last().unwrap_or(first).probe, self);
    }

    /// Whether a phrase may begin with this word.
    #[inline(always)]
    pub(super) fn opens(self, first: &Token) -> bool {
        FIRSTS.has(first.probe, self)
    }

    /// Whether a phrase may end with this word.
    #[inline(always)]
    pub(super) fn closes(self, last: &Token) -> bool {
        LASTS.has(last.probe, self)
    }

    /// Whether this word may be a phrase.
    #[inline(always)]
    pub(super) fn is_alone(self, word: &Token) -> bool {
        ALONE.has(word.probe, self)
    }

    /// Whether a phrase may begin with these two words.
    #[inline(always)]
    pub(super) fn pairs(self, first: &Token, second: &Token) -> bool {
        PAIRS.has(first.probe.then(second.probe), self)
    }
}

/// The sets whose phrases may begin at one of the words of a sentence.
#[derive(Clone, Debug, Default)]
pub struct Seen {
    sets: [u64; SETS / 64],
    /// The sets up to this number were known.
    known: u32,
}

impl Seen {
    /// What may begin at these tokens.
    pub fn of(tokens: &[Token]) -> Seen {
        let mut seen = Seen { sets: [0; SETS / 64], known: KNOWN.load(Ordering::Acquire) };
        for token in tokens {
            for (all, row) in seen.sets.iter_mut().zip(&FIRSTS.0[token.probe.place()]) {
                *all |= row.load(Ordering::Relaxed);
            }
        }
        seen
    }

    /// Whether one of this set may begin there; of one read since it may.
    #[inline]
    pub(super) fn holds(&self, set: Set) -> bool {
        set.0 == 0 || set.0 > self.known || self.sets[set.word()] >> (set.0 % 64) & 1 != 0
    }
}
