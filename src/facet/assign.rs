//! Who must do a task, with whom and by when: what the statement says, and what
//! headings, lead-ins and the sentences before it said.

use super::body::{PLURAL, in_group};
use super::clause::{Clause, Ordering, SAYS, clause};
use super::deadlines::Calendar;
use super::judge::Hit;
use super::parts::{closed, open_ended, split};
use super::scan::Scan;
use super::statement::Statement;
use super::watch::Watch;
use super::{Body, Doubt, DoubtKind, Due, Order, Rule, Task, partners, product, tasks};
use crate::outline::NodeId;
use crate::text::{Span, Token, Words, phrases};
use crate::value::Date;
use std::ops::Range;

impl<W: Watch> Scan<'_, W> {
    /// A lead-in gives its list the actors it names.
    pub(super) fn lead_in(&mut self, id: NodeId, statement: &Statement<'_>) {
        let Clause { orders, object, subject, .. } = &statement.clause;
        let named = match orders {
            Some(_) => object.as_ref(),
            None => subject.as_ref().filter(|list| {
                let says = SAYS.within(statement.tokens, list.end..statement.range.end)
                    || statement.opening && ISSUES.is(statement.tokens, statement.clause.predicate);
                !says && (statement.modal().is_some() || statement.acts().is_some())
            }),
        };
        if let Some(list) = named {
            let level = self.level(id);
            self.walk.scope[level] = self.bodies(&list.each, true);
        }
        let mut partners = partners::coordinators(statement, statement.clause.predicate..statement.range.end);
        // Every item of the list gets them all.
        partners.truncate(60);
        let level = self.level(id);
        self.walk.partners[level] = self.bodies(&partners, true);
    }

    /// A task, or several where parts joined by «;» have other actors or deadlines.
    pub(super) fn tasks(&mut self, id: NodeId, statement: &Statement<'_>, hit: &Hit) {
        let tokens = self.tokens();
        let calendar = Calendar { source: self.source, tokens, mask: statement.mask, base: self.base };
        let parts = split(statement, &calendar);
        for (at, part) in parts.iter().enumerate() {
            let again;
            let clause = if at == 0 {
                &statement.clause
            } else {
                again = clause(tokens, statement.mask, part.clone());
                &again
            };
            let rule = match &clause.orders {
                _ if at == 0 => hit.rule,
                Some((_, Ordering::Assign)) => &tasks::RULES[0],
                Some((_, Ordering::Require)) => &tasks::RULES[1],
                Some((_, Ordering::Request)) => &tasks::RULES[2],
                None if clause.subject.is_some() => &tasks::RULES[6],
                None => &tasks::RULES[7],
            };
            let cue = if at == 0 { hit.cue.clone() } else { Some(clause.head..clause.head + 1) };
            let task = self.task(id, statement, clause, part.clone(), rule);
            let range =
                if part.end == statement.range.end { part.clone() } else { open_ended(tokens, part.clone()) };
            self.push(id, rule, cue, closed(tokens, range), Some(task));
        }
    }

    fn task(
        &mut self,
        id: NodeId,
        statement: &Statement<'_>,
        clause: &Clause,
        part: Range<usize>,
        rule: &'static Rule,
    ) -> Task {
        let calendar =
            Calendar { source: self.source, tokens: self.tokens(), mask: statement.mask, base: self.base };
        let mut own: Vec<Range<usize>> =
            clause.own_actors().map(|list| list.each.clone()).unwrap_or_default();
        // «1. Sở Y tế: … - Phân công cán bộ theo dõi …»: the heading's body does the ordering.
        let headed = self.walk.scope[self.level(id)].first().is_some_and(|body| body.inferred);
        if headed && clause.orders.is_some() && own.len() == 1 && is_anyone(self.tokens(), own[0].start) {
            own.clear();
        }
        let actors: Vec<Body> = if own.is_empty() {
            self.walk.scope[self.level(id)].iter().map(|body| Body { inferred: true, ..*body }).collect()
        } else {
            let actors: Vec<Body> = own
                .iter()
                .map(|range| {
                    let tokens = &self.outline.tokens;
                    Body { span: tokens[range.start].span.to(tokens[range.end - 1].span), inferred: false }
                })
                .collect();
            let level = self.level(id);
            self.walk.scope[level] = actors.clone();
            actors
        };
        let coordinators = partners::coordinators(statement, part.clone());
        let mut with = self.bodies(&coordinators, false);
        if with.is_empty() {
            with = self.walk.partners[self.level(id)].clone();
        }
        let order = order(statement, clause, &part, rule);
        Task {
            coordinators: with,
            deadlines: calendar.deadlines(part.clone()),
            product: product::product(statement, part.clone()).map(|range| self.span(&range)),
            reports_to: product::reports_to(statement, part.clone()).map(|range| self.span(&range)),
            conditional: clause.conditional,
            order,
            urgent: urgent(statement, &part).map(|range| self.span(&range)),
            actors,
        }
    }

    /// What of «rõ người, rõ thời hạn» a task lacks, and a deadline that was over before it was given.
    pub(super) fn doubt(&mut self, span: Span, task: &Task) {
        lacks(span, task, self.base, &mut self.walk.doubts);
    }
}

/// What of «rõ người, rõ thời hạn» a task at `span` lacks, and a deadline that was over on the
/// document's own day `base`.
pub(crate) fn lacks(span: Span, task: &Task, base: Option<Date>, doubts: &mut Vec<Doubt>) {
    if task.order == Order::Boilerplate {
        return;
    }
    if task.actors.is_empty() {
        doubts.push(Doubt { kind: DoubtKind::NoActor, span });
    }
    if task.deadlines.is_empty() {
        doubts.push(Doubt { kind: DoubtKind::NoDeadline, span });
    }
    for deadline in &task.deadlines {
        if let (Due::On(when) | Due::Between(_, when), Some(base)) = (deadline.due, base)
            && when.last_day().is_some_and(|last| last < base)
        {
            doubts.push(Doubt { kind: DoubtKind::DeadlinePassed, span: deadline.span });
        }
    }
}

/// What kind of order a part of a statement is.
pub(super) fn order(statement: &Statement<'_>, clause: &Clause, part: &Range<usize>, rule: &Rule) -> Order {
    match (&clause.orders, rule.id) {
        _ if boilerplate(statement, part) => Order::Boilerplate,
        (Some((_, Ordering::Assign)), _) => Order::Assign,
        (Some((_, Ordering::Request)), _) => Order::Request,
        (_, "task/prohibits") => Order::Prohibit,
        _ => Order::Require,
    }
}

/// «Ủy ban nhân dân tỉnh ban hành Kế hoạch … như sau:»: who issues a text is not told to carry it out.
static ISSUES: Words =
    phrases!["ban hành", "xây dựng kế hoạch", "triển khai kế hoạch", "hướng dẫn", "phát động"];

/// «cán bộ», «đơn vị thi công»: one of a kind, without a name.
fn is_anyone(tokens: &[Token], at: usize) -> bool {
    !tokens[at].upper() && !PLURAL.is(tokens, at) && !in_group(tokens, at, at + 1)
}

/// The word that presses, before what is to be done.
pub(super) fn urgent(statement: &Statement<'_>, part: &Range<usize>) -> Option<Range<usize>> {
    static URGENT: Words = phrases![
        "khẩn trương", "khẩn cấp", "sớm", "gấp rút", "nhanh chóng", "kịp thời", "hỏa tốc", "sớm nhất",
        "cấp bách", "cấp thiết",
    ];
    statement.find(&URGENT, part.clone())
}

/// «Nghiêm túc triển khai thực hiện», «chịu trách nhiệm thi hành».
fn boilerplate(statement: &Statement<'_>, part: &Range<usize>) -> bool {
    static BOILERPLATE: Words = phrases![
        "nghiêm túc triển khai thực hiện", "nghiêm túc thực hiện", "chịu trách nhiệm thi hành",
        "nếu có khó khăn, vướng mắc", "nếu có vướng mắc", "tổ chức thực hiện nghị quyết",
        "nghiêm túc tổ chức thực hiện", "khẩn trương triển khai thực hiện", "biết và thực hiện",
        "biết, thực hiện",
    ];
    let short = part.len() <= 40;
    short && BOILERPLATE.within(statement.tokens, part.clone())
}
