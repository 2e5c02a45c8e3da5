//! Walks the outline statement by statement and lets the rules speak.
//!
//! Who must act is remembered on the way: a heading or lead-in that names bodies
//! counts for all under it, a sentence without a subject takes the actor of the
//! sentence before it in the same item, and nothing is carried over from an
//! earlier item (GUIDELINES, "Actors").

use super::clause::clause;
use super::heading::{caption, heading};
use super::indicators::{Measured, Meter, Names, Setting};
use super::judge::judged;
use super::mask::Mask;
use super::parts::{closed, parts, settles};
use super::skip::skipped;
use super::statement::{Answers, Statement};
use super::watch::Watch;
use super::{Body, Confidence, Doubt, DoubtKind, Finding, Kind, Passage, Rule, Taken, Task, causes};
use crate::outline::{Letterhead, NodeId, Outline, Paragraph, Part, Role};
use crate::text::{Kind as TokenKind, Source, Span, Token, Words, in_order, phrases, sentences};
use crate::value::Date;
use std::ops::Range;

/// Reads the findings of one text.
pub(super) struct Scan<'a, W = ()> {
    pub(super) source: &'a Source,
    pub(super) outline: &'a Outline,
    pub(super) base: Option<Date>,
    /// Who looks on, for an explanation; nobody as a rule.
    watch: W,
    pub(super) walk: Walk,
}

/// How far a scan has come, what it has found and what it remembers.
#[derive(Clone, Debug, Default)]
pub(crate) struct Walk {
    /// The node that comes next.
    next: usize,
    mask: Mask,
    names: Names,
    pub(super) findings: Vec<Finding>,
    pub(super) doubts: Vec<Doubt>,
    passages: Vec<Passage>,
    /// Who must act under the node at each depth, by what its headings and sentences said last.
    pub(super) scope: Vec<Vec<Body>>,
    /// With whom, where a lead-in says it for its list.
    pub(super) partners: Vec<Vec<Body>>,
    /// The bodies that the last, unnumbered lead-in named: for what stands beside the list above it.
    led: Option<Vec<Body>>,
    turned: bool,
    /// Whether «Trong thời gian tới» turned an assessment to what is to be done.
    ahead: bool,
    before: Option<Kind>,
    /// Whether the notice has come to what it concludes.
    concluded: bool,
}

/// Where a statement stands.
#[derive(Clone, Copy)]
struct Place<'a> {
    id: NodeId,
    paragraph: &'a Paragraph,
    /// Before the first division of a notice that has some.
    opening: bool,
    /// The same, of the sentences before the one that concludes the paragraph: «Ngày …, Chủ tịch
    /// chủ trì phiên họp. Sau khi nghe báo cáo, Chủ tịch kết luận như sau:».
    before: bool,
    /// Whether items stand under it.
    holds: bool,
    /// What the statement's part is about.
    role: Role,
}

/// What was found, what is doubtful about it, and what every sentence was taken for.
pub(crate) type Found = (Vec<Finding>, Vec<Doubt>, Vec<Passage>);

impl Walk {
    /// Before the first node.
    pub(crate) fn new(source: &Source, outline: &Outline, letterhead: &Letterhead) -> Walk {
        let deepest = outline.nodes.iter().map(|node| node.depth).max().unwrap_or(0);
        let mut scope = vec![Vec::new(); usize::from(deepest) + 1];
        let partners = scope.clone();
        if outline.part(Part::Body).is_some() {
            scope[0] = letterhead
                .addressees
                .iter()
                .map(|quoted| Body { span: quoted.span, inferred: true })
                .collect();
        }
        Walk {
            mask: Mask::new(source, &outline.tokens),
            names: Names::of(source, &outline.tokens),
            scope,
            partners,
            concluded: !outline.nodes.iter().any(|node| node.part == Part::Division),
            ..Walk::default()
        }
    }

    /// The byte at which it goes on; `None` where nothing is left.
    pub(crate) fn at(&self, outline: &Outline) -> Option<u32> {
        outline.nodes.get(self.next).map(|node| node.span.start)
    }
}

impl<'a, W: Watch> Scan<'a, W> {
    /// Goes on where `walk` has come to.
    pub(super) fn new(
        source: &'a Source,
        outline: &'a Outline,
        base: Option<Date>,
        walk: Walk,
        watch: W,
    ) -> Self {
        Scan { source, outline, base, watch, walk }
    }

    /// Where in [`Walk::scope`] the node stands: below its parent, which is all that is asked for.
    pub(super) fn level(&self, id: NodeId) -> usize {
        usize::from(self.outline.node(id).depth)
    }

    pub(super) fn tokens(&self) -> &'a [Token] {
        &self.outline.tokens
    }

    pub(super) fn span(&self, range: &Range<usize>) -> Span {
        let tokens = self.tokens();
        tokens[range.start].span.to(tokens[range.end - 1].span)
    }

    /// Reads on, node by node, up to the first that begins at this byte or behind it.
    pub(super) fn read_to(mut self, end: u32) -> Self {
        let mask = std::mem::take(&mut self.walk.mask);
        let names = std::mem::take(&mut self.walk.names);
        let meter = Meter { source: self.source, tokens: self.tokens(), mask: &mask, names: &names };
        let mut concluded = self.walk.concluded;
        for (id, node) in self.outline.iter().skip(self.walk.next) {
            if node.span.start >= end {
                break;
            }
            self.walk.next += 1;
            if !matches!(node.part, Part::Body | Part::Division) {
                continue;
            }
            if let Some(parent) = node.parent {
                concluded = true;
                if let Some(led) = self.walk.led.take().filter(|_| id.0.checked_sub(1) != Some(parent.0)) {
                    let level = self.level(parent);
                    self.walk.scope[level] = led;
                }
                let inherited = self.walk.scope[self.level(parent)]
                    .iter()
                    .map(|body| Body { inferred: true, ..*body })
                    .collect();
                let level = self.level(id);
                self.walk.scope[level] = inherited;
                let level = self.level(id);
                self.walk.partners[level] = self.walk.partners[self.level(parent)]
                    .iter()
                    .map(|body| Body { inferred: true, ..*body })
                    .collect();
                self.walk.before = None;
                self.walk.ahead = false;
                if node.depth == 1 {
                    self.walk.turned = false;
                }
            }
            for paragraph in self.outline.paragraphs(node) {
                if node.part == Part::Body {
                    self.forget(id);
                }
                let before = !concluded;
                concluded |= matches!(paragraph.role, Role::Conclusion | Role::Task | Role::Decision);
                let items = self.outline.nodes.get(id.0 as usize + 1).is_some_and(|it| it.parent == Some(id));
                let holds = items || paragraph.marker > 0 && node.paragraphs.len() > 1;
                let role = paragraph.role;
                let place = Place { id, paragraph, before, opening: !concluded, holds, role };
                self.paragraph(&mask, &meter, place);
            }
        }
        self.walk.concluded = concluded;
        self.walk.mask = mask;
        self.walk.names = names;
        self
    }

    /// Reads what is left.
    pub(super) fn finish(self) -> (Found, W) {
        let mut scan = self.read_to(u32::MAX);
        let mask = std::mem::take(&mut scan.walk.mask);
        scan.tables(&mask);
        let Walk { findings, doubts, passages, .. } = scan.walk;
        let findings = in_order(findings, |finding| (finding.span.reading_order(), finding.kind as u32));
        ((findings, doubts, passages), scan.watch)
    }

    /// Paragraphs of the body without a number are items of their own: only what
    /// a lead-in named stays.
    fn forget(&mut self, id: NodeId) {
        let level = self.level(id);
        self.walk.scope[level].retain(|body| body.inferred);
    }

    fn paragraph(&mut self, mask: &Mask, meter: &Meter<'_>, place: Place<'a>) {
        let body = place.paragraph.body();
        if body.is_empty() || place.paragraph.cell {
            return;
        }
        if place.paragraph.role == Role::Background {
            // Whom a rule applies to is no statement; its numbers may still measure something.
            self.passage(&body, Taken::Part);
            let setting = Setting { statement: None, role: Role::Background };
            return self.measure(meter, place.id, body, setting);
        }
        if self.fields(mask, place.id, body.clone()) {
            return self.passage(&body, Taken::Slot);
        }
        let mut start = body.start;
        let caption = || Some(caption(self.tokens(), place.paragraph)?).filter(|_| place.holds);
        if let Some(heading) = heading(self.tokens(), mask, place.paragraph).or_else(caption) {
            if !heading.actors.is_empty() {
                let level = self.level(place.id);
                self.walk.scope[level] = self.bodies(&heading.actors, true);
            }
            self.passage(&heading.range, Taken::Heading);
            // A heading is no statement; its numbers may still measure something.
            self.measure(
                meter,
                place.id,
                heading.range.clone(),
                Setting { statement: None, role: place.paragraph.role },
            );
            start = heading.range.end + 1;
        }
        for sentence in sentences(self.source, self.tokens(), start.min(body.end)..body.end) {
            let last = sentence.end == body.end;
            let place = Place { opening: if last { place.opening } else { place.before }, ..place };
            let parts = parts(self.tokens(), mask, sentence);
            // «Thông qua: (i) …; (ii) …»: what is settled stands in the parts.
            let settled = parts.len() > 1 && settles(self.tokens(), &parts[0]);
            for (at, part) in parts.into_iter().enumerate() {
                let role = if settled && at > 0 { Role::Decision } else { place.paragraph.role };
                self.statement(mask, meter, Place { role, ..place }, part);
            }
        }
    }

    fn passage(&mut self, range: &Range<usize>, taken: Taken) {
        let span = self.span(range);
        self.walk.passages.push(Passage { span, taken });
    }

    pub(super) fn bodies(&self, each: &[Range<usize>], inferred: bool) -> Vec<Body> {
        each.iter().map(|range| Body { span: self.span(range), inferred }).collect()
    }

    fn statement(&mut self, mask: &Mask, meter: &Meter<'_>, place: Place<'a>, range: Range<usize>) {
        let Place { id, paragraph, opening, role, .. } = place;
        let tokens = self.tokens();
        if range.is_empty() || tokens[range.clone()].iter().all(|token| token.kind == TokenKind::Sign) {
            return;
        }
        if self.fields(mask, id, range.clone()) {
            return self.passage(&range, Taken::Slot);
        }
        let clause = clause(tokens, mask, range.clone());
        let leads = tokens[range.end - 1].is(':');
        let mut statement = Statement {
            tokens,
            mask,
            range: range.clone(),
            clause,
            role,
            opening,
            leads,
            turned: self.walk.turned,
            before: self.walk.before,
            answers: Answers::default(),
        };
        static AHEAD: Words = phrases![
            "trong thời gian tới", "thời gian tới", "trong giai đoạn tới", "những tháng cuối năm",
            "để tiếp tục", "để đạt được", "để hoàn thành",
        ];
        let judging = matches!(statement.role, Role::Assessment | Role::Achievement | Role::Limitation);
        self.walk.ahead |= judging && AHEAD.is(tokens, range.start) && !statement.past();
        if self.walk.ahead && judging {
            statement.role = Role::Task;
        }
        let frame = skipped(&statement);
        let hit = if frame { None } else { judged(&statement) };
        self.watch.saw(&statement, hit.as_ref(), frame);
        let taken = match statement.role {
            _ if hit.is_some() => Taken::Statement,
            _ if frame => Taken::Frame,
            _ if leads => Taken::LeadIn,
            Role::Viewpoint | Role::Goal => Taken::Part,
            _ => Taken::Unread,
        };
        self.passage(&range, taken);
        let setting = Setting { statement: hit.as_ref().map(|hit| hit.rule.kind), role: statement.role };
        self.measure(meter, id, range.clone(), setting);
        if statement.turns().is_some() && setting.statement == Some(Kind::Limitation) {
            self.walk.turned = true;
        } else if setting.statement == Some(Kind::Achievement) {
            self.walk.turned = false;
        }
        self.walk.before = setting.statement;
        self.walk.led = None;
        if leads && !frame && setting.statement != Some(Kind::Decision) {
            self.lead_in(id, &statement);
            self.walk.led = (paragraph.marker == 0).then(|| self.walk.scope[self.level(id)].clone());
        }
        let Some(hit) = hit else { return };
        if matches!(hit.rule.kind, Kind::Limitation | Kind::Lesson | Kind::Achievement) {
            for cause in causes::causes(&statement) {
                self.push(id, CAUSE, Some(cause.start..cause.start + 1), cause, None);
            }
        }
        if hit.rule.kind == Kind::Task {
            return self.tasks(id, &statement, &hit);
        }
        self.push(id, hit.rule, hit.cue, closed(tokens, range), None);
    }

    fn measure(&mut self, meter: &Meter<'_>, id: NodeId, range: Range<usize>, setting: Setting) {
        for Measured { span, indicator, rule, ambiguous } in meter.indicators(range, setting) {
            let at = self.span(&span);
            if ambiguous {
                self.walk.doubts.push(Doubt { kind: DoubtKind::AmbiguousNumber, span: at });
            }
            let confidence =
                if indicator.unit.is_none() || ambiguous { lower(rule.confidence) } else { rule.confidence };
            self.walk.findings.push(Finding {
                kind: Kind::Indicator,
                rule,
                cue: None,
                node: id,
                span: at,
                confidence,
                task: None,
                indicator: Some(Box::new(indicator)),
                hand: None,
            });
        }
    }

    pub(super) fn push(
        &mut self,
        id: NodeId,
        rule: &'static Rule,
        cue: Option<Range<usize>>,
        range: Range<usize>,
        task: Option<Task>,
    ) {
        let span = self.span(&range);
        let unsure = task.as_ref().is_some_and(|task| task.actors.is_empty());
        if let Some(task) = &task {
            self.doubt(span, task);
        }
        let confidence = if unsure { lower(rule.confidence) } else { rule.confidence };
        let cue = cue.map(|cue| self.span(&cue));
        self.walk.findings.push(Finding {
            kind: rule.kind,
            rule,
            cue,
            node: id,
            span,
            confidence,
            task: task.map(Box::new),
            indicator: None,
            hand: None,
        });
    }
}

fn lower(confidence: Confidence) -> Confidence {
    match confidence {
        Confidence::High => Confidence::Medium,
        _ => Confidence::Low,
    }
}

/// The rule for a cause inside another statement.
static CAUSE: &Rule = &causes::BECAUSE;
