//! The fixed parts of a letterhead, wherever a copy left them (DOMAIN.md 1.2, 1.6, 2.6).

use super::doctypes::{KINDS, kind_at};
use super::title::opens;
use super::wording::Text;
use crate::text::{Kind, Span, Words, phrases};
use crate::value::{Date, DocNumber, When, date, doc_number};
use std::ops::Range;

/// A letterhead ends within so many lines that are not empty, and so many words.
const LINES: usize = 90;
const WORDS: usize = 2500;

#[rustfmt::skip]
static NATION: Words = phrases![
    "cộng hòa xã hội chủ nghĩa việt nam", "cộng hõa xã hội chủ nghĩa việt nam", "cộng hòa xã hội chủ nghĩa",
    "cộng hòa xã hội", "cộng hòa xã", "cộng hòa", "chủ nghĩa việt nam", "hội chủ nghĩa việt nam", "nghĩa việt nam",
    "xã hội chủ nghĩa việt nam", "cong hoa xa hoi chu nghia viet nam",
];
#[rustfmt::skip]
static MOTTO: Words = phrases![
    "độc lập - tự do - hạnh phúc", "độc lập tự do hạnh phúc", "độc lập -tự do -hạnh phúc", "độc lập . tự do . hạnh phúc",
    "độc lập - tự do", "- hạnh phúc", "doc lap - tu do - hanh phuc",
];
static PARTY: Words = phrases!["đảng cộng sản việt nam", "đảng cộng sản", "dang cong san viet nam"];
#[rustfmt::skip]
static YOUTH: Words = phrases![
    "đoàn tncs hồ chí minh", "đoàn thanh niên cộng sản hồ chí minh", "đoàn tncs hcm", "đoàn thanh niên cộng sản",
];
#[rustfmt::skip]
static MARKS: Words = phrases![
    "mật", "tối mật", "tuyệt mật", "khẩn", "thượng khẩn", "hỏa tốc", "dự thảo", "bản sao", "lưu hành nội bộ",
    "xem xong trả lại", "sao y", "sao lục",
];
static NUMBER: Words = phrases!["số", "số:"];
/// What any of them but a date can begin with.
static OPENS: Words = Words::union(&[&NATION, &MOTTO, &PARTY, &YOUTH, &MARKS, &NUMBER, &KINDS]);
static DAY: Words = phrases!["ngày", "ng ày"];
static PLACE: Words = phrases!["phố", "tỉnh", "xã", "huyện", "quận", "phường", "thị", "khu"];

/// The fixed parts that were found, in order.
pub(super) struct Header<'a> {
    text: Text<'a>,
    /// For each word of the zone, whether it belongs to a fixed part.
    pub taken: Vec<bool>,
    anchors: Vec<(Range<usize>, Anchor)>,
}

enum Anchor {
    Nation,
    Party,
    Youth,
    Mark,
    Number(DocNumber),
    Date(HeaderDate),
}

/// What a date line says; in signed copies the day is often missing.
#[derive(Clone, Default)]
pub(super) struct HeaderDate {
    pub day: Option<(Date, Span)>,
    pub year: Option<i32>,
    pub place: Option<Range<usize>>,
}

/// The fixed parts, where they were found.
#[derive(Default)]
pub(super) struct Anchors {
    pub number: Option<(DocNumber, Range<usize>)>,
    pub date: Option<(HeaderDate, Range<usize>)>,
    pub nation: bool,
    pub party: bool,
    pub youth: bool,
    /// One past the last word of a fixed part.
    pub last: usize,
}

impl Anchors {
    /// Whether there is a letterhead at all.
    pub fn any(&self) -> bool {
        self.nation || self.party || self.youth || self.number.is_some() || self.date.is_some()
    }
}

impl<'a> Header<'a> {
    /// Finds them.
    pub fn find(text: Text<'a>) -> Self {
        let filled = text.lines.iter().filter(|line| line.first < line.last);
        let end = filled.take(LINES).last().map_or(0, |line| line.last as usize).min(WORDS);
        let mut header = Header { text, taken: vec![false; end], anchors: Vec::new() };
        header.find_anchors();
        header
    }

    fn find_anchors(&mut self) {
        let mut at = 0;
        while at < self.taken.len() {
            let Some((range, anchor)) = self.anchor(at) else {
                at += 1;
                continue;
            };
            let end = range.end.min(self.taken.len());
            self.taken[range.start..end].fill(true);
            at = end.max(at + 1);
            self.anchors.push((range, anchor));
        }
    }

    fn anchor(&self, at: usize) -> Option<(Range<usize>, Anchor)> {
        let Text { tokens, .. } = self.text;
        // Nearly every word begins none: one question instead of seven.
        let word = &tokens[at];
        if word.kind == Kind::Word && !word.upper() || !OPENS.is(tokens, at) {
            return self.date(at);
        }
        // All begin with a capital, but for a date and the rest of a broken motto.
        let capital = word.caps() || (word.upper() && opens(&self.text, &self.taken, at));
        if word.kind != Kind::Sign && !capital {
            return self.date(at);
        }
        let caps = |len: usize| tokens[at..at + len].iter().all(|it| it.caps() || it.kind != Kind::Word);
        if let Some(len) = NATION.at(tokens, at).filter(|&len| caps(len)) {
            return Some((at..at + len, Anchor::Nation));
        }
        if let Some(len) = MOTTO.at(tokens, at).filter(|_| opens(&self.text, &self.taken, at)) {
            return Some((at..at + len, Anchor::Nation));
        }
        if let Some(len) = PARTY.at(tokens, at).filter(|&len| caps(len)) {
            return Some((at..at + len, Anchor::Party));
        }
        if let Some(len) = YOUTH.at(tokens, at).filter(|&len| caps(len)) {
            return Some((at..at + len, Anchor::Youth));
        }
        if let Some(len) = MARKS.at(tokens, at).filter(|&len| caps(len) && self.lone(at, len)) {
            return Some((at..at + len, Anchor::Mark));
        }
        self.number(at).or_else(|| self.date(at))
    }

    /// Whether words stand alone between line ends or column gaps.
    fn lone(&self, at: usize, len: usize) -> bool {
        let line = self.text.line(self.text.line_of(at));
        opens(&self.text, &self.taken, at) && (at + len >= line.end || self.text.gap(at + len))
    }

    /// «Số: 12/TB-UBND», «Số 75-TB/TW», «Nghị quyết số: 2/2025/QH15», «Số:    /KH-UBND».
    fn number(&self, at: usize) -> Option<(Range<usize>, Anchor)> {
        let Text { tokens, .. } = self.text;
        let mut start = at;
        if let Some((len, _)) = kind_at(tokens, at) {
            start += len;
        }
        let len = NUMBER.at(tokens, start)?;
        if !tokens[at].upper()
            || !opens(&self.text, &self.taken, at)
            || (start > at && !tokens.get(start + 1)?.is(':'))
        {
            return None;
        }
        let mut here = start + len;
        while tokens
            .get(here)
            .is_some_and(|it| matches!(it.sign(), Some(':' | '.' | '…' | '-')) && !it.is('/'))
        {
            here += 1;
        }
        let read = doc_number(self.text.source, tokens, here);
        match read {
            Some(read) => Some((at..here + read.len, Anchor::Number(read.value))),
            // «Số:» with nothing behind it.
            None => (start + 1 < here).then_some((at..here, Anchor::Mark)),
        }
    }

    /// «Hà Nội, ngày 05 tháng 01 năm 2026», «…, ngày    tháng    năm 2026», «…, 10-8-2023».
    fn date(&self, at: usize) -> Option<(Range<usize>, Anchor)> {
        let Text { source, tokens, .. } = self.text;
        let bare = tokens[at].kind == Kind::Number && at > 0 && tokens[at - 1].is(',');
        if !bare && !DAY.may_open(&tokens[at]) {
            return None;
        }
        let len = if bare { 0 } else { DAY.at(tokens, at)? };
        let read = [at, at + len].into_iter().find_map(|from| {
            let read = date(source, tokens, from)?;
            matches!(read.value, When::Day { year: Some(_), .. })
                .then(|| (from + read.len, read.value.first_day()))
        });
        let (end, day, year) = match read {
            Some((end, day)) => (end, day, day.map(|day| day.year)),
            None => {
                let (end, year) = self.blank_date(at + len)?;
                (end, self.broken_date(at + len, year), year)
            }
        };
        let day = day.zip(self.text.span(at..end));
        let comma = at.checked_sub(1).filter(|&it| tokens[it].is(','));
        let place = self.place(comma.unwrap_or(at));
        let line = self.text.line(self.text.line_of(at));
        match place {
            // Without the comma, the line must hold nothing else.
            Some(place)
                if opens(&self.text, &self.taken, place.start)
                    && self.closes(end)
                    && (comma.is_some() || (place.start == line.start && end >= line.end)) =>
            {
                Some((place.start..end, Anchor::Date(HeaderDate { day, year, place: Some(place) })))
            }
            _ => (at == line.start
                && end >= line.end
                && (day.is_some() || year.is_some())
                && !tokens[at].caps())
            .then_some((at..end, Anchor::Date(HeaderDate { day, year, place: None }))),
        }
    }

    /// Whether a part of a letterhead may end before `end`: the line, the column, or a kind in capitals follows.
    fn closes(&self, end: usize) -> bool {
        let line = self.text.line(self.text.line_of(end - 1));
        end >= line.end || self.text.gap(end) || self.text.tokens[end].caps() || self.text.tokens[end].is('-')
    }

    /// «02 tháng 12 năm 2025» behind a «ngày» that emphasis marks broke in two.
    fn broken_date(&self, from: usize, year: Option<i32>) -> Option<Date> {
        let Text { source, tokens, .. } = self.text;
        let number = |at: usize| source.slice(tokens.get(at)?.span).parse::<u8>().ok();
        Date::new(year?, number(from + 2)?, number(from)?)
    }

    /// «… tháng … năm 2026» with its numbers missing: where it ends, and the year.
    fn blank_date(&self, from: usize) -> Option<(usize, Option<i32>)> {
        static MONTH: Words = phrases!["tháng"];
        static YEAR: Words = phrases!["năm"];
        let Text { source, tokens, .. } = self.text;
        let fill = |mut at: usize| {
            while tokens
                .get(at)
                .is_some_and(|it| it.kind == Kind::Number || matches!(it.sign(), Some('.' | '…' | '/' | '-')))
            {
                at += 1;
            }
            at
        };
        let month = fill(from);
        if !MONTH.is(tokens, month) {
            return None;
        }
        let year = fill(month + 1);
        if !YEAR.is(tokens, year) {
            return None;
        }
        let mut end = fill(year + 1).min(self.text.line(self.text.line_of(year)).end.max(year + 1));
        let digits = tokens.get(end - 1).filter(|it| it.kind == Kind::Number).map(|it| source.slice(it.span));
        let value = digits.and_then(|it| it.parse().ok()).filter(|year| (1945..=2100).contains(year));
        if digits.is_some() && value.is_none() {
            end = year + 1;
        }
        Some((end, value))
    }

    /// The place whose last word stands before `end`, possibly begun on the line above.
    fn place(&self, end: usize) -> Option<Range<usize>> {
        let Text { tokens, .. } = self.text;
        let fits = |at: usize| {
            let word = &tokens[at];
            let name = word.upper() && (!word.caps() || word.key.letters() < 4);
            !self.taken[at] && (name || PLACE.is(tokens, at) || matches!(word.sign(), Some('.' | '-')))
        };
        let line = self.text.line_of(end.checked_sub(1)?);
        let mut start = end;
        while start > self.text.line(line).start && end - start < 7 && fits(start - 1) {
            start -= 1;
            if self.text.gap(start) {
                break;
            }
        }
        // «Thành phố Hồ / Chí Minh, ngày …»: the line above is all place.
        let above =
            (0..line).rev().take(2).map(|above| self.text.line(above)).find(|above| !above.is_empty());
        if let (true, false, Some(above)) =
            (start == self.text.line(line).start, self.text.apart(line), above)
        {
            let all = above.len() <= 4 && above.clone().all(fits);
            if all && tokens[above.start].kind == Kind::Word {
                start = above.start;
            }
        }
        while start < end && tokens[start].kind == Kind::Sign {
            start += 1;
        }
        (start < end && tokens[start].upper()).then_some(start..end)
    }

    /// What the anchors before `end` say.
    pub fn before(&self, end: usize) -> Anchors {
        let mut all = Anchors::default();
        for (range, anchor) in self.anchors.iter().filter(|(range, _)| range.start < end) {
            all.last = range.end;
            match anchor {
                Anchor::Nation => all.nation = true,
                Anchor::Party => all.party = true,
                Anchor::Youth => all.youth = true,
                Anchor::Mark => {}
                Anchor::Number(number) => {
                    all.number.get_or_insert((*number, range.clone()));
                }
                Anchor::Date(date) => {
                    all.date.get_or_insert((date.clone(), range.clone()));
                }
            }
        }
        all
    }
}
