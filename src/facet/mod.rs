//! What a notice says: decisions, tasks, indicators, lessons, assessment.

mod doubt;
mod finding;
mod rule;

pub use doubt::{Doubt, DoubtKind};
pub use finding::{Body, Confidence, Deadline, Due, Finding, Indicator, Kind, Order, Status, Task};
pub use rule::{Cue, Rule, Said};

use crate::outline::{Letterhead, Outline};
use crate::text::Source;
use crate::value::Date;

/// Finds everything, in reading order, with what is doubtful about it.
pub fn findings(_source: &Source, _outline: &Outline, _letterhead: &Letterhead, _base: Option<Date>) -> (Vec<Finding>, Vec<Doubt>) {
    (Vec::new(), Vec::new())
}
