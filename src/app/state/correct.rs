//! What people say of the findings, and the way back from it: corrections and whole
//! texts are undone and done again in the order they came.

use super::history::Step;
use super::{Effect as Does, State, Tab};
use crate::app::form::{Field, Form};
use crate::app::reading::Reading;
use crate::correction::{Correction, Refused, put};
use crate::facet::Kind;
use crate::text::Span;

/// What is known of corrections.
#[derive(Clone, Debug, Default)]
pub struct Correct {
    /// The finding whose fields are open.
    pub open: Option<usize>,
    /// Why its fields were not taken.
    pub refused: Option<Refused>,
    /// The words that are selected in the text.
    pub selected: Option<Span>,
    /// Corrections whose passage is gone from the text.
    pub lost: Vec<Lost>,
    /// Whether the list of all corrections is open.
    pub listed: bool,
    /// What was done last.
    pub done: Option<Done>,
    /// Counts what happened, so that views know when to look.
    pub turn: u64,
    /// Whether something was corrected since it was kept last.
    pub(super) touched: bool,
    pub(super) past: Vec<Step>,
    pub(super) future: Vec<Step>,
    /// Grows when one text takes the place of another, not when one is edited.
    pub(super) text: u64,
}

/// What was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Done {
    /// Fields of a finding were changed.
    Edited,
    /// It was put under another kind.
    Relabelled(Kind),
    /// It was added.
    Added(Kind),
    /// It was dropped.
    Dropped(Kind),
    /// It is as it was read again.
    Restored,
    /// The last step was undone.
    Undone,
    /// It was done again.
    Redone,
    /// So many corrections lost their passage.
    Lost(usize),
    /// Another text took the place of the one before.
    Replaced,
}

/// A correction whose passage is gone, and the text it was last seen in.
#[derive(Clone, Debug)]
pub struct Lost {
    /// What was said.
    pub correction: Correction,
    pub(super) plain: Reading,
}

/// What can happen.
#[derive(Clone, Debug)]
pub enum Msg {
    /// Words were selected in the reading view, from and to a paragraph and a count of its signs.
    Pointed([(usize, usize); 2]),
    /// Words were selected in the box.
    Selected(Span),
    /// A passage was picked from a list of what nothing accounts for.
    Picked(Span),
    /// Nothing is selected any longer.
    Deselected,
    /// The selected words are a finding of this kind.
    Added(Kind),
    /// The fields of a finding were asked for.
    Opened(usize),
    /// They were closed.
    Closed,
    /// They were filled in.
    Filled(usize, Form),
    /// A finding is of another kind.
    Relabelled(usize, Kind),
    /// It is none.
    Dropped(usize),
    /// It is to be as it was read: all that was said of what stands there.
    Restored(Span),
    /// A correction that lost its passage is let go.
    Forgotten(usize),
    /// The list was opened or closed.
    Listed,
    /// The last step is to be undone.
    Undone,
    /// It is to be done again.
    Redone,
    /// Everything was kept elsewhere.
    Kept,
}

/// What only a browser can do about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Focuses the first field of a finding.
    Field(usize),
    /// Focuses a field that was refused.
    Refused(Field),
    /// Goes on to the buttons beside what is selected.
    Bubble,
    /// Keeps the panes where they are scrolled to, and focuses what opens the fields of a
    /// finding; else the way back.
    Stay(Option<usize>),
    /// Keeps them too, and lets go of what is selected.
    Unselect(Option<usize>),
}

impl Correct {
    /// Whether there is a step to undo, and one to do again.
    pub fn steps(&self) -> [bool; 2] {
        [!self.past.is_empty(), !self.future.is_empty()]
    }
}

impl State {
    /// Whether leaving the page would lose what a person said.
    pub fn unsaved(&self) -> bool {
        self.correct.touched && !(self.reading.corrections.is_empty() && self.correct.lost.is_empty())
    }

    pub(super) fn correct(&mut self, msg: Msg) -> Option<Does> {
        self.correct.turn += 1;
        let effect = match msg {
            Msg::Pointed(ends) => {
                let [from, to] = ends.map(|(paragraph, signs)| self.reading.byte_at(paragraph, signs));
                let span = Span { start: from?, end: to? };
                self.correct.selected = (span.start < span.end).then_some(span);
                return None;
            }
            Msg::Selected(span) => {
                self.correct.selected = (span.start < span.end).then_some(span);
                return None;
            }
            Msg::Picked(span) => {
                self.correct.selected = Some(span);
                Effect::Bubble
            }
            Msg::Deselected => {
                self.correct.selected = None;
                return None;
            }
            Msg::Added(kind) => {
                let span = self.correct.selected.take()?;
                let at = self.add(span, kind);
                Effect::Unselect(at)
            }
            Msg::Opened(finding) => {
                let kind = self.reading.finding(finding)?.kind;
                self.correct.open = Some(finding);
                self.correct.refused = None;
                self.tab = Tab::of(kind);
                Effect::Field(finding)
            }
            Msg::Closed => Effect::Stay(self.correct.open.take()),
            Msg::Filled(finding, form) => return self.fill(finding, &form),
            Msg::Relabelled(finding, kind) => return self.relabel(finding, kind),
            Msg::Dropped(finding) => {
                let found = self.reading.finding(finding)?;
                let (kind, said) = (found.kind, Correction::of(&self.reading.notice, found));
                let mut corrections = self.reading.corrections.clone();
                corrections.retain(|it| !it.same(&said));
                // What was added by hand is simply not there any longer.
                if said.read_as.is_some() {
                    corrections.push(Correction { dropped: true, ..said });
                }
                self.step(corrections, Done::Dropped(kind));
                Effect::Stay(None)
            }
            Msg::Restored(span) => {
                let mut corrections = self.reading.corrections.clone();
                corrections.retain(|it| it.span != span);
                self.step(corrections, Done::Restored);
                Effect::Stay(self.reading.notice.findings.iter().position(|it| it.span == span))
            }
            Msg::Forgotten(at) => {
                self.keep_step();
                if at < self.correct.lost.len() {
                    self.correct.lost.remove(at);
                }
                Effect::Stay(None)
            }
            Msg::Listed => {
                self.correct.listed = !self.correct.listed;
                return None;
            }
            Msg::Undone => return self.go(true),
            Msg::Redone => return self.go(false),
            Msg::Kept => {
                self.correct.touched = false;
                return None;
            }
        };
        Some(Does::Correct(effect))
    }

    /// A passage that was not read as anything, or as something else.
    fn add(&mut self, span: Span, kind: Kind) -> Option<usize> {
        let added = Correction::adding(&self.reading.notice, span, kind)?;
        let place = added.span;
        self.say(added, Done::Added(kind));
        let at = self.place(place, kind);
        if let Some(at) = at {
            self.chosen = Some(at);
            self.why = None;
            self.tab = Tab::of(kind);
        }
        at
    }

    fn fill(&mut self, finding: usize, form: &Form) -> Option<Does> {
        let found = self.reading.finding(finding)?;
        let (span, kind) = (found.span, found.kind);
        let correction = form.correction(&self.reading, found);
        if let Err(refused) = correction.check(&self.reading.plain().notice) {
            let field = match refused {
                Refused::Deadline(_) => Field::Deadlines,
                Refused::Value(_) => Field::Value,
            };
            self.correct.refused = Some(refused);
            return Some(Does::Correct(Effect::Refused(field)));
        }
        self.say(correction, Done::Edited);
        self.correct.open = None;
        Some(Does::Correct(Effect::Stay(self.place(span, kind))))
    }

    fn relabel(&mut self, finding: usize, kind: Kind) -> Option<Does> {
        let found = self.reading.finding(finding)?;
        let span = found.span;
        if found.kind == kind {
            return None;
        }
        let blank = Correction::of(&self.reading.notice, found);
        let said = self.reading.corrections.iter().find(|it| it.same(&blank)).cloned().unwrap_or(blank);
        let kind_said = (said.read_as != Some(kind)).then_some(kind);
        self.say(Correction { kind: kind_said, ..said }, Done::Relabelled(kind));
        let at = self.place(span, kind);
        self.correct.open = at;
        self.chosen = at;
        self.tab = Tab::of(kind);
        Some(Does::Correct(at.map_or(Effect::Stay(None), Effect::Field)))
    }

    /// Takes in a correction as a step.
    fn say(&mut self, correction: Correction, done: Done) {
        let mut corrections = self.reading.corrections.clone();
        put(&mut corrections, correction);
        if corrections != self.reading.corrections {
            self.step(corrections, done);
        }
    }

    fn step(&mut self, corrections: Vec<Correction>, done: Done) {
        self.keep_step();
        self.correct.done = Some(done);
        self.put_corrections(corrections);
    }
}
