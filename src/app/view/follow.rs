//! Small parts of the state that views follow.
//!
//! All are numbers inside, so that Leptos's code for a memo is on the page once
//! and not once for each of a dozen types.

use crate::app::state::{Mode, Pane, State, Tab, Theme};
use crate::app::words::Lang;
use crate::outline::NodeId;
use leptos::prelude::*;

/// A part of the state that tells those who read it when it changes.
pub struct Follow<T> {
    number: Memo<u64>,
    read: fn(u64) -> T,
}

impl<T> Clone for Follow<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Follow<T> {}

impl<T: Number> Follow<T> {
    /// Follows what `part` says of the state.
    pub fn new(state: RwSignal<State>, part: impl Fn(&State) -> T + Send + Sync + 'static) -> Self {
        Follow { number: memo(state, Box::new(move |state| part(state).number())), read: T::read }
    }

    /// What it is now; whoever reads is told of the next change.
    pub fn get(self) -> T {
        (self.read)(self.number.get())
    }

    /// What it is now.
    pub fn get_untracked(self) -> T {
        (self.read)(self.number.get_untracked())
    }

    /// Tells single values whether they are the one, without asking all.
    pub fn selector(self) -> Selector<u64> {
        Selector::new(move || self.number.get())
    }
}

fn memo(state: RwSignal<State>, part: Box<dyn Fn(&State) -> u64 + Send + Sync>) -> Memo<u64> {
    Memo::new(move |_| state.with(|state| part(state)))
}

/// What can be told as a number.
pub trait Number {
    /// The number.
    fn number(&self) -> u64;
    /// What the number stands for.
    fn read(number: u64) -> Self;
}

impl Number for bool {
    fn number(&self) -> u64 {
        u64::from(*self)
    }

    fn read(number: u64) -> bool {
        number != 0
    }
}

impl Number for u64 {
    fn number(&self) -> u64 {
        *self
    }

    fn read(number: u64) -> u64 {
        number
    }
}

impl Number for Option<usize> {
    fn number(&self) -> u64 {
        self.map_or(0, |it| it as u64 + 1)
    }

    fn read(number: u64) -> Option<usize> {
        number.checked_sub(1).map(|it| it as usize)
    }
}

impl Number for Option<NodeId> {
    fn number(&self) -> u64 {
        self.map_or(0, |it| u64::from(it.0) + 1)
    }

    fn read(number: u64) -> Option<NodeId> {
        number.checked_sub(1).map(|it| NodeId(it as u32))
    }
}

/// One of a few: its place among all.
macro_rules! choices {
    ($($choice:ty: $all:expr;)*) => {
        $(impl Number for $choice {
            fn number(&self) -> u64 {
                $all.iter().position(|it| it == self).unwrap_or_default() as u64
            }

            fn read(number: u64) -> Self {
                $all.get(number as usize).copied().unwrap_or_default()
            }
        })*
    };
}

choices! {
    Lang: Lang::ALL;
    Theme: Theme::ALL;
    Mode: [Mode::Read, Mode::Raw];
    Pane: Pane::ALL;
    Tab: Tab::ALL;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_told_as_a_number_comes_back() {
        assert_eq!(Tab::ALL.map(|tab| Tab::read(tab.number())), Tab::ALL);
        assert_eq!(Theme::ALL.map(|theme| Theme::read(theme.number())), Theme::ALL);
        for some in [None, Some(0), Some(7)] {
            assert_eq!(Option::<usize>::read(some.number()), some);
        }
        assert_eq!(Option::<NodeId>::read(Some(NodeId(0)).number()), Some(NodeId(0)));
        assert_eq!(Lang::read(99), Lang::Vi);
    }
}
