//! The texts kept on this device: which there are, which is the one on the page,
//! and whether keeping works.

use super::correct::Lost;
use super::{State, Switch};
use crate::app::draft::{self, Head};
use crate::correction::Correction;
use crate::text::Span;

/// What is known of them.
#[derive(Clone, Debug, Default)]
pub struct Drafts {
    /// Those that are kept, the latest first.
    pub list: Vec<Head>,
    /// The one on the page.
    pub open: Option<u64>,
    /// Why the last try to keep one failed; none if it did not.
    pub refused: Option<Refused>,
    /// Whether the text on the page was changed by hand since it was kept last.
    pub changed: bool,
    /// Counts what happened, so that views know when to look.
    pub turn: u64,
}

/// Why a text was not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// There is no room for it.
    Full,
    /// The browser keeps nothing for this page, as in a private window.
    Denied,
}

/// What can happen.
#[derive(Clone, Debug)]
pub enum Msg {
    /// The list was read.
    Listed(Vec<Head>),
    /// The text on the page was kept.
    Kept(u64, Vec<Head>),
    /// It was not.
    Refused(Refused),
    /// One was asked for.
    Asked(u64),
    /// One was read: its text, and what was said of it.
    Opened(u64, String, Option<String>),
    /// One is to be deleted.
    Deleted(u64),
    /// All are to be deleted.
    Forgotten,
}

/// What only the browser can do about them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Reads one.
    Open(u64),
    /// Deletes one.
    Delete(u64),
    /// Deletes all.
    Forget,
}

/// What is kept of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// The draft it belongs to.
    pub open: Option<u64>,
    /// What it is called.
    pub title: String,
    /// The text.
    pub text: String,
    /// What was said of it, as it is written down; nothing if nothing was.
    pub said: Option<String>,
}

impl Drafts {
    /// A text that is none of these took the place of the one before.
    pub fn leave(&mut self) {
        self.open = None;
        self.changed = false;
    }

    /// Takes in all but [`Msg::Opened`], which is about the whole page.
    pub fn update(&mut self, msg: Msg) -> Option<Effect> {
        self.turn += 1;
        match msg {
            Msg::Listed(list) => self.list = list,
            Msg::Kept(id, list) => {
                self.list = list;
                self.open = Some(id);
                self.refused = None;
                self.changed = false;
            }
            Msg::Refused(why) => self.refused = Some(why),
            Msg::Asked(id) => return Some(Effect::Open(id)),
            Msg::Opened(..) => {}
            Msg::Deleted(id) => {
                self.list.retain(|head| head.id != id);
                return Some(Effect::Delete(id));
            }
            Msg::Forgotten => {
                self.list.clear();
                self.leave();
                return Some(Effect::Forget);
            }
        }
        None
    }
}

impl State {
    /// What is to be kept of the page, if anything is.
    pub fn to_keep(&self) -> Option<Kept> {
        let text = self.pending.as_deref().unwrap_or(self.reading.notice.source.text());
        if !self.settings.is_on(Switch::Keep) || text.trim().is_empty() {
            return None;
        }
        let title = self.reading.notice.letterhead.title.as_ref().map(|title| title.value.as_str());
        // What has lost its passage stands nowhere, and is looked for by its words.
        let nowhere = |it: &Lost| Correction { span: Span::new(0, 0), ..it.correction.clone() };
        let lost = self.correct.lost.iter().map(nowhere);
        let said = self.reading.corrections.iter().cloned().chain(lost).collect();
        Some(Kept {
            open: self.drafts.open,
            title: draft::title(title, text),
            text: text.to_owned(),
            said: draft::written(self.reading.notice.source.text(), said),
        })
    }

    /// Whether leaving the page would lose what somebody wrote.
    pub fn is_at_risk(&self) -> bool {
        self.unsaved() || self.drafts.changed && !(self.reading.is_empty() && self.pending.is_none())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::state::{Effect as Does, Msg as Says, correct, settings};

    fn head(id: u64) -> Head {
        Head { id, saved: id, len: 9, title: format!("Bản {id}") }
    }

    #[test]
    fn a_draft_is_opened_and_what_was_there_is_put_by() {
        let mut state = State::default();
        state.update(Says::Pasted("1. Giao Sở A".into()));
        state.update(Says::Drafts(Msg::Kept(1, vec![head(1)])));
        assert_eq!(state.update(Says::Drafts(Msg::Asked(2))), Some(Does::Drafts(Effect::Open(2))));
        assert_eq!(
            state.update(Says::Drafts(Msg::Opened(2, "1. Giao Sở B".into(), None))),
            Some(Does::Begin)
        );
        assert_eq!((state.reading.notice.source.text(), state.drafts.open), ("1. Giao Sở B", Some(2)));
        // The text before comes back as itself, not as an edit of the draft.
        state.update(Says::Restored);
        assert_eq!((state.reading.notice.source.text(), state.drafts.open), ("1. Giao Sở A", None));
    }

    #[test]
    fn what_is_typed_by_hand_is_at_risk_until_it_is_kept() {
        let mut state = State::default();
        assert!(!state.is_at_risk());
        state.update(Says::Pasted("1. Giao Sở A".into()));
        // What was pasted is still where it was copied.
        assert!(!state.is_at_risk());
        state.update(Says::Typed("1. Giao Sở A rà soát".into()));
        assert!(state.is_at_risk());
        state.update(Says::Drafts(Msg::Kept(7, vec![head(7)])));
        assert!(!state.is_at_risk());
        state.update(Says::Typed("1. Giao".into()));
        state.update(Says::Cleared);
        assert!(!state.is_at_risk());
    }

    #[test]
    fn forgetting_leaves_nothing_to_reopen() {
        let mut drafts = Drafts { list: vec![head(2), head(1)], open: Some(2), ..Drafts::default() };
        assert_eq!(drafts.update(Msg::Deleted(1)), Some(Effect::Delete(1)));
        assert_eq!(drafts.list, [head(2)]);
        assert_eq!(drafts.update(Msg::Forgotten), Some(Effect::Forget));
        assert!(drafts.list.is_empty() && drafts.open.is_none());
    }

    #[test]
    fn turning_keeping_off_forgets_what_was_kept() {
        let mut state = State::default();
        state.update(Says::Drafts(Msg::Listed(vec![head(1)])));
        state.update(Says::Settings(settings::Msg::Turned(Switch::Keep)));
        assert!(!state.settings.is_on(Switch::Keep));
        assert!(state.drafts.list.is_empty());
    }
    #[test]
    fn a_draft_has_what_was_said_of_it() {
        let mut state = State::default();
        let text = "1. Giao Sở A rà soát.\n2. Giao Sở B báo cáo.";
        state.update(Says::Pasted(text.into()));
        assert_eq!(state.to_keep().and_then(|kept| kept.said), None);
        state.update(Says::Correct(correct::Msg::Dropped(1)));
        let kept = state.to_keep().unwrap();
        assert!(state.unsaved());
        state.update(Says::Drafts(Msg::Kept(1, vec![head(1)])));
        assert!(!state.unsaved());
        let opened = |text: &str| {
            let mut other = State::default();
            other.update(Says::Drafts(Msg::Opened(1, text.to_owned(), kept.said.clone())));
            other
        };
        let same = opened(text);
        assert_eq!(same.reading.corrections, state.reading.corrections);
        assert_eq!((same.reading.notice.findings.len(), same.unsaved()), (1, false));
        // The text was typed on before it was kept: what was said stays with its words, or is named as lost.
        let edited = opened("Kính gửi.\n1. Giao Sở A rà soát.\n2. Giao Sở B báo cáo.");
        assert_eq!(edited.reading.corrections.len(), 1);
        let cut = opened("1. Giao Sở A rà soát.");
        assert_eq!((cut.reading.corrections.len(), cut.correct.lost.len()), (0, 1));
        // It is still there when the words come back.
        let said = cut.to_keep().unwrap().said;
        let mut again = State::default();
        again.update(Says::Drafts(Msg::Opened(1, text.to_owned(), said)));
        assert_eq!(again.reading.corrections, state.reading.corrections);
    }
}
