//! What is looked for, where it was found, and at which place one is.

use super::{Effect, Mode, Pane, State};
use crate::app::search::{Hit, Index, asked_for};

/// A search.
#[derive(Clone, Debug, Default)]
pub struct Search {
    /// Whether its field shows.
    pub open: bool,
    /// What was typed.
    pub asked: String,
    /// Where it was found.
    pub hits: Vec<Hit>,
    /// The place one is at.
    pub at: usize,
    /// Whether each finding has it; empty while nothing is looked for.
    pub found: Vec<bool>,
    /// Counts the changes of `found`.
    pub turn: u64,
    index: Option<Index>,
}

/// What can happen.
#[derive(Clone, Debug)]
pub enum Msg {
    /// The field was asked for.
    Opened,
    /// It was closed.
    Closed,
    /// Words were typed into it.
    Asked(String),
    /// The place before (-1) or after (1) was asked for.
    Stepped(isize),
}

impl Search {
    /// The place one is at, if there is any.
    pub fn here(&self) -> Option<Hit> {
        self.hits.get(self.at).copied()
    }

    /// How many findings have it.
    pub fn items(&self) -> usize {
        self.found.iter().filter(|&&found| found).count()
    }

    /// Whether a finding does not have what is looked for.
    pub fn misses(&self, finding: usize) -> bool {
        self.found.get(finding).is_some_and(|found| !found)
    }
}

impl State {
    /// Takes in what happened to the search.
    pub(super) fn searched(&mut self, msg: Msg) -> Option<Effect> {
        match msg {
            Msg::Opened => {
                self.search.open = !self.reading.is_empty();
                self.pane = Pane::Text;
                self.mode = Mode::Read;
                self.search.open.then_some(Effect::FocusSearch)
            }
            Msg::Closed => {
                self.search = Search { turn: self.search.turn + 1, ..Search::default() };
                Some(Effect::LeaveSearch)
            }
            Msg::Asked(asked) => {
                self.search.asked = asked;
                self.search_again();
                // The first place from where one reads on.
                let from = self.here.and_then(|node| self.reading.notice.outline.nodes.get(node.0 as usize));
                let from = from.map_or(0, |node| node.paragraphs.start as usize);
                let next = self.search.hits.partition_point(|hit| hit.paragraph < from);
                self.search.at = if next < self.search.hits.len() { next } else { 0 };
                Some(Effect::ShowHit)
            }
            Msg::Stepped(by) => {
                let total = self.search.hits.len() as isize;
                if total == 0 {
                    return None;
                }
                self.search.at = (self.search.at as isize + by).rem_euclid(total) as usize;
                self.mode = Mode::Read;
                self.pane = Pane::Text;
                Some(Effect::ShowHit)
            }
        }
    }

    /// Looks for the same words, as in a text that was changed.
    pub(super) fn search_again(&mut self) {
        let search = &mut self.search;
        search.hits.clear();
        search.found.clear();
        search.turn += 1;
        search.at = 0;
        if !search.open || asked_for(&search.asked).chars().count() < crate::app::search::SHORTEST {
            return;
        }
        if search.index.as_ref().is_none_or(|index| !index.is_of(&self.reading)) {
            search.index = Some(Index::of(&self.reading));
        }
        if let Some(index) = &search.index {
            search.hits = index.hits(&search.asked);
            search.found = index.found(&search.asked);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::state::Msg as Says;

    const TEXT: &str =
        "1. Giao Sở Y tế rà soát.\n2. Giao Sở Nội vụ báo cáo Sở Y tế.\n3. Giao Sở Tài chính bố trí vốn.\n";

    fn asked(words: &str) -> State {
        let mut state = State::default();
        state.update(Says::Pasted(TEXT.into()));
        assert_eq!(state.update(Says::Search(Msg::Opened)), Some(Effect::FocusSearch));
        assert_eq!(state.update(Says::Search(Msg::Asked(words.into()))), Some(Effect::ShowHit));
        state
    }

    #[test]
    fn places_are_counted_and_gone_through_in_a_ring() {
        let mut state = asked("so y te");
        assert_eq!(state.search.hits.len(), 2);
        let paragraph = |state: &State| state.search.here().map(|hit| hit.paragraph);
        assert_eq!(paragraph(&state), Some(0));
        for (by, want) in [(1, 1), (1, 0), (-1, 1)] {
            state.update(Says::Search(Msg::Stepped(by)));
            assert_eq!(paragraph(&state), Some(want), "{by}");
        }
        assert_eq!(state.search.items(), 2);
        let misses: Vec<bool> =
            (0..state.reading.notice.findings.len()).map(|at| state.search.misses(at)).collect();
        assert_eq!(misses, [false, false, true]);
    }

    #[test]
    fn nothing_is_missed_while_nothing_is_looked_for() {
        let mut state = asked("");
        assert!(!state.search.misses(0));
        assert_eq!(state.update(Says::Search(Msg::Stepped(1))), None);
        state.update(Says::Search(Msg::Asked("vốn".into())));
        assert!(state.search.misses(0));
        state.update(Says::Search(Msg::Closed));
        assert!(!state.search.misses(0) && !state.search.open);
    }

    #[test]
    fn another_text_is_searched_for_the_same_words() {
        let mut state = asked("noi vu");
        state.update(Says::Typed("1. Giao Sở Nội vụ.\n2. Giao Sở Nội vụ.\n".into()));
        state.update(Says::Rested);
        assert_eq!(state.search.hits.len(), 2);
        // There is nothing to look for in an empty page.
        state.update(Says::Cleared);
        assert!(!state.search.open && state.search.hits.is_empty());
        state.update(Says::Search(Msg::Opened));
        assert!(!state.search.open);
    }
}
