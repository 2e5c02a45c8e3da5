//! Lets the tables of rules speak about a statement, in the order of evidence.

use super::statement::Statement;
use super::{Cue, Kind, Rule, assessment, decisions, lessons, settles, tasks};
use std::cell::OnceCell;
use std::ops::Range;

/// What a rule found in a statement.
#[derive(Clone)]
pub(super) struct Hit {
    pub rule: &'static Rule,
    pub cue: Option<Range<usize>>,
}

/// The first rule that marks a statement; the order of the tables is the order of evidence (DOMAIN.md 3.1).
pub(super) fn judged(statement: &Statement<'_>) -> Option<Hit> {
    let by = |rules: &'static [Rule], holds: fn(&Rule, &Statement<'_>) -> bool| {
        rules.iter().find_map(|rule| fires(rule, statement, holds))
    };
    let ordered = OnceCell::new();
    let find_order = || {
        tasks::RULES.iter().filter(|rule| stands(rule, statement)).find_map(|rule| {
            let cue = tasks::holds(rule, statement).filter(|_| allows(rule, statement))?;
            Some(Hit { rule, cue: Some(cue) })
        })
    };
    // Asked twice: orders with an ordering verb come before decisions, the others after them.
    let order = || ordered.get_or_init(find_order).clone();
    by(&lessons::RULES, lessons::holds)
        .or_else(|| by(&assessment::RULES[..4], assessment::holds))
        .or_else(|| order().filter(|hit| statement.clause.orders.is_some() && hit.rule.kind == Kind::Task))
        .or_else(|| by(&assessment::RULES[4..7], assessment::holds))
        .or_else(|| by(&decisions::RULES, settles::holds))
        .or_else(|| by(&assessment::RULES[7..8], assessment::holds))
        .or_else(order)
        .or_else(|| by(&assessment::RULES[8..], assessment::holds))
}

/// Whether a rule works in the part where the statement stands.
pub(super) fn stands(rule: &Rule, statement: &Statement<'_>) -> bool {
    rule.roles.is_empty() || rule.roles.contains(&statement.role)
}

/// Whether nothing that rules it out stands in the statement: looked for after the cue, for it reads every word.
pub(super) fn allows(rule: &Rule, statement: &Statement<'_>) -> bool {
    statement.has_raw(&rule.but_not).is_none()
}

fn fires(
    rule: &'static Rule,
    statement: &Statement<'_>,
    holds: fn(&Rule, &Statement<'_>) -> bool,
) -> Option<Hit> {
    if !stands(rule, statement) {
        return None;
    }
    let cue = match &rule.cue {
        Cue::Head(words) => Some(statement.heads(words)?),
        Cue::Predicate(words) => Some(statement.predicates(words).or_else(|| statement.heads(words))?),
        Cue::Anywhere(words) => Some(statement.has(words)?),
        Cue::Part => None,
        Cue::Number => return None,
    };
    (allows(rule, statement) && holds(rule, statement)).then_some(Hit { rule, cue })
}
