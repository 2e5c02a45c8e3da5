//! What a letterhead leaves open and the document says elsewhere: the digits of a
//! number that a viewer drew over its blank, the day a resolution was passed, the
//! number over an annex.

use super::doctypes::kind_at;
use super::letterhead::{Quoted, Reading};
use super::retold::compact;
use super::signature::{Stamp, stamped_digits};
use crate::text::{Kind, Words, phrases};
use crate::value::{Date, When, date, doc_number};

static PASSED: Words = phrases!["thông qua ngày", "thông qua vào ngày", "biểu quyết thông qua ngày"];
static ATTACHED: Words = phrases!["kèm theo", "ban hành kèm theo", "đính kèm"];
static NUMBER: Words = phrases!["số"];

impl Reading<'_> {
    /// Fills in what the letterhead leaves open from where else the document says it.
    pub fn complete(&mut self) {
        let text = self.text;
        let blank = self.blank.is_some() || self.undated;
        if let Some(stamp) = blank.then(|| stamped_digits(&text)).flatten() {
            self.stamped(&stamp);
        }
        let resolves = |kind: &Quoted| matches!(kind.value.as_str(), "nghị quyết" | "luật" | "pháp lệnh");
        if self.found.issued.is_none() && self.found.kind.as_ref().is_some_and(resolves) {
            self.found.issued = (0..text.tokens.len()).find_map(|at| {
                let day = at + PASSED.at(text.tokens, at)? - 1;
                let read = date(text.source, text.tokens, day)?;
                Self::day(read.value).zip(text.span(day..day + read.len))
            });
        }
        if self.found.number.is_none() || self.found.issued.is_none() {
            self.attached();
        }
    }

    fn day(when: When) -> Option<Date> {
        matches!(when, When::Day { year: Some(_), .. }).then(|| when.first_day()).flatten()
    }

    /// The digits a viewer drew over a blank number and date.
    fn stamped(&mut self, stamp: &Stamp) {
        let text = self.text;
        if let (None, Some(blank)) = (&self.found.number, self.blank) {
            let digits = text.quoted(stamp.number.clone());
            self.found.number = digits.map(|digits| Quoted {
                span: blank.span,
                value: digits.value + &compact(text.source.slice(blank.span)),
            });
        }
        let year = stamp.year.or(self.year);
        if let (None, Some(year)) = (self.found.issued, year) {
            let day = Date::new(year, stamp.month, stamp.day);
            self.found.issued = day.zip(text.span(stamp.date.clone()));
        }
    }

    /// «(Kèm theo Kế hoạch số … ngày …)» over an annex names the document it belongs to.
    fn attached(&mut self) {
        let text = self.text;
        let Some(own) = self.found.kind.as_ref().map(|it| it.value.clone()) else { return };
        for line in self.found.end_line..text.lines.len() {
            let range = text.line(line);
            let mut at = range.start;
            while at < range.end && text.tokens[at].kind == Kind::Sign {
                at += 1;
            }
            let Some(len) = ATTACHED.at(text.tokens, at) else { continue };
            at += len;
            let Some((len, _)) = kind_at(text.tokens, at).filter(|&(_, kind)| kind == own) else {
                continue;
            };
            at += len;
            while text.tokens.get(at).is_some_and(|it| it.is(':')) || NUMBER.is(text.tokens, at) {
                at += 1;
            }
            let Some(read) = doc_number(text.source, text.tokens, at) else { continue };
            if read.value.digits.is_some() && self.found.number.is_none() {
                let value = compact(text.source.slice(read.value.span));
                self.found.number = Some(Quoted { span: read.value.span, value });
            }
            at += read.len;
            at += usize::from(text.tokens.get(at).is_some_and(|it| it.is(',')));
            if let (None, Some(read)) = (self.found.issued, date(text.source, text.tokens, at)) {
                self.found.issued = Self::day(read.value).zip(text.span(at..at + read.len));
            }
            return;
        }
    }
}
