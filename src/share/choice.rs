//! What of a report goes into a link.

use super::{Shared, fragment};
use crate::facet::Kind;
use crate::report::{Item, Report};

/// Which findings are shared, and how much of their words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Only findings of these kinds.
    pub kinds: Vec<Kind>,
    /// Quotes longer than so many characters are cut at a word, with «…».
    pub longest: usize,
}

impl Default for Choice {
    /// Tasks and decisions, in full.
    fn default() -> Self {
        Choice { kinds: vec![Kind::Task, Kind::Decision], longest: usize::MAX }
    }
}

/// The longest summary link that comes through nearly everywhere, in characters.
const SHORT: usize = 1900;

impl Choice {
    /// The findings of these kinds with quotes as long as a link of [`SHORT`] characters bears;
    /// shorter than a line they are not cut.
    pub fn fitting(report: &Report, kinds: Vec<Kind>) -> Report {
        let mut choice = Choice { kinds, longest: usize::MAX };
        for longest in [usize::MAX, 240, 160, 120, 80] {
            choice.longest = longest;
            let chosen = choice.of(report);
            let shared = Shared::Summary(chosen.into());
            if fragment(&shared).is_ok_and(|link| link.len() <= SHORT) {
                break;
            }
        }
        choice.of(report)
    }

    /// The chosen part of a report.
    pub fn of(&self, report: &Report) -> Report {
        let items = report.items.iter().filter(|item| self.kinds.contains(&item.kind));
        let shortened = |item: &Item| Item { quote: beginning(&item.quote, self.longest), ..item.clone() };
        Report { about: report.about.clone(), items: items.map(shortened).collect() }
    }
}

/// The first characters of a text, cut at a word.
fn beginning(text: &str, longest: usize) -> String {
    let Some((cut, _)) = text.char_indices().nth(longest) else { return text.to_owned() };
    let cut = text[..cut].rfind(' ').unwrap_or(cut);
    format!("{}…", text[..cut].trim_end_matches([',', ';', ':', '.', ' ']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_are_cut_only_as_far_as_a_short_link_needs() {
        let item = |words: usize| Item {
            quote: "rà soát hồ sơ tại xã ".repeat(words),
            ..Item::of(Kind::Task)
        };
        let few = Report { items: vec![item(40)], ..Report::default() };
        assert_eq!(Choice::fitting(&few, vec![Kind::Task]), few);
        let words = |at: u64| {
            (0..40).map(|word| format!("{:x} ", (at * 40 + word) * 2_654_435_761 % 65_521)).collect()
        };
        let many = (0..60).map(|at| Item { quote: words(at), ..item(0) }).collect();
        let many = Report { items: many, ..Report::default() };
        let cut = Choice::fitting(&many, vec![Kind::Task]);
        assert!(cut.items.len() == 60 && cut.items.iter().all(|item| item.quote.len() <= 83));
        assert!(Choice::fitting(&many, vec![Kind::Lesson]).items.is_empty());
    }

    #[test]
    fn cuts_at_a_word() {
        assert_eq!(beginning("Rà soát hồ sơ", 13), "Rà soát hồ sơ");
        assert_eq!(beginning("Rà soát, hồ sơ", 11), "Rà soát…");
        assert_eq!(beginning("Ràsoáthồsơ", 4), "Ràso…");
    }
}
