//! What the rules of decisions ask beyond their words (DOMAIN.md 3.4).

use super::statement::Statement;
use super::{Cue, Rule};
use crate::text::{Words, phrases};

/// What a rule asks beyond its words.
pub(super) fn holds(rule: &Rule, statement: &Statement<'_>) -> bool {
    let ordered = statement.clause.orders.is_some();
    match rule.id {
        "decision/agrees" => {
            let told = statement.told(rule) || statement.must(rule);
            !ordered && !told && !statement.clause.conditional && !statement.only_agrees_with_a_body()
        }
        "decision/adopts" => !ordered && !statement.told(rule) && !statement.by_means_of(),
        "decision/grants" => {
            !ordered && !statement.past_firmly() && statement.sets_a_rate() && statement.grants(rule)
        }
        "decision/listed" => !ordered && statement.acts().is_none(),
        "decision/position" => true,
        "decision/takes_effect" => statement.speaks_of_itself(),
        "decision/votes" => !ordered && statement.meets(),
        "decision/permits" => !ordered && !statement.past_firmly(),
        "decision/allots" => !ordered && statement.clause.subject.is_none(),
        "decision/will" => {
            let subject = statement.clause.subject.as_ref();
            !ordered && subject.is_some_and(|subject| issues(statement, subject.each[0].start))
        }
        _ => !ordered && !statement.past(),
    }
}

impl Statement<'_> {
    /// Whether it grants something: said of who gets it («được vay»), or in short with a rate for each
    /// («Hỗ trợ hộ nghèo: 50 triệu đồng/hộ»).
    fn grants(&self, rule: &Rule) -> bool {
        static GETS: Words = phrases!["được", "ngân sách"];
        let cues = words(rule);
        if self.range.clone().any(|at| GETS.is(self.tokens, at) && cues.is(self.tokens, at)) {
            return true;
        }
        let Some(cue) = self.heads(cues) else { return false };
        let rate = (cue.end..self.range.end).any(|at| self.tokens[at].is('/'));
        rate && self.words() <= 40
    }

    /// «Nghị quyết này …», «Quyết định có hiệu lực …»: no law that is cited.
    fn speaks_of_itself(&self) -> bool {
        static THIS: Words = phrases![
            "nghị quyết này", "quyết định này", "thông báo này", "quy định này", "chỉ thị này",
            "kết luận này", "kế hoạch này", "văn bản này", "quy chế này", "hướng dẫn này", "thông tư này",
            "nghị định này", "công văn này", "điều lệ này", "quy trình này", "chương trình này",
        ];
        static KINDS: Words =
            phrases!["nghị quyết", "quyết định", "thông báo", "quy định", "quy chế", "kế hoạch"];
        THIS.within(self.tokens, self.range.clone())
            || KINDS.is(self.tokens, self.range.start)
                && !self.mask.cited(self.range.start..self.range.start + 1)
    }

    /// Whether a meeting is what it is about: what one did is its outcome.
    fn meets(&self) -> bool {
        static MEETINGS: Words = phrases![
            "hội nghị", "đại hội", "kỳ họp", "phiên họp", "cuộc họp", "các đại biểu", "đại biểu dự",
            "100% đại biểu", "tập thể lãnh đạo",
        ];
        MEETINGS.is(self.tokens, self.clause.head)
    }

    /// «đã» anywhere: what was granted is told, not settled.
    fn past_firmly(&self) -> bool {
        static DONE: Words = phrases!["đã", "đến nay"];
        DONE.within(self.tokens, self.range.clone())
    }

    /// Whether it says how much: money or a percentage, for each or at most.
    fn sets_a_rate(&self) -> bool {
        static MONEY: Words = phrases![
            "0 đồng", "0 triệu đồng", "0 nghìn đồng", "0 ngàn đồng", "0 tỷ đồng", "0 triệu", "0%", "0 %",
        ];
        MONEY.within(self.tokens, self.range.clone())
    }

    /// «… phải bảo đảm hài hòa, thống nhất»: how something must be, which settles nothing.
    fn must(&self, rule: &Rule) -> bool {
        static DUTY: Words = phrases!["phải", "cần", "bảo đảm", "đảm bảo"];
        let cue = self.predicates(words(rule)).or_else(|| self.heads(words(rule)));
        cue.is_some_and(|cue| DUTY.within(self.tokens, self.range.start..cue.start))
    }

    /// Whether it tells of what others settled before («đã quyết định nhiều chủ trương»).
    fn told(&self, rule: &Rule) -> bool {
        static DONE: Words = phrases!["đã", "đang", "được", "từng"];
        static SUBMITTED: Words = phrases!["được", "đã được", "đã", "trình", "do", "sau khi", "khi", "nếu"];
        let cue = self.predicates(words(rule)).or_else(|| self.heads(words(rule)));
        if cue
            .is_some_and(|cue| cue.start > self.range.start && SUBMITTED.ends_before(self.tokens, cue.start))
        {
            return true;
        }
        let at = self.clause.predicate;
        (at.saturating_sub(1)..self.range.end.min(at + 2)).any(|it| DONE.is(self.tokens, it))
            && self.clause.head <= at
    }

    /// «Thông qua các hoạt động, …»: by means of, where nobody adopts a document.
    fn by_means_of(&self) -> bool {
        static THROUGH: Words = phrases!["thông qua"];
        static DOCUMENTS: Words = phrases![
            "thông qua nghị quyết", "thông qua báo cáo", "thông qua kế hoạch", "thông qua quy chế",
            "thông qua chương trình", "thông qua đề án", "thông qua tờ trình", "thông qua dự thảo",
            "thông qua danh sách", "thông qua phương án", "thông qua chủ trương", "thông qua phương hướng",
            "thông qua nội dung",
        ];
        let documents = self.heads(&DOCUMENTS).or_else(|| self.heads(&super::mask::ADOPTS));
        self.clause.subject.is_none() && self.heads(&THROUGH).is_some() && documents.is_none()
    }

    /// «Sở A, Sở B thống nhất với Sở C về số liệu»: bodies that must agree among themselves have a task.
    fn only_agrees_with_a_body(&self) -> bool {
        static WITH: Words = phrases![
            "thống nhất với", "thống nhất về", "thống nhất nội dung", "thống nhất số liệu", "thống nhất",
        ];
        // «… thống nhất chỉ có một đầu mối phụ trách»: what they agreed, not that they must.
        static THAT: Words = phrases!["chỉ", "không", "rằng"];
        let Some(with) = self.predicates(&WITH).filter(|with| !THAT.is(self.tokens, with.end)) else {
            return false;
        };
        let body = super::actors::opens_body(self.tokens, with.end);
        let issuer = self.clause.subject.as_ref().is_none_or(|subject| issues(self, subject.each[0].start));
        body || !issuer && self.clause.subject.is_some()
    }
}

fn words(rule: &Rule) -> &Words {
    match &rule.cue {
        Cue::Head(words) | Cue::Predicate(words) | Cue::Anywhere(words) => words,
        Cue::Part | Cue::Number => &rule.but_not,
    }
}

/// Whether the body at `at` is one that concludes and decides, not one that carries out.
fn issues(statement: &Statement<'_>, at: usize) -> bool {
    static ISSUERS: Words = phrases![
        "ban chấp hành", "ban thường vụ", "thường trực", "hội đồng nhân dân", "hđnd", "bộ chính trị",
        "ban bí thư", "chính phủ", "thủ tướng", "phó thủ tướng", "quốc hội", "ủy ban thường vụ quốc hội",
        "tỉnh ủy", "thành ủy", "đảng ủy", "chủ tịch", "phó chủ tịch", "ủy ban nhân dân", "ubnd", "lãnh đạo",
        "bộ trưởng", "thứ trưởng", "đồng chí", "bí thư", "phó bí thư", "hội nghị", "trung ương",
        "ban cán sự đảng", "đại hội", "giám đốc",
    ];
    ISSUERS.is(statement.tokens, at)
}
