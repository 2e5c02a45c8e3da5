//! One statement: a sentence or a part of one, with what the rules ask of it.

use super::clause::{Clause, Ordering};
use super::mask::Mask;
use crate::outline::Role;
use crate::text::{Kind, Seen, Token, Words, phrases};
use std::cell::OnceCell;
use std::ops::Range;

/// A statement in its place.
#[derive(Clone, Debug)]
pub struct Statement<'a> {
    pub(super) tokens: &'a [Token],
    pub(super) mask: &'a Mask,
    /// Its tokens, with the sign that closes it.
    pub(super) range: Range<usize>,
    pub(super) clause: Clause,
    /// What its part is about.
    pub(super) role: Role,

    /// Whether it stands before the first division of a notice that has some.
    pub(super) opening: bool,
    /// Whether it leads in a list.
    pub(super) leads: bool,
    /// Whether a turn («Tuy nhiên») came before it in the same part.
    pub(super) turned: bool,
    /// What the statement before it was, if it goes on from it.
    pub(super) before: Option<super::Kind>,
    /// What several rules ask, worked out once.
    pub(super) answers: Answers,
}

/// Answers that several rules ask for.
#[derive(Clone, Debug, Default)]
pub(super) struct Answers {
    seen: OnceCell<Seen>,
    skipped: OnceCell<usize>,
    words: OnceCell<usize>,
    announces: OnceCell<bool>,
    past: OnceCell<bool>,
    modal: OnceCell<Option<Range<usize>>>,
    imperative: OnceCell<Option<Range<usize>>>,
    negative: OnceCell<Option<Range<usize>>>,
    positive: OnceCell<Option<Range<usize>>>,
}

// «Từng» is no such word: before a noun it says «each» («rà soát từng dự án»).
static PAST: Words = phrases!["đã", "đang", "vừa", "luôn", "vẫn", "đều"];
static PASSIVE: Words = phrases!["được", "bị"];
static MODAL: Words = phrases![
    "cần", "phải", "cần phải", "có trách nhiệm", "chịu trách nhiệm", "nhất thiết phải", "bắt buộc phải",
    "nên",
];
static TURNS: Words = phrases![
    "tuy nhiên", "song", "bên cạnh những", "bên cạnh kết quả", "bên cạnh các kết quả", "bên cạnh mặt",
    "mặt khác", "ngoài những kết quả", "bên cạnh đó, vẫn", "bên cạnh đó, còn", "bên cạnh đó vẫn",
    "mặc dù vậy", "tuy vậy", "nhưng",
];
static THEN: Words = phrases!["thì"];
static NOT_BAD: Words = phrases![
    "chủ yếu", "trọng yếu", "thiết yếu", "nhu yếu", "tất yếu", "chậm nhất", "không chậm", "không quá chậm",
];
static BUT: Words = phrases!["nhưng", "song"];
static THOUGH: Words = phrases!["mặc dù", "tuy", "dù", "mặc dầu"];

/// Stated shortcomings (DOMAIN.md 3.7, LIM).
pub(super) static NEGATIVE: Words = Words::file(include_str!("words/negative.txt"));
/// Results judged good (ACH).
pub(super) static POSITIVE: Words = Words::file(include_str!("words/positive.txt"));
/// A shortcoming that is to be mended is a task's object (LIM07).
static MENDED: Words = phrases![
    "khắc phục", "tháo gỡ", "giải quyết", "xử lý", "chấn chỉnh", "sửa chữa", "hạn chế tối đa", "ngăn chặn",
    "phòng ngừa", "phòng, chống", "không để", "tránh", "giảm thiểu", "đẩy lùi", "kịp thời tháo gỡ",
    "phát hiện", "xem xét", "ứng phó", "giảm", "tiêu diệt", "loại bỏ", "chống", "phòng chống", "kiểm soát",
    "vượt qua", "nếu có", "nếu",
];

impl Statement<'_> {
    /// Whether one of `words` stands in it, outside citations, quotations and noun uses.
    pub(super) fn has(&self, words: &Words) -> Option<Range<usize>> {
        self.find(words, self.range.clone())
    }

    /// One of `words` anywhere in it, covered or not: for what rules a cue out.
    pub(super) fn has_raw(&self, words: &Words) -> Option<Range<usize>> {
        self.may_hold(words).then(|| words.find(self.tokens, self.range.clone()))?
    }

    /// Whether one of `words` may stand in it: says "no" without looking at its words one by one.
    pub(super) fn may_hold(&self, words: &Words) -> bool {
        words.may_begin(self.answers.seen.get_or_init(|| Seen::of(&self.tokens[self.range.clone()])))
    }

    /// The same inside a part of it.
    pub(super) fn find(&self, words: &Words, range: Range<usize>) -> Option<Range<usize>> {
        if !self.may_hold(words) {
            return None;
        }
        let mut from = range.start;
        loop {
            let found = words.find(self.tokens, from..range.end)?;
            if !self.mask.cue(found.clone()) {
                return Some(found);
            }
            from = found.start + 1;
        }
    }

    /// One of `words` at its head, after connectives.
    pub(super) fn heads(&self, words: &Words) -> Option<Range<usize>> {
        self.either(words, self.clause.head, self.range.start)
    }

    fn either(&self, words: &Words, one: usize, other: usize) -> Option<Range<usize>> {
        let found = self.cue_at(words, one);
        if found.is_some() || one == other { found } else { self.cue_at(words, other) }
    }

    /// One of `words` at the head of its predicate.
    pub(super) fn predicates(&self, words: &Words) -> Option<Range<usize>> {
        let at = self.clause.predicate;
        let skipped = self.answers.skipped.get_or_init(|| at + ADVERBS.at(self.tokens, at).unwrap_or(0));
        self.either(words, at, *skipped)
    }

    fn cue_at(&self, words: &Words, at: usize) -> Option<Range<usize>> {
        let len = words.at(self.tokens, at).filter(|len| at + len <= self.range.end)?;
        (!self.mask.cue(at..at + len)).then_some(at..at + len)
    }

    /// Whether it tells what was done: «đã», «đang» or a passive before its verb.
    pub(super) fn past(&self) -> bool {
        *self.answers.past.get_or_init(|| self.find_past())
    }

    fn find_past(&self) -> bool {
        if self.clause.orders.is_some() {
            return false;
        }
        // «Trong những năm qua, công tác … luôn được quan tâm»: the time says it is told.
        if PAST_TIMES.is(self.tokens, self.range.start) && self.modal().is_none() {
            return true;
        }
        let at = self.clause.predicate
            + super::actors::VERBS.at(self.tokens, self.clause.predicate).filter(|&len| len > 1).unwrap_or(0);
        let end = self.range.end.min(at + 4);
        // «Bộ A trong thời gian ngắn đã …»: an adverbial may stand before the verb.
        let adverbial = at..self.range.end.min(at + 10);
        if ADVERBIAL.is(self.tokens, at) && self.find(&DONE_FIRMLY, adverbial).is_some() {
            return true;
        }
        let told = self.clause.subject.is_none()
            && self.may_hold(&DONE_FIRMLY)
            && self.imperative_head().is_none()
            && (self.range.start..self.range.end.min(self.range.start + 30))
                .any(|it| DONE_FIRMLY.is(self.tokens, it));
        if told && self.modal().is_none() {
            return true;
        }
        if self.clause.subject.is_none()
            && let Some(modal) = self.modal()
        {
            // «Nước đã rút, cần tập trung …»: behind a comma the duty is a clause of its own.
            let apart = modal.start > self.range.start && self.tokens[modal.start - 1].is(',');
            return !apart && self.find(&DONE_FIRMLY, self.range.start..modal.start).is_some();
        }
        let opens = (at..end).find(|&it| PAST.is(self.tokens, it) || PASSIVE.is(self.tokens, it));
        let modal = (at..end).find(|&it| MODAL.is(self.tokens, it));
        match (opens, modal) {
            (Some(past), Some(modal)) => past < modal,
            (Some(_), None) => true,
            _ => self.subjectless_past(),
        }
    }

    /// «Đã tập trung …», «Đến nay, đã có …», «tình hình … đã ổn định» without a body as subject.
    fn subjectless_past(&self) -> bool {
        if self.clause.subject.is_some() || !self.may_hold(&DONE) {
            return false;
        }
        let verb = super::actors::VERBS.is(self.tokens, self.clause.head);
        !verb
            && self.modal().is_none()
            && (self.clause.head..self.range.end.min(self.clause.head + 30))
                .any(|at| DONE.is(self.tokens, at))
    }

    /// A modal of duty: at the predicate, or early in a sentence about a thing («Việc … phải được …»).
    pub(super) fn modal(&self) -> Option<Range<usize>> {
        self.answers.modal.get_or_init(|| self.find_modal()).clone()
    }

    fn find_modal(&self) -> Option<Range<usize>> {
        if let Some(found) = self.predicates(&MODAL) {
            return Some(found);
        }
        if self.clause.subject.is_some()
            || self.clause.orders.is_some()
            || super::actors::VERBS.is(self.tokens, self.clause.head)
        {
            return None;
        }
        let end = self.range.end.min(self.clause.head + 40);
        self.find(&MODAL, self.clause.head..end)
    }

    /// A verb of an order at its head where nobody is named.
    pub(super) fn imperative(&self) -> Option<Range<usize>> {
        self.answers.imperative.get_or_init(|| self.find_imperative()).clone()
    }

    fn find_imperative(&self) -> Option<Range<usize>> {
        let at = self.clause.head;
        let named = self.clause.subject.is_some() || self.clause.orders.is_some();
        if named || PASSIVE.is(self.tokens, at + super::actors::VERBS.at(self.tokens, at).unwrap_or(0)) {
            return None;
        }
        self.cue_at(&super::actors::VERBS, at).filter(|_| !self.states_what_it_is())
    }

    fn imperative_head(&self) -> Option<usize> {
        super::actors::VERBS.at(self.tokens, self.clause.head)
    }

    /// «Phát triển kinh tế tập thể là …»: the verb phrase is the subject of a statement.
    fn states_what_it_is(&self) -> bool {
        static IS: Words = phrases!["là", "vừa là", "có ý nghĩa", "có vai trò", "đòi hỏi"];
        static CALLS: Words = phrases![
            "xác định", "coi", "xem", "nhất", "tức", "chủ yếu", "gọi", "trước hết", "cụ thể", "đặc biệt",
            "trọng tâm", "lấy", "đây", "nòng cốt", "xuất thân", "vốn",
        ];
        // «Là đầu mối theo dõi …»: the verb itself says «là».
        let start = self.clause.head + self.imperative_head().unwrap_or(0);
        let end = (start..self.range.end.min(start + 40))
            .find(|&at| matches!(self.tokens[at].sign(), Some(';' | ',' | ':' | '(')))
            .unwrap_or(self.range.end.min(start + 40));
        let called = || (start..end).any(|at| CALLS.is(self.tokens, at));
        self.find(&IS, start..end).is_some() && !called()
    }

    /// A body with a verb that is not past behind it.
    pub(super) fn acts(&self) -> Option<Range<usize>> {
        let subject = self.clause.subject.as_ref().filter(|_| self.clause.orders.is_none())?;
        let at = self.clause.predicate;
        // «có ý kiến», «có biện pháp» are done; «có» alone states.
        let does = super::actors::VERBS.at(self.tokens, at) > STATES.at(self.tokens, at);
        let verb = super::actors::opens_predicate(self.tokens, at) && (does || !STATES.is(self.tokens, at));
        (verb && !self.past()).then(|| subject.each[0].start..at + 1)
    }

    /// Whether it orders someone by a verb of this kind.
    pub(super) fn orders(&self, kind: Ordering) -> Option<Range<usize>> {
        self.clause.orders.as_ref().filter(|(_, other)| *other == kind).map(|(verb, _)| verb.clone())
    }

    /// A stated shortcoming that is not to be mended by what the sentence orders.
    pub(super) fn negative(&self) -> Option<Range<usize>> {
        self.answers.negative.get_or_init(|| self.find_negative()).clone()
    }

    fn find_negative(&self) -> Option<Range<usize>> {
        let mut from = self.weighs_from();
        if self.clause.conditional {
            from = (from..self.range.end).find(|&at| THEN.is(self.tokens, at)).unwrap_or(from);
        }
        while let Some(found) = self.find(&NEGATIVE, from..self.range.end) {
            let back = found.start.saturating_sub(12).max(self.range.start);
            let mended = (back..found.start).any(|at| {
                MENDED.is(self.tokens, at)
                    && !(at..found.start).any(|it| self.tokens[it].is(';') || BUT.is(self.tokens, it))
            });
            // «(chưa là đảng viên)» tells whom a name means.
            let aside = self.mask.bracketed(found.clone())
                && !self.mask.bracketed(self.range.start..self.range.start + 1);
            if !mended
                && !aside
                && !NOT_BAD.ends_before(self.tokens, found.end)
                && !NOT_BAD.is(self.tokens, found.start)
            {
                return Some(found);
            }
            from = found.end;
        }
        self.some_still()
    }

    /// «Một số điểm kinh doanh còn lấn chiếm vỉa hè»: what some still do.
    fn some_still(&self) -> Option<Range<usize>> {
        static SOME: Words = phrases![
            "một số", "không ít", "một bộ phận", "nhiều nơi", "có nơi", "vẫn còn một số", "còn một số",
            "tình trạng",
        ];
        static STILL: Words = phrases!["còn", "vẫn"];
        static LEFT: Words = phrases!["còn lại", "còn 0", "còn là", "còn được", "vẫn được"];
        if !SOME.is(self.tokens, self.clause.head) || self.clause.orders.is_some() {
            return None;
        }
        let end = self.range.end.min(self.clause.head + 24);
        self.find(&STILL, self.clause.head + 1..end).filter(|cue| !LEFT.is(self.tokens, cue.start))
    }

    /// A result judged good.
    pub(super) fn positive(&self) -> Option<Range<usize>> {
        self.answers.positive.get_or_init(|| self.find_positive()).clone()
    }

    fn find_positive(&self) -> Option<Range<usize>> {
        // «không đảm bảo», «chưa chủ động» are the contrary.
        static NOT: Words =
            phrases!["không", "chưa", "thiếu", "khó", "chưa được", "không được", "chưa thật sự"];
        let mut from = self.weighs_from();
        while let Some(found) = self.find(&POSITIVE, from..self.range.end) {
            if found.start == self.range.start || !NOT.ends_before(self.tokens, found.start) {
                return Some(found);
            }
            from = found.end;
        }
        None
    }

    /// Of «Mặc dù …, nhưng …» the clause behind «nhưng» weighs.
    fn weighs_from(&self) -> usize {
        if !self.may_hold(&BUT) {
            return self.range.start;
        }
        if !THOUGH.is(self.tokens, self.clause.head) && !THOUGH.is(self.tokens, self.range.start) {
            // «…; song với quyết tâm cao …»: what follows «song» weighs.
            return (self.range.start + 1..self.range.end)
                .find(|&at| self.tokens[at - 1].is(';') && BUT.is(self.tokens, at))
                .unwrap_or(self.range.start);
        }
        self.range.clone().find(|&at| BUT.is(self.tokens, at)).unwrap_or(self.range.start)
    }

    /// A turn to shortcomings at its head («Tuy nhiên»).
    pub(super) fn turns(&self) -> Option<Range<usize>> {
        let len = TURNS.at(self.tokens, self.range.start)?;
        Some(self.range.start..self.range.start + len)
    }

    /// How many words it has.
    pub(super) fn words(&self) -> usize {
        let count =
            || self.tokens[self.range.clone()].iter().filter(|token| token.kind == Kind::Word).count();
        *self.answers.words.get_or_init(count)
    }

    /// Whether nothing is said of it but that a list follows.
    pub(super) fn only_announces(&self) -> bool {
        self.leads && *self.answers.announces.get_or_init(|| self.announces())
    }

    fn announces(&self) -> bool {
        static LISTS: Words = phrases![
            "các nội dung", "một số nội dung", "những nội dung", "nội dung sau", "các nhiệm vụ",
            "một số nhiệm vụ", "những nhiệm vụ", "nhiệm vụ sau", "như sau", "sau đây", "trong đó",
            "các giải pháp", "một số giải pháp", "các công việc", "một số việc", "các việc", "cụ thể",
            "các nhóm", "một số công việc", "các yêu cầu", "các biện pháp", "một số biện pháp",
            "nội dung trọng tâm", "những vấn đề", "một số vấn đề", "các vấn đề",
        ];
        let from = self.clause.predicate.max(self.range.start);
        if super::partners::only_names_partners(self, from) {
            return true;
        }
        let stop = (from..self.range.end).find(|&at| LISTS.is(self.tokens, at)).unwrap_or(self.range.end);
        stop.saturating_sub(from) < 10
    }
}

static ADVERBS: Words = phrases![
    "cơ bản", "về cơ bản", "thống nhất", "cũng", "đã", "tiếp tục", "đồng thời", "trân trọng", "xin",
    "nhất trí", "rất", "hết sức", "đồng ý và",
];
static PAST_TIMES: Words = phrases![
    "trong những năm qua", "những năm qua", "thời gian qua", "trong thời gian qua",
    "trong thời gian vừa qua", "thời gian vừa qua", "những năm gần đây", "trong những năm gần đây",
    "trong năm qua",
];
static ADVERBIAL: Words = phrases!["trong", "trong thời gian", "với", "bằng", "thời gian qua"];
static DONE_FIRMLY: Words = phrases!["đã"];
static DONE: Words =
    phrases!["đã", "được", "tiếp tục được", "đạt", "đạt được", "có nhiều", "duy trì", "luôn"];
/// Predicates that state and order nothing.
static STATES: Words = phrases![
    "là", "có", "được", "bị", "không", "chưa", "còn", "vẫn", "nhận định", "cho rằng", "khẳng định",
    "ghi nhận", "biểu dương", "hoan nghênh", "đánh giá cao", "nhất trí", "đồng ý", "kết luận", "nhấn mạnh",
    "sẽ", "như", "với", "mà", "thì", "khi", "để", "về việc", "cho", "từ", "bằng", "đồng bộ",
    "thống nhất đánh giá", "thống nhất nhận định", "thống nhất rút ra", "thống nhất nhìn nhận",
];
