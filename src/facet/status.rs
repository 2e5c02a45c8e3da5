//! What is said of a number, of what it is the measure, when and against what
//! (DOMAIN.md 4.4).

use super::indicators::{Meter, Setting};
use super::{Kind, Status};
use crate::outline::Role;
use crate::text::{Kind as TokenKind, Span, Token, Words, phrases};
use crate::value::{Measures, date};
use std::ops::Range;

static TARGET: Words = phrases![
    "phấn đấu", "mục tiêu", "chỉ tiêu", "quyết tâm", "phải", "bảo đảm", "đảm bảo", "nâng", "đến năm",
    "đến cuối năm", "đến hết năm", "cần", "tối thiểu", "kế hoạch", "sẽ", "hoàn thành", "đưa", "ít nhất",
    "nỗ lực",
];
static STRONG_TARGET: Words = phrases![
    "phấn đấu", "mục tiêu", "quyết tâm", "phải đạt", "chỉ tiêu là", "chỉ tiêu giao", "nỗ lực đạt",
    "đạt mục tiêu", "mục tiêu là",
];
static EXPECTED: Words =
    phrases!["ước", "dự ước", "ước đạt", "dự kiến", "dự báo", "ước tính", "ước thực hiện", "khả năng"];
static ACHIEVED: Words = phrases![
    "đạt", "đã", "thực hiện", "tăng", "giảm", "bằng", "vượt", "hoàn thành", "giải ngân", "gấp", "thành lập",
    "đạt được", "tiếp nhận", "giải quyết", "xử lý", "đưa vào", "trồng", "xây dựng được", "huy động được",
    "được", "thu hút", "cấp",
];
static PLAIN_ACHIEVED: Words =
    phrases!["đạt", "đã", "đạt được", "hoàn thành", "vượt", "thực hiện", "bằng", "giải ngân"];
static IN_PROGRESS: Words = phrases!["đang", "đang thực hiện", "đang triển khai"];
static MISSED: Words = phrases![
    "chưa đạt", "không đạt", "chưa hoàn thành", "chưa", "mới đạt", "chỉ đạt", "thiếu", "mới tổ chức",
    "mới thực hiện", "mới hoàn thành", "mới giải ngân", "mới triển khai",
];
static FIRM_MISSED: Words =
    phrases!["chưa đạt", "không đạt", "chưa hoàn thành", "còn lại", "chưa thực hiện", "chưa"];
static REST: Words = phrases!["còn lại"];
static COMPARES: Words = phrases!["tăng", "giảm", "bằng", "đạt", "vượt", "chiếm"];
static ESTIMATE: Words = phrases!["ước", "dự ước", "ước đạt", "ước tính", "ước thực hiện"];
/// What nobody achieves: rain, floods, wind (a telegram on a storm is full of them).
static NATURE: Words = phrases![
    "lượng mưa", "mưa", "mưa lớn", "mưa to", "mưa rất to", "mực nước", "đỉnh lũ", "gió", "sức gió",
    "nhiệt độ", "độ mặn", "sóng cao",
];
static DUTY: Words = phrases!["phải", "cần phải"];
static AIMS: Words = phrases!["bảo đảm", "đảm bảo", "phấn đấu", "nâng", "để", "nhằm", "quyết tâm"];
static DONE: Words = phrases!["đã", "đang", "thực tế"];

/// Verbs that bring about what they count.
static MAKES: Words = phrases![
    "xây dựng", "trồng", "trồng mới", "lắp đặt", "lắp đặt mới", "đầu tư", "đầu tư mới", "mở", "mở mới",
    "thành lập", "thành lập mới", "đào tạo", "sửa chữa", "xóa", "hình thành", "phát triển", "xây mới",
    "xây dựng mới", "kết nạp", "tổ chức", "cải tạo", "nâng cấp", "hoàn thành", "hỗ trợ xây dựng",
    "giải quyết", "tạo", "bồi dưỡng", "tuyển dụng", "thu hút", "cấp mới", "làm mới", "triển khai", "xử lý",
    "bố trí", "cắt giảm", "giảm", "tăng thêm", "tiêm",
];

/// «đạt», «hoàn thành», «bằng 62%»; no «bằng» of «mặt bằng».
fn reached(tokens: &[Token], at: usize) -> bool {
    static GROUND: Words = phrases!["mặt bằng"];
    PLAIN_ACHIEVED.is(tokens, at) && !(at > 0 && GROUND.is(tokens, at - 1))
}

/// How far from a number the words are looked for that speak of it. A sentence may
/// be as long as the text, and hold a number at every other word: with no bound
/// the work grows with the square of it.
const NEAR: usize = 60;

impl Meter<'_> {
    /// What is said of a number: the marker nearest to it in its clause (DOMAIN.md 4.4).
    pub(super) fn status(
        &self,
        at: usize,
        span: &Range<usize>,
        range: &Range<usize>,
        setting: Setting,
        measures: Option<Measures>,
        share: bool,
    ) -> Status {
        let tokens = self.tokens;
        let first = range.start.max(at.saturating_sub(NEAR));
        let start =
            (first..at).rev().find(|&it| tokens[it].is(';') || tokens[it].is(':')).map_or(first, |it| it + 1);
        // What stands in brackets is said by what stands in them («(0,3 km còn lại)»).
        let aside = self.aside(at, range);
        let start =
            aside.filter(|_| setting.statement == Some(Kind::Task)).map_or(start, |open| open.max(start));
        if NATURE.ends_before(tokens, at) || NATURE.within(tokens, start..at) {
            // «Dự báo …: có mưa 50 - 100 mm; có nơi …»: one forecast foretells all of it.
            // «Trung tâm Dự báo …» is an office.
            static OFFICES: Words = phrases!["trung tâm", "cơ quan", "đài", "bản tin"];
            let foretold = (range.start..at)
                .any(|it| EXPECTED.is(tokens, it) && !(it > 0 && OFFICES.ends_before(tokens, it)));
            return if foretold { Status::Expected } else { Status::Context };
        }
        let task =
            matches!(setting.statement, Some(Kind::Task)) || matches!(setting.role, Role::Task | Role::Goal);
        if share || measures == Some(Measures::Count) {
            // A counted subject has its verb behind it.
            let last = range.end.min(span.end + NEAR);
            let stop = (span.end..last)
                .find(|&it| matches!(tokens[it].sign(), Some(',' | ';' | '.' | ')')))
                .unwrap_or(last);
            for it in (span.end..stop).filter(|&it| !self.mask.cue(it..it + 1)) {
                let told =
                    matches!(setting.statement, Some(Kind::Achievement | Kind::Limitation | Kind::Cause));
                if DUTY.is(tokens, it) && !told {
                    return Status::Target;
                }
                if IN_PROGRESS.is(tokens, it) {
                    return Status::InProgress;
                }
                // «Vận động 14 hộ còn lại bàn giao …»: whom an order is about, and nothing missed.
                if FIRM_MISSED.is(tokens, it) && !(task && REST.is(tokens, it)) {
                    return Status::Missed;
                }
                // Behind what an order is about stands what is to be done with it.
                if reached(tokens, it) && (!task || DONE.is(tokens, it)) {
                    return Status::Achieved;
                }
                if EXPECTED.is(tokens, it) {
                    return Status::Expected;
                }
            }
        }
        let done = matches!(setting.statement, Some(Kind::Achievement)) || setting.role == Role::Achievement;
        let bad = setting.statement == Some(Kind::Limitation);
        for it in (start..at).rev() {
            if MISSED.is(tokens, it) {
                return Status::Missed;
            }
            if IN_PROGRESS.is(tokens, it) {
                return Status::InProgress;
            }
            if EXPECTED.is(tokens, it) {
                return Status::Expected;
            }
            if STRONG_TARGET.is(tokens, it) {
                return Status::Target;
            }
            // «ước đạt», «phấn đấu đạt»: the word before the verb decides.
            if it > start
                && PLAIN_ACHIEVED.is(tokens, it)
                && (EXPECTED.is(tokens, it - 1)
                    || STRONG_TARGET.ends_before(tokens, it)
                    || MISSED.is(tokens, it - 1))
            {
                continue;
            }
            if task {
                if TARGET.is(tokens, it)
                    && (measures == Some(Measures::Percent) || !matches!(setting.role, Role::Request))
                    || PLAIN_ACHIEVED.is(tokens, it)
                {
                    return Status::Target;
                }
                continue;
            }
            // «ước đạt 3.370 tỷ đồng, tăng 17,7%»: the growth of an estimate is one.
            if measures == Some(Measures::Percent)
                && COMPARES.is(tokens, it)
                && (start..it).rev().take_while(|&it| !DONE.is(tokens, it)).any(|it| ESTIMATE.is(tokens, it))
            {
                return Status::Expected;
            }
            // «bảo đảm tỷ lệ … đạt 100%»: what is aimed at is not reached yet.
            if !done
                && !bad
                && PLAIN_ACHIEVED.is(tokens, it)
                && (start..it).rev().take_while(|&it| !DONE.is(tokens, it)).any(|it| AIMS.is(tokens, it))
            {
                return Status::Target;
            }
            // «Mỗi hộ được hỗ trợ 3 triệu đồng» settles what is paid.
            let paid = setting.statement == Some(Kind::Decision) && measures == Some(Measures::Money);
            if paid && !DONE.is(tokens, it) {
                continue;
            }
            let near = at - it <= 5;
            if self.mask.cue(it..it + 1) {
                continue;
            }
            if reached(tokens, it) && !(bad && !near) {
                return Status::Achieved;
            }
            if ACHIEVED.is(tokens, it) && !bad && (done || near) {
                return Status::Achieved;
            }
        }
        // «phân loại 616/898 dự án»: a part of a whole behind what was done to it.
        if share && !task && at > start && super::actors::VERBS.ends_before(tokens, span.start) {
            return Status::Achieved;
        }
        // «Trồng mới 500 ha», «Lắp đặt trạm: 58 trạm»: what an order is to bring about.
        if task
            && matches!(measures, Some(Measures::Count | Measures::Measure))
            && !self.mask.bracketed(at..at + 1)
        {
            static NEW: Words = phrases!["mới", "thêm", "được", "tổng số"];
            let before = span.start - usize::from(span.start > start && NEW.ends_before(tokens, span.start));
            let made = before > start && MAKES.ends_before(tokens, before);
            let listed =
                span.start > range.start && tokens[span.start - 1].is(':') && MAKES.is(tokens, range.start);
            if made || listed {
                return Status::Target;
            }
        }
        match (task, done, measures) {
            (true, _, Some(Measures::Percent)) => Status::Target,
            (_, true, Some(Measures::Percent)) => Status::Achieved,
            _ if setting.role == Role::Goal => Status::Target,
            _ => Status::Context,
        }
    }

    /// Where the bracket opens that holds the number.
    pub(super) fn aside(&self, at: usize, range: &Range<usize>) -> Option<usize> {
        if !self.mask.bracketed(at..at + 1) {
            return None;
        }
        (range.start..at).rev().take(200).find(|&it| self.tokens[it].is('(')).map(|open| open + 1)
    }

    /// What a number in brackets is judged by: «(năm 2025 đã mở 2 lớp)» inside an order tells what was done.
    pub(super) fn setting(&self, at: usize, range: &Range<usize>, setting: Setting) -> Setting {
        let told = self.aside(at, range).is_some_and(|open| DONE.within(self.tokens, open..at));
        if told { Setting { statement: Some(Kind::Achievement), role: Role::Achievement } } else { setting }
    }

    /// What is measured: the words of the clause before its verb.
    pub(super) fn label(&self, span: &Range<usize>, range: &Range<usize>) -> Option<Span> {
        static VERB: Words = phrases![
            "đạt", "ước", "ước đạt", "tăng", "giảm", "là", "bằng", "chiếm", "còn", "thực hiện", "dự kiến",
            "đã", "được", "có", "lên", "xuống", "giảm còn", "vượt", "xếp", "đứng", "phấn đấu", "từ", "trên",
            "khoảng", "tối thiểu", "hơn", "gần",
        ];
        let tokens = self.tokens;
        let first = range.start.max(span.start.saturating_sub(NEAR));
        let clause = (first..span.start)
            .rev()
            .find(|&it| matches!(tokens[it].sign(), Some(';' | ':' | '(' | ',')))
            .map_or(first, |it| it + 1);
        let verb = (clause..span.start).find(|&it| it > clause && VERB.is(tokens, it)).unwrap_or(span.start);
        let words = clause..verb;
        if words.len() < 2
            || words.len() > 30
            || tokens[words.clone()].iter().all(|token| token.kind != TokenKind::Word)
        {
            return None;
        }
        Some(self.span(words))
    }

    /// The date or period named in the sentence: nearest before the number, else behind it («… trong năm 2023»).
    pub(super) fn period(&self, range: &Range<usize>, at: usize) -> Option<Span> {
        static WITHIN: Words = phrases!["trong", "trong cả", "đến hết", "đến cuối", "vào"];
        let behind = (at + 1..range.end.min(at + 24))
            .take_while(|&it| !matches!(self.tokens[it].sign(), Some(',' | ';' | '.' | ':' | '(')));
        let behind = behind.filter(|&it| WITHIN.ends_before(self.tokens, it));
        (range.start..at).rev().take(40).chain(behind).find_map(|it| {
            if self.mask.cited(it..it + 1)
                || self.tokens[it].kind != TokenKind::Word && self.tokens[it].kind != TokenKind::Number
            {
                return None;
            }
            let read = date(self.source, self.tokens, it)?;
            (it + read.len <= range.end).then(|| self.span(it..it + read.len))
        })
    }

    /// «so với cùng kỳ», «kế hoạch», «dự toán Trung ương giao»
    pub(super) fn compare(&self, end: usize, range: &Range<usize>) -> Option<Span> {
        static BASE: Words = phrases![
            "so với", "so cùng kỳ", "so", "kế hoạch", "dự toán", "cùng kỳ", "mục tiêu", "chỉ tiêu kế hoạch",
        ];
        BASE.at(self.tokens, end)?;
        let last = range.end.min(end + 14);
        let stop = (end..last).find(|&it| {
            matches!(self.tokens[it].sign(), Some(',' | ';' | '.' | ')' | '(')) || AND.is(self.tokens, it)
        });
        let stop = stop.unwrap_or(last);
        (stop > end).then(|| self.span(end..stop))
    }
}

static AND: Words = phrases!["và", "trong đó"];
