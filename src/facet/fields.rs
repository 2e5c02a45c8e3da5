//! Lines that fill in a task told before them: «Đơn vị chủ trì: …», «Thời gian thực hiện: …»
//! (DOMAIN.md 3.6, 9.2). They are no work of their own.

use super::actors::bodies;
use super::body::body;
use super::deadlines::Calendar;
use super::mask::Mask;
use super::parts::closed;
use super::rule::{examples, source};
use super::scan::Scan;
use super::watch::Watch;
use super::{Body, Confidence, Cue, Deadline, Doubt, DoubtKind, Due, Finding, Kind, Rule, Said, Task};
use crate::outline::{NodeId, Role};
use crate::text::{Kind as TokenKind, Token, Words, phrases};
use crate::value::date;
use std::ops::Range;

/// The rule for a heading over lines that say who does it and when; [`Scan::record`] finds them.
pub(super) static RECORD: Rule = Rule {
    id: "task/record",
    source: source("2.6, 9.2"),
    kind: Kind::Task,
    says: Said {
        vi: "Đề mục có các dòng «Đơn vị chủ trì: …», «Thời gian: …» bên dưới",
        en: "A heading over lines that say who leads and when",
    },
    unlike: Said {
        vi: "đề mục của cả phần; đề mục chỉ nêu tên đơn vị",
        en: "the heading of a part; one that only names a body",
    },
    confidence: Confidence::Medium,
    roles: &[],
    cue: Cue::Part,
    but_not: phrases![],
    under: Role::Task,
    hits: examples(&["1. Các hoạt động\n1.1. [[Giải chạy Mùa hoa ban]]\n- Thời gian: ngày 15/3/2026.\n\
         - Đơn vị chủ trì: Sở Du lịch.\n- Đơn vị phối hợp: Công an tỉnh."]),
    misses: examples(&[
        "1. Đơn vị tham gia\n1.1. Đội thứ nhất\n- Thời gian: ngày 15/3/2026.\n- Địa điểm: sân vận động.",
    ]),
};

/// What a label of a body begins with, and what it says of it.
static WHO: Words = phrases![
    "đơn vị", "cơ quan", "các đơn vị", "các cơ quan", "các cơ quan, đơn vị", "bộ phận", "người", "chủ trì",
    "phối hợp", "đầu mối", "phân công", "trách nhiệm", "lãnh đạo",
];
static LEADS: Words =
    phrases!["chủ trì", "thực hiện", "đầu mối", "được giao", "phụ trách", "theo dõi", "tham mưu"];
static PARTNERS: Words = phrases!["phối hợp"];
static TIMES: Words = phrases![
    "thời hạn hoàn thành", "thời gian hoàn thành", "thời hạn", "thời gian thực hiện", "thời hạn thực hiện",
    "thời hạn báo cáo", "thời gian báo cáo", "thời gian", "thời gian triển khai", "tiến độ thực hiện",
    "thời gian dự kiến", "thời gian tổ chức", "thời gian diễn ra", "thời gian khai mạc", "dự kiến thời gian",
    "tiến độ", "hoàn thành", "hạn hoàn thành", "thời điểm hoàn thành", "thời hạn gửi báo cáo",
];
/// The same without a colon, in a sentence of its own.
static DONE_BY: Words = phrases![
    "hoàn thành trước", "hoàn thành trong", "xong trước", "hoàn thành chậm nhất", "thời hạn hoàn thành"
];
static PRODUCTS: Words = phrases![
    "sản phẩm", "sản phẩm đầu ra", "kết quả đầu ra", "sản phẩm, kết quả", "sản phẩm dự kiến",
    "kết quả dự kiến", "sản phẩm hoàn thành", "kết quả, sản phẩm",
];

/// How many words a line of fields has at most.
const MOST: usize = 90;
/// How many findings back a field looks for its tasks: an item holds few, and a text that is one
/// item must not be walked at every such line.
const BACK: usize = 200;

impl<W: Watch> Scan<'_, W> {
    /// Takes the fields that `range` is made of; whether it was some.
    pub(super) fn fields(&mut self, mask: &Mask, id: NodeId, range: Range<usize>) -> bool {
        let tokens = self.tokens();
        let colon = |at: usize, words: &Words| {
            let len = words.at(tokens, at)?;
            tokens.get(at + len).is_some_and(|token| token.is(':')).then_some(at + len + 1)
        };
        let who = |at: usize, words: &Words| {
            WHO.at(tokens, at)?;
            let colon = (at..tokens.len().min(at + 9))
                .find(|&it| tokens[it].sign().is_some_and(|sign| sign != ','))?;
            (tokens[colon].is(':') && words.within(tokens, at..colon)).then_some(colon + 1)
        };
        let any = |at: usize| {
            who(at, &LEADS).or_else(|| who(at, &PARTNERS)).is_some()
                || colon(at, &TIMES).or_else(|| colon(at, &PRODUCTS)).is_some()
        };
        let first = range.start;
        if range.len() > MOST || !(any(first) || DONE_BY.is(tokens, first) && range.len() <= 24) {
            return false;
        }
        let mut found = false;
        let mut at = first;
        while at < range.end {
            let end = (at + 1..range.end)
                .find(|&it| tokens[it - 1].sign().is_some() && any(it))
                .unwrap_or(range.end);
            if let Some(value) = who(at, &PARTNERS) {
                // Filled in or not, it names bodies and orders nothing.
                self.with(id, value..end, true);
                found = true;
            } else if let Some(value) = who(at, &LEADS) {
                found |= self.lead(mask, id, value..end);
            } else if let Some(value) = colon(at, &PRODUCTS) {
                found |= self.product(id, value..end);
            } else {
                let value = colon(at, &TIMES).unwrap_or(at);
                found |= self.time(mask, id, at..end, value);
            }
            at = end;
        }
        found
    }

    /// The tasks before a field that it speaks of: those of the nearest division around it that has some.
    fn fill(&mut self, id: NodeId, mut put: impl FnMut(&mut Finding) -> Option<DoubtKind>) -> bool {
        let mut around = Some(id);
        for _ in 0..4 {
            let Some(node) = around else { return false };
            let mut any = false;
            let mut filled = Vec::new();
            for finding in self.walk.findings.iter_mut().rev().take(BACK).take_while(|it| it.node >= node) {
                if finding.task.is_some() {
                    any = true;
                    filled.extend(put(finding).map(|lack| (lack, finding.span)));
                }
            }
            for (lack, span) in filled {
                let lacked = |doubt: &Doubt| doubt.kind == lack && doubt.span == span;
                if let Some(at) = self.walk.doubts.iter().rposition(lacked) {
                    self.walk.doubts.remove(at);
                }
            }
            if any {
                return true;
            }
            // What stands beside the parts of a text speaks of none of them.
            around = self.outline.node(node).parent.filter(|&it| self.outline.node(it).parent.is_some());
        }
        false
    }

    /// Takes the heading around `id` for work where lines like this one say who does it: the
    /// bullets of an event in a plan. Lines before it are read again, for they had no task yet.
    fn record(&mut self, mask: &Mask, id: NodeId, actors: &[Body]) {
        let outline = self.outline;
        let Some(parent) = outline.node(id).parent.filter(|&it| outline.node(it).depth > 1) else {
            return;
        };
        let lines = outline.paragraphs(outline.node(parent));
        let Some(title) = lines.first().filter(|it| it.marker > 0 && !it.body().is_empty()) else {
            return;
        };
        let tokens = self.tokens();
        let body = title.body();
        let numbered = tokens[title.first as usize].sign().is_none();
        // «b) Cơ quan thực hiện:» is a field itself.
        let field = WHO.is(tokens, body.start) || TIMES.is(tokens, body.start);
        let names =
            field || bodies(tokens, body.start, body.end).is_some_and(|list| list.end + 1 >= body.end);
        if !numbered || names || lines.len() > 1 || body.len() > MOST {
            return;
        }
        let told = self.walk.findings.iter().rev().take(BACK).take_while(|it| it.node >= parent);
        if told.into_iter().any(|it| it.task.is_some()) {
            return;
        }
        let task = Task { actors: actors.to_vec(), ..Task::default() };
        self.push(parent, &RECORD, None, closed(tokens, body), Some(task));
        for before in parent.0 + 1..id.0 {
            for line in outline.paragraphs(outline.node(NodeId(before))) {
                self.fields(mask, NodeId(before), line.body());
            }
        }
    }

    fn lead(&mut self, mask: &Mask, id: NodeId, value: Range<usize>) -> bool {
        let Some(list) = bodies(self.tokens(), value.start, value.end) else { return false };
        let named = self.bodies(&list.each, true);
        self.record(mask, id, &named);
        let filled = self.fill(id, |finding| {
            let record = finding.rule.id == RECORD.id;
            let task = finding.task.as_mut()?;
            if record {
                // «Đơn vị chủ trì: …», «Đơn vị thực hiện: …»: both do it.
                let new = named.iter().filter(|body| !task.actors.iter().any(|it| it.span == body.span));
                let new: Vec<Body> = new.copied().collect();
                task.actors.extend(new);
                return Some(DoubtKind::NoActor);
            }
            if task.actors.iter().any(|body| !body.inferred) {
                return None;
            }
            task.actors = named.clone();
            Some(DoubtKind::NoActor)
        });
        if list.end < value.end {
            self.with(id, list.end..value.end, false);
        }
        if !filled && let Some(parent) = self.outline.node(id).parent {
            let level = self.level(parent);
            self.walk.scope[level] = named;
        }
        true
    }

    fn with(&mut self, id: NodeId, value: Range<usize>, labelled: bool) {
        static BEFORE: Words = phrases!["phối hợp với", "phối hợp", "cùng", "với"];
        let tokens = self.tokens();
        let opens =
            value.clone().find_map(|at| BEFORE.at(tokens, at).map(|len| at + len)).unwrap_or(value.start);
        let each = if labelled {
            listed(tokens, opens..value.end)
        } else {
            let Some(list) = bodies(tokens, opens, value.end) else { return };
            list.each
        };
        let named: Vec<Body> = self.bodies(&each, true);
        self.fill(id, |finding| {
            let task = finding.task.as_mut()?;
            if task.coordinators.is_empty() {
                task.coordinators = named.clone();
            }
            None
        });
    }

    fn time(&mut self, mask: &Mask, id: NodeId, range: Range<usize>, value: usize) -> bool {
        let calendar = Calendar { source: self.source, tokens: self.tokens(), mask, base: self.base };
        let mut deadlines = calendar.deadlines(range.clone());
        if deadlines.is_empty()
            && let Some(read) =
                date(self.source, self.tokens(), value).filter(|read| value + read.len <= range.end)
        {
            let year_inferred = read.value.year().is_none();
            let when =
                self.base.filter(|_| year_inferred).map_or(read.value, |base| read.value.on_or_after(base));
            let span = self.span(&(value..value + read.len));
            deadlines.push(Deadline { year_inferred, ..Deadline::new(span, Due::On(when)) });
        }
        !deadlines.is_empty()
            && self.fill(id, |finding| {
                let task = finding.task.as_mut().filter(|task| task.deadlines.is_empty())?;
                task.deadlines = deadlines.clone();
                Some(DoubtKind::NoDeadline)
            })
    }

    fn product(&mut self, id: NodeId, value: Range<usize>) -> bool {
        let tokens = self.tokens();
        let end = value.end - usize::from(!value.is_empty() && tokens[value.end - 1].sign().is_some());
        if value.start >= end {
            return false;
        }
        let span = self.span(&(value.start..end));
        self.fill(id, |finding| {
            let task = finding.task.as_mut()?;
            task.product.get_or_insert(span);
            None
        })
    }
}

/// The bodies of a labelled list, where between commas anything is one («nghệ nhân làng nghề»).
fn listed(tokens: &[Token], value: Range<usize>) -> Vec<Range<usize>> {
    static AND: Words = phrases!["và", "cùng"];
    let mut found = Vec::new();
    let mut at = value.start;
    while at < value.end {
        if tokens[at].kind == TokenKind::Sign || AND.is(tokens, at) {
            at += 1;
            continue;
        }
        let named = body(tokens, at, value.end).map_or(at, |(_, stop)| stop);
        // What goes on without a comma belongs to it.
        let goes_on = |&it: &usize| !matches!(tokens[it].sign(), Some(',' | ';' | '.'));
        let ends = named > at && tokens.get(named).is_none_or(|_| AND.is(tokens, named));
        let stop = if ends {
            named
        } else {
            (named..value.end).take_while(goes_on).last().map_or(named, |it| it + 1)
        };
        found.push(at..stop);
        at = stop.max(at + 1);
    }
    found
}
