//! By when (DOMAIN.md 3.6).

use super::mask::Mask;
use super::terms::terms;
use super::times::{
    ALWAYS, BEFORE, BY, DAY_OF, DECIDING, DONE, EVENTS, EVERY, FIRM, IMMEDIATE, LAST, NAMES_A_PERIOD,
    NOT_BEFORE, NOT_TO, OF_ALWAYS, OPENS, RECURRING, SAME, SPANS, SPENT, TERM, TIMES, WITHIN,
};
use super::{Deadline, Due};
use crate::text::{Kind as TokenKind, Source, Span, Token, Words, phrases};
use crate::value::{Date, Read, When, date, date_range, period};
use std::ops::Range;

/// What is known where deadlines are read.
pub(super) struct Calendar<'a> {
    pub source: &'a Source,
    pub tokens: &'a [Token],
    pub mask: &'a Mask,
    /// The document's own date: a day without a year is the next one after it.
    pub base: Option<Date>,
}

impl Calendar<'_> {
    /// The deadlines in `range`, in order; none inside citations.
    ///
    /// `main` is where the action opens: event-bound phrases count only outside
    /// a condition.
    pub(super) fn deadlines(&self, range: Range<usize>) -> Vec<Deadline> {
        let mut found: Vec<Deadline> = Vec::new();
        let mut at = range.start;
        while at < range.end {
            match self.deadline(at, &range) {
                Some((deadline, end)) => {
                    // Said again, it is said near by.
                    let mut near = found.iter().rev().take(32);
                    if !near.any(|other| other.due == deadline.due && deadline.due != Due::Relative) {
                        found.push(deadline);
                    }
                    at = end.max(at + 1);
                }
                None => at += 1,
            }
        }
        found
    }

    fn deadline(&self, at: usize, range: &Range<usize>) -> Option<(Deadline, usize)> {
        let tokens = self.tokens;
        // Nearly every word begins no deadline: one question instead of twelve.
        if !(tokens[at].kind == TokenKind::Number || OPENS.is(tokens, at)) {
            return None;
        }
        if self.mask.cited(at..at + 1) || self.mask.quoted(at..at + 1) || NOT_BEFORE.is(tokens, at) {
            return None;
        }
        if self.told(at, range) {
            return None;
        }
        if let Some(len) = TERM.at(tokens, at)
            && let Some(last) = (at + len..range.end.min(at + len + 4)).rev().find_map(|it| self.year_at(it))
        {
            let (mut deadline, end) = self.made(at..at + len + 3, Due::On(When::Year(last)), false, range)?;
            deadline.terms.soft = true;
            return Some((deadline, end));
        }
        if let Some(read) = date_range(self.source, tokens, at).filter(|read| at + read.len <= range.end) {
            let (from, to) = read.value;
            let year = to.year().or(self.base.map(|base| base.year));
            let fixed = |when: When| year.map_or(when, |year| when.with_year(year));
            return self.made(at..at + read.len, Due::Between(fixed(from), fixed(to)), false, range);
        }
        if ALWAYS.is(tokens, at) && !(at > range.start && OF_ALWAYS.ends_before(tokens, at)) {
            return self.made(at..at + 2, Due::Recurring, false, range);
        }
        if self.at_once(at, range) {
            return self.made(at..at + 1, Due::Immediate, false, range);
        }
        if let Some(len) =
            RECURRING.at(tokens, at).filter(|_| !(at > range.start && SPENT.ends_before(tokens, at)))
        {
            let mut end = at + len;
            // «định kỳ 6 tháng», «định kỳ 03 tháng một lần»
            if EVERY.is(tokens, end) {
                end += 2;
            }
            while let Some(more) =
                tokens.get(end).filter(|token| token.is(',')).and_then(|_| SAME.at(tokens, end + 1))
            {
                end += 1 + more;
            }
            if let Some(times) = TIMES.at(tokens, end) {
                end += times + RECURRING.at(tokens, end + times).unwrap_or(0);
            }
            return self.made(at..end, Due::Recurring, false, range);
        }
        if let Some(len) = IMMEDIATE.at(tokens, at) {
            return self.made(at..at + len, Due::Immediate, false, range);
        }
        // «trong 02 năm 2026 - 2027»
        static YEARS: Words = phrases!["trong 0 năm", "trong 0 năm,"];
        if let Some(len) = YEARS.at(tokens, at)
            && let Some(read) =
                period(self.source, tokens, at + len).filter(|read| at + len + read.len <= range.end)
        {
            let (from, to) = read.value;
            let years = Due::Between(When::Year(from), When::Year(to));
            return self.made(at..at + len + read.len, years, false, range);
        }
        if let Some(len) = WITHIN.at(tokens, at)
            && let Some(unit) = SPANS.at(tokens, at + len)
            && !self.an_event_lasted(at)
        {
            let end = self.clause_end(at + len + unit, range, 14);
            return self.made(at..end, Due::Relative, false, range);
        }
        if let Some(len) = BY.at(tokens, at)
            && let Some(day) = DAY_OF.at(tokens, at + len)
            && let Some(each) = RECURRING.at(tokens, at + len + day)
        {
            return self.made(at..at + len + day + each, Due::Recurring, false, range);
        }
        if let Some(len) = BY.at(tokens, at).filter(|len| at + len < range.end) {
            let len = len + self.hour(at + len);
            let read = date(self.source, tokens, at + len).filter(|read| at + len + read.len <= range.end);
            if let Some(read) = read
                && self.binds(at, len, &read, range)
            {
                return self.by(at, len, read, range);
            }
        }
        if EVENTS.is(tokens, at)
            && self.stands_free(at, range)
            && !self.mask.bracketed(at..at + 1)
            && !self.tells_a_purpose(at, range)
        {
            // An event after «sau khi» at the head is a condition of time; deeper it must follow its verb.
            let end = self.clause_end(at + 1, range, 24);
            // «tại phiên họp thứ Mười, diễn ra vào tháng 5 năm 2027»: the event has its day.
            static HELD: Words = phrases!["tổ chức vào", "họp vào", "diễn ra vào", "vào", "khai mạc"];
            let held = (at + 2..end).find_map(|it| {
                let from = it + HELD.at(tokens, it)?;
                let read = date(self.source, tokens, from).filter(|read| read.value.year().is_some())?;
                Some((from + read.len, read.value))
            });
            if let Some((end, when)) = held {
                return self.made(at..end, Due::On(when), false, range);
            }
            return self.made(at..end, Due::Relative, false, range);
        }
        None
    }

    /// «luật được ban hành tại kỳ họp …», «nhiệm vụ được giao trong năm …», «(dự kiến họp vào …)»:
    /// when something else was or will be.
    fn told(&self, at: usize, range: &Range<usize>) -> bool {
        static ISSUED: Words = phrases![
            "được ban hành", "mới ban hành", "được giao", "được thông qua", "được phê duyệt", "được xử lý",
            "được công bố", "được bố trí", "được phân bổ", "đã ban hành", "đã giao", "được cấp",
            "được tổ chức",
        ];
        static ASIDE: Words = phrases!["dự kiến", "đã"];
        static DUTY: Words = phrases!["phải", "cần", "để"];
        let tokens = self.tokens;
        let dutiful = || (at.saturating_sub(5).max(range.start)..at).any(|it| DUTY.is(tokens, it));
        if at > range.start && ISSUED.ends_before(tokens, at) && !dutiful() {
            return true;
        }
        self.mask.bracketed(at..at + 1)
            && (range.start..at)
                .rev()
                .take(200)
                .take_while(|&it| !tokens[it].is('('))
                .any(|it| ASIDE.is(tokens, it))
    }

    /// How many tokens tell the hour before a day («trước 17 giờ 00 ngày 18/9»).
    fn hour(&self, at: usize) -> usize {
        static HOURS: Words =
            phrases!["0 giờ", "0 giờ 0", "0 giờ 0 phút", "0 h", "0 h 0", "0h0", "0:0", "0h"];
        static DAY: Words = phrases!["ngày", ", ngày"];
        let Some(len) = HOURS.at(self.tokens, at).filter(|len| DAY.is(self.tokens, at + len)) else {
            return 0;
        };
        len + usize::from(self.tokens[at + len].is(','))
    }

    /// Whether words before a date bind it to the task as its time.
    fn binds(&self, at: usize, len: usize, read: &Read<When>, range: &Range<usize>) -> bool {
        let tokens = self.tokens;
        if NOT_TO.is(tokens, at)
            || NOT_TO.ends_before(tokens, at + len)
            || NOT_TO.is(tokens, at + len) && !matches!(read.value, When::Day { .. })
        {
            return false;
        }
        // «báo cáo kết quả trước ngày …»: a last day is never the period of what stands before it.
        let last = matches!(read.value, When::Day { .. }) && LAST.at(tokens, at) == Some(len);
        if at > range.start
            && (NAMES_A_PERIOD.ends_before(tokens, at) && !last || NOT_TO.ends_before(tokens, at))
        {
            return false;
        }
        if FIRM.at(tokens, at) == Some(len) {
            return true;
        }
        // «đến ngày», «cuối năm»: only behind a verb of completing or at the end of the clause.
        let done = DONE.ends_before(tokens, at) || at > range.start && tokens[at - 1].is(':');
        let field = tokens[at + len - 1].is(':');
        done || field || matches!(read.value, When::Day { .. }) && BEFORE.is(tokens, at)
    }

    /// «báo cáo ngay», «quyết định ngay việc …»: right behind the verb.
    fn at_once(&self, at: usize, range: &Range<usize>) -> bool {
        static ONCE: Words = phrases!["ngay"];
        static GOES_ON: Words = phrases![
            "ngay trong", "ngay từ", "ngay tại", "ngay cả", "ngay sau", "ngay khi", "ngay trước",
            "ngay ngắn", "ngay tháng", "ngay quý", "ngay đầu", "ngay thẳng",
        ];
        static NOT: Words = phrases!["chưa", "không", "chưa thể", "không thể"];
        let denied = (at.saturating_sub(4).max(range.start)..at).any(|it| NOT.is(self.tokens, it));
        at > range.start
            && !denied
            && ONCE.is(self.tokens, at)
            && !GOES_ON.is(self.tokens, at)
            && (super::actors::VERBS.ends_before(self.tokens, at) || DECIDING.ends_before(self.tokens, at))
    }

    fn by(&self, at: usize, len: usize, read: Read<When>, range: &Range<usize>) -> Option<(Deadline, usize)> {
        let after = at + len + read.len;
        // «mà trước 01/01/2025 là bệnh viện tỉnh»: what something was before a day.
        static WAS: Words = phrases!["là", "thuộc", "đã"];
        if WAS.is(self.tokens, after) {
            return None;
        }
        if read.value.year().is_none()
            && let Some(more) = RECURRING.at(self.tokens, after)
        {
            return self.made(at..after + more, Due::Recurring, false, range);
        }
        let mut when = read.value;
        let mut inferred = false;
        if when.year().is_none() {
            let base = self.base?;
            when = when.on_or_after(base);
            inferred = true;
        }
        // «trong cuối năm 2029 và đầu năm 2030»
        static AND_EARLY: Words = phrases!["và đầu", "và nửa đầu", ", đầu", "đến đầu", "đến giữa"];
        if let Some(more) = AND_EARLY.at(self.tokens, after)
            && let Some(until) = date(self.source, self.tokens, after + more)
            && until.value.year() > when.year()
        {
            let end = after + more + until.len;
            return self.made(at..end, Due::Between(when, until.value), false, range);
        }
        let exclusive = BEFORE.ends_before(self.tokens, at + len) || BEFORE.is(self.tokens, at);
        let (mut deadline, end) = self.made(at..at + len + read.len, Due::On(when), exclusive, range)?;
        deadline.year_inferred = inferred;
        Some((deadline, end))
    }

    fn made(
        &self,
        tokens: Range<usize>,
        due: Due,
        exclusive: bool,
        range: &Range<usize>,
    ) -> Option<(Deadline, usize)> {
        let end = tokens.end.min(range.end);
        let words = self.tokens.get(tokens.start..end)?;
        let span: Span = words.first()?.span.to(words.last()?.span);
        let terms = terms(self.source, self.tokens, tokens.start..end, due);
        Some((Deadline { exclusive, terms, ..Deadline::new(span, due) }, end))
    }

    fn year_at(&self, at: usize) -> Option<i32> {
        let token = self.tokens.get(at)?;
        self.source.slice(token.span).parse().ok().filter(|year| (1945..=2100).contains(year))
    }

    /// «Sau 01 ngày làm việc khẩn trương, Hội nghị đã …»: how long a meeting lasted.
    fn an_event_lasted(&self, at: usize) -> bool {
        static AFTER: Words = phrases!["sau 0"];
        static FROM: Words = phrases!["kể từ", "từ ngày", "sau khi"];
        AFTER.is(self.tokens, at) && !FROM.within(self.tokens, at..self.tokens.len().min(at + 12))
    }

    /// «sau khi», «trước khi» bind the sentence at its head or behind a comma; deeper they tell when something is.
    fn stands_free(&self, at: usize, range: &Range<usize>) -> bool {
        static LOOSE: Words = phrases!["sau khi"];
        !LOOSE.is(self.tokens, at) || at == range.start || self.tokens[at - 1].is(',')
    }

    /// «để vận hành sau khi hoàn thành …»: when the purpose holds, not when the work is due.
    fn tells_a_purpose(&self, at: usize, range: &Range<usize>) -> bool {
        static SO_THAT: Words = phrases!["để", "nhằm", "biết"];
        static LATER: Words = phrases!["sau khi", "trước khi"];
        let clause = (range.start..at)
            .rev()
            .take(60)
            .take_while(|&it| !matches!(self.tokens[it].sign(), Some(',' | ';' | ':')));
        LATER.is(self.tokens, at) && clause.into_iter().any(|it| SO_THAT.is(self.tokens, it))
    }

    /// Where a clause ends: at a sign that closes it or after `most` words.
    fn clause_end(&self, from: usize, range: &Range<usize>, most: usize) -> usize {
        let stop = range.end.min(from + most);
        (from..stop)
            .find(|&at| matches!(self.tokens[at].sign(), Some(',' | ';' | '.' | ':' | ')' | '!' | '?')))
            .unwrap_or(stop)
    }
}
