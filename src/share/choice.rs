//! What of a report goes into a link.

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

impl Choice {
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
    use super::beginning;

    #[test]
    fn cuts_at_a_word() {
        assert_eq!(beginning("Rà soát hồ sơ", 13), "Rà soát hồ sơ");
        assert_eq!(beginning("Rà soát, hồ sơ", 11), "Rà soát…");
        assert_eq!(beginning("Ràsoáthồsơ", 4), "Ràso…");
    }
}
