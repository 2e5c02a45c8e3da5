//! What a notice says: decisions, tasks, indicators, lessons, assessment.
//!
//! A rule is a record in the table of its kind, with the sentences it must and
//! must not mark. [`findings`] walks the outline statement by statement and asks
//! the tables in the order of evidence of DOMAIN.md 3.1: the role of the part,
//! then what forbids a cue, then the pattern of the clause, then the bare cue.

mod actors;
mod assessment;
mod assign;
mod between;
mod body;
mod bounds;
mod causes;
mod clause;
mod deadlines;
mod decisions;
mod doubt;
mod explain;
mod fields;
mod finding;
mod hand;
mod heading;
mod indicators;
mod judge;
mod lessons;
mod mask;
mod mentions;
mod partners;
mod parts;
mod passage;
mod product;
mod rank;
mod rule;
mod scan;
mod settles;
mod skip;
mod statement;
mod status;
mod sums;
mod table;
mod tasks;
mod terms;
#[cfg(test)]
mod tests;
mod times;
mod watch;

pub(crate) use assign::lacks;
pub use doubt::{Doubt, DoubtKind};
pub use explain::{Explained, Verdict, Weighed, explain};
pub use finding::{Body, Confidence, Deadline, Due, Finding, Indicator, Kind, Order, Status, Task};
pub use hand::{Hand, Slot, due_said, figure_said};
pub(crate) use hand::{PERSON, indicator_in, task_in};
pub use mask::Cover;
pub use mentions::{cited, mentions};
pub use passage::{Passage, Taken};
pub use rule::{Cue, Rule, Said};
pub(crate) use scan::Walk;
pub use sums::{Sum, sums};
pub use terms::{Length, Terms, TimeUnit};

use crate::outline::{Letterhead, Outline};
use crate::text::Source;
use crate::value::Date;

/// All rules, kind by kind.
pub fn rules() -> impl Iterator<Item = &'static Rule> {
    let others = [&causes::BECAUSE, &table::ROW, &fields::RECORD];
    tasks::RULES
        .iter()
        .chain(&decisions::RULES)
        .chain(&indicators::RULES)
        .chain(&lessons::RULES)
        .chain(&assessment::RULES)
        .chain(others)
}

/// Finds everything, in reading order, with what is doubtful about it and what
/// every sentence of the body was taken for.
///
/// `base` is the document's own date: a deadline without a year is the next one
/// after it.
pub fn findings(
    source: &Source,
    outline: &Outline,
    letterhead: &Letterhead,
    base: Option<Date>,
) -> (Vec<Finding>, Vec<Doubt>, Vec<Passage>) {
    finish(source, outline, base, Walk::new(source, outline, letterhead))
}

/// Reads on from where `walk` has come to, up to about this byte.
pub(crate) fn read_to(source: &Source, outline: &Outline, base: Option<Date>, walk: Walk, end: u32) -> Walk {
    scan::Scan::new(source, outline, base, walk, ()).read_to(end).walk
}

/// Reads what `walk` has left; gives back what [`findings`] does.
pub(crate) fn finish(source: &Source, outline: &Outline, base: Option<Date>, walk: Walk) -> scan::Found {
    let ((findings, mut doubts, passages), ()) = scan::Scan::new(source, outline, base, walk, ()).finish();
    differ(source, &findings, &mut doubts);
    (findings, doubts, passages)
}

/// Doubts every sum that does not come out.
pub(crate) fn differ(source: &Source, findings: &[Finding], doubts: &mut Vec<Doubt>) {
    let differ = sums(source, findings).into_iter().filter(|sum| !sum.adds_up());
    doubts.extend(differ.map(|sum| Doubt {
        kind: DoubtKind::SumDiffers,
        span: findings[sum.parts[0]].span.to(findings[sum.parts[sum.parts.len() - 1]].span),
    }));
}
