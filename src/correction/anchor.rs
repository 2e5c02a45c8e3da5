//! Finds the passages of corrections again in a text that was edited.
//!
//! A passage is followed by its words. It never goes over to another sentence of the
//! same words: where it cannot be told which one is meant, it is lost, and said to be.

use super::Correction;
use super::apply::read_at;
use crate::facet;
use crate::notice::Notice;
use crate::text::{Kind, Source, Span, Token, lex};
use std::ops::Range;

/// Corrections as far as their passages were found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Anchored {
    /// With the places where their passages stand now.
    pub kept: Vec<Correction>,
    /// Those whose passage is gone or stands in doubt.
    pub lost: Vec<Correction>,
}

/// Words that must be the same on either side for a passage to be known by them.
const BESIDE: usize = 4;

/// Finds the passages of `corrections`, which were made on `before`, in `after`.
pub fn anchor(before: &Notice, after: &Notice, corrections: &[Correction]) -> Anchored {
    let (old, new) = (before.source.text().as_bytes(), after.source.text().as_bytes());
    if old == new || corrections.is_empty() {
        return Anchored { kept: corrections.to_vec(), lost: Vec::new() };
    }
    let common = |pair: &(&u8, &u8)| pair.0 == pair.1;
    let prefix = old.iter().zip(new).take_while(common).count();
    let rest = old.len().min(new.len()) - prefix;
    let suffix = old.iter().rev().zip(new.iter().rev()).take(rest).take_while(common).count();
    let edit = Edit { prefix, old_end: old.len() - suffix, new_end: new.len() - suffix };
    let notice = after;
    let (before, after) = (Words::of(before), Words::of(after));
    sorted(notice, corrections, |correction| {
        let range = before.within(correction.span)?;
        let needle = &before.signs[range.clone()];
        // Beside the edit it stands where it stood.
        if let Some(place) = edit.follow(correction.span)
            && let Some(range) = after.within(place)
            && after.signs[range.clone()] == *needle
        {
            return Some(after.span(range));
        }
        // What stands beside the edit was there before, and is another sentence.
        let was: Vec<usize> = finds(&before.signs, needle)
            .into_iter()
            .filter(|&at| edit.follow(before.span(at..at + needle.len())).is_none())
            .collect();
        let is: Vec<usize> = finds(&after.signs, needle)
            .into_iter()
            .filter(|&at| edit.touches(after.span(at..at + needle.len())))
            .collect();
        let chosen = if was.len() == is.len() {
            // As many as there were: they stand in the order they stood in.
            is.get(was.iter().position(|&at| at == range.start)?).copied()
        } else {
            let beside = |words: &Words<'_>, at: usize| {
                let end = at + needle.len();
                let near = |range: Range<usize>| words.signs.get(range).unwrap_or_default().to_vec();
                (near(at.saturating_sub(BESIDE)..at), near(end..words.signs.len().min(end + BESIDE)))
            };
            let known = beside(&before, range.start);
            let mut known = is.iter().copied().filter(|&at| beside(&after, at) == known);
            known.next().filter(|_| known.next().is_none())
        };
        chosen.map(|at| after.span(at..at + needle.len()))
    })
}

/// Finds the passages of corrections that come with a text: where they say they stand, else where
/// alone their quote stands.
pub fn place(notice: &Notice, corrections: &[Correction]) -> Anchored {
    let mut words = None;
    sorted(notice, corrections, |correction| {
        let there = notice.source.text().get(correction.span.range()).is_some_and(|it| !it.is_empty());
        if there && notice.clean(correction.span) == correction.quote {
            return Some(correction.span);
        }
        let words = words.get_or_insert_with(|| Words::of(notice));
        let quote = Source::new(correction.quote.as_str());
        let needle = signs(&quote, &lex(&quote).tokens);
        let [at] = finds(&words.signs, &needle)[..] else { return None };
        Some(words.span(at..at + needle.len()))
    })
}

fn sorted(
    notice: &Notice,
    corrections: &[Correction],
    mut find: impl FnMut(&Correction) -> Option<Span>,
) -> Anchored {
    let mut out = Anchored::default();
    for correction in corrections {
        match find(correction) {
            Some(span) => out.kept.push(settled(notice, Correction { span, ..correction.clone() })),
            None => out.lost.push(correction.clone()),
        }
    }
    out
}

/// The correction about what is read at its place now: what a person said holds, whatever the
/// passage is taken for by itself.
fn settled(notice: &Notice, correction: Correction) -> Correction {
    let Some(kind) = correction.read_as else { return correction };
    let mut here = read_at(notice, correction.span).map(|(_, it)| it.kind);
    if correction.dropped || here.clone().any(|it| it == kind) {
        return correction;
    }
    // A number stays a number: it is no other reading of the statement around it.
    let measures = |kind| kind == facet::Kind::Indicator;
    let read_as = here.find(|&it| measures(it) == measures(kind));
    Correction { read_as, kind: correction.kind.or(Some(kind)), ..correction }
}

/// Where two texts differ: all of `prefix..old_end` stands for all of `prefix..new_end`.
struct Edit {
    prefix: usize,
    old_end: usize,
    new_end: usize,
}

impl Edit {
    /// Where a span of the old text beside the edit stands in the new one.
    fn follow(&self, span: Span) -> Option<Span> {
        let Range { start, end } = span.range();
        if end <= self.prefix {
            return Some(span);
        }
        let moved = |at: usize| at - self.old_end + self.new_end;
        (start >= self.old_end).then(|| Span::new(moved(start), moved(end)))
    }

    /// Whether a span of the new text is touched by the edit.
    fn touches(&self, span: Span) -> bool {
        let Range { start, end } = span.range();
        end > self.prefix && start < self.new_end
    }
}

/// The words of a notice as numbers that are the same for the same words.
struct Words<'a> {
    tokens: &'a [Token],
    signs: Vec<u64>,
}

impl<'a> Words<'a> {
    fn of(notice: &'a Notice) -> Words<'a> {
        let tokens = &notice.outline.tokens;
        Words { tokens, signs: signs(&notice.source, tokens) }
    }

    /// The words that make up a span; nothing where it begins or ends within one.
    fn within(&self, span: Span) -> Option<Range<usize>> {
        let from = self.tokens.partition_point(|token| token.span.start < span.start);
        let to = self.tokens.partition_point(|token| token.span.end <= span.end);
        let words = self.tokens.get(from..to).filter(|words| !words.is_empty())?;
        (words[0].span.to(words[words.len() - 1].span) == span).then_some(from..to)
    }

    fn span(&self, range: Range<usize>) -> Span {
        self.tokens[range.start].span.to(self.tokens[range.end - 1].span)
    }
}

fn signs(source: &Source, tokens: &[Token]) -> Vec<u64> {
    let sign = |token: &Token| match token.kind {
        Kind::Word => token.key.0,
        Kind::Sign => token.key.0 | 1 << 62 | 1 << 63,
        Kind::Number => source.slice(token.span).bytes().fold(0xcbf2_9ce4_8422_2325, |hash: u64, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        }),
    };
    tokens.iter().map(sign).collect()
}

/// Where `needle` stands in `words`, in time linear in both.
fn finds(words: &[u64], needle: &[u64]) -> Vec<usize> {
    let mut found = Vec::new();
    let Some(last) = needle.len().checked_sub(1) else { return found };
    // How much of the needle's start its first words end with.
    let mut ends = vec![0; needle.len()];
    let mut have = 0;
    for at in 1..needle.len() {
        while have > 0 && needle[at] != needle[have] {
            have = ends[have - 1];
        }
        have += usize::from(needle[at] == needle[have]);
        ends[at] = have;
    }
    have = 0;
    for (at, word) in words.iter().enumerate() {
        while have > 0 && *word != needle[have] {
            have = ends[have - 1];
        }
        have += usize::from(*word == needle[have]);
        if have == needle.len() {
            found.push(at - last);
            have = ends[last];
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_all_places_even_those_that_overlap() {
        assert_eq!(finds(&[1, 2, 1, 2, 1, 3], &[1, 2, 1]), [0, 2]);
        assert_eq!(finds(&[1, 1, 1, 1], &[1, 1]), [0, 1, 2]);
        assert_eq!(finds(&[1, 2], &[]), [0; 0]);
        assert_eq!(finds(&[], &[1]), [0; 0]);
        assert_eq!(finds(&[1, 1, 2, 1, 1, 1, 2], &[1, 1, 1, 2]), [3]);
    }
}
