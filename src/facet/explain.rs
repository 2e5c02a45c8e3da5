//! Why each statement was marked or left, rule by rule: for the engineer, not the page.
//!
//! Judging itself stops at the first rule that fires and keeps nothing of the others.
//! [`explain`] judges once more with a [`Watch`] that asks every rule whose words stand
//! in the statement; the normal path is compiled without it.

use super::judge::{Hit, allows, stands};
use super::mask::Cover;
use super::scan::{Scan, Walk};
use super::statement::Statement;
use super::watch::Watch;
use super::{Cue, Kind, Rule, assessment, lessons, rules, settles, tasks};
use crate::outline::{Letterhead, Outline, Role};
use crate::text::{Kind as TokenKind, Source, Span};
use crate::value::Date;
use std::ops::Range;

/// A statement and what was made of it.
#[derive(Clone, Debug)]
pub struct Explained {
    /// Its words.
    pub span: Span,
    /// What its part is about.
    pub role: Role,
    /// Whether it was passed over as the account of the meeting, a legal basis or a
    /// closing formula; then no rule was asked.
    pub frame: bool,
    /// The rules whose words stand in it, in the order of [`rules`], and what came of each.
    pub weighed: Vec<Weighed>,
    /// Its numbers that lie in a citation, whose digits are no indicator.
    pub cited: Vec<Span>,
}

/// A rule that might have marked a statement.
#[derive(Clone, Copy, Debug)]
pub struct Weighed {
    /// The rule.
    pub rule: &'static Rule,
    /// The words of its cue; `None` where its part is the cue.
    pub cue: Option<Span>,
    /// What came of it.
    pub verdict: Verdict,
}

/// What came of a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It marked the statement.
    Fired,
    /// It would have, but a rule before it in the order of evidence did.
    Outranked,
    /// It does not work in parts of this role.
    Part,
    /// Its words are covered.
    Covered(Cover),
    /// Its words stand where it does not look: neither head nor predicate.
    Place,
    /// These words rule it out.
    RuledOut(Span),
    /// A condition of its own does not hold: tense, subject, what follows.
    Condition,
}

/// Judges a text once more and says why; findings are those of
/// [`findings`](super::findings) with the same arguments.
pub fn explain(
    source: &Source,
    outline: &Outline,
    letterhead: &Letterhead,
    base: Option<Date>,
) -> Vec<Explained> {
    let walk = Walk::new(source, outline, letterhead);
    Scan::new(source, outline, base, walk, Watching::default()).finish().1.seen
}

#[derive(Default)]
struct Watching {
    seen: Vec<Explained>,
}

impl Watch for Watching {
    fn saw(&mut self, statement: &Statement<'_>, hit: Option<&Hit>, frame: bool) {
        let fired = hit.map(|hit| hit.rule.id);
        let weighed =
            if frame { Vec::new() } else { rules().filter_map(|it| weigh(it, statement, fired)).collect() };
        let numbers = statement.range.clone().filter(|&at| statement.tokens[at].kind == TokenKind::Number);
        let cited = numbers.filter(|&at| statement.mask.cited(at..at + 1));
        self.seen.push(Explained {
            span: span(statement, &statement.range),
            role: statement.role,
            frame,
            weighed,
            cited: cited.map(|at| statement.tokens[at].span).collect(),
        });
    }
}

fn span(statement: &Statement<'_>, range: &Range<usize>) -> Span {
    statement.tokens[range.start].span.to(statement.tokens[range.end - 1].span)
}

/// What came of `rule`, if its words stand in the statement or it marked it without.
fn weigh(rule: &'static Rule, statement: &Statement<'_>, fired: Option<&str>) -> Option<Weighed> {
    let words = match &rule.cue {
        Cue::Head(words) | Cue::Predicate(words) | Cue::Anywhere(words) => Some(words),
        Cue::Part => None,
        Cue::Number => return None,
    };
    let raw = words.and_then(|words| words.find(statement.tokens, statement.range.clone()));
    let verdict = if fired == Some(rule.id) {
        Verdict::Fired
    } else if words.is_some() && raw.is_none() || words.is_none() && !stands(rule, statement) {
        return None;
    } else if !stands(rule, statement) {
        Verdict::Part
    } else if let Some(verdict) = raw.as_ref().and_then(|raw| unreached(rule, statement, raw)) {
        verdict
    } else if let Some(out) = statement.has_raw(&rule.but_not) {
        Verdict::RuledOut(span(statement, &out))
    } else if holds(rule, statement) && allows(rule, statement) {
        Verdict::Outranked
    } else if words.is_none() {
        // A part is asked of every sentence in it: that it does not hold says nothing.
        return None;
    } else {
        Verdict::Condition
    };
    Some(Weighed { rule, cue: raw.map(|raw| span(statement, &raw)), verdict })
}

/// Why the words of a cue are not where the rule looks for them.
fn unreached(rule: &Rule, statement: &Statement<'_>, raw: &Range<usize>) -> Option<Verdict> {
    let found = match &rule.cue {
        Cue::Head(words) => statement.heads(words),
        Cue::Predicate(words) => statement.predicates(words).or_else(|| statement.heads(words)),
        Cue::Anywhere(words) => statement.has(words),
        Cue::Part | Cue::Number => None,
    };
    // Rules for tasks look for their verb themselves.
    if found.is_some() || rule.kind == Kind::Task && tasks::holds(rule, statement).is_some() {
        return None;
    }
    Some(statement.mask.cover_of(raw.clone()).map_or(Verdict::Place, Verdict::Covered))
}

fn holds(rule: &Rule, statement: &Statement<'_>) -> bool {
    match rule.kind {
        Kind::Task => tasks::holds(rule, statement).is_some(),
        Kind::Decision => settles::holds(rule, statement),
        Kind::Lesson => lessons::holds(rule, statement),
        Kind::Indicator => false,
        Kind::Achievement | Kind::Limitation | Kind::Cause => assessment::holds(rule, statement),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facet::findings;
    use crate::outline::{letterhead, outline, tail};
    use crate::text::lex;

    fn explained(text: &str) -> (Source, Vec<Explained>) {
        let source = Source::new(text);
        let read = lex(&source);
        let head = letterhead(&source, &read.tokens, &read.lines);
        let tail = tail(&source, &read.tokens, &read.lines, head.end_line);
        let outline = outline(&source, &read, &head, &tail);
        let found = findings(&source, &outline, &head, None).0;
        let explained = explain(&source, &outline, &head, None);
        // Watched or not, the same is found.
        for it in &explained {
            let fired = it.weighed.iter().filter(|weighed| weighed.verdict == Verdict::Fired).count();
            let marked = found.iter().any(|finding| it.span.overlaps(finding.span));
            assert!(fired <= 1 && (fired == 0 || marked), "{:?}", source.slice(it.span));
        }
        (source, explained)
    }

    /// What came of `rule` in the first statement of a conclusion.
    fn verdict(sentence: &str, rule: &str) -> Option<Verdict> {
        let (_, all) =
            explained(&format!("Chủ tịch Ủy ban nhân dân tỉnh kết luận như sau:\n\n1. {sentence}\n"));
        let weighed = all.iter().filter(|it| !it.frame).flat_map(|it| &it.weighed);
        weighed.filter(|it| it.rule.id == rule).map(|it| it.verdict).next()
    }

    #[test]
    fn says_what_kept_a_rule_from_firing() {
        let order = "Giao Sở Tài chính bàn giao hồ sơ trước ngày 30/6/2026.";
        assert_eq!(verdict(order, "task/assigns"), Some(Verdict::Fired));
        assert_eq!(verdict(order, "task/dated"), Some(Verdict::Outranked));
        assert_eq!(verdict(order, "decision/agrees"), None);
        let noun = "Nhiệm vụ được giao đã hoàn thành.";
        assert_eq!(verdict(noun, "task/assigns"), Some(Verdict::Covered(Cover::Noun)));
        let cited = "Sở Y tế rà soát theo Công văn số 15/SXD-QH về việc giao đất.";
        assert_eq!(verdict(cited, "task/assigns"), Some(Verdict::Covered(Cover::Title)));
        let done = "Các báo cáo đã gửi Sở Tư pháp trước ngày 20 tháng 11 năm 2025.";
        assert!(matches!(verdict(done, "task/dated"), Some(Verdict::RuledOut(_))));
    }
}
