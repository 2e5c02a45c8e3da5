//! The meeting that the opening paragraphs report.

use super::letterhead::Quoted;
use super::wording::clean;
use crate::text::{Kind, Source, Span, Token, Words, phrases, sentences};
use crate::value::{Date, When, date, doc_number};
use std::ops::Range;

/// A meeting.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Event {
    /// When it was held; of several days the first.
    pub date: Option<(Date, Span)>,
    /// Who chaired it, without titles.
    pub chair: Option<Quoted>,
    /// Who held it.
    pub organiser: Option<Quoted>,
}

/// How much of an opening is read.
const LONGEST: usize = 900;

#[rustfmt::skip]
static MEETING: Words = phrases![
    "hội nghị", "cuộc họp", "phiên họp", "buổi làm việc", "kỳ họp", "cuộc làm việc", "buổi họp", "hội thảo", "diễn đàn",
    "giao ban", "buổi tiếp", "chuyến công tác", "chuyến kiểm tra", "buổi kiểm tra", "lễ", "họp", "làm việc với",
    "đi kiểm tra", "kiểm tra thực tế", "đi khảo sát", "khảo sát", "tọa đàm", "đại hội", "buổi gặp", "đi thăm", "tiếp công dân",
    "đối thoại", "kiểm tra", "thăm và làm việc", "có buổi làm việc",
];
#[rustfmt::skip]
static HELD: Words = phrases![
    "tổ chức", "chủ trì", "họp", "làm việc", "đi kiểm tra", "dự", "tiến hành", "kiểm tra", "chủ tọa", "kết luận", "điều hành",
    "khảo sát", "tiếp", "diễn ra", "tham dự", "khai mạc",
];
/// A sentence that begins so tells of other documents.
static CITES: Words = phrases![
    "thực hiện", "căn cứ", "triển khai", "xét", "theo đề nghị", "trên cơ sở", "phúc đáp", "tiếp theo",
];
static WRITES: Words = phrases!["ban hành", "có công văn", "có văn bản", "ký", "có tờ trình", "nhận được"];
static LEAD: Words = phrases![
    "ngày", "các ngày", "hai ngày", "trong ngày", "sáng ngày", "chiều ngày", "tối ngày", "trong các ngày",
];
static ORGANISES: Words =
    phrases!["tổ chức", "đã tổ chức", "đã họp", "tiến hành", "đã tiến hành", "có buổi", "đã có buổi"];
/// What a meeting does, in a sentence that only mentions its day.
static DELIBERATES: Words = phrases![
    "kết luận", "thảo luận", "thông qua", "thống nhất", "như sau", "cho ý kiến", "có ý kiến", "quyết định",
];

/// Reads the meeting reported in `tokens[range]`: the paragraphs before the first
/// division, contiguous over wraps. A date without a year takes that of `issued`.
pub fn event(source: &Source, tokens: &[Token], range: Range<usize>, issued: Option<Date>) -> Event {
    let range =
        range.start.min(tokens.len())..range.end.min(tokens.len()).min(range.start.saturating_add(LONGEST));
    if range.is_empty() {
        return Event::default();
    }
    let reader = Reader { source, tokens, issued };
    let mut found = Event::default();
    let all = sentences(source, tokens, range.clone());
    for sentence in &all {
        let told = found.date.is_none().then(|| reader.date(sentence.clone())).flatten();
        if let Some((date, after)) = told {
            found.date = Some(date);
            found.organiser = reader.organiser(after..sentence.end);
        }
        if found.chair.is_none() {
            found.chair = reader.chairs(sentence.clone());
        }
    }
    if found.chair.is_none() && found.date.is_some() {
        found.chair = all.iter().find_map(|it| reader.concludes(it.clone()));
    }
    // The title tells whose conclusion it is: «Kết luận của … tại …».
    if found.chair.is_none() {
        found.chair = reader.titled(0..range.start);
    }
    found
}

pub(super) struct Reader<'a> {
    source: &'a Source,
    pub tokens: &'a [Token],
    issued: Option<Date>,
}

impl Reader<'_> {
    /// The day of the meeting in a sentence, and the token after it.
    fn date(&self, sentence: Range<usize>) -> Option<((Date, Span), usize)> {
        let tokens = self.tokens;
        sentence.clone().find_map(|at| {
            let lead = LEAD.at(tokens, at)?;
            if self.cited(at, sentence.start) {
                return None;
            }
            let (when, end) = self.day(at, lead)?;
            let cites = CITES.is(tokens, sentence.start);
            let early = (at < sentence.start + 6 && !cites) || tokens[at].upper();
            let opening = early || self.clause_starts(at, sentence.start);
            let behind = end..sentence.end.min(end + 90);
            let before = sentence.start.max(at.saturating_sub(14))..at;
            let held = MEETING.within(tokens, behind.clone()) && HELD.within(tokens, behind.clone());
            let written = WRITES
                .find(tokens, behind.clone())
                .is_some_and(|it| HELD.find(tokens, behind.clone()).is_none_or(|held| it.start < held.start));
            let named = MEETING.within(tokens, before.clone()) && !self.crossed(before);
            let told = named && !cites && DELIBERATES.within(tokens, end..sentence.end);
            if !(told || (opening && held && !written)) {
                return None;
            }
            let span = tokens[at].span.to(tokens[end - 1].span);
            Some(((when, span), end))
        })
    }

    /// The day at `at`; of «ngày 08 và 09 tháng 11» the first.
    fn day(&self, at: usize, lead: usize) -> Option<(Date, usize)> {
        let (source, tokens) = (self.source, self.tokens);
        let whole = |when: When| {
            let when = if when.year().is_none() { when.with_year(self.issued?.year) } else { when };
            matches!(when, When::Day { .. }).then(|| when.first_day()).flatten()
        };
        for from in [at, at + lead - 1, at + lead] {
            let read = date(source, tokens, from);
            if let Some((day, len)) = read.and_then(|read| whole(read.value).zip(Some(read.len))) {
                return Some((day, from + len));
            }
        }
        // Several days of one month: the month stands behind the last.
        let number = |at: usize| {
            let word = tokens.get(at).filter(|it| it.kind == Kind::Number)?;
            source.slice(word.span).parse::<u8>().ok().filter(|day| (1..=31).contains(day))
        };
        let first = number(at + lead)?;
        let mut here = at + lead + 1;
        while here < at + lead + 12 && tokens.get(here).is_some() {
            if let Some(read) = number(here).and_then(|_| date(source, tokens, here)) {
                let last = whole(read.value)?;
                return Date::new(last.year, last.month, first).map(|day| (day, here + read.len));
            }
            here += 1;
        }
        None
    }

    /// Whether the date at `at` belongs to a document's number.
    fn cited(&self, at: usize, floor: usize) -> bool {
        (floor.max(at.saturating_sub(9))..at).any(|from| {
            doc_number(self.source, self.tokens, from).is_some_and(|read| {
                let end = from + read.len;
                end == at || (end + 1 == at && self.tokens[end].is(','))
            })
        })
    }

    /// Whether nothing but a place or «Theo đó,» stands before `at` in its clause.
    fn clause_starts(&self, at: usize, floor: usize) -> bool {
        at == floor
            || self.tokens[at - 1].is(',')
            || self.tokens[at - 1].is(';')
            || self.tokens[at - 1].is(':')
    }

    fn crossed(&self, range: Range<usize>) -> bool {
        self.tokens[range].iter().any(|it| matches!(it.sign(), Some(';' | '.')))
    }

    /// The body that held the meeting: what stands between a comma and «đã tổ chức».
    fn organiser(&self, range: Range<usize>) -> Option<Quoted> {
        let tokens = self.tokens;
        let verb = range.clone().find(|&at| ORGANISES.is(tokens, at))?;
        let start = (range.start..verb).rev().find(|&at| tokens[at].is(',')).map_or(range.start, |at| at + 1);
        (verb > start && verb - start <= 16 && tokens[start].upper()).then(|| self.quoted(start..verb))
    }

    pub fn quoted(&self, range: Range<usize>) -> Quoted {
        let words = &self.tokens[range];
        let span =
            words.first().zip(words.last()).map_or(Span::default(), |(first, last)| first.span.to(last.span));
        Quoted { span, value: clean(self.source.slice(span)) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::lex;

    /// «day | chair | organiser» of the text after the first line, which is the title.
    fn shown(text: &str) -> String {
        let source = Source::new(text);
        let read = lex(&source);
        let body = read.lines.get(1).map_or(0, |line| line.first as usize);
        let found = event(&source, &read.tokens, body..read.tokens.len(), Date::new(2025, 3, 7));
        let day = found.date.map_or("-".to_owned(), |(day, _)| day.to_string());
        let value = |quoted: Option<Quoted>| quoted.map_or("-".to_owned(), |it| it.value);
        [day, value(found.chair), value(found.organiser)].join(" | ")
    }

    #[test]
    fn reads_openings() {
        #[rustfmt::skip]
        let cases = [
            // DOMAIN.md 10, case 12.
            (
                "\nNgày 12-6-2023, tại Trụ sở Tỉnh ủy, Ban Nội chính đã tổ chức giao ban quý. Đồng chí Lê Văn Tám, Trưởng ban, chủ trì.", "2023-06-12 | Lê Văn Tám | Ban Nội chính",
            ),
            (
                "\nChiều ngày 04 tháng 3 năm 2025, tại xã Đồi Cao, Giám đốc Sở Y tế Mai Văn Khoan đã chủ trì buổi làm việc với trạm y tế.", "2025-03-04 | Mai Văn Khoan | -",
            ),
            (
                "\nTrong các ngày 12 và 13 tháng 2 năm 2025, Phó Chủ tịch Lê Văn Tám đã thăm đê; chủ trì buổi làm việc với xã.", "2025-02-12 | Lê Văn Tám | -",
            ),
            (
                "\nTại phiên họp ngày 21/1, sau khi xem Tờ trình số 4-TTr/ĐU, ngày 9/1/2025, Ban Thường vụ kết luận như sau:", "2025-01-21 | - | -",
            ),
            (
                "\nNgày 5/3/2025, dưới sự chủ trì của đồng chí Y Ngần, Bí thư Đảng ủy, hội nghị đã họp.",
                "2025-03-05 | Y Ngần | -",
            ),
            (
                "\nNgày 6 tháng 2 năm 2025, Phó Chủ tịch Lê Văn Tám đã đi kiểm tra kè. Cùng đi có Giám đốc Sở Y tế Đào Thị Hoa. Sau khi nghe các xã, Phó Chủ tịch Lê Văn Tám kết luận như sau:", "2025-02-06 | Lê Văn Tám | -",
            ),
            (
                "KẾT LUẬN CỦA PHÓ CHỦ TỊCH LÊ VĂN TÁM TẠI HỘI NGHỊ\nNgày 2/3/2025, Sở Y tế đã tổ chức hội nghị.",
                "2025-03-02 | LÊ VĂN TÁM | Sở Y tế",
            ),
            (
                "Thông báo kết luận của thứ trưởng lê văn tám tại hội nghị\nNgày 2/3/2025 Bộ đã tổ chức hội nghị. Thứ trưởng Lê Văn Tám dự.",
                "2025-03-02 | Lê Văn Tám | Bộ",
            ),
            ("\nThực hiện chương trình công tác, ngày 5/3/2025, Phó Chủ tịch Lê Văn Tám đã chủ trì cuộc họp.", "2025-03-05 | Lê Văn Tám | -"),
            ("\nNgày 5/3/2025, tại trụ sở, đồng chí Lê Văn Tám - Phó Chủ tịch UBND tỉnh, Trưởng Ban Chỉ đạo chủ trì cuộc họp.", "2025-03-05 | Lê Văn Tám | -"),
            ("\nVào hồi 14 giờ 00 phút, ngày 05 và ngày 06/3/2025, Ban Thường vụ họp phiên thứ 5, do đồng chí Ksor Blem, Bí thư chủ trì.", "2025-03-05 | Ksor Blem | -"),
            ("\nNgày 5/3/2025, Thường trực Tỉnh ủy họp. Sau khi nghe đồng chí Lê Văn Tám, Giám đốc Sở báo cáo, Thường trực kết luận như sau:", "2025-03-05 | - | -"),
            // Documents of others, not meetings.
            (
                "\nNgày 1 tháng 3 năm 2025, Giám đốc Sở đã ban hành Công văn số 3/SYT-NV về hội nghị.",
                "- | - | -",
            ),
            (
                "\nThực hiện kết luận tại cuộc họp ngày 3/3/2025, Sở giao Phòng A chủ trì, phối hợp với Phòng B.",
                "- | - | -",
            ),
            ("\nNhân dịp lễ, các đơn vị treo cờ từ ngày 10/5/2026.", "- | - | -"),
        ];
        let mut wrong = Vec::new();
        for (text, want) in cases {
            let got = shown(text);
            if got != want {
                wrong.push(format!("{text}\n  want {want}\n  got  {got}"));
            }
        }
        assert!(wrong.is_empty(), "\n{}", wrong.join("\n\n"));
    }

    #[test]
    fn anything_goes_in() {
        for text in ["", "\n", "\nngày", "\nngày 1 và", "x\nchủ trì", "kết luận của\nngày 1"] {
            shown(text);
        }
        assert_eq!(event(&Source::new(""), &[], 5..9, None), Event::default());
    }
}
