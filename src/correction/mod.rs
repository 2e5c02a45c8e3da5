//! What a person says of the findings: re-labelled, added, dropped, edited.
//!
//! Corrections are data beside the parse. [`apply`] gives the notice as corrected,
//! which everything after it takes as it takes any notice; each correction is about
//! one finding, named by its place and quote, and is taken back by leaving it out.

mod anchor;
mod apply;
mod json;
pub mod wire;

pub use anchor::{Anchored, anchor, place};
pub use apply::apply;

use crate::facet::{Deadline, Finding, Kind, Slot, Status, figure_said};
use crate::notice::Notice;
use crate::text::Span;

/// What a person says of one passage. A slot without a value stays as it was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Correction {
    /// Where the passage stands.
    pub span: Span,
    /// Its words, cleaned: by them it is found again after the text was edited.
    pub quote: String,
    /// What it was read as; nothing where the person added it.
    pub read_as: Option<Kind>,
    /// Whether it is no finding.
    pub dropped: bool,
    /// What it is.
    pub kind: Option<Kind>,
    /// What it says, in the person's words.
    pub wording: Option<String>,
    /// Who must do it.
    pub actors: Option<Vec<String>>,
    /// With whom.
    pub coordinators: Option<Vec<String>>,
    /// By when, in forms that [`due_said`](crate::facet::due_said) reads.
    pub deadlines: Option<Vec<String>>,
    /// How much, in a form that [`figure_said`] reads.
    pub value: Option<String>,
    /// Of what.
    pub unit: Option<String>,
    /// What is measured.
    pub label: Option<String>,
    /// What is said of the number.
    pub status: Option<Status>,
}

/// Why an entry was refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refused {
    /// No deadline that can be read.
    Deadline(String),
    /// No number that can be read.
    Value(String),
}

impl Correction {
    /// Nothing said yet of the finding at a place of [`Notice::findings`]; the notice may be
    /// corrected or not.
    pub fn of(notice: &Notice, finding: &Finding) -> Correction {
        let read_as = finding.hand.as_ref().map_or(Some(finding.kind), |hand| hand.read_as);
        Correction {
            span: finding.span,
            quote: notice.clean(finding.span),
            read_as,
            kind: read_as.is_none().then_some(finding.kind),
            ..Correction::default()
        }
    }

    /// A passage that is a finding of this kind; nothing where no word stands in it. Its span is
    /// that of the whole words it touches, within one part of the notice.
    pub fn adding(notice: &Notice, span: Span, kind: Kind) -> Option<Correction> {
        let tokens = &notice.outline.tokens;
        let from = tokens.partition_point(|token| token.span.end <= span.start);
        let to = tokens.partition_point(|token| token.span.start < span.end);
        let first = tokens.get(from..to)?.first()?.span;
        let home = notice.outline.node(notice.outline.at(first.start)?).own;
        let inside = tokens[from..to].iter().take_while(|token| token.span.end <= home.end);
        let span = first.to(inside.last()?.span);
        let quote = notice.clean(span);
        Some(Correction { span, quote, kind: Some(kind), ..Correction::default() })
    }

    /// Whether both are about the same finding.
    pub fn same(&self, other: &Correction) -> bool {
        self.span == other.span && self.read_as == other.read_as
    }

    /// Whether it changes nothing.
    pub fn is_empty(&self) -> bool {
        self.read_as.is_some() && !self.dropped && self.slots().next().is_none()
    }

    /// What it changes.
    pub fn slots(&self) -> impl Iterator<Item = Slot> {
        let said = [
            (Slot::Added, self.read_as.is_none()),
            (Slot::Kind, self.read_as.is_some() && self.kind.is_some()),
            (Slot::Wording, self.wording.is_some()),
            (Slot::Actors, self.actors.is_some()),
            (Slot::Coordinators, self.coordinators.is_some()),
            (Slot::Deadlines, self.deadlines.is_some()),
            (Slot::Value, self.value.is_some()),
            (Slot::Unit, self.unit.is_some()),
            (Slot::Label, self.label.is_some()),
            (Slot::Status, self.status.is_some()),
        ];
        said.into_iter().filter(|(_, said)| *said).map(|(slot, _)| slot)
    }

    /// Refuses a deadline or number that nobody can read; what the notice as read says itself is
    /// none of these.
    pub fn check(&self, read: &Notice) -> Result<(), Refused> {
        let tasks = apply::read_at(read, self.span).filter_map(|(_, it)| it.task.as_deref());
        let known: Vec<Deadline> = tasks.flat_map(|task| task.deadlines.clone()).collect();
        let dark = |words: &&String| apply::due_in(read, &known, words.trim()).is_none();
        let mut said = self.deadlines.iter().flatten().filter(|words| !words.trim().is_empty());
        if let Some(words) = said.find(dark) {
            return Err(Refused::Deadline(words.clone()));
        }
        match &self.value {
            Some(words) if figure_said(words).is_none() => Err(Refused::Value(words.clone())),
            _ => Ok(()),
        }
    }
}

/// Puts a correction in place of what was said of the same finding; one that changes nothing takes it back.
pub fn put(corrections: &mut Vec<Correction>, correction: Correction) {
    let old = corrections.iter().position(|other| other.same(&correction));
    match (old, correction.is_empty()) {
        (Some(at), false) => corrections[at] = correction,
        (Some(at), true) => drop(corrections.remove(at)),
        (None, false) => corrections.push(correction),
        (None, true) => {}
    }
}
