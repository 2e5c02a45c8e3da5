//! A second notice beside the first: an earlier version, or last quarter's.

use super::{Effect, State};
use crate::app::reading::Reading;
use crate::compare::{Comparison, compare};

/// What is known of the second notice.
#[derive(Clone, Debug, Default)]
pub struct Compare {
    /// The second notice, if one was given.
    pub other: Option<Reading>,
    /// Whether the reader says that the order is the other way round.
    pub turned: bool,
    /// Counts what happened, so that views know when to look.
    pub turn: u64,
}

/// What can happen.
#[derive(Clone, Debug)]
pub enum Msg {
    /// A second notice was given.
    Given(String),
    /// It is to be the text that was on the page before this one.
    BeforeTaken,
    /// The second notice is put away.
    Left,
    /// Earlier and later change places.
    Turned,
    /// The second notice takes the first one's place on the page, and that its.
    Swapped,
}

impl Compare {
    /// The second notice and the first, the earlier one first, by their dates if both have one:
    /// else the second is the earlier. With whether the first, on the page, is the later one.
    pub fn ordered<'a>(&'a self, here: &'a Reading) -> Option<(&'a Reading, &'a Reading, bool)> {
        let other = self.other.as_ref()?;
        let dates = other.notice.base_date().zip(here.notice.base_date());
        let later = dates.is_none_or(|(other, here)| other <= here) != self.turned;
        Some(if later { (other, here, true) } else { (here, other, false) })
    }

    /// What the two have in common and what not.
    pub fn result(&self, here: &Reading) -> Option<Comparison> {
        let (before, after, _) = self.ordered(here)?;
        Some(compare(&before.notice, &after.notice))
    }
}

impl State {
    pub(super) fn compare(&mut self, msg: Msg) -> Option<Effect> {
        self.compare.turn += 1;
        match msg {
            Msg::Given(text) => self.second(Reading::of(text)),
            Msg::BeforeTaken => {
                let before = self.before.clone()?;
                self.second(before);
            }
            Msg::Left => self.compare.other = None,
            Msg::Turned => self.compare.turned = !self.compare.turned,
            Msg::Swapped => {
                let other = self.compare.other.take()?;
                self.settle();
                let (here, tab) = (self.reading.clone(), self.tab);
                let order = self.compare.turned;
                self.set_apart();
                self.put_by(other);
                self.compare.other = Some(here);
                // Which is the earlier one does not change with which is on the page.
                let dated = |reading: &Reading| reading.notice.base_date();
                let by_date = dated(&self.reading) != dated(self.compare.other.as_ref()?)
                    && dated(&self.reading).is_some()
                    && dated(self.compare.other.as_ref()?).is_some();
                self.compare.turned = if by_date { order } else { !order };
                self.tab = tab;
                return Some(Effect::Begin);
            }
        }
        None
    }

    fn second(&mut self, other: Reading) {
        if !other.is_empty() {
            self.compare.other = Some(other);
            self.compare.turned = false;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::state::{Msg as Says, Tab};
    use crate::compare::Fate;

    const MARCH: &str = "SỞ Y TẾ\nSố: 1/TB-SYT\nLam Giang, ngày 05 tháng 3 năm 2026\nTHÔNG BÁO\nKết luận\n1. Giao Phòng Kế hoạch lập danh mục thiết bị.\n";

    fn june() -> String {
        MARCH.replace("05 tháng 3", "08 tháng 6").replace("Phòng Kế hoạch", "Phòng Tài vụ")
    }

    fn fates(state: &State) -> Vec<Fate> {
        let result = state.compare.result(&state.reading).unwrap();
        result.tasks.iter().map(crate::compare::Pair::fate).collect()
    }

    fn earlier(state: &State) -> String {
        let (before, _, _) = state.compare.ordered(&state.reading).unwrap();
        before.notice.base_date().unwrap().to_string()
    }

    #[test]
    fn the_earlier_is_told_by_date_and_can_be_turned() {
        let mut state = State::default();
        state.update(Says::Pasted(MARCH.into()));
        assert_eq!(state.compare.result(&state.reading), None);
        state.update(Says::Compare(Msg::Given("  ".into())));
        assert!(state.compare.other.is_none());
        state.update(Says::Compare(Msg::Given(june())));
        assert_eq!((earlier(&state).as_str(), fates(&state)), ("2026-03-05", vec![Fate::Changed]));
        state.update(Says::Compare(Msg::Turned));
        assert_eq!(earlier(&state), "2026-06-08");
        state.update(Says::Compare(Msg::Left));
        assert!(state.compare.other.is_none());
    }

    #[test]
    fn the_two_change_places_and_stay_earlier_and_later() {
        let mut state = State::default();
        state.update(Says::Pasted(MARCH.into()));
        state.update(Says::Compare(Msg::Given(june())));
        state.update(Says::TabChosen(Tab::Compare));
        assert_eq!(state.update(Says::Compare(Msg::Swapped)), Some(Effect::Begin));
        assert!(state.reading.notice.source.text().contains("Phòng Tài vụ"));
        assert_eq!((earlier(&state).as_str(), state.tab), ("2026-03-05", Tab::Compare));
        // Without dates the one given second is the earlier, also after they changed places.
        state.update(Says::Compare(Msg::Given("1. Giao Sở A báo cáo.".into())));
        state.update(Says::Compare(Msg::Swapped));
        let (before, _, here) = state.compare.ordered(&state.reading).unwrap();
        assert!(before.notice.source.text().contains("Sở A") && !here);
    }

    #[test]
    fn the_text_before_can_be_the_second() {
        let mut state = State::default();
        state.update(Says::Pasted(MARCH.into()));
        assert_eq!(state.update(Says::Compare(Msg::BeforeTaken)), None);
        assert!(state.compare.other.is_none());
        state.update(Says::Pasted(june()));
        state.update(Says::Compare(Msg::BeforeTaken));
        assert_eq!((earlier(&state).as_str(), fates(&state)), ("2026-03-05", vec![Fate::Changed]));
    }
}
