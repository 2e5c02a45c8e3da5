//! How the page is looked at: which pane, which tab, which appearance.

use super::{Effect, State};
use crate::app::reading::Reading;
use crate::facet::Kind;

/// How the text is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mode {
    /// Healed, with marks.
    #[default]
    Read,
    /// As pasted, in the box.
    Raw,
}

/// The part of the page that a narrow screen shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Pane {
    /// The outline.
    Outline,
    /// The text.
    #[default]
    Text,
    /// The summary.
    Panel,
}

impl Pane {
    /// All, from left to right.
    pub const ALL: [Pane; 3] = [Pane::Outline, Pane::Text, Pane::Panel];

    /// Its name in the page's attributes.
    pub fn name(self) -> &'static str {
        match self {
            Pane::Outline => "outline",
            Pane::Text => "text",
            Pane::Panel => "panel",
        }
    }
}

/// A tab of the summary.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Tab {
    /// Who, what, by when.
    #[default]
    Task,
    /// What is settled.
    Decision,
    /// Figures.
    Indicator,
    /// Lessons learned.
    Lesson,
    /// Results, shortcomings, causes.
    Assessment,
    /// Deadlines by day.
    Timeline,
    /// Letterhead, meeting, signature, recipients.
    Document,
    /// What is unclear.
    Doubt,
    /// A second notice beside the first.
    Compare,
}

impl Tab {
    /// All, in order.
    pub const ALL: [Tab; 9] = [
        Tab::Task,
        Tab::Timeline,
        Tab::Decision,
        Tab::Indicator,
        Tab::Lesson,
        Tab::Assessment,
        Tab::Document,
        Tab::Doubt,
        Tab::Compare,
    ];

    /// Its name in the page's attributes.
    pub fn name(self) -> &'static str {
        match self {
            Tab::Task => "task",
            Tab::Decision => "decision",
            Tab::Indicator => "indicator",
            Tab::Lesson => "lesson",
            Tab::Assessment => "assessment",
            Tab::Timeline => "timeline",
            Tab::Document => "document",
            Tab::Doubt => "doubt",
            Tab::Compare => "compare",
        }
    }

    /// The tab that gathers a kind.
    pub fn of(kind: Kind) -> Tab {
        match kind {
            Kind::Task => Tab::Task,
            Kind::Decision => Tab::Decision,
            Kind::Indicator => Tab::Indicator,
            Kind::Lesson => Tab::Lesson,
            Kind::Achievement | Kind::Limitation | Kind::Cause => Tab::Assessment,
        }
    }

    /// The kinds that it gathers.
    pub fn kinds(self) -> impl Iterator<Item = Kind> {
        Kind::ALL.into_iter().filter(move |&kind| Tab::of(kind) == self)
    }

    /// How many things a reading has for it.
    pub fn count(self, reading: &Reading) -> usize {
        match self {
            Tab::Doubt => reading.notice.doubts.len(),
            Tab::Timeline => {
                let tasks = reading.notice.findings.iter().filter_map(|found| found.task.as_deref());
                tasks.map(|task| task.deadlines.len()).sum()
            }
            Tab::Compare => 0,
            Tab::Document => reading.notice.tail.recipients.len(),
            _ => self.kinds().map(|kind| reading.digest.of(kind).len()).sum(),
        }
    }
}

/// A dialog over the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Dialog {
    /// What the reader sets.
    Settings,
    /// A tour and the keys.
    Help,
    /// What is handed on.
    Share,
    /// Files that came together.
    Many,
}

impl Dialog {
    /// All.
    pub const ALL: [Dialog; 4] = [Dialog::Settings, Dialog::Help, Dialog::Share, Dialog::Many];
}

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Theme {
    /// As the system has it.
    #[default]
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// All, in the order of the switch.
    pub const ALL: [Theme; 3] = [Theme::Auto, Theme::Light, Theme::Dark];

    /// Its name in the page's attributes.
    pub fn name(self) -> &'static str {
        match self {
            Theme::Auto => "auto",
            Theme::Light => "light",
            Theme::Dark => "dark",
        }
    }
}

impl State {
    /// Goes to the tab so many further on.
    pub(super) fn step_tab(&mut self, by: isize) -> Option<Effect> {
        let last = Tab::ALL.len() as isize - 1;
        let at = Tab::ALL.iter().position(|&tab| tab == self.tab)? as isize;
        // A step of one goes round; a large one stops at the end.
        let to = if by.abs() > 1 { (at + by).clamp(0, last) } else { (at + by).rem_euclid(last + 1) };
        self.tab = Tab::ALL[to as usize];
        Some(Effect::FocusTab(self.tab))
    }

    /// Goes to a pane of the narrow screen.
    pub(super) fn change_pane(&mut self, pane: Pane) -> Option<Effect> {
        let from = std::mem::replace(&mut self.pane, pane);
        (from != pane).then_some(Effect::ChangePane(pane))
    }

    /// Goes to the mark before or after.
    pub(super) fn step_mark(&mut self, by: isize) -> Option<Effect> {
        let findings = &self.reading.notice.findings;
        let shown = |at: &usize| self.marks(findings[*at].kind);
        let next = match (self.chosen, by > 0) {
            (Some(at), true) => (at + 1..findings.len()).find(shown),
            (Some(at), false) => (0..at).rev().find(shown),
            (None, true) => (0..findings.len()).find(shown),
            (None, false) => (0..findings.len()).rev().find(shown),
        }?;
        let span = findings[next].span;
        self.choose(next, Some(next))?;
        self.mode = Mode::Read;
        self.pane = Pane::Text;
        Some(Effect::Show { paragraph: self.reading.paragraph_at(span), finding: Some(next), item: true })
    }
}
