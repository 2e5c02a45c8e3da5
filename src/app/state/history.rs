//! The way back: corrections and whole texts as steps, and corrections that follow their
//! passages from one text to the next.

use super::correct::{Done, Effect, Lost};
use super::{Effect as Does, State};
use crate::app::reading::Reading;
use crate::correction::{Correction, anchor, place};
use crate::facet::Kind;
use crate::text::Span;

/// How many steps can be undone.
const STEPS: usize = 200;

/// A state to come back to.
#[derive(Clone, Debug)]
pub struct Step {
    plain: Reading,
    corrections: Vec<Correction>,
    lost: Vec<Lost>,
    text: u64,
}

impl State {
    /// Keeps what is now as the step to come back to.
    pub(super) fn keep_step(&mut self) {
        let now = self.now();
        let correct = &mut self.correct;
        correct.past.push(now);
        if correct.past.len() > STEPS {
            correct.past.remove(0);
        }
        correct.future.clear();
        correct.touched = true;
    }

    fn now(&self) -> Step {
        Step {
            plain: self.reading.plain().clone(),
            corrections: self.reading.corrections.clone(),
            lost: self.correct.lost.clone(),
            text: self.correct.text,
        }
    }

    /// The same text with other corrections; what is looked at stays, where it is still there.
    pub(super) fn put_corrections(&mut self, corrections: Vec<Correction>) {
        let reading = self.reading.corrected(corrections);
        let was = std::mem::replace(&mut self.reading, reading);
        let again = |at: Option<usize>| {
            let was = was.finding(at?)?;
            self.place(was.span, was.kind)
        };
        (self.chosen, self.why) = (again(self.chosen), again(self.why));
        self.panel.work_out(&self.reading);
        self.search_again();
        self.correct.open = None;
        self.correct.refused = None;
    }

    /// The finding of a kind at a place.
    pub(super) fn place(&self, span: Span, kind: Kind) -> Option<usize> {
        self.reading.notice.findings.iter().position(|it| it.span == span && it.kind == kind)
    }

    /// One step back, or forth again.
    pub(super) fn go(&mut self, back: bool) -> Option<Does> {
        // What was typed since is part of the present.
        self.settle();
        let now = self.now();
        let correct = &mut self.correct;
        let step = if back { correct.past.pop() } else { correct.future.pop() }?;
        if back {
            correct.future.push(now);
        } else {
            correct.past.push(now);
        }
        correct.done = Some(if back { Done::Undone } else { Done::Redone });
        correct.touched = true;
        if step.text != correct.text {
            // Another text took its place meanwhile.
            let text = step.text;
            self.put_by(step.plain.corrected(step.corrections));
            self.correct.text = text;
            self.correct.lost = step.lost;
            return Some(Does::Begin);
        }
        // Letters typed since stay: that is for the box to undo.
        let found = anchor(&step.plain.notice, &self.reading.notice, &step.corrections);
        self.put_corrections(found.kept);
        self.correct.lost = step.lost;
        let lost = found.lost.into_iter();
        self.correct.lost.extend(lost.map(|correction| Lost { correction, plain: step.plain.clone() }));
        Some(Does::Correct(Effect::Stay(self.chosen)))
    }

    /// A reading of the text as edited, with the corrections of the text before; those that were
    /// lost to an edit come back with their words.
    pub(super) fn carried(&mut self, next: Reading) -> Reading {
        let found = anchor(&self.reading.notice, &next.notice, &self.reading.corrections);
        let mut kept = found.kept;
        let plain = self.reading.plain().clone();
        let mut lost: Vec<Lost> = Vec::new();
        for it in std::mem::take(&mut self.correct.lost) {
            let found = anchor(&it.plain.notice, &next.notice, std::slice::from_ref(&it.correction));
            kept.extend(found.kept);
            lost.extend(found.lost.into_iter().map(|_| it.clone()));
        }
        if !found.lost.is_empty() {
            self.correct.done = Some(Done::Lost(found.lost.len()));
        }
        lost.extend(found.lost.into_iter().map(|correction| Lost { correction, plain: plain.clone() }));
        self.correct.lost = lost;
        self.correct.turn += 1;
        next.corrected(kept)
    }

    /// Another text takes the place of this one, which can be undone too. What was said stays where
    /// it is said of the same words; if it is of none, the next is another text altogether.
    pub(super) fn replaced(&mut self, next: Reading) -> Reading {
        self.settle();
        let found = anchor(&self.reading.notice, &next.notice, &self.reading.corrections);
        self.set_apart();
        if found.kept.is_empty() {
            return next;
        }
        self.correct.touched = true;
        self.carried(next)
    }

    /// Another text altogether takes the place of this one, with what was said of it.
    pub(super) fn given(&mut self, next: Reading, said: &[Correction]) -> Reading {
        self.set_apart();
        let found = place(&next.notice, said);
        if !found.lost.is_empty() {
            self.correct.done = Some(Done::Lost(found.lost.len()));
        }
        let lost = found.lost.into_iter();
        self.correct.lost = lost.map(|correction| Lost { correction, plain: next.clone() }).collect();
        next.corrected(found.kept)
    }

    /// Another text altogether takes the place of this one.
    pub(super) fn set_apart(&mut self) {
        self.settle();
        let was = !self.reading.is_empty();
        if was {
            self.keep_step();
        }
        let correct = &mut self.correct;
        correct.lost.clear();
        correct.done = was.then_some(Done::Replaced);
        correct.touched = false;
        correct.text += 1;
        correct.listed = false;
        correct.turn += 1;
    }

    /// Reads what was typed and not read yet.
    pub(super) fn settle(&mut self) {
        if let Some(text) = self.pending.take() {
            self.reading = self.carried(Reading::of(text));
        }
    }
}
