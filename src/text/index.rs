//! Phrases, found by the words they begin with.

use super::key::Probe;
use super::rows::Set;
use super::{Key, Kind, Source, Token, in_order, lex};
use std::ops::Range;

/// Phrases by their first word.
#[derive(Debug)]
pub(crate) struct Index {
    /// Open addressing; empty slots hold no phrases.
    slots: Vec<Slot>,
    /// What its words say of it.
    pub(super) set: Set,
    /// All phrases, those of one first word together, longest first.
    phrases: Vec<Phrase>,
    /// The words of the phrases after their second ones.
    rests: Vec<(Key, Kind)>,
    /// How many tokens the longest takes; 0 for an empty set.
    pub(super) longest: usize,
}

/// A first word and where its phrases are.
#[derive(Clone, Debug, Default)]
struct Slot {
    first: Key,
    phrases: Range<u32>,
    /// The phrase that is the word alone.
    alone: Option<u32>,
}

/// A phrase of an index.
#[derive(Debug)]
pub(crate) struct Phrase {
    /// Its second word, if it has one.
    second: Key,
    kind: Kind,
    /// What its first word is.
    pub(crate) first: Kind,
    /// How many tokens it takes.
    pub(crate) len: u32,
    /// Where its words after the second begin, in the words of all.
    rest: u32,
    /// Which entry it came from, from 0.
    pub(crate) entry: u32,
}

impl Index {
    /// Reads each phrase as text is read, so signs inside may be spaced or not.
    pub(crate) fn new<'a>(entries: impl Iterator<Item = &'a str>) -> Index {
        let read = entries.enumerate().map(|(entry, text)| (lex(&Source::new(text)).tokens, entry as u32));
        let phrases: Vec<_> = read.filter(|(tokens, _)| !tokens.is_empty()).collect();
        let phrases = in_order(phrases, |(tokens, _)| (tokens[0].key.0, u32::MAX - tokens.len() as u32));
        let groups = || phrases.chunk_by(|(one, _), (other, _)| one[0].key == other[0].key);
        let mut index = Index {
            set: Set::new(),
            slots: vec![Slot::default(); (2 * groups().count()).next_power_of_two()],
            phrases: Vec::with_capacity(phrases.len()),
            rests: Vec::new(),
            longest: phrases.iter().map(|(tokens, _)| tokens.len()).max().unwrap_or(0),
        };
        for group in groups() {
            let start = index.phrases.len() as u32;
            let mut slot =
                Slot { first: group[0].0[0].key, phrases: start..start + group.len() as u32, alone: None };
            for (tokens, entry) in group {
                index.set.add(tokens);
                let mut phrase = Phrase {
                    second: Key::default(),
                    kind: Kind::Sign,
                    first: tokens[0].kind,
                    len: tokens.len() as u32,
                    rest: index.rests.len() as u32,
                    entry: *entry,
                };
                if let Some((second, rest)) = tokens[1..].split_first() {
                    (phrase.second, phrase.kind) = (second.key, second.kind);
                    index.rests.extend(rest.iter().map(|token| (token.key, token.kind)));
                } else {
                    slot.alone = slot.alone.or(Some(index.phrases.len() as u32));
                }
                index.phrases.push(phrase);
            }
            let mut place = index.place(slot.first.probe());
            while !index.slots[place].phrases.is_empty() {
                place = index.next(place);
            }
            index.slots[place] = slot;
        }
        index
    }

    /// Whether a phrase may begin with this token; mostly it is sure that none does.
    #[inline]
    pub(crate) fn may_open(&self, token: &Token) -> bool {
        self.set.opens(token)
    }

    /// The longest phrase that the tokens begin with.
    #[inline]
    pub(crate) fn longest(&self, tokens: &[Token]) -> Option<&Phrase> {
        self.set.opens(tokens.first()?).then(|| self.begins(tokens))?
    }

    /// The same where the first token may begin one. Mostly two bits say that none does.
    #[inline]
    pub(super) fn begins(&self, tokens: &[Token]) -> Option<&Phrase> {
        let (first, second) = (tokens.first()?, tokens.get(1));
        let pair = second.filter(|second| self.set.pairs(first, second));
        if pair.is_none() && !self.set.is_alone(first) {
            return None;
        }
        self.found(first, pair, tokens)
    }

    /// The phrase that probably begins with `first`, or with it and `second`.
    #[inline(never)]
    fn found(&self, first: &Token, second: Option<&Token>, tokens: &[Token]) -> Option<&Phrase> {
        let slot = self.slot(first)?;
        // Longest first, so the first that fits is the one.
        let longer = second
            .and_then(|second| self.phrases(slot).iter().find(|phrase| self.fits(phrase, second, tokens)));
        longer.or_else(|| self.phrases.get(slot.alone? as usize))
    }

    /// Whether a phrase takes exactly the first `len` tokens, even where a longer one fits.
    pub(super) fn takes(&self, tokens: &[Token], len: usize) -> bool {
        let Some(first) = tokens.first() else { return false };
        let Some(second) = tokens.get(1).filter(|_| len > 1) else {
            return len == 1
                && self.set.is_alone(first)
                && self.slot(first).is_some_and(|slot| slot.alone.is_some());
        };
        if !self.set.pairs(first, second) {
            return false;
        }
        let Some(slot) = self.slot(first) else { return false };
        let mut phrases = self.phrases(slot).iter();
        phrases.any(|phrase| phrase.len as usize == len && self.fits(phrase, second, tokens))
    }

    #[inline(always)]
    fn place(&self, first: Probe) -> usize {
        first.place() & (self.slots.len() - 1)
    }

    #[inline(always)]
    fn next(&self, place: usize) -> usize {
        (place + 1) & (self.slots.len() - 1)
    }

    /// What begins with the key of this token.
    #[inline(always)]
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
    #[inline(always)]
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
