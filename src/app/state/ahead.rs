//! Long texts are read in steps, between which the page does what is asked of it.

use super::{Effect, State};
use crate::app::reading::Steps;
use crate::correction::Correction;

/// A longer text, in bytes, is read in steps, so that the page never stands still.
const LONG: usize = 60_000;

/// A long text that is being read.
#[derive(Clone, Debug)]
pub struct Ahead {
    /// How far it is read.
    pub steps: Steps,
    /// Whether it is the text on the page, edited; else it takes the place of that.
    edit: bool,
    /// Where it comes from.
    origin: Origin,
}

/// Where a whole text comes from.
#[derive(Clone, Debug)]
pub enum Origin {
    /// The reader brought it.
    Reader,
    /// A draft, with what was said of it.
    Draft(u64, Vec<Correction>),
    /// A place of the list of files, with what was said of the text, and whether by nobody knows whom.
    Listed(usize, Vec<Correction>, bool),
    /// A link or a file of ours, with what was said of it: nobody knows by whom.
    Shared(Vec<Correction>),
}

impl State {
    /// Begins to read what was typed, if it is long. It stays pending: whoever types on
    /// gives this reading up.
    pub(super) fn read_ahead(&mut self) -> Option<Effect> {
        let text = self.pending.as_ref().filter(|text| text.len() > LONG)?;
        self.ahead = Some(Ahead { steps: Steps::of(text.clone()), edit: true, origin: Origin::Reader });
        Some(Effect::ReadOn)
    }

    /// Whether a long text is being read that takes the place of the one on the page.
    pub fn is_replacing(&self) -> bool {
        self.ahead.as_ref().is_some_and(|ahead| !ahead.edit)
    }

    /// A whole text in place of the one before, which is put by.
    pub(super) fn replace(&mut self, text: String, origin: Origin) -> Option<Effect> {
        if text.trim().is_empty() {
            return None;
        }
        let long = text.len() > LONG;
        self.ahead = Some(Ahead { steps: Steps::of(text), edit: false, origin });
        if long {
            return Some(Effect::ReadOn);
        }
        loop {
            let effect = self.read_on();
            if effect != Some(Effect::ReadOn) {
                return effect;
            }
        }
    }

    /// Reads a step further; shows the text when it is read.
    pub(super) fn read_on(&mut self) -> Option<Effect> {
        let ahead = self.ahead.as_mut()?;
        let Some(reading) = ahead.steps.step() else { return Some(Effect::ReadOn) };
        let ahead = self.ahead.take()?;
        if ahead.edit {
            self.pending = None;
            let next = self.carried(reading);
            self.show(next);
            return None;
        }
        let next = match &ahead.origin {
            Origin::Reader => self.replaced(reading),
            Origin::Draft(_, said) | Origin::Listed(_, said, _) | Origin::Shared(said) => {
                self.given(reading, said)
            }
        };
        self.put_by(next);
        match ahead.origin {
            Origin::Reader => {}
            Origin::Draft(draft, _) => self.drafts.open = Some(draft),
            Origin::Listed(at, _, shared) => {
                self.many.open = Some(at);
                self.share.unverified = shared;
            }
            Origin::Shared(_) => self.share.unverified = true,
        }
        Some(Effect::Begin)
    }
}
