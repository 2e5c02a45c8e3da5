//! Words that are restored only beside certain words, and how case is kept.

use super::case::{capitalized, capitals, is_letter, is_upper};
use std::ops::Range;

/// A spelling left by damage, what it was, and the words that must stand before
/// or after it, parted by spaces. Without either it is always restored.
pub(super) type Choice = (&'static str, &'static str, &'static str, &'static str);

/// What the table says `word` was, between its neighbours; all in small letters.
pub(super) fn choose(table: &[Choice], word: &str, beside: [&str; 2]) -> Option<&'static str> {
    let first = table.partition_point(|&(bad, ..)| bad < word);
    let rows = table[first..].iter().take_while(|&&(bad, ..)| bad == word);
    let fits =
        |list: &str, neighbour: &str| !neighbour.is_empty() && list.split(' ').any(|it| it == neighbour);
    rows.into_iter()
        .find(|(_, _, before, after)| {
            before.is_empty() && after.is_empty() || fits(before, beside[0]) || fits(after, beside[1])
        })
        .map(|&(_, good, ..)| good)
}

/// Whether the table has the word at all.
pub(super) fn is_row(table: &[Choice], word: &str) -> bool {
    table.binary_search_by_key(&word, |&(bad, ..)| bad).is_ok()
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

/// The words before and after word `at`, in small letters, where only spaces part them.
pub(super) fn beside<'a>(small: &'a str, words: &[Range<usize>], at: usize) -> [&'a str; 2] {
    let spaced = |left: usize, right: usize| -> bool {
        let gap = words.get(left).zip(words.get(right)).and_then(|(one, two)| small.get(one.end..two.start));
        gap.is_some_and(|gap| !gap.is_empty() && gap.chars().all(|c| c == ' ' || c == '\u{a0}'))
    };
    let word = |at: usize| words.get(at).and_then(|range| small.get(range.clone())).unwrap_or_default();
    let before = at.checked_sub(1).filter(|&left| spaced(left, at)).map_or("", word);
    let after = if spaced(at, at + 1) { word(at + 1) } else { "" };
    [before, after]
}

/// Whether the rows stand in the order that [`choose`] looks them up in.
#[cfg(test)]
pub(super) fn is_sorted(table: &[Choice]) -> bool {
    table.is_sorted_by_key(|&(bad, ..)| bad)
}
