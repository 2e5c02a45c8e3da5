//! Walks the outline statement by statement and lets the rules speak.
//!
//! Who must act is remembered on the way: a heading or lead-in that names bodies
//! counts for all under it, a sentence without a subject takes the actor of the
//! sentence before it in the same item, and nothing is carried over from an
//! earlier item (GUIDELINES, "Actors").

use super::actors::{bodies, opens_body};
use super::clause::{Clause, Ordering, clause};
use super::deadlines::Calendar;
use super::indicators::{Measured, Meter, Setting};
use super::mask::Mask;
use super::skip::skipped;
use super::statement::Statement;
use super::{Body, Confidence, Doubt, DoubtKind, Finding, Kind, Order, Rule, Task, assessment, decisions, lessons, tasks};
use crate::outline::{Letterhead, NodeId, Outline, Paragraph, Part, Role};
use crate::text::{Source, Span, Token, Words, sentences};
use crate::value::Date;
use std::ops::Range;

/// Reads the findings of one text.
pub(super) struct Scan<'a> {
    source: &'a Source,
    outline: &'a Outline,
    mask: Mask,
    base: Option<Date>,
    findings: Vec<Finding>,
    doubts: Vec<Doubt>,
    /// Who must act under each node, by what its headings and sentences said last.
    scope: Vec<Vec<Body>>,
    /// With whom, where a lead-in says it for its list.
    partners: Vec<Vec<Body>>,
    /// The bodies that the last, unnumbered lead-in named: for what stands beside the list above it.
    led: Option<Vec<Body>>,
    turned: bool,
    /// Whether «Trong thời gian tới» turned an assessment to what is to be done.
    ahead: bool,
    before: Option<Kind>,
}

/// What a rule found in a statement.
struct Hit {
    rule: &'static Rule,
    cue: Option<Range<usize>>,
}

impl<'a> Scan<'a> {
    pub(super) fn new(source: &'a Source, outline: &'a Outline, letterhead: &Letterhead, base: Option<Date>) -> Self {
        let mask = Mask::new(source, &outline.tokens);
        let mut scope = vec![Vec::new(); outline.nodes.len()];
        let partners = scope.clone();
        if let Some((body, _)) = outline.part(Part::Body) {
            scope[body.0 as usize] =
                letterhead.addressees.iter().map(|quoted| Body { span: quoted.span, inferred: true }).collect();
        }
        Scan { source, outline, mask, base, findings: Vec::new(), doubts: Vec::new(), scope, partners, led: None, ahead: false, turned: false, before: None }
    }

    fn tokens(&self) -> &'a [Token] {
        &self.outline.tokens
    }

    fn span(&self, range: &Range<usize>) -> Span {
        let tokens = self.tokens();
        tokens[range.start].span.to(tokens[range.end - 1].span)
    }

    pub(super) fn run(mut self) -> (Vec<Finding>, Vec<Doubt>) {
        let mask = std::mem::take(&mut self.mask);
        let meter = Meter::new(self.source, self.tokens(), &mask);
        let divided = self.outline.nodes.iter().any(|node| node.part == Part::Division);
        let mut concluded = !divided;
        for (id, node) in self.outline.iter() {
            if !matches!(node.part, Part::Body | Part::Division) {
                continue;
            }
            if let Some(parent) = node.parent {
                concluded = true;
                if let Some(led) = self.led.take().filter(|_| id.0.checked_sub(1) != Some(parent.0)) {
                    self.scope[parent.0 as usize] = led;
                }
                let inherited = self.scope[parent.0 as usize].iter().map(|body| Body { inferred: true, ..*body }).collect();
                self.scope[id.0 as usize] = inherited;
                self.partners[id.0 as usize] = self.partners[parent.0 as usize].iter().map(|body| Body { inferred: true, ..*body }).collect();
                self.before = None;
                self.ahead = false;
                if node.depth == 1 {
                    self.turned = false;
                }
            }
            for paragraph in self.outline.paragraphs(node) {
                if node.part == Part::Body {
                    self.forget(id);
                }
                concluded |= matches!(paragraph.role, Role::Conclusion | Role::Task | Role::Decision);
                self.paragraph(&mask, &meter, id, paragraph, !concluded);
            }
        }
        self.findings.sort_by_key(|finding| (finding.span.start, std::cmp::Reverse(finding.span.end), finding.kind));
        (self.findings, self.doubts)
    }

    /// Paragraphs of the body without a number are items of their own: only what
    /// a lead-in named stays.
    fn forget(&mut self, id: NodeId) {
        self.scope[id.0 as usize].retain(|body| body.inferred);
    }

    fn paragraph(&mut self, mask: &Mask, meter: &Meter<'_>, id: NodeId, paragraph: &Paragraph, opening: bool) {
        let tokens = self.tokens();
        let body = paragraph.body();
        if body.is_empty() || paragraph.role == Role::Background {
            return;
        }
        if let Some(heading) = self.heading(mask, id, paragraph) {
            // A heading is no statement; its numbers may still measure something.
            let setting = Setting { statement: None, role: paragraph.role };
            self.measure(meter, id, heading.clone(), setting);
            if heading.end == body.end {
                return;
            }
            return self.sentences(mask, meter, id, paragraph, heading.end + 1..body.end, opening);
        }
        let _ = tokens;
        self.sentences(mask, meter, id, paragraph, body, opening);
    }

    fn sentences(&mut self, mask: &Mask, meter: &Meter<'_>, id: NodeId, paragraph: &Paragraph, range: Range<usize>, opening: bool) {
        let tokens = self.tokens();
        for sentence in sentences(self.source, tokens, range) {
            for part in parts(tokens, mask, sentence) {
                self.statement(mask, meter, id, paragraph, part, opening);
            }
        }
    }

    /// The tokens of a heading: a whole paragraph, or a run-in heading before its colon.
    fn heading(&mut self, mask: &Mask, id: NodeId, paragraph: &Paragraph) -> Option<Range<usize>> {
        let tokens = self.tokens();
        let body = paragraph.body();
        let words = tokens[body.clone()].iter().filter(|token| token.kind == crate::text::Kind::Word).count();
        let last = &tokens[body.end - 1];
        // An actor as a heading: «Bộ Tài chính:», «Đối với các tỉnh …:», «1. Ủy ban nhân dân xã: Chủ trì …».
        let reach = if ABOUT.is(tokens, body.start) { 140 } else { 70 };
        let colon = body.clone().take(reach).find(|&at| tokens[at].is(':'));
        if let Some(colon) = colon {
            let start = body.start + DIRECTED.at(tokens, body.start).unwrap_or(0);
            let goes_on = super::actors::shares_head(tokens, start, colon);
            let whole = |list: &super::actors::Bodies| !goes_on && (list.end == colon) || !goes_on && !acts_between(tokens, list.end, colon);
            if let Some(mut list) = bodies(tokens, start, colon).filter(whole) {
                // «Đối với các tỉnh nuôi tôm trọng điểm:» names one group, however long.
                let apart = tokens[list.end].is('-') || tokens[list.end].is('(');
                if list.end < colon && !apart && let Some(last) = list.each.last_mut() {
                    last.end = colon;
                }
                self.scope[id.0 as usize] = self.bodies(&list.each, true);
                return Some(body.start..colon.max(body.start + 1)).map(|range| if colon + 1 == body.end { range.start..body.end } else { range });
            }
        }
        // The same without a colon: «2. Sở Nông nghiệp và Môi trường» alone on its line.
        if paragraph.marker > 0
            && words <= 30
            && let Some(list) = bodies(tokens, body.start + DIRECTED.at(tokens, body.start).unwrap_or(0), body.end).filter(|list| list.end == body.end || list.end + 1 == body.end && last.is('.') || words <= 12 && last.sign().is_none() && !acts_between(tokens, list.end, body.end))
        {
            self.scope[id.0 as usize] = self.bodies(&list.each, true);
            return Some(body);
        }
        let caps = tokens[body.clone()].iter().all(|token| token.kind != crate::text::Kind::Word || token.caps());
        if caps && words > 0 {
            return Some(body);
        }
        let topical = TOPICS.is(tokens, body.start);
        if last.is(':') && (topical || words <= 5) && !mask.quoted(body.start..body.start + 1) {
            let clause = clause(tokens, mask, body.clone());
            if clause.orders.is_none() && (clause.subject.is_none() || words <= 5) {
                return Some(body);
            }
        }
        let titled = paragraph.marker > 0 && !matches!(last.sign(), Some('.' | ';' | ':' | ',' | '!' | '?'));
        if titled && (words <= 14 || words <= 30 && ABOUT.is(tokens, body.start)) && topical {
            return Some(body);
        }
        // «Ưu điểm: Chi bộ đã …»: a run-in heading of a part.
        let most = if ABOUT.is(tokens, body.start) { 140 } else { 12 };
        let colon = colon.filter(|&colon| colon - body.start <= most && colon + 1 < body.end)?;
        RUN_IN.is(tokens, body.start).then_some(body.start..colon)
    }

    fn bodies(&self, each: &[Range<usize>], inferred: bool) -> Vec<Body> {
        each.iter().map(|range| Body { span: self.span(range), inferred }).collect()
    }

    fn statement(&mut self, mask: &Mask, meter: &Meter<'_>, id: NodeId, paragraph: &Paragraph, range: Range<usize>, opening: bool) {
        let tokens = self.tokens();
        if range.is_empty() || tokens[range.clone()].iter().all(|token| token.kind == crate::text::Kind::Sign) {
            return;
        }
        let clause = clause(tokens, mask, range.clone());
        let leads = tokens[range.end - 1].is(':');
        let statement = Statement {
            tokens,
            mask,
            range: range.clone(),
            clause,
            role: paragraph.role,
            opening,
            leads,
            turned: self.turned,
            before: self.before,
        };
        static AHEAD: Words = Words::new(&["trong thời gian tới", "thời gian tới", "trong giai đoạn tới", "những tháng cuối năm", "để tiếp tục", "để đạt được", "để hoàn thành"]);
        let judging = matches!(statement.role, Role::Assessment | Role::Achievement | Role::Limitation);
        self.ahead |= judging && AHEAD.is(tokens, range.start) && !statement.past();
        let statement = Statement { role: if self.ahead && judging { Role::Task } else { statement.role }, ..statement };
        if self.dates(id, &statement) {
            return;
        }
        let hit = if skipped(&statement) { None } else { judged(&statement) };
        let setting = Setting { statement: hit.as_ref().map(|hit| hit.rule.kind), role: statement.role };
        self.measure(meter, id, range.clone(), setting);
        if statement.turns().is_some() && setting.statement == Some(Kind::Limitation) {
            self.turned = true;
        } else if setting.statement == Some(Kind::Achievement) {
            self.turned = false;
        }
        self.before = setting.statement;
        self.led = None;
        if leads && setting.statement != Some(Kind::Decision) {
            self.lead_in(id, &statement);
            self.led = (paragraph.marker == 0).then(|| self.scope[id.0 as usize].clone());
        }
        let Some(hit) = hit else { return };
        if matches!(hit.rule.kind, Kind::Limitation | Kind::Lesson | Kind::Achievement) {
            for cause in assessment::causes(&statement) {
                self.push(id, CAUSE, Some(cause.start..cause.start + 1), cause, None);
            }
        }
        if hit.rule.kind == Kind::Task {
            return self.tasks(id, &statement, &hit);
        }
        self.push(id, hit.rule, hit.cue, closed(tokens, range), None);
    }

    /// A lead-in gives its list the actors it names.
    fn lead_in(&mut self, id: NodeId, statement: &Statement<'_>) {
        let Clause { orders, object, subject, .. } = &statement.clause;
        let named = match orders {
            Some(_) => object.as_ref(),
            None => subject.as_ref().filter(|_| statement.modal().is_some() || statement.acts().is_some()),
        };
        if let Some(list) = named {
            self.scope[id.0 as usize] = self.bodies(&list.each, true);
        }
        let partners = tasks::coordinators(statement, statement.range.clone());
        self.partners[id.0 as usize] = self.bodies(&partners, true);
    }

    /// «Thời hạn hoàn thành: trước ngày 30/11.» dates the tasks before it in its item.
    fn dates(&mut self, id: NodeId, statement: &Statement<'_>) -> bool {
        static FIELDS: Words = Words::new(&[
            "thời hạn hoàn thành", "thời gian hoàn thành", "thời hạn", "thời gian thực hiện", "thời hạn thực hiện", "thời hạn báo cáo", "thời gian báo cáo", "thời gian", "hoàn thành trước", "hoàn thành trong", "xong trước", "hoàn thành chậm nhất",
        ]);
        if !FIELDS.is(self.tokens(), statement.range.start) || statement.words() > 24 {
            return false;
        }
        let calendar = Calendar { source: self.source, tokens: self.tokens(), mask: statement.mask, base: self.base };
        let deadlines = calendar.deadlines(statement.range.clone());
        if deadlines.is_empty() {
            return false;
        }
        let mut found = false;
        for finding in self.findings.iter_mut().rev().take_while(|finding| finding.node == id) {
            if let Some(task) = finding.task.as_mut().filter(|task| task.deadlines.is_empty()) {
                task.deadlines = deadlines.clone();
                self.doubts.retain(|doubt| doubt.kind != DoubtKind::NoDeadline || doubt.span != finding.span);
                found = true;
            }
        }
        found
    }

    /// A task, or several where parts joined by «;» have other actors or deadlines.
    fn tasks(&mut self, id: NodeId, statement: &Statement<'_>, hit: &Hit) {
        let tokens = self.tokens();
        let parts = self.split(statement);
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
            let range = if part.end == statement.range.end { part.clone() } else { open_ended(tokens, part.clone()) };
            self.push(id, rule, cue, closed(tokens, range), Some(task));
        }
    }

    /// Parts of a sentence at «;» that name other bodies, or have deadlines of their own.
    fn split(&self, statement: &Statement<'_>) -> Vec<Range<usize>> {
        let tokens = self.tokens();
        let range = statement.range.clone();
        let cuts: Vec<usize> = (range.start..range.end)
            .filter(|&at| tokens[at].is(';') && at + 1 < range.end && !statement.mask.bracketed(at..at + 1) && !statement.mask.quoted(at..at + 1) && at >= statement.clause.predicate)
            .collect();
        if cuts.is_empty() {
            return vec![range];
        }
        let mut pieces = Vec::new();
        let mut start = range.start;
        for cut in cuts.into_iter().chain([range.end]) {
            let end = if cut == range.end { cut } else { cut + 1 };
            pieces.push(start..end);
            start = end;
        }
        let calendar = Calendar { source: self.source, tokens, mask: statement.mask, base: self.base };
        let own = |piece: &Range<usize>| {
            let clause = clause(tokens, statement.mask, piece.clone());
            clause.own_actors().map(|list| list.each.iter().map(|body| self.name(body)).collect::<Vec<_>>())
        };
        let first = statement.clause.own_actors().map(|list| list.each.iter().map(|body| self.name(body)).collect::<Vec<_>>());
        let deadlines: Vec<_> = pieces.iter().map(|piece| calendar.deadlines(piece.clone()).iter().filter_map(|deadline| match deadline.due {
            super::Due::On(when) => Some(when),
            _ => None,
        }).collect::<Vec<_>>()).collect();
        let dated = deadlines.iter().filter(|dates| !dates.is_empty()).count() > 1 && deadlines.iter().any(|dates| *dates != deadlines[0]);
        let mut parts: Vec<Range<usize>> = vec![pieces[0].clone()];
        let mut actors = first;
        for (at, piece) in pieces.iter().enumerate().skip(1) {
            let named = own(piece);
            let other = named.is_some() && named != actors;
            let new_date = dated && !deadlines[at].is_empty() && !deadlines[at - 1].is_empty();
            match parts.last_mut().filter(|_| !other && !new_date) {
                Some(last) => last.end = piece.end,
                None => parts.push(piece.clone()),
            }
            if named.is_some() {
                actors = named;
            }
        }
        parts
    }

    fn name(&self, body: &Range<usize>) -> Vec<crate::text::Key> {
        self.tokens()[body.clone()].iter().map(|token| token.key).collect()
    }

    fn task(&mut self, id: NodeId, statement: &Statement<'_>, clause: &Clause, part: Range<usize>, rule: &'static Rule) -> Task {
        let calendar = Calendar { source: self.source, tokens: self.tokens(), mask: statement.mask, base: self.base };
        let own: Vec<Range<usize>> = clause.own_actors().map(|list| list.each.clone()).unwrap_or_default();
        let actors: Vec<Body> = if own.is_empty() {
            self.scope[id.0 as usize].iter().map(|body| Body { inferred: true, ..*body }).collect()
        } else {
            let actors: Vec<Body> = own
                .iter()
                .map(|range| {
                    let tokens = &self.outline.tokens;
                    Body { span: tokens[range.start].span.to(tokens[range.end - 1].span), inferred: false }
                })
                .collect();
            self.scope[id.0 as usize] = actors.clone();
            actors
        };
        let coordinators = tasks::coordinators(statement, part.clone());
        let mut with = self.bodies(&coordinators, false);
        if with.is_empty() {
            with = self.partners[id.0 as usize].clone();
        }
        let order = match (&clause.orders, rule.id) {
            _ if boilerplate(statement, &part) => Order::Boilerplate,
            (Some((_, Ordering::Assign)), _) => Order::Assign,
            (Some((_, Ordering::Request)), _) => Order::Request,
            (_, "task/prohibits") => Order::Prohibit,
            _ => Order::Require,
        };
        Task {
            coordinators: with,
            deadlines: calendar.deadlines(part.clone()),
            product: tasks::product(statement, part.clone()).map(|range| self.span(&range)),
            reports_to: tasks::reports_to(statement, part).map(|range| self.span(&range)),
            conditional: clause.conditional,
            order,
            actors,
        }
    }

    fn measure(&mut self, meter: &Meter<'_>, id: NodeId, range: Range<usize>, setting: Setting) {
        for Measured { span, indicator, rule, ambiguous } in meter.indicators(range, setting) {
            let at = self.span(&span);
            if ambiguous {
                self.doubts.push(Doubt { kind: DoubtKind::AmbiguousNumber, span: at });
            }
            let confidence = if indicator.unit.is_none() || ambiguous { lower(rule.confidence) } else { rule.confidence };
            self.findings.push(Finding { kind: Kind::Indicator, rule, cue: None, node: id, span: at, confidence, task: None, indicator: Some(Box::new(indicator)) });
        }
    }

    fn push(&mut self, id: NodeId, rule: &'static Rule, cue: Option<Range<usize>>, range: Range<usize>, task: Option<Task>) {
        let span = self.span(&range);
        let unsure = task.as_ref().is_some_and(|task| task.actors.is_empty());
        if let Some(task) = &task {
            self.doubt(span, task);
        }
        let confidence = if unsure { lower(rule.confidence) } else { rule.confidence };
        let cue = cue.map(|cue| self.span(&cue));
        self.findings.push(Finding { kind: rule.kind, rule, cue, node: id, span, confidence, task: task.map(Box::new), indicator: None });
    }

    /// What of «rõ người, rõ thời hạn» a task lacks, and a deadline that was over before it was given.
    fn doubt(&mut self, span: Span, task: &Task) {
        if task.order == Order::Boilerplate {
            return;
        }
        if task.actors.is_empty() {
            self.doubts.push(Doubt { kind: DoubtKind::NoActor, span });
        }
        if task.deadlines.is_empty() {
            self.doubts.push(Doubt { kind: DoubtKind::NoDeadline, span });
        }
        for deadline in &task.deadlines {
            if let (super::Due::On(when), Some(base)) = (deadline.due, self.base)
                && when.last_day().is_some_and(|last| last < base)
            {
                self.doubts.push(Doubt { kind: DoubtKind::DeadlinePassed, span: deadline.span });
            }
        }
    }
}

fn lower(confidence: Confidence) -> Confidence {
    match confidence {
        Confidence::High => Confidence::Medium,
        _ => Confidence::Low,
    }
}

/// The rule for a cause inside another statement.
static CAUSE: &Rule = &assessment::BECAUSE;

static ABOUT: Words = Words::new(&["về"]);
static DIRECTED: Words = Words::new(&["đối với", "về phía", "giao", "yêu cầu", "đề nghị", "phân công", "riêng", "riêng đối với", "trách nhiệm của", "nhiệm vụ của"]);
/// First words of a heading that only names a topic.
static TOPICS: Words = Words::new(&[
    "về", "đối với", "mục tiêu", "nhiệm vụ", "giải pháp", "tổ chức thực hiện", "đánh giá", "kết quả", "tình hình", "nội dung", "công tác", "một số", "các", "những",
    "quan điểm", "nguyên nhân", "hạn chế", "tồn tại", "ưu điểm", "khuyết điểm", "phương hướng", "kinh phí", "thời gian", "địa điểm", "thành phần", "phạm vi", "đối tượng", "bài học", "yêu cầu", "mục đích",
    "trách nhiệm", "nguồn vốn", "căn cứ", "trong lĩnh vực", "lĩnh vực", "chỉ tiêu", "phân công", "chế độ", "danh mục", "phụ lục", "theo đó", "cụ thể",
]);
static RUN_IN: Words = Words::new(&[
    "ưu điểm", "hạn chế", "tồn tại", "khuyết điểm", "nguyên nhân", "mục tiêu", "kết quả", "về", "nhiệm vụ", "giải pháp", "nội dung", "yêu cầu", "mục đích", "chỉ tiêu", "đánh giá chung", "phương hướng", "bài học", "quan điểm", "kinh phí", "thời gian",
    "thời gian hoàn thành", "thời gian thực hiện", "sản phẩm", "kết quả đạt được", "những hạn chế", "thời hạn",
]);

/// The first rule that marks a statement; the order of the tables is the order of evidence (DOMAIN.md 3.1).
fn judged(statement: &Statement<'_>) -> Option<Hit> {
    let by = |rules: &'static [Rule], holds: fn(&Rule, &Statement<'_>) -> bool| {
        rules.iter().find_map(|rule| fires(rule, statement, holds))
    };
    let order = || {
        tasks::RULES.iter().filter(|rule| fits(rule, statement)).find_map(|rule| {
            let cue = tasks::holds(rule, statement)?;
            Some(Hit { rule, cue: Some(cue) })
        })
    };
    by(&lessons::RULES, lessons::holds)
        .or_else(|| by(&assessment::RULES[..3], assessment::holds))
        .or_else(|| order().filter(|hit| statement.clause.orders.is_some() && hit.rule.kind == Kind::Task))
        .or_else(|| by(&assessment::RULES[3..6], assessment::holds))
        .or_else(|| by(&decisions::RULES, decisions::holds))
        .or_else(|| by(&assessment::RULES[6..7], assessment::holds))
        .or_else(order)
        .or_else(|| by(&assessment::RULES[7..], assessment::holds))
}

fn fits(rule: &Rule, statement: &Statement<'_>) -> bool {
    (rule.roles.is_empty() || rule.roles.contains(&statement.role)) && statement.has_raw(&rule.but_not).is_none()
}

fn fires(rule: &'static Rule, statement: &Statement<'_>, holds: fn(&Rule, &Statement<'_>) -> bool) -> Option<Hit> {
    use super::Cue;
    if !fits(rule, statement) {
        return None;
    }
    let cue = match &rule.cue {
        Cue::Head(words) => Some(statement.heads(words)?),
        Cue::Predicate(words) => Some(statement.predicates(words).or_else(|| statement.heads(words))?),
        Cue::Anywhere(words) => Some(statement.has(words)?),
        Cue::Part => None,
        Cue::Number => return None,
    };
    holds(rule, statement).then_some(Hit { rule, cue })
}

/// A sentence, or its parts where it holds a run-in enumeration («(1) …; (2) …»)
/// or a decision and an order.
fn parts(tokens: &[Token], mask: &Mask, sentence: Range<usize>) -> Vec<Range<usize>> {
    let starts: Vec<usize> = sentence.clone().filter(|&at| enumerates(tokens, at, &sentence)).collect();
    if starts.len() > 1 {
        let mut parts = Vec::new();
        if starts[0] > sentence.start {
            parts.push(sentence.start..starts[0]);
        }
        for (place, &start) in starts.iter().enumerate() {
            let end = starts.get(place + 1).copied().unwrap_or(sentence.end);
            parts.push(start + 3..end);
        }
        return parts.into_iter().filter(|part| !part.is_empty()).collect();
    }
    // «Đồng ý chủ trương …; giao Sở X …» is a decision and a task.
    static AGREES: Words = Words::new(&["đồng ý", "thống nhất", "nhất trí", "chấp thuận", "cho phép", "phê duyệt", "cơ bản thống nhất", "cơ bản đồng ý", "thông qua", "không đồng ý", "chưa thống nhất"]);
    static THEN: Words = Words::new(&["giao", "yêu cầu", "đề nghị", "đồng thời giao", "đồng thời yêu cầu", "đồng thời đề nghị", "phân công", "và giao"]);
    static WITH: Words = Words::new(&["với"]);
    let early = sentence.start..sentence.end.min(sentence.start + 16);
    if let Some(agrees) = AGREES.find(tokens, early).filter(|found| !mask.cue(found.clone()) && !(WITH.is(tokens, found.end) && opens_body(tokens, found.end + 1))) {
        let cut = (agrees.end..sentence.end).find(|&at| {
            let joint = tokens[at].is(';') || tokens[at].is(',');
            let then = THEN.at(tokens, at + 1).filter(|len| opens_body(tokens, at + 1 + len));
            joint && then.is_some() && !mask.cue(at + 1..at + 2) && !mask.bracketed(at..at + 1)
        });
        if let Some(cut) = cut {
            return vec![sentence.start..cut, cut + 1..sentence.end];
        }
    }
    vec![sentence]
}

/// A mark of a run-in enumeration: `(1)`, `(i)`, `(a)` behind a sign or at the start.
fn enumerates(tokens: &[Token], at: usize, sentence: &Range<usize>) -> bool {
    let [open, inner, close, ..] = &tokens[at..sentence.end] else { return false };
    let short = inner.span.len() <= 4 && inner.sign().is_none() && !inner.upper();
    let behind = at == sentence.start || matches!(tokens[at - 1].sign(), Some(':' | ';' | ','));
    open.is('(') && close.is(')') && short && behind
}

/// Whether something is done between a name and its colon («Bộ A chủ trì, phối hợp với B:»).
fn acts_between(tokens: &[Token], from: usize, colon: usize) -> bool {
    static STOPS: Words = Words::new(&["chủ trì", "phối hợp", "cần", "phải", "có trách nhiệm", "tập trung", "thực hiện", "chỉ đạo", "tổ chức thực hiện", "yêu cầu", "báo cáo", "đã", "thống nhất", "theo chức năng", "tiếp tục", "khẩn trương"]);
    colon > from + 16 || STOPS.within(tokens, from..colon) || (from..colon).any(|at| tokens[at].is('.') || tokens[at].is(';'))
}

/// A part without the sign that joined it to the next.
fn open_ended(tokens: &[Token], range: Range<usize>) -> Range<usize> {
    let end = if tokens[range.end - 1].is(';') { range.end - 1 } else { range.end };
    range.start..end.max(range.start + 1)
}

/// A statement without signs before its first word.
fn closed(tokens: &[Token], range: Range<usize>) -> Range<usize> {
    let start = range.clone().find(|&at| tokens[at].sign().is_none_or(|sign| matches!(sign, '"' | '('))).unwrap_or(range.start);
    start..range.end
}

/// «Nghiêm túc triển khai thực hiện», «chịu trách nhiệm thi hành».
fn boilerplate(statement: &Statement<'_>, part: &Range<usize>) -> bool {
    static BOILERPLATE: Words = Words::new(&[
        "nghiêm túc triển khai thực hiện", "nghiêm túc thực hiện", "chịu trách nhiệm thi hành", "nếu có khó khăn, vướng mắc", "nếu có vướng mắc", "tổ chức thực hiện nghị quyết", "nghiêm túc tổ chức thực hiện",
        "khẩn trương triển khai thực hiện", "biết và thực hiện", "biết, thực hiện",
    ]);
    let short = part.len() <= 40;
    short && BOILERPLATE.within(statement.tokens, part.clone())
}
