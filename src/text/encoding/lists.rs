//! Words that damage turned into other words, for [`damage`](super::damage), and
//! words that lost their ư, for [`hyphen`](super::hyphen).
//!
//! From the counts of real notices: a row without neighbours is a word that they
//! hardly have, so that in a damaged text it is the other one. A row that keeps
//! its word names the neighbours that tell.

use super::choice::Choices;
use std::sync::LazyLock;

pub(super) static WEAK: LazyLock<Choices> = LazyLock::new(|| Choices::of(include_str!("words/weak.txt")));

/// Words whose Ò shows as Õ, in capitals only: `phõng` is none, but `võng` is one.
pub(super) static CAPITALS: LazyLock<Choices> =
    LazyLock::new(|| Choices::of(include_str!("words/capitals.txt")));

/// Words that lost their ư where spelling alone does not tell.
pub(super) static LOST: LazyLock<Choices> = LazyLock::new(|| Choices::of(include_str!("words/lost.txt")));

#[cfg(test)]
mod tests {
    use super::super::syllable::is_syllable;

    #[test]
    fn says_only_what_spelling_does_not() {
        for file in [include_str!("words/weak.txt"), include_str!("words/capitals.txt")] {
            for row in file.lines().skip(1) {
                let mut words = row.split(' ');
                let (bad, good) = (words.next().unwrap(), words.next().unwrap());
                assert!(is_syllable(bad), "{bad}: repaired without a list");
                assert!(is_syllable(good), "{good}");
            }
        }
    }
}
